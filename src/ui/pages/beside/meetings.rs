//! The meetings with a person: the next one, what to bring up, what was agreed, what was.

use crate::state::signals::{Memo, RwSignal};
use leptos::prelude::*;

use super::everybody::step_title;
use super::fields::{Fault, Typed, When, WhenFields, Writing};
use super::person::WithPerson;
use crate::domain::beside::{Point, Suggestion, suggestions};
use crate::domain::moment::Moment;
use crate::domain::plan::{Beside, Feeling, Said};
use crate::i18n::args;
use crate::state::content::VOLUNTEER;
use crate::state::route::Page;
use crate::state::{Outlook, Vejviser, vejviser};
use crate::ui::components::dates::{day_words, moment_in_words};
use crate::ui::components::words::plain_of;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// The question to the volunteer, when it is time; answered for nobody else.
#[component]
pub fn CheckIn(with: WithPerson) -> AnyView {
    let state = vejviser();
    let later = RwSignal::new(false);
    let answered = RwSignal::new(None::<Feeling>);
    let is_due = Memo::new(move |_| {
        let today = state.day().get();
        with.with(|walk| walk.meetings.asks_how_you_are(today)) == Some(true)
    });
    let answer = move |feeling: Feeling| {
        let text = String::new();
        match with.write(Beside::CheckedIn { feeling, text }) {
            Ok(()) => answered.set(Some(feeling)),
            Err(reason) => state.told.set(Some(crate::state::Told::refused(reason))),
        }
    };
    (move || {
        if let Some(feeling) = answered.get() {
            // Whoever carries too much is shown whom to tell.
            let hard = (feeling != Feeling::Good).then(|| {
                let page = Page::Step(VOLUNTEER.into(), "vvvf-hard".into());
                view! { <a class="button" href=state.href(page)><Icon name=Glyph::Forward/><span>{state.say("checkin-hard")}</span></a> }
            });
            return Some(view! {
                <section class="notice checkin" role="status"><Icon name=Glyph::Done/><div><p>{state.say("checkin-thanks")}</p>{hard}</div></section>
            });
        }
        (is_due.get() && !later.get()).then(|| {
            let buttons = [
                (Feeling::Good, "checkin-good"),
                (Feeling::Mixed, "checkin-mixed"),
                (Feeling::Heavy, "checkin-heavy"),
            ]
            .map(|(feeling, message)| view! {
                <li><button type="button" class="choice-button" data-feeling=message on:click=move |_| answer(feeling)>{state.say(message)}</button></li>
            });
            view! {
                <section class="notice checkin">
                    <Icon name=Glyph::Say/>
                    <div>
                        <h2>{state.say("checkin-question")}</h2>
                        <p>{state.say("checkin-private")}</p>
                        <ul class="choice-buttons">{buttons.into_iter().collect::<Vec<_>>()}</ul>
                        <button type="button" class="button quiet" on:click=move |_| later.set(true)>{state.say("checkin-later")}</button>
                    </div>
                </section>
            }
        })
    })
    .into_child()
}

/// When we meet next.
#[component]
pub fn NextMeeting(with: WithPerson) -> AnyView {
    let state = vejviser();
    let plan = with.plan();
    let next = Memo::new(move |_| {
        with.with(|walk| walk.meetings.next.as_ref().map(|next| next.value))
            .flatten()
    });
    let drop_it = move |_| told(state, with.write(Beside::MeetingDropped));
    let held = move |moment: Moment| {
        let text = String::new();
        told(state, with.write(Beside::Met { moment, text }));
    };
    let shown = move || match next.get() {
        None => view! { <p>{state.say("beside-no-meeting")}</p> },
        // Its day is over: were they together?
        Some(moment) if moment.date() < state.day().get() => view! {
            <div class="notice warning">
                <Icon name=Glyph::Why/>
                <div>
                    <p>{state.say_with("beside-did-you-meet", args().s("day", day_words(state, moment.date())))}</p>
                    <div class="buttons">
                        <button type="button" class="button" id="met-yes" on:click=move |_| held(moment)><Icon name=Glyph::Done/><span>{state.say("meeting-yes")}</span></button>
                        <button type="button" class="button" id="met-no" on:click=drop_it><Icon name=Glyph::NotForMe/><span>{state.say("meeting-no")}</span></button>
                    </div>
                </div>
            </div>
        },
        Some(moment) => view! {
            <p class="step-date" id="next-meeting"><Icon name=Glyph::Calendar/><span>{moment_in_words(state, moment)}</span></p>
            <button type="button" class="button quiet" on:click=drop_it><Icon name=Glyph::NotForMe/><span>{state.say("meeting-drop")}</span></button>
        },
    };
    let when = When::new(state, &plan, "meeting", true);
    let fault = RwSignal::new(None::<String>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let written = when
            .read()
            .and_then(|moment| with.write(Beside::MeetingPlanned { moment }));
        if written.is_ok() {
            when.clear();
        }
        fault.set(written.err());
    };
    view! {
        <section>
            <h2><Icon name=Glyph::Calendar/><span>{state.say("meeting-title")}</span></h2>
            {shown}
            <form class="date-form" id="form-meeting" on:submit=submit novalidate=true>
                <WhenFields when describedby="fault-meeting".to_owned()/>
                <Fault id="fault-meeting".to_owned() fault/>
                <button type="submit" class="button">{state.say("meeting-save")}</button>
            </form>
            <p class="soft">{state.say("meeting-rhythm")}</p>
        </section>
    }
}

/// A refusal that belongs to no field is told at the foot of the page.
fn told(state: Vejviser, written: Result<(), String>) {
    if let Err(reason) = written {
        state.told.set(Some(crate::state::Told::refused(reason)));
    }
}

/// What to bring up next time, with suggestions.
#[component]
pub fn ToBringUp(with: WithPerson) -> AnyView {
    let state = vejviser();
    let points = move || with.with(|walk| list(with, state, &walk.meetings.bring_up));
    let suggested = move || {
        with.with(|walk| {
            let outlook = state.outlook(walk)?;
            let found = suggestions(&outlook.way.programme, &outlook.agenda, &walk.meetings);
            let known: Vec<&str> = walk
                .meetings
                .bring_up
                .iter()
                .filter(|point| !point.value.settled)
                .map(|point| point.value.text.as_str())
                .collect();
            let rows: Vec<_> = found
                .iter()
                .map(|one| suggestion_words(state, &outlook, one))
                .filter(|words| !known.contains(&words.as_str()))
                .map(|words| {
                    let text = words.clone();
                    let take = move |_| told(state, with.write(Beside::BringUp { text: text.clone() }));
                    view! {
                        <li><span>{words}</span>
                            <button type="button" class="button" on:click=take><Icon name=Glyph::Add/><span>{state.say("suggest-take")}</span></button>
                        </li>
                    }
                })
                .collect();
            (!rows.is_empty()).then(|| view! {
                <details class="fold suggestions" open=true>
                    <summary><Icon name=Glyph::Sun/><span>{state.say("suggest-title")}</span></summary>
                    <ul class="points">{rows}</ul>
                </details>
            })
        })
    };
    let save = Callback::new(move |text: String| with.write(Beside::BringUp { text }));
    view! {
        <section>
            <h2><Icon name=Glyph::Say/><span>{state.say("bring-title")}</span></h2>
            {points}
            <Writing plan=with.plan() field="bring" label=state.say("bring-label") save=state.say("bring-save") on_save=save/>
            {suggested}
        </section>
    }
}

/// A suggestion as one sentence. It becomes the volunteer's own words when it is taken up.
fn suggestion_words(state: Vejviser, outlook: &Outlook, suggestion: &Suggestion) -> String {
    let bare = |text: String| text.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "");
    match suggestion {
        Suggestion::Late(step) => {
            let title = bare(step_title(state, outlook, step));
            state.say_with("suggest-late", args().s("step", title))
        }
        Suggestion::Next(step) => {
            let title = bare(step_title(state, outlook, step));
            state.say_with("suggest-next", args().s("step", title))
        }
        Suggestion::Blank(blank) => {
            let key = format!("blank.{blank}.title");
            let title = bare(plain_of(&outlook.way.wording, &key, state.locale()));
            state.say_with("suggest-blank", args().s("what", title))
        }
        Suggestion::Usual(usual) => state.say(&format!("usual-{}", usual.key())),
    }
}

/// What the two have agreed.
#[component]
pub fn Agreements(with: WithPerson) -> AnyView {
    let state = vejviser();
    let points = move || with.with(|walk| list(with, state, &walk.meetings.agreed));
    let save = Callback::new(move |text: String| with.write(Beside::Agreed { text }));
    view! {
        <section>
            <h2><Icon name=Glyph::Volunteer/><span>{state.say("agreed-title")}</span></h2>
            {points}
            <Writing plan=with.plan() field="agreed" label=state.say("agreed-label") save=state.say("agreed-save") on_save=save/>
        </section>
    }
}

/// Points: those that are open, and folded those that are done.
fn list(with: WithPerson, state: Vejviser, points: &[Said<Point>]) -> AnyView {
    let row = |point: &Said<Point>| {
        let (done, gone) = (point.entry.clone(), point.entry.clone());
        let settle = move |_| {
            let entry = done.clone();
            told(state, with.write(Beside::Settled { entry }));
        };
        let is_open = !point.value.settled;
        view! {
            <li>
                <span dir="auto">{point.value.text.clone()}</span>
                <span class="point-ways">
                    {is_open.then(|| view! { <button type="button" class="button" on:click=settle><Icon name=Glyph::Done/><span>{state.say("point-done")}</span></button> })}
                    <button type="button" class="button quiet" on:click=move |_| with.take_back(&gone)><Icon name=Glyph::Delete/><span>{state.say("point-remove")}</span></button>
                </span>
            </li>
        }
    };
    let (settled, open): (Vec<_>, Vec<_>) = points.iter().partition(|point| point.value.settled);
    let open: Vec<_> = open.into_iter().map(row).collect();
    let count = settled.len();
    let settled: Vec<_> = settled.into_iter().map(row).collect();
    view! {
        {(!open.is_empty()).then(|| view! { <ul class="points open">{open}</ul> })}
        {(count > 0).then(|| view! {
            <details class="fold"><summary><Icon name=Glyph::Done/><span>{state.say_with("points-done", args().n("points", count))}</span></summary><ul class="points">{settled}</ul></details>
        })}
    }
}

/// The meetings that were, in short, and the way to write one down.
#[component]
pub fn Past(with: WithPerson) -> AnyView {
    let state = vejviser();
    let plan = with.plan();
    let when = When::new(state, &plan, "met", false).from(state.today());
    let typed = Typed::new(state, &plan, "met");
    let fault = RwSignal::new(None::<String>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = untrack(|| typed.get()).unwrap_or_default();
        let written = when
            .read()
            .and_then(|moment| with.write(Beside::Met { moment, text }));
        if written.is_ok() {
            when.clear();
            typed.set(None);
        }
        fault.set(written.err());
    };
    let past = move || {
        with.with(|walk| {
            let rows: Vec<_> = walk
                .meetings
                .met
                .iter()
                .map(|met| {
                    let gone = met.entry.clone();
                    view! {
                        <li>
                            <span><strong>{day_words(state, met.value.moment.date())}</strong>" "<span dir="auto">{met.value.text.clone()}</span></span>
                            <button type="button" class="button quiet" on:click=move |_| with.take_back(&gone)><Icon name=Glyph::Delete/><span>{state.say("point-remove")}</span></button>
                        </li>
                    }
                })
                .collect();
            match rows.is_empty() {
                true => view! { <p>{state.say("beside-never-met")}</p> },
                false => view! { <ul class="points met">{rows}</ul> },
            }
        })
    };
    view! {
        <section>
            <h2><Icon name=Glyph::Clock/><span>{state.say("past-title")}</span></h2>
            {past}
            <form class="date-form" id="form-met" on:submit=submit novalidate=true>
                <WhenFields when describedby="fault-met".to_owned()/>
                <div class="field">
                    <label for="write-met">{state.say("past-label")}</label>
                    <textarea id="write-met" rows="2" dir="auto" aria-describedby="fault-met"
                        prop:value=move || typed.get().unwrap_or_default()
                        on:input=move |event| typed.set(Some(event_target_value(&event)))
                    ></textarea>
                </div>
                <super::fields::CprWarning typed/>
                <Fault id="fault-met".to_owned() fault/>
                <button type="submit" class="button">{state.say("past-save")}</button>
            </form>
        </section>
    }
}
