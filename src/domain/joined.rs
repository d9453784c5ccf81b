//! Several programmes as one way: one Today, one road, no step twice.
//!
//! Ids are shared between packs where they mean the same thing: an anchor such as `permit` or
//! `internship-start` is one date of the person's life, and a step such as `housing` is one step, whichever
//! programme names it. So joining is a union by id, and everything that works on a programme (the clock, the
//! agenda, commands) works on the whole way without knowing that it came from several.

use std::sync::Arc;

use super::moment::Moment;
use super::programme::{
    AnchorId, ItemId, PhaseId, Programme, ProgrammeId, StepId, Support, UnitId,
};
use super::timing::{Facts, danish_day};

/// The way of a person who follows one programme or several.
#[derive(Clone, Debug)]
pub struct Joined {
    /// All of them as one. Its id is that of the first.
    pub programme: Arc<Programme>,
    /// The programmes, in the order of the way.
    pub order: Vec<ProgrammeId>,
    parts: Vec<Arc<Programme>>,
}

impl Joined {
    /// Joins the programmes that a person follows, given in the order in which they began to follow them.
    /// On the way they stand in the order of their first dates; one whose first date is not known keeps its
    /// place behind those that are. `None` where there is none.
    pub fn of(followed: &[Arc<Programme>], facts: &Facts) -> Option<Joined> {
        let mut followed = followed.to_vec();
        let begins = |programme: &Programme| {
            let first = programme.anchors.first()?;
            facts.get(&first.id).map(|moment| moment.date())
        };
        followed.sort_by_key(|programme| {
            let day = begins(programme);
            (day.is_none(), day)
        });
        let (first, others) = followed.split_first()?;
        let mut programme = Arc::clone(first);
        for other in others {
            add(Arc::make_mut(&mut programme), other);
        }
        Some(Joined {
            programme,
            order: followed
                .iter()
                .map(|programme| programme.id.clone())
                .collect(),
            parts: followed,
        })
    }

    /// The first programme of which something is true.
    fn first(&self, has: impl Fn(&Programme) -> bool) -> &ProgrammeId {
        let first = self.parts.iter().find(|programme| has(programme));
        first.map_or(&self.programme.id, |programme| &programme.id)
    }

    /// The programme that shows a step.
    pub fn of_step(&self, step: &StepId) -> &ProgrammeId {
        self.first(|programme| programme.step(step).is_some())
    }

    /// The programme that a phase belongs to.
    pub fn of_phase(&self, phase: &PhaseId) -> &ProgrammeId {
        self.first(|programme| programme.phase(phase).is_some())
    }

    /// The programme that an item of the welcome folder belongs to.
    pub fn of_item(&self, item: &ItemId) -> &ProgrammeId {
        self.first(|programme| programme.item(item).is_some())
    }
}

/// Adds what is new in another programme.
fn add(way: &mut Programme, other: &Programme) {
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
    for phase in &other.phases {
        if way.phase(&phase.id).is_some() {
            continue;
        }
        let mut phase = phase.clone();
        phase.steps.retain(|step| way.step(&step.id).is_none());
        if !phase.steps.is_empty() {
            way.phases.push(phase);
        }
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
