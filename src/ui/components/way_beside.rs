//! The way beside a step, where the window is wide enough: every phase with its steps in short, the step that is
//! read marked. On a phone the plan has a page of its own.

use std::sync::Arc;

use crate::state::signals::{Memo, Signal};
use leptos::prelude::*;

use crate::domain::plan::StepState;
use crate::domain::programme::{Programme, StepId};
use crate::state::route::Page;
use crate::state::vejviser;
use crate::ui::components::step_state::{glyph_of, message_of, style_of};
use crate::ui::components::words::{Form, WordingOf, Words};
use crate::ui::pictures::{Icon, PhaseSign, SignSize, SignState};
use crate::ui::view;
use crate::ui::view::Child;

#[component]
pub fn WayBeside(
    programme: Arc<Programme>,
    /// The step that is read.
    step: StepId,
    wording: WordingOf,
    mine: Memo<bool>,
) -> AnyView {
    let state = vejviser();
    let phases = programme.phases.iter().map(|phase| {
        let read_here = phase.steps.iter().any(|listed| listed.id == step);
        let steps = phase.steps.iter().map(|listed| {
            let href = state.href(Page::Step(programme.id.clone(), listed.id.clone()));
            let current = (listed.id == step).then_some("page");
            view! {
                <li>
                    <a href=href aria-current=current>
                        <StepMark step=listed.id.clone()/>
                        <Words wording key=format!("step.{}.title", listed.id) form=Form::Line/>
                    </a>
                </li>
            }
        });
        view! {
            <li class="way-phase" data-sign=phase.sign.slug()>
                <details open=read_here>
                    <summary>
                        <PhaseSign sign=phase.sign size=SignSize::Small state=SignState::Here/>
                        <Words wording key=format!("phase.{}.title", phase.id) form=Form::Line/>
                    </summary>
                    <ol class="way-steps">{steps.collect::<Vec<_>>()}</ol>
                </details>
            </li>
        }
    });
    let phases = phases.collect::<Vec<_>>();
    let names: WordingOf = Signal::derive(move || state.catalogue_wording());
    let id = programme.id.clone();
    let title = format!("programme.{id}.title");
    let whole = move || match mine.get() {
        true => state.href(Page::Plan),
        false => state.href(Page::Programme(id.clone())),
    };
    view! {
        <nav class="way-beside" aria-labelledby="way-title">
            <h2 id="way-title"><a href=whole><Words wording=names key=title form=Form::Line/></a></h2>
            <ol class="way-phases">{phases}</ol>
        </nav>
    }
}

/// How far a step is, as a mark of its own shape with its word for those who hear the page.
#[component]
fn StepMark(step: StepId) -> AnyView {
    let state = vejviser();
    (move || {
        let now = state.step_state(&step);
        match now {
            StepState::NotStarted => view! { <span class="way-node"></span> },
            _ => view! {
                <span class="way-node" data-state=style_of(now)>
                    <Icon name=glyph_of(now)/>
                    <span class="visually-hidden">{state.say(message_of(now))}": "</span>
                </span>
            },
        }
    })
    .into_child()
}
