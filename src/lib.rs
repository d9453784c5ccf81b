//! Vejviser: the first months in a Danish municipality as a plan on a phone.
//!
//! The rooms, with the one rule of each. Arrows point one way:
//! `ui -> state -> {storage, content, i18n, platform} -> domain`; `tests/architecture.rs` holds them to it.

// Leptos views are deeply nested types; the longest page passes the usual limit of 128.
#![recursion_limit = "512"]

/// Packs: from files to the domain, every fault told at its place.
pub mod content;
/// The field itself: no browser, no I/O, no clock, no chance; they come in as arguments.
pub mod domain;
/// Words and dates in the reader's language; nothing here fetches.
pub mod i18n;
/// One small file per ability of the browser; nothing here knows the field.
pub mod platform;
/// Signals and actions between storage and pages; no page is known here.
pub mod state;
/// What lasts: store names live here only, and no page is known here.
pub mod storage;
/// What people see: functions of what they are given.
pub mod ui;

#[cfg(feature = "ssr")]
pub mod prerender;
#[cfg(feature = "csr")]
mod start;
#[cfg(feature = "csr")]
pub use start::start;
