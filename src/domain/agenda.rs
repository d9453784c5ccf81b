//! Today: what comes next, what else is this week, what is late, what one waits for.

use chrono::{DateTime, NaiveDate, Utc};

use super::moment::Moment;
use super::plan::{Plan, StepState};
use super::programme::{Audience, PhaseId, Programme, Step, StepId};
use super::timing::{Certainty, Notice, Schedule, Timed, danish_day};

/// How many calendar days ahead "this week" reaches, and for how many days after its end a late step
/// still presses more than what is due later than today.
const WEEK: i64 = 7;

/// A plan as it stands at one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda {
    /// The phase that the person is in; `None` while the first date is not known.
    pub phase: Option<PhaseId>,
    /// The one next step: what ends today; else what became late in the last seven days; else what
    /// runs now or begins within seven days; else what is late for longer; else what has no fixed
    /// time; else what begins later.
    pub next: Option<StepId>,
    /// Other steps with an end that run now, or end within seven days, soonest first.
    pub this_week: Vec<StepId>,
    /// Steps that may be done at any time from now on.
    pub any_time: Vec<StepId>,
    /// Steps whose time is over and that nobody has called done, oldest first.
    pub late: Vec<StepId>,
    /// Steps whose own date is written down and has passed, and of which nobody has said what became of them,
    /// oldest first. They are not late and not done: they are asked about.
    pub past: Vec<StepId>,
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
    /// Whether the date of the step itself is written down, as that of an appointment is.
    pub own: bool,
    pub notices: Vec<Notice>,
}

/// Orders steps by day, whole days after times of day.
type Due = (NaiveDate, bool, Moment);

impl StepDate {
    /// What counts for order: the end where there is one. "By Friday" leaves the whole Friday, so it
    /// stands behind "by Friday at ten".
    fn due(&self) -> Due {
        let due = self.until.unwrap_or(self.from);
        let whole_day = matches!(due, Moment::Day(_));
        (due.date(), whole_day, due)
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
    let own = step
        .records
        .as_ref()
        .and_then(|id| schedule.anchors.get(id));
    let own = own.is_some_and(|known| known.certainty == Certainty::Recorded);
    if let Some(recorded) = dated.recorded {
        // A course whose beginning is written down runs on until its end, which may be an estimate.
        let end = step.runs_until.as_ref();
        let end = end.and_then(|anchor| schedule.anchors.get(anchor));
        return Some(StepDate {
            from: recorded,
            until: Some(end.map_or(recorded, |end| end.moment)),
            certainty: end.map_or(Certainty::Recorded, |end| end.certainty),
            own,
            notices: dated.notices.clone(),
        });
    }
    if dated.repeats.is_empty() {
        return Some(StepDate {
            from: dated.span.from,
            until: dated.span.until,
            certainty: dated.certainty,
            own,
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
        own,
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
    let mut soon: Vec<Open> = Vec::new();
    let mut late: Vec<Open> = Vec::new();
    let mut any_time: Vec<Open> = Vec::new();
    let mut later: Vec<Open> = Vec::new();
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
        let begun = date.from.date() <= today;
        let list = match date.until {
            _ if date.is_over(now) => &mut late,
            None if begun => &mut any_time,
            Some(until) if begun || days_between(today, until) <= WEEK => &mut soon,
            _ => &mut later,
        };
        list.push(Open {
            due: date.due(),
            own: date.own,
            step: step.id.clone(),
        });
    }
    // Stable sorts: steps of the same moment stay in the order of the way.
    for list in [&mut soon, &mut late, &mut any_time, &mut later] {
        list.sort_by_key(|open| open.due);
    }
    let due_today = soon.first().is_some_and(|open| open.due.0 <= today);
    let just_late = late
        .iter()
        .position(|open| (today - open.due.0).num_days() <= WEEK);
    let next = match just_late {
        Some(place) if !due_today => Some(late.remove(place)),
        _ => [&mut soon, &mut late, &mut any_time, &mut later]
            .into_iter()
            .find(|list| !list.is_empty())
            .map(|list| list.remove(0)),
    };
    let steps = |list: Vec<Open>| list.into_iter().map(|open| open.step).collect();
    let (past, late) = late.into_iter().partition(|open| open.own);
    agenda.next = next.map(|open| open.step);
    agenda.this_week = steps(soon);
    agenda.late = steps(late);
    agenda.past = steps(past);
    agenda.any_time = steps(any_time);
    agenda
}

/// A step that is still to be done, and what orders it.
struct Open {
    due: Due,
    own: bool,
    step: StepId,
}

fn days_between(today: NaiveDate, then: Moment) -> i64 {
    (then.date() - today).num_days()
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
