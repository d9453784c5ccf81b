//! Everything that is not in the bar, and what this app is.

use crate::state::signals::RwSignal;
use leptos::prelude::*;

use crate::state::route::{Page, Paper, Start, With};
use crate::state::{Keeping, vejviser};
use crate::ui::pages::backup::backup_due_words;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

#[component]
pub fn More() -> AnyView {
    let state = vejviser();
    let own = move || {
        let programme = state
            .plan
            .with(|plan| crate::state::content::followed(plan).into_iter().next())?;
        let has_plan = state.log.with(|log| log.plan.is_some());
        has_plan.then(|| {
            [
                (
                    Page::People(programme.clone()),
                    "people-title",
                    Glyph::People,
                ),
                (Page::Ladder(programme), "ladder-title", Glyph::Ladder),
            ]
            .map(|(page, message, glyph)| view! { <MoreRow page message glyph/> })
            .into_iter()
            .collect::<Vec<_>>()
        })
    };
    let rows = [
        (Page::Search, "search-title", Glyph::Search),
        (
            Page::Beside(With::Everybody),
            "beside-title",
            Glyph::Volunteer,
        ),
        (Page::Programmes, "programmes-title", Glyph::Book),
        (Page::Contacts, "contacts-title", Glyph::Emergency),
        (Page::Paper(Paper::Choose), "paper-title", Glyph::Print),
        (Page::Talk(String::new(), 0), "talks-title", Glyph::Mediator),
        (Page::Settings, "settings-title", Glyph::Settings),
        (Page::HandOver, "handover-title", Glyph::Share),
        (Page::MyData, "data-title", Glyph::Save),
        (Page::Protect, "protect-title", Glyph::Locked),
        (Page::Offline, "offline-title", Glyph::Import),
        (Page::Start(Start::Who), "start-who", Glyph::Person),
        (Page::About, "about-title", Glyph::What),
    ]
    .map(|(page, message, glyph)| view! { <MoreRow page message glyph/> });
    view! {
        <div class="more">
            <header class="page-head"><h1 id="title" tabindex="-1">{state.say("nav-more")}</h1></header>
            <Reminder/>
            <ul class="rows">{own}{rows.into_iter().collect::<Vec<_>>()}</ul>
        </div>
    }
}

/// Where it is time to save everything in a file.
#[component]
fn Reminder() -> AnyView {
    let state = vejviser();
    let entries = RwSignal::new(0);
    Effect::new(move |_| {
        if state.keeping.get() == Keeping::Lasting {
            leptos::task::spawn_local(async move {
                if let Ok(stored) = state.stored().await {
                    // The page may be gone by now.
                    let _ = entries.try_set(stored.usage.entries.count);
                }
            });
        }
    });
    let shown = move || {
        backup_due_words(state, entries.get()).map(|text| {
            view! {
                <p class="notice warning backup-due"><Icon name=Glyph::Save/><span>{text}" "<a href=state.href(Page::MyData)>{state.say("data-title")}</a></span></p>
            }
        })
    };
    view! { <div role="status">{shown}</div> }
}

#[component]
fn MoreRow(page: Page, message: &'static str, glyph: Glyph) -> AnyView {
    let state = vejviser();
    view! {
        <li><a class="row" href=state.href(page)>
            <Icon name=glyph/>
            <span class="row-words"><span class="row-title">{state.say(message)}</span></span>
            <Icon name=Glyph::Forward/>
        </a></li>
    }
}

#[component]
pub fn About() -> AnyView {
    let state = vejviser();
    let points = [
        "about-what",
        "about-not-authority",
        "about-privacy",
        "about-machine",
        "about-sources",
    ];
    view! {
        <article class="about-page">
            <header class="page-head"><h1 id="title" tabindex="-1">{state.say("about-title")}</h1></header>
            {points.map(|point| view! { <p>{state.say(point)}</p> }).into_iter().collect::<Vec<_>>()}
            <p class="source">{state.say_with("about-version", crate::i18n::args().s("version", env!("CARGO_PKG_VERSION")))}</p>
        </article>
    }
}
