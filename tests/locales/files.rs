//! The files of every language, held against the Danish ones.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use vejviser::i18n::{CALENDAR_FILE, Locale, MESSAGE_FILES, Said, args};

use crate::{file, folder, read};

/// Numbers that meet all six Arabic forms, and the forms of the Slavic languages.
const NUMBERS: [i64; 12] = [0, 1, 2, 3, 5, 10, 11, 21, 22, 99, 100, 101];

/// What a message is made of, as far as languages have to agree on it.
#[derive(Default, PartialEq)]
struct Shape {
    variables: BTreeSet<String>,
    /// The variants of each choice by plural, and whether by number.
    choices: Vec<BTreeSet<String>>,
    /// The variables that plurals depend on.
    counted: BTreeSet<String>,
}

impl Shape {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let keys: BTreeSet<String> = variants
                    .iter()
                    .filter_map(|variant| match variant.key {
                        VariantKey::Identifier { name } => Some(name.to_owned()),
                        VariantKey::NumberLiteral { .. } => None,
                    })
                    .collect();
                if keys.iter().all(|key| {
                    ["zero", "one", "two", "few", "many", "other"].contains(&key.as_str())
                }) {
                    if let InlineExpression::VariableReference { id } = selector {
                        self.counted.insert(id.name.to_owned());
                    }
                    self.choices.push(keys);
                }
                variants
                    .iter()
                    .for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments
                    .positional
                    .iter()
                    .for_each(|argument| self.inline(argument));
                arguments
                    .named
                    .iter()
                    .for_each(|argument| self.inline(&argument.value));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}

/// Every message of a language with its shape, and what is wrong with the files themselves.
fn shapes(tag: &str) -> (BTreeMap<String, Shape>, Vec<String>) {
    let mut shapes = BTreeMap::new();
    let mut faults = Vec::new();
    for name in MESSAGE_FILES {
        let source = file(tag, name);
        let resource =
            fluent_syntax::parser::parse(source.as_str()).unwrap_or_else(|(resource, errors)| {
                faults.extend(
                    errors
                        .iter()
                        .map(|error| format!("{tag}/{name}: {error} at byte {}", error.pos.start)),
                );
                resource
            });
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name;
            if !id.chars().all(|letter| {
                letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'
            }) {
                faults.push(format!(
                    "{tag}/{name}: the id {id} is not in lower-case-hyphen"
                ));
            }
            if !message.attributes.is_empty() {
                faults.push(format!(
                    "{tag}/{name}: {id} has attributes, which nobody reads"
                ));
            }
            let mut shape = Shape::default();
            message
                .value
                .iter()
                .for_each(|pattern| shape.pattern(pattern));
            if shapes.insert(id.to_owned(), shape).is_some() {
                faults.push(format!("{tag}/{name}: {id} occurs twice"));
            }
        }
    }
    (shapes, faults)
}

/// The plural forms that whole numbers take in a language, by its own table.
fn forms(tag: &str) -> BTreeSet<String> {
    let calendar: serde_json::Value =
        serde_json::from_str(&file(tag, CALENDAR_FILE)).expect("JSON");
    let table = calendar["plurals"].as_str().expect("a table");
    let name = |letter| match letter {
        '0' => "zero",
        '1' => "one",
        '2' => "two",
        'f' => "few",
        'm' => "many",
        _ => "other",
    };
    table
        .chars()
        .map(|letter| name(letter).to_owned())
        .collect()
}

#[track_caller]
fn no_faults(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_folder_is_a_language_with_all_its_files() {
    let mut found: Vec<String> = fs::read_dir(folder("."))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let mut known: Vec<&str> = Locale::all().map(Locale::tag).collect();
    assert_eq!(
        known[..2],
        ["da", "en"],
        "Danish comes first, English second"
    );
    assert!(known[2..].is_sorted());
    found.sort();
    known.sort();
    assert_eq!(found, known);
    for locale in Locale::all() {
        let (_, faults) = read(locale);
        assert_eq!(faults, [], "{locale}");
    }
}

#[test]
fn every_language_has_the_messages_and_variables_of_danish() {
    let (danish, mut faults) = shapes("da");
    for locale in Locale::all() {
        let tag = locale.tag();
        let (messages, broken) = shapes(tag);
        faults.extend(broken.into_iter().filter(|_| tag != "da"));
        faults.extend(
            danish
                .keys()
                .filter(|id| !messages.contains_key(*id))
                .map(|id| format!("{tag}: lacks {id}")),
        );
        for (id, shape) in &messages {
            match danish.get(id) {
                None => faults.push(format!("{tag}: {id} is not in Danish")),
                Some(source) if source.variables != shape.variables => faults.push(format!(
                    "{tag}: {id} has the variables {:?}, Danish {:?}",
                    shape.variables, source.variables
                )),
                Some(_) => {}
            }
            // A form too few falls to the default and reads wrongly; a form that never comes is a mistake.
            let mut needed = forms(tag);
            needed.insert("other".to_owned());
            for choice in shape.choices.iter().filter(|choice| **choice != needed) {
                faults.push(format!(
                    "{tag}: {id} has the plural forms {choice:?}, the language {needed:?}"
                ));
            }
        }
    }
    no_faults(faults);
}

/// Bidi controls typed into a text come apart when somebody edits it; Fluent and the markup put them in.
/// And other digits than Latin are not those on the letter that the reader holds beside the phone.
#[test]
fn no_file_has_bidi_controls_or_other_digits() {
    let mut faults = Vec::new();
    for locale in Locale::all() {
        for name in MESSAGE_FILES
            .into_iter()
            .chain([CALENDAR_FILE, "locale.json"])
        {
            for (line, text) in file(locale.tag(), name).lines().enumerate() {
                let forbidden = |letter: char| {
                    matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
                        || (letter.is_numeric() && !letter.is_ascii_digit())
                };
                faults.extend(
                    text.chars()
                        .filter(|letter| forbidden(*letter))
                        .map(|letter| {
                            format!(
                                "{locale}/{name}, line {}: U+{:04X}",
                                line + 1,
                                u32::from(letter)
                            )
                        }),
                );
            }
        }
    }
    no_faults(faults);
}

#[test]
fn every_message_can_be_said_with_latin_digits() {
    let (danish, _) = shapes("da");
    for locale in Locale::all() {
        let (messages, _) = read(locale);
        for (id, shape) in &danish {
            for number in NUMBERS {
                let args = shape.variables.iter().fold(args(), |args, name| {
                    let name: &'static str = Box::leak(name.clone().into_boxed_str());
                    if shape.counted.contains(name) {
                        args.n(name, number)
                    } else {
                        args.s(name, "Ærø 12")
                    }
                });
                let Said { text, fallback } = messages.text(id, &args);
                assert_eq!(fallback, None, "{locale}: {id} with {number}: {text}");
                assert!(!text.trim().is_empty(), "{locale}: {id}");
                assert!(
                    text.chars()
                        .all(|letter| !letter.is_numeric() || letter.is_ascii_digit()),
                    "{locale}: {text}"
                );
            }
        }
    }
}
