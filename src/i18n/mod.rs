//! Words in the reader's language: which languages there are, messages, dates in words.
//!
//! Nothing here fetches. Whoever can fetch hands in the files of `public/locales/<tag>/` as text and gets
//! [`Messages`] back, together with every fault that was found. Danish is built in, so that something
//! readable always stands there, and what is Danish for want of a translation says so ([`Said`]).

mod dates;
mod fluent;
mod locale;
mod messages;
mod names;
mod pattern;
mod plurals;

pub use dates::Dates;
pub use locale::{Direction, Locale, Status};
pub use messages::{Args, CALENDAR_FILE, FIRST_FILES, Fault, MESSAGE_FILES, Messages, Said, args};
