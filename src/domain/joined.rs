//! Several programmes as one way: one Today, one road, no step twice.
//!
//! Ids are shared between packs where they mean the same thing: an anchor such as `permit` or
//! `internship-start` is one date of the person's life, and a step such as `housing` is one step, whichever
//! programme names it. So joining is a union by id, and everything that works on a programme (the clock, the
//! agenda, commands) works on the whole way without knowing that it came from several.

use std::collections::{BTreeMap, BTreeSet};

use super::moment::Moment;
use super::programme::{
    AnchorId, ItemId, PhaseId, Programme, ProgrammeId, StepId, Support, UnitId,
};
use super::timing::{Facts, danish_day};

/// The way of a person who follows one programme or several.
#[derive(Clone, Debug, PartialEq)]
pub struct Joined {
    /// All of them as one. Its id is that of the first.
    pub programme: Programme,
    /// The programmes, in the order of the way.
    pub order: Vec<ProgrammeId>,
    steps: BTreeMap<StepId, ProgrammeId>,
    phases: BTreeMap<PhaseId, ProgrammeId>,
    items: BTreeMap<ItemId, ProgrammeId>,
}

impl Joined {
    /// Joins the programmes that a person follows, given in the order in which they began to follow them.
    /// On the way they stand in the order of their first dates; one whose first date is not known keeps its
    /// place behind those that are. `None` where there is none.
    pub fn of(followed: &[&Programme], facts: &Facts) -> Option<Joined> {
        let mut followed: Vec<&Programme> = followed.to_vec();
        let begins = |programme: &Programme| {
            let first = programme.anchors.first()?;
            facts.get(&first.id).map(|moment| moment.date())
        };
        followed.sort_by_key(|programme| {
            let day = begins(programme);
            (day.is_none(), day)
        });
        let (first, others) = followed.split_first()?;
        let mut joined = Joined {
            programme: Programme::clone(first),
            order: followed
                .iter()
                .map(|programme| programme.id.clone())
                .collect(),
            steps: BTreeMap::new(),
            phases: BTreeMap::new(),
            items: BTreeMap::new(),
        };
        joined.own(first);
        for other in others {
            joined.add(other);
        }
        Some(joined)
    }

    /// What of a programme is not known yet comes from it.
    fn own(&mut self, of: &Programme) {
        for (phase, step) in of.steps() {
            let id = || of.id.clone();
            self.steps.entry(step.id.clone()).or_insert_with(id);
            self.phases.entry(phase.id.clone()).or_insert_with(id);
        }
        for item in &of.folder {
            let id = || of.id.clone();
            self.items.entry(item.id.clone()).or_insert_with(id);
        }
    }

    fn add(&mut self, other: &Programme) {
        let way = &mut self.programme;
        way.since = way.since.min(other.since);
        union(&mut way.sources, &other.sources, |source| &source.id);
        union(&mut way.units, &other.units, |unit| &unit.id);
        union(&mut way.rules, &other.rules, |rule| &rule.id);
        union(&mut way.ladder, &other.ladder, |rung| &rung.id);
        union(&mut way.folder, &other.folder, |item| &item.id);
        union(&mut way.words, &other.words, |word| &word.id);
        union(&mut way.blanks, &other.blanks, |blank| &blank.id);
        union(&mut way.changes, &other.changes, |change| &change.id);
        union(&mut way.areas, &other.areas, |area| &area.id);
        for condition in &other.who {
            if !way.who.contains(condition) {
                way.who.push(condition.clone());
            }
        }
        for support in &other.support {
            if !way.support.contains(support) {
                way.support.push(support.clone());
            }
        }
        for anchor in &other.anchors {
            match way.anchors.iter_mut().find(|known| known.id == anchor.id) {
                // A date that one programme estimates is better than one that the other leaves open.
                Some(known) if known.estimate.is_none() => *known = anchor.clone(),
                Some(_) => {}
                None => way.anchors.push(anchor.clone()),
            }
        }
        let known: BTreeSet<StepId> = way.steps().map(|(_, step)| step.id.clone()).collect();
        for phase in &other.phases {
            let mut phase = phase.clone();
            phase.steps.retain(|step| !known.contains(&step.id));
            if !phase.steps.is_empty() && way.phase(&phase.id).is_none() {
                way.phases.push(phase);
            }
        }
        self.own(other);
    }

    /// The programme that shows a step.
    pub fn of_step(&self, step: &StepId) -> &ProgrammeId {
        self.steps.get(step).unwrap_or(&self.programme.id)
    }

    /// The programme that a phase belongs to.
    pub fn of_phase(&self, phase: &PhaseId) -> &ProgrammeId {
        self.phases.get(phase).unwrap_or(&self.programme.id)
    }

    /// The programme that an item of the welcome folder belongs to.
    pub fn of_item(&self, item: &ItemId) -> &ProgrammeId {
        self.items.get(item).unwrap_or(&self.programme.id)
    }
}

/// Adds what is not there yet; the first of an id counts, as everywhere.
fn union<T: Clone, I: PartialEq>(all: &mut Vec<T>, more: &[T], id: impl Fn(&T) -> &I) {
    for one in more {
        if !all.iter().any(|known| id(known) == id(one)) {
            all.push(one.clone());
        }
    }
}

/// Who stands by the person now, by the recorded dates: support that begins with a date that nobody has
/// recorded has not begun, and support until such a date goes on.
pub fn supporters(
    support: &[Support],
    facts: &Facts,
    now: chrono::DateTime<chrono::Utc>,
) -> Vec<UnitId> {
    let today = danish_day(now);
    let come =
        |anchor: &AnchorId| facts.get(anchor).map(|moment: &Moment| moment.date()) <= Some(today);
    let known = |anchor: &AnchorId| facts.contains_key(anchor);
    let begun = |support: &&Support| {
        support
            .from
            .as_ref()
            .is_none_or(|from| known(from) && come(from))
    };
    let ended = |support: &&Support| {
        support
            .until
            .as_ref()
            .is_some_and(|until| known(until) && come(until))
    };
    let mut units = Vec::new();
    for support in support
        .iter()
        .filter(begun)
        .filter(|support| !ended(support))
    {
        if !units.contains(&support.unit) {
            units.push(support.unit.clone());
        }
    }
    units
}
