//! What lasts. A port, with IndexedDB and memory behind it; store names live here only.

pub mod port;
