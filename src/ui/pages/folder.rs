//! The welcome folder, drawn as a folder: what has been received lies in it, what is missing is an outline.

use std::sync::Arc;

use crate::state::signals::{Memo, Signal};
use leptos::prelude::*;

use crate::domain::plan::ItemState;
use crate::domain::programme::{ItemId, Programme, ProgrammeId};
use crate::i18n::args;
use crate::state::route::Page;
use crate::state::vejviser;
use crate::ui::components::page_state::{Missing, NoPlan};
use crate::ui::components::words::{MachineLabel, WordingOf, plain_of};
use crate::ui::pages::about_programme::Offer;
use crate::ui::pictures::{FolderPicture, FolderTab, Glyph, Icon, TabState};
use crate::ui::view;
use crate::ui::view::Child;

/// One's own folder.
#[component]
pub fn FolderPage() -> AnyView {
    let state = vejviser();
    let programme = Memo::new(move |_| state.followed());
    (move || {
        let (Some(programme), true) = (
            programme.get(),
            state.log.with_untracked(|log| log.plan.is_some()),
        ) else {
            return view! { <NoFolder/> };
        };
        let wording: WordingOf = Signal::derive(move || state.way_wording());
        view! { <FolderOf programme wording/> }
    })
    .into_child()
}

/// One's own folder while there is no programme to show it by: what was said of it stands in the plan.
#[component]
fn NoFolder() -> AnyView {
    let state = vejviser();
    let holds = state
        .plan
        .with_untracked(|plan| !plan.programmes.is_empty() || plan.holds_something());
    if !holds {
        return view! { <NoPlan/> };
    }
    view! {
        <div class="page-state no-plan">
            <Icon name=Glyph::Folder/>
            <h1 id="title" tabindex="-1">{state.say("folder-title")}</h1>
            <p>{state.say("folder-without-way")}</p>
            <a class="button primary" href=state.href(Page::Plan)><Icon name=Glyph::Road/><span>{state.say("nav-plan")}</span></a>
        </div>
    }
}

/// The folder of a programme, for whoever reads it.
#[component]
pub fn ItemsPage(programme: ProgrammeId) -> AnyView {
    let state = vejviser();
    match state
        .programme(&programme)
        .filter(|found| !found.folder.is_empty())
    {
        Some(found) => {
            let wording: WordingOf = Signal::derive(move || state.wording(&programme));
            view! { <FolderOf programme=Arc::clone(&found) wording/><Offer programme=found/> }
        }
        None => view! { <Missing/> },
    }
}

#[component]
fn FolderOf(programme: Arc<Programme>, wording: WordingOf) -> AnyView {
    let state = vejviser();
    let locale = state.locale();
    let counts = {
        let programme = Arc::clone(&programme);
        Memo::new(move |_| {
            let count = |wanted: &[ItemState]| {
                programme
                    .folder
                    .iter()
                    .filter(|item| wanted.contains(&state.item_state(&item.id)))
                    .count()
            };
            (
                count(&[ItemState::Received, ItemState::Read]),
                count(&[ItemState::Missing]),
                programme.folder.len(),
            )
        })
    };
    // One's own folder can hold what several programmes give.
    let owner = {
        let (shown, way) = (programme.id.clone(), state.way());
        move |item: &ItemId| match &way {
            Some(way) if way.programme.id == shown => way.joined.of_item(item).clone(),
            _ => shown.clone(),
        }
    };
    let picture = move || {
        let tabs: Vec<FolderTab> = programme
            .folder
            .iter()
            .enumerate()
            .map(|(index, item)| {
                let (tab, word) = tab_of(state.item_state(&item.id));
                FolderTab {
                    number: (index + 1).to_string(),
                    label: wording.with(|wording| {
                        plain_of(wording, &format!("item.{}.title", item.id), locale)
                    }),
                    state: tab,
                    word: state.say(word),
                    href: state.href(Page::Item(owner(&item.id), item.id.clone())),
                }
            })
            .collect();
        view! { <FolderPicture tabs label=state.say("folder-title")/> }
    };
    view! {
        <div class="folder-page">
            <header class="page-head">
                <h1 id="title" tabindex="-1">{state.say("folder-title")}</h1>
                <p class="lead">{state.say("folder-what")}</p>
                <MachineLabel/>
                <p class="folder-counts"><Icon name=Glyph::Received/><span>{move || {
                    let (received, missing, of) = counts.get();
                    state.say_with("folder-counts", args().n("received", received).n("missing", missing).n("of", of))
                }}</span></p>
            </header>
            {picture}
        </div>
    }
}

/// The state of an item as the picture shows it, with its word.
pub fn tab_of(item: ItemState) -> (TabState, &'static str) {
    match item {
        ItemState::Unknown => (TabState::Unknown, "item-unknown"),
        ItemState::Received => (TabState::Received, "item-received"),
        ItemState::Read => (TabState::Read, "item-read"),
        ItemState::Missing => (TabState::Missing, "item-missing"),
    }
}
