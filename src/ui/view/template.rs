//! The one kind of element: a text that is the same each time, and what fills its holes.
//!
//! The text is HTML. The browser reads it once and copies it from then on; natively it is written as it
//! stands. Three marks stand in it, in the order in which their parts are given:
//! - `<!---->`: a child.
//! - `<!--id-->`: a message of the user interface; `<!--:Name-->`: a symbol. They need no part.
//! - ` _="2"` as last attribute: so many attributes, properties, classes or listeners of this element.
//!
//! What Leptos draws anew in its place is patched where it is the same template and replaced where not.

use std::cell::RefCell;

use leptos::ev::EventDescriptor;
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute as TachysAttribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement, Node, Text};

use super::attribute::{Alive, Attribute, IsThere, Written, apply, attributes_html, push_escaped};
use super::child::Child;
use crate::state::vejviser;
use crate::ui::pictures::symbol;

/// An element of a page, with all that stands within it.
pub struct Template {
    text: &'static str,
    parts: Parts,
}

/// What fills the holes of a template, in their order.
#[derive(Default)]
pub struct Parts(Vec<Part>);

enum Part {
    Child(AnyView),
    Attribute(Attribute),
}

impl Parts {
    // Never inlined, as the others: these are what every line of every page calls.
    #[inline(never)]
    pub fn child(&mut self, child: AnyView) {
        self.0.push(Part::Child(child));
    }

    #[inline(never)]
    fn attribute(&mut self, attribute: Attribute) {
        self.0.push(Part::Attribute(attribute));
    }

    #[inline(never)]
    pub fn set(&mut self, name: &'static str, value: Written) {
        self.attribute(Attribute::Set(name, value));
    }

    pub fn class(&mut self, name: &'static str, there: impl IsThere) {
        self.attribute(Attribute::Class(name, there.into_there()));
    }

    pub fn property(&mut self, name: &'static str, value: Written) {
        self.attribute(Attribute::Property(name, value));
    }

    pub fn on<E: EventDescriptor>(
        &mut self,
        event: E,
        mut listener: impl FnMut(E::EventType) + 'static,
    ) where
        E::EventType: JsCast,
    {
        let listener = move |event: web_sys::Event| listener(event.unchecked_into());
        self.attribute(Attribute::On(
            event.name(),
            SendWrapper::new(Box::new(listener)),
        ));
    }
}

impl Template {
    /// The text is one that `view!` has written.
    #[inline(never)]
    pub fn new(text: &'static str, parts: Parts) -> Template {
        Template { text, parts }
    }
}

impl Child for Template {
    fn into_child(self) -> AnyView {
        self.into_any()
    }
}

/// A template that is on the page.
pub struct TemplateState {
    text: &'static str,
    element: Element,
    /// Where each part went.
    places: Vec<Place>,
    /// Messages, to be said anew in another language.
    said: Vec<(Text, String)>,
    /// Dropped with the element: nothing follows a signal, or listens, beyond it.
    alive: Vec<Alive>,
}

enum Place {
    On(Element),
    Child(AnyViewState),
}

/// What a message says now.
fn said(id: &str) -> String {
    vejviser().say(id)
}

thread_local! {
    /// The elements of templates that have been read, by where their text lies.
    static READ: RefCell<Vec<(*const u8, Node)>> = const { RefCell::new(Vec::new()) };
}

/// The elements of a template, with its marks, as a copy of one's own.
fn copy_of(text: &'static str) -> Option<Element> {
    let found = READ.with_borrow(|read| {
        let known = read.iter().find(|(place, _)| *place == text.as_ptr());
        known.map(|(_, node)| node.clone())
    });
    let node = match found {
        Some(node) => node,
        None => {
            let node = read(text)?;
            READ.with_borrow_mut(|read| read.push((text.as_ptr(), node.clone())));
            node
        }
    };
    let copy = gloo::utils::document().import_node_with_deep(&node, true);
    copy.ok()?.dyn_into().ok()
}

/// Has the browser read a template.
fn read(text: &str) -> Option<Node> {
    let holder = gloo::utils::document().create_element("template").ok()?;
    let holder: HtmlTemplateElement = holder.dyn_into().ok()?;
    let html = with_symbols(text);
    match html.strip_prefix('~') {
        Some(piece) => {
            holder.set_inner_html(&format!("<svg>{piece}</svg>"));
            holder.content().first_child()?.first_child()
        }
        None => {
            holder.set_inner_html(&html);
            holder.content().first_child()
        }
    }
}

/// Symbols are the same each time, but stand in the program only once.
fn with_symbols(text: &str) -> String {
    let mut pieces = text.split("<!--:");
    let mut html = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once("-->").unwrap_or_default();
        html.push_str(&symbol(name));
        html.push_str(rest);
    }
    html
}

/// Puts the parts where they belong.
struct Filling {
    parts: std::vec::IntoIter<Part>,
    places: Vec<Place>,
    said: Vec<(Text, String)>,
    alive: Vec<Alive>,
}

impl Filling {
    fn element(&mut self, element: &Element) {
        if let Some(count) = element.get_attribute("_") {
            Rndr::remove_attribute(element, "_");
            for _ in 0..count.parse().unwrap_or(0) {
                if let Some(Part::Attribute(attribute)) = self.parts.next() {
                    self.alive.extend(apply(element, attribute));
                    self.places.push(Place::On(element.clone()));
                }
            }
        }
        let mut next = element.first_child();
        while let Some(node) = next {
            next = node.next_sibling();
            match node.node_type() {
                Node::ELEMENT_NODE => self.element(node.unchecked_ref()),
                Node::COMMENT_NODE => self.hole(element, &node),
                _ => {}
            }
        }
    }

    fn hole(&mut self, parent: &Element, mark: &Node) {
        let id = mark.node_value().unwrap_or_default();
        if id.is_empty() {
            if let Some(Part::Child(child)) = self.parts.next() {
                let mut child = child.build();
                child.mount(parent, Some(mark));
                self.places.push(Place::Child(child));
            }
        } else {
            let text = Rndr::create_text_node(&said(&id));
            Rndr::insert_node(parent, &text, Some(mark));
            self.said.push((text, id));
        }
        Rndr::remove(mark);
    }
}

impl Render for Template {
    type State = TemplateState;

    fn build(self) -> TemplateState {
        // A browser reads each text that `view!` writes; the empty element is for a document that makes none.
        let element = copy_of(self.text).unwrap_or_else(|| Rndr::create_element("div", None));
        let mut filling = Filling {
            parts: self.parts.0.into_iter(),
            places: Vec::new(),
            said: Vec::new(),
            alive: Vec::new(),
        };
        filling.element(&element);
        let Filling {
            places,
            said,
            alive,
            ..
        } = filling;
        TemplateState {
            text: self.text,
            element,
            places,
            said,
            alive,
        }
    }

    fn rebuild(self, state: &mut TemplateState) {
        if self.text.as_ptr() != state.text.as_ptr() {
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
            return;
        }
        // What followed signals before ends first, so that it cannot write over what comes now.
        state.alive.clear();
        for (part, place) in self.parts.0.into_iter().zip(&mut state.places) {
            match (part, place) {
                (Part::Child(child), Place::Child(old)) => child.rebuild(old),
                (Part::Attribute(attribute), Place::On(element)) => {
                    state.alive.extend(apply(element, attribute));
                }
                // The parts of one template are of the same kinds each time.
                _ => {}
            }
        }
        for (text, id) in &state.said {
            Rndr::set_text(text, &said(id));
        }
    }
}

impl Mountable for TemplateState {
    fn unmount(&mut self) {
        Rndr::remove(self.element.as_ref());
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        Rndr::insert_node(parent, self.element.as_ref(), marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match Rndr::get_parent(self.element.as_ref()) {
            Some(parent) => {
                let parent = parent.unchecked_into();
                child.mount(&parent, Some(self.element.as_ref()));
                true
            }
            None => false,
        }
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

/// Attributes from outside are not taken: a component of this app says itself what its elements are.
impl AddAnyAttr for Template {
    type Output<NewAttr: TachysAttribute> = Template;

    fn add_any_attr<NewAttr: TachysAttribute>(self, _: NewAttr) -> Template {
        self
    }
}

impl RenderHtml for Template {
    type AsyncOutput = Template;
    type Owned = Template;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Template {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        let text = with_symbols(self.text);
        let mut parts = self.parts.0.into_iter();
        let mut rest = text.trim_start_matches('~');
        while let Some(at) = rest
            .find("<!--")
            .into_iter()
            .chain(rest.find(" _=\""))
            .min()
        {
            html.push_str(&rest[..at]);
            let is_child = rest[at..].starts_with('<');
            let (begins, ends) = if is_child { (4, "-->") } else { (4, "\"") };
            let (mark, after) = rest[at + begins..].split_once(ends).unwrap_or_default();
            rest = after;
            if !is_child {
                let count = mark.parse().unwrap_or(0);
                let attributes = parts.by_ref().take(count).filter_map(|part| match part {
                    Part::Attribute(attribute) => Some(attribute),
                    Part::Child(_) => None,
                });
                attributes_html(html, attributes);
            } else if !mark.is_empty() {
                push_escaped(html, &said(mark));
            } else if let Some(Part::Child(child)) = parts.next() {
                *position = Position::FirstChild;
                child.to_html_with_buf(html, position, true, mark_branches, Vec::new());
            }
        }
        html.push_str(rest);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> TemplateState {
        // A page is taken over as a whole and never node by node; see `platform::takeover`.
        self.build()
    }

    fn into_owned(self) -> Template {
        self
    }
}
