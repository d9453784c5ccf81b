//! A pack as the app uses it: the structure of a programme with its texts in every language loaded.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::programme::{Contacts, Programme};
use crate::domain::text::{Status, Text, Texts, hash_of};

/// The tag of the language that packs are written in.
pub const SOURCE_LANGUAGE: &str = "da";

/// Something that is wrong with a pack.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackFault {
    /// The file is not of this form: cut off, edited by hand, or not a pack at all.
    #[error("{file}: {what}")]
    Unreadable { file: String, what: String },
    /// The pack is of a newer format than this app knows.
    #[error("{file}: format {found}, this app knows {known}")]
    Newer {
        file: String,
        found: u32,
        known: u32,
    },
    /// The place in the pack does not hold together with the rest.
    #[error("{place}: {what}")]
    Wrong { place: String, what: String },
}

/// A text as a reader is to see it, with what they have to know about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown<'a> {
    pub text: &'a str,
    /// The language that the text is really in: the reader's, or Danish where there is no translation.
    pub language: &'a str,
    pub standing: Standing,
}

/// How far a reader can trust the wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The text as it was written.
    Source,
    Reviewed,
    /// Translated by machine and read by nobody.
    Machine,
    /// The Danish has changed since the translation was made.
    Stale,
    /// There is no translation: the Danish is shown.
    Missing,
}

/// Texts by language, with the source language as what everything falls back to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wording {
    languages: BTreeMap<String, Texts>,
}

impl Wording {
    pub fn add(&mut self, texts: Texts) {
        self.languages.insert(texts.language.clone(), texts);
    }

    pub fn has(&self, language: &str) -> bool {
        self.languages.contains_key(language)
    }

    pub fn languages(&self) -> impl Iterator<Item = &Texts> {
        self.languages.values()
    }

    /// The text of a key in a language; `None` where not even the source has it.
    pub fn text<'a>(&'a self, key: &str, language: &'a str) -> Option<Shown<'a>> {
        let source = self.languages.get(SOURCE_LANGUAGE)?.texts.get(key)?.text();
        if language == SOURCE_LANGUAGE {
            return Some(Shown {
                text: source,
                language: SOURCE_LANGUAGE,
                standing: Standing::Source,
            });
        }
        let translated = self
            .languages
            .get(language)
            .and_then(|texts| texts.texts.get(key));
        Some(match translated {
            Some(Text::Translation { text, status, of }) => Shown {
                text,
                language,
                standing: match status {
                    _ if *of != hash_of(source) => Standing::Stale,
                    Status::Machine => Standing::Machine,
                    Status::Reviewed { .. } => Standing::Reviewed,
                },
            },
            // A plain text in a translation does not say what it was made from.
            Some(Text::Source(text)) => Shown {
                text,
                language,
                standing: Standing::Stale,
            },
            None => Shown {
                text: source,
                language: SOURCE_LANGUAGE,
                standing: Standing::Missing,
            },
        })
    }
}

/// A programme with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    pub programme: Programme,
    pub wording: Wording,
}

/// The numbers that serve the whole country, with their words.
#[derive(Clone, Debug, PartialEq)]
pub struct ContactPack {
    pub contacts: Contacts,
    pub wording: Wording,
}

/// Reads the structure of a programme.
///
/// # Errors
/// [`PackFault::Unreadable`] or [`PackFault::Newer`]: nothing of the file can be used. What is wrong
/// inside a readable one is found by [`super::lint`].
pub fn read_programme(file: &str, json: &str) -> Result<Programme, PackFault> {
    check_format(file, json)?;
    read(file, json)
}

/// Reads the numbers that serve the whole country.
///
/// # Errors
/// As [`read_programme`].
pub fn read_contacts(file: &str, json: &str) -> Result<Contacts, PackFault> {
    check_format(file, json)?;
    read(file, json)
}

/// Reads the texts of one language.
///
/// # Errors
/// As [`read_programme`].
pub fn read_texts(file: &str, json: &str) -> Result<Texts, PackFault> {
    read(file, json)
}

fn read<T: for<'de> Deserialize<'de>>(file: &str, json: &str) -> Result<T, PackFault> {
    serde_json::from_str(json).map_err(|error| unreadable(file, &error))
}

fn unreadable(file: &str, error: &serde_json::Error) -> PackFault {
    PackFault::Unreadable {
        file: file.to_owned(),
        what: error.to_string(),
    }
}

/// The format is read by itself first, so that a newer pack is called newer and not damaged.
fn check_format(file: &str, json: &str) -> Result<(), PackFault> {
    #[derive(Deserialize)]
    struct Format {
        format: u32,
    }
    let Format { format: found } = read(file, json)?;
    let known = Programme::FORMAT;
    if found > known {
        return Err(PackFault::Newer {
            file: file.to_owned(),
            found,
            known,
        });
    }
    Ok(())
}
