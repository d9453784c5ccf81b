//! Merging what came into a plan that is here: all of it is stored, with the choices, or nothing.

use std::collections::BTreeSet;

use vejviser::domain::handover::{Going, Packet};
use vejviser::domain::merge::{Chooser, Copy, Merge, Pick, chosen, union};
use vejviser::domain::plan::{DeviceId, Entry, EntryId, Fact, StepState};
use vejviser::storage::indexeddb::lock as lock_all;
use vejviser::storage::{Archive, Backup, How, PlanBackup, Settings, Storage};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser::*;

/// What another phone says: of steps that this one speaks of too, and of others.
fn theirs(number: usize) -> Entry {
    let (step, state) = (number % 6, StepState::Waiting);
    Entry {
        id: EntryId(format!("there-{number:06}")),
        clock: 20 + number as u64,
        device: DeviceId("elsewhere".into()),
        at: now(),
        fact: Fact::Step {
            step: format!("step-{step}").as_str().into(),
            state,
        },
    }
}

/// What is stored when the copy that came is merged into three entries here, as the page of merging does it.
fn merged() -> (Backup, Vec<Entry>) {
    let (here, there) = (ticks(3), (0..6).map(theirs).collect::<Vec<_>>());
    let packet = Packet::of(plan(), now(), &there, Going::EVERYTHING, now());
    let none = BTreeSet::new();
    let copy = |entries| Copy {
        entries,
        known: &none,
    };
    let merge = Merge::of(copy(&here), copy(&packet.entries));
    assert_eq!((merge.new.len(), merge.conflicts.len()), (6, 3));
    let mine = merge.conflicts.iter();
    let mine: Vec<_> = mine.map(|conflict| conflict.picked(Pick::Here)).collect();
    let mut number = 0;
    let mut fresh = || {
        number += 1;
        EntryId(format!("chosen-{number}"))
    };
    let mut chooser = Chooser {
        device: &DeviceId("device".into()),
        at: now(),
        fresh: &mut fresh,
    };
    let mut all = union(&here, &packet.entries);
    let choices = chosen(&all, &mine, &mut chooser);
    all.extend(choices.iter().cloned());
    let mut backup = Backup::new(now(), &Settings::default(), Vec::new());
    backup.plans.push(PlanBackup {
        info: info(),
        entries: [merge.new, choices].concat(),
        photos: Vec::new(),
        damaged: Vec::new(),
    });
    (backup, all)
}

async fn entries(db: &impl Storage) -> BTreeSet<String> {
    let read = db.entries(&plan()).await.unwrap();
    assert_eq!(read.damaged, []);
    let texts = read.entries.iter();
    texts.map(|entry| entry.to_json().to_string()).collect()
}

/// Interrupts the merge at its first step, then at its second, and so on until it comes through.
async fn interrupted_anywhere<Db: Storage + Archive>(db: &Db, kind: &str) {
    let (backup, all) = merged();
    let before = entries(db).await;
    let old = db.export(now()).await.unwrap();
    let after: BTreeSet<String> = all
        .iter()
        .map(|entry| entry.to_json().to_string())
        .collect();
    assert!(before.len() == 3 && after.len() == 12);
    for fault in [
        r#"throw new DOMException("no room", "QuotaExceededError")"#,
        "this.transaction.abort()",
    ] {
        let mut at = 0;
        loop {
            at += 1;
            assert!(at < 100, "{kind}: it never comes through");
            let with = format!(
                "function(...a) {{ if (++calls.n === {at}) {fault}; return original.apply(this, a); }}"
            );
            let replaced = replace(STORE, "add", &with);
            let stored = db.import(&backup, How::Plans).await;
            drop(replaced);
            if stored.is_ok() {
                break;
            }
            assert_eq!(entries(db).await, before, "{kind}: {fault} at {at}");
        }
        assert!(at > 9, "{kind}: only {at} steps were interrupted");
        assert_eq!(entries(db).await, after, "{kind}");
        // Once more, and nothing comes twice.
        let again = db.import(&backup, How::Plans).await.unwrap();
        assert_eq!(again, Default::default());
        // Back to before, for the next fault.
        db.remove_plan(&plan()).await.unwrap();
        db.import(&old, How::Plans).await.unwrap();
    }
    // At the commit, when all has been asked for.
    let abort = replace(
        "IDBTransaction.prototype",
        "commit",
        "function() { this.abort(); }",
    );
    db.import(&backup, How::Plans).await.unwrap_err();
    drop(abort);
    assert_eq!(entries(db).await, before, "{kind}");
    db.import(&backup, How::Plans).await.unwrap();
    assert_eq!(entries(db).await, after, "{kind}");
}

#[wasm_bindgen_test]
async fn a_merge_that_is_interrupted_anywhere_leaves_the_old_or_the_new() {
    let name = name();
    let db = open(&name).await;
    db.create_plan(&info()).await.unwrap();
    db.append(&plan(), &ticks(3)).await.unwrap();
    interrupted_anywhere(&db, "open").await;
}

#[wasm_bindgen_test]
async fn a_merge_into_what_is_locked_leaves_the_old_or_the_new() {
    let name = name();
    let db = open(&name).await;
    db.create_plan(&info()).await.unwrap();
    db.append(&plan(), &ticks(3)).await.unwrap();
    let sealed = lock_all(&db, "4711", 5, &Settings::default())
        .await
        .unwrap();
    interrupted_anywhere(&sealed, "locked").await;
}
