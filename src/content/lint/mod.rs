//! Finds everything that is wrong with a readable pack, at once and each at its place.

mod collections;

use std::collections::{BTreeMap, BTreeSet};

pub use collections::{
    catalogue_faults, glossary_faults, letters_faults, phrasebook_faults, slides_faults,
};

use super::pack::{PackFault, SOURCE_LANGUAGE, Wording};
use crate::domain::programme::{
    AnchorId, BlankId, ChangeId, ConditionId, Contacts, ItemId, Programme, RuleId, SpanRule,
    StepId, UnitId, WordId,
};
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
    let mut listed = all(&contacts.contacts, |contact| contact.id.as_str());
    ids(&mut faults, "contacts", &mut listed);
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
    let mut keys: BTreeSet<String> = ["about", "goals"]
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
    for area in &programme.areas {
        add("area", area.id.as_str(), &["title", "about"]);
    }
    for condition in &programme.who {
        keys.insert(format!("who.{condition}"));
    }
    if let Some(week) = &programme.week {
        keys.insert("week.about".to_owned());
        for days in &week.days {
            keys.insert(format!("week.{}.what", days.unit));
        }
    }
    let mut add = |kind: &str, id: &str, parts: &[&str]| {
        for part in parts {
            keys.insert(format!("{kind}.{id}.{part}"));
        }
    };
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

/// What is wrong in the structure of a programme, whatever its wording: ids that occur twice or lead
/// nowhere. The app looks for these as well, in each pack that it loads.
pub fn structure_faults(programme: &Programme) -> Vec<PackFault> {
    let mut lists = Lists::default();
    lists.add(
        "anchors",
        &mut all(&programme.anchors, |anchor| anchor.id.as_str()),
    );
    lists.add("rules", &mut all(&programme.rules, |rule| rule.id.as_str()));
    lists.add("units", &mut all(&programme.units, |unit| unit.id.as_str()));
    lists.add("words", &mut all(&programme.words, |word| word.id.as_str()));
    lists.add(
        "blanks",
        &mut all(&programme.blanks, |blank| blank.id.as_str()),
    );
    lists.add(
        "changes",
        &mut all(&programme.changes, |change| change.id.as_str()),
    );
    lists.add(
        "folder",
        &mut all(&programme.folder, |item| item.id.as_str()),
    );
    lists.add(
        "sources",
        &mut all(&programme.sources, |source| source.id.as_str()),
    );
    lists.add(
        "ladder",
        &mut all(&programme.ladder, |rung| rung.id.as_str()),
    );
    lists.add(
        "phases",
        &mut all(&programme.phases, |phase| phase.id.as_str()),
    );
    lists.add("id", &mut std::iter::once(programme.id.as_str()));
    let mut steps = programme.steps().map(|(_, step)| step.id.as_str());
    lists.add("steps", &mut steps);

    lists.add("areas", &mut all(&programme.areas, |area| area.id.as_str()));
    lists.add("who", &mut all(&programme.who, ConditionId::as_str));
    for area in &programme.areas {
        let mut of = lists.at("areas", area.id.as_str());
        of.knows("sources", &mut std::iter::once(area.source.as_str()));
    }
    for support in &programme.support {
        let mut of = lists.at("support", support.unit.as_str());
        of.knows("units", &mut std::iter::once(support.unit.as_str()));
        of.knows("anchors", &mut all(&support.from, AnchorId::as_str));
        of.knows("anchors", &mut all(&support.until, AnchorId::as_str));
    }
    if let Some(week) = &programme.week {
        let mut of = lists.at("week", "days");
        of.knows("sources", &mut std::iter::once(week.source.as_str()));
        of.knows("units", &mut all(&week.days, |days| days.unit.as_str()));
    }
    for anchor in &programme.anchors {
        let mut of = lists.at("anchors", anchor.id.as_str());
        of.knows("rules", &mut all(&anchor.estimate, RuleId::as_str));
        of.knows("anchors", &mut all(&anchor.not_before, AnchorId::as_str));
    }
    for rule in &programme.rules {
        let mut of = lists.at("rules", rule.id.as_str());
        of.knows("sources", &mut std::iter::once(rule.source.as_str()));
        of.knows("anchors", &mut all(rule.span.anchors(), AnchorId::as_str));
    }
    for unit in &programme.units {
        let mut of = lists.at("units", unit.id.as_str());
        of.knows("changes", &mut all(&unit.changes, ChangeId::as_str));
    }
    for item in &programme.folder {
        let mut of = lists.at("folder", item.id.as_str());
        of.knows("words", &mut all(&item.words, WordId::as_str));
        of.knows("blanks", &mut all(&item.blanks, BlankId::as_str));
        of.knows("changes", &mut all(&item.changes, ChangeId::as_str));
    }
    for phase in &programme.phases {
        let mut of = lists.at("phases", phase.id.as_str());
        of.knows("rules", &mut std::iter::once(phase.when.as_str()));
    }
    let mut recorded_by: BTreeMap<&str, &str> = BTreeMap::new();
    for (_, step) in programme.steps() {
        let id = step.id.as_str();
        let mut of = lists.at("steps", id);
        of.knows("rules", &mut std::iter::once(step.when.as_str()));
        of.knows("sources", &mut std::iter::once(step.source.as_str()));
        of.knows("units", &mut std::iter::once(step.unit.as_str()));
        of.knows("units", &mut all(&step.with, UnitId::as_str));
        of.knows("anchors", &mut all(&step.records, AnchorId::as_str));
        of.knows("words", &mut all(&step.words, WordId::as_str));
        of.knows("blanks", &mut all(&step.blanks, BlankId::as_str));
        of.knows("changes", &mut all(&step.changes, ChangeId::as_str));
        of.knows("folder", &mut all(&step.items, ItemId::as_str));
        let mut ends = Vec::new();
        for part in all(&step.parts, StepId::as_str) {
            match part.strip_prefix(id).and_then(|end| end.strip_prefix('.')) {
                // The step's own id is judged among the steps; here only what follows its dot.
                Some(end) => ends.push(end),
                None => of.tell(format!("the sub-step {part} does not begin with its step")),
            }
        }
        if let Some(anchor) = &step.records
            && let Some(other) = recorded_by.insert(anchor.as_str(), id)
        {
            of.tell(format!("{other} records the date {anchor} already"));
        }
        let place = of.place();
        ids(&mut lists.faults, &place, &mut ends.into_iter());
    }
    lists.faults
}

/// The ids of some things.
fn all<'a, T: 'a>(
    things: impl IntoIterator<Item = &'a T>,
    id: impl Fn(&'a T) -> &'a str,
) -> impl Iterator<Item = &'a str> {
    things.into_iter().map(id)
}

/// The ids of every list, and what is wrong with them. Iterators come in without their types: there are
/// many, and the app carries this code to every phone.
#[derive(Default)]
struct Lists<'a> {
    known: BTreeMap<&'static str, BTreeSet<&'a str>>,
    faults: Vec<PackFault>,
}

/// One item of a list, which names items of others.
struct At<'l, 'a> {
    lists: &'l mut Lists<'a>,
    list: &'static str,
    id: &'a str,
}

impl<'a> Lists<'a> {
    fn add(&mut self, list: &'static str, of: &mut dyn Iterator<Item = &'a str>) {
        let known = ids(&mut self.faults, list, of);
        self.known.insert(list, known);
    }

    fn at(&mut self, list: &'static str, id: &'a str) -> At<'_, 'a> {
        At {
            lists: self,
            list,
            id,
        }
    }
}

impl<'a> At<'_, 'a> {
    fn place(&self) -> String {
        format!("{}/{}", self.list, self.id)
    }

    fn tell(&mut self, what: String) {
        let place = self.place();
        self.lists.faults.push(PackFault::Wrong { place, what });
    }

    /// Tells each of these that is not among a list.
    fn knows(&mut self, list: &'static str, named: &mut dyn Iterator<Item = &'a str>) {
        for id in named {
            let is_known = self
                .lists
                .known
                .get(list)
                .is_some_and(|known| known.contains(id));
            if !is_known {
                self.tell(format!("there is no {id:?}"));
            }
        }
    }
}

/// Longest id, in characters; ids stand in addresses, and a longer one leads nowhere there.
const LONGEST_ID: usize = 64;

/// The ids of a list; tells those that occur twice or are not lower-case words joined by hyphens.
fn ids<'a>(
    faults: &mut Vec<PackFault>,
    list: &str,
    of: &mut dyn Iterator<Item = &'a str>,
) -> BTreeSet<&'a str> {
    let mut known = BTreeSet::new();
    let mut twice = BTreeSet::new();
    for id in of {
        if !known.insert(id) {
            twice.insert(id);
        }
    }
    for id in &twice {
        faults.push(wrong(list, format!("{id:?} occurs more than once")));
    }
    for id in &known {
        let is_plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if !(1..=LONGEST_ID).contains(&id.len()) || !id.bytes().all(is_plain) {
            faults.push(wrong(
                list,
                format!("{id:?} is not of lower-case letters, digits and hyphens"),
            ));
        }
    }
    known
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
