//! Emergency and contacts: one tap from every page.

use crate::state::signals::Signal;
use leptos::prelude::*;

use crate::domain::programme::{Contact, ContactKind};
use crate::i18n::args;
use crate::state::{Part, vejviser};
use crate::ui::components::answers::Blanks;
use crate::ui::components::dates::month_words;
use crate::ui::components::tongues::BesideSwitch;
use crate::ui::components::words::{Form, WordingOf, Words};
use crate::ui::parts;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// The blank of a programme that says which office to call.
const OWN_BLANKS: [&str; 2] = ["region", "contact-list"];

#[component]
pub fn ContactsPage() -> AnyView {
    let state = vejviser();
    let contacts = state
        .content
        .with_untracked(|content| content.ready().and_then(|content| content.contacts()));
    let Some(contacts) = contacts else {
        return view! { <OnlyEmergency/> };
    };
    let shown = Signal::derive(move || state.part_wording(&Part::Country));
    let of_kind = |kind: ContactKind| {
        contacts
            .contacts
            .iter()
            .filter(move |contact| contact.kind == kind)
            .cloned()
            .collect::<Vec<_>>()
    };
    let list = move |contacts: Vec<Contact>, class: &'static str| {
        contacts
            .into_iter()
            .map(move |contact| view! { <Number contact wording=shown class/> })
            .collect::<Vec<_>>()
    };
    let checked = month_words(state, &contacts.checked);
    let sites = contacts.sites.iter().enumerate().map(|(index, site)| {
        view! {
            <li><bdi class="site" dir="ltr" lang="en">{site.clone()}</bdi><Words wording=shown key=format!("site.{}.about", index + 1)/></li>
        }
    });
    // Whoever has no plan has no office of their own yet, and needs no code for it.
    let own = move || {
        let has_plan = state.log.with(|log| log.plan.is_some());
        has_plan.then(|| parts::own_contacts(state)).flatten()
    };
    view! {
        <article class="contacts">
            <header class="page-head">
                <h1 id="title" tabindex="-1">{state.say("contacts-title")}</h1>
                <BesideSwitch/>
            </header>
            <ul class="numbers">{list(of_kind(ContactKind::Emergency), "number-row emergency")}</ul>
            <section>
                <h2><Icon name=Glyph::Phone/><span>{state.say("contacts-medical")}</span></h2>
                <p>{state.say("contacts-medical-what")}</p>
                <ul class="numbers">{list(of_kind(ContactKind::MedicalHelp), "number-row")}</ul>
            </section>
            <section>
                <h2><Icon name=Glyph::Phone/><span>{state.say("contacts-police")}</span></h2>
                <ul class="numbers">{list(of_kind(ContactKind::Police), "number-row")}</ul>
            </section>
            {own}
            <section>
                <h2><Icon name=Glyph::Globe/><span>{state.say("contacts-sites")}</span></h2>
                <p>{state.say("contacts-site-note")}</p>
                <ul class="sites">{sites.collect::<Vec<_>>()}</ul>
            </section>
            <p class="source">{state.say_with("checked", args().s("checked", checked))}</p>
        </article>
    }
}

/// The offices of the reader's own plan, as far as the municipality has filled them in.
#[component]
pub fn OwnContacts() -> AnyView {
    let state = vejviser();
    (move || {
        let programme = state.followed()?;
        let blanks = programme
            .blanks
            .iter()
            .map(|blank| blank.id.clone())
            .filter(|id| OWN_BLANKS.contains(&id.as_str()))
            .collect::<Vec<_>>();
        let wording: WordingOf = Signal::derive(move || state.way_wording());
        (!blanks.is_empty()).then(|| view! { <section class="question-block"><h2><Icon name=Glyph::Office/><span>{state.say("contacts-own")}</span></h2><Blanks blanks programme wording/></section> })
    })
    .into_child()
}

/// A number that can be called by a tap.
#[component]
fn Number(contact: Contact, wording: WordingOf, class: &'static str) -> AnyView {
    let state = vejviser();
    let dial: String = contact
        .number
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    let id = contact.id.clone();
    // Emergency text: an unchecked translation never stands alone.
    let when = view! { <Words wording key=format!("contact.{id}.when") danish=true/> };
    let emergency = contact.kind == ContactKind::Emergency;
    let when = match emergency {
        true => when,
        false => view! {
            <details class="fold"><summary><span>{state.say("contacts-when")}</span></summary>{when}</details>
        },
    };
    view! {
        <li class=class>
            <a class="call" href=format!("tel:{dial}") aria-label=state.say_with("call-number", args().s("number", contact.number.clone()))>
                <Icon name=Glyph::Phone/>
                <bdi class="number" dir="ltr">{contact.number.clone()}</bdi>
            </a>
            <div class="number-words">
                <p class="number-title"><Words wording key=format!("contact.{id}.title") form=Form::Line danish=emergency/></p>
                {when}
            </div>
        </li>
    }
}

/// Where not even the contacts could be read, one number still stands: the one for danger to life.
#[component]
pub fn OnlyEmergency() -> AnyView {
    let state = vejviser();
    view! {
        <article class="contacts">
            <h1 id="title" tabindex="-1">{state.say("contacts-title")}</h1>
            <ul class="numbers">
                <li class="number-row emergency">
                    <a class="call" href="tel:112" aria-label=state.say_with("call-number", args().s("number", "112"))>
                        <Icon name=Glyph::Phone/><bdi class="number" dir="ltr">"112"</bdi>
                    </a>
                    <p>{state.say("emergency-what")}</p>
                </li>
            </ul>
            <p>{state.say("trouble-content")}</p>
        </article>
    }
}
