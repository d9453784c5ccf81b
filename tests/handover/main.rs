//! Handing over and merging: nothing is lost, nothing comes twice, and nothing that comes can do harm.

mod arriving;
#[path = "../forged/counting.rs"]
mod counting;
mod harm;
mod merging;
#[path = "../forged/packet.rs"]
mod packet;
mod travelling;
mod world;
