//! What pages of several parts say in the same way: a heading that a person would ask, where a fact comes from,
//! what a source leaves open, what has changed since.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::programme::{BlankId, ChangeId, Programme, Source, WordId};
use crate::i18n::args;
use crate::state::{Vejviser, vejviser};
use crate::ui::components::dates::month_words;
use crate::ui::components::sentence::Sentence;
use crate::ui::components::term::WordList;
use crate::ui::components::words::{Form, WordingOf, Words};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// A heading that a person would ask, with its symbol.
#[component]
pub fn Question(glyph: Glyph, title: &'static str, children: Children) -> AnyView {
    let state = vejviser();
    view! {
        <section class="question-block">
            <h2><Icon name=glyph/><span>{state.say(title)}</span></h2>
            {children()}
        </section>
    }
}

/// Where a fact comes from and when it was checked.
pub fn source_words(state: Vejviser, source: &Source) -> String {
    let checked = month_words(state, &source.checked);
    state.say_with(
        "source",
        args()
            .s("organisation", source.organisation.clone())
            .s("year", source.year.to_string())
            .s("checked", checked),
    )
}

/// What the source leaves open: what is missing, who fills it, what to ask.
#[component]
pub fn Blanks(blanks: Vec<BlankId>, programme: Arc<Programme>, wording: WordingOf) -> AnyView {
    let state = vejviser();
    let rows = blanks.into_iter().map(|id| {
        let filled = programme.blanks.iter().any(|blank| blank.id == id && blank.filled);
        match filled {
            true => view! { <Words wording key=format!("blank.{id}.filled")/> },
            false => view! {
                <aside class="blank">
                    <p class="blank-title"><Icon name=Glyph::Blank/><Words wording key=format!("blank.{id}.title") form=Form::Line/></p>
                    <p class="blank-who">{state.say("blank-who")}</p>
                    <p class="blank-ask-label">{state.say("blank-ask")}</p>
                    <Sentence wording key=format!("blank.{id}.ask")/>
                </aside>
            },
        }
    });
    rows.collect::<Vec<_>>().into_child()
}

/// What has changed since the source was written.
#[component]
pub fn Changes(changes: Vec<ChangeId>, programme: Arc<Programme>, wording: WordingOf) -> AnyView {
    let state = vejviser();
    let rows: Vec<_> = changes
        .into_iter()
        .filter_map(|id| {
            let change = programme.changes.iter().find(|change| change.id == id)?;
            let checked = month_words(state, &change.checked);
            Some(view! {
                <div class="change">
                    // Legal text: an unchecked translation never stands alone.
                    <Words wording key=format!("change.{id}.text") danish=true/>
                    <p class="source">{state.say_with("checked", args().s("checked", checked))}</p>
                </div>
            })
        })
        .collect();
    (!rows.is_empty())
        .then(|| {
            view! {
                <section class="notice today-change">
                    <h2><Icon name=Glyph::Sun/><span>{state.say("changed-today")}</span></h2>
                    {rows}
                    <p>{state.say("ask-your-municipality")}</p>
                </section>
            }
        })
        .into_child()
}

/// Danish words of a page of a programme, with their meaning.
pub fn words_of(words: Vec<WordId>, programme: &Programme) -> AnyView {
    let (words, known) = words
        .into_iter()
        .filter_map(|id| {
            let mut known = programme.words.iter();
            let word = known.find(|word| word.id == id)?;
            Some((id, word.danish.clone()))
        })
        .unzip();
    view! { <WordList words known/> }
}
