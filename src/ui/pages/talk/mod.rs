//! A mediator's talks: making one, showing it, what only the presenter sees, and what is left on paper.

mod all;
mod here;
mod make;
mod new;
mod over;
mod own_slide;
mod picture;
mod show;
mod slide;

use leptos::prelude::*;

pub use slide::{SlideView, SlideViewProps};

use crate::state::talk::View;
use crate::ui::components::page_state::Missing;
use crate::ui::view;

/// A page of the talks, by what its address has behind `talks`.
#[component]
pub fn TalkPage(rest: String) -> AnyView {
    match View::read(&rest) {
        Some(View::All) => view! { <all::AllTalks/> },
        Some(View::New(programme)) => view! { <new::NewTalk programme/> },
        Some(View::Make(id)) => view! { <make::MakeTalk id/> },
        Some(View::Show(id)) => view! { <show::Show id/> },
        Some(View::Present(_) | View::Paper(_) | View::After(_)) | None => view! { <Missing/> },
    }
}
