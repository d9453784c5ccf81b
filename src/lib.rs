//! Vejviser.
use leptos::prelude::*;
#[component]
pub fn App() -> impl IntoView { view! { <p>"hej"</p> } }
pub fn start() { #[cfg(feature="csr")] leptos::mount::mount_to_body(App) }
