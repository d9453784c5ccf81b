//! What the log of talks says, entry by entry.

use std::collections::BTreeMap;

use serde_json::Value;

use super::checked;
use super::plot::{Place, Plot};
use crate::domain::json::{self, Fault, Json};
use crate::domain::plan::PhotoId;
use crate::domain::programme::WordId;

/// The kind that puts a talk away.
pub(super) const GONE: &str = "talk-gone";
/// The kind that puts an own slide away.
const GONE_SLIDE: &str = "talk-slide-gone";

/// What an entry of this log says of a talk.
#[derive(Clone, Debug, PartialEq)]
pub enum Telling {
    /// The talk as it is chosen now.
    Plot(Plot),
    /// The talk is put away.
    Gone,
    /// The texts of an own slide by language, the first line of each its heading, and its photo.
    Own {
        slide: String,
        texts: BTreeMap<String, String>,
        photo: Option<PhotoId>,
    },
    /// An own slide is put away, for good.
    OwnGone { slide: String },
    /// The mediator's own notes on a slide; empty text removes them.
    Note { slide: Place, text: String },
    /// Somebody of the audience asked this. No names.
    Question { slide: Place, text: String },
    /// A Danish word that was not clear, of the glossary or as it was written.
    Unclear {
        slide: Place,
        word: Option<WordId>,
        text: String,
    },
    /// So many of a language and a class were there. A count, never a list of people.
    Attendance {
        language: String,
        class: String,
        people: u32,
    },
    /// So long a slide took in a rehearsal, in seconds.
    Rehearsed { slide: Place, seconds: u32 },
}

/// An entry about one talk.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    pub talk: String,
    pub telling: Telling,
}

impl Said {
    pub fn to_json(&self) -> Value {
        let text = |text: &str| Value::from(text);
        let (kind, mut fields) = match &self.telling {
            Telling::Plot(plot) => ("talk", vec![("plot", plot.to_json())]),
            Telling::Gone => (GONE, Vec::new()),
            Telling::Own {
                slide,
                texts,
                photo,
            } => (
                "talk-slide",
                vec![
                    ("slide", text(slide)),
                    (
                        "texts",
                        Value::Object(
                            texts
                                .iter()
                                .map(|(language, words)| (language.clone(), text(words)))
                                .collect(),
                        ),
                    ),
                    (
                        "photo",
                        photo.as_ref().map_or(Value::Null, |photo| text(&photo.0)),
                    ),
                ],
            ),
            Telling::OwnGone { slide } => (GONE_SLIDE, vec![("slide", text(slide))]),
            Telling::Note { slide, text: words } => (
                "talk-note",
                vec![("slide", text(&slide.key())), ("text", text(words))],
            ),
            Telling::Question { slide, text: words } => (
                "talk-question",
                vec![("slide", text(&slide.key())), ("text", text(words))],
            ),
            Telling::Unclear {
                slide,
                word,
                text: words,
            } => (
                "talk-unclear",
                vec![
                    ("slide", text(&slide.key())),
                    (
                        "word",
                        word.as_ref().map_or(Value::Null, |word| text(&word.0)),
                    ),
                    ("text", text(words)),
                ],
            ),
            Telling::Attendance {
                language,
                class,
                people,
            } => (
                "talk-attendance",
                vec![
                    ("language", text(language)),
                    ("class", text(class)),
                    ("people", Value::from(*people)),
                ],
            ),
            Telling::Rehearsed { slide, seconds } => (
                "talk-rehearsed",
                vec![
                    ("slide", text(&slide.key())),
                    ("seconds", Value::from(*seconds)),
                ],
            ),
        };
        fields.push(("is", text(kind)));
        fields.push(("talk", text(&self.talk)));
        let fields = fields.into_iter();
        Value::Object(fields.map(|(key, value)| (key.to_owned(), value)).collect())
    }

    /// Reads what [`Said::to_json`] gives; `None` for an entry of another kind.
    ///
    /// # Errors
    /// Every fault of a known kind.
    pub fn read(value: &Value) -> Option<Result<Said, Vec<Fault>>> {
        let kind = value.get("is")?.as_str()?.to_owned();
        let known = [
            "talk",
            GONE,
            "talk-slide",
            GONE_SLIDE,
            "talk-note",
            "talk-question",
            "talk-unclear",
            "talk-attendance",
            "talk-rehearsed",
        ];
        known.contains(&kind.as_str()).then(|| {
            let said = json::read(value, |json| Said::from_json(&kind, json))?;
            // What may not be written is not read either: it was not written here.
            let telling = checked(said.telling).map_err(|refusal| {
                let fault = Fault {
                    place: String::new(),
                    what: refusal.to_string(),
                };
                vec![fault]
            })?;
            Ok(Said { telling, ..said })
        })
    }

    fn from_json(kind: &str, json: Json<'_>) -> Said {
        let slide = || Place::from_key(&json.field("slide").id::<String>());
        let text = || json.field("text").text();
        let number = |key: &str| json.field(key).number(u32::MAX.into()) as u32;
        let telling = match kind {
            "talk" => Telling::Plot(Plot::from_json(json.field("plot"))),
            GONE => Telling::Gone,
            GONE_SLIDE => Telling::OwnGone {
                slide: json.field("slide").id(),
            },
            "talk-slide" => Telling::Own {
                slide: json.field("slide").id(),
                texts: json
                    .field("texts")
                    .fields()
                    .map(|(language, text)| (language.to_owned(), text.text()))
                    .collect(),
                photo: json.optional("photo").map(Json::id),
            },
            "talk-note" => Telling::Note {
                slide: slide(),
                text: text(),
            },
            "talk-question" => Telling::Question {
                slide: slide(),
                text: text(),
            },
            "talk-unclear" => Telling::Unclear {
                slide: slide(),
                word: json.optional("word").map(Json::id),
                text: text(),
            },
            "talk-attendance" => Telling::Attendance {
                language: json.field("language").id(),
                class: json.field("class").text(),
                people: number("people"),
            },
            _ => Telling::Rehearsed {
                slide: slide(),
                seconds: number("seconds"),
            },
        };
        Said {
            talk: json.field("talk").id(),
            telling,
        }
    }
}
