//! How pages are written and built: [`view!`](view) in the notation of Leptos, and the templates that it makes.

mod attribute;
mod child;
mod piece;
mod template;

pub use attribute::Value;
pub use child::{Child, several};
pub use piece::piece;
pub use template::{Parts, Template};
pub(crate) use vejviser_view::view;
