//! Search: folding, finding, and what real people type.

mod find;
mod folding;
mod judged;
