//! Danish sentences to say: big, with their meaning under them, to hear and to show.

use crate::state::signals::Signal;
use leptos::prelude::*;

use super::words::{Form, StandingMark, WordingOf, Words, danish_of, running};
use crate::content::pack::{SOURCE_LANGUAGE, Standing};
use crate::domain::collections::SituationId;
use crate::i18n::Locale;
use crate::state::{Part, vejviser};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// The sentences of a situation, as keys, and the texts that they stand in; `None` where there is no such situation.
pub fn sentences_of(situation: &SituationId) -> Option<(WordingOf, Vec<String>)> {
    let state = vejviser();
    let book = state
        .content
        .with_untracked(|content| content.ready().and_then(|content| content.phrasebook()))?;
    let phrases = book.situation(situation)?.phrases.iter();
    let keys = phrases.map(|phrase| format!("phrase.{phrase}")).collect();
    let wording = Signal::derive(move || state.part_wording(&Part::Phrases));
    Some((wording, keys))
}

/// A Danish sentence of a pack.
#[component]
pub fn Sentence(wording: WordingOf, #[prop(into)] key: String) -> AnyView {
    let locale = vejviser().locale();
    let danish_key = key.clone();
    let danish = Signal::derive(move || {
        let danish = wording.with(|wording| danish_of(wording, &danish_key));
        danish.unwrap_or_default().replace('*', "")
    });
    let is_translated = {
        let key = key.clone();
        move || {
            wording.with(|wording| {
                let shown = wording.text(&key, locale.tag());
                shown.is_some_and(|shown| shown.language != SOURCE_LANGUAGE)
            })
        }
    };
    // The Danish once is enough; that it is not translated is said in its place.
    let meaning = (locale != Locale::DANISH).then(|| {
        let meaning = move || match is_translated() {
            true => view! { <Words wording key=key.clone() form=Form::Free/> },
            false => view! { <StandingMark standing=Standing::Missing/> },
        };
        view! { <p class="sentence-meaning">{meaning}</p> }
    });
    view! { <Danish danish meaning/> }
}

/// A Danish sentence with its meaning.
#[component]
pub fn Danish(danish: Signal<String>, meaning: Option<AnyView>) -> AnyView {
    let state = vejviser();
    view! {
        <div class="sentence">
            <p class="sentence-danish" lang="da" dir="ltr"><Icon name=Glyph::Say/><span>{move || running(&danish.get())}</span></p>
            {meaning}
            <div class="sentence-actions">
                <Hear danish/>
                <button type="button" class="button quiet" data-large=move || danish.get()><Icon name=Glyph::Open/><span>{state.say("show-large")}</span></button>
            </div>
        </div>
    }
}

/// Says Danish at one tap; see [`answer`](super::sheet::answer).
#[component]
pub fn Hear(danish: Signal<String>) -> AnyView {
    let state = vejviser();
    view! { <button type="button" class="button quiet hear" data-hear=move || danish.get()><Icon name=Glyph::Speak/><span>{state.say("hear")}</span></button> }
}
