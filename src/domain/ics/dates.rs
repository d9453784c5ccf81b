//! What of a step stands in a calendar: the very date, the last day, a stretch of days, or meetings.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::moment::Moment;
use crate::domain::programme::{Programme, SpanRule, Step};
use crate::domain::timing::{Certainty, Dated, Schedule};

/// When something stands in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    /// On this day, or at this time.
    On(Moment),
    /// At the latest.
    By(Moment),
    /// From the first to the last of these days.
    Days { first: NaiveDate, last: NaiveDate },
    /// From this day on, with no end.
    From(NaiveDate),
    /// On each of these days, at least one of them.
    Meetings { days: Vec<NaiveDate>, every: Every },
}

/// The rule of recurring meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// Every so many weeks, on the weekday of the first meeting.
    Weeks(u32),
    /// On the first day of each month that is the weekday of the first meeting.
    FirstOfMonth,
}

/// A slot with how sure it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    pub slot: Slot,
    pub certainty: Certainty,
}

impl Every {
    /// The day of the meeting after so many others, where none has moved; nothing past the end of the calendar.
    pub fn day(self, first: NaiveDate, count: usize) -> Option<NaiveDate> {
        let count = u32::try_from(count).ok()?;
        match self {
            Every::Weeks(weeks) => {
                let days = (u64::from(weeks) * 7).checked_mul(u64::from(count))?;
                first.checked_add_days(Days::new(days))
            }
            Every::FirstOfMonth => {
                let month = first.with_day(1)?.checked_add_months(Months::new(count))?;
                NaiveDate::from_weekday_of_month_opt(
                    month.year(),
                    month.month(),
                    first.weekday(),
                    1,
                )
            }
        }
    }
}

impl Slot {
    /// The last of its days; nothing where it has no end.
    pub fn last(&self) -> Option<NaiveDate> {
        match self {
            Slot::On(moment) | Slot::By(moment) => Some(moment.date()),
            Slot::Days { last, .. } => Some(*last),
            Slot::From(_) => None,
            Slot::Meetings { days, .. } => days.last().copied(),
        }
    }

    /// Whether it lies behind. What goes on without an end is over for a calendar when it has begun.
    pub fn is_over(&self, today: NaiveDate) -> bool {
        match self {
            Slot::From(day) => *day < today,
            _ => self.last().is_some_and(|last| last < today),
        }
    }

    /// How many days or stretches a calendar shows.
    pub fn count(&self) -> usize {
        match self {
            Slot::Meetings { days, .. } => days.len(),
            _ => 1,
        }
    }
}

/// When a step stands in a calendar; `None` where it has no date yet, or is a series without a meeting.
pub fn date_of(programme: &Programme, step: &Step, schedule: &Schedule) -> Option<Date> {
    let dated = schedule.steps.get(&step.id)?.dated()?;
    if let Some(recorded) = dated.recorded {
        return Some(of_recorded(step, recorded, schedule));
    }
    let rule = &programme.rule(&dated.rule)?.span;
    let slot = of_rule(rule, dated)?;
    Some(Date {
        slot,
        certainty: dated.certainty,
    })
}

/// A date that is written down: the appointment itself, or what begins with it and runs on.
fn of_recorded(step: &Step, recorded: Moment, schedule: &Schedule) -> Date {
    let end = step.runs_until.as_ref();
    let end = end.and_then(|anchor| schedule.anchors.get(anchor));
    match (recorded, end) {
        (Moment::Day(first), Some(end)) if end.moment.date() > first => Date {
            slot: Slot::Days {
                first,
                last: end.moment.date(),
            },
            certainty: end.certainty,
        },
        // With its time of day the beginning itself is what must not be missed.
        _ => Date {
            slot: Slot::On(recorded),
            certainty: Certainty::Recorded,
        },
    }
}

fn of_rule(rule: &SpanRule, dated: &Dated) -> Option<Slot> {
    let (from, until) = (dated.span.from, dated.span.until);
    let meetings = |every| {
        let days = dated.repeats.clone();
        (!days.is_empty()).then_some(Slot::Meetings { days, every })
    };
    match rule {
        SpanRule::On { .. } | SpanRule::DayAfter { .. } => Some(Slot::On(from)),
        SpanRule::Within { .. } => Some(Slot::By(until?)),
        SpanRule::After { .. } => Some(Slot::From(from.date())),
        SpanRule::AtLeastEvery { weeks, .. } => meetings(Every::Weeks(*weeks)),
        SpanRule::FirstWeekdayOfMonth { .. } => meetings(Every::FirstOfMonth),
        SpanRule::During { .. } | SpanRule::Lasts { .. } | SpanRule::Between { .. } => {
            let (first, last) = (from.date(), until?.date());
            Some(match first < last {
                true => Slot::Days { first, last },
                // Dates that contradict one another are told on the page of the step.
                false => Slot::On(Moment::Day(first)),
            })
        }
    }
}
