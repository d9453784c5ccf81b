//! What a reader should know of their plan as a whole: dates that contradict each other, or a
//! programme that is not offered any longer.

use crate::state::signals::Memo;
use leptos::prelude::*;

use crate::i18n::args;
use crate::state::route::Page;
use crate::state::vejviser;
use crate::ui::components::dates::moment_words;
use crate::ui::components::words::{WordingOf, plain_of};
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
