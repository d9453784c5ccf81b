//! A Danish word with all that is known of it: for its page, its group, and the sheet over a text.

use crate::state::signals::Signal;
use leptos::prelude::*;

use super::sentence::Hear;
use super::words::{Form, WordingOf, Words};
use crate::content::pack::SOURCE_LANGUAGE;
use crate::domain::collections::Term;
use crate::domain::programme::WordId;
use crate::state::route::Page;
use crate::state::{Part, vejviser};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// The words of the glossary.
pub fn glossary_words() -> WordingOf {
    let state = vejviser();
    Signal::derive(move || state.part_wording(&Part::Glossary))
}

/// A Danish word as it is, whatever stands around it.
pub fn danish_word(danish: &str) -> AnyView {
    // Danish joins its words; where a browser cannot break them by syllables, they are drawn smaller.
    let longest = danish.split(' ').map(|word| word.chars().count()).max();
    let length = match longest.unwrap_or_default() {
        0..15 => None,
        15..22 => Some("long"),
        _ => Some("longer"),
    };
    view! { <bdi class="danish-word" lang="da" dir="ltr" data-length=length>{danish.to_owned()}</bdi> }
}

/// How it is said, what it means, where one meets it, and what it is called otherwise.
#[component]
pub fn TermBody(term: Term) -> AnyView {
    let state = vejviser();
    let wording = glossary_words();
    let key = |part: &str| format!("word.{}.{part}", term.id);
    let (sound, locale) = (key("sound"), state.locale());
    // In Danish letters where there is none in the reader's: no meaning is lost by it.
    let sound = move || {
        wording.with(|wording| {
            let shown = wording.text(&sound, locale.tag())?;
            Some(match shown.language == SOURCE_LANGUAGE {
                true => view! { <bdi lang="da" dir="ltr">{shown.text.to_owned()}</bdi> },
                false => shown.text.to_owned().into_any(),
            })
        })
    };
    let danish = term.danish.clone();
    let danish = Signal::derive(move || danish.clone());
    let link = |id: &WordId| {
        let word = danish_word(&state.danish_word(id));
        view! { <a href=state.href(Page::Term(id.clone()))>{word}</a> }
    };
    let links = |message: &'static str, words: &[WordId]| {
        let links: Vec<_> = words
            .iter()
            .map(|id| view! { <li>{link(id)}</li> })
            .collect();
        (!links.is_empty()).then(|| {
            view! { <div class="word-links"><p>{state.say(message)}</p><ul class="word-list-links">{links}</ul></div> }
        })
    };
    view! {
        <div class="word-body">
            <p class="word-sound">{sound}</p>
            <Hear danish/>
            <div class="word-meaning"><Words wording key=key("meaning")/></div>
            <p class="word-where"><Icon name=Glyph::Place/><span><span class="visually-hidden">{state.say("word-where")}</span>" "<Words wording key=key("where") form=Form::Free/></span></p>
            {links("word-now", term.now.as_slice())}
            {links("word-before", &term.before)}
            {links("word-related", &term.related)}
        </div>
    }
}

/// Danish words of a page; what they mean is fetched when the reader asks.
#[component]
pub fn WordList(
    words: Vec<WordId>,
    /// The words as they are known without the glossary.
    known: Vec<String>,
) -> AnyView {
    let state = vejviser();
    let wording = glossary_words();
    let rows = words
        .into_iter()
        .zip(known.into_iter().map(Some).chain(std::iter::repeat(None)));
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let rows = move || {
        let has_come = state.glossary().is_some();
        rows.iter()
            .map(|(id, known)| {
                let word = danish_word(&known.clone().unwrap_or_else(|| state.danish_word(id)));
                let word = match has_come {
                    true => view! { <a href=state.href(Page::Term(id.clone()))>{word}</a> },
                    false => word,
                };
                let meaning = has_come.then(
                    || view! { <Words wording key=format!("word.{id}.meaning") form=Form::Free/> },
                );
                view! { <div class="word"><dt>{word}</dt><dd>{meaning}</dd></div> }
            })
            .collect::<Vec<_>>()
    };
    let on_open = move |_| state.need([Part::Glossary]);
    view! {
        <details class="fold word-list" on:toggle=on_open>
            <summary><Icon name=Glyph::Words/><span>{state.say("words-to-know")}</span></summary>
            <dl>{rows}</dl>
        </details>
    }
}
