//! The Danish calendar: public holidays, days on which offices are often closed, and stretches of them.
//!
//! Facts of section 8 of the field's brief: the public holidays of the law on public holidays
//! (*helligdage*), *store bededag* to 2023 only, and four days on which offices are often closed
//! without a law. Nothing here moves a date; it only says which days are open.

use chrono::{Datelike, Duration, NaiveDate, Weekday};
use serde::Serialize;

/// A public holiday (*helligdag*): offices are closed by law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holiday {
    /// 1 January (*nytårsdag*).
    NewYear,
    /// Three days before Easter Day (*skærtorsdag*).
    MaundyThursday,
    /// Two days before Easter Day (*langfredag*).
    GoodFriday,
    /// *Påskedag*.
    EasterDay,
    /// *2. påskedag*.
    EasterMonday,
    /// The fourth Friday after Easter (*store bededag*), a holiday until 2023.
    PrayerDay,
    /// 39 days after Easter Day (*Kristi himmelfartsdag*), always a Thursday.
    Ascension,
    /// 49 days after Easter Day (*pinsedag*).
    WhitSunday,
    /// 50 days after Easter Day (*2. pinsedag*).
    WhitMonday,
    /// 25 December (*juledag*).
    ChristmasDay,
    /// 26 December (*2. juledag*).
    BoxingDay,
}

/// A day on which offices are often closed, without a law that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SoftClosing {
    /// 1 May (*arbejdernes internationale kampdag*).
    LabourDay,
    /// 5 June (*grundlovsdag*).
    ConstitutionDay,
    /// 24 December (*juleaften*).
    ChristmasEve,
    /// 31 December (*nytårsaften*).
    NewYearsEve,
}

/// Why offices are closed on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Closed {
    /// A public holiday.
    Holiday(Holiday),
    /// Saturday or Sunday.
    Weekend,
    /// Often closed; one has to ask.
    Often(SoftClosing),
}

impl Closed {
    /// Whether the day is closed for certain; a soft closing is only likely.
    pub fn is_certain(self) -> bool {
        !matches!(self, Closed::Often(_))
    }

    /// The name of the reason in message ids; stable.
    pub fn key(self) -> &'static str {
        match self {
            Closed::Holiday(Holiday::NewYear) => "new-year",
            Closed::Holiday(Holiday::MaundyThursday) => "maundy-thursday",
            Closed::Holiday(Holiday::GoodFriday) => "good-friday",
            Closed::Holiday(Holiday::EasterDay) => "easter-day",
            Closed::Holiday(Holiday::EasterMonday) => "easter-monday",
            Closed::Holiday(Holiday::PrayerDay) => "prayer-day",
            Closed::Holiday(Holiday::Ascension) => "ascension",
            Closed::Holiday(Holiday::WhitSunday) => "whit-sunday",
            Closed::Holiday(Holiday::WhitMonday) => "whit-monday",
            Closed::Holiday(Holiday::ChristmasDay) => "christmas-day",
            Closed::Holiday(Holiday::BoxingDay) => "boxing-day",
            Closed::Weekend => "weekend",
            Closed::Often(SoftClosing::LabourDay) => "labour-day",
            Closed::Often(SoftClosing::ConstitutionDay) => "constitution-day",
            Closed::Often(SoftClosing::ChristmasEve) => "christmas-eve",
            Closed::Often(SoftClosing::NewYearsEve) => "new-years-eve",
        }
    }
}

/// Consecutive days on which offices are closed, as long as the run really is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ClosedRun {
    pub first: NaiveDate,
    /// The last closed day, itself included.
    pub last: NaiveDate,
    /// The first public holiday of the run, which gives it its name; a mere weekend has none.
    pub holiday: Option<Holiday>,
    /// Whether every day is closed for certain, none only often.
    pub certain: bool,
}

impl ClosedRun {
    /// How many calendar days the run has.
    pub fn days(self) -> i64 {
        (self.last - self.first).num_days() + 1
    }

    /// The first open day after the run.
    pub fn opens(self) -> NaiveDate {
        first_open_day_after(self.last)
    }
}

/// Easter Day of a year of the Gregorian calendar (in Denmark since 1700), after the anonymous
/// algorithm that Meeus gives (*Astronomical Algorithms*, chapter 8).
///
/// Years that chrono cannot name give the default date; no date of a plan lies there.
pub fn easter_sunday(year: i32) -> NaiveDate {
    // The dates of Easter repeat after 5,700,000 years; reduced so far, nothing below can overflow.
    let cycle = year.rem_euclid(5_700_000);
    let golden = cycle % 19;
    let (century, rest) = (cycle / 100, cycle % 100);
    let moon = (century + 8) / 25;
    let correction = (century - moon + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * sunday) / 451;
    let days = epact + sunday - 7 * late + 114;
    let (month, day) = (days / 31, days % 31 + 1);
    match (u32::try_from(month), u32::try_from(day)) {
        (Ok(month), Ok(day)) => NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default(),
        _ => NaiveDate::default(),
    }
}

/// The public holiday on a day, if it is one.
fn holiday(day: NaiveDate) -> Option<Holiday> {
    match (day.month(), day.day()) {
        (1, 1) => return Some(Holiday::NewYear),
        (12, 25) => return Some(Holiday::ChristmasDay),
        (12, 26) => return Some(Holiday::BoxingDay),
        _ => {}
    }
    match (day - easter_sunday(day.year())).num_days() {
        -3 => Some(Holiday::MaundyThursday),
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::EasterDay),
        1 => Some(Holiday::EasterMonday),
        // Abolished from 2024 on.
        26 if day.year() <= 2023 => Some(Holiday::PrayerDay),
        39 => Some(Holiday::Ascension),
        49 => Some(Holiday::WhitSunday),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    }
}

/// Why offices are closed on this day, or nothing when it is an ordinary working day.
///
/// The surest reason wins: a public holiday before a weekend, a weekend before a soft closing.
pub fn closed(day: NaiveDate) -> Option<Closed> {
    if let Some(holiday) = holiday(day) {
        return Some(Closed::Holiday(holiday));
    }
    if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        return Some(Closed::Weekend);
    }
    let soft = match (day.month(), day.day()) {
        (5, 1) => SoftClosing::LabourDay,
        (6, 5) => SoftClosing::ConstitutionDay,
        (12, 24) => SoftClosing::ChristmasEve,
        (12, 31) => SoftClosing::NewYearsEve,
        _ => return None,
    };
    Some(Closed::Often(soft))
}

/// The last open day strictly before this one; days that are only often closed count as closed, so
/// that nobody meets a locked door.
pub fn last_open_day_before(day: NaiveDate) -> NaiveDate {
    first_open(day, -1)
}

/// The first open day strictly after this one; days that are only often closed count as closed.
pub fn first_open_day_after(day: NaiveDate) -> NaiveDate {
    first_open(day, 1)
}

/// The first open day in a direction; at the end of chrono's calendar the day reached so far.
fn first_open(from: NaiveDate, step: i64) -> NaiveDate {
    let mut day = from;
    while let Some(next) = day.checked_add_signed(Duration::days(step)) {
        day = next;
        if closed(day).is_none() {
            break;
        }
    }
    day
}

/// The whole run of closed days that contains this day; nothing when the day is open.
///
/// Easter is such a run, from Maundy Thursday to Easter Monday: five days, more than 96 hours.
pub fn closed_run(around: NaiveDate) -> Option<ClosedRun> {
    closed(around)?;
    let last = first_open_day_after(around).pred_opt()?;
    let first = last_open_day_before(around).succ_opt()?;
    let reasons = || {
        first
            .iter_days()
            .take_while(|day| *day <= last)
            .filter_map(closed)
    };
    Some(ClosedRun {
        first,
        last,
        holiday: reasons().find_map(|why| match why {
            Closed::Holiday(holiday) => Some(holiday),
            _ => None,
        }),
        certain: reasons().all(Closed::is_certain),
    })
}
