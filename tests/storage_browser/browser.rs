//! Reaching behind the port: raw records, and browsers that fail on purpose.

use std::cell::Cell;

use chrono::{DateTime, Utc};
use gloo::timers::future::TimeoutFuture;
use js_sys::{Function, Promise};
use vejviser::domain::plan::{DeviceId, Entry, EntryId, Fact, PhotoId, PlanId, StepState};
use vejviser::storage::indexeddb::{Options, StorageEvent};
use vejviser::storage::{IndexedDb, Photo, PlanInfo};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static NAMES: Cell<u32> = const { Cell::new(0) };
}

/// A database name of its own for every test.
pub fn name() -> String {
    let number = NAMES.replace(NAMES.get() + 1);
    format!("test-{}-{number}", js_sys::Date::now())
}

pub async fn open(name: &str) -> IndexedDb {
    open_hearing(name, |_| {}).await
}

pub async fn open_hearing(name: &str, events: impl Fn(StorageEvent) + 'static) -> IndexedDb {
    IndexedDb::open_as(name, quick(), events).await.unwrap()
}

/// As the app opens, with less patience.
pub fn quick() -> Options {
    Options {
        patience: 700,
        ..Options::default()
    }
}

pub fn now() -> DateTime<Utc> {
    "2026-03-04T09:00:00Z".parse().unwrap()
}

pub fn plan() -> PlanId {
    PlanId("plan".into())
}

pub fn info() -> PlanInfo {
    PlanInfo::new(plan(), now())
}

pub fn tick(number: usize) -> Entry {
    Entry {
        id: EntryId(format!("entry-{number:06}")),
        clock: number as u64,
        device: DeviceId("device".into()),
        at: now(),
        fact: Fact::Step {
            step: format!("step-{}", number % 40).as_str().into(),
            state: StepState::Done,
        },
    }
}

pub fn ticks(count: usize) -> Vec<Entry> {
    (0..count).map(tick).collect()
}

pub fn picture() -> Photo {
    Photo {
        id: PhotoId("photo".into()),
        mime: "image/jpeg".into(),
        bytes: (0..=255).cycle().take(70_000).collect(),
    }
}

pub async fn pause(millis: u32) {
    TimeoutFuture::new(millis).await;
}

/// Runs JavaScript with these arguments; a promise is awaited.
pub async fn js(arguments: &str, code: &str, values: &[JsValue]) -> JsValue {
    let function = Function::new_with_args(arguments, code);
    let result = function
        .apply(&JsValue::NULL, &values.iter().collect())
        .unwrap();
    match result.dyn_into::<Promise>() {
        Ok(promise) => JsFuture::from(promise).await.unwrap(),
        Err(value) => value,
    }
}

/// Does something with a store by hand: `body` is JavaScript with the store as `s`.
pub async fn raw(database: &str, store: &str, body: &str) -> JsValue {
    js(
        "name, store, body",
        r#"return new Promise((ok, no) => {
            const request = indexedDB.open(name);
            request.onerror = () => no(request.error);
            request.onsuccess = () => {
                const db = request.result;
                const tx = db.transaction(store, "readwrite");
                const asked = new Function("s", body)(tx.objectStore(store));
                tx.oncomplete = () => { db.close(); ok(asked && asked.result); };
                tx.onabort = () => { db.close(); no(tx.error); };
            };
        })"#,
        &[database.into(), store.into(), body.into()],
    )
    .await
}

/// Every record of a store, as text, to compare before and after.
pub async fn content(database: &str, store: &str) -> String {
    let values = raw(database, store, "return s.getAll()").await;
    let keys = raw(database, store, "return s.getAllKeys()").await;
    js("k, v", "return JSON.stringify([k, v])", &[keys, values])
        .await
        .as_string()
        .unwrap()
}

/// Names of the databases that exist, in one text.
pub async fn databases() -> String {
    js(
        "",
        "return indexedDB.databases().then(d => d.map(d => d.name).join())",
        &[],
    )
    .await
    .as_string()
    .unwrap()
}

pub async fn version(database: &str) -> f64 {
    js(
        "name",
        "return indexedDB.databases().then(d => d.find(d => d.name === name)?.version)",
        &[database.into()],
    )
    .await
    .as_f64()
    .unwrap()
}

/// A part of the browser replaced; put back when dropped.
pub struct Replaced(Function);

impl Drop for Replaced {
    fn drop(&mut self) {
        self.0.call0(&JsValue::NULL).unwrap();
    }
}

/// Replaces a method of `owner`. `with` is a JavaScript function expression that sees the `original`
/// and, in `calls`, an object to count with.
pub fn replace(owner: &str, method: &str, with: &str) -> Replaced {
    define(
        owner,
        method,
        &format!("{{configurable: true, writable: true, value: {with}}}"),
    )
}

/// Replaces a property of `owner` by one with this descriptor.
pub fn define(owner: &str, property: &str, descriptor: &str) -> Replaced {
    let code = format!(
        r#"const owner = {owner}, property = "{property}";
        const had = Object.getOwnPropertyDescriptor(owner, property);
        const original = had && had.value;
        const calls = {{n: 0}};
        Object.defineProperty(owner, property, {descriptor});
        return () => had ? Object.defineProperty(owner, property, had) : delete owner[property];"#
    );
    let back = Function::new_no_args(&code).call0(&JsValue::NULL).unwrap();
    Replaced(back.unchecked_into())
}

pub const STORE: &str = "IDBObjectStore.prototype";

/// A full disk: writing throws, as the standard lets it.
pub fn full() -> [Replaced; 2] {
    ["add", "put"].map(|method| {
        replace(
            STORE,
            method,
            r#"function() { throw new DOMException("no room", "QuotaExceededError"); }"#,
        )
    })
}
