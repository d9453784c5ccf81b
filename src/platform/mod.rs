//! One small file per ability of the browser. Nothing here knows the field.

pub mod broadcast;
pub mod chance;
pub mod clock;
pub mod common_store;
pub mod dialog;
pub mod discreet;
pub mod document;
pub mod fetch;
pub mod file;
pub mod idle;
pub mod measure;
pub mod navigation;
pub mod offline;
pub mod page_text;
pub mod photo;
pub mod quota;
pub mod session;
pub mod share;
pub mod speech;
pub mod stage;
pub mod takeover;
