//! The dates of the plan for another calendar: what goes along, and the file.

use std::sync::Arc;

use leptos::prelude::*;

use super::twice::{Tongue, slot_words};
use crate::content::pack::Wording;
use crate::domain::ics::{CalendarFile, Date, Event, Slot, date_of};
use crate::domain::plan::Subject;
use crate::domain::programme::{Audience, Programme, Step, StepId};
use crate::domain::timing::Certainty;
use crate::i18n::{Direction, args};
use crate::platform::{clock, file, navigation};
use crate::state::signals::{Memo, RwSignal};
use crate::state::{Vejviser, vejviser};
use crate::ui::components::words::plain_of;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// Says nothing about its owner.
const FILE_NAME: &str = "vejviser.ics";
const FILE_KIND: &str = "text/calendar;charset=utf-8";

/// Which steps of the plan go into the file.
#[derive(Clone, Copy)]
pub struct Wanted {
    steps: RwSignal<Vec<StepId>>,
    /// Whether they can be chosen one by one.
    many: bool,
}

impl Wanted {
    /// One step.
    pub fn of(step: StepId) -> Wanted {
        Wanted {
            steps: RwSignal::new(vec![step]),
            many: false,
        }
    }

    /// What lies ahead and is the reader's own to do.
    pub fn ahead(state: Vejviser) -> Wanted {
        let today = state.today();
        let dated = dated(state);
        let own = dated.into_iter().filter(|(step, date)| {
            let open = !state.step_state(&step.id).is_settled();
            open && step.audience == Audience::Newcomer && !date.slot.is_over(today)
        });
        Wanted {
            steps: RwSignal::new(own.map(|(step, _)| step.id).collect()),
            many: true,
        }
    }
}

/// The steps of the plan that have a date, in the order of the way.
fn dated(state: Vejviser) -> Vec<(Step, Date)> {
    let programme = state.followed();
    state.schedule.with(|schedule| {
        let of = |programme: &Arc<Programme>| {
            let steps = programme.steps();
            let dated = steps.filter_map(|(_, step)| {
                let date = date_of(programme, step, schedule)?;
                Some((step.clone(), date))
            });
            dated.collect()
        };
        programme.as_ref().map(of).unwrap_or_default()
    })
}

/// The choices and the button.
#[component]
pub fn Calendar(wanted: Wanted) -> AnyView {
    let state = vejviser();
    let (remind, notes) = (RwSignal::new(false), RwSignal::new(false));
    let said = RwSignal::new(None::<(bool, String)>);
    let has_dates = Memo::new(move |_| !dated(state).is_empty());
    let get = move |_| {
        let events = untrack(|| events(state, &wanted.steps.get(), notes.get()));
        let dates: usize = events.iter().map(|event| event.date.slot.count()).sum();
        let done = match events.is_empty() {
            true => (false, state.say("calendar-none")),
            false => match offer(state, events, remind.get_untracked()) {
                true => (
                    true,
                    state.say_with("calendar-done", args().n("dates", dates)),
                ),
                false => (false, state.say("calendar-failed")),
            },
        };
        said.set(Some(done));
    };
    let choice = move |id: &'static str, message: &'static str, on: RwSignal<bool>| {
        view! {
            <label class="choice" for=id>
                <input type="checkbox" id=id prop:checked=move || on.get() on:change=move |_| on.set(!on.get_untracked())/>
                <span>{state.say(message)}</span>
            </label>
        }
    };
    let form = move || match has_dates.get() {
        false => {
            view! { <p class="notice"><Icon name=Glyph::What/><span>{state.say("calendar-no-dates")}</span></p> }
        }
        true => view! {
            {choice("remind", "calendar-remind", remind)}
            {choice("notes-too", "calendar-notes", notes)}
            {wanted.many.then(|| view! { <Choices steps=wanted.steps/> })}
            <button type="button" class="button primary" id="calendar-get" on:click=get><Icon name=Glyph::Calendar/><span>{state.say("calendar-get")}</span></button>
        },
    };
    view! {
        <section class="paper-calendar">
            <h2><Icon name=Glyph::Calendar/><span>{state.say("calendar-title")}</span></h2>
            <p>{state.say("calendar-what")}</p>
            {form}
            <div role="status" aria-live="polite">
                {move || said.get().map(|(done, text)| {
                    let (class, glyph) = if done { ("outcome", Glyph::Done) } else { ("fault", Glyph::Warning) };
                    view! { <p class=class><Icon name=glyph/><span>{text}</span></p> }
                })}
            </div>
            <p class="soft">{state.say("calendar-again")}</p>
            <p class="soft">{state.say("calendar-shared")}</p>
        </section>
    }
}

/// Every date by itself.
#[component]
fn Choices(steps: RwSignal<Vec<StepId>>) -> AnyView {
    let state = vejviser();
    let rows = move || {
        let wording = state.way_wording();
        let rows = dated(state).into_iter().map(|(step, date)| {
            let title = plain_of(&wording, &format!("step.{}.title", step.id), state.locale());
            let when = when_words(state, &date);
            let id = format!("date-{}", step.id.as_str().replace('.', "-"));
            let (shown, pressed) = (step.id.clone(), step.id);
            let checked = move || steps.with(|steps| steps.contains(&shown));
            let press = move |_| {
                steps.update(|steps| match steps.iter().position(|step| *step == pressed) {
                    Some(place) => drop(steps.remove(place)),
                    None => steps.push(pressed.clone()),
                });
            };
            view! {
                <li><label class="choice" for=id.clone()>
                    <input type="checkbox" id=id.clone() prop:checked=checked on:change=press/>
                    <span class="row-words"><span class="row-title">{title}</span><span class="row-date">{when}</span></span>
                </label></li>
            }
        });
        rows.collect::<Vec<_>>()
    };
    view! {
        <details class="fold" id="choose-dates">
            <summary><span>{state.say("calendar-choose")}</span></summary>
            <ul class="plain">{rows}</ul>
        </details>
    }
}

/// When a step is, in one line: of meetings the first, and how many there are.
fn when_words(state: Vejviser, date: &Date) -> String {
    let words = slot_words(state, Tongue::Own, &date.slot);
    let first = words.first().cloned().unwrap_or_default();
    match words.len() {
        0 | 1 => first,
        meetings => {
            let args = args().s("date", first).n("meetings", meetings);
            state.say_with("calendar-meetings", args)
        }
    }
}

/// The events of these steps in words. A date that has gone since it was chosen is left out.
fn events(state: Vejviser, steps: &[StepId], notes: bool) -> Vec<Event> {
    let wording = state.way_wording();
    let chosen = dated(state)
        .into_iter()
        .filter(|(step, _)| steps.contains(&step.id));
    chosen
        .map(|(step, date)| event(state, &wording, &step, date, notes))
        .collect()
}

fn event(state: Vejviser, wording: &Wording, step: &Step, date: Date, notes: bool) -> Event {
    let tongues = Tongue::all(state);
    let isolated = state.locale().direction() == Direction::Rtl;
    let summaries = tongues.iter().map(|tongue| {
        let words = summary(state, wording, *tongue, step, &date);
        match (tongue, isolated) {
            // What isolates within Arabic shows as boxes nowhere that Arabic can be read.
            (Tongue::Own, true) => words,
            (Tongue::Danish, true) => format!("\u{2066}{}\u{2069}", plain(&words)),
            (_, false) => plain(&words),
        }
    });
    let summary = summaries.collect::<Vec<_>>().join(" · ");
    let note = match notes {
        true => state.plan.with(|plan| {
            let subject = Subject::Step(step.id.clone());
            plan.note(&subject).to_owned()
        }),
        false => String::new(),
    };
    let mut paragraphs: Vec<String> = tongues
        .iter()
        .map(|tongue| {
            let words = description(state, wording, *tongue, step, &date);
            match isolated && *tongue == Tongue::Own {
                true => words,
                false => plain(&words),
            }
        })
        .collect();
    paragraphs.push(note);
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    Event {
        step: step.id.clone(),
        summary,
        description: paragraphs.join("\n\n"),
        address: navigation::address(&state.href(state.step_page(&step.id))),
        date,
    }
}

/// Without the characters that keep pieces apart: in a language that runs from the left there is nothing to keep.
fn plain(text: &str) -> String {
    text.replace(['\u{200f}', '\u{2066}', '\u{2068}', '\u{2069}'], "")
}

fn summary(state: Vejviser, wording: &Wording, tongue: Tongue, step: &Step, date: &Date) -> String {
    let title = tongue.plain(state, wording, &format!("step.{}.title", step.id));
    let with = |id: &str, title: String| tongue.say(state, id, args().s("title", title));
    let title = match date.slot {
        Slot::By(_) => with("calendar-by", title),
        Slot::From(_) => with("calendar-from", title),
        Slot::On(_) | Slot::Days { .. } | Slot::Meetings { .. } => title,
    };
    match date.certainty {
        Certainty::Estimated => with("calendar-estimate", title),
        Certainty::Recorded => title,
    }
}

/// What happens and what to bring; of an estimate also that it is one.
fn description(
    state: Vejviser,
    wording: &Wording,
    tongue: Tongue,
    step: &Step,
    date: &Date,
) -> String {
    let text = |part: &str| tongue.plain(state, wording, &format!("step.{}.{part}", step.id));
    let mut lines = Vec::new();
    if date.certainty == Certainty::Estimated {
        lines.push(tongue.say(state, "paper-estimate-what", args()));
    }
    lines.push(text("what"));
    if step.bring > 0 {
        lines.push(format!("{}:", tongue.say(state, "paper-bring", args())));
        lines.extend((1..=step.bring).map(|n| format!("– {}", text(&format!("bring.{n}")))));
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// Hands the file to the browser. Whether it did what it was asked.
fn offer(state: Vejviser, events: Vec<Event>, reminders: bool) -> bool {
    let written = clock::now();
    let made = state.log.with_untracked(|log| {
        let plan = log.plan.clone()?;
        let changed = log.entries.iter().map(|entry| entry.at).max();
        Some(CalendarFile {
            plan,
            clock: state.plan.with_untracked(|plan| plan.clock),
            changed: changed.unwrap_or(written),
            written,
            reminders,
            events,
        })
    });
    made.is_some_and(|made| file::offer(FILE_NAME, FILE_KIND, made.text().as_bytes()).is_ok())
}
