//! Several programmes as one way: one Today, one road, no step twice.
//!
//! Ids are shared between packs where they mean the same thing: an anchor such as `permit` or
//! `internship-start` is one date of the person's life, and a step such as `housing` is one step, whichever
//! programme names it. So joining is a union by id, and everything that works on a programme (the clock, the
//! agenda, commands) works on the whole way without knowing that it came from several.
//!
//! What several programmes say of one date counts together. It lies after all that any of them puts before it,
//! and commands are checked by that as within one programme; but where one of them knows both dates and leaves
//! their order open, a date is taken and the contradiction told.
//! Of their estimates the latest counts that keeps to this order: an estimate is the last day that a rule allows,
//! and one that counts from a date of long ago must not put an internship before the home.

use std::sync::Arc;

use chrono::NaiveDate;

use super::moment::Moment;
use super::programme::{AnchorId, ItemId, PhaseId, Programme, ProgrammeId, RuleId, StepId, UnitId};
use super::timing::{Facts, against, danish_day, predecessors, schedule};

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
        if !others.is_empty() {
            let way = Arc::make_mut(&mut programme);
            leave_open(way, &followed);
            settle_estimates(way, &followed, facts);
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
            Some(known) => {
                // Which of several estimates counts is settled when all of them are there.
                known.estimate = known.estimate.take().or(anchor.estimate.clone());
                known.with_time |= anchor.with_time;
                known.happened |= anchor.happened;
                known.also_not_before.extend(anchor.not_before.clone());
            }
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

/// Notes which orders one programme leaves open while it knows both dates.
fn leave_open(way: &mut Programme, parts: &[Arc<Programme>]) {
    for place in 0..way.anchors.len() {
        let id = &way.anchors[place].id;
        let is_open = |before: &&AnchorId| {
            parts.iter().any(|part| {
                part.anchor(id).is_some()
                    && part.anchor(before).is_some()
                    && !predecessors(part, id).contains(before)
            })
        };
        let open = predecessors(way, id).into_iter().filter(is_open);
        way.anchors[place].may_precede = open.cloned().collect();
    }
}

/// Chooses the estimate of each date that several programmes know, and gives the steps that record it the time
/// that they have in the programme that estimates it.
fn settle_estimates(way: &mut Programme, parts: &[Arc<Programme>], facts: &Facts) {
    for place in 0..way.anchors.len() {
        let id = way.anchors[place].id.clone();
        let of = || {
            let of = parts.iter();
            of.filter_map(|part| Some((part, part.anchor(&id)?.estimate.clone())))
        };
        if of().count() < 2 || of().all(|(_, rule)| rule.is_none()) {
            continue;
        }
        // As if it were not recorded, so that recording it changes nothing else.
        let mut others = facts.clone();
        others.remove(&id);
        let mut best: Option<(Option<NaiveDate>, &Arc<Programme>, RuleId)> = None;
        for (part, rule) in of() {
            let Some(rule) = rule else { continue };
            way.anchors[place].estimate = Some(rule.clone());
            let known = schedule(way, &others).anchors;
            let day = known.get(&id).map(|known| known.moment.date());
            let keeps_order = day.is_none_or(|day| {
                let day = Moment::Day(day);
                let before = predecessors(way, &id).into_iter();
                let mut before = before.filter_map(|id| known.get(id));
                !before.any(|before| day.surely_before(before.moment))
                    && against(way, &others, &id, day).is_empty()
            });
            // One that cannot be worked out yet is better than none, and any day is better than that.
            if keeps_order && best.as_ref().is_none_or(|(best, ..)| day > *best) {
                best = Some((day, part, rule));
            }
        }
        way.anchors[place].estimate = best.as_ref().map(|(.., rule)| rule.clone());
        let open = || of().find(|(_, rule)| rule.is_none()).map(|(part, _)| part);
        let timed_by = best.map(|(_, part, _)| part).or_else(open);
        for step in way.phases.iter_mut().flat_map(|phase| &mut phase.steps) {
            if step.records.as_ref() == Some(&id)
                && let Some(own) = timed_by.and_then(|part| part.step(&step.id))
            {
                step.when = own.when.clone();
                step.runs_until = own.runs_until.clone();
            }
        }
    }
}

/// Who stands by the person now, by the recorded dates: support that begins with a date that has not come has
/// not begun, and support until such a date goes on.
///
/// A date has come when it lies behind, and also when one that cannot lie before it does: nobody has a home in a
/// municipality without a permit, whether or not they have written down when they got it.
pub fn supporters(
    programme: &Programme,
    facts: &Facts,
    now: chrono::DateTime<chrono::Utc>,
) -> Vec<UnitId> {
    let today = danish_day(now);
    let behind = facts.iter().filter(|(_, moment)| moment.date() <= today);
    let mut come = Vec::new();
    for (id, _) in behind {
        come.push(id);
        come.extend(predecessors(programme, id));
    }
    let mut units = Vec::new();
    for support in &programme.support {
        let has_begun = support
            .from
            .as_ref()
            .is_none_or(|from| come.contains(&from));
        let has_ended = support
            .until
            .as_ref()
            .is_some_and(|until| come.contains(&until));
        if has_begun && !has_ended && !units.contains(&support.unit) {
            units.push(support.unit.clone());
        }
    }
    units
}
