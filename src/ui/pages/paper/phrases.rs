//! Danish sentences for a situation, to carry along and to point at.

use leptos::prelude::*;

use super::sheet::Sheet;
use super::twice::Twice;
use crate::domain::collections::SituationId;
use crate::i18n::Locale;
use crate::state::route::Page;
use crate::state::vejviser;
use crate::ui::components::page_state::Missing;
use crate::ui::components::sentence::sentences_of;
use crate::ui::components::words::{Form, WordingOf, one_language};
use crate::ui::view;
use crate::ui::view::Child;

#[component]
pub fn PhraseSheet(situation: SituationId) -> AnyView {
    let Some((wording, keys)) = sentences_of(&situation) else {
        return view! { <Missing/> };
    };
    let phrases = keys
        .into_iter()
        .map(|key| view! { <li class="paper-step">{sentence(wording, key)}</li> });
    let phrases: Vec<_> = phrases.collect();
    let title =
        view! { <Twice wording key=format!("situation.{situation}.title") form=Form::Line/> };
    view! {
        <Sheet title page=Page::Phrases(situation.clone())>
            <ul class="paper-phrases">{phrases}</ul>
        </Sheet>
    }
}

/// A Danish sentence large, and what it means under it.
pub fn sentence(wording: WordingOf, key: String) -> AnyView {
    let state = vejviser();
    let own = state.locale();
    (move || {
        wording.with(|wording| {
            let danish = one_language(wording, &key, Locale::DANISH, Form::Line, true);
            let translated = wording
                .text(&key, own.tag())
                .is_some_and(|shown| own != Locale::DANISH && shown.language == own.tag());
            let meaning = translated.then(|| one_language(wording, &key, own, Form::Line, true));
            view! {
                <p class="paper-danish">{danish}</p>
                {meaning.map(|meaning| view! { <p class="paper-meaning">{meaning}</p> })}
            }
        })
    })
    .into_child()
}
