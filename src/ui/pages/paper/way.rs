//! The whole way on paper: as a plan with its dates, and as a list to tick with a pen.

use std::sync::Arc;

use leptos::prelude::*;

use super::sheet::Sheet;
use super::twice::{Twice, both_in_line, date_lines, said, tick};
use crate::domain::ics::{Date, Slot, date_of};
use crate::domain::plan::StepState;
use crate::domain::programme::{Audience, Phase, Programme, Step};
use crate::domain::timing::Timed;
use crate::state::route::Page;
use crate::state::signals::{Memo, Signal};
use crate::state::vejviser;
use crate::ui::components::page_state::NoPlan;
use crate::ui::components::words::{Form, WordingOf};
use crate::ui::pictures::{PhaseSign, SignSize};
use crate::ui::view;
use crate::ui::view::Child;

#[component]
pub fn PlanSheet() -> AnyView {
    of_the_way(|programme, wording| view! { <Plan programme wording/> })
}

#[component]
pub fn Checklist() -> AnyView {
    of_the_way(|programme, wording| view! { <List programme wording/> })
}

/// A sheet of one's own plan, or how to begin one.
pub fn of_the_way(sheet: fn(Arc<Programme>, WordingOf) -> AnyView) -> AnyView {
    let state = vejviser();
    let programme = Memo::new(move |_| state.followed());
    (move || {
        let has_plan = state.log.with_untracked(|log| log.plan.is_some());
        match programme.get().filter(|_| has_plan) {
            Some(programme) => sheet(programme, Signal::derive(move || state.way_wording())),
            None => view! { <NoPlan/> },
        }
    })
    .into_child()
}

#[component]
fn Plan(programme: Arc<Programme>, wording: WordingOf) -> AnyView {
    let state = vejviser();
    let phases = programme.phases.iter().map(|phase| {
        let steps = phase.steps.iter().map(|step| {
            let settled = settled_words(state.step_state(&step.id));
            let professionals = step.audience == Audience::Professionals;
            view! {
                <li class="paper-step">
                    <h3><Twice wording key=format!("step.{}.title", step.id) form=Form::Line/></h3>
                    {when(&programme, step)}
                    {settled.map(|id| view! { <p class="paper-state">{tick(id == "paper-done")}<span>{both_in_line(state, id)}</span></p> })}
                    {professionals.then(|| view! { <p class="paper-aside">{said(state, "paper-professionals")}</p> })}
                </li>
            }
        });
        let steps: Vec<_> = steps.collect();
        view! { <PhaseOf phase=phase.clone() wording>{steps}</PhaseOf> }
    });
    let phases: Vec<_> = phases.collect();
    view! {
        <Sheet title=said(state, "paper-plan") page=Page::Plan>
            {phases}
            <Legend/>
        </Sheet>
    }
}

#[component]
fn List(programme: Arc<Programme>, wording: WordingOf) -> AnyView {
    let state = vejviser();
    let phases = programme.phases.iter().filter_map(|phase| {
        let own = phase.steps.iter();
        let own = own.filter(|step| step.audience != Audience::Professionals);
        let steps = own.map(|step| {
            let now = state.step_state(&step.id);
            let not_for_me = now == StepState::NotForMe;
            let smaller = step.parts.iter().map(|part| {
                let done = state.step_state(part) == StepState::Done;
                let key = format!("step.{part}.title");
                view! { <li>{tick(done)}<Twice wording key form=Form::Line/></li> }
            });
            let bring = (1..=step.bring).map(|n| {
                let key = format!("step.{}.bring.{n}", step.id);
                view! { <li>{tick(false)}<Twice wording key form=Form::Line/></li> }
            });
            let (smaller, bring): (Vec<_>, Vec<_>) = (smaller.collect(), bring.collect());
            view! {
                <li class="paper-step tickable">
                    {tick(now == StepState::Done)}
                    <div>
                        <h3><Twice wording key=format!("step.{}.title", step.id) form=Form::Line/></h3>
                        {when(&programme, step)}
                        {not_for_me.then(|| view! { <p class="paper-state">{both_in_line(state, "paper-not-for-me")}</p> })}
                        {(!smaller.is_empty()).then(|| view! { <ul class="paper-ticks">{smaller}</ul> })}
                        {(!bring.is_empty()).then(|| view! {
                            <p class="paper-label">{both_in_line(state, "paper-bring")}</p>
                            <ul class="paper-ticks">{bring}</ul>
                        })}
                    </div>
                </li>
            }
        });
        let steps: Vec<_> = steps.collect();
        (!steps.is_empty()).then(|| view! { <PhaseOf phase=phase.clone() wording>{steps}</PhaseOf> })
    });
    let phases: Vec<_> = phases.collect();
    view! {
        <Sheet title=said(state, "paper-checklist") page=Page::Plan>
            {phases}
            <Legend/>
        </Sheet>
    }
}

/// A phase with its sign, its dates and its steps.
#[component]
fn PhaseOf(phase: Phase, wording: WordingOf, children: Children) -> AnyView {
    let state = vejviser();
    let dated = state
        .schedule
        .with(|schedule| match schedule.phases.get(&phase.id) {
            Some(Timed::Dated(dated)) => Some((dated.span, dated.certainty)),
            _ => None,
        });
    let dates = dated.map(|(span, certainty)| {
        let slot = match span.until {
            Some(until) if until.date() > span.from.date() => Slot::Days {
                first: span.from.date(),
                last: until.date(),
            },
            Some(_) => Slot::On(span.from),
            None => Slot::From(span.from.date()),
        };
        date_lines(state, &Date { slot, certainty })
    });
    view! {
        <section class="paper-phase" data-sign=phase.sign.slug()>
            <div class="paper-phase-head">
                <PhaseSign sign=phase.sign size=SignSize::Small/>
                <div>
                    <h2><Twice wording key=format!("phase.{}.title", phase.id) form=Form::Line/></h2>
                    {dates}
                </div>
            </div>
            <ol class="paper-steps">{children()}</ol>
        </section>
    }
}

/// When a step is, or a line for it.
pub fn when(programme: &Programme, step: &Step) -> AnyView {
    let state = vejviser();
    let date = state
        .schedule
        .with(|schedule| date_of(programme, step, schedule));
    match date {
        Some(date) => date_lines(state, &date),
        None => {
            view! { <p class="paper-line-to-fill"><span>{both_in_line(state, "paper-date")}</span></p> }
        }
    }
}

/// What the reader has said of a step, where nothing is left to do or somebody else has to act.
fn settled_words(state: StepState) -> Option<&'static str> {
    match state {
        StepState::Done => Some("paper-done"),
        StepState::Waiting => Some("paper-waiting"),
        StepState::NotForMe => Some("paper-not-for-me"),
        StepState::NotStarted | StepState::InProgress => None,
    }
}

/// What an estimate is.
#[component]
pub fn Legend() -> AnyView {
    let state = vejviser();
    view! {
        <div class="paper-legend">
            <span class="tag estimate">{both_in_line(state, "estimate")}</span>
            {said(state, "paper-estimate-what")}
        </div>
    }
}
