//! The time of a volunteer with a person: a fold over the volunteer's own log, and what may come next.

mod suggest;

use std::collections::HashSet;

use chrono::NaiveDate;

pub use suggest::{Suggestion, Usual, suggestions};

use super::moment::Moment;
use super::plan::{
    Beside, Entry, EntryId, Fact, Feeling, MOST_NOTE_CHARACTERS, Said, Stamp, undone,
};
use super::timing::danish_day;

/// How far ahead a meeting is planned at most, in days; a date beyond is a slip of the finger.
const MOST_DAYS_AHEAD: i64 = 366;
/// After so many meetings the volunteer is asked how they are in this ...
const MEETINGS_UNTIL_ASKED: usize = 4;
/// ... or after so many days, where there was a meeting in them.
const DAYS_UNTIL_ASKED: i64 = 30;

/// What a volunteer's log says today.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meetings {
    /// When the two meet next, or were to meet and nobody has said yet whether they did.
    pub next: Option<Said<Moment>>,
    /// The meetings that were held, the latest first.
    pub met: Vec<Said<Met>>,
    /// What was agreed, oldest first.
    pub agreed: Vec<Said<Point>>,
    /// What to talk about next time, oldest first.
    pub bring_up: Vec<Said<Point>>,
    /// What the volunteer has answered about themselves, the latest first.
    pub check_ins: Vec<Said<CheckIn>>,
    /// The greatest logical clock seen.
    pub clock: u64,
}

/// A meeting that was held.
#[derive(Clone, Debug, PartialEq)]
pub struct Met {
    pub moment: Moment,
    pub text: String,
}

/// Something agreed, or to be talked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    pub text: String,
    pub settled: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CheckIn {
    pub feeling: Feeling,
    pub text: String,
}

/// Why something was not written down. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("there are no words")]
    Empty,
    #[error("at most {MOST_NOTE_CHARACTERS} characters, these are {0}")]
    TooLong(usize),
    #[error("a meeting that lies behind cannot be planned")]
    Past,
    #[error("a meeting that lies ahead cannot have been held")]
    Ahead,
    #[error("a meeting is planned at most {MOST_DAYS_AHEAD} days ahead")]
    TooFar,
}

impl Meetings {
    /// Folds the log; the order of the entries does not matter, and one that occurs twice counts once.
    pub fn from_entries<'a>(entries: impl IntoIterator<Item = &'a Entry> + Clone) -> Meetings {
        let undone = undone(entries.clone());
        let mut meetings = Meetings::default();
        let mut seen = HashSet::new();
        let mut settled: HashSet<&EntryId> = HashSet::new();
        let mut counting: Vec<&Entry> = Vec::new();
        for entry in entries {
            meetings.clock = meetings.clock.max(entry.clock);
            if undone.contains(&entry.id) || !seen.insert(&entry.id) {
                continue;
            }
            if let Fact::Beside(Beside::Settled { entry }) = &entry.fact {
                settled.insert(entry);
            }
            counting.push(entry);
        }
        counting.sort_by(|a, b| a.order().cmp(&b.order()));
        for entry in counting {
            let Fact::Beside(fact) = &entry.fact else {
                continue;
            };
            let point = |text: &String| {
                let settled = settled.contains(&entry.id);
                let text = text.clone();
                said(entry, Point { text, settled })
            };
            match fact {
                Beside::MeetingPlanned { moment } => meetings.next = Some(said(entry, *moment)),
                Beside::MeetingDropped => meetings.next = None,
                Beside::Met { moment, text } => {
                    let (moment, text) = (*moment, text.clone());
                    meetings.met.push(said(entry, Met { moment, text }));
                }
                Beside::Agreed { text } => meetings.agreed.push(point(text)),
                Beside::BringUp { text } => meetings.bring_up.push(point(text)),
                Beside::CheckedIn { feeling, text } => {
                    let (feeling, text) = (*feeling, text.clone());
                    meetings
                        .check_ins
                        .push(said(entry, CheckIn { feeling, text }));
                }
                Beside::Settled { .. } => {}
            }
        }
        // Of one day, the later entry is the later meeting.
        meetings.met.reverse();
        meetings
            .met
            .sort_by_key(|met| std::cmp::Reverse(met.value.moment.date()));
        meetings.check_ins.reverse();
        // A planned meeting that was held, or is followed by one that was, is no longer ahead.
        let last = meetings.last_met();
        meetings.next = meetings
            .next
            .filter(|next| last.is_none_or(|last| last < next.value.date()));
        meetings
    }

    /// The day of the latest meeting.
    pub fn last_met(&self) -> Option<NaiveDate> {
        self.met.first().map(|met| met.value.moment.date())
    }

    /// The planned meeting whose day is over: were they together or not?
    pub fn unanswered(&self, today: NaiveDate) -> Option<Moment> {
        let next = self.next.as_ref()?.value;
        (next.date() < today).then_some(next)
    }

    /// Whether it is time to ask the volunteer how they are in this.
    pub fn asks_how_you_are(&self, today: NaiveDate) -> bool {
        let last = self.check_ins.first();
        let since: Vec<_> = self
            .met
            .iter()
            .filter(|met| last.is_none_or(|last| met.at > last.at))
            .collect();
        let from = match last {
            Some(last) => Some(danish_day(last.at)),
            None => since.last().map(|first| first.value.moment.date()),
        };
        let days = from.map_or(0, |from| (today - from).num_days());
        since.len() >= MEETINGS_UNTIL_ASKED || (!since.is_empty() && days >= DAYS_UNTIL_ASKED)
    }

    /// Checks what a volunteer writes down, and says the entry for it.
    pub fn write(&self, fact: Beside, stamp: Stamp) -> Result<Entry, Refusal> {
        let today = danish_day(stamp.at);
        let fact = match fact {
            Beside::MeetingPlanned { moment } if moment.date() < today => {
                return Err(Refusal::Past);
            }
            Beside::MeetingPlanned { moment }
                if (moment.date() - today).num_days() > MOST_DAYS_AHEAD =>
            {
                return Err(Refusal::TooFar);
            }
            Beside::Met { moment, .. } if moment.date() > today => return Err(Refusal::Ahead),
            Beside::Met { moment, text } => Beside::Met {
                moment,
                text: words(&text, true)?,
            },
            Beside::Agreed { text } => Beside::Agreed {
                text: words(&text, false)?,
            },
            Beside::BringUp { text } => Beside::BringUp {
                text: words(&text, false)?,
            },
            Beside::CheckedIn { feeling, text } => Beside::CheckedIn {
                feeling,
                text: words(&text, true)?,
            },
            other => other,
        };
        Ok(stamp.entry(self.clock, Fact::Beside(fact)))
    }

    /// Takes an entry back: it stays in the log and no longer counts.
    pub fn take_back(&self, entry: &EntryId, stamp: Stamp) -> Entry {
        let entry = entry.clone();
        stamp.entry(self.clock, Fact::Undone { entry })
    }
}

fn words(text: &str, may_be_empty: bool) -> Result<String, Refusal> {
    let text = text.trim();
    match text.chars().count() {
        0 if !may_be_empty => Err(Refusal::Empty),
        length if length > MOST_NOTE_CHARACTERS => Err(Refusal::TooLong(length)),
        _ => Ok(text.to_owned()),
    }
}

fn said<T>(entry: &Entry, value: T) -> Said<T> {
    Said {
        value,
        entry: entry.id.clone(),
        at: entry.at,
        device: entry.device.clone(),
    }
}
