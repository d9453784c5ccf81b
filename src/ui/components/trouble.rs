//! What the app says when keeping does not work: always plainly, never as if it were saved.

use leptos::prelude::*;

use crate::i18n::args;
use crate::state::route::Page;
use crate::state::{Keeping, ReadFault, SaveStatus, vejviser};
use crate::storage::StorageError;
use crate::ui::components::page_state::Details;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// A bar above the page, only where something is wrong.
#[component]
pub fn Trouble() -> AnyView {
    let state = vejviser();
    let keeping = move || {
        let message = match state.keeping.get() {
            Keeping::Opening | Keeping::Lasting | Keeping::Locked => return None,
            Keeping::OnlyInMemory => "trouble-only-in-memory",
            Keeping::Newer => "trouble-newer",
            Keeping::SteppedAside => "trouble-stepped-aside",
            Keeping::Deleted => "trouble-deleted",
            Keeping::Lost => "trouble-lost",
        };
        let reload = !matches!(state.keeping.get(), Keeping::OnlyInMemory);
        Some(view! {
            <div class="trouble" role="alert">
                <Icon name=Glyph::Warning/>
                <p>{state.say(message)}</p>
                {reload.then(|| view! {
                    <button type="button" class="button" on:click=move |_| state.update()>{state.say("reload")}</button>
                })}
            </div>
        })
    };
    let saving = move || match state.saving.get() {
        SaveStatus::NotSaved { n, error } => {
            let why = match error {
                StorageError::Full => "not-saved-full",
                StorageError::OtherTab => "not-saved-other-tab",
                StorageError::Newer { .. } => "trouble-newer",
                _ => "not-saved",
            };
            Some(view! {
                <div class="trouble" role="alert">
                    <Icon name=Glyph::Warning/>
                    <p>{state.say_with(why, args().n("changes", n))}</p>
                    <button type="button" class="button" on:click=move |_| state.try_again()>{state.say("try-again")}</button>
                    <a class="button" href=state.href(Page::MyData)>{state.say("nav-my-data")}</a>
                </div>
            })
        }
        SaveStatus::Saved | SaveStatus::Saving(_) => None,
    };
    let damaged =
        move || {
            let damaged = state.log.with(|log| log.damaged);
            (damaged > 0).then(|| view! {
            <div class="trouble" role="alert">
                <Icon name=Glyph::Warning/>
                <p>{state.say_with("trouble-damaged", args().n("records", damaged))}</p>
                <a class="button" href=state.href(Page::MyData)>{state.say("nav-my-data")}</a>
            </div>
        })
        };
    let language = move || match state.language.get() {
        crate::state::Load::Failed(_) => Some(view! {
            <div class="trouble" role="alert">
                <Icon name=Glyph::Translate/>
                <p>{state.say("trouble-language")}</p>
                <button type="button" class="button" on:click=move |_| state.try_language()>{state.say("try-again")}</button>
            </div>
        }),
        _ => None,
    };
    let content = move || {
        let shown: Vec<_> = std::iter::once(state.locale())
            .chain(state.beside())
            .collect();
        let faults: Vec<ReadFault> = state.content.with(|content| {
            let faults = content.ready().map(|content| content.faults_for(&shown));
            faults.into_iter().flatten().cloned().collect()
        });
        let wrong: Vec<String> = faults
            .iter()
            .filter(|fault| matches!(fault, ReadFault::Pack(_)))
            .map(ToString::to_string)
            .collect();
        let message = match wrong.is_empty() {
            true => "trouble-content",
            false => "trouble-content-wrong",
        };
        (!faults.is_empty()).then(|| view! {
            <div class="trouble" role="status">
                <Icon name=Glyph::Translate/>
                <p>{state.say(message)}</p>
                <button type="button" class="button" on:click=move |_| state.update()>{state.say("reload")}</button>
                {(!wrong.is_empty()).then(|| view! { <Details faults=wrong/> })}
            </div>
        })
    };
    let update = move || {
        state.offline.with(|offline| offline.update).then(|| {
            view! {
                <div class="sign update" role="status">
                    <Icon name=Glyph::Import/>
                    <p>{state.say("update-ready")}</p>
                    <button type="button" class="button" id="update-now" on:click=move |_| state.update()>{state.say("update-now")}</button>
                </div>
            }
        })
    };
    let offline = move || {
        let (online, kept) = state.offline.with(|offline| (offline.online, offline.kept));
        let message = match kept {
            Some(true) => "offline-now",
            _ => "offline-now-not-kept",
        };
        (!online).then(|| {
            view! {
                <div class="sign offline" role="status"><Icon name=Glyph::Offline/><span>{state.say(message)}</span></div>
            }
        })
    };
    view! { <div class="troubles">{offline}{update}{keeping}{saving}{damaged}{language}{content}</div> }
}
