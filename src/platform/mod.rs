//! What the browser can do: one small file per ability. No page and no store is known here.

pub mod broadcast;
pub mod chance;
pub mod clock;
pub mod quota;
