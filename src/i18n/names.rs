//! The names and patterns of one language's calendar, as `cargo xtask cldr` writes them into `cldr.json`.

use chrono::Weekday;
use serde::Deserialize;

use super::pattern::Pattern;
use super::plurals::Plurals;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Names {
    months: [String; 12],
    /// Where the name alone differs from the name in a date.
    #[serde(default)]
    months_alone: Option<[String; 12]>,
    /// From Monday.
    weekdays: [String; 7],
    #[serde(default)]
    weekdays_alone: Option<[String; 7]>,
    pub(super) patterns: Patterns,
    pub(super) decimal: Decimal,
    pub(super) plurals: Plurals,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub(super) enum Decimal {
    #[serde(rename = ".")]
    Point,
    #[serde(rename = ",")]
    Comma,
}

impl Names {
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
        &names[day.num_days_from_monday() as usize]
    }
}
