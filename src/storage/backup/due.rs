//! When it is time to save everything in a file again: by age, and by what has come since.

use chrono::{DateTime, Utc};

/// A file that was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Last {
    pub at: DateTime<Utc>,
    /// How many entries it holds.
    pub entries: usize,
}

/// Why it is time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// There has never been one, and there is something to lose.
    Never,
    /// So much has come since.
    Changed {
        entries: usize,
        since: DateTime<Utc>,
    },
}

/// So many entries are worth a file by themselves.
const MANY: usize = 25;
/// With less, it is time after so many days.
const DAYS: i64 = 14;
/// Before so many entries nobody is reminded: the first date of a plan is soon typed again.
const FIRST: usize = 5;

/// Whether it is time, with so many entries stored now.
pub fn due(last: Option<Last>, entries: usize, now: DateTime<Utc>) -> Option<Due> {
    let Some(last) = last else {
        return (entries >= FIRST).then_some(Due::Never);
    };
    let new = entries.saturating_sub(last.entries);
    // A clock that was set back makes no file older.
    let days = (now - last.at).num_days();
    (new >= MANY || new > 0 && days >= DAYS).then_some(Due::Changed {
        entries: new,
        since: last.at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_asked_for_when_there_is_something_to_lose() {
        let at: DateTime<Utc> = "2026-03-04T09:00:00Z".parse().unwrap();
        let last = Some(Last { at, entries: 10 });
        let changed = |entries| Some(Due::Changed { entries, since: at });
        for (last, entries, days, expected) in [
            (None, 4, 0, None),
            (None, 5, 0, Some(Due::Never)),
            (last, 10, 400, None),
            (last, 11, 13, None),
            (last, 11, 14, changed(1)),
            (last, 34, 0, None),
            (last, 35, 0, changed(25)),
            // Another plan was taken away since; or the clock was set back.
            (last, 3, 100, None),
            (last, 11, -100, None),
        ] {
            let now = at + chrono::TimeDelta::days(days);
            assert_eq!(due(last, entries, now), expected, "{entries} {days}");
        }
    }
}
