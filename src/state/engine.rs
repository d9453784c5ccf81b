//! What reckons with programmes: joins several to one way, and gives every step its time.
//!
//! Its code is needed only where a plan is shown, and comes with the first part that shows one
//! (`src/ui/parts.rs`). The state that the first file holds knows it by this table alone: whoever names the
//! functions themselves brings their code along.

use std::sync::Arc;

use crate::content::pack::Wording;
use crate::domain::joined::Joined;
use crate::domain::programme::Programme;
use crate::domain::timing::{Facts, Moved, Schedule, difference, schedule};

/// The functions of the engine.
#[derive(Clone, Copy, Debug)]
pub struct Engine {
    pub(super) join: fn(&[Arc<Programme>], &Facts) -> Option<Joined>,
    pub(super) words: fn(&[Arc<Wording>]) -> Wording,
    pub(super) schedule: fn(&Programme, &Facts) -> Schedule,
    pub(super) difference: fn(&Programme, &Schedule, &Schedule) -> Vec<Moved>,
}

impl Engine {
    /// All of it. Only for the parts, and for builds that are not cut.
    pub fn whole() -> Engine {
        Engine {
            join: Joined::of,
            words: |wordings| {
                let mut all = Wording::default();
                wordings.iter().for_each(|wording| all.join(wording));
                all
            },
            schedule,
            difference,
        }
    }

    /// What the app begins with.
    pub(super) fn first() -> Option<Engine> {
        #[cfg(not(split))]
        return Some(Engine::whole());
        #[cfg(split)]
        None
    }
}
