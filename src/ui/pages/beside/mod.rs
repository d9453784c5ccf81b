//! The volunteer's space: those whom one walks beside, the meetings with them, one's own role, one screen for two,
//! and the end of a match.

mod band;
mod end;
mod everybody;
mod fields;
mod meetings;
mod person;
mod person_form;
mod role;
mod together;

use crate::state::signals::RwSignal;
use leptos::prelude::*;

pub use band::Band;

use crate::domain::plan::PlanId;
use crate::state::route::With;
use crate::state::{Vejviser, Walks};
use crate::ui::view;

/// A page of the volunteer's space.
#[component]
pub fn BesidePage(with: With) -> AnyView {
    match with {
        With::Everybody => view! { <everybody::Everybody/> },
        With::Role => view! { <role::RolePage/> },
        With::Person(plan) => view! { <person::PersonPage plan/> },
        With::Together(plan) => view! { <together::TogetherPage plan/> },
        With::End(plan) => view! { <end::EndPage plan/> },
    }
}

/// Reads all of them, or one, for as long as a page shows them; anew when another tab has changed something.
fn walks_of(state: Vejviser, only: Option<PlanId>) -> RwSignal<Walks> {
    let is_here = state.plans.with_untracked(|plans| {
        let is_wanted = |id: &PlanId| only.as_ref().is_none_or(|only| only == id);
        let mut plans = plans.iter();
        plans.any(|info| info.person.is_some() && is_wanted(&info.id))
    });
    let walks = RwSignal::new(match is_here {
        true => Walks::Reading,
        // Nobody need wait to be told that there is nothing.
        false => Walks::Read(Vec::new()),
    });
    Effect::new(move |_| {
        state.plans.track();
        let only = only.clone();
        leptos::task::spawn_local(async move {
            let fresh = state.walks(only).await;
            state.need_ways(&fresh);
            // The page may be gone by now.
            let Some(mut shown) = walks.try_get_untracked() else {
                return;
            };
            shown.renew(fresh);
            walks.set(shown);
        });
    });
    walks
}
