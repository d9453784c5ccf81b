//! Keeping the app on the device. `public/offline.js` does it, since it has to work for an app that
//! cannot start as well; here the app asks it and hears from it.

use gloo::events::EventListener;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageEvent;

/// The function of `public/offline.js`, and the event that it answers with.
const ASK: &str = "vejviserOffline";
const NEWS: &str = "vejviser-offline";

/// What the app may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// To be told how things stand.
    News,
    /// The browser's own question whether to install the app.
    Install,
    /// The version that waits, and the page loaded anew with it.
    Update,
    /// A language on the device, by its tag, or off it.
    Keep(String),
    Drop(String),
}

/// Asks. Where the script of the page did not load, nothing is kept, and nothing happens.
pub fn ask(ask: &Ask) {
    let text = match ask {
        Ask::News => "news".to_owned(),
        Ask::Install => "install".to_owned(),
        Ask::Update => "update".to_owned(),
        Ask::Keep(tag) => format!("keep {tag}"),
        Ask::Drop(tag) => format!("drop {tag}"),
    };
    let function = Reflect::get(&gloo::utils::window(), &ASK.into());
    match function.and_then(|function| function.dyn_into::<Function>()) {
        Ok(function) => drop(function.call1(&JsValue::UNDEFINED, &text.into())),
        // Then at least what the host has now.
        Err(_) if *ask == Ask::Update => super::document::reload(),
        Err(_) => {}
    }
}

/// Hears, as JSON, how things stand: now, and whenever that changes. Listens as long as the page lives.
pub fn on_news(mut heard: impl FnMut(String) + 'static) {
    let window = gloo::utils::window();
    EventListener::new(&window, NEWS, move |event| {
        let text = event
            .dyn_ref::<MessageEvent>()
            .and_then(|message| message.data().as_string());
        if let Some(text) = text {
            heard(text);
        }
    })
    .forget();
    ask(&Ask::News);
}
