//! Danish sentences for a situation: to say, to hear, and to show to somebody.

use crate::state::signals::Signal;
use leptos::prelude::*;

use super::words::back_to_words;
use crate::domain::collections::SituationId;
use crate::state::{Part, vejviser};
use crate::ui::components::page_state::Missing;
use crate::ui::components::sentence::Sentence;
use crate::ui::components::tongues::BesideSwitch;
use crate::ui::components::words::{Form, WordingOf, Words};
use crate::ui::view;

#[component]
pub fn PhrasesPage(situation: SituationId) -> AnyView {
    let state = vejviser();
    let phrasebook = state
        .content
        .with_untracked(|content| content.ready().and_then(|content| content.phrasebook()));
    let found = phrasebook
        .as_ref()
        .and_then(|phrasebook| phrasebook.situation(&situation));
    let Some(found) = found else {
        return view! { <Missing/> };
    };
    let wording: WordingOf = Signal::derive(move || state.part_wording(&Part::Phrases));
    let phrases = found.phrases.iter().map(|phrase| {
        view! { <li><Sentence wording key=format!("phrase.{phrase}")/></li> }
    });
    view! {
        <article class="words-page">
            <header class="page-head">
                {back_to_words()}
                <h1 id="title" tabindex="-1"><Words wording key=format!("situation.{situation}.title") form=Form::Line/></h1>
                <BesideSwitch/>
                <p class="screen-only">{state.say("phrases-how")}</p>
            </header>
            <ul class="phrases">{phrases.collect::<Vec<_>>()}</ul>
        </article>
    }
}
