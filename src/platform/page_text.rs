//! The text that stands on the page, block by block, for reading it aloud. The page itself stays as it is: a
//! class marks the block that is read, and a highlight of the browser, which is no part of the page, the sentence
//! in it. Where a browser has no highlights, the style shows the block.

use std::cell::RefCell;
use std::ops;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Node, Range, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The class of the block that is read, and the name of the highlight.
const NOW: &str = "read-now";

// The CSS Custom Highlight API, as far as it is needed.
#[wasm_bindgen]
extern "C" {
    type Highlight;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range);

    type Highlights;
    #[wasm_bindgen(method)]
    fn set(this: &Highlights, name: &str, highlight: &Highlight);
    #[wasm_bindgen(thread_local_v2, js_namespace = CSS, js_name = highlights)]
    static HIGHLIGHTS: Option<Highlights>;
}

/// A stretch of a block in one language: its tag and its text.
pub type Stretch = (String, String);

thread_local! {
    /// The blocks that were read last.
    static BLOCKS: RefCell<Vec<Block>> = const { RefCell::new(Vec::new()) };
}

struct Block {
    element: HtmlElement,
    /// The texts in it that are read, with their lengths in units of UTF-16.
    nodes: Vec<(Node, usize)>,
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
        read: Vec::new(),
        texts: Vec::new(),
    };
    if let Some(root) = document.get_element_by_id(id) {
        walk.element(&root, &language, None);
    }
    BLOCKS.with_borrow_mut(|known| *known = walk.read);
    walk.texts
}

struct Walk<'a> {
    blocks: &'a str,
    without: &'a str,
    read: Vec<Block>,
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
                        self.text(block, language, node, text);
                    }
                }
                _ => {}
            }
        }
    }

    fn text(&mut self, block: &HtmlElement, language: &str, node: Node, text: String) {
        if self.read.last().map(|last| &last.element) != Some(block) {
            self.read.push(Block {
                element: block.clone(),
                nodes: Vec::new(),
            });
            self.texts.push(Vec::new());
        }
        if let (Some(last), Some(stretches)) = (self.read.last_mut(), self.texts.last_mut()) {
            last.nodes.push((node, text.encode_utf16().count()));
            stretches.push((language.to_owned(), text));
        }
    }
}

/// Marks a place in the block of this number, as they were read, and nothing else; the block comes into view.
pub fn mark(now: Option<(usize, ops::Range<usize>)>) {
    BLOCKS.with_borrow(|blocks| {
        drop(highlight(blocks, now.as_ref()));
        for (number, block) in blocks.iter().enumerate() {
            let is_now = now.as_ref().is_some_and(|(now, _)| *now == number);
            let block = &block.element;
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

/// Puts the highlight on a place, or on none. A text that is another one by now has no such place, and stays as
/// it is.
fn highlight(blocks: &[Block], now: Option<&(usize, ops::Range<usize>)>) -> Result<(), JsValue> {
    HIGHLIGHTS.with(|highlights| {
        let Some(highlights) = highlights else {
            return Ok(());
        };
        let highlight = Highlight::new()?;
        if let Some((number, place)) = now
            && let Some(block) = blocks.get(*number)
        {
            let mut at = 0;
            for (node, length) in &block.nodes {
                let from = place.start.max(at);
                let to = place.end.min(at + length);
                if from < to {
                    let range = Range::new()?;
                    range.set_start(node, (from - at) as u32)?;
                    range.set_end(node, (to - at) as u32)?;
                    highlight.add(&range);
                }
                at += length;
            }
        }
        highlights.set(NOW, &highlight);
        Ok(())
    })
}
