//! What to take along: a calendar file, or a sheet.

use leptos::prelude::*;

use super::calendar::{Calendar, Wanted};
use crate::state::route::{Page, Paper};
use crate::state::signals::{Memo, Signal};
use crate::state::{Part, Vejviser, vejviser};
use crate::ui::components::words::{Form, MachineLabel, WordingOf, Words};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

#[component]
pub fn Choose() -> AnyView {
    let state = vejviser();
    // The sentences come by themselves: whoever wants dates does not wait for them. Only a browser fetches.
    Effect::new(move |_| state.need([Part::Phrases]));
    let programme = Memo::new(move |_| {
        let has_plan = state.log.with(|log| log.plan.is_some());
        state.followed().filter(|_| has_plan)
    });
    let calendar = move || match programme.get() {
        Some(_) => view! { <Calendar wanted=Wanted::ahead(state)/> },
        None => view! {
            <p class="notice"><Icon name=Glyph::Road/><span>{state.say("paper-no-plan")}</span></p>
            <p><a class="button primary" href=state.href(Page::Start(crate::state::route::Start::Programme))><Icon name=Glyph::Forward/><span>{state.say("no-plan-begin")}</span></a></p>
        },
    };
    let own = move || {
        programme.get().map(|_| {
            let sheets = [
                (Paper::Plan, "paper-plan", Glyph::Road),
                (Paper::Checklist, "paper-checklist", Glyph::Done),
                (Paper::Folder, "paper-folder", Glyph::Folder),
            ];
            let rows = sheets.map(|(paper, message, glyph)| {
                let title = state.say(message).into_child();
                row(state, paper, glyph, title)
            });
            rows.into_iter().collect::<Vec<_>>()
        })
    };
    view! {
        <div class="paper-choose">
            <header class="page-head">
                <h1 id="title" tabindex="-1">{state.say("paper-title")}</h1>
                <p class="lead">{state.say("paper-what")}</p>
                <MachineLabel/>
            </header>
            {calendar}
            <section>
                <h2><Icon name=Glyph::Print/><span>{state.say("paper-on-paper")}</span></h2>
                <p>{state.say("paper-on-paper-what")}</p>
                <ul class="rows">{own}</ul>
                <Steps/>
                <Situations/>
            </section>
        </div>
    }
}

fn row(state: Vejviser, paper: Paper, glyph: Glyph, title: AnyView) -> AnyView {
    view! {
        <li><a class="row" href=state.href(Page::Paper(paper))>
            <Icon name=glyph/>
            <span class="row-words"><span class="row-title">{title}</span></span>
            <Icon name=Glyph::Forward/>
        </a></li>
    }
}

/// Each step of the plan as a sheet of its own.
#[component]
fn Steps() -> AnyView {
    let state = vejviser();
    let wording: WordingOf = Signal::derive(move || state.way_wording());
    (move || {
        let way = state.way()?;
        let has_plan = state.log.with(|log| log.plan.is_some());
        let steps = way.programme.steps().map(|(_, step)| {
            let paper = Paper::Step(way.joined.of_step(&step.id).clone(), step.id.clone());
            let title = view! { <Words wording key=format!("step.{}.title", step.id) form=Form::Line/> };
            row(state, paper, Glyph::Road, title)
        });
        let steps: Vec<_> = steps.collect();
        has_plan.then(|| view! {
            <details class="fold"><summary><span>{state.say("paper-one-step")}</span></summary><ul class="rows">{steps}</ul></details>
        })
    })
    .into_child()
}

/// Each situation of the phrasebook.
#[component]
fn Situations() -> AnyView {
    let state = vejviser();
    let wording: WordingOf = Signal::derive(move || state.part_wording(&Part::Phrases));
    (move || {
        let phrasebook = state
            .content
            .with(|content| content.ready()?.phrasebook())?;
        let situations = phrasebook.situations.iter().map(|situation| {
            let paper = Paper::Phrases(situation.id.clone());
            let key = format!("situation.{}.title", situation.id);
            let title = view! { <Words wording key form=Form::Line/> };
            row(state, paper, Glyph::Say, title)
        });
        let situations: Vec<_> = situations.collect();
        Some(view! {
            <details class="fold"><summary><span>{state.say("paper-phrases")}</span></summary><ul class="rows">{situations}</ul></details>
        })
    })
    .into_child()
}
