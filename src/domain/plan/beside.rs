//! What a volunteer keeps of the time with a person: the facts of their own log beside the person's plan.

use serde_json::Value;

use super::entry::{EntryId, word};
use crate::domain::json::{Json, object};
use crate::domain::moment::Moment;

/// A fact of a volunteer's own log. The rule of [`Fact`](super::Fact) holds: a kind that exists never changes.
#[derive(Clone, Debug, PartialEq)]
pub enum Beside {
    /// The two have agreed to meet then.
    MeetingPlanned { moment: Moment },
    /// The meeting that was planned is not held.
    MeetingDropped,
    /// The two have met; the text says in short what they did, and may be empty.
    Met { moment: Moment, text: String },
    /// Something that the two have agreed.
    Agreed { text: String },
    /// Something to talk about when they meet next.
    BringUp { text: String },
    /// What was agreed, or was to be talked about, is done.
    Settled { entry: EntryId },
    /// How the volunteer is in this. Nobody else is told.
    CheckedIn { feeling: Feeling, text: String },
}

/// How a volunteer is in the match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feeling {
    Good,
    Mixed,
    Heavy,
}

impl Feeling {
    /// Each answer as a log writes it.
    pub const WORDS: [(&'static str, Feeling); 3] = [
        ("good", Feeling::Good),
        ("mixed", Feeling::Mixed),
        ("heavy", Feeling::Heavy),
    ];
}

impl Beside {
    /// The fact as an object with its kind in the field `is`.
    pub fn to_json(&self) -> Value {
        let text = |text: &str| Value::from(text);
        let mut fields = [
            ("is", Value::Null),
            ("text", Value::Null),
            ("", Value::Null),
        ];
        let (kind, words, other) = match self {
            Beside::MeetingPlanned { moment } => {
                ("meeting-planned", None, ("moment", moment.to_string()))
            }
            Beside::MeetingDropped => ("meeting-dropped", None, ("", String::new())),
            Beside::Met { moment, text } => ("met", Some(text), ("moment", moment.to_string())),
            Beside::Agreed { text } => ("agreed", Some(text), ("", String::new())),
            Beside::BringUp { text } => ("bring-up", Some(text), ("", String::new())),
            Beside::Settled { entry } => ("settled", None, ("entry", entry.0.clone())),
            Beside::CheckedIn { feeling, text } => {
                let feeling = word(&Feeling::WORDS, feeling).to_owned();
                ("checked-in", Some(text), ("feeling", feeling))
            }
        };
        fields[0].1 = text(kind);
        if let Some(words) = words {
            fields[1].1 = text(words);
        }
        if !other.0.is_empty() {
            fields[2] = (other.0, text(&other.1));
        }
        object(fields)
    }

    /// Reads what [`Beside::to_json`] gives; `None` for a kind of another log.
    pub(super) fn from_json(kind: &str, json: Json<'_>) -> Option<Beside> {
        let text = || json.field("text").text();
        let moment = || json.field("moment").moment();
        Some(match kind {
            "meeting-planned" => Beside::MeetingPlanned { moment: moment() },
            "meeting-dropped" => Beside::MeetingDropped,
            "met" => Beside::Met {
                moment: moment(),
                text: text(),
            },
            "agreed" => Beside::Agreed { text: text() },
            "bring-up" => Beside::BringUp { text: text() },
            "settled" => Beside::Settled {
                entry: json.field("entry").id(),
            },
            "checked-in" => Beside::CheckedIn {
                feeling: json.field("feeling").one_of(&Feeling::WORDS),
                text: text(),
            },
            _ => return None,
        })
    }
}
