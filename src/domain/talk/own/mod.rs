//! The talks that a mediator has made: which slides, in which order and languages; their notes, the questions of
//! the audience, words to come back to, how many were there, and how long each slide took in a rehearsal.
//!
//! A log of its own, as a plan is one: entries are only ever added, and what stands today is a fold over them. Its
//! facts are read here and not with those of plans, so that their code comes with the pages of the talk; to the
//! storage they are [`Fact::Newer`], which is kept and passed on as it is.
//!
//! Where this log differs: what is deleted, or replaced for good, is taken out of it ([`spent`]).

mod count;
mod plot;
mod rehearsal;
mod said;
mod spent;

use std::collections::{BTreeMap, BTreeSet, HashSet};

pub use count::{FURTHER_LANGUAGES, number, people};
pub use plot::{Chosen, Place, Plot};
pub use rehearsal::{Rehearsal, Verdict};
pub use said::{Said, Telling};
pub use spent::{Spent, spent};

use chrono::{DateTime, Utc};

use super::Slides;
use crate::domain::plan::{Entry, EntryId, Fact, PhotoId, PlanId, Stamp, undone};
use crate::domain::programme::WordId;

/// The log of all talks of a device.
pub const LOG: &str = "own.talks";
/// A name, and a line of the question log, are at most so long.
pub const MOST_IN_A_LINE: usize = 200;
/// Notes and the text of an own slide.
pub const MOST_TEXT: usize = 2_000;
/// Languages on one screen.
pub const MOST_LANGUAGES: usize = 3;
/// A rehearsal that was left lying counts no more than this, in seconds.
pub const MOST_SECONDS: u32 = 3_600;
/// More people than a hall holds is a slip of the finger.
pub const MOST_PEOPLE: u32 = 1_000;
/// The tag of a language is at most so long, and no own slide is in more languages than this.
const MOST_IN_A_TAG: usize = 35;
const MOST_TEXTS: usize = 20;

/// The log of all talks of a device.
pub fn log() -> PlanId {
    PlanId(LOG.to_owned())
}

/// A line of the question log or of the unclear words, with the entry to take it back by.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub entry: EntryId,
    pub slide: Place,
    pub text: String,
    pub word: Option<WordId>,
}

/// An own slide.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnSlide {
    /// By language.
    pub texts: BTreeMap<String, String>,
    pub photo: Option<PhotoId>,
}

impl OwnSlide {
    /// The languages of a talk in which it says nothing while it does in others. A photo alone needs none.
    pub fn lacks<'a>(&self, languages: &'a [String]) -> Vec<&'a str> {
        let says = |tag: &String| self.texts.contains_key(tag);
        let lacking = languages.iter().filter(|tag| !says(tag));
        match self.texts.is_empty() {
            true => Vec::new(),
            false => lacking.map(String::as_str).collect(),
        }
    }
}

/// A talk as it stands today.
#[derive(Clone, Debug, PartialEq)]
pub struct Talk {
    pub id: String,
    pub plot: Plot,
    /// Which slides the mediator has taken out or put in.
    pub chosen: Chosen,
    /// Each has its place in the order.
    pub own: BTreeMap<String, OwnSlide>,
    pub notes: BTreeMap<Place, String>,
    pub questions: Vec<Line>,
    pub unclear: Vec<Line>,
    /// By language and class.
    pub attendance: BTreeMap<(String, String), u32>,
    /// The seconds of each slide in the latest rehearsal; 0 where it was not shown.
    pub rehearsed: BTreeMap<Place, u32>,
    /// When something of the meeting was written down last.
    pub met: Option<DateTime<Utc>>,
}

/// All talks of a device, and what a further entry needs to know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Talks {
    /// In the order in which they were begun.
    pub talks: Vec<Talk>,
    /// Those that were deleted.
    pub gone: BTreeSet<String>,
    /// Entries of the log that could not be read.
    pub damaged: usize,
    clock: u64,
}

/// Why something was not written down. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("there are no words")]
    Empty,
    #[error("at most {most} characters, these are {length}")]
    TooLong { length: usize, most: usize },
    #[error("a talk is in one to {MOST_LANGUAGES} languages")]
    Languages,
    #[error("a talk shows at least one slide")]
    NoSlide,
    #[error("at most {MOST_PEOPLE} people")]
    TooMany,
    #[error("there is no such talk")]
    NoTalk,
}

impl Talks {
    /// Folds the log; the order of the entries does not matter, and one that occurs twice counts once.
    pub fn from_entries<'a>(entries: impl IntoIterator<Item = &'a Entry> + Clone) -> Talks {
        let undone = undone(entries.clone());
        let mut talks = Talks::default();
        let mut seen = HashSet::new();
        let mut counting: Vec<&Entry> = Vec::new();
        for entry in entries {
            talks.clock = talks.clock.max(entry.clock);
            if !undone.contains(&entry.id) && seen.insert(&entry.id) {
                counting.push(entry);
            }
        }
        counting.sort_by(|a, b| a.order().cmp(&b.order()));
        let mut gone_slides = BTreeSet::new();
        let mut read = Vec::new();
        for entry in counting {
            let Fact::Newer(value) = &entry.fact else {
                continue;
            };
            match Said::read(value) {
                Some(Ok(said)) => read.push((entry, said)),
                Some(Err(_)) => talks.damaged += 1,
                None => {}
            }
        }
        // A talk first, whatever the order in which two devices wrote down what is said of it.
        for (_, said) in &read {
            match &said.telling {
                Telling::Plot(plot) => talks.plot(&said.talk, plot),
                Telling::Gone => {
                    talks.gone.insert(said.talk.clone());
                }
                Telling::OwnGone { slide } => {
                    gone_slides.insert((said.talk.clone(), slide.clone()));
                }
                _ => {}
            }
        }
        for (entry, said) in read {
            if let Some(talk) = talks.talks.iter_mut().find(|talk| talk.id == said.talk) {
                talk.add(entry, said.telling);
            }
        }
        let Talks {
            talks: all, gone, ..
        } = &mut talks;
        all.retain(|talk| !gone.contains(&talk.id));
        for talk in all {
            let id = talk.id.clone();
            talk.settle(|slide| gone_slides.contains(&(id.clone(), slide.to_owned())));
        }
        talks
    }

    fn plot(&mut self, id: &str, plot: &Plot) {
        match self.talks.iter_mut().find(|talk| talk.id == id) {
            Some(talk) => {
                talk.chosen.follow(&talk.plot, plot);
                talk.plot = plot.clone();
            }
            None => self.talks.push(Talk {
                id: id.to_owned(),
                plot: plot.clone(),
                chosen: Chosen::default(),
                own: BTreeMap::new(),
                notes: BTreeMap::new(),
                questions: Vec::new(),
                unclear: Vec::new(),
                attendance: BTreeMap::new(),
                rehearsed: BTreeMap::new(),
                met: None,
            }),
        }
    }

    pub fn talk(&self, id: &str) -> Option<&Talk> {
        self.talks.iter().find(|talk| talk.id == id)
    }

    /// Checks what is to be written down, and says the entry for it.
    ///
    /// # Errors
    /// What is wrong with it; nothing is written then.
    pub fn write(&self, said: Said, stamp: Stamp) -> Result<Entry, Refusal> {
        let is_begun = matches!(said.telling, Telling::Plot(_)) || self.talk(&said.talk).is_some();
        if !is_begun {
            return Err(Refusal::NoTalk);
        }
        let telling = checked(said.telling)?;
        let said = Said { telling, ..said };
        Ok(self.entry(Fact::Newer(said.to_json()), stamp))
    }

    /// Takes an entry back: it stays in the log and no longer counts.
    pub fn take_back(&self, entry: &EntryId, stamp: Stamp) -> Entry {
        let entry = entry.clone();
        self.entry(Fact::Undone { entry }, stamp)
    }

    fn entry(&self, fact: Fact, stamp: Stamp) -> Entry {
        Entry {
            id: stamp.id,
            clock: self.clock.saturating_add(1),
            device: stamp.device,
            at: stamp.at,
            fact,
        }
    }
}

impl Talk {
    fn add(&mut self, entry: &Entry, telling: Telling) {
        let line = |slide, text, word| Line {
            entry: entry.id.clone(),
            slide,
            text,
            word,
        };
        let is_of_the_meeting = match &telling {
            Telling::Question { .. } | Telling::Unclear { .. } => true,
            Telling::Attendance { people, .. } => *people > 0,
            _ => false,
        };
        if is_of_the_meeting {
            self.met = self.met.max(Some(entry.at));
        }
        match telling {
            Telling::Plot(_) | Telling::Gone | Telling::OwnGone { .. } => {}
            Telling::Own {
                slide,
                texts,
                photo,
            } => {
                self.own.insert(slide, OwnSlide { texts, photo });
            }
            Telling::Note { slide, text } if text.is_empty() => {
                self.notes.remove(&slide);
            }
            Telling::Note { slide, text } => {
                self.notes.insert(slide, text);
            }
            Telling::Question { slide, text } => self.questions.push(line(slide, text, None)),
            Telling::Unclear { slide, word, text } => {
                let known = self
                    .unclear
                    .iter()
                    .any(|known| known.word == word && known.text == text);
                // A word that is marked twice is unclear once.
                if !known {
                    self.unclear.push(line(slide, text, word));
                }
            }
            Telling::Attendance {
                language,
                class,
                people: 0,
            } => {
                self.attendance.remove(&(language, class));
            }
            Telling::Attendance {
                language,
                class,
                people,
            } => {
                self.attendance.insert((language, class), people);
            }
            Telling::Rehearsed { slide, seconds } => {
                self.rehearsed.insert(slide, seconds);
            }
        }
    }

    /// Own slides that were put away are gone, whatever another window has still said of them. One that an order does
    /// not know, since another window did not know the slide, is left out and can be put back.
    fn settle(&mut self, is_gone: impl Fn(&str) -> bool) {
        self.own.retain(|slide, _| !is_gone(slide));
        let is_there = |place: &Place| !matches!(place, Place::Own(slide) if is_gone(slide));
        self.notes.retain(|place, _| is_there(place));
        self.plot.order.retain(|(place, _)| is_there(place));
        for slide in self.own.keys() {
            if !self.plot.has_own(slide) {
                self.plot.lay_in(slide, false);
            }
        }
    }

    /// The slides that took longer in the rehearsal than their time, the longest first: the slide, its time, and
    /// what it took. Nothing where the whole talk was in time.
    pub fn to_shorten(&self, slides: &Slides) -> Vec<(Place, u32, u32)> {
        let shown = self.plot.shown();
        let times = self.plot.seconds(slides);
        let took = |place: &Place| self.rehearsed.get(place).copied();
        let all: u32 = shown.iter().filter_map(took).sum();
        if all <= u32::from(self.plot.length.minutes()) * 60 {
            return Vec::new();
        }
        let mut over: Vec<_> = shown
            .into_iter()
            .zip(times)
            .filter_map(|(place, time)| {
                let took = took(&place).filter(|took| *took > time)?;
                Some((place, time, took))
            })
            .collect();
        over.sort_by_key(|(_, time, took)| std::cmp::Reverse(took - time));
        over
    }
}

fn checked(telling: Telling) -> Result<Telling, Refusal> {
    Ok(match telling {
        Telling::Plot(plot) => {
            if plot.languages.is_empty() || plot.languages.len() > MOST_LANGUAGES {
                return Err(Refusal::Languages);
            }
            if plot.shown().is_empty() {
                return Err(Refusal::NoSlide);
            }
            let name = words(&plot.name, MOST_IN_A_LINE, false)?;
            Telling::Plot(Plot { name, ..plot })
        }
        Telling::Own { texts, .. } if texts.len() > MOST_TEXTS => return Err(Refusal::Languages),
        Telling::Own {
            slide,
            texts,
            photo,
        } => {
            let mut kept = BTreeMap::new();
            for (language, text) in texts {
                let text = words(&text, MOST_TEXT, true)?;
                if !text.is_empty() {
                    kept.insert(language, text);
                }
            }
            if kept.is_empty() && photo.is_none() {
                return Err(Refusal::Empty);
            }
            Telling::Own {
                slide,
                texts: kept,
                photo,
            }
        }
        Telling::Note { slide, text } => Telling::Note {
            slide,
            text: words(&text, MOST_TEXT, true)?,
        },
        Telling::Question { slide, text } => Telling::Question {
            slide,
            text: words(&text, MOST_IN_A_LINE, false)?,
        },
        Telling::Unclear { slide, word, text } => Telling::Unclear {
            text: words(&text, MOST_IN_A_LINE, word.is_some())?,
            slide,
            word,
        },
        Telling::Attendance { people, .. } if people > MOST_PEOPLE => return Err(Refusal::TooMany),
        Telling::Attendance {
            language,
            class,
            people,
        } => Telling::Attendance {
            class: words(&class, MOST_IN_A_LINE, true)?,
            language: words(&language, MOST_IN_A_TAG, false)?,
            people,
        },
        Telling::Rehearsed { slide, seconds } => Telling::Rehearsed {
            slide,
            seconds: seconds.min(MOST_SECONDS),
        },
        Telling::Gone | Telling::OwnGone { .. } => telling,
    })
}

fn words(text: &str, most: usize, may_be_empty: bool) -> Result<String, Refusal> {
    let text = match most {
        MOST_IN_A_LINE => line(text),
        _ => seen(text, true),
    };
    match text.chars().count() {
        0 if !may_be_empty => Err(Refusal::Empty),
        length if length > most => Err(Refusal::TooLong { length, most }),
        _ => Ok(text),
    }
}

/// A text as it stands in one line.
pub fn line(text: &str) -> String {
    seen(text, false)
}

/// A text without what nobody sees: breaks where it is one line, and the characters that steer a terminal.
fn seen(text: &str, has_breaks: bool) -> String {
    let seen = text.chars().filter_map(|character| match character {
        '\n' if has_breaks => Some('\n'),
        '\n' | '\t' => Some(' '),
        _ => Some(character).filter(|character| !character.is_control()),
    });
    seen.collect::<String>().trim().to_owned()
}
