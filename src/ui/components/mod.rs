//! Parts that two pages or more use.

pub mod answers;
pub mod chart;
pub mod cpr;
pub mod dates;
pub mod ended;
pub mod install;
pub mod note;
pub mod outcome;
pub mod page_state;
pub mod plan_notices;
pub mod record_date;
pub mod sayings;
pub mod secret;
pub mod sentence;
pub mod sheet;
pub mod shell;
pub mod size;
pub mod step_state;
pub mod supported;
pub mod tap;
pub mod term;
pub mod tongues;
pub mod trouble;
pub mod way_beside;
pub mod words;
