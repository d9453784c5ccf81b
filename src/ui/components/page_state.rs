//! A page that waits, or could not be had.

use leptos::prelude::*;

use crate::content::pack::PackFault;
use crate::i18n::args;
use crate::platform::document;
use crate::state::route::{Page, Start};
use crate::state::{CodePart, ReadFault, vejviser};
use crate::ui::app::name_of;
use crate::ui::parts;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// While the content is on its way.
#[component]
pub fn Loading() -> AnyView {
    let state = vejviser();
    let name = move || state.route.with(|route| name_of(state, route));
    // Whoever had got as far as this heading stands at that of the page when the page has come. Only a browser
    // runs effects.
    Effect::new(|_| {
        on_cleanup(|| {
            if document::has_focus("title") {
                gloo::timers::callback::Timeout::new(0, || document::focus("title")).forget();
            }
        });
    });
    view! {
        <div class="page-state loading">
            <h1 id="title" tabindex="-1" class="visually-hidden">{name}</h1>
            <span class="walker" aria-hidden="true"><Icon name=Glyph::Newcomer/></span>
            <p role="status">{state.say("loading")}</p>
        </div>
    }
}

/// The content did not come. What to do stands here, and 112 in any case.
#[component]
pub fn Failed(fault: ReadFault) -> AnyView {
    let state = vejviser();
    let (message, place) = match &fault {
        ReadFault::NotFetched(fault) => ("failed-not-fetched", fault.to_string()),
        ReadFault::Pack(PackFault::Newer { .. }) => ("failed-newer", fault.to_string()),
        ReadFault::Pack(_) => ("failed-damaged", fault.to_string()),
    };
    view! {
        <div class="page-state failed" role="alert">
            <Icon name=Glyph::Warning/>
            <h1 id="title" tabindex="-1">{state.say("failed-title")}</h1>
            <p>{state.say(message)}</p>
            <p>{state.say("failed-nothing-lost")}</p>
            <button type="button" class="button primary" on:click=move |_| state.update()>
                <Icon name=Glyph::Undo/><span>{state.say("reload")}</span>
            </button>
            <p><a class="button" href="tel:112"><Icon name=Glyph::Emergency/><span>{state.say_with("call-number", args().s("number", "112"))}</span></a></p>
            <Details faults=vec![place]/>
        </div>
    }
}

/// The code of the page did not come: no network, or a host that has another version by now.
#[component]
pub fn NotHere(part: CodePart) -> AnyView {
    let state = vejviser();
    let again = move |_| {
        parts::bring(state, part);
        // The button goes; whoever has pressed it stands at the heading, and at that of the page when it has come.
        gloo::timers::callback::Timeout::new(0, || document::focus("title")).forget();
    };
    view! {
        <div class="page-state failed" role="alert">
            <Icon name=Glyph::Warning/>
            <h1 id="title" tabindex="-1">{state.say("failed-title")}</h1>
            <p>{state.say("failed-page-not-fetched")}</p>
            <p>{state.say("failed-nothing-lost")}</p>
            <button type="button" class="button primary" id="bring-again" on:click=again>
                <Icon name=Glyph::Undo/><span>{state.say("try-again")}</span>
            </button>
            <button type="button" class="button" on:click=move |_| state.update()><span>{state.say("reload")}</span></button>
            <p><a class="button" href="tel:112"><Icon name=Glyph::Emergency/><span>{state.say_with("call-number", args().s("number", "112"))}</span></a></p>
        </div>
    }
}

/// How many faults are told in detail.
const MOST_TOLD: usize = 20;

/// What exactly is wrong, in English, for whoever is asked to help.
#[component]
pub fn Details(faults: Vec<String>) -> AnyView {
    let state = vejviser();
    let lines = faults.into_iter().take(MOST_TOLD);
    view! {
        <details class="fold"><summary><span>{state.say("failed-details")}</span></summary>
            <ul lang="en" dir="ltr">{lines.map(|fault| view! { <li>{fault}</li> }).collect::<Vec<_>>()}</ul>
        </details>
    }
}

/// An address that leads nowhere, or to something that the programme does not have.
#[component]
pub fn Missing() -> AnyView {
    let state = vejviser();
    let has_plan = state.log.with_untracked(|log| log.plan.is_some());
    let home = if has_plan {
        Page::Today
    } else {
        Page::Start(Start::Who)
    };
    view! {
        <div class="page-state missing">
            <Icon name=Glyph::Otherwise/>
            <h1 id="title" tabindex="-1">{state.say("missing-title")}</h1>
            <p>{state.say("missing-what")}</p>
            <ul class="ways">
                <li><a class="button primary" href=state.href(home)><Icon name=Glyph::Today/><span>{state.say("missing-home")}</span></a></li>
                <li><a class="button" href=state.href(Page::Programmes)><Icon name=Glyph::Book/><span>{state.say("missing-programmes")}</span></a></li>
                <li><a class="button" href=state.href(Page::Contacts)><Icon name=Glyph::Emergency/><span>{state.say("nav-contacts")}</span></a></li>
            </ul>
        </div>
    }
}

/// A page of one's own plan, while there is none.
#[component]
pub fn NoPlan() -> AnyView {
    let state = vejviser();
    view! {
        <div class="page-state no-plan">
            <Icon name=Glyph::Road/>
            <h1 id="title" tabindex="-1">{state.say("no-plan-title")}</h1>
            <p>{state.say("no-plan-what")}</p>
            <a class="button primary" href=state.href(Page::Start(Start::Programme))><Icon name=Glyph::Forward/><span>{state.say("no-plan-begin")}</span></a>
            <a class="button" href=state.href(Page::Programmes)><Icon name=Glyph::Book/><span>{state.say("missing-programmes")}</span></a>
        </div>
    }
}
