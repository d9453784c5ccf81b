//! Browsers that refuse, fail half-way or never answer.

use std::cell::RefCell;
use std::rc::Rc;

use vejviser::storage::writer::{Browser, Listeners, Status, Writer};
use vejviser::storage::{Archive, Backup, How, IndexedDb, Storage, StorageError, Write};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser::*;

/// The data of a test before a fault: a plan with three entries.
async fn filled(name: &str) -> IndexedDb {
    let db = open(name).await;
    db.create_plan(&info()).await.unwrap();
    db.append(&plan(), &ticks(3)).await.unwrap();
    db
}

async fn refused(name: &str) -> StorageError {
    IndexedDb::open_as(name, quick(), |_| {}).await.unwrap_err()
}

#[wasm_bindgen_test]
async fn a_browser_without_storage_is_told_as_blocked() {
    let cases = [
        // Throws, as in a frame without permission.
        r#"function() { throw new DOMException("no", "SecurityError"); }"#,
        // Answers with an error, as Firefox in a private window.
        r#"function() {
            const request = {readyState: "pending", error: null};
            setTimeout(() => {
                request.readyState = "done";
                request.error = new DOMException("no", "InvalidStateError");
                request.onerror({target: request});
            }, 10);
            return request;
        }"#,
        // Never answers, as Safari 14 on its first visit.
        r#"function() { return {readyState: "pending", error: null}; }"#,
    ];
    for open in cases {
        let name = name();
        let blocked = replace("IDBFactory.prototype", "open", open);
        assert_eq!(refused(&name).await, StorageError::Blocked, "{open}");
        drop(blocked);
        filled(&name).await;
    }
    let missing = define(
        "window",
        "indexedDB",
        "{configurable: true, get: () => undefined}",
    );
    assert_eq!(refused(&name()).await, StorageError::Blocked);
    drop(missing);
}

#[wasm_bindgen_test]
async fn giving_up_on_a_slow_browser_leaves_no_half_made_database() {
    let name = name();
    let hasty = vejviser::storage::indexeddb::Options {
        patience: 0,
        ..quick()
    };
    let first = IndexedDb::open_as(&name, hasty, |_| {}).await;
    // Whether or not it was too late: what the browser does afterwards is done properly.
    drop(first);
    let db = filled(&name).await;
    assert_eq!(db.entries(&plan()).await.unwrap().entries, ticks(3));
}

#[wasm_bindgen_test]
async fn a_full_disk_is_told_and_changes_nothing() {
    let name = name();
    let db = filled(&name).await;
    let before = content(&name, "entries").await;
    let full = full();
    let write = db.append(&plan(), &[tick(7)]).await;
    assert_eq!(write, Err(StorageError::Full));
    let photo = db.append_with_photo(&plan(), &tick(8), &picture()).await;
    assert_eq!(photo, Err(StorageError::Full));
    assert_eq!(
        db.save_settings(&Default::default()).await,
        Err(StorageError::Full)
    );
    let described = vejviser::storage::PlanInfo {
        person: Some(Default::default()),
        ..info()
    };
    assert_eq!(db.describe_plan(&described).await, Err(StorageError::Full));
    drop(full);
    assert_eq!(db.load().await.unwrap().plans, [info()]);
    assert_eq!(content(&name, "entries").await, before);
    assert_eq!(db.photo(&plan(), &picture().id).await.unwrap(), None);
    db.append(&plan(), &[tick(7)]).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_disk_that_fills_up_at_the_commit_is_told_as_full() {
    let name = name();
    let db = filled(&name).await;
    let before = content(&name, "entries").await;
    let abort = replace(
        "IDBTransaction.prototype",
        "commit",
        "function() { this.abort(); }",
    );
    let reason = define(
        "IDBTransaction.prototype",
        "error",
        r#"{configurable: true, get: () => new DOMException("no room", "QuotaExceededError")}"#,
    );
    let write = db.append(&plan(), &[tick(7)]).await;
    drop(reason);
    let unexplained = db.append(&plan(), &[tick(7)]).await;
    drop(abort);
    assert_eq!(write, Err(StorageError::Full));
    assert_eq!(unexplained, Err(StorageError::Interrupted));
    assert_eq!(content(&name, "entries").await, before);
}

#[wasm_bindgen_test]
async fn an_import_that_is_interrupted_leaves_the_old_data_exactly() {
    let source = open(&name()).await;
    let many: Vec<_> = (10..110).map(tick).collect();
    source.append(&plan(), &many).await.unwrap();
    let backup: Backup = source.export(now()).await.unwrap();
    let cases = [
        (
            r#"function(...a) {
                if (++calls.n === 50) throw new DOMException("no room", "QuotaExceededError");
                return original.apply(this, a);
            }"#,
            StorageError::Full,
        ),
        (
            r#"function(...a) {
                if (++calls.n === 50) this.transaction.abort();
                return original.apply(this, a);
            }"#,
            StorageError::Interrupted,
        ),
        // The 50th writes a key that is there already: the request fails, not the call.
        (
            r#"function(value, key) {
                if (++calls.n === 50) return original.call(this, value, ["plan", "entry-000000"]);
                return original.call(this, value, key);
            }"#,
            StorageError::Unknown(String::new()),
        ),
    ];
    for (fault, expected) in cases {
        let name = name();
        let db = filled(&name).await;
        let before = [
            content(&name, "plans").await,
            content(&name, "entries").await,
        ];
        let replaced = replace(STORE, "add", fault);
        let error = db.import(&backup, How::PlansAndSettings).await.unwrap_err();
        drop(replaced);
        match (&error, &expected) {
            (StorageError::Unknown(what), StorageError::Unknown(_)) => {
                assert!(what.starts_with("ConstraintError"), "{what}");
            }
            _ => assert_eq!(error, expected),
        }
        let after = [
            content(&name, "plans").await,
            content(&name, "entries").await,
        ];
        assert_eq!(after, before);
        assert_eq!(db.import(&backup, How::Plans).await.unwrap().entries, 100);
    }
}

#[wasm_bindgen_test]
async fn a_connection_that_the_browser_dropped_is_opened_again() {
    let name = name();
    let db = filled(&name).await;
    let dropped = replace(
        "IDBDatabase.prototype",
        "transaction",
        r#"function(...a) {
            if (++calls.n === 1) this.close();
            return original.apply(this, a);
        }"#,
    );
    db.append(&plan(), &[tick(3)]).await.unwrap();
    drop(dropped);
    assert_eq!(db.entries(&plan()).await.unwrap().entries, ticks(4));
}

#[wasm_bindgen_test]
async fn a_change_that_could_not_be_saved_is_told_kept_and_saved_later() {
    let name = name();
    let db = filled(&name).await;
    let told: Rc<RefCell<Vec<Status>>> = Rc::default();
    let writer = Writer::new(
        Rc::new(db.clone()),
        Browser,
        Listeners {
            status: Box::new({
                let told = told.clone();
                move |status| told.borrow_mut().push(status)
            }),
            confirmed: Box::new(|_| {}),
        },
    );
    writer.loaded();
    let full = full();
    for number in [3, 4] {
        writer.add(Write::Append {
            plan: plan(),
            entries: vec![tick(number)],
        });
    }
    writer.settled().await;
    let error = StorageError::Full;
    assert!(matches!(writer.status(), Status::NotSaved { error: ref e, .. } if *e == error));
    assert_eq!(writer.unsaved().len(), 2);
    drop(full);
    writer.retry();
    writer.settled().await;
    assert_eq!(told.borrow().last(), Some(&Status::Saved));
    assert_eq!(db.entries(&plan()).await.unwrap().entries, ticks(5));
}
