//! The reader's own words on a step or an item.

use crate::state::signals::{Memo, RwSignal};
use leptos::prelude::*;

use crate::domain::cpr::has_cpr_shape;
use crate::domain::plan::{Rejection, Subject};
use crate::state::vejviser;
use crate::ui::components::cpr::CprWarning;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// How long a pause in typing is, milliseconds.
const PAUSE: u32 = 900;

/// A note. What is typed survives a change of page or language at once, and becomes part of the plan
/// after a pause in typing, when the field is left, or when the button is pressed.
#[component]
pub fn NoteField(on: Subject) -> AnyView {
    let state = vejviser();
    let on = StoredValue::new(on);
    let refused = RwSignal::new(None::<String>);
    let text = move || on.with_value(|on| state.note(on));
    let typed = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        on.with_value(|on| state.type_note(on, text.clone()));
        // A phone may end a page in the background at any time: a pause in typing is enough to keep it.
        let on = on.get_value();
        leptos::task::spawn_local(async move {
            gloo::timers::future::TimeoutFuture::new(PAUSE).await;
            if untrack(|| state.note(&on)) == text {
                // What cannot be kept is told below the field as it stands.
                drop(state.keep_note(&on, false));
            }
        });
    };
    let looks_like_cpr = Memo::new(move |_| has_cpr_shape(&text()));
    let fault = move || {
        refused
            .get()
            .or_else(|| on.with_value(|on| state.note_fault(on)))
    };
    let keep = move || {
        let kept = on.with_value(|on| state.keep_note(on, true));
        refused.set(match kept {
            // Said below the field for as long as it is so.
            Ok(()) | Err(Rejection::NoteTooLong(_)) => None,
            Err(rejection) => Some(state.reason(&rejection)),
        });
    };
    view! {
        <section class="note">
            <label for="note"><Icon name=Glyph::Note/><span>{state.say("note-label")}</span></label>
            <textarea
                id="note" rows="3" dir="auto" aria-describedby="note-fault"
                prop:value=text
                on:input=typed
                on:blur=move |_| keep()
            ></textarea>
            <div id="note-fault" role="alert">
                {move || fault().map(|text| view! { <p class="fault"><Icon name=Glyph::Warning/><span>{text}</span></p> })}
                <CprWarning shaped=looks_like_cpr/>
            </div>
            <button type="button" class="button quiet" on:click=move |_| keep()><Icon name=Glyph::Save/><span>{state.say("note-save")}</span></button>
        </section>
    }
}
