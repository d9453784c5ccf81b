//! What is stored: how much of what, out as a file, in from a file, away for good.

use crate::state::signals::RwSignal;
use leptos::prelude::*;

use crate::domain::moment::Moment;
use crate::i18n::args;
use crate::platform::file;
use crate::platform::quota::Persistence;
use crate::state::route::Page;
use crate::state::{Keeping, Stored, Unread, vejviser};
use crate::storage::Backup;
use crate::ui::components::dates::{day_words, moment_words};
use crate::ui::components::page_state::Details;
use crate::ui::components::size::size_words;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

#[component]
pub fn MyData() -> AnyView {
    let state = vejviser();
    view! {
        <div class="my-data">
            <header class="page-head">
                <h1 id="title" tabindex="-1">{state.say("data-title")}</h1>
                <p class="lead">{state.say("data-what")}</p>
            </header>
            <HowMuch/>
            <Plans/>
            <Export/>
            <Import/>
            <HandingOver/>
            <DeleteEverything/>
        </div>
    }
}

#[component]
fn HowMuch() -> AnyView {
    let state = vejviser();
    let stored = RwSignal::new(None::<Result<Stored, ()>>);
    Effect::new(move |_| {
        // Counted anew whenever something has been written.
        state.saving.track();
        state.log.track();
        if state.keeping.get() != Keeping::Opening {
            leptos::task::spawn_local(async move {
                let found = state.stored().await.map_err(|_| ());
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

#[component]
fn Export() -> AnyView {
    let state = vejviser();
    let said = RwSignal::new(None::<(bool, String)>);
    let export = move |_| {
        leptos::task::spawn_local(async move {
            let done = match state.export().await {
                Ok(()) => (true, state.say("export-done")),
                Err(reason) => (false, reason),
            };
            // The page may be gone by now; then there is nobody to tell.
            let _ = said.try_set(Some(done));
        });
    };
    view! {
        <section>
            <h2><Icon name=Glyph::Export/><span>{state.say("export-title")}</span></h2>
            <p>{state.say("export-what")}</p>
            <button type="button" class="button" on:click=export><Icon name=Glyph::Export/><span>{state.say("export-do")}</span></button>
            <Outcome said/>
        </section>
    }
}

/// What became of it, for the eye and for a screen reader.
#[component]
fn Outcome(said: RwSignal<Option<(bool, String)>>) -> AnyView {
    view! {
        <div role="status" aria-live="polite">
            {move || said.get().map(|(done, text)| {
                let (class, glyph) = if done { ("outcome", Glyph::Done) } else { ("fault", Glyph::Warning) };
                view! { <p class=class><Icon name=glyph/><span>{text}</span></p> }
            })}
        </div>
    }
}

#[component]
fn Import() -> AnyView {
    let state = vejviser();
    let busy = RwSignal::new(false);
    let said = RwSignal::new(None::<(bool, String)>);
    let faults = RwSignal::new(Vec::<String>::new());
    let preview = StoredValue::new_local(None::<Backup>);
    let previewed = RwSignal::new(None::<(usize, usize, String)>);
    let offer = move |backup: Backup| {
        let entries = backup.plans.iter().map(|plan| plan.entries.len()).sum();
        let photos = backup.plans.iter().map(|plan| plan.photos.len()).sum();
        let written = day_words(state, Moment::at_instant(backup.written).date());
        preview.set_value(Some(backup));
        previewed.set(Some((entries, photos, written)));
    };
    let chosen = move |event: leptos::ev::Event| {
        let Some(picked) = file::chosen(&event) else {
            return;
        };
        busy.set(true);
        said.set(None);
        faults.set(Vec::new());
        previewed.set(None);
        leptos::task::spawn_local(async move {
            let read = state.read_backup(picked).await;
            if busy.try_set(false).is_some() {
                return; // The page is gone; nothing has been imported.
            }
            match read {
                Ok(backup) => offer(backup),
                Err(Unread {
                    reason,
                    places,
                    rest,
                }) => {
                    said.set(Some((false, reason)));
                    faults.set(places);
                    if let Some(rest) = rest {
                        offer(rest);
                    }
                }
            }
        });
    };
    let import = move |_| {
        let Some(backup) = preview.try_update_value(Option::take).flatten() else {
            return;
        };
        previewed.set(None);
        said.set(None);
        faults.set(Vec::new());
        busy.set(true);
        leptos::task::spawn_local(async move {
            let done = match state.import(backup).await {
                Ok(imported) => {
                    let args = args()
                        .n("entries", imported.entries)
                        .n("photos", imported.photos);
                    (true, state.say_with("import-done", args))
                }
                Err(reason) => (false, reason),
            };
            let _ = busy.try_set(false);
            let _ = said.try_set(Some(done));
        });
    };
    view! {
        <section>
            <h2><Icon name=Glyph::Import/><span>{state.say("import-title")}</span></h2>
            <p>{state.say("import-what")}</p>
            <label class="button">
                <Icon name=Glyph::Import/>
                <span>{move || state.say(if busy.get() { "import-busy" } else { "import-choose" })}</span>
                <input id="import-file" class="visually-hidden" type="file" accept=".json,application/json" on:change=chosen disabled=move || busy.get()/>
            </label>
            {move || previewed.get().map(|(entries, photos, written)| view! {
                <div class="preview notice">
                    <p>{state.say_with("import-preview", args().n("entries", entries).n("photos", photos).s("day", written))}</p>
                    <p>{state.say("import-preview-what")}</p>
                    <button type="button" class="button primary" on:click=import><Icon name=Glyph::Import/><span>{state.say("import-do")}</span></button>
                    <button type="button" class="button quiet" on:click=move |_| { preview.set_value(None); previewed.set(None); }><span>{state.say("import-leave")}</span></button>
                </div>
            })}
            <Outcome said/>
            {move || {
                let faults = faults.get();
                (!faults.is_empty()).then(|| view! { <Details faults/> })
            }}
        </section>
    }
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
