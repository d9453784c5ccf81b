//! Whether anybody is still there.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Interval;
use wasm_bindgen::JsCast;

/// How often it is looked, milliseconds.
const LOOK: u32 = 2_000;
/// How long somebody may be away to take or choose a photo, milliseconds: on a phone that covers the page.
const CHOOSING: f64 = 180_000.0;

/// Calls back once the page has been out of sight, or nobody has touched it, for so many milliseconds. Listens as
/// long as the page lives.
pub fn on_gone(hidden: f64, idle: f64, gone: impl Fn() + 'static) {
    let gone = Rc::new(gone);
    let left = Rc::new(Cell::new(None::<f64>));
    let touched = Rc::new(Cell::new(now()));
    let choosing_until = Rc::new(Cell::new(0.0));
    let look = {
        let (left, touched, choosing) = (left.clone(), touched.clone(), choosing_until.clone());
        move || {
            let now = now();
            let away = left.get().is_some_and(|left| now - left >= hidden);
            if now > choosing.get() && (away || now - touched.get() >= idle) {
                gone();
            }
        }
    };
    let look = Rc::new(look);
    let document = gloo::utils::document();
    EventListener::new(&document, "visibilitychange", {
        let (left, look) = (left.clone(), look.clone());
        move |_| {
            if gloo::utils::document().hidden() {
                left.set(Some(now()));
            }
            // A timer may have slept meanwhile: who comes back is asked at once.
            look();
            if !gloo::utils::document().hidden() {
                left.set(None);
            }
        }
    })
    .forget();
    for event in ["pointerdown", "keydown", "wheel", "touchmove"] {
        let (touched, choosing) = (touched.clone(), choosing_until.clone());
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&document, event, options, move |_| {
            touched.set(now());
            choosing.set(0.0);
        })
        .forget();
    }
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&document, "click", options, move |event| {
        let target = event
            .target()
            .and_then(|it| it.dyn_into::<web_sys::Element>().ok());
        if target.is_some_and(|it| it.matches("input[type=file]").unwrap_or(false)) {
            choosing_until.set(now() + CHOOSING);
        }
    })
    .forget();
    Interval::new(LOOK, move || look()).forget();
}

fn now() -> f64 {
    js_sys::Date::now()
}
