/// Symbols, signs, and the pictures of the way.
pub mod pictures;
