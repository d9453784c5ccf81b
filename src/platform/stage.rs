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

/// A key that was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pressed {
    /// As a keyboard or a clicker names it; a letter in lower case, and that of the place on the keyboard where the
    /// keyboard writes no Latin letters.
    pub key: String,
    pub shift: bool,
    /// It is held down, and this is not the first time.
    pub repeats: bool,
}

/// Calls back with each key. Keys within a field, and those that belong to the browser (with Ctrl, Alt or the command
/// key), are not told. `true` keeps the browser from doing what it does with the key.
pub fn on_key(mut pressed: impl FnMut(&Pressed) -> bool + 'static) -> Heard {
    let options = EventListenerOptions::enable_prevent_default();
    let document = gloo::utils::document();
    let listener = EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if is_writing() || key.ctrl_key() || key.alt_key() || key.meta_key() {
            return;
        }
        let told = Pressed {
            key: named(&key.key(), &key.code()),
            shift: key.shift_key(),
            repeats: key.repeat(),
        };
        if pressed(&told) {
            event.prevent_default();
        }
    });
    Heard {
        _listener: listener,
    }
}

/// What a key is called: `key` is what it writes, `code` its place on the keyboard. The names of other keys, such as
/// `PageDown`, are in Latin letters on every keyboard; a key of an Arabic one writes two letters at once.
fn named(key: &str, code: &str) -> String {
    match code.strip_prefix("Key") {
        _ if key == "؟" => "?".to_owned(),
        Some(letter) if !key.is_ascii() => letter.to_ascii_lowercase(),
        _ if key.chars().count() == 1 => key.to_lowercase(),
        _ => key.to_owned(),
    }
}

/// Calls back when the page goes out of sight: another tab, another app, closed.
pub fn on_left(mut left: impl FnMut() + 'static) -> Heard {
    let document = gloo::utils::document();
    let listener = EventListener::new(&document, "visibilitychange", move |_| {
        if gloo::utils::document().hidden() {
            left();
        }
    });
    Heard {
        _listener: listener,
    }
}

/// Whether somebody writes in a field at this moment.
pub fn is_writing() -> bool {
    let focused = gloo::utils::document().active_element();
    focused.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}

/// Whether nothing has the focus: what had it is no longer there.
pub fn is_focus_lost() -> bool {
    let focused = gloo::utils::document().active_element();
    focused.is_none_or(|element| element.tag_name() == "BODY")
}

/// Whether a button or link has the focus: then Enter and space are for it.
pub fn is_on_button() -> bool {
    let focused = gloo::utils::document().active_element();
    focused.is_some_and(|element| matches!(element.tag_name().as_str(), "BUTTON" | "A" | "SUMMARY"))
}

/// A way among elements that lie in rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Walk {
    /// To the next one, or to the one before.
    Along(bool),
    /// To the row below, or to the one above.
    Across(bool),
    First,
    Last,
}

/// Moves the focus among elements. At the ends it stays where it is.
pub fn walk(selector: &str, walk: Walk) {
    let Ok(found) = gloo::utils::document().query_selector_all(selector) else {
        return;
    };
    let all: Vec<HtmlElement> = (0..found.length())
        .filter_map(|place| found.get(place)?.dyn_into().ok())
        .collect();
    let Some(last) = all.len().checked_sub(1) else {
        return;
    };
    let focused = gloo::utils::document().active_element();
    let at = all
        .iter()
        .position(|element| Some(element.as_ref()) == focused.as_ref());
    let in_a_row = all
        .iter()
        .take_while(|element| element.offset_top() == all[0].offset_top())
        .count();
    let to = match (at, walk) {
        (_, Walk::First) | (None, _) => Some(0),
        (_, Walk::Last) => Some(last),
        (Some(at), Walk::Along(true)) => Some(at + 1),
        (Some(at), Walk::Along(false)) => at.checked_sub(1),
        (Some(at), Walk::Across(true)) => Some(at + in_a_row),
        (Some(at), Walk::Across(false)) => at.checked_sub(in_a_row),
    };
    if let Some(element) = to.and_then(|to| all.get(to)) {
        drop(element.focus());
    }
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

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_letter_is_known_on_every_keyboard() {
        for (key, code, name) in [
            ("f", "KeyF", "f"),
            ("F", "KeyF", "f"),
            // French: the letter that is written counts, not where it lies.
            ("a", "KeyQ", "a"),
            ("а", "KeyF", "f"),
            ("ب", "KeyF", "f"),
            ("لا", "KeyB", "b"),
            ("؟", "Slash", "?"),
            ("?", "Digit7", "?"),
            ("æ", "Semicolon", "æ"),
            ("PageDown", "PageDown", "PageDown"),
            (" ", "Space", " "),
            (".", "Slash", "."),
        ] {
            assert_eq!(named(key, code), name, "{key}");
        }
    }
}
