//! Finds everything that is wrong with a readable pack, at once and each at its place.

use std::collections::{BTreeMap, BTreeSet};

use super::pack::{PackFault, SOURCE_LANGUAGE, Wording};
use crate::domain::programme::{AnchorId, Contacts, Programme, SpanRule, StepId};
use crate::domain::text::{Text, hash_of};

/// Every fault of a programme and its wording. Empty for a sound pack.
pub fn faults(programme: &Programme, wording: &Wording) -> Vec<PackFault> {
    let mut faults = structure_faults(programme);
    faults.extend(wording_faults(
        &text_keys(programme),
        &programme.languages,
        wording,
    ));
    faults
}

/// Every fault of the contacts and their wording.
pub fn contact_faults(contacts: &Contacts, wording: &Wording) -> Vec<PackFault> {
    let mut faults = Vec::new();
    let listed = contacts.contacts.iter().map(|contact| contact.id.as_str());
    ids(&mut faults, "contacts", listed);
    let mut keys = BTreeSet::new();
    for contact in &contacts.contacts {
        keys.insert(format!("contact.{}.title", contact.id));
        keys.insert(format!("contact.{}.when", contact.id));
    }
    for index in 1..=contacts.sites.len() {
        keys.insert(format!("site.{index}.about"));
    }
    faults.extend(wording_faults(&keys, &contacts.languages, wording));
    faults
}

/// The keys of all texts that the structure asks for.
pub fn text_keys(programme: &Programme) -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = ["title", "summary", "about", "goals"]
        .iter()
        .map(|part| format!("programme.{part}"))
        .collect();
    let mut add = |kind: &str, id: &str, parts: &[&str]| {
        for part in parts {
            keys.insert(format!("{kind}.{id}.{part}"));
        }
    };
    for unit in &programme.units {
        add("unit", unit.id.as_str(), &["name", "role"]);
    }
    for anchor in &programme.anchors {
        add("anchor", anchor.id.as_str(), &["title", "question"]);
    }
    for phase in &programme.phases {
        add("phase", phase.id.as_str(), &["title", "about"]);
        for step in &phase.steps {
            add(
                "step",
                step.id.as_str(),
                &["title", "what", "why", "who", "where", "otherwise"],
            );
            for part in &step.parts {
                add("step", part.as_str(), &["title", "what"]);
            }
            for number in 1..=step.bring {
                add("step", step.id.as_str(), &[&format!("bring.{number}")]);
            }
            for number in 1..=step.say {
                add("step", step.id.as_str(), &[&format!("say.{number}")]);
            }
        }
    }
    for rung in &programme.ladder {
        add("rung", rung.id.as_str(), &["name", "about"]);
    }
    for item in &programme.folder {
        add("item", item.id.as_str(), &["title", "what", "why"]);
        for number in 1..=item.actions {
            add("item", item.id.as_str(), &[&format!("do.{number}")]);
        }
    }
    for word in &programme.words {
        add("word", word.id.as_str(), &["meaning"]);
    }
    for blank in &programme.blanks {
        add("blank", blank.id.as_str(), &["title", "ask"]);
        if blank.filled {
            add("blank", blank.id.as_str(), &["filled"]);
        }
    }
    for change in &programme.changes {
        add("change", change.id.as_str(), &["text"]);
    }
    for rule in &programme.rules {
        keys.insert(format!("rule.{}", rule.id));
    }
    keys
}

fn wrong(place: impl Into<String>, what: impl Into<String>) -> PackFault {
    PackFault::Wrong {
        place: place.into(),
        what: what.into(),
    }
}

fn wording_faults(
    keys: &BTreeSet<String>,
    languages: &[String],
    wording: &Wording,
) -> Vec<PackFault> {
    let mut faults = Vec::new();
    if languages.first().map(String::as_str) != Some(SOURCE_LANGUAGE) {
        faults.push(wrong(
            "languages",
            "the first language is the source, Danish",
        ));
    }
    for language in languages.iter().filter(|language| !wording.has(language)) {
        faults.push(wrong(
            format!("texts/{language}.json"),
            "the file is missing",
        ));
    }
    let source = wording
        .languages()
        .find(|texts| texts.language == SOURCE_LANGUAGE);
    for texts in wording.languages() {
        let file = format!("texts/{}.json", texts.language);
        for key in keys.iter().filter(|key| !texts.texts.contains_key(*key)) {
            faults.push(wrong(format!("{file}: {key}"), "the text is missing"));
        }
        for (key, text) in &texts.texts {
            let place = || format!("{file}: {key}");
            if !keys.contains(key) {
                faults.push(wrong(
                    place(),
                    "no part of the programme asks for this text",
                ));
            }
            faults.extend(mark_up_faults(text.text()).map(|what| wrong(place(), what)));
            match text {
                Text::Source(_) if texts.language != SOURCE_LANGUAGE => {
                    faults.push(wrong(
                        place(),
                        "a translation says its status and what it was made from",
                    ));
                }
                Text::Translation { .. } if texts.language == SOURCE_LANGUAGE => {
                    faults.push(wrong(place(), "the source language has plain texts"));
                }
                Text::Translation { of, .. } => {
                    let danish = source.and_then(|source| source.texts.get(key));
                    if danish.is_some_and(|danish| hash_of(danish.text()) != *of) {
                        faults.push(wrong(
                            place(),
                            "the Danish has changed since this was translated",
                        ));
                    }
                }
                Text::Source(_) => {}
            }
        }
    }
    faults
}

fn mark_up_faults(text: &str) -> impl Iterator<Item = &'static str> {
    let direction_mark = |c| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    [
        (text.trim().is_empty(), "the text is empty"),
        (text.matches('*').count() % 2 == 1, "a star has no partner"),
        (
            text.contains(direction_mark),
            "direction marks are set by the app, not in texts",
        ),
        (
            text.chars().any(|c| c.is_numeric() && !c.is_ascii_digit()),
            "digits are 0 to 9 in every language",
        ),
        (text.contains('<'), "texts have no tags"),
    ]
    .into_iter()
    .filter_map(|(is_so, what)| is_so.then_some(what))
}

fn structure_faults(programme: &Programme) -> Vec<PackFault> {
    let mut faults = Vec::new();
    let anchors = ids(
        &mut faults,
        "anchors",
        programme.anchors.iter().map(|anchor| anchor.id.as_str()),
    );
    let rules = ids(
        &mut faults,
        "rules",
        programme.rules.iter().map(|rule| rule.id.as_str()),
    );
    let units = ids(
        &mut faults,
        "units",
        programme.units.iter().map(|unit| unit.id.as_str()),
    );
    let words = ids(
        &mut faults,
        "words",
        programme.words.iter().map(|word| word.id.as_str()),
    );
    let blanks = ids(
        &mut faults,
        "blanks",
        programme.blanks.iter().map(|blank| blank.id.as_str()),
    );
    let changes = ids(
        &mut faults,
        "changes",
        programme.changes.iter().map(|change| change.id.as_str()),
    );
    let items = ids(
        &mut faults,
        "folder",
        programme.folder.iter().map(|item| item.id.as_str()),
    );
    let sources = ids(
        &mut faults,
        "sources",
        programme.sources.iter().map(|source| source.id.as_str()),
    );
    ids(
        &mut faults,
        "ladder",
        programme.ladder.iter().map(|rung| rung.id.as_str()),
    );
    ids(
        &mut faults,
        "phases",
        programme.phases.iter().map(|phase| phase.id.as_str()),
    );
    ids(&mut faults, "id", std::iter::once(programme.id.as_str()));
    ids(
        &mut faults,
        "steps",
        programme.steps().map(|(_, step)| step.id.as_str()),
    );

    let mut known = |place: String, id: &str, among: &BTreeSet<String>| {
        if !among.contains(id) {
            faults.push(wrong(place, format!("there is no {id:?}")));
        }
    };
    for anchor in &programme.anchors {
        let place = || format!("anchors/{}", anchor.id);
        anchor
            .estimate
            .iter()
            .for_each(|rule| known(place(), rule.as_str(), &rules));
        anchor
            .not_before
            .iter()
            .for_each(|other| known(place(), other.as_str(), &anchors));
    }
    for rule in &programme.rules {
        let place = || format!("rules/{}", rule.id);
        known(place(), rule.source.as_str(), &sources);
        for anchor in rule.span.anchors() {
            known(place(), anchor.as_str(), &anchors);
        }
    }
    for unit in &programme.units {
        unit.changes
            .iter()
            .for_each(|id| known(format!("units/{}", unit.id), id.as_str(), &changes));
    }
    for item in &programme.folder {
        let place = || format!("folder/{}", item.id);
        item.words
            .iter()
            .for_each(|id| known(place(), id.as_str(), &words));
        item.blanks
            .iter()
            .for_each(|id| known(place(), id.as_str(), &blanks));
        item.changes
            .iter()
            .for_each(|id| known(place(), id.as_str(), &changes));
    }
    for phase in &programme.phases {
        known(format!("phases/{}", phase.id), phase.when.as_str(), &rules);
    }
    for (_, step) in programme.steps() {
        let place = || format!("steps/{}", step.id);
        known(place(), step.when.as_str(), &rules);
        known(place(), step.unit.as_str(), &units);
        step.with
            .iter()
            .for_each(|id| known(place(), id.as_str(), &units));
        step.records
            .iter()
            .for_each(|id| known(place(), id.as_str(), &anchors));
        step.words
            .iter()
            .for_each(|id| known(place(), id.as_str(), &words));
        step.blanks
            .iter()
            .for_each(|id| known(place(), id.as_str(), &blanks));
        step.changes
            .iter()
            .for_each(|id| known(place(), id.as_str(), &changes));
        step.items
            .iter()
            .for_each(|id| known(place(), id.as_str(), &items));
    }
    let mut recorded_by: BTreeMap<&AnchorId, &StepId> = BTreeMap::new();
    for (_, step) in programme.steps() {
        let place = format!("steps/{}", step.id);
        let begins = format!("{}.", step.id);
        let (parts, strays): (Vec<_>, Vec<_>) = step
            .parts
            .iter()
            .map(StepId::as_str)
            .partition(|part| part.starts_with(&begins));
        for part in strays {
            let what = format!("the sub-step {part} does not begin with its step");
            faults.push(wrong(place.clone(), what));
        }
        // The step's own id is judged among the steps; here only what follows its dot.
        let ends = parts.into_iter().map(|part| &part[begins.len()..]);
        ids(&mut faults, &place, ends);
        if let Some(anchor) = &step.records
            && let Some(other) = recorded_by.insert(anchor, &step.id)
        {
            let what = format!("{other} records the date {anchor} already");
            faults.push(wrong(place, what));
        }
    }
    faults
}

/// Longest id, in characters; ids stand in addresses, and a longer one leads nowhere there.
const LONGEST_ID: usize = 64;

/// The ids of a list; tells those that occur twice or are not lower-case words joined by hyphens.
fn ids<'a>(
    faults: &mut Vec<PackFault>,
    list: &str,
    ids: impl Iterator<Item = &'a str>,
) -> BTreeSet<String> {
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for id in ids {
        *count.entry(id).or_default() += 1;
    }
    for (id, times) in &count {
        if *times > 1 {
            faults.push(wrong(list, format!("{id:?} occurs {times} times")));
        }
        let sound = (1..=LONGEST_ID).contains(&id.len())
            && id
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if !sound {
            faults.push(wrong(
                list,
                format!("{id:?} is not of lower-case letters, digits and hyphens"),
            ));
        }
    }
    count.into_keys().map(str::to_owned).collect()
}

impl SpanRule {
    /// The anchors that the rule counts from.
    fn anchors(&self) -> Vec<&AnchorId> {
        match self {
            SpanRule::On { anchor }
            | SpanRule::After { anchor }
            | SpanRule::DayAfter { anchor } => vec![anchor],
            SpanRule::Within { of, .. } => vec![of],
            SpanRule::Lasts { from, .. } | SpanRule::Between { from, .. } => vec![from],
            SpanRule::During { from, until }
            | SpanRule::AtLeastEvery { from, until, .. }
            | SpanRule::FirstWeekdayOfMonth { from, until, .. } => vec![from, until],
        }
    }
}
