//! Every journey in one program: so the browsers have work until the last one ends.
//!
//! `cargo test --package e2e -- offline::` runs those of one file.

mod common;

mod beside;
mod first_paint;
mod handover;
mod harness;
mod hostile;
mod journey;
mod offline;
mod pages;
mod paper;
mod parts;
mod programmes;
mod protect;
mod received;
mod rescue;
mod search;
mod smoke;
mod standing;
mod talk;
mod talk_own;
mod talk_room;
mod trouble;
mod words;
