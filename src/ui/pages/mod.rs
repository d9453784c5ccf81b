//! A file a page.

pub mod contacts;
pub mod folder;
pub mod item;
pub mod more;
pub mod my_data;
pub mod offline;
pub mod plan;
pub mod programme;
pub mod search;
pub mod settings;
pub mod start;
pub mod step;
pub mod today;
