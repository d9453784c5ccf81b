//! The date that a plan begins with.

use std::sync::Arc;

use crate::state::signals::Signal;
use leptos::prelude::*;

use crate::content::pack::Wording;
use crate::domain::moment::Moment;
use crate::domain::programme::{Audience, ProgrammeId};
use crate::i18n::args;
use crate::state::route::Page;
use crate::state::vejviser;
use crate::ui::components::dates::moment_in_words;
use crate::ui::components::ended::Ended;
use crate::ui::components::page_state::Missing;
use crate::ui::components::record_date::DateFields;
use crate::ui::components::words::{Form, Words};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// The one date that a plan begins with, such as the day on which one got a home.
#[component]
pub fn FirstDate(id: ProgrammeId) -> AnyView {
    let state = vejviser();
    // What is only to be read becomes nobody's plan.
    let found = state
        .programme(&id)
        .filter(|found| found.audience != Audience::Professionals);
    let Some(programme) = found else {
        return view! { <Missing/> };
    };
    let anchor = programme.anchors.first().cloned();
    let Some(anchor) = anchor else {
        return view! { <Missing/> };
    };
    let wording: Signal<Arc<Wording>> = {
        let id = id.clone();
        Signal::derive(move || state.wording(&id))
    };
    let (with_date, without, looking, ended) = (id.clone(), id.clone(), id.clone(), id);
    let recorded = anchor.id.clone();
    let question = format!("anchor.{}.question", anchor.id);
    let on_save = Callback::new(move |moment: Moment| {
        let done = state.begin_with(&with_date, &recorded, moment);
        match done {
            Ok(()) => {
                // Dates that the plan had already may lie otherwise than this programme foresees.
                let page = match untrack(|| state.contradictions()).is_empty() {
                    true => Page::Today,
                    false => Page::Plan,
                };
                state.go_after(page);
                Ok(())
            }
            Err(rejection) => Err(state.reason(&rejection)),
        }
    });
    // A date that another programme of the plan has asked for already.
    let known = {
        let (anchor, id) = (anchor.id.clone(), without.clone());
        move || {
            let has_plan = state.log.with(|log| log.plan.is_some());
            let moment = state.plan.with(|plan| plan.facts().get(&anchor).copied())?;
            let id = id.clone();
            let add = move |_| match state.follow(&id) {
                Ok(()) => state.go_after(Page::Plan),
                Err(rejection) => state.refuse(&rejection),
            };
            has_plan.then(|| view! {
                <section class="notice">
                    <p>{state.say_with("start-date-known", args().s("date", moment_in_words(state, moment)))}</p>
                    <button type="button" class="button primary" on:click=add><Icon name=Glyph::Road/><span>{state.say("start-add")}</span></button>
                </section>
            })
        }
    };
    let not_yet = move |_| match state.follow(&without) {
        Ok(()) => state.go_after(Page::Today),
        Err(rejection) => state.refuse(&rejection),
    };
    view! {
        <div class="start">
            <h1 id="title" tabindex="-1"><Words wording key=question form=Form::Line/></h1>
            <Ended programme=ended/>
            <p class="lead">{state.say("start-date-what")}</p>
            {known}
            <DateFields anchor wording save=state.say("start-date-save") on_save/>
            <div class="or">
                <button type="button" class="button" on:click=not_yet>
                    <Icon name=Glyph::Waiting/><span>{state.say("start-not-yet")}</span>
                </button>
                <a class="button quiet" href=state.href(Page::Programme(looking)) on:click=move |_| {
                    state.change_settings(|settings| settings.just_looking = true);
                }>
                    <Icon name=Glyph::Book/><span>{state.say("just-looking")}</span>
                </a>
            </div>
        </div>
    }
}
