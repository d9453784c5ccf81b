//! The end of a match: hand the plan back, delete it here, and a receipt in words.

use crate::state::signals::RwSignal;
use leptos::prelude::*;

use super::walks_of;
use crate::domain::plan::PlanId;
use crate::i18n::args;
use crate::platform::document;
use crate::state::content::VOLUNTEER;
use crate::state::route::{Page, With};
use crate::state::{Receipt, Vejviser, Walk, Walks, vejviser};
use crate::ui::components::dates::day_words;
use crate::ui::components::page_state::{Loading, Missing};
use crate::ui::components::tap::steady;
use crate::ui::pictures::{Glyph, Icon, MarkPicture};
use crate::ui::view;
use crate::ui::view::Child;

#[component]
pub fn EndPage(plan: PlanId) -> AnyView {
    let state = vejviser();
    let receipt = RwSignal::new(state.receipt(&plan));
    let walks = walks_of(state, Some(plan.clone()));
    (move || {
        if let Some(receipt) = receipt.get() {
            return receipt_of(state, &receipt);
        }
        walks.with(|walks| match walks {
            Walks::Reading => view! { <Loading/> },
            walks => match walks.of(&plan) {
                Some(walk) => view! { <End walk=walk.clone() receipt/> },
                None => view! { <Missing/> },
            },
        })
    })
    .into_child()
}

#[component]
fn End(walk: Walk, receipt: RwSignal<Option<Receipt>>) -> AnyView {
    let state = vejviser();
    let asked = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<String>);
    let counts = steady();
    let plan = walk.id.clone();
    let delete = move |_| {
        if !counts() || busy.get_untracked() {
            return;
        }
        busy.set(true);
        let plan = plan.clone();
        leptos::task::spawn_local(async move {
            match state.end_match(&plan).await {
                // The page may be gone by now; the receipt is kept for whoever comes back to it.
                Ok(done) => {
                    drop(receipt.try_set(Some(done)));
                    // The button has gone; whoever has pressed it stands at the receipt's heading, and hears it.
                    gloo::timers::callback::Timeout::new(0, || document::focus("title")).forget();
                }
                Err(reason) => drop(fault.try_set(Some(reason))),
            }
            let _ = busy.try_set(false);
        });
    };
    let last = Page::Step(VOLUNTEER.into(), "vvvf-end".into());
    let open = {
        let plan = walk.id.clone();
        move |_| state.open_beside(plan.clone(), Page::HandOver)
    };
    let back = state.href(Page::Beside(With::Person(walk.id.clone())));
    let called = walk.person.called.clone();
    view! {
        <article class="beside-page end-page">
            <header class="page-head">
                <a class="crumb" href=back><Icon name=Glyph::Back/><bdi>{called.clone()}</bdi></a>
                <h1 id="title" tabindex="-1">{state.say("end-title")}</h1>
                <p class="lead person-title"><MarkPicture mark=walk.mark()/><bdi>{called}</bdi></p>
                <p>{state.say("end-what")}</p>
                <p><a class="button" href=state.href(last)><Icon name=Glyph::Book/><span>{state.say("end-well")}</span></a></p>
            </header>
            <section>
                <h2><Icon name=Glyph::Export/><span>{state.say("end-hand")}</span></h2>
                <p>{state.say("end-hand-what")}</p>
                <button type="button" class="button" id="hand-back" on:click=open><Icon name=Glyph::Export/><span>{state.say("end-hand-do")}</span></button>
            </section>
            <section class="danger">
                <h2><Icon name=Glyph::Delete/><span>{state.say("end-delete")}</span></h2>
                <p>{state.say("end-delete-what")}</p>
                <ul>
                    <li>{state.say("end-goes-plan")}</li>
                    <li>{state.say("end-goes-own")}</li>
                    <li>{state.say("end-stays-theirs")}</li>
                    <li>{state.say("end-stays-files")}</li>
                    <li>{state.say("end-stays-silence")}</li>
                </ul>
                {move || match asked.get() {
                    false => view! {
                        <button type="button" class="button" id="end-ask" on:click=move |_| asked.set(true)><Icon name=Glyph::Delete/><span>{state.say("end-ask")}</span></button>
                    },
                    true => {
                        let delete = delete.clone();
                        view! {
                            <div class="notice warning" role="alert">
                                <p><strong>{state.say("end-sure")}</strong></p>
                                <button type="button" class="button danger" id="end-do" on:click=delete><Icon name=Glyph::Delete/><span>{state.say("end-do")}</span></button>
                                <button type="button" class="button" on:click=move |_| asked.set(false)><span>{state.say("end-keep")}</span></button>
                            </div>
                        }
                    }
                }}
                <div role="alert">{move || fault.get().map(|text| view! { <p class="fault"><Icon name=Glyph::Warning/><span>{text}</span></p> })}</div>
            </section>
        </article>
    }
}

/// What was deleted, what remains and with whom. It names nobody.
fn receipt_of(state: Vejviser, receipt: &Receipt) -> AnyView {
    let removed = receipt.removed;
    let lines = [
        state.say_with("receipt-entries", args().n("entries", removed.entries)),
        state.say_with("receipt-photos", args().n("photos", removed.photos)),
        state.say_with("receipt-own", args().n("entries", removed.beside)),
    ];
    let lines = lines.map(|line| view! { <li>{line}</li> });
    let stays = ["end-stays-theirs", "end-stays-files", "receipt-nobody"];
    let stays = stays.map(|message| view! { <li>{state.say(message)}</li> });
    let back = state.href(Page::Beside(With::Everybody));
    view! {
        <article class="beside-page receipt">
            <header class="page-head">
                <h1 id="title" tabindex="-1">{state.say("receipt-title")}</h1>
                <p class="lead">{state.say_with("receipt-when", args().s("day", day_words(state, receipt.day)))}</p>
            </header>
            <section>
                <h2><Icon name=Glyph::Delete/><span>{state.say("receipt-gone")}</span></h2>
                <ul>{lines.into_iter().collect::<Vec<_>>()}</ul>
            </section>
            <section>
                <h2><Icon name=Glyph::Save/><span>{state.say("receipt-stays")}</span></h2>
                <ul>{stays.into_iter().collect::<Vec<_>>()}</ul>
            </section>
            <p class="notice"><Icon name=Glyph::Warning/><span>{state.say("end-stays-silence")}</span></p>
            <p><a class="button primary" href=back><Icon name=Glyph::Volunteer/><span>{state.say("beside-title")}</span></a></p>
        </article>
    }
}
