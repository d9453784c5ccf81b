//! How pages are written and built: [`view!`](view) in the notation of Leptos, and the templates that it makes.

mod child;
mod template;

pub use child::{Child, several};
pub use template::{Parts, Template, Value};
pub(crate) use vejviser_view::view;
