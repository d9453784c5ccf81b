//! The talks of this device, and the way to a new one.

use leptos::prelude::*;

use super::here::programme_name;
use crate::domain::talk::own::Talk;
use crate::i18n::{Locale, args};
use crate::state::talk::{Talking, View, tongues};
use crate::state::{Vejviser, vejviser};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

#[component]
pub fn AllTalks() -> AnyView {
    let state = vejviser();
    let talking = state.talking();
    let list = move || {
        talking.with(|talking| match talking {
            // In the place of what most find who come for the first time, so that nothing moves then.
            Talking::Reading => view! {
                <p class="visually-hidden" role="status">{state.say("loading")}</p>
                <p class="notice unseen" aria-hidden="true"><Icon name=Glyph::Mediator/><span>{state.say("talk-none")}</span></p>
            },
            Talking::Unreadable => view! {
                <p class="notice warning" role="alert"><Icon name=Glyph::Warning/><span>{state.say("talk-unreadable")}</span></p>
            },
            Talking::Read(kept) => {
                let damaged = kept.damaged + kept.talks.damaged;
                let damaged = (damaged > 0).then(|| {
                    let words = state.say_with("talk-damaged", args().n("records", damaged));
                    view! { <p class="notice warning"><Icon name=Glyph::Warning/><span>{words}</span></p> }
                });
                let rows: Vec<_> = kept.talks.talks.iter().map(|talk| row(state, talk)).collect();
                let rows = match rows.is_empty() {
                    true => view! { <p class="notice"><Icon name=Glyph::Mediator/><span>{state.say("talk-none")}</span></p> },
                    false => view! { <ul class="rows talk-rows">{rows}</ul> },
                };
                view! { {damaged}{rows} }
            }
        })
    };
    let (new, programmes) = (
        View::New(None).page(),
        crate::state::route::Page::Programmes,
    );
    view! {
        <div class="talk-page">
            <header class="page-head">
                <h1 id="title" tabindex="-1">{state.say("talks-title")}</h1>
                <p class="lead">{state.say("talks-what")}</p>
            </header>
            <p class="talk-ways">
                <a class="button primary" id="talk-new" href=state.href(new)><Icon name=Glyph::Add/><span>{state.say("talk-new")}</span></a>
                <a class="button" href=state.href(programmes)><Icon name=Glyph::Book/><span>{state.say("programmes-title")}</span></a>
            </p>
            {list}
        </div>
    }
}

fn row(state: Vejviser, talk: &Talk) -> AnyView {
    let locale = state.locale();
    let programme = programme_name(
        &state.catalogue_wording(),
        talk.plot.programme.as_str(),
        locale,
    );
    let languages = tongues(&talk.plot).into_iter();
    let languages: Vec<_> = languages.map(named).collect();
    let minutes = state.say_with(
        "talk-minutes",
        args().n("minutes", talk.plot.length.minutes()),
    );
    view! {
        <li><a class="row" href=state.href(View::Make(talk.id.clone()).page())>
            <Icon name=Glyph::Say/>
            <span class="row-words">
                <bdi class="row-title">{talk.plot.name.clone()}</bdi>
                <span class="row-date">{programme}" · "{minutes}</span>
                <span class="row-date talk-tongues">{languages}</span>
            </span>
            <Icon name=Glyph::Forward/>
        </a></li>
    }
}

/// A language by its own name.
pub fn named(language: Locale) -> AnyView {
    view! { <bdi lang=language.tag() dir=language.direction().as_str()>{language.name()}</bdi> }
        .into_child()
}
