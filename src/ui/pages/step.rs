//! A step: the questions that a person would ask, each with its symbol, and the buttons at thumb height.

use std::sync::Arc;

use crate::state::signals::{Memo, Signal};
use leptos::prelude::*;

use crate::domain::agenda::step_date;
use crate::domain::plan::Subject;
use crate::domain::programme::{Audience, Programme, ProgrammeId, Step, StepId, UnitId};
use crate::domain::timing::Timed;
use crate::i18n::args;
use crate::state::route::{Page, Paper, Start};
use crate::state::{Vejviser, vejviser};
use crate::ui::components::answers::{Blanks, Changes, Question, source_words, words_of};
use crate::ui::components::dates::{Notices, StepDateLine, day_words};
use crate::ui::components::note::NoteField;
use crate::ui::components::page_state::Missing;
use crate::ui::components::record_date::RecordDate;
use crate::ui::components::sentence::Sentence;
use crate::ui::components::step_state::{PartTick, StateButtons, StateTag};
pub use crate::ui::components::tongues::BesideSwitch;
use crate::ui::components::way_beside::WayBeside;
use crate::ui::components::words::{Form, WordingOf, Words};
use crate::ui::pictures::{Glyph, Icon, PhaseSign, SignSize, SignState};
use crate::ui::view;
use crate::ui::view::{Child, piece};

#[component]
pub fn StepPage(programme: ProgrammeId, step: StepId) -> AnyView {
    let state = vejviser();
    let id = programme.clone();
    let Some(programme) = state.programme(&programme) else {
        return view! { <Missing/> };
    };
    let found = programme.steps().position(|(_, known)| known.id == step);
    let Some(place) = found else {
        return view! { <Missing/> };
    };
    let Some((phase, step)) = programme
        .steps()
        .nth(place)
        .map(|(phase, step)| (phase.clone(), step.clone()))
    else {
        return view! { <Missing/> };
    };
    let wording: WordingOf = Signal::derive(move || state.wording(&id));
    let mine = {
        let id = programme.id.clone();
        Memo::new(move |_| state.plan.with(|plan| plan.programmes.contains_key(&id)))
    };
    let named = StoredValue::new(step.id.clone());
    let key = move |part: &str| named.with_value(|step| format!("step.{step}.{part}"));
    let of = StoredValue::new(Arc::clone(&programme));
    let shown = StoredValue::new(step.clone());
    let (own, noted) = (step.id.clone(), step.id.clone());
    let neighbours = Neighbours::of(state, &programme, place);
    let phase_href = state.href(Page::Phase(programme.id.clone(), phase.id.clone()));
    // What professionals only read is nobody's plan.
    let begin = state.href(Page::Start(match programme.audience {
        Audience::Professionals => Start::Programme,
        _ => Start::Date(programme.id.clone()),
    }));
    let paper = state.href(Page::Paper(Paper::Step(
        programme.id.clone(),
        step.id.clone(),
    )));
    let professionals = step.audience == Audience::Professionals;
    let (bring, say) = (step.bring, step.say);
    let questions = move || {
        view! {
            <Question glyph=Glyph::What title="ask-what"><Words wording key=key("what")/></Question>
            <Parts step=shown.get_value() wording mine/>
            <Question glyph=Glyph::Why title="ask-why"><Words wording key=key("why")/></Question>
            <Question glyph=Glyph::People title="ask-who">
                <Words wording key=key("who")/>
                <Units programme=of.get_value() step=shown.get_value() wording/>
            </Question>
            <Question glyph=Glyph::Place title="ask-where">
                <Words wording key=key("where")/>
                <Blanks blanks=shown.with_value(|step| step.blanks.clone()) programme=of.get_value() wording/>
            </Question>
        }
    };
    let to_take = move || {
        view! {
            {(bring > 0).then(|| view! {
                <Question glyph=Glyph::Bring title="ask-bring">
                    <ul class="bring">
                        {(1..=bring).map(|n| view! { <li><Words wording key=key(&format!("bring.{n}")) form=Form::Free/></li> }).collect::<Vec<_>>()}
                    </ul>
                </Question>
            })}
            {(say > 0).then(|| view! {
                <Question glyph=Glyph::Say title="ask-say">
                    {(1..=say).map(|n| view! { <Sentence wording key=key(&format!("say.{n}"))/> }).collect::<Vec<_>>()}
                </Question>
            })}
            <Question glyph=Glyph::Otherwise title="ask-otherwise"><Words wording key=key("otherwise")/></Question>
            <Changes changes=shown.with_value(|step| step.changes.clone()) programme=of.get_value() wording/>
            {words_of(shown.with_value(|step| step.words.clone()), &of.get_value())}
            <Items step=shown.get_value() programme=of.get_value() wording/>
        }
    };
    view! {
        <article class="step" data-sign=phase.sign.slug()>
            <div class="step-main">
            <header class="page-head">
                <a class="crumb" href=phase_href>
                    <PhaseSign sign=phase.sign size=SignSize::Small state=SignState::Here/>
                    <span><Words wording key=format!("phase.{}.title", phase.id) form=Form::Line/></span>
                </a>
                <h1 id="title" tabindex="-1"><Words wording key=key("title") form=Form::Line/></h1>
                <BesideSwitch/>
                {mine.get_untracked().then(|| view! { <StateTag step=step.id.clone()/> })}
                {professionals.then(|| view! {
                    <p class="notice"><Icon name=Glyph::Professional/><span>{state.say("step-professionals")}</span></p>
                })}
            </header>

            <When programme=of.get_value() step=shown.get_value() wording mine/>

            {piece(state, questions)}
            {piece(state, to_take)}
            {move || mine.get().then(|| view! { <NoteField on=Subject::Step(noted.clone())/> })}
            <p class="screen-only"><a class="button to-paper" href=paper><Icon name=Glyph::Calendar/><span>{state.say("to-paper")}</span></a></p>
            {move || (!mine.get()).then(|| view! { <p class="only-here"><Icon name=Glyph::Road/><span>{state.say("step-without-plan")}</span> <a href=begin.clone()>{state.say("step-make-plan")}</a></p> })}
            <nav class="neighbours" aria-label=state.say("step-neighbours")>{neighbours.view(wording)}</nav>
            </div>
            // On a phone the buttons stand under the thumb and the way has its own page; where there is room
            // both stand beside the step.
            <div class="step-side">
                {move || (mine.get() && !professionals).then(|| view! { <StateButtons step=own.clone()/> })}
                {piece(state, move || view! { <WayBeside programme=of.get_value() step=step.id wording mine/> })}
            </div>
        </article>
    }
}

/// The steps before and after, in the order of the way.
struct Neighbours {
    before: Option<(String, StepId)>,
    after: Option<(String, StepId)>,
}

impl Neighbours {
    fn of(state: Vejviser, programme: &Programme, place: usize) -> Neighbours {
        let at = |place: Option<usize>| {
            let (_, step) = programme.steps().nth(place?)?;
            let href = state.href(Page::Step(programme.id.clone(), step.id.clone()));
            Some((href, step.id.clone()))
        };
        Neighbours {
            before: at(place.checked_sub(1)),
            after: at(Some(place + 1)),
        }
    }

    fn view(self, wording: WordingOf) -> AnyView {
        let state = vejviser();
        let link = move |neighbour: Option<(String, StepId)>,
                         message: &'static str,
                         glyph: Glyph,
                         rel: &'static str| {
            neighbour.map(|(href, step)| {
                view! {
                    <a class="neighbour" rel=rel href=href>
                        <Icon name=glyph/>
                        <span><span class="neighbour-label">{state.say(message)}</span>
                        <Words wording key=format!("step.{step}.title") form=Form::Line/></span>
                    </a>
                }
            })
        };
        view! {
            {link(self.before, "step-before", Glyph::Back, "prev")}
            {link(self.after, "step-after", Glyph::Forward, "next")}
        }
    }
}

/// When: the date, why it is that date, and where it can be written down.
#[component]
fn When(programme: Arc<Programme>, step: Step, wording: WordingOf, mine: Memo<bool>) -> AnyView {
    let state = vejviser();
    let anchor = step
        .records
        .as_ref()
        .and_then(|id| programme.anchor(id))
        .cloned();
    let rule = programme.rule(&step.when).cloned();
    let source = rule
        .as_ref()
        .and_then(|rule| programme.source(&rule.source))
        .cloned();
    let dated = {
        let step = step.clone();
        Memo::new(move |_| {
            state
                .schedule
                .with(|schedule| step_date(&step, schedule, state.now.get()))
        })
    };
    let repeats = {
        let id = step.id.clone();
        Memo::new(move |_| {
            state
                .schedule
                .with(|schedule| match schedule.steps.get(&id) {
                    Some(Timed::Dated(dated)) => dated.repeats.clone(),
                    _ => Vec::new(),
                })
        })
    };
    // An appointment is not held because its day has passed.
    let passed = {
        let id = step.id.clone();
        move || {
            let is_over = dated.with(|date| {
                let date = date.as_ref().filter(|date| date.own);
                date.is_some_and(|date| date.is_over(state.now.get()))
            });
            let asked = mine.get() && is_over && !state.step_state(&id).is_settled();
            asked.then(|| view! { <p class="notice"><Icon name=Glyph::Ask/><span>{state.say("date-passed")}</span></p> })
        }
    };
    let has_anchor = anchor.is_some();
    let estimate_rule = anchor
        .as_ref()
        .and_then(|anchor| anchor.estimate.clone())
        .filter(|rule| *rule != step.when);
    view! {
        <section class="when" aria-labelledby="when-title">
            <h2 id="when-title"><Icon name=Glyph::Clock/><span>{state.say("ask-when")}</span></h2>
            {move || mine.get().then(|| match dated.get() {
                Some(date) => {
                    let notices = date.notices.clone();
                    let line = (!has_anchor).then(|| view! { <StepDateLine date/> });
                    view! { {line}<Notices notices/> }
                }
                None => view! { <p class="no-date">{state.say("when-unknown")}</p> },
            })}
            {move || {
                let days = repeats.get();
                (!days.is_empty()).then(|| view! {
                    <details class="fold">
                        <summary><Icon name=Glyph::Calendar/><span>{state.say_with("when-all", args().n("meetings", days.len()))}</span></summary>
                        <ol class="repeats">{days.iter().map(|day| view! { <li>{day_words(state, *day)}</li> }).collect::<Vec<_>>()}</ol>
                    </details>
                })
            }}
            {move || mine.get().then(|| anchor.clone().map(|anchor| view! { <RecordDate anchor wording/> }))}
            {passed}
            // How the date itself is estimated, where the step has another rule.
            {estimate_rule.map(|rule| view! { <div class="rule"><Words wording key=format!("rule.{rule}")/></div> })}
            {rule.map(|rule| view! {
                <div class="rule">
                    <Words wording key=format!("rule.{}", rule.id)/>
                    {source.map(|source| view! { <p class="source">{source_words(state, &source)}</p> })}
                </div>
            })}
        </section>
    }
}

/// The sub-steps: a checklist in one's own plan, a list otherwise.
#[component]
fn Parts(step: Step, wording: WordingOf, mine: Memo<bool>) -> AnyView {
    let state = vejviser();
    if step.parts.is_empty() {
        return ().into_any();
    }
    let rows = move || {
        let ticks = mine.get();
        step.parts
            .iter()
            .map(|part| {
                let words = view! {
                    <span class="part-words">
                        <strong><Words wording key=format!("step.{part}.title") form=Form::Line/></strong>
                        <Words wording key=format!("step.{part}.what") form=Form::Line/>
                    </span>
                };
                let id = format!("part-{}", part.as_str().replace('.', "-"));
                match ticks {
                    true => view! { <li class="part tickable"><PartTick part=part.clone() label=words id/></li> },
                    false => view! { <li class="part">{words}</li> },
                }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <section class="question-block">
            <h2><Icon name=Glyph::Road/><span>{state.say("ask-parts")}</span></h2>
            <ol class="parts">{rows}</ol>
        </section>
    }
}

/// Who acts and who takes part.
#[component]
fn Units(programme: Arc<Programme>, step: Step, wording: WordingOf) -> AnyView {
    let state = vejviser();
    let href = state.href(Page::People(programme.id.clone()));
    let units: Vec<UnitId> = std::iter::once(step.unit).chain(step.with).collect();
    let rows = units.into_iter().map(
        |unit| view! { <li><Words wording key=format!("unit.{unit}.name") form=Form::Line/></li> },
    );
    view! {
        <details class="fold">
            <summary><Icon name=Glyph::People/><span>{state.say("units-taking-part")}</span></summary>
            <ul class="units">{rows.collect::<Vec<_>>()}</ul>
            <p><a href=href>{state.say("units-who-helps")}</a></p>
        </details>
    }
}

/// Items of the welcome folder that belong to the step.
#[component]
fn Items(step: Step, programme: Arc<Programme>, wording: WordingOf) -> AnyView {
    let state = vejviser();
    let rows: Vec<_> = step
        .items
        .into_iter()
        .map(|item| {
            let href = state.href(Page::Item(programme.id.clone(), item.clone()));
            view! { <li><a class="row" href=href><Icon name=Glyph::Folder/><span class="row-words"><Words wording key=format!("item.{item}.title") form=Form::Line/></span><Icon name=Glyph::Forward/></a></li> }
        })
        .collect();
    (!rows.is_empty())
        .then(|| {
            view! {
                <section class="question-block">
                    <h2><Icon name=Glyph::Folder/><span>{state.say("step-items")}</span></h2>
                    <ul class="rows">{rows}</ul>
                </section>
            }
        })
        .into_child()
}
