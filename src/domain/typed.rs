//! Dates and times as people type them.

use chrono::{NaiveDate, NaiveTime};

/// A date typed by hand: `2026-03-09` as date fields give it, or day, month, year with any of the
/// usual marks between (`9.3.2026`, `9/3/2026`, `9-3-2026`), also in Arabic or Persian digits.
/// `None` for a day that does not exist.
pub fn typed_date(text: &str) -> Option<NaiveDate> {
    let parts = numbers(text)?;
    let [first, second, third] = parts[..] else {
        return None;
    };
    // Four digits stand for a year, whichever end they stand at.
    match (first.digits, third.digits) {
        (4, _) => {
            NaiveDate::from_ymd_opt(i32::try_from(first.value).ok()?, second.value, third.value)
        }
        (_, 4) => {
            NaiveDate::from_ymd_opt(i32::try_from(third.value).ok()?, second.value, first.value)
        }
        _ => None,
    }
}

/// A time typed by hand: `09:00`, `9.00`, or `9`. `None` for a time that does not exist.
pub fn typed_time(text: &str) -> Option<NaiveTime> {
    let parts = numbers(text)?;
    match parts[..] {
        [hour] => NaiveTime::from_hms_opt(hour.value, 0, 0),
        [hour, minute] | [hour, minute, _] => NaiveTime::from_hms_opt(hour.value, minute.value, 0),
        _ => None,
    }
}

#[derive(Clone, Copy)]
struct Number {
    value: u32,
    digits: usize,
}

/// The numbers of a text that holds nothing but numbers and marks between them.
fn numbers(text: &str) -> Option<Vec<Number>> {
    let mut numbers = Vec::new();
    let mut current: Option<Number> = None;
    for c in text.trim().chars() {
        match digit(c) {
            Some(digit) => {
                let so_far = current.unwrap_or(Number {
                    value: 0,
                    digits: 0,
                });
                if so_far.digits == 4 {
                    return None;
                }
                current = Some(Number {
                    value: so_far.value * 10 + digit,
                    digits: so_far.digits + 1,
                });
            }
            None if matches!(
                c,
                '.' | '/' | '-' | ':' | ' ' | '\u{a0}' | '\u{200f}' | '\u{200e}'
            ) =>
            {
                numbers.extend(current.take());
            }
            None => return None,
        }
    }
    numbers.extend(current);
    Some(numbers)
}

/// The value of a digit: Latin, Arabic or Persian.
pub fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        _ => return None,
    };
    Some(u32::from(c) - u32::from(zero))
}

#[cfg(test)]
mod tests {
    use super::{typed_date, typed_time};

    #[test]
    fn a_date_is_understood_however_it_is_typed() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(
                typed_date(text).map(|date| date.to_string()).as_deref(),
                expected,
                "{text:?}"
            );
        };
        for text in [
            "2026-03-09",
            "9.3.2026",
            "09/03/2026",
            " 9-3-2026 ",
            "9 3 2026",
            "٩/٣/٢٠٢٦",
            "۹.۳.۲۰۲۶",
        ] {
            check(text, Some("2026-03-09"));
        }
        for text in [
            "",
            "9.3",
            "9.3.26",
            "31.2.2026",
            "2026-13-01",
            "i morgen",
            "9.3.20261",
            "1.1.1.2026",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn a_time_is_understood_however_it_is_typed() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(
                typed_time(text).map(|time| time.to_string()).as_deref(),
                expected,
                "{text:?}"
            );
        };
        for text in ["09:00", "9.00", "9", "٩:٠٠"] {
            check(text, Some("09:00:00"));
        }
        for text in ["", "25:00", "9:61", "kl. 9", "9:00:00:00"] {
            check(text, None);
        }
    }
}
