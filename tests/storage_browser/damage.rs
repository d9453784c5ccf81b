//! Records that cannot be read: told, kept, and no obstacle.

use vejviser::domain::plan::PlanId;
use vejviser::storage::{Archive, DamagedRecord, How, Settings, Storage, StorageError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser::*;

fn record(key: &str, raw: &str) -> DamagedRecord {
    DamagedRecord {
        key: key.into(),
        raw: raw.into(),
    }
}

#[wasm_bindgen_test]
async fn damaged_records_stop_nothing_and_are_never_lost() {
    let name = name();
    let db = open(&name).await;
    db.append(&plan(), &ticks(3)).await.unwrap();
    raw(
        &name,
        "entries",
        r#"s.put('{"id":"entry-000001","clo', ["plan", "entry-000001"]);
           s.put({not: "a text"}, ["plan", "zz-object"]);
           s.put(null, ["plan", "zz-nothing"]);"#,
    )
    .await;
    let damaged = [
        record("entry-000001", r#"{"id":"entry-000001","clo"#),
        record("zz-nothing", "null"),
        record("zz-object", r#"{"not":"a text"}"#),
    ];
    let before = content(&name, "entries").await;
    let read = db.entries(&plan()).await.unwrap();
    assert_eq!(read.entries, [tick(0), tick(2)]);
    assert_eq!(read.damaged, damaged);
    assert_eq!(db.usage().await.unwrap().damaged, 3);
    let backup = db.export(now()).await.unwrap();
    assert_eq!(backup.plans[0].damaged, damaged);
    assert_eq!(content(&name, "entries").await, before);

    // Line breaks in a record are no damage: a rescue tool may have written it pretty.
    raw(
        &name,
        "entries",
        r#"s.get(["plan", "entry-000002"]).onsuccess = e => {
            const pretty = JSON.stringify(JSON.parse(e.target.result), null, 2);
            s.put(pretty, ["plan", "entry-000002"]);
        };"#,
    )
    .await;
    assert_eq!(db.entries(&plan()).await.unwrap(), read);

    // Into another browser they go along.
    let other = open(&self::name()).await;
    other.import(&backup, How::Plans).await.unwrap();
    assert_eq!(other.entries(&plan()).await.unwrap().damaged, damaged);

    // A good copy of the entry comes to lie beside the damaged one.
    db.append(&plan(), &ticks(3)).await.unwrap();
    db.append(&plan(), &ticks(3)).await.unwrap();
    let read = db.entries(&plan()).await.unwrap();
    assert_eq!(read.entries.len(), 3);
    assert_eq!(read.damaged, damaged[1..]);
    let kept = raw(
        &name,
        "entries",
        r#"return s.get(["plan", "entry-000001"])"#,
    )
    .await;
    assert_eq!(kept.as_string().unwrap(), damaged[0].raw);
}

#[wasm_bindgen_test]
async fn a_log_that_the_browser_cannot_read_at_once_is_read_one_by_one() {
    let name = name();
    let db = open(&name).await;
    db.append(&plan(), &ticks(4)).await.unwrap();
    let lost = r#"throw new DOMException("Data lost due to missing file", "NotReadableError");"#;
    let all = replace(STORE, "getAll", &format!("function() {{ {lost} }}"));
    let one = replace(
        STORE,
        "get",
        &format!(
            "function(key) {{ if (key[1] === 'entry-000002') {{ {lost} }} return original.call(this, key); }}"
        ),
    );
    let read = db.entries(&plan()).await;
    drop((all, one));
    let read = read.unwrap();
    assert_eq!(read.entries, [tick(0), tick(1), tick(3)]);
    assert_eq!(read.damaged, [record("entry-000002", "")]);
}

#[wasm_bindgen_test]
async fn a_damaged_description_or_setting_does_not_hide_the_plan() {
    let name = name();
    let db = open(&name).await;
    db.append(&plan(), &ticks(2)).await.unwrap();
    db.save_settings(&Settings::default()).await.unwrap();
    raw(&name, "plans", r#"s.put("{", "plan")"#).await;
    raw(&name, "settings", r#"s.put(7, "settings")"#).await;
    let loaded = db.load().await.unwrap();
    assert_eq!(
        loaded.damaged,
        [record("plan", "{"), record("settings", "7")]
    );
    assert_eq!(loaded.settings, Settings::default());
    assert_eq!(loaded.plans[0].id, PlanId("plan".into()));
    assert_eq!(
        db.entries(&loaded.plans[0].id).await.unwrap().entries,
        ticks(2)
    );
    assert_eq!(db.export(now()).await.unwrap().damaged, loaded.damaged);

    let settings = Settings {
        language: Some("da".into()),
        ..Settings::default()
    };
    db.save_settings(&settings).await.unwrap();
    assert_eq!(db.load().await.unwrap().settings, settings);
    let aside = raw(&name, "settings", r#"return s.get("damaged")"#).await;
    assert_eq!(aside.as_f64(), Some(7.0));
}

#[wasm_bindgen_test]
async fn a_photo_that_is_gone_does_not_keep_the_rest_from_being_exported() {
    let name = name();
    let db = open(&name).await;
    db.append_with_photo(&plan(), &tick(0), &picture())
        .await
        .unwrap();
    raw(
        &name,
        "photos",
        r#"s.put({type: "image/png"}, ["plan", "broken"])"#,
    )
    .await;
    let broken = vejviser::domain::plan::PhotoId("broken".into());
    let photo = db.photo(&plan(), &broken).await;
    assert!(matches!(photo, Err(StorageError::Damaged(_))));
    let backup = db.export(now()).await.unwrap();
    assert_eq!(backup.plans[0].photos, [picture()]);
    assert_eq!(backup.damaged, [record("broken", "")]);
    assert_eq!(db.usage().await.unwrap().photos.count, 2);
}
