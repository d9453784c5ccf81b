//! What a programme page tells beside its phases: who can take part, who stands by you and when, how the week is
//! shared, and the areas of the work; and the button that makes it one's plan.

use std::sync::Arc;

use crate::state::signals::Memo;
use leptos::prelude::*;

use crate::domain::programme::{Audience, Programme, Support};
use crate::i18n::args;
use crate::state::route::{Page, Start};
use crate::state::{Vejviser, vejviser};
use crate::ui::components::words::{Form, WordingOf, Words, plain_of};
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

/// Who stands by the person, one after another, with the date at which it moves on.
#[component]
pub fn Supported(support: Vec<Support>, wording: WordingOf) -> AnyView {
    let state = vejviser();
    if support.is_empty() {
        return ().into_any();
    }
    let now = Memo::new(move |_| state.supporters());
    let rows = support.into_iter().map(|support| {
        let unit = support.unit.clone();
        let is_now = move || now.with(|now| now.contains(&unit));
        view! {
            <li class="supporter" class:now=is_now.clone()>
                <Icon name=Glyph::Volunteer/>
                <div>
                    <strong><Words wording key=format!("unit.{}.name", support.unit) form=Form::Line/></strong>
                    <p>{span_words(state, &support, wording)}</p>
                    {move || is_now().then(|| view! { <span class="tag here">{state.say("support-now")}</span> })}
                </div>
            </li>
        }
    });
    view! {
        <section class="question-block">
            <h2><Icon name=Glyph::Volunteer/><span>{state.say("support-title")}</span></h2>
            <ol class="supporters">{rows.collect::<Vec<_>>()}</ol>
        </section>
    }
}

/// From which date until which, by what the dates are called.
fn span_words(
    state: Vejviser,
    support: &Support,
    wording: WordingOf,
) -> impl Fn() -> String + use<> {
    let (from, until) = (support.from.clone(), support.until.clone());
    move || {
        let name = |anchor: &crate::domain::programme::AnchorId| {
            wording.with(|wording| {
                plain_of(wording, &format!("anchor.{anchor}.title"), state.locale())
            })
        };
        match (&from, &until) {
            (Some(from), _) => state.say_with("support-from", args().s("event", name(from))),
            (None, Some(until)) => state.say_with("support-until", args().s("event", name(until))),
            (None, None) => state.say("support-always"),
        }
    }
}
