//! Today's state of a plan: what the entries say together, whatever the order they came in.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Utc};

use super::entry::{DeviceId, Entry, EntryId, Fact, ItemState, PhotoId, StepState, Subject};
use crate::domain::moment::Moment;
use crate::domain::programme::{AnchorId, ItemId, ProgrammeId, RungId, StepId};
use crate::domain::timing::Facts;

/// A value with its provenance: which entry said it, when, on which device.
#[derive(Clone, Debug, PartialEq)]
pub struct Said<T> {
    pub value: T,
    pub entry: EntryId,
    pub at: DateTime<Utc>,
    pub device: DeviceId,
}

/// Today's state of a plan.
///
/// For each field the entry that is last in [`Entry::order`] counts, so that any order of arrival
/// gives the same plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    pub programmes: BTreeMap<ProgrammeId, Said<()>>,
    /// `None`: it was said that the date is not known.
    pub dates: BTreeMap<AnchorId, Said<Option<Moment>>>,
    pub steps: BTreeMap<StepId, Said<StepState>>,
    pub rung: Option<Said<RungId>>,
    pub items: BTreeMap<ItemId, Said<ItemState>>,
    pub notes: BTreeMap<Subject, Said<String>>,
    pub photos: BTreeMap<PhotoId, Said<ItemId>>,
    /// The greatest logical clock seen.
    pub clock: u64,
    /// Entries of a newer version of the app, which this one keeps without understanding.
    pub not_understood: usize,
    /// Every entry that counts, so that undoing can be checked.
    entries: HashSet<EntryId>,
}

impl Plan {
    /// Folds the log. Linear in the number of entries; the order of `entries` does not matter, and an
    /// entry that occurs twice counts once.
    pub fn from_entries<'a>(entries: impl IntoIterator<Item = &'a Entry> + Clone) -> Plan {
        let undone = undone(entries.clone());
        let mut plan = Plan::default();
        let mut latest: HashMap<Field<'a>, &'a Entry> = HashMap::new();
        let mut photos_gone: BTreeSet<&PhotoId> = BTreeSet::new();
        for entry in entries {
            plan.clock = plan.clock.max(entry.clock);
            if !plan.entries.insert(entry.id.clone()) || undone.contains(&entry.id) {
                continue;
            }
            match &entry.fact {
                Fact::PhotoGone { photo } => {
                    photos_gone.insert(photo);
                }
                Fact::Newer(_) => plan.not_understood += 1,
                fact => {
                    if let Some(field) = Field::of(fact) {
                        latest
                            .entry(field)
                            .and_modify(|known| {
                                if entry.order() > known.order() {
                                    *known = entry;
                                }
                            })
                            .or_insert(entry);
                    }
                }
            }
        }
        for entry in latest.into_values() {
            plan.set(entry);
        }
        plan.photos.retain(|photo, _| !photos_gone.contains(photo));
        plan
    }

    fn set(&mut self, entry: &Entry) {
        match &entry.fact {
            Fact::Follows { programme } => {
                self.programmes.insert(programme.clone(), said(entry, ()));
            }
            Fact::Dated { anchor, moment } => {
                self.dates
                    .insert(anchor.clone(), said(entry, Some(*moment)));
            }
            Fact::DateUnknown { anchor } => {
                self.dates.insert(anchor.clone(), said(entry, None));
            }
            Fact::Step { step, state } => {
                self.steps.insert(step.clone(), said(entry, *state));
            }
            Fact::Rung { rung } => self.rung = Some(said(entry, rung.clone())),
            Fact::Item { item, state } => {
                self.items.insert(item.clone(), said(entry, *state));
            }
            Fact::Note { on, text } => {
                if !text.is_empty() {
                    self.notes.insert(on.clone(), said(entry, text.clone()));
                }
            }
            Fact::Photo { item, photo } => {
                self.photos.insert(photo.clone(), said(entry, item.clone()));
            }
            Fact::PhotoGone { .. } | Fact::Undone { .. } | Fact::Beside(_) | Fact::Newer(_) => {}
        }
    }

    /// The dates that are recorded, as the phase clock takes them.
    pub fn facts(&self) -> Facts {
        self.dates
            .iter()
            .filter_map(|(anchor, said)| said.value.map(|moment| (anchor.clone(), moment)))
            .collect()
    }

    pub fn step(&self, step: &StepId) -> StepState {
        self.steps
            .get(step)
            .map_or(StepState::NotStarted, |said| said.value)
    }

    pub fn item(&self, item: &ItemId) -> ItemState {
        self.items
            .get(item)
            .map_or(ItemState::Unknown, |said| said.value)
    }

    pub fn note(&self, on: &Subject) -> &str {
        self.notes.get(on).map_or("", |said| said.value.as_str())
    }

    /// The photos of an item, oldest first.
    pub fn photos_of<'a>(&'a self, item: &'a ItemId) -> impl Iterator<Item = &'a PhotoId> {
        let mut photos: Vec<_> = self
            .photos
            .iter()
            .filter(|(_, said)| &said.value == item)
            .collect();
        photos.sort_by_key(|(photo, said)| (said.at, (*photo).clone()));
        photos.into_iter().map(|(photo, _)| photo)
    }

    /// Whether the log holds this entry, undone or not.
    pub fn knows(&self, entry: &EntryId) -> bool {
        self.entries.contains(entry)
    }

    /// Whether there is anything of the person's own in it, apart from what they follow.
    pub fn holds_something(&self) -> bool {
        let mut dates = self.dates.values();
        let mut steps = self.steps.values();
        let mut items = self.items.values();
        dates.any(|said| said.value.is_some())
            || steps.any(|said| said.value != StepState::NotStarted)
            || items.any(|said| said.value != ItemState::Unknown)
            || self.rung.is_some()
            || !self.notes.is_empty()
            || !self.photos.is_empty()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
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

/// The field of a plan that a fact speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field<'a> {
    Follows(&'a str),
    Date(&'a str),
    Step(&'a str),
    Rung,
    Item(&'a str),
    NoteOnStep(&'a str),
    NoteOnItem(&'a str),
    Photo(&'a str),
}

impl<'a> Field<'a> {
    /// The field of a fact by itself; what an undo speaks of is told by the log only.
    pub fn of(fact: &'a Fact) -> Option<Field<'a>> {
        Some(match fact {
            Fact::Follows { programme } => Field::Follows(programme.as_str()),
            Fact::Dated { anchor, .. } | Fact::DateUnknown { anchor } => {
                Field::Date(anchor.as_str())
            }
            Fact::Step { step, .. } => Field::Step(step.as_str()),
            Fact::Rung { .. } => Field::Rung,
            Fact::Item { item, .. } => Field::Item(item.as_str()),
            Fact::Note {
                on: Subject::Step(step),
                ..
            } => Field::NoteOnStep(step.as_str()),
            Fact::Note {
                on: Subject::Item(item),
                ..
            } => Field::NoteOnItem(item.as_str()),
            Fact::Photo { photo, .. } => Field::Photo(&photo.0),
            Fact::PhotoGone { .. } | Fact::Undone { .. } | Fact::Beside(_) | Fact::Newer(_) => {
                return None;
            }
        })
    }
}

/// The entries that do not count. An undo that is itself undone has no effect; since an undo is always
/// later than what it undoes, deciding the latest first settles every chain.
pub fn undone<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> HashSet<EntryId> {
    let mut undos: Vec<(&Entry, &EntryId)> = entries
        .into_iter()
        .filter_map(|entry| match &entry.fact {
            Fact::Undone { entry: target } => Some((entry, target)),
            _ => None,
        })
        .collect();
    undos.sort_by(|(a, _), (b, _)| b.order().cmp(&a.order()));
    let mut undone = HashSet::new();
    for (undo, target) in undos {
        if !undone.contains(&undo.id) {
            undone.insert(target.clone());
        }
    }
    undone
}
