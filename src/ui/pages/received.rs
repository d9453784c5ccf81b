//! What another phone has given: what it is, shown before anything is stored, and what can become of it.

use crate::state::signals::{Memo, RwSignal};
use leptos::prelude::*;

use crate::domain::cpr::has_cpr_shape;
use crate::domain::handover::{HandoverFault, Packet};
use crate::domain::merge::Saying;
use crate::domain::moment::Moment;
use crate::domain::person::MOST_CALLED_CHARACTERS;
use crate::domain::plan::PlanId;
use crate::i18n::args;
use crate::platform::{document, file};
use crate::state::handing::{Came, Keep, NotKept};
use crate::state::route::{Page, With};
use crate::state::{Vejviser, vejviser};
use crate::storage::PlanInfo;
use crate::ui::components::cpr::CprWarning;
use crate::ui::components::dates::day_words;
use crate::ui::components::sayings::Sayings;
use crate::ui::pages::merging::Merging;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

#[component]
pub fn Received() -> AnyView {
    let state = vejviser();
    let came = RwSignal::new(state.take_up());
    // What became of it stands on the page after what came is gone.
    let done = RwSignal::new(None::<&'static str>);
    Effect::new(move |_| {
        let is_new = state.handed.with(Option::is_some);
        let now = state.take_up();
        // What stands there already is not drawn anew under a finger.
        if came.with_untracked(|came| *came != now) {
            if is_new {
                done.set(None);
            }
            came.set(now);
        }
    });
    let body = move || match (done.get(), came.get()) {
        (Some(message), _) => view! { <Done message done/> },
        (None, Came::Nothing) => view! { <Waiting/> },
        (None, Came::Fault(fault)) => {
            let message = message_of(fault);
            view! {
                <p class="notice warning" role="alert"><Icon name=Glyph::Warning/><span>{state.say(message)}</span></p>
                <Waiting/>
            }
        }
        (None, Came::Some { have, of }) => view! { <SoFar have of/><Waiting/> },
        (None, Came::Whole(packet)) => view! { <Whole packet=*packet done/> },
    };
    view! {
        <div class="handing received">
            <header class="page-head"><h1 id="title" tabindex="-1">{state.say("received-title")}</h1></header>
            {body}
        </div>
    }
}

fn message_of(fault: HandoverFault) -> &'static str {
    match fault {
        HandoverFault::NotOurs => "fault-not-ours",
        HandoverFault::WholeBackup => "fault-whole-backup",
        HandoverFault::Newer => "fault-newer",
        HandoverFault::Cut => "fault-cut",
        HandoverFault::Damaged => "fault-damaged",
        HandoverFault::TooLarge => "fault-too-large",
    }
}

/// The ways something can come.
#[component]
fn Waiting() -> AnyView {
    let state = vejviser();
    let pasted = RwSignal::new(String::new());
    let fault = RwSignal::new(None::<HandoverFault>);
    let take = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = pasted.get_untracked();
        if !text.trim().is_empty() {
            state.handed.set(Some(text));
        }
    };
    let chosen = move |event: leptos::ev::Event| {
        let Some(picked) = file::chosen(&event) else {
            return;
        };
        fault.set(None);
        leptos::task::spawn_local(async move {
            let read = state.receive_file(picked).await;
            // The page may be gone by now; nothing has been stored.
            let _ = fault.try_set(read.err());
        });
    };
    let told = move || {
        fault.get().map(|fault| {
            let own = (fault == HandoverFault::WholeBackup).then(|| {
                view! { <p><a class="button" href=state.href(Page::MyData)>{state.say("nav-my-data")}</a></p> }
            });
            view! { <p class="fault"><Icon name=Glyph::Warning/><span>{state.say(message_of(fault))}</span></p>{own} }
        })
    };
    view! {
        <section>
            <h2><Icon name=Glyph::Photo/><span>{state.say("receive-codes")}</span></h2>
            <p>{state.say("receive-codes-what")}</p>
        </section>
        <section>
            <h2><Icon name=Glyph::Words/><span>{state.say("receive-link")}</span></h2>
            <form class="paste" on:submit=take>
                <label for="pasted">{state.say("receive-paste")}</label>
                <textarea id="pasted" rows="3" dir="ltr" autocomplete="off" spellcheck="false" prop:value=move || pasted.get() on:input=move |event| pasted.set(event_target_value(&event))></textarea>
                <button type="submit" class="button"><Icon name=Glyph::Forward/><span>{state.say("receive-look")}</span></button>
            </form>
        </section>
        <section>
            <h2><Icon name=Glyph::Import/><span>{state.say("receive-file")}</span></h2>
            <label class="button">
                <Icon name=Glyph::Import/>
                <span>{state.say("receive-choose")}</span>
                <input id="received-file" class="visually-hidden" type="file" on:change=chosen/>
            </label>
            <div role="alert">{told}</div>
        </section>
        <p class="hint">{state.say("receive-nothing-yet")}</p>
    }
}

/// Some of several codes have come.
#[component]
fn SoFar(have: Vec<usize>, of: usize) -> AnyView {
    let state = vejviser();
    let missing: Vec<String> = (1..=of)
        .filter(|number| !have.contains(number))
        .map(|number| number.to_string())
        .collect();
    let count = have.len();
    view! {
        <div class="notice estimate" role="status">
            <Icon name=Glyph::Waiting/>
            <div>
                <p><strong>{state.say_with("codes-so-far", args().n("have", count).n("of", of))}</strong></p>
                <p>{state.say_with("codes-missing", args().s("missing", missing.join(", ")))}</p>
                <button type="button" class="button quiet" on:click=move |_| let_go(state)><Icon name=Glyph::Delete/><span>{state.say("codes-forget")}</span></button>
            </div>
        </div>
    }
}

fn let_go(state: Vejviser) {
    state.let_go();
    document::focus("title");
}

/// What the reader is about to do with it.
#[derive(Clone, Debug, PartialEq)]
enum Chosen {
    Not,
    Person,
    Which,
    Into(PlanId),
}

#[component]
fn Whole(packet: Packet, done: RwSignal<Option<&'static str>>) -> AnyView {
    let state = vejviser();
    let day = day_words(state, Moment::at_instant(packet.written).date());
    let plan = packet.shows();
    state.need_for(&plan);
    let programmes: Vec<_> = plan.programmes.keys().cloned().collect();
    let newer = plan.not_understood;
    let all = Saying::all(&plan);
    let is_empty = all.is_empty();
    // The titles come with the packs.
    let shown = move || {
        state.content.track();
        view! { <Sayings all=all.clone()/> }
    };
    let strange = move || {
        let catalogue = state
            .content
            .with(|content| content.ready().map(|content| content.catalogue.clone()))?;
        let strange = programmes.iter().any(|id| catalogue.listed(id).is_none());
        strange.then(|| view! { <p class="notice estimate"><Icon name=Glyph::What/><span>{state.say("received-strange")}</span></p> })
    };
    let without_notes = (!packet.going.notes)
        .then(|| view! { <p class="hint">{state.say("received-without-notes")}</p> });
    let newer = (newer > 0)
        .then(|| view! { <p>{state.say_with("going-newer-count", args().n("count", newer))}</p> });
    let packet = StoredValue::new(packet);
    view! {
        <section>
            <p class="lead">{state.say_with("received-from", args().s("day", day))}</p>
            <p class="notice"><Icon name=Glyph::Save/><span>{state.say("receive-nothing-yet")}</span></p>
            {strange}
            <h2><Icon name=Glyph::What/><span>{state.say("received-holds")}</span></h2>
            {is_empty.then(|| view! { <p>{state.say("received-empty")}</p> })}
            {shown}
            {newer}
            {without_notes}
        </section>
        <Becomes packet done/>
    }
}

/// What can become of it.
#[component]
fn Becomes(packet: StoredValue<Packet>, done: RwSignal<Option<&'static str>>) -> AnyView {
    let state = vejviser();
    let id = packet.with_value(|packet| packet.plan.clone());
    let here = {
        let id = id.clone();
        move || {
            state
                .plans
                .with(|plans| plans.iter().any(|plan| plan.id == id))
        }
    };
    let chosen = RwSignal::new(Chosen::Not);
    let fault = RwSignal::new(None::<String>);
    let keep = move |keep: Keep, message: &'static str| {
        fault.set(None);
        let packet = packet.get_value();
        leptos::task::spawn_local(async move {
            match state.keep_received(&packet, keep).await {
                Ok(()) => {
                    let _ = done.try_set(Some(message));
                }
                Err(NotKept::Failed(reason)) => {
                    let _ = fault.try_set(Some(reason));
                }
                Err(NotKept::Changed(reason)) => {
                    // If the page is still there, it compares anew, and asks anew.
                    if fault.try_set(Some(reason)).is_none() {
                        chosen.set(chosen.get_untracked());
                    }
                }
            }
        });
    };
    let body = move || match chosen.get() {
        Chosen::Person => {
            view! { <NewPerson chosen on_done=Callback::new(move |called| keep(Keep::Person(called), PERSON_DONE))/> }
        }
        Chosen::Which => view! { <WhichPlan chosen/> },
        Chosen::Into(plan) => {
            view! { <Merging packet plan=plan.clone() on_done=Callback::new(move |picked| keep(Keep::Into(plan.clone(), picked), "received-done-merged")) on_back=Callback::new(move |()| chosen.set(Chosen::Not))/> }
        }
        Chosen::Not if here() => {
            let id = id.clone();
            view! {
                <p>{state.say("becomes-known")}</p>
                <ul class="ways">
                    <li><button type="button" class="button primary full" id="merge" on:click=move |_| chosen.set(Chosen::Into(id.clone()))><Icon name=Glyph::Compare/><span>{state.say("becomes-merge-same")}</span></button></li>
                    <Discard/>
                </ul>
            }
        }
        Chosen::Not => {
            let any = state.plans.with(|plans| !plans.is_empty());
            let mine = state
                .plans
                .with(|plans| plans.iter().any(|plan| plan.person.is_none()));
            let mine_message = if mine {
                "becomes-mine-too"
            } else {
                "becomes-mine"
            };
            let merge = any.then(|| view! {
                <li><button type="button" class="button full" id="merge" on:click=move |_| chosen.set(Chosen::Which)><Icon name=Glyph::Compare/><span>{state.say("becomes-merge")}</span></button></li>
            });
            view! {
                <ul class="ways">
                    <li><button type="button" class="button primary full" id="keep-mine" on:click=move |_| keep(Keep::Mine, "received-done-mine")><Icon name=Glyph::Newcomer/><span>{state.say(mine_message)}</span></button></li>
                    <li><button type="button" class="button full" id="keep-person" on:click=move |_| chosen.set(Chosen::Person)><Icon name=Glyph::Volunteer/><span>{state.say("becomes-person")}</span></button></li>
                    {merge}
                    <Discard/>
                </ul>
            }
        }
    };
    view! {
        <section id="becomes">
            <h2><Icon name=Glyph::Otherwise/><span>{state.say("becomes-title")}</span></h2>
            <div role="alert">{move || fault.get().map(|text| view! { <p class="fault"><Icon name=Glyph::Warning/><span>{text}</span></p> })}</div>
            {body}
        </section>
    }
}

#[component]
fn Discard() -> AnyView {
    let state = vejviser();
    view! {
        <li><button type="button" class="button quiet full" id="discard" on:click=move |_| let_go(state)><Icon name=Glyph::Delete/><span>{state.say("becomes-discard")}</span></button></li>
    }
}

#[component]
fn NewPerson(chosen: RwSignal<Chosen>, on_done: Callback<String>) -> AnyView {
    let state = vejviser();
    let called = RwSignal::new(String::new());
    let shaped = Memo::new(move |_| called.with(|called| has_cpr_shape(called)));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        on_done.run(called.get_untracked());
    };
    view! {
        <form class="paste" on:submit=submit>
            <label for="called">{state.say("person-called")}</label>
            <p class="hint" id="called-hint">{state.say("person-called-what")}</p>
            <input id="called" type="text" dir="auto" autocomplete="off" maxlength=MOST_CALLED_CHARACTERS.to_string() aria-describedby="called-hint" prop:value=move || called.get() on:input=move |event| called.set(event_target_value(&event))/>
            <div role="alert"><CprWarning shaped/></div>
            <button type="submit" class="button primary"><Icon name=Glyph::Save/><span>{state.say("person-keep")}</span></button>
            <button type="button" class="button quiet" on:click=move |_| chosen.set(Chosen::Not)><Icon name=Glyph::Back/><span>{state.say("becomes-back")}</span></button>
        </form>
    }
}

/// Into which of the plans that are here.
#[component]
fn WhichPlan(chosen: RwSignal<Chosen>) -> AnyView {
    let state = vejviser();
    let rows = move || {
        let rows = state.plans.get().into_iter().map(|plan| {
            let name = plan_name(state, &plan);
            view! { <li><button type="button" class="button full" on:click=move |_| chosen.set(Chosen::Into(plan.id.clone()))><Icon name=Glyph::Road/><span>{name}</span></button></li> }
        });
        rows.collect::<Vec<_>>()
    };
    view! {
        <p>{state.say("which-plan")}</p>
        <ul class="ways" id="which-plan">{rows}</ul>
        <button type="button" class="button quiet" on:click=move |_| chosen.set(Chosen::Not)><Icon name=Glyph::Back/><span>{state.say("becomes-back")}</span></button>
    }
}

/// What a plan is called where several are to choose from.
fn plan_name(state: Vejviser, plan: &PlanInfo) -> String {
    let called = plan.person.as_ref().map(|person| person.called.clone());
    let day = day_words(state, Moment::at_instant(plan.created).date());
    match called {
        Some(called) if !called.is_empty() => {
            state.say_with("plan-of-person", args().s("called", called))
        }
        Some(_) => state.say_with("plan-of-somebody", args().s("day", day)),
        None => state.say_with("plan-of-day", args().s("day", day)),
    }
}

/// What is said once somebody's plan is among those that the reader walks beside.
const PERSON_DONE: &str = "received-done-person";

/// It is stored; storage has confirmed it.
#[component]
fn Done(message: &'static str, done: RwSignal<Option<&'static str>>) -> AnyView {
    let state = vejviser();
    let (page, go_on, glyph) = match message {
        PERSON_DONE => (
            Page::Beside(With::Everybody),
            "beside-title",
            Glyph::Volunteer,
        ),
        _ => (Page::Today, "received-go-on", Glyph::Today),
    };
    view! {
        <div role="status">
            <p class="notice done" id="received-done"><Icon name=Glyph::Done/><span>{state.say(message)}</span></p>
        </div>
        <ul class="ways">
            <li><a class="button primary full" href=state.href(page)><Icon name=glyph/><span>{state.say(go_on)}</span></a></li>
            <li><a class="button full" href=state.href(Page::HandOver)><Icon name=Glyph::Share/><span>{state.say("received-hand-back")}</span></a></li>
            <li><button type="button" class="button quiet full" on:click=move |_| done.set(None)><Icon name=Glyph::Import/><span>{state.say("received-more")}</span></button></li>
        </ul>
    }
}
