//! What the reader should know about a date: closed offices, mostly. Notices inform; they never move
//! a legal clock, which runs on also while every office is closed.

use chrono::NaiveDate;
use serde::Serialize;

use super::rules::Repeat;
use super::schedule::Span;
use crate::domain::calendar::{
    Closed, Holiday, closed, closed_run, first_open_day_after, last_open_day_before,
};
use crate::domain::moment::Moment;
use crate::domain::programme::SpanRule;

/// Something to know about a date or a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Notice {
    /// The last day is a closed one: whoever needs an office has to ask before.
    EndsWhenClosed {
        day: NaiveDate,
        why: Closed,
        /// The last open day before; it lies within the span.
        ask_by: NaiveDate,
    },
    /// The span holds no open day at all, as 96 hours at Easter. The clock runs on nevertheless.
    AllClosed {
        /// The whole run of closed days, which may begin before the span and end after it.
        first: NaiveDate,
        last: NaiveDate,
        /// What the run is called after; a mere weekend has nothing.
        holiday: Option<Holiday>,
        open_again: NaiveDate,
    },
    /// At least three closed days in a row, a public holiday among them, lie within the span.
    ClosedStretch {
        /// The whole run of closed days, which may begin before the span and end after it.
        first: NaiveDate,
        last: NaiveDate,
        holiday: Holiday,
    },
    /// A single day is a closed one: a recorded or estimated date, or the day after one.
    FallsWhenClosed {
        day: NaiveDate,
        why: Closed,
        open_again: NaiveDate,
    },
    /// A meeting falls on a closed day and stays there, as the rule says.
    MeetsWhenClosed { day: NaiveDate, why: Closed },
    /// A meeting that was due on a closed day is held on the last open day before, so that no gap
    /// grows longer than the rule says.
    MeetsEarlier {
        due: NaiveDate,
        why: Closed,
        day: NaiveDate,
    },
    /// A step is recorded later than its rule allows; it is the offices' rule, not the reader's fault.
    LaterThanRule { latest: Moment },
    /// The dates contradict one another: the end lies before the beginning. One of them is wrong.
    EndsBeforeBegin { from: NaiveDate, until: NaiveDate },
}

/// In longer spans holidays are ordinary life, and a list of them would drown what matters.
const LONGEST_SPAN_WITH_STRETCHES: i64 = 366;

/// The shortest run of closed days that is told within a longer span: an ordinary weekend has two.
const SHORTEST_STRETCH: i64 = 3;

/// What to know about a single date.
pub(super) fn notices_on(day: NaiveDate) -> Vec<Notice> {
    let notice = |why| Notice::FallsWhenClosed {
        day,
        why,
        open_again: first_open_day_after(day),
    };
    closed(day).map(notice).into_iter().collect()
}

/// What to know about the dates of a rule.
pub(super) fn notices_of(rule: &SpanRule, span: &Span, repeats: &[Repeat]) -> Vec<Notice> {
    let first = span.from.date();
    let Some(end) = span.until else {
        return Vec::new();
    };
    let last = end.date();
    if end.surely_before(span.from) {
        return vec![Notice::EndsBeforeBegin {
            from: first,
            until: last,
        }];
    }
    match rule {
        SpanRule::On { .. } | SpanRule::DayAfter { .. } => notices_on(last),
        SpanRule::After { .. } => Vec::new(),
        // Their end is a date "at the latest", so a closed office there costs the reader something.
        SpanRule::Within { .. } | SpanRule::Between { .. } => all_closed(first, last).map_or_else(
            || {
                ends_when_closed(last)
                    .into_iter()
                    .chain(stretches(first, last))
                    .collect()
            },
            |notice| vec![notice],
        ),
        SpanRule::Lasts { .. } | SpanRule::During { .. } => {
            all_closed(first, last).map_or_else(|| stretches(first, last), |notice| vec![notice])
        }
        SpanRule::AtLeastEvery { .. } | SpanRule::FirstWeekdayOfMonth { .. } => {
            repeats.iter().filter_map(about_repeat).collect()
        }
    }
}

fn all_closed(first: NaiveDate, last: NaiveDate) -> Option<Notice> {
    let run = closed_run(first).filter(|run| last <= run.last)?;
    Some(Notice::AllClosed {
        first: run.first,
        last: run.last,
        holiday: run.holiday,
        open_again: run.opens(),
    })
}

fn ends_when_closed(day: NaiveDate) -> Option<Notice> {
    let why = closed(day)?;
    Some(Notice::EndsWhenClosed {
        day,
        why,
        ask_by: last_open_day_before(day),
    })
}

fn stretches(first: NaiveDate, last: NaiveDate) -> Vec<Notice> {
    let mut notices = Vec::new();
    if (last - first).num_days() > LONGEST_SPAN_WITH_STRETCHES {
        return notices;
    }
    let mut day = first;
    while day <= last {
        let run = closed_run(day);
        if let Some(run) = run
            && let Some(holiday) = run.holiday
            && (run.last.min(last) - day).num_days() + 1 >= SHORTEST_STRETCH
        {
            notices.push(Notice::ClosedStretch {
                first: run.first,
                last: run.last,
                holiday,
            });
        }
        match run.map_or(day, |run| run.last).succ_opt() {
            Some(next) => day = next,
            None => break,
        }
    }
    notices
}

fn about_repeat(repeat: &Repeat) -> Option<Notice> {
    match repeat.instead_of {
        Some(due) => Some(Notice::MeetsEarlier {
            due,
            why: closed(due)?,
            day: repeat.day,
        }),
        None => Some(Notice::MeetsWhenClosed {
            day: repeat.day,
            why: closed(repeat.day)?,
        }),
    }
}

impl Notice {
    /// The first day that the notice is about, to order notices by.
    pub fn day(&self) -> NaiveDate {
        match *self {
            Notice::EndsWhenClosed { day, .. }
            | Notice::FallsWhenClosed { day, .. }
            | Notice::MeetsWhenClosed { day, .. }
            | Notice::MeetsEarlier { day, .. } => day,
            Notice::AllClosed { first, .. } | Notice::ClosedStretch { first, .. } => first,
            Notice::LaterThanRule { latest } => latest.date(),
            Notice::EndsBeforeBegin { until, .. } => until,
        }
    }
}
