//! The state of a step, as its owner says it, and the buttons that say what they mean.

use crate::state::signals::RwSignal;
use leptos::prelude::*;

use crate::domain::moment::Moment;
use crate::domain::plan::StepState;
use crate::domain::programme::StepId;
use crate::i18n::args;
use crate::state::vejviser;
use crate::ui::components::dates::day_words;
use crate::ui::components::tap::steady;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// The symbol of a state.
pub fn glyph_of(state: StepState) -> Glyph {
    match state {
        StepState::NotStarted => Glyph::NotStarted,
        StepState::InProgress => Glyph::InProgress,
        StepState::Waiting => Glyph::Waiting,
        StepState::Done => Glyph::Done,
        StepState::NotForMe => Glyph::NotForMe,
    }
}

/// The message of a state.
pub fn message_of(state: StepState) -> &'static str {
    match state {
        StepState::NotStarted => "state-not-started",
        StepState::InProgress => "state-in-progress",
        StepState::Waiting => "state-waiting",
        StepState::Done => "state-done",
        StepState::NotForMe => "state-not-for-me",
    }
}

/// For style sheets: `done`, `waiting` ...
pub fn style_of(state: StepState) -> &'static str {
    match state {
        StepState::NotStarted => "not-started",
        StepState::InProgress => "in-progress",
        StepState::Waiting => "waiting",
        StepState::Done => "done",
        StepState::NotForMe => "not-for-me",
    }
}

/// A state as a small label with its symbol; nothing for a step that has not been begun.
#[component]
pub fn StateTag(step: StepId) -> AnyView {
    let state = vejviser();
    (move || {
        let now = state.step_state(&step);
        (now != StepState::NotStarted).then(|| {
            view! {
                <span class="tag state" data-state=style_of(now)>
                    <Icon name=glyph_of(now)/>
                    {state.say(message_of(now))}
                </span>
            }
        })
    })
    .into_child()
}

/// The buttons at thumb height: what the owner says of the step.
#[component]
pub fn StateButtons(step: StepId) -> AnyView {
    let state = vejviser();
    let choices = [
        StepState::Done,
        StepState::Waiting,
        StepState::InProgress,
        StepState::NotForMe,
    ];
    let said_step = step.clone();
    let said = move || {
        let said = state
            .plan
            .with(|plan| plan.steps.get(&said_step).cloned())?;
        let day = day_words(state, Moment::at_instant(said.at).date());
        let message = match said.value {
            StepState::NotStarted => return None,
            StepState::Done => "provenance-done",
            StepState::Waiting => "provenance-waiting",
            StepState::InProgress => "provenance-in-progress",
            StepState::NotForMe => "provenance-not-for-me",
        };
        Some(state.say_with(message, args().s("day", day)))
    };
    // On a phone the one answer that is wanted most stands alone; the others are a tap away.
    let open = RwSignal::new(false);
    let shown_step = step.clone();
    let buttons = choices.map(|choice| {
        let step = step.clone();
        let pressed_step = step.clone();
        let pressed = move || state.step_state(&pressed_step) == choice;
        let counts = steady();
        let press = move |_| {
            if !counts() {
                return;
            }
            // Pressing what is pressed takes it back.
            let wanted = if untrack(|| state.step_state(&step)) == choice {
                StepState::NotStarted
            } else {
                choice
            };
            open.set(false);
            if let Err(rejection) = state.set_step(&step, wanted) {
                state.refuse(&rejection);
            }
        };
        let class = if choice == StepState::Done {
            "button primary state-button"
        } else {
            "button state-button"
        };
        let label = match choice {
            StepState::Done => "say-done",
            StepState::Waiting => "say-waiting",
            StepState::InProgress => "say-in-progress",
            StepState::NotForMe | StepState::NotStarted => "say-not-for-me",
        };
        view! {
            <button
                type="button" class=class data-state=style_of(choice)
                aria-pressed=move || if pressed() { "true" } else { "false" }
                on:click=press
            >
                <Icon name=glyph_of(choice)/>
                <span>{state.say(label)}</span>
            </button>
        }
    });
    let [done, others @ ..] = buttons;
    // The answer that was given stands on the button that hides it.
    let other_answer = move || match state.step_state(&shown_step) {
        StepState::NotStarted | StepState::Done => view! { <span>{state.say("say-other")}</span> },
        now => {
            view! { <Icon name=glyph_of(now)/><span>{state.say(message_of(now))}</span> }
        }
    };
    view! {
        <section class="state-buttons state-bar" aria-label=state.say("step-state")>
            <div class="state-others" id="state-others" class:open=move || open.get()>{others.into_iter().collect::<Vec<_>>()}</div>
            {done}
            <button
                type="button" class="button state-more" aria-controls="state-others"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {other_answer}
            </button>
        </section>
        <div class="state-said">
            <p class="provenance" aria-live="polite">{said}</p>
            <p class="only-here"><Icon name=Glyph::Save/><span>{state.say("only-on-this-phone")}</span></p>
        </div>
    }
}

/// The sub-steps of a step as a checklist.
#[component]
pub fn PartTick(part: StepId, label: AnyView, #[prop(into)] id: String) -> AnyView {
    let state = vejviser();
    let ticked_part = part.clone();
    let ticked = move || state.step_state(&ticked_part) == StepState::Done;
    let tick = move |event: leptos::ev::Event| {
        let wanted = if event_target_checked(&event) {
            StepState::Done
        } else {
            StepState::NotStarted
        };
        if let Err(rejection) = state.set_step(&part, wanted) {
            state.refuse(&rejection);
        }
    };
    view! {
        <input type="checkbox" id=id.clone() prop:checked=ticked on:change=tick/>
        <label for=id>{label}</label>
    }
}
