//! Without a network: whether the app lies on this device, and which languages do.

use crate::state::signals::Memo;
use leptos::prelude::*;

use crate::i18n::{Locale, args};
use crate::state::{Held, Install, Language, vejviser};
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
    let rows = move || {
        let languages = state.offline.with(|offline| offline.languages.clone());
        let rows = languages
            .into_iter()
            .map(|language| view! { <Row language/> });
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
fn Row(language: Language) -> AnyView {
    let state = vejviser();
    let Language {
        locale,
        size,
        state: held,
    } = language;
    let tag = locale.tag();
    let name = || args().s("language", locale.name());
    // What stands behind every other language, and what is read now, stays.
    let stays = locale == Locale::DANISH || locale == state.locale();
    let said = match held {
        Held::NotKept => "",
        Held::Coming(_) => "offline-fetching",
        Held::Failed => "offline-failed",
        Held::Kept => "offline-here",
    };
    let action = match held {
        Held::Coming(percent) => view! {
            <progress max="100" value=percent.to_string() aria-label=state.say_with("offline-get", name())></progress>
        },
        Held::Kept if stays => view! { <span class="tag">{state.say("offline-stays")}</span> },
        Held::Kept => view! {
            <button type="button" class="button quiet" data-drop=tag on:click=move |_| state.drop_language(locale)>
                <Icon name=Glyph::Delete/><span>{state.say_with("offline-drop", name())}</span>
            </button>
        },
        Held::NotKept | Held::Failed => view! {
            <button type="button" class="button" data-keep=tag on:click=move |_| state.keep_language(locale)>
                <Icon name=Glyph::Import/><span>{state.say_with("offline-get", name())}</span>
            </button>
        },
    };
    let word = match held {
        Held::Kept => "kept",
        Held::Coming(_) => "coming",
        Held::NotKept | Held::Failed => "not-kept",
    };
    view! {
        <li data-language=tag data-held=word>
            <span class="kept-name" lang=tag dir=locale.direction().as_str()>{locale.name()}</span>
            <span class="kept-size">{size_words(state, size)}</span>
            <span class="kept-said" role="status">{(!said.is_empty()).then(|| state.say(said))}</span>
            {action}
        </li>
    }
}
