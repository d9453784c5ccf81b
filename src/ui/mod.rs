//! What people see: Leptos components that are functions of what they are given, so that every page
//! can also be rendered to HTML without a browser.

/// The shell and the choice of the page.
pub mod app;
/// Parts that two pages or more use.
pub mod components;
/// A file a page.
pub mod pages;
/// Pages whose code comes later.
pub mod parts;
/// Symbols, signs, and the pictures of the way.
pub mod pictures;
mod view;

pub(crate) use view::view;
