//! A project that has ended.

use crate::state::signals::Signal;
use leptos::prelude::*;

use crate::domain::programme::ProgrammeId;
use crate::i18n::args;
use crate::state::vejviser;
use crate::ui::components::words::{Form, Words};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// That a project has ended, where it has: nobody can join it, and a plan of it is a model.
#[component]
pub fn Ended(
    programme: ProgrammeId,
    /// Whether it says which, where the page is about several.
    #[prop(optional)]
    named: bool,
) -> AnyView {
    let state = vejviser();
    let catalogue = state.catalogue();
    let year = catalogue.listed(&programme).and_then(|listed| listed.ended);
    let names = Signal::derive(move || state.catalogue_wording());
    year.map(|year| {
        let name = named.then(|| {
            let key = format!("programme.{programme}.title");
            view! { <strong><Words wording=names key form=Form::Line/></strong>" " }
        });
        view! {
            <p class="notice ended"><Icon name=Glyph::Clock/><span>
                {name}{state.say_with("programme-ended", args().s("year", year.to_string()))}" "{state.say("programme-ended-what")}
            </span></p>
        }
    })
    .into_child()
}
