//! The head of a page to read: Danish beside the text, and the text read aloud.

use crate::state::signals::Memo;
use leptos::prelude::*;

use super::words::{MachineLabel, running};
use crate::content::pack::SOURCE_LANGUAGE;
use crate::i18n::{Locale, args};
use crate::state::route::Page;
use crate::state::{Aloud, Readable, Sheet, vejviser};
use crate::storage::Pace;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// What of a page is read: its text in the reader's language, once, and no buttons, ways or folded parts.
const READABLE: Readable = Readable {
    within: "main",
    blocks: "h1,h2,h3,p,li,dt,dd",
    without: "nav,form,button,svg,dialog,details:not([open]),summary,[aria-hidden=true],.visually-hidden,\
        .beside,.standing,.tongues,.crumb,.source,.foot,.trouble,.aloud,.note,.photos,.state-buttons,.step-side,\
        .only-here",
    own: ".when,.tag",
};

/// Danish beside the text at one tap, and the text read aloud.
#[component]
pub fn BesideSwitch() -> AnyView {
    let state = vejviser();
    let own = state.locale();
    let other = move || {
        state.beside().unwrap_or(if own == Locale::DANISH {
            Locale::preferred(&[])
                .into_iter()
                .find(|l| *l != own)
                .unwrap_or(Locale::DANISH)
        } else {
            Locale::DANISH
        })
    };
    let on = move || state.beside().is_some();
    let press = move |_| {
        let wanted = if untrack(on) { None } else { Some(other()) };
        state.show_beside(wanted);
    };
    // A plan is one's own from end to end, and made to be looked at.
    let is_read = state.route.with_untracked(|route| route.page != Page::Plan);
    view! {
        <div class="tongues">
        {is_read.then(|| view! { <PlayButton/> })}
        <button type="button" class="button quiet beside-switch" aria-pressed=move || if on() { "true" } else { "false" } on:click=press>
            <Icon name=Glyph::Translate/>
            <span>{move || {
                let name = other().name();
                state.say_with(if on() { "beside-hide" } else { "beside-show" }, args().s("language", name))
            }}</span>
        </button>
        <MachineLabel/>
        </div>
    }
}

/// How the reading stands, in what a button needs to know.
fn standing() -> Memo<Option<bool>> {
    let state = vejviser();
    // Whether it pauses; nothing where nothing is read.
    Memo::new(move |_| {
        state.aloud.with(|aloud| match aloud {
            Aloud::Silent => None,
            Aloud::Looking => Some(false),
            Aloud::Reading { paused, .. } => Some(*paused),
        })
    })
}

/// Reads, pauses and goes on.
#[component]
fn PlayButton() -> AnyView {
    let state = vejviser();
    let standing = standing();
    let press = move |_| match standing.get_untracked() {
        None => state.read_aloud(READABLE),
        Some(false) => state.pause_aloud(),
        Some(true) => state.go_on_aloud(),
    };
    let message = move || match standing.get() {
        None => "aloud-play",
        Some(false) => "aloud-pause",
        Some(true) => "aloud-go-on",
    };
    view! {
        <button type="button" class="button quiet play" on:click=press>
            <Icon name=Glyph::Speak/><span>{move || state.say(message())}</span>
        </button>
    }
}

/// What is read now, and how; it stays in sight as long as something is read.
#[component]
pub fn AloudPanel() -> AnyView {
    let state = vejviser();
    let standing = standing();
    let is_on = Memo::new(move |_| standing.get().is_some());
    let sentence = move || {
        state.aloud.with(|aloud| match aloud {
            Aloud::Reading { text, at, .. } => text.get(*at).map(|sentence| {
                let pieces = sentence.pieces.iter().map(|piece| {
                    let text = running(&piece.text);
                    match piece.language.as_str() == SOURCE_LANGUAGE && state.locale() != Locale::DANISH {
                        true => view! { <bdi class="term" lang="da" dir="ltr">{text}</bdi> },
                        false => text.into_child(),
                    }
                });
                let leaves = sentence.leaves_the_device().then(|| {
                    view! { <p class="aloud-net"><Icon name=Glyph::Warning/><span>{state.say("voice-from-net")}</span></p> }
                });
                view! { <p class="aloud-sentence">{pieces.collect::<Vec<_>>()}</p>{leaves} }
            }),
            _ => Some(view! { <p role="status">{state.say("aloud-looking")}</p> }),
        })
    };
    let pace = move |message: &'static str, pace: Pace| {
        let pressed = move || match state.settings.with(|settings| settings.pace) == pace {
            true => "true",
            false => "false",
        };
        view! { <button type="button" class="button" aria-pressed=pressed on:click=move |_| state.set_pace(pace)>{state.say(message)}</button> }
    };
    (move || {
        is_on.get().then(|| view! {
            <section class="aloud" aria-label=state.say("aloud-play")>
                {sentence}
                <div class="aloud-buttons">
                    <PlayButton/>
                    <button type="button" class="button quiet stop" on:click=move |_| state.be_silent()><Icon name=Glyph::Close/><span>{state.say("aloud-stop")}</span></button>
                    <details class="aloud-more">
                        <summary><Icon name=Glyph::Settings/><span>{state.say("aloud-pace")}</span></summary>
                        <div class="aloud-buttons">
                            {pace("pace-slow", Pace::Slow)}
                            {pace("pace-normal", Pace::Normal)}
                            {pace("pace-fast", Pace::Fast)}
                        </div>
                        <button type="button" class="button quiet" on:click=move |_| state.show_sheet(Sheet::WrongVoice)><Icon name=Glyph::What/><span>{state.say("voice-wrong")}</span></button>
                    </details>
                </div>
            </section>
        })
    })
    .into_child()
}
