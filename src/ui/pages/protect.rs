//! What protects the reader where somebody else may have the phone in hand: a lock, a quick way out, a neutral name.

use std::future::Future;

use leptos::prelude::*;

use super::lock_screen::LockScreen;
use crate::i18n::args;
use crate::platform::discreet;
use crate::state::route::Page;
use crate::state::signals::RwSignal;
use crate::state::{AFTER, ChosenLook, Keeping, LEAST_CODE, vejviser};
use crate::storage::cipher::plain_words;
use crate::ui::components::outcome::Outcome;
use crate::ui::components::secret::{SecretField, ShowTyped};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// While everything is locked, the screen that asks for the code stands in the place of every page.
#[component]
pub fn Protect() -> AnyView {
    let state = vejviser();
    let keeping = state.keeping.get_untracked();
    if keeping == Keeping::Locked {
        return view! { <LockScreen/> };
    }
    let lock = match (state.has_lock(), keeping) {
        (true, _) => view! { <Locking/> },
        (false, Keeping::Lasting) => view! { <NewLock/> },
        // Where nothing lasts, there is nothing to lock.
        _ => {
            view! { <p class="notice"><Icon name=Glyph::Warning/><span>{state.say("lock-not-here")}</span></p> }
        }
    };
    view! {
        <div class="protect">
            <header class="page-head">
                <h1 id="title" tabindex="-1">{state.say("protect-title")}</h1>
                <p class="lead">{state.say("protect-what")}</p>
            </header>
            <section>
                <h2><Icon name=Glyph::Locked/><span>{state.say("lock-title")}</span></h2>
                {lock}
            </section>
            <Discreet/>
        </div>
    }
}

/// What a form of the lock does: it takes a while, and tells what became of it.
#[derive(Clone, Copy)]
struct Doing {
    busy: RwSignal<bool>,
    said: RwSignal<Option<(bool, String)>>,
}

impl Doing {
    fn new() -> Doing {
        Doing {
            busy: RwSignal::new(false),
            said: RwSignal::new(None),
        }
    }

    fn refuse(self, reason: String) {
        self.said.set(Some((false, reason)));
    }

    /// Does it, unless something is being done.
    fn run(self, done: String, work: impl Future<Output = Result<(), String>> + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.said.set(None);
        leptos::task::spawn_local(async move {
            let outcome = match work.await {
                Ok(()) => (true, done),
                Err(reason) => (false, reason),
            };
            // The page may be gone by now; then there is nobody to tell.
            if self.busy.try_set(false).is_none() {
                self.said.set(Some(outcome));
            }
        });
    }
}

/// A code that is chosen, typed twice.
#[derive(Clone, Copy)]
struct Chosen {
    code: RwSignal<String>,
    again: RwSignal<String>,
}

impl Chosen {
    fn new() -> Chosen {
        Chosen {
            code: RwSignal::new(String::new()),
            again: RwSignal::new(String::new()),
        }
    }

    /// The code, or the message of what is wrong with it.
    fn read(self) -> Result<String, &'static str> {
        let code = plain_words(&self.code.get_untracked());
        match () {
            () if code.chars().count() < LEAST_CODE => Err("lock-too-short"),
            () if code != plain_words(&self.again.get_untracked()) => Err("lock-not-same"),
            () => Ok(code),
        }
    }
}

#[component]
fn Minutes(chosen: RwSignal<u64>) -> AnyView {
    let state = vejviser();
    let choices = AFTER.map(|minutes| {
        let words = match minutes {
            0 => state.say("lock-after-none"),
            _ => state.say_with("lock-after-minutes", args().n("minutes", minutes as i64)),
        };
        let pressed = move || if chosen.get() == minutes { "true" } else { "false" };
        view! {
            <li><button type="button" class="choice-button" aria-pressed=pressed on:click=move |_| chosen.set(minutes)>{words}</button></li>
        }
    });
    view! {
        <div role="group" aria-labelledby="lock-after">
            <p id="lock-after"><strong>{state.say("lock-after")}</strong></p>
            <ul class="choice-buttons">{choices.into_iter().collect::<Vec<_>>()}</ul>
        </div>
    }
}

#[component]
fn NewLock() -> AnyView {
    let state = vejviser();
    let chosen = Chosen::new();
    let shown = RwSignal::new(false);
    let after = RwSignal::new(AFTER[1]);
    let doing = Doing::new();
    let lock = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match chosen.read() {
            Err(fault) => doing.refuse(state.say(fault)),
            Ok(code) => doing.run(String::new(), async move {
                state.lock_with(&code, after.get_untracked()).await
            }),
        }
    };
    let points = ["lock-helps", "lock-helps-not", "lock-strong"];
    let points = points.map(|point| view! { <li>{state.say(point)}</li> });
    view! {
        <p>{state.say("lock-what")}</p>
        <ul>{points.into_iter().collect::<Vec<_>>()}</ul>
        <p class="notice warning"><Icon name=Glyph::Warning/><span>{state.say("lock-forgotten")}</span></p>
        <a class="button" href=state.href(Page::MyData)><Icon name=Glyph::Export/><span>{state.say("lock-backup")}</span></a>
        <form class="secret-form" id="lock-form" on:submit=lock>
            <SecretField id="lock-code" label="lock-code-new" hint="lock-code-hint" new=true typed=chosen.code shown/>
            <SecretField id="lock-again" label="lock-code-again" new=true typed=chosen.again shown/>
            <ShowTyped id="lock-shown" label="lock-show" shown/>
            <Minutes chosen=after/>
            <button type="submit" class="button primary" id="lock-do"><Icon name=Glyph::Locked/><span>{move || state.say(if doing.busy.get() { "lock-busy" } else { "lock-do" })}</span></button>
        </form>
        <Outcome said=doing.said/>
    }
}

/// It is locked with a code: lock now, another time, another code, no lock.
#[component]
fn Locking() -> AnyView {
    let state = vejviser();
    let code = RwSignal::new(String::new());
    let chosen = Chosen::new();
    let shown = RwSignal::new(false);
    let after = RwSignal::new(state.locks_after());
    let doing = Doing::new();
    let own = move || code.get_untracked();
    let change_time = move |_| {
        doing.run(state.say("lock-after-changed"), async move {
            state.lock_after(&own(), after.get_untracked()).await
        });
    };
    let change_code = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match chosen.read() {
            Err(fault) => doing.refuse(state.say(fault)),
            Ok(new) => doing.run(state.say("lock-changed"), async move {
                state.change_code(&own(), &new).await
            }),
        }
    };
    let take_away = move |_| {
        doing.run(
            String::new(),
            async move { state.take_lock_away(&own()).await },
        );
    };
    view! {
        <p>{state.say("lock-on")}</p>
        <button type="button" class="button primary" id="lock-now" on:click=move |_| state.lock_now()><Icon name=Glyph::Locked/><span>{state.say("lock-now")}</span></button>
        <form class="secret-form" id="lock-form" on:submit=change_code>
            <h3>{state.say("lock-change")}</h3>
            <SecretField id="lock-old" label="lock-code" typed=code shown/>
            <Minutes chosen=after/>
            <button type="button" class="button" id="lock-time" on:click=change_time><Icon name=Glyph::Clock/><span>{state.say("lock-after-do")}</span></button>
            <SecretField id="lock-code" label="lock-code-new" hint="lock-code-hint" new=true typed=chosen.code shown/>
            <SecretField id="lock-again" label="lock-code-again" new=true typed=chosen.again shown/>
            <ShowTyped id="lock-shown" label="lock-show" shown/>
            <p class="notice warning"><Icon name=Glyph::Warning/><span>{state.say("lock-forgotten")}</span></p>
            <button type="submit" class="button" id="lock-change"><Icon name=Glyph::Note/><span>{state.say("lock-change-do")}</span></button>
            <button type="button" class="button quiet" id="lock-off" on:click=take_away><Icon name=Glyph::Open/><span>{state.say("lock-off-do")}</span></button>
        </form>
        {move || doing.busy.get().then(|| view! { <p role="status">{state.say("lock-busy")}</p> })}
        <Outcome said=doing.said/>
    }
}

/// A quick way out, and a neutral name on the tab.
#[component]
fn Discreet() -> AnyView {
    let state = vejviser();
    let said = RwSignal::new(None::<(bool, String)>);
    // What the browser remembers; known only there.
    let exit = RwSignal::new(false);
    let neutral = RwSignal::new(false);
    Effect::new(move |_| {
        exit.set(discreet::has_exit());
        neutral.set(discreet::is_neutral());
    });
    let tell = move |chosen: Result<ChosenLook, String>| {
        exit.set(discreet::has_exit());
        neutral.set(discreet::is_neutral());
        match chosen {
            Ok(ChosenLook::Now) => {}
            Ok(ChosenLook::NextTime) => said.set(Some((true, state.say("protect-next-time")))),
            Err(reason) => said.set(Some((false, reason))),
        }
    };
    let is = |on: RwSignal<bool>, wanted: bool| {
        move || {
            if on.get() == wanted { "true" } else { "false" }
        }
    };
    view! {
        <section>
            <h2><Icon name=Glyph::Open/><span>{state.say("exit-title")}</span></h2>
            <p>{state.say_with("exit-what", args().s("key", "Shift"))}</p>
            <p>{state.say("exit-history")}</p>
            <ul class="choice-buttons">
                <li><button type="button" class="choice-button" id="exit-on" aria-pressed=is(exit, true) on:click=move |_| tell(state.choose_exit(true))>{state.say("exit-on")}</button></li>
                <li><button type="button" class="choice-button" id="exit-off" aria-pressed=is(exit, false) on:click=move |_| tell(state.choose_exit(false))>{state.say("exit-off")}</button></li>
            </ul>
        </section>
        <section>
            <h2><Icon name=Glyph::Note/><span>{state.say("neutral-title")}</span></h2>
            <p>{state.say("neutral-what")}</p>
            <p>{state.say("neutral-not")}</p>
            <ul class="choice-buttons">
                <li><button type="button" class="choice-button" id="neutral-on" aria-pressed=is(neutral, true) on:click=move |_| tell(state.choose_neutral(true))>{state.say("neutral-on")}</button></li>
                <li><button type="button" class="choice-button" id="neutral-off" aria-pressed=is(neutral, false) on:click=move |_| tell(state.choose_neutral(false))>{state.say("neutral-off")}</button></li>
            </ul>
        </section>
        <Outcome said/>
    }
}
