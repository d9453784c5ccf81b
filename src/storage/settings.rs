//! The reader's choices on this device.

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};
use serde::{Deserialize as DeriveDeserialize, Serialize as DeriveSerialize};
use serde_json::{Map, Value};

use crate::domain::plan::{DeviceId, EntryId, PlanId};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, DeriveSerialize, DeriveDeserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextSize {
    #[default]
    Normal,
    Large,
    Larger,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, DeriveSerialize, DeriveDeserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Contrast {
    #[default]
    Normal,
    High,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, DeriveSerialize, DeriveDeserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scheme {
    /// As the phone says.
    #[default]
    System,
    Light,
    Dark,
}

/// Who holds the phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, DeriveSerialize, DeriveDeserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    Newcomer,
    Volunteer,
    Mediator,
    Professional,
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

        impl Serialize for Settings {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = self.more.clone();
                $(
                    // A default is not written, so that it does not replace a newer value.
                    if self.$field != <$kind>::default() {
                        let value = serde_json::to_value(&self.$field)
                            .map_err(serde::ser::Error::custom)?;
                        map.insert(stringify!($field).to_owned(), value);
                    }
                )*
                map.serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for Settings {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut map = Map::deserialize(deserializer)?;
                Ok(Settings {
                    $($field: take(&mut map, stringify!($field)),)*
                    more: map,
                })
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
    role: Option<Role>,
    /// The plan that the app opens with.
    current_plan: Option<PlanId>,
    /// The reader looks at the programme without a plan of their own.
    just_looking: bool,
    /// The browser has been asked to keep the data for good.
    persistence_asked: bool,
    /// Entries whose effect on other dates the reader has seen.
    moves_seen: Vec<EntryId>,
    /// This browser profile, as the entries that it writes name it. It never leaves the device:
    /// two phones that call themselves the same could not be told apart.
    device: Option<DeviceId>,
}

/// The field if its value can be read; otherwise the default, and the value stays in the map.
fn take<T: serde::de::DeserializeOwned + Default>(map: &mut Map<String, Value>, key: &str) -> T {
    let read = map.get(key).and_then(|value| T::deserialize(value).ok());
    match read {
        Some(value) => {
            map.remove(key);
            value
        }
        None => T::default(),
    }
}

impl Settings {
    /// The settings as they go into an export: without what is true of this device only.
    pub fn to_hand_over(&self) -> Settings {
        Settings {
            device: None,
            persistence_asked: false,
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
        let mut settings: Settings = serde_json::from_str(newer).unwrap();
        assert_eq!(settings.language.as_deref(), Some("ar"));
        assert_eq!(settings.contrast, Contrast::Normal);
        settings.text_size = TextSize::Large;
        let saved = serde_json::to_value(&settings).unwrap();
        assert_eq!(
            saved,
            serde_json::json!({
                "language": "ar", "contrast": "inverted", "voice": {"speed": 2}, "text_size": "large",
            })
        );
    }

    #[test]
    fn a_choice_of_the_reader_replaces_a_value_that_was_not_understood() {
        let mut settings: Settings = serde_json::from_str(r#"{"contrast":"inverted"}"#).unwrap();
        settings.contrast = Contrast::High;
        let saved = serde_json::to_value(&settings).unwrap();
        assert_eq!(saved, serde_json::json!({"contrast": "high"}));
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
