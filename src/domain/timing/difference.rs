//! What a new fact changes: which dates moved, from when to when.

use chrono::NaiveDate;
use serde::Serialize;

use super::schedule::{Certainty, Schedule, Span, Timed};
use crate::domain::programme::{AnchorId, PhaseId, Programme, StepId};

/// Something that has a time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    Anchor(AnchorId),
    Phase(PhaseId),
    Step(StepId),
}

/// The dates of a subject; of an anchor, its one date as beginning and end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct When {
    pub span: Span,
    /// The days of a recurring meeting.
    pub repeats: Vec<NaiveDate>,
}

/// A subject whose dates differ between two schedules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Moved {
    pub what: Subject,
    /// Nothing where it had no date before.
    pub from: Option<When>,
    /// Nothing where it has no date any longer.
    pub to: Option<When>,
}

impl Moved {
    /// Whether a calendar day changed; false where only a time of day was added or changed.
    pub fn changes_day(&self) -> bool {
        let days = |when: &Option<When>| {
            when.as_ref().map(|when| {
                let Span {
                    from,
                    until,
                    earliest_end,
                } = when.span;
                (
                    from.date(),
                    until.map(|until| until.date()),
                    earliest_end,
                    when.repeats.clone(),
                )
            })
        };
        days(&self.from) != days(&self.to)
    }
}

/// Everything of the programme whose dates differ, in the order of the way: first the anchors, then
/// each phase followed by its steps. A change of certainty or of notices alone is no move.
pub fn difference(programme: &Programme, before: &Schedule, after: &Schedule) -> Vec<Moved> {
    subjects(programme)
        .filter_map(|what| {
            let (from, to) = (when(before, &what), when(after, &what));
            (from != to).then_some(Moved { what, from, to })
        })
        .collect()
}

/// Everything that was an estimate or missing before and rests on recorded dates now, in the same
/// order, whether it moved or not.
pub fn became_certain(programme: &Programme, before: &Schedule, after: &Schedule) -> Vec<Subject> {
    let recorded = Some(Certainty::Recorded);
    subjects(programme)
        .filter(|what| certainty(before, what) != recorded && certainty(after, what) == recorded)
        .collect()
}

fn subjects(programme: &Programme) -> impl Iterator<Item = Subject> {
    let anchors = programme
        .anchors
        .iter()
        .map(|anchor| Subject::Anchor(anchor.id.clone()));
    let way = programme.phases.iter().flat_map(|phase| {
        let steps = phase
            .steps
            .iter()
            .map(|step| Subject::Step(step.id.clone()));
        std::iter::once(Subject::Phase(phase.id.clone())).chain(steps)
    });
    anchors.chain(way)
}

fn timed<'a>(schedule: &'a Schedule, what: &Subject) -> Option<&'a Timed> {
    match what {
        Subject::Anchor(_) => None,
        Subject::Phase(id) => schedule.phases.get(id),
        Subject::Step(id) => schedule.steps.get(id),
    }
}

fn when(schedule: &Schedule, what: &Subject) -> Option<When> {
    if let Subject::Anchor(id) = what {
        let moment = schedule.anchors.get(id)?.moment;
        let span = Span {
            from: moment,
            until: Some(moment),
            earliest_end: None,
        };
        return Some(When {
            span,
            repeats: Vec::new(),
        });
    }
    let dated = timed(schedule, what)?.dated()?;
    Some(When {
        span: dated.span,
        repeats: dated.repeats.clone(),
    })
}

fn certainty(schedule: &Schedule, what: &Subject) -> Option<Certainty> {
    match what {
        Subject::Anchor(id) => schedule.anchors.get(id).map(|known| known.certainty),
        _ => timed(schedule, what)?.dated().map(|dated| dated.certainty),
    }
}
