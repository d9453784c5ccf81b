//! Questions about today: what is past, what is now, how much of a window is left.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::Serialize;

use super::rules::window;
use super::schedule::{Dated, Timed};
use crate::domain::moment::Moment;

/// Where a time lies, seen from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tense {
    /// Over: its last day has passed, or its deadline to the minute.
    Past,
    /// It runs today.
    Now,
    /// It begins within the next seven calendar days.
    ThisWeek,
    /// It begins after that.
    Later,
    /// It has no date.
    Unknown,
}

/// How many calendar days ahead count as this week.
const THIS_WEEK: i64 = 7;

/// The calendar day in Denmark, whatever zone the phone is in.
pub fn danish_day(now: DateTime<Utc>) -> NaiveDate {
    Moment::at_instant(now).date()
}

/// Calendar days from today to a day: 0 today, 1 tomorrow, -1 yesterday.
pub fn days_between(today: NaiveDate, day: NaiveDate) -> i64 {
    (day - today).num_days()
}

/// Where a time lies, seen from now.
///
/// A step whose own date is recorded is on that day. A recurring meeting is as near as its next day. A span is over with its last day, or with its
/// deadline where that has a time of day. A single appointment lasts its whole day: nobody who comes
/// ten minutes late should find it gone from the page.
pub fn tense(timed: &Timed, now: DateTime<Utc>) -> Tense {
    let Timed::Dated(dated) = timed else {
        return Tense::Unknown;
    };
    let today = danish_day(now);
    if let Some(recorded) = dated.recorded {
        let day = recorded.date();
        return if day < today {
            Tense::Past
        } else {
            ahead(today, day)
        };
    }
    if !dated.repeats.is_empty() {
        return dated
            .next_repeat(today)
            .map_or(Tense::Past, |day| ahead(today, day));
    }
    let (from, until) = (dated.span.from, dated.span.until);
    let over = until.is_some_and(|until| match until {
        Moment::At(_) if until != from => until.instant() < now,
        _ => until.date() < today,
    });
    if over {
        Tense::Past
    } else {
        ahead(today, from.date())
    }
}

/// How near a beginning is that has not passed out of sight.
fn ahead(today: NaiveDate, day: NaiveDate) -> Tense {
    match days_between(today, day) {
        ..=0 => Tense::Now,
        1..=THIS_WEEK => Tense::ThisWeek,
        _ => Tense::Later,
    }
}

impl Dated {
    /// The next day of a recurring meeting, today included.
    pub fn next_repeat(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.repeats.iter().copied().find(|day| *day >= today)
    }
}

/// How a window of real hours stands, such as the 96 hours after housing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowLeft {
    NotBegun {
        /// Real time until it begins.
        begins_in: Duration,
        until: Moment,
    },
    Running {
        /// Real time since it began.
        elapsed: Duration,
        /// Real time until it ends; more than nothing.
        left: Duration,
        /// The end as the plan tells it.
        until: Moment,
    },
    Over {
        /// Real time since it ended.
        since: Duration,
        until: Moment,
    },
}

/// How a window of so many real hours from a moment stands now.
///
/// Ends exactly where the plan says: with a time of day, so many times 3,600 seconds later, also
/// across a change of daylight saving; for a day without a time, at the end of the last whole day
/// inside (see [`SpanRule::Within`](crate::domain::programme::SpanRule::Within)), so that elapsed and
/// left may together be less than the hours. A window that chrono cannot name never ends.
pub fn window_left(from: Moment, hours: u32, now: DateTime<Utc>) -> WindowLeft {
    let Some(window) = window(from, hours) else {
        let elapsed = (now - from.instant()).max(Duration::zero());
        return WindowLeft::Running {
            elapsed,
            left: Duration::MAX,
            until: from,
        };
    };
    if now < window.begins {
        WindowLeft::NotBegun {
            begins_in: window.begins - now,
            until: window.until,
        }
    } else if now < window.ends {
        WindowLeft::Running {
            elapsed: now - window.begins,
            left: window.ends - now,
            until: window.until,
        }
    } else {
        WindowLeft::Over {
            since: now - window.ends,
            until: window.until,
        }
    }
}
