//! What a rehearsal says, as it was: how long each slide took, which were not shown, and whether it says anything
//! about the real talk at all.

use super::{Place, Talk};
use crate::domain::talk::Slides;

/// A talk that took less than so many hundredths of its time was not spoken, only leafed through.
const LEAFED_THROUGH: u32 = 60;

/// The latest rehearsal of a talk, against its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rehearsal {
    /// Each slide that the talk shows, its time, and what it took; `None` where it was not shown.
    pub rows: Vec<(Place, u32, Option<u32>)>,
    pub planned: u32,
    pub took: u32,
}

/// What can be said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// So many slides were not shown.
    NotAll(usize),
    /// It took much less than the talk has.
    FarShorter,
    InTime,
    TooLong,
}

impl Rehearsal {
    pub fn verdict(&self) -> Verdict {
        let missing = self.rows.iter().filter(|(.., took)| took.is_none()).count();
        match missing {
            0 if self.took > self.planned => Verdict::TooLong,
            0 if self.took * 100 < self.planned * LEAFED_THROUGH => Verdict::FarShorter,
            0 => Verdict::InTime,
            _ if self.took > self.planned => Verdict::TooLong,
            missing => Verdict::NotAll(missing),
        }
    }
}

impl Talk {
    /// The latest rehearsal, if there has been one.
    pub fn rehearsal(&self, slides: &Slides) -> Option<Rehearsal> {
        let shown = self.plot.shown();
        let took = |place: &Place| self.rehearsed.get(place).copied().filter(|took| *took > 0);
        let rows: Vec<_> = shown
            .into_iter()
            .zip(self.plot.seconds(slides))
            .map(|(place, planned)| {
                let took = took(&place);
                (place, planned, took)
            })
            .collect();
        rows.iter().any(|(.., took)| took.is_some()).then(|| {
            let planned = rows.iter().map(|(_, planned, _)| planned).sum();
            let took = rows.iter().filter_map(|(.., took)| *took).sum();
            Rehearsal {
                rows,
                planned,
                took,
            }
        })
    }
}
