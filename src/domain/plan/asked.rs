//! What one thing that a person does asks of their plan: the commands that go together.

use chrono::{DateTime, Utc};

use super::command::Command;
use super::entry::{Entry, EntryId, Fact, StepState};
use super::fold::{Plan, undone};
use crate::domain::agenda::is_past;
use crate::domain::moment::Moment;
use crate::domain::programme::{AnchorId, Programme, ProgrammeId, StepId};

/// A date is written down.
///
/// Done means that the person says so. Whoever writes when they got their home says that they have got it; an
/// appointment whose day has passed may or may not have been held, and is asked about. What has not happened yet
/// cannot be done.
pub fn record_date(
    plan: &Plan,
    programme: &Programme,
    anchor: &AnchorId,
    moment: Moment,
    now: DateTime<Utc>,
) -> Vec<Command> {
    let mut commands = vec![Command::RecordDate {
        anchor: anchor.clone(),
        moment,
    }];
    match is_past(moment, now) {
        true if has_happened(programme, anchor) => set_steps(
            &mut commands,
            (plan, programme, anchor),
            StepState::NotStarted,
            StepState::Done,
        ),
        true => {}
        false => set_steps(
            &mut commands,
            (plan, programme, anchor),
            StepState::Done,
            StepState::NotStarted,
        ),
    }
    commands
}

/// A date was wrong, and the right one is not known. What was done by that date alone is open again; what the
/// person has said themself of an appointment stays said.
pub fn forget_date(plan: &Plan, programme: &Programme, anchor: &AnchorId) -> Vec<Command> {
    let mut commands = vec![Command::ForgetDate {
        anchor: anchor.clone(),
    }];
    if has_happened(programme, anchor) {
        set_steps(
            &mut commands,
            (plan, programme, anchor),
            StepState::Done,
            StepState::NotStarted,
        );
    }
    commands
}

fn has_happened(programme: &Programme, anchor: &AnchorId) -> bool {
    programme
        .anchor(anchor)
        .is_some_and(|anchor| anchor.happened)
}

/// Sets the steps that happen on a date and are in one state to another.
fn set_steps(
    commands: &mut Vec<Command>,
    (plan, programme, anchor): (&Plan, &Programme, &AnchorId),
    from: StepState,
    to: StepState,
) {
    let steps = programme.steps().map(|(_, step)| step);
    let steps = steps
        .filter(|step| step.records.as_ref() == Some(anchor) && plan.step(&step.id) == from)
        .map(|step| step.id.clone());
    commands.extend(steps.map(|step: StepId| Command::SetStep { step, state: to }));
}

/// Every entry that makes the plan follow a programme. Two tabs may each have written one, and whoever leaves
/// the programme takes back all of them.
pub fn followings(entries: &[Entry], programme: &ProgrammeId) -> Vec<EntryId> {
    let undone = undone(entries);
    let counts = |entry: &&Entry| {
        matches!(&entry.fact, Fact::Follows { programme: followed } if followed == programme)
            && !undone.contains(&entry.id)
    };
    let counting = entries.iter().filter(counts);
    counting.map(|entry| entry.id.clone()).collect()
}
