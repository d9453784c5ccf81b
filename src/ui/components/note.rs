//! The reader's own words on a step or an item.

use crate::state::signals::{Memo, RwSignal};
use leptos::prelude::*;

use crate::domain::plan::{Rejection, Subject};
use crate::domain::typed::digit;
use crate::state::vejviser;
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
                {move || looks_like_cpr.get().then(|| view! { <p class="fault"><Icon name=Glyph::Warning/><span>{state.say("note-cpr")}</span></p> })}
            </div>
            <button type="button" class="button quiet" on:click=move |_| keep()><Icon name=Glyph::Save/><span>{state.say("note-save")}</span></button>
        </section>
    }
}

/// Whether a text holds ten digits in the shape of a Danish personal number, with or without the dash.
pub fn has_cpr_shape(text: &str) -> bool {
    let is_digit = |c: &char| digit(*c).is_some();
    let digits: Vec<char> = text
        .chars()
        .filter(|c| !matches!(c, '-' | ' ' | '–'))
        .collect();
    let mut run = 0;
    for (index, c) in digits.iter().enumerate() {
        run = if is_digit(c) { run + 1 } else { 0 };
        let ends = digits.get(index + 1).is_none_or(|next| !is_digit(next));
        if run == 10 && ends && is_day_and_month(&digits[index + 1 - 10..=index]) {
            return true;
        }
    }
    false
}

fn is_day_and_month(digits: &[char]) -> bool {
    let number = |from: usize| {
        let digit = |at: usize| digits.get(at).copied().and_then(digit).unwrap_or(0);
        digit(from) * 10 + digit(from + 1)
    };
    // Some numbers have 60 added to their day.
    (1..=31).contains(&(number(0) % 60)) && (1..=12).contains(&number(2))
}

#[cfg(test)]
mod tests {
    use super::has_cpr_shape;

    #[test]
    fn a_number_of_a_person_is_noticed_and_a_phone_number_is_not() {
        for text in [
            "010190-1234",
            "nr 0101901234.",
            "610190 1234",
            "a 311299–0001 b",
            "٠١٠١٩٠-١٢٣٤",
        ] {
            assert!(has_cpr_shape(text), "{text}");
        }
        for text in [
            "70 11 31 31",
            "12345678",
            "+45 70113131",
            "001390-1234",
            "01019012345",
            "",
        ] {
            assert!(!has_cpr_shape(text), "{text}");
        }
    }
}
