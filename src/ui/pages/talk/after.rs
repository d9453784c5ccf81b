//! The sheet for the coordination meeting: what was asked, which words were not clear, how many were there.

use leptos::prelude::*;

use super::attendance::counts;
use super::here::{Here, programme_name};
use crate::domain::talk::own::Line;
use crate::domain::timing::danish_day;
use crate::i18n::args;
use crate::platform::document;
use crate::state::talk::{Deck, View};
use crate::state::{Part, vejviser};
use crate::ui::components::words::Form;
use crate::ui::components::words::one_language;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

#[component]
pub fn After(id: String) -> AnyView {
    Here::of(id).shown(|here| view! { <Sheet here/> })
}

#[component]
fn Sheet(here: Here) -> AnyView {
    let state = vejviser();
    Effect::new(move |_| state.need([Part::Glossary]));
    let name = move || here.talk().map(|talk| talk.plot.name);
    let questions = move || {
        here.deck.with(|deck| {
            let deck = deck.as_ref()?;
            let rows = times(&deck.talk.questions).into_iter().map(|(line, times)| {
                let where_ = slide_name(deck, line);
                let times = (times > 1).then(|| {
                    let words = state.say_with("after-times", args().n("times", times));
                    view! { <strong>" "{words}</strong> }
                });
                view! { <li><bdi>{line.text.clone()}</bdi>{times}" "<span class="soft">{where_}</span></li> }
            });
            Some(listed(rows.collect()))
        })
    };
    let words = move || {
        here.deck.with(|deck| {
            let deck = deck.as_ref()?;
            let glossary = state.part_wording(&Part::Glossary);
            let rows = deck.talk.unclear.iter().map(|line| {
                let meaning = line.word.as_ref().and_then(|word| {
                    let key = format!("word.{word}.meaning");
                    one_language(&glossary, &key, state.locale(), Form::Line, true)
                });
                let where_ = slide_name(deck, line);
                view! { <li><strong><bdi lang="da" dir="ltr">{line.text.clone()}</bdi></strong>" "<span class="soft">{where_}</span><br/>{meaning}</li> }
            });
            Some(listed(rows.collect()))
        })
    };
    // Which programme it was about, and when it was written.
    let of = move || {
        let talk = here.talk()?;
        let programme = talk.plot.programme.as_str();
        let programme = programme_name(&state.catalogue_wording(), programme, state.locale());
        let day = talk.met.map(|met| {
            let (day, today) = (danish_day(met), state.day().get());
            view! { <br/>{state.say_with("after-met", args().s("day", state.dated(|dates| dates.day(day, today))))} }
        });
        Some(view! { <span>{programme}{day}</span> })
    };
    view! {
        <article class="talk-page after-page">
            <header class="page-head">
                <a class="crumb screen-only" href=here.href(View::Make, 0)><Icon name=Glyph::Back/><span><bdi>{name}</bdi></span></a>
                <h1 id="title" tabindex="-1">{state.say("talk-after")}</h1>
                <p class="lead"><bdi>{name}</bdi></p>
                <p id="after-of">{of}</p>
                <p class="hint">{state.say("after-what")}</p>
            </header>
            <p class="screen-only"><button type="button" class="button primary" id="print" on:click=|_| document::print()><Icon name=Glyph::Print/><span>{state.say("after-print")}</span></button></p>
            <section><h2>{state.say("after-questions")}</h2>{questions}</section>
            <section><h2>{state.say("after-words")}</h2>{words}</section>
            <section><h2>{state.say("after-people")}</h2>{move || counts(state, here, false)}</section>
        </article>
    }
    .into_child()
}

/// The same question at the same slide stands once, with how often it was asked.
fn times(lines: &[Line]) -> Vec<(&Line, usize)> {
    let mut counted: Vec<(&Line, usize)> = Vec::new();
    for line in lines {
        let is_same =
            |other: &Line| other.slide == line.slide && other.text.trim() == line.text.trim();
        match counted.iter_mut().find(|(other, _)| is_same(other)) {
            Some((_, times)) => *times += 1,
            None => counted.push((line, 1)),
        }
    }
    counted
}

fn listed(rows: Vec<AnyView>) -> AnyView {
    match rows.is_empty() {
        true => view! { <p class="hint">{vejviser().say("after-none")}</p> },
        false => view! { <ul class="after-lines">{rows}</ul> },
    }
    .into_child()
}

fn slide_name(deck: &Deck, line: &Line) -> String {
    deck.title_of(&line.slide, vejviser().locale())
}
