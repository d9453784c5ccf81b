//! Danish words, sentences and letters: where they all are, the words that belong together, a single word.

use crate::state::signals::Signal;
use leptos::prelude::*;

use crate::domain::collections::GroupId;
use crate::domain::programme::WordId;
use crate::state::route::Page;
use crate::state::{Part, vejviser};
use crate::ui::components::answers::source_words;
use crate::ui::components::page_state::Missing;
use crate::ui::components::term::{TermBody, danish_word, glossary_words};
use crate::ui::components::tongues::BesideSwitch;
use crate::ui::components::words::{Form, WordingOf, Words};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// A row that leads to a page.
fn row(page: Page, glyph: Glyph, wording: WordingOf, key: String) -> AnyView {
    let state = vejviser();
    view! {
        <li><a class="row" href=state.href(page)>
            <Icon name=glyph/>
            <span class="row-words"><span class="row-title"><Words wording key form=Form::Line/></span></span>
            <Icon name=Glyph::Forward/>
        </a></li>
    }
}

/// Rows under a heading.
fn part(glyph: Glyph, title: &'static str, rows: Vec<AnyView>) -> AnyView {
    let state = vejviser();
    view! {
        <section>
            <h2><Icon name=glyph/><span>{state.say(title)}</span></h2>
            <ul class="rows">{rows}</ul>
        </section>
    }
}

/// The way back to where all words are.
pub fn back_to_words() -> AnyView {
    let state = vejviser();
    view! { <a class="crumb" href=state.href(Page::Words)><Icon name=Glyph::Words/><span>{state.say("words-title")}</span></a> }
}

/// All of it.
#[component]
pub fn WordsPage() -> AnyView {
    let state = vejviser();
    let content = state
        .content
        .with_untracked(|content| content.ready().cloned());
    let content = content.unwrap_or_default();
    let glossary = content.glossary().unwrap_or_default();
    let phrasebook = content.phrasebook().unwrap_or_default();
    let phrases = Signal::derive(move || state.part_wording(&Part::Phrases));
    let letters = Signal::derive(move || state.part_wording(&Part::Letters));
    let groups = glossary.groups.iter().map(|group| {
        let page = Page::Group(group.id.clone());
        let key = format!("group.{}.title", group.id);
        row(page, Glyph::Words, glossary_words(), key)
    });
    let situations = phrasebook.situations.iter().map(|situation| {
        let page = Page::Phrases(situation.id.clone());
        let key = format!("situation.{}.title", situation.id);
        row(page, Glyph::Say, phrases, key)
    });
    let letters = row(
        Page::Letters,
        Glyph::Letter,
        letters,
        "letters.title".to_owned(),
    );
    view! {
        <article class="words-page">
            <header class="page-head">
                <h1 id="title" tabindex="-1">{state.say("words-title")}</h1>
                <p class="lead">{state.say("words-what")}</p>
                <BesideSwitch/>
            </header>
            {part(Glyph::Say, "words-phrases", situations.collect())}
            {part(Glyph::Letter, "words-letters", vec![letters])}
            {part(Glyph::Words, "words-groups", groups.collect())}
        </article>
    }
}

/// The words of a group, each with all that is known of it.
#[component]
pub fn GroupPage(group: GroupId) -> AnyView {
    let state = vejviser();
    let glossary = untrack(|| state.glossary()).unwrap_or_default();
    if !glossary.groups.iter().any(|known| known.id == group) {
        return view! { <Missing/> };
    }
    let words = glossary.words.iter().filter(|term| term.group == group);
    let words = words.map(|term| {
        let href = state.href(Page::Term(term.id.clone()));
        view! {
            <section class="word-card">
                <h2><a href=href>{danish_word(&term.danish)}</a></h2>
                <TermBody term=term.clone()/>
            </section>
        }
    });
    view! {
        <article class="words-page">
            <header class="page-head">
                {back_to_words()}
                <h1 id="title" tabindex="-1"><Words wording=glossary_words() key=format!("group.{group}.title") form=Form::Line/></h1>
                <BesideSwitch/>
            </header>
            <div class="word-cards">{words.collect::<Vec<_>>()}</div>
        </article>
    }
}

/// One word.
#[component]
pub fn TermPage(term: WordId) -> AnyView {
    let state = vejviser();
    let glossary = untrack(|| state.glossary()).unwrap_or_default();
    let Some(term) = glossary.term(&term).cloned() else {
        return view! { <Missing/> };
    };
    let group = state.href(Page::Group(term.group.clone()));
    let group_key = format!("group.{}.title", term.group);
    let of_term =
        |known: &&crate::domain::programme::Source| term.source.as_ref() == Some(&known.id);
    let source = glossary.sources.iter().find(of_term);
    let source = source.map(|source| view! { <p class="source">{source_words(state, source)}</p> });
    view! {
        <article class="words-page">
            <header class="page-head">
                <a class="crumb" href=group><Icon name=Glyph::Words/><span><Words wording=glossary_words() key=group_key form=Form::Line/></span></a>
                <h1 id="title" tabindex="-1">{danish_word(&term.danish)}</h1>
                <BesideSwitch/>
            </header>
            <TermBody term/>
            {source}
        </article>
    }
}
