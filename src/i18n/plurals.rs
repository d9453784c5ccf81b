//! The plural forms of whole numbers, from CLDR.
//!
//! Fluent asks the crate intl_pluralrules (7.0.2) for the form of a number, and that crate forgets the
//! remainder in rules such as `n % 100 = 3..10`: to it, 103 is `other` in Arabic, though people say it like
//! 3, and Romanian and Lithuanian go wrong as well. Its rules cannot be replaced from outside. So where it
//! disagrees with CLDR, the choice is made with another number, one that it puts into the right form.

use fluent_bundle::types::FluentNumber;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// The form of each number from 0 to 199, one letter each, as `cargo xtask cldr` writes it. Above that,
/// forms repeat every hundred.
#[derive(Debug, serde::Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Plurals(Vec<Form>);

#[derive(Clone, Copy, Debug, PartialEq)]
enum Form {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

#[derive(Debug, thiserror::Error)]
#[error("the table of plurals must have 200 letters of \"012fmo\"")]
pub(super) struct NoPlurals;

impl TryFrom<String> for Plurals {
    type Error = NoPlurals;

    fn try_from(table: String) -> Result<Self, NoPlurals> {
        let form = |letter| {
            Some(match letter {
                '0' => Form::Zero,
                '1' => Form::One,
                '2' => Form::Two,
                'f' => Form::Few,
                'm' => Form::Many,
                'o' => Form::Other,
                _ => return None,
            })
        };
        let forms: Option<Vec<Form>> = table.chars().map(form).collect();
        forms
            .filter(|forms| forms.len() == 200)
            .map(Plurals)
            .ok_or(NoPlurals)
    }
}

impl Plurals {
    fn form(&self, number: u64) -> Option<Form> {
        let place = if number < 200 {
            number
        } else {
            100 + number % 100
        };
        self.0.get(usize::try_from(place).ok()?).copied()
    }

    /// The number by which to choose the form instead of this one, where that is needed.
    fn stand_in(&self, number: u64, rules: &PluralRules) -> Option<u64> {
        let wanted = self.form(number)?;
        let chosen = |number: u64| rules.select(number).ok().map(Form::from);
        if chosen(number) == Some(wanted) {
            return None;
        }
        (0..200).find(|other| chosen(*other) == Some(wanted))
    }
}

impl From<PluralCategory> for Form {
    fn from(category: PluralCategory) -> Form {
        match category {
            PluralCategory::ZERO => Form::Zero,
            PluralCategory::ONE => Form::One,
            PluralCategory::TWO => Form::Two,
            PluralCategory::FEW => Form::Few,
            PluralCategory::MANY => Form::Many,
            PluralCategory::OTHER => Form::Other,
        }
    }
}

/// The rules that Fluent chooses by in a language.
pub(super) fn rules(language: &LanguageIdentifier) -> Option<PluralRules> {
    let alone = LanguageIdentifier::from_parts(language.language, None, None, &[]);
    let rules = |language| PluralRules::create(language, PluralRuleType::CARDINAL).ok();
    rules(language.clone()).or_else(|| rules(alone))
}

/// The number as Fluent has to be given it: itself, or its stand-in with the number itself as a label.
///
/// The label travels as the currency, which Fluent carries along and this app never uses.
pub(super) fn countable(
    number: &FluentNumber,
    plurals: &Plurals,
    rules: &PluralRules,
) -> Option<FluentNumber> {
    let whole = number.value >= 0.0 && number.value.fract() == 0.0 && number.value < 1e15;
    let stand_in = plurals.stand_in(whole.then_some(number.value as u64)?, rules)?;
    let mut replaced = number.clone();
    replaced.value = stand_in as f64;
    replaced.options.currency = Some(number.as_string().into_owned());
    Some(replaced)
}

/// The number in Latin digits with a decimal point, whether or not another one stands in for it.
pub(super) fn digits(number: &FluentNumber) -> String {
    number
        .options
        .currency
        .clone()
        .unwrap_or_else(|| number.as_string().into_owned())
}
