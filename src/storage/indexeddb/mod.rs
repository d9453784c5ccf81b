//! The port over IndexedDB.

mod connect;
mod read;
pub mod schema;
mod seal;
mod sealed;
mod transaction;
mod turn;
mod write;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use gloo::events::EventListener;
use indexed_db_futures::database::Database;
use indexed_db_futures::internals::SystemRepr;
use wasm_bindgen::JsCast;

pub use schema::SCHEMA;
pub use sealed::Sealed;
pub use turn::{Change, Locked, NotUnlocked, lock};

use super::backup::Backup;
use super::error::StorageError;
use super::port::{
    Archive, How, Imported, Loaded, Photo, PlanInfo, Read, Removed, Result, Storage, Usage,
};
use super::settings::Settings;
use crate::domain::plan::{Entry, EntryId, PhotoId, PlanId};

/// What happens to a connection without anybody here asking for it.
#[derive(Debug)]
pub enum StorageEvent {
    /// A newer version of the app, in another tab, waits to upgrade the data. This tab steps aside:
    /// let what is on its way be written, then drop the [`Leave`] and ask the reader to reload.
    NewerTab(Leave),
    /// Another tab deletes everything; this connection is closed. Write nothing more.
    Deleted,
    /// The browser closed the connection. The next operation opens it again by itself.
    Lost,
}

/// Keeps the connection open until it is dropped, so that pending writes can finish. The other tab
/// waits for it: hold it for seconds at most.
#[derive(Debug)]
pub struct Leave(Weak<Inner>);

impl Drop for Leave {
    fn drop(&mut self) {
        if let Some(inner) = self.0.upgrade() {
            inner.become_(State::SteppedAside);
        }
    }
}

/// How to open; the defaults are the app's.
#[derive(Clone, Copy)]
pub struct Options {
    pub steps: &'static [schema::Step],
    pub era: schema::Era,
    /// How long to wait for the browser, in milliseconds.
    pub patience: u32,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            steps: schema::STEPS,
            era: schema::Era::First,
            patience: 12_000,
        }
    }
}

/// An open database. Clones share one connection; it closes with the last of them.
#[derive(Clone, Debug)]
pub struct IndexedDb(Rc<Inner>);

struct Inner {
    name: String,
    options: Options,
    state: RefCell<State>,
    events: Box<dyn Fn(StorageEvent)>,
}

enum State {
    Open(Connection),
    /// The browser closed it; it is opened again when it is needed.
    Lost,
    /// Closed for a newer tab, for good.
    SteppedAside,
    /// Everything was deleted. Never opened again: that would make the database anew.
    Deleted,
}

/// Closes the database when dropped. Transactions that have begun still finish.
struct Connection {
    db: Database,
    _listeners: [EventListener; 2],
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.db.clone().close();
    }
}

impl IndexedDb {
    /// Opens the app's database, and upgrades it if it is of an older version. `events` hears what
    /// happens to the connection later.
    ///
    /// # Errors
    /// `Blocked`, `Newer`, `OtherTab`, `Full`, `Interrupted`: the data, if any, is as it was.
    pub async fn open(events: impl Fn(StorageEvent) + 'static) -> Result<IndexedDb> {
        IndexedDb::open_as(schema::DATABASE, Options::default(), events).await
    }

    pub async fn open_as(
        name: &str,
        options: Options,
        events: impl Fn(StorageEvent) + 'static,
    ) -> Result<IndexedDb> {
        let inner = Rc::new(Inner {
            name: name.to_owned(),
            options,
            state: RefCell::new(State::Lost),
            events: Box::new(events),
        });
        inner.connection().await?;
        Ok(IndexedDb(inner))
    }

    /// Does something with the database. When the connection turns out to be lost, it is opened
    /// again and the operation done once more: phones drop connections of pages in the background.
    /// Every operation here may be repeated without harm.
    async fn with<T>(&self, operation: impl AsyncFn(&Database) -> Result<T>) -> Result<T> {
        let db = self.0.connection().await?;
        match operation(&db).await {
            Err(StorageError::Closed) => {
                self.0.lose(&db);
                let db = self.0.connection().await?;
                operation(&db).await
            }
            result => result,
        }
    }
}

impl Inner {
    async fn connection(self: &Rc<Self>) -> Result<Database> {
        if let Some(db) = self.open_now()? {
            return Ok(db);
        }
        let db = connect::open(
            &self.name,
            self.options.steps,
            self.options.era,
            self.options.patience,
        )
        .await?;
        // Another operation may have been quicker, or the tab may have stepped aside meanwhile.
        match self.open_now() {
            Ok(None) => {
                let connection = self.connect(db.clone());
                self.become_(State::Open(connection));
                Ok(db)
            }
            Ok(Some(quicker)) => {
                db.close();
                Ok(quicker)
            }
            Err(error) => {
                db.close();
                Err(error)
            }
        }
    }

    fn open_now(&self) -> Result<Option<Database>> {
        match &*self.state.borrow() {
            State::Open(connection) => Ok(Some(connection.db.clone())),
            State::Lost => Ok(None),
            State::SteppedAside => Err(StorageError::OtherTab),
            State::Deleted => Err(StorageError::Closed),
        }
    }

    fn connect(self: &Rc<Self>, db: Database) -> Connection {
        let target: &web_sys::EventTarget = db.as_sys();
        let version_change = {
            let inner = Rc::downgrade(self);
            EventListener::new(target, "versionchange", move |event| {
                let change = event.unchecked_ref::<web_sys::IdbVersionChangeEvent>();
                let Some(inner) = inner.upgrade() else { return };
                if change.new_version().is_some() {
                    (inner.events)(StorageEvent::NewerTab(Leave(Rc::downgrade(&inner))));
                } else {
                    inner.become_(State::Deleted);
                    (inner.events)(StorageEvent::Deleted);
                }
            })
        };
        let closed = {
            let inner = Rc::downgrade(self);
            EventListener::new(target, "close", move |_| {
                let Some(inner) = inner.upgrade() else { return };
                inner.become_(State::Lost);
                (inner.events)(StorageEvent::Lost);
            })
        };
        Connection {
            db,
            _listeners: [version_change, closed],
        }
    }

    /// The connection failed: it is given up, unless another has taken its place.
    fn lose(&self, db: &Database) {
        let current = match &*self.state.borrow() {
            State::Open(connection) => connection.db.as_sys() == db.as_sys(),
            _ => false,
        };
        if current {
            self.become_(State::Lost);
        }
    }

    fn become_(&self, state: State) {
        let before = self.state.replace(state);
        // Dropped only now: closing may call back.
        drop(before);
    }
}

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IndexedDb")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

#[async_trait(?Send)]
impl Storage for IndexedDb {
    fn lasts(&self) -> bool {
        true
    }

    async fn load(&self) -> Result<Loaded> {
        self.with(read::load).await.map(Loaded::only_plans)
    }

    async fn entries(&self, plan: &PlanId) -> Result<Read> {
        self.with(async |db| read::entries(db, plan).await).await
    }

    async fn create_plan(&self, plan: &PlanInfo) -> Result<()> {
        self.with(async |db| write::create_plan(db, plan).await)
            .await
    }

    async fn describe_plan(&self, plan: &PlanInfo) -> Result<()> {
        self.with(async |db| write::describe_plan(db, plan).await)
            .await
    }

    async fn append(&self, plan: &PlanId, entries: &[Entry]) -> Result<()> {
        let Some(first) = entries.first() else {
            return Ok(());
        };
        let plan = PlanInfo::new(plan.clone(), first.at);
        self.with(async |db| write::append(db, &plan, entries, &[]).await)
            .await
    }

    async fn append_with_photo(&self, plan: &PlanId, entry: &Entry, photo: &Photo) -> Result<()> {
        let plan = PlanInfo::new(plan.clone(), entry.at);
        let (entries, photos) = (std::slice::from_ref(entry), std::slice::from_ref(photo));
        self.with(async |db| write::append(db, &plan, entries, photos).await)
            .await
    }

    async fn remove_photo(&self, plan: &PlanId, photo: &PhotoId) -> Result<()> {
        self.with(async |db| write::remove_photo(db, plan, photo).await)
            .await
    }

    async fn save_settings(&self, settings: &Settings) -> Result<()> {
        self.with(async |db| write::save_settings(db, settings).await)
            .await
    }
}

#[async_trait(?Send)]
impl Archive for IndexedDb {
    async fn put_photo(&self, plan: &PlanId, photo: &Photo) -> Result<()> {
        let plan = PlanInfo::new(plan.clone(), DateTime::UNIX_EPOCH);
        let photos = std::slice::from_ref(photo);
        self.with(async |db| write::append(db, &plan, &[], photos).await)
            .await
    }

    async fn photo(&self, plan: &PlanId, photo: &PhotoId) -> Result<Option<Photo>> {
        self.with(async |db| read::photo(db, plan, photo).await)
            .await
    }

    async fn usage(&self) -> Result<Usage> {
        self.with(read::usage).await
    }

    async fn logs(&self, plans: &[PlanId]) -> Result<Vec<Read>> {
        self.with(async |db| read::logs(db, plans).await).await
    }

    async fn remove_entries(
        &self,
        plan: &PlanId,
        entries: &[EntryId],
        photos: &[PhotoId],
    ) -> Result<()> {
        self.with(async |db| write::remove_entries(db, plan, entries, photos).await)
            .await
    }

    async fn remove_plan(&self, plan: &PlanId) -> Result<Removed> {
        self.with(async |db| write::remove_plan(db, plan).await)
            .await
    }

    async fn export(&self, written: DateTime<Utc>) -> Result<Backup> {
        self.with(async |db| read::export(db, written).await).await
    }

    async fn import(&self, backup: &Backup, how: How) -> Result<Imported> {
        self.with(async |db| write::import(db, backup, how).await)
            .await
    }

    async fn delete_everything(&self) -> Result<()> {
        // From here on no operation opens the database again: a tick that is still on its way would
        // make it anew, with what the reader wanted gone.
        self.0.become_(State::Deleted);
        let result = connect::delete(&self.0.name, self.0.options.patience).await;
        if !matches!(result, Ok(()) | Err(StorageError::OtherTab)) {
            // Nothing was deleted: the data is there, and the app goes on with it.
            self.0.become_(State::Lost);
        }
        result
    }
}
