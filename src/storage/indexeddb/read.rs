//! Reading. One record that cannot be read never stops the others.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use indexed_db_futures::database::Database;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::primitive::TryToJs;
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::schema::{ENTRIES, PHOTOS, PLANS, SETTINGS};
use super::transaction::{id_of, key, keys_of, reading, text_of, told};
use crate::domain::json::read_text;
use crate::domain::plan::{Entry, PhotoId, PlanId};
use crate::storage::backup::{Backup, PlanBackup};
use crate::storage::error::StorageError;
use crate::storage::port::{Amount, DamagedRecord, Loaded, Photo, PlanInfo, Read, Result, Usage};
use crate::storage::settings::Settings;

pub async fn load(db: &Database) -> Result<Loaded> {
    let transaction = reading(db, &[PLANS, SETTINGS])?;
    let plans = transaction.object_store(PLANS).map_err(told)?;
    let settings = transaction.object_store(SETTINGS).map_err(told)?;
    loaded(&plans, &settings).await
}

/// The log of a plan.
pub async fn entries(db: &Database, plan: &PlanId) -> Result<Read> {
    let transaction = reading(db, &[ENTRIES])?;
    let store = transaction.object_store(ENTRIES).map_err(told)?;
    match log(&store, plan).await {
        Err(error @ (StorageError::Damaged(_) | StorageError::Unknown(_))) => {
            // The engine cannot read the log as a whole, as Chromium when the file of one large
            // value is gone. The rest is fetched one by one, so that it is not lost with that one.
            drop(transaction);
            one_by_one(db, plan, error).await
        }
        result => result,
    }
}

async fn loaded(plans: &ObjectStore<'_>, settings: &ObjectStore<'_>) -> Result<Loaded> {
    let (keys, values) = all(plans, None).await?;
    let stored = get(settings, SETTINGS.into()).await?;
    Ok(loaded_from(&keys, &values, stored))
}

/// Plans with their keys, and settings, as values that are not sealed.
pub fn loaded_from(keys: &[JsValue], values: &[JsValue], stored: Option<JsValue>) -> Loaded {
    let mut loaded = Loaded::default();
    for (key, value) in keys.iter().zip(values) {
        let id = id_of(key);
        let info = info_in(value).filter(|info| info.id.0 == id);
        loaded.plans.push(info.unwrap_or_else(|| {
            // The log of the plan is whole: the plan is listed, only its description is lost.
            loaded.damaged.push(damaged(key, value));
            PlanInfo::new(PlanId(id), DateTime::UNIX_EPOCH)
        }));
    }
    loaded
        .plans
        .sort_by(|a, b| (a.created, &a.id).cmp(&(b.created, &b.id)));
    if let Some(stored) = stored {
        match settings_in(&stored) {
            Some(settings) => loaded.settings = settings,
            None => loaded.damaged.push(damaged(&SETTINGS.into(), &stored)),
        }
    }
    loaded
}

/// The description of a plan in a stored value, if it holds one.
pub fn info_in(value: &JsValue) -> Option<PlanInfo> {
    read_text(&value.as_string()?, PlanInfo::from_json).ok()
}

/// The settings in a stored value, if it holds any.
pub fn settings_in(value: &JsValue) -> Option<Settings> {
    Settings::parse(&value.as_string()?).ok()
}

/// The entry in a stored value, if it holds one.
pub fn entry_in(value: &JsValue) -> Option<Entry> {
    Entry::parse(&value.as_string()?).ok()
}

/// The logs of many plans in one transaction: all of them are asked for before the first answer is awaited.
pub async fn logs(db: &Database, plans: &[PlanId]) -> Result<Vec<Read>> {
    let mut logs = Vec::with_capacity(plans.len());
    let read = {
        let transaction = reading(db, &[ENTRIES])?;
        let store = transaction.object_store(ENTRIES).map_err(told)?;
        let asked: Result<Vec<_>> = plans.iter().map(|plan| ask(&store, plan)).collect();
        let asked = asked?;
        let after = answered(&store).await;
        let values = asked.iter().map(|request| values_of(request, &after));
        values.collect::<Result<Vec<Array>>>()
    };
    let values = match read {
        Ok(values) => values,
        Err(error @ StorageError::Closed) => return Err(error),
        // One log that the engine cannot read must not hide the others.
        Err(_) => {
            for plan in plans {
                logs.push(entries(db, plan).await?);
            }
            return Ok(logs);
        }
    };
    for (plan, values) in plans.iter().zip(values) {
        logs.push(match entries_in(&values) {
            (found, faulty) if faulty.is_empty() => Read {
                entries: found,
                damaged: Vec::new(),
            },
            _ => entries(db, plan).await?,
        });
    }
    Ok(logs)
}

/// The log in one request; the keys are asked for only if a record is damaged.
async fn log(store: &ObjectStore<'_>, plan: &PlanId) -> Result<Read> {
    let asked = ask(store, plan)?;
    let after = answered(store).await;
    let values = values_of(&asked, &after)?;
    let (entries, faulty) = entries_in(&values);
    let mut read = Read {
        entries,
        damaged: Vec::new(),
    };
    if !faulty.is_empty() {
        let keys = keys(store, Some(plan)).await?;
        let records = faulty.into_iter().filter_map(|index| {
            let key = keys.get(index as usize)?;
            Some(damaged(key, &values.get(index)))
        });
        read.damaged = unhealed(&read.entries, records);
    }
    Ok(read)
}

/// The entries of a log, and the places of what is none. It comes over the border to this code as one text: a
/// call per record would cost as much as reading them.
fn entries_in(values: &Array) -> (Vec<Entry>, Vec<u32>) {
    let joined = String::from(values.join("\n"));
    let mut lines: Vec<&str> = joined.split('\n').collect();
    if lines.len() != values.length() as usize {
        // The JSON that this app writes has no line breaks, but somebody's hand may have put some
        // in; or the log is empty.
        lines = Vec::new();
    }
    let mut entries = Vec::with_capacity(values.length() as usize);
    let mut faulty = Vec::new();
    for index in 0..values.length() {
        let entry = match lines.get(index as usize) {
            Some(line) => Entry::parse(line).ok(),
            None => entry_in(&values.get(index)),
        };
        match entry {
            Some(entry) => entries.push(entry),
            None => faulty.push(index),
        }
    }
    (entries, faulty)
}

/// Asks for all records of a plan as the browser's own list. The crate gives them one by one only; so its
/// request is asked behind its back.
fn ask(store: &ObjectStore<'_>, plan: &PlanId) -> Result<web_sys::IdbRequest> {
    let range = keys_of(&plan.0).try_to_js().map_err(told)?;
    let request = store.as_sys().get_all_with_key(&range);
    request.map_err(|error| told(error.into()))
}

/// Waits until all that was asked of the store is answered: a small request at the end tells, since requests
/// are answered in their order.
async fn answered(store: &ObjectStore<'_>) -> Result<()> {
    let after = store.get_key::<JsValue, _>(key(&[""])).primitive();
    let answer: indexed_db_futures::Result<Option<JsValue>> = after.map_err(told)?.await;
    answer.map(drop).map_err(told)
}

/// The answer to a request, once what was asked after it has been answered. Its own failure counts before that
/// of the transaction, which only says that it was aborted.
fn values_of(request: &web_sys::IdbRequest, after: &Result<()>) -> Result<Array> {
    match (request.error(), after) {
        (Ok(Some(error)), _) => Err(told(error.into())),
        (_, Err(error)) => Err(error.clone()),
        (_, Ok(())) => {
            let values = request.result().map_err(|error| told(error.into()))?;
            Ok(values.unchecked_into())
        }
    }
}

/// Without the records whose entry has come back with an import and lies beside them.
pub fn unhealed(
    entries: &[Entry],
    records: impl Iterator<Item = DamagedRecord>,
) -> Vec<DamagedRecord> {
    let there: HashSet<&str> = entries.iter().map(|entry| entry.id.0.as_str()).collect();
    records
        .filter(|record| !there.contains(record.key.as_str()))
        .collect()
}

async fn one_by_one(db: &Database, plan: &PlanId, reason: StorageError) -> Result<Read> {
    let keys = {
        let transaction = reading(db, &[ENTRIES])?;
        let store = transaction.object_store(ENTRIES).map_err(told)?;
        keys(&store, Some(plan)).await.map_err(|_| reason)?
    };
    let mut read = Read::default();
    let mut records = Vec::new();
    for key in keys {
        match get_alone(db, ENTRIES, &key).await {
            Ok(Some(value)) => match entry_in(&value) {
                Some(entry) => read.entries.push(entry),
                None => records.push(damaged(&key, &value)),
            },
            Ok(None) => {}
            Err(error @ StorageError::Closed) => return Err(error),
            Err(_) => records.push(unreadable(&key)),
        }
    }
    read.damaged = unhealed(&read.entries, records.into_iter());
    Ok(read)
}

pub async fn photo(db: &Database, plan: &PlanId, photo: &PhotoId) -> Result<Option<Photo>> {
    let key = key(&[&plan.0, &photo.0]);
    match get_alone(db, PHOTOS, &key).await? {
        Some(value) => match photo_in(&key, &value) {
            Some(photo) => Ok(Some(photo)),
            None => Err(StorageError::Damaged(format!("photo {photo}"))),
        },
        None => Ok(None),
    }
}

pub fn photo_in(key: &JsValue, value: &JsValue) -> Option<Photo> {
    let data = Reflect::get(value, &"data".into()).ok()?;
    let buffer = data.dyn_into::<js_sys::ArrayBuffer>().ok()?;
    Some(Photo {
        id: PhotoId(id_of(key)),
        mime: Reflect::get(value, &"type".into()).ok()?.as_string()?,
        bytes: Uint8Array::new(&buffer).to_vec(),
    })
}

pub async fn usage(db: &Database) -> Result<Usage> {
    let mut usage = Usage::default();
    {
        let transaction = reading(db, &[PLANS, ENTRIES, SETTINGS])?;
        let store = |name| transaction.object_store(name).map_err(told);
        usage.damaged = loaded(&store(PLANS)?, &store(SETTINGS)?)
            .await?
            .damaged
            .len();
        for (name, amount) in [
            (PLANS, &mut usage.plans),
            (ENTRIES, &mut usage.entries),
            (SETTINGS, &mut usage.settings),
        ] {
            for value in values(&store(name)?, None).await? {
                amount.add(text_of(&value).len());
                if name == ENTRIES && entry_in(&value).is_none() {
                    usage.damaged += 1;
                }
            }
        }
    }
    usage.photos = photos(db).await?;
    Ok(usage)
}

/// Photos are read one after the other: all at once might not fit into the phone's memory.
async fn photos(db: &Database) -> Result<Amount> {
    let mut amount = Amount::default();
    for key in photo_keys(db, None).await? {
        match get_alone(db, PHOTOS, &key).await {
            Ok(value) => {
                let photo = value.and_then(|value| photo_in(&key, &value));
                amount.add(photo.map_or(0, |photo| photo.bytes.len()));
            }
            Err(error @ StorageError::Closed) => return Err(error),
            Err(_) => amount.add(0),
        }
    }
    Ok(amount)
}

pub async fn export(db: &Database, written: DateTime<Utc>) -> Result<Backup> {
    let loaded = load(db).await?;
    let mut plans = Vec::new();
    let mut not_read = loaded.damaged;
    for info in loaded.plans {
        let log = entries(db, &info.id).await?;
        let mut photos = Vec::new();
        for key in photo_keys(db, Some(&info.id)).await? {
            let stored = match get_alone(db, PHOTOS, &key).await {
                Err(error @ StorageError::Closed) => return Err(error),
                stored => stored.ok().flatten(),
            };
            match stored.as_ref().and_then(|value| photo_in(&key, value)) {
                Some(photo) => photos.push(photo),
                // One photo that is gone must not keep the reader from saving the rest.
                None => not_read.push(unreadable(&key)),
            }
        }
        plans.push(PlanBackup {
            info,
            entries: log.entries,
            photos,
            damaged: log.damaged,
        });
    }
    let mut backup = Backup::new(written, &loaded.settings, plans);
    backup.damaged = not_read;
    Ok(backup)
}

pub async fn photo_keys(db: &Database, plan: Option<&PlanId>) -> Result<Vec<JsValue>> {
    let transaction = reading(db, &[PHOTOS])?;
    let store = transaction.object_store(PHOTOS).map_err(told)?;
    keys(&store, plan).await
}

pub fn damaged(key: &JsValue, value: &JsValue) -> DamagedRecord {
    DamagedRecord {
        key: id_of(key),
        raw: text_of(value),
    }
}

/// A record that the browser itself cannot read.
pub fn unreadable(key: &JsValue) -> DamagedRecord {
    DamagedRecord {
        key: id_of(key),
        raw: String::new(),
    }
}

pub async fn get(store: &ObjectStore<'_>, key: JsValue) -> Result<Option<JsValue>> {
    let request = store.get::<JsValue, JsValue, _>(key).primitive();
    request.map_err(told)?.await.map_err(told)
}

/// In a transaction of its own: a request that fails takes its whole transaction with it.
pub async fn get_alone(db: &Database, store: &str, key: &JsValue) -> Result<Option<JsValue>> {
    let transaction = reading(db, &[store])?;
    let store = transaction.object_store(store).map_err(told)?;
    get(&store, key.clone()).await
}

pub async fn all(
    store: &ObjectStore<'_>,
    plan: Option<&PlanId>,
) -> Result<(Vec<JsValue>, Vec<JsValue>)> {
    Ok((keys(store, plan).await?, values(store, plan).await?))
}

async fn values(store: &ObjectStore<'_>, plan: Option<&PlanId>) -> Result<Vec<JsValue>> {
    let request = store.get_all::<JsValue>();
    let values = match plan {
        Some(plan) => request
            .with_query::<JsValue, _>(keys_of(&plan.0))
            .primitive(),
        None => request.primitive(),
    };
    let values = values.map_err(told)?.await.map_err(told)?;
    values.collect::<std::result::Result<_, _>>().map_err(told)
}

pub async fn keys(store: &ObjectStore<'_>, plan: Option<&PlanId>) -> Result<Vec<JsValue>> {
    let request = store.get_all_keys::<JsValue>();
    let keys = match plan {
        Some(plan) => request
            .with_query::<JsValue, _>(keys_of(&plan.0))
            .primitive(),
        None => request.primitive(),
    };
    let keys = keys.map_err(told)?.await.map_err(told)?;
    keys.collect::<std::result::Result<_, _>>().map_err(told)
}
