//! Older data arrives unharmed; newer data is left alone.

use futures::future::LocalBoxFuture;
use indexed_db_futures::prelude::*;
use vejviser::domain::plan::Entry;
use vejviser::storage::indexeddb::schema::{self, Step, Upgrade};
use vejviser::storage::indexeddb::{Options, SCHEMA};
use vejviser::storage::{IndexedDb, Storage, StorageError};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser::*;

type Outcome<'a> = LocalBoxFuture<'a, Result<(), StorageError>>;

/// A made-up shape from before the first release: one store, plan id -> all its entries in one list.
/// IndexedDB has no version 0, so it stands at 1 here and the real shape at 2.
fn made_up(upgrade: Upgrade<'_>) -> Outcome<'_> {
    Box::pin(async move { upgrade.create("logs") })
}

/// From the made-up shape to that of today.
fn to_today(upgrade: Upgrade<'_>) -> Outcome<'_> {
    Box::pin(async move {
        schema::first(upgrade).await?;
        move_logs(upgrade)
            .await
            .map_err(|error| StorageError::Unknown(error.to_string()))?;
        upgrade.delete("logs")
    })
}

async fn move_logs(upgrade: Upgrade<'_>) -> indexed_db_futures::Result<()> {
    let store = |name| upgrade.store(name).unwrap();
    let (logs, plans, entries) = (store("logs"), store("plans"), store("entries"));
    let keys = logs.get_all_keys::<String>().primitive()?.await?;
    for plan in keys {
        let plan = plan?;
        let log = logs
            .get::<String, _, _>(plan.clone())
            .primitive()?
            .await?
            .unwrap();
        let log: Vec<serde_json::Value> = serde_json::from_str(&log).unwrap();
        let info = serde_json::json!({"id": plan, "created": log[0]["at"]}).to_string();
        plans.put(info).with_key(plan.clone()).primitive()?.await?;
        for entry in log {
            let key = [plan.as_str(), entry["id"].as_str().unwrap()].map(JsValue::from_str);
            let key: JsValue = key.iter().collect::<js_sys::Array>().into();
            entries
                .put(entry.to_string())
                .with_key(key)
                .primitive()?
                .await?;
        }
    }
    Ok(())
}

/// Fails after having written.
fn fails_half_way(upgrade: Upgrade<'_>) -> Outcome<'_> {
    Box::pin(async move {
        to_today(upgrade).await?;
        Err(StorageError::Full)
    })
}

/// The browser gives up in the middle.
fn is_aborted(upgrade: Upgrade<'_>) -> Outcome<'_> {
    Box::pin(async move {
        schema::first(upgrade).await?;
        let logs = upgrade.store("logs")?;
        let sys = indexed_db_futures::internals::SystemRepr::as_sys(&logs);
        sys.transaction().abort().unwrap();
        upgrade.create("too late")
    })
}

fn steps(steps: &'static [Step]) -> Options {
    Options { steps, ..quick() }
}

async fn made_up_database() -> String {
    let name = name();
    IndexedDb::open_as(&name, steps(&[made_up]), |_| {})
        .await
        .unwrap();
    let log: serde_json::Value = ticks(3).iter().map(Entry::to_json).collect();
    let log = log.to_string();
    raw(&name, "logs", &format!("s.put({log:?}, 'plan')")).await;
    name
}

async fn assert_arrived(name: &str) {
    let db = IndexedDb::open_as(name, steps(&[made_up, to_today]), |_| {})
        .await
        .unwrap();
    assert_eq!(db.load().await.unwrap().plans, [info()]);
    assert_eq!(db.entries(&plan()).await.unwrap().entries, ticks(3));
    drop(db);
    assert_eq!(version(name).await, 2.0);
}

#[wasm_bindgen_test]
async fn data_of_an_older_version_arrives_unharmed() {
    let name = made_up_database().await;
    assert_arrived(&name).await;
    // And is found again by those who come later.
    assert_arrived(&name).await;
}

#[wasm_bindgen_test]
async fn an_upgrade_that_fails_leaves_the_old_data() {
    let cases: [(&'static [Step], StorageError); 2] = [
        (&[made_up, fails_half_way], StorageError::Full),
        (&[made_up, is_aborted], StorageError::Interrupted),
    ];
    for (broken, expected) in cases {
        let name = made_up_database().await;
        let before = content(&name, "logs").await;
        let error = IndexedDb::open_as(&name, steps(broken), |_| {})
            .await
            .unwrap_err();
        assert_eq!(error, expected);
        assert_eq!(version(&name).await, 1.0);
        assert_eq!(content(&name, "logs").await, before);
        assert_arrived(&name).await;
    }
}

#[wasm_bindgen_test]
async fn data_of_a_newer_version_is_refused_and_left_alone() {
    let name = name();
    js(
        "name",
        r#"return new Promise((ok, no) => {
            const request = indexedDB.open(name, 7);
            request.onupgradeneeded = () => request.result.createObjectStore("future").put("kept", 1);
            request.onsuccess = () => { request.result.close(); ok(); };
        })"#,
        &[name.as_str().into()],
    )
    .await;
    let error = IndexedDb::open_as(&name, quick(), |_| {})
        .await
        .unwrap_err();
    let known = SCHEMA;
    assert_eq!(error, StorageError::Newer { found: 7, known });
    assert_eq!(version(&name).await, 7.0);
    let kept = raw(&name, "future", "return s.get(1)").await;
    assert_eq!(kept.as_string().as_deref(), Some("kept"));
}
