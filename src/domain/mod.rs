//! The field itself: programmes, time, plans. Nothing here knows a browser, a file, a clock or chance:
//! whatever comes from the world comes in as an argument.

pub mod agenda;
pub mod aloud;
pub mod beside;
pub mod calendar;
pub mod catalogue;
pub mod collections;
pub mod cpr;
pub mod handover;
pub mod ics;
pub mod ids;
pub mod joined;
pub mod json;
pub mod merge;
pub mod moment;
pub mod person;
pub mod plan;
pub mod programme;
pub mod search;
pub mod talk;
pub mod text;
pub mod timing;
pub mod typed;
