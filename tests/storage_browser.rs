//! Storage against the browser's own IndexedDB: what is kept, and what is told when it cannot be.
//!
//! `wasm-bindgen-test-runner` runs it in headless Chromium (`CHROMEDRIVER`) or Firefox
//! (`GECKODRIVER`).
#![cfg(target_arch = "wasm32")]

#[path = "storage_browser/browser.rs"]
mod browser;
#[path = "storage_browser/damage.rs"]
mod damage;
#[path = "storage_browser/faults.rs"]
mod faults;
#[path = "storage_browser/keeping.rs"]
mod keeping;
#[path = "storage_browser/lock.rs"]
mod lock;
#[path = "storage_browser/merging.rs"]
mod merging;
#[path = "storage_browser/sealed.rs"]
mod sealed;
#[path = "storage_browser/tabs.rs"]
mod tabs;
#[path = "storage_browser/taken_out.rs"]
mod taken_out;
#[path = "storage_browser/upgrade.rs"]
mod upgrade;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
