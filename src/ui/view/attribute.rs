//! What stands in the tag of an element and is not the same each time: attributes, classes, properties,
//! listeners.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// What an attribute can be set to.
pub enum Written {
    /// The attribute is not there.
    Absent,
    Text(Cow<'static, str>),
    /// Follows the signals that it reads.
    Live(Box<dyn Fn() -> Written + Send>),
}

/// One of them.
pub(super) enum Attribute {
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

/// What has to live as long as the element does.
pub(super) enum Alive {
    Follows(#[expect(dead_code, reason = "kept for its end")] RenderEffect<Option<String>>),
    Listens(#[expect(dead_code, reason = "kept for its end")] RemoveEventHandler<Element>),
}

/// An attribute onto an element.
pub(super) fn apply(element: &Element, attribute: Attribute) -> Option<Alive> {
    match attribute {
        Attribute::Set(name, value) => follow(element, value, move |element, text| match text {
            Some(text) => Rndr::set_attribute(element, name, text),
            None => Rndr::remove_attribute(element, name),
        }),
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
    }
}

fn listen(
    element: &Element,
    name: &str,
    mut listener: Box<dyn FnMut(web_sys::Event)>,
) -> RemoveEventHandler<Element> {
    // What a listener makes (a timer, an effect) ends with the part of the page that it belongs to.
    let owner = Owner::current().unwrap_or_default();
    let listener = move |event: JsValue| owner.with(|| listener(event.unchecked_into()));
    Rndr::add_event_listener(element, name, Box::new(listener))
}

/// Writes a value, and again whenever it changes.
fn follow(
    element: &Element,
    value: Written,
    write: impl Fn(&Element, Option<&str>) + 'static,
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
type Write = Box<dyn Fn(&Element, Option<&str>)>;

fn follow_live(
    element: Element,
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

/// The same as text, natively. Listeners and properties are for a browser.
pub(super) fn attributes_html(html: &mut String, attributes: impl Iterator<Item = Attribute>) {
    let mut classes = String::new();
    for attribute in attributes {
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
}

fn attribute_html(html: &mut String, name: &str, text: &str) {
    html.push(' ');
    html.push_str(name);
    if text.is_empty() {
        return;
    }
    html.push_str("=\"");
    push_escaped(html, text);
    html.push('"');
}

pub(super) fn push_escaped(html: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            other => html.push(other),
        }
    }
}
