//! What is written down of a meeting, slide by slide: what was asked, which words were not clear. Never a name.

use leptos::prelude::*;

use super::all::named;
use super::here::Here;
use super::make::Saved;
use super::new::pressed;
use super::watch::Watch;
use crate::domain::talk::own::{Line, MOST_TEXT, Place, Telling};
use crate::domain::text::{Piece, pieces};
use crate::i18n::{Locale, args};
use crate::platform::stage;
use crate::state::signals::{Memo, RwSignal};
use crate::state::talk::{Deck, DeckSlide, tongues};
use crate::state::{Part, Told, vejviser};
use crate::ui::components::words::running;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// In which languages the slide has been said: kept for as long as the talk goes on, in this browser.
#[component]
pub fn Spoken(here: Here, watch: Watch, place: Memo<Option<Place>>) -> AnyView {
    let state = vejviser();
    let languages = Memo::new(move |_| here.talk().map(|talk| tongues(&talk.plot)));
    let button = move |language: Locale| {
        let is = move || {
            let place = place.get();
            let said = place.map(|place| (place, language.tag().to_owned()));
            pressed(said.is_some_and(|said| watch.run.with(|run| run.said.contains(&said))))
        };
        let press = move |_| {
            if let Some(place) = place.get_untracked() {
                watch.toggle_said(place, language.tag());
            }
        };
        view! { <li><button type="button" class="choice-button" data-spoken=language.tag() aria-pressed=is on:click=press><Icon name=Glyph::Done/>{named(language)}</button></li> }
    };
    let buttons = move || -> Vec<AnyView> {
        let languages = languages.get().unwrap_or_default();
        languages.into_iter().map(button).collect()
    };
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

/// Two taps: somebody asked, and what. A question that is being typed stays when the talk moves on, and belongs to the
/// slide at which it was begun.
#[component]
pub fn Questions(here: Here, slide: Memo<Option<DeckSlide>>) -> AnyView {
    let state = vejviser();
    let place = move || slide.with_untracked(|slide| Some(slide.as_ref()?.place.clone()));
    let write = move |slide: Option<Place>, text: String| match slide {
        Some(slide) => here.write(Telling::Question { slide, text }),
        None => Ok(()),
    };
    let asked = Memo::new(move |_| {
        let notes = slide.with(|slide| {
            let slide = slide.as_ref()?;
            here.deck
                .with(|deck| Some(deck.as_ref()?.notes(slide, state.locale())))
        });
        let asked = notes.unwrap_or_default().ask.into_iter();
        let asked = asked.map(|(question, _)| question);
        asked
            .chain([state.say("present-question-bare")])
            .collect::<Vec<_>>()
    });
    let button = move |question: String| {
        let text = question.replace('*', "");
        let press = move |_| {
            if let Err(reason) = write(place(), text.clone()) {
                state.told.set(Some(Told::refused(reason)));
            }
        };
        view! { <li><button type="button" class="button" data-question="" on:click=press><span>{running(&question)}</span></button></li> }
    };
    let buttons = move || -> Vec<AnyView> { asked.get().into_iter().map(button).collect() };
    let draft = StoredValue::new(format!("talk/{}/question", here.id()));
    let typed = move || {
        let typed = state
            .drafts
            .with(|drafts| drafts.get(&draft.get_value()).cloned());
        typed.unwrap_or_default()
    };
    // The slide at which the question was begun.
    let begun = RwSignal::new(None::<Place>);
    let fault = RwSignal::new(None::<String>);
    let type_on = move |text: String| {
        if text.is_empty() {
            begun.set(None);
        } else if begun.with_untracked(Option::is_none) {
            begun.set(place());
        }
        state.drafts.update(|drafts| match text.is_empty() {
            true => drop(drafts.remove(&draft.get_value())),
            false => drop(drafts.insert(draft.get_value(), text)),
        });
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let slide = begun.get_untracked().or_else(place);
        match write(slide, untrack(typed)) {
            Ok(()) => {
                type_on(String::new());
                fault.set(None);
            }
            Err(reason) => fault.set(Some(reason)),
        }
    };
    let elsewhere = move || {
        let now = slide.with(|slide| Some(slide.as_ref()?.place.clone()));
        belongs_to(
            here,
            begun.get().filter(|begun| Some(begun) != now.as_ref())?,
        )
    };
    let of_slide = move || {
        let lines = here.talk().map(|talk| talk.questions).unwrap_or_default();
        let now = slide.with(|slide| Some(slide.as_ref()?.place.clone()));
        let lines = lines.into_iter();
        lines
            .filter(|line| Some(&line.slide) == now.as_ref())
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
                        <input id="question-text" type="text" dir="auto" autocomplete="off" maxlength="200" aria-describedby="question-fault" prop:value=typed on:input=move |event| type_on(event_target_value(&event))/>
                        {elsewhere}
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

/// The talk has moved on, and what is being typed belongs to the slide before.
fn belongs_to(here: Here, place: Place) -> Option<AnyView> {
    let state = here.state;
    let title = here
        .deck
        .with(|deck| Some(deck.as_ref()?.title_of(&place, state.locale())))?;
    let words = state.say_with("present-belongs", args().s("title", title));
    Some(view! { <p class="hint" data-belongs=place.key()>{words}</p> })
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
    // Names of places stand as terms in texts, and are no words to explain.
    let known = Memo::new(move |_| {
        state.content.with(|content| {
            let glossary = content.ready()?.glossary()?;
            let known = terms.iter().filter(|term| glossary.meant(term).is_some());
            Some(known.cloned().collect::<Vec<_>>())
        })
    });
    let place = StoredValue::new(slide.place);
    let marked = Memo::new(move |_| here.talk().map(|talk| talk.unclear).unwrap_or_default());
    let button = move |term: String| {
        let (text, of) = (term.clone(), term.clone());
        let found = move || {
            marked.with(|lines| {
                lines
                    .iter()
                    .find(|line| line.text == of)
                    .map(|line| line.entry.clone())
            })
        };
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
    };
    let buttons = move || {
        let terms = known.get().unwrap_or_default();
        match terms.is_empty() {
            true => view! { <p class="hint">{state.say("present-unclear-none")}</p> },
            false => {
                let buttons: Vec<_> = terms.into_iter().map(button).collect();
                view! { <ul class="choice-buttons">{buttons}</ul> }
            }
        }
    };
    view! {
        <section class="present-unclear"><h2>{state.say("present-unclear")}</h2>{buttons}</section>
    }
    .into_child()
}

/// The mediator's own notes on a slide. They are kept by themselves when one leaves the field, and while somebody
/// writes the field stays with its slide, wherever the talk goes meanwhile.
#[component]
pub fn OwnNotes(here: Here, place: Memo<Option<Place>>) -> AnyView {
    let state = vejviser();
    // The slide that is being written about; `None` where nobody writes.
    let held = RwSignal::new(None::<Place>);
    let of = move || held.get().or_else(|| place.get());
    let draft = move |place: &Place| format!("talk/{}/note/{}", here.id(), place.key());
    let drafted = move |place: &Place| {
        let draft = draft(place);
        state.drafts.with(|drafts| drafts.get(&draft).cloned())
    };
    let kept = move |place: &Place| {
        let notes = here.talk().map(|talk| talk.notes).unwrap_or_default();
        notes.get(place).cloned().unwrap_or_default()
    };
    let typed = Memo::new(move |_| {
        let place = of()?;
        Some(drafted(&place).unwrap_or_else(|| kept(&place)))
    });
    let fault = RwSignal::new(None::<String>);
    // Of which slide a note has been written down on this page.
    let written = RwSignal::new(None::<Place>);
    let keep = move || {
        let Some(place) = untrack(of) else { return };
        let Some(text) = untrack(|| drafted(&place)) else {
            return;
        };
        let is_new = text.trim() != untrack(|| kept(&place));
        let telling = Telling::Note {
            slide: place.clone(),
            text,
        };
        match is_new.then(|| here.write(telling)) {
            Some(Err(reason)) => return fault.set(Some(reason)),
            Some(Ok(())) => written.set(Some(place.clone())),
            None => {}
        }
        fault.set(None);
        let draft = draft(&place);
        state.drafts.update(|drafts| drop(drafts.remove(&draft)));
    };
    let leave = move || {
        keep();
        // What was refused stays in sight with its reason.
        if fault.with_untracked(Option::is_none) {
            held.set(None);
        }
    };
    let type_on = move |text: String| {
        if held.with_untracked(Option::is_none) {
            held.set(place.get_untracked());
        }
        if let Some(place) = untrack(of) {
            let draft = draft(&place);
            state
                .drafts
                .update(|drafts| drop(drafts.insert(draft, text)));
        }
    };
    let listening = StoredValue::new_local(None::<stage::Heard>);
    Effect::new(move |_| listening.set_value(Some(stage::on_left(keep))));
    // Left by the keyboard or by the button for going back, the field never loses the focus.
    on_cleanup(move || {
        if held.try_get_untracked().is_some() {
            keep();
        }
    });
    let elsewhere = move || {
        let now = place.get();
        belongs_to(here, held.get().filter(|held| Some(held) != now.as_ref())?)
    };
    let is_typing = move || of().is_some_and(|place| drafted(&place).is_some());
    let saved = move || {
        if is_typing() {
            return Some(
                view! { <p class="hint" data-note="typed">{state.say("present-own-typed")}</p> },
            );
        }
        (written.get().is_some() && written.get() == of()).then(|| view! { <Saved/> })
    };
    view! {
        <div class="talk-form present-own">
            <div class="field">
                <label for="own-note">{state.say("present-own")}</label>
                {elsewhere}
                <textarea id="own-note" rows="2" dir="auto" maxlength=MOST_TEXT.to_string() aria-describedby="own-note-fault" prop:value=move || typed.get().unwrap_or_default()
                    on:focus=move |_| if held.with_untracked(Option::is_none) { held.set(place.get_untracked()) }
                    on:blur=move |_| leave()
                    on:input=move |event| type_on(event_target_value(&event))
                ></textarea>
            </div>
            <p class="fault" id="own-note-fault" role="alert">{move || fault.get()}</p>
            {saved}
        </div>
    }
    .into_child()
}
