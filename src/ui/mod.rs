//! What people see: Leptos components that are functions of what they are given, so that every page
//! can also be rendered to HTML without a browser.

pub mod pictures;
