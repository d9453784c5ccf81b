//! A plan: a log of dated facts, and today's state as a fold over them.

mod asked;
mod beside;
mod command;
mod entry;
mod fold;
pub mod note;

pub use asked::{followings, forget_date, record_date};
pub use beside::{Beside, Feeling};
pub use command::{Command, MOST_NOTE_CHARACTERS, Rejection};
pub use entry::{
    DeviceId, Entry, EntryId, Fact, ItemState, MOST_CLOCK, PhotoId, PlanId, Stamp, StepState,
    Subject,
};
pub use fold::{Field, Plan, Said, undone};
