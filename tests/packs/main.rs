//! The packs that are published: whole, true to their facts, plain to read; and what becomes of damaged ones.
//!
//! `cargo xtask check` runs these. The readability of every page (LIX) is measured in [`reading`],
//! with the measure itself in [`lix`].

mod damage;
mod facts;
mod lix;
mod reading;
mod schema;
mod standing;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use vejviser::content::lint;
use vejviser::content::pack::{
    PackFault, SOURCE_LANGUAGE, Wording, read_contacts, read_programme, read_texts,
};
use vejviser::domain::programme::{Contacts, Programme};
use vejviser::domain::text::Texts;
use vejviser::domain::timing::{Facts, Timed, schedule};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/packs")
}

fn file(path: &str) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The folders of packs, in the order of their names.
fn folders() -> Vec<String> {
    let entries = fs::read_dir(root()).expect("public/packs");
    let mut folders: Vec<String> = entries
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().expect("a name"))
        .filter(|name| name != "schema")
        .collect();
    folders.sort();
    folders
}

fn holds(folder: &str, name: &str) -> bool {
    root().join(folder).join(name).is_file()
}

fn programmes() -> Vec<String> {
    folders()
        .into_iter()
        .filter(|folder| holds(folder, "programme.json"))
        .collect()
}

fn programme(folder: &str) -> Programme {
    let path = format!("{folder}/programme.json");
    read_programme(&path, &file(&path)).unwrap_or_else(|fault| panic!("{fault}"))
}

fn contacts(folder: &str) -> Contacts {
    let path = format!("{folder}/contacts.json");
    read_contacts(&path, &file(&path)).unwrap_or_else(|fault| panic!("{fault}"))
}

/// The texts of a folder in every language that it has a file for.
fn all_texts(folder: &str) -> Vec<Texts> {
    let mut all = Vec::new();
    for entry in fs::read_dir(root().join(folder).join("texts")).expect("a folder of texts") {
        let name = entry
            .expect("an entry")
            .file_name()
            .into_string()
            .expect("a name");
        let path = format!("{folder}/texts/{name}");
        let texts = read_texts(&path, &file(&path)).unwrap_or_else(|fault| panic!("{fault}"));
        assert_eq!(
            format!("{}.json", texts.language),
            name,
            "{path} holds another language"
        );
        all.push(texts);
    }
    all.sort_by(|a, b| a.language.cmp(&b.language));
    all
}

fn wording(folder: &str) -> Wording {
    let mut wording = Wording::default();
    all_texts(folder)
        .into_iter()
        .for_each(|texts| wording.add(texts));
    wording
}

fn danish(folder: &str) -> Texts {
    let texts = all_texts(folder)
        .into_iter()
        .find(|texts| texts.language == SOURCE_LANGUAGE);
    texts.unwrap_or_else(|| panic!("{folder} has no Danish"))
}

fn nothing_wrong(faults: &[PackFault]) {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        lines.len(),
        lines.join("\n")
    );
}

#[test]
fn every_pack_holds_together() {
    let mut faults = Vec::new();
    for folder in folders() {
        assert!(
            holds(&folder, "programme.json") != holds(&folder, "contacts.json"),
            "{folder} is neither a programme nor contacts"
        );
        let found = match holds(&folder, "programme.json") {
            true => lint::faults(&programme(&folder), &wording(&folder)),
            false => lint::contact_faults(&contacts(&folder), &wording(&folder)),
        };
        faults.extend(found.into_iter().map(|fault| match fault {
            PackFault::Wrong { place, what } => PackFault::Wrong {
                place: format!("{folder}/{place}"),
                what,
            },
            other => other,
        }));
    }
    nothing_wrong(&faults);
}

#[test]
fn the_index_lists_every_programme_under_its_own_id() {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Index {
        programmes: Vec<String>,
    }
    let index: Index = serde_json::from_str(&file("index.json")).expect("the index");
    let listed: BTreeSet<&String> = index.programmes.iter().collect();
    assert_eq!(
        listed.len(),
        index.programmes.len(),
        "a programme is listed twice"
    );
    assert_eq!(listed, programmes().iter().collect());
    for folder in programmes() {
        // The app fetches a second language by the id of the programme, so that the two must agree.
        assert_eq!(programme(&folder).id.as_str(), folder);
    }
}

/// A text that stands twice is silently the later one, and the earlier one was perhaps the right one.
#[test]
fn no_text_stands_twice_in_its_file() {
    struct Keys(Vec<String>);
    impl<'de> Deserialize<'de> for Keys {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Visitor;
            impl<'de> serde::de::Visitor<'de> for Visitor {
                type Value = Keys;
                fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<M: serde::de::MapAccess<'de>>(
                    self,
                    mut map: M,
                ) -> Result<Keys, M::Error> {
                    let mut keys = Vec::new();
                    while let Some((key, _)) = map.next_entry::<String, serde::de::IgnoredAny>()? {
                        keys.push(key);
                    }
                    Ok(Keys(keys))
                }
            }
            deserializer.deserialize_map(Visitor)
        }
    }
    #[derive(Deserialize)]
    struct File {
        texts: Keys,
    }
    let twice = |text: &str| {
        let File {
            texts: Keys(mut keys),
        } = serde_json::from_str(text).expect("texts");
        keys.sort();
        keys.windows(2)
            .filter(|pair| pair[0] == pair[1])
            .map(|pair| pair[0].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        twice(r#"{"language":"da","texts":{"a":"1","b":"2","a":"3"}}"#),
        ["a"]
    );
    for folder in folders() {
        for texts in all_texts(&folder) {
            let path = format!("{folder}/texts/{}.json", texts.language);
            assert_eq!(twice(&file(&path)), Vec::<String>::new(), "{path}");
        }
    }
}

/// With the first date alone every step has a date, and no rule of the pack is at fault.
#[test]
fn one_date_dates_every_step() {
    for folder in programmes() {
        let programme = programme(&folder);
        let first = programme
            .anchors
            .iter()
            .find(|anchor| anchor.estimate.is_none())
            .expect("a first date");
        let moment = "2026-03-02T10:00".parse().expect("a date");
        let plan = schedule(&programme, &Facts::from([(first.id.clone(), moment)]));
        let undated: Vec<_> = plan
            .steps
            .iter()
            .filter(|(_, timed)| timed.dated().is_none())
            .collect();
        assert!(undated.is_empty(), "{folder}: {undated:#?}");
        let phases: Vec<_> = plan
            .phases
            .values()
            .filter(|timed| matches!(timed, Timed::Waiting { .. }))
            .collect();
        assert!(phases.is_empty(), "{folder}: {phases:#?}");
    }
}
