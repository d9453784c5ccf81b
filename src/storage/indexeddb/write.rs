//! Writing. Each function is one transaction: all of it or nothing.
//!
//! Entries and photos are only ever added (`add`, which the browser refuses where something is
//! already), so that no mistake here can overwrite what somebody has ticked.

use std::collections::HashSet;

use indexed_db_futures::database::Database;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::Transaction;
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::JsValue;

use super::read::{entry_in, get, info_in, keys, settings_in};
use super::schema::{ENTRIES, PHOTOS, PLANS, SETTINGS};
use super::transaction::{key, told, writing};
use crate::domain::json::written;
use crate::domain::plan::{Entry, EntryId, PhotoId, PlanId};
use crate::storage::backup::Backup;
use crate::storage::error::StorageError;
use crate::storage::port::{How, Imported, Photo, PlanInfo, Removed, Result};
use crate::storage::settings::Settings;

/// Where settings that cannot be read are laid aside before new ones take their place.
pub const DAMAGED_SETTINGS: &str = "damaged";
/// Likewise the description of a plan; the plan's id stands behind it.
pub const DAMAGED_PLAN: &str = "damaged plan";

/// That a plan was taken away: a mark of its id stands behind it.
const GONE: &str = "gone";

/// Where it stands that a plan was taken away. The mark says nothing to whoever does not know the id.
fn gone_key(plan: &str) -> String {
    let mark = plan.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |mark, byte| {
        (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{GONE} {mark:016x}")
}

/// Whether it was taken away. A tab that has not heard of it must not bring it back with what it writes.
pub async fn is_gone(settings: &ObjectStore<'_>, plan: &PlanRecord) -> Result<bool> {
    let key = gone_key(&plan.key.as_string().unwrap_or_default());
    Ok(get(settings, key.as_str().into()).await?.is_some())
}

/// It comes back on purpose, with an import.
pub async fn is_back(settings: &ObjectStore<'_>, plan: &PlanId) -> Result<()> {
    remove(settings, gone_key(&plan.0).as_str().into()).await?;
    remove(settings, gone_key(&plan.beside().0).as_str().into()).await
}

pub async fn create_plan(db: &Database, plan: &PlanInfo) -> Result<()> {
    append_records(db, &PlanRecord::of(plan)?, &[], &[]).await
}

/// The only record of a plan that is ever written over, and a damaged one only once it lies elsewhere.
pub async fn describe_plan(db: &Database, plan: &PlanInfo) -> Result<()> {
    let record = PlanRecord::of(plan)?;
    writing(db, &[PLANS, SETTINGS], async |transaction| {
        let plans = store(transaction, PLANS)?;
        let settings = store(transaction, SETTINGS)?;
        let stored = get(&plans, record.key.clone()).await?;
        if stored.is_none() && is_gone(&settings, &record).await? {
            return Err(StorageError::OtherTab);
        }
        if let Some(stored) = stored.filter(|stored| info_in(stored).is_none()) {
            let aside = JsValue::from_str(&format!("{DAMAGED_PLAN} {}", plan.id));
            if get(&settings, aside.clone()).await?.is_none() {
                add(&settings, &aside, &stored)?;
            }
        }
        put(&plans, &plan.id.0, record.value.clone())
    })
    .await
}

/// Entries and photos of a plan, which is begun if it is not there: an entry must not be lost for
/// lack of its plan, nor lie where no list leads to it.
pub async fn append(
    db: &Database,
    plan: &PlanInfo,
    entries: &[Entry],
    photos: &[Photo],
) -> Result<()> {
    let info = PlanRecord::of(plan)?;
    let entries = EntryRecord::all(&plan.id, entries)?;
    let photos = PhotoRecord::all(&plan.id, photos)?;
    append_records(db, &info, &entries, &photos).await
}

/// The same with records that are ready.
pub async fn append_records(
    db: &Database,
    info: &PlanRecord,
    entries: &[EntryRecord],
    photos: &[PhotoRecord],
) -> Result<()> {
    let stores = [PLANS, ENTRIES, PHOTOS, SETTINGS];
    writing(db, &stores, async |transaction| {
        let is_new = info.add_to(&store(transaction, PLANS)?).await?;
        if is_new && is_gone(&store(transaction, SETTINGS)?, info).await? {
            return Err(StorageError::OtherTab);
        }
        add_entries(&store(transaction, ENTRIES)?, entries).await?;
        add_photos(&store(transaction, PHOTOS)?, photos).await?;
        Ok(())
    })
    .await
}

pub async fn remove_photo(db: &Database, plan: &PlanId, photo: &PhotoId) -> Result<()> {
    let key = key(&[&plan.0, &photo.0]);
    writing(db, &[PHOTOS], async |transaction| {
        remove(&store(transaction, PHOTOS)?, key).await
    })
    .await
}

pub async fn remove_plan(db: &Database, plan: &PlanId) -> Result<Removed> {
    let beside = plan.beside();
    let stores = [PLANS, ENTRIES, PHOTOS, SETTINGS];
    writing(db, &stores, async |transaction| {
        let entries = store(transaction, ENTRIES)?;
        let photos = store(transaction, PHOTOS)?;
        let settings = store(transaction, SETTINGS)?;
        let plans = store(transaction, PLANS)?;
        let removed = Removed {
            entries: remove_all(&entries, plan).await?,
            photos: remove_all(&photos, plan).await?,
            beside: remove_all(&entries, &beside).await?,
        };
        remove_all(&photos, &beside).await?;
        for plan in [plan, &beside] {
            remove(&plans, plan.0.as_str().into()).await?;
            let aside = format!("{DAMAGED_PLAN} {plan}");
            remove(&settings, aside.as_str().into()).await?;
            put(&settings, &gone_key(&plan.0), true.into())?;
        }
        Ok(removed)
    })
    .await
}

/// Entries at their places, and beside them where a damaged record has the place.
pub async fn remove_entries(
    db: &Database,
    plan: &PlanId,
    entries: &[EntryId],
    photos: &[PhotoId],
) -> Result<()> {
    let places = entries.iter().flat_map(|EntryId(id)| {
        let place: [&[&str]; 2] = [&[&plan.0, id], &[&plan.0, id, "again"]];
        place.map(key)
    });
    let places: Vec<JsValue> = places.collect();
    let pictures: Vec<JsValue> = photos.iter().map(|id| key(&[&plan.0, &id.0])).collect();
    writing(db, &[ENTRIES, PHOTOS], async |transaction| {
        let entries = store(transaction, ENTRIES)?;
        let photos = store(transaction, PHOTOS)?;
        for (store, keys) in [(&entries, places), (&photos, pictures)] {
            for key in keys {
                remove(store, key).await?;
            }
        }
        Ok(())
    })
    .await
}

/// Every record of a plan in a store, damaged ones too; says how many there were.
async fn remove_all(store: &ObjectStore<'_>, plan: &PlanId) -> Result<usize> {
    let keys = keys(store, Some(plan)).await?;
    let count = keys.len();
    for key in keys {
        // Awaited together with the transaction: a request that fails takes all of it along.
        let request = store.delete::<JsValue, _>(key).primitive();
        drop(request.map_err(told)?);
    }
    Ok(count)
}

async fn remove(store: &ObjectStore<'_>, key: JsValue) -> Result<()> {
    let request = store.delete::<JsValue, _>(key).primitive();
    request.map_err(told)?.await.map_err(told)
}

pub async fn save_settings(db: &Database, settings: &Settings) -> Result<()> {
    let text = written(&settings.to_json());
    writing(db, &[SETTINGS], async |transaction| {
        let settings = store(transaction, SETTINGS)?;
        lay_damaged_aside(&settings).await?;
        put(&settings, SETTINGS, text.as_str().into())
    })
    .await
}

pub async fn import(db: &Database, backup: &Backup, how: How) -> Result<Imported> {
    // All records are ready before the transaction begins.
    let mut plans = Vec::new();
    for plan in &backup.plans {
        plans.push((
            PlanRecord::of(&plan.info)?,
            EntryRecord::all(&plan.info.id, &plan.entries)?,
            PhotoRecord::all(&plan.info.id, &plan.photos)?,
        ));
    }
    let stores = [PLANS, ENTRIES, PHOTOS, SETTINGS];
    writing(db, &stores, async |transaction| {
        let plan_store = store(transaction, PLANS)?;
        let entry_store = store(transaction, ENTRIES)?;
        let photo_store = store(transaction, PHOTOS)?;
        let settings = store(transaction, SETTINGS)?;
        let mut imported = Imported::default();
        for (plan, (info, entries, photos)) in backup.plans.iter().zip(&plans) {
            is_back(&settings, &plan.info.id).await?;
            imported.plans += usize::from(info.add_to(&plan_store).await?);
            imported.entries += add_entries(&entry_store, entries).await?;
            imported.photos += add_photos(&photo_store, photos).await?;
            for record in &plan.damaged {
                let key = key(&[&plan.info.id.0, &record.key]);
                if get(&entry_store, key.clone()).await?.is_none() {
                    add(&entry_store, &key, &record.raw.as_str().into())?;
                }
            }
        }
        if how == How::PlansAndSettings {
            let stored = get(&settings, SETTINGS.into()).await?;
            let ours = stored.as_ref().and_then(settings_in).unwrap_or_default();
            let text = written(&ours.taken_over(&backup.settings).to_json());
            lay_damaged_aside(&settings).await?;
            put(&settings, SETTINGS, text.as_str().into())?;
        }
        Ok(imported)
    })
    .await
}

pub fn store<'a>(transaction: &'a Transaction<'_>, name: &str) -> Result<ObjectStore<'a>> {
    transaction.object_store(name).map_err(told)
}

/// A plan's description, ready to be stored.
pub struct PlanRecord {
    pub key: JsValue,
    pub value: JsValue,
}

impl PlanRecord {
    pub fn of(plan: &PlanInfo) -> Result<PlanRecord> {
        Ok(PlanRecord {
            key: JsValue::from_str(&plan.id.0),
            value: JsValue::from_str(&written(&plan.to_json())),
        })
    }

    /// Says whether it was new.
    pub async fn add_to(&self, store: &ObjectStore<'_>) -> Result<bool> {
        let new = get(store, self.key.clone()).await?.is_none();
        if new {
            add(store, &self.key, &self.value)?;
        }
        Ok(new)
    }
}

/// An entry, ready to be stored.
pub struct EntryRecord {
    pub key: JsValue,
    /// The place beside a damaged record.
    beside: JsValue,
    pub value: JsValue,
    /// Whether what is stored at its place already is an entry.
    pub is_entry: fn(&JsValue) -> bool,
}

impl EntryRecord {
    /// Where it lies if its place is taken by a damaged record.
    pub fn beside(&self) -> &JsValue {
        &self.beside
    }

    /// An entry that is given twice is taken once: adding it again would abort the transaction.
    pub fn all(plan: &PlanId, entries: &[Entry]) -> Result<Vec<EntryRecord>> {
        let mut seen = HashSet::new();
        let record = |entry: &Entry| {
            Ok(EntryRecord {
                key: key(&[&plan.0, &entry.id.0]),
                beside: key(&[&plan.0, &entry.id.0, "again"]),
                value: JsValue::from_str(&written(&entry.to_json())),
                is_entry: |value| entry_in(value).is_some(),
            })
        };
        let once = entries.iter().filter(|entry| seen.insert(&entry.id));
        once.map(record).collect()
    }
}

/// Adds the entries that are not there, and says how many those were.
pub async fn add_entries(store: &ObjectStore<'_>, entries: &[EntryRecord]) -> Result<usize> {
    // All questions are asked before the first answer is awaited: one way to the database instead
    // of one per entry.
    let mut lookups = Vec::with_capacity(entries.len());
    for entry in entries {
        let lookup = store.get::<JsValue, JsValue, _>(entry.key.clone());
        lookups.push(lookup.primitive().map_err(told)?);
    }
    let mut added = 0;
    let mut damaged = Vec::new();
    for (entry, lookup) in entries.iter().zip(lookups) {
        match lookup.await.map_err(told)? {
            None => {
                add(store, &entry.key, &entry.value)?;
                added += 1;
            }
            Some(value) if !(entry.is_entry)(&value) => damaged.push(entry),
            Some(_) => {}
        }
    }
    for entry in damaged {
        if get(store, entry.beside.clone()).await?.is_none() {
            add(store, &entry.beside, &entry.value)?;
            added += 1;
        }
    }
    Ok(added)
}

/// A photo, ready to be stored.
pub struct PhotoRecord {
    pub key: JsValue,
    pub value: JsValue,
}

impl PhotoRecord {
    pub fn all(plan: &PlanId, photos: &[Photo]) -> Result<Vec<PhotoRecord>> {
        let mut seen = HashSet::new();
        let record = |photo: &Photo| {
            let value = Object::new();
            let buffer = Uint8Array::from(photo.bytes.as_slice()).buffer();
            let set = |name: &str, part: &JsValue| {
                Reflect::set(&value, &name.into(), part)
                    .map_err(|_| StorageError::Unknown(format!("photo {}", photo.id)))
            };
            set("type", &photo.mime.as_str().into())?;
            set("data", &buffer)?;
            Ok(PhotoRecord {
                key: key(&[&plan.0, &photo.id.0]),
                value: value.into(),
            })
        };
        let once = photos.iter().filter(|photo| seen.insert(&photo.id));
        once.map(record).collect()
    }
}

pub async fn add_photos(store: &ObjectStore<'_>, photos: &[PhotoRecord]) -> Result<usize> {
    let mut added = 0;
    for photo in photos {
        // Asked by key: the bytes of a photo that is there already need not be read.
        let lookup = store.get_key::<JsValue, _>(photo.key.clone()).primitive();
        let there: Option<JsValue> = lookup.map_err(told)?.await.map_err(told)?;
        if there.is_none() {
            add(store, &photo.key, &photo.value)?;
            added += 1;
        }
    }
    Ok(added)
}

/// Settings that cannot be read are kept elsewhere before they are written over.
async fn lay_damaged_aside(store: &ObjectStore<'_>) -> Result<()> {
    let Some(stored) = get(store, SETTINGS.into()).await? else {
        return Ok(());
    };
    let aside = JsValue::from_str(DAMAGED_SETTINGS);
    if settings_in(&stored).is_none() && get(store, aside.clone()).await?.is_none() {
        add(store, &aside, &stored)?;
    }
    Ok(())
}

/// Requests only; the outcome is known when the transaction is committed.
pub fn add(store: &ObjectStore<'_>, key: &JsValue, value: &JsValue) -> Result<()> {
    let request = store.add(value.clone()).with_key(key.clone()).primitive();
    request.map(|_| ()).map_err(told)
}

pub fn put(store: &ObjectStore<'_>, key: &str, value: JsValue) -> Result<()> {
    let request = store.put(value).with_key(JsValue::from_str(key));
    request.primitive().map(|_| ()).map_err(told)
}
