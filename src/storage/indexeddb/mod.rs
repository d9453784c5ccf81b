//! The port over IndexedDB.

/// Version of the shape of the stored data.
pub const SCHEMA: u32 = 1;
