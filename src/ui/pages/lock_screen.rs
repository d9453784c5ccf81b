//! Asking for the code, before anything of one's own is shown.

use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;

use crate::i18n::args;
use crate::platform::document;
use crate::state::signals::RwSignal;
use crate::state::{Asked, vejviser};
use crate::ui::components::secret::{SecretField, ShowTyped};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

#[component]
pub fn LockScreen() -> AnyView {
    let state = vejviser();
    let code = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let busy = RwSignal::new(true);
    let said = RwSignal::new(None::<String>);
    // Seconds that nobody may try.
    let pause = RwSignal::new(0i64);
    let wait = move |seconds: i64| {
        pause.set(seconds);
        leptos::task::spawn_local(async move {
            for left in (0..seconds).rev() {
                TimeoutFuture::new(1_000).await;
                // The page may be gone by now.
                if pause.try_set(left).is_some() {
                    return;
                }
            }
        });
    };
    Effect::new(move |_| {
        leptos::task::spawn_local(async move {
            let found = state.find_lock().await;
            if busy.try_set(false).is_some() {
                return;
            }
            match found {
                Ok(0) => document::focus("code"),
                Ok(seconds) => wait(seconds),
                Err(reason) => said.set(Some(reason)),
            }
        });
    });
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() || pause.get_untracked() > 0 {
            return;
        }
        busy.set(true);
        said.set(None);
        leptos::task::spawn_local(async move {
            let asked = state.unlock(&code.get_untracked()).await;
            if let Asked::Opened = asked {
                // The page that was locked stands here now.
                TimeoutFuture::new(0).await;
                document::focus("title");
                return;
            }
            if busy.try_set(false).is_some() {
                return;
            }
            code.set(String::new());
            match asked {
                Asked::Wait(seconds) => wait(seconds),
                Asked::Refused(reason) => said.set(Some(reason)),
                Asked::Opened => {}
            }
            document::focus("code");
        });
    };
    let waits = move || {
        (pause.get() > 0).then(|| state.say_with("locked-wait", args().n("seconds", pause.get())))
    };
    view! {
        <div class="lock-screen">
            <header class="page-head">
                <Icon name=Glyph::Locked/>
                <h1 id="title" tabindex="-1">{state.say("locked-title")}</h1>
                <p class="lead">{state.say("locked-what")}</p>
            </header>
            <form class="secret-form" on:submit=open>
                <SecretField id="code" label="lock-code" typed=code shown/>
                <ShowTyped id="code-shown" label="lock-show" shown/>
                <div role="alert">
                    {move || said.get().map(|text| view! { <p class="fault"><Icon name=Glyph::Warning/><span>{text}</span></p> })}
                </div>
                {move || waits().map(|text| view! { <p class="notice locked-wait" role="timer"><Icon name=Glyph::Clock/><span>{text}</span></p> })}
                <button type="submit" class="button primary" id="unlock" disabled=move || pause.get() != 0>
                    <Icon name=Glyph::Forward/><span>{move || state.say(if busy.get() { "lock-busy" } else { "locked-open" })}</span>
                </button>
            </form>
            <Forgotten/>
        </div>
    }
}

/// The code is forgotten: what is here is lost, and the phone can be used anew.
#[component]
fn Forgotten() -> AnyView {
    let state = vejviser();
    let sure = RwSignal::new(false);
    let said = RwSignal::new(None::<String>);
    let delete = move |_| {
        leptos::task::spawn_local(async move {
            if let Err(reason) = state.delete_locked().await {
                let _ = said.try_set(Some(reason));
            }
        });
    };
    view! {
        <details class="fold forgotten">
            <summary>{state.say("locked-forgot")}</summary>
            <p>{state.say("locked-forgot-what")}</p>
            {move || match sure.get() {
                false => view! {
                    <button type="button" class="button" id="forgot-ask" on:click=move |_| sure.set(true)><Icon name=Glyph::Delete/><span>{state.say("locked-delete")}</span></button>
                },
                true => view! {
                    <div class="notice warning" role="alert">
                        <p><strong>{state.say("locked-delete-sure")}</strong></p>
                        <button type="button" class="button danger" id="forgot-do" on:click=delete><Icon name=Glyph::Delete/><span>{state.say("locked-delete-do")}</span></button>
                        <button type="button" class="button" on:click=move |_| sure.set(false)><span>{state.say("locked-delete-keep")}</span></button>
                    </div>
                },
            }}
            <div role="alert">
                {move || said.get().map(|text| view! { <p class="fault"><Icon name=Glyph::Warning/><span>{text}</span></p> })}
            </div>
        </details>
    }
}
