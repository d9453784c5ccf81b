//! CLDR date patterns such as `EEEE 'den' d. MMMM y`: read once, then written for any moment.

use chrono::{Datelike, NaiveDateTime, Timelike};

use super::names::Names;

/// A pattern of CLDR, taken apart. Numbers are always written in Latin digits, since those stand on
/// every letter, bus stop and door in Denmark.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Pattern(Vec<Piece>);

#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Literal(String),
    Field(Field),
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Field {
    Year,
    /// A name, or its stand-alone form ("березня" against "березень").
    Month {
        alone: bool,
    },
    Weekday {
        alone: bool,
    },
    MonthNumber {
        padded: bool,
    },
    Day {
        padded: bool,
    },
    Hour {
        padded: bool,
    },
    Minute {
        padded: bool,
    },
}

#[derive(Debug, thiserror::Error)]
pub(super) enum PatternFault {
    #[error("the pattern {pattern:?} has a field that the app cannot write: {field}")]
    UnknownField { pattern: String, field: String },
    #[error("the pattern {0:?} has an opening quote without a closing one")]
    OpenQuote(String),
}

impl TryFrom<String> for Pattern {
    type Error = PatternFault;

    fn try_from(pattern: String) -> Result<Self, PatternFault> {
        let mut pieces = Vec::new();
        let mut letters = pattern.chars().peekable();
        while let Some(letter) = letters.next() {
            if letter.is_ascii_alphabetic() {
                let mut run = String::from(letter);
                while let Some(same) = letters.next_if_eq(&letter) {
                    run.push(same);
                }
                let field = Field::named(&run).ok_or_else(|| PatternFault::UnknownField {
                    pattern: pattern.clone(),
                    field: run,
                })?;
                pieces.push(Piece::Field(field));
            } else if letter != '\'' {
                push_literal(&mut pieces, letter);
            } else if letters.next_if_eq(&'\'').is_some() {
                push_literal(&mut pieces, '\'');
            } else {
                loop {
                    match letters.next() {
                        None => return Err(PatternFault::OpenQuote(pattern)),
                        Some('\'') if letters.next_if_eq(&'\'').is_some() => {
                            push_literal(&mut pieces, '\'')
                        }
                        Some('\'') => break,
                        Some(quoted) => push_literal(&mut pieces, quoted),
                    }
                }
            }
        }
        Ok(Pattern(pieces))
    }
}

fn push_literal(pieces: &mut Vec<Piece>, letter: char) {
    match pieces.last_mut() {
        Some(Piece::Literal(text)) => text.push(letter),
        _ => pieces.push(Piece::Literal(String::from(letter))),
    }
}

impl Field {
    fn named(run: &str) -> Option<Field> {
        Some(match run {
            "y" | "yyyy" => Field::Year,
            "M" | "L" => Field::MonthNumber { padded: false },
            "MM" | "LL" => Field::MonthNumber { padded: true },
            // The app has the wide names only: it has room for them, and short forms are harder to read.
            "MMM" | "MMMM" => Field::Month { alone: false },
            "LLL" | "LLLL" => Field::Month { alone: true },
            "E" | "EE" | "EEE" | "EEEE" => Field::Weekday { alone: false },
            "ccc" | "cccc" => Field::Weekday { alone: true },
            "d" => Field::Day { padded: false },
            "dd" => Field::Day { padded: true },
            "H" => Field::Hour { padded: false },
            "HH" => Field::Hour { padded: true },
            "m" => Field::Minute { padded: false },
            "mm" => Field::Minute { padded: true },
            _ => return None,
        })
    }

    fn write(self, at: NaiveDateTime, names: &Names) -> String {
        let number = |value: u32, padded: bool| {
            if padded {
                format!("{value:02}")
            } else {
                value.to_string()
            }
        };
        match self {
            Field::Year => at.year().to_string(),
            Field::Month { alone } => names.month(at.month0(), alone).to_owned(),
            Field::Weekday { alone } => names.weekday(at.weekday(), alone).to_owned(),
            Field::MonthNumber { padded } => number(at.month(), padded),
            Field::Day { padded } => number(at.day(), padded),
            Field::Hour { padded } => number(at.hour(), padded),
            Field::Minute { padded } => number(at.minute(), padded),
        }
    }
}

impl Pattern {
    pub(super) fn write(&self, at: NaiveDateTime, names: &Names) -> String {
        self.write_between(at, at, names)
    }

    /// As CLDR says for intervals: the first field that occurs again begins the second moment.
    pub(super) fn write_between(
        &self,
        from: NaiveDateTime,
        to: NaiveDateTime,
        names: &Names,
    ) -> String {
        let mut text = String::new();
        let mut seen: Vec<Field> = Vec::new();
        let mut at = from;
        for piece in &self.0 {
            match piece {
                Piece::Literal(literal) => text.push_str(literal),
                Piece::Field(field) => {
                    if seen.contains(field) {
                        at = to;
                    }
                    seen.push(*field);
                    text.push_str(&field.write(at, names));
                }
            }
        }
        text
    }
}
