//! Marks for measuring: the browser's own list of how long something took. Nothing leaves the page.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The time since the page was opened, in milliseconds.
pub fn now() -> f64 {
    performance().map_or(0.0, |performance| performance.now())
}

/// Writes into the browser's list that something has lasted from `start` until now.
pub fn took(name: &str, start: f64) {
    // By name: web-sys counts the form with a start as unstable, although every browser has it. A
    // browser that cannot measure shows the page all the same.
    drop(measure(name, start));
}

fn measure(name: &str, start: f64) -> Option<JsValue> {
    let performance = performance()?;
    let measure = Reflect::get(&performance, &"measure".into()).ok()?;
    let options = Object::new();
    Reflect::set(&options, &"start".into(), &start.into()).ok()?;
    let measure = measure.dyn_into::<Function>().ok()?;
    measure.call2(&performance, &name.into(), &options).ok()
}

fn performance() -> Option<web_sys::Performance> {
    web_sys::window()?.performance()
}
