//! The plan: the whole way as a road with its phases, dates along the edge, and what has moved.

use std::sync::Arc;

use crate::state::signals::{Memo, Signal};
use leptos::prelude::*;

use crate::domain::agenda::step_date;
use crate::domain::moment::Moment;
use crate::domain::plan::StepState;
use crate::domain::programme::{Audience, Phase, Programme, ProgrammeId, Step, StepId};
use crate::domain::timing::{Certainty, Moved, Subject, Timed, When};
use crate::i18n::args;
use crate::state::route::{Page, Paper};
use crate::state::{Vejviser, vejviser};
use crate::ui::components::dates::{CertaintyTag, Notices, moment_words, step_date_words};
use crate::ui::components::ended::Ended;
use crate::ui::components::plan_notices::{Contradictions, NotOffered};
use crate::ui::components::record_date::RecordDate;
use crate::ui::components::step_state::{glyph_of, message_of, style_of};
use crate::ui::components::supported::Supported;
use crate::ui::components::tongues::BesideSwitch;
use crate::ui::components::words::{Form, WordingOf, Words, plain_of};
use crate::ui::pages::without_way::WithoutWay;
use crate::ui::pictures::{Figure, Glyph, Icon, PhaseSign, SignSize, SignState};
use crate::ui::view;
use crate::ui::view::Child;

#[component]
pub fn PlanPage() -> AnyView {
    let state = vejviser();
    let programme = Memo::new(move |_| state.followed());
    (move || {
        let (Some(programme), true) = (
            programme.get(),
            state.log.with_untracked(|log| log.plan.is_some()),
        ) else {
            return view! { <WithoutWay/> };
        };
        let wording: WordingOf = Signal::derive(move || state.way_wording());
        view! { <PlanOf programme wording/> }
    })
    .into_child()
}

#[component]
fn PlanOf(programme: Arc<Programme>, wording: WordingOf) -> AnyView {
    let state = vejviser();
    let phase_now = Memo::new(move |_| state.agenda().and_then(|agenda| agenda.phase));
    let next = Memo::new(move |_| state.agenda().and_then(|agenda| agenda.next));
    let moved: Memo<Arc<Vec<Moved>>> = Memo::new(move |_| Arc::new(state.moved()));
    // Where the way goes over from one programme to the next, its name stands.
    let owners: Vec<Option<ProgrammeId>> = {
        let way = state.way();
        let several = way.as_ref().is_some_and(|way| way.joined.order.len() > 1);
        let of = |phase: &Phase| {
            way.as_ref()
                .map(|way| way.joined.of_phase(&phase.id).clone())
        };
        let mut before = None;
        let owners = programme.phases.iter().map(|phase| {
            let owner = of(phase);
            let new = several && owner != before;
            before.clone_from(&owner);
            owner.filter(|_| new)
        });
        owners.collect()
    };
    let stretches = programme.phases.iter().zip(owners).map(|(phase, begins)| {
        let place = programme.phases.iter().position(|known| known.id == phase.id);
        let phases: Vec<_> = programme.phases.iter().map(|phase| phase.id.clone()).collect();
        let standing = Memo::new(move |_| {
            let here = phase_now.get();
            let here = phases.iter().position(|id| Some(id) == here.as_ref());
            match (place, here) {
                (Some(place), Some(here)) if place < here => Standing::Behind,
                (Some(place), Some(here)) if place == here => Standing::Here,
                _ => Standing::Ahead,
            }
        });
        view! { <StretchOf programme=Arc::clone(&programme) phase=phase.clone() begins wording standing moved next/> }
    });
    let title = move || way_names(state);
    let order = state.way().map(|way| way.joined.order.clone());
    let ended = order.into_iter().flatten();
    let ended = ended.map(|programme| view! { <Ended programme named=true/> });
    let ended = ended.collect::<Vec<_>>();
    view! {
        <div class="plan">
            <header class="page-head">
                <h1 id="title" tabindex="-1">{state.say("plan-title")}</h1>
                <p class="lead">{title}</p>
                <BesideSwitch/>
                <a class="button to-paper" href=state.href(Page::Paper(Paper::Choose))><Icon name=Glyph::Calendar/><span>{state.say("to-paper")}</span></a>
            </header>
            <NotOffered/>
            {ended}
            <Contradictions wording open=true/>
            <WhatMoved programme=Arc::clone(&programme) wording moved/>
            <p class="legend-estimate"><span class="tag estimate">{state.say("estimate")}</span><span>{state.say("estimate-what")}</span></p>
            <Supported support=programme.support.clone() wording/>
            <ol class="road">{stretches.collect::<Vec<_>>()}</ol>
        </div>
    }
}

/// What all that one follows is called, in the order of the way.
fn way_names(state: Vejviser) -> String {
    let names = state.catalogue_wording();
    let order = state.way().map(|way| way.joined.order.clone());
    let titles = order.into_iter().flatten().map(|id| {
        let key = format!("programme.{id}.title");
        plain_of(&names, &key, state.locale())
    });
    titles.collect::<Vec<_>>().join(" · ")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Behind,
    Here,
    Ahead,
}

/// A phase as a stretch of the road.
#[component]
fn StretchOf(
    programme: Arc<Programme>,
    phase: Phase,
    /// The programme that begins with this phase, where the way has several.
    begins: Option<ProgrammeId>,
    wording: WordingOf,
    standing: Memo<Standing>,
    moved: Memo<Arc<Vec<Moved>>>,
    next: Memo<Option<StepId>>,
) -> AnyView {
    let state = vejviser();
    let dates = {
        let id = phase.id.clone();
        move || {
            let timed = state
                .schedule
                .with(|schedule| schedule.phases.get(&id).cloned());
            match timed {
                Some(Timed::Dated(dated)) => {
                    let certainty = dated.certainty;
                    let words = span_words(
                        state,
                        &When {
                            span: dated.span,
                            repeats: Vec::new(),
                        },
                    );
                    view! { <p class="phase-dates">{words}<CertaintyTag certainty/></p> }
                }
                _ => view! { <p class="phase-dates unknown">{state.say("when-unknown")}</p> },
            }
        }
    };
    let notices = {
        let id = phase.id.clone();
        move || {
            let notices = state
                .schedule
                .with(|schedule| match schedule.phases.get(&id) {
                    Some(Timed::Dated(dated)) => dated.notices.clone(),
                    _ => Vec::new(),
                });
            view! { <Notices notices/> }
        }
    };
    let stops = phase.steps.iter().map(|step| {
        view! { <Stop programme=Arc::clone(&programme) step=step.clone() wording moved next/> }
    });
    let stops = stops.collect::<Vec<_>>();
    let names: WordingOf = Signal::derive(move || state.catalogue_wording());
    let sign = phase.sign;
    let owner = state.way().map_or_else(
        || programme.id.clone(),
        |way| way.joined.of_phase(&phase.id).clone(),
    );
    let href = state.href(Page::Phase(owner, phase.id.clone()));
    view! {
        <li class="road-stretch" data-sign=sign.slug() data-state=move || match standing.get() {
            Standing::Behind => "done",
            Standing::Here => "here",
            Standing::Ahead => "ahead",
        }>
            {begins.map(|id| view! { <p class="road-programme"><Icon name=Glyph::Road/><a href=state.href(Page::Programme(id.clone()))><Words wording=names key=format!("programme.{id}.title") form=Form::Line/></a></p> })}
            <div class="road-head">
                {move || {
                    let state = match standing.get() {
                        Standing::Behind => SignState::Behind,
                        Standing::Here => SignState::Here,
                        Standing::Ahead => SignState::Ahead,
                    };
                    view! { <PhaseSign sign size=SignSize::Small state/> }
                }}
                <div>
                    <h2><a href=href><Words wording key=format!("phase.{}.title", phase.id) form=Form::Line/></a></h2>
                    {move || (standing.get() == Standing::Here).then(|| view! { <p class="tag here">{state.say("you-are-here")}</p> })}
                    {dates}
                </div>
            </div>
            {notices}
            <ol class="road-stops">{stops}</ol>
        </li>
    }
}

/// A step as a stop on the road.
#[component]
fn Stop(
    programme: Arc<Programme>,
    step: Step,
    wording: WordingOf,
    moved: Memo<Arc<Vec<Moved>>>,
    /// The one next step: there the figure stands.
    next: Memo<Option<StepId>>,
) -> AnyView {
    let state = vejviser();
    let id = step.id.clone();
    let step_state = Memo::new(move |_| state.step_state(&id));
    let dated = {
        let step = step.clone();
        Memo::new(move |_| {
            state
                .schedule
                .with(|schedule| step_date(&step, schedule, state.now.get()))
        })
    };
    let before = {
        let step = step.clone();
        move || {
            let moved = moved.get();
            let of_step = moved
                .iter()
                .find(|moved| concerns(&moved.what, &step) && moved.changes_day())?;
            let from = of_step.from.as_ref()?;
            Some(
                view! { <s class="old-date"><span class="visually-hidden">{state.say("old-date")}" "</span>{span_words(state, from)}</s> },
            )
        }
    };
    let anchor = step
        .records
        .as_ref()
        .and_then(|id| programme.anchor(id))
        .cloned();
    let href = state.href(state.step_page(&step.id));
    let professionals = step.audience == Audience::Professionals;
    let own = step.id.clone();
    let here = Memo::new(move |_| next.with(|next| next.as_ref() == Some(&own)));
    view! {
        <li class="road-stop" data-state=move || match (step_state.get().is_settled(), here.get()) {
            (true, _) => "done",
            (false, true) => "here",
            (false, false) => "ahead",
        }>
            {move || here.get().then(|| view! { <Figure/> })}
            <a class="row" class:professionals=professionals href=href>
                <Icon name=if professionals { Glyph::Professional } else { Glyph::Road }/>
                <span class="row-words">
                    <span class="row-title"><Words wording key=format!("step.{}.title", step.id) form=Form::Line/></span>
                    <span class="row-date">
                        {before}
                        {move || match dated.get() {
                            Some(date) => {
                                let estimate = date.certainty == Certainty::Estimated;
                                view! { <span class:estimate=estimate>{step_date_words(state, &date)}</span>{estimate.then(|| view! { <span class="visually-hidden">" ("{state.say("estimate")}")"</span> })} }
                            }
                            None => view! { <span class="unknown">{state.say("when-unknown-short")}</span> },
                        }}
                    </span>
                    {move || (step_state.get() != StepState::NotStarted).then(|| {
                        let now = step_state.get();
                        view! { <span class="tag state" data-state=style_of(now)><Icon name=glyph_of(now)/>{state.say(message_of(now))}</span> }
                    })}
                </span>
                <Icon name=Glyph::Forward/>
            </a>
            {anchor.map(|anchor| view! { <RecordDate anchor wording/> })}
        </li>
    }
}

/// Whether what moved is this step, by itself or through the date that it records.
fn concerns(what: &Subject, step: &Step) -> bool {
    match what {
        Subject::Step(id) => *id == step.id,
        Subject::Anchor(id) => step.records.as_ref() == Some(id),
        Subject::Phase(_) => false,
    }
}

/// A span in words; a single day as that day, a series as its first day.
pub fn span_words(state: Vejviser, when: &When) -> String {
    let today = state.today();
    if let Some(first) = when.repeats.first() {
        return moment_words(state, Moment::Day(*first));
    }
    match when.span.until {
        Some(until) if until == when.span.from => moment_words(state, until),
        Some(until) => state.dated(|dates| dates.span(when.span.from, until, today)),
        None => state.say_with(
            "when-from",
            args().s("date", moment_words(state, when.span.from)),
        ),
    }
}

/// What a newly recorded date has moved, until the reader says that they have seen it.
#[component]
fn WhatMoved(
    programme: Arc<Programme>,
    wording: WordingOf,
    moved: Memo<Arc<Vec<Moved>>>,
) -> AnyView {
    let state = vejviser();
    (move || {
        let moved = moved.get();
        let rows: Vec<_> = moved
            .iter()
            .filter(|moved| moved.changes_day() && moved.from.is_some())
            .filter_map(|moved| {
                let key = match &moved.what {
                    Subject::Anchor(_) => return None,
                    Subject::Phase(id) => format!("phase.{id}.title"),
                    // A step that records its own date is told by that date.
                    Subject::Step(id) => {
                        programme.step(id)?;
                        format!("step.{id}.title")
                    }
                };
                let from = moved.from.as_ref().map(|when| span_words(state, when))?;
                let to = moved.to.as_ref().map(|when| span_words(state, when)).unwrap_or_else(|| state.say("when-unknown"));
                Some(view! {
                    <li>
                        <strong><Words wording key form=Form::Line/></strong>
                        <s class="old-date"><span class="visually-hidden">{state.say("old-date")}" "</span>{from}</s>
                        <span class="new-date"><Icon name=Glyph::Forward/><span class="visually-hidden">{state.say("new-date")}" "</span>{to}</span>
                    </li>
                })
            })
            .collect();
        let count = rows.len();
        (count > 0).then(|| {
            view! {
                <section class="moved notice" role="status">
                    <h2><Icon name=Glyph::Calendar/><span>{state.say_with("moved-title", args().n("dates", count))}</span></h2>
                    <details class="fold">
                        <summary><span>{state.say("moved-show")}</span></summary>
                        <ul>{rows}</ul>
                    </details>
                    <button type="button" class="button" on:click=move |_| state.moves_seen()>
                        <Icon name=Glyph::Done/><span>{state.say("moved-seen")}</span>
                    </button>
                </section>
            }
        })
    }).into_child()
}
