//! Plain to read: the Danish of every page has a LIX of at most 34 (issue "The plan on the phone", section 6).

use std::collections::{BTreeMap, BTreeSet};

use vejviser::domain::programme::Programme;
use vejviser::domain::text::Text;

use crate::lix::Lix;
use crate::{contacts, danish, folders, holds, programme, programmes};

const HIGHEST: f64 = 34.0;

/// Which keys a page shows.
struct Pages {
    pages: Vec<(String, Vec<String>)>,
}

impl Pages {
    /// Every page of a programme with the texts that stand on it, as the pages of the app put them
    /// together; a word list and a hint on what has changed belong to the page that shows them.
    fn of(programme: &Programme) -> Pages {
        let mut pages = Vec::new();
        let words = |ids: &[vejviser::domain::programme::WordId]| {
            ids.iter()
                .map(|id| format!("word.{id}.meaning"))
                .collect::<Vec<_>>()
        };
        let blanks = |ids: &[vejviser::domain::programme::BlankId]| {
            ids.iter()
                .flat_map(|id| ["title", "ask", "filled"].map(|part| format!("blank.{id}.{part}")))
                .collect::<Vec<_>>()
        };
        let changes = |ids: &[vejviser::domain::programme::ChangeId]| {
            ids.iter()
                .map(|id| format!("change.{id}.text"))
                .collect::<Vec<_>>()
        };
        let mut whole = vec![
            "programme.".to_owned(),
            "who.".to_owned(),
            "week.".to_owned(),
            "area.".to_owned(),
        ];
        for (phase, step) in programme.steps() {
            let mut keys = vec![
                format!("step.{}.", step.id),
                format!("phase.{}.title", phase.id),
                format!("rule.{}", step.when),
            ];
            keys.extend(
                step.records
                    .iter()
                    .map(|anchor| format!("anchor.{anchor}.")),
            );
            let estimate = step
                .records
                .as_ref()
                .and_then(|id| programme.anchor(id)?.estimate.as_ref());
            keys.extend(estimate.map(|rule| format!("rule.{rule}")));
            keys.extend(
                std::iter::once(&step.unit)
                    .chain(&step.with)
                    .map(|unit| format!("unit.{unit}.name")),
            );
            keys.extend(words(&step.words));
            keys.extend(blanks(&step.blanks));
            keys.extend(changes(&step.changes));
            keys.extend(step.items.iter().map(|item| format!("item.{item}.title")));
            pages.push((format!("step {}", step.id), keys));
        }
        for item in &programme.folder {
            let mut keys = vec![format!("item.{}.", item.id)];
            keys.extend(words(&item.words));
            keys.extend(blanks(&item.blanks));
            keys.extend(changes(&item.changes));
            pages.push((format!("item {}", item.id), keys));
        }
        for phase in &programme.phases {
            let mut keys = vec![
                format!("phase.{}.", phase.id),
                format!("rule.{}", phase.when),
            ];
            keys.extend(
                phase
                    .steps
                    .iter()
                    .map(|step| format!("step.{}.title", step.id)),
            );
            whole.extend(keys.clone());
            keys.extend(phase.steps.iter().map(|step| format!("rule.{}", step.when)));
            pages.push((format!("phase {}", phase.id), keys));
        }
        for unit in &programme.units {
            let mut keys = vec![format!("unit.{}.", unit.id)];
            let theirs = programme.steps().filter(|(_, step)| step.unit == unit.id);
            keys.extend(theirs.map(|(_, step)| format!("step.{}.title", step.id)));
            keys.extend(changes(&unit.changes));
            pages.push((format!("unit {}", unit.id), keys));
        }
        pages.push(("programme".to_owned(), whole));
        if !programme.ladder.is_empty() {
            pages.push(("ladder".to_owned(), vec!["rung.".to_owned()]));
        }
        Pages { pages }
    }
}

#[test]
fn every_page_is_plain_to_read() {
    let mut hard = Vec::new();
    let mut seen = BTreeSet::new();
    let mut highest = (0.0, String::new());
    let mut judge = |name: String, lix: Lix| {
        assert!(lix.words > 0, "the page {name} has no words");
        if lix.value() > highest.0 {
            highest = (lix.value(), name.clone());
        }
        if lix.value() > HIGHEST {
            hard.push(format!("{:.1}  {name}  {lix:?}", lix.value()));
        }
    };
    let glossary = danish("glossary").texts;
    for folder in programmes() {
        // A page shows the meanings of its words, which stand in the glossary.
        let own = danish(&folder).texts;
        let mut texts = own.clone();
        let words = programme(&folder).words;
        texts.extend(words.iter().map(|word| {
            let key = format!("word.{}.meaning", word.id);
            let text = glossary[&key].clone();
            (key, text)
        }));
        // Dates that are only counted from stand on no page of their own.
        for (name, keys) in Pages::of(&programme(&folder)).pages {
            let shown = shown(&texts, &keys);
            seen.extend(shown.keys().cloned());
            judge(format!("{folder}: {name}"), Lix::of(shown.into_values()));
        }
        // What no page shows would never be measured.
        let unmeasured: Vec<_> = own
            .keys()
            .filter(|key| !seen.contains(*key) && !key.starts_with("anchor."))
            .collect();
        assert!(
            unmeasured.is_empty(),
            "{folder}: on no page: {unmeasured:?}"
        );
    }
    // Collections, by what stands together on a page.
    for (folder, parts) in [
        ("glossary", 2),
        ("catalogue", 2),
        ("letters", 2),
        ("phrases", 1),
    ] {
        let mut pages: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        let texts = danish(folder).texts;
        let words = crate::glossary();
        for (key, text) in &texts {
            // A sound guide is no Danish to be read, and a title alone is no page.
            if !key.ends_with(".sound") && !key.starts_with("group.") {
                let mut page = key.split('.').take(parts).collect::<Vec<_>>().join(".");
                // The words of a group stand on one page.
                let word = page
                    .strip_prefix("word.")
                    .and_then(|id| words.term(&id.into()));
                if let Some(word) = word {
                    page = format!("group {}", word.group);
                }
                pages.entry(page).or_default().push(text.text());
            }
        }
        for (page, texts) in pages {
            judge(format!("{folder}: {page}"), Lix::of(texts));
        }
    }
    for folder in folders()
        .into_iter()
        .filter(|folder| holds(folder, "contacts.json"))
    {
        assert!(!contacts(&folder).contacts.is_empty());
        judge(
            format!("{folder}: contacts"),
            Lix::of(danish(&folder).texts.values().map(Text::text)),
        );
    }
    println!("the hardest page: {:.1} {}", highest.0, highest.1);
    hard.sort();
    hard.reverse();
    assert!(
        hard.is_empty(),
        "harder than {HIGHEST}:\n{}",
        hard.join("\n")
    );
}

/// The texts of a page: a key that ends with a point means all that begin so.
fn shown<'a>(texts: &'a BTreeMap<String, Text>, keys: &[String]) -> BTreeMap<String, &'a str> {
    let wanted = |key: &str| {
        keys.iter().any(|wanted| {
            if wanted.ends_with('.') {
                key.starts_with(wanted)
            } else {
                key == wanted
            }
        })
    };
    texts
        .iter()
        .filter(|(key, _)| wanted(key))
        .map(|(key, text)| (key.clone(), text.text()))
        .collect()
}
