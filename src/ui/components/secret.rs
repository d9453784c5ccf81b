//! A field for words that nobody else may see.

use leptos::prelude::*;

use crate::domain::cpr::has_cpr_shape;
use crate::state::signals::{Memo, RwSignal};
use crate::state::vejviser;
use crate::ui::components::cpr::CprWarning;
use crate::ui::view;

/// A code or passphrase. What is typed is hidden; [`ShowTyped`] shows it.
#[component]
pub fn SecretField(
    id: &'static str,
    /// The message that says what is asked for.
    label: &'static str,
    #[prop(optional)] hint: Option<&'static str>,
    /// Whether it is chosen here, and not one that is known already: browsers offer accordingly.
    #[prop(optional)]
    new: bool,
    typed: RwSignal<String>,
    shown: RwSignal<bool>,
) -> AnyView {
    let state = vejviser();
    let shaped = Memo::new(move |_| typed.with(|typed| has_cpr_shape(typed)));
    let kind = move || if shown.get() { "text" } else { "password" };
    let autocomplete = if new {
        "new-password"
    } else {
        "current-password"
    };
    let about = format!("{id}-about");
    view! {
        <div class="field">
            <label for=id>{state.say(label)}</label>
            <div id=about.clone() class="hint">{hint.map(|hint| state.say(hint))}</div>
            <input
                id=id type=kind dir="auto" autocomplete=autocomplete autocapitalize="off" spellcheck="false" maxlength="200"
                aria-describedby=about
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <div role="alert"><CprWarning shaped/></div>
        </div>
    }
}

/// Shows what is typed: on a small keyboard it is hard to type what one cannot see.
#[component]
pub fn ShowTyped(id: &'static str, label: &'static str, shown: RwSignal<bool>) -> AnyView {
    let state = vejviser();
    view! {
        <label class="show-typed" for=id>
            <input id=id type="checkbox" prop:checked=move || shown.get() on:change=move |event| shown.set(event_target_checked(&event))/>
            <span>{state.say(label)}</span>
        </label>
    }
}
