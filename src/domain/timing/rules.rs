//! What each rule of time means, in dates.

use chrono::{DateTime, Datelike, Duration, Months, NaiveDate, Utc};
use serde::Serialize;

use super::schedule::Span;
use crate::domain::calendar::{self, closed};
use crate::domain::moment::Moment;
use crate::domain::programme::{AnchorId, RuleId, SpanRule, Weekday};

/// Why a rule gives no date although all its anchors are known, or can never know them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum RuleFault {
    #[error("there is no rule {0}")]
    UnknownRule(RuleId),
    #[error("there is no anchor {0}")]
    UnknownAnchor(AnchorId),
    #[error("the estimates count from one another in a circle")]
    Cycle,
    #[error("a date cannot be estimated from a span without end")]
    Endless,
    #[error("the rule spans no time at all")]
    Empty,
    #[error("the least is more than the most")]
    LeastAboveMost,
    #[error("a date lies outside the years that a plan can name")]
    OutOfReach,
    #[error("the meetings are more than {MOST_REPEATS}")]
    TooManyRepeats,
}

/// A meeting a week for almost twenty years. Only a damaged pack asks for more, and a list cut
/// short would silently break the promise that no gap is longer than the rule says.
const MOST_REPEATS: usize = 1_000;

/// One day of a recurring meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Repeat {
    pub day: NaiveDate,
    /// The closed day that it was moved away from.
    pub instead_of: Option<NaiveDate>,
}

/// The anchors that a rule counts from, in the order in which it names them.
pub(super) fn anchors_of(rule: &SpanRule) -> Vec<&AnchorId> {
    match rule {
        SpanRule::On { anchor } | SpanRule::After { anchor } | SpanRule::DayAfter { anchor } => {
            vec![anchor]
        }
        SpanRule::Within { of, .. } => vec![of],
        SpanRule::Lasts { from, .. } | SpanRule::Between { from, .. } => vec![from],
        SpanRule::During { from, until }
        | SpanRule::AtLeastEvery { from, until, .. }
        | SpanRule::FirstWeekdayOfMonth { from, until, .. } => vec![from, until],
    }
}

/// The span of a rule, given the dates of its anchors.
///
/// # Errors
/// When an anchor has no date, the rule spans no time, or a date is out of reach.
pub(super) fn span_of(
    rule: &SpanRule,
    moment_of: impl Fn(&AnchorId) -> Option<Moment>,
) -> Result<Span, RuleFault> {
    let at = |anchor: &AnchorId| {
        let moment = moment_of(anchor).ok_or_else(|| RuleFault::UnknownAnchor(anchor.clone()))?;
        reachable(Some(moment))
    };
    let span = |from, until| Span {
        from,
        until: Some(until),
        earliest_end: None,
    };
    Ok(match rule {
        SpanRule::On { anchor } => {
            let moment = at(anchor)?;
            span(moment, moment)
        }
        SpanRule::Within { hours, of } => {
            let from = at(of)?;
            let window = window(from, *hours).ok_or(RuleFault::OutOfReach)?;
            span(from, reachable(Some(window.until))?)
        }
        SpanRule::During { from, until }
        | SpanRule::AtLeastEvery { from, until, .. }
        | SpanRule::FirstWeekdayOfMonth { from, until, .. } => span(at(from)?, at(until)?),
        SpanRule::After { anchor } => Span {
            from: at(anchor)?,
            until: None,
            earliest_end: None,
        },
        SpanRule::Lasts { weeks: 0, .. } => return Err(RuleFault::Empty),
        SpanRule::Lasts { weeks, from, .. } => {
            let from = at(from)?;
            // The first day counts as a day, so the last one is a day short of the same weekday.
            let last = days_later(from.date(), i64::from(*weeks) * 7 - 1);
            span(from, reachable(last.map(Moment::Day))?)
        }
        SpanRule::DayAfter { anchor } => {
            let day = reachable(days_later(at(anchor)?.date(), 1).map(Moment::Day))?;
            span(day, day)
        }
        SpanRule::Between { most_months: 0, .. } => return Err(RuleFault::Empty),
        SpanRule::Between {
            least_months,
            most_months,
            ..
        } if least_months > most_months => {
            return Err(RuleFault::LeastAboveMost);
        }
        SpanRule::Between {
            least_months,
            most_months,
            from,
        } => {
            let from = at(from)?;
            let end = |months| end_of_months(from.date(), months).map(Moment::Day);
            let least = reachable(end(*least_months))?.date();
            Span {
                from,
                until: Some(reachable(end(*most_months))?),
                earliest_end: Some(least),
            }
        }
    })
}

/// The days of a recurring meeting within the rule's span; empty for a rule that happens once, and
/// where the span ends before it begins.
///
/// # Errors
/// When the meetings are without number, or have no time between them.
pub(super) fn repeats_of(rule: &SpanRule, span: &Span) -> Result<Vec<Repeat>, RuleFault> {
    let from = span.from.date();
    let until = span.until.map_or(from, Moment::date);
    match rule {
        SpanRule::AtLeastEvery { weeks: 0, .. } => Err(RuleFault::Empty),
        SpanRule::AtLeastEvery { weeks, .. } => {
            let gap = i64::from(*weeks) * 7;
            let next = |last| {
                // On the last day itself there is nothing left to follow up.
                let due = days_later(last, gap).filter(|due| *due < until)?;
                Some(open_day(due, last))
            };
            collect(next(from), |repeat| next(repeat.day))
        }
        SpanRule::FirstWeekdayOfMonth { weekday, .. } => {
            let first_of = |day: NaiveDate| {
                NaiveDate::from_weekday_of_month_opt(
                    day.year(),
                    day.month(),
                    weekday_of(*weekday),
                    1,
                )
            };
            let repeat = |day: NaiveDate| {
                (day <= until).then_some(Repeat {
                    day,
                    instead_of: None,
                })
            };
            let following =
                |day: NaiveDate| first_of(day.checked_add_months(Months::new(1))?).and_then(repeat);
            let first = match first_of(from) {
                Some(day) if day >= from => repeat(day),
                Some(day) => following(day),
                None => None,
            };
            collect(first, |last| following(last.day))
        }
        _ => Ok(Vec::new()),
    }
}

/// Follows a chain of meetings to its end.
fn collect(
    first: Option<Repeat>,
    next: impl Fn(&Repeat) -> Option<Repeat>,
) -> Result<Vec<Repeat>, RuleFault> {
    let repeats: Vec<Repeat> = std::iter::successors(first, next)
        .take(MOST_REPEATS + 1)
        .collect();
    if repeats.len() > MOST_REPEATS {
        return Err(RuleFault::TooManyRepeats);
    }
    Ok(repeats)
}

/// The day on which a meeting can be that is due at the latest on this day: itself, or the last open
/// day before it. Never later, so that no gap grows past the rule.
fn open_day(due: NaiveDate, after: NaiveDate) -> Repeat {
    if closed(due).is_some() {
        let open = calendar::last_open_day_before(due);
        // Closed days never fill a whole week in Denmark; should they ever, the meeting keeps its
        // day and a notice tells, rather than standing still for ever.
        if open > after {
            return Repeat {
                day: open,
                instead_of: Some(due),
            };
        }
    }
    Repeat {
        day: due,
        instead_of: None,
    }
}

/// A window of real hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Window {
    pub begins: DateTime<Utc>,
    pub ends: DateTime<Utc>,
    /// The end as it is told: a wall time, or the last whole day inside.
    pub until: Moment,
}

/// The window of so many real hours from a moment; nothing where chrono cannot name its end.
///
/// Hours are counted on the real clock, also across a change of daylight saving. Of a day without a
/// time only the first instant is sure to be not too late, so it counts from there and ends with the
/// last whole day inside: housed on Monday, 96 hours, is told as Thursday, never as Friday. Where
/// not even that first day fits whole, it is that day.
pub(super) fn window(from: Moment, hours: u32) -> Option<Window> {
    let begins = from.instant();
    let ends = begins.checked_add_signed(Duration::try_hours(i64::from(hours))?)?;
    match from {
        Moment::At(_) => Some(Window {
            begins,
            ends,
            until: Moment::at_instant(ends),
        }),
        Moment::Day(first) => {
            let last = Moment::at_instant(ends).date().pred_opt()?.max(first);
            let until = Moment::Day(last);
            // The ring that runs down and the date in the plan must agree: both end with that day.
            let ends = Moment::Day(last.succ_opt()?).instant();
            Some(Window {
                begins,
                ends,
                until,
            })
        }
    }
}

/// The last day of so many calendar months that begin on this day: the day before the same date, but
/// where that date does not exist (31 August and six months), the last day of that month itself.
/// Never before the first day.
fn end_of_months(first: NaiveDate, months: u32) -> Option<NaiveDate> {
    let same = first.checked_add_months(Months::new(months))?;
    let shortened = same.day() != first.day();
    let last = if shortened { same } else { same.pred_opt()? };
    Some(last.max(first))
}

fn days_later(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    day.checked_add_signed(Duration::try_days(days)?)
}

/// Only moments that can be written down and read back are dates of a plan.
fn reachable(moment: Option<Moment>) -> Result<Moment, RuleFault> {
    moment
        .filter(|moment| Moment::YEARS.contains(&moment.date().year()))
        .ok_or(RuleFault::OutOfReach)
}

fn weekday_of(weekday: Weekday) -> chrono::Weekday {
    match weekday {
        Weekday::Monday => chrono::Weekday::Mon,
        Weekday::Tuesday => chrono::Weekday::Tue,
        Weekday::Wednesday => chrono::Weekday::Wed,
        Weekday::Thursday => chrono::Weekday::Thu,
        Weekday::Friday => chrono::Weekday::Fri,
        Weekday::Saturday => chrono::Weekday::Sat,
        Weekday::Sunday => chrono::Weekday::Sun,
    }
}
