//! Locking and unlocking for good: everything is sealed, or opened again, in one upgrade of the database.
//!
//! All that is written is ready before the upgrade begins, since within it nothing but the database may be awaited.
//! The upgrade is what browsers do wholly or not at all: whoever closes the tab at any moment finds all of the old or
//! all of the new. No other tab has the database open meanwhile, and what another one wrote since it was read ends
//! the attempt.

use std::cell::Cell;
use std::rc::Rc;

use chrono::{DateTime, TimeDelta, Utc};
use indexed_db_futures::database::Database;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use wasm_bindgen::JsValue;

use super::connect::{in_time, open_version, version};
use super::read::{all, get_alone};
use super::schema::{ENTRIES, ERA, Era, LOCK, PHOTOS, PLANS, SETTINGS, Upgrade};
use super::seal::{bytes_of, seal, unseal};
use super::sealed::{Sealed, as_one_text};
use super::transaction::{reading, told, writing};
use super::write::{put, store};
use super::{IndexedDb, Options, State, StorageEvent};
use crate::storage::cipher::{self, CipherFault, KEY};
use crate::storage::error::StorageError;
use crate::storage::lock::Lock;
use crate::storage::port::Result;
use crate::storage::settings::Settings;

/// Where everything of the reader lies.
const STORES: [&str; 4] = [PLANS, ENTRIES, PHOTOS, SETTINGS];

/// A database that is locked: of it, only the lock can be read.
#[derive(Clone, Debug)]
pub struct Locked {
    db: IndexedDb,
}

/// Why it did not open. Nothing has changed but the count of tries.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotUnlocked {
    #[error("the code is another one")]
    WrongCode,
    /// There were too many wrong tries.
    #[error("not before {0}")]
    Wait(TimeDelta),
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Another code, or another time after which it locks.
#[derive(Clone, Copy, Debug)]
pub enum Change<'a> {
    Code(&'a str),
    After(u64),
}

/// The records of a store.
struct Held {
    store: &'static str,
    keys: Vec<JsValue>,
    values: Vec<JsValue>,
}

/// Seals everything with a new key, wrapped with this code. The database is closed then; what follows goes through
/// the [`Sealed`] that comes back.
///
/// # Errors
/// Then everything is as it was. `OtherTab` where another tab does not let go.
pub async fn lock(db: &IndexedDb, code: &str, after: u64, settings: &Settings) -> Result<Sealed> {
    let bytes = cipher::chance::<KEY>()?;
    let key = cipher::key_of_bytes(&bytes).await?;
    let record = Lock::new(code, &bytes, after, settings).await?.to_text();
    let before = db.with(held).await?;
    let mut after = Vec::new();
    for held in &before {
        let mut values = Vec::new();
        for (at, value) in held.keys.iter().zip(&held.values) {
            values.push(seal(&key, held.store, at, value).await?);
        }
        after.push(values);
    }
    let db = turn(db, before, after, Some(record)).await?;
    Ok(Sealed { db, key })
}

impl Sealed {
    /// Opens everything for good. The database is closed then.
    ///
    /// # Errors
    /// Then everything is as it was. `OtherTab` where another tab does not let go.
    pub async fn open_for_good(&self) -> Result<IndexedDb> {
        let before = self.db.with(held).await?;
        let mut after = Vec::new();
        for held in &before {
            let mut values = Vec::new();
            for (at, value) in held.keys.iter().zip(&held.values) {
                let opened = unseal(&self.key, held.store, at, value).await;
                // What cannot be opened is damaged, and is kept as it is.
                values.push(opened.unwrap_or_else(|| value.clone()));
            }
            after.push(values);
        }
        turn(&self.db, before, after, None).await
    }

    /// The locked database behind it.
    pub fn locked(&self) -> Locked {
        Locked {
            db: self.db.clone(),
        }
    }
}

impl Locked {
    /// Opens the app's database where it is locked.
    ///
    /// # Errors
    /// As [`IndexedDb::open`].
    pub async fn open(events: impl Fn(StorageEvent) + 'static) -> Result<Locked> {
        Locked::open_as(super::schema::DATABASE, Options::default(), events).await
    }

    /// # Errors
    /// As [`IndexedDb::open_as`]; `OtherTab` where it has just been opened for good.
    pub async fn open_as(
        name: &str,
        options: Options,
        events: impl Fn(StorageEvent) + 'static,
    ) -> Result<Locked> {
        let era = version(name).await? / ERA;
        if era.is_multiple_of(2) {
            return Err(StorageError::OtherTab);
        }
        let options = Options {
            era: Era::Of(era),
            ..options
        };
        let db = IndexedDb::open_as(name, options, events).await?;
        Ok(Locked { db })
    }

    /// What stands on the lock.
    ///
    /// # Errors
    /// `Damaged` where nobody can open it any more.
    pub async fn record(&self) -> Result<Lock> {
        let stored = self
            .db
            .with(async |db| get_alone(db, LOCK, &LOCK.into()).await)
            .await?;
        let read = stored.and_then(|stored| Lock::read(&stored.as_string()?));
        read.ok_or_else(|| StorageError::Damaged("lock".to_owned()))
    }

    async fn write(&self, lock: &Lock) -> Result<()> {
        let text = JsValue::from_str(&lock.to_text());
        self.db
            .with(async |db| {
                writing(db, &[LOCK], async |transaction| {
                    put(&store(transaction, LOCK)?, LOCK, text.clone())
                })
                .await
            })
            .await
    }

    /// Tries a code. The try is counted before it is made.
    ///
    /// # Errors
    /// See [`NotUnlocked`].
    pub async fn unlock(
        &self,
        code: &str,
        now: DateTime<Utc>,
    ) -> std::result::Result<Sealed, NotUnlocked> {
        let (_, bytes) = self.try_code(code, now).await?;
        let key = cipher::key_of_bytes(&bytes).await;
        Ok(Sealed {
            db: self.db.clone(),
            key: key.map_err(StorageError::from)?,
        })
    }

    /// Another code, or another time. The code of before is asked for, and counted as any try.
    ///
    /// # Errors
    /// See [`NotUnlocked`]; then all is as it was.
    pub async fn change(
        &self,
        code: &str,
        change: Change<'_>,
        now: DateTime<Utc>,
    ) -> std::result::Result<(), NotUnlocked> {
        let (lock, bytes) = self.try_code(code, now).await?;
        let changed = match change {
            Change::After(after) => Lock { after, ..lock },
            Change::Code(code) => {
                let bytes = bytes.try_into();
                let bytes = bytes.map_err(|_| StorageError::Damaged("lock".to_owned()))?;
                let made = Lock::new(code, &bytes, lock.after, &lock.look).await;
                made.map_err(StorageError::from)?
            }
        };
        Ok(self.write(&changed).await?)
    }

    /// Takes over language and look, which the screen that asks shows.
    ///
    /// # Errors
    /// Then they are as they were.
    pub async fn show(&self, look: Settings) -> Result<()> {
        let lock = self.record().await?;
        match lock.look == look {
            true => Ok(()),
            false => self.write(&Lock { look, ..lock }).await,
        }
    }

    async fn try_code(
        &self,
        code: &str,
        now: DateTime<Utc>,
    ) -> std::result::Result<(Lock, Vec<u8>), NotUnlocked> {
        let mut lock = self.record().await?;
        if lock.last.is_some_and(|last| last > now) {
            // The clock was set back: the pause begins again, and is not as long as the clock is wrong.
            lock.last = Some(now);
            self.write(&lock).await?;
        }
        let pause = lock.pause(now);
        if pause > TimeDelta::zero() {
            return Err(NotUnlocked::Wait(pause));
        }
        let tried = lock.tried(now);
        self.write(&tried).await?;
        match lock.key_bytes(code).await {
            Ok(bytes) => {
                let opened = lock.opened();
                self.write(&opened).await?;
                Ok((opened, bytes))
            }
            Err(CipherFault::Refused) => match tried.pause(now) {
                pause if pause > TimeDelta::zero() => Err(NotUnlocked::Wait(pause)),
                _ => Err(NotUnlocked::WrongCode),
            },
            Err(fault @ CipherFault::Missing) => Err(StorageError::from(fault).into()),
        }
    }

    /// Deletes everything, for whoever has forgotten the code.
    ///
    /// # Errors
    /// As `Archive::delete_everything`.
    pub async fn delete_everything(&self) -> Result<()> {
        use crate::storage::port::Archive;
        self.db.delete_everything().await
    }
}

/// Everything as it is stored, read in one transaction.
async fn held(db: &Database) -> Result<Vec<Held>> {
    let transaction = reading(db, &STORES)?;
    let mut found = Vec::new();
    for name in STORES {
        let store = transaction.object_store(name).map_err(told)?;
        let (keys, values) = all(&store, None).await?;
        found.push(Held {
            store: name,
            keys,
            values,
        });
    }
    Ok(found)
}

/// The upgrade: in place of each value of `before`, the one of `after`.
async fn turn(
    db: &IndexedDb,
    before: Vec<Held>,
    after: Vec<Vec<JsValue>>,
    lock: Option<String>,
) -> Result<IndexedDb> {
    let IndexedDb(inner) = db;
    let now = db.with(async |db| Ok(db.version() as u32)).await?;
    let next = (now / ERA + 1) * ERA + now % ERA;
    // This tab lets go as well. Whatever it writes meanwhile waits, and is told as not saved.
    inner.become_(State::SteppedAside);
    let given_up = Rc::new(Cell::new(false));
    let turned = in_time(inner.options.patience, |waiting| {
        let (name, given_up) = (inner.name.clone(), given_up.clone());
        async move {
            let work = async move |_, upgrade: Upgrade<'_>| {
                // A tab that let go too late: the reader was told that nothing has changed.
                if given_up.get() {
                    return Err(StorageError::OtherTab);
                }
                write_all(upgrade, &before, &after, lock.as_deref()).await
            };
            open_version(&name, next, waiting, work).await
        }
    })
    .await;
    let turned = match turned {
        Ok(turned) => turned,
        Err(error) => {
            given_up.set(true);
            // Nothing has changed, and the connection may be opened again.
            inner.become_(State::Lost);
            return Err(error);
        }
    };
    turned.close();
    let options = Options {
        era: Era::Of(next / ERA),
        ..inner.options
    };
    IndexedDb::open_as(&inner.name, options, |_| {}).await
}

async fn write_all(
    upgrade: Upgrade<'_>,
    before: &[Held],
    after: &[Vec<JsValue>],
    lock: Option<&str>,
) -> Result<()> {
    for (held, values) in before.iter().zip(after) {
        let store = upgrade.store(held.store)?;
        if !is_as_read(&store, held).await? {
            return Err(StorageError::Interrupted);
        }
        store.clear().map_err(told)?.await.map_err(told)?;
        for (key, value) in held.keys.iter().zip(values) {
            let request = store.add(value.clone()).with_key(key.clone()).primitive();
            request.map_err(told)?.await.map_err(told)?;
        }
    }
    match lock {
        Some(lock) => {
            upgrade.create(LOCK)?;
            put(&upgrade.store(LOCK)?, LOCK, lock.into())
        }
        None => upgrade.delete(LOCK),
    }
}

/// Whether a store still holds what was read. Entries and photos never change, so that for them the keys say it.
async fn is_as_read(store: &ObjectStore<'_>, held: &Held) -> Result<bool> {
    if matches!(held.store, ENTRIES | PHOTOS) {
        let keys = super::read::keys(store, None).await?;
        return Ok(as_one_text(&keys) == as_one_text(&held.keys));
    }
    let (keys, values) = all(store, None).await?;
    let same = |(one, two): (&JsValue, &JsValue)| match (bytes_of(one), bytes_of(two)) {
        (Some(one), Some(two)) => one == two,
        _ => one == two,
    };
    Ok(as_one_text(&keys) == as_one_text(&held.keys) && values.iter().zip(&held.values).all(same))
}
