//! What real people type, and what they are to find first: `queries.json`. A query is judged when the texts of
//! its language that it needs are there; all of them are judged once every translation has come.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use vejviser::domain::programme::ProgrammeId;
use vejviser::domain::search::{Query, Target, find};
use vejviser::i18n::{CALENDAR_FILE, Locale, MESSAGE_FILES, Messages, args};
use vejviser::prerender::Published;
use vejviser::state::Content;
use vejviser::state::search::{HELP, Shelf, order};

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn messages(tag: &str) -> Arc<Messages> {
    let Some(locale) = Locale::from_tag(tag) else {
        return Arc::clone(Messages::danish());
    };
    let path = |name: &str| format!("public/locales/{}/{name}", locale.tag());
    let sources = MESSAGE_FILES.map(|name| file(&path(name))).into();
    Arc::new(Messages::read(locale, sources, &file(&path(CALENDAR_FILE))).0)
}

/// Everything, as a reader of a language who follows the way of Hedensted searches it.
fn shelves(content: &Content, tag: &str) -> Vec<Shelf> {
    shelves_of(content, tag, &[ProgrammeId::from("hedensted")])
}

fn shelves_of(content: &Content, tag: &str, own: &[ProgrammeId]) -> Vec<Shelf> {
    let help = [("da", "da"), (tag, tag)]
        .map(|(language, tag)| (language, messages(tag).text(HELP, &args()).text));
    let languages: Vec<&str> = if tag == "da" {
        vec!["da"]
    } else {
        vec!["da", tag]
    };
    let parts = order(content, own);
    let shelves = parts.iter().map(|part| {
        Shelf::of(content, part.as_ref(), &languages, &help)
            .unwrap_or_else(|| panic!("{part:?} has not come"))
    });
    shelves.collect()
}

/// As `queries.json` names it: the kind, and the end of its address.
fn name_of(target: &Target) -> String {
    let id = match target {
        Target::Contact(id) => id.to_string(),
        Target::Phrase(_, id) => id.to_string(),
        other => {
            let path = other.path();
            path.rsplit('/').next().unwrap_or_default().to_owned()
        }
    };
    format!("{} {id}", target.kind())
}

/// Whoever follows nothing yet finds the page as well, and not a sentence with the same word.
#[test]
fn a_page_comes_before_a_sentence_without_a_plan() {
    let read = |path: &str| Ok(file(&format!("public/{path}")));
    let content = Published::read(&read).expect("what is published").content();
    let shelves = shelves_of(&content, "ar", &[]);
    let indexes: Vec<_> = shelves.iter().map(|shelf| shelf.index.as_ref()).collect();
    let found = find(&indexes, &Query::of("حافله"));
    let first = &found.hits[0];
    let name = name_of(&indexes[first.index].places[first.place]);
    assert_eq!(name, "item public-transport");
}

#[test]
fn what_people_type_finds_what_they_mean_first() {
    let read = |path: &str| Ok(file(&format!("public/{path}")));
    let content = Published::read(&read).expect("what is published").content();
    let queries: serde_json::Value =
        serde_json::from_str(&file("tests/search/queries.json")).expect("queries");
    let mut of_language: BTreeMap<&str, Vec<Shelf>> = BTreeMap::new();
    let (mut judged, mut waiting, mut faults) = (0, 0, Vec::new());
    let queries = queries.as_array().expect("a list");
    assert!(queries.len() >= 60);
    for query in queries {
        let word = |name: &str| query[name].as_str().unwrap_or_default();
        let (tag, typed) = (word("language"), word("typed"));
        // Several first results are as good as one another for a few queries.
        let first: Vec<&str> = match &query["first"] {
            serde_json::Value::Array(all) => all.iter().filter_map(|one| one.as_str()).collect(),
            one => one.as_str().into_iter().collect(),
        };
        let shelves = of_language
            .entry(tag)
            .or_insert_with(|| shelves(&content, tag));
        let has_texts = |shelf: &&Shelf| {
            let places = shelf.index.places.iter().enumerate();
            let mut wanted = places.filter(|(_, place)| first.contains(&name_of(place).as_str()));
            wanted.any(|(place, target)| {
                let mut entries = shelf.index.entries.iter();
                entries.any(|entry| {
                    let is_named = matches!(target, Target::Contact(_) | Target::Word(..));
                    entry.place as usize == place
                        && (shelf.index.language(entry) == tag)
                        && (is_named || *entry.key == target.title_key())
                })
            })
        };
        if !shelves.iter().any(|shelf| has_texts(&shelf)) {
            waiting += 1;
            continue;
        }
        judged += 1;
        let indexes: Vec<_> = shelves.iter().map(|shelf| shelf.index.as_ref()).collect();
        let found = find(&indexes, &Query::of(typed));
        let names = found.hits.iter().take(4).map(|hit| {
            let target = &indexes[hit.index].places[hit.place];
            (name_of(target), hit.score)
        });
        let names: Vec<_> = names.collect();
        let is_first = names
            .first()
            .is_some_and(|(name, _)| first.contains(&name.as_str()));
        if !is_first {
            faults.push(format!("{tag} {typed:?}: {names:?} and not {first:?}"));
        }
    }
    println!("{judged} queries judged, {waiting} wait for their translation");
    assert!(faults.is_empty(), "of {judged}:\n{}", faults.join("\n"));
}
