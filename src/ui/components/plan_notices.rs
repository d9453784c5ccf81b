//! What a reader should know of their plan as a whole: dates that contradict each other, a project that has ended,
//! a programme that is not offered any longer.

use crate::state::signals::Memo;
use leptos::prelude::*;

use crate::domain::programme::ProgrammeId;
use crate::i18n::args;
use crate::state::route::Page;
use crate::state::vejviser;
use crate::ui::components::dates::moment_words;
use crate::ui::components::words::{Form, WordingOf, Words, plain_of};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// Recorded dates that lie the other way round than a programme of the plan foresees. Nothing is refused or
/// changed: only the reader knows whether a date is wrong.
#[component]
pub fn Contradictions(
    wording: WordingOf,
    /// Folded to one line on a page that has other things to say: both dates may well be right.
    open: bool,
) -> AnyView {
    let state = vejviser();
    let found = Memo::new(move |_| state.contradictions());
    (move || {
        let found = found.get();
        let title = |anchor: &crate::domain::programme::AnchorId| {
            let key = format!("anchor.{anchor}.title");
            wording.with(|wording| plain_of(wording, &key, state.locale()))
        };
        let rows = found.iter().map(|found| {
            let ((early, day), (late, other)) = (&found.early, &found.late);
            let words = args()
                .s("early", title(early))
                .s("day", moment_words(state, *day))
                .s("late", title(late))
                .s("other", moment_words(state, *other));
            view! { <li>{state.say_with("contradiction", words)}</li> }
        });
        let rows: Vec<_> = rows.collect();
        (!rows.is_empty()).then(|| {
            view! {
                <details class="fold contradictions" open=open>
                    <summary><Icon name=Glyph::Warning/><span>{state.say("contradiction-title")}</span></summary>
                    <ul class="plain-list">{rows}</ul>
                    <p>{state.say("contradiction-what")}</p>
                </details>
            }
        })
    })
    .into_child()
}

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
    let names = crate::state::signals::Signal::derive(move || state.catalogue_wording());
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

/// That a programme of the plan is not offered any longer, while others are.
#[component]
pub fn NotOffered() -> AnyView {
    let state = vejviser();
    let catalogue = state.catalogue();
    (move || {
        let gone = state.plan.with(|plan| {
            let mut followed = plan.programmes.keys();
            followed.any(|id| catalogue.listed(id).is_none())
        });
        gone.then(|| view! {
            <p class="notice"><Icon name=Glyph::Otherwise/><span>{state.say("plan-gone-part")}" "<a href=state.href(Page::MyData)>{state.say("data-title")}</a></span></p>
        })
    })
    .into_child()
}
