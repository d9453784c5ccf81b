//! Where the reader is: the address bar, the History API, and clicks on plain links.
//!
//! Paths here are without the folder that the app is hosted in: `/ar/today` whether the app stands at
//! the root of a host or under `/vejviser/`. The folder is what `<base href>` says.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlAnchorElement, MouseEvent};

/// The folder that the app is hosted in, with a slash at both ends.
pub fn base() -> String {
    let base = gloo::utils::document()
        .base_uri()
        .ok()
        .flatten()
        .unwrap_or_default();
    match web_sys::Url::new(&base) {
        Ok(url) => {
            let path = url.pathname();
            path[..path.rfind('/').map_or(0, |slash| slash + 1)].to_owned()
        }
        Err(_) => "/".to_owned(),
    }
}

/// The present path, without the base.
pub fn current() -> String {
    let path = gloo::utils::window()
        .location()
        .pathname()
        .unwrap_or_else(|_| "/".to_owned());
    without_base(&path, &base())
}

/// Takes what stands behind the `#` out of the address bar and out of the history of this tab, where somebody
/// could read it later.
pub fn take_fragment() -> Option<String> {
    let hash = gloo::utils::window().location().hash().ok()?;
    let fragment = hash.strip_prefix('#')?.to_owned();
    replace(&current());
    Some(fragment)
}

/// A path as a whole address, for a link that leaves this phone.
pub fn whole_address(path: &str) -> String {
    let origin = gloo::utils::window().location().origin();
    origin.unwrap_or_default() + &with_base(path, &base())
}

/// A path as it stands in the address bar.
pub fn with_base(path: &str, base: &str) -> String {
    format!("{}{}", base.trim_end_matches('/'), path)
}

/// The whole address of a link of this app, as another phone or a calendar needs it; `None` where the page has
/// no address of its own.
pub fn address(href: &str) -> Option<String> {
    let base = gloo::utils::document().base_uri().ok().flatten()?;
    let url = web_sys::Url::new_with_base(href, &base).ok()?;
    Some(url.href())
}

fn without_base(path: &str, base: &str) -> String {
    let path = path.strip_prefix(base).unwrap_or(path);
    format!("/{}", path.trim_start_matches('/'))
}

/// Puts a path into the address bar as a new entry of the history.
pub fn push(path: &str) {
    go(path, |history, url| {
        history.push_state_with_url(&JsValue::NULL, "", Some(url))
    });
}

/// Puts a path into the address bar in place of the present entry.
pub fn replace(path: &str) {
    go(path, |history, url| {
        history.replace_state_with_url(&JsValue::NULL, "", Some(url))
    });
}

/// Gives what lies over the page an entry of its own in the history, so that the button for going back takes it
/// away and not the page. The entry says what it is: it is known again after the page has been loaded anew.
pub fn push_over() {
    if let Ok(history) = gloo::utils::window().history()
        && !is_over(&history)
    {
        drop(history.push_state(&JsValue::TRUE, ""));
    }
}

/// Leaves such an entry, if this is one. Whether it was.
pub fn leave_over() -> bool {
    let history = gloo::utils::window().history();
    history.is_ok_and(|history| is_over(&history) && history.back().is_ok())
}

fn is_over(history: &web_sys::History) -> bool {
    history.state().is_ok_and(|state| state.is_truthy())
}

fn go(path: &str, change: impl Fn(&web_sys::History, &str) -> Result<(), JsValue>) {
    let url = with_base(path, &base());
    let changed = gloo::utils::window()
        .history()
        .and_then(|history| change(&history, &url));
    // A document that may not change its history (too many changes in a short time) still shows the
    // page; only the address lags behind.
    drop(changed);
}

/// Calls back with the path whenever the reader goes back or forward. Listens as long as the page lives.
///
/// On an entry whose sheet is long gone (the reader went forward, or has loaded the page anew) going back would
/// seem to do nothing. It is left at once.
pub fn on_back_and_forward(mut heard: impl FnMut(String) + 'static) {
    leave_over();
    EventListener::new(&gloo::utils::window(), "popstate", move |_| {
        if !leave_over() {
            heard(current());
        }
    })
    .forget();
}

/// Calls back with the path of every plain click on a link into this app, and keeps the browser from
/// loading the page anew. Clicks that ask for a new tab or a download, and links elsewhere, stay the
/// browser's own.
pub fn on_link(mut heard: impl FnMut(String) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::document(), "click", options, move |event| {
        if let Some(path) = event.dyn_ref::<MouseEvent>().and_then(path_of_click) {
            event.prevent_default();
            heard(path);
        }
    })
    .forget();
}

fn path_of_click(event: &MouseEvent) -> Option<String> {
    if event.default_prevented() || event.button() != 0 {
        return None;
    }
    if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
        return None;
    }
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let link = target
        .closest("a[href]")
        .ok()??
        .dyn_into::<HtmlAnchorElement>()
        .ok()?;
    if !link.target().is_empty() || link.has_attribute("download") {
        return None;
    }
    let own = gloo::utils::window().location();
    let base = base();
    let path = link.pathname();
    let stays_here = Some(link.origin()) == own.origin().ok() && path.starts_with(&base);
    // A link to a place on the same page is the browser's own business.
    let only_fragment = !link.hash().is_empty() && Some(&path) == own.pathname().ok().as_ref();
    (stays_here && !only_fragment).then(|| without_base(&path, &base))
}

#[cfg(test)]
mod tests {
    use super::{with_base, without_base};

    #[test]
    fn a_path_survives_the_folder_it_is_hosted_in() {
        for (path, base, url) in [
            ("/", "/", "/"),
            ("/ar/today", "/", "/ar/today"),
            ("/ar/today", "/vejviser/", "/vejviser/ar/today"),
            ("/", "/vejviser/", "/vejviser/"),
        ] {
            assert_eq!(with_base(path, base), url);
            assert_eq!(without_base(url, base), path);
        }
    }
}
