//! The text that stands on the page, block by block, for reading it aloud. The page itself stays as it is: only
//! a class marks the block that is read.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The class of the block that is read.
const NOW: &str = "read-now";

/// A stretch of a block in one language: its tag and its text.
pub type Stretch = (String, String);

thread_local! {
    /// The blocks that were read last.
    static BLOCKS: RefCell<Vec<HtmlElement>> = const { RefCell::new(Vec::new()) };
}

/// Reads the blocks (a selector) within the element of this id, without what another selector names and
/// without what is not shown.
pub fn read(id: &str, blocks: &str, without: &str) -> Vec<Vec<Stretch>> {
    let document = gloo::utils::document();
    let language = document
        .document_element()
        .and_then(|root| root.get_attribute("lang"))
        .unwrap_or_default();
    let mut walk = Walk {
        blocks,
        without,
        elements: Vec::new(),
        texts: Vec::new(),
    };
    if let Some(root) = document.get_element_by_id(id) {
        walk.element(&root, &language, None);
    }
    BLOCKS.with_borrow_mut(|known| *known = walk.elements);
    walk.texts
}

struct Walk<'a> {
    blocks: &'a str,
    without: &'a str,
    elements: Vec<HtmlElement>,
    texts: Vec<Vec<Stretch>>,
}

impl Walk<'_> {
    fn element(&mut self, element: &Element, language: &str, block: Option<&HtmlElement>) {
        let is = |selector: &str| element.matches(selector).unwrap_or(false);
        if is(self.without) {
            return;
        }
        let own = element.get_attribute("lang");
        let language = own.as_deref().unwrap_or(language);
        let as_block = element.dyn_ref::<HtmlElement>().filter(|_| is(self.blocks));
        // What is not drawn has no parent to be placed in.
        if as_block.is_some_and(|block| block.offset_parent().is_none()) {
            return;
        }
        let block = as_block.or(block);
        let mut next = element.first_child();
        while let Some(node) = next {
            next = node.next_sibling();
            match node.node_type() {
                Node::ELEMENT_NODE => self.element(node.unchecked_ref(), language, block),
                Node::TEXT_NODE => {
                    if let (Some(block), Some(text)) = (block, node.node_value()) {
                        self.text(block, language, text);
                    }
                }
                _ => {}
            }
        }
    }

    fn text(&mut self, block: &HtmlElement, language: &str, text: String) {
        if self.elements.last() != Some(block) {
            self.elements.push(block.clone());
            self.texts.push(Vec::new());
        }
        if let Some(stretches) = self.texts.last_mut() {
            stretches.push((language.to_owned(), text));
        }
    }
}

/// Marks the block of this number, as they were read, and none else; it comes into view.
pub fn mark(number: Option<usize>) {
    BLOCKS.with_borrow(|blocks| {
        for (place, block) in blocks.iter().enumerate() {
            let is_now = Some(place) == number;
            let classes = block.class_list();
            if !is_now {
                drop(classes.remove_1(NOW));
            } else if !classes.contains(NOW) {
                drop(classes.add_1(NOW));
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Nearest);
                block.scroll_into_view_with_scroll_into_view_options(&options);
            }
        }
    });
}
