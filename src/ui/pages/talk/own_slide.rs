//! Slides of the mediator's own: a few words in the languages of the talk, or a photo.

use leptos::prelude::*;

use super::all::named;
use super::here::Here;
use crate::domain::talk::own::{MOST_TEXT, OwnSlide};
use crate::i18n::{Locale, args};
use crate::platform::file;
use crate::state::signals::{Memo, Signal};
use crate::state::talk::{own_place, tongues};
use crate::state::{PhotoState, vejviser};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// Those that there are, each to be changed, and one more. A form stays as it stands while others come and go.
#[component]
pub fn OwnSlides(here: Here) -> AnyView {
    let state = vejviser();
    let ids = Memo::new(move |_| {
        let talk = here.talk();
        talk.map(|talk| talk.own.keys().cloned().collect::<Vec<_>>())
            .unwrap_or_default()
    });
    let known = ForProps::builder()
        .each(move || ids.get())
        .key(String::clone)
        .children(move |id: String| view! { <OwnForm here id=Some(id)/> })
        .build();
    view! {
        <section class="talk-own">
            <h2><Icon name=Glyph::Photo/><span>{state.say("talk-own")}</span></h2>
            {For(known).into_any()}
            <OwnForm here id=None/>
        </section>
    }
    .into_child()
}

#[component]
fn OwnForm(here: Here, id: Option<String>) -> AnyView {
    let state = vejviser();
    let is_new = id.is_none();
    let key = id.clone().unwrap_or_else(|| "new".to_owned());
    let place = StoredValue::new(own_place(&here.id(), id.as_deref()));
    let id = StoredValue::new(id);
    // The slide as the talk has it now.
    let own = Memo::new(move |_| {
        let known = id.with_value(|id| here.talk()?.own.remove(id.as_ref()?));
        known.unwrap_or_default()
    });
    let languages = Memo::new(move |_| {
        let talk = here.talk();
        talk.map(|talk| tongues(&talk.plot)).unwrap_or_default()
    });
    let fault_id = format!("own-fault-{key}");
    let described = StoredValue::new(fault_id.clone());
    let of_field = key.clone();
    let fields = move || {
        let fields = languages.get().into_iter().map(|language| {
            let id = format!("own-{of_field}-{language}");
            field(language, id, described.get_value(), place.get_value(), own)
        });
        fields.collect::<Vec<_>>()
    };
    let form = Signal::derive(move || place.with_value(|place| state.own_form(place)));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        state.save_own_slide(here.talking, here.id(), id.get_value());
    };
    let choose = move |event: leptos::ev::Event| {
        if let Some(chosen) = file::chosen(&event) {
            place.with_value(|place| state.choose_own_photo(place, chosen));
        }
    };
    let title = move || {
        let first = own.with(|own| {
            let spoken = languages.get().into_iter();
            let mut texts = spoken.filter_map(|language| own.texts.get(language.tag()));
            let text = texts.next().or(own.texts.values().next());
            text.and_then(|text| text.lines().next().map(str::to_owned))
        });
        first.unwrap_or_else(|| {
            state.say(match is_new {
                true => "talk-own-add",
                false => "talk-own-photo",
            })
        })
    };
    let lacking = move || {
        let languages = languages.get();
        own.with(|own| lacks(own, &languages))
    };
    let choice = move || {
        let has_photo =
            own.with(|own| own.photo.is_some()) || form.with(|form| form.chosen.is_some());
        state.say(match has_photo {
            true => "talk-own-photo-other",
            false => "talk-own-photo-add",
        })
    };
    let photo_id = format!("own-photo-{key}");
    let (form_id, glyph) = match is_new {
        true => ("talk-own-new".to_owned(), Glyph::Add),
        false => (format!("own-form-{key}"), Glyph::Note),
    };
    let removal = (!is_new).then(|| deletion(here, key));
    let busy = move || form.with(|form| form.is_busy);
    let working = move || {
        busy().then(|| {
            view! { <p class="hint" role="status">{state.say("talk-own-busy")}</p> }
        })
    };
    view! {
        <details class="fold">
            <summary><Icon name=glyph/><span class="own-title"><bdi>{title}</bdi>{lacking}</span></summary>
            <p class="hint">{state.say("talk-own-what")}</p>
            <form class="talk-form" id=form_id on:submit=submit novalidate=true>
                {fields}
                {photo(own, place)}
                <label class="button quiet photo-button">
                    <Icon name=Glyph::Photo/><span>{choice}</span>
                    <input class="visually-hidden" id=photo_id type="file" accept="image/*" on:change=choose/>
                </label>
                <p class="hint">{state.say("talk-own-people")}</p>
                {working}
                <p class="fault" id=fault_id role="alert">{move || form.with(|form| form.fault.clone())}</p>
                <button type="submit" class="button" aria-disabled=move || if busy() { "true" } else { "false" }><Icon name=Glyph::Save/><span>{state.say("talk-own-save")}</span></button>
            </form>
            {removal}
        </details>
    }
    .into_child()
}

/// The photo that is kept, small, or the file that is chosen in its place; each can be taken away again.
fn photo(own: Memo<OwnSlide>, place: StoredValue<String>) -> AnyView {
    let state = vejviser();
    let kept = Memo::new(move |_| own.with(|own| own.photo.clone()));
    let chosen = Memo::new(move |_| {
        let form = place.with_value(|place| state.own_form(place));
        (form.chosen, form.takes_away, form.is_busy)
    });
    let picture = move || {
        let shown = state.talk_photo(&kept.get()?);
        let picture = move || match shown.get() {
            PhotoState::Shown(url) => {
                view! { <img class="own-photo" src=url alt=state.say("talk-own-photo-kept")/> }
            }
            PhotoState::Loading => view! { <p class="hint">{state.say("loading")}</p> },
            PhotoState::Gone => view! { <p class="hint">{state.say("talk-own-photo-gone")}</p> },
        };
        Some(view! { <div class="own-photo-room">{picture}</div> })
    };
    let standing = move || {
        let (name, takes_away, is_busy) = chosen.get();
        let words = match (&name, takes_away) {
            (Some(name), _) => {
                Some(state.say_with("talk-own-chosen", args().s("file", name.clone())))
            }
            (None, true) => Some(state.say("talk-own-photo-goes")),
            (None, false) => None,
        };
        let has_photo = kept.with(Option::is_some);
        let message = match (&name, takes_away) {
            (Some(_), _) => "talk-own-unchoose",
            (None, true) => "talk-own-photo-back",
            (None, false) => "talk-own-photo-out",
        };
        let press = move |_| {
            let takes_away = name.is_none() && !takes_away;
            place.with_value(|place| state.leave_own_photo_out(place, takes_away));
        };
        let can_change = !is_busy && (words.is_some() || has_photo);
        let words = words.map(|words| view! { <p class="own-chosen" role="status">{words}</p> });
        let button = can_change.then(|| view! {
            <button type="button" class="button quiet" data-photo=message on:click=press><Icon name=Glyph::Photo/><span>{state.say(message)}</span></button>
        });
        view! { <div class="own-photo-ways">{words}{button}</div> }
    };
    view! { <div class="own-photo-kept">{picture}{standing}</div> }
}

/// Deleting a slide, asked twice.
fn deletion(here: Here, id: String) -> AnyView {
    let state = vejviser();
    let button = format!("own-delete-{id}");
    let delete = move |_| state.delete_own_slide(here.talking, &here.id(), &id);
    view! {
        <details class="fold">
            <summary><Icon name=Glyph::Delete/><span>{state.say("talk-own-delete")}</span></summary>
            <p>{state.say("talk-own-delete-what")}</p>
            <button type="button" class="button" id=button on:click=delete><Icon name=Glyph::Delete/><span>{state.say("talk-delete-yes")}</span></button>
        </details>
    }
}

/// That a slide says nothing in some languages of the talk, where it says something in others.
pub fn lacks(own: &OwnSlide, languages: &[Locale]) -> Option<AnyView> {
    let tags: Vec<String> = languages.iter().map(|it| it.tag().to_owned()).collect();
    let lacking = own.lacks(&tags).into_iter();
    let names: Vec<AnyView> = lacking.filter_map(Locale::from_tag).map(named).collect();
    let words = vejviser().say("talk-own-lacks");
    (!names.is_empty()).then(|| {
        view! { <span class="talk-lacks"><Icon name=Glyph::Warning/><span>{words}</span>{names}</span> }
    })
}

fn field(
    language: Locale,
    id: String,
    described: String,
    place: String,
    own: Memo<OwnSlide>,
) -> AnyView {
    let state = vejviser();
    let tag = language.tag();
    let at = StoredValue::new(format!("{place}/{tag}"));
    // What is typed and not saved outlives the page, as notes do.
    let text = move || {
        let typed = state
            .drafts
            .with(|drafts| at.with_value(|at| drafts.get(at).cloned()));
        typed.unwrap_or_else(|| own.with(|own| own.texts.get(tag).cloned().unwrap_or_default()))
    };
    let typed = move |event: leptos::ev::Event| {
        state
            .drafts
            .update(|drafts| drop(drafts.insert(at.get_value(), event_target_value(&event))));
    };
    view! {
        <div class="field">
            <label for=id.clone()>{named(language)}</label>
            <textarea id=id rows="3" lang=tag dir=language.direction().as_str() maxlength=MOST_TEXT.to_string() aria-describedby=described prop:value=text on:input=typed></textarea>
        </div>
    }
    .into_child()
}
