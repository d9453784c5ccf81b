//! Entries and photos that are taken out of a log: these and nothing else, all of them or none.

use vejviser::domain::plan::{EntryId, PhotoId, PlanId};
use vejviser::storage::indexeddb::lock as lock_all;
use vejviser::storage::{Archive, IndexedDb, Photo, Settings, Storage, StorageError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser::*;

fn talks() -> PlanId {
    PlanId("own.talks".into())
}

fn other_picture() -> Photo {
    Photo {
        id: PhotoId("other".into()),
        ..picture()
    }
}

fn ids(numbers: &[usize]) -> Vec<EntryId> {
    numbers.iter().map(|number| tick(*number).id).collect()
}

/// A log of five entries and two photos, and a plan that has the same.
async fn filled(name: &str) -> IndexedDb {
    let db = open(name).await;
    for log in [plan(), talks()] {
        db.append(&log, &ticks(3)).await.unwrap();
        db.append_with_photo(&log, &tick(3), &picture())
            .await
            .unwrap();
        db.append_with_photo(&log, &tick(4), &other_picture())
            .await
            .unwrap();
    }
    db
}

async fn takes_out(db: &(impl Storage + Archive)) {
    let out = [EntryId("was never there".into())];
    let out = [ids(&[1, 3]), out.to_vec()].concat();
    for _ in 0..2 {
        db.remove_entries(&talks(), &out, &[picture().id])
            .await
            .unwrap();
    }
    let read = db.entries(&talks()).await.unwrap();
    assert_eq!(read.entries, [tick(0), tick(2), tick(4)]);
    assert!(read.damaged.is_empty());
    assert_eq!(db.photo(&talks(), &picture().id).await.unwrap(), None);
    let kept = other_picture();
    assert_eq!(db.photo(&talks(), &kept.id).await.unwrap(), Some(kept));
    let backup = db.export(now()).await.unwrap();
    let of = |plan: PlanId| backup.plans.iter().find(|it| it.info.id == plan).unwrap();
    assert_eq!(
        (of(talks()).entries.len(), of(talks()).photos.len()),
        (3, 1)
    );
    assert_eq!((of(plan()).entries.len(), of(plan()).photos.len()), (5, 2));
}

#[wasm_bindgen_test]
async fn what_is_taken_out_of_a_log_is_gone_and_nothing_else() {
    let name = name();
    let db = filled(&name).await;
    // The good copy of an entry whose place is damaged goes too, and so does the damaged one.
    raw(
        &name,
        "entries",
        r#"s.put("{", ["own.talks", "entry-000001"])"#,
    )
    .await;
    db.append(&talks(), &[tick(1)]).await.unwrap();
    takes_out(&db).await;
    assert!(!content(&name, "entries").await.contains("again"));
    // It may be written again, as a backup does.
    db.append(&talks(), &[tick(1)]).await.unwrap();
    assert_eq!(db.entries(&talks()).await.unwrap().entries.len(), 4);
}

#[wasm_bindgen_test]
async fn what_is_taken_out_is_gone_under_the_lock_as_well() {
    let name = name();
    let db = filled(&name).await;
    let sealed = lock_all(&db, "4711", 5, &Settings::default())
        .await
        .unwrap();
    takes_out(&sealed).await;
}

/// The browser fails at one request after the other: all is as it was, each time.
#[wasm_bindgen_test]
async fn taking_out_is_all_or_nothing() {
    let name = name();
    let db = filled(&name).await;
    let before = content(&name, "entries").await;
    for at in 1..=5 {
        let fault = format!(
            "function (...given) {{ if (++calls.n === {at}) this.transaction.abort(); return original.apply(this, given); }}"
        );
        let faulty = replace(STORE, "delete", &fault);
        let taken = db
            .remove_entries(&talks(), &ids(&[1, 3]), &[picture().id])
            .await;
        assert_eq!(taken, Err(StorageError::Interrupted), "at {at}");
        drop(faulty);
        assert_eq!(content(&name, "entries").await, before, "at {at}");
        let photo = db.photo(&talks(), &picture().id).await.unwrap();
        assert!(photo.is_some(), "at {at}");
    }
    takes_out(&db).await;
}
