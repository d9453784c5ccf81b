//! The page that stood here before the app: how it gives way without being noticed.
//!
//! The HTML that the host sends is a page to read. The app builds its own beside it, unseen, and takes
//! its place when it shows the same. What the reader has done meanwhile is carried over: the scroll,
//! the focus, what is folded open, what is typed, and a tap on a button that could do nothing yet.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventInit, HtmlDetailsElement, HtmlElement, HtmlInputElement};

/// The id of the element that holds the page.
const PAGE: &str = "page";

/// Where `public/rescue.js` leaves the button that was tapped before there was an app.
const EARLY_TAP: &str = "vejviserEarlyTap";

/// An element to build the page in, not yet in the document. `None` only in a document that can make
/// no elements.
pub fn stage() -> Option<HtmlElement> {
    let stage = gloo::utils::document().create_element("div").ok()?;
    stage.set_id(PAGE);
    stage.dyn_into().ok()
}

/// Puts the page of the app in the place of the one that stood here; where it is another page by now, nothing of
/// the old one is carried over.
pub fn take_over(stage: &HtmlElement, is_the_same: bool) {
    let document = gloo::utils::document();
    let window = gloo::utils::window();
    let Some(old) = document.get_element_by_id(PAGE) else {
        // A page without content: words that the app is on its way, or nothing.
        if let Some(waiting) = document.get_element_by_id("loading") {
            waiting.remove();
        }
        if let Some(body) = document.body() {
            drop(body.append_child(stage));
        }
        return;
    };
    if !is_the_same {
        drop(old.replace_with_with_node_1(stage));
        return;
    }
    let focused = document
        .active_element()
        .and_then(|element| counterpart(&old, stage, &element));
    let tapped = Reflect::get(&window, &JsValue::from_str(EARLY_TAP))
        .ok()
        .and_then(|tapped| tapped.dyn_into::<Element>().ok())
        .and_then(|element| counterpart(&old, stage, &element));
    let (left, top) = (window.scroll_x(), window.scroll_y());
    carry_over(&old, stage);
    if old.replace_with_with_node_1(stage).is_err() {
        return;
    }
    if let (Ok(left), Ok(top)) = (left, top) {
        window.scroll_to_with_x_and_y(left, top);
    }
    if let Some(element) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        drop(element.focus_with_options(&options));
    }
    if let Some(button) = tapped.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// The element that stands in the new page where another stands in the old one.
fn counterpart(old: &Element, new: &Element, element: &Element) -> Option<Element> {
    if element == old {
        return Some(new.clone());
    }
    let parent = element.parent_element()?;
    let children = parent.children();
    let place =
        (0..children.length()).find(|place| children.item(*place).as_ref() == Some(element))?;
    let found = counterpart(old, new, &parent)?.children().item(place)?;
    (found.tag_name() == element.tag_name()).then_some(found)
}

/// What the reader has changed on the old page, on the new one.
fn carry_over(old: &Element, new: &Element) {
    let Ok(changed) = old.query_selector_all("details, input") else {
        return;
    };
    for place in 0..changed.length() {
        let Some(element) = changed
            .item(place)
            .and_then(|node| node.dyn_into::<Element>().ok())
        else {
            continue;
        };
        let Some(twin) = counterpart(old, new, &element) else {
            continue;
        };
        if let (Some(from), Some(to)) = (
            element.dyn_ref::<HtmlDetailsElement>(),
            twin.dyn_ref::<HtmlDetailsElement>(),
        ) {
            to.set_open(from.open());
        }
        if let (Some(from), Some(to)) = (
            element.dyn_ref::<HtmlInputElement>(),
            twin.dyn_ref::<HtmlInputElement>(),
        ) && is_changed(from)
        {
            to.set_checked(from.checked());
            to.set_value(&from.value());
            tell(to);
        }
    }
}

/// Whether somebody has typed or ticked. A box to tick always has a value, whatever it began with.
fn is_changed(input: &HtmlInputElement) -> bool {
    input.checked() != input.default_checked()
        || input.type_() != "checkbox" && input.value() != input.default_value()
}

/// As if the reader had typed it here.
fn tell(element: &Element) {
    let options = EventInit::new();
    options.set_bubbles(true);
    for name in ["input", "change"] {
        if let Ok(event) = Event::new_with_event_init_dict(name, &options) {
            drop(element.dispatch_event(&event));
        }
    }
}
