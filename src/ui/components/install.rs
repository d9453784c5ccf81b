//! The invitation to put the app among those of the device, and the ways to do so.

use crate::state::signals::Memo;
use leptos::prelude::*;

use crate::state::route::Page;
use crate::state::{Install, vejviser};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// An invitation that is made once: whoever has answered is not asked again.
#[component]
pub fn Invitation() -> AnyView {
    let state = vejviser();
    let open = Memo::new(move |_| {
        let answered = state.settings.with(|settings| settings.install_answered);
        let install = state.offline.with(|offline| offline.install);
        !answered && matches!(install, Install::Offered | Install::ByHand)
    });
    let answer = move |_| state.change_settings(|settings| settings.install_answered = true);
    let card = move || {
        open.get().then(|| {
            view! {
                <section class="invitation" aria-labelledby="invitation-title">
                    <h2 id="invitation-title"><Icon name=Glyph::House/><span>{state.say("install-title")}</span></h2>
                    <p>{state.say("install-what")}</p>
                    <InstallWays/>
                    <button type="button" class="button quiet" id="install-later" on:click=answer><span>{state.say("install-later")}</span></button>
                </section>
            }
        })
    };
    view! { <div>{card}</div> }
}

/// How it is done here: by a question of the browser, or by hand in Safari, in pictures.
#[component]
pub fn InstallWays() -> AnyView {
    let state = vejviser();
    let ways = move || match state.offline.with(|offline| offline.install) {
        Install::No => None,
        Install::Installed => Some(view! {
            <p class="notice"><Icon name=Glyph::Done/><span>{state.say("install-done")}</span></p>
        }),
        Install::Offered => Some(view! {
            <button type="button" class="button primary" id="install-do" on:click=move |_| state.install()>
                <Icon name=Glyph::Import/><span>{state.say("install-do")}</span>
            </button>
        }),
        Install::ByHand => Some(by_hand()),
    };
    view! { <div class="install-ways">{ways}</div> }
}

fn by_hand() -> AnyView {
    let state = vejviser();
    let picture = |glyph| view! { <span class="hand-picture"><Icon name=glyph/></span> };
    let has_plan = state.log.with(|log| log.plan.is_some());
    view! {
        <p>{state.say("install-why")}</p>
        {has_plan.then(|| view! {
            <p class="notice"><Icon name=Glyph::Export/><span>
                {state.say("install-plan")}" "<a href=state.href(Page::MyData)>{state.say("nav-my-data")}</a>
            </span></p>
        })}
        <ol class="by-hand">
            <li>{picture(Glyph::Share)}<span>{state.say("install-share")}</span></li>
            <li>{picture(Glyph::Add)}<span>{state.say("install-add")}</span></li>
            <li><span class="hand-picture"><img src="icons/signpost.svg" alt="" width="40" height="40"/></span><span>{state.say("install-open")}</span></li>
        </ol>
    }
}
