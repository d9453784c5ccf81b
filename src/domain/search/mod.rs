//! Search: one box over everything that is written, in several languages at once, without a network.
//!
//! Texts are folded ([`fold()`]) and laid into an index, one a pack; [`find`] asks all of them together.

mod excerpt;
mod fold;
mod index;
mod near;
mod query;
mod target;

pub use excerpt::{Form, Piece, excerpt};
pub use fold::{Token, fold, stem, tokens};
pub use index::{Entry, Index, Weight, Writer};
pub use near::is_near;
pub use query::{Found, Hit, Query, find};
pub use target::Target;
