//! The turns in which the pieces of the first page are drawn.

use super::signals::RwSignal;

/// The pieces of a page that is being made where nobody sees it yet.
#[derive(Clone, Copy)]
pub struct Pieces {
    unseen: RwSignal<bool>,
    waiting: RwSignal<Vec<RwSignal<bool>>>,
}

impl Default for Pieces {
    fn default() -> Pieces {
        Pieces {
            unseen: RwSignal::new(false),
            waiting: RwSignal::new(Vec::new()),
        }
    }
}

impl Pieces {
    /// Whether the page is made unseen: then its pieces wait for their turn.
    pub fn set_unseen(self, unseen: bool) {
        self.unseen.set(unseen);
    }

    /// A turn to wait for; `None` when whatever is drawn is seen at once.
    pub fn turn(self) -> Option<RwSignal<bool>> {
        self.unseen.get_untracked().then(|| {
            let turn = RwSignal::new(false);
            self.waiting.update(|waiting| waiting.push(turn));
            turn
        })
    }

    /// Gives the turn to the piece that has waited longest; `false` when none waits.
    pub fn next(self) -> bool {
        let mut next = None;
        self.waiting.update(|waiting| {
            if !waiting.is_empty() {
                next = Some(waiting.remove(0));
            }
        });
        // The page of a piece may have been left before its turn.
        next.is_some_and(|turn| {
            turn.try_set(true);
            true
        })
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::Owner;

    use super::Pieces;

    #[test]
    fn pieces_wait_only_while_nobody_sees_the_page() {
        let owner = Owner::new();
        owner.set();
        let pieces = Pieces::default();
        assert!(pieces.turn().is_none());
        assert!(!pieces.next());

        pieces.set_unseen(true);
        let left = Owner::new();
        let (gone, first) = (left.with(|| pieces.turn()), pieces.turn());
        let first = first.unwrap_or_else(|| panic!("a piece waits"));
        // Its page is left before its turn comes.
        left.cleanup();
        assert!(gone.is_some() && pieces.next());
        assert!(!first.get_untracked());
        // A piece may have pieces of its own; they come after those that wait already.
        let second = pieces.turn();
        let second = second.unwrap_or_else(|| panic!("a piece waits"));
        assert!(pieces.next());
        assert!(first.get_untracked() && !second.get_untracked());
        assert!(pieces.next());
        assert!(second.get_untracked());
        assert!(!pieces.next());

        pieces.set_unseen(false);
        assert!(pieces.turn().is_none());
    }
}
