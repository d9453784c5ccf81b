//! The app: which page an address shows, and what waits, fails or is missing instead of it.

use std::sync::Arc;

use crate::state::signals::Memo;
use leptos::prelude::*;

use crate::content::pack::Wording;
use crate::domain::plan::Plan;
use crate::domain::programme::ProgrammeId;
use crate::i18n::Locale;
use crate::platform::takeover::{self, HOSTED};
use crate::state::content::{awaits, needs};
use crate::state::route::{Page, Route, Start, With};
use crate::state::{Arrival, CodePart, Keeping, Load, Part, Vejviser, vejviser};
use crate::ui::components::page_state::{Failed, Loading, Missing, NotHere};
use crate::ui::components::shell::Shell;
use crate::ui::components::words::plain_of;
use crate::ui::pages::contacts::{ContactsPage, OnlyEmergency};
use crate::ui::pages::start::{Languages, Who};
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
    // A page is made anew when it is locked or unlocked, and when the address, the language or the day has changed, and not when an entry, a
    // setting or the clock has: those change what stands on it in place.
    let begun = state.day().get_untracked();
    let shown = Memo::new(move |_| {
        let mut route = state.route.get();
        // The slides of a talk change in place.
        if let Page::Talk(_, slide) = &mut route.page {
            *slide = 0;
        }
        let day = match state.hosted.get_untracked().is_shown() {
            // A page that stands says the same on another day; what would draw it may not be here.
            true => begun,
            false => state.day().get(),
        };
        (
            route,
            state.messages.with(|messages| messages.locale()),
            day,
            state.keeping.get() == Keeping::Locked,
        )
    });
    (move || {
        let (mut route, .., locked) = shown.get();
        // Whom to call stays in reach; there is nothing of one's own on that page.
        if locked && route.page != Page::Contacts {
            route.page = Page::Protect;
        }
        let preferred = preferred.clone();
        match route.locale {
            // The language comes first; the page that was asked for stands there once it is chosen.
            None if !locked => view! { <main id="main"><Languages preferred/></main> },
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
    NotHere(CodePart),
    Ready,
}

#[component]
fn PageOf(route: Route, preferred: Vec<Locale>) -> AnyView {
    let state = vejviser();
    if state.hosted.get_untracked().is_shown() {
        // What is made in its place later is drawn.
        on_cleanup(move || {
            state.leave_hosted();
            takeover::remove_hosted();
        });
        return view! { <div id=HOSTED hidden></div> };
    }
    let page = route.page;
    let own = is_own(&page);
    let needs_catalogue = needs_catalogue(&page);
    let part = part_of(&page);
    if let Some(part) = part {
        parts::bring(state, part);
    }
    let standing = {
        let page = page.clone();
        Memo::new(move |_| {
            // The code of the page may still be on its way.
            let arrival = part.map(|part| (part, state.parts.with(|parts| parts.of(part))));
            let needed = state.plan.with(|plan| awaits(&page, plan));
            // One's own plan is shown once it has been read: an empty one in its place would invite the
            // reader to begin again.
            let own_waits = own && state.keeping.get() == Keeping::Opening;
            let standing = state.content.with(|content| match content {
                _ if needed.is_empty() && !needs_catalogue && !own_waits => Standing::Ready,
                Load::Failed(fault) => Standing::Failed(fault.clone()),
                Load::Ready(content) if !own_waits => {
                    // Of several programmes that one follows, those that came are shown.
                    let own = needs(&page, &Plan::default());
                    let came = needed.iter().any(|part| content.failed(part).is_none());
                    let failed = needed
                        .iter()
                        .filter(|part| own.contains(part) || !came)
                        .find_map(|part| content.failed(part));
                    match failed {
                        Some(fault) => Standing::Failed(fault.clone()),
                        None if needed.iter().all(|part| content.is_settled(part)) => {
                            Standing::Ready
                        }
                        None => Standing::Waits,
                    }
                }
                _ => Standing::Waits,
            });
            match (standing, arrival) {
                (Standing::Failed(fault), _) => Standing::Failed(fault),
                (_, Some((part, Arrival::Failed))) => Standing::NotHere(part),
                (_, Some((_, Arrival::NotAsked | Arrival::Coming))) => Standing::Waits,
                (standing, _) => standing,
            }
        })
    };
    (move || match standing.get() {
        Standing::Waits => view! { <Loading/> },
        Standing::Failed(_) if page == Page::Contacts => view! { <OnlyEmergency/> },
        Standing::Failed(fault) => view! { <Failed fault/> },
        Standing::NotHere(part) => view! { <NotHere part/> },
        Standing::Ready => {
            let (page, preferred) = (page.clone(), preferred.clone());
            view::piece(state, move || match part {
                Some(part) => parts::page_view(state, part, page),
                None => page_view(page, preferred),
            })
        }
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
            | Page::Protect
            | Page::Start(Start::Date(_))
            | Page::Beside(With::Everybody | With::Person(_) | With::Together(_) | With::End(_))
            | Page::HandOver
            | Page::Received
            | Page::Paper(_)
            | Page::Talk(..)
    )
}

/// Pages of which the HTML that the host sends is all that there is to see, as long as nothing of one's own is
/// here; what can be done there begins with a tap.
pub fn can_stand(page: &Page) -> bool {
    matches!(
        page,
        Page::Programme(_)
            | Page::Phase(..)
            | Page::Step(..)
            | Page::Items(_)
            | Page::Item(..)
            | Page::People(_)
            | Page::Ladder(_)
            | Page::Group(_)
            | Page::Term(_)
            | Page::Phrases(_)
            | Page::Letters
            | Page::Letter(_)
    )
}

/// Pages that say nothing without the list of programmes.
fn needs_catalogue(page: &Page) -> bool {
    matches!(
        page,
        Page::Start(Start::Programme)
            | Page::Programmes
            | Page::Compare
            | Page::Beside(_)
            | Page::Talk(..)
    )
}

fn page_view(page: Page, preferred: Vec<Locale>) -> AnyView {
    match page {
        Page::Languages => view! { <Languages preferred/> },
        Page::Start(Start::Who) => view! { <Who/> },
        Page::Contacts => view! { <ContactsPage/> },
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
    // Of what the host sent there is one, before anything is known of it.
    state.hosted.get().is_shown() || name_of(state, route) != APP
}

/// What a page is called; as the app where nothing is known of it yet.
pub fn name_of(state: Vejviser, route: &Route) -> String {
    let of_catalogue = |id: &ProgrammeId| {
        let wording = state.catalogue_wording();
        plain_of(&wording, &format!("programme.{id}.title"), state.locale())
    };
    let of_part = |part: Part, key: String| {
        let wording: Arc<Wording> = state.part_wording(&part);
        plain_of(&wording, &key, state.locale())
    };
    let of_pack = |id: &ProgrammeId, key| of_part(Part::Programme(id.clone()), key);
    let name = match &route.page {
        Page::Languages => String::new(),
        Page::Start(_) => state.say("start-title"),
        Page::Today => state.say("nav-today"),
        Page::Plan => state.say("nav-plan"),
        Page::Folder | Page::Items(_) => state.say("nav-folder"),
        Page::Programmes => state.say("programmes-title"),
        Page::Compare => state.say("compare-title"),
        Page::Programme(id) => of_catalogue(id),
        Page::Phase(id, phase) => of_pack(id, format!("phase.{phase}.title")),
        Page::Step(id, step) => of_pack(id, format!("step.{step}.title")),
        Page::Item(id, item) => of_pack(id, format!("item.{item}.title")),
        Page::People(_) => state.say("people-title"),
        Page::Ladder(_) => state.say("ladder-title"),
        Page::Contacts => state.say("contacts-title"),
        Page::Words => state.say("words-title"),
        Page::Group(id) => of_part(Part::Glossary, format!("group.{id}.title")),
        Page::Term(id) => state.danish_word(id),
        Page::Phrases(id) => of_part(Part::Phrases, format!("situation.{id}.title")),
        Page::Letters => of_part(Part::Letters, "letters.title".to_owned()),
        Page::Letter(id) => of_part(Part::Letters, format!("letter.{id}.title")),
        Page::Beside(_) => state.say("beside-title"),
        Page::Paper(_) => state.say("paper-title"),
        Page::Talk(..) => state.say("talks-title"),
        Page::Search => state.say("search-title"),
        Page::More => state.say("nav-more"),
        Page::Settings => state.say("settings-title"),
        Page::MyData => state.say("data-title"),
        Page::Protect => state.say("protect-title"),
        Page::HandOver => state.say("handover-title"),
        Page::Received => state.say("received-title"),
        Page::Offline => state.say("offline-title"),
        Page::About => state.say("about-title"),
        Page::Unknown(_) => state.say("missing-title"),
    };
    match name.is_empty() {
        true => APP.to_owned(),
        false => name,
    }
}
