//! Danish sentences for a situation: to say, to hear, and to show to somebody.

use leptos::prelude::*;

use super::words::back_to_words;
use crate::domain::collections::SituationId;
use crate::state::vejviser;
use crate::ui::components::page_state::Missing;
use crate::ui::components::sentence::{Sentence, sentences_of};
use crate::ui::components::tongues::BesideSwitch;
use crate::ui::components::words::{Form, Words};
use crate::ui::view;

#[component]
pub fn PhrasesPage(situation: SituationId) -> AnyView {
    let state = vejviser();
    let Some((wording, keys)) = sentences_of(&situation) else {
        return view! { <Missing/> };
    };
    let phrases = keys
        .into_iter()
        .map(|key| view! { <li><Sentence wording key/></li> });
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
