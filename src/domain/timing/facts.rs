//! Recorded dates, and which dates can be recorded.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use serde::Serialize;

use super::today::danish_day;
use crate::domain::moment::Moment;
use crate::domain::programme::{Anchor, AnchorId, Programme};

/// The dates that somebody has recorded.
pub type Facts = BTreeMap<AnchorId, Moment>;

/// How many years ahead of today a date can be recorded; a later one is a slip of the finger.
const YEARS_AHEAD: u32 = 5;

/// Why a date cannot be recorded. Nothing is changed then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum FactFault {
    /// The programme has no such anchor.
    #[error("the programme has no date {0}")]
    UnknownAnchor(AnchorId),
    /// The programme did not exist yet; `year` is its first.
    #[error("a date before the year {year}")]
    BeforeProgramme { year: i32 },
    /// `latest` is the last day that can be recorded today.
    #[error("a date after {latest}")]
    TooFarAhead { latest: NaiveDate },
    /// It must not lie before this anchor, which is recorded.
    #[error("a date before {anchor} ({moment})")]
    BeforeAnchor { anchor: AnchorId, moment: Moment },
    /// This anchor is recorded and must not lie before it.
    #[error("a date after {anchor} ({moment})")]
    AfterAnchor { anchor: AnchorId, moment: Moment },
}

impl FactFault {
    /// Whether it contradicts another date that is recorded, while it could be right by itself.
    pub fn is_of_order(&self) -> bool {
        matches!(
            self,
            FactFault::BeforeAnchor { .. } | FactFault::AfterAnchor { .. }
        )
    }
}

/// Whether a date can be recorded beside the ones that are. An earlier record of the same anchor
/// plays no part: this one replaces it.
///
/// "Not before" also counts through anchors that are not recorded: the end of the course cannot lie
/// before the housing, even while nobody has recorded when the course began. Two dates on the same
/// day contradict each other only where both have a time of day.
///
/// # Errors
/// The first fault found, the plainest first.
pub fn check_fact(
    programme: &Programme,
    facts: &Facts,
    anchor: &AnchorId,
    moment: Moment,
    now: DateTime<Utc>,
) -> Result<(), FactFault> {
    if programme.anchor(anchor).is_none() {
        return Err(FactFault::UnknownAnchor(anchor.clone()));
    }
    if moment.date().year() < programme.since {
        return Err(FactFault::BeforeProgramme {
            year: programme.since,
        });
    }
    let latest = danish_day(now)
        .checked_add_months(Months::new(YEARS_AHEAD * 12))
        .unwrap_or(NaiveDate::MAX);
    if moment.date() > latest {
        return Err(FactFault::TooFarAhead { latest });
    }
    order_fault(programme, facts, anchor, moment).map_or(Ok(()), Err)
}

/// Why a date cannot be recorded beside the others, if one of them speaks against it.
///
/// Not refused is what may be so all the same: a pair that another programme of the way leaves open; what the
/// record that it replaces contradicted too; and a date that comes after one which lies too early already. Those
/// are told of (see [`contradictions`]), and nobody could correct a date, or go on with their plan, if they
/// refused the next ones as well.
fn order_fault(
    programme: &Programme,
    facts: &Facts,
    anchor: &AnchorId,
    moment: Moment,
) -> Option<FactFault> {
    let is_open = |id: &AnchorId, before: &AnchorId| {
        let anchor = programme.anchor(id);
        anchor.is_some_and(|anchor| anchor.may_precede.contains(before))
    };
    let lies_too_early = |id: &AnchorId, moment: Moment| {
        let first = against(programme, facts, id, moment).into_iter().next();
        matches!(first, Some(FactFault::BeforeAnchor { .. }))
    };
    let old = facts.get(anchor);
    let old = old.map_or_else(Vec::new, |old| against(programme, facts, anchor, *old));
    let faults = against(programme, facts, anchor, moment).into_iter();
    faults
        .filter(|fault| !old.contains(fault))
        .find(|fault| match fault {
            FactFault::AfterAnchor {
                anchor: other,
                moment,
            } => !is_open(other, anchor) && !lies_too_early(other, *moment),
            FactFault::BeforeAnchor { anchor: other, .. } => !is_open(anchor, other),
            _ => true,
        })
}

/// Every recorded date that a date contradicts: first those that it lies before, the nearest first.
pub(in crate::domain) fn against(
    programme: &Programme,
    facts: &Facts,
    anchor: &AnchorId,
    moment: Moment,
) -> Vec<FactFault> {
    let mut faults = Vec::new();
    for id in predecessors(programme, anchor) {
        if let Some(&other) = facts.get(id)
            && moment.surely_before(other)
        {
            faults.push(FactFault::BeforeAnchor {
                anchor: id.clone(),
                moment: other,
            });
        }
    }
    for id in programme.anchors.iter().map(|anchor| &anchor.id) {
        if let Some(&other) = facts.get(id)
            && other.surely_before(moment)
            && predecessors(programme, id).contains(&anchor)
        {
            faults.push(FactFault::AfterAnchor {
                anchor: id.clone(),
                moment: other,
            });
        }
    }
    faults
}

/// The anchors that this one cannot lie before, the nearest first. Each once and never itself, so that
/// a circle in a damaged pack ends.
pub(in crate::domain) fn predecessors<'a>(
    programme: &'a Programme,
    anchor: &'a AnchorId,
) -> Vec<&'a AnchorId> {
    let mut found = vec![anchor];
    let mut place = 0;
    while let Some(id) = found.get(place).copied() {
        place += 1;
        let before = programme.anchor(id).into_iter();
        for before in before.flat_map(Anchor::all_not_before) {
            if !found.contains(&before) {
                found.push(before);
            }
        }
    }
    found.remove(0);
    found
}

/// Two recorded dates of which the one cannot lie before the other, and does. One of them may be wrong, or the
/// person's life went another way than a programme foresees; nobody but they can tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contradiction {
    pub early: (AnchorId, Moment),
    /// What the early one cannot lie before.
    pub late: (AnchorId, Moment),
}

/// Every recorded date that lies before what it cannot lie before, with the nearest of these.
pub fn contradictions(programme: &Programme, facts: &Facts) -> Vec<Contradiction> {
    let anchors = programme.anchors.iter();
    let found = anchors.filter_map(|anchor| {
        let early = *facts.get(&anchor.id)?;
        let nearest = against(programme, facts, &anchor.id, early)
            .into_iter()
            .next();
        match nearest {
            Some(FactFault::BeforeAnchor {
                anchor: late,
                moment,
            }) => Some(Contradiction {
                early: (anchor.id.clone(), early),
                late: (late, moment),
            }),
            _ => None,
        }
    });
    found.collect()
}
