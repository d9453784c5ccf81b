//! What is written down of a meeting: what was asked, which words were not clear, how many were there. Never a name.

use leptos::prelude::*;

use super::all::named;
use super::here::Here;
use super::new::pressed;
use crate::domain::talk::own::{Line, MOST_TEXT, Place, Telling};
use crate::domain::text::{Piece, pieces};
use crate::i18n::{Locale, args};
use crate::state::signals::{Memo, RwSignal};
use crate::state::talk::{Deck, DeckSlide, tongues};
use crate::state::{Part, Vejviser, vejviser};
use crate::ui::components::words::running;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// In which languages the slide has been said. It is forgotten with the page.
#[component]
pub fn Spoken(here: Here, place: Place) -> AnyView {
    let state = vejviser();
    let languages = untrack(|| here.talk())
        .map(|talk| tongues(&talk.plot))
        .unwrap_or_default();
    let key = format!("talk/{}/said/{}", here.id(), place.key());
    let buttons = languages.into_iter().map(|language| {
        let place = format!("{key}/{language}");
        let of = place.clone();
        let is = move || pressed(state.drafts.with(|drafts| drafts.contains_key(&of)));
        let press = move |_| {
            state.drafts.update(|drafts| {
                if drafts.remove(&place).is_none() {
                    drafts.insert(place.clone(), String::new());
                }
            });
        };
        view! { <li><button type="button" class="choice-button" data-spoken=language.tag() aria-pressed=is on:click=press><Icon name=Glyph::Done/>{named(language)}</button></li> }
    });
    let buttons: Vec<_> = buttons.collect();
    view! {
        <section class="present-spoken"><h2>{state.say("present-spoken")}</h2><ul class="choice-buttons">{buttons}</ul></section>
    }
    .into_child()
}

/// How many lines there are, and the latest to be taken back.
fn noted(here: Here, lines: impl Fn() -> Vec<Line> + Send + Sync + 'static) -> AnyView {
    let state = here.state;
    (move || {
        let lines = lines();
        let last = lines.last()?.entry.clone();
        let words = state.say_with("present-noted", args().n("count", lines.len()));
        Some(view! {
            <p class="present-noted" role="status"><span>{words}</span>
                <button type="button" class="button quiet" on:click=move |_| here.take_back(&last)><Icon name=Glyph::Undo/><span>{state.say("present-undo")}</span></button>
            </p>
        })
    })
    .into_child()
}

/// Two taps: somebody asked, and what.
#[component]
pub fn Questions(here: Here, slide: DeckSlide) -> AnyView {
    let state = vejviser();
    let place = StoredValue::new(slide.place.clone());
    let write = move |text: String| {
        here.write(Telling::Question {
            slide: place.get_value(),
            text,
        })
    };
    let notes = here
        .deck
        .with_untracked(|deck| deck.as_ref().map(|deck| deck.notes(&slide, state.locale())))
        .unwrap_or_default();
    let asked = notes.ask.into_iter().map(|(question, _)| question);
    let asked = asked.chain([state.say("present-question-bare")]);
    let buttons: Vec<_> = asked
        .map(|question| {
            let text = question.replace('*', "");
            let press = move |_| drop(write(text.clone()));
            view! { <li><button type="button" class="button" data-question="" on:click=press>{running(&question)}</button></li> }
        })
        .collect();
    let typed = RwSignal::new(String::new());
    let fault = RwSignal::new(None::<String>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match write(typed.get_untracked()) {
            Ok(()) => {
                typed.set(String::new());
                fault.set(None);
            }
            Err(reason) => fault.set(Some(reason)),
        }
    };
    let of_slide = move || {
        let lines = here.talk().map(|talk| talk.questions).unwrap_or_default();
        let here = place.get_value();
        lines
            .into_iter()
            .filter(|line| line.slide == here)
            .collect()
    };
    view! {
        <section class="present-questions">
            <details class="fold">
                <summary id="present-question"><Icon name=Glyph::Ask/><span>{state.say("present-question")}</span></summary>
                <ul class="present-buttons">{buttons}</ul>
                <form class="talk-form" on:submit=submit novalidate=true>
                    <div class="field">
                        <label for="question-text">{state.say("present-question-label")}</label>
                        <input id="question-text" type="text" dir="auto" autocomplete="off" maxlength="200" aria-describedby="question-fault" prop:value=move || typed.get() on:input=move |event| typed.set(event_target_value(&event))/>
                    </div>
                    <p class="fault" id="question-fault" role="alert">{move || fault.get()}</p>
                    <button type="submit" class="button">{state.say("present-question-save")}</button>
                </form>
            </details>
            {noted(here, of_slide)}
        </section>
    }
    .into_child()
}

/// The Danish terms of a slide and of what is said about it, each once.
pub fn terms_of(deck: &Deck, slide: &DeckSlide) -> Vec<String> {
    let notes = deck.notes(slide, Locale::DANISH);
    let said = slide.said.iter().flat_map(|said| {
        let points = said.block.points.iter();
        points.chain(std::iter::once(&said.block.title))
    });
    let asked = notes
        .ask
        .iter()
        .flat_map(|(question, answer)| [question, answer]);
    let all = said.chain(&notes.say).chain(asked).chain(&notes.mind);
    let mut terms: Vec<String> = Vec::new();
    for piece in all.flat_map(|text| pieces(text)) {
        if let Piece::Term(term) = piece
            && !terms.iter().any(|known| known.eq_ignore_ascii_case(&term))
        {
            terms.push(term);
        }
    }
    terms
}

/// Which Danish word was not clear.
#[component]
pub fn Unclear(here: Here, slide: DeckSlide) -> AnyView {
    let state = vejviser();
    Effect::new(move |_| state.need([Part::Glossary]));
    let terms = here
        .deck
        .with_untracked(|deck| deck.as_ref().map(|deck| terms_of(deck, &slide)))
        .unwrap_or_default();
    let place = StoredValue::new(slide.place);
    let marked = Memo::new(move |_| here.talk().map(|talk| talk.unclear).unwrap_or_default());
    let buttons: Vec<_> = terms
        .into_iter()
        .map(|term| {
            let (text, of) = (term.clone(), term.clone());
            let found = move || marked.with(|lines| lines.iter().find(|line| line.text == of).map(|line| line.entry.clone()));
            let is_marked = found.clone();
            let press = move |_| match untrack(&found) {
                // A second tap takes it back.
                Some(entry) => here.take_back(&entry),
                None => {
                    let word = state.content.with_untracked(|content| {
                        let glossary = content.ready()?.glossary()?;
                        glossary.meant(&text).map(|term| term.id.clone())
                    });
                    here.write_or_tell(Telling::Unclear {
                        slide: place.get_value(),
                        word,
                        text: text.clone(),
                    });
                }
            };
            view! { <li><button type="button" class="choice-button" data-term="" aria-pressed=move || pressed(is_marked().is_some()) on:click=press><bdi lang="da" dir="ltr">{term}</bdi></button></li> }
        })
        .collect();
    let none = buttons
        .is_empty()
        .then(|| view! { <p class="hint">{state.say("present-unclear-none")}</p> });
    view! {
        <section class="present-unclear"><h2>{state.say("present-unclear")}</h2><ul class="choice-buttons">{buttons}</ul>{none}</section>
    }
    .into_child()
}

/// The mediator's own notes on a slide.
#[component]
pub fn OwnNotes(here: Here, place: Place) -> AnyView {
    let state = vejviser();
    let before = untrack(|| here.talk()).and_then(|talk| talk.notes.get(&place).cloned());
    let draft = StoredValue::new(format!("talk/{}/note/{}", here.id(), place.key()));
    let before = StoredValue::new(before.unwrap_or_default());
    let place = StoredValue::new(place);
    let typed = move || {
        let typed = state
            .drafts
            .with(|drafts| drafts.get(&draft.get_value()).cloned());
        typed.unwrap_or_else(|| before.get_value())
    };
    let fault = RwSignal::new(None::<String>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let telling = Telling::Note {
            slide: place.get_value(),
            text: untrack(typed),
        };
        fault.set(here.write(telling).err());
    };
    view! {
        <form class="talk-form present-own" on:submit=submit novalidate=true>
            <div class="field">
                <label for="own-note">{state.say("present-own")}</label>
                <textarea id="own-note" rows="2" dir="auto" maxlength=MOST_TEXT.to_string() aria-describedby="own-note-fault" prop:value=typed
                    on:input=move |event| state.drafts.update(|drafts| drop(drafts.insert(draft.get_value(), event_target_value(&event))))
                ></textarea>
            </div>
            <p class="fault" id="own-note-fault" role="alert">{move || fault.get()}</p>
            <button type="submit" class="button"><Icon name=Glyph::Note/><span>{state.say("present-own-save")}</span></button>
        </form>
    }
    .into_child()
}

/// How many were there, by language and class.
#[component]
pub fn Attendance(here: Here) -> AnyView {
    let state = vejviser();
    let first = untrack(|| here.talk()).and_then(|talk| tongues(&talk.plot).last().copied());
    let language = RwSignal::new(first.unwrap_or(Locale::DANISH));
    let (class, people) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let fault = RwSignal::new(None::<String>);
    let buttons = Locale::all().map(|each| {
        view! { <li><button type="button" class="choice-button" data-people=each.tag() aria-pressed=move || pressed(language.get() == each) on:click=move |_| language.set(each)>{named(each)}</button></li> }
    });
    let buttons: Vec<_> = buttons.collect();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let written = match people.get_untracked().trim().parse() {
            Ok(people) => here.write(Telling::Attendance {
                language: language.get_untracked().tag().to_owned(),
                class: class.get_untracked(),
                people,
            }),
            Err(_) => Err(state.say("talk-refused-too-many")),
        };
        if written.is_ok() {
            people.set(String::new());
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
                    <button type="submit" class="button">{state.say("present-attendance-save")}</button>
                </form>
            </details>
            {move || counts(state, here)}
        </section>
    }
    .into_child()
}

/// The numbers that were written down.
pub fn counts(state: Vejviser, here: Here) -> Option<AnyView> {
    let talk = here.talk()?;
    if talk.attendance.is_empty() {
        return None;
    }
    let all: u32 = talk.attendance.values().sum();
    let rows = talk.attendance.iter().map(|((language, class), people)| {
        let language = Locale::from_tag(language).unwrap_or(Locale::DANISH);
        let class = (!class.is_empty()).then(|| view! { " · "<bdi>{class.clone()}</bdi> });
        view! { <li>{named(language)}{class}" · "<bdi class="number">{people.to_string()}</bdi></li> }
    });
    let rows: Vec<_> = rows.collect();
    let all = state.say_with("present-all", args().n("people", all));
    Some(view! { <ul class="present-counts">{rows}</ul><p><strong>{all}</strong></p> }.into_child())
}
