//! The file of the page that a reader sees when the app has stopped (`public/rescue.js`): every record
//! of the database as it lay there, made into a backup.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{Backup, BackupFault};
use crate::domain::json::{object, parse, written};

/// The newest shape of the database whose records are known here.
const SHAPE: u64 = 1;

/// The backup that a rescue file amounts to; `None` for another file.
///
/// # Errors
/// It is of a newer version of the app.
pub fn as_backup(file: &Value) -> Result<Option<Value>, BackupFault> {
    let says = |key: &str, word: &str| file.get(key).and_then(Value::as_str) == Some(word);
    if !says("app", "vejviser") || !says("kind", "rescue") {
        return Ok(None);
    }
    if let Some(shape) = file.get("version").and_then(Value::as_u64)
        && shape > SHAPE
    {
        return Err(BackupFault::Newer { format: shape });
    }
    let time = file.get("time").cloned().unwrap_or_default();
    let mut plans: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
    for (key, record) in records(file, "plans") {
        let plan = begun(&mut plans, key.as_str().unwrap_or_default(), &time);
        if let Some(Value::Object(info)) = read(record) {
            plan.extend(info);
        }
    }
    for (key, record) in records(file, "entries") {
        let plan = begun(&mut plans, part(key, 0), &time);
        match read(record) {
            Some(entry) => push(plan, "entries", entry),
            None => push(
                plan,
                "damaged",
                object([
                    ("key", Value::from(part(key, 1))),
                    ("raw", Value::from(raw(record))),
                ]),
            ),
        }
    }
    for (key, record) in records(file, "photos") {
        let plan = begun(&mut plans, part(key, 0), &time);
        let bytes = record.get("data").and_then(|data| data.get("$bytes"));
        push(
            plan,
            "photos",
            object([
                ("id", Value::from(part(key, 1))),
                ("type", record.get("type").cloned().unwrap_or_default()),
                ("data", bytes.cloned().unwrap_or_default()),
            ]),
        );
    }
    let settings = records(file, "settings")
        .find(|(key, _)| key.as_str() == Some("settings"))
        .and_then(|(_, record)| read(record))
        .unwrap_or_else(|| Value::Object(Map::new()));
    let plans: Vec<Value> = plans.into_values().map(Value::Object).collect();
    Ok(Some(object([
        ("vejviser", Value::from("backup")),
        ("format", Value::from(Backup::FORMAT)),
        ("app", Value::from("rescue")),
        ("written", time),
        ("settings", settings),
        ("plans", Value::Array(plans)),
    ])))
}

/// Keys and values of a store.
fn records<'a>(file: &'a Value, store: &str) -> impl Iterator<Item = (&'a Value, &'a Value)> {
    let list = file.pointer(&format!("/stores/{store}"));
    let list = list
        .and_then(Value::as_array)
        .map_or(&[][..], Vec::as_slice);
    list.iter()
        .filter_map(|record| Some((record.get("key")?, record.get("value")?)))
}

/// A plan; one whose description is lost begins with its id, so that its entries are not lost too.
fn begun<'m, 'a>(
    plans: &'m mut BTreeMap<&'a str, Map<String, Value>>,
    id: &'a str,
    created: &Value,
) -> &'m mut Map<String, Value> {
    plans.entry(id).or_insert_with(|| {
        let mut plan = Map::new();
        plan.insert("id".to_owned(), Value::from(id));
        plan.insert("created".to_owned(), created.clone());
        plan
    })
}

fn push(plan: &mut Map<String, Value>, list: &str, item: Value) {
    let list = plan.entry(list).or_insert_with(|| Value::Array(Vec::new()));
    if let Some(list) = list.as_array_mut() {
        list.push(item);
    }
}

fn part(key: &Value, at: usize) -> &str {
    key.get(at).and_then(Value::as_str).unwrap_or_default()
}

/// Records are texts that hold JSON.
fn read(record: &Value) -> Option<Value> {
    parse(record.as_str()?).ok()
}

fn raw(record: &Value) -> String {
    record
        .as_str()
        .map_or_else(|| written(record), str::to_owned)
}
