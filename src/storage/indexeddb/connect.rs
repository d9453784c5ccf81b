//! Opening, upgrading and deleting the database, with an answer within a stated time.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures::channel::oneshot;
use futures::future::{Either, select};
use gloo::events::EventListener;
use gloo::timers::future::TimeoutFuture;
use indexed_db_futures::OpenDbResult;
use indexed_db_futures::database::Database;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use wasm_bindgen::JsCast;

use super::schema::{ERA, Era, Step, Upgrade};
use super::transaction::{is_version_error, told, told_opening};
use crate::storage::error::StorageError;
use crate::storage::port::Result;

/// Name of the store that lives only during an upgrade.
const SCAFFOLD: &str = "upgrading";

/// What opening waits for.
#[derive(Clone, Copy, PartialEq)]
pub enum WaitingFor {
    Browser,
    /// Another tab holds the database in its old shape.
    AnotherTab,
    /// The steps are running; a long one is not cut short.
    Upgrade,
}

/// What an opening tells whoever waits for it.
pub type Waiting = Rc<Cell<WaitingFor>>;

/// Opens the database in the shape that `steps` lead to.
///
/// `Blocked` if there is no answer within `patience` milliseconds (browsers are known that never
/// answer), `OtherTab` if another tab does not let the upgrade begin, `Newer` if the data is of a
/// later version, `Locked` if it is sealed.
pub async fn open(name: &str, steps: &'static [Step], era: Era, patience: u32) -> Result<Database> {
    let name = name.to_owned();
    in_time(patience, |waiting| async move {
        open_in_its_time(&name, steps, era, waiting).await
    })
    .await
}

/// Gives an answer within `patience` milliseconds, whatever the browser does.
pub async fn in_time<F: Future<Output = Result<Database>> + 'static>(
    patience: u32,
    opening: impl FnOnce(Waiting) -> F,
) -> Result<Database> {
    let waiting = Rc::new(Cell::new(WaitingFor::Browser));
    let (sender, mut answer) = oneshot::channel();
    let opening = opening(waiting.clone());
    wasm_bindgen_futures::spawn_local(async move {
        // The request runs to its end even when nobody waits any more. Were it dropped, the
        // browser could still upgrade later without our steps, and the data would count as
        // upgraded without being so; and a late connection would hold up every other tab.
        let result = opening.await;
        if let Err(Ok(unwanted)) = sender.send(result) {
            Database::close(unwanted);
        }
    });
    loop {
        match select(answer, TimeoutFuture::new(patience)).await {
            Either::Left((result, _)) => return result.unwrap_or(Err(StorageError::Blocked)),
            Either::Right(((), still)) => match waiting.get() {
                WaitingFor::Browser => return Err(StorageError::Blocked),
                WaitingFor::AnotherTab => return Err(StorageError::OtherTab),
                WaitingFor::Upgrade => answer = still,
            },
        }
    }
}

async fn open_in_its_time(
    name: &str,
    steps: &'static [Step],
    era: Era,
    waiting: Waiting,
) -> Result<Database> {
    let known = u32::try_from(steps.len()).unwrap_or(u32::MAX);
    let mut version = match era {
        Era::First => known,
        Era::Of(era) => era * ERA + known,
    };
    loop {
        let work = async move |taken: u32, upgrade: Upgrade<'_>| {
            for step in steps.iter().skip(taken as usize) {
                step(upgrade).await?;
            }
            Ok(())
        };
        match open_version(name, version, waiting.clone(), work).await {
            Err(StorageError::Newer { found, .. }) if found >= ERA && era == Era::First => {
                match (found / ERA % 2, found % ERA) {
                    (1, _) => return Err(StorageError::Locked),
                    (_, taken) if taken > known => {
                        return Err(StorageError::Newer {
                            found: taken,
                            known,
                        });
                    }
                    // Locked once, and open again.
                    _ if version < ERA => version = found / ERA * ERA + known,
                    _ => return Err(StorageError::OtherTab),
                }
            }
            result => return result,
        }
    }
}

/// Opens the database at a version. Where it is older, `work` is done in the upgrade transaction, and told how many
/// steps were taken before. All of it or nothing.
pub async fn open_version<W>(
    name: &str,
    version: u32,
    waiting: Waiting,
    work: W,
) -> Result<Database>
where
    W: AsyncFnOnce(u32, Upgrade<'_>) -> Result<()> + 'static,
{
    let failure: Rc<RefCell<Option<StorageError>>> = Rc::default();
    let request = Database::open(name)
        .with_version(version)
        .with_on_blocked({
            let waiting = waiting.clone();
            move |_| {
                waiting.set(WaitingFor::AnotherTab);
                Ok(())
            }
        })
        .with_on_upgrade_needed_fut({
            let failure = failure.clone();
            move |event, db| async move {
                waiting.set(WaitingFor::Upgrade);
                let taken = event.old_version() as u32 % ERA;
                if let Err(error) = upgrade(&db, async |upgrade| work(taken, upgrade).await).await {
                    *failure.borrow_mut() = Some(error);
                }
                Ok(())
            }
        })
        .build()
        .map_err(told_opening)?;
    let opened: OpenDbResult<Database> = request.await;
    if let Some(error) = failure.take() {
        return Err(error);
    }
    match opened {
        Ok(db) => Ok(db),
        Err(error) if is_version_error(&error) => Err(StorageError::Newer {
            found: self::version(name).await?,
            known: version,
        }),
        Err(error) => Err(told_opening(error)),
    }
}

/// Works in the browser's upgrade transaction. If that fails the transaction is aborted
/// here: the crate would let the browser commit it, and half an upgrade would count as a whole one.
async fn upgrade(db: &Database, work: impl AsyncFnOnce(Upgrade<'_>) -> Result<()>) -> Result<()> {
    // The crate gives the upgrade transaction only through a store made in it.
    let scaffold = db.create_object_store(SCAFFOLD).build().map_err(told)?;
    let transaction = scaffold.transaction();
    let result = async {
        work(Upgrade { db, transaction }).await?;
        db.delete_object_store(SCAFFOLD).map_err(told)
    }
    .await;
    if let Err(error) = result {
        // Where the browser itself has aborted it, its reason is the better one.
        let reason = transaction.error().map(told);
        let _ = transaction.as_sys().abort();
        return Err(reason.unwrap_or(error));
    }
    Ok(())
}

/// The version of the database as it is, whatever it is. Changes nothing.
pub async fn version(name: &str) -> Result<u32> {
    let db = Database::open(name).await.map_err(told_opening)?;
    let version = db.version() as u32;
    db.close();
    Ok(version)
}

/// Deletes the database. `OtherTab` if another tab holds it for longer than `patience`
/// milliseconds: the browser then deletes it when that tab lets go.
pub async fn delete(name: &str, patience: u32) -> Result<()> {
    let request = Database::delete_by_name(name).map_err(told_opening)?;
    let held = Rc::new(Cell::new(false));
    let target: web_sys::EventTarget = request.as_sys().clone().unchecked_into();
    let _listener = EventListener::new(&target, "blocked", {
        let held = held.clone();
        move |_| held.set(true)
    });
    match select(request, TimeoutFuture::new(patience)).await {
        Either::Left((result, _)) => result.map_err(told),
        Either::Right(_) if held.get() => Err(StorageError::OtherTab),
        Either::Right(_) => Err(StorageError::Blocked),
    }
}
