//! Making a talk: its slides in their order, what is left out, the mediator's own slides, length and languages.

use leptos::prelude::*;

use super::here::{Here, programme_name};
use super::new::{Languages, Lengths};
use super::own_slide::{OwnSlides, lacks};
use crate::domain::talk::own::Place;
use crate::i18n::{Locale, args};
use crate::platform::document;
use crate::state::signals::{Memo, RwSignal, Signal};
use crate::state::talk::{Deck, View, tongues};
use crate::state::{Held, Load, SaveStatus, Told, vejviser};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

#[component]
pub fn MakeTalk(id: String) -> AnyView {
    Here::of(id).shown(|here| view! { <Making here/> })
}

#[component]
fn Making(here: Here) -> AnyView {
    let state = vejviser();
    let plot = Memo::new(move |_| {
        here.deck
            .with(|deck| deck.as_ref().map(|deck| deck.talk.plot.clone()))
    });
    let name = move || {
        plot.with(|plot| {
            plot.as_ref()
                .map(|plot| plot.name.clone())
                .unwrap_or_default()
        })
    };
    let programme = move || {
        let id = plot.with(|plot| plot.as_ref().map(|plot| plot.programme.clone()))?;
        Some(programme_name(
            &state.catalogue_wording(),
            id.as_str(),
            state.locale(),
        ))
    };
    let length = Signal::derive(move || {
        plot.with(|plot| plot.as_ref().map(|plot| plot.length).unwrap_or_default())
    });
    let languages =
        Signal::derive(move || plot.with(|plot| plot.as_ref().map(tongues).unwrap_or_default()));
    let choose_length = Callback::new(move |length| {
        let slides = here.material.with_untracked(|material| match material {
            Load::Ready(material) => Some(material.slides.clone()),
            _ => None,
        });
        if let Some(slides) = slides {
            let chosen = here.talk().map(|talk| talk.chosen).unwrap_or_default();
            here.change(|plot| plot.in_length(&slides, length, &chosen));
        }
    });
    let choose_languages = Callback::new(move |chosen: Vec<Locale>| {
        let tags = chosen.iter().map(|language| language.tag().to_owned());
        let languages: Vec<String> = tags.collect();
        here.change(|plot| crate::domain::talk::own::Plot { languages, ..plot });
    });
    let ways = [
        ("talk-show", here.href(View::Show, 1), Glyph::Say, "button primary"),
        ("talk-present", here.href(View::Present, 1), Glyph::Note, "button"),
        ("talk-paper", here.href(View::Paper, 0), Glyph::Print, "button"),
        ("talk-after", here.href(View::After, 0), Glyph::Why, "button"),
    ]
    .map(|(message, href, glyph, class)| view! {
        <li><a class=class id=message href=href><Icon name=glyph/><span>{state.say(message)}</span></a></li>
    });
    let ways: Vec<_> = ways.into_iter().collect();
    view! {
        <div class="talk-page">
            <header class="page-head">
                <a class="crumb" href=state.href(View::All.page())><Icon name=Glyph::Back/><span>{state.say("talks-title")}</span></a>
                <h1 id="title" tabindex="-1"><bdi>{name}</bdi></h1>
                <p class="lead">{programme}</p>
                <Saved/>
                <Ready languages/>
            </header>
            <ul class="talk-ways">{ways}</ul>
            <Lengths length choose=choose_length/>
            <Languages languages choose=choose_languages/>
            <Order here/>
            <OwnSlides here/>
            <Naming here/>
            <Putting here/>
        </div>
    }
    .into_child()
}

/// Whether what was changed is kept. It is said once storage has confirmed it, and not before.
#[component]
pub fn Saved() -> AnyView {
    let state = vejviser();
    let words = move || match state.saving.get() {
        _ if !state.lasts() => ("saved-not-at-all", "not-at-all"),
        SaveStatus::Saved => ("saved-here", "saved"),
        SaveStatus::Saving(_) => ("saving", "saving"),
        SaveStatus::NotSaved { .. } => ("saved-not-yet", "not-yet"),
    };
    view! { <p class="talk-saved saved" role="status" data-state=move || words().1>{move || state.say(words().0)}</p> }
}

/// Whether the talk can be given without a network. Its languages are fetched for that without being asked for: a
/// hall has none just when it is needed.
#[component]
fn Ready(languages: Signal<Vec<Locale>>) -> AnyView {
    let state = vejviser();
    let standing = Memo::new(move |_| {
        state.offline.with(|offline| {
            let held: Vec<Option<Held>> = languages
                .get()
                .into_iter()
                .map(|locale| {
                    let known = offline.languages.iter();
                    known
                        .into_iter()
                        .find(|known| known.locale == locale)
                        .map(|known| known.state)
                })
                .chain([Some(offline.talks)])
                .collect();
            match offline.kept {
                Some(true) if held.iter().all(|held| *held == Some(Held::Kept)) => "yes",
                Some(true) if held.contains(&Some(Held::Failed)) => "no",
                Some(true) => "coming",
                _ => "no",
            }
        })
    });
    Effect::new(move |_| {
        let lacks_slides = state
            .offline
            .with(|offline| offline.kept == Some(true) && offline.talks == Held::NotKept);
        if lacks_slides {
            state.keep_talks();
        }
        let lacking: Vec<Locale> = state.offline.with(|offline| {
            let wanted = languages.get();
            let lacking = offline.languages.iter().filter(|known| {
                offline.kept == Some(true)
                    && known.state == Held::NotKept
                    && wanted.contains(&known.locale)
            });
            lacking.map(|known| known.locale).collect()
        });
        for locale in lacking {
            state.keep_language(locale);
        }
    });
    let words = move || {
        state.say(match standing.get() {
            "yes" => "talk-ready",
            "coming" => "talk-coming",
            _ => "talk-not-kept",
        })
    };
    view! { <p class="talk-ready" role="status" data-ready=move || standing.get()><Icon name=Glyph::Import/><span>{words}</span></p> }
}

/// Every slide in its order, shown or left out.
#[component]
fn Order(here: Here) -> AnyView {
    let state = vejviser();
    let own = state.locale();
    let rows = move || {
        here.deck.with(|deck| {
            let deck = deck.as_ref()?;
            let order = &deck.talk.plot.order;
            let count = order.len();
            let rows = order.iter().enumerate().map(|(at, (place, is_shown))| {
                row(here, deck, own, place, *is_shown, (at > 0, at + 1 < count))
            });
            Some(rows.collect::<Vec<_>>())
        })
    };
    let summary = move || {
        let slides = here
            .deck
            .with(|deck| deck.as_ref().map_or(0, |deck| deck.slides.len()));
        state.say_with("talk-slides-count", args().n("slides", slides))
    };
    view! {
        <section class="talk-order">
            <h2><Icon name=Glyph::Course/><span>{state.say("talk-slides")}</span></h2>
            <p class="hint">{summary}" "{state.say("talk-slides-what")}</p>
            <ol class="talk-slides">{rows}</ol>
        </section>
    }
    .into_child()
}

fn row(
    here: Here,
    deck: &Deck,
    own: Locale,
    place: &Place,
    is_shown: bool,
    (has_before, has_behind): (bool, bool),
) -> AnyView {
    let state = here.state;
    let shown = deck.slides.iter().find(|slide| slide.place == *place);
    let title = deck.title_of(place, own);
    let time = shown.map(|slide| {
        let minutes = format!("{}:{:02}", slide.seconds / 60, slide.seconds % 60);
        view! { <bdi class="talk-time number" dir="ltr">{minutes}</bdi> }
    });
    let lacking = match place {
        Place::Own(id) => {
            let own = deck.talk.own.get(id);
            own.and_then(|own| lacks(own, &deck.languages))
        }
        Place::Of(_) => None,
    };
    let key = place.key();
    let label = |message: &str| state.say_with(message, args().s("title", title.clone()));
    let moving = |up: bool| {
        let place = place.clone();
        let id = format!("{}-{}", if up { "up" } else { "down" }, place.key());
        let focus = id.clone();
        let press = move |_| {
            here.change(|plot| plot.moved(&place, up));
            // The list is drawn anew; the keyboard stays at the slide.
            let focus = focus.clone();
            gloo::timers::callback::Timeout::new(0, move || document::focus_in_sight(&focus))
                .forget();
        };
        let (message, class, is_there) = match up {
            true => ("talk-up", "turn-up", has_before),
            false => ("talk-down", "turn-down", has_behind),
        };
        view! { <button type="button" class="button quiet" id=id aria-label=label(message) disabled=!is_there on:click=press><span class=class><Icon name=Glyph::Back/></span></button> }
    };
    let toggle = {
        let place = place.clone();
        let focus = format!("shown-{key}");
        move |_| {
            here.change(|mut plot| {
                if let Some((_, shown)) = plot.order.iter_mut().find(|(known, _)| *known == place) {
                    *shown = !*shown;
                }
                plot
            });
            let focus = focus.clone();
            gloo::timers::callback::Timeout::new(0, move || document::focus_in_sight(&focus))
                .forget();
        }
    };
    let (message, glyph) = match is_shown {
        true => ("talk-leave-out", Glyph::NotForMe),
        false => ("talk-put-back", Glyph::Add),
    };
    let about = label(message);
    view! {
        <li class="talk-slide" class:left-out=!is_shown data-slide=key.clone()>
            <span class="talk-slide-name"><bdi>{title.clone()}</bdi></span>{time}{lacking}
            <span class="talk-slide-ways">
                {moving(true)}{moving(false)}
                <button type="button" class="button quiet" id=format!("shown-{key}") aria-label=about on:click=toggle><Icon name=glyph/><span>{state.say(if is_shown { "talk-out" } else { "talk-in" })}</span></button>
            </span>
        </li>
    }
    .into_child()
}

/// Another name.
#[component]
fn Naming(here: Here) -> AnyView {
    let state = vejviser();
    let typed = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<String>);
    let name = move || {
        typed
            .get()
            .unwrap_or_else(|| here.talk().map(|talk| talk.plot.name).unwrap_or_default())
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match state.talk_name(&untrack(name)) {
            Ok(name) => {
                fault.set(None);
                typed.set(None);
                here.change(|plot| crate::domain::talk::own::Plot { name, ..plot });
            }
            Err(reason) => fault.set(Some(reason)),
        }
    };
    view! {
        <details class="fold">
            <summary><Icon name=Glyph::Note/><span>{state.say("talk-rename")}</span></summary>
            <form class="talk-form" id="talk-naming" on:submit=submit novalidate=true>
                <div class="field">
                    <label for="talk-name">{state.say("talk-name")}</label>
                    <input id="talk-name" type="text" dir="auto" autocomplete="off" maxlength="200" aria-describedby="talk-name-fault" prop:value=name on:input=move |event| typed.set(Some(event_target_value(&event)))/>
                </div>
                <p class="fault" id="talk-name-fault" role="alert">{move || fault.get()}</p>
                <button type="submit" class="button">{state.say("talk-rename-save")}</button>
            </form>
        </details>
    }
    .into_child()
}

/// Deleting the talk, asked twice.
#[component]
fn Putting(here: Here) -> AnyView {
    let state = vejviser();
    let delete = move |_| match state.delete_talk(here.talking, &here.id()) {
        Ok(()) => state.go(View::All.page()),
        Err(reason) => state.told.set(Some(Told::refused(reason))),
    };
    view! {
        <details class="fold">
            <summary><Icon name=Glyph::Delete/><span>{state.say("talk-delete")}</span></summary>
            <p>{state.say("talk-delete-what")}</p>
            <button type="button" class="button" id="talk-delete" on:click=delete><Icon name=Glyph::Delete/><span>{state.say("talk-delete-yes")}</span></button>
        </details>
    }
}
