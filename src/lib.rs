//! Vejviser: the first months in a Danish municipality as a plan on a phone.
//!
//! The rooms, with the one rule of each. Arrows point one way:
//! `ui -> state -> {storage, content, i18n, platform} -> domain`; `tests/architecture.rs` holds them to it.

/// The field itself: no browser, no I/O, no clock, no chance; they come in as arguments.
pub mod domain;
/// What the browser can do: one small file per ability.
pub mod platform;
/// What lasts: store names live here only, and no page is known here.
pub mod storage;

use leptos::prelude::*;
#[component]
pub fn App() -> impl IntoView {
    view! { <p>"hej"</p> }
}
pub fn start() {
    #[cfg(feature = "csr")]
    leptos::mount::mount_to_body(App)
}
