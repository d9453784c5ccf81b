//! Whether the app can be opened without a network, and which languages lie on the device for that.

use super::Vejviser;
use super::keeping::open;
use crate::domain::json::{Json, read_text};
use crate::i18n::Locale;
use crate::platform::offline::{self, Ask};

/// How things stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Offline {
    /// Whether the app lies on this device; `None` as long as that is not known.
    pub kept: Option<bool>,
    /// Whether the host answered when it was asked last.
    pub online: bool,
    /// A new version lies here whole and waits for the reader's word.
    pub update: bool,
    pub install: Install,
    /// What all languages need, bytes.
    pub core: u64,
    pub languages: Vec<Language>,
    /// What those need who give talks.
    pub talks: Held,
}

/// How this page can come to stand among the apps of the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Install {
    /// Not from this page.
    No,
    /// It does already.
    Installed,
    /// The browser is ready to ask the reader.
    Offered,
    /// The reader does it in the menu of Safari, which forgets pages that are not installed.
    ByHand,
}

/// A language, as far as it lies on this device.
#[derive(Clone, Debug, PartialEq)]
pub struct Language {
    pub locale: Locale,
    /// What it takes on the device, bytes.
    pub size: u64,
    pub state: Held,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    NotKept,
    /// On its way: so many of a hundred parts have come.
    Coming(u64),
    Failed,
    Kept,
}

impl Default for Offline {
    fn default() -> Offline {
        Offline {
            kept: None,
            online: true,
            update: false,
            install: Install::No,
            core: 0,
            languages: Vec::new(),
            talks: Held::NotKept,
        }
    }
}

impl Offline {
    /// Reads what `public/offline.js` tells.
    fn read(json: Json<'_>) -> Offline {
        let groups: Vec<_> = json.field("languages").items().map(group).collect();
        let talks = groups.iter().find(|(tag, ..)| tag == TALKS);
        Offline {
            talks: talks.map_or(Held::NotKept, |(.., state)| *state),
            kept: json.optional("kept").map(Json::flag),
            online: json.field("online").flag(),
            update: json.field("update").flag(),
            install: json.field("install").one_of(&[
                ("no", Install::No),
                ("installed", Install::Installed),
                ("offered", Install::Offered),
                ("by-hand", Install::ByHand),
            ]),
            core: json.field("core").number(MOST_BYTES),
            languages: groups.into_iter().filter_map(language).collect(),
        }
    }
}

/// No size here is larger, bytes.
const MOST_BYTES: u64 = 1 << 40;

/// What the worker calls that which talks need.
const TALKS: &str = "talks";

/// What is kept together: its name, bytes, and how it stands.
fn group(json: Json<'_>) -> (String, u64, Held) {
    let state = json.field("state").one_of(&[
        ("not-kept", Held::NotKept),
        ("coming", Held::Coming(0)),
        ("failed", Held::Failed),
        ("kept", Held::Kept),
    ]);
    let state = match state {
        Held::Coming(_) => Held::Coming(json.field("percent").number(100)),
        state => state,
    };
    let size = json.field("size").number(MOST_BYTES);
    (json.field("tag").text(), size, state)
}

/// A language that this version does not know is left out: a newer worker may tell of more.
fn language((tag, size, state): (String, u64, Held)) -> Option<Language> {
    Some(Language {
        locale: Locale::from_tag(&tag)?,
        size,
        state,
    })
}

impl Vejviser {
    /// Follows how things stand.
    pub fn follow_offline(self) {
        offline::on_news(move |text| {
            // What cannot be read is of another version, and changes nothing.
            if let Ok(told) = read_text(&text, Offline::read)
                && self.offline.with_untracked(|known| *known != told)
            {
                self.offline.set(told);
            }
        });
    }

    /// Fetches a language so that it can be read without a network.
    pub fn keep_language(self, locale: Locale) {
        offline::ask(&Ask::Keep(locale.tag().to_owned()));
    }

    /// Fetches what talks need, so that one can be given without a network.
    pub fn keep_talks(self) {
        offline::ask(&Ask::Keep(TALKS.to_owned()));
    }

    /// Takes a language off the device.
    pub fn drop_language(self, locale: Locale) {
        offline::ask(&Ask::Drop(locale.tag().to_owned()));
    }

    /// Has the browser ask whether to install the app.
    pub fn install(self) {
        offline::ask(&Ask::Install);
    }

    /// Loads the version that waits, after what is typed has been kept.
    pub fn update(self) {
        self.keep_notes();
        self.leave_typed();
        self.leave_search();
        leptos::task::spawn_local(async move {
            if let Some((_, writer)) = open() {
                writer.settled().await;
            }
            offline::ask(&Ask::Update);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_are_read_and_damaged_ones_change_nothing() {
        let told = r#"{"kept":null,"online":false,"update":true,"install":"by-hand","core":9,
            "languages":[{"tag":"ar","size":5,"state":"coming","percent":40},
                         {"tag":"xx","size":5,"state":"kept","percent":0},
                         {"tag":"talks","size":5,"state":"kept","percent":0}]}"#;
        let news = read_text(told, Offline::read).unwrap();
        assert_eq!((news.kept, news.online, news.update), (None, false, true));
        assert_eq!(news.install, Install::ByHand);
        let arabic = Language {
            locale: Locale::from_tag("ar").unwrap(),
            size: 5,
            state: Held::Coming(40),
        };
        assert_eq!(news.languages, [arabic]);
        assert_eq!(news.talks, Held::Kept);
        for damaged in [
            "",
            "{}",
            "[]",
            &told.replace("40", "400"),
            &told.replace("by-hand", "?"),
        ] {
            assert!(read_text(damaged, Offline::read).is_err(), "{damaged}");
        }
    }
}
