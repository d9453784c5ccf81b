//! Somebody whom the owner of this device walks beside: what a volunteer keeps of a newcomer.
//!
//! As little as serves: a nickname, a mark, the languages. It stands beside the plan and not in its log, so
//! that it never goes along when the plan is handed over.

use serde_json::{Map, Value};

use super::moment::Moment;

/// Longest nickname, in characters.
pub const MOST_CALLED_CHARACTERS: usize = 40;

/// A person whom the owner of this device helps.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// A nickname. It never leaves this device with the plan.
    pub called: String,
    /// The picture: colour and symbol as one word, such as `blue-star`; see [`Mark`].
    pub mark: String,
    /// Tags of the languages that the person speaks, the best one first.
    pub languages: Vec<String>,
    /// The day on which the match ended, where the plan is still here.
    pub ended: Option<Moment>,
    /// What a newer version of the app says of the person; kept and passed on.
    pub more: Map<String, Value>,
}

impl Person {
    /// The person as an object among the fields of the plan's description. What is empty is not written, so
    /// that it does not replace a value that was not understood.
    pub fn to_json(&self) -> Value {
        let mut map = self.more.clone();
        let languages: Value = self.languages.iter().map(String::as_str).collect();
        let ended = self.ended.map(|ended| Value::from(ended.to_string()));
        for (key, value, given) in [
            (
                "called",
                Value::from(self.called.as_str()),
                !self.called.is_empty(),
            ),
            (
                "mark",
                Value::from(self.mark.as_str()),
                !self.mark.is_empty(),
            ),
            ("languages", languages, !self.languages.is_empty()),
            ("ended", ended.clone().unwrap_or_default(), ended.is_some()),
        ] {
            if given {
                map.insert(key.to_owned(), value);
            }
        }
        Value::Object(map)
    }

    /// Reads what [`Person::to_json`] gives. A field with a value that is not known stays as it is, among
    /// those of a newer version: a plan must not be called damaged for a colour.
    pub fn from_map(mut map: Map<String, Value>) -> Person {
        let called = take(&mut map, "called", |value| {
            value.as_str().map(str::to_owned)
        });
        let mark = take(&mut map, "mark", |value| value.as_str().map(str::to_owned));
        let languages = take(&mut map, "languages", |value| {
            let tags = value.as_array()?.iter();
            tags.map(|tag| tag.as_str().map(str::to_owned)).collect()
        });
        let ended = take(&mut map, "ended", |value| {
            value.as_str()?.parse().ok().map(Some)
        });
        Person {
            called,
            mark,
            languages,
            ended,
            more: map,
        }
    }
}

/// The field if its value can be read; otherwise it stays in the map.
fn take<T: Default>(
    map: &mut Map<String, Value>,
    key: &str,
    read: impl Fn(&Value) -> Option<T>,
) -> T {
    let found = map.get(key).and_then(read);
    if found.is_some() {
        map.remove(key);
    }
    found.unwrap_or_default()
}

/// Makes an enum of the words that a mark is written with; the first one stands in for one that is not known.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $first:ident = $first_word:literal, $($each:ident = $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $name {
            #[default]
            $first,
            $($each,)*
        }

        impl $name {
            pub const ALL: &[$name] = &[$name::$first, $($name::$each,)*];

            pub fn word(self) -> &'static str {
                match self {
                    $name::$first => $first_word,
                    $($name::$each => $word,)*
                }
            }

            fn of(word: &str) -> $name {
                let known = $name::ALL.iter().find(|known| known.word() == word);
                known.copied().unwrap_or_default()
            }
        }
    )*};
}

words! {
    Colour {
        Blue = "blue",
        Green = "green",
        Red = "red",
        Violet = "violet",
        Orange = "orange",
        Grey = "grey",
    }
    Symbol {
        Star = "star",
        Leaf = "leaf",
        Boat = "boat",
        House = "house",
        Sun = "sun",
        Moon = "moon",
        Tree = "tree",
        Cup = "cup",
    }
}

/// The picture of a person: a colour and a symbol, always together, so that nobody has to tell two colours
/// apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    pub colour: Colour,
    pub symbol: Symbol,
}

impl Mark {
    /// Reads a mark such as `blue-star`. A word that is not known gives the first colour or symbol: a person
    /// without a picture would be hard to find.
    pub fn of(word: &str) -> Mark {
        let (colour, symbol) = word.split_once('-').unwrap_or((word, ""));
        Mark {
            colour: Colour::of(colour),
            symbol: Symbol::of(symbol),
        }
    }

    pub fn word(self) -> String {
        format!("{}-{}", self.colour.word(), self.symbol.word())
    }

    /// The mark that is least like these: none of them, and of the colour and the symbol that fewest have.
    pub fn unlike(taken: &[Mark]) -> Mark {
        let marks = Colour::ALL.iter().flat_map(|colour| {
            let symbols = Symbol::ALL.iter();
            symbols.map(|symbol| Mark {
                colour: *colour,
                symbol: *symbol,
            })
        });
        let likeness = |mark: &Mark| {
            let alike = |other: &&Mark| other.colour == mark.colour || other.symbol == mark.symbol;
            (taken.contains(mark), taken.iter().filter(alike).count())
        };
        marks.min_by_key(likeness).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(json: &str) -> Person {
        match serde_json::from_str(json).unwrap() {
            Value::Object(map) => Person::from_map(map),
            other => panic!("{other} is no object"),
        }
    }

    #[test]
    fn a_person_is_read_as_written_whatever_else_stands_there() {
        for json in [
            "{}",
            r#"{"called":"Nora","languages":["ar","uk"],"mark":"red-boat"}"#,
            r#"{"called":"Nora","ended":"2026-11-03","languages":["ar"],"mark":"red-boat"}"#,
            // Of a newer version: fields and values that this one does not know.
            r#"{"called":"Nora","mark":"gold-lion","pronoun":{"a":[1]}}"#,
            r#"{"called":{"first":"N"},"ended":"soon","languages":"ar","mark":7}"#,
        ] {
            assert_eq!(person(json).to_json().to_string(), json);
        }
    }

    #[test]
    fn every_mark_has_its_word_and_two_people_never_share_one() {
        let mut taken = Vec::new();
        for place in 0..Colour::ALL.len() * Symbol::ALL.len() {
            let mark = Mark::unlike(&taken);
            assert_eq!(Mark::of(&mark.word()), mark);
            assert!(!taken.contains(&mark), "{mark:?}");
            if place == 1 {
                let first: &Mark = &taken[0];
                assert!(mark.colour != first.colour && mark.symbol != first.symbol);
            }
            taken.push(mark);
        }
        assert_eq!(Mark::unlike(&taken), Mark::default());
        assert_eq!(Mark::of("gold-boat").symbol, Symbol::Boat);
    }
}
