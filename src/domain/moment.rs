//! A point in time as a letter from a Danish office gives it: a day, or a day with a time of day.

use std::cmp::Ordering;
use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use chrono::{
    DateTime, Datelike, Duration, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset,
    TimeZone, Timelike, Utc,
};
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

/// The text is neither `YYYY-MM-DD` nor `YYYY-MM-DDTHH:MM`, names a day that does not exist, or lies
/// outside [`Moment::YEARS`]. Carries the first 40 characters of the text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date: {0:?}")]
pub struct NotADate(pub String);

impl Moment {
    /// The years that a moment can be written in and read from.
    ///
    /// Wider than any plan; a year outside is a slip of the finger (`0206`) or a damaged file, and
    /// four digits keep the written form at one length.
    pub const YEARS: RangeInclusive<i32> = 1900..=2200;

    /// The Danish calendar day.
    pub fn date(self) -> NaiveDate {
        match self {
            Moment::Day(day) => day,
            Moment::At(at) => at.date(),
        }
    }

    /// The real instant: for a whole day, its first instant.
    ///
    /// An hour that occurs twice (October) means its first occurrence, the earlier and so the safer
    /// for a deadline; a time that the clock jumps over (March) means the same distance after the jump.
    pub fn instant(self) -> DateTime<Utc> {
        real_instant(self.wall())
    }

    /// The Danish wall time of a real instant, whole minutes, rounded down.
    ///
    /// In the hour that occurs twice, both occurrences have one wall time; read back, it means the first.
    pub fn at_instant(instant: DateTime<Utc>) -> Moment {
        let utc = instant.naive_utc();
        let offset = Copenhagen.offset_from_utc_datetime(&utc).fix();
        let local = utc.checked_add_offset(offset).unwrap_or(utc);
        let whole = NaiveTime::from_hms_opt(local.hour(), local.minute(), 0);
        Moment::At(local.date().and_time(whole.unwrap_or(NaiveTime::MIN)))
    }

    /// Whether this lies before the other for certain: by the real instant where both have a time of
    /// day, else by the day, since a day without a time may mean any time within it.
    pub fn surely_before(self, other: Moment) -> bool {
        match (self, other) {
            (Moment::At(_), Moment::At(_)) => self.instant() < other.instant(),
            _ => self.date() < other.date(),
        }
    }

    /// The wall time that stands for this moment: for a whole day its midnight.
    fn wall(self) -> NaiveDateTime {
        match self {
            Moment::Day(day) => day.and_time(NaiveTime::MIN),
            Moment::At(at) => at,
        }
    }
}

/// The instant of a Danish wall time; see [`Moment::instant`] for the hours that are not plain.
fn real_instant(local: NaiveDateTime) -> DateTime<Utc> {
    match Copenhagen.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.with_timezone(&Utc),
        LocalResult::None => {
            // The clock jumps over this time: read it with the offset that held just before the jump.
            // Three hours back lies before any jump and after the one of half a year ago.
            let back = Duration::hours(3);
            let before = local
                .checked_sub_signed(back)
                .and_then(|before| Copenhagen.from_local_datetime(&before).earliest())
                .and_then(|before| before.with_timezone(&Utc).checked_add_signed(back));
            // Only the first and the last day that chrono can name have no instant at all.
            before.unwrap_or(DateTime::from_naive_utc_and_offset(local, Utc))
        }
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By real instant; a whole day stands before the times within it.
///
/// Two wall times can mean one instant (02:30 and 03:30 in the night when the clock jumps), so wall
/// time decides last: only a moment itself is equal to itself, or a map would lose one of two dates.
impl Ord for Moment {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |moment: &Moment| {
            (
                moment.instant(),
                matches!(moment, Moment::At(_)),
                moment.wall(),
            )
        };
        key(self).cmp(&key(other))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Moment::Day(day) => write_day(f, *day),
            Moment::At(at) => {
                write_day(f, at.date())?;
                write!(f, "T{:02}:{:02}", at.hour(), at.minute())
            }
        }
    }
}

/// By hand, because chrono's formatter would bring all its patterns along.
fn write_day(f: &mut impl fmt::Write, day: NaiveDate) -> fmt::Result {
    write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

impl FromStr for Moment {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        parse(text).ok_or_else(|| NotADate(text.chars().take(40).collect()))
    }
}

/// Reads exactly what `Display` writes. By hand, because chrono's parser also takes signs, blanks
/// and single digits, and then two texts would stand for one moment.
fn parse(text: &str) -> Option<Moment> {
    let shape = match text.len() {
        10 => "0000-00-00",
        16 => "0000-00-00T00:00",
        _ => return None,
    };
    let fits = |(byte, model): (u8, u8)| match model {
        b'0' => byte.is_ascii_digit(),
        _ => byte == model,
    };
    if !text.bytes().zip(shape.bytes()).all(fits) {
        return None;
    }
    let number = |place: std::ops::Range<usize>| text.get(place)?.parse::<u32>().ok();
    let year = i32::try_from(number(0..4)?).ok()?;
    if !Moment::YEARS.contains(&year) {
        return None;
    }
    let day = NaiveDate::from_ymd_opt(year, number(5..7)?, number(8..10)?)?;
    if text.len() == 10 {
        return Some(Moment::Day(day));
    }
    day.and_hms_opt(number(11..13)?, number(14..16)?, 0)
        .map(Moment::At)
}

/// A real instant as it stands in a log: `2026-03-04T08:00:00Z`, with milliseconds where it has any.
pub fn instant_text(instant: DateTime<Utc>) -> String {
    let mut text = String::new();
    // Writing into a text cannot fail.
    let _ = write_day(&mut text, instant.date_naive());
    text.push_str(&format!(
        "T{:02}:{:02}:{:02}",
        instant.hour(),
        instant.minute(),
        instant.second()
    ));
    let millis = instant.timestamp_subsec_millis();
    if millis > 0 {
        text.push_str(&format!(".{millis:03}"));
    }
    text.push('Z');
    text
}

/// Reads an instant of RFC 3339: what [`instant_text`] writes, with any number of decimals, and with
/// another offset than `Z` as other programs write it. Finer than milliseconds is cut off.
pub fn read_instant(text: &str) -> Option<DateTime<Utc>> {
    let Some(Moment::At(minute)) = parse(text.get(..16)?) else {
        return None;
    };
    let two = |digits: &str| match digits.as_bytes() {
        [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => digits.parse::<i64>().ok(),
        _ => None,
    };
    let seconds = two(text.get(16..)?.strip_prefix(':')?.get(..2)?)?;
    let rest = text.get(19..)?;
    let (decimals, offset) = match rest.strip_prefix('.') {
        Some(rest) => rest.split_at(rest.find(|c: char| !c.is_ascii_digit())?),
        None => ("", rest),
    };
    if seconds > 59 || rest.starts_with('.') && decimals.is_empty() {
        return None;
    }
    let millis = format!("{decimals:0<3}").get(..3)?.parse::<i64>().ok()?;
    let minutes = match offset {
        "Z" | "z" => 0,
        _ => {
            let (sign, offset) = offset.split_at_checked(1)?;
            let (hours, minutes) = offset.split_once(':')?;
            let (hours, minutes) = (two(hours)?, two(minutes)?);
            if hours > 23 || minutes > 59 {
                return None;
            }
            match sign {
                "+" => hours * 60 + minutes,
                "-" => -(hours * 60 + minutes),
                _ => return None,
            }
        }
    };
    minute
        .and_utc()
        .checked_add_signed(Duration::milliseconds(seconds * 1000 + millis))?
        .checked_sub_signed(Duration::minutes(minutes))
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
