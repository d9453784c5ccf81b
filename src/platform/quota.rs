//! How much room the browser gives, and whether it promises to keep what is there.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// Room as the browser estimates it, in bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    pub used: u64,
    pub granted: u64,
}

/// Whether the browser keeps the data when it needs space, or when the page was not used for long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// Only the reader can delete it.
    Promised,
    /// The browser may delete it; Safari does so after seven days without a visit.
    NotPromised,
    /// The browser cannot be asked.
    Unknown,
}

/// The room, where the browser tells it.
pub async fn room() -> Option<Room> {
    let estimate = JsFuture::from(manager()?.estimate().ok()?).await.ok()?;
    let estimate: StorageEstimate = estimate.unchecked_into();
    let number = |value: Option<f64>| value.map(|value| value as u64);
    Some(Room {
        used: number(estimate.get_usage())?,
        granted: number(estimate.get_quota())?,
    })
}

/// Whether the data is kept, without asking the reader.
pub async fn persistence() -> Persistence {
    answer(manager().and_then(|manager| manager.persisted().ok())).await
}

/// Asks the browser to keep the data. Firefox asks the reader; so only after they have something
/// to lose.
pub async fn ask_to_persist() -> Persistence {
    answer(manager().and_then(|manager| manager.persist().ok())).await
}

async fn answer(promise: Option<js_sys::Promise>) -> Persistence {
    let Some(promise) = promise else {
        return Persistence::Unknown;
    };
    match JsFuture::from(promise).await {
        Ok(kept) if kept.is_truthy() => Persistence::Promised,
        Ok(_) => Persistence::NotPromised,
        Err(_) => Persistence::Unknown,
    }
}

/// `None` on pages without a secure address and in old browsers, where the property is missing.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    js_sys::Reflect::get(&navigator, &"storage".into())
        .ok()?
        .dyn_into()
        .ok()
}
