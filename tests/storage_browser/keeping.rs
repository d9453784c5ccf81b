//! What is written is there again.

use serde_json::json;
use vejviser::domain::person::Person;
use vejviser::domain::plan::{Entry, PlanId, StepState};
use vejviser::storage::{
    Archive, Backup, DamagedRecord, How, PlanInfo, Settings, Storage, TextSize,
};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use crate::browser::*;

#[wasm_bindgen_test]
async fn what_was_written_is_there_after_opening_again() {
    let name = name();
    {
        let db = open(&name).await;
        assert_eq!(db.load().await.unwrap(), Default::default());
        db.create_plan(&info()).await.unwrap();
        db.append(&plan(), &ticks(3)).await.unwrap();
        db.append(&PlanId("other".into()), &[tick(9)])
            .await
            .unwrap();
    }
    let db = open(&name).await;
    let loaded = db.load().await.unwrap();
    let other = PlanInfo::new(PlanId("other".into()), now());
    assert_eq!(loaded.plans, [other, info()]);
    let read = db.entries(&plan()).await.unwrap();
    assert_eq!(read.entries, ticks(3));
    assert_eq!(read.damaged, []);
    let none = db.entries(&PlanId("pla".into())).await.unwrap();
    assert_eq!(none.entries, []);
}

#[wasm_bindgen_test]
async fn writing_twice_changes_nothing() {
    let db = open(&name()).await;
    db.append(&plan(), &ticks(2)).await.unwrap();
    let changed = Entry {
        clock: 99,
        ..tick(1)
    };
    db.append(&plan(), &[tick(0), changed, tick(2), tick(2)])
        .await
        .unwrap();
    db.create_plan(&PlanInfo::new(plan(), chrono::DateTime::UNIX_EPOCH))
        .await
        .unwrap();
    assert_eq!(db.entries(&plan()).await.unwrap().entries, ticks(3));
    assert_eq!(db.load().await.unwrap().plans, [info()]);
}

#[wasm_bindgen_test]
async fn a_photo_comes_with_its_entry_and_goes_alone() {
    let db = open(&name()).await;
    let photo = picture();
    db.append_with_photo(&plan(), &tick(0), &photo)
        .await
        .unwrap();
    assert_eq!(
        db.photo(&plan(), &photo.id).await.unwrap(),
        Some(photo.clone())
    );
    let usage = db.usage().await.unwrap();
    assert_eq!((usage.photos.count, usage.photos.bytes), (1, 70_000));
    assert_eq!(
        (usage.entries.count, usage.plans.count, usage.damaged),
        (1, 1, 0)
    );
    db.remove_photo(&plan(), &photo.id).await.unwrap();
    assert_eq!(db.photo(&plan(), &photo.id).await.unwrap(), None);
    assert_eq!(db.entries(&plan()).await.unwrap().entries, [tick(0)]);
}

#[wasm_bindgen_test]
async fn a_plan_gets_a_person_and_keeps_all_else() {
    let name = name();
    let db = open(&name).await;
    raw(
        &name,
        "plans",
        r#"return s.put('{"created":"2026-03-04T09:00:00Z","id":"plan","tone":[1]}', "plan")"#,
    )
    .await;
    db.append(&plan(), &ticks(2)).await.unwrap();
    let mut loaded = db.load().await.unwrap().plans;
    assert_eq!((loaded.len(), &loaded[0].person), (1, &None));
    let person = json!({"called": "Nora", "mark": "red-boat", "languages": ["ar"], "newer": 1});
    loaded[0].person = Some(Person::from_map(person.as_object().unwrap().clone()));
    db.describe_plan(&loaded[0]).await.unwrap();
    let stored = raw(&name, "plans", r#"return s.get("plan")"#).await;
    let stored: serde_json::Value = serde_json::from_str(&stored.as_string().unwrap()).unwrap();
    assert_eq!(
        stored,
        json!({"created": "2026-03-04T09:00:00Z", "id": "plan", "tone": [1], "person": person})
    );
    assert_eq!(db.load().await.unwrap().plans, loaded);
    assert_eq!(db.entries(&plan()).await.unwrap().entries, ticks(2));
    // One that is not there yet is begun.
    let other = PlanInfo::new(PlanId("other".into()), now());
    db.describe_plan(&other).await.unwrap();
    assert_eq!(db.load().await.unwrap().plans, [other, loaded.remove(0)]);
}

#[wasm_bindgen_test]
async fn a_damaged_description_is_laid_aside_before_a_new_one_takes_its_place() {
    let name = name();
    let db = open(&name).await;
    raw(&name, "plans", r#"return s.put('{"id":', "plan")"#).await;
    db.describe_plan(&info()).await.unwrap();
    assert_eq!(db.load().await.unwrap().plans, [info()]);
    let aside = raw(&name, "settings", r#"return s.get("damaged plan plan")"#).await;
    assert_eq!(aside.as_string().as_deref(), Some(r#"{"id":"#));
}

#[wasm_bindgen_test]
async fn settings_of_a_newer_version_survive() {
    let name = name();
    let db = open(&name).await;
    raw(
        &name,
        "settings",
        r#"return s.put('{"language":"ar","voice":{"speed":2},"contrast":"inverted"}', "settings")"#,
    )
    .await;
    let settings = db.load().await.unwrap().settings;
    assert_eq!(settings.language.as_deref(), Some("ar"));
    let larger = Settings {
        text_size: TextSize::Larger,
        ..settings
    };
    db.save_settings(&larger).await.unwrap();
    let stored = raw(&name, "settings", r#"return s.get("settings")"#).await;
    let stored: serde_json::Value = serde_json::from_str(&stored.as_string().unwrap()).unwrap();
    assert_eq!(
        stored,
        json!({"language": "ar", "voice": {"speed": 2}, "contrast": "inverted", "text_size": "larger"})
    );
    assert_eq!(db.load().await.unwrap().settings, larger);
}

#[wasm_bindgen_test]
async fn an_export_arrives_in_an_empty_browser() {
    let db = open(&name()).await;
    db.create_plan(&info()).await.unwrap();
    db.append(&plan(), &ticks(5)).await.unwrap();
    db.put_photo(&plan(), &picture()).await.unwrap();
    let settings = Settings {
        language: Some("ar".into()),
        ..Settings::default()
    };
    db.save_settings(&settings).await.unwrap();
    let text = db.export(now()).await.unwrap().to_text();
    let backup = Backup::parse(&text).unwrap();

    let other = open(&name()).await;
    let imported = other.import(&backup, How::PlansAndSettings).await.unwrap();
    assert_eq!(
        (imported.plans, imported.entries, imported.photos),
        (1, 5, 1)
    );
    assert_eq!(other.export(now()).await.unwrap(), backup);
    let again = other.import(&backup, How::Plans).await.unwrap();
    assert_eq!(again, Default::default());
}

#[wasm_bindgen_test]
async fn an_import_adds_to_what_is_there() {
    let db = open(&name()).await;
    db.append(&plan(), &[tick(0), tick(1)]).await.unwrap();
    let mut backup = db.export(now()).await.unwrap();
    let mut changed = tick(1);
    if let vejviser::domain::plan::Fact::Step { state, .. } = &mut changed.fact {
        *state = StepState::NotForMe;
    }
    backup.plans[0].entries = vec![changed, tick(2)];
    backup.plans[0].damaged = vec![DamagedRecord {
        key: "odd".into(),
        raw: "{".into(),
    }];
    let imported = db.import(&backup, How::Plans).await.unwrap();
    assert_eq!((imported.plans, imported.entries), (0, 1));
    let read = db.entries(&plan()).await.unwrap();
    assert_eq!(read.entries, ticks(3));
    assert_eq!(read.damaged, backup.plans[0].damaged);
}

/// No assertion on time: machines differ. The ratio is what `cargo xtask bench` holds.
#[wasm_bindgen_test]
async fn ten_thousand_entries_are_read() {
    let name = name();
    let db = open(&name).await;
    let started = js_sys::Date::now();
    for part in ticks(10_000).chunks(2_500) {
        db.append(&plan(), part).await.unwrap();
    }
    let written = js_sys::Date::now() - started;
    let plain_connection = js(
        "name",
        "return new Promise(ok => { const r = indexedDB.open(name); r.onsuccess = () => ok(r.result); })",
        &[name.as_str().into()],
    )
    .await;
    let (mut port, mut plain) = (f64::MAX, f64::MAX);
    for _ in 0..7 {
        let started = clock();
        let read = db.entries(&plan()).await.unwrap();
        port = port.min(clock() - started);
        assert_eq!(read.entries.len(), 10_000);
        let started = clock();
        let all = js(
            "db",
            r#"return new Promise(ok => {
                const r = db.transaction("entries").objectStore("entries").getAll();
                r.onsuccess = () => ok(r.result);
            })"#,
            std::slice::from_ref(&plain_connection),
        )
        .await;
        plain = plain.min(clock() - started);
        assert_eq!(js_sys::Array::from(&all).length(), 10_000);
    }
    js("db", "db.close()", &[plain_connection]).await;
    console_log!(
        "10,000 entries: written in {written:.0} ms; read through the port in {port:.1} ms, raw in {plain:.1} ms: ratio {:.2}",
        port / plain
    );
}

/// The browser's clock in milliseconds, with their fractions.
fn clock() -> f64 {
    let performance = js_sys::Reflect::get(&js_sys::global(), &"performance".into()).unwrap();
    let now = js_sys::Reflect::get(&performance, &"now".into()).unwrap();
    let now: js_sys::Function = wasm_bindgen::JsCast::unchecked_into(now);
    now.call0(&performance).unwrap().as_f64().unwrap()
}

/// A plan with its photo and the volunteer's own log, and another plan with the same beside it.
async fn two_people(db: &vejviser::storage::IndexedDb) -> [PlanId; 2] {
    let people = [plan(), PlanId("plan-b".into())];
    for id in &people {
        let info = PlanInfo {
            person: Some(Person::default()),
            ..PlanInfo::new(id.clone(), now())
        };
        db.create_plan(&info).await.unwrap();
        db.append(id, &ticks(4)).await.unwrap();
        db.put_photo(id, &picture()).await.unwrap();
        db.append(&id.beside(), &ticks(2)).await.unwrap();
    }
    people
}

#[wasm_bindgen_test]
async fn a_volunteers_own_log_is_no_plan_and_goes_along_in_an_export() {
    let db = open(&name()).await;
    let people = two_people(&db).await;
    let plans = db.load().await.unwrap().plans;
    let listed: Vec<_> = plans.iter().map(|info| info.id.clone()).collect();
    assert_eq!(listed, people);
    let backup = db.export(now()).await.unwrap();
    assert_eq!(backup.plans.len(), 4);
    let backup = Backup::parse(&backup.to_text()).unwrap();
    let other = open(&name()).await;
    other.import(&backup, How::Plans).await.unwrap();
    assert_eq!(other.load().await.unwrap().plans, plans);
    let own = other.entries(&people[0].beside()).await.unwrap();
    assert_eq!(own.entries, ticks(2));
}

#[wasm_bindgen_test]
async fn many_logs_are_read_in_one_go_and_a_damaged_one_hides_none() {
    let name = name();
    let db = open(&name).await;
    let people = two_people(&db).await;
    raw(
        &name,
        "entries",
        r#"return s.put("{", ["plan", "entry-000001"])"#,
    )
    .await;
    let begun = replace(
        "IDBDatabase.prototype",
        "transaction",
        "function(...a) { window.begun = (window.begun || 0) + 1; return original.apply(this, a); }",
    );
    let own: Vec<_> = people.iter().map(PlanId::beside).collect();
    let logs = db.logs(&own).await.unwrap();
    let count = js("", "return window.begun", &[]).await;
    assert_eq!(count.as_f64(), Some(1.0));
    drop(begun);
    assert!(logs.iter().all(|log| log.entries == ticks(2)));
    let asked = [people[1].clone(), people[0].clone(), PlanId("none".into())];
    let logs = db.logs(&asked).await.unwrap();
    assert_eq!(logs[0].entries, ticks(4));
    assert_eq!(logs[1].entries, [tick(0), tick(2), tick(3)]);
    assert_eq!(logs[1].damaged[0].key, "entry-000001");
    assert_eq!(logs[2], Default::default());
}

#[wasm_bindgen_test]
async fn taking_a_plan_away_takes_all_of_it_and_nothing_else() {
    let name = name();
    let db = open(&name).await;
    let people = two_people(&db).await;
    // Damaged records go too.
    raw(
        &name,
        "entries",
        r#"return s.put("{", ["plan", "entry-000001", "again"])"#,
    )
    .await;
    raw(
        &name,
        "settings",
        r#"return s.put("{", "damaged plan plan")"#,
    )
    .await;
    let removed = db.remove_plan(&people[0]).await.unwrap();
    assert_eq!((removed.entries, removed.photos, removed.beside), (5, 1, 2));
    assert_eq!(db.load().await.unwrap().plans.len(), 1);
    for store in ["plans", "entries", "photos", "settings"] {
        let left = content(&name, store).await;
        assert!(
            !left.contains("\"plan\"") && !left.contains("\"plan.beside\""),
            "{left}"
        );
        assert!(!left.contains("damaged plan"), "{left}");
    }
    assert_eq!(db.entries(&people[1]).await.unwrap().entries, ticks(4));
    assert_eq!(
        db.photo(&people[1], &picture().id).await.unwrap(),
        Some(picture())
    );
    assert_eq!(
        db.entries(&people[1].beside()).await.unwrap().entries,
        ticks(2)
    );
    assert_eq!(
        db.remove_plan(&people[0]).await.unwrap(),
        Default::default()
    );
}

#[wasm_bindgen_test]
async fn taking_a_plan_away_that_is_interrupted_takes_nothing() {
    let cases = [
        r#"function(...a) {
            if (++calls.n === 3) throw new DOMException("no", "QuotaExceededError");
            return original.apply(this, a);
        }"#,
        r#"function(...a) {
            if (++calls.n === 8) this.transaction.abort();
            return original.apply(this, a);
        }"#,
    ];
    let stores = ["plans", "entries", "photos", "settings"];
    for fault in cases {
        let name = name();
        let db = open(&name).await;
        let people = two_people(&db).await;
        let mut before = Vec::new();
        for store in stores {
            before.push(content(&name, store).await);
        }
        let replaced = replace(STORE, "delete", fault);
        db.remove_plan(&people[0]).await.unwrap_err();
        drop(replaced);
        for (store, before) in stores.iter().zip(before) {
            assert_eq!(content(&name, store).await, before);
        }
        assert_eq!(db.remove_plan(&people[0]).await.unwrap().entries, 4);
    }
    // At the commit, when all has been asked for.
    let name = name();
    let db = open(&name).await;
    let people = two_people(&db).await;
    let before = content(&name, "entries").await;
    let abort = replace(
        "IDBTransaction.prototype",
        "commit",
        "function() { this.abort(); }",
    );
    db.remove_plan(&people[0]).await.unwrap_err();
    drop(abort);
    assert_eq!(content(&name, "entries").await, before);
}
