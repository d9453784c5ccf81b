//! What a volunteer does and does not do. The steps of the volunteer's programme say it in full; here are the
//! ways to them.

use crate::state::signals::Signal;
use leptos::prelude::*;

use crate::state::content::VOLUNTEER;
use crate::state::route::{Page, With};
use crate::state::vejviser;
use crate::ui::components::answers::source_words;
use crate::ui::components::page_state::Missing;
use crate::ui::components::tongues::BesideSwitch;
use crate::ui::components::words::{Form, WordingOf, Words};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// What there is to know, and the step that says it in full.
const POINTS: [(&str, Glyph, &str); 9] = [
    ("role-do", Glyph::Done, "vvvf-help"),
    ("role-dont", Glyph::NotForMe, "vvvf-limits"),
    ("role-silence", Glyph::Close, "vvvf-silence"),
    ("role-agreement", Glyph::Note, "vvvf-agreement"),
    ("role-children", Glyph::People, "vvvf-children"),
    ("role-rhythm", Glyph::Calendar, "vvvf-rhythm"),
    ("role-refer", Glyph::Professional, "vvvf-refer"),
    ("role-hard", Glyph::Say, "vvvf-hard"),
    ("role-end", Glyph::Undo, "vvvf-end"),
];

#[component]
pub fn RolePage() -> AnyView {
    let state = vejviser();
    let Some(programme) = state.programme(&VOLUNTEER.into()) else {
        return view! { <Missing/> };
    };
    let wording: WordingOf = Signal::derive(move || state.wording(&VOLUNTEER.into()));
    let points = POINTS.map(|(point, glyph, step)| {
        let href = state.href(Page::Step(VOLUNTEER.into(), step.into()));
        view! {
            <section>
                <h2><Icon name=glyph/><span>{state.say(point)}</span></h2>
                <p>{state.say(&format!("{point}-what"))}</p>
                <p><a class="button" href=href><Words wording key=format!("step.{step}.title") form=Form::Line/><Icon name=Glyph::Forward/></a></p>
            </section>
        }
    });
    let sources = programme.sources.iter();
    let sources: Vec<_> = sources
        .map(|source| view! { <p class="source">{source_words(state, source)}</p> })
        .collect();
    let back = state.href(Page::Beside(With::Everybody));
    view! {
        <article class="beside-page role-page">
            <header class="page-head">
                <a class="crumb" href=back><Icon name=Glyph::Back/><span>{state.say("beside-title")}</span></a>
                <h1 id="title" tabindex="-1">{state.say("role-title")}</h1>
                <BesideSwitch/>
                <p class="lead">{state.say("role-what")}</p>
            </header>
            {points.into_iter().collect::<Vec<_>>()}
            {sources}
            <p>{state.say("role-ask")}</p>
        </article>
    }
}
