//! What the two could do when they meet next: from the person's plan, and from what pairs usually do.

use super::Meetings;
use crate::domain::agenda::Agenda;
use crate::domain::programme::{BlankId, Programme, StepId};

/// How many of a kind are suggested at once: a meeting has an hour or two.
const MOST_OF_A_KIND: usize = 2;

/// Something for the next meeting.
#[derive(Clone, Debug, PartialEq)]
pub enum Suggestion {
    /// The time of this step is over, and nobody has called it done.
    Late(StepId),
    /// The next step of the plan.
    Next(StepId),
    /// Something of the phase that only the municipality knows: ask for it together.
    Blank(BlankId),
    Usual(Usual),
}

/// What pairs usually do (*Venner Viser Vej*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usual {
    EverydayDanish,
    BusPlan,
    Letters,
    Associations,
    SportsClubs,
}

impl Usual {
    pub const ALL: [Usual; 5] = [
        Usual::EverydayDanish,
        Usual::BusPlan,
        Usual::Letters,
        Usual::Associations,
        Usual::SportsClubs,
    ];

    /// The end of its message's name.
    pub const fn key(self) -> &'static str {
        match self {
            Usual::EverydayDanish => "danish",
            Usual::BusPlan => "bus",
            Usual::Letters => "letters",
            Usual::Associations => "associations",
            Usual::SportsClubs => "sports",
        }
    }
}

/// Suggestions for the next meeting: what presses first, then what only the municipality knows, then two of the
/// things that pairs usually do, others each time.
pub fn suggestions(programme: &Programme, agenda: &Agenda, meetings: &Meetings) -> Vec<Suggestion> {
    let late = agenda.late.iter().take(MOST_OF_A_KIND);
    let late = late.map(|step| Suggestion::Late(step.clone()));
    let next = agenda
        .next
        .iter()
        .map(|step| Suggestion::Next(step.clone()));
    let phase = agenda
        .phase
        .as_ref()
        .and_then(|phase| programme.phase(phase));
    let mut blanks: Vec<&BlankId> = Vec::new();
    for blank in phase
        .iter()
        .flat_map(|phase| &phase.steps)
        .flat_map(|step| &step.blanks)
    {
        if !blanks.contains(&blank) {
            blanks.push(blank);
        }
    }
    let turn = meetings.met.len();
    let blanks = in_turn(&blanks, turn).map(|blank| Suggestion::Blank((*blank).clone()));
    let usual = in_turn(&Usual::ALL, turn).map(|usual| Suggestion::Usual(*usual));
    late.chain(next).chain(blanks).chain(usual).collect()
}

/// The next ones of a list that begins anew at its end.
fn in_turn<T>(list: &[T], turn: usize) -> impl Iterator<Item = &T> {
    let places = 0..MOST_OF_A_KIND.min(list.len());
    places.filter_map(move |place| list.get((turn * MOST_OF_A_KIND + place) % list.len()))
}
