//! How many were there: numbers, never a list of people.

use leptos::prelude::*;

use super::all::named;
use super::here::Here;
use super::new::pressed;
use crate::domain::talk::own::{FURTHER_LANGUAGES, MOST_PEOPLE, Telling, people as count_of};
use crate::i18n::{Locale, args};
use crate::state::signals::RwSignal;
use crate::state::talk::tongues;
use crate::state::{Vejviser, vejviser};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// How many were there, by language and class.
#[component]
pub fn Attendance(here: Here) -> AnyView {
    let state = vejviser();
    let first = untrack(|| here.talk()).and_then(|talk| tongues(&talk.plot).last().copied());
    let language = RwSignal::new(first.unwrap_or(Locale::DANISH).tag().to_owned());
    let (class, people) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let fault = RwSignal::new(None::<String>);
    let replaced = RwSignal::new(None::<String>);
    let tags = Locale::all().map(Locale::tag).chain(FURTHER_LANGUAGES);
    let buttons = tags.map(|tag| {
        let is = move || pressed(language.with(|language| language == tag));
        view! { <li><button type="button" class="choice-button" data-people=tag aria-pressed=is on:click=move |_| language.set(tag.to_owned())>{counted(state, tag)}</button></li> }
    });
    let buttons: Vec<_> = buttons.collect();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        replaced.set(None);
        let Some(number) = count_of(&people.get_untracked()) else {
            let most = args().n("most", MOST_PEOPLE);
            return fault.set(Some(state.say_with("present-no-number", most)));
        };
        let key = (
            language.get_untracked(),
            class.get_untracked().trim().to_owned(),
        );
        let before = untrack(|| here.talk()).and_then(|talk| talk.attendance.get(&key).copied());
        let (language, class) = key;
        let written = here.write(Telling::Attendance {
            language,
            class,
            people: number,
        });
        if written.is_ok() {
            people.set(String::new());
            // Two numbers for one class are one number that was corrected, and that is said.
            let before = before.filter(|before| *before != number);
            replaced.set(before.map(|before| {
                let numbers = args().n("people", number).n("before", before);
                state.say_with("present-replaced", numbers)
            }));
        }
        fault.set(written.err());
    };
    view! {
        <section class="present-attendance">
            <details class="fold">
                <summary id="present-attendance"><Icon name=Glyph::People/><span>{state.say("present-attendance")}</span></summary>
                <p class="hint">{state.say("present-attendance-what")}</p>
                <form class="talk-form" on:submit=submit novalidate=true>
                    <fieldset><legend>{state.say("present-language")}</legend><ul class="choice-buttons">{buttons}</ul></fieldset>
                    <div class="fields">
                        <div class="field"><label for="people-class">{state.say("present-class")}</label><input id="people-class" type="text" dir="auto" autocomplete="off" maxlength="200" prop:value=move || class.get() on:input=move |event| class.set(event_target_value(&event))/></div>
                        <div class="field"><label for="people-number">{state.say("present-people")}</label><input id="people-number" type="text" inputmode="numeric" dir="ltr" autocomplete="off" aria-describedby="people-fault" prop:value=move || people.get() on:input=move |event| people.set(event_target_value(&event))/></div>
                    </div>
                    <p class="fault" id="people-fault" role="alert">{move || fault.get()}</p>
                    <p role="status" id="people-replaced">{move || replaced.get()}</p>
                    <button type="submit" class="button">{state.say("present-attendance-save")}</button>
                </form>
            </details>
            {move || counts(state, here, true)}
        </section>
    }
    .into_child()
}

/// A language that listeners are counted by: by its own name where the app speaks it, else in the reader's language.
fn counted(state: Vejviser, tag: &str) -> AnyView {
    match Locale::all().find(|locale| locale.tag() == tag) {
        Some(locale) => named(locale),
        None if FURTHER_LANGUAGES.contains(&tag) => {
            let name = state.say(&format!("tongue-{tag}"));
            view! { <bdi>{name}</bdi> }
        }
        // Of a version that counts more languages than this one.
        None => view! { <bdi>{tag.to_owned()}</bdi> },
    }
    .into_child()
}

/// The numbers that were written down.
pub fn counts(state: Vejviser, here: Here, can_be_removed: bool) -> Option<AnyView> {
    let talk = here.talk()?;
    if talk.attendance.is_empty() {
        return None;
    }
    let all: u32 = talk
        .attendance
        .values()
        .fold(0, |all, people| all.saturating_add(*people));
    let rows = talk.attendance.iter().map(|((language, class), people)| {
        let named_class = (!class.is_empty()).then(|| view! { " · "<bdi>{class.clone()}</bdi> });
        let (tag, class) = (language.clone(), class.clone());
        let remove = move |_| {
            here.write_or_tell(Telling::Attendance {
                language: tag.clone(),
                class: class.clone(),
                people: 0,
            });
        };
        let name = state.say("present-remove-row");
        let remove = can_be_removed.then(|| view! {
            <button type="button" class="button quiet" data-remove="" aria-label=name.clone() title=name on:click=remove><Icon name=Glyph::Close/></button>
        });
        view! { <li><span>{counted(state, language)}{named_class}" · "<bdi class="number">{people.to_string()}</bdi></span>{remove}</li> }
    });
    let rows: Vec<_> = rows.collect();
    let all = state.say_with("present-all", args().n("people", all));
    Some(view! { <ul class="present-counts">{rows}</ul><p><strong>{all}</strong></p> }.into_child())
}
