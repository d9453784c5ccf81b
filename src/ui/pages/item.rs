//! One thing of the welcome folder: what it is, why it matters, what to do with it, and a photo of it.

use std::sync::Arc;

use crate::state::signals::{Memo, RwSignal, Signal};
use leptos::prelude::*;

use crate::domain::plan::{ItemState, PhotoId, Subject};
use crate::domain::programme::{ItemId, ProgrammeId};
use crate::i18n::{Locale, args};
use crate::platform::file;
use crate::state::route::Page;
use crate::state::{PhotoState, vejviser};
use crate::ui::components::answers::{Blanks, Changes, Question, words_of};
use crate::ui::components::note::NoteField;
use crate::ui::components::page_state::Missing;
use crate::ui::components::sentence::Danish;
use crate::ui::components::tap::steady;
use crate::ui::components::tongues::BesideSwitch;
use crate::ui::components::words::{Form, WordingOf, Words};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

#[component]
pub fn ItemPage(programme: ProgrammeId, item: ItemId) -> AnyView {
    let state = vejviser();
    let id = programme.clone();
    let Some(programme) = state.programme(&programme) else {
        return view! { <Missing/> };
    };
    let Some(place) = programme.folder.iter().position(|known| known.id == item) else {
        return view! { <Missing/> };
    };
    let found = programme.folder[place].clone();
    let wording: WordingOf = Signal::derive(move || state.wording(&id));
    let mine = {
        let id = programme.id.clone();
        Memo::new(move |_| state.plan.with(|plan| plan.programmes.contains_key(&id)))
    };
    let named = StoredValue::new(item.clone());
    let key = move |part: &str| named.with_value(|item| format!("item.{item}.{part}"));
    let back = if mine.get_untracked() {
        Page::Folder
    } else {
        Page::Items(programme.id.clone())
    };
    let own = item.clone();
    view! {
        <article class="item">
            <header class="page-head">
                <a class="crumb" href=state.href(back)><Icon name=Glyph::Folder/><span>{state.say("folder-title")}</span></a>
                <p class="item-number">{state.say_with("item-number", args().n("number", place + 1).n("of", programme.folder.len()))}</p>
                <h1 id="title" tabindex="-1"><Words wording key=key("title") form=Form::Line/></h1>
                <BesideSwitch/>
            </header>
            {move || mine.get().then(|| view! { <ItemButtons item=own.clone()/> })}
            <Question glyph=Glyph::What title="item-what"><Words wording key=key("what")/></Question>
            <Question glyph=Glyph::Why title="item-why"><Words wording key=key("why")/></Question>
            {(found.actions > 0).then(|| view! {
                <Question glyph=Glyph::Road title="item-do">
                    <ol class="actions">
                        {(1..=found.actions).map(|n| view! { <li><Words wording key=key(&format!("do.{n}")) form=Form::Free/></li> }).collect::<Vec<_>>()}
                    </ol>
                </Question>
            })}
            <Blanks blanks=found.blanks.clone() programme=Arc::clone(&programme) wording/>
            <Changes changes=found.changes.clone() programme=Arc::clone(&programme) wording/>
            {words_of(found.words.clone(), &programme)}
            {move || mine.get().then(|| view! {
                <Photos item=item.clone()/>
                <NoteField on=Subject::Item(item.clone())/>
                <p class="only-here"><Icon name=Glyph::Save/><span>{state.say("only-on-this-phone")}</span></p>
            })}
        </article>
    }
}

#[component]
fn ItemButtons(item: ItemId) -> AnyView {
    let state = vejviser();
    let choices = [
        (
            ItemState::Received,
            "say-received",
            Glyph::Received,
            "received",
        ),
        (ItemState::Read, "say-read", Glyph::Done, "read"),
        (ItemState::Missing, "say-missing", Glyph::Ask, "missing"),
    ];
    let asked = item.clone();
    let buttons = choices.map(|(choice, message, glyph, style)| {
        let (item, pressed_item) = (item.clone(), item.clone());
        let pressed = move || state.item_state(&pressed_item) == choice;
        let counts = steady();
        let press = move |_| {
            if !counts() {
                return;
            }
            let wanted = if untrack(|| state.item_state(&item)) == choice { ItemState::Unknown } else { choice };
            if let Err(rejection) = state.set_item(&item, wanted) {
                state.refuse(&rejection);
            }
        };
        view! {
            <button type="button" class="button state-button" data-state=style aria-pressed=move || if pressed() { "true" } else { "false" } on:click=press>
                <Icon name=glyph/><span>{state.say(message)}</span>
            </button>
        }
    });
    view! {
        <section class="state-buttons" aria-label=state.say("item-state")>
            <div class="buttons">{buttons.into_iter().collect::<Vec<_>>()}</div>
            {move || (state.item_state(&asked) == ItemState::Missing).then(|| view! {
                <div class="ask-for-it notice">
                    <p>{state.say("item-ask")}</p>
                    <Danish danish=Signal::derive(move || state.messages.with(|messages| messages.in_danish("item-ask-meaning", &args()))) meaning=(state.locale() != Locale::DANISH).then(|| view! { <p class="sentence-meaning">{state.say("item-ask-meaning")}</p> })/>
                </div>
            })}
        </section>
    }
}

/// Photos of the item, kept on this phone.
#[component]
fn Photos(item: ItemId) -> AnyView {
    let state = vejviser();
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<String>);
    let shown = item.clone();
    let photos = Memo::new(move |_| {
        state
            .plan
            .with(|plan| plan.photos_of(&shown).cloned().collect::<Vec<_>>())
    });
    let chosen = move |event: leptos::ev::Event| {
        let Some(picked) = file::chosen(&event) else {
            return;
        };
        let item = item.clone();
        busy.set(true);
        fault.set(None);
        leptos::task::spawn_local(async move {
            let done = state.add_photo(&item, picked).await;
            // The page may be gone by now; then there is nobody to tell.
            let _ = busy.try_set(false);
            if let Err(reason) = done {
                let _ = fault.try_set(Some(reason));
            }
        });
    };
    // A photo that stays is not fetched again when another is added: pictures live as long as the page.
    let owner = Owner::current().unwrap_or_default();
    let fetched = StoredValue::new(Vec::<(PhotoId, RwSignal<PhotoState>)>::new());
    let picture = move |photo: &PhotoId| {
        let known = fetched.with_value(|fetched| {
            let mut known = fetched.iter();
            known
                .find(|(known, _)| known == photo)
                .map(|(_, state)| *state)
        });
        known.unwrap_or_else(|| {
            let new = owner.with(|| state.photo(photo));
            fetched.update_value(|fetched| fetched.push((photo.clone(), new)));
            new
        })
    };
    let list = move || {
        let photos = photos.get().into_iter();
        photos
            .map(|photo| photo_row(picture(&photo), photo))
            .collect::<Vec<_>>()
    };
    view! {
        <section class="photos" aria-labelledby="photos-title">
            <h2 id="photos-title"><Icon name=Glyph::Photo/><span>{state.say("photos-title")}</span></h2>
            <p>{state.say("photos-what")}</p>
            <ul class="photo-list">
                {list}
            </ul>
            <label class="button photo-button">
                <Icon name=Glyph::Photo/>
                <span>{move || state.say(if busy.get() { "photo-busy" } else { "photo-add" })}</span>
                <input class="visually-hidden" type="file" accept="image/*" on:change=chosen disabled=move || busy.get()/>
            </label>
            <div role="alert">{move || fault.get().map(|text| view! { <p class="fault"><Icon name=Glyph::Warning/><span>{text}</span></p> })}</div>
        </section>
    }
}

/// A photo with the button that takes it away.
fn photo_row(bytes: RwSignal<PhotoState>, gone: PhotoId) -> AnyView {
    let state = vejviser();
    // A photo is gone for good, so it takes two taps.
    let sure = RwSignal::new(false);
    let counts = steady();
    view! {
        <li>
            {move || match bytes.get() {
                PhotoState::Loading => view! { <p role="status">{state.say("loading")}</p> },
                PhotoState::Shown(url) => view! { <img src=url alt=state.say("photo-alt")/> },
                PhotoState::Gone => view! { <p class="fault">{state.say("photo-gone")}</p> },
            }}
            <button type="button" class="button quiet" on:click=move |_| {
                if !counts() {
                    return;
                }
                if !sure.get_untracked() {
                    sure.set(true);
                } else if let Err(rejection) = state.remove_photo(&gone) {
                    state.refuse(&rejection);
                }
            }>
                <Icon name=Glyph::Delete/>
                <span aria-live="polite">{move || state.say(if sure.get() { "photo-remove-sure" } else { "photo-remove" })}</span>
            </button>
        </li>
    }
}
