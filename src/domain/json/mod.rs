//! Reading JSON that may be anything: a pack that somebody has edited, a record that is damaged, the
//! file of another app.
//!
//! A reader goes on after a fault with an empty value in its place, so that every fault is told at once,
//! each with where it stands; [`read`] gives the result only where there was none. Written by hand,
//! because derived readers know the first fault only, and fill a fifth of what a phone has to load.

mod text;

use std::cell::RefCell;
use std::fmt;

use chrono::{DateTime, Utc};
use serde_json::Value;

pub use text::{NotJson, parse, written};

use super::moment::{Moment, read_instant};

/// After so many faults a file is not looked at further.
pub const MOST_FAULTS: usize = 1_000;

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Path in the file, such as `plans[0].entries[17]`; empty for the file itself.
    pub place: String,
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place.is_empty() {
            true => f.write_str(&self.what),
            false => write!(f, "{}: {}", self.place, self.what),
        }
    }
}

/// Faults in words, a line each.
pub fn told(faults: &[Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(Fault::to_string).collect();
    lines.join("\n")
}

/// Reads a value.
///
/// # Errors
/// Every fault that was met, at most [`MOST_FAULTS`]; never an empty list.
pub fn read<T>(value: &Value, reader: impl FnOnce(Json<'_>) -> T) -> Result<T, Vec<Fault>> {
    let faults = RefCell::default();
    let read = reader(Json {
        value: Some(value),
        place: Place::File,
        faults: &faults,
    });
    let faults = faults.into_inner();
    match faults.is_empty() {
        true => Ok(read),
        false => Err(faults),
    }
}

/// Reads a text that should be JSON.
///
/// # Errors
/// As [`read`]; a text that is no JSON is one fault, with its line and column.
pub fn read_text<T>(text: &str, reader: impl FnOnce(Json<'_>) -> T) -> Result<T, Vec<Fault>> {
    match parse(text) {
        Ok(value) => read(&value, reader),
        Err(error) => Err(vec![Fault {
            place: String::new(),
            what: error.to_string(),
        }]),
    }
}

/// An object for the keys and values given, without those that are nothing.
pub fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let fields = fields.into_iter().filter(|(_, value)| !value.is_null());
    Value::Object(fields.map(|(key, value)| (key.to_owned(), value)).collect())
}

/// Where in a file something stands. Written only when there is a fault.
#[derive(Clone, Copy)]
enum Place<'a> {
    File,
    Field(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::File => Ok(()),
            Place::Field(Place::File, key) => f.write_str(key),
            Place::Field(of, key) => write!(f, "{of}.{key}"),
            Place::Item(of, index) => write!(f, "{of}[{index}]"),
        }
    }
}

/// A value of a file, at its place. Nothing where it is missing, which has been told already.
#[derive(Clone, Copy)]
pub struct Json<'a> {
    value: Option<&'a Value>,
    place: Place<'a>,
    faults: &'a RefCell<Vec<Fault>>,
}

impl<'a> Json<'a> {
    /// Tells a fault at this place.
    pub fn fault(self, what: impl Into<String>) {
        self.tell(what.into());
    }

    fn tell(self, what: String) {
        let mut faults = self.faults.borrow_mut();
        let fault = Fault {
            place: self.place.to_string(),
            what,
        };
        // Each field of something that is no object would tell the same.
        if faults.len() < MOST_FAULTS && !faults.contains(&fault) {
            faults.push(fault);
        }
    }

    fn expected(self, what: &str) {
        if let Some(value) = self.value {
            self.tell(format!("{} is not {what}", shown(value)));
        }
    }

    /// The value itself, if it is there.
    pub fn value(self) -> Option<&'a Value> {
        self.value
    }

    /// A field that has to be there.
    pub fn field<'b>(&'b self, key: &'b str) -> Json<'b> {
        let field = self.at(key);
        match self.value {
            Some(Value::Object(_)) if field.value.is_none() => field.tell("missing".to_owned()),
            Some(Value::Object(_)) | None => {}
            Some(_) => self.expected("an object"),
        }
        field
    }

    /// A field that may be absent. `null` counts as absent.
    pub fn optional<'b>(&'b self, key: &'b str) -> Option<Json<'b>> {
        let field = self.at(key);
        field
            .value
            .is_some_and(|value| !value.is_null())
            .then_some(field)
    }

    /// A field that may be absent, but not `null`.
    pub fn given<'b>(&'b self, key: &'b str) -> Option<Json<'b>> {
        let field = self.at(key);
        field.value.is_some().then_some(field)
    }

    fn at<'b>(&'b self, key: &'b str) -> Json<'b> {
        Json {
            value: self.value.and_then(|value| value.get(key)),
            place: Place::Field(&self.place, key),
            faults: self.faults,
        }
    }

    /// That this is an object, and that it has no fields but these.
    pub fn only(self, keys: &[&str]) {
        match self.value {
            Some(Value::Object(fields)) => {
                for key in fields.keys().filter(|key| !keys.contains(&key.as_str())) {
                    self.tell(format!("there is no field {key:?} here"));
                }
            }
            _ => self.expected("an object"),
        }
    }

    /// The items of a list.
    pub fn items<'b>(&'b self) -> impl Iterator<Item = Json<'b>> {
        let list = match self.value {
            Some(Value::Array(list)) => list.as_slice(),
            _ => {
                self.expected("a list");
                &[]
            }
        };
        list.iter().enumerate().map(move |(index, value)| Json {
            value: Some(value),
            place: Place::Item(&self.place, index),
            faults: self.faults,
        })
    }

    /// The fields of an object, whatever their names.
    pub fn fields<'b>(&'b self) -> impl Iterator<Item = (&'b str, Json<'b>)> {
        let fields = match self.value {
            Some(Value::Object(fields)) => Some(fields),
            _ => {
                self.expected("an object");
                None
            }
        };
        fields.into_iter().flatten().map(move |(key, value)| {
            let place = Place::Field(&self.place, key);
            let (value, faults) = (Some(value), self.faults);
            (
                key.as_str(),
                Json {
                    value,
                    place,
                    faults,
                },
            )
        })
    }

    /// Every item of a list, read.
    pub fn list<T>(self, read: impl Fn(Json<'_>) -> T) -> Vec<T> {
        self.items().map(read).collect()
    }

    /// Every item of a list that may be absent, read.
    pub fn list_at<T>(self, key: &str, read: impl Fn(Json<'_>) -> T) -> Vec<T> {
        self.given(key)
            .map(|list| list.list(read))
            .unwrap_or_default()
    }

    pub fn text(self) -> String {
        match self.value {
            Some(Value::String(text)) => text.clone(),
            _ => {
                self.expected("a text");
                String::new()
            }
        }
    }

    /// The key and value of an object with one field, as `{"within": {...}}`.
    pub fn variant<'b>(&'b self) -> (&'b str, Json<'b>) {
        let only = match self.value {
            Some(Value::Object(fields)) if fields.len() == 1 => fields.iter().next(),
            _ => None,
        };
        match only {
            Some((key, value)) => {
                let place = Place::Field(&self.place, key);
                let (value, faults) = (Some(value), self.faults);
                (
                    key,
                    Json {
                        value,
                        place,
                        faults,
                    },
                )
            }
            None => {
                self.expected("an object with one field");
                (
                    "",
                    Json {
                        value: None,
                        ..*self
                    },
                )
            }
        }
    }

    pub fn id<T: From<String>>(self) -> T {
        T::from(self.text())
    }

    /// A list of ids.
    pub fn ids<T: From<String>>(self) -> Vec<T> {
        self.list(|json| json.id())
    }

    /// A list of ids that may be absent.
    pub fn ids_at<T: From<String>>(self, key: &str) -> Vec<T> {
        self.list_at(key, |json| json.id())
    }

    pub fn flag(self) -> bool {
        match self.value {
            Some(Value::Bool(flag)) => *flag,
            _ => {
                self.expected("true or false");
                false
            }
        }
    }

    /// A whole number of at least nothing and at most so much.
    pub fn number(self, most: u64) -> u64 {
        match self.value.and_then(Value::as_u64) {
            Some(number) if number <= most => number,
            _ => {
                self.expected(&format!("a whole number from 0 to {most}"));
                0
            }
        }
    }

    /// One of some words, with what each means. The first stands in for one that is not known.
    pub fn one_of<T: Copy>(self, words: &[(&str, T)]) -> T {
        let word = self.value.and_then(Value::as_str).unwrap_or_default();
        match words.iter().find(|(known, _)| *known == word) {
            Some((_, meant)) => *meant,
            None => {
                let known: Vec<&str> = words.iter().map(|(known, _)| *known).collect();
                self.expected(&format!("one of {}", known.join(", ")));
                words[0].1
            }
        }
    }

    /// A date in Denmark.
    pub fn moment(self) -> Moment {
        let text = self.value.and_then(Value::as_str);
        match text.and_then(|text| text.parse().ok()) {
            Some(moment) => moment,
            None => {
                self.expected("a date");
                Moment::Day(chrono::NaiveDate::MIN)
            }
        }
    }

    /// A real instant, such as `2026-03-04T08:00:00Z`.
    pub fn instant(self) -> DateTime<Utc> {
        let text = self.value.and_then(Value::as_str);
        match text.and_then(read_instant) {
            Some(instant) => instant,
            None => {
                self.expected("a time such as 2026-03-04T08:00:00Z");
                DateTime::UNIX_EPOCH
            }
        }
    }
}

/// The beginning of a value, for a message.
fn shown(value: &Value) -> String {
    let text = written(value);
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{} …", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults<T: std::fmt::Debug>(text: &str, reader: impl FnOnce(Json<'_>) -> T) -> String {
        told(&read_text(text, reader).expect_err(text))
    }

    #[test]
    fn every_fault_is_told_at_its_place() {
        let text = r#"{"a": {"b": [1, "x", -2]}, "c": "boat", "more": null}"#;
        let found = faults(text, |json| {
            json.only(&["a", "c"]);
            let numbers = json.field("a").field("b").list(|json| json.number(9));
            let choice = json.field("c").one_of(&[("ship", 1), ("car", 2)]);
            (
                numbers,
                choice,
                json.field("d").text(),
                json.field("a").flag(),
            )
        });
        assert_eq!(
            found,
            "there is no field \"more\" here\n\
             a.b[1]: \"x\" is not a whole number from 0 to 9\n\
             a.b[2]: -2 is not a whole number from 0 to 9\n\
             c: \"boat\" is not one of ship, car\n\
             d: missing\n\
             a: {\"b\":[1,\"x\",-2]} is not true or false"
        );
    }

    #[test]
    fn what_is_missing_is_told_once() {
        let found = faults("{}", |json| {
            json.field("a").field("b").list(|json| json.text())
        });
        assert_eq!(found, "a: missing");
        let of_none = |json: Json<'_>| (json.field("a").text(), json.field("b").text());
        assert_eq!(faults("3", of_none), "3 is not an object");
    }
}
