//! What lies over the page, and the taps that ask for it: a Danish word, a sentence for somebody else, a voice.

use crate::state::signals::Memo;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::sentence::Hear;
use super::term::{TermBody, danish_word};
use crate::i18n::{Messages, args};
use crate::state::route::Page;
use crate::state::signals::Signal;
use crate::state::{Arrival, CodePart, LARGE, Load, Part, SHEET, Sheet, Vejviser, vejviser};
use crate::ui::parts;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// A Danish word within a text: one can ask what it means. See [`running`](super::words::running).
const WORD: &str = ".term[role=button]";

/// Answers a tap within the page, or a key on a word. One listener serves all words and sentences.
#[inline(never)]
pub fn answer(state: Vejviser, event: &web_sys::Event) {
    let target = event.target();
    let Some(tapped) = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else {
        return;
    };
    let key = event
        .dyn_ref::<web_sys::KeyboardEvent>()
        .map(|event| event.key());
    let asked = |selector: &str| tapped.closest(selector).ok().flatten();
    let of = |name: &str| {
        let button = asked(&format!("[{name}]")).filter(|_| key.is_none())?;
        button.get_attribute(name)
    };
    if let Some(word) = asked(WORD) {
        if key.is_none_or(|key| key == "Enter" || key == " ") {
            // The space bar would scroll the page.
            event.prevent_default();
            state.show_sheet(Sheet::Word(word.text_content().unwrap_or_default()));
        }
    } else if let Some(danish) = of("data-hear") {
        state.hear(danish);
    } else if let Some(danish) = of("data-large") {
        state.show_sheet(Sheet::Large(danish));
    }
}

/// The dialog that every sheet is shown in.
#[component]
pub fn SheetDialog() -> AnyView {
    let state = vejviser();
    let is_large = move || {
        state
            .sheet
            .with(|sheet| matches!(sheet, Some(Sheet::Large(_))))
    };
    // What fills the screen closes wherever it is tapped, another sheet beside itself.
    let tapped = move |event: leptos::ev::MouseEvent| {
        let target = event.target();
        let Some(tapped) = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        else {
            return;
        };
        let is_to_hear = tapped.closest("[data-hear]").ok().flatten().is_some();
        if tapped.id() == SHEET || (untrack(is_large) && !is_to_hear) {
            state.close_sheet();
        }
    };
    let label = move || {
        let message = state.sheet.with(|sheet| match sheet {
            Some(Sheet::NoVoice(_) | Sheet::NoSpeech | Sheet::WrongVoice) => "voice-get",
            _ => "sheet-word",
        });
        state.say(message)
    };
    let content = move || state.sheet.get().map(|sheet| content_of(state, sheet));
    view! {
        <dialog id=SHEET class="sheet" class:full=is_large aria-label=label on:close=move |_| state.sheet_closed() on:click=tapped>
            <div class="sheet-within">
                <button type="button" class="button quiet sheet-close" on:click=move |_| state.close_sheet()><Icon name=Glyph::Close/><span>{state.say("close")}</span></button>
                {content}
            </div>
        </dialog>
    }
}

fn content_of(state: Vejviser, sheet: Sheet) -> AnyView {
    match sheet {
        Sheet::Word(written) => view! { <Asked written/> },
        Sheet::Large(danish) => {
            let text = danish.clone();
            let danish = Signal::derive(move || danish.clone());
            view! {
                <p id=LARGE class="large" lang="da" dir="ltr">{text}</p>
                <Hear danish/>
            }
        }
        Sheet::NoVoice(language) => {
            let title = state.say_with("voice-none", args().s("language", language.name()));
            how_to_get_a_voice(state, title, Some("voice-none-what"))
        }
        Sheet::WrongVoice => {
            how_to_get_a_voice(state, state.say("voice-wrong"), Some("voice-wrong-what"))
        }
        Sheet::NoSpeech => how_to_get_a_voice(state, state.say("voice-no-speech"), None),
    }
}

fn how_to_get_a_voice(state: Vejviser, title: String, what: Option<&'static str>) -> AnyView {
    let ways = [
        "voice-get-android",
        "voice-get-iphone",
        "voice-get-computer",
    ];
    let ways = ways.map(|message| view! { <li>{state.say(message)}</li> });
    view! {
        <h2>{title}</h2>
        {what.map(|what| view! { <p>{state.say(what)}</p> })}
        {what.map(|_| view! {
            <div><h3>{state.say("voice-get")}</h3><ul>{ways.into_iter().collect::<Vec<_>>()}</ul><p>{state.say("voice-get-then")}</p></div>
        })}
    }
}

/// A word that somebody has asked about: what it means, or that this is on its way, or does not come.
#[component]
fn Asked(written: String) -> AnyView {
    let state = vejviser();
    let word = danish_word(&written);
    let shown = written.clone();
    let found = Memo::new(move |_| {
        let glossary = state.glossary();
        glossary.and_then(|glossary| glossary.meant(&written).cloned())
    });
    // The code that reads the list of words comes with the pages of words.
    let needs_reader = state.needs_reader();
    if needs_reader {
        parts::bring(state, CodePart::Reading);
    }
    // Nothing is asked for before the list of packs has come.
    Effect::new(move |_| {
        if state.content.with(|content| content.ready().is_some()) {
            state.need([Part::Glossary]);
        }
    });
    let standing = Memo::new(move |_| {
        let came = state.parts.with(|parts| parts.of(CodePart::Reading));
        if needs_reader && came == Arrival::Failed {
            return Some(false);
        }
        state.content.with(|content| match content {
            Load::Ready(content) if content.failed(&Part::Glossary).is_some() => Some(false),
            Load::Ready(content) => content.glossary().map(|_| true),
            Load::Failed(_) => Some(false),
            Load::Loading => None,
        })
    });
    let again = move |_| {
        if state.needs_reader() {
            parts::bring(state, CodePart::Reading);
        }
        state.need_again(&Page::Term("".into()));
    };
    let answer = move || match (found.get(), standing.get()) {
        (Some(term), _) => {
            let href = state.href(Page::Term(term.id.clone()));
            // The text has a form of it; letters have the word itself.
            let itself = (term.danish.to_lowercase() != shown.trim().to_lowercase())
                .then(|| view! { <p class="word-itself">{danish_word(&term.danish)}</p> });
            view! { {itself}<TermBody term/><p><a class="button" href=href><Icon name=Glyph::Words/><span>{state.say("word-page")}</span></a></p> }
        }
        (None, Some(true)) => {
            view! { <p>{state.say("word-unknown")}</p><p class="sentence-danish" lang="da" dir="ltr">{Messages::danish().text("word-ask", &args()).text}</p> }
        }
        (None, Some(false)) => view! {
            <p>{state.say("word-failed")}</p>
            <button type="button" class="button" on:click=again><Icon name=Glyph::Undo/><span>{state.say("try-again")}</span></button>
        },
        (None, None) => view! { <p>{state.say("word-coming")}</p> },
    };
    view! {
        <h2>{word}</h2>
        <div role="status">{answer}</div>
    }
}
