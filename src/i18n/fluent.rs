//! Messages in the Fluent format: read with Fluent's own parser, written here.
//!
//! The app needs texts, arguments and choices by number or word; a message that asks for more is a fault
//! of its file. The crate that usually writes them (fluent-bundle) counts with plural rules that are wrong
//! above 100 in Arabic and other languages, and cannot be given others; here the forms are CLDR's own.

use std::collections::BTreeMap;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

use super::names::{Decimal, Names};

pub(super) const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';

/// What a message is told.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Arg {
    Number(i64),
    /// Not whole, in tenths.
    Tenths(i64),
    Text(String),
}

/// A message, ready to be written.
#[derive(Debug, Default)]
pub(super) struct Message(Vec<Part>);

#[derive(Debug)]
enum Part {
    Text(String),
    Arg(String),
    /// One of some messages, by a number or a word.
    Choice {
        by: String,
        cases: Vec<(String, Message)>,
        otherwise: Message,
    },
}

/// What is wrong with a file.
pub(super) enum Fault {
    Syntax {
        line: usize,
        what: String,
    },
    /// The id occurs twice; the first one counts.
    Twice(String),
}

/// Reads a file into the messages. What is sound is taken, whatever else is in it.
pub(super) fn read(source: &str, messages: &mut BTreeMap<String, Message>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let resource = parser::parse_runtime(source).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let before = source.bytes().take(error.pos.start);
            faults.push(Fault::Syntax {
                line: before.filter(|byte| *byte == b'\n').count() + 1,
                what: error.kind.to_string(),
            });
        }
        resource
    });
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name;
        if messages.contains_key(id) {
            faults.push(Fault::Twice(id.to_owned()));
            continue;
        }
        match message.value.as_ref().and_then(Message::of) {
            Some(message) => {
                messages.insert(id.to_owned(), message);
            }
            None => faults.push(Fault::Syntax {
                line: line_of(source, id),
                what: format!("{id} is more than texts, arguments and choices"),
            }),
        }
    }
    faults
}

fn line_of(source: &str, id: &str) -> usize {
    let found = source.lines().position(|line| {
        line.strip_prefix(id)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    });
    found.map_or(0, |index| index + 1)
}

impl Message {
    /// `None` for what the app does not use: terms, functions, references, attributes.
    fn of(pattern: &Pattern<&str>) -> Option<Message> {
        let parts = pattern.elements.iter().map(|element| match element {
            PatternElement::TextElement { value } => Some(Part::Text((*value).to_owned())),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => Some(Part::Arg(id.name.to_owned())),
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            } => {
                let InlineExpression::VariableReference { id } = selector else {
                    return None;
                };
                let mut cases = Vec::new();
                let mut otherwise = None;
                for variant in variants {
                    let message = Message::of(&variant.value)?;
                    let (VariantKey::Identifier { name: key }
                    | VariantKey::NumberLiteral { value: key }) = variant.key;
                    match variant.default {
                        true => otherwise = Some(message),
                        false => cases.push((key.to_owned(), message)),
                    }
                }
                Some(Part::Choice {
                    by: id.name.to_owned(),
                    cases,
                    otherwise: otherwise?,
                })
            }
            PatternElement::Placeable { .. } => None,
        });
        parts.collect::<Option<Vec<Part>>>().map(Message)
    }

    /// In words; `None` where an argument is missing.
    pub(super) fn write(
        &self,
        args: &[(&'static str, Arg)],
        names: Option<&Names>,
    ) -> Option<String> {
        let mut text = String::new();
        // Without isolation an Arabic sentence turns "09:00–11:00" and "1234 Hedensted" around. What
        // stands alone is isolated by what it is put into.
        let isolates = self.0.len() > 1;
        for part in &self.0 {
            let placed = match part {
                Part::Text(plain) => {
                    text.push_str(plain);
                    continue;
                }
                Part::Arg(name) => find(args, name)?.write(names),
                Part::Choice {
                    by,
                    cases,
                    otherwise,
                } => {
                    let arg = find(args, by)?;
                    // An exact number comes before the form of the number.
                    let exact = cases.iter().find(|(key, _)| arg.is(key));
                    let form = || cases.iter().find(|(key, _)| arg.form(names) == Some(key));
                    let chosen = exact.or_else(form);
                    let message = chosen.map_or(otherwise, |(_, message)| message);
                    message.write(args, names)?
                }
            };
            if isolates {
                text.push(FIRST_STRONG_ISOLATE);
                text.push_str(&placed);
                text.push(END_OF_ISOLATE);
            } else {
                text.push_str(&placed);
            }
        }
        Some(text)
    }
}

fn find<'a>(args: &'a [(&'static str, Arg)], name: &str) -> Option<&'a Arg> {
    let given = args.iter().find(|(given, _)| *given == name);
    given.map(|(_, arg)| arg)
}

impl Arg {
    fn write(&self, names: Option<&Names>) -> String {
        match self {
            Arg::Number(number) => number.to_string(),
            Arg::Tenths(tenths) => {
                let sign = if *tenths < 0 { "-" } else { "" };
                let point = match names.map(|names| names.decimal) {
                    Some(Decimal::Comma) => ',',
                    Some(Decimal::Point) | None => '.',
                };
                let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
                format!("{sign}{whole}{point}{tenth}")
            }
            Arg::Text(text) => text.clone(),
        }
    }

    fn is(&self, key: &str) -> bool {
        match self {
            Arg::Number(number) => key.parse() == Ok(*number),
            Arg::Tenths(_) => false,
            Arg::Text(text) => text == key,
        }
    }

    /// The plural form of a whole number.
    fn form(&self, names: Option<&Names>) -> Option<&'static str> {
        match self {
            Arg::Number(number) => names?.plurals.as_ref()?.form(number.unsigned_abs()),
            Arg::Tenths(_) | Arg::Text(_) => None,
        }
    }
}
