//! A point in time as a letter from a Danish office gives it: a day, or a day with a time of day.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Copenhagen;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A date in Denmark, with a time of day where it is known.
///
/// Always Danish wall time (Europe/Copenhagen), whatever the phone's own zone says, since that is
/// what stands on letters and doors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    /// A whole calendar day; the time of day is not known or does not matter.
    Day(NaiveDate),
    /// A day with a time of day, Danish wall time, whole minutes.
    At(NaiveDateTime),
}

/// The text is neither `YYYY-MM-DD` nor `YYYY-MM-DDTHH:MM`, or names a day that does not exist.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date: {0:?}")]
pub struct NotADate(pub String);

impl Moment {
    /// The Danish calendar day.
    pub fn date(self) -> NaiveDate {
        match self {
            Moment::Day(day) => day,
            Moment::At(at) => at.date(),
        }
    }

    /// The real instant: for a whole day, its first instant.
    pub fn instant(self) -> DateTime<Utc> {
        match self {
            Moment::Day(day) => real_instant(day.and_time(NaiveTime::MIN)),
            Moment::At(at) => real_instant(at),
        }
    }

    /// The Danish wall time of a real instant, whole minutes.
    pub fn at_instant(instant: DateTime<Utc>) -> Moment {
        let local = instant.with_timezone(&Copenhagen).naive_local();
        let seconds = i64::from(chrono::Timelike::second(&local));
        Moment::At(
            local
                - Duration::seconds(seconds)
                - Duration::nanoseconds(i64::from(chrono::Timelike::nanosecond(&local))),
        )
    }
}

/// The instant of a Danish wall time.
///
/// An hour that occurs twice (October) means its first occurrence, the earlier and so the safer for
/// a deadline; an hour that does not occur (March) means the same distance after the jump.
fn real_instant(local: NaiveDateTime) -> DateTime<Utc> {
    match Copenhagen.from_local_datetime(&local) {
        chrono::LocalResult::Single(at) => at.with_timezone(&Utc),
        chrono::LocalResult::Ambiguous(first, _) => first.with_timezone(&Utc),
        chrono::LocalResult::None => {
            // The clock jumps over this hour: read it with the offset of winter time.
            DateTime::<Utc>::from_naive_utc_and_offset(local - Duration::hours(1), Utc)
        }
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// By real instant; a whole day stands before the times within it.
impl Ord for Moment {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let precision = |moment: &Moment| matches!(moment, Moment::At(_));
        self.instant()
            .cmp(&other.instant())
            .then(precision(self).cmp(&precision(other)))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Moment::Day(day) => write!(f, "{}", day.format("%Y-%m-%d")),
            Moment::At(at) => write!(f, "{}", at.format("%Y-%m-%dT%H:%M")),
        }
    }
}

impl FromStr for Moment {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let fault = || NotADate(text.chars().take(40).collect());
        match text.len() {
            10 => NaiveDate::parse_from_str(text, "%Y-%m-%d")
                .map(Moment::Day)
                .map_err(|_| fault()),
            16 => NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
                .map(Moment::At)
                .map_err(|_| fault()),
            _ => Err(fault()),
        }
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}
