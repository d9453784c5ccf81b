//! Today: one sentence that says where you are, one next step, and everything else folded.

use std::sync::Arc;

use crate::state::signals::{Memo, Signal};
use leptos::prelude::*;

use crate::domain::agenda::{Agenda, StepDate, step_date};
use crate::domain::programme::{Programme, Sign, SpanRule, Step, StepId};
use crate::domain::timing::{Certainty, Timed, WindowLeft, window_left};
use crate::i18n::args;
use crate::state::route::Page;
use crate::state::{Vejviser, vejviser};
use crate::ui::components::dates::{
    CertaintyTag, Notices, StepDateLine, moment_in_words, step_date_words,
};
use crate::ui::components::install::Invitation;
use crate::ui::components::plan_notices::Contradictions;
use crate::ui::components::record_date::DateFields;
use crate::ui::components::step_state::{StateTag, glyph_of};
use crate::ui::components::words::{Form, MachineLabel, WordingOf, Words, plain_of};
use crate::ui::pages::without_way::WithoutWay;
use crate::ui::pictures::{
    Glyph, HoursRing, Icon, LadderPicture, PhaseSign, RoadSmall, RungView, SignSize, SignState,
    Stretch,
};
use crate::ui::view;
use crate::ui::view::Child;

#[component]
pub fn Today() -> AnyView {
    let state = vejviser();
    (move || {
        let (Some(programme), true) = (state.followed(), state.log.with(|log| log.plan.is_some()))
        else {
            return view! { <WithoutWay/> };
        };
        let wording: WordingOf = Signal::derive(move || state.way_wording());
        view! { <TodayOf programme wording/> }
    })
    .into_child()
}

#[component]
fn TodayOf(programme: Arc<Programme>, wording: WordingOf) -> AnyView {
    let state = vejviser();
    // Compared before anything is drawn anew: the clock ticks twice a minute, and must not fold away
    // what the reader has unfolded.
    let agenda = Memo::new(move |_| state.agenda().unwrap_or_default());
    let hero = {
        let programme = Arc::clone(&programme);
        let next = Memo::new(move |_| agenda.with(|agenda| agenda.next.clone()));
        move || match next.get() {
            Some(next) => {
                view! { <NextStep programme=Arc::clone(&programme) wording step=next/> }
            }
            None if agenda.with(|agenda| agenda.phase.is_none()) => {
                view! { <AskFirstDate programme=Arc::clone(&programme) wording/> }
            }
            None => view! {
                <section class="hero all-done">
                    <Icon name=Glyph::Sun/>
                    <h2>{state.say("today-nothing")}</h2>
                    <p>{state.say("today-nothing-what")}</p>
                </section>
            },
        }
    };
    // Not before the plan has been of use: whoever has done a first step with it will come back.
    let of_use = Memo::new(move |_| agenda.with(|agenda| agenda.settled > 0));
    let invitation = move || of_use.get().then(|| view! { <Invitation/> });
    let lists = {
        let programme = Arc::clone(&programme);
        move || {
            let agenda = agenda.get();
            // The rows show dates and states, which can change while the lists stay the same.
            state.schedule.track();
            state.plan.track();
            view! {
                <StepList programme=Arc::clone(&programme) wording steps=agenda.past title="today-past" glyph=Glyph::Ask class="past" open=true/>
                <StepList programme=Arc::clone(&programme) wording steps=agenda.late title="today-late" glyph=Glyph::Warning class="late" open=true/>
                <StepList programme=Arc::clone(&programme) wording steps=agenda.this_week title="today-this-week" glyph=Glyph::Calendar class="this-week" open=false/>
                <StepList programme=Arc::clone(&programme) wording steps=agenda.any_time title="today-any-time" glyph=Glyph::Road class="any-time" open=false/>
                <StepList programme=Arc::clone(&programme) wording steps=agenda.waiting title="today-waiting" glyph=Glyph::Waiting class="waiting" open=false/>
            }
        }
    };
    view! {
        <div class="today">
            <WhereYouAre programme=Arc::clone(&programme) wording agenda/>
            <div class="today-columns">
                <div class="today-main">
                    {hero}
                    <Contradictions wording open=false/>
                    {lists}
                    {invitation}
                </div>
                <aside class="today-side">
                    <Window96 programme=Arc::clone(&programme)/>
                    <LadderNow programme wording/>
                </aside>
            </div>
        </div>
    }
}

/// The road in small, and one sentence.
#[component]
fn WhereYouAre(programme: Arc<Programme>, wording: WordingOf, agenda: Memo<Agenda>) -> AnyView {
    let state = vejviser();
    let locale = state.locale();
    let phase = Memo::new(move |_| agenda.with(|agenda| agenda.phase.clone()));
    let progress = Memo::new(move |_| agenda.with(|agenda| (agenda.settled, agenda.steps)));
    let sentence = move || match phase.get() {
        Some(phase) => {
            let title =
                wording.with(|wording| plain_of(wording, &format!("phase.{phase}.title"), locale));
            state.say_with("today-where", args().s("phase", title))
        }
        None => state.say("today-where-unknown"),
    };
    // Whether one is in this phase is only an estimate as long as nobody has recorded its beginning.
    let estimated = Memo::new(move |_| {
        let Some(phase) = phase.get() else {
            return false;
        };
        state.schedule.with(|schedule| {
            let begins = schedule
                .phases
                .get(&phase)
                .and_then(Timed::dated)
                .and_then(|dated| dated.depends_on.first());
            let known = begins.and_then(|anchor| schedule.anchors.get(anchor));
            known.is_some_and(|known| known.certainty == Certainty::Estimated)
        })
    });
    let road = {
        let programme = Arc::clone(&programme);
        move || {
            let here = phase.get();
            let place = programme
                .phases
                .iter()
                .position(|phase| Some(&phase.id) == here.as_ref());
            let stretches = programme
                .phases
                .iter()
                .enumerate()
                .map(|(index, phase)| Stretch {
                    sign: phase.sign,
                    state: match place {
                        Some(place) if index < place => SignState::Behind,
                        Some(place) if index == place => SignState::Here,
                        _ => SignState::Ahead,
                    },
                    label: wording.with(|wording| {
                        plain_of(wording, &format!("phase.{}.title", phase.id), locale)
                    }),
                })
                .collect::<Vec<_>>();
            view! { <RoadSmall stretches label=sentence()/> }
        }
    };
    view! {
        <header class="where">
            {road}
            <h1 id="title" tabindex="-1">{sentence}</h1>
            {move || estimated.get().then(|| view! { <p><CertaintyTag certainty=Certainty::Estimated/></p> })}
            <p class="progress-words">
                {move || {
                    let (settled, steps) = progress.get();
                    state.say_with("today-progress", args().n("done", settled).n("of", steps))
                }}
            </p>
            <SupportNow wording/>
            <MachineLabel/>
        </header>
    }
}

/// Who stands by the reader now: it moves from one to another on the way.
#[component]
fn SupportNow(wording: WordingOf) -> AnyView {
    let state = vejviser();
    let now = Memo::new(move |_| state.supporters());
    (move || {
        let names: Vec<_> = now
            .get()
            .into_iter()
            .map(|unit| view! { <Words wording key=format!("unit.{unit}.name") form=Form::Line/> })
            .collect();
        (!names.is_empty()).then(|| {
            view! { <p class="support-now"><Icon name=Glyph::Volunteer/><span>{state.say("support-today")}": "{names}</span></p> }
        })
    })
    .into_child()
}

/// The one next step.
#[component]
fn NextStep(programme: Arc<Programme>, wording: WordingOf, step: StepId) -> AnyView {
    let state = vejviser();
    let Some((phase, found)) = programme.steps().find(|(_, known)| known.id == step) else {
        return ().into_any();
    };
    let found = found.clone();
    let dated = Memo::new(move |_| {
        state
            .schedule
            .with(|schedule| step_date(&found, schedule, state.now.get()))
    });
    let over = Memo::new(move |_| {
        dated.with(|date| {
            date.as_ref()
                .filter(|date| date.is_over(state.now.get()))
                .map(|date| date.own)
        })
    });
    // An appointment that has passed is not late: nobody but the reader knows whether it was held.
    let late = move || over.get() == Some(false);
    let label = move || match over.get() {
        Some(true) => "today-next-past",
        Some(false) => "today-next-late",
        None => "today-next",
    };
    let href = state.href(state.step_page(&step));
    view! {
        <section class="hero" class:late=late data-sign=phase.sign.slug() aria-labelledby="next-step">
            <p class="hero-label">
                <PhaseSign sign=phase.sign size=SignSize::Small state=SignState::Here/>
                <span>{move || state.say(label())}</span>
            </p>
            <h2 id="next-step"><Words wording key=format!("step.{step}.title") form=Form::Line/></h2>
            {move || dated.get().map(|date| view! { <StepDateLine date/> })}
            <StateTag step=step.clone()/>
            {move || dated.get().map(|date| view! { <Notices notices=date.notices/> })}
            <a class="button primary" href=href>
                <span>{state.say("today-open-step")}</span><Icon name=Glyph::Forward/>
            </a>
        </section>
    }
}

fn dated_step(state: Vejviser, step: &Step) -> Option<StepDate> {
    state
        .schedule
        .with_untracked(|schedule| step_date(step, schedule, state.now.get_untracked()))
}

/// Without the first date nothing can be told: the question is the next step.
#[component]
fn AskFirstDate(programme: Arc<Programme>, wording: WordingOf) -> AnyView {
    let state = vejviser();
    let anchor = programme.anchors.first().cloned();
    let sign = programme
        .phases
        .first()
        .map_or(Sign::House, |phase| phase.sign);
    anchor.map(|anchor| {
        let id = anchor.id.clone();
        let on_save = Callback::new(move |moment| {
            state.record_date(&id, moment).map_err(|rejection| state.reason(&rejection))
        });
        view! {
            <section class="hero" data-sign=sign.slug()>
                <p class="hero-label"><Icon name=sign.glyph()/><span>{state.say("today-next")}</span></p>
                <h2><Words wording key=format!("anchor.{}.question", anchor.id) form=Form::Line/></h2>
                <p>{state.say("today-first-date-what")}</p>
                <DateFields anchor wording save=state.say("save-date") on_save/>
            </section>
        }
    }).into_child()
}

/// Some steps, folded.
#[component]
fn StepList(
    programme: Arc<Programme>,
    wording: WordingOf,
    steps: Vec<StepId>,
    title: &'static str,
    glyph: Glyph,
    class: &'static str,
    open: bool,
) -> AnyView {
    let state = vejviser();
    let count = steps.len();
    let rows = steps.into_iter().filter_map(|id| {
        let step = programme.step(&id)?;
        let when = dated_step(state, step).map(|date| {
            let estimate = date.certainty == Certainty::Estimated;
            view! { <span class="row-date" class:estimate=estimate>{step_date_words(state, &date)}</span> }
        });
        let href = state.href(state.step_page(&id));
        Some(view! {
            <li>
                <a class="row" href=href>
                    <Icon name=glyph_of(state.plan.with_untracked(|plan| plan.step(&id)))/>
                    <span class="row-words">
                        <span class="row-title"><Words wording key=format!("step.{id}.title") form=Form::Line/></span>
                        {when}
                    </span>
                    <Icon name=Glyph::Forward/>
                </a>
            </li>
        })
    });
    let rows: Vec<_> = rows.collect();
    (count > 0).then(|| {
        view! {
            <details class=format!("fold step-list {class}") open=open>
                <summary><Icon name=glyph/><span>{state.say_with(title, args().n("steps", count))}</span></summary>
                <ul class="rows">{rows}</ul>
            </details>
        }
    }).into_child()
}

/// The real clock of a window of hours, while it runs.
#[component]
fn Window96(programme: Arc<Programme>) -> AnyView {
    let state = vejviser();
    // The window belongs to the phase whose rule counts hours.
    let window =
        programme
            .phases
            .iter()
            .find_map(|phase| match &programme.rule(&phase.when)?.span {
                SpanRule::Within { hours, of } => Some((*hours, of.clone())),
                _ => None,
            });
    (move || {
        let (hours, of) = window.clone()?;
        let from = state.plan.with(|plan| plan.facts().get(&of).copied())?;
        match window_left(from, hours, state.now.get()) {
            WindowLeft::Running {
                elapsed,
                left,
                until,
            } => {
                let all = (elapsed + left).num_seconds().max(1);
                let part = u32::try_from(elapsed.num_seconds() * 1000 / all).unwrap_or_default();
                let left_words = state.dated(|dates| dates.hours_left(left.num_minutes()));
                let until = state.say_with(
                    "window-until",
                    args().s("date", moment_in_words(state, until)),
                );
                Some(view! {
                    <section class="window">
                        <HoursRing
                            elapsed=part
                            label_big=state.say_with("window-hours", args().n("hours", hours))
                            label_small=state.say("window-of")
                            label=left_words.clone()
                        />
                        <p class="window-left"><strong>{left_words}</strong></p>
                        <p>{until}</p>
                        <p class="why">{state.say_with("window-why", args().n("hours", hours))}</p>
                    </section>
                })
            }
            WindowLeft::NotBegun { .. } | WindowLeft::Over { .. } => None,
        }
    })
    .into_child()
}

/// The ladder in small: which rung one stands on.
#[component]
fn LadderNow(programme: Arc<Programme>, wording: WordingOf) -> AnyView {
    let state = vejviser();
    let locale = state.locale();
    let href = state.href(Page::Ladder(programme.id.clone()));
    let rungs = move || {
        let here = state
            .plan
            .with(|plan| plan.rung.as_ref().map(|said| said.value.clone()));
        let ladder = programme.ladder.iter().filter(|rung| !rung.beside);
        let rungs: Vec<RungView> = ladder
            .map(|rung| RungView {
                label: wording
                    .with(|wording| plain_of(wording, &format!("rung.{}.name", rung.id), locale)),
                here: here.as_ref() == Some(&rung.id),
            })
            .collect();
        (!rungs.is_empty()).then(|| view! { <LadderPicture rungs label=state.say("ladder-title") here=state.say("you-are-here")/> })
    };
    view! {
        <section class="ladder-now" aria-labelledby="ladder-title">
            <h2 id="ladder-title">{state.say("ladder-title")}</h2>
            {rungs}
            <a class="button quiet" href=href><span>{state.say("ladder-open")}</span><Icon name=Glyph::Forward/></a>
        </section>
    }
}
