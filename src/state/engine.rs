//! What reckons with programmes: reads their packs, joins several to one way, and gives every step its time.
//!
//! Its code is needed only where a programme or a plan is shown, and comes with the first part that shows one
//! (`src/ui/parts.rs`). The state that the first file holds knows it by this table alone: whoever names the
//! functions themselves brings their code along.

use std::cell::RefCell;
use std::sync::Arc;

use futures::channel::oneshot::{Sender, channel};

use super::Vejviser;
use super::asked::read_structure;
use super::content::{Part, Structure};
use crate::content::pack::{PackFault, Wording};
use crate::domain::joined::Joined;
use crate::domain::programme::Programme;
use crate::domain::timing::{Facts, Moved, Schedule, difference, schedule};

/// The functions of the engine.
#[derive(Clone, Copy, Debug)]
pub struct Engine {
    pub(super) read: fn(&Part, &str, &str, &mut Vec<PackFault>) -> Result<Structure, PackFault>,
    pub(super) join: fn(&[Arc<Programme>], &Facts) -> Option<Joined>,
    pub(super) words: fn(&[Arc<Wording>]) -> Wording,
    pub(super) schedule: fn(&Programme, &Facts) -> Schedule,
    pub(super) difference: fn(&Programme, &Schedule, &Schedule) -> Vec<Moved>,
}

impl Engine {
    /// All of it. Only for the parts, and for builds that are not cut.
    pub fn whole() -> Engine {
        Engine {
            read: read_structure,
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

thread_local! {
    /// Who waits for the engine.
    static WAITING: RefCell<Vec<Sender<()>>> = const { RefCell::new(Vec::new()) };
}

impl Vejviser {
    /// The code that reckons with plans is there; whoever brings it says so first of all.
    pub fn reckon(self, engine: Engine) {
        if self.engine.with_untracked(Option::is_none) {
            self.engine.set(Some(engine));
            for waiting in WAITING.take() {
                // Whoever has stopped waiting needs no answer.
                waiting.send(()).ok();
            }
        }
    }

    /// Whether packs cannot be read yet: the code for it comes with parts.
    pub fn needs_reader(self) -> bool {
        self.engine.with_untracked(Option::is_none)
    }

    /// The engine, as soon as a part has brought it.
    pub(super) async fn engine_here(self) -> Engine {
        loop {
            if let Some(engine) = self.engine.get_untracked() {
                return engine;
            }
            let (tell, told) = channel();
            WAITING.with_borrow_mut(|waiting| waiting.push(tell));
            told.await.ok();
        }
    }
}
