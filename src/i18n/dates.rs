//! Dates, times and how long there is left, in words.
//!
//! Names and the order of day, month and year come from CLDR (`cldr.json`), the words around them from
//! `time.ftl`. Whether a year has to be said and what "tomorrow" means depends on today, which comes in.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use super::messages::{Args, Messages, args};
use super::names::{Names, Patterns};
use super::pattern::Pattern;
use crate::domain::moment::Moment;

/// Up to this many days away, a date also says how far away it is.
const NEAR_DAYS: i64 = 6;
/// From this many hours on, what is left is told in days and hours.
const HOURS_IN_DAYS_FROM: i64 = 48;

/// Dates in one language: see [`Messages::dates`].
///
/// Every part with digits of its own is isolated, so the texts can stand in any sentence.
#[derive(Clone, Copy)]
pub struct Dates<'a> {
    messages: &'a Messages,
    names: Option<&'a Names>,
}

impl<'a> Dates<'a> {
    pub(super) fn new(messages: &'a Messages, names: Option<&'a Names>) -> Dates<'a> {
        Dates { messages, names }
    }

    /// The language that these dates are in: Danish where the reader's calendar could not be read.
    pub fn locale(self) -> super::Locale {
        self.messages.locale()
    }

    /// "tirsdag den 10. marts", with the year where it is not this year.
    pub fn day(self, date: NaiveDate, today: NaiveDate) -> String {
        if date.year() == today.year() {
            self.write(date, |patterns| &patterns.weekday_day)
        } else {
            self.write(date, |patterns| &patterns.weekday_day_year)
        }
    }

    /// "10. marts"
    pub fn day_of_month(self, date: NaiveDate) -> String {
        self.write(date, |patterns| &patterns.day)
    }

    /// "marts 2026", of any day in that month.
    pub fn month(self, date: NaiveDate) -> String {
        self.write(date, |patterns| &patterns.month)
    }

    /// How far away a day is: "i dag", "i morgen", "i går", "om 3 dage", "for 3 dage siden".
    pub fn how_far(self, date: NaiveDate, today: NaiveDate) -> String {
        let days = (date - today).num_days();
        match days {
            0 => self.say("date-today", &args()),
            1 => self.say("date-tomorrow", &args()),
            -1 => self.say("date-yesterday", &args()),
            2.. => self.say("date-in-days", &args().n("days", days)),
            _ => self.say("date-days-ago", &args().n("days", -days)),
        }
    }

    /// "i morgen, tirsdag den 10. marts"; more than six days away, only the day.
    pub fn day_in_words(self, date: NaiveDate, today: NaiveDate) -> String {
        let day = self.day(date, today);
        if (date - today).num_days().abs() > NEAR_DAYS {
            return day;
        }
        self.say(
            "date-near",
            &args().s("far", self.how_far(date, today)).s("day", day),
        )
    }

    /// "09.00", the 24 hour clock of every Danish letter.
    pub fn time(self, time: NaiveTime) -> String {
        match self.names {
            Some(names) => names
                .patterns
                .time
                .write(NaiveDate::default().and_time(time), names),
            None => plain(time),
        }
    }

    /// "09.00–11.00", isolated: beside Arabic letters the two times would change places.
    pub fn hours(self, from: NaiveTime, to: NaiveTime) -> String {
        let day = NaiveDate::default();
        match self.names {
            Some(names) => {
                let hours =
                    names
                        .patterns
                        .hours
                        .write_between(day.and_time(from), day.and_time(to), names);
                format!("\u{2068}{hours}\u{2069}")
            }
            None => format!("\u{2068}{}–{}\u{2069}", plain(from), plain(to)),
        }
    }

    /// "tirsdag den 10. marts kl. 09.00", or the day alone where no time is known.
    pub fn moment(self, moment: Moment, today: NaiveDate) -> String {
        self.with_time(moment, self.day(moment.date(), today))
    }

    /// "i morgen, tirsdag den 10. marts kl. 09.00"
    pub fn moment_in_words(self, moment: Moment, today: NaiveDate) -> String {
        self.with_time(moment, self.day_in_words(moment.date(), today))
    }

    /// "fra … til …"; on one day "tirsdag den 10. marts kl. 09.00–11.00".
    pub fn span(self, from: Moment, to: Moment, today: NaiveDate) -> String {
        if from.date() != to.date() {
            let ends = args()
                .s("from", self.moment(from, today))
                .s("to", self.moment(to, today));
            return self.say("date-from-to", &ends);
        }
        match (from, to) {
            (Moment::At(start), Moment::At(end)) if start != end => {
                let hours = self.hours(start.time(), end.time());
                self.say(
                    "date-with-hours",
                    &args()
                        .s("day", self.day(from.date(), today))
                        .s("hours", hours),
                )
            }
            (Moment::At(_), _) => self.moment(from, today),
            (Moment::Day(_), _) => self.moment(to, today),
        }
    }

    /// How long there is left of a real duration in minutes: "3 dage og 4 timer tilbage", "47 timer
    /// tilbage", "20 minutter tilbage". Rounded down, so that nobody counts on time that is not there.
    pub fn hours_left(self, minutes: i64) -> String {
        let hours = minutes / 60;
        match (hours / 24, hours % 24) {
            _ if minutes <= 0 => self.say("left-none", &args()),
            _ if hours == 0 => self.say("left-minutes", &args().n("minutes", minutes)),
            _ if hours < HOURS_IN_DAYS_FROM => self.say("left-hours", &args().n("hours", hours)),
            (days, 0) => self.say("left-days", &args().n("days", days)),
            (days, hours) => self.say("left-days-hours", &args().n("days", days).n("hours", hours)),
        }
    }

    /// By the number of the month from 1, in the form that stands alone; empty for a number that is no month.
    pub fn month_name(self, month: u32) -> &'a str {
        self.names
            .map_or("", |names| names.month(month.wrapping_sub(1), true))
    }

    /// In the form that stands alone.
    pub fn weekday_name(self, day: Weekday) -> &'a str {
        self.names.map_or("", |names| names.weekday(day, true))
    }

    fn with_time(self, moment: Moment, day: String) -> String {
        match moment {
            Moment::Day(_) => day,
            Moment::At(at) => self.say(
                "date-with-time",
                &args().s("day", day).s("time", self.time(at.time())),
            ),
        }
    }

    fn say(self, id: &str, args: &Args) -> String {
        self.messages.text(id, args).text
    }

    /// Without any names, even Danish ones, a date is still a date: as in ISO 8601.
    fn write(self, date: NaiveDate, pattern: impl FnOnce(&Patterns) -> &Pattern) -> String {
        match self.names {
            Some(names) => pattern(&names.patterns).write(date.and_time(NaiveTime::MIN), names),
            None => Moment::Day(date).to_string(),
        }
    }
}

fn plain(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}
