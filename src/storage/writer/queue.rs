//! The queue of writes that are not confirmed yet, as a pure machine: events in, effects out.
//!
//! What it promises whatever fails: no write is dropped, none overtakes another, nothing is called
//! saved before the storage has confirmed it, and nothing is written before the first load is done.

use std::collections::VecDeque;

use crate::domain::plan::{Entry, PhotoId, PlanId};
use crate::storage::error::StorageError;
use crate::storage::port::Write;

/// After a failure: one second, then twice as long each time, at most a minute.
pub const FIRST_PAUSE_MILLIS: u32 = 1_000;
pub const LONGEST_PAUSE_MILLIS: u32 = 60_000;
/// Most writes that go into one transaction together.
pub const MOST_AT_ONCE: usize = 500;

/// What the reader is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Everything is confirmed.
    Saved,
    /// So many changes are on their way.
    Saving(usize),
    /// The last try failed. The changes are kept and tried again; they are lost if the page is
    /// closed before that.
    NotSaved { n: usize, error: StorageError },
}

#[derive(Clone, Debug, PartialEq)]
// Not expected but allowed: how large the variants are differs between builds.
#[allow(
    clippy::large_enum_variant,
    reason = "an event is handled at once and never kept"
)]
pub enum Event {
    /// The first load is done. A write before it could come from a page that shows an empty plan
    /// because it has not read the full one yet.
    Loaded,
    Add(Write),
    /// The storage confirmed the try of this number.
    Written(u64),
    Failed(u64, StorageError),
    /// A pause is over.
    PauseOver,
    /// The reader asks to try again.
    Retry,
    /// Everything is being deleted: forget what waits, or it would come back after the deletion.
    Discard,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Perform this write and answer with [`Event::Written`] or [`Event::Failed`].
    Write { number: u64, write: Box<Write> },
    /// Answer with [`Event::PauseOver`] after so many milliseconds.
    Pause { millis: u32 },
    /// The storage has confirmed these.
    Confirmed(Vec<Write>),
}

#[derive(Debug, Default)]
pub struct Queue {
    loaded: bool,
    waiting: VecDeque<Write>,
    /// The try that is under way, and how many writes from the front it carries.
    trying: Option<(u64, usize)>,
    last_number: u64,
    failure: Option<StorageError>,
    failures_in_a_row: u32,
    pausing: bool,
}

impl Queue {
    pub fn status(&self) -> Status {
        match (&self.failure, self.waiting.len()) {
            (_, 0) => Status::Saved,
            (Some(error), n) => Status::NotSaved {
                n,
                error: error.clone(),
            },
            (None, n) => Status::Saving(n),
        }
    }

    /// Nothing is on its way: all is confirmed, or the last try has failed. While a failed write is
    /// tried again the status still says `NotSaved`, so the status alone does not tell.
    pub fn is_settled(&self) -> bool {
        self.trying.is_none() && (self.waiting.is_empty() || self.failure.is_some())
    }

    /// What is not confirmed, oldest first. An export carries it too: it may be all that is left.
    pub fn unsaved(&self) -> impl Iterator<Item = &Write> {
        self.waiting.iter()
    }

    pub fn handle(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Loaded => self.loaded = true,
            Event::Add(write) => self.waiting.push_back(write),
            Event::Written(number) => return self.written(number),
            Event::Failed(number, error) => return self.failed(number, error),
            Event::PauseOver => self.pausing = false,
            Event::Retry => {}
            Event::Discard => {
                // A late answer to the try under way carries an old number and is not heeded.
                *self = Queue {
                    loaded: self.loaded,
                    last_number: self.last_number,
                    pausing: self.pausing,
                    ..Queue::default()
                };
            }
        }
        self.try_next()
    }

    /// Takes a photo that cannot be kept (too large for what is left) back out, with its entry, so
    /// that it does not hold up everything behind it. Only on the reader's word. `None`: it is not
    /// waiting, or just being written.
    pub fn withdraw_photo(&mut self, id: &PhotoId) -> Option<Entry> {
        let trying = self.trying.map_or(0, |(_, count)| count);
        let place = self.waiting.iter().position(
            |write| matches!(write, Write::AppendWithPhoto { photo, .. } if &photo.id == id),
        )?;
        if place < trying {
            return None;
        }
        match self.waiting.remove(place) {
            Some(Write::AppendWithPhoto { entry, .. }) => Some(entry),
            _ => None,
        }
    }

    /// Forgets what waits for a plan that has been taken away, or it would come back. `true`: something of it is
    /// just being written, and the plan has to be taken away once more after that.
    pub fn forget(&mut self, plan: &PlanId) -> bool {
        let trying = self.trying.map_or(0, |(_, count)| count);
        let is_of = |write: &Write| write.plan() == Some(plan);
        let mut place = 0;
        self.waiting.retain(|write| {
            place += 1;
            place <= trying || !is_of(write)
        });
        self.waiting.iter().take(trying).any(is_of)
    }

    fn written(&mut self, number: u64) -> Vec<Effect> {
        let Some((trying, count)) = self.trying else {
            return Vec::new();
        };
        if trying != number {
            return Vec::new();
        }
        self.trying = None;
        self.failure = None;
        self.failures_in_a_row = 0;
        let confirmed = self.waiting.drain(..count).collect();
        let mut effects = vec![Effect::Confirmed(confirmed)];
        effects.extend(self.try_next());
        effects
    }

    fn failed(&mut self, number: u64, error: StorageError) -> Vec<Effect> {
        if self.trying.map(|(trying, _)| trying) != Some(number) {
            return Vec::new();
        }
        self.trying = None;
        let may_pass = error.may_pass();
        self.failure = Some(error);
        let doubled = FIRST_PAUSE_MILLIS.saturating_mul(1 << self.failures_in_a_row.min(10));
        self.failures_in_a_row = self.failures_in_a_row.saturating_add(1);
        if self.pausing || !may_pass {
            return Vec::new();
        }
        self.pausing = true;
        vec![Effect::Pause {
            millis: doubled.min(LONGEST_PAUSE_MILLIS),
        }]
    }

    /// Starts the next try, unless one is under way. A new change tries at once even after a
    /// failure: the reader may close the page before the pause is over.
    fn try_next(&mut self) -> Vec<Effect> {
        if !self.loaded || self.trying.is_some() || self.waiting.is_empty() {
            return Vec::new();
        }
        let (count, write) = self.front();
        self.last_number += 1;
        self.trying = Some((self.last_number, count));
        vec![Effect::Write {
            number: self.last_number,
            write: Box::new(write),
        }]
    }

    /// The first write, and with it those behind it that one transaction can carry: entries of the
    /// same plan.
    fn front(&self) -> (usize, Write) {
        let first = &self.waiting[0];
        let Write::Append { plan, entries } = first else {
            return (1, first.clone());
        };
        let mut together = entries.clone();
        let mut count = 1;
        for write in self.waiting.iter().take(MOST_AT_ONCE).skip(1) {
            match write {
                Write::Append {
                    plan: same,
                    entries,
                } if same == plan => {
                    together.extend_from_slice(entries);
                    count += 1;
                }
                _ => break,
            }
        }
        let write = Write::Append {
            plan: plan.clone(),
            entries: together,
        };
        (count, write)
    }
}
