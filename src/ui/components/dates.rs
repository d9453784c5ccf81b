//! Dates in words, with whether they are recorded or estimated.

use chrono::{NaiveDate, Timelike};
use leptos::prelude::*;

use crate::domain::agenda::StepDate;
use crate::domain::calendar::Closed;
use crate::domain::moment::Moment;
use crate::domain::timing::{Certainty, Notice};
use crate::i18n::args;
use crate::state::{Vejviser, vejviser};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// A date as a sentence of its own: "tomorrow, Tuesday 10 March, 9.00".
pub fn moment_in_words(state: Vejviser, moment: Moment) -> String {
    let today = state.today();
    state.dated(|dates| dates.moment_in_words(moment, today))
}

/// A date within another sentence: "Tuesday 10 March".
pub fn moment_words(state: Vejviser, moment: Moment) -> String {
    let today = state.today();
    state.dated(|dates| dates.moment(moment, today))
}

pub fn day_words(state: Vejviser, day: NaiveDate) -> String {
    moment_words(state, Moment::Day(day))
}

/// The date of a step in one phrase: a day, or from when until when.
pub fn step_date_words(state: Vejviser, date: &StepDate) -> String {
    match date.until {
        Some(until) if until == date.from => moment_in_words(state, until),
        Some(until) if date.is_over(state.now.get_untracked()) => state.say_with(
            "date-was-due",
            args().s("date", moment_in_words(state, until)),
        ),
        // What has begun already is told by its end alone: that is what matters now.
        Some(until) if date.from.date() <= state.today() => state.say_with(
            "date-at-the-latest",
            args().s("date", moment_in_words(state, until)),
        ),
        Some(until) => {
            let today = state.today();
            state.dated(|dates| dates.span(date.from, until, today))
        }
        None => state.say_with(
            "when-from",
            args().s("date", moment_words(state, date.from)),
        ),
    }
}

/// The date of a step with its certainty as a small label.
#[component]
pub fn StepDateLine(date: StepDate) -> AnyView {
    let state = vejviser();
    let words = step_date_words(state, &date);
    view! {
        <p class="step-date">
            <Icon name=Glyph::Calendar/>
            <span>{words}" "<CertaintyTag certainty=date.certainty/></span>
        </p>
    }
}

#[component]
pub fn CertaintyTag(certainty: Certainty) -> AnyView {
    let state = vejviser();
    (certainty == Certainty::Estimated)
        .then(|| view! { <span class="tag estimate">{state.say("estimate")}</span> })
        .into_child()
}

/// What the reader should know about a date: closed offices, mostly.
#[component]
pub fn Notices(notices: Vec<Notice>) -> AnyView {
    let state = vejviser();
    let lines = notices.into_iter().map(|notice| {
        view! { <li><Icon name=Glyph::Office/><span>{notice_words(state, notice)}</span></li> }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty())
        .then(|| view! { <ul class="notices">{lines}</ul> })
        .into_child()
}

fn notice_words(state: Vejviser, notice: Notice) -> String {
    let day = |day| day_words(state, day);
    let why = |why: Closed| state.say(&format!("closed-{}", why.key()));
    match notice {
        Notice::EndsWhenClosed {
            day: last,
            why: reason,
            ask_by,
        } => state.say_with(
            "notice-ends-closed",
            args()
                .s("day", day(last))
                .s("why", why(reason))
                .s("ask", day(ask_by)),
        ),
        Notice::AllClosed {
            first,
            last,
            open_again,
            ..
        } => state.say_with(
            "notice-all-closed",
            args()
                .s("first", day(first))
                .s("last", day(last))
                .s("open", day(open_again)),
        ),
        Notice::ClosedStretch { first, last, .. } => state.say_with(
            "notice-closed-stretch",
            args().s("first", day(first)).s("last", day(last)),
        ),
        Notice::FallsWhenClosed {
            day: on,
            why: reason,
            open_again,
        } => state.say_with(
            "notice-falls-closed",
            args()
                .s("day", day(on))
                .s("why", why(reason))
                .s("open", day(open_again)),
        ),
        Notice::MeetsWhenClosed {
            day: on,
            why: reason,
        } => state.say_with(
            "notice-meets-closed",
            args().s("day", day(on)).s("why", why(reason)),
        ),
        Notice::MeetsEarlier {
            due,
            why: reason,
            day: on,
        } => state.say_with(
            "notice-meets-earlier",
            args()
                .s("due", day(due))
                .s("why", why(reason))
                .s("day", day(on)),
        ),
        Notice::LaterThanRule { latest } => state.say_with(
            "notice-later-than-rule",
            args().s("date", moment_words(state, latest)),
        ),
        Notice::EndsBeforeBegin { from, until } => state.say_with(
            "notice-ends-before",
            args().s("from", day(from)).s("until", day(until)),
        ),
    }
}

/// Whole hours and minutes of a moment, for a time field: `09:00`.
pub fn time_field(moment: Moment) -> String {
    match moment {
        Moment::Day(_) => String::new(),
        Moment::At(at) => format!("{:02}:{:02}", at.hour(), at.minute()),
    }
}

/// A month of a pack, `2026-11`, in words; as it stands where it is no month.
pub fn month_words(state: Vejviser, month: &str) -> String {
    match format!("{month}-01").parse() {
        Ok(Moment::Day(first)) => state.dated(|dates| dates.month(first)),
        _ => month.to_owned(),
    }
}
