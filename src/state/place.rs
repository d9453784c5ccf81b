//! Where everything is kept: what the app holds of storage, by its kind.
//!
//! By its kind, since whoever holds a `dyn Archive` holds the code of everything that it can do.

use std::rc::Rc;

use super::keeping::place;
use crate::domain::plan::{EntryId, PhotoId, PlanId};
use crate::storage::{Archive, IndexedDb, Memory, Photo, Read, Removed, Storage, StorageError};

/// Where everything is kept.
#[derive(Clone)]
pub(super) enum Place {
    Device(Rc<IndexedDb>),
    Memory(Rc<Memory>),
    /// On the device and unlocked. Not by its kind, since its code comes with the lock only.
    Unlocked(Rc<dyn Storage>, Rc<dyn Archive>),
}

impl Place {
    pub(super) fn storage(&self) -> Rc<dyn Storage> {
        match self {
            Place::Device(database) => Rc::<IndexedDb>::clone(database),
            Place::Memory(memory) => Rc::<Memory>::clone(memory),
            Place::Unlocked(storage, _) => Rc::clone(storage),
        }
    }

    pub(super) fn archive(&self) -> Rc<dyn Archive> {
        match self {
            Place::Device(database) => Rc::<IndexedDb>::clone(database),
            Place::Memory(memory) => Rc::<Memory>::clone(memory),
            Place::Unlocked(_, archive) => Rc::clone(archive),
        }
    }
}

/// A photo, from where everything is kept.
pub(super) async fn photo(plan: &PlanId, photo: &PhotoId) -> Option<Photo> {
    let found = match &place()? {
        Place::Device(database) => database.photo(plan, photo).await,
        Place::Memory(memory) => memory.photo(plan, photo).await,
        Place::Unlocked(_, archive) => archive.photo(plan, photo).await,
    };
    found.ok().flatten()
}

/// The logs of many plans.
pub(super) async fn logs(plans: &[PlanId]) -> Result<Vec<Read>, StorageError> {
    match &place() {
        Some(Place::Device(database)) => database.logs(plans).await,
        Some(Place::Memory(memory)) => memory.logs(plans).await,
        Some(Place::Unlocked(_, archive)) => archive.logs(plans).await,
        None => Err(StorageError::Closed),
    }
}

/// Takes a plan away for good.
pub(super) async fn remove_plan(plan: &PlanId) -> Result<Removed, StorageError> {
    match &place() {
        Some(Place::Device(database)) => database.remove_plan(plan).await,
        Some(Place::Memory(memory)) => memory.remove_plan(plan).await,
        Some(Place::Unlocked(_, archive)) => archive.remove_plan(plan).await,
        None => Err(StorageError::Closed),
    }
}

/// Takes entries and photos out of a log for good.
pub(super) async fn remove_entries(
    plan: &PlanId,
    entries: &[EntryId],
    photos: &[PhotoId],
) -> Result<(), StorageError> {
    match &place() {
        Some(Place::Device(database)) => database.remove_entries(plan, entries, photos).await,
        Some(Place::Memory(memory)) => memory.remove_entries(plan, entries, photos).await,
        Some(Place::Unlocked(_, archive)) => archive.remove_entries(plan, entries, photos).await,
        None => Err(StorageError::Closed),
    }
}
