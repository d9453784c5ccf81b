//! The export file: whatever goes out comes back, and whatever else is given is told with its faults.
#![cfg(not(target_arch = "wasm32"))]

#[path = "backup/made_up.rs"]
mod made_up;

use std::future::Future;

use futures::executor::block_on;
use made_up::{anything, backup, plans};
use proptest::prelude::*;
use serde_json::{Value, json};
use vejviser::domain::plan::{Entry, EntryId, PhotoId, PlanId};
use vejviser::storage::backup::{MOST_BYTES, MOST_ENTRIES, MOST_FAULTS};
use vejviser::storage::{Archive, Backup, BackupFault, How, Memory, Photo, Settings, Write};

fn wait<T>(future: impl Future<Output = Result<T, vejviser::storage::StorageError>>) -> T {
    block_on(future).unwrap()
}

proptest! {
    #[test]
    fn what_goes_out_comes_back(backup in backup()) {
        let parsed = Backup::parse(&backup.to_text()).unwrap();
        prop_assert_eq!(&parsed, &backup);
        let memory = Memory::new();
        wait(memory.import(&parsed, How::PlansAndSettings));
        prop_assert_eq!(wait(memory.export(backup.written)), backup);
    }

    #[test]
    fn importing_is_a_union(mine in plans(), theirs in plans()) {
        let memory = Memory::new();
        let written = chrono::DateTime::UNIX_EPOCH;
        let backup = |plans| Backup::new(written, &Settings::default(), plans);
        wait(memory.import(&backup(mine.clone()), How::Plans));
        wait(memory.import(&backup(theirs.clone()), How::Plans));
        let both = wait(memory.export(written));
        for plan in mine.iter().chain(&theirs) {
            let kept = both.plans.iter().find(|kept| kept.info.id == plan.info.id).unwrap();
            for entry in &plan.entries {
                prop_assert!(kept.entries.iter().any(|kept| kept.id == entry.id));
            }
        }
        for plan in &mine {
            let kept = both.plans.iter().find(|kept| kept.info.id == plan.info.id).unwrap();
            prop_assert_eq!(&kept.info, &plan.info);
            for entry in &plan.entries {
                prop_assert!(kept.entries.contains(entry));
            }
        }
        wait(memory.import(&backup(theirs), How::Plans));
        prop_assert_eq!(wait(memory.export(written)), both);
    }

    #[test]
    fn a_file_that_is_cut_anywhere_is_not_readable(backup in backup(), at in any::<prop::sample::Index>()) {
        let text = backup.to_text();
        let mut cut = at.index(text.len());
        while !text.is_char_boundary(cut) {
            cut -= 1;
        }
        let fault = Backup::parse(&text[..cut]).unwrap_err();
        prop_assert!(matches!(fault, BackupFault::NotReadable { .. }), "{fault:?}");
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        let _ = Backup::parse(&text);
    }

    #[test]
    fn no_json_makes_it_panic(value in anything(), key in "plans|settings|written|damaged|format|app") {
        let mut file = json!({"vejviser": "backup", "format": 1, "app": "1", "settings": {},
            "written": "2026-01-01T00:00:00Z", "plans": []});
        file[key] = value;
        let _ = Backup::parse(&file.to_string());
        let _ = Backup::sound_part(&file.to_string());
        let mut file = rescued();
        file["stores"] = file["plans"].take();
        let _ = Backup::sound_part(&file.to_string());
    }
}

fn file() -> Value {
    json!({
        "vejviser": "backup", "format": 1, "app": "0.1.0", "written": "2026-03-04T09:00:00Z",
        "settings": {"language": "ar"},
        "plans": [{
            "id": "p", "created": "2026-03-03T09:00:00Z",
            "entries": [{"id": "e", "clock": 1, "device": "d", "at": "2026-03-04T08:00:00Z",
                "fact": {"is": "step", "step": "bank", "state": "done"}}],
            "photos": [{"id": "ph", "type": "image/jpeg", "data": "AQID"}],
            "damaged": [{"key": "x", "raw": "{"}],
        }],
    })
}

fn changed(path: &str, value: Value) -> String {
    let mut file = file();
    *file.pointer_mut(path).unwrap() = value;
    file.to_string()
}

#[test]
fn the_file_is_readable_by_people_and_by_other_programs() {
    let backup = Backup::parse(&file().to_string()).unwrap();
    assert_eq!(backup.plans[0].photos[0].bytes, [1, 2, 3]);
    assert_eq!(backup.settings.language.as_deref(), Some("ar"));
    let text = backup.to_text();
    assert!(
        text.starts_with("{\n  \"vejviser\": \"backup\",\n  \"format\": 1,\n"),
        "{text}"
    );
    let mut again: Value = serde_json::from_str(&text).unwrap();
    again["app"] = json!("0.1.0");
    again.as_object_mut().unwrap().remove("damaged");
    assert_eq!(again, file());
    assert!(Backup::parse(&format!("\u{feff}{text}")).is_ok());
}

#[test]
fn what_is_not_a_backup_is_told_apart() {
    let not_readable = ["", "hej", "{", "PK\u{3}\u{4}", "{\"vejviser\":\"backup\",}"];
    for text in not_readable {
        let fault = Backup::parse(text).unwrap_err();
        assert!(
            matches!(fault, BackupFault::NotReadable { .. }),
            "{text}: {fault:?}"
        );
    }
    let other_app = [
        "null",
        "[]",
        "3",
        "{}",
        r#"{"vejviser":"plan"}"#,
        r#"{"format":1,"plans":[]}"#,
    ];
    for text in other_app {
        assert_eq!(Backup::parse(text), Err(BackupFault::OtherApp), "{text}");
    }
    let newer = Backup::parse(r#"{"vejviser":"backup","format":2,"everything":"different"}"#);
    assert_eq!(newer, Err(BackupFault::Newer { format: 2 }));
}

#[test]
fn every_fault_is_told_with_its_place() {
    let cases = [
        ("/format", json!("one"), "format"),
        ("/format", json!(0), "format"),
        ("/written", json!("yesterday"), "written"),
        ("/settings", json!([1]), "settings"),
        ("/plans", json!({}), "plans"),
        ("/plans/0", json!(7), "plans[0]"),
        ("/plans/0/id", json!(""), "plans[0].id"),
        ("/plans/0/id", json!("x".repeat(201)), "plans[0].id"),
        ("/plans/0/created", json!(null), "plans[0].created"),
        ("/plans/0/entries", json!("none"), "plans[0].entries"),
        (
            "/plans/0/entries/0/fact/state",
            json!("dnoe"),
            "plans[0].entries[0].fact.state",
        ),
        (
            "/plans/0/entries/0/at",
            json!("2026-02-30T00:00:00Z"),
            "plans[0].entries[0].at",
        ),
        (
            "/plans/0/photos/0/data",
            json!("A?=="),
            "plans[0].photos[0].data",
        ),
        (
            "/plans/0/photos/0",
            json!({"id": "ph", "type": "image/jpeg"}),
            "plans[0].photos[0].data",
        ),
        (
            "/plans/0/damaged/0",
            json!({"key": "x"}),
            "plans[0].damaged[0].raw",
        ),
    ];
    for (path, value, place) in cases {
        match Backup::parse(&changed(path, value)) {
            Err(BackupFault::Damaged(faults)) => {
                assert_eq!(faults.len(), 1, "{path}: {faults:?}");
                assert_eq!(faults[0].place, place, "{path}");
            }
            other => panic!("{path}: {other:?}"),
        }
    }
    let entry = file()["plans"][0]["entries"][0].clone();
    let other = changed("/plans/0/entries", json!([7, {"id": ""}]));
    let Err(BackupFault::Damaged(faults)) = Backup::parse(&other) else {
        panic!("no entries");
    };
    assert!(faults.len() > 2, "{faults:?}");
    let twice = changed("/plans/0/entries", json!([entry, {"id": 1}, entry]));
    let Err(BackupFault::Damaged(faults)) = Backup::parse(&twice) else {
        panic!("two faults");
    };
    let places: Vec<_> = faults.iter().map(|fault| fault.place.as_str()).collect();
    let inner = |key: &str| format!("plans[0].entries[1].{key}");
    let mut expected = ["id", "clock", "device", "at", "fact"].map(inner).to_vec();
    expected.push("plans[0].entries[2]".to_owned());
    assert_eq!(places, expected);
    let plan = file()["plans"][0].clone();
    assert!(Backup::parse(&changed("/plans", json!([plan, plan]))).is_err());
}

#[test]
fn what_is_whole_in_a_damaged_file_can_be_had() {
    let other = json!({"id": "f", "clock": 2, "device": "d", "at": "2026-03-04T08:00:00Z",
        "fact": {"is": "step", "step": "tax", "state": "done"}});
    let mut whole = file();
    whole["plans"][0]["entries"]
        .as_array_mut()
        .unwrap()
        .push(other);
    let sound = |path: &str, value: Value| {
        let mut file = whole.clone();
        *file.pointer_mut(path).unwrap() = value;
        assert!(Backup::parse(&file.to_string()).is_err(), "{path}");
        Backup::sound_part(&file.to_string())
    };
    // The first entry is lost, the other is not, nor is the photo; and the other way round.
    for (path, value) in [
        ("/plans/0/entries/0", json!(null)),
        ("/plans/0/entries/0/at", json!("yesterday")),
        ("/plans/0/entries/0/fact/step", json!(7)),
        ("/plans/0/entries/0/id", json!("")),
        // After this one no later change would ever count.
        ("/plans/0/entries/0/clock", json!(u64::MAX)),
    ] {
        let left = sound(path, value).unwrap();
        let ids: Vec<&str> = left.plans[0]
            .entries
            .iter()
            .map(|entry| entry.id.0.as_str())
            .collect();
        assert_eq!((ids, left.plans[0].photos.len()), (vec!["f"], 1), "{path}");
    }
    let left = sound("/plans/0/photos/0/data", json!("not base64")).unwrap();
    assert_eq!(
        (left.plans[0].entries.len(), left.plans[0].photos.len()),
        (2, 0)
    );
    // Of two entries with one id the first counts.
    let left = sound("/plans/0/entries/1/id", json!("e")).unwrap();
    assert_eq!(left.plans[0].entries.len(), 1);
    let left = sound("/settings", json!([])).unwrap();
    assert_eq!(
        (left.settings.language, left.plans[0].entries.len()),
        (None, 2)
    );
    // A time of the file or of a plan is not worth the entries.
    for path in ["/plans/0/created", "/written"] {
        let left = sound(path, json!("yesterday")).unwrap();
        assert_eq!(left.plans[0].entries.len(), 2, "{path}");
        assert!(left.written > chrono::DateTime::UNIX_EPOCH, "{path}");
        assert!(
            left.plans[0].info.created > chrono::DateTime::UNIX_EPOCH,
            "{path}"
        );
    }
    // A plan or a file that is damaged itself has no sound part.
    for (path, value) in [
        ("/plans/0/id", json!(7)),
        ("/plans/0", json!([])),
        ("/plans", json!({})),
    ] {
        assert_eq!(sound(path, value), None, "{path}");
    }
    // Nothing is left.
    let mut empty = file();
    empty["plans"][0]["entries"][0]["clock"] = json!("x");
    empty["plans"][0]["photos"] = json!([]);
    assert_eq!(Backup::sound_part(&empty.to_string()), None);
    assert_eq!(Backup::sound_part("{"), None);
}

/// As `public/rescue.js` writes it.
fn rescued() -> Value {
    let file = file();
    let plan = &file["plans"][0];
    json!({
        "app": "vejviser", "kind": "rescue", "time": "2026-03-05T09:00:00.000Z", "version": 1,
        "stores": {
            "plans": [{"key": "p", "value": json!({"id": "p", "created": plan["created"]}).to_string()}],
            "entries": [
                {"key": ["p", "e"], "value": plan["entries"][0].to_string()},
                {"key": ["p", "x"], "value": "{"},
                {"key": ["q", "e"], "value": plan["entries"][0].to_string()},
            ],
            "photos": [{"key": ["p", "ph"], "value": {"type": "image/jpeg", "data": {"$bytes": "AQID"}}}],
            "settings": [{"key": "settings", "value": "{\"language\":\"ar\"}"}],
        },
    })
}

#[test]
fn what_was_saved_when_the_app_had_stopped_comes_back() {
    let backup = Backup::parse(&rescued().to_string()).unwrap();
    let whole = Backup::parse(&file().to_string()).unwrap();
    assert_eq!(backup.settings.language.as_deref(), Some("ar"));
    assert_eq!(backup.plans[0].info.created, whole.plans[0].info.created);
    assert_eq!(backup.plans[0].entries, whole.plans[0].entries);
    assert_eq!(backup.plans[0].photos, whole.plans[0].photos);
    assert_eq!(backup.plans[0].damaged[0].raw, "{");
    // A plan whose description is lost still has its entries.
    assert_eq!(backup.plans[1].info.id, PlanId("q".to_owned()));
    assert_eq!(backup.plans[1].entries, whole.plans[0].entries);
    // One record that is readable and wrong costs only itself.
    let mut wrong = rescued();
    wrong["stores"]["entries"][2]["value"] = json!("{\"id\":1}");
    assert!(Backup::parse(&wrong.to_string()).is_err());
    let left = Backup::sound_part(&wrong.to_string()).unwrap();
    assert_eq!(left.plans[0].entries, whole.plans[0].entries);
    let mut newer = rescued();
    newer["version"] = json!(2);
    let fault = Backup::parse(&newer.to_string());
    assert!(matches!(fault, Err(BackupFault::Newer { .. })), "{fault:?}");
}

#[test]
fn huge_and_deep_files_are_refused_without_harm() {
    let deep = |depth: usize| format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
    let base = file().to_string();
    for text in [
        deep(1_000_000),
        "[".repeat(1_000_000),
        base.replace(r#"{"language":"ar"}"#, &deep(500_000)),
        base.replace(r#""done""#, &deep(500_000)),
        base.replace(r#""step":"bank""#, &format!(r#""newer":{}"#, deep(500_000))),
        base.replace(
            r#""is":"step""#,
            &format!(r#""is":"new","deep":{}"#, deep(500_000)),
        ),
    ] {
        assert!(Backup::parse(&text).is_err());
    }
    let many = vec![json!({}); MOST_FAULTS + 5];
    let Err(BackupFault::Damaged(faults)) =
        Backup::parse(&changed("/plans/0/entries", json!(many)))
    else {
        panic!("damaged");
    };
    assert_eq!(faults.len(), MOST_FAULTS);
    let too_many = changed("/plans/0/entries", json!(vec![0; MOST_ENTRIES + 1]));
    let Err(BackupFault::Damaged(faults)) = Backup::parse(&too_many) else {
        panic!("damaged");
    };
    assert_eq!(faults.len(), 1);
    let huge = " ".repeat(MOST_BYTES + 1);
    let bytes = huge.len();
    assert_eq!(Backup::parse(&huge), Err(BackupFault::TooLarge { bytes }));
}

#[test]
fn a_fact_nested_as_deep_as_storage_can_hold_survives_the_file() {
    // What storage reads, the file must bring back: a limit that is met only on the way back would
    // make a backup that cannot be restored.
    for depth in [1, 60, 110, 120, 124, 126, 127, 128] {
        let deep = format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
        let text = format!(
            r#"{{"id":"e","clock":1,"device":"d","at":"2026-03-04T08:00:00Z","fact":{{"is":"new","deep":{deep}}}}}"#
        );
        let Ok(entry) = Entry::parse(&text) else {
            continue;
        };
        let mut backup = Backup::parse(&file().to_string()).unwrap();
        backup.plans[0].entries = vec![entry];
        assert_eq!(Backup::parse(&backup.to_text()).unwrap(), backup, "{depth}");
    }
}

/// Somebody has handed over a plan with the greatest clock that is taken in, and it was merged. What is changed here
/// afterwards has a greater one, and is not lost with the phone.
#[test]
fn what_was_changed_after_the_greatest_clock_from_elsewhere_comes_back() {
    let mut backup = Backup::parse(&file().to_string()).unwrap();
    let entry = backup.plans[0].entries[0].clone();
    let later = |number: u64| Entry {
        id: EntryId(format!("later-{number}")),
        clock: vejviser::domain::plan::MOST_CLOCK + number,
        ..entry.clone()
    };
    backup.plans[0].entries = (0..1_000).map(later).collect();
    assert_eq!(Backup::parse(&backup.to_text()), Ok(backup));
}

#[test]
fn an_export_carries_what_could_not_be_saved() {
    let stored = Backup::parse(&file().to_string()).unwrap();
    let known = stored.plans[0].entries[0].clone();
    let new = Entry {
        id: EntryId("new".into()),
        ..known.clone()
    };
    let (plan, other) = (PlanId("p".into()), PlanId("q".into()));
    let photo = Photo {
        id: PhotoId("taken".into()),
        mime: "image/jpeg".into(),
        bytes: vec![4],
    };
    let mut backup = stored.clone();
    backup.add_unsaved(&[
        Write::Append {
            plan: plan.clone(),
            entries: vec![known.clone(), new.clone()],
        },
        Write::AppendWithPhoto {
            plan: other.clone(),
            entry: new.clone(),
            photo: photo.clone(),
        },
        Write::RemovePhoto {
            plan,
            photo: PhotoId("ph".into()),
        },
    ]);
    assert_eq!(backup.plans[0].entries, [known, new.clone()]);
    assert_eq!(backup.plans[0].photos, []);
    assert_eq!(backup.plans[1].info.id, other);
    assert_eq!(backup.plans[1].entries, [new]);
    assert_eq!(backup.plans[1].photos, [photo]);
    assert_eq!(Backup::parse(&backup.to_text()).unwrap(), backup);
}
