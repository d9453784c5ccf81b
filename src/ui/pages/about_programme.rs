//! What a programme page tells beside its phases: who can take part, who stands by you and when, how the week is
//! shared, and the areas of the work; and the button that makes it one's plan.

use std::sync::Arc;

use crate::state::signals::Memo;
use leptos::prelude::*;

use crate::domain::programme::{Audience, Programme};
use crate::i18n::args;
use crate::state::route::{Page, Start};
use crate::state::vejviser;
use crate::ui::components::supported::Supported;
use crate::ui::components::words::{Form, WordingOf, Words};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// Makes the programme a part of one's plan, or takes it out of it. What professionals only read is nobody's plan.
#[component]
pub fn Follow(programme: Arc<Programme>) -> AnyView {
    let state = vejviser();
    let id = programme.id.clone();
    let standing = Memo::new(move |_| {
        state
            .plan
            .with(|plan| (plan.programmes.contains_key(&id), plan.programmes.len()))
    });
    let id = programme.id.clone();
    if programme.audience == Audience::Professionals {
        return view! { <p class="notice"><Icon name=Glyph::Professional/><span>{state.say("programme-only-read")}</span></p> };
    }
    (move || match standing.get() {
        (true, _) => {
            let id = id.clone();
            let leave = move |_| {
                match state.unfollow(&id) {
                    Err(rejection) => state.refuse(&rejection),
                    // Whoever has left the last one chooses anew, with all that they have written.
                    Ok(()) if state.plan.with_untracked(|plan| plan.programmes.is_empty()) => {
                        state.go_after(Page::Start(Start::Programme));
                    }
                    Ok(()) => {}
                }
            };
            view! {
                <p class="notice"><Icon name=Glyph::Done/><span>{state.say("programme-followed")}</span></p>
                <p><button type="button" class="button" aria-describedby="leave-what" on:click=leave><Icon name=Glyph::NotForMe/><span>{state.say("programme-leave")}</span></button></p>
                <p class="only-here" id="leave-what"><Icon name=Glyph::Save/><span>{state.say("programme-leave-what")}</span></p>
            }
        }
        (false, followed) => {
            let message = match followed {
                0 => "make-my-plan",
                _ => "programme-add",
            };
            view! { <p><a class="button primary" href=state.href(Page::Start(Start::Date(id.clone())))><Icon name=Glyph::Today/><span>{state.say(message)}</span></a></p> }
        }
    })
    .into_child()
}

/// The way from something that is only read to a plan, for whoever has none.
#[component]
pub fn Offer(programme: Arc<Programme>) -> AnyView {
    let state = vejviser();
    let href = state.href(Page::Start(Start::Date(programme.id.clone())));
    let is_for_plans = programme.audience != Audience::Professionals;
    let has_none = Memo::new(move |_| state.plan.with(|plan| plan.programmes.is_empty()));
    (move || {
        (is_for_plans && has_none.get()).then(|| view! {
            <p><a class="button primary make-plan" href=href.clone()><Icon name=Glyph::Today/><span>{state.say("make-my-plan")}</span></a></p>
        })
    })
    .into_child()
}

#[component]
pub fn About(programme: Arc<Programme>, wording: WordingOf) -> AnyView {
    let state = vejviser();
    let who = programme.who.iter().map(|id| {
        view! { <li><Words wording key=format!("who.{id}") form=Form::Line/></li> }
    });
    let who = who.collect::<Vec<_>>();
    let who = (!who.is_empty()).then(|| {
        view! {
            <section class="question-block">
                <h2><Icon name=Glyph::Ask/><span>{state.say("programme-who")}</span></h2>
                <ul>{who}</ul>
            </section>
        }
    });
    let week = programme.week.as_ref().map(|week| {
        let shares = week.days.iter().map(|share| {
            let days = (0..share.days).map(|_| view! { <span class="day"></span> });
            view! {
                <li class="week-share">
                    <span class="days" aria-hidden="true">{days.collect::<Vec<_>>()}</span>
                    <div>
                        <strong><Words wording key=format!("unit.{}.name", share.unit) form=Form::Line/></strong>
                        <span class="week-days">{state.say_with("week-days", args().n("days", share.days))}</span>
                        <Words wording key=format!("week.{}.what", share.unit)/>
                    </div>
                </li>
            }
        });
        view! {
            <section class="question-block week">
                <h2><Icon name=Glyph::Calendar/><span>{state.say_with("week-title", args().n("weeks", week.weeks))}</span></h2>
                <Words wording key="week.about"/>
                <ul class="week-shares">{shares.collect::<Vec<_>>()}</ul>
            </section>
        }
    });
    let areas = programme.areas.iter().map(|area| {
        view! {
            <li class="card">
                <h3><Words wording key=format!("area.{}.title", area.id) form=Form::Line/></h3>
                <Words wording key=format!("area.{}.about", area.id)/>
            </li>
        }
    });
    let areas = areas.collect::<Vec<_>>();
    let areas = (!areas.is_empty()).then(|| {
        view! {
            <section class="question-block">
                <h2><Icon name=Glyph::Place/><span>{state.say("programme-areas")}</span></h2>
                <ul class="areas">{areas}</ul>
            </section>
        }
    });
    view! {
        {who}
        <Supported support=programme.support.clone() wording/>
        {week}
        {areas}
    }
}
