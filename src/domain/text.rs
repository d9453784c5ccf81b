//! The words of a pack: keys, texts with their status, and what a text is made of.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// All texts of one pack in one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// Language tag, such as `ar`.
    pub language: String,
    /// By key, such as `step.info-meeting.what`.
    pub texts: BTreeMap<String, Text>,
    /// Written by `cargo xtask dist` into what is sent: plain texts of this translation are by machine and
    /// made from the Danish whose texts have this [`Texts::hash`]. In the source each text says it by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub machine: Option<String>,
}

impl Texts {
    /// One hash for all keys and texts, by which a translation as it is sent knows its Danish.
    pub fn hash(&self) -> String {
        let all: Vec<&str> = self
            .texts
            .iter()
            .flat_map(|(key, text)| [key, "\n", text.text(), "\n"])
            .collect();
        hash_of(&all.concat())
    }
}

/// One text: plain in the source language, with its provenance in a translation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, untagged)]
pub enum Text {
    /// A text of the source language.
    Source(String),
    /// A translation, with the hash of the Danish that it was made from.
    Translation {
        text: String,
        status: Status,
        of: String,
    },
}

/// Who stands behind a translation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub enum Status {
    /// Made by a machine; nobody who speaks the language has vouched for it.
    Machine,
    /// Read and approved by somebody in this role (never a name), on this day.
    Reviewed {
        by: String,
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        on: NaiveDate,
    },
}

impl Text {
    pub fn text(&self) -> &str {
        match self {
            Text::Source(text) | Text::Translation { text, .. } => text,
        }
    }
}

/// The hash by which a translation knows the Danish that it was made from: FNV-1a, 64 bit, as 16
/// hexadecimal digits. It only has to notice a changed text, not to withstand an attacker.
pub fn hash_of(source: &str) -> String {
    let hash = source
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
    format!("{hash:016x}")
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Plain(String),
    /// A Danish term, written `*velkomstmappe*` in the pack: shown as Danish, left to right, in any language.
    Term(String),
    /// Digits with what stands between them (a phone number, a time, a postal code): left to right in any language.
    Number(String),
}

/// Takes a text apart into what has to be isolated from its surroundings and what has not.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (index, part) in text.split('*').enumerate() {
        if index % 2 == 1 {
            pieces.push(Piece::Term(part.to_owned()));
        } else {
            push_numbers(part, &mut pieces);
        }
    }
    pieces
}

fn push_numbers(text: &str, pieces: &mut Vec<Piece>) {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        // The plus before a country's number belongs to it, unless it stands between two numbers.
        let start = match rest[..start].strip_suffix('+') {
            Some(before) if !before.ends_with(|c: char| c.is_alphanumeric()) => before.len(),
            _ => start,
        };
        let (before, from) = rest.split_at(start);
        plain.push_str(before);
        let digits = from.trim_start_matches('+');
        let length = number_length(digits) + (from.len() - digits.len());
        if !plain.is_empty() {
            pieces.push(Piece::Plain(std::mem::take(&mut plain)));
        }
        pieces.push(Piece::Number(from[..length].to_owned()));
        rest = &from[length..];
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        pieces.push(Piece::Plain(plain));
    }
}

/// How many bytes of the beginning belong to one number: digits, joined by single marks or spaces.
fn number_length(text: &str) -> usize {
    let mut end = 0;
    let mut previous_was_digit = false;
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() {
            end = at + 1;
            previous_was_digit = true;
        } else if previous_was_digit && matches!(c, ' ' | '.' | ':' | '-' | '–' | '/' | '\u{a0}')
        {
            previous_was_digit = false;
        } else {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[test]
    fn a_number_stands_by_itself_with_all_that_belongs_to_it() {
        let numbers = |text: &str| -> Vec<String> {
            let numbers = pieces(text).into_iter().filter_map(|piece| match piece {
                Piece::Number(number) => Some(number),
                Piece::Plain(_) | Piece::Term(_) => None,
            });
            numbers.collect()
        };
        for (text, expected) in [
            (
                "اتصل بالرقم +45 79 74 10 00 اليوم",
                &["+45 79 74 10 00"][..],
            ),
            ("ring +4579741000.", &["+4579741000"]),
            ("+45", &["+45"]),
            ("MitID+2, kl. 10:30-12", &["2", "10:30-12"]),
            ("70 11 07 07 / 112", &["70 11 07 07", "112"]),
            ("a + b", &[]),
        ] {
            assert_eq!(numbers(text), expected, "{text}");
        }
    }
}
