//! The window as a stage: its size, the whole screen for it, keys, and a second window.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// The size of the window, in pixels of the page.
pub fn size() -> (u32, u32) {
    let window = gloo::utils::window();
    let pixels = |value: Result<wasm_bindgen::JsValue, _>| {
        value.ok().and_then(|value| value.as_f64()).unwrap_or(0.0) as u32
    };
    (pixels(window.inner_width()), pixels(window.inner_height()))
}

/// What is heard as long as it is kept.
pub struct Heard {
    _listener: EventListener,
}

/// Calls back when the window has another size.
pub fn on_resized(mut resized: impl FnMut() + 'static) -> Heard {
    let listener = EventListener::new(&gloo::utils::window(), "resize", move |_| resized());
    Heard {
        _listener: listener,
    }
}

/// Calls back with each key, as a keyboard or a clicker names it, and whether Shift is down. Keys within a
/// field, and those that belong to the browser (with Ctrl, Alt or the command key), are not told. `true` keeps
/// the browser from doing what it does with the key.
pub fn on_key(mut pressed: impl FnMut(&str, bool) -> bool + 'static) -> Heard {
    let options = EventListenerOptions::enable_prevent_default();
    let document = gloo::utils::document();
    let listener = EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let within = key
            .target()
            .and_then(|target| target.dyn_into::<HtmlElement>().ok());
        let writes = within.is_some_and(|element| {
            matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
        });
        if writes || key.ctrl_key() || key.alt_key() || key.meta_key() {
            return;
        }
        if pressed(&key.key(), key.shift_key()) {
            event.prevent_default();
        }
    });
    Heard {
        _listener: listener,
    }
}

/// Whether a button or link has the focus: then Enter and space are for it.
pub fn is_on_button() -> bool {
    let focused = gloo::utils::document().active_element();
    focused.is_some_and(|element| matches!(element.tag_name().as_str(), "BUTTON" | "A" | "SUMMARY"))
}

/// Gives the whole screen to the page, or takes it back. A browser that has no such thing does nothing.
pub fn toggle_whole_screen() {
    let document = gloo::utils::document();
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        drop(root.request_fullscreen());
    }
}

/// Opens an address of this app in a window of its own, or shows the one that is there.
pub fn second_window(href: &str, name: &str) {
    let window = gloo::utils::window();
    drop(window.open_with_url_and_target_and_features(href, name, "popup,width=1280,height=720"));
}

/// Whether what an element holds is larger than the element.
pub fn runs_over(selector: &str) -> bool {
    let element = gloo::utils::document().query_selector(selector);
    element.ok().flatten().is_some_and(|element| {
        element.scroll_height() > element.client_height() + 1
            || element.scroll_width() > element.client_width() + 1
    })
}

/// Says how wide and how high a picture of the stage is, for the style: a property, since the policy of the page
/// allows no style attribute.
pub fn shape(id: &str, width: u32, height: u32) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let style = element.style();
        drop(style.set_property("--stage-width", &width.to_string()));
        drop(style.set_property("--stage-height", &height.to_string()));
    }
}

/// Says which of its two looks the page has, or that it has the one that was chosen.
pub fn set_scheme(scheme: &str) {
    if let Some(root) = gloo::utils::document().document_element() {
        drop(root.set_attribute("data-scheme", scheme));
    }
}
