//! A mediator's talks: making one, showing it, what only the presenter sees, and what is left on paper.

mod after;
mod all;
mod attendance;
mod here;
mod log;
mod make;
mod new;
mod on_stage;
mod over;
mod own_slide;
mod paper;
mod picture;
mod present;
mod show;
mod slide;
mod watch;

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
        Some(View::Present(id)) => view! { <present::Present id/> },
        Some(View::Paper(id)) => view! { <paper::Paper id/> },
        Some(View::After(id)) => view! { <after::After id/> },
        None => view! { <Missing/> },
    }
}
