//! The phase clock (its whole comes with its own change).

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::moment::Moment;
use super::programme::{AnchorId, Programme};

/// Recorded dates.
pub type Facts = BTreeMap<AnchorId, Moment>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactFault {
    UnknownAnchor,
}

pub fn check_fact(
    programme: &Programme,
    _facts: &Facts,
    anchor: &AnchorId,
    _moment: Moment,
    _now: DateTime<Utc>,
) -> Result<(), FactFault> {
    programme
        .anchor(anchor)
        .map(|_| ())
        .ok_or(FactFault::UnknownAnchor)
}
