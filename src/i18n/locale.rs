//! The languages that the app speaks: a table made at build time from `public/locales/*/locale.json`.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A language of the app. Copied freely: it is a place in the table.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Locale(u8);

/// The way that a script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    Ltr,
    Rtl,
}

/// Who stands behind the words of the user interface in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// The language that the others are made from.
    Source,
    /// Made by a machine; nobody who speaks the language has vouched for it. Pages must say so.
    Machine,
    /// Read and approved by somebody who speaks the language.
    Reviewed,
}

struct LocaleInfo {
    tag: &'static str,
    name: &'static str,
    danish: &'static str,
    direction: Direction,
    script: &'static str,
    status: Status,
}

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

impl Locale {
    /// The source of all words, and what everything falls back to. The build puts it first.
    pub const DANISH: Locale = Locale(0);

    /// Danish, English, then the others in the order of their tags.
    pub fn all() -> impl ExactSizeIterator<Item = Locale> + Clone {
        (0..LOCALES.len()).map(|place| Locale(place as u8))
    }

    /// The language that a tag asks for, however it is spelt: `AR`, and `ar-SY` where the app only has
    /// Arabic. `fa` finds `fa-AF` as well, since a reader of Persian reads Dari far better than Danish.
    pub fn from_tag(tag: &str) -> Option<Locale> {
        find(LOCALES.iter().map(|info| info.tag), tag).map(|place| Locale(place as u8))
    }

    /// All languages, those that the browser asks for first and in its order, the rest as in [`Locale::all`].
    pub fn preferred(accept: &[String]) -> Vec<Locale> {
        let mut ordered = Vec::new();
        for locale in accept
            .iter()
            .filter_map(|tag| Locale::from_tag(tag))
            .chain(Locale::all())
        {
            if !ordered.contains(&locale) {
                ordered.push(locale);
            }
        }
        ordered
    }

    /// As in the address and in `lang` attributes, such as `ar` or `fa-AF`.
    pub fn tag(self) -> &'static str {
        self.info().tag
    }

    /// By its own name and script, such as `العربية`.
    pub fn name(self) -> &'static str {
        self.info().name
    }

    /// In Danish, such as `arabisk`: for the volunteer or clerk who helps somebody to find their language.
    pub fn danish_name(self) -> &'static str {
        self.info().danish
    }

    pub fn direction(self) -> Direction {
        self.info().direction
    }

    /// Four letters, such as `Arab`.
    pub fn script(self) -> &'static str {
        self.info().script
    }

    pub fn status(self) -> Status {
        self.info().status
    }

    fn info(self) -> &'static LocaleInfo {
        &LOCALES[usize::from(self.0)]
    }
}

/// The place of the tag that is asked for: as it is spelt, else of its language alone, else of that
/// language in any region.
fn find<'a>(tags: impl Iterator<Item = &'a str> + Clone, asked: &str) -> Option<usize> {
    let language = |tag: &str| {
        tag.split(['-', '_'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
    };
    let wanted = language(asked);
    tags.clone()
        .position(|tag| tag.eq_ignore_ascii_case(asked))
        .or_else(|| tags.clone().position(|tag| tag == wanted))
        .or_else(|| tags.clone().position(|tag| language(tag) == wanted))
}

impl Direction {
    /// As in `dir` attributes.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Locale({})", self.tag())
    }
}

/// As its tag, never as its place: a place moves when a language is added, and a stored choice must not.
impl Serialize for Locale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Locale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Locale::from_tag(&tag).ok_or_else(|| {
            serde::de::Error::custom(format_args!("the app has no language {tag:?}"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    /// Here and not among the tests of the files, since the regions that matter have no files yet.
    #[test]
    fn a_language_is_found_in_any_region() {
        let tags = ["da", "fa-AF", "pt", "pt-BR"];
        let found = |asked| find(tags.into_iter(), asked).map(|place| tags[place]);
        for (asked, expected) in [
            ("fa", Some("fa-AF")),
            ("fa-IR", Some("fa-AF")),
            ("FA-af", Some("fa-AF")),
            ("pt-PT", Some("pt")),
            ("pt-br", Some("pt-BR")),
            ("fan", None),
        ] {
            assert_eq!(found(asked), expected, "{asked}");
        }
    }
}
