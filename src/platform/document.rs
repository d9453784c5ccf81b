//! The page around the app: its language and direction, its title, where the focus and the scroll stand.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

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

/// Sets the title of the page. Never personal: it shows in the history and to whoever looks at the tabs.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Removes the words that stood on the page while the app was on its way.
pub fn remove_waiting_words() {
    if let Some(element) = gloo::utils::document().get_element_by_id("loading") {
        element.remove();
    }
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

/// Deletes what this page keeps on the phone apart from the database: cached files, the service
/// worker, and the small stores of the browser.
pub async fn forget_browser_stores() {
    let window = gloo::utils::window();
    if let Ok(caches) = window.caches()
        && let Ok(names) = JsFuture::from(caches.keys()).await
    {
        for name in js_sys::Array::from(&names)
            .iter()
            .filter_map(|name| name.as_string())
        {
            drop(JsFuture::from(caches.delete(&name)).await);
        }
    }
    for store in [window.local_storage(), window.session_storage()]
        .into_iter()
        .flatten()
        .flatten()
    {
        drop(store.clear());
    }
}

/// Goes to the first page of the app, as at a first visit.
pub fn leave_to_start() {
    drop(
        gloo::utils::window()
            .location()
            .replace(&super::navigation::base()),
    );
}
