//! A pack as the app uses it: the structure of a programme with its texts in every language loaded.

use std::collections::BTreeMap;

use super::read;
use crate::domain::catalogue::Catalogue;
use crate::domain::collections::{Glossary, Letters, Phrasebook};
use crate::domain::json::{self, Json, told};
use crate::domain::programme::{Contacts, Programme};
use crate::domain::talk::Slides;
use crate::domain::text::{Status, Text, Texts, hash_of};

/// The tag of the language that packs are written in.
pub const SOURCE_LANGUAGE: &str = "da";

/// Something that is wrong with a pack.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackFault {
    /// The file is not of this form: cut off, edited by hand, or not a pack at all. Every fault that
    /// was found, a line each.
    #[error("{file}: {what}")]
    Unreadable { file: String, what: String },
    /// The pack is of a newer format than this app knows.
    #[error("{file}: format {found}, this app knows {known}")]
    Newer {
        file: String,
        found: u64,
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
    /// Of the source language.
    hash: String,
}

impl Wording {
    pub fn add(&mut self, texts: Texts) {
        if texts.language == SOURCE_LANGUAGE {
            self.hash = texts.hash();
        }
        self.languages.insert(texts.language.clone(), texts);
    }

    pub fn has(&self, language: &str) -> bool {
        self.languages.contains_key(language)
    }

    /// Adds the texts of another pack; where both have a key, the one that is here stays. Each translation
    /// then says by itself what it was made from: what a file says of all its texts does not hold for those
    /// of another.
    pub fn join(&mut self, other: &Wording) {
        let source = other.languages.get(SOURCE_LANGUAGE);
        for (language, texts) in &other.languages {
            let machine = texts.machine.as_ref() == Some(&other.hash);
            let known = self
                .languages
                .entry(language.clone())
                .or_insert_with(|| Texts {
                    language: language.clone(),
                    ..Texts::default()
                });
            for (key, text) in &texts.texts {
                if known.texts.contains_key(key) {
                    continue;
                }
                let danish = source.and_then(|source| source.texts.get(key));
                let text = match (text, danish) {
                    (Text::Source(text), Some(danish)) if machine => Text::Translation {
                        text: text.clone(),
                        status: Status::Machine,
                        of: hash_of(danish.text()),
                    },
                    (text, _) => text.clone(),
                };
                known.texts.insert(key.clone(), text);
            }
        }
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
        let texts = self.languages.get(language);
        let machine = texts.and_then(|texts| texts.machine.as_ref());
        let translated = texts.and_then(|texts| texts.texts.get(key));
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
            // A plain text in a translation does not say what it was made from, unless its file does.
            Some(Text::Source(text)) => Shown {
                text,
                language,
                standing: match machine == Some(&self.hash) {
                    true => Standing::Machine,
                    false => Standing::Stale,
                },
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
pub fn read_programme(file: &str, text: &str) -> Result<Programme, PackFault> {
    read(file, text, read::programme)
}

/// Reads the numbers that serve the whole country.
///
/// # Errors
/// As [`read_programme`].
pub fn read_contacts(file: &str, text: &str) -> Result<Contacts, PackFault> {
    read(file, text, read::contacts)
}

/// Reads the texts of one language.
///
/// # Errors
/// As [`read_programme`].
pub fn read_texts(file: &str, text: &str) -> Result<Texts, PackFault> {
    read(file, text, read::texts)
}

/// Reads the list of programmes.
///
/// # Errors
/// As [`read_programme`].
pub fn read_catalogue(file: &str, text: &str) -> Result<Catalogue, PackFault> {
    read(file, text, read::catalogue)
}

/// Reads the words.
///
/// # Errors
/// As [`read_programme`].
pub fn read_glossary(file: &str, text: &str) -> Result<Glossary, PackFault> {
    read(file, text, read::glossary)
}

/// Reads the sentences.
///
/// # Errors
/// As [`read_programme`].
pub fn read_phrasebook(file: &str, text: &str) -> Result<Phrasebook, PackFault> {
    read(file, text, read::phrasebook)
}

/// Reads what a talk about a programme is made of.
///
/// # Errors
/// As [`read_programme`].
pub fn read_slides(file: &str, text: &str) -> Result<Slides, PackFault> {
    read(file, text, read::slides)
}

/// Reads the kinds of letters.
///
/// # Errors
/// As [`read_programme`].
pub fn read_letters(file: &str, text: &str) -> Result<Letters, PackFault> {
    read(file, text, read::letters)
}

/// The format is looked at first, so that a newer pack is called newer and not damaged.
fn read<T>(file: &str, text: &str, reader: impl FnOnce(Json<'_>) -> T) -> Result<T, PackFault> {
    let mut newer = None;
    let known = Programme::FORMAT;
    let read = json::read_text(text, |json| {
        let format = json.value().and_then(|file| file.get("format")?.as_u64());
        newer = format.filter(|format| *format > u64::from(known));
        // Faults do not matter then, but there has to be a result.
        reader(json)
    });
    match (newer, read) {
        (Some(found), _) => Err(PackFault::Newer {
            file: file.to_owned(),
            found,
            known,
        }),
        (None, Ok(read)) => Ok(read),
        (None, Err(faults)) => Err(PackFault::Unreadable {
            file: file.to_owned(),
            what: told(&faults),
        }),
    }
}
