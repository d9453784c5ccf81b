//! A link and a file of everything in which each text tries to do harm, for the browser to be tried with
//! (`tests/e2e/tests/hostile.rs`).
//!
//! `VEJVISER_WRITE=1 cargo test --test forged hostile` writes the fixtures anew.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde_json::json;
use vejviser::domain::handover::{Going, Packet};
use vejviser::domain::person::Person;
use vejviser::domain::plan::{
    Beside, DeviceId, Entry, EntryId, Fact, Feeling, ItemState, PhotoId, PlanId, StepState, Subject,
};
use vejviser::storage::{Backup, DamagedRecord, Photo, PlanBackup, PlanInfo, Settings};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/hostile")
        .join(name)
}

/// What each text is.
fn harm() -> String {
    let words = std::fs::read_to_string(fixture("words.txt")).unwrap();
    words.trim_end().to_owned()
}

/// As long as an id may be at most.
fn short() -> String {
    "<img src=x onerror=hostile=1>".to_owned()
}

fn now() -> DateTime<Utc> {
    "2026-03-04T09:00:00Z".parse().unwrap()
}

fn facts() -> Vec<Fact> {
    let (harm, short) = (harm(), short());
    let moment = "2026-03-02T10:00".parse().unwrap();
    let note = |on| Fact::Note {
        on,
        text: harm.clone(),
    };
    vec![
        Fact::Follows {
            programme: "hedensted".into(),
        },
        Fact::Follows {
            programme: short.as_str().into(),
        },
        Fact::Dated {
            anchor: "housed".into(),
            moment,
        },
        Fact::Dated {
            anchor: short.as_str().into(),
            moment,
        },
        Fact::Step {
            step: "bank-account".into(),
            state: StepState::Waiting,
        },
        Fact::Step {
            step: short.as_str().into(),
            state: StepState::Done,
        },
        Fact::Rung {
            rung: short.as_str().into(),
        },
        Fact::Item {
            item: short.as_str().into(),
            state: ItemState::Missing,
        },
        note(Subject::Step("bank-account".into())),
        note(Subject::Step("info-meeting".into())),
        note(Subject::Step(short.as_str().into())),
        note(Subject::Item("town-map".into())),
        note(Subject::Item(short.as_str().into())),
        Fact::Newer(json!({"is": "hostile", "text": harm})),
    ]
}

fn entries(facts: Vec<Fact>) -> Vec<Entry> {
    let entry = |(number, fact)| Entry {
        id: EntryId(format!("{number:016x}")),
        clock: number as u64 + 1,
        device: DeviceId(short()),
        at: now(),
        fact,
    };
    facts.into_iter().enumerate().map(entry).collect()
}

fn link() -> String {
    let plan = PlanId(short());
    let packet = Packet::of(plan, now(), &entries(facts()), Going::EVERYTHING, now());
    packet.to_text().unwrap()
}

fn backup() -> String {
    let harm = harm();
    let plan = |id: &str, person: Option<Person>, facts: Vec<Fact>| PlanBackup {
        info: PlanInfo {
            person,
            ..PlanInfo::new(PlanId(id.into()), now())
        },
        entries: entries(facts),
        photos: Vec::new(),
        damaged: Vec::new(),
    };
    let person = |mark: &str| Person {
        called: harm.clone(),
        mark: mark.into(),
        languages: vec!["ar".into(), short()],
        ended: None,
        more: [("newer".to_owned(), json!(harm))].into_iter().collect(),
    };
    let text = || harm.clone();
    let moment = "2026-03-03T10:00".parse().unwrap();
    let beside = vec![
        Fact::Beside(Beside::MeetingPlanned { moment }),
        Fact::Beside(Beside::Met {
            moment,
            text: text(),
        }),
        Fact::Beside(Beside::Agreed { text: text() }),
        Fact::Beside(Beside::BringUp { text: text() }),
        Fact::Beside(Beside::CheckedIn {
            feeling: Feeling::Heavy,
            text: text(),
        }),
    ];
    let mut own = plan("own", None, facts());
    let photo = PhotoId("photo".into());
    own.entries.extend(entries(vec![Fact::Photo {
        item: "town-map".into(),
        photo: photo.clone(),
    }]));
    own.entries.last_mut().unwrap().id = EntryId("photo-entry".into());
    // A picture that is a page.
    own.photos.push(Photo {
        id: photo,
        mime: "text/html".into(),
        bytes: text().into_bytes(),
    });
    own.damaged.push(DamagedRecord {
        key: short(),
        raw: text(),
    });
    let plans = vec![
        own,
        plan("nora", Some(person("<b>-<i>")), facts()),
        plan("nora.beside", None, beside),
        plan(&short(), Some(person(&harm)), facts()),
    ];
    let settings = Settings {
        language: Some(text()),
        beside: Some(text()),
        current_plan: Some(PlanId("own".into())),
        more: [("newer".to_owned(), json!(harm))].into_iter().collect(),
        ..Settings::default()
    };
    let mut backup = Backup::new(now(), &settings, plans);
    backup.app = text();
    backup.damaged.push(DamagedRecord {
        key: short(),
        raw: text(),
    });
    backup.to_text()
}

/// The fixtures are what the app of today writes; whoever changes the form writes them anew.
#[test]
fn hostile_files_are_as_they_would_be_written_today() {
    for (name, text) in [("link.txt", link()), ("backup.json", backup())] {
        let path = fixture(name);
        if std::env::var_os("VEJVISER_WRITE").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let there = std::fs::read_to_string(&path).unwrap();
        assert_eq!(there, text, "{name}");
    }
    // They are accepted: what is refused could do no harm.
    assert!(vejviser::domain::handover::Arrived::read(&link()).is_ok());
    let backup = Backup::parse(&backup()).unwrap();
    let ids: BTreeSet<_> = backup.plans.iter().map(|plan| &plan.info.id).collect();
    assert_eq!(ids.len(), 4);
}
