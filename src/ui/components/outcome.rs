//! What became of something that took a while.

use leptos::prelude::*;

use crate::state::signals::RwSignal;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// What became of it, for the eye and for a screen reader.
#[component]
pub fn Outcome(said: RwSignal<Option<(bool, String)>>) -> AnyView {
    view! {
        <div role="status" aria-live="polite">
            {move || said.get().map(|(done, text)| {
                let (class, glyph) = if done { ("outcome", Glyph::Done) } else { ("fault", Glyph::Warning) };
                view! { <p class=class><Icon name=glyph/><span>{text}</span></p> }
            })}
        </div>
    }
}
