//! The log: dated facts that are only ever added.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::moment::Moment;
use crate::domain::programme::{AnchorId, ItemId, ProgrammeId, RungId, StepId};

/// Makes the newtype of an identity that chance has given.
macro_rules! identities {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

identities! {
    /// A plan on this device.
    PlanId;
    /// An entry of the log; unique in the world.
    EntryId;
    /// A browser profile that writes entries.
    DeviceId;
    /// A photo kept beside the log.
    PhotoId;
}

/// What a new entry gets from the world: chance, clock and place come in as arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Stamp {
    pub id: EntryId,
    pub device: DeviceId,
    pub at: DateTime<Utc>,
}

/// One dated fact of a plan. Entries are never changed and never removed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    pub id: EntryId,
    /// Logical clock: greater than that of every entry that the writer knew. It orders entries where
    /// the clocks of two phones disagree.
    pub clock: u64,
    pub device: DeviceId,
    /// When it was written, by the writer's clock.
    pub at: DateTime<Utc>,
    pub fact: Fact,
}

impl Entry {
    /// The order in which entries count: a later one replaces an earlier one of the same field.
    pub fn order(&self) -> (u64, &EntryId) {
        (self.clock, &self.id)
    }
}

/// What an entry says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Fact {
    /// The person follows this programme.
    Follows { programme: ProgrammeId },
    /// This date is known: "housed on 3 March".
    Dated { anchor: AnchorId, moment: Moment },
    /// The date was wrong and the right one is not known.
    DateUnknown { anchor: AnchorId },
    /// The state of a step, as its owner says.
    Step { step: StepId, state: StepState },
    /// The rung of the employment ladder that the person stands on.
    Rung { rung: RungId },
    /// The state of an item of the welcome folder.
    Item { item: ItemId, state: ItemState },
    /// The person's own words on something; empty text removes the note.
    Note { on: Subject, text: String },
    /// A photo was laid beside an item.
    Photo { item: ItemId, photo: PhotoId },
    /// A photo was taken away.
    PhotoGone { photo: PhotoId },
    /// Another entry no longer counts; undoing an undo makes it count again.
    Undone { entry: EntryId },
    /// A fact of a newer version of the app: kept as it is and passed on, never dropped.
    #[serde(untagged)]
    Newer(serde_json::Value),
}

/// What a note is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    Step(StepId),
    Item(ItemId),
}

/// The state of a step. "Done" is what its owner says, never an approval by an office.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepState {
    #[default]
    NotStarted,
    InProgress,
    /// The municipality has to answer or act.
    Waiting,
    Done,
    NotForMe,
}

impl StepState {
    /// Nothing is left to do for the owner.
    pub fn is_settled(self) -> bool {
        matches!(self, StepState::Done | StepState::NotForMe)
    }
}

/// The state of an item of the welcome folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemState {
    /// Nothing said yet.
    #[default]
    Unknown,
    Received,
    Read,
    /// Not received: ask for it.
    Missing,
}
