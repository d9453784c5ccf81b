//! The one element: a tag, attributes, children, listeners.
//!
//! In the browser it builds nodes and keeps alive what follows signals; natively it is written as HTML. What
//! Leptos draws anew in its place is patched where it has the same shape and replaced where it has not.

use std::borrow::Cow;

use leptos::ev::EventDescriptor;
use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::html::attribute::Attribute as TachysAttribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{CastFrom, RemoveEventHandler, Rndr};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};

use super::child::Child;

/// How an element is made and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Html,
    /// Of HTML, without content and end: `input`, `img`.
    Void,
    /// Of a drawing (SVG), in its own namespace.
    Drawn,
}

const DRAWING: &str = "http://www.w3.org/2000/svg";

/// An element of a page.
pub struct Element {
    tag: &'static str,
    kind: Kind,
    attributes: Vec<Attribute>,
    children: Vec<AnyView>,
}

/// What an attribute can be set to.
pub enum Written {
    /// The attribute is not there.
    Absent,
    Text(Cow<'static, str>),
    /// Follows the signals that it reads.
    Live(Box<dyn Fn() -> Written + Send>),
}

enum Attribute {
    Set(&'static str, Written),
    /// A class that is there or not, beside those of the attribute.
    Class(&'static str, Box<dyn Fn() -> bool + Send>),
    /// Not in the HTML, but on the object: the value of a field as it is now.
    Property(&'static str, Written),
    On(
        Cow<'static, str>,
        SendWrapper<Box<dyn FnMut(web_sys::Event)>>,
    ),
}

/// What can stand after the `=` of an attribute.
pub trait Value {
    fn into_value(self) -> Written;
}

impl Value for &'static str {
    fn into_value(self) -> Written {
        Written::Text(Cow::Borrowed(self))
    }
}

impl Value for String {
    fn into_value(self) -> Written {
        Written::Text(Cow::Owned(self))
    }
}

/// As everywhere in HTML, a flag is there or not, and has no text.
impl Value for bool {
    fn into_value(self) -> Written {
        match self {
            true => Written::Text(Cow::Borrowed("")),
            false => Written::Absent,
        }
    }
}

impl<V: Value> Value for Option<V> {
    fn into_value(self) -> Written {
        self.map_or(Written::Absent, V::into_value)
    }
}

impl<V: Value, F: Fn() -> V + Send + 'static> Value for F {
    fn into_value(self) -> Written {
        Written::Live(Box::new(move || self().into_value()))
    }
}

impl Written {
    /// The text at this moment, if there is one.
    fn now(self) -> Option<Cow<'static, str>> {
        match self {
            Written::Absent => None,
            Written::Text(text) => Some(text),
            Written::Live(live) => live().now(),
        }
    }
}

impl Element {
    // Never inlined, as `add`: these are what every line of every page calls.
    /// An element with the attributes that never change.
    #[inline(never)]
    pub fn new(
        tag: &'static str,
        kind: Kind,
        fixed: &'static [(&'static str, &'static str)],
    ) -> Element {
        let attribute = |(name, text): &(&'static str, &'static str)| {
            Attribute::Set(name, Written::Text(Cow::Borrowed(text)))
        };
        Element {
            tag,
            kind,
            attributes: fixed.iter().map(attribute).collect(),
            children: Vec::new(),
        }
    }

    pub fn set(&mut self, name: &'static str, value: Written) {
        self.attributes.push(Attribute::Set(name, value));
    }

    pub fn class(&mut self, name: &'static str, there: impl IsThere) {
        self.attributes
            .push(Attribute::Class(name, there.into_there()));
    }

    pub fn property(&mut self, name: &'static str, value: Written) {
        self.attributes.push(Attribute::Property(name, value));
    }

    pub fn on<E: EventDescriptor>(
        &mut self,
        event: E,
        mut listener: impl FnMut(E::EventType) + 'static,
    ) where
        E::EventType: JsCast,
    {
        let listener = move |event: web_sys::Event| listener(event.unchecked_into());
        self.attributes.push(Attribute::On(
            event.name(),
            SendWrapper::new(Box::new(listener)),
        ));
    }

    #[inline(never)]
    pub fn add(&mut self, child: impl Child) {
        self.children.push(child.into_child());
    }

    /// Whether an element with these attributes and children can be patched into one with those.
    fn has_shape_of(&self, state: &ElementState) -> bool {
        self.tag == state.tag && self.children.len() == state.children.len()
    }
}

impl Child for Element {
    fn into_child(self) -> AnyView {
        self.into_any()
    }
}

/// What can stand after the `=` of `class:name`.
pub trait IsThere {
    fn into_there(self) -> Box<dyn Fn() -> bool + Send>;
}

impl IsThere for bool {
    fn into_there(self) -> Box<dyn Fn() -> bool + Send> {
        Box::new(move || self)
    }
}

impl<F: Fn() -> bool + Send + 'static> IsThere for F {
    fn into_there(self) -> Box<dyn Fn() -> bool + Send> {
        Box::new(self)
    }
}

/// An element that is on the page.
pub struct ElementState {
    tag: &'static str,
    element: web_sys::Element,
    /// The names that are set, to take away what is set no longer.
    names: Vec<&'static str>,
    /// Dropped with the element: nothing follows a signal, or listens, beyond it.
    _alive: Vec<Alive>,
    children: Vec<AnyViewState>,
}

enum Alive {
    Follows(#[expect(dead_code, reason = "kept for its end")] RenderEffect<Option<String>>),
    Listens(#[expect(dead_code, reason = "kept for its end")] RemoveEventHandler<web_sys::Element>),
}

/// Attributes onto an element. What is in `before` and no longer set is taken away.
fn apply(
    element: &web_sys::Element,
    attributes: Vec<Attribute>,
    before: &[&'static str],
) -> (Vec<&'static str>, Vec<Alive>) {
    let mut names = Vec::new();
    let mut alive = Vec::new();
    for attribute in attributes {
        let alike = match attribute {
            Attribute::Set(name, value) => {
                names.push(name);
                follow(element, value, move |element, text| match text {
                    Some(text) => Rndr::set_attribute(element, name, text),
                    None => Rndr::remove_attribute(element, name),
                })
            }
            Attribute::Class(name, there) => {
                let text = move || there().then_some("");
                follow(element, text.into_value(), move |element, text| {
                    let classes = Rndr::class_list(element);
                    match text {
                        Some(_) => Rndr::add_class(&classes, name),
                        None => Rndr::remove_class(&classes, name),
                    }
                })
            }
            Attribute::Property(name, value) => {
                follow(element, value, move |element, text| {
                    // A flag has no text; a text is one, even the empty one of a field.
                    let value = match (name, text) {
                        ("checked", text) => JsValue::from_bool(text.is_some()),
                        (_, text) => JsValue::from_str(text.unwrap_or_default()),
                    };
                    Rndr::set_property(element, name, &value);
                })
            }
            Attribute::On(name, listener) => {
                Some(Alive::Listens(listen(element, &name, listener.take())))
            }
        };
        alive.extend(alike);
    }
    for gone in before.iter().filter(|name| !names.contains(name)) {
        Rndr::remove_attribute(element, gone);
    }
    (names, alive)
}

fn listen(
    element: &web_sys::Element,
    name: &str,
    mut listener: Box<dyn FnMut(web_sys::Event)>,
) -> RemoveEventHandler<web_sys::Element> {
    // What a listener makes (a timer, an effect) ends with the part of the page that it belongs to.
    let owner = Owner::current().unwrap_or_default();
    let listener = move |event: JsValue| owner.with(|| listener(event.unchecked_into()));
    Rndr::add_event_listener(element, name, Box::new(listener))
}

/// Writes a value, and again whenever it changes.
fn follow(
    element: &web_sys::Element,
    value: Written,
    write: impl Fn(&web_sys::Element, Option<&str>) + 'static,
) -> Option<Alive> {
    match value {
        Written::Live(live) => {
            let element = element.clone();
            Some(Alive::Follows(follow_live(element, live, Box::new(write))))
        }
        fixed => {
            write(element, fixed.now().as_deref());
            None
        }
    }
}

/// Writes a value where it belongs.
type Write = Box<dyn Fn(&web_sys::Element, Option<&str>)>;

fn follow_live(
    element: web_sys::Element,
    live: Box<dyn Fn() -> Written + Send>,
    write: Write,
) -> RenderEffect<Option<String>> {
    RenderEffect::new(move |before: Option<Option<String>>| {
        let now = live().now().map(Cow::into_owned);
        if before.as_ref() != Some(&now) {
            write(&element, now.as_deref());
        }
        now
    })
}

impl Render for Element {
    type State = ElementState;

    fn build(self) -> ElementState {
        let namespace = (self.kind == Kind::Drawn).then_some(DRAWING);
        let element = Rndr::create_element(self.tag, namespace);
        let (names, alive) = apply(&element, self.attributes, &[]);
        let mut children: Vec<_> = self.children.into_iter().map(Render::build).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        ElementState {
            tag: self.tag,
            element,
            names,
            _alive: alive,
            children,
        }
    }

    fn rebuild(self, state: &mut ElementState) {
        if !self.has_shape_of(state) {
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
            return;
        }
        // What followed signals before ends first, so that it cannot write over what comes now.
        state._alive.clear();
        let (names, alive) = apply(&state.element, self.attributes, &state.names);
        state.names = names;
        state._alive = alive;
        for (new, old) in self.children.into_iter().zip(&mut state.children) {
            new.rebuild(old);
        }
    }
}

impl Mountable for ElementState {
    fn unmount(&mut self) {
        Rndr::remove(self.element.as_ref());
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
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

    fn elements(&self) -> Vec<web_sys::Element> {
        vec![self.element.clone()]
    }
}

/// Attributes from outside are not taken: a component of this app says itself what its elements are.
impl AddAnyAttr for Element {
    type Output<NewAttr: TachysAttribute> = Element;

    fn add_any_attr<NewAttr: TachysAttribute>(self, _: NewAttr) -> Element {
        self
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Element;
    type Owned = Element;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Element {
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
        html.push('<');
        html.push_str(self.tag);
        let mut classes = String::new();
        for attribute in self.attributes {
            match attribute {
                Attribute::Set("class", value) => {
                    classes.push_str(&value.now().unwrap_or_default());
                }
                Attribute::Set(name, value) => {
                    if let Some(text) = value.now() {
                        attribute_html(html, name, &text);
                    }
                }
                Attribute::Class(name, there) => {
                    if there() {
                        classes.push(' ');
                        classes.push_str(name);
                    }
                }
                Attribute::Property(..) | Attribute::On(..) => {}
            }
        }
        if !classes.is_empty() {
            attribute_html(html, "class", classes.trim());
        }
        html.push('>');
        if self.kind != Kind::Void {
            *position = Position::FirstChild;
            for child in self.children {
                child.to_html_with_buf(html, position, true, mark_branches, Vec::new());
            }
            html.push_str("</");
            html.push_str(self.tag);
            html.push('>');
        }
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> ElementState {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        let Some(element) = web_sys::Element::cast_from(cursor.current()) else {
            // The page is not the one that this view has written. Whoever takes over a page compares them
            // first; a page of one's own is the safe answer all the same.
            return self.build();
        };
        let (names, alive) = apply(&element, self.attributes, &[]);
        position.set(Position::FirstChild);
        let children = self
            .children
            .into_iter()
            .map(|child| child.hydrate::<FROM_SERVER>(cursor, position))
            .collect();
        cursor.set(element.clone().into());
        position.set(Position::NextChild);
        ElementState {
            tag: self.tag,
            element,
            names,
            _alive: alive,
            children,
        }
    }

    fn into_owned(self) -> Element {
        self
    }
}

fn attribute_html(html: &mut String, name: &str, text: &str) {
    html.push(' ');
    html.push_str(name);
    if text.is_empty() {
        return;
    }
    html.push_str("=\"");
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            other => html.push(other),
        }
    }
    html.push('"');
}
