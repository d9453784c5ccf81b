//! Paper and calendar: what leaves the phone for a wall, a folder, or the calendar that somebody uses anyway.

mod calendar;
mod choose;
mod folder;
mod phrases;
mod sheet;
mod step;
mod twice;
mod way;

use leptos::prelude::*;

use self::choose::Choose;
use self::folder::FolderCover;
use self::phrases::PhraseSheet;
use self::step::StepSheet;
use self::way::{Checklist, PlanSheet};
use crate::state::route::Paper;
use crate::ui::view;

#[component]
pub fn PaperPage(paper: Paper) -> AnyView {
    match paper {
        Paper::Choose => view! { <Choose/> },
        Paper::Plan => view! { <PlanSheet/> },
        Paper::Checklist => view! { <Checklist/> },
        Paper::Folder => view! { <FolderCover/> },
        Paper::Phrases(situation) => view! { <PhraseSheet situation/> },
        Paper::Step(programme, step) => view! { <StepSheet programme step/> },
    }
}
