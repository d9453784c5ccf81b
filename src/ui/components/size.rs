//! Sizes in words.

use crate::i18n::args;
use crate::state::Vejviser;

const MEGABYTE: u64 = 1 << 20;
const GIGABYTE: u64 = 1 << 30;

/// How much that is, in megabytes or gigabytes with one digit after the comma, rounded up: what takes
/// room is never nothing.
pub fn size_words(state: Vejviser, bytes: u64) -> String {
    let (unit, word) = match bytes {
        0..GIGABYTE => (MEGABYTE, "size-mb"),
        _ => (GIGABYTE, "size-gb"),
    };
    let tenths = bytes.saturating_mul(10).div_ceil(unit);
    let tenths = i64::try_from(tenths).unwrap_or(i64::MAX);
    state.say_with(word, args().tenths("size", tenths))
}
