//! The lock: what is at rest is sealed, and switching it on or off happens wholly or not at all.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::TimeDelta;
use vejviser::storage::indexeddb::{
    Change, Locked, NotUnlocked, Sealed, StorageEvent, lock as lock_all,
};
use vejviser::storage::{
    Archive, Backup, How, IndexedDb, PlanInfo, Settings, Storage, StorageError,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser::*;

const CODE: &str = "4711";
const STORES: [&str; 4] = ["plans", "entries", "photos", "settings"];

fn settings() -> Settings {
    Settings {
        language: Some("ar".into()),
        current_plan: Some(plan()),
        ..Settings::default()
    }
}

async fn filled(name: &str) -> IndexedDb {
    let db = open(name).await;
    db.create_plan(&info()).await.unwrap();
    db.append(&plan(), &ticks(3)).await.unwrap();
    db.append_with_photo(&plan(), &tick(3), &picture())
        .await
        .unwrap();
    db.save_settings(&settings()).await.unwrap();
    db
}

async fn locked(name: &str) -> Locked {
    Locked::open_as(name, quick(), |_| {}).await.unwrap()
}

async fn unlocked(name: &str) -> Sealed {
    locked(name).await.unlock(CODE, now()).await.unwrap()
}

/// Everything as it lies there, sealed or not.
async fn at_rest(name: &str) -> String {
    let code = r#"return new Promise((ok, no) => {
        const request = indexedDB.open(name);
        request.onerror = () => no(request.error);
        request.onsuccess = () => {
            const db = request.result, names = [...db.objectStoreNames], found = [db.version];
            const tx = db.transaction(names);
            const plain = v => v instanceof ArrayBuffer ? [...new Uint8Array(v)].map(b => String.fromCharCode(b)).join("")
                : v && v.data ? [v.type, plain(v.data)] : v;
            for (const store of names) {
                tx.objectStore(store).openCursor().onsuccess = e => {
                    const at = e.target.result;
                    if (at) { found.push([store, at.key, plain(at.value)]); at.continue(); }
                };
            }
            tx.oncomplete = () => { db.close(); ok(JSON.stringify(found)); };
        };
    })"#;
    js("name", code, &[name.into()]).await.as_string().unwrap()
}

async fn everything(db: &impl Archive) -> Backup {
    db.export(now()).await.unwrap()
}

#[wasm_bindgen_test]
async fn what_is_locked_is_sealed_at_rest_and_comes_back_to_the_byte() {
    let name = name();
    let db = filled(&name).await;
    let (before, backup) = (at_rest(&name).await, everything(&db).await);
    let sealed = lock_all(&db, CODE, 5, &settings()).await.unwrap();
    assert_eq!(everything(&sealed).await, backup);
    assert_eq!(sealed.load().await.unwrap().settings, settings());
    drop(sealed);

    let rest = at_rest(&name).await;
    for word in ["step-1", "created", "current_plan", "jpeg", "device", CODE] {
        assert!(before.contains(word) || word == CODE, "{word}");
        assert!(!rest.contains(word), "{word} can be read");
    }
    // What this app opens without the code, it does not open; and an older one does not either.
    let refused = IndexedDb::open_as(&name, quick(), |_| {})
        .await
        .unwrap_err();
    assert_eq!(refused, StorageError::Locked);
    assert!(version(&name).await > 1000.0);
    // The tab that has locked it writes nothing more in the old way.
    assert_eq!(
        db.append(&plan(), &[tick(9)]).await,
        Err(StorageError::OtherTab)
    );
    assert_eq!(at_rest(&name).await, rest);

    let sealed = unlocked(&name).await;
    assert_eq!(everything(&sealed).await, backup);
    sealed.open_for_good().await.unwrap();
    let db = open(&name).await;
    assert_eq!(everything(&db).await, backup);
    assert_eq!(at_rest(&name).await.replacen("2001", "1", 1), before);
    // And once more: a turn is not the last.
    lock_all(&db, CODE, 5, &settings()).await.unwrap();
    assert_eq!(everything(&unlocked(&name).await).await, backup);
}

#[wasm_bindgen_test]
async fn what_is_written_while_it_is_unlocked_is_sealed_too() {
    let name = name();
    let db = filled(&name).await;
    let one = lock_all(&db, CODE, 5, &settings()).await.unwrap();
    let two = unlocked(&name).await;
    one.append(&plan(), &[tick(1), tick(7), tick(7)])
        .await
        .unwrap();
    let mut ids: Vec<_> = two.entries(&plan()).await.unwrap().entries;
    ids.sort_by(|a, b| a.id.cmp(&b.id));
    assert_eq!(ids, [tick(0), tick(1), tick(2), tick(3), tick(7)]);
    two.remove_photo(&plan(), &picture().id).await.unwrap();
    assert_eq!(one.photo(&plan(), &picture().id).await.unwrap(), None);
    one.append_with_photo(&plan(), &tick(8), &picture())
        .await
        .unwrap();
    assert_eq!(
        two.photo(&plan(), &picture().id).await.unwrap(),
        Some(picture())
    );
    let larger = Settings {
        just_looking: true,
        ..settings()
    };
    two.save_settings(&larger).await.unwrap();
    assert_eq!(one.load().await.unwrap().settings, larger);
    let usage = one.usage().await.unwrap();
    assert_eq!(
        (usage.plans.count, usage.entries.count, usage.damaged),
        (1, 6, 0)
    );
    assert!((70_000..70_020).contains(&usage.photos.bytes));

    let other = filled(&crate::browser::name()).await;
    other
        .create_plan(&PlanInfo::new(
            vejviser::domain::plan::PlanId("other".into()),
            now(),
        ))
        .await
        .unwrap();
    other.append(&plan(), &[tick(20)]).await.unwrap();
    let imported = one
        .import(&everything(&other).await, How::Plans)
        .await
        .unwrap();
    assert_eq!(
        (imported.plans, imported.entries, imported.photos),
        (1, 1, 0)
    );
    let rest = at_rest(&name).await;
    for word in ["step-", "created", "just_looking", "jpeg"] {
        assert!(!rest.contains(word), "{word} can be read");
    }
}

/// Whose plan it is, and the volunteer's own log beside it, are sealed too; and go with the plan.
#[wasm_bindgen_test]
async fn a_person_and_the_log_beside_are_sealed_and_taken_away() {
    let name = name();
    let db = filled(&name).await;
    let sealed = lock_all(&db, CODE, 5, &settings()).await.unwrap();
    let mut told = info();
    told.more
        .insert("called".into(), serde_json::Value::from("Solsikke"));
    sealed.describe_plan(&told).await.unwrap();
    sealed.append(&plan().beside(), &[tick(60)]).await.unwrap();
    assert!(!at_rest(&name).await.contains("Solsikke"));
    let loaded = unlocked(&name).await.load().await.unwrap();
    assert_eq!(loaded.plans, [told]);
    let logs = sealed.logs(&[plan().beside(), plan()]).await.unwrap();
    assert_eq!(logs[0].entries, [tick(60)]);
    assert_eq!(logs[1].entries.len(), 4);
    assert_eq!(everything(&sealed).await.plans.len(), 2);
    let removed = sealed.remove_plan(&plan()).await.unwrap();
    assert_eq!((removed.entries, removed.photos, removed.beside), (4, 1, 1));
    assert_eq!(sealed.load().await.unwrap().plans, []);
}

/// The app is ended, or fails, at the first, second ... last step of the upgrade: all is as it was, each time.
#[wasm_bindgen_test]
async fn a_turn_that_is_interrupted_anywhere_leaves_all_as_it_was() {
    let faults = [
        (
            "if (++calls.n === AT) this.transaction.abort();",
            StorageError::Interrupted,
        ),
        (
            r#"if (++calls.n === AT) throw new DOMException("no room", "QuotaExceededError");"#,
            StorageError::Full,
        ),
    ];
    let name = name();
    let db = filled(&name).await;
    let before = at_rest(&name).await;
    // Seven records and the lock.
    let mut points = 0;
    for (method, most) in [("clear", 4), ("add", 7), ("put", 1)] {
        for at in 1..=most {
            let (fault, _) = &faults[at % 2];
            let fault = fault.replace("AT", &at.to_string());
            let with = format!("function(...a) {{ {fault} return original.apply(this, a); }}");
            let replaced = replace(STORE, method, &with);
            let error = lock_all(&db, CODE, 5, &settings()).await.unwrap_err();
            drop(replaced);
            assert!(
                matches!(error, StorageError::Interrupted | StorageError::Full),
                "{method} {at}: {error:?}"
            );
            assert_eq!(at_rest(&name).await, before, "{method} {at}");
            points += 1;
        }
    }
    assert_eq!(points, 12);
    // The app goes on with it.
    db.append(&plan(), &[tick(5)]).await.unwrap();
    let sealed = lock_all(&db, CODE, 5, &settings()).await.unwrap();
    let rest = at_rest(&name).await;
    for (method, most) in [("clear", 4), ("add", 8)] {
        for at in 1..=most {
            let fault = faults[0].0.replace("AT", &at.to_string());
            let with = format!("function(...a) {{ {fault} return original.apply(this, a); }}");
            let replaced = replace(STORE, method, &with);
            let error = sealed.open_for_good().await.unwrap_err();
            drop(replaced);
            assert_eq!(error, StorageError::Interrupted, "{method} {at}");
            assert_eq!(at_rest(&name).await, rest, "{method} {at}");
        }
    }
    let gone = replace(
        "IDBDatabase.prototype",
        "deleteObjectStore",
        "function(n) { if (n === 'lock') this.transactionless(); return original.call(this, n); }",
    );
    sealed.open_for_good().await.unwrap_err();
    drop(gone);
    assert_eq!(at_rest(&name).await, rest);
    sealed.append(&plan(), &[tick(6)]).await.unwrap();
    sealed.open_for_good().await.unwrap();
    assert_eq!(
        open(&name).await.entries(&plan()).await.unwrap().entries,
        [tick(0), tick(1), tick(2), tick(3), tick(5), tick(6)]
    );
}

#[wasm_bindgen_test]
async fn who_guesses_has_to_wait_also_after_opening_again() {
    let name = name();
    lock_all(&filled(&name).await, CODE, 5, &settings())
        .await
        .unwrap();
    let wait = |seconds| Err(NotUnlocked::Wait(TimeDelta::seconds(seconds)));
    let attempt = async |code: &str, seconds: i64| {
        // As after a reload.
        let now = now() + TimeDelta::seconds(seconds);
        locked(&name).await.unlock(code, now).await.map(|_| ())
    };
    assert_eq!(attempt("0000", 0).await, Err(NotUnlocked::WrongCode));
    assert_eq!(attempt("0001", 1).await, Err(NotUnlocked::WrongCode));
    assert_eq!(attempt("0002", 2).await, wait(10));
    // Not even the right one before that, and asking does not make it longer.
    assert_eq!(attempt(CODE, 4).await, wait(8));
    assert_eq!(attempt("0003", 13).await, wait(20));
    // A clock that was set back by a day makes nobody wait for a day.
    assert_eq!(attempt(CODE, -86_400).await, wait(20));
    assert_eq!(attempt("٤٧١١", -86_400 + 20).await, Ok(()));
    // The right one has wiped the slate clean.
    assert_eq!(attempt("0004", 40).await, Err(NotUnlocked::WrongCode));
}

/// Whoever ends the app between trying and being told has used up the try.
#[wasm_bindgen_test]
async fn a_try_counts_before_it_is_made() {
    let name = name();
    lock_all(&filled(&name).await, CODE, 5, &settings())
        .await
        .unwrap();
    let never = replace(
        "SubtleCrypto.prototype",
        "deriveKey",
        "function() { return Promise.reject(new Error('ended')); }",
    );
    drop(locked(&name).await.unlock("0000", now()).await);
    drop(never);
    assert_eq!(locked(&name).await.record().await.unwrap().tries, 1);
}

#[wasm_bindgen_test]
async fn another_code_takes_the_place_of_the_old_one() {
    let name = name();
    let sealed = lock_all(&filled(&name).await, CODE, 5, &settings())
        .await
        .unwrap();
    let rest = at_rest(&name).await;
    let lock = locked(&name).await;
    let wrong = lock.change("0000", Change::Code("1234"), now()).await;
    assert_eq!(wrong, Err(NotUnlocked::WrongCode));
    lock.change(CODE, Change::Code("blå cykel"), now())
        .await
        .unwrap();
    lock.change("blå cykel", Change::After(15), now())
        .await
        .unwrap();
    assert_eq!(lock.record().await.unwrap().after, 15);
    let refused = lock.unlock(CODE, now()).await.unwrap_err();
    assert_eq!(refused, NotUnlocked::WrongCode);
    // A tab that was unlocked before goes on, and nothing was sealed anew.
    sealed.append(&plan(), &[tick(9)]).await.unwrap();
    let again = lock.unlock("blå cykel", now()).await.unwrap();
    assert_eq!(again.entries(&plan()).await.unwrap().entries.len(), 5);
    // By characters: what is sealed is any of them.
    let records: String = rest[..rest.find("[\"lock\"").unwrap()]
        .chars()
        .take(200)
        .collect();
    assert_eq!(records.chars().count(), 200);
    assert!(at_rest(&name).await.starts_with(&records));
}

#[wasm_bindgen_test]
async fn another_tab_finishes_first_or_nothing_changes() {
    let name = name();
    let db = filled(&name).await;
    // One that lets go, after having written what it had.
    let heard: Rc<RefCell<Vec<StorageEvent>>> = Rc::default();
    let other = open_hearing(&name, {
        let heard = heard.clone();
        move |event| heard.borrow_mut().push(event)
    })
    .await;
    let look = settings();
    let (done, ()) = futures::join!(lock_all(&db, CODE, 5, &look), async {
        while heard.borrow().is_empty() {
            pause(5).await;
        }
        other.append(&plan(), &[tick(40)]).await.unwrap();
        heard.borrow_mut().clear();
    });
    // What it wrote was not among what was sealed: so nothing was.
    assert_eq!(done.unwrap_err(), StorageError::Interrupted);
    assert_eq!(db.entries(&plan()).await.unwrap().entries.len(), 5);
    drop(other);

    // One that does not let go.
    let rude = js(
        "name",
        "return new Promise(ok => { const r = indexedDB.open(name); r.onsuccess = () => ok(r.result); })",
        &[name.as_str().into()],
    )
    .await;
    let refused = lock_all(&db, CODE, 5, &settings()).await.unwrap_err();
    assert_eq!(refused, StorageError::OtherTab);
    js("db", "db.close()", &[rude]).await;
    pause(200).await;
    // Letting go later changes nothing any more: the reader was told so.
    assert_eq!(version(&name).await, 1.0);
    db.append(&plan(), &[tick(41)]).await.unwrap();
    let sealed = lock_all(&db, CODE, 5, &settings()).await.unwrap();
    assert_eq!(sealed.entries(&plan()).await.unwrap().entries.len(), 6);

    // And a tab that is unlocked steps aside when another opens everything for good.
    let heard: Rc<RefCell<Vec<StorageEvent>>> = Rc::default();
    let other = Locked::open_as(&name, quick(), {
        let heard = heard.clone();
        move |event| heard.borrow_mut().push(event)
    })
    .await
    .unwrap();
    let other = other.unlock(CODE, now()).await.unwrap();
    let (done, ()) = futures::join!(sealed.open_for_good(), async {
        while heard.borrow().is_empty() {
            pause(5).await;
        }
        heard.borrow_mut().clear();
    });
    done.unwrap();
    assert_eq!(
        other.append(&plan(), &[tick(50)]).await,
        Err(StorageError::OtherTab)
    );
    assert_eq!(
        open(&name)
            .await
            .entries(&plan())
            .await
            .unwrap()
            .entries
            .len(),
        6
    );
}

#[wasm_bindgen_test]
async fn a_record_that_was_changed_or_moved_is_told_and_kept() {
    let name = name();
    let db = filled(&name).await;
    lock_all(&db, CODE, 5, &settings()).await.unwrap();
    raw(
        &name,
        "entries",
        r#"const at = ["plan", "entry-000000"], other = ["plan", "entry-000001"];
        s.get(at).onsuccess = e => s.put(e.target.result, other);
        const bent = new Uint8Array([1, 2, 3]).buffer;
        return s.put(bent, ["plan", "entry-000002"]);"#,
    )
    .await;
    let sealed = unlocked(&name).await;
    let read = sealed.entries(&plan()).await.unwrap();
    assert_eq!(read.entries, [tick(0), tick(3)]);
    let keys: Vec<&str> = read.damaged.iter().map(|it| it.key.as_str()).collect();
    assert_eq!(keys, ["entry-000001", "entry-000002"]);
    assert_eq!(sealed.usage().await.unwrap().damaged, 2);
    // An import brings the entries back beside them.
    let whole = filled(&crate::browser::name()).await;
    sealed
        .import(&everything(&whole).await, How::Plans)
        .await
        .unwrap();
    let read = sealed.entries(&plan()).await.unwrap();
    assert_eq!((read.entries.len(), read.damaged.len()), (4, 0));
    // What cannot be opened outlives the lock.
    sealed.open_for_good().await.unwrap();
    let bent = "return s.get(['plan', 'entry-000002'])";
    let bent = raw(&name, "entries", bent).await;
    assert_eq!(js_sys::Uint8Array::new(&bent).to_vec(), [1, 2, 3]);
    let db = open(&name).await;
    assert_eq!(db.entries(&plan()).await.unwrap().entries.len(), 4);
}

#[wasm_bindgen_test]
async fn whoever_forgot_the_code_can_delete_everything() {
    let name = name();
    lock_all(&filled(&name).await, CODE, 5, &settings())
        .await
        .unwrap();
    locked(&name).await.delete_everything().await.unwrap();
    assert!(!databases().await.contains(&name));
    for store in STORES {
        assert_eq!(content_or_none(&name, store).await, None);
    }
    filled(&name).await;
}

async fn content_or_none(name: &str, store: &str) -> Option<String> {
    match databases().await.contains(name) {
        true => Some(content(name, store).await),
        false => None,
    }
}
