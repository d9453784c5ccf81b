//! A file a page.

pub mod about_programme;
pub mod beside;
pub mod choose;
pub mod compare;
pub mod contacts;
pub mod first_date;
pub mod folder;
pub mod hand_over;
pub mod item;
pub mod letters;
pub mod merging;
pub mod more;
pub mod my_data;
pub mod offline;
pub mod paper;
pub mod phrases;
pub mod plan;
pub mod programme;
pub mod received;
pub mod search;
pub mod settings;
pub mod start;
pub mod step;
pub mod today;
pub mod without_way;
pub mod words;
