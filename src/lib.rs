//! Vejviser: the first months in a Danish municipality as a plan on a phone.
//!
//! The rooms, with the one rule of each. Arrows point one way:
//! `ui -> state -> {storage, content, i18n, platform} -> domain`; `tests/architecture.rs` holds them to it.

/// Packs: from files to the domain, every fault told at its place.
pub mod content;
/// The field itself: no browser, no I/O, no clock, no chance; they come in as arguments.
pub mod domain;
/// What lasts: store names live here only, and no page is known here.
pub mod storage;
/// What is seen: functions of what they are given, so that every page also renders natively.
pub mod ui;

use leptos::prelude::*;
#[component]
pub fn App() -> impl IntoView {
    view! { <p>"hej"</p> }
}
pub fn start() {
    #[cfg(feature = "csr")]
    leptos::mount::mount_to_body(App)
}
