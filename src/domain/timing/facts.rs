//! Recorded dates, and which dates can be recorded.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use serde::Serialize;

use super::today::danish_day;
use crate::domain::moment::Moment;
use crate::domain::programme::{AnchorId, Programme};

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
    let recorded = |id: &AnchorId| facts.get(id).map(|moment| (id.clone(), *moment));
    let earlier = predecessors(programme, anchor)
        .into_iter()
        .filter_map(recorded);
    for (anchor, other) in earlier {
        if moment.surely_before(other) {
            return Err(FactFault::BeforeAnchor {
                anchor,
                moment: other,
            });
        }
    }
    for other in programme.anchors.iter().map(|anchor| &anchor.id) {
        if let Some((other, recorded)) = recorded(other)
            && recorded.surely_before(moment)
            && predecessors(programme, &other).contains(&anchor)
        {
            return Err(FactFault::AfterAnchor {
                anchor: other,
                moment: recorded,
            });
        }
    }
    Ok(())
}

/// The anchors that this one cannot lie before, the nearest first. Each once and never itself, so that
/// a circle in a damaged pack ends.
fn predecessors<'a>(programme: &'a Programme, anchor: &'a AnchorId) -> Vec<&'a AnchorId> {
    let mut seen = BTreeSet::from([anchor]);
    let before = |id: &AnchorId| programme.anchor(id).and_then(|a| a.not_before.as_ref());
    std::iter::successors(before(anchor), |id| before(id))
        .take_while(|id| seen.insert(*id))
        .collect()
}
