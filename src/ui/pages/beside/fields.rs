//! What a volunteer types: words, a day, a time. It survives a change of page or language until it is kept.

use crate::state::signals::{Memo, RwSignal};
use leptos::prelude::*;

use crate::domain::cpr::has_cpr_shape;
use crate::domain::moment::Moment;
use crate::domain::plan::PlanId;
use crate::domain::typed::{typed_date, typed_time};
use crate::platform::document;
use crate::state::{Vejviser, vejviser};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// A text as it is being typed, by where.
#[derive(Clone, Copy)]
pub struct Typed {
    state: Vejviser,
    place: StoredValue<String>,
}

impl Typed {
    pub fn new(state: Vejviser, plan: &PlanId, field: &str) -> Typed {
        let place = StoredValue::new(format!("beside/{plan}/{field}"));
        Typed { state, place }
    }

    pub fn get(self) -> Option<String> {
        let place = self.place.get_value();
        self.state.drafts.with(|drafts| drafts.get(&place).cloned())
    }

    pub fn set(self, text: Option<String>) {
        let place = self.place.get_value();
        self.state.drafts.update(|drafts| match text {
            Some(text) => drop(drafts.insert(place, text)),
            None => drop(drafts.remove(&place)),
        });
    }
}

/// What is wrong with a field, where a screen reader finds it.
#[component]
pub fn Fault(id: String, fault: RwSignal<Option<String>>) -> AnyView {
    view! {
        <p id=id class="fault" role="alert">
            {move || fault.get().map(|text| view! { <Icon name=Glyph::Warning/><span>{text}</span> })}
        </p>
    }
}

/// A warning where somebody types what looks like a personal number.
#[component]
pub fn CprWarning(typed: Typed) -> AnyView {
    let state = vejviser();
    let looks_like_it = Memo::new(move |_| typed.get().is_some_and(|text| has_cpr_shape(&text)));
    (move || {
        looks_like_it.get().then(|| view! {
            <p class="fault" role="alert"><Icon name=Glyph::Warning/><span>{state.say("note-cpr")}</span></p>
        })
    })
    .into_child()
}

/// Words of one's own, with a button that says what happens to them.
#[component]
pub fn Writing(
    plan: PlanId,
    /// Its name on this page.
    field: &'static str,
    label: String,
    save: String,
    /// Says in the reader's language why the words cannot be kept.
    on_save: Callback<String, Result<(), String>>,
) -> AnyView {
    let state = vejviser();
    let typed = Typed::new(state, &plan, field);
    let fault = RwSignal::new(None::<String>);
    let id = format!("write-{field}");
    let fault_id = format!("fault-{field}");
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match on_save.run(untrack(|| typed.get()).unwrap_or_default()) {
            Ok(()) => {
                typed.set(None);
                fault.set(None);
            }
            Err(reason) => fault.set(Some(reason)),
        }
    };
    view! {
        <form class="writing" id=format!("form-{field}") on:submit=submit novalidate=true>
            <div class="field">
                <label for=id.clone()>{label}</label>
                <textarea
                    id=id.clone() rows="2" dir="auto" aria-describedby=fault_id.clone()
                    prop:value=move || typed.get().unwrap_or_default()
                    on:input=move |event| typed.set(Some(event_target_value(&event)))
                ></textarea>
            </div>
            <CprWarning typed/>
            <Fault id=fault_id fault/>
            <button type="submit" class="button"><Icon name=Glyph::Note/><span>{save}</span></button>
        </form>
    }
}

/// A day, and a time of day where it is known.
#[derive(Clone, Copy)]
pub struct When {
    state: Vejviser,
    date: Typed,
    time: Option<Typed>,
    /// What stands in the field until somebody types.
    first: StoredValue<String>,
    field: &'static str,
}

impl When {
    pub fn new(state: Vejviser, plan: &PlanId, field: &'static str, with_time: bool) -> When {
        When {
            state,
            date: Typed::new(state, plan, &format!("{field}-date")),
            time: with_time.then(|| Typed::new(state, plan, &format!("{field}-time"))),
            first: StoredValue::new(String::new()),
            field,
        }
    }

    /// With a day that stands there from the beginning.
    pub fn from(self, day: chrono::NaiveDate) -> When {
        self.first.set_value(day.to_string());
        self
    }

    fn date_text(self) -> String {
        self.date.get().unwrap_or_else(|| self.first.get_value())
    }

    fn time_text(self) -> String {
        self.time.and_then(Typed::get).unwrap_or_default()
    }

    /// What was typed.
    ///
    /// # Errors
    /// In the reader's language, where it is no day or no time.
    pub fn read(self) -> Result<Moment, String> {
        let state = self.state;
        let (date, time) = untrack(|| (self.date_text(), self.time_text()));
        let half = |part: &str| document::is_half_typed(&format!("{}-{part}", self.field));
        match (typed_date(&date), time.trim().is_empty(), typed_time(&time)) {
            // A date that does not exist, or a time without its minutes: the browser gives no text for it.
            _ if half("date") => Err(state.say("beside-date-unreadable")),
            _ if self.time.is_some() && half("time") => Err(state.say("beside-time-unreadable")),
            (None, _, _) if date.trim().is_empty() => Err(state.say("beside-date-missing")),
            (None, _, _) => Err(state.say("beside-date-unreadable")),
            (Some(_), false, None) => Err(state.say("beside-time-unreadable")),
            (Some(day), false, Some(at)) => Ok(Moment::At(day.and_time(at))),
            (Some(day), true, _) => Ok(Moment::Day(day)),
        }
    }

    /// It has been kept: the fields are empty again.
    pub fn clear(self) {
        self.date.set(None);
        if let Some(time) = self.time {
            time.set(None);
        }
    }
}

/// The fields of a day and a time.
#[component]
pub fn WhenFields(when: When, describedby: String) -> AnyView {
    let field = |kind: &'static str, label: &'static str, typed: Typed| {
        let id = format!("{}-{kind}", when.field);
        let half = id.clone();
        let shown = move || match kind {
            "date" => when.date_text(),
            _ => when.time_text(),
        };
        view! {
            <div class="field">
                <label for=id.clone()>{vejviser().say(label)}</label>
                <input
                    id=id type=kind dir="ltr" autocomplete="off" aria-describedby=describedby.clone()
                    prop:value=shown
                    on:input=move |event| {
                        // Writing the value back would empty a field that is half typed.
                        if !document::is_half_typed(&half) {
                            typed.set(Some(event_target_value(&event)));
                        }
                    }
                />
            </div>
        }
    };
    let date = field("date", "beside-date-label", when.date);
    let time = when
        .time
        .map(|time| field("time", "beside-time-label", time));
    view! { <div class="fields">{date}{time}</div> }
}
