//! How a talk goes while it is given: the clock, and in which languages each slide has been said. It outlives the
//! presenter's window, so that one who closes it by mistake goes on where they were.
//!
//! It lies in the small store of the browser, since a second that has passed is no entry of a log. With a lock nothing
//! of one's own may lie there: then it lies in the store of the tab, which goes with it.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::talk::own::{MOST_SECONDS, Place};
use crate::platform::{common_store, session};
use crate::state::keeping::is_sealed;

/// All talks that have been begun, a line each.
const KEY: &str = "vejviser-talk-runs";
/// Of more talks the oldest are forgotten.
const MOST_RUNS: usize = 30;
/// Who was away longer than this, in seconds, has not been giving the talk meanwhile.
const AWAY: i64 = 1_800;

/// How a talk goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    pub runs: bool,
    /// What it counts is kept as a rehearsal.
    pub rehearses: bool,
    /// The second, by the clock of the device, up to which it has counted.
    at: i64,
    /// The slide for which it counts.
    on: Option<Place>,
    /// Seconds of each slide.
    pub spent: BTreeMap<Place, u32>,
    /// The slides with the languages in which they have been said.
    pub said: BTreeSet<(Place, String)>,
}

impl Run {
    /// Whether there is anything that could be begun anew.
    pub fn is_fresh(&self) -> bool {
        !self.runs && self.spent.is_empty() && self.said.is_empty()
    }

    /// Lets the clock run from this second on.
    pub fn start(&mut self, now: i64, on: Option<Place>) {
        self.runs = true;
        self.at = now;
        self.on = on;
    }

    /// Counts what has passed up to this second for the slide that was shown, and from here on for another.
    pub fn count(&mut self, now: i64, on: Option<Place>) {
        if self.runs {
            let passed = now - self.at;
            match u32::try_from(passed) {
                Ok(passed) if i64::from(passed) <= AWAY => {
                    if let Some(place) = self.on.take().or_else(|| on.clone()) {
                        let spent = self.spent.entry(place).or_default();
                        *spent = spent.saturating_add(passed).min(MOST_SECONDS);
                    }
                }
                // The clock of the device was put back.
                Err(_) => {}
                Ok(_) => self.runs = false,
            }
        }
        self.at = now;
        self.on = on;
    }

    /// The slide and the language have been said, or after all not.
    pub fn toggle_said(&mut self, place: Place, language: &str) {
        let said = (place, language.to_owned());
        if !self.said.remove(&said) {
            self.said.insert(said);
        }
    }

    fn to_text(&self) -> String {
        let flag = |is: bool| if is { '1' } else { '0' };
        let mut text = format!("{}{} {}", flag(self.runs), flag(self.rehearses), self.at);
        text.extend(self.on.iter().map(|place| format!(" @{}", place.key())));
        let spent = self.spent.iter();
        text.extend(spent.map(|(place, seconds)| format!(" {}:{seconds}", place.key())));
        let said = self.said.iter();
        text.extend(said.map(|(place, language)| format!(" {}/{language}", place.key())));
        text
    }

    /// What nobody understands is passed over.
    fn read(text: &str) -> Run {
        let mut words = text.split(' ');
        let flags = words.next().unwrap_or_default();
        let mut run = Run {
            runs: flags.starts_with('1'),
            rehearses: flags.ends_with('1'),
            at: words
                .next()
                .and_then(|at| at.parse().ok())
                .unwrap_or_default(),
            ..Run::default()
        };
        for word in words {
            if let Some(key) = word.strip_prefix('@') {
                run.on = Some(Place::from_key(key));
            } else if let Some((key, seconds)) = word.rsplit_once(':') {
                let seconds: u32 = seconds.parse().unwrap_or_default();
                run.spent
                    .insert(Place::from_key(key), seconds.min(MOST_SECONDS));
            } else if let Some((key, language)) = word.rsplit_once('/') {
                run.said.insert((Place::from_key(key), language.to_owned()));
            }
        }
        run
    }

    /// How a talk goes, as this browser has kept it.
    pub fn kept(talk: &str) -> Run {
        // Natively there is no store.
        if !cfg!(target_arch = "wasm32") {
            return Run::default();
        }
        let text = all();
        let mut lines = text.lines().filter_map(|line| line.split_once(' '));
        let line = lines.find(|(known, _)| *known == talk);
        line.map(|(_, run)| Run::read(run)).unwrap_or_default()
    }

    /// The talk has been deleted: nothing is kept of how it went.
    pub fn forget(talk: &str) {
        if Run::kept(talk) != Run::default() {
            Run::default().keep(talk);
        }
    }

    /// Keeps how a talk goes.
    pub fn keep(&self, talk: &str) {
        if !cfg!(target_arch = "wasm32") {
            return;
        }
        let before = all();
        let others = before
            .lines()
            .filter(|line| line.split(' ').next() != Some(talk));
        let own = (!self.is_fresh()).then(|| format!("{talk} {}", self.to_text()));
        let lines: Vec<&str> = own.as_deref().into_iter().chain(others).collect();
        let text = lines[..lines.len().min(MOST_RUNS)].join("\n");
        match is_sealed() {
            true => {
                common_store::keep(KEY, "");
                session::leave(KEY, &text);
            }
            false => common_store::keep(KEY, &text),
        }
    }
}

fn all() -> String {
    let of_tab = || session::take(KEY).inspect(|text| session::leave(KEY, text));
    let text = match is_sealed() {
        true => of_tab().or_else(|| common_store::kept(KEY)),
        false => common_store::kept(KEY),
    };
    text.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Place, Run};

    fn place(key: &str) -> Option<Place> {
        Some(Place::from_key(key))
    }

    #[test]
    fn the_clock_goes_on_where_it_was() {
        let mut run = Run::default();
        run.start(1_000, place("title"));
        run.count(1_001, place("title"));
        run.count(1_010, place("own-1"));
        run.toggle_said(Place::from_key("own-1"), "ar");
        let mut again = Run::read(&run.to_text());
        assert_eq!(again, run);
        // The window was closed for two minutes, and the hall is at another slide.
        again.count(1_130, place("way"));
        again.count(1_131, place("way"));
        let spent: Vec<u32> = again.spent.values().copied().collect();
        assert_eq!(spent, [10, 1, 120], "{:?}", again.spent);
        assert!(again.runs);
        // Nobody talks for a whole day.
        again.count(90_000, place("way"));
        assert!(!again.runs);
        assert_eq!(again.spent.values().sum::<u32>(), 131);
    }

    #[test]
    fn what_is_damaged_is_passed_over() {
        assert_eq!(Run::read(""), Run::default());
        let run = Run::read("11 soon @way x y:z a:99999999 b/ar");
        assert!(run.runs && run.rehearses);
        assert_eq!(run.spent.values().max(), Some(&3_600));
        assert_eq!(run.said.len(), 1);
    }
}
