//! The app: which page an address shows, and what waits, fails or is missing instead of it.

use std::sync::Arc;

use crate::state::signals::Memo;
use leptos::prelude::*;

use crate::content::pack::Wording;
use crate::i18n::Locale;
use crate::state::route::{Page, Route, Start};
use crate::state::{Arrival, Content, Keeping, Load, Part, Vejviser, vejviser};
use crate::ui::components::page_state::{Failed, Loading, Missing, NotHere};
use crate::ui::components::shell::Shell;
use crate::ui::components::words::plain_of;
use crate::ui::pages::contacts::{ContactsPage, OnlyEmergency};
use crate::ui::pages::more::More;
use crate::ui::pages::plan::PlanPage;
use crate::ui::pages::start::{ChooseProgramme, FirstDate, Languages, Who};
use crate::ui::pages::step::StepPage;
use crate::ui::pages::today::Today;
use crate::ui::parts::{self, part_of};
use crate::ui::view;
use crate::ui::view::Child;

/// The whole app over its shared state. Renders natively as well as in a browser.
#[component]
pub fn App(
    state: Vejviser,
    /// The languages that the browser asks for, best first.
    #[prop(optional)]
    preferred: Vec<Locale>,
) -> AnyView {
    provide_context(state);
    // A page is made anew when the address, the language or the day has changed, and not when an entry, a
    // setting or the clock has: those change what stands on it in place.
    let shown = Memo::new(move |_| {
        (
            state.route.get(),
            state.messages.with(|messages| messages.locale()),
            state.day().get(),
        )
    });
    (move || {
        let (route, ..) = shown.get();
        let preferred = preferred.clone();
        match route.locale {
            None if route.page == Page::Languages => {
                view! { <main id="main"><Languages preferred/></main> }
            }
            _ => view! { <Shell><PageOf route preferred/></Shell> },
        }
    })
    .into_child()
}

/// What a page has to wait for.
#[derive(Clone, PartialEq)]
enum Standing {
    Waits,
    Failed(crate::state::ReadFault),
    NotHere(Part),
    Ready,
}

#[component]
fn PageOf(route: Route, preferred: Vec<Locale>) -> AnyView {
    let state = vejviser();
    let page = route.page;
    let own = is_own(&page);
    let needs_content = needs_content(&page);
    let part = part_of(&page);
    if let Some(part) = part {
        parts::bring(state, part);
    }
    let standing = Memo::new(move |_| {
        let content = state.content.with(|content| match content {
            Load::Loading => Standing::Waits,
            Load::Failed(fault) => Standing::Failed(fault.clone()),
            Load::Ready(_) => Standing::Ready,
        });
        // One's own plan is shown once it has been read: an empty one in its place would invite the
        // reader to begin again.
        let content = match content {
            Standing::Ready if own && state.keeping.get() == Keeping::Opening => Standing::Waits,
            content if needs_content => content,
            _ => Standing::Ready,
        };
        // The code of the page may still be on its way.
        let arrival = part.map(|part| (part, state.parts.with(|parts| parts.of(part))));
        match (content, arrival) {
            (Standing::Failed(fault), _) => Standing::Failed(fault),
            (_, Some((part, Arrival::Failed))) => Standing::NotHere(part),
            (_, Some((_, Arrival::NotAsked | Arrival::Coming))) => Standing::Waits,
            (content, _) => content,
        }
    });
    (move || match standing.get() {
        Standing::Waits => view! { <Loading/> },
        Standing::Failed(_) if page == Page::Contacts => view! { <OnlyEmergency/> },
        Standing::Failed(fault) => view! { <Failed fault/> },
        Standing::NotHere(part) => view! { <NotHere part/> },
        Standing::Ready => match part {
            Some(part) => parts::page_view(part, page.clone()),
            None => page_view(state, page.clone(), preferred.clone()),
        },
    })
    .into_child()
}

/// Pages that show what is stored on this phone.
pub fn is_own(page: &Page) -> bool {
    matches!(
        page,
        Page::Today
            | Page::Plan
            | Page::Folder
            | Page::Step(..)
            | Page::Item(..)
            | Page::Ladder(_)
            | Page::Start(Start::Date(_))
    )
}

/// Pages that say nothing without the packs.
fn needs_content(page: &Page) -> bool {
    !matches!(
        page,
        Page::Languages
            | Page::Start(Start::Who)
            | Page::More
            | Page::Settings
            | Page::MyData
            | Page::Offline
            | Page::About
            | Page::Unknown(_)
    )
}

fn page_view(state: Vejviser, page: Page, preferred: Vec<Locale>) -> AnyView {
    let content = state
        .content
        .get_untracked()
        .ready()
        .cloned()
        .unwrap_or_default();
    let programmes = || Content::programmes(&content).to_vec();
    match page {
        Page::Languages => view! { <Languages preferred/> },
        Page::Start(Start::Who) => view! { <Who/> },
        Page::Start(Start::Programme) => {
            view! { <ChooseProgramme programmes=programmes()/> }
        }
        Page::Start(Start::Date(id)) => view! { <FirstDate id/> },
        Page::Today => view! { <Today/> },
        Page::Plan => view! { <PlanPage/> },
        Page::Step(programme, step) => view! { <StepPage programme step/> },
        Page::Contacts => {
            let (contacts, wording) = (
                content.contacts.clone(),
                Arc::clone(&content.contact_wording),
            );
            view! { <ContactsPage contacts wording/> }
        }
        Page::More => view! { <More/> },
        // All others lie in a part.
        _ => view! { <Missing/> },
    }
}

/// The title of a page: never personal, since it stands in the history and on the tab.
pub fn title_of(state: Vejviser, route: &Route) -> String {
    match name_of(state, route) {
        name if name == APP => name,
        // The characters that isolate a name within a sentence are for the page; a tab shows them as boxes.
        name => state
            .say_with("page-title", crate::i18n::args().s("page", name))
            .replace(['\u{200f}', '\u{2066}', '\u{2068}', '\u{2069}'], ""),
    }
}

/// The same in every language.
const APP: &str = "Vejviser";

/// Whether there is such a page; a link to a step that the programme does not have leads to none.
pub fn is_known(state: Vejviser, route: &Route) -> bool {
    name_of(state, route) != APP
}

/// What a page is called; as the app where nothing is known of it yet.
pub fn name_of(state: Vejviser, route: &Route) -> String {
    let of_pack = |id, key: String| {
        let wording: Arc<Wording> = state.wording(id);
        plain_of(&wording, &key, state.locale())
    };
    let name = match &route.page {
        Page::Languages => String::new(),
        Page::Start(_) => state.say("start-title"),
        Page::Today => state.say("nav-today"),
        Page::Plan => state.say("nav-plan"),
        Page::Folder | Page::Items(_) => state.say("nav-folder"),
        Page::Programmes => state.say("programmes-title"),
        Page::Programme(id) => of_pack(id, "programme.title".to_owned()),
        Page::Phase(id, phase) => of_pack(id, format!("phase.{phase}.title")),
        Page::Step(id, step) => of_pack(id, format!("step.{step}.title")),
        Page::Item(id, item) => of_pack(id, format!("item.{item}.title")),
        Page::People(_) => state.say("people-title"),
        Page::Ladder(_) => state.say("ladder-title"),
        Page::Contacts => state.say("contacts-title"),
        Page::More => state.say("nav-more"),
        Page::Settings => state.say("settings-title"),
        Page::MyData => state.say("data-title"),
        Page::Offline => state.say("offline-title"),
        Page::About => state.say("about-title"),
        Page::Unknown(_) => state.say("missing-title"),
    };
    match name.is_empty() {
        true => APP.to_owned(),
        false => name,
    }
}
