//! The port over a database in which everything is sealed, with the key to it.
//!
//! What is written is sealed before its transaction begins: awaiting the cipher within one would let the browser
//! commit what is there so far.

use std::collections::HashSet;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use futures::future::join_all;
use indexed_db_futures::database::Database;
use js_sys::Array;
use wasm_bindgen::JsValue;

use super::IndexedDb;
use super::read::{
    all, damaged, entry_in, get, get_alone, info_in, loaded_from, photo_in, photo_keys,
    settings_in, unhealed, unreadable,
};
use super::schema::{ENTRIES, PHOTOS, PLANS, SETTINGS};
use super::seal::{MORE, bytes_of, seal, unseal};
use super::transaction::{id_of, key, reading, told, writing};
use super::write::{
    DAMAGED_PLAN, DAMAGED_SETTINGS, EntryRecord, PhotoRecord, PlanRecord, add, add_entries,
    add_photos, append_records, is_back, is_gone, put, store,
};
use crate::domain::json::written;
use crate::domain::plan::{Entry, EntryId, PhotoId, PlanId};
use crate::storage::backup::{Backup, PlanBackup};
use crate::storage::cipher::Key;
use crate::storage::error::StorageError;
use crate::storage::port::{
    Archive, How, Imported, Loaded, Photo, PlanInfo, Read, Removed, Result, Storage, Usage,
};
use crate::storage::settings::Settings;

/// A sealed database that has been unlocked.
#[derive(Clone, Debug)]
pub struct Sealed {
    pub(super) db: IndexedDb,
    pub(super) key: Key,
}

/// Records ready to be stored.
#[derive(Default)]
struct Records {
    plans: Vec<PlanRecord>,
    entries: Vec<EntryRecord>,
    photos: Vec<PhotoRecord>,
}

impl Sealed {
    /// The key, for what lies beside the database.
    pub fn key(&self) -> &Key {
        &self.key
    }

    /// The records of a plan, sealed. Entries at one of the `faulty` places lie beside what is there.
    async fn records(
        &self,
        info: &PlanInfo,
        entries: &[Entry],
        photos: &[Photo],
        faulty: &HashSet<String>,
    ) -> Result<Records> {
        let mut records = Records {
            plans: vec![PlanRecord::of(info)?],
            entries: EntryRecord::all(&info.id, entries)?,
            photos: PhotoRecord::all(&info.id, photos)?,
        };
        for plan in &mut records.plans {
            plan.value = seal(&self.key, PLANS, &plan.key, &plan.value).await?;
        }
        let sealed = records.entries.iter().map(|entry| {
            // One that lies beside another is sealed for its own place.
            let place = match faulty.contains(&id_of(&entry.key)) {
                true => entry.beside(),
                false => &entry.key,
            };
            seal(&self.key, ENTRIES, place, &entry.value)
        });
        let sealed = join_all(sealed).await;
        for (entry, sealed) in records.entries.iter_mut().zip(sealed) {
            entry.value = sealed?;
            entry.is_entry = match faulty.contains(&id_of(&entry.key)) {
                true => |_| false,
                false => |_| true,
            };
        }
        for photo in &mut records.photos {
            photo.value = seal(&self.key, PHOTOS, &photo.key, &photo.value).await?;
        }
        Ok(records)
    }

    async fn add(&self, info: &PlanInfo, entries: &[Entry], photos: &[Photo]) -> Result<()> {
        let records = self.records(info, entries, photos, &HashSet::new()).await?;
        let records = &records;
        self.db
            .with(async |db| {
                append_records(db, &records.plans[0], &records.entries, &records.photos).await
            })
            .await
    }

    /// The values of records, opened; one that is damaged stays as it is.
    async fn open_all(&self, store: &str, keys: &[JsValue], values: &[JsValue]) -> Vec<JsValue> {
        let opened = keys.iter().zip(values).map(async |(key, value)| {
            let opened = unseal(&self.key, store, key, value).await;
            opened.unwrap_or_else(|| as_text(value))
        });
        join_all(opened).await
    }

    async fn read_plan(&self, db: &Database, plan: &PlanId) -> Result<Read> {
        let (keys, values) = {
            let transaction = reading(db, &[ENTRIES])?;
            let store = transaction.object_store(ENTRIES).map_err(told)?;
            all(&store, Some(plan)).await?
        };
        let values = self.open_all(ENTRIES, &keys, &values).await;
        let mut read = Read::default();
        let mut faulty = Vec::new();
        for (key, value) in keys.iter().zip(&values) {
            match entry_in(value) {
                Some(entry) => read.entries.push(entry),
                None => faulty.push(damaged(key, value)),
            }
        }
        read.damaged = unhealed(&read.entries, faulty.into_iter());
        Ok(read)
    }

    async fn photo_at(&self, db: &Database, at: &JsValue) -> Result<Option<Option<Photo>>> {
        let Some(value) = get_alone(db, PHOTOS, at).await? else {
            return Ok(None);
        };
        let opened = unseal(&self.key, PHOTOS, at, &value).await;
        Ok(Some(opened.and_then(|value| photo_in(at, &value))))
    }

    /// Settings and every log, plan or not.
    async fn load_all(&self) -> Result<Loaded> {
        self.db.with(async |db| self.load_from(db).await).await
    }

    async fn load_from(&self, db: &Database) -> Result<Loaded> {
        let (keys, values, stored) = {
            let transaction = reading(db, &[PLANS, SETTINGS])?;
            let plans = transaction.object_store(PLANS).map_err(told)?;
            let settings = transaction.object_store(SETTINGS).map_err(told)?;
            let (keys, values) = all(&plans, None).await?;
            (keys, values, get(&settings, SETTINGS.into()).await?)
        };
        let values = self.open_all(PLANS, &keys, &values).await;
        let stored: Vec<JsValue> = stored.into_iter().collect();
        let stored = self.open_all(SETTINGS, &[SETTINGS.into()], &stored).await;
        Ok(loaded_from(&keys, &values, stored.into_iter().next()))
    }

    /// Settings as they are stored, if they cannot be read.
    async fn damaged_settings(&self, db: &Database) -> Result<Option<JsValue>> {
        let Some(stored) = get_alone(db, SETTINGS, &SETTINGS.into()).await? else {
            return Ok(None);
        };
        let opened = unseal(&self.key, SETTINGS, &SETTINGS.into(), &stored).await;
        let is_sound = opened.is_some_and(|opened| settings_in(&opened).is_some());
        Ok((!is_sound).then_some(stored))
    }

    /// The description of a plan as it is stored, if it cannot be read.
    async fn damaged_plan(&self, db: &Database, at: &JsValue) -> Result<Option<JsValue>> {
        let Some(stored) = get_alone(db, PLANS, at).await? else {
            return Ok(None);
        };
        let opened = unseal(&self.key, PLANS, at, &stored).await;
        let is_sound = opened.is_some_and(|opened| info_in(&opened).is_some());
        Ok((!is_sound).then_some(stored))
    }

    async fn sealed_settings(&self, settings: &Settings) -> Result<JsValue> {
        let text = JsValue::from_str(&written(&settings.to_json()));
        Ok(seal(&self.key, SETTINGS, &SETTINGS.into(), &text).await?)
    }
}

/// What cannot be opened, so that a rescue can begin: its bytes as hexadecimal digits.
fn as_text(value: &JsValue) -> JsValue {
    use std::fmt::Write;
    let Some(bytes) = bytes_of(value) else {
        return value.clone();
    };
    let mut text = String::from("sealed:");
    for byte in bytes {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text.into()
}

#[async_trait(?Send)]
impl Storage for Sealed {
    fn lasts(&self) -> bool {
        true
    }

    async fn load(&self) -> Result<Loaded> {
        self.load_all().await.map(Loaded::only_plans)
    }

    async fn entries(&self, plan: &PlanId) -> Result<Read> {
        self.db
            .with(async |db| self.read_plan(db, plan).await)
            .await
    }

    async fn create_plan(&self, plan: &PlanInfo) -> Result<()> {
        self.add(plan, &[], &[]).await
    }

    async fn describe_plan(&self, plan: &PlanInfo) -> Result<()> {
        let record = PlanRecord::of(plan)?;
        let sealed = &seal(&self.key, PLANS, &record.key, &record.value).await?;
        self.db
            .with(async |db| {
                let aside = self.damaged_plan(db, &record.key).await?;
                writing(db, &[PLANS, SETTINGS], async |transaction| {
                    let settings = store(transaction, SETTINGS)?;
                    let plans = store(transaction, PLANS)?;
                    let is_new = get(&plans, record.key.clone()).await?.is_none();
                    if is_new && is_gone(&settings, &record).await? {
                        return Err(StorageError::OtherTab);
                    }
                    if let Some(aside) = &aside {
                        let place = JsValue::from_str(&format!("{DAMAGED_PLAN} {}", plan.id));
                        if get(&settings, place.clone()).await?.is_none() {
                            add(&settings, &place, aside)?;
                        }
                    }
                    put(&plans, &plan.id.0, sealed.clone())
                })
                .await
            })
            .await
    }

    async fn append(&self, plan: &PlanId, entries: &[Entry]) -> Result<()> {
        let Some(first) = entries.first() else {
            return Ok(());
        };
        let plan = PlanInfo::new(plan.clone(), first.at);
        self.add(&plan, entries, &[]).await
    }

    async fn append_with_photo(&self, plan: &PlanId, entry: &Entry, photo: &Photo) -> Result<()> {
        let plan = PlanInfo::new(plan.clone(), entry.at);
        let (entries, photos) = (std::slice::from_ref(entry), std::slice::from_ref(photo));
        self.add(&plan, entries, photos).await
    }

    async fn remove_photo(&self, plan: &PlanId, photo: &PhotoId) -> Result<()> {
        self.db.remove_photo(plan, photo).await
    }

    async fn save_settings(&self, settings: &Settings) -> Result<()> {
        let sealed = &self.sealed_settings(settings).await?;
        self.db
            .with(async |db| {
                let aside = self.damaged_settings(db).await?;
                writing(db, &[SETTINGS], async |transaction| {
                    let settings = store(transaction, SETTINGS)?;
                    if let Some(aside) = &aside {
                        let place = JsValue::from_str(DAMAGED_SETTINGS);
                        if get(&settings, place.clone()).await?.is_none() {
                            add(&settings, &place, aside)?;
                        }
                    }
                    put(&settings, SETTINGS, sealed.clone())
                })
                .await
            })
            .await
    }
}

#[async_trait(?Send)]
impl Archive for Sealed {
    async fn put_photo(&self, plan: &PlanId, photo: &Photo) -> Result<()> {
        let plan = PlanInfo::new(plan.clone(), DateTime::UNIX_EPOCH);
        self.add(&plan, &[], std::slice::from_ref(photo)).await
    }

    async fn photo(&self, plan: &PlanId, photo: &PhotoId) -> Result<Option<Photo>> {
        let at = key(&[&plan.0, &photo.0]);
        let found = self
            .db
            .with(async |db| self.photo_at(db, &at).await)
            .await?;
        match found {
            Some(None) => Err(StorageError::Damaged(format!("photo {photo}"))),
            found => Ok(found.flatten()),
        }
    }

    async fn logs(&self, plans: &[PlanId]) -> Result<Vec<Read>> {
        let mut logs = Vec::with_capacity(plans.len());
        for plan in plans {
            logs.push(self.entries(plan).await?);
        }
        Ok(logs)
    }

    async fn remove_entries(
        &self,
        plan: &PlanId,
        entries: &[EntryId],
        photos: &[PhotoId],
    ) -> Result<()> {
        self.db.remove_entries(plan, entries, photos).await
    }

    async fn remove_plan(&self, plan: &PlanId) -> Result<Removed> {
        self.db.remove_plan(plan).await
    }

    async fn usage(&self) -> Result<Usage> {
        let loaded = self.load_all().await?;
        let mut usage = Usage {
            damaged: loaded.damaged.len(),
            ..Usage::default()
        };
        for info in &loaded.plans {
            usage.damaged += self.entries(&info.id).await?.damaged.len();
        }
        let counted = self
            .db
            .with(async |db| {
                let mut usage = usage;
                for (name, amount) in [
                    (PLANS, &mut usage.plans),
                    (ENTRIES, &mut usage.entries),
                    (SETTINGS, &mut usage.settings),
                    (PHOTOS, &mut usage.photos),
                ] {
                    // Photos are read one after the other: all at once might not fit into the phone's memory.
                    let keys = {
                        let transaction = reading(db, &[name])?;
                        let store = transaction.object_store(name).map_err(told)?;
                        super::read::keys(&store, None).await?
                    };
                    for key in keys {
                        let value = get_alone(db, name, &key).await?;
                        let length = value.and_then(|value| bytes_of(&value)).unwrap_or_default();
                        amount.add(length.len().saturating_sub(MORE));
                    }
                }
                Ok(usage)
            })
            .await?;
        Ok(counted)
    }

    async fn export(&self, written: DateTime<Utc>) -> Result<Backup> {
        let loaded = self.load_all().await?;
        let mut plans = Vec::new();
        let mut not_read = loaded.damaged;
        for info in loaded.plans {
            let log = self.entries(&info.id).await?;
            let mut photos = Vec::new();
            let keys = self
                .db
                .with(async |db| photo_keys(db, Some(&info.id)).await)
                .await?;
            for key in keys {
                let stored = self.db.with(async |db| self.photo_at(db, &key).await).await;
                match stored {
                    Err(error @ StorageError::Closed) => return Err(error),
                    Ok(Some(Some(photo))) => photos.push(photo),
                    // One photo that is gone must not keep the reader from saving the rest.
                    _ => not_read.push(unreadable(&key)),
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

    async fn import(&self, backup: &Backup, how: How) -> Result<Imported> {
        let mut plans = Vec::new();
        for plan in &backup.plans {
            let there = self.entries(&plan.info.id).await?;
            let faulty: HashSet<String> = there.damaged.into_iter().map(|it| it.key).collect();
            let records = self
                .records(&plan.info, &plan.entries, &plan.photos, &faulty)
                .await?;
            let mut damaged = Vec::new();
            for record in &plan.damaged {
                let key = key(&[&plan.info.id.0, &record.key]);
                let text = JsValue::from_str(&record.raw);
                let sealed = seal(&self.key, ENTRIES, &key, &text).await?;
                damaged.push((key, sealed));
            }
            plans.push((records, damaged));
        }
        let settings = match how {
            How::Plans => None,
            How::PlansAndSettings => {
                let ours = self.load().await?.settings;
                Some(
                    self.sealed_settings(&ours.taken_over(&backup.settings))
                        .await?,
                )
            }
        };
        let stores = [PLANS, ENTRIES, PHOTOS, SETTINGS];
        let (plans, settings) = (&plans, &settings);
        self.db
            .with(async |db| {
                writing(db, &stores, async |transaction| {
                    let plan_store = store(transaction, PLANS)?;
                    let entry_store = store(transaction, ENTRIES)?;
                    let photo_store = store(transaction, PHOTOS)?;
                    let settings_store = store(transaction, SETTINGS)?;
                    let mut imported = Imported::default();
                    for (records, damaged) in plans {
                        let plan = records.plans[0].key.as_string().unwrap_or_default();
                        is_back(&settings_store, &PlanId(plan)).await?;
                        imported.plans += usize::from(records.plans[0].add_to(&plan_store).await?);
                        imported.entries += add_entries(&entry_store, &records.entries).await?;
                        imported.photos += add_photos(&photo_store, &records.photos).await?;
                        for (key, value) in damaged {
                            if get(&entry_store, key.clone()).await?.is_none() {
                                add(&entry_store, key, value)?;
                            }
                        }
                    }
                    if let Some(settings) = settings {
                        put(&settings_store, SETTINGS, settings.clone())?;
                    }
                    Ok(imported)
                })
                .await
            })
            .await
    }

    async fn delete_everything(&self) -> Result<()> {
        self.db.delete_everything().await
    }
}

/// Keys as one text each, to compare them.
pub(super) fn as_one_text(keys: &[JsValue]) -> String {
    super::transaction::text_of(&keys.iter().collect::<Array>())
}
