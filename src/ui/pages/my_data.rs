//! What is stored: how much of what, and away for good.

use crate::state::signals::RwSignal;
use leptos::prelude::*;

use crate::domain::moment::Moment;
use crate::i18n::args;
use crate::platform::quota::Persistence;
use crate::state::route::Page;
use crate::state::{Keeping, Stored, vejviser};
use crate::ui::components::dates::moment_words;
use crate::ui::components::outcome::Outcome;
use crate::ui::components::size::size_words;
use crate::ui::pages::backup::{FetchFile, OpenFile, SealedFile};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

#[component]
pub fn MyData() -> AnyView {
    let state = vejviser();
    let entries = RwSignal::new(0);
    view! {
        <div class="my-data">
            <header class="page-head">
                <h1 id="title" tabindex="-1">{state.say("data-title")}</h1>
                <p class="lead">{state.say("data-what")}</p>
            </header>
            <SealedFile entries/>
            <OpenFile/>
            <FetchFile/>
            // What has to be counted first stands below what is tapped, so that nothing moves when it comes.
            <HowMuch entries/>
            <Plans/>
            <section>
                <h2><Icon name=Glyph::Locked/><span>{state.say("protect-title")}</span></h2>
                <p>{state.say("data-protect")}</p>
                <a class="button" href=state.href(Page::Protect)><Icon name=Glyph::Forward/><span>{state.say("protect-title")}</span></a>
            </section>
            <HandingOver/>
            <DeleteEverything/>
        </div>
    }
}

#[component]
fn HowMuch(entries: RwSignal<usize>) -> AnyView {
    let state = vejviser();
    let stored = RwSignal::new(None::<Result<Stored, ()>>);
    Effect::new(move |_| {
        // Counted anew whenever something has been written.
        state.saving.track();
        state.log.track();
        if state.keeping.get() != Keeping::Opening {
            leptos::task::spawn_local(async move {
                let found = state.stored().await.map_err(|_| ());
                if let Ok(found) = &found {
                    let _ = entries.try_set(found.usage.entries.count);
                }
                // The page may be gone by now; then there is nobody to tell.
                let _ = stored.try_set(Some(found));
            });
        }
    });
    let size = move |bytes| size_words(state, bytes);
    let shown = move || match stored.get() {
        None => view! { <p role="status">{state.say("loading")}</p> },
        Some(Err(())) => view! { <p class="fault">{state.say("data-unreadable")}</p> },
        Some(Ok(stored)) => {
            let usage = stored.usage;
            let promise = match stored.persistence {
                Persistence::Promised => "data-promised",
                Persistence::NotPromised => "data-not-promised",
                Persistence::Unknown => "data-promise-unknown",
            };
            view! {
                <ul class="plain-list">
                    <li>{state.say_with("data-entries", args().n("entries", usage.entries.count).s("size", size(usage.entries.bytes)))}</li>
                    <li>{state.say_with("data-photos", args().n("photos", usage.photos.count).s("size", size(usage.photos.bytes)))}</li>
                    {(usage.damaged > 0).then(|| view! { <li>{state.say_with("trouble-damaged", args().n("records", usage.damaged))}</li> })}
                    {stored.room.map(|room| view! { <li>{state.say_with("data-room", args().s("used", size(room.used)).s("granted", size(room.granted)))}</li> })}
                </ul>
                <p class="notice"><Icon name=Glyph::Save/><span>{state.say(promise)}</span></p>
            }
        }
    };
    view! { <section><h2><Icon name=Glyph::Save/><span>{state.say("data-how-much")}</span></h2>{shown}</section> }
}

/// More than one plan on this phone, after an import: which one is open.
#[component]
fn Plans() -> AnyView {
    let state = vejviser();
    (move || {
        let plans = state.plans.get();
        (plans.len() > 1).then(|| {
            let rows = plans.into_iter().map(|plan| {
                let id = plan.id.clone();
                let open = state.log.with(|log| log.plan.as_ref() == Some(&id));
                let day = moment_words(state, Moment::at_instant(plan.created));
                view! {
                    <li><button type="button" class="choice-button" aria-pressed=if open { "true" } else { "false" } on:click=move |_| state.open_plan(id.clone())>
                        {state.say_with("data-plan-of", args().s("day", day))}
                    </button></li>
                }
            });
            view! {
                <section>
                    <h2><Icon name=Glyph::Road/><span>{state.say("data-plans")}</span></h2>
                    <ul class="choice-buttons">{rows.collect::<Vec<_>>()}</ul>
                </section>
            }
        })
    }).into_child()
}

/// The other way to another phone: a part of the plan, and without a file of everything.
#[component]
fn HandingOver() -> AnyView {
    let state = vejviser();
    view! {
        <section>
            <h2><Icon name=Glyph::Share/><span>{state.say("handover-title")}</span></h2>
            <ul class="rows">
                <li><a class="row" href=state.href(Page::HandOver)><span class="row-words">{state.say("data-hand-over")}</span><Icon name=Glyph::Forward/></a></li>
                <li><a class="row" href=state.href(Page::Received)><span class="row-words">{state.say("data-receive")}</span><Icon name=Glyph::Forward/></a></li>
            </ul>
        </section>
    }
}

#[component]
fn DeleteEverything() -> AnyView {
    let state = vejviser();
    let asked = RwSignal::new(false);
    let said = RwSignal::new(None::<(bool, String)>);
    let delete = move |_| {
        leptos::task::spawn_local(async move {
            if let Err(reason) = state.delete_everything().await {
                let _ = said.try_set(Some((false, reason)));
            }
        });
    };
    view! {
        <section class="danger">
            <h2><Icon name=Glyph::Delete/><span>{state.say("delete-title")}</span></h2>
            <p>{state.say("delete-what")}</p>
            {move || match asked.get() {
                false => view! {
                    <button type="button" class="button" id="delete-ask" on:click=move |_| asked.set(true)><Icon name=Glyph::Delete/><span>{state.say("delete-ask")}</span></button>
                },
                true => view! {
                    <div class="notice warning" role="alert">
                        <p><strong>{state.say("delete-sure")}</strong></p>
                        <button type="button" class="button danger" id="delete-do" on:click=delete><Icon name=Glyph::Delete/><span>{state.say("delete-do")}</span></button>
                        <button type="button" class="button" on:click=move |_| asked.set(false)><span>{state.say("delete-keep")}</span></button>
                    </div>
                },
            }}
            <Outcome said/>
        </section>
    }
}
