//! What lasts. A port, with IndexedDB and memory behind it; store names live here only.
//!
//! The promise of this room: an entry that the reader was told is saved is saved, and one that is
//! not saved is told and tried again.

pub mod backup;
pub mod cipher;
pub mod error;
pub mod indexeddb;
pub mod lock;
pub mod memory;
pub mod port;
pub mod settings;
pub mod tabs;
pub mod writer;

pub use backup::{Backup, BackupFault, PlanBackup};
pub use error::StorageError;
pub use indexeddb::{IndexedDb, StorageEvent};
pub use memory::Memory;
pub use port::{
    Amount, Archive, DamagedRecord, How, Imported, Loaded, Photo, PlanInfo, Read, Removed, Storage,
    Usage, Write,
};
pub use settings::{Contrast, Pace, Role, Scheme, Settings, TextSize};
