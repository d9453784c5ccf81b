//! The small store that a tab has for itself: it outlives the page, and goes when the tab does.

use web_sys::Storage;

/// Leaves a text for the next page of this tab. Where the browser gives no such store, nothing is left.
pub fn leave(key: &str, text: &str) {
    if let Some(store) = store() {
        drop(store.set_item(key, text));
    }
}

/// Takes what the page before has left.
pub fn take(key: &str) -> Option<String> {
    let store = store()?;
    let text = store.get_item(key).ok()??;
    drop(store.remove_item(key));
    Some(text)
}

fn store() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}
