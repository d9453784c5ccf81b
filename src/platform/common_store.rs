//! The small store that all tabs of this browser share; it outlives them.

use web_sys::Storage;

/// Keeps a text under a key; an empty one takes it away. Where the browser gives no such store, nothing is kept.
pub fn keep(key: &str, text: &str) {
    if let Some(store) = store() {
        drop(match text {
            "" => store.remove_item(key),
            _ => store.set_item(key, text),
        });
    }
}

/// What is kept under a key.
pub fn kept(key: &str) -> Option<String> {
    store()?.get_item(key).ok()?
}

fn store() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
