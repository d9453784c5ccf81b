//! The shape of the database, and the way to it from older shapes.
//!
//! The version number of IndexedDB is the number of steps taken: step 1 makes the database that
//! the first release had, step 2 will turn it into the next, and so on. There is no version 0:
//! it is the database that does not exist yet. All steps of an upgrade run in the browser's one
//! upgrade transaction, so that an upgrade that is interrupted leaves the old data as it was.

use futures::future::LocalBoxFuture;
use indexed_db_futures::database::Database;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionRef;

use super::transaction::told;
use crate::storage::port::Result;

/// Name of the database.
pub const DATABASE: &str = "vejviser";
/// Version of the shape that this app reads and writes.
pub const SCHEMA: u32 = STEPS.len() as u32;

/// Plan id -> JSON text of the plan's description.
pub const PLANS: &str = "plans";
/// `[plan id, entry id]` -> JSON text of the entry. Texts, since ten thousand of them are read
/// faster than objects, and a rescue page can show them without knowing their shape. A good entry
/// whose place is taken by a damaged record lies beside it, at `[plan id, entry id, "again"]`.
pub const ENTRIES: &str = "entries";
/// `[plan id, photo id]` -> `{type, data: ArrayBuffer}`. No `Blob`: WebKit has lost blobs in
/// IndexedDB.
pub const PHOTOS: &str = "photos";
/// `"settings"` -> JSON text of the settings.
pub const SETTINGS: &str = "settings";

/// Sealing everything, and opening it again, are upgrades too: they are what browsers do wholly or not at all, with
/// every other tab out of the way, and an app of before does not touch what comes after it. So the version counts
/// them as well: it is the number of turns, times this, plus the number of steps. After an odd number of turns
/// everything is sealed.
pub const ERA: u32 = 1_000;

/// Which turn a database is opened in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Era {
    /// As the app opens it: the first, or a later one in which nothing is sealed.
    First,
    /// This very one.
    Of(u32),
}

/// `"lock"` -> JSON text of how the key is wrapped; there only while everything is sealed. Then the values of the
/// other stores are `ArrayBuffer`s, see `seal`; the keys stay, since they are ids that chance has made.
pub const LOCK: &str = "lock";

/// One step of an upgrade, from the version before it. A step that changes values has to say what it does with
/// sealed ones.
pub type Step = for<'a> fn(Upgrade<'a>) -> LocalBoxFuture<'a, Result<()>>;

/// The steps of the app, the oldest first.
pub const STEPS: &[Step] = &[first];

/// What a step works with: the database, within the upgrade transaction.
///
/// A step awaits nothing but requests to these stores. Anything else lets the browser commit the
/// upgrade half done.
#[derive(Clone, Copy)]
pub struct Upgrade<'a> {
    pub(super) db: &'a Database,
    pub(super) transaction: &'a TransactionRef<'a>,
}

impl<'a> Upgrade<'a> {
    pub fn create(&self, store: &str) -> Result<()> {
        let made = self.db.create_object_store(store).build();
        made.map(|_| ()).map_err(told)
    }

    pub fn delete(&self, store: &str) -> Result<()> {
        self.db.delete_object_store(store).map_err(told)
    }

    pub fn store(&self, store: &str) -> Result<ObjectStore<'a>> {
        self.transaction.object_store(store).map_err(told)
    }
}

/// Version 1: plans, their logs, photos, settings.
pub fn first(upgrade: Upgrade<'_>) -> LocalBoxFuture<'_, Result<()>> {
    Box::pin(async move {
        [PLANS, ENTRIES, PHOTOS, SETTINGS]
            .iter()
            .try_for_each(|store| upgrade.create(store))
    })
}
