//! What stands around every page: the head with language and emergency, the bar, what the app tells.

use crate::state::signals::Memo;
use leptos::prelude::*;

use super::sheet::{SheetDialog, answer};
use super::tongues::AloudPanel;
use super::trouble::Trouble;
use super::words::by_machine;
use crate::i18n::{Locale, args};
use crate::state::SaveStatus;
use crate::state::route::{Page, Route, Start};
use crate::state::{Load, Tone, Vejviser, vejviser};
use crate::ui::app::is_known;
use crate::ui::parts;
use crate::ui::pictures::{BrandSign, Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// A place of the bar.
struct Place {
    page: Page,
    message: &'static str,
    glyph: Glyph,
}

/// The bar has at most five places; with a plan they are one's own.
fn places(has_plan: bool) -> Vec<Place> {
    let place = |page, message, glyph| Place {
        page,
        message,
        glyph,
    };
    if has_plan {
        vec![
            place(Page::Today, "nav-today", Glyph::Today),
            place(Page::Plan, "nav-plan", Glyph::Road),
            place(Page::Folder, "nav-folder", Glyph::Folder),
            place(Page::Words, "nav-words", Glyph::Words),
            place(Page::More, "nav-more", Glyph::More),
        ]
    } else {
        vec![
            place(Page::Start(Start::Who), "nav-start", Glyph::Today),
            place(Page::Programmes, "nav-programmes", Glyph::Book),
            place(Page::Words, "nav-words", Glyph::Words),
            place(Page::More, "nav-more", Glyph::More),
        ]
    }
}

/// The place of the bar that a page belongs to.
fn belongs(page: &Page, place: &Page) -> bool {
    match place {
        Page::Today => matches!(page, Page::Today),
        Page::Plan => matches!(page, Page::Plan | Page::Step(..) | Page::Phase(..)),
        Page::Folder => matches!(page, Page::Folder | Page::Item(..) | Page::Items(_)),
        Page::Programmes => matches!(
            page,
            Page::Programmes
                | Page::Compare
                | Page::Programme(_)
                | Page::Step(..)
                | Page::Phase(..)
                | Page::Item(..)
                | Page::Items(_)
                | Page::People(_)
                | Page::Ladder(_)
        ),
        Page::Words => matches!(
            page,
            Page::Words
                | Page::Group(_)
                | Page::Term(_)
                | Page::Phrases(_)
                | Page::Letters
                | Page::Letter(_)
        ),
        Page::More => matches!(
            page,
            Page::More
                | Page::Beside(_)
                | Page::Paper(_)
                | Page::Talk(..)
                | Page::Search
                | Page::Settings
                | Page::MyData
                | Page::Protect
                | Page::HandOver
                | Page::Received
                | Page::Offline
                | Page::About
        ),
        Page::Start(_) => page.is_start(),
        _ => false,
    }
}

/// The whole window around a page.
#[component]
pub fn Shell(children: Children) -> AnyView {
    let state = vejviser();
    // A fragment alone would be resolved against the base and not against this page.
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        crate::platform::document::focus("title");
    };
    view! {
        <a class="skip" href="#main" on:click=skip>{state.say("skip")}</a>
        {view::piece(state, || view! { <Head/> })}
        <main id="main" on:click=move |event| answer(state, &event) on:keydown=move |event| answer(state, &event)>
            <Trouble/>
            <Band/>
            <AloudPanel/>
            {children()}
            {view::piece(state, || view! { <Foot/><SheetDialog/> })}
        </main>
        {view::piece(state, || view! { <Bar/> })}
        <Toast/>
    }
}

/// Above each page of somebody else's plan: whose it is. Its code comes when there is such a plan.
#[component]
fn Band() -> AnyView {
    let state = vejviser();
    let is_shown = Memo::new(move |_| {
        let page_says_it = |route: &Route| matches!(route.page, Page::Beside(_));
        state.is_beside() && !state.route.with(page_says_it)
    });
    (move || is_shown.get().then(|| parts::band(state))).into_child()
}

#[component]
fn Head() -> AnyView {
    let state = vejviser();
    let locale = state.locale();
    let home = move || {
        let has_plan = state.log.with(|log| log.plan.is_some());
        state.href(if has_plan {
            Page::Today
        } else {
            Page::Start(Start::Who)
        })
    };
    let menu_of = |event: &leptos::ev::Event| {
        use wasm_bindgen::JsCast;
        let menu = event.current_target()?;
        menu.dyn_into::<web_sys::HtmlDetailsElement>().ok()
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape"
            && let Some(menu) = menu_of(&event)
        {
            menu.set_open(false);
        }
    };
    // Somebody who goes on elsewhere is done with the menu.
    let on_leave = move |event: leptos::ev::FocusEvent| {
        use wasm_bindgen::JsCast;
        let went_to = event
            .related_target()
            .and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        if let Some(menu) = menu_of(&event)
            && !went_to.is_some_and(|node| menu.contains(Some(&node)))
        {
            menu.set_open(false);
        }
    };
    // Until it is there the page goes on in the language before.
    let is_coming = move || {
        let wanted = state.route.with(|route| route.locale);
        let is_loading = state.language.with(|language| *language == Load::Loading);
        (is_loading && wanted.is_some_and(|wanted| wanted != locale)).then_some("true")
    };
    let languages = Locale::all().map(|other| {
        let href = move || state.route.with(|route| link_in(route, other));
        view! {
            <li>
                <a
                    href=href lang=other.tag() dir=other.direction().as_str() hreflang=other.tag()
                    aria-current=(other == locale).then_some("true")
                    on:click=move |event: leptos::ev::MouseEvent| {
                        event.prevent_default();
                        fold_menu(&event);
                        state.choose_language(other);
                    }
                >
                    {other.name()}
                </a>
            </li>
        }
    });
    view! {
        <header class="head">
            <a class="brand" href=home aria-label="Vejviser">
                <BrandSign/>
                <span>"Vejviser"</span>
            </a>
            <details class="language-switch" on:keydown=on_key on:focusout=on_leave>
                <summary aria-busy=is_coming>
                    <Icon name=Glyph::Globe/>
                    <span class="visually-hidden">{state.say("language")}</span>
                    <span class="current" lang=locale.tag()>{locale.name()}</span>
                </summary>
                <ul>{languages.collect::<Vec<_>>()}</ul>
            </details>
            <a class="to-search" href=state.href(Page::Search)>
                <Icon name=Glyph::Search/>
                <span class="visually-hidden">{state.say("search-title")}</span>
            </a>
            <a class="emergency" href=state.href(Page::Contacts)>
                <Icon name=Glyph::Emergency/>
                <span>{state.say("emergency")}</span>
            </a>
        </header>
    }
}

/// Closes the menu within which something was chosen: it would lie over what is said next.
fn fold_menu(event: &leptos::ev::MouseEvent) {
    use wasm_bindgen::JsCast;
    let chosen = event.current_target();
    let chosen = chosen.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let menu = chosen.and_then(|chosen| chosen.closest("details").ok().flatten());
    if let Some(menu) = menu.and_then(|menu| menu.dyn_into::<web_sys::HtmlDetailsElement>().ok()) {
        menu.set_open(false);
        if let Ok(Some(summary)) = menu.query_selector("summary")
            && let Ok(summary) = summary.dyn_into::<web_sys::HtmlElement>()
        {
            let _ = summary.focus();
        }
    }
}

/// The same page in another language, as a link.
fn link_in(route: &Route, locale: Locale) -> String {
    route
        .in_language(locale)
        .to_string()
        .trim_start_matches('/')
        .to_owned()
}

#[component]
fn Bar() -> AnyView {
    let state = vejviser();
    let has_plan = Memo::new(move |_| state.log.with(|log| log.plan.is_some()));
    let links = move || {
        places(has_plan.get())
            .into_iter()
            .map(
                |Place {
                     page,
                     message,
                     glyph,
                 }| {
                    let place = page.clone();
                    let current = move || {
                        state
                            .route
                            .with(|route| belongs(&route.page, &place) && is_known(state, route))
                            .then_some("page")
                    };
                    view! {
                        <li>
                            <a href=state.href(page) aria-current=current>
                                <Icon name=glyph/>
                                <span>{state.say(message)}</span>
                            </a>
                        </li>
                    }
                },
            )
            .collect::<Vec<_>>()
    };
    view! { <nav class="bar" aria-label=state.say("nav-label")><ul>{links}</ul></nav> }
}

/// What is true of every page, once, at its foot.
#[component]
fn Foot() -> AnyView {
    let state = vejviser();
    let own = state.locale();
    let machine = move || by_machine(own) || state.beside().is_some_and(by_machine);
    view! {
        <footer class="foot">
            {move || machine().then(|| view! {
                <p class="legend"><Icon name=Glyph::Translate/><span>{state.say("legend-machine")}</span></p>
            })}
            <p class="only-here"><Icon name=Glyph::Save/><span>{state.say("foot-only-here")}</span></p>
        </footer>
    }
}

/// What happened, with the way back; for a screen reader as it appears.
#[component]
fn Toast() -> AnyView {
    let state = vejviser();
    let shown = move || {
        state.told.get().map(|told| {
        let class = match told.tone {
            Tone::Done => "toast",
            Tone::Refused => "toast refused",
        };
        let glyph = match told.tone {
            Tone::Done => Glyph::Done,
            Tone::Refused => Glyph::Warning,
        };
        let saved = move || (told.tone == Tone::Done).then(|| {
            let (word, style) = saved_words(state);
            view! { <span class="saved" data-state=style>{state.say(word)}</span> }
        });
        let undo = told.undo.clone();
        let moved = told.moved;
        view! {
            <div class=class>
                <Icon name=glyph/>
                <p>
                    <span>{told.text.clone()}</span>" "
                    {saved}
                    {(moved > 0).then(|| view! {
                        " "<a href=state.href(Page::Plan)>{state.say_with("dates-moved", args().n("dates", moved))}</a>
                    })}
                </p>
                <div class="toast-actions">
                {(!undo.is_empty()).then(|| {
                    let undo = undo.clone();
                    view! {
                        <button type="button" class="button" on:click=move |_| {
                            if let Err(rejection) = state.undo(&undo) {
                                state.refuse(&rejection);
                            }
                        }>
                            <Icon name=Glyph::Undo/><span>{state.say("undo")}</span>
                        </button>
                    }
                })}
                <button type="button" class="button quiet" on:click=move |_| state.told.set(None)>
                    <Icon name=Glyph::Close/><span class="visually-hidden">{state.say("close")}</span>
                </button>
                </div>
            </div>
        }
    })
    };
    view! { <div class="toasts" role="status" aria-live="polite">{shown}</div> }
}

/// Whether the last change is safe, in one word, for the reader and for style sheets. Never "saved"
/// before storage has said so.
fn saved_words(state: Vejviser) -> (&'static str, &'static str) {
    if !state.lasts() {
        return ("saved-not-at-all", "not-at-all");
    }
    match state.saving.get() {
        SaveStatus::Saved => ("saved-here", "saved"),
        SaveStatus::Saving(_) => ("saving", "saving"),
        SaveStatus::NotSaved { .. } => ("saved-not-yet", "not-yet"),
    }
}
