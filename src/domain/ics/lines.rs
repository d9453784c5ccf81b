//! The lines of a calendar file: escaped, folded, ended as RFC 5545 has them.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike, Weekday};

/// Longest line in bytes, its end not counted.
const LONGEST: usize = 75;

/// Lines that are being written.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A line that needs no escaping.
    pub fn plain(&mut self, line: &str) {
        let mut room = LONGEST;
        for letter in line.chars() {
            // A letter of several bytes is never cut apart.
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            self.0.push(letter);
            room -= letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A property with words in it.
    pub fn words(&mut self, name: &str, words: &str) {
        let mut line = format!("{name}:");
        for letter in words.chars() {
            match letter {
                '\n' => line.push_str("\\n"),
                '\\' | ';' | ',' => line.extend(['\\', letter]),
                '\t' => line.push(' '),
                // Nothing that somebody types can end a line and begin one of its own.
                letter if letter.is_control() => {}
                letter => line.push(letter),
            }
        }
        self.plain(&line);
    }

    /// A property with an address; left out where it is none.
    pub fn address(&mut self, name: &str, address: &str) {
        if address.bytes().all(|byte| byte.is_ascii_graphic()) {
            self.plain(&format!("{name}:{address}"));
        }
    }

    pub fn text(self) -> String {
        self.0
    }
}

/// `20260303`
pub(super) fn day_value(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// `20260303T093000`
pub(super) fn time_value(at: NaiveDateTime) -> String {
    let (hour, minute, second) = (at.hour(), at.minute(), at.second());
    format!("{}T{hour:02}{minute:02}{second:02}", day_value(at.date()))
}

/// Two letters.
pub(super) fn weekday(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}
