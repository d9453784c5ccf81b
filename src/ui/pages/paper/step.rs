//! One step on a sheet: everything that a person would ask, with boxes to tick and lines to write on.

use std::sync::Arc;

use leptos::prelude::*;

use super::calendar::{Calendar, Wanted};
use super::phrases::sentence;
use super::sheet::Sheet;
use super::twice::{Twice, both_in_line, said, tick};
use super::way::when;
use crate::domain::plan::{StepState, Subject};
use crate::domain::programme::{Audience, Phase, Programme, ProgrammeId, Step, StepId};
use crate::state::route::Page;
use crate::state::signals::{RwSignal, Signal};
use crate::state::vejviser;
use crate::ui::components::page_state::Missing;
use crate::ui::components::words::{Form, WordingOf};
use crate::ui::pictures::{Glyph, Icon, PhaseSign, SignSize};
use crate::ui::view;
use crate::ui::view::Child;

#[component]
pub fn StepSheet(programme: ProgrammeId, step: StepId) -> AnyView {
    let state = vejviser();
    let found = state.programme(&programme).and_then(|programme| {
        let found = programme.steps().find(|(_, known)| known.id == step);
        let (phase, step) = found.map(|(phase, step)| (phase.clone(), step.clone()))?;
        Some((programme, phase, step))
    });
    let Some((found, phase, step)) = found else {
        return view! { <Missing/> };
    };
    let wording: WordingOf = Signal::derive(move || state.wording(&programme));
    view! { <OneStep programme=found phase step wording/> }
}

#[component]
fn OneStep(programme: Arc<Programme>, phase: Phase, step: Step, wording: WordingOf) -> AnyView {
    let state = vejviser();
    let key = |part: &str| format!("step.{}.{part}", step.id);
    let mine = state.plan.with(|plan| {
        let has_plan = state.log.with(|log| log.plan.is_some());
        has_plan && plan.programmes.contains_key(&programme.id)
    });
    let ask = |id: &'static str, glyph: Glyph, answer: AnyView| {
        view! {
            <section class="paper-question">
                <h2><Icon name=glyph/>{said(state, id)}</h2>
                {answer}
            </section>
        }
    };
    let text = |part: &str| view! { <Twice wording key=key(part)/> };
    let smaller = step.parts.iter().map(|part| {
        let done = state.step_state(part) == StepState::Done;
        let key = format!("step.{part}.title");
        view! { <li>{tick(done)}<Twice wording key form=Form::Line/></li> }
    });
    let smaller: Vec<_> = smaller.collect();
    let bring = (1..=step.bring).map(|n| {
        view! { <li>{tick(false)}<Twice wording key=key(&format!("bring.{n}")) form=Form::Line/></li> }
    });
    let bring: Vec<_> = bring.collect();
    let say =
        (1..=step.say).map(|n| view! { <li>{sentence(wording, key(&format!("say.{n}")))}</li> });
    let say: Vec<_> = say.collect();
    // What the municipality has not written yet is a line for the pen.
    let blanks = step.blanks.iter().map(|id| {
        let filled = programme.blanks.iter().any(|blank| blank.id == *id && blank.filled);
        match filled {
            true => view! { <Twice wording key=format!("blank.{id}.filled")/> },
            false => view! { <div class="paper-blank"><Twice wording key=format!("blank.{id}.title") form=Form::Line/><p class="paper-line-to-fill"></p></div> },
        }
    });
    let blanks: Vec<_> = blanks.collect();
    // Their meetings are not the reader's, but may be known.
    let professionals = step.audience == Audience::Professionals;
    let done = state.step_state(&step.id) == StepState::Done;
    let page = Page::Step(programme.id.clone(), step.id.clone());
    let note = RwSignal::new(false);
    let title = view! { <Twice wording key=key("title") form=Form::Line/> };
    let tools = mine.then(|| {
        let wanted = Wanted::of(step.id.clone());
        view! {
            <NoteChoice step=step.id.clone() note/>
            <Calendar wanted/>
        }
    });
    let own_note = {
        let on = Subject::Step(step.id.clone());
        move || {
            let text = state.plan.with(|plan| plan.note(&on).to_owned());
            (note.get() && !text.is_empty()).then(|| {
                view! {
                    <section class="paper-question">
                        <h2><Icon name=Glyph::Note/>{said(state, "paper-note")}</h2>
                        <p class="paper-own" dir="auto">{text}</p>
                    </section>
                }
            })
        }
    };
    let where_view = view! { {text("where")}{blanks} };
    let body = view! {
            <div class="paper-phase-head">
                <PhaseSign sign=phase.sign size=SignSize::Small/>
                <p><Twice wording key=format!("phase.{}.title", phase.id) form=Form::Line/></p>
            </div>
            {done.then(|| view! { <p class="paper-state">{tick(true)}<span>{both_in_line(state, "paper-done")}</span></p> })}
            {professionals.then(|| view! { <p class="paper-aside">{said(state, "paper-professionals")}</p> })}
            {ask("paper-when", Glyph::Clock, when(&programme, &step))}
            {ask("paper-happens", Glyph::What, text("what"))}
            {(!smaller.is_empty()).then(|| ask("paper-parts", Glyph::Road, view! { <ul class="paper-ticks">{smaller}</ul> }))}
            {ask("paper-why", Glyph::Why, text("why"))}
            {ask("paper-who", Glyph::People, text("who"))}
            {ask("paper-where", Glyph::Place, where_view)}
            {(!bring.is_empty()).then(|| ask("paper-bring", Glyph::Bring, view! { <ul class="paper-ticks">{bring}</ul> }))}
            {(!say.is_empty()).then(|| ask("paper-say", Glyph::Say, view! { <ul class="paper-says">{say}</ul> }))}
            {ask("paper-otherwise", Glyph::Otherwise, text("otherwise"))}
            {own_note}
    };
    view! { <Sheet title page tools>{body}</Sheet> }
}

/// Whether one's own note goes along; it does not unless it is wanted.
#[component]
fn NoteChoice(step: StepId, note: RwSignal<bool>) -> AnyView {
    let state = vejviser();
    let on = Subject::Step(step);
    (move || {
        let has_note = state.plan.with(|plan| !plan.note(&on).is_empty());
        has_note.then(|| {
            view! {
                <label class="choice" for="note-too">
                    <input type="checkbox" id="note-too" prop:checked=move || note.get() on:change=move |_| note.set(!note.get_untracked())/>
                    <span>{state.say("paper-note-too")}</span>
                </label>
            }
        })
    })
    .into_child()
}
