//! A page of one's own plan without a way to show: there is no plan yet, its programme is not offered any longer,
//! or the last programme was left. What was written is there in any case.

use std::sync::Arc;

use crate::state::signals::{Memo, Signal};
use leptos::prelude::*;

use crate::content::pack::Wording;
use crate::domain::plan::{ItemState, StepState, Subject};
use crate::i18n::args;
use crate::state::route::{Page, Start};
use crate::state::{Part, vejviser};
use crate::ui::components::dates::moment_in_words;
use crate::ui::components::page_state::NoPlan;
use crate::ui::components::step_state::{glyph_of, message_of};
use crate::ui::components::words::{Form, WordingOf, Words};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// Today and the plan, while there is no programme to show them by.
#[component]
pub fn WithoutWay() -> AnyView {
    let state = vejviser();
    // Nothing that was written may look as if it were lost, whatever the host offers.
    let kept = Memo::new(move |_| {
        state.plan.with(|plan| match plan.programmes.is_empty() {
            false => Some(("plan-gone-title", "plan-gone-what")),
            true => plan
                .holds_something()
                .then_some(("plan-left-title", "plan-left-what")),
        })
    });
    (move || match kept.get() {
        None => view! { <NoPlan/> },
        Some((title, what)) => view! {
            <div class="page-state no-plan">
                <Icon name=Glyph::Road/>
                <h1 id="title" tabindex="-1">{state.say(title)}</h1>
                <p>{state.say(what)}</p>
                <a class="button primary" href=state.href(Page::Start(Start::Programme))><Icon name=Glyph::Forward/><span>{state.say("plan-kept-choose")}</span></a>
                <Kept/>
                <a class="button" href=state.href(Page::Programmes)><Icon name=Glyph::Book/><span>{state.say("missing-programmes")}</span></a>
            </div>
        },
    })
    .into_child()
}

/// Everything that the plan holds, named as far as any programme that is offered knows its name.
#[component]
fn Kept() -> AnyView {
    let state = vejviser();
    Effect::new(move |_| {
        let listed: Vec<Part> = state.content.with(|content| {
            let programmes = content
                .ready()
                .map(|content| content.catalogue.programmes.iter());
            let listed = programmes.into_iter().flatten();
            listed
                .map(|listed| Part::Programme(listed.id.clone()))
                .collect()
        });
        state.need(listed);
    });
    let words = Memo::new(move |_| {
        let mut all = Wording::default();
        state.content.with(|content| {
            let wordings = content.ready().map(|content| content.wordings());
            wordings
                .iter()
                .flatten()
                .for_each(|wording| all.join(wording));
        });
        Arc::new(all)
    });
    let wording: WordingOf = Signal::derive(move || words.get());
    let rows = move || {
        let plan = state.plan.get();
        let known = words.get();
        let name = |kind: &str, id: &str, part: &str| {
            let key = format!("{kind}.{id}.{part}");
            match known.text(&key, state.locale().tag()) {
                Some(_) => view! { <Words wording key form=Form::Line/> },
                // Only the programme that is gone knows what it is called.
                None => view! { <bdi lang="en" dir="ltr">{id.to_owned()}</bdi> },
            }
        };
        let row = |glyph: Glyph, name: AnyView, said: String| {
            view! { <li class="kept-row"><Icon name=glyph/><span>{name}</span><strong>{said}</strong></li> }
        };
        let mut rows = Vec::new();
        for (anchor, said) in &plan.dates {
            if let Some(moment) = said.value {
                let name = name("anchor", anchor.as_str(), "title");
                rows.push(row(Glyph::Calendar, name, moment_in_words(state, moment)));
            }
        }
        for (step, said) in &plan.steps {
            if said.value != StepState::NotStarted {
                let name = name("step", step.as_str(), "title");
                rows.push(row(
                    glyph_of(said.value),
                    name,
                    state.say(message_of(said.value)),
                ));
            }
        }
        for (item, said) in &plan.items {
            let word = match said.value {
                ItemState::Unknown => continue,
                ItemState::Received => "item-received",
                ItemState::Read => "item-read",
                ItemState::Missing => "item-missing",
            };
            rows.push(row(
                Glyph::Folder,
                name("item", item.as_str(), "title"),
                state.say(word),
            ));
        }
        if let Some(rung) = &plan.rung {
            let name = name("rung", rung.value.as_str(), "name");
            rows.push(row(Glyph::Ladder, name, state.say("you-are-here")));
        }
        for (on, said) in &plan.notes {
            let name = match on {
                Subject::Step(step) => name("step", step.as_str(), "title"),
                Subject::Item(item) => name("item", item.as_str(), "title"),
            };
            // In whatever language they are.
            let text = said.value.clone();
            rows.push(view! {
                <li class="kept-row"><Icon name=Glyph::Note/><span>{name}<span class="kept-note" lang="" dir="auto">{text}</span></span></li>
            });
        }
        if !plan.photos.is_empty() {
            let photos = state.say_with("plan-kept-photos", args().n("photos", plan.photos.len()));
            rows.push(
                view! { <li class="kept-row"><Icon name=Glyph::Photo/><span>{photos}</span></li> },
            );
        }
        rows
    };
    view! {
        <section class="kept">
            <h2><Icon name=Glyph::Save/><span>{state.say("plan-kept")}</span></h2>
            <ul class="kept-rows">{rows}</ul>
            <a class="button" href=state.href(Page::MyData)><Icon name=Glyph::Export/><span>{state.say("data-title")}</span></a>
        </section>
    }
}
