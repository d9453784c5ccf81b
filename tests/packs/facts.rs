//! True to their facts: only the numbers of the field's brief, nothing that nobody has checked, and the
//! same facts in every language.

use std::collections::BTreeSet;

use vejviser::content::pack::SOURCE_LANGUAGE;
use vejviser::domain::text::{Piece, Texts, pieces};

use crate::{all_texts, contacts, danish, folders, glossary, holds, programme, programmes};

/// The telephone numbers that the brief vouches for, and no other.
const NUMBERS: [&str; 7] = [
    "112",
    "114",
    "1813",
    "1818",
    "70 11 07 07",
    "70 11 31 31",
    "70 15 03 00",
];
/// Figures of the sources, which stand in the catalogue.
const FIGURES: [&str; 3] = ["\"574\"", "\"350\"", "\"500\""];
/// Addresses that belong to the state and need no protocol.
const SITES: [&str; 4] = [
    "borger.dk",
    "lifeindenmark.borger.dk",
    "mit.dk",
    "sundhed.dk",
];
/// Money in words: amounts change every year, and a wrong one costs somebody their rent.
const MONEY: [&str; 9] = [
    "kroner", "kr.", "kr", "øre", "dkk", "€", "$", "كرون", "euro",
];

#[test]
fn contacts_are_exactly_the_numbers_that_were_checked() {
    let found: BTreeSet<String> = folders()
        .iter()
        .filter(|folder| holds(folder, "contacts.json"))
        .flat_map(|folder| contacts(folder).contacts)
        .map(|contact| contact.number)
        .collect();
    assert_eq!(found, NUMBERS.map(str::to_owned).into());
}

#[test]
fn no_text_brings_a_number_address_or_amount_that_nobody_checked() {
    let mut wrong = Vec::new();
    for folder in folders() {
        for texts in all_texts(&folder) {
            for (key, text) in &texts.texts {
                let mut found = unchecked(text.text());
                if folder == "catalogue" {
                    found.retain(|what| !FIGURES.iter().any(|figure| what.contains(figure)));
                }
                wrong.extend(
                    found
                        .into_iter()
                        .map(|what| format!("{folder}/{}: {key}: {what}", texts.language)),
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_nobody_checked_is_found() {
    let check = |text: &str, expected: usize| {
        assert_eq!(
            unchecked(text).len(),
            expected,
            "{text:?} {:?}",
            unchecked(text)
        )
    };
    for sound in [
        "Ring 112. Er det ikke farligt, så ring 70 11 31 31.",
        "Fra 2015 til 2027: 37 timer, 96 timer, den 31. oktober 2023, 18-50 år, fra 15 år",
        "Læs på borger.dk, mit.dk og lifeindenmark.borger.dk.",
        "في 1 يناير (كانون الثاني) 2027",
    ] {
        check(sound, 0);
    }
    for unsound in [
        "Ring 79 75 50 00.",
        "Ring 79755000",
        "Ring +45 112",
        "Ring 113",
        "Ring 1819.",
        "010190-1234",
        "0101901234",
        "Åbent 9.00-15.30",
        "Skriv til post@hedensted.dk",
        "https://borger.dk",
        "Se www.borger.dk",
        "Se hedensted.dk",
        "Se example.com/x",
        "Det koster 500 kr. om ugen",
        "Du får mange kroner",
        "100 €",
        "ستحصل على كرون",
    ] {
        assert!(!unchecked(unsound).is_empty(), "{unsound:?}");
    }
    check("Ring 79 75 50 00 eller 113.", 2);
}

/// What in a text is a number, address or amount that the brief does not vouch for.
fn unchecked(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for run in number_runs(text) {
        let digits: String = run.chars().filter(char::is_ascii_digit).collect();
        let known = NUMBERS
            .iter()
            .any(|number| number.replace(' ', "") == digits);
        let year = digits
            .parse::<u32>()
            .is_ok_and(|year| (1999..=2050).contains(&year));
        // A short number is a telephone number to whoever is in need; a longer one in any case.
        let telephone = digits.len() >= 7
            || matches!(digits.len(), 3 | 4) && !run.contains(['-', '–', ':', '.']);
        if run.contains('+') || telephone && !known && !year {
            found.push(format!("the number {run:?}"));
        }
    }
    let lower = text.to_lowercase();
    found.extend(
        ["http", "www.", "@", "mailto"]
            .iter()
            .filter(|sign| lower.contains(**sign))
            .map(|sign| format!("an address ({sign})")),
    );
    let dotted = lower.split(|c: char| {
        c.is_whitespace() || matches!(c, '*' | '(' | ')' | ',' | '»' | '«' | '/' | '،')
    });
    for word in dotted.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())) {
        let is_site = word.split_once('.').is_some_and(|(name, rest)| {
            !name.is_empty()
                && rest.len() >= 2
                && rest
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte == b'.')
        });
        if is_site && !SITES.contains(&word) {
            found.push(format!("the address {word:?}"));
        }
    }
    let words: Vec<&str> = lower
        .split_whitespace()
        .map(|word| word.trim_matches(['(', ')', ',', '»', '«']))
        .collect();
    found.extend(
        MONEY
            .iter()
            .filter(|money| {
                words.iter().any(|word| {
                    word == *money
                        || word.trim_end_matches('.') == **money
                        || (!money.is_ascii() && word.contains(**money) && **money != "øre")
                })
            })
            .map(|money| format!("an amount of money ({money})")),
    );
    found
}

/// Runs of digits with what stands between the parts of a telephone number.
fn number_runs(text: &str) -> Vec<String> {
    let mut runs = Vec::new();
    let mut run = String::new();
    for c in text.chars().chain(std::iter::once('\n')) {
        let goes_on = c.is_ascii_digit()
            || c == '+'
            || (!run.is_empty() && matches!(c, ' ' | '-' | '–' | '.' | ':' | '\u{a0}'));
        if goes_on {
            run.push(c);
        } else if !run.is_empty() {
            let whole = run
                .trim_end_matches(|c: char| !c.is_ascii_digit())
                .to_owned();
            if whole.chars().any(|c| c.is_ascii_digit()) {
                runs.push(whole);
            }
            run.clear();
        }
    }
    runs
}

#[test]
fn every_rule_and_hint_says_where_it_comes_from_and_when_that_was_checked() {
    let is_month = |text: &str| {
        let numbers = text.split_once('-').and_then(|(year, month)| {
            Some((year.parse::<u32>().ok()?, month.parse::<u32>().ok()?))
        });
        text.len() == 7
            && numbers.is_some_and(|(year, month)| {
                (2024..=2100).contains(&year) && (1..=12).contains(&month)
            })
    };
    assert!(
        is_month("2026-11") && !is_month("2026-13") && !is_month("2026-1") && !is_month("november")
    );
    for folder in programmes() {
        let programme = programme(&folder);
        for rule in &programme.rules {
            let source = programme
                .source(&rule.source)
                .unwrap_or_else(|| panic!("{}: no source", rule.id));
            assert!(
                (1999..=2100).contains(&source.year),
                "{}: the year {}",
                rule.id,
                source.year
            );
            assert!(
                is_month(&source.checked),
                "{}: checked {:?}",
                rule.id,
                source.checked
            );
            assert!(
                !source.organisation.is_empty() && !source.title.is_empty(),
                "{}",
                source.id
            );
        }
        for change in &programme.changes {
            assert!(
                is_month(&change.checked),
                "{}: checked {:?}",
                change.id,
                change.checked
            );
        }
        assert!(
            programme.edition.parse::<chrono::NaiveDate>().is_ok(),
            "edition {:?}",
            programme.edition
        );
        assert!(
            programme
                .municipalities
                .iter()
                .all(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_digit()))
        );
    }
    for folder in folders()
        .iter()
        .filter(|folder| holds(folder, "contacts.json"))
    {
        assert!(is_month(&contacts(folder).checked));
    }
}

/// Every term opens its meaning where it stands, so that each must be a word of the glossary in one of its
/// forms: in Danish and in every translation.
#[test]
fn every_term_of_a_text_is_a_word_of_the_glossary() {
    // Names of towns, projects and partners are no words.
    const NAMES: [&str; 21] = [
        "Aabenraa",
        "Asylprojekt Sønderborg",
        "Esbjerg",
        "Esbjerg Kommune",
        "Fast Track",
        "Fast Track til integration",
        "Haderslev",
        "Hedensted",
        "Invitation",
        "invitation",
        "Jelling",
        "LG Insight",
        "RIAC",
        "Sønderborg",
        "Sønderborg Kommune",
        "Tønder",
        "VEU-center Syd",
        "Vejle",
        "Vejle Kommune",
        "branchepakker",
        "hotline",
    ];
    let glossary = glossary();
    let mut unknown = BTreeSet::new();
    for folder in folders() {
        for texts in all_texts(&folder) {
            // The name of a unit is what stands on its door.
            let running = texts
                .texts
                .iter()
                .filter(|(key, _)| !key.starts_with("unit."));
            for (key, text) in running {
                for term in terms(text.text()) {
                    // A whole sentence to be said is no term.
                    let sentence = term.ends_with(['.', '?', '!']);
                    if !sentence
                        && !NAMES.contains(&term.as_str())
                        && glossary.meant(&term).is_none()
                    {
                        unknown.insert(format!("{folder}/{}: {key}: {term}", texts.language));
                    }
                }
            }
        }
    }
    let unknown: Vec<_> = unknown.into_iter().collect();
    assert!(
        unknown.is_empty(),
        "not in the glossary:\n{}",
        unknown.join("\n")
    );
}

/// A reader holds the phone beside the Danish letter: what stands as Danish in a translation must stand
/// so in the Danish, or in the list of words.
#[test]
fn a_danish_term_in_a_translation_is_danish_that_the_pack_has() {
    let plain = |text: &str| text.replace('*', "").to_lowercase();
    let mut unknown = Vec::new();
    for folder in folders() {
        let source = danish(&folder);
        let words: Vec<String> = glossary()
            .words
            .iter()
            .flat_map(|word| std::iter::once(&word.danish).chain(&word.forms))
            .map(|word| plain(word))
            .collect();
        for (texts, key, text) in translated(&folder) {
            let danish = plain(source.texts[&key].text());
            for term in terms(&text).iter().map(|term| plain(term)) {
                // "en medborger" of a Danish sentence may stand as "medborger", in the singular or definite form of the list.
                if !danish.contains(&term) && !words.iter().any(|word| term.contains(word.as_str()))
                {
                    unknown.push(format!(
                        "{folder}/{}: {key}: {term:?} is not in {danish:?}",
                        texts.language
                    ));
                }
            }
        }
    }
    assert!(unknown.is_empty(), "{}", unknown.join("\n"));
}

#[test]
fn a_translation_has_the_numbers_of_its_danish() {
    let mut wrong = Vec::new();
    for folder in folders() {
        let source = danish(&folder);
        for (texts, key, text) in translated(&folder) {
            let (danish, own) = (numbers(source.texts[&key].text()), numbers(&text));
            if danish != own {
                wrong.push(format!(
                    "{folder}/{}: {key}: {own:?}, in Danish {danish:?}",
                    texts.language
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn translated(folder: &str) -> Vec<(Texts, String, String)> {
    let translations = all_texts(folder)
        .into_iter()
        .filter(|texts| texts.language != SOURCE_LANGUAGE);
    translations
        .flat_map(|texts| {
            let list: Vec<_> = texts
                .texts
                .iter()
                .map(|(key, text)| (key.clone(), text.text().to_owned()))
                .collect();
            list.into_iter()
                .map(move |(key, text)| (texts.clone(), key, text))
        })
        .collect()
}

fn terms(text: &str) -> Vec<String> {
    pieces(text)
        .into_iter()
        .filter_map(|piece| {
            if let Piece::Term(term) = piece {
                Some(term)
            } else {
                None
            }
        })
        .collect()
}

fn numbers(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(str::to_owned)
        .collect()
}
