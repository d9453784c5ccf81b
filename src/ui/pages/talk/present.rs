//! What only the presenter sees: the slide and the next one, what to say, the time, and what is written down of the
//! meeting. On one screen, or beside a second window that the hall sees.

use leptos::prelude::*;

use super::attendance::Attendance;
use super::here::Here;
use super::log::{OwnNotes, Questions, Spoken, Unclear};
use super::on_stage::{OnStage, listen};
use super::over::{Over, OverDialog};
use super::slide::SlideView;
use super::watch::{RehearsalView, Watch, WatchView};
use crate::domain::talk::Laid;
use crate::i18n::args;
use crate::platform::stage as window;
use crate::state::signals::Memo;
use crate::state::talk::{Deck, DeckSlide, Notes, Shade, Stand, View};
use crate::state::vejviser;
use crate::ui::components::words::running;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

#[component]
pub fn Present(id: String) -> AnyView {
    Here::of(id).shown(|here| view! { <Presenting here/> })
}

#[component]
fn Presenting(here: Here) -> AnyView {
    let state = vejviser();
    let stage = OnStage::new(here, false);
    listen(stage, false);
    let on = stage.on();
    let watch = Watch::new(here);
    let place = Memo::new(move |_| on.get().slide);
    let slide = Memo::new(move |_| {
        let at = place.get();
        here.deck
            .with(|deck| deck.as_ref()?.slides.get(at).cloned())
    });
    let place_of = Memo::new(move |_| slide.with(|slide| Some(slide.as_ref()?.place.clone())));
    watch.follow(move || place_of.get());
    let now = move || {
        let stand = on.get();
        preview(stage, stand.slide, stand.part)
    };
    // What comes next for the hall: the next screen of this slide, if there is one.
    let coming = Memo::new(move |_| {
        let Stand { slide, part, .. } = on.get();
        match stage.parts(slide) {
            parts if part + 1 < parts => (slide, part + 1),
            _ => (slide + 1, 0),
        }
    });
    let title = move || {
        let own = state.locale();
        slide.with(|slide| {
            let slide = slide.as_ref()?;
            here.deck.with(|deck| Some(deck.as_ref()?.name(slide, own)))
        })
    };
    let number = move || stage.number(on.get());
    let next = move || {
        let (slide, part) = coming.get();
        match preview(stage, slide, part) {
            Some(next) => next,
            None => view! { <p class="hint">{state.say("present-last")}</p> },
        }
    };
    // The next screen of the same slide is said to be that.
    let next_number = move || {
        let (slide, part) = coming.get();
        (part > 0).then(|| {
            let part = Stand {
                slide,
                part,
                ..Stand::default()
            };
            view! { <span class="hint" id="present-next-number">{stage.number(part)}</span> }
        })
    };
    let notes = move || {
        slide.with(|slide| {
            let slide = slide.as_ref()?;
            let notes = here
                .deck
                .with(|deck| Some(deck.as_ref()?.notes(slide, state.locale())))?;
            Some(view! { <NotesView notes/> })
        })
    };
    // The words of the slide are drawn anew with it; what is written into stays.
    let unclear = move || slide.get().map(|slide| view! { <Unclear here slide/> });
    let pressed = |is: bool| if is { "true" } else { "false" };
    let shaded = move |shade: Shade| pressed(on.get().shade == Some(shade));
    let href = here.href(View::Show, 1);
    let window_name = format!("vejviser-show-{}", here.id());
    let open = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let at = stage.stand.get_untracked().slide + 1;
        window::second_window(&here.href(View::Show, at), &window_name);
    };
    view! {
        <div class="present">
            <header class="present-head">
                <a class="crumb" href=here.href(View::Make, 0)><Icon name=Glyph::Back/><span>{state.say("show-leave")}</span></a>
                <h1 id="title" tabindex="-1">{title}</h1>
                <p class="present-number" role="status">{number}</p>
                <WatchView watch here/>
            </header>
            <div class="present-slides">
                <section class="present-now" aria-label=state.say("present-now")>{now}</section>
                <div class="present-move">
                    <button type="button" class="button" id="present-back" on:click=move |_| stage.step(false)><Icon name=Glyph::Back/><span>{state.say("show-back")}</span></button>
                    <button type="button" class="button primary" id="present-ahead" on:click=move |_| stage.step(true)><Icon name=Glyph::Forward/><span>{state.say("show-ahead")}</span></button>
                </div>
                <section class="present-next"><h2>{state.say("present-next")}" "{next_number}</h2>{next}</section>
                <div class="present-keys">
                    <button type="button" class="button" on:click=move |_| stage.over.set(Some(Over::Overview))><Icon name=Glyph::More/><span>{state.say("show-overview")}</span></button>
                    <button type="button" class="button" id="present-code" aria-pressed=move || pressed(on.get().code) on:click=move |_| stage.toggle_code()><Icon name=Glyph::Share/><span>{state.say("show-code")}</span></button>
                    <button type="button" class="button" aria-pressed=move || shaded(Shade::Black) on:click=move |_| stage.shade(Shade::Black)><Icon name=Glyph::Moon/><span>{state.say("key-blank")}</span></button>
                    <button type="button" class="button quiet" on:click=move |_| stage.over.set(Some(Over::Help))><Icon name=Glyph::Why/><span>{state.say("show-help")}</span></button>
                </div>
                <p class="present-second">
                    <a class="button" id="present-second" href=href on:click=open><Icon name=Glyph::Open/><span>{state.say("present-second")}</span></a>
                    <span class="hint">{state.say_with("present-second-what", args().s("key", "F"))}</span>
                </p>
                <RehearsalView watch here/>
            </div>
            <div class="present-notes">{notes}</div>
            <div class="present-log">
                <Spoken here watch place=place_of/>
                <Questions here slide/>
                {unclear}
                <OwnNotes here place=place_of/>
                <Attendance here/>
            </div>
            <OverDialog stage/>
        </div>
    }
    .into_child()
}

/// A slide as the hall sees it, in small.
fn preview(stage: OnStage, at: usize, part: usize) -> Option<AnyView> {
    let area = stage.area();
    let laid: Laid = stage.laid.with(|laid| laid.get(at).cloned())?;
    let (slide, signs): (DeckSlide, _) = stage.here.deck.with(|deck| {
        let deck = deck.as_ref()?;
        Some((deck.slides.get(at)?.clone(), Deck::signs(deck)))
    })?;
    let address = slide
        .has_code()
        .then(|| stage.address(&slide.page))
        .flatten();
    Some(
        view! { <div class="present-slide" aria-hidden="true"><SlideView slide laid part area signs address/></div> },
    )
}

/// What the pack tells the presenter.
#[component]
pub fn NotesView(notes: Notes) -> AnyView {
    let state = vejviser();
    if notes == Notes::default() {
        return view! { <p class="hint">{state.say("present-no-notes")}</p> };
    }
    let paragraphs = |lines: &[String]| -> Vec<AnyView> {
        lines
            .iter()
            .map(|line| view! { <p>{running(line)}</p> })
            .collect()
    };
    let points = |lines: &[String]| -> Vec<AnyView> {
        lines
            .iter()
            .map(|line| view! { <li>{running(line)}</li> })
            .collect()
    };
    let asked: Vec<_> = notes
        .ask
        .iter()
        .map(|(question, answer)| {
            view! { <div><dt>{running(question)}</dt><dd>{running(answer)}</dd></div> }
        })
        .collect();
    let (say, mind, hint) = (
        paragraphs(&notes.say),
        points(&notes.mind),
        points(&notes.hint),
    );
    view! {
        <section class="present-say"><h2><Icon name=Glyph::Say/><span>{state.say("present-say")}</span></h2>{say}</section>
        {(!asked.is_empty()).then(|| view! { <section><h2><Icon name=Glyph::Why/><span>{state.say("present-ask")}</span></h2><dl class="present-asked">{asked}</dl></section> })}
        {(!mind.is_empty()).then(|| view! { <section><h2><Icon name=Glyph::Warning/><span>{state.say("present-mind")}</span></h2><ul>{mind}</ul></section> })}
        {(!hint.is_empty()).then(|| view! { <section><h2><Icon name=Glyph::People/><span>{state.say("present-hint")}</span></h2><ul>{hint}</ul></section> })}
    }
}
