//! What a person asks of their plan, checked before it becomes an entry.

use chrono::{DateTime, Utc};

use super::entry::{Entry, EntryId, Fact, ItemState, PhotoId, Stamp, StepState, Subject};
use super::fold::Plan;
use crate::domain::moment::Moment;
use crate::domain::programme::{AnchorId, ItemId, Programme, ProgrammeId, RungId, StepId};
use crate::domain::timing::{FactFault, check_fact};

/// Longest note, in characters; it keeps a plan small enough to hand over.
pub const MOST_NOTE_CHARACTERS: usize = 2_000;

/// Something that a person asks of their plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    Follow(ProgrammeId),
    RecordDate {
        anchor: AnchorId,
        moment: Moment,
    },
    /// The date that a programme is begun with. Dates that the plan has already may contradict the order of the
    /// new programme; they are the person's, and so this one is taken and the contradiction told.
    BeginWith {
        anchor: AnchorId,
        moment: Moment,
    },
    ForgetDate {
        anchor: AnchorId,
    },
    SetStep {
        step: StepId,
        state: StepState,
    },
    SetRung(RungId),
    SetItem {
        item: ItemId,
        state: ItemState,
    },
    WriteNote {
        on: Subject,
        text: String,
    },
    AddPhoto {
        item: ItemId,
        photo: PhotoId,
    },
    RemovePhoto(PhotoId),
    Undo(EntryId),
}

/// Why a command was not carried out. Nothing has changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Rejection {
    /// The pack does not know it (another edition of the pack, or a damaged link).
    #[error("the programme has no such thing: {0}")]
    NotInProgramme(String),
    #[error("the date cannot be right: {0:?}")]
    Date(FactFault),
    #[error("a note has at most {MOST_NOTE_CHARACTERS} characters, this one has {0}")]
    NoteTooLong(usize),
    #[error("there is no such entry to undo")]
    NothingToUndo,
    #[error("there is no such photo")]
    NoSuchPhoto,
}

impl Plan {
    /// Checks a command against the plan and the programme, and says the entry that carries it out.
    ///
    /// Changes nothing itself: the entry counts once it is part of the log.
    pub fn apply(
        &self,
        command: Command,
        programme: &Programme,
        stamp: Stamp,
        now: DateTime<Utc>,
    ) -> Result<Entry, Rejection> {
        let fact = self.check(command, programme, now)?;
        Ok(stamp.entry(self.clock, fact))
    }

    /// Takes an entry back: it no longer counts. Whatever the plan follows, this can be done.
    pub fn take_back(&self, entry: EntryId, stamp: Stamp) -> Result<Entry, Rejection> {
        match self.knows(&entry) {
            true => Ok(stamp.entry(self.clock, Fact::Undone { entry })),
            false => Err(Rejection::NothingToUndo),
        }
    }

    fn check(
        &self,
        command: Command,
        programme: &Programme,
        now: DateTime<Utc>,
    ) -> Result<Fact, Rejection> {
        let missing = |id: &str| Rejection::NotInProgramme(id.to_owned());
        Ok(match command {
            Command::Follow(id) if id == programme.id => Fact::Follows { programme: id },
            Command::Follow(id) => return Err(missing(id.as_str())),
            Command::RecordDate { anchor, moment } => {
                check_fact(programme, &self.facts(), &anchor, moment, now)
                    .map_err(Rejection::Date)?;
                Fact::Dated { anchor, moment }
            }
            Command::BeginWith { anchor, moment } => {
                match check_fact(programme, &self.facts(), &anchor, moment, now) {
                    Err(fault) if !fault.is_of_order() => return Err(Rejection::Date(fault)),
                    _ => Fact::Dated { anchor, moment },
                }
            }
            Command::ForgetDate { anchor } => {
                programme
                    .anchor(&anchor)
                    .ok_or_else(|| missing(anchor.as_str()))?;
                Fact::DateUnknown { anchor }
            }
            Command::SetStep { step, state } => {
                if !programme.has_step(&step) {
                    return Err(missing(step.as_str()));
                }
                Fact::Step { step, state }
            }
            Command::SetRung(rung) => {
                if !programme.ladder.iter().any(|known| known.id == rung) {
                    return Err(missing(rung.as_str()));
                }
                Fact::Rung { rung }
            }
            Command::SetItem { item, state } => {
                programme
                    .item(&item)
                    .ok_or_else(|| missing(item.as_str()))?;
                Fact::Item { item, state }
            }
            Command::WriteNote { on, text } => {
                let text = text.trim().to_owned();
                let length = text.chars().count();
                if length > MOST_NOTE_CHARACTERS {
                    return Err(Rejection::NoteTooLong(length));
                }
                match &on {
                    Subject::Step(step) if !programme.has_step(step) => {
                        return Err(missing(step.as_str()));
                    }
                    Subject::Item(item) if programme.item(item).is_none() => {
                        return Err(missing(item.as_str()));
                    }
                    _ => Fact::Note { on, text },
                }
            }
            Command::AddPhoto { item, photo } => {
                programme
                    .item(&item)
                    .ok_or_else(|| missing(item.as_str()))?;
                Fact::Photo { item, photo }
            }
            Command::RemovePhoto(photo) if self.photos.contains_key(&photo) => {
                Fact::PhotoGone { photo }
            }
            Command::RemovePhoto(_) => return Err(Rejection::NoSuchPhoto),
            Command::Undo(entry) if self.knows(&entry) => Fact::Undone { entry },
            Command::Undo(_) => return Err(Rejection::NothingToUndo),
        })
    }
}
