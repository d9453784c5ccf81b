//! The log: dated facts that are only ever added.

use std::fmt;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::beside::Beside;
use crate::domain::json::{Fault, Json, object, read_text};
use crate::domain::moment::{Moment, instant_text};
use crate::domain::programme::{AnchorId, ItemId, ProgrammeId, RungId, StepId};

/// Makes the newtype of an identity that chance has given.
macro_rules! identities {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub String);

        impl From<String> for $name {
            fn from(text: String) -> Self {
                $name(text)
            }
        }

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

/// How the id of a log begins that belongs to nobody's plan, as that of the talks.
const OWN: &str = "own.";
/// How the id of a volunteer's own log ends.
const BESIDE: &str = ".beside";

impl PlanId {
    /// The log in which a volunteer keeps their own time with the person whose plan this is. It is no plan, and
    /// never goes along when the plan is handed over.
    pub fn beside(&self) -> PlanId {
        PlanId(format!("{}{BESIDE}", self.0))
    }

    /// Whether it is such a log, or one of another kind that is no plan.
    pub fn is_beside(&self) -> bool {
        self.0.ends_with(BESIDE) || self.0.starts_with(OWN)
    }
}

/// What a new entry gets from the world: chance, clock and place come in as arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Stamp {
    pub id: EntryId,
    pub device: DeviceId,
    pub at: DateTime<Utc>,
}

impl Stamp {
    /// The entry that says this after all others of a log, whose clock has come to `clock`.
    pub(in crate::domain) fn entry(self, clock: u64, fact: Fact) -> Entry {
        Entry {
            id: self.id,
            clock: clock.saturating_add(1),
            device: self.device,
            at: self.at,
            fact,
        }
    }
}

/// One dated fact of a plan. Entries are never changed and never removed.
#[derive(Clone, Debug, PartialEq)]
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

/// Greatest logical clock that comes in from elsewhere: far more changes than anybody makes. Near the
/// greatest number there would be no next one, and a later change would not count.
pub const MOST_CLOCK: u64 = 1 << 53;

impl Entry {
    /// The order in which entries count: a later one replaces an earlier one of the same field.
    pub fn order(&self) -> (u64, &EntryId) {
        (self.clock, &self.id)
    }

    /// The entry as it is stored and handed over.
    pub fn to_json(&self) -> Value {
        object([
            ("id", Value::from(self.id.0.as_str())),
            ("clock", Value::from(self.clock)),
            ("device", Value::from(self.device.0.as_str())),
            ("at", Value::from(instant_text(self.at))),
            ("fact", self.fact.to_json()),
        ])
    }

    /// Reads what [`Entry::to_json`] gives. Fields that are not known are passed over.
    pub fn from_json(json: Json<'_>) -> Entry {
        Entry {
            id: json.field("id").id(),
            clock: json.field("clock").number(u64::MAX),
            device: json.field("device").id(),
            at: json.field("at").instant(),
            fact: Fact::from_json(json.field("fact")),
        }
    }

    /// Reads a stored record.
    ///
    /// # Errors
    /// Every fault of the record, with its place in it.
    pub fn parse(record: &str) -> Result<Entry, Vec<Fault>> {
        read_text(record, Entry::from_json)
    }
}

/// What an entry says.
///
/// A kind that exists never gets, loses or changes a field: an older version of the app would drop
/// the new field, or take the entry for damaged. Something new to say is a new kind. Numbers in it
/// are whole.
#[derive(Clone, Debug, PartialEq)]
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
    /// What a volunteer keeps of the time with a person; in their own log only.
    Beside(Beside),
    /// A fact of a newer version of the app: kept as it is and passed on, never dropped.
    Newer(Value),
}

impl Fact {
    /// The kinds that this version knows, as the field `is` names them.
    pub const KINDS: [&str; 17] = [
        "follows",
        "dated",
        "date-unknown",
        "step",
        "rung",
        "item",
        "note",
        "photo",
        "photo-gone",
        "undone",
        "meeting-planned",
        "meeting-dropped",
        "met",
        "agreed",
        "bring-up",
        "settled",
        "checked-in",
    ];
}

impl Fact {
    /// The fact as an object with its kind in the field `is`.
    pub fn to_json(&self) -> Value {
        let text = |text: &str| Value::from(text);
        match self {
            Fact::Follows { programme } => {
                object([("is", text("follows")), ("programme", text(&programme.0))])
            }
            Fact::Dated { anchor, moment } => object([
                ("is", text("dated")),
                ("anchor", text(&anchor.0)),
                ("moment", Value::from(moment.to_string())),
            ]),
            Fact::DateUnknown { anchor } => {
                object([("is", text("date-unknown")), ("anchor", text(&anchor.0))])
            }
            Fact::Step { step, state } => object([
                ("is", text("step")),
                ("step", text(&step.0)),
                ("state", text(word(&StepState::WORDS, state))),
            ]),
            Fact::Rung { rung } => object([("is", text("rung")), ("rung", text(&rung.0))]),
            Fact::Item { item, state } => object([
                ("is", text("item")),
                ("item", text(&item.0)),
                ("state", text(word(&ItemState::WORDS, state))),
            ]),
            Fact::Note { on, text: words } => object([
                ("is", text("note")),
                ("on", on.to_json()),
                ("text", text(words)),
            ]),
            Fact::Photo { item, photo } => object([
                ("is", text("photo")),
                ("item", text(&item.0)),
                ("photo", text(&photo.0)),
            ]),
            Fact::PhotoGone { photo } => {
                object([("is", text("photo-gone")), ("photo", text(&photo.0))])
            }
            Fact::Undone { entry } => object([("is", text("undone")), ("entry", text(&entry.0))]),
            Fact::Beside(fact) => fact.to_json(),
            Fact::Newer(value) => value.clone(),
        }
    }

    /// Reads what [`Fact::to_json`] gives. A known kind with a damaged field is a fault and not a newer
    /// kind: a tick that cannot be read must not pass for one of a newer version.
    pub fn from_json(json: Json<'_>) -> Fact {
        let kind = json.field("is").text();
        match kind.as_str() {
            "follows" => Fact::Follows {
                programme: json.field("programme").id(),
            },
            "dated" => Fact::Dated {
                anchor: json.field("anchor").id(),
                moment: json.field("moment").moment(),
            },
            "date-unknown" => Fact::DateUnknown {
                anchor: json.field("anchor").id(),
            },
            "step" => Fact::Step {
                step: json.field("step").id(),
                state: json.field("state").one_of(&StepState::WORDS),
            },
            "rung" => Fact::Rung {
                rung: json.field("rung").id(),
            },
            "item" => Fact::Item {
                item: json.field("item").id(),
                state: json.field("state").one_of(&ItemState::WORDS),
            },
            "note" => Fact::Note {
                on: Subject::from_json(json.field("on")),
                text: json.field("text").text(),
            },
            "photo" => Fact::Photo {
                item: json.field("item").id(),
                photo: json.field("photo").id(),
            },
            "photo-gone" => Fact::PhotoGone {
                photo: json.field("photo").id(),
            },
            "undone" => Fact::Undone {
                entry: json.field("entry").id(),
            },
            kind => {
                if let Some(fact) = Beside::from_json(kind, json) {
                    return Fact::Beside(fact);
                }
                let value = json.value().cloned().unwrap_or_default();
                if !fits(&value, MOST_LEVELS) {
                    json.fault(format!("more than {MOST_LEVELS} levels in each other"));
                }
                Fact::Newer(value)
            }
        }
    }
}

/// How deep the fact of a newer version may be nested. A file of everything has to hold it a few
/// levels further down and be read again, and the parser reads 128.
const MOST_LEVELS: usize = 100;

fn fits(value: &Value, levels: usize) -> bool {
    let Some(inner) = levels.checked_sub(1) else {
        return false;
    };
    match value {
        Value::Array(list) => list.iter().all(|value| fits(value, inner)),
        Value::Object(fields) => fields.values().all(|value| fits(value, inner)),
        _ => true,
    }
}

/// The word of a state.
pub(super) fn word<T: PartialEq>(words: &[(&'static str, T)], state: &T) -> &'static str {
    let known = words.iter().find(|(_, known)| known == state);
    known.map_or("", |(word, _)| word)
}

/// What a note is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    Step(StepId),
    Item(ItemId),
}

impl Subject {
    /// `{"step": "bank-account"}`
    pub fn to_json(&self) -> Value {
        match self {
            Subject::Step(step) => object([("step", Value::from(step.0.as_str()))]),
            Subject::Item(item) => object([("item", Value::from(item.0.as_str()))]),
        }
    }

    pub fn from_json(json: Json<'_>) -> Subject {
        let (kind, id) = json.variant();
        match kind {
            "item" => Subject::Item(id.id()),
            _ => {
                if !matches!(kind, "step" | "") {
                    id.fault("a note is on a step or on an item");
                }
                Subject::Step(id.id())
            }
        }
    }
}

/// The state of a step. "Done" is what its owner says, never an approval by an office.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    /// Each state as a log writes it.
    pub const WORDS: [(&'static str, StepState); 5] = [
        ("not-started", StepState::NotStarted),
        ("in-progress", StepState::InProgress),
        ("waiting", StepState::Waiting),
        ("done", StepState::Done),
        ("not-for-me", StepState::NotForMe),
    ];

    /// Nothing is left to do for the owner.
    pub fn is_settled(self) -> bool {
        matches!(self, StepState::Done | StepState::NotForMe)
    }
}

/// The state of an item of the welcome folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ItemState {
    /// Nothing said yet.
    #[default]
    Unknown,
    Received,
    Read,
    /// Not received: ask for it.
    Missing,
}

impl ItemState {
    /// Each state as a log writes it.
    pub const WORDS: [(&'static str, ItemState); 4] = [
        ("unknown", ItemState::Unknown),
        ("received", ItemState::Received),
        ("read", ItemState::Read),
        ("missing", ItemState::Missing),
    ];
}

#[cfg(test)]
mod tests;
