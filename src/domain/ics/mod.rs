//! The dates of a plan as a calendar file (RFC 5545), for the calendar that somebody uses anyway.
//!
//! A file can be brought in again: each step has one identity for the whole life of a plan, and a number that
//! grows with the log, so that a calendar takes the newer one for the older one's place. What a date is called
//! comes in as text; nothing of the reader's own is written that did not come in.

mod dates;
mod lines;

pub use dates::{Date, Every, Slot, date_of};

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};

use self::lines::{Lines, day_value, time_value};
use crate::domain::moment::Moment;
use crate::domain::plan::PlanId;
use crate::domain::programme::StepId;
use crate::domain::timing::Certainty;

/// A date of a plan with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    pub step: StepId,
    pub date: Date,
    /// One line. Whether the date is an estimate is told in it, since many calendars show nothing else.
    pub summary: String,
    /// Lines; may be empty.
    pub description: String,
    /// The address of the page of the step.
    pub address: Option<String>,
}

/// What goes into one file.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarFile {
    pub plan: PlanId,
    /// The logical clock of the log: a later file has a greater one.
    pub clock: u64,
    /// When the log was last changed.
    pub changed: DateTime<Utc>,
    /// Now.
    pub written: DateTime<Utc>,
    /// Whether the calendar is to remind of each date: the day before, and two hours before where there is a
    /// time of day.
    pub reminders: bool,
    pub events: Vec<Event>,
}

/// Danish time, as every letter gives it. The rules of the European Union hold since the autumn of 1996, and no
/// plan is older.
const COPENHAGEN: [&str; 16] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Copenhagen",
    "BEGIN:DAYLIGHT",
    "DTSTART:19970330T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
];

/// The day before at nine: a whole day begins at midnight.
const BEFORE_A_DAY: &[&str] = &["-PT15H"];
const BEFORE_A_TIME: &[&str] = &["-P1D", "-PT2H"];

/// When an event begins and, where it is more than one day, ends.
enum Stretch {
    At(NaiveDateTime),
    /// Both days included.
    Days(NaiveDate, NaiveDate),
}

impl Stretch {
    fn of(moment: Moment) -> Stretch {
        match moment {
            Moment::At(at) => Stretch::At(at),
            Moment::Day(day) => Stretch::Days(day, day),
        }
    }
}

impl CalendarFile {
    /// The whole file: lines of at most 75 bytes with their ends as the standard has them.
    pub fn text(&self) -> String {
        let mut lines = Lines::default();
        lines.plain("BEGIN:VCALENDAR");
        lines.plain("VERSION:2.0");
        lines.plain("PRODID:-//Vejviser//Vejviser//DA");
        lines.plain("CALSCALE:GREGORIAN");
        if self.events.iter().any(Event::has_time) {
            COPENHAGEN.into_iter().for_each(|line| lines.plain(line));
            lines.plain("END:VTIMEZONE");
        }
        for event in &self.events {
            self.write(&mut lines, event);
        }
        lines.plain("END:VCALENDAR");
        lines.text()
    }

    fn write(&self, lines: &mut Lines, event: &Event) {
        match &event.date.slot {
            Slot::On(moment) | Slot::By(moment) => {
                self.one(lines, event, &Stretch::of(*moment), &[]);
            }
            Slot::Days { first, last } => {
                self.one(lines, event, &Stretch::Days(*first, *last), &[]);
            }
            Slot::From(day) => self.one(lines, event, &Stretch::Days(*day, *day), &[]),
            Slot::Meetings { days, every } => self.meetings(lines, event, days, *every),
        }
    }

    /// Meetings as one rule with its end. A meeting that the rule would put on another day (it moves away from a
    /// closed one, and all that follow count from there) stands under it with its own day. All of them have one
    /// identity, so that a later file replaces them all.
    fn meetings(&self, lines: &mut Lines, event: &Event, days: &[NaiveDate], every: Every) {
        let Some(&first) = days.first() else { return };
        // Where the calendar ends there is no rule any longer; the days themselves are still right.
        let ruled = |count: usize| every.day(first, count).unwrap_or(first);
        let last = ruled(days.len() - 1);
        let rule = match every {
            _ if days.len() == 1 => Vec::new(),
            Every::Weeks(weeks) => vec![format!(
                "RRULE:FREQ=WEEKLY;INTERVAL={weeks};UNTIL={}",
                day_value(last)
            )],
            Every::FirstOfMonth => vec![format!(
                "RRULE:FREQ=MONTHLY;BYDAY=1{};UNTIL={}",
                lines::weekday(first),
                day_value(last)
            )],
        };
        self.one(lines, event, &Stretch::Days(first, first), &rule);
        for (count, &day) in days.iter().enumerate() {
            let due = ruled(count);
            if day != due {
                let instead = [format!("RECURRENCE-ID;VALUE=DATE:{}", day_value(due))];
                self.one(lines, event, &Stretch::Days(day, day), &instead);
            }
        }
    }

    fn one(&self, lines: &mut Lines, event: &Event, stretch: &Stretch, more: &[String]) {
        lines.plain("BEGIN:VEVENT");
        lines.words("UID", &format!("{}.{}@vejviser", self.plan, event.step));
        lines.plain(&format!(
            "DTSTAMP:{}Z",
            time_value(self.written.naive_utc())
        ));
        lines.plain(&format!(
            "LAST-MODIFIED:{}Z",
            time_value(self.changed.naive_utc())
        ));
        // Calendars count in 32 bits; no plan has two milliards of changes.
        lines.plain(&format!("SEQUENCE:{}", self.clock.min(i32::MAX as u64)));
        match stretch {
            Stretch::At(at) => {
                lines.plain(&format!(
                    "DTSTART;TZID=Europe/Copenhagen:{}",
                    time_value(*at)
                ));
            }
            Stretch::Days(first, last) => {
                lines.plain(&format!("DTSTART;VALUE=DATE:{}", day_value(*first)));
                // The end is the day after the last one.
                if let Some(after) = last.checked_add_days(Days::new(1)) {
                    lines.plain(&format!("DTEND;VALUE=DATE:{}", day_value(after)));
                }
                // It says what is due and takes nobody's day.
                lines.plain("TRANSP:TRANSPARENT");
            }
        }
        more.iter().for_each(|line| lines.plain(line));
        lines.words("SUMMARY", &event.summary);
        if !event.description.is_empty() {
            lines.words("DESCRIPTION", &event.description);
        }
        if let Some(address) = &event.address {
            lines.address("URL", address);
        }
        lines.plain(match event.date.certainty {
            Certainty::Recorded => "STATUS:CONFIRMED",
            Certainty::Estimated => "STATUS:TENTATIVE",
        });
        // Whoever shares a calendar shares that there is something, and not what.
        lines.plain("CLASS:PRIVATE");
        if self.reminders {
            let triggers = match stretch {
                Stretch::At(_) => BEFORE_A_TIME,
                Stretch::Days(..) => BEFORE_A_DAY,
            };
            for trigger in triggers {
                lines.plain("BEGIN:VALARM");
                lines.plain("ACTION:DISPLAY");
                lines.plain(&format!("TRIGGER:{trigger}"));
                lines.words("DESCRIPTION", &event.summary);
                lines.plain("END:VALARM");
            }
        }
        lines.plain("END:VEVENT");
    }
}

impl Event {
    /// Whether a time of day is written, and the zone has to be explained.
    fn has_time(&self) -> bool {
        matches!(
            self.date.slot,
            Slot::On(Moment::At(_)) | Slot::By(Moment::At(_))
        )
    }
}
