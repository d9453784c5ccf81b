//! Today: what comes next, what else is this week, what is late, what one waits for.

use chrono::{DateTime, NaiveDate, Utc};

use super::moment::Moment;
use super::plan::{Plan, StepState};
use super::programme::{Audience, PhaseId, Programme, Step, StepId};
use super::timing::{Certainty, Notice, Schedule, Timed, danish_day};

/// How many calendar days ahead "this week" reaches.
const WEEK: i64 = 7;

/// A plan as it stands at one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda {
    /// The phase that the person is in; `None` while the first date is not known.
    pub phase: Option<PhaseId>,
    /// The one next step.
    pub next: Option<StepId>,
    /// Other steps that run now or begin within seven days, soonest first.
    pub this_week: Vec<StepId>,
    /// Steps whose time is over and that nobody has called done, oldest first.
    pub late: Vec<StepId>,
    /// Steps that wait for the municipality.
    pub waiting: Vec<StepId>,
    /// How many of the newcomer's own steps are settled, and how many there are.
    pub settled: usize,
    pub steps: usize,
}

/// When a step is, as far as it concerns today.
#[derive(Clone, Debug, PartialEq)]
pub struct StepDate {
    pub from: Moment,
    /// The end of the step's time; `None` where it has none.
    pub until: Option<Moment>,
    pub certainty: Certainty,
    pub notices: Vec<Notice>,
}

/// Orders steps: endless ones last, then by day, whole days after times of day.
type Due = (bool, NaiveDate, bool, Moment);

impl StepDate {
    /// What counts for order: the end where there is one. A step without an end presses nobody, and
    /// stands behind those that have one. "By Friday" leaves the whole Friday, so it stands behind
    /// "by Friday at ten".
    fn due(&self) -> Due {
        let due = self.until.unwrap_or(self.from);
        let whole_day = matches!(due, Moment::Day(_));
        (self.until.is_none(), due.date(), whole_day, due)
    }

    /// Whether its time lies behind. An appointment lasts its whole day: nobody who comes ten minutes
    /// late should find it called missed.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.until.is_some_and(|until| match until == self.from {
            true => until.date() < danish_day(now),
            false => is_past(until, now),
        })
    }
}

/// Whether a moment lies behind: a whole day only once the day is over in Denmark.
pub fn is_past(moment: Moment, now: DateTime<Utc>) -> bool {
    match moment {
        Moment::Day(day) => day < danish_day(now),
        Moment::At(_) => moment.instant() < now,
    }
}

/// When a step is: the recorded date of what it records, else the next of its meetings, else its span.
/// `None` where no date can be told yet, or where all its meetings lie behind.
pub fn step_date(step: &Step, schedule: &Schedule, now: DateTime<Utc>) -> Option<StepDate> {
    let dated = schedule.steps.get(&step.id)?.dated()?;
    if let Some(recorded) = dated.recorded {
        return Some(StepDate {
            from: recorded,
            until: Some(recorded),
            certainty: Certainty::Recorded,
            notices: dated.notices.clone(),
        });
    }
    if dated.repeats.is_empty() {
        return Some(StepDate {
            from: dated.span.from,
            until: dated.span.until,
            certainty: dated.certainty,
            notices: dated.notices.clone(),
        });
    }
    let meeting = dated.next_repeat(danish_day(now))?;
    let on_that_day = |notice: &&Notice| match notice {
        Notice::MeetsWhenClosed { day, .. } | Notice::MeetsEarlier { day, .. } => *day == meeting,
        _ => true,
    };
    Some(StepDate {
        from: Moment::Day(meeting),
        until: Some(Moment::Day(meeting)),
        certainty: dated.certainty,
        notices: dated.notices.iter().filter(on_that_day).cloned().collect(),
    })
}

/// Says what matters at `now`.
pub fn agenda(
    programme: &Programme,
    schedule: &Schedule,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Agenda {
    let today = danish_day(now);
    let mut agenda = Agenda {
        phase: phase_now(programme, schedule, today),
        ..Agenda::default()
    };
    let mut soon: Vec<(Due, StepId)> = Vec::new();
    let mut late: Vec<(Due, StepId)> = Vec::new();
    let mut later: Vec<(Due, StepId)> = Vec::new();
    for (_, step) in programme
        .steps()
        .filter(|(_, step)| step.audience == Audience::Newcomer)
    {
        let state = plan.step(&step.id);
        agenda.steps += 1;
        if state.is_settled() {
            agenda.settled += 1;
            continue;
        }
        if state == StepState::Waiting {
            agenda.waiting.push(step.id.clone());
            continue;
        }
        let Some(date) = step_date(step, schedule, now) else {
            continue;
        };
        let entry = (date.due(), step.id.clone());
        if date.is_over(now) {
            late.push(entry);
        } else if (date.from.date() - today).num_days() <= WEEK {
            soon.push(entry);
        } else {
            later.push(entry);
        }
    }
    // Stable sorts: steps of the same moment stay in the order of the way.
    for list in [&mut soon, &mut late, &mut later] {
        list.sort_by_key(|(due, _)| *due);
    }
    let mut soon = soon.into_iter().map(|(_, step)| step);
    agenda.next = soon.next();
    agenda.this_week = soon.collect();
    agenda.late = late.into_iter().map(|(_, step)| step).collect();
    if agenda.next.is_none() {
        agenda.next = match agenda.late.is_empty() {
            true => later.into_iter().next().map(|(_, step)| step),
            false => Some(agenda.late.remove(0)),
        };
    }
    agenda
}

/// The last phase that has begun; the first one where none has, but its time is known.
fn phase_now(programme: &Programme, schedule: &Schedule, today: NaiveDate) -> Option<PhaseId> {
    let begins = |id: &PhaseId| match schedule.phases.get(id) {
        Some(Timed::Dated(dated)) => Some(dated.span.from.date()),
        _ => None,
    };
    let dated = || {
        programme
            .phases
            .iter()
            .filter(|phase| begins(&phase.id).is_some())
    };
    let begun = dated().rfind(|phase| begins(&phase.id).is_some_and(|from| from <= today));
    begun
        .or_else(|| dated().next())
        .map(|phase| phase.id.clone())
}
