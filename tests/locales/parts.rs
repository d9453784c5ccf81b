//! Which words a phone has to load before the first page, and which come with the part that says them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use vejviser::i18n::{FIRST_FILES, MESSAGE_FILES};

use crate::file;

/// The files of code that come with each file of words, and with nothing else.
const PARTS: [(&str, &[&str]); MESSAGE_FILES.len() - FIRST_FILES] = [
    (
        "way.ftl",
        &[
            "ui/pages/today.rs",
            "ui/pages/plan.rs",
            "ui/pages/step.rs",
            "ui/pages/first_date.rs",
            "ui/pages/without_way.rs",
            "ui/components/step_state.rs",
            "ui/components/record_date.rs",
            "ui/components/way_beside.rs",
            "ui/components/plan_notices.rs",
        ],
    ),
    (
        "reading.ftl",
        &[
            "ui/pages/choose.rs",
            "ui/pages/compare.rs",
            "ui/pages/programme.rs",
            "ui/pages/about_programme.rs",
            "ui/pages/folder.rs",
            "ui/pages/item.rs",
            "ui/pages/search.rs",
            "ui/pages/words.rs",
            "ui/pages/phrases.rs",
            "ui/pages/letters.rs",
            "state/data.rs",
        ],
    ),
    (
        "own.ftl",
        &[
            "ui/pages/my_data.rs",
            "ui/pages/backup.rs",
            "state/backup.rs",
            "ui/pages/settings.rs",
            "ui/pages/offline.rs",
            "ui/pages/more.rs",
            "state/data.rs",
        ],
    ),
    (
        "lock.ftl",
        &[
            "ui/pages/protect.rs",
            "ui/pages/lock_screen.rs",
            "state/lock.rs",
        ],
    ),
    (
        "beside.ftl",
        &[
            "ui/pages/beside/band.rs",
            "ui/pages/beside/end.rs",
            "ui/pages/beside/everybody.rs",
            "ui/pages/beside/fields.rs",
            "ui/pages/beside/meetings.rs",
            "ui/pages/beside/person.rs",
            "ui/pages/beside/person_form.rs",
            "ui/pages/beside/role.rs",
            "ui/pages/beside/together.rs",
            "state/beside.rs",
        ],
    ),
    (
        "handing.ftl",
        &[
            "ui/pages/hand_over.rs",
            "ui/pages/received.rs",
            "ui/pages/merging.rs",
            "ui/components/sayings.rs",
            "state/handing.rs",
        ],
    ),
    (
        "paper.ftl",
        &[
            "ui/pages/paper/calendar.rs",
            "ui/pages/paper/choose.rs",
            "ui/pages/paper/folder.rs",
            "ui/pages/paper/phrases.rs",
            "ui/pages/paper/sheet.rs",
            "ui/pages/paper/step.rs",
            "ui/pages/paper/twice.rs",
            "ui/pages/paper/way.rs",
        ],
    ),
    (
        "talk.ftl",
        &[
            "ui/pages/talk/after.rs",
            "ui/pages/talk/all.rs",
            "ui/pages/talk/attendance.rs",
            "ui/pages/talk/here.rs",
            "ui/pages/talk/make.rs",
            "ui/pages/talk/new.rs",
            "ui/pages/talk/on_stage.rs",
            "ui/pages/talk/over.rs",
            "ui/pages/talk/own_slide.rs",
            "ui/pages/talk/paper.rs",
            "ui/pages/talk/present.rs",
            "ui/pages/talk/log.rs",
            "ui/pages/talk/watch.rs",
            "ui/pages/talk/show.rs",
            "state/talk/mod.rs",
            "state/talk/own_slide.rs",
        ],
    ),
];

fn ids(name: &str) -> BTreeSet<String> {
    let text = file("da", name);
    let ids = text.lines().filter_map(|line| line.split_once(" ="));
    ids.map(|(id, _)| id.to_owned())
        .filter(|id| {
            id.starts_with(|letter: char| letter.is_ascii_lowercase()) && !id.contains(' ')
        })
        .collect()
}

/// Every file of the app with its text, by its path in `src/`.
fn sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => walk(&path, found),
                false => found.push(path),
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &mut found);
    let named = found.into_iter().map(|path| {
        let name = path.strip_prefix(&root).unwrap().display().to_string();
        (name, fs::read_to_string(&path).unwrap())
    });
    named.collect()
}

/// Whether a message is said in Danish in every language: from the binary, which holds the first file only.
fn is_said_in_danish(id: &str, sources: &[(String, String)]) -> bool {
    let said = format!("danish().text(\"{id}\"");
    sources.iter().any(|(_, text)| text.contains(&said))
}

#[test]
fn words_come_with_the_part_that_says_them() {
    let sources = sources();
    let said_in = |id: &str| -> Vec<&str> {
        let quoted = format!("\"{id}\"");
        let files = sources.iter().filter(|(_, text)| text.contains(&quoted));
        files.map(|(name, _)| name.as_str()).collect()
    };
    for (name, own) in PARTS {
        for id in ids(name) {
            assert!(
                !is_said_in_danish(&id, &sources),
                "{id} stands in {name}, and not in the binary"
            );
            let elsewhere: Vec<&str> = said_in(&id)
                .into_iter()
                .filter(|file| !own.contains(file))
                .collect();
            assert!(
                elsewhere.is_empty(),
                "{id} stands in {name}, which may not have come where {elsewhere:?} says it"
            );
        }
    }
}

#[test]
fn nobody_waits_for_words_of_a_page_that_is_not_open() {
    let sources = sources();
    // What the page of another part says as well has to be there from the start.
    for id in ids("app.ftl") {
        if is_said_in_danish(&id, &sources) {
            continue;
        }
        let quoted = format!("\"{id}\"");
        let files: Vec<&str> = sources
            .iter()
            .filter(|(_, text)| text.contains(&quoted))
            .map(|(name, _)| name.as_str())
            .filter(|name| !name.starts_with("state/") && *name != "ui/pages/more.rs")
            .collect();
        let part = PARTS
            .iter()
            .find(|(_, own)| !files.is_empty() && files.iter().all(|file| own.contains(file)));
        let in_state = sources
            .iter()
            .any(|(name, text)| name.starts_with("state/") && text.contains(&quoted));
        if let Some((name, _)) = part.filter(|_| !in_state) {
            panic!("{id} is said in {files:?} only, and belongs in {name}");
        }
    }
}
