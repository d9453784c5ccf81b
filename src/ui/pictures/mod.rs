//! The pictures: drawn by components from what they are given, with every word passed in, so that they render
//! natively as well as in a browser. Their colours and sizes are in `style/pictures.css`.

mod icon;

pub use icon::{Glyph, Icon};
