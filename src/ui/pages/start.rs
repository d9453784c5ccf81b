//! The first steps: a language, who you are, a programme, one date. Three taps and a date at most.

use crate::state::signals::Memo;
use leptos::prelude::*;

use crate::i18n::Locale;
use crate::state::route::{Page, Start, With};
use crate::state::{Install, vejviser};
use crate::storage::Role;
use crate::ui::components::install::Invitation;
use crate::ui::pictures::{Glyph, Icon, Signpost};
use crate::ui::view;

/// Languages as large rows in their own script, and nothing that has to be read first.
#[component]
pub fn Languages(
    /// The languages that the browser asks for, best first: they stand on top.
    preferred: Vec<Locale>,
) -> AnyView {
    let state = vejviser();
    let first = preferred.first().copied();
    let mut ordered = preferred;
    ordered.extend(Locale::all());
    let mut seen = Vec::new();
    ordered.retain(|locale| {
        let new = !seen.contains(locale);
        seen.push(*locale);
        new
    });
    let rows = ordered.into_iter().map(|locale| {
        let href = state.route.with_untracked(|route| route.in_language(locale).to_string());
        let href = href.trim_start_matches('/').to_owned();
        view! {
            <li>
                <a
                    class="language-row" class:preferred=first == Some(locale) href=href lang=locale.tag()
                    dir=locale.direction().as_str() hreflang=locale.tag()
                    on:click=move |event: leptos::ev::MouseEvent| {
                        event.prevent_default();
                        state.choose_language(locale);
                    }
                >
                    <span class="language-name">{locale.name()}</span>
                    <Icon name=Glyph::Forward/>
                </a>
            </li>
        }
    });
    view! {
        <div class="start languages">
            <Signpost/>
            <h1 id="title" tabindex="-1" class="visually-hidden">"Vejviser"</h1>
            <p class="globe"><Icon name=Glyph::Globe/></p>
            <ul class="language-list">{rows.collect::<Vec<_>>()}</ul>
        </div>
    }
}

/// Who you are: a newcomer goes on to a plan, the others read the programme.
#[component]
pub fn Who() -> AnyView {
    let state = vejviser();
    let rows = [
        (
            Role::Newcomer,
            "role-newcomer",
            "role-newcomer-what",
            Glyph::Newcomer,
        ),
        (
            Role::Volunteer,
            "role-volunteer",
            "role-volunteer-what",
            Glyph::Volunteer,
        ),
        (
            Role::Mediator,
            "role-mediator",
            "role-mediator-what",
            Glyph::Mediator,
        ),
        (
            Role::Professional,
            "role-professional",
            "role-professional-what",
            Glyph::Professional,
        ),
    ]
    .map(|(role, name, what, glyph)| {
        let page = match role {
            Role::Newcomer => Page::Start(Start::Programme),
            Role::Volunteer => Page::Beside(With::Everybody),
            Role::Mediator => Page::Talk(String::new(), 0),
            Role::Professional => Page::Programmes,
        };
        view! {
            <li>
                <a class="choice" href=state.href(page) on:click=move |_| {
                    state.change_settings(move |settings| settings.role = Some(role));
                }>
                    <span class="choice-picture"><Icon name=glyph/></span>
                    <span class="choice-words">
                        <strong>{state.say(name)}</strong>
                        <span>{state.say(what)}</span>
                    </span>
                    <Icon name=Glyph::Forward/>
                </a>
            </li>
        }
    });
    let has_plan = move || state.log.with(|log| log.plan.is_some());
    // Safari gives an installed page a store of its own: a plan that is made before stays behind.
    let by_hand = Memo::new(move |_| {
        state
            .offline
            .with(|offline| offline.install == Install::ByHand)
    });
    view! {
        <div class="start">
            <Signpost/>
            <h1 id="title" tabindex="-1">{state.say("start-title")}</h1>
            <p class="lead">{state.say("start-what")}</p>
            {move || has_plan().then(|| view! {
                <p><a class="button primary" href=state.href(Page::Today)><Icon name=Glyph::Today/><span>{state.say("start-go-on")}</span></a></p>
            })}
            <h2>{state.say("start-who")}</h2>
            <ul class="choices">{rows.into_iter().collect::<Vec<_>>()}</ul>
            {move || (by_hand.get() && !has_plan()).then(|| view! { <Invitation/> })}
        </div>
    }
}
