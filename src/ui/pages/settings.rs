//! The reader's choices: languages, size of the text, contrast, light and dark.

use leptos::prelude::*;

use crate::i18n::{Locale, Status};
use crate::state::route::Page;
use crate::state::vejviser;
use crate::storage::{Contrast, Scheme, Settings, TextSize};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

#[component]
pub fn SettingsPage() -> AnyView {
    let state = vejviser();
    let own = state.locale();
    let languages = Locale::all().map(|locale| {
        let machine = locale.status() == Status::Machine;
        view! {
            <li>
                <button type="button" class="choice-button" aria-pressed=if locale == own { "true" } else { "false" } on:click=move |_| state.choose_language(locale)>
                    <span lang=locale.tag() dir=locale.direction().as_str()>{locale.name()}</span>
                    {machine.then(|| view! { <span class="tag">{state.say("language-machine")}</span> })}
                </button>
            </li>
        }
    });
    let beside = Locale::all().filter(|locale| *locale != own).map(|locale| {
        let pressed = move || if state.beside() == Some(locale) { "true" } else { "false" };
        view! {
            <li><button type="button" class="choice-button" aria-pressed=pressed on:click=move |_| state.show_beside(Some(locale))>
                <span lang=locale.tag() dir=locale.direction().as_str()>{locale.name()}</span>
            </button></li>
        }
    });
    let no_beside = move || {
        if state.beside().is_none() {
            "true"
        } else {
            "false"
        }
    };
    view! {
        <div class="settings">
            <header class="page-head"><h1 id="title" tabindex="-1">{state.say("settings-title")}</h1></header>
            <section>
                <h2><Icon name=Glyph::Globe/><span>{state.say("settings-language")}</span></h2>
                <ul class="choice-buttons">{languages.collect::<Vec<_>>()}</ul>
            </section>
            <section>
                <h2><Icon name=Glyph::Translate/><span>{state.say("settings-beside")}</span></h2>
                <p>{state.say("settings-beside-what")}</p>
                <ul class="choice-buttons">
                    <li><button type="button" class="choice-button" aria-pressed=no_beside on:click=move |_| state.show_beside(None)>{state.say("settings-beside-none")}</button></li>
                    {beside.collect::<Vec<_>>()}
                </ul>
            </section>
            <Choice title="settings-text-size" glyph=Glyph::TextSize choices=vec![
                ("text-normal", TextSize::Normal), ("text-large", TextSize::Large), ("text-larger", TextSize::Larger),
            ] get=|settings| settings.text_size set=|settings, size| settings.text_size = size/>
            <Choice title="settings-contrast" glyph=Glyph::Contrast choices=vec![
                ("contrast-normal", Contrast::Normal), ("contrast-high", Contrast::High),
            ] get=|settings| settings.contrast set=|settings, contrast| settings.contrast = contrast/>
            <Choice title="settings-scheme" glyph=Glyph::Moon choices=vec![
                ("scheme-system", Scheme::System), ("scheme-light", Scheme::Light), ("scheme-dark", Scheme::Dark),
            ] get=|settings| settings.scheme set=|settings, scheme| settings.scheme = scheme/>
            <section>
                <h2><Icon name=Glyph::Locked/><span>{state.say("protect-title")}</span></h2>
                <p>{state.say("data-protect")}</p>
                <a class="button" href=state.href(Page::Protect)><Icon name=Glyph::Forward/><span>{state.say("protect-title")}</span></a>
            </section>
        </div>
    }
}

/// One of several, shown at once where it is chosen.
#[component]
fn Choice<T: Copy + PartialEq + Send + Sync + 'static>(
    title: &'static str,
    glyph: Glyph,
    choices: Vec<(&'static str, T)>,
    get: fn(&Settings) -> T,
    set: fn(&mut Settings, T),
) -> AnyView {
    let state = vejviser();
    let buttons = choices.into_iter().map(|(message, value)| {
        let pressed = move || if state.settings.with(get) == value { "true" } else { "false" };
        view! {
            <li><button type="button" class="choice-button" aria-pressed=pressed on:click=move |_| state.change_settings(move |settings| set(settings, value))>
                {state.say(message)}
            </button></li>
        }
    });
    view! {
        <section>
            <h2><Icon name=glyph/><span>{state.say(title)}</span></h2>
            <ul class="choice-buttons">{buttons.collect::<Vec<_>>()}</ul>
        </section>
    }
}
