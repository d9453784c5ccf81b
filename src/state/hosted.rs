//! The page that the host sent, where it goes on standing within the app.
//!
//! To somebody who has nothing here yet, the page of a step says what its HTML says already. The app stands around it
//! as soon as its first code is there; what only the page itself needs (the code that draws it, its packs) comes once
//! somebody reaches for what it can do.

use super::{Keeping, Vejviser};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hosted {
    /// The app draws its pages.
    No,
    /// Not known before the storage has been read. Until then nothing is fetched for the page.
    Perhaps,
    /// It stands, and nothing has been asked for.
    Stands,
    /// What the page needs is on its way; until it is here, the page stands.
    Wanted,
}

impl Hosted {
    /// Whether the page is, or may be, the one that the host sent.
    pub fn is_shown(self) -> bool {
        self != Hosted::No
    }

    /// Whether what the page needs is left where it is.
    pub fn needs_nothing(self) -> bool {
        matches!(self, Hosted::Perhaps | Hosted::Stands)
    }
}

impl Vejviser {
    /// Whether there is nothing here, as far as is known, that a page could show otherwise than to everybody. Followed.
    pub fn has_nothing_of_ones_own(self) -> bool {
        let keeps = matches!(
            self.keeping.get(),
            Keeping::Opening | Keeping::Lasting | Keeping::OnlyInMemory
        );
        keeps
            && self.plans.with(Vec::is_empty)
            && self.log.with(|log| log.plan.is_none())
            && self.settings.with(|settings| {
                settings.beside.is_none()
                    && settings.role.is_none()
                    && settings.current_plan.is_none()
                    && !settings.just_looking
            })
    }

    /// Whatever comes next is drawn.
    pub fn leave_hosted(self) {
        if self.hosted.get_untracked() != Hosted::No {
            self.hosted.set(Hosted::No);
        }
    }
}
