//! What the user interface says, in one language, with Danish behind it.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use super::dates::Dates;
use super::fluent::{self, Arg, Message};
use super::locale::{Direction, Locale};
use super::names::Names;
use crate::domain::json::{read_text, told};

/// The files of messages in each folder of `public/locales/`, in the order that [`Messages::read`] takes them.
/// The first ones are needed from the start; every other comes with the part of the app whose words it has.
pub const MESSAGE_FILES: [&str; 10] = [
    "app.ftl",
    "time.ftl",
    "way.ftl",
    "reading.ftl",
    "own.ftl",
    "lock.ftl",
    "beside.ftl",
    "handing.ftl",
    "paper.ftl",
    "talk.ftl",
];

/// So many of [`MESSAGE_FILES`] are needed from the start.
pub const FIRST_FILES: usize = 2;

/// The names and patterns of the calendar, in the same folder.
pub const CALENDAR_FILE: &str = "cldr.json";

const RIGHT_TO_LEFT_MARK: char = '\u{200f}';

/// Danish is a part of the binary (a few kilobytes): a page without a single word helps nobody.
const DANISH_SOURCES: [&str; FIRST_FILES] = [
    include_str!(concat!(env!("OUT_DIR"), "/da.app.ftl")),
    include_str!(concat!(env!("OUT_DIR"), "/da.time.ftl")),
];
const DANISH_CALENDAR: &str = include_str!(concat!(env!("OUT_DIR"), "/da.cldr.json"));

static DANISH: LazyLock<Arc<Messages>> = LazyLock::new(|| {
    let (messages, _) = Messages::read(
        Locale::DANISH,
        DANISH_SOURCES.map(str::to_owned).into(),
        DANISH_CALENDAR,
    );
    Arc::new(messages)
});

/// What one file or several say.
type Chapter = BTreeMap<String, Message>;

/// The messages of one language. `Send + Sync`, so that it can live in a signal; copying it copies no words.
#[derive(Clone)]
pub struct Messages {
    locale: Locale,
    chapters: Vec<Arc<Chapter>>,
    /// The same chapters in Danish, apart from what is a part of the binary.
    behind: Vec<Arc<Chapter>>,
    names: Option<Arc<Names>>,
}

/// A message in words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a fallback has to be shown with its own `lang` and `dir`"]
pub struct Said {
    pub text: String,
    /// The language of the text where it is not the reader's: show it with that `lang` and `dir`.
    pub fallback: Option<Locale>,
}

/// Why a file of a language could not be read in full. What could be read is used all the same.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("{file}, line {line}: {what}")]
    Syntax {
        file: String,
        line: usize,
        what: String,
    },
    #[error("{file}: {id} occurs twice; the first one counts")]
    Twice { file: String, id: String },
    #[error("{CALENDAR_FILE}: {what}")]
    Calendar { what: String },
}

/// What a message has to be told: `args().n("hours", 3).s("place", "Hedensted")`.
#[derive(Default)]
pub struct Args(Vec<(&'static str, Arg)>);

/// No arguments yet.
pub fn args() -> Args {
    Args::default()
}

impl Args {
    /// A whole number: decides the plural, and is written in Latin digits. What no page can mean (more
    /// than 18 digits) counts as the most that can be written.
    pub fn n(mut self, name: &'static str, value: impl TryInto<i64>) -> Args {
        let value = value.try_into().unwrap_or(i64::MAX);
        self.0.push((name, Arg::Number(value)));
        self
    }

    /// A number given in tenths, written with the language's decimal sign where it is not whole.
    pub fn tenths(mut self, name: &'static str, tenths: i64) -> Args {
        let arg = match tenths % 10 {
            0 => Arg::Number(tenths / 10),
            _ => Arg::Tenths(tenths),
        };
        self.0.push((name, arg));
        self
    }

    /// A text, isolated from the direction of the sentence around it.
    pub fn s(mut self, name: &'static str, value: impl Into<String>) -> Args {
        self.0.push((name, Arg::Text(value.into())));
        self
    }
}

impl Messages {
    /// Reads the files of one language: `sources` in the order of [`MESSAGE_FILES`], and [`CALENDAR_FILE`].
    ///
    /// Damaged files never fail: what could be read is used, Danish fills the gaps, and every fault is told.
    pub fn read(locale: Locale, sources: Vec<String>, calendar: &str) -> (Messages, Vec<Fault>) {
        let mut faults = Vec::new();
        let mut messages = BTreeMap::new();
        for (place, source) in sources.iter().enumerate() {
            let file = MESSAGE_FILES.get(place).copied().unwrap_or_default();
            for fault in fluent::read(source, &mut messages) {
                faults.push(match fault {
                    fluent::Fault::Syntax { line, what } => Fault::Syntax {
                        file: file.to_owned(),
                        line,
                        what,
                    },
                    fluent::Fault::Twice(id) => Fault::Twice {
                        file: file.to_owned(),
                        id,
                    },
                });
            }
        }
        let names = read_text(calendar, Names::from_json);
        if let Err(found) = &names {
            faults.push(Fault::Calendar { what: told(found) });
        }
        let names = names.ok().map(Arc::new);
        let messages = Messages {
            locale,
            chapters: vec![Arc::new(messages)],
            behind: Vec::new(),
            names,
        };
        (messages, faults)
    }

    /// Adds the words of a part that has come: its file in this language, and the Danish one. What is damaged
    /// in them is passed over; the tests keep the published ones whole.
    pub fn add(&mut self, source: &str, danish: Option<&str>) {
        let chapter = |source: &str| {
            let mut chapter = Chapter::new();
            let _ = fluent::read(source, &mut chapter);
            Arc::new(chapter)
        };
        self.chapters.push(chapter(source));
        self.behind.extend(danish.map(chapter));
    }

    /// Danish, which is always there.
    pub fn danish() -> &'static Arc<Messages> {
        &DANISH
    }

    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// A message in the reader's language, else in Danish, else its id in brackets, which still tells
    /// whoever reports it what is missing.
    pub fn text(&self, id: &str, args: &Args) -> Said {
        if let Some(text) = self.whole(id, args) {
            return Said {
                text,
                fallback: None,
            };
        }
        let behind = DANISH.written(&self.behind, id, args);
        let text = behind
            .or_else(|| DANISH.whole(id, args))
            .unwrap_or_else(|| format!("[{id}]"));
        Said {
            text,
            fallback: Some(Locale::DANISH),
        }
    }

    /// A message in Danish, for what stands in both languages: of a part of the app, the Danish words that came
    /// with it.
    pub fn in_danish(&self, id: &str, args: &Args) -> String {
        let behind = DANISH.written(&self.behind, id, args);
        behind
            .or_else(|| DANISH.whole(id, args))
            .unwrap_or_else(|| self.text(id, args).text)
    }

    /// Dates in words. Where the names of the calendar could not be read, all of it is Danish, words and
    /// names alike: a date half in one language and half in another is worse than one in Danish.
    pub fn dates(&self) -> Dates<'_> {
        match &self.names {
            Some(names) => Dates::new(self, Some(names)),
            None => Dates::new(&DANISH, DANISH.names.as_deref()),
        }
    }

    /// The message if the language has it and all that it needs was given. A sentence with a hole in it is
    /// not shown: it could be a deadline without its date.
    fn whole(&self, id: &str, args: &Args) -> Option<String> {
        self.written(&self.chapters, id, args)
    }

    fn written(&self, chapters: &[Arc<Chapter>], id: &str, args: &Args) -> Option<String> {
        let message = chapters.iter().find_map(|chapter| chapter.get(id))?;
        let text = message.write(&args.0, self.names.as_deref())?;
        Some(self.anchored(text))
    }

    /// A sentence of isolated pieces with the direction of its language.
    ///
    /// When it is put into another sentence, its own isolate takes the direction of the first letter
    /// that stands outside all inner isolates. A date of pieces ("in 3 days, Tuesday") has none, would
    /// count as left to right, and its pieces would change places.
    fn anchored(&self, text: String) -> String {
        match self.locale.direction() {
            Direction::Rtl if text.contains(fluent::FIRST_STRONG_ISOLATE) => {
                format!("{RIGHT_TO_LEFT_MARK}{text}")
            }
            Direction::Rtl | Direction::Ltr => text,
        }
    }
}
