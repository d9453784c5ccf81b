//! What the tabs of the app tell each other. The browser's channel carries the text
//! (`platform/broadcast.rs`); what it means is decided here.

use std::cmp::Ordering;

use serde_json::Value;

use crate::domain::json::{self, Json, object, parse, written};
use crate::domain::plan::{EntryId, PlanId};

/// Name of the channel between the tabs.
pub const CHANNEL: &str = "vejviser";

/// A message between tabs. It carries the version of the schema, so that a tab that was left open
/// over an update notices that it is the older one and steps aside, before it writes in an old
/// shape what a newer tab reads.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    pub schema: u32,
    pub news: News,
}

/// What has happened in another tab.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// A tab has opened.
    Hello,
    /// Entries were added, and are confirmed by the storage.
    Appended {
        plan: PlanId,
        ids: Vec<EntryId>,
    },
    /// A plan was begun, imported or taken away: read the list again.
    Plans,
    Settings,
    /// Everything was deleted: forget it, and write nothing more.
    Deleted,
    /// Everything was sealed with a code: show nothing of it before it is unlocked.
    Locked,
}

/// What to do about a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    News(News),
    /// The other tab is newer: stop writing, and ask the reader to reload.
    StepAside,
    /// The other tab is older: send this, so that it notices.
    Answer(Message),
    /// Not a message of this app, or of a kind that this version does not know.
    Nothing,
}

impl Message {
    pub fn new(news: News) -> Message {
        Message {
            schema: super::indexeddb::SCHEMA,
            news,
        }
    }

    pub fn to_text(&self) -> String {
        written(&object([
            ("schema", Value::from(self.schema)),
            ("news", self.news.to_json()),
        ]))
    }
}

impl News {
    fn to_json(&self) -> Value {
        let of = |kind: &str| object([("kind", Value::from(kind))]);
        match self {
            News::Hello => of("hello"),
            News::Appended { plan, ids } => object([
                ("kind", Value::from("appended")),
                ("plan", Value::from(plan.0.as_str())),
                ("ids", ids.iter().map(|id| id.0.as_str()).collect()),
            ]),
            News::Plans => of("plans"),
            News::Settings => of("settings"),
            News::Deleted => of("deleted"),
            News::Locked => of("locked"),
        }
    }

    fn from_json(json: Json<'_>) -> News {
        match json.field("kind").text().as_str() {
            "hello" => News::Hello,
            "appended" => News::Appended {
                plan: json.field("plan").id(),
                ids: json.field("ids").ids(),
            },
            "plans" => News::Plans,
            "settings" => News::Settings,
            "deleted" => News::Deleted,
            "locked" => News::Locked,
            _ => {
                json.fault("news of a kind that is not known");
                News::Hello
            }
        }
    }
}

/// Reads a message as a tab of schema version `known`.
pub fn hear(text: &str, known: u32) -> Heard {
    let Ok(message) = parse(text) else {
        return Heard::Nothing;
    };
    // The version is read before the news: a newer tab may tell what this one cannot read.
    let Some(schema) = message.get("schema").and_then(Value::as_u64) else {
        return Heard::Nothing;
    };
    match schema.cmp(&u64::from(known)) {
        Ordering::Greater => Heard::StepAside,
        Ordering::Less => Heard::Answer(Message {
            schema: known,
            news: News::Hello,
        }),
        Ordering::Equal => json::read(&message, |json| News::from_json(json.field("news")))
            .map_or(Heard::Nothing, Heard::News),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_older_tab_steps_aside_whatever_the_newer_one_says() {
        let appended = Message {
            schema: 2,
            news: News::Appended {
                plan: PlanId("p".into()),
                ids: vec![EntryId("e".into())],
            },
        };
        assert_eq!(hear(&appended.to_text(), 1), Heard::StepAside);
        assert_eq!(
            hear(r#"{"schema":2,"news":{"kind":"??"}}"#, 1),
            Heard::StepAside
        );
        assert_eq!(
            hear(&appended.to_text(), 2),
            Heard::News(appended.news.clone())
        );
        let Heard::Answer(answer) = hear(&appended.to_text(), 3) else {
            panic!("the older tab has to be told");
        };
        assert_eq!(hear(&answer.to_text(), 2), Heard::StepAside);
    }

    #[test]
    fn what_is_no_message_is_nothing() {
        for text in [
            "",
            "null",
            "{}",
            r#"{"schema":"1"}"#,
            r#"{"schema":1,"news":{"kind":"new"}}"#,
        ] {
            assert_eq!(hear(text, 1), Heard::Nothing, "{text}");
        }
    }
}
