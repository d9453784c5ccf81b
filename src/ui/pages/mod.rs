//! A file a page.

pub mod about_programme;
pub mod backup;
pub mod choose;
pub mod compare;
pub mod contacts;
pub mod first_date;
pub mod folder;
pub mod item;
pub mod letters;
pub mod lock_screen;
pub mod more;
pub mod my_data;
pub mod offline;
pub mod phrases;
pub mod plan;
pub mod programme;
pub mod protect;
pub mod search;
pub mod settings;
pub mod start;
pub mod step;
pub mod today;
pub mod words;
