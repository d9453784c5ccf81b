//! Numbers as people type them, and the languages that listeners are counted by.

use super::MOST_PEOPLE;
use crate::domain::typed::digit;

/// Languages of listeners that this app does not speak, by their tags; the last is any other.
pub const FURTHER_LANGUAGES: [&str; 8] = ["so", "ti", "fa", "ku", "ps", "ru", "sw", "und"];

/// How many people somebody has typed. `None` for what is no number of people who can have been in a hall.
pub fn people(typed: &str) -> Option<u32> {
    number(typed, MOST_PEOPLE)
}

/// A whole number from 1 on, in the digits that Danes, Arabs or Persians write.
pub fn number(typed: &str, most: u32) -> Option<u32> {
    let typed = typed.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}')
    });
    let mut number = 0_u32;
    for c in typed.chars() {
        number = number.checked_mul(10)?.checked_add(digit(c)?)?;
    }
    (1..=most).contains(&number).then_some(number)
}
