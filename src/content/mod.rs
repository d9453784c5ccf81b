//! Packs: from files to the domain's types, with every fault told at once and at its place.

pub mod lint;
pub mod pack;
mod read;

pub use pack::{ContactPack, Pack, PackFault, Shown};
