//! Above each page of somebody else's plan: whose it is, and the way back.

use leptos::prelude::*;

use crate::domain::person::Mark;
use crate::i18n::args;
use crate::state::route::{Page, With};
use crate::state::vejviser;
use crate::ui::pictures::{Glyph, Icon, MarkPicture};
use crate::ui::view;
use crate::ui::view::Child;

/// "You look at the plan of ...". What is ticked here is the volunteer's word, and stands so in the log.
#[component]
pub fn Band() -> AnyView {
    let state = vejviser();
    (move || {
        let (plan, person) = state.person_beside()?;
        let words = state.say_with("band-whose", args().s("name", person.called));
        Some(view! {
            <section class="band" aria-label=words.clone()>
                <MarkPicture mark=Mark::of(&person.mark)/>
                <p><strong>{words}</strong>" "<span>{state.say("band-ticks")}</span></p>
                <div class="band-ways">
                    <a class="button" id="band-person" href=state.href(Page::Beside(With::Person(plan)))><Icon name=Glyph::Volunteer/><span>{state.say("band-meetings")}</span></a>
                    <button type="button" class="button" id="band-leave" on:click=move |_| state.leave_beside()><Icon name=Glyph::Undo/><span>{state.say("band-leave")}</span></button>
                </div>
            </section>
        })
    })
    .into_child()
}
