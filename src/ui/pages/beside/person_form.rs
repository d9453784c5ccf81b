//! What is kept of a person: a nickname, a picture, languages, and at the beginning a programme.

use crate::state::signals::{RwSignal, Signal};
use leptos::prelude::*;

use super::fields::{CprWarning, Fault, Typed};
use crate::domain::person::{Colour, MOST_CALLED_CHARACTERS, Mark, Person, Symbol};
use crate::domain::plan::PlanId;
use crate::domain::programme::{Audience, ProgrammeId};
use crate::i18n::Locale;
use crate::state::vejviser;
use crate::ui::components::words::{Form, WordingOf, Words};
use crate::ui::pictures::{Glyph, Icon, MarkPicture};
use crate::ui::view;

/// What the form gives.
#[derive(Clone)]
pub struct Described {
    pub person: Person,
    pub programme: Option<ProgrammeId>,
}

/// The form. Where the plan does not exist yet, a programme is chosen too.
#[component]
pub fn PersonForm(
    /// Whose drafts these are.
    plan: PlanId,
    person: Person,
    begins: bool,
    save: String,
    on_save: Callback<Described, Result<(), String>>,
) -> AnyView {
    let state = vejviser();
    let typed = Typed::new(state, &plan, "called");
    let before = StoredValue::new(person.clone());
    let own = StoredValue::new(plan.0.clone());
    let mark = RwSignal::new(Mark::of(&person.mark));
    let languages = RwSignal::new(person.languages.clone());
    let programme = RwSignal::new(None::<ProgrammeId>);
    let fault = RwSignal::new(None::<String>);
    let name = move || {
        typed
            .get()
            .unwrap_or_else(|| before.with_value(|person| person.called.clone()))
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let read = || {
            let called = state.nickname(&untrack(name))?;
            let programme = programme.get_untracked();
            if begins && programme.is_none() {
                return Err(state.say("beside-refused-no-programme"));
            }
            // Two people with one picture would be taken for each other.
            let is_taken = state.plans.with_untracked(|plans| {
                let others = plans.iter().filter(|info| info.id.0 != own.get_value());
                let mut others = others.filter_map(|info| info.person.as_ref());
                others.any(|other| Mark::of(&other.mark) == mark.get_untracked())
            });
            if is_taken {
                return Err(state.say("beside-refused-same-mark"));
            }
            let person = Person {
                called,
                mark: mark.get_untracked().word(),
                languages: languages.get_untracked(),
                ..before.get_value()
            };
            Ok(Described { person, programme })
        };
        match read().and_then(|described| on_save.run(described)) {
            Ok(()) => {
                typed.set(None);
                fault.set(None);
            }
            Err(reason) => fault.set(Some(reason)),
        }
    };
    let pressed = |is: bool| if is { "true" } else { "false" };
    let colours = Colour::ALL.iter().map(|colour| {
        let colour = *colour;
        let is = move || pressed(mark.with(|mark| mark.colour == colour));
        let picture = move || view! { <MarkPicture mark=Mark { colour, symbol: mark.get().symbol }/> };
        view! {
            <li><button type="button" class="choice-button" data-colour=colour.word() aria-pressed=is on:click=move |_| mark.update(|mark| mark.colour = colour)>
                {picture}<span>{state.say(&format!("mark-{}", colour.word()))}</span>
            </button></li>
        }
    });
    let symbols = Symbol::ALL.iter().map(|symbol| {
        let symbol = *symbol;
        let is = move || pressed(mark.with(|mark| mark.symbol == symbol));
        let picture = move || view! { <MarkPicture mark=Mark { colour: mark.get().colour, symbol }/> };
        view! {
            <li><button type="button" class="choice-button" data-symbol=symbol.word() aria-pressed=is on:click=move |_| mark.update(|mark| mark.symbol = symbol)>
                {picture}<span>{state.say(&format!("mark-{}", symbol.word()))}</span>
            </button></li>
        }
    });
    let spoken = Locale::all().map(|locale| {
        let tag = locale.tag();
        let is = move || pressed(languages.with(|spoken| spoken.iter().any(|known| known == tag)));
        let press = move |_| {
            languages.update(|spoken| match spoken.iter().position(|known| known == tag) {
                Some(place) => drop(spoken.remove(place)),
                None => spoken.push(tag.to_owned()),
            });
        };
        view! {
            <li><button type="button" class="choice-button" data-language=tag aria-pressed=is on:click=press>
                <span lang=tag dir=locale.direction().as_str()>{locale.name()}</span>
            </button></li>
        }
    });
    let catalogue = state.catalogue();
    let wording: WordingOf = Signal::derive(move || state.catalogue_wording());
    let newcomers = catalogue.programmes.iter();
    let newcomers = newcomers.filter(|listed| listed.audience == Audience::Newcomer);
    let choices = newcomers.map(|listed| {
        let id = listed.id.clone();
        let chosen = id.clone();
        let name = id.clone();
        let is = move || pressed(programme.with(|programme| programme.as_ref() == Some(&id)));
        view! {
            <li><button type="button" class="choice-button" data-programme=name.to_string() aria-pressed=is on:click=move |_| programme.set(Some(chosen.clone()))>
                <Words wording key=format!("programme.{name}.title") form=Form::Line/>
            </button></li>
        }
    });
    let programmes = begins.then(|| {
        view! {
            <fieldset>
                <legend>{state.say("person-programme")}</legend>
                <ul class="choice-buttons">{choices.collect::<Vec<_>>()}</ul>
            </fieldset>
        }
    });
    view! {
        <form class="person-form" id="person-form" on:submit=submit novalidate=true>
            <div class="field">
                <label for="called">{state.say("beside-called")}</label>
                <p class="hint" id="called-hint">{state.say("beside-called-what")}</p>
                <input
                    id="called" type="text" dir="auto" autocomplete="off" maxlength=MOST_CALLED_CHARACTERS.to_string()
                    aria-describedby="called-hint person-fault"
                    prop:value=name
                    on:input=move |event| typed.set(Some(event_target_value(&event)))
                />
                <CprWarning typed/>
            </div>
            <fieldset>
                <legend>{state.say("person-colour")}</legend>
                <ul class="choice-buttons marks">{colours.collect::<Vec<_>>()}</ul>
            </fieldset>
            <fieldset>
                <legend>{state.say("person-symbol")}</legend>
                <ul class="choice-buttons marks">{symbols.collect::<Vec<_>>()}</ul>
            </fieldset>
            <fieldset>
                <legend>{state.say("person-languages")}</legend>
                <ul class="choice-buttons">{spoken.collect::<Vec<_>>()}</ul>
            </fieldset>
            {programmes}
            <Fault id="person-fault".to_owned() fault/>
            <button type="submit" class="button primary"><Icon name=Glyph::Save/><span>{save}</span></button>
        </form>
    }
}
