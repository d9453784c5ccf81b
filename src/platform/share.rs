//! Giving a text to another app of the phone: its share sheet, or the clipboard.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    Done,
    /// The reader closed the sheet.
    Left,
    Failed,
}

/// Whether this browser has a share sheet.
pub fn can_share() -> bool {
    function(&navigator(), "share").is_some()
}

/// Opens the share sheet with an address. The title must hold nothing personal.
pub async fn share(title: &str, address: &str) -> Given {
    let navigator = navigator();
    let Some(share) = function(&navigator, "share") else {
        return Given::Failed;
    };
    let shared = Object::new();
    for (key, value) in [("title", title), ("url", address)] {
        // A plain object takes any field.
        drop(Reflect::set(&shared, &key.into(), &value.into()));
    }
    match settled(share.call1(&navigator, &shared)).await {
        Ok(()) => Given::Done,
        Err(fault) if name_of(&fault).as_deref() == Some("AbortError") => Given::Left,
        Err(_) => Given::Failed,
    }
}

/// Lays a text into the clipboard.
pub async fn copy(text: &str) -> Given {
    let clipboard = Reflect::get(&navigator(), &"clipboard".into()).unwrap_or(JsValue::UNDEFINED);
    let Some(write) = function(&clipboard, "writeText") else {
        return Given::Failed;
    };
    match settled(write.call1(&clipboard, &text.into())).await {
        Ok(()) => Given::Done,
        Err(_) => Given::Failed,
    }
}

/// The navigator as an object whose abilities are asked for by name: not every browser has them.
fn navigator() -> JsValue {
    match cfg!(target_arch = "wasm32") {
        true => web_sys::window().map_or(JsValue::UNDEFINED, |window| {
            window.navigator().unchecked_into()
        }),
        false => JsValue::UNDEFINED,
    }
}

fn function(of: &JsValue, name: &str) -> Option<Function> {
    // Natively there is no navigator, and nothing to ask.
    if !cfg!(target_arch = "wasm32") || !of.is_object() {
        return None;
    }
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

async fn settled(called: Result<JsValue, JsValue>) -> Result<(), JsValue> {
    let promise: Promise = called?.dyn_into()?;
    JsFuture::from(promise).await.map(drop)
}

fn name_of(fault: &JsValue) -> Option<String> {
    Reflect::get(fault, &"name".into()).ok()?.as_string()
}
