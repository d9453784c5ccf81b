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
mod talks;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use vejviser::content::lint;
use vejviser::content::pack::{
    PackFault, SOURCE_LANGUAGE, Wording, read_catalogue, read_contacts, read_glossary,
    read_letters, read_phrasebook, read_programme, read_slides, read_texts,
};
use vejviser::domain::catalogue::Catalogue;
use vejviser::domain::collections::Glossary;
use vejviser::domain::programme::{Audience, Contacts, Programme};
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

/// The structure of a folder, whichever kind of pack it holds.
fn faults_of(folder: &str) -> Vec<PackFault> {
    let wording = wording(folder);
    let read = |name: &str| {
        (
            format!("{folder}/{name}"),
            file(&format!("{folder}/{name}")),
        )
    };
    let mut kinds = KINDS.iter().filter(|name| holds(folder, name));
    let kind = kinds
        .next()
        .unwrap_or_else(|| panic!("{folder} holds no pack"));
    assert_eq!(kinds.next(), None, "{folder} holds two packs");
    let (path, text) = read(kind);
    let sound = |fault: PackFault| -> ! { panic!("{fault}") };
    match *kind {
        "programme.json" => lint::faults(&programme(folder), &wording),
        "contacts.json" => lint::contact_faults(&contacts(folder), &wording),
        "catalogue.json" => lint::catalogue_faults(
            &read_catalogue(&path, &text).unwrap_or_else(|fault| sound(fault)),
            &wording,
        ),
        "words.json" => lint::glossary_faults(
            &read_glossary(&path, &text).unwrap_or_else(|fault| sound(fault)),
            &wording,
        ),
        "phrases.json" => lint::phrasebook_faults(
            &read_phrasebook(&path, &text).unwrap_or_else(|fault| sound(fault)),
            &wording,
        ),
        "talk.json" => {
            let slides = read_slides(&path, &text).unwrap_or_else(|fault| sound(fault));
            lint::slides_faults(&slides, &programme(slides.programme.as_str()), &wording)
        }
        _ => lint::letters_faults(
            &read_letters(&path, &text).unwrap_or_else(|fault| sound(fault)),
            &wording,
        ),
    }
}

/// The file that makes a folder a pack of its kind.
const KINDS: [&str; 7] = [
    "programme.json",
    "contacts.json",
    "catalogue.json",
    "words.json",
    "phrases.json",
    "letters.json",
    "talk.json",
];

fn catalogue() -> Catalogue {
    let path = "catalogue/catalogue.json";
    read_catalogue(path, &file(path)).unwrap_or_else(|fault| panic!("{fault}"))
}

fn glossary() -> Glossary {
    let path = "glossary/words.json";
    read_glossary(path, &file(path)).unwrap_or_else(|fault| panic!("{fault}"))
}

#[test]
fn every_pack_holds_together() {
    let mut faults = Vec::new();
    for folder in folders() {
        let found = faults_of(&folder);
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
fn the_catalogue_lists_every_programme_as_it_is() {
    let catalogue = catalogue();
    let listed: BTreeSet<&str> = catalogue
        .programmes
        .iter()
        .map(|listed| listed.id.as_str())
        .collect();
    let folders = programmes();
    assert_eq!(listed, folders.iter().map(String::as_str).collect());
    for folder in programmes() {
        let programme = programme(&folder);
        // The app fetches a pack by the id of the programme, so that the two must agree.
        assert_eq!(programme.id.as_str(), folder);
        let listed = catalogue.listed(&programme.id).expect("listed");
        assert_eq!(listed.audience, programme.audience, "{folder}");
        assert_eq!(listed.municipalities, programme.municipalities, "{folder}");
    }
}

/// A person can follow several programmes at once. What has one id in two packs is one thing then: the same
/// date, the same step, the same rung. Everything else has an id of its own.
#[test]
fn an_id_in_two_packs_means_the_same() {
    const SHARED_ANCHORS: [&str; 6] = [
        "permit",
        "housed",
        "internship-start",
        "internship-end",
        "job-start",
        "vvv-match",
    ];
    const SHARED_STEPS: [&str; 5] = [
        "permit",
        "housing",
        "internship-start",
        "internship-end",
        "ordinary-job",
    ];
    let programmes: Vec<_> = programmes()
        .iter()
        .map(|folder| programme(folder))
        .collect();
    let mut known: BTreeMap<(&str, String), String> = BTreeMap::new();
    let mut wrong = Vec::new();
    for programme in &programmes {
        let mut ids: Vec<(&str, String)> = Vec::new();
        let mut add = |kind, id: &str| ids.push((kind, id.to_owned()));
        programme
            .rules
            .iter()
            .for_each(|rule| add("rule", rule.id.as_str()));
        programme
            .phases
            .iter()
            .for_each(|phase| add("phase", phase.id.as_str()));
        programme
            .units
            .iter()
            .for_each(|unit| add("unit", unit.id.as_str()));
        programme
            .blanks
            .iter()
            .for_each(|blank| add("blank", blank.id.as_str()));
        programme
            .changes
            .iter()
            .for_each(|change| add("change", change.id.as_str()));
        programme
            .areas
            .iter()
            .for_each(|area| add("area", area.id.as_str()));
        programme
            .folder
            .iter()
            .for_each(|item| add("item", item.id.as_str()));
        let anchors = programme.anchors.iter().map(|anchor| anchor.id.as_str());
        anchors
            .filter(|id| !SHARED_ANCHORS.contains(id))
            .for_each(|id| add("anchor", id));
        let steps = programme.steps().map(|(_, step)| step.id.as_str());
        steps
            .filter(|id| !SHARED_STEPS.contains(id))
            .for_each(|id| add("step", id));
        for id in ids {
            if let Some(other) = known.insert(id.clone(), programme.id.to_string()) {
                wrong.push(format!("{id:?} stands in {other} and in {}", programme.id));
            }
        }
        // A shared step records the shared date of its name, wherever it stands.
        for (_, step) in programme
            .steps()
            .filter(|(_, step)| SHARED_STEPS.contains(&step.id.as_str()))
        {
            let wanted = match step.id.as_str() {
                "housing" => "housed",
                "ordinary-job" => "job-start",
                same => same,
            };
            let records = step.records.as_ref().map(|anchor| anchor.as_str());
            assert_eq!(records, Some(wanted), "{}: {}", programme.id, step.id);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Words of a pack are words of the glossary.
#[test]
fn the_words_of_a_pack_stand_in_the_glossary() {
    let glossary = glossary();
    assert!(glossary.words.len() >= 120, "{}", glossary.words.len());
    for folder in programmes() {
        for word in programme(&folder).words {
            let term = glossary.term(&word.id);
            let danish = term.map(|term| term.danish.as_str());
            assert_eq!(danish, Some(word.danish.as_str()), "{folder}: {}", word.id);
        }
    }
}

/// Texts have a word in the form that their sentence asks for.
#[test]
fn a_word_is_found_in_each_of_its_forms() {
    let glossary = glossary();
    for term in &glossary.words {
        for written in std::iter::once(&term.danish).chain(&term.forms) {
            for written in [
                written.clone(),
                written.to_uppercase(),
                format!(" {written} "),
            ] {
                let found = glossary.meant(&written).map(|found| &found.id);
                assert_eq!(found, Some(&term.id), "{written:?}");
            }
        }
    }
    assert_eq!(glossary.meant("ikke et ord"), None);
    assert_eq!(glossary.meant(""), None);
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

/// With the first date alone every step of the reference programme has a date; in the others a step may wait
/// for a date that no rule of its source gives, but then it says for which, and no rule of a pack is at fault.
#[test]
fn one_date_dates_every_step_that_a_rule_gives_a_date() {
    for folder in programmes() {
        let programme = programme(&folder);
        let first = programme.anchors.first().expect("a first date");
        assert!(
            first.estimate.is_none(),
            "{folder}: the first date is asked for"
        );
        let moment = "2026-03-02T10:00".parse().expect("a date");
        let plan = schedule(&programme, &Facts::from([(first.id.clone(), moment)]));
        let all = plan.steps.iter().map(|(id, timed)| (id.to_string(), timed));
        let all = all.chain(
            plan.phases
                .iter()
                .map(|(id, timed)| (id.to_string(), timed)),
        );
        for (id, timed) in all {
            let Timed::Waiting { for_, fault } = timed else {
                continue;
            };
            assert_eq!(fault, &None, "{folder}: {id}");
            assert!(folder != "hedensted", "{id} has no date");
            // Whoever makes a plan of it has to be able to say it; some programmes are only read.
            for anchor in for_
                .iter()
                .filter(|_| programme.audience != Audience::Professionals)
            {
                let recorded = programme
                    .steps()
                    .any(|(_, step)| step.records.as_ref() == Some(anchor));
                assert!(
                    recorded,
                    "{folder}: {id} waits for {anchor}, which no step records"
                );
            }
        }
    }
}
