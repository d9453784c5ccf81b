//! Letters: which kinds there are, and what to do with each.

use crate::state::signals::Signal;
use leptos::prelude::*;

use super::words::back_to_words;
use crate::domain::collections::{LetterId, Letters};
use crate::domain::programme::Source;
use crate::state::route::Page;
use crate::state::{Part, Vejviser, vejviser};
use crate::ui::components::answers::{Question, source_words};
use crate::ui::components::page_state::Missing;
use crate::ui::components::sentence::Sentence;
use crate::ui::components::term::WordList;
use crate::ui::components::tongues::BesideSwitch;
use crate::ui::components::words::{Form, WordingOf, Words};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

fn letters_of(state: Vejviser) -> Option<std::sync::Arc<Letters>> {
    state
        .content
        .with_untracked(|content| content.ready().and_then(|content| content.letters()))
}

fn letter_words() -> WordingOf {
    let state = vejviser();
    Signal::derive(move || state.part_wording(&Part::Letters))
}

/// What to do with any letter, and the kinds of letters.
#[component]
pub fn LettersPage() -> AnyView {
    let state = vejviser();
    let Some(letters) = letters_of(state) else {
        return view! { <Missing/> };
    };
    let wording = letter_words();
    let rows = letters.letters.iter().map(|letter| {
        let href = state.href(Page::Letter(letter.id.clone()));
        view! {
            <li><a class="row" href=href>
                <Icon name=Glyph::Letter/>
                <span class="row-words"><span class="row-title"><Words wording key=format!("letter.{}.title", letter.id) form=Form::Line/></span></span>
                <Icon name=Glyph::Forward/>
            </a></li>
        }
    });
    view! {
        <article class="words-page">
            <header class="page-head">
                {back_to_words()}
                <h1 id="title" tabindex="-1"><Words wording key="letters.title" form=Form::Line/></h1>
                <BesideSwitch/>
                <Words wording key="letters.about"/>
            </header>
            <ul class="rows">{rows.collect::<Vec<_>>()}</ul>
            <Question glyph=Glyph::People title="letter-who"><Words wording key="letters.who"/></Question>
        </article>
    }
}

/// One kind of letter.
#[component]
pub fn LetterPage(letter: LetterId) -> AnyView {
    let state = vejviser();
    let letters = letters_of(state).unwrap_or_default();
    let Some(letter) = letters.letter(&letter).cloned() else {
        return view! { <Missing/> };
    };
    let wording = letter_words();
    let id = StoredValue::new(letter.id.clone());
    let key = move |part: &str| id.with_value(|id| format!("letter.{id}.{part}"));
    let lines = |part: &str, count: u8| {
        let lines = (1..=count).map(|number| {
            let key = key(&format!("{part}.{number}"));
            view! { <li><Words wording key form=Form::Free/></li> }
        });
        lines.collect::<Vec<_>>()
    };
    let say = (1..=letter.say).map(|number| {
        let key = key(&format!("say.{number}"));
        view! { <Sentence wording key/> }
    });
    let of_letter = |known: &&Source| letter.source.as_ref() == Some(&known.id);
    let source = letters.sources.iter().find(of_letter);
    let source = source.map(|source| view! { <p class="source">{source_words(state, source)}</p> });
    let (look, actions) = (lines("look", letter.look), lines("do", letter.actions));
    let say: Vec<_> = say.collect();
    view! {
        <article class="words-page">
            <header class="page-head">
                <a class="crumb" href=state.href(Page::Letters)><Icon name=Glyph::Letter/><span><Words wording key="letters.title" form=Form::Line/></span></a>
                <h1 id="title" tabindex="-1"><Words wording key=key("title") form=Form::Line/></h1>
                <BesideSwitch/>
            </header>
            <Question glyph=Glyph::What title="item-what"><Words wording key=key("what")/></Question>
            {(!look.is_empty()).then(|| view! { <Question glyph=Glyph::Search title="letter-look"><ul class="bring">{look}</ul></Question> })}
            {(!actions.is_empty()).then(|| view! { <Question glyph=Glyph::Road title="letter-do"><ol class="actions">{actions}</ol></Question> })}
            {(!say.is_empty()).then(|| view! { <Question glyph=Glyph::Say title="ask-say">{say}</Question> })}
            <Question glyph=Glyph::People title="letter-who"><Words wording key=key("who")/></Question>
            <WordList words=letter.words known=Vec::new()/>
            {source}
        </article>
    }
}
