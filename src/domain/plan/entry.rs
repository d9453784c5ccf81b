//! The log: dated facts that are only ever added.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

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
///
/// A kind that exists never gets, loses or changes a field: an older version of the app would drop
/// the new field, or take the entry for damaged. Something new to say is a new kind. Numbers in it
/// are whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case", remote = "Self")]
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
    #[serde(skip)]
    Newer(Value),
}

impl Fact {
    /// The kinds that this version knows, as the field `is` names them.
    pub const KINDS: [&str; 10] = [
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
    ];
}

// `remote = "Self"` makes the derived functions inherent ones, so that the trait can decide first what
// is newer and what is damaged. An `untagged` variant would do neither: it also swallows a known kind
// with a damaged field, and a tick that cannot be read would pass for one of a newer version.
impl Serialize for Fact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Fact::Newer(value) => value.serialize(serializer),
            known => Fact::serialize(known, serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Fact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        match value.get("is").and_then(Value::as_str) {
            Some(kind) if Fact::KINDS.contains(&kind) => {
                Fact::deserialize(value).map_err(D::Error::custom)
            }
            Some(_) => Ok(Fact::Newer(value)),
            None => Err(D::Error::custom("the fact does not say its kind (`is`)")),
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// One fact of each kind. The match makes a new kind fail to compile until it stands here and,
    /// by the test below, in [`Fact::KINDS`].
    fn one_of_each() -> Vec<Fact> {
        let all = vec![
            Fact::Follows {
                programme: "hedensted".into(),
            },
            Fact::Dated {
                anchor: "housed".into(),
                moment: "2026-03-03T10:30".parse().unwrap(),
            },
            Fact::DateUnknown {
                anchor: "housed".into(),
            },
            Fact::Step {
                step: "bank".into(),
                state: StepState::Done,
            },
            Fact::Rung {
                rung: "internship".into(),
            },
            Fact::Item {
                item: "map".into(),
                state: ItemState::Missing,
            },
            Fact::Note {
                on: Subject::Step("bank".into()),
                text: "قلت نعم".into(),
            },
            Fact::Photo {
                item: "map".into(),
                photo: PhotoId("p".into()),
            },
            Fact::PhotoGone {
                photo: PhotoId("p".into()),
            },
            Fact::Undone {
                entry: EntryId("e".into()),
            },
        ];
        for fact in &all {
            match fact {
                Fact::Follows { .. }
                | Fact::Dated { .. }
                | Fact::DateUnknown { .. }
                | Fact::Step { .. }
                | Fact::Rung { .. }
                | Fact::Item { .. }
                | Fact::Note { .. }
                | Fact::Photo { .. }
                | Fact::PhotoGone { .. }
                | Fact::Undone { .. }
                | Fact::Newer(_) => {}
            }
        }
        all
    }

    #[test]
    fn every_known_kind_is_read_as_what_it_is() {
        let mut kinds = Vec::new();
        for fact in one_of_each() {
            let value = serde_json::to_value(&fact).unwrap();
            kinds.push(value["is"].as_str().unwrap().to_owned());
            assert_eq!(serde_json::from_value::<Fact>(value).unwrap(), fact);
            let text = serde_json::to_string(&fact).unwrap();
            assert_eq!(serde_json::from_str::<Fact>(&text).unwrap(), fact);
        }
        assert_eq!(kinds, Fact::KINDS);
    }

    #[test]
    fn a_newer_kind_is_kept_as_it_is() {
        let text = r#"{"is":"meeting","with":["a",{"b":null}],"n":-3}"#;
        let fact: Fact = serde_json::from_str(text).unwrap();
        assert!(matches!(fact, Fact::Newer(_)));
        let again: Value = serde_json::to_value(&fact).unwrap();
        assert_eq!(again, serde_json::from_str::<Value>(text).unwrap());
    }

    #[test]
    fn a_known_kind_with_a_damaged_field_is_damaged_not_newer() {
        for text in [
            r#"{"is":"step","state":"done"}"#,
            r#"{"is":"step","step":"bank","state":"dnoe"}"#,
            r#"{"is":"dated","anchor":"housed","moment":"2026-02-30"}"#,
            r#"{"is":3}"#,
            r#"{"step":"bank"}"#,
            r#""step""#,
            "null",
        ] {
            let fault = serde_json::from_str::<Fact>(text).expect_err(text);
            assert!(!fault.to_string().is_empty());
        }
    }
}
