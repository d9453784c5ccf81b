//! Who stands by the person, and until when.

use crate::state::signals::Memo;
use leptos::prelude::*;

use crate::domain::programme::Support;
use crate::i18n::args;
use crate::state::{Vejviser, vejviser};
use crate::ui::components::words::{Form, WordingOf, Words, plain_of};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// Who stands by the person, one after another, with the date at which it moves on.
#[component]
pub fn Supported(support: Vec<Support>, wording: WordingOf) -> AnyView {
    let state = vejviser();
    if support.is_empty() {
        return ().into_any();
    }
    let now = Memo::new(move |_| state.supporters());
    let rows = support.into_iter().map(|support| {
        let unit = support.unit.clone();
        let is_now = move || now.with(|now| now.contains(&unit));
        view! {
            <li class="supporter" class:now=is_now.clone()>
                <Icon name=Glyph::Volunteer/>
                <div>
                    <strong><Words wording key=format!("unit.{}.name", support.unit) form=Form::Line/></strong>
                    <p>{span_words(state, &support, wording)}</p>
                    {move || is_now().then(|| view! { <span class="tag here">{state.say("support-now")}</span> })}
                </div>
            </li>
        }
    });
    view! {
        <section class="question-block">
            <h2><Icon name=Glyph::Volunteer/><span>{state.say("support-title")}</span></h2>
            <ol class="supporters">{rows.collect::<Vec<_>>()}</ol>
        </section>
    }
}

/// From which date until which, by what the dates are called.
fn span_words(
    state: Vejviser,
    support: &Support,
    wording: WordingOf,
) -> impl Fn() -> String + use<> {
    let (from, until) = (support.from.clone(), support.until.clone());
    move || {
        let name = |anchor: &crate::domain::programme::AnchorId| {
            wording.with(|wording| {
                plain_of(wording, &format!("anchor.{anchor}.title"), state.locale())
            })
        };
        match (&from, &until) {
            (Some(from), _) => state.say_with("support-from", args().s("event", name(from))),
            (None, Some(until)) => state.say_with("support-until", args().s("event", name(until))),
            (None, None) => state.say("support-always"),
        }
    }
}
