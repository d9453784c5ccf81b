//! The languages: complete, alike, free of traps, and in exactly the words that readers see.

mod dates;
mod files;
mod manifest;
mod messages;
mod opening;
mod parts;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveTime};
use vejviser::i18n::{CALENDAR_FILE, Fault, Locale, MESSAGE_FILES, Messages};

const FSI: char = '\u{2068}';
const PDI: char = '\u{2069}';
/// Stands before an Arabic sentence of isolated pieces, so that it reads from right to left wherever it is put.
const RLM: char = '\u{200f}';

fn folder(tag: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("public/locales")
        .join(tag)
}

fn file(tag: &str, name: &str) -> String {
    let path = folder(tag).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn locale(tag: &str) -> Locale {
    Locale::from_tag(tag).unwrap_or_else(|| panic!("no language {tag}"))
}

fn read(locale: Locale) -> (Messages, Vec<Fault>) {
    let sources = MESSAGE_FILES.map(|name| file(locale.tag(), name)).into();
    Messages::read(locale, sources, &file(locale.tag(), CALENDAR_FILE))
}

/// Without the invisible isolation, to compare the words.
fn words(text: impl AsRef<str>) -> String {
    text.as_ref().replace([FSI, PDI, RLM], "")
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn clock(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}
