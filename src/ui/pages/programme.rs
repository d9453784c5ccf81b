//! Reading a programme without a plan: the way as a whole, a phase, who helps with what, the ladder.

use std::sync::Arc;

use crate::state::signals::{Memo, Signal};
use leptos::prelude::*;

use crate::domain::programme::{Audience, PhaseId, ProgrammeId, RungId};
use crate::state::route::Page;
use crate::state::vejviser;
use crate::ui::components::answers::{Changes, source_words};
use crate::ui::components::chart::Chart;
use crate::ui::components::ended::Ended;
use crate::ui::components::page_state::Missing;
use crate::ui::components::tongues::BesideSwitch;
use crate::ui::components::words::{Form, MachineLabel, WordingOf, Words, plain_of};
use crate::ui::pages::about_programme::{About, Follow, Offer};
use crate::ui::pages::choose::Choice;
use crate::ui::pictures::{
    Glyph, Icon, LadderPicture, PhaseSign, RoadSmall, RungView, SignSize, SignState, Stretch,
};
use crate::ui::view;
use crate::ui::view::Child;

/// The words of a programme, for the parts of a page.
fn wording_of(id: &ProgrammeId) -> WordingOf {
    let state = vejviser();
    let id = id.clone();
    Signal::derive(move || state.wording(&id))
}

fn names_of_programmes() -> WordingOf {
    let state = vejviser();
    Signal::derive(move || state.catalogue_wording())
}

/// Where the name of a programme stands in the words of the catalogue.
fn title_key(id: &ProgrammeId) -> String {
    format!("programme.{id}.title")
}

/// All programmes.
#[component]
pub fn Programmes() -> AnyView {
    let state = vejviser();
    let wording = Signal::derive(move || state.catalogue_wording());
    let catalogue = state.catalogue();
    let groups = [
        (Audience::Newcomer, "programmes-newcomer", Glyph::Newcomer),
        (
            Audience::Volunteer,
            "programmes-volunteer",
            Glyph::Volunteer,
        ),
        (
            Audience::Professionals,
            "programmes-professionals",
            Glyph::Professional,
        ),
    ]
    .map(|(audience, title, glyph)| {
        let listed = catalogue
            .programmes
            .iter()
            .filter(|listed| listed.audience == audience);
        let rows: Vec<_> = listed
            .map(|listed| {
                let page = Page::Programme(listed.id.clone());
                view! { <Choice listed=listed.clone() wording page/> }
            })
            .collect();
        (!rows.is_empty()).then(|| {
            view! {
                <section>
                    <h2><Icon name=glyph/><span>{state.say(title)}</span></h2>
                    <ul class="choices">{rows}</ul>
                </section>
            }
        })
    });
    view! {
        <div class="programmes">
            <header class="page-head"><h1 id="title" tabindex="-1">{state.say("programmes-title")}</h1><MachineLabel/></header>
            {groups.into_iter().collect::<Vec<_>>()}
            <p><a class="button" href=state.href(Page::Compare)><Icon name=Glyph::Compare/><span>{state.say("compare-title")}</span></a></p>
        </div>
    }
}

/// One programme: what it is, its road, its phases with their steps.
#[component]
pub fn ProgrammePage(id: ProgrammeId) -> AnyView {
    let state = vejviser();
    let locale = state.locale();
    let Some(programme) = state.programme(&id) else {
        return view! { <Missing/> };
    };
    let wording = wording_of(&id);
    let stretches: Vec<Stretch> = programme
        .phases
        .iter()
        .map(|phase| Stretch {
            sign: phase.sign,
            state: SignState::Here,
            label: wording.with_untracked(|wording| {
                plain_of(wording, &format!("phase.{}.title", phase.id), locale)
            }),
        })
        .collect();
    let names = names_of_programmes();
    let (title, summary) = (title_key(&id), format!("programme.{id}.summary"));
    let road_label = names.with_untracked(|names| plain_of(names, &title, locale));
    let phases = programme.phases.iter().map(|phase| {
        let steps = phase.steps.iter().map(|step| {
            let href = state.href(Page::Step(programme.id.clone(), step.id.clone()));
            view! {
                <li><a class="row" href=href>
                    <span class="row-words"><span class="row-title"><Words wording key=format!("step.{}.title", step.id) form=Form::Line/></span></span>
                    <Icon name=Glyph::Forward/>
                </a></li>
            }
        });
        let href = state.href(Page::Phase(programme.id.clone(), phase.id.clone()));
        view! {
            <section class="phase" data-sign=phase.sign.slug()>
                <div class="sign-head">
                    <PhaseSign sign=phase.sign size=SignSize::Medium state=SignState::Here/>
                    <div>
                        <h2><a href=href><Words wording key=format!("phase.{}.title", phase.id) form=Form::Line/></a></h2>
                        <Words wording key=format!("rule.{}", phase.when) form=Form::Line/>
                    </div>
                </div>
                <ol class="rows">{steps.collect::<Vec<_>>()}</ol>
            </section>
        }
    });
    let (has_ladder, has_folder) = (!programme.ladder.is_empty(), !programme.folder.is_empty());
    let catalogue = state.catalogue();
    let figures = catalogue
        .figures
        .iter()
        .filter(|figure| figure.programme == id)
        .map(|figure| {
            let source = catalogue
                .sources
                .iter()
                .find(|source| source.id == figure.source);
            view! { <Chart figure=figure.clone() source=source.cloned() wording=names/> }
        });
    let sources = programme.sources.iter().map(|source| view! { <li><span lang="da" dir="ltr">{source.title.clone()}</span>". "{source_words(state, source)}</li> });
    view! {
        <article class="programme">
            <header class="page-head">
                <h1 id="title" tabindex="-1"><Words wording=names key=title form=Form::Line/></h1>
                <BesideSwitch/>
                <div class="lead"><Words wording=names key=summary/></div>
            </header>
            <RoadSmall stretches label=road_label/>
            <Ended programme=id.clone()/>
            <Follow programme=Arc::clone(&programme)/>
            <div class="about"><Words wording key="programme.about"/></div>
            <About programme=Arc::clone(&programme) wording/>
            {phases.collect::<Vec<_>>()}
            {figures.collect::<Vec<_>>()}
            <section class="question-block">
                <h2><Icon name=Glyph::Sun/><span>{state.say("programme-goals")}</span></h2>
                <Words wording key="programme.goals" form=Form::List/>
            </section>
            <ul class="ways">
                <li><a class="button" href=state.href(Page::People(id.clone()))><Icon name=Glyph::People/><span>{state.say("people-title")}</span></a></li>
                {has_ladder.then(|| view! { <li><a class="button" href=state.href(Page::Ladder(id.clone()))><Icon name=Glyph::Ladder/><span>{state.say("ladder-title")}</span></a></li> })}
                <li><a class="button to-talk" href=state.href(Page::Talk(format!("new/{id}"), 0))><Icon name=Glyph::Mediator/><span>{state.say("talks-title")}</span></a></li>
                {has_folder.then(|| view! { <li><a class="button" href=state.href(Page::Items(id.clone()))><Icon name=Glyph::Folder/><span>{state.say("folder-title")}</span></a></li> })}
            </ul>
            <section class="sources notice">
                <h2>{state.say("sources-title")}</h2>
                <ul>{sources.collect::<Vec<_>>()}</ul>
                <p>{state.say("ask-your-municipality")}</p>
            </section>
        </article>
    }
}

/// One phase with its steps in full titles.
#[component]
pub fn PhasePage(programme: ProgrammeId, phase: PhaseId) -> AnyView {
    let state = vejviser();
    let wording = wording_of(&programme);
    let found = state.programme(&programme).and_then(|programme| {
        let phase = programme.phase(&phase).cloned()?;
        Some((programme, phase))
    });
    let Some((programme, phase)) = found else {
        return view! { <Missing/> };
    };
    let steps = phase.steps.iter().map(|step| {
        let href = state.href(Page::Step(programme.id.clone(), step.id.clone()));
        view! {
            <li><a class="row" href=href>
                <Icon name=Glyph::Road/>
                <span class="row-words">
                    <span class="row-title"><Words wording key=format!("step.{}.title", step.id) form=Form::Line/></span>
                    <span class="row-date"><Words wording key=format!("rule.{}", step.when) form=Form::Line/></span>
                </span>
                <Icon name=Glyph::Forward/>
            </a></li>
        }
    });
    view! {
        <article class="phase-page" data-sign=phase.sign.slug()>
            <header class="page-head">
                <a class="crumb" href=state.href(Page::Programme(programme.id.clone()))><Icon name=Glyph::Road/><span><Words wording=names_of_programmes() key=title_key(&programme.id) form=Form::Line/></span></a>
                <div class="sign-head">
                    <PhaseSign sign=phase.sign size=SignSize::Large state=SignState::Here/>
                    <h1 id="title" tabindex="-1"><Words wording key=format!("phase.{}.title", phase.id) form=Form::Line/></h1>
                </div>
                <BesideSwitch/>
                <div class="lead"><Words wording key=format!("phase.{}.about", phase.id)/></div>
            </header>
            <ol class="rows">{steps.collect::<Vec<_>>()}</ol>
            <Offer programme/>
        </article>
    }
}

/// Who helps with what.
#[component]
pub fn People(id: ProgrammeId) -> AnyView {
    let state = vejviser();
    let wording = wording_of(&id);
    let Some(programme) = state.programme(&id) else {
        return view! { <Missing/> };
    };
    let units = programme.units.iter().map(|unit| {
        let glyph = Glyph::of_unit(unit.kind);
        let steps = programme.steps().filter(|(_, step)| step.unit == unit.id).map(|(_, step)| {
            let href = state.href(Page::Step(programme.id.clone(), step.id.clone()));
            view! { <li><a href=href><Words wording key=format!("step.{}.title", step.id) form=Form::Line/></a></li> }
        });
        let steps: Vec<_> = steps.collect();
        view! {
            <section class="unit">
                <h2><Icon name=glyph/><span><Words wording key=format!("unit.{}.name", unit.id) form=Form::Line/></span></h2>
                <Words wording key=format!("unit.{}.role", unit.id)/>
                {(!steps.is_empty()).then(|| view! {
                    <details class="fold"><summary><Icon name=Glyph::Road/><span>{state.say("unit-steps")}</span></summary><ul class="plain-list">{steps}</ul></details>
                })}
                <Changes changes=unit.changes.clone() programme=Arc::clone(&programme) wording/>
            </section>
        }
    });
    view! {
        <article class="people">
            <header class="page-head">
                <a class="crumb" href=state.href(Page::Programme(programme.id.clone()))><Icon name=Glyph::Road/><span><Words wording=names_of_programmes() key=title_key(&programme.id) form=Form::Line/></span></a>
                <h1 id="title" tabindex="-1">{state.say("people-title")}</h1>
                <BesideSwitch/>
            </header>
            {units.collect::<Vec<_>>()}
            <Offer programme=Arc::clone(&programme)/>
        </article>
    }
}

/// The employment ladder, and where one stands on it.
#[component]
pub fn Ladder(id: ProgrammeId) -> AnyView {
    let state = vejviser();
    let locale = state.locale();
    let wording = wording_of(&id);
    let found = state
        .programme(&id)
        .filter(|found| !found.ladder.is_empty());
    let Some(programme) = found else {
        return view! { <Missing/> };
    };
    let mine = {
        let id = programme.id.clone();
        Memo::new(move |_| state.plan.with(|plan| plan.programmes.contains_key(&id)))
    };
    let here = Memo::new(move |_| {
        state
            .plan
            .with(|plan| plan.rung.as_ref().map(|said| said.value.clone()))
    });
    let picture = {
        let programme = Arc::clone(&programme);
        move || {
            let view_of = |beside: bool| -> Vec<RungView> {
                programme
                    .ladder
                    .iter()
                    .filter(|rung| rung.beside == beside)
                    .map(|rung| RungView {
                        label: wording.with(|wording| {
                            plain_of(wording, &format!("rung.{}.name", rung.id), locale)
                        }),
                        here: here.get().as_ref() == Some(&rung.id),
                    })
                    .collect()
            };
            view! { <LadderPicture rungs=view_of(false) label=state.say("ladder-title") here=state.say("you-are-here") beside=view_of(true)/> }
        }
    };
    let rungs = programme.ladder.iter().map(|rung| {
        view! {
            <section class="rung">
                <h2><Words wording key=format!("rung.{}.name", rung.id) form=Form::Line/></h2>
                <Words wording key=format!("rung.{}.about", rung.id)/>
                <RungButton rung=rung.id.clone() here mine/>
            </section>
        }
    });
    view! {
        <article class="ladder-page">
            <header class="page-head">
                <a class="crumb" href=state.href(Page::Programme(programme.id.clone()))><Icon name=Glyph::Road/><span><Words wording=names_of_programmes() key=title_key(&programme.id) form=Form::Line/></span></a>
                <h1 id="title" tabindex="-1">{state.say("ladder-title")}</h1>
                <p class="lead">{state.say("ladder-what")}</p>
                <BesideSwitch/>
            </header>
            {picture}
            {rungs.collect::<Vec<_>>()}
            <Offer programme=Arc::clone(&programme)/>
        </article>
    }
}

#[component]
fn RungButton(rung: RungId, here: Memo<Option<RungId>>, mine: Memo<bool>) -> AnyView {
    let state = vejviser();
    (move || {
        mine.get().then(|| {
            let (wanted, shown) = (rung.clone(), rung.clone());
            let pressed = move || here.get().as_ref() == Some(&shown);
            let press = move |_| {
                if let Err(rejection) = state.set_rung(&wanted) {
                    state.refuse(&rejection);
                }
            };
            view! {
                <button type="button" class="button" aria-pressed=move || if pressed() { "true" } else { "false" } on:click=press>
                    <Icon name=Glyph::Newcomer/><span>{state.say("ladder-here")}</span>
                </button>
            }
        })
    }).into_child()
}
