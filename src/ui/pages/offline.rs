//! Without a network: whether the app lies on this device, and which languages do.

use crate::state::signals::Memo;
use leptos::prelude::*;

use crate::i18n::{Locale, args};
use crate::state::{Held, Install, vejviser};
use crate::ui::components::install::InstallWays;
use crate::ui::components::size::size_words;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

#[component]
pub fn OfflinePage() -> AnyView {
    let state = vejviser();
    let kept = Memo::new(move |_| state.offline.with(|offline| offline.kept));
    let standing = move || {
        let (message, glyph) = match kept.get() {
            Some(true) => ("offline-kept", Glyph::Done),
            Some(false) => ("offline-not-kept", Glyph::Warning),
            None => ("offline-coming", Glyph::Waiting),
        };
        view! { <p class="notice"><Icon name=glyph/><span>{state.say(message)}</span></p> }
    };
    let installs = move || {
        let install = state.offline.with(|offline| offline.install);
        (install != Install::No).then(|| {
            view! {
                <section>
                    <h2><Icon name=Glyph::House/><span>{state.say("install-title")}</span></h2>
                    <InstallWays/>
                </section>
            }
        })
    };
    view! {
        <div class="offline-page">
            <header class="page-head">
                <h1 id="title" tabindex="-1">{state.say("offline-title")}</h1>
                <p class="lead">{state.say("offline-what")}</p>
            </header>
            <div role="status">{standing}</div>
            {move || (kept.get() == Some(true)).then(|| view! { <Languages/> })}
            {installs}
        </div>
    }
}

/// Every language with its size, to fetch or to take away.
#[component]
fn Languages() -> AnyView {
    let state = vejviser();
    let core = move || {
        let core = state.offline.with(|offline| offline.core);
        (core > 0)
            .then(|| state.say_with("offline-core", args().s("size", size_words(state, core))))
    };
    // A row stays while its state changes: a button that is drawn anew under a finger hears no tap.
    let known = Memo::new(move |_| {
        state.offline.with(|offline| {
            let languages = offline.languages.iter();
            languages
                .map(|language| language.locale)
                .collect::<Vec<_>>()
        })
    });
    let rows = move || {
        let rows = known
            .get()
            .into_iter()
            .map(|locale| view! { <Row locale/> });
        rows.collect::<Vec<_>>()
    };
    let all = move || {
        let missing = state.offline.with(|offline| {
            let missing = offline
                .languages
                .iter()
                .filter(|language| matches!(language.state, Held::NotKept | Held::Failed));
            missing
                .map(|language| (language.locale, language.size))
                .collect::<Vec<_>>()
        });
        (missing.len() > 1).then(|| {
            let size = missing.iter().map(|(_, size)| size).sum();
            let get = move |_| missing.iter().for_each(|(locale, _)| state.keep_language(*locale));
            view! {
                <p><button type="button" class="button" id="keep-all" on:click=get>
                    <Icon name=Glyph::Import/><span>{state.say_with("offline-all", args().s("size", size_words(state, size)))}</span>
                </button></p>
            }
        })
    };
    view! {
        <section>
            <h2><Icon name=Glyph::Globe/><span>{state.say("offline-languages")}</span></h2>
            <p>{state.say("offline-languages-what")}</p>
            <ul class="kept-languages">{rows}</ul>
            {all}
            <p class="source">{core}</p>
        </section>
    }
}

#[component]
fn Row(locale: Locale) -> AnyView {
    let state = vejviser();
    let language = Memo::new(move |_| {
        state.offline.with(|offline| {
            let mut languages = offline.languages.iter();
            languages
                .find(|language| language.locale == locale)
                .cloned()
        })
    });
    let held = Memo::new(move |_| {
        language.with(|language| language.as_ref().map_or(Held::NotKept, |known| known.state))
    });
    let tag = locale.tag();
    let name = move || args().s("language", locale.name());
    // What stands behind every other language, and what is read now, stays.
    let stays = locale == Locale::DANISH || locale == state.locale();
    let said = move || match held.get() {
        Held::NotKept => None,
        Held::Coming(_) => Some(state.say("offline-fetching")),
        Held::Failed => Some(state.say("offline-failed")),
        Held::Kept => Some(state.say("offline-here")),
    };
    // What can be done does not change while the language is coming, nor when it did not come.
    let kind = Memo::new(move |_| match held.get() {
        Held::Coming(_) => Doing::Coming,
        Held::Kept if stays => Doing::Stays,
        Held::Kept => Doing::Drop,
        Held::NotKept | Held::Failed => Doing::Get,
    });
    let percent = move || match held.get() {
        Held::Coming(percent) => percent.to_string(),
        _ => String::from("0"),
    };
    let action = move || match kind.get() {
        Doing::Coming => view! {
            <progress max="100" value=percent aria-label=state.say_with("offline-get", name())></progress>
        },
        Doing::Stays => view! { <span class="tag">{state.say("offline-stays")}</span> },
        Doing::Drop => view! {
            <button type="button" class="button quiet" data-drop=tag on:click=move |_| state.drop_language(locale)>
                <Icon name=Glyph::Delete/><span>{state.say_with("offline-drop", name())}</span>
            </button>
        },
        Doing::Get => view! {
            <button type="button" class="button" data-keep=tag on:click=move |_| state.keep_language(locale)>
                <Icon name=Glyph::Import/><span>{state.say_with("offline-get", name())}</span>
            </button>
        },
    };
    let word = move || match held.get() {
        Held::Kept => "kept",
        Held::Coming(_) => "coming",
        Held::NotKept | Held::Failed => "not-kept",
    };
    let size = move || {
        let size = language.with(|language| language.as_ref().map_or(0, |known| known.size));
        size_words(state, size)
    };
    view! {
        <li data-language=tag data-held=word>
            <span class="kept-name" lang=tag dir=locale.direction().as_str()>{locale.name()}</span>
            <span class="kept-size">{size}</span>
            <span class="kept-said" role="status">{said}</span>
            {action}
        </li>
    }
}

/// What the reader can do with a language now.
#[derive(Clone, Copy, PartialEq)]
enum Doing {
    Get,
    Coming,
    Drop,
    Stays,
}
