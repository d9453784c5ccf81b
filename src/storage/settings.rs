//! The reader's choices on this device.

use serde_json::{Map, Value};

use crate::domain::json::{self, Fault, Json};
use crate::domain::plan::{DeviceId, EntryId, PlanId};

/// What can stand in a field of the settings.
trait Setting: Sized + Default + PartialEq {
    fn to_json(&self) -> Value;
    fn from_json(json: Json<'_>) -> Self;
}

/// Choices by words.
macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $choice:ident = $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$each])* $choice,)*
        }

        impl $name {
            const WORDS: &[(&'static str, $name)] = &[$(($word, $name::$choice),)*];

            fn word(self) -> Value {
                let words = Self::WORDS.iter();
                let known = words.into_iter().find(|(_, known)| *known == self);
                known.map_or(Value::Null, |(word, _)| Value::from(*word))
            }
        }
    )*};
}

choices! {
    TextSize {
        Normal = "normal",
        Large = "large",
        Larger = "larger",
    }
    Contrast {
        Normal = "normal",
        High = "high",
    }
    Scheme {
        /// As the phone says.
        System = "system",
        Light = "light",
        Dark = "dark",
    }
    /// How fast a voice reads aloud.
    Pace {
        Normal = "normal",
        Slow = "slow",
        Fast = "fast",
    }
    /// Who holds the phone.
    Role {
        Newcomer = "newcomer",
        Volunteer = "volunteer",
        Mediator = "mediator",
        Professional = "professional",
    }
}

/// A choice whose first word is what holds until somebody chooses.
macro_rules! first_is_default {
    ($($name:ident)*) => {$(
        impl Default for $name {
            fn default() -> $name {
                $name::WORDS[0].1
            }
        }

        impl Setting for $name {
            fn to_json(&self) -> Value {
                self.word()
            }

            fn from_json(json: Json<'_>) -> $name {
                json.one_of($name::WORDS)
            }
        }
    )*};
}

first_is_default! { TextSize Contrast Scheme Pace }

impl Setting for Option<Role> {
    fn to_json(&self) -> Value {
        self.map_or(Value::Null, Role::word)
    }

    fn from_json(json: Json<'_>) -> Option<Role> {
        Some(json.one_of(Role::WORDS))
    }
}

impl Setting for Option<String> {
    fn to_json(&self) -> Value {
        Value::from(self.as_deref())
    }

    fn from_json(json: Json<'_>) -> Option<String> {
        Some(json.text())
    }
}

impl Setting for bool {
    fn to_json(&self) -> Value {
        Value::from(*self)
    }

    fn from_json(json: Json<'_>) -> bool {
        json.flag()
    }
}

/// Identities are written as their texts.
macro_rules! identities {
    ($($name:ident)*) => {$(
        impl Setting for Option<$name> {
            fn to_json(&self) -> Value {
                Value::from(self.as_ref().map(|id| id.0.as_str()))
            }

            fn from_json(json: Json<'_>) -> Option<$name> {
                Some(json.id())
            }
        }
    )*};
}

identities! { PlanId DeviceId }

impl Setting for Vec<EntryId> {
    fn to_json(&self) -> Value {
        self.iter().map(|id| id.0.as_str()).collect()
    }

    fn from_json(json: Json<'_>) -> Vec<EntryId> {
        json.ids()
    }
}

/// Writes the settings as a map and reads them field by field.
macro_rules! settings {
    ($($(#[$doc:meta])* $field:ident: $kind:ty,)*) => {
        /// The reader's choices. Every field may be absent.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Settings {
            $($(#[$doc])* pub $field: $kind,)*
            /// What a newer version of the app has written: fields that this one does not know, and
            /// known ones with a value that it does not know. An older tab that saves its text size
            /// must not wipe them out.
            pub more: Map<String, Value>,
        }

        impl Settings {
            /// The settings as they are stored and handed over.
            pub fn to_json(&self) -> Value {
                let mut map = self.more.clone();
                $(
                    // A default is not written, so that it does not replace a newer value.
                    if self.$field != <$kind>::default() {
                        map.insert(stringify!($field).to_owned(), self.$field.to_json());
                    }
                )*
                Value::Object(map)
            }

            /// Reads what [`Settings::to_json`] gives. Only what is no object at all is a fault.
            pub fn from_json(json: Json<'_>) -> Settings {
                let mut map = match json.value() {
                    Some(Value::Object(map)) => map.clone(),
                    _ => {
                        json.only(&[]);
                        Map::new()
                    }
                };
                Settings {
                    $($field: take(&mut map, stringify!($field)),)*
                    more: map,
                }
            }
        }
    };
}

settings! {
    /// Language of the pages, such as `ar`.
    language: Option<String>,
    /// A second language shown beside the first.
    beside: Option<String>,
    text_size: TextSize,
    contrast: Contrast,
    scheme: Scheme,
    pace: Pace,
    role: Option<Role>,
    /// The plan that the app opens with.
    current_plan: Option<PlanId>,
    /// The reader looks at the programme without a plan of their own.
    just_looking: bool,
    /// The browser has been asked to keep the data for good.
    persistence_asked: bool,
    /// Entries whose effect on other dates the reader has seen.
    moves_seen: Vec<EntryId>,
    /// The reader has answered whether the app shall stand among the apps of this device.
    install_answered: bool,
    /// When everything was saved in a file last, and how many entries there were: a time, a blank, a number.
    last_backup: Option<String>,
    /// This browser profile, as the entries that it writes name it. It never leaves the device:
    /// two phones that call themselves the same could not be told apart.
    device: Option<DeviceId>,
}

/// The field if its value can be read; otherwise the default, and the value stays in the map.
fn take<T: Setting>(map: &mut Map<String, Value>, key: &str) -> T {
    let read = map.get(key).map(|value| json::read(value, T::from_json));
    match read {
        Some(Ok(value)) => {
            map.remove(key);
            value
        }
        Some(Err(_)) | None => T::default(),
    }
}

/// Most entries of which it is remembered that they were seen: those of some hundred plans.
const MOST_SEEN: usize = 4_000;

impl Settings {
    /// The effect of these entries on other dates has been seen; that of others stays seen, since each plan on the
    /// device has its own.
    pub fn see_moves(&mut self, seen: &[EntryId]) {
        self.forget_moves(seen);
        self.moves_seen.extend_from_slice(seen);
        let too_many = self.moves_seen.len().saturating_sub(MOST_SEEN);
        self.moves_seen.drain(..too_many);
    }

    /// The entries are gone with their plan.
    pub fn forget_moves(&mut self, gone: &[EntryId]) {
        self.moves_seen.retain(|id| !gone.contains(id));
    }

    /// Reads a stored record.
    ///
    /// # Errors
    /// The record is no JSON object.
    pub fn parse(record: &str) -> Result<Settings, Vec<Fault>> {
        json::read_text(record, Settings::from_json)
    }

    /// The settings as they go into an export: without what is true of this device only.
    pub fn to_hand_over(&self) -> Settings {
        Settings {
            device: None,
            persistence_asked: false,
            install_answered: false,
            last_backup: None,
            ..self.clone()
        }
    }

    /// The settings of an export, taken over on this device.
    pub fn taken_over(&self, theirs: &Settings) -> Settings {
        let mut more = self.more.clone();
        more.extend(theirs.more.clone());
        Settings {
            device: self.device.clone(),
            persistence_asked: self.persistence_asked,
            install_answered: self.install_answered,
            last_backup: self.last_backup.clone(),
            more,
            ..theirs.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_a_newer_version_survive_a_save_by_an_older_one() {
        let newer = r#"{"language":"ar","contrast":"inverted","voice":{"speed":2}}"#;
        let mut settings = Settings::parse(newer).unwrap();
        assert_eq!(settings.language.as_deref(), Some("ar"));
        assert_eq!(settings.contrast, Contrast::Normal);
        settings.text_size = TextSize::Large;
        let saved = settings.to_json();
        assert_eq!(
            saved,
            serde_json::json!({
                "language": "ar", "contrast": "inverted", "voice": {"speed": 2}, "text_size": "large",
            })
        );
    }

    #[test]
    fn a_choice_of_the_reader_replaces_a_value_that_was_not_understood() {
        let mut settings = Settings::parse(r#"{"contrast":"inverted"}"#).unwrap();
        settings.contrast = Contrast::High;
        let saved = settings.to_json();
        assert_eq!(saved, serde_json::json!({"contrast": "high"}));
    }

    #[test]
    fn what_was_seen_to_move_in_one_plan_stays_seen_in_the_others() {
        let ids = |names: &[&str]| -> Vec<EntryId> {
            names.iter().map(|name| EntryId((*name).into())).collect()
        };
        let mut settings = Settings::default();
        settings.see_moves(&ids(&["mine-1", "mine-2"]));
        settings.see_moves(&ids(&["nora-1"]));
        settings.see_moves(&ids(&["mine-1", "mine-2", "mine-3"]));
        let expected = ids(&["nora-1", "mine-1", "mine-2", "mine-3"]);
        assert_eq!(settings.moves_seen, expected);
        settings.forget_moves(&ids(&["nora-1"]));
        assert_eq!(settings.moves_seen, expected[1..]);
        let many: Vec<EntryId> = (0..MOST_SEEN).map(|n| EntryId(n.to_string())).collect();
        settings.see_moves(&many);
        assert_eq!(settings.moves_seen, many);
    }

    #[test]
    fn taking_over_settings_keeps_the_name_of_the_device() {
        let mine = Settings {
            device: Some(DeviceId("here".into())),
            ..Settings::default()
        };
        let theirs = Settings {
            device: Some(DeviceId("there".into())),
            language: Some("da".into()),
            ..Settings::default()
        };
        assert_eq!(theirs.to_hand_over().device, None);
        let taken = mine.taken_over(&theirs);
        assert_eq!(taken.device, mine.device);
        assert_eq!(taken.language.as_deref(), Some("da"));
    }
}
