//! Writing down a date where one sees it.

use crate::state::signals::{Memo, RwSignal, Signal};
use leptos::prelude::*;

use super::dates::{CertaintyTag, moment_in_words, moment_words, time_field};
use super::words::{Form, WordingOf, Words};
use crate::domain::moment::Moment;
use crate::domain::programme::{Anchor, AnchorId};
use crate::domain::timing::Certainty;
use crate::domain::typed::{typed_date, typed_time};
use crate::i18n::args;
use crate::platform::document;
use crate::state::{Vejviser, vejviser};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// A date as it is being typed; kept with the drafts, so that a change of page or language does not lose it.
fn draft(
    state: Vejviser,
    anchor: &AnchorId,
    field: &str,
) -> (Signal<Option<String>>, Callback<Option<String>>) {
    // What is typed belongs to the plan that is open.
    let key = format!("{}{field}", drafts_of(state, anchor));
    let read_key = key.clone();
    let read = Signal::derive(move || state.drafts.with(|drafts| drafts.get(&read_key).cloned()));
    let write = Callback::new(move |text: Option<String>| {
        state.drafts.update(|drafts| match text {
            Some(text) => drop(drafts.insert(key.clone(), text)),
            None => drop(drafts.remove(&key)),
        });
    });
    (read, write)
}

/// How the keys of an anchor's drafts begin.
fn drafts_of(state: Vejviser, anchor: &AnchorId) -> String {
    let plan = state.log.with_untracked(|log| log.plan.clone());
    let plan = plan.map(|plan| plan.0).unwrap_or_default();
    format!("date/{plan}/{anchor}/")
}

/// The fields for a date, and for its time of day where the anchor has one.
#[component]
pub fn DateFields(
    anchor: Anchor,
    wording: WordingOf,
    /// What the button says.
    #[prop(into)]
    save: String,
    /// Called with the date once it can be read; says in the reader's language why it cannot be taken.
    on_save: Callback<Moment, Result<(), String>>,
) -> AnyView {
    let state = vejviser();
    let (date, set_date) = draft(state, &anchor.id, "date");
    let (time, set_time) = draft(state, &anchor.id, "time");
    let fault = RwSignal::new(None::<String>);
    let known = {
        let id = anchor.id.clone();
        Memo::new(move |_| state.plan.with(|plan| plan.facts().get(&id).copied()))
    };
    let shown_date = move || {
        date.get().unwrap_or_else(|| {
            known
                .get()
                .map(|m| m.date().to_string())
                .unwrap_or_default()
        })
    };
    let shown_time = move || {
        time.get()
            .unwrap_or_else(|| known.get().map(time_field).unwrap_or_default())
    };
    let with_time = anchor.with_time;
    let id = anchor.id.clone();
    let field = format!("date-{id}");
    let time_id = format!("time-{id}");
    let (typed_in, timed_in) = (field.clone(), time_id.clone());
    let (half_date, half_time) = (field.clone(), time_id.clone());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (typed, clock) = (shown_date(), shown_time());
        let half = |id: &str| document::is_half_typed(id);
        let result = match (
            typed_date(&typed),
            clock.trim().is_empty(),
            typed_time(&clock),
        ) {
            // A date that does not exist, or a time without its minutes: the browser gives no text for it.
            _ if half(&typed_in) => Err(state.say("date-unreadable")),
            _ if half(&timed_in) => Err(state.say("time-unreadable")),
            (None, _, _) if typed.trim().is_empty() => Err(state.say("date-missing")),
            (None, _, _) => Err(state.say("date-unreadable")),
            (Some(day), false, Some(at)) if with_time => Ok(Moment::At(day.and_time(at))),
            (Some(_), false, None) if with_time => Err(state.say("time-unreadable")),
            (Some(day), _, _) => Ok(Moment::Day(day)),
        };
        match result.and_then(|moment| on_save.run(moment)) {
            Ok(()) => {
                set_date.run(None);
                set_time.run(None);
                fault.set(None);
            }
            Err(reason) => fault.set(Some(reason)),
        }
    };
    let fault_id = format!("fault-{id}");
    let (describes, describes_time) = (fault_id.clone(), fault_id.clone());
    view! {
        <form class="date-form" on:submit=submit novalidate=true>
            <p class="question"><Words wording key=format!("anchor.{id}.question") form=Form::Line/></p>
            <div class="fields">
                <div class="field">
                    <label for=field.clone()>{state.say("date-label")}</label>
                    <input
                        id=field.clone() type="date" dir="ltr" autocomplete="off"
                        aria-describedby=describes aria-invalid=move || fault.get().is_some().then_some("true")
                        prop:value=shown_date
                        on:input=move |event| {
                            // Writing the value back would empty a field that is half typed.
                            if !document::is_half_typed(&half_date) {
                                set_date.run(Some(event_target_value(&event)));
                            }
                        }
                    />
                </div>
                {with_time.then(|| view! {
                    <div class="field">
                        <label for=time_id.clone()>{state.say("time-label")}</label>
                        <input
                            id=time_id.clone() type="time" dir="ltr" autocomplete="off"
                            aria-describedby=describes_time
                            prop:value=shown_time
                            on:input=move |event| {
                                if !document::is_half_typed(&half_time) {
                                    set_time.run(Some(event_target_value(&event)));
                                }
                            }
                        />
                    </div>
                })}
            </div>
            <p id=fault_id class="fault" role="alert">
                {move || fault.get().map(|text| view! { <Icon name=Glyph::Warning/><span>{text}</span> })}
            </p>
            <button type="submit" class="button primary">{save}</button>
        </form>
    }
}

/// A date of the plan with the way to write it, change it, or say that it was wrong.
#[component]
pub fn RecordDate(anchor: Anchor, wording: WordingOf) -> AnyView {
    let state = vejviser();
    let id = anchor.id.clone();
    let known = Memo::new(move |_| {
        state
            .schedule
            .with(|schedule| schedule.anchors.get(&id).cloned())
    });
    let recorded = move || {
        known
            .get()
            .filter(|known| known.certainty == Certainty::Recorded)
    };
    let id = anchor.id.clone();
    let on_save = Callback::new(move |moment| {
        state
            .record_date(&id, moment)
            .map_err(|rejection| state.reason(&rejection))
    });
    let forgotten = anchor.id.clone();
    let forget = move |_| {
        if let Err(rejection) = state.forget_date(&forgotten) {
            state.refuse(&rejection);
        }
    };
    let id = anchor.id.clone();
    let provenance = move || {
        let said = state.plan.with(|plan| plan.dates.get(&id).cloned())?;
        said.value?;
        let day = moment_words(state, Moment::Day(Moment::at_instant(said.at).date()));
        Some(state.say_with("recorded-by-you", args().s("day", day)))
    };
    let title = format!("anchor.{}.title", anchor.id);
    // Begun and not saved yet, when the language or the page changes.
    let drafted = drafts_of(state, &anchor.id);
    let has_draft = move || {
        state
            .drafts
            .with_untracked(|drafts| drafts.keys().any(|key| key.starts_with(&drafted)))
    };
    view! {
        <div class="record-date">
            {move || known.get().map(|known| view! {
                <p class="known-date">
                    <Icon name=Glyph::Calendar/>
                    {match known.certainty {
                        Certainty::Recorded => view! {
                            <span>
                                <Words wording key=title.clone() form=Form::Line/>
                                <strong>{moment_in_words(state, known.moment)}</strong>
                            </span>
                        },
                        // Never in the words of an appointment: somebody would come to a meeting that does not exist.
                        Certainty::Estimated => view! {
                            <span>
                                <strong>{state.say("date-not-set")}</strong>
                                <span class="expected">
                                    {state.say_with(expected(known.moment.date() < state.today()), args().s("date", moment_in_words(state, known.moment)))}" "
                                    <CertaintyTag certainty=Certainty::Estimated/>
                                </span>
                            </span>
                        },
                    }}
                </p>
            })}
            {move || recorded().map(|_| view! { <p class="provenance">{provenance.clone()}</p> })}
            <details class="fold" open=move || known.get().is_none() || has_draft()>
                <summary>
                    <Icon name=Glyph::Note/>
                    <span>{move || state.say(if recorded().is_some() { "change-date" } else { "write-date" })}</span>
                </summary>
                <DateFields anchor=anchor.clone() wording save=state.say("save-date") on_save/>
                {
                    let forget = forget.clone();
                    move || recorded().map(|_| view! {
                        <button type="button" class="button quiet" on:click=forget.clone()>
                            <Icon name=Glyph::Undo/><span>{state.say("forget-date")}</span>
                        </button>
                    })
                }
            </details>
        </div>
    }
}

/// How an estimate is said: what has passed is not waited for.
fn expected(has_passed: bool) -> &'static str {
    match has_passed {
        true => "date-was-expected",
        false => "date-expected",
    }
}
