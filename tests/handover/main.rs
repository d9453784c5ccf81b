//! Handing over and merging: nothing is lost, nothing comes twice, and nothing that comes can do harm.

mod arriving;
mod harm;
mod merging;
mod travelling;
mod world;
