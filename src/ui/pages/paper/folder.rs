//! The cover of the welcome folder: what it is, and what has to lie in it.

use std::sync::Arc;

use leptos::prelude::*;

use super::sheet::Sheet;
use super::twice::{Twice, both_in_line, said, tick};
use super::way::of_the_way;
use crate::domain::plan::ItemState;
use crate::domain::programme::Programme;
use crate::state::route::Page;
use crate::state::vejviser;
use crate::ui::components::words::{Form, WordingOf};
use crate::ui::pictures::{PhaseSign, SignSize};
use crate::ui::view;

#[component]
pub fn FolderCover() -> AnyView {
    of_the_way(|programme, wording| view! { <Cover programme wording/> })
}

#[component]
fn Cover(programme: Arc<Programme>, wording: WordingOf) -> AnyView {
    let state = vejviser();
    let signs = programme.phases.iter().map(|phase| {
        view! { <PhaseSign sign=phase.sign size=SignSize::Medium/> }
    });
    let signs: Vec<_> = signs.collect();
    let items = programme.folder.iter().map(|item| {
        let held = matches!(
            state.item_state(&item.id),
            ItemState::Received | ItemState::Read
        );
        view! { <li>{tick(held)}<Twice wording key=format!("item.{}.title", item.id) form=Form::Line/></li> }
    });
    let items: Vec<_> = items.collect();
    view! {
        <Sheet title=said(state, "paper-folder-title") page=Page::Folder>
            <div class="paper-cover">
                <div class="paper-signs">{signs}</div>
                // For a pen: the app asks nobody's name.
                <p class="paper-line-to-fill"><span>{both_in_line(state, "paper-belongs-to")}</span></p>
                <h2>{said(state, "paper-folder-holds")}</h2>
                <ol class="paper-ticks numbered">{items}</ol>
            </div>
        </Sheet>
    }
}
