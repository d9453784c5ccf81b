//! Slides of the mediator's own: a few words in the languages of the talk, or a photo.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::all::named;
use super::here::Here;
use crate::domain::talk::own::{MOST_TEXT, OwnSlide, Place, Telling};
use crate::i18n::Locale;
use crate::platform::file;
use crate::state::signals::{Memo, RwSignal};
use crate::state::talk::tongues;
use crate::state::vejviser;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// Those that there are, each to be changed, and one more.
#[component]
pub fn OwnSlides(here: Here) -> AnyView {
    let state = vejviser();
    let ids = Memo::new(move |_| {
        let talk = here.talk();
        talk.map(|talk| talk.own.keys().cloned().collect::<Vec<_>>())
            .unwrap_or_default()
    });
    let known = move || {
        let forms = ids
            .get()
            .into_iter()
            .map(|id| view! { <OwnForm here id=Some(id)/> });
        forms.collect::<Vec<_>>()
    };
    // After one has been added, the form for the next is empty.
    let new = move || {
        ids.track();
        view! { <OwnForm here id=None/> }
    };
    view! {
        <section class="talk-own">
            <h2><Icon name=Glyph::Photo/><span>{state.say("talk-own")}</span></h2>
            {known}
            {new}
        </section>
    }
    .into_child()
}

#[component]
fn OwnForm(here: Here, id: Option<String>) -> AnyView {
    let state = vejviser();
    let is_new = id.is_none();
    let slide =
        StoredValue::new(
            id.clone()
                .unwrap_or_else(|| match cfg!(target_arch = "wasm32") {
                    true => state.fresh_name(),
                    false => "new".to_owned(),
                }),
        );
    let talk = untrack(|| here.talk());
    let before = id
        .as_ref()
        .and_then(|id| talk.as_ref()?.own.get(id).cloned());
    let before = StoredValue::new(before.unwrap_or_default());
    let name = before.with_value(|own: &OwnSlide| {
        let text = own.texts.values().next();
        text.and_then(|text| text.lines().next().map(str::to_owned))
    });
    let languages = Memo::new(move |_| {
        here.talk()
            .map(|talk| tongues(&talk.plot))
            .unwrap_or_default()
    });
    let texts = RwSignal::new(before.with_value(|own| own.texts.clone()));
    let photo = StoredValue::new_local(None::<web_sys::File>);
    let fault = RwSignal::new(None::<String>);
    let fault_id = slide.with_value(|slide| format!("own-fault-{slide}"));
    let described = StoredValue::new(fault_id.clone());
    let fields = move || {
        let fields = languages.get().into_iter().map(|language| {
            let id = slide.with_value(|slide| format!("own-{slide}-{language}"));
            field(language, id, described.get_value(), texts)
        });
        fields.collect::<Vec<_>>()
    };
    let place = move || Place::Own(slide.get_value());
    let kept = move |result: Result<(), String>| match result {
        Ok(()) => {
            fault.set(None);
            if is_new {
                here.change(|mut plot| {
                    // Before the questions and the way home, if they come last.
                    let behind = plot.order.len().saturating_sub(2);
                    plot.order.insert(behind, (place(), true));
                    plot
                });
            }
        }
        Err(reason) => fault.set(Some(reason)),
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (slide, texts) = (slide.get_value(), texts.get_untracked());
        match photo.try_update_value(Option::take).flatten() {
            Some(chosen) => leptos::task::spawn_local(async move {
                let talk = here.id();
                let result = state
                    .keep_own_slide(here.talking, &talk, &slide, texts, chosen)
                    .await;
                kept(result);
            }),
            None => {
                let photo = before.with_value(|own| own.photo.clone());
                kept(here.write(Telling::Own {
                    slide,
                    texts,
                    photo,
                }));
            }
        }
    };
    let delete = move |_| {
        here.change(|mut plot| {
            plot.order.retain(|(known, _)| *known != place());
            plot
        });
    };
    let (photo_id, title) = (
        slide.with_value(|slide| format!("own-photo-{slide}")),
        name.unwrap_or_else(|| {
            state.say(if is_new {
                "talk-own-add"
            } else {
                "talk-own-photo"
            })
        }),
    );
    let (form_id, glyph) = match is_new {
        true => ("talk-own-new".to_owned(), Glyph::Add),
        false => (
            slide.with_value(|slide| format!("own-form-{slide}")),
            Glyph::Note,
        ),
    };
    let removal = (!is_new).then(|| view! {
        <button type="button" class="button quiet" on:click=delete><Icon name=Glyph::Delete/><span>{state.say("talk-own-delete")}</span></button>
    });
    view! {
        <details class="fold">
            <summary><Icon name=glyph/><bdi>{title}</bdi></summary>
            <p class="hint">{state.say("talk-own-what")}</p>
            <form class="talk-form" id=form_id on:submit=submit novalidate=true>
                {fields}
                <div class="field">
                    <label for=photo_id.clone()>{state.say("talk-own-photo")}</label>
                    <input id=photo_id type="file" accept="image/*" on:change=move |event| photo.set_value(file::chosen(&event))/>
                </div>
                <p class="hint">{state.say("talk-own-people")}</p>
                <p class="fault" id=fault_id role="alert">{move || fault.get()}</p>
                <button type="submit" class="button"><Icon name=Glyph::Save/><span>{state.say("talk-own-save")}</span></button>
                {removal}
            </form>
        </details>
    }
    .into_child()
}

fn field(
    language: Locale,
    id: String,
    described: String,
    texts: RwSignal<BTreeMap<String, String>>,
) -> AnyView {
    let tag = language.tag();
    let text = move || texts.with(|texts| texts.get(tag).cloned().unwrap_or_default());
    let typed = move |event: leptos::ev::Event| {
        texts.update(|texts| drop(texts.insert(tag.to_owned(), event_target_value(&event))));
    };
    view! {
        <div class="field">
            <label for=id.clone()>{named(language)}</label>
            <textarea id=id rows="3" lang=tag dir=language.direction().as_str() maxlength=MOST_TEXT.to_string() aria-describedby=described prop:value=text on:input=typed></textarea>
        </div>
    }
    .into_child()
}
