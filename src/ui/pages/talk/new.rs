//! A new talk: a name, a programme, a length, one to three languages.

use leptos::prelude::*;

use super::all::named;
use super::here::programme_name;
use crate::domain::programme::ProgrammeId;
use crate::domain::talk::Length;
use crate::domain::talk::own::{MOST_LANGUAGES, Plot, Said, Telling};
use crate::i18n::{Locale, args};
use crate::state::signals::{Memo, RwSignal, Signal};
use crate::state::talk::View;
use crate::state::{Load, Vejviser, vejviser};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// The place of the name that is being typed.
const NAME: &str = "talk/new/name";

#[component]
pub fn NewTalk(programme: Option<ProgrammeId>) -> AnyView {
    let state = vejviser();
    let talking = state.talking();
    let catalogue = state.catalogue();
    let chosen = RwSignal::new(
        programme.or_else(|| catalogue.programmes.first().map(|listed| listed.id.clone())),
    );
    let length = RwSignal::new(Length::default());
    let languages = RwSignal::new(first_languages(state));
    let fault = RwSignal::new(None::<String>);
    let wanted = Memo::new(move |_| chosen.get().map(|id| (id, languages.get())));
    let material = state.material(move || wanted.get());
    let typed = move || state.drafts.with(|drafts| drafts.get(NAME).cloned());
    let begin = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let read = || {
            let programme = chosen.get_untracked().unwrap_or_else(|| "".into());
            // Whoever types no name gets that of the programme; one of spaces is a slip, and is told.
            let typed = untrack(typed).filter(|typed| !typed.is_empty());
            let name = typed.unwrap_or_else(|| {
                let wording = untrack(|| state.catalogue_wording());
                let isolates = ['\u{2066}', '\u{2068}', '\u{2069}'];
                programme_name(&wording, programme.as_str(), state.locale()).replace(isolates, "")
            });
            let name = state.talk_name(&name)?;
            let plot = material.with_untracked(|material| match material {
                Load::Ready(material) => {
                    let tags: Vec<String> = languages
                        .get_untracked()
                        .iter()
                        .map(|language| language.tag().to_owned())
                        .collect();
                    Ok(Plot::of(
                        &material.slides,
                        &name,
                        length.get_untracked(),
                        &tags,
                    ))
                }
                Load::Loading => Err(state.say("talk-wait")),
                Load::Failed(_) => Err(state.say("talk-not-here")),
            })?;
            let talk = state.fresh_name();
            let telling = Telling::Plot(plot);
            let said = Said {
                talk: talk.clone(),
                telling,
            };
            state.write_talk(talking, said)?;
            Ok::<_, String>(talk)
        };
        match read() {
            Ok(talk) => {
                state.drafts.update(|drafts| drop(drafts.remove(NAME)));
                state.go(View::Make(talk).page());
            }
            Err(reason) => fault.set(Some(reason)),
        }
    };
    let programmes = catalogue.programmes.iter().map(|listed| {
        let (id, mine) = (listed.id.clone(), listed.id.clone());
        let name = listed.id.clone();
        let is = move || pressed(chosen.with(|chosen| chosen.as_ref() == Some(&id)));
        let title = move || programme_name(&state.catalogue_wording(), name.as_str(), state.locale());
        view! {
            <li><button type="button" class="choice-button" data-programme=listed.id.to_string() aria-pressed=is on:click=move |_| chosen.set(Some(mine.clone()))>{title}</button></li>
        }
    });
    let programmes: Vec<_> = programmes.collect();
    view! {
        <div class="talk-page">
            <header class="page-head">
                <a class="crumb" href=state.href(View::All.page())><Icon name=Glyph::Back/><span>{state.say("talks-title")}</span></a>
                <h1 id="title" tabindex="-1">{state.say("talk-new")}</h1>
            </header>
            <form class="talk-form" id="talk-form" on:submit=begin novalidate=true>
                <fieldset>
                    <legend>{state.say("talk-programme")}</legend>
                    <ul class="choice-buttons">{programmes}</ul>
                </fieldset>
                <Lengths length=Signal::derive(move || length.get()) choose=Callback::new(move |chosen| length.set(chosen))/>
                <Languages languages=Signal::derive(move || languages.get()) choose=Callback::new(move |chosen| languages.set(chosen))/>
                <div class="field">
                    <label for="talk-name">{state.say("talk-name")}</label>
                    <p class="hint" id="talk-name-hint">{state.say("talk-name-what")}</p>
                    <input id="talk-name" type="text" dir="auto" autocomplete="off" maxlength="200" aria-describedby="talk-name-hint talk-fault"
                        prop:value=move || typed().unwrap_or_default()
                        on:input=move |event| state.drafts.update(|drafts| drop(drafts.insert(NAME.to_owned(), event_target_value(&event))))
                    />
                </div>
                <p class="fault" id="talk-fault" role="alert">
                    {move || fault.get().map(|text| view! { <Icon name=Glyph::Warning/><span>{text}</span> })}
                </p>
                <button type="submit" class="button primary"><Icon name=Glyph::Save/><span>{state.say("talk-make")}</span></button>
            </form>
        </div>
    }
}

/// Danish first, as long as nobody chooses otherwise, and the reader's own language beside it; for a Dane, none.
fn first_languages(state: Vejviser) -> Vec<Locale> {
    let own = state.locale();
    match own == Locale::DANISH {
        true => vec![own],
        false => vec![Locale::DANISH, own],
    }
}

pub fn pressed(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

/// How long the talk is.
#[component]
pub fn Lengths(length: Signal<Length>, choose: Callback<Length>) -> AnyView {
    let state = vejviser();
    let buttons = Length::ALL.map(|each| {
        let words = state.say_with("talk-minutes", args().n("minutes", each.minutes()));
        view! {
            <li><button type="button" class="choice-button" data-minutes=each.minutes().to_string() aria-pressed=move || pressed(length.get() == each) on:click=move |_| choose.run(each)>{words}</button></li>
        }
    });
    let buttons: Vec<_> = buttons.into_iter().collect();
    view! {
        <fieldset>
            <legend>{state.say("talk-length")}</legend>
            <ul class="choice-buttons">{buttons}</ul>
        </fieldset>
    }
}

/// The languages of the slides in their order: the first stands first. Each can be taken away, and moved.
#[component]
pub fn Languages(languages: Signal<Vec<Locale>>, choose: Callback<Vec<Locale>>) -> AnyView {
    let state = vejviser();
    let chosen = move || {
        let now = languages.get();
        let only = now.len() == 1;
        let rows = now.iter().enumerate().map(|(place, language)| {
            let language = *language;
            let tag = language.tag();
            let (before, without) = (now.clone(), now.clone());
            let up = move |_| {
                let mut moved = before.clone();
                moved.swap(place, place - 1);
                choose.run(moved);
            };
            let leave = move |_| {
                let left = without.iter().copied().filter(|known| *known != language);
                choose.run(left.collect());
            };
            let first = (place > 0).then(|| {
                let label = state.say_with("talk-language-first", args().s("language", language.name()));
                view! { <button type="button" class="button" data-up=tag aria-label=label on:click=up><span class="turn-up"><Icon name=Glyph::Back/></span></button> }
            });
            let out = (!only).then(|| {
                let label = state.say_with("talk-language-out", args().s("language", language.name()));
                view! { <button type="button" class="button quiet" data-out=tag aria-label=label on:click=leave><Icon name=Glyph::Close/></button> }
            });
            view! { <li class="talk-language" data-language=tag><span class="talk-language-name">{named(language)}</span>{first}{out}</li> }
        });
        rows.collect::<Vec<_>>()
    };
    let more = move || {
        let now = languages.get();
        let others = Locale::all().filter(|other| !now.contains(other));
        let buttons: Vec<_> = others
            .map(|other| {
                let before = now.clone();
                let add = move |_| {
                    let mut more = before.clone();
                    more.push(other);
                    choose.run(more);
                };
                view! { <li><button type="button" class="choice-button" data-add=other.tag() on:click=add><Icon name=Glyph::Add/>{named(other)}</button></li> }
            })
            .collect();
        (now.len() < MOST_LANGUAGES && !buttons.is_empty())
            .then(|| view! { <ul class="choice-buttons">{buttons}</ul> })
    };
    view! {
        <fieldset>
            <legend>{state.say("talk-languages")}</legend>
            <p class="hint">{state.say("talk-languages-what")}</p>
            <ol class="talk-languages">{chosen}</ol>
            {more}
        </fieldset>
    }
    .into_child()
}
