//! The names and patterns of one language's calendar, as `cargo xtask cldr` writes them into `cldr.json`.

use chrono::Weekday;

use super::pattern::Pattern;
use super::plurals::Plurals;
use crate::domain::json::Json;

#[derive(Debug)]
pub(super) struct Names {
    /// Twelve.
    months: Vec<String>,
    /// Where the name alone differs from the name in a date.
    months_alone: Option<Vec<String>>,
    /// Seven, from Monday.
    weekdays: Vec<String>,
    weekdays_alone: Option<Vec<String>>,
    pub(super) patterns: Patterns,
    pub(super) decimal: Decimal,
    /// Always there in names that were read without a fault.
    pub(super) plurals: Option<Plurals>,
}

#[derive(Debug)]
pub(super) struct Patterns {
    /// "tirsdag den 10. marts"
    pub(super) weekday_day: Pattern,
    /// "tirsdag den 10. marts 2026"
    pub(super) weekday_day_year: Pattern,
    /// "10. marts"
    pub(super) day: Pattern,
    /// "marts 2026"
    pub(super) month: Pattern,
    /// "09.00"
    pub(super) time: Pattern,
    /// "09.00–11.00"
    pub(super) hours: Pattern,
}

/// What stands before the decimals beside Latin digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Decimal {
    Point,
    Comma,
}

impl Names {
    pub(super) fn from_json(json: Json<'_>) -> Names {
        let names = |key, count| names(json.field(key), count);
        let alone = |key, count| json.optional(key).map(|json| self::names(json, count));
        let patterns = json.field("patterns");
        let pattern = |key| pattern(patterns.field(key));
        Names {
            months: names("months", 12),
            months_alone: alone("months-alone", 12),
            weekdays: names("weekdays", 7),
            weekdays_alone: alone("weekdays-alone", 7),
            patterns: Patterns {
                weekday_day: pattern("weekday-day"),
                weekday_day_year: pattern("weekday-day-year"),
                day: pattern("day"),
                month: pattern("month"),
                time: pattern("time"),
                hours: pattern("hours"),
            },
            decimal: json
                .field("decimal")
                .one_of(&[(".", Decimal::Point), (",", Decimal::Comma)]),
            plurals: plurals(json.field("plurals")),
        }
    }

    /// By the number of the month from 0.
    pub(super) fn month(&self, month0: u32, alone: bool) -> &str {
        let names = self
            .months_alone
            .as_ref()
            .filter(|_| alone)
            .unwrap_or(&self.months);
        names.get(month0 as usize).map_or("", String::as_str)
    }

    pub(super) fn weekday(&self, day: Weekday, alone: bool) -> &str {
        let names = self
            .weekdays_alone
            .as_ref()
            .filter(|_| alone)
            .unwrap_or(&self.weekdays);
        let place = day.num_days_from_monday() as usize;
        names.get(place).map_or("", String::as_str)
    }
}

fn names(json: Json<'_>, count: usize) -> Vec<String> {
    let names = json.ids();
    if json.value().is_some() && names.len() != count {
        json.fault(format!("{count} names are needed"));
    }
    names
}

fn pattern(json: Json<'_>) -> Pattern {
    Pattern::try_from(json.text()).unwrap_or_else(|fault| {
        json.fault(fault.to_string());
        Pattern::default()
    })
}

fn plurals(json: Json<'_>) -> Option<Plurals> {
    let plurals = Plurals::new(json.text());
    if plurals.is_none() {
        json.fault("a table of plurals has 200 letters of \"012fmo\"");
    }
    plurals
}
