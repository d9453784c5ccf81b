//! How pages are written and built: [`view!`](view) in the notation of Leptos, and the one type of element
//! that it makes.

mod child;
mod element;

pub use child::{Child, several};
pub use element::{Element, Kind, Value};
pub(crate) use vejviser_view::view;
