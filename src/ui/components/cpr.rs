//! A word of warning below every field that takes free text, where what stands in it looks like a personal number.

use leptos::prelude::*;

use crate::state::signals::Memo;
use crate::state::vejviser;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// Stands in an element that tells what appears in it (`role="alert"`).
#[component]
pub fn CprWarning(shaped: Memo<bool>) -> AnyView {
    let state = vejviser();
    (move || {
        shaped.get().then(|| view! { <p class="fault"><Icon name=Glyph::Warning/><span>{state.say("note-cpr")}</span></p> })
    })
    .into_child()
}
