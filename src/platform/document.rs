//! The page around the app: its language and direction, its title, where the focus and the scroll stand.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlElement, HtmlInputElement};

/// Says the language and direction of the whole page, and how it is to look.
pub fn describe(language: &str, direction: &str, attributes: &[(&str, Option<&str>)]) {
    let Some(root) = gloo::utils::document().document_element() else {
        return;
    };
    let all = [("lang", Some(language)), ("dir", Some(direction))];
    for (name, value) in all.iter().chain(attributes) {
        // Setting or removing a plain attribute of the root element cannot fail for these names.
        drop(match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        });
    }
}

/// Says which file describes the app to a phone that installs it.
pub fn set_manifest(path: &str) {
    let link = gloo::utils::document().query_selector("link[rel=manifest]");
    if let Ok(Some(link)) = link {
        drop(link.set_attribute("href", path));
    }
}

/// Sets the title of the page. Never personal: it shows in the history and to whoever looks at the tabs.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Says to `public/rescue.js` that the app shows its page.
pub fn say_started() {
    if let Some(root) = gloo::utils::document().document_element() {
        drop(root.set_attribute("data-app", ""));
    }
}

/// Whether a field holds something that is not, or not yet, a value of its kind: half a time, the 31st
/// of February. Its text is empty then, as if nothing had been typed.
pub fn is_half_typed(id: &str) -> bool {
    let element = gloo::utils::document().get_element_by_id(id);
    element
        .and_then(|element| element.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| input.validity().bad_input())
}

/// Puts the focus on an element, so that a screen reader begins there; scrolls nothing.
pub fn focus(id: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        drop(element.focus_with_options(&options));
    }
}

/// Puts the focus on an element and brings it into sight, as the keyboard does.
pub fn focus_in_sight(id: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        drop(element.focus());
    }
}

/// Whether the focus stands on an element.
pub fn has_focus(id: &str) -> bool {
    let focused = gloo::utils::document().active_element();
    focused.is_some_and(|element| element.id() == id)
}

/// Calls back when the page goes out of sight: the last moment that a phone grants for certain. Listens
/// as long as the page lives.
pub fn on_hidden(mut gone: impl FnMut() + 'static) {
    let document = gloo::utils::document();
    EventListener::new(&document, "visibilitychange", move |_| {
        if gloo::utils::document().hidden() {
            gone();
        }
    })
    .forget();
}

/// Calls back when the window has another size, as that of a phone that is turned round. Listens as long as the
/// page lives.
pub fn on_resized(mut resized: impl FnMut() + 'static) {
    EventListener::new(&gloo::utils::window(), "resize", move |_| resized()).forget();
}

/// Opens for the printer what is folded, and folds it again afterwards: paper cannot be tapped.
pub fn unfold_for_print() {
    let window = gloo::utils::window();
    let at = |event: &'static str, folds: &'static str, open: bool| {
        EventListener::new(&window, event, move |_| {
            let Ok(folds) = gloo::utils::document().query_selector_all(folds) else {
                return;
            };
            for index in 0..folds.length() {
                let fold = folds.item(index);
                if let Some(fold) = fold.and_then(|fold| fold.dyn_into::<HtmlDetailsElement>().ok())
                {
                    fold.set_open(open);
                    // Toggling a plain attribute cannot fail for this name.
                    drop(fold.toggle_attribute_with_force(UNFOLDED, open));
                }
            }
        })
        .forget();
    };
    at("beforeprint", "main details:not([open])", true);
    at("afterprint", "details[data-unfolded]", false);
}

/// Opens the browser's own window for printing. One that has none does nothing.
pub fn print() {
    drop(gloo::utils::window().print());
}

const UNFOLDED: &str = "data-unfolded";

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Scrolls an element into view.
pub fn scroll_to(id: &str) {
    if let Some(element) = gloo::utils::document().get_element_by_id(id) {
        element.scroll_into_view();
    }
}

/// The languages that the browser prefers, best first, such as `ar-SY`.
pub fn preferred_languages() -> Vec<String> {
    let languages = gloo::utils::window().navigator().languages();
    languages
        .iter()
        .filter_map(|language| language.as_string())
        .collect()
}

/// Loads the page anew.
pub fn reload() {
    drop(gloo::utils::window().location().reload());
}

/// Loads the page anew, with nothing to be seen until it is another one.
pub fn cover_and_reload() {
    if let Some(body) = gloo::utils::document().body() {
        body.set_hidden(true);
    }
    reload();
}

/// Goes to a page of this host by its path without the base, in place of this one.
pub fn leave_to(path: &str) {
    let url = format!("{}{path}", super::navigation::base());
    drop(gloo::utils::window().location().replace(&url));
}
