//! What the user interface says, in one language, with Danish behind it.

use std::sync::{Arc, LazyLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use intl_pluralrules::PluralRules;
use unic_langid::LanguageIdentifier;

use super::dates::Dates;
use super::locale::{Direction, Locale};
use super::names::{Decimal, Names};
use super::plurals;

/// The files of messages in each folder of `public/locales/`, in the order that [`Messages::read`] takes them.
pub const MESSAGE_FILES: [&str; 2] = ["app.ftl", "time.ftl"];

/// The names and patterns of the calendar, in the same folder.
pub const CALENDAR_FILE: &str = "cldr.json";

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const RIGHT_TO_LEFT_MARK: char = '\u{200f}';

/// Danish is a part of the binary (a few kilobytes): a page without a single word helps nobody.
const DANISH_SOURCES: [&str; MESSAGE_FILES.len()] = [
    include_str!("../../public/locales/da/app.ftl"),
    include_str!("../../public/locales/da/time.ftl"),
];
const DANISH_CALENDAR: &str = include_str!("../../public/locales/da/cldr.json");

static DANISH: LazyLock<Arc<Messages>> = LazyLock::new(|| {
    let (messages, _) = Messages::read(
        Locale::DANISH,
        DANISH_SOURCES.map(str::to_owned).into(),
        DANISH_CALENDAR,
    );
    Arc::new(messages)
});

/// The messages of one language. `Send + Sync`, so that it can live in a signal.
pub struct Messages {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
    names: Option<Names>,
    rules: Option<PluralRules>,
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
pub struct Args(FluentArgs<'static>);

/// No arguments yet.
pub fn args() -> Args {
    Args::default()
}

impl Args {
    /// A number: decides the plural, and is written in Latin digits with the language's decimal sign.
    pub fn n(mut self, name: &'static str, value: impl Into<FluentNumber>) -> Args {
        self.0.set(name, FluentValue::Number(value.into()));
        self
    }

    /// A text, isolated from the direction of the sentence around it.
    pub fn s(mut self, name: &'static str, value: impl Into<String>) -> Args {
        self.0.set(name, value.into());
        self
    }
}

impl Messages {
    /// Reads the files of one language: `sources` in the order of [`MESSAGE_FILES`], and [`CALENDAR_FILE`].
    ///
    /// Damaged files never fail: what could be read is used, Danish fills the gaps, and every fault is told.
    pub fn read(locale: Locale, sources: Vec<String>, calendar: &str) -> (Messages, Vec<Fault>) {
        let mut faults = Vec::new();
        let language: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
        let rules = plurals::rules(&language);
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Without isolation an Arabic sentence turns "09:00–11:00" and "1234 Hedensted" around.
        bundle.set_use_isolating(true);
        // NUMBER is the only one. It cannot be there already: the bundle is empty.
        let _ = bundle.add_builtins();
        for (place, source) in sources.into_iter().enumerate() {
            let file = MESSAGE_FILES
                .get(place)
                .map_or_else(|| format!("file {}", place + 1), |file| file.to_string());
            add(&mut bundle, &file, source, &mut faults);
        }
        let names = match serde_json::from_str::<Names>(calendar) {
            Ok(names) => Some(names),
            Err(error) => {
                faults.push(Fault::Calendar {
                    what: error.to_string(),
                });
                None
            }
        };
        let comma = names
            .as_ref()
            .is_some_and(|names| names.decimal == Decimal::Comma);
        bundle.set_formatter(Some(if comma { with_comma } else { with_point }));
        (
            Messages {
                locale,
                bundle,
                names,
                rules,
            },
            faults,
        )
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
        let text = DANISH.whole(id, args).unwrap_or_else(|| format!("[{id}]"));
        Said {
            text,
            fallback: Some(Locale::DANISH),
        }
    }

    /// Dates in words. Where the names of the calendar could not be read, all of it is Danish, words and
    /// names alike: a date half in one language and half in another is worse than one in Danish.
    pub fn dates(&self) -> Dates<'_> {
        match &self.names {
            Some(names) => Dates::new(self, Some(names)),
            None => Dates::new(&DANISH, DANISH.names.as_ref()),
        }
    }

    /// The message if the language has it and all that it needs was given. A sentence with a hole in it is
    /// not shown: it could be a deadline without its date.
    fn whole(&self, id: &str, args: &Args) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let args = self.countable(&args.0);
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors);
        errors.is_empty().then(|| self.anchored(text.into_owned()))
    }

    /// A sentence of isolated pieces with the direction of its language.
    ///
    /// When it is put into another sentence, its own isolate takes the direction of the first letter
    /// that stands outside all inner isolates. A date of pieces ("in 3 days, Tuesday") has none, would
    /// count as left to right, and its pieces would change places.
    fn anchored(&self, text: String) -> String {
        match self.locale.direction() {
            Direction::Rtl if text.contains(FIRST_STRONG_ISOLATE) => {
                format!("{RIGHT_TO_LEFT_MARK}{text}")
            }
            Direction::Rtl | Direction::Ltr => text,
        }
    }

    /// The arguments, with stand-ins for the numbers whose plural Fluent would get wrong.
    fn countable<'a>(&self, args: &'a FluentArgs<'static>) -> FluentArgs<'a> {
        let stand_in = |value: &FluentValue<'_>| match (value, &self.names, &self.rules) {
            (FluentValue::Number(number), Some(names), Some(rules)) => {
                plurals::countable(number, &names.plurals, rules)
            }
            _ => None,
        };
        args.iter()
            .map(|(name, value)| {
                (
                    name,
                    stand_in(value).map_or_else(|| value.clone(), FluentValue::Number),
                )
            })
            .collect()
    }
}

fn with_point<M>(value: &FluentValue, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(plurals::digits(number)),
        _ => None,
    }
}

fn with_comma<M>(value: &FluentValue, memoizer: &M) -> Option<String> {
    with_point(value, memoizer).map(|digits| digits.replace('.', ","))
}

fn add(
    bundle: &mut FluentBundle<FluentResource>,
    file: &str,
    source: String,
    faults: &mut Vec<Fault>,
) {
    let resource = match FluentResource::try_new(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            faults.extend(errors.into_iter().map(|error| {
                let before = resource.source().as_bytes().iter().take(error.pos.start);
                let line = before.filter(|byte| **byte == b'\n').count() + 1;
                Fault::Syntax {
                    file: file.to_owned(),
                    line,
                    what: error.kind.to_string(),
                }
            }));
            resource
        }
    };
    if let Err(errors) = bundle.add_resource(resource) {
        faults.extend(errors.into_iter().map(|error| match error {
            FluentError::Overriding { id, .. } => Fault::Twice {
                file: file.to_owned(),
                id,
            },
            other => Fault::Twice {
                file: file.to_owned(),
                id: other.to_string(),
            },
        }));
    }
}
