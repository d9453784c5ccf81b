//! Two copies of a plan become one: what is new, and one by one what both have changed.

use crate::state::signals::RwSignal;
use leptos::prelude::*;

use crate::domain::handover::Packet;
use crate::domain::merge::{Conflict, Merge, Pick, Saying};
use crate::domain::plan::PlanId;
use crate::i18n::args;
use crate::platform::document;
use crate::state::handing::Choice as Chosen;
use crate::state::vejviser;
use crate::ui::components::sayings::{tongue_of, value_words, what_words};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// What is known of the comparison.
#[derive(Clone, PartialEq)]
enum Compared {
    Waits,
    Failed(String),
    Ready(Merge),
}

#[component]
pub fn Merging(
    packet: StoredValue<Packet>,
    plan: PlanId,
    /// Called with what was chosen, conflict by conflict.
    on_done: Callback<Vec<Chosen>>,
    on_back: Callback<()>,
) -> AnyView {
    let state = vejviser();
    let compared = RwSignal::new(Compared::Waits);
    let picks = RwSignal::new(Vec::<Pick>::new());
    leptos::task::spawn_local(async move {
        let found = packet.get_value();
        let found = state.compare_with(&plan, &found).await;
        // The page may be gone by now.
        let _ = compared.try_set(match found {
            Ok(merge) => Compared::Ready(merge),
            Err(reason) => Compared::Failed(reason),
        });
    });
    let body = move || match compared.get() {
        Compared::Waits => view! { <p role="status">{state.say("loading")}</p> },
        Compared::Failed(reason) => {
            view! { <p class="fault"><Icon name=Glyph::Warning/><span>{reason}</span></p> }
        }
        Compared::Ready(merge) if merge.new.is_empty() && merge.conflicts.is_empty() => {
            view! { <p class="notice done" id="nothing-new"><Icon name=Glyph::Done/><span>{state.say("merge-nothing-new")}</span></p> }
        }
        Compared::Ready(merge) => view! { <Ready merge picks on_done/> },
    };
    view! {
        <div class="merging">
            {body}
            <button type="button" class="button quiet" on:click=move |_| on_back.run(())><Icon name=Glyph::Back/><span>{state.say("becomes-back")}</span></button>
        </div>
    }
}

#[component]
fn Ready(merge: Merge, picks: RwSignal<Vec<Pick>>, on_done: Callback<Vec<Chosen>>) -> AnyView {
    let state = vejviser();
    let changes = merge.changes.clone();
    // The titles come with the packs.
    let rows = move || {
        state.content.track();
        let rows = changes.iter().map(|(before, after)| {
            let (old, what, value) = (
                value_words(state, before),
                what_words(state, after),
                value_words(state, after),
            );
            view! {
                <li>
                    <span class="said-what">{what}</span>
                    <span class="said-change"><s lang=tongue_of(before).0 dir=tongue_of(before).1>{old}</s>" "<Icon name=Glyph::Forward/>" "<strong lang=tongue_of(after).0 dir=tongue_of(after).1>{value}</strong></span>
                </li>
            }
        });
        rows.collect::<Vec<_>>()
    };
    let count = merge.changes.len();
    let conflicts = StoredValue::new(merge.conflicts);
    let most = conflicts.with_value(Vec::len);
    let finish = move |_| {
        let picked = conflicts.with_value(|conflicts| {
            picks.with_untracked(|picks| {
                let pairs = conflicts.iter().zip(picks);
                pairs
                    .map(|(conflict, pick)| (conflict.clone(), conflict.picked(*pick)))
                    .collect()
            })
        });
        on_done.run(picked);
    };
    let step = move || {
        let at = picks.with(Vec::len);
        match conflicts.with_value(|conflicts| conflicts.get(at).cloned()) {
            Some(conflict) => view! { <Choice conflict at most picks/> },
            None => view! {
                {(most > 0).then(|| view! { <p class="notice done"><Icon name=Glyph::Done/><span>{state.say("merge-all-chosen")}</span></p> })}
                <button type="button" class="button primary full" id="merge-do" on:click=finish><Icon name=Glyph::Save/><span>{state.say("merge-do")}</span></button>
                {(most > 0).then(|| view! { <Back picks/> })}
            },
        }
    };
    // What is still to be chosen may change something.
    let told = match count {
        0 if most > 0 => None,
        0 => Some(state.say("merge-no-changes")),
        _ => Some(state.say_with("merge-changes", args().n("count", count))),
    };
    view! {
        {told.map(|told| view! { <p><strong>{told}</strong></p> })}
        <ul class="said-list">{rows}</ul>
        {(most > 0).then(|| view! { <p>{state.say_with("merge-conflicts", args().n("count", most))}</p> })}
        <div id="merge-step" tabindex="-1">{step}</div>
    }
}

/// Here this, there that: the person chooses.
#[component]
fn Choice(conflict: Conflict, at: usize, most: usize, picks: RwSignal<Vec<Pick>>) -> AnyView {
    let state = vejviser();
    let is_note = matches!(conflict.here, Saying::Note(..));
    let pick = move |pick: Pick| {
        move |_| {
            picks.update(|picks| picks.push(pick));
            document::focus("merge-step");
        }
    };
    let what = what_words(state, &conflict.here);
    let side = |message: &'static str, saying: &Saying| {
        let value = value_words(state, saying);
        view! { <div class="side"><dt>{state.say(message)}</dt><dd lang=tongue_of(saying).0 dir=tongue_of(saying).1>{value}</dd></div> }
    };
    let sides = vec![
        side("merge-here", &conflict.here),
        side("merge-there", &conflict.there),
    ];
    let both = is_note.then(|| view! {
        <li><button type="button" class="button full" id="pick-both" on:click=pick(Pick::Both)><Icon name=Glyph::Note/><span>{state.say("pick-both")}</span></button></li>
    });
    view! {
        <div class="conflict" role="group" aria-labelledby="conflict-what">
            <p class="hint">{state.say_with("conflict-of", args().n("number", at + 1).n("of", most))}</p>
            <h3 id="conflict-what">{what}</h3>
            <dl class="sides">{sides}</dl>
            <p>{state.say("conflict-which")}</p>
            <ul class="ways">
                <li><button type="button" class="button full" id="pick-here" on:click=pick(Pick::Here)><Icon name=Glyph::Save/><span>{state.say("pick-here")}</span></button></li>
                <li><button type="button" class="button full" id="pick-there" on:click=pick(Pick::There)><Icon name=Glyph::Received/><span>{state.say("pick-there")}</span></button></li>
                {both}
            </ul>
            {(at > 0).then(|| view! { <Back picks/> })}
        </div>
    }
}

#[component]
fn Back(picks: RwSignal<Vec<Pick>>) -> AnyView {
    let state = vejviser();
    view! {
        <button type="button" class="button quiet" id="pick-again" on:click=move |_| picks.update(|picks| picks.truncate(picks.len().saturating_sub(1)))><Icon name=Glyph::Undo/><span>{state.say("pick-again")}</span></button>
    }
}
