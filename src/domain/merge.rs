//! Two copies of a plan become one: the union of their entries. Where both have changed the same since they
//! parted, both are shown and a person chooses, and the choice is an entry like any other.
//!
//! When is one copy simply the older one? When the other one knows all that it says of a field: has the entries,
//! or a fingerprint of them, or a later entry of the same phone, which does not forget its own.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Utc};

use super::handover::{Fields, fingerprint};
use super::moment::Moment;
use super::plan::{
    DeviceId, Entry, EntryId, Fact, Field, ItemState, Plan, StepState, Subject, undone,
};
use super::programme::{AnchorId, ItemId, ProgrammeId, RungId, StepId};

/// A copy of a plan: its entries, and fingerprints of what it knows besides.
#[derive(Clone, Copy)]
pub struct Copy<'a> {
    pub entries: &'a [Entry],
    pub known: &'a BTreeSet<u32>,
}

/// What a plan says of one of its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saying {
    Follows(ProgrammeId, bool),
    /// Never said, or said to be unknown, is the same to the reader.
    Date(AnchorId, Option<Moment>),
    Step(StepId, StepState),
    Rung(Option<RungId>),
    Item(ItemId, ItemState),
    /// Empty where there is no note.
    Note(Subject, String),
}

/// Something that both copies have changed since they parted, each to something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub here: Saying,
    pub there: Saying,
}

/// What a person chooses of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    Here,
    There,
    /// Both texts, one after the other; for notes.
    Both,
}

/// What merging brings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merge {
    /// The entries that are not here yet, in the order in which they count.
    pub new: Vec<Entry>,
    /// What is said otherwise here afterwards, and is in no conflict: before, and after.
    pub changes: Vec<(Saying, Saying)>,
    pub conflicts: Vec<Conflict>,
}

impl Merge {
    /// Compares what came with what is here. Nothing is changed by it.
    pub fn of(here: Copy<'_>, there: Copy<'_>) -> Merge {
        let ids: HashSet<&EntryId> = here.entries.iter().map(|entry| &entry.id).collect();
        let mut new: Vec<Entry> = there.entries.to_vec();
        new.retain(|entry| !ids.contains(&entry.id));
        sort(&mut new);
        let fields = Fields::of(here.entries.iter().chain(there.entries));
        let (one, other) = (Side::of(here, &fields), Side::of(there, &fields));
        let all = union(here.entries, there.entries);
        let (mine, theirs) = (
            Plan::from_entries(here.entries),
            Plan::from_entries(there.entries),
        );
        let merged = Plan::from_entries(&all);
        let mut merge = Merge {
            new,
            ..Merge::default()
        };
        let touched: BTreeSet<Field<'_>> =
            one.said.keys().chain(other.said.keys()).copied().collect();
        for field in touched {
            let (Some(here), Some(after)) = (Saying::of(&mine, field), Saying::of(&merged, field))
            else {
                continue;
            };
            let there = Saying::of(&theirs, field).unwrap_or_else(|| here.clone());
            if here != there && both_changed(&one, &other, field) {
                merge.conflicts.push(Conflict { here, there });
            } else if here != after {
                merge.changes.push((here, after));
            }
        }
        merge
    }
}

/// The entries of both, each once, in the order in which they count. An id says the same on every phone; where
/// a damaged copy says otherwise, what is here stays.
pub fn union(here: &[Entry], there: &[Entry]) -> Vec<Entry> {
    let mut ids: HashSet<&EntryId> = HashSet::new();
    let each = here.iter().chain(there);
    let mut all: Vec<Entry> = each
        .filter(|entry| ids.insert(&entry.id))
        .cloned()
        .collect();
    sort(&mut all);
    all
}

fn sort(entries: &mut [Entry]) {
    entries.sort_by(|one, other| one.order().cmp(&other.order()));
}

/// A copy, looked at field by field.
struct Side<'a> {
    said: HashMap<Field<'a>, Vec<&'a Entry>>,
    ids: HashSet<&'a EntryId>,
    known: &'a BTreeSet<u32>,
    /// The last word of each phone on a field.
    last: HashMap<(Field<'a>, &'a DeviceId), (u64, &'a EntryId)>,
}

impl<'a> Side<'a> {
    fn of(copy: Copy<'a>, fields: &Fields<'a>) -> Side<'a> {
        let mut side = Side {
            said: HashMap::new(),
            ids: HashSet::new(),
            known: copy.known,
            last: HashMap::new(),
        };
        for entry in copy.entries {
            side.ids.insert(&entry.id);
            if let Some(field) = fields.of_entry(entry) {
                side.said.entry(field).or_default().push(entry);
                let last = side.last.entry((field, &entry.device));
                let last = last.or_insert_with(|| entry.order());
                *last = (*last).max(entry.order());
            }
        }
        side
    }

    fn knows(&self, entry: &Entry, field: Field<'a>) -> bool {
        self.ids.contains(&entry.id)
            || self.known.contains(&fingerprint(&entry.id))
            || self
                .last
                .get(&(field, &entry.device))
                .is_some_and(|last| *last > entry.order())
    }

    fn said(&self, field: Field<'a>) -> &[&'a Entry] {
        self.said.get(&field).map_or(&[], Vec::as_slice)
    }
}

/// Whether each has said something that the other does not know, later than all that both know.
fn both_changed<'a>(one: &Side<'a>, other: &Side<'a>, field: Field<'a>) -> bool {
    let (mut common, mut of_one, mut of_other) = (None, None, None);
    for entry in one.said(field) {
        let latest = if other.knows(entry, field) {
            &mut common
        } else {
            &mut of_one
        };
        *latest = (*latest).max(Some(entry.order()));
    }
    for entry in other.said(field) {
        let latest = if one.knows(entry, field) {
            &mut common
        } else {
            &mut of_other
        };
        *latest = (*latest).max(Some(entry.order()));
    }
    of_one > common && of_other > common
}

impl Saying {
    fn of(plan: &Plan, field: Field<'_>) -> Option<Saying> {
        Some(match field {
            Field::Follows(id) => {
                let id = ProgrammeId::from(id);
                let follows = plan.programmes.contains_key(&id);
                Saying::Follows(id, follows)
            }
            Field::Date(id) => {
                let id = AnchorId::from(id);
                let date = plan.dates.get(&id).and_then(|said| said.value);
                Saying::Date(id, date)
            }
            Field::Step(id) => {
                let id = StepId::from(id);
                let state = plan.step(&id);
                Saying::Step(id, state)
            }
            Field::Rung => Saying::Rung(plan.rung.as_ref().map(|said| said.value.clone())),
            Field::Item(id) => {
                let id = ItemId::from(id);
                let state = plan.item(&id);
                Saying::Item(id, state)
            }
            Field::NoteOnStep(id) => note(plan, Subject::Step(id.into())),
            Field::NoteOnItem(id) => note(plan, Subject::Item(id.into())),
            Field::Photo(_) => return None,
        })
    }

    /// All that a plan says, in the order of its fields; what says nothing is left out.
    pub fn all(plan: &Plan) -> Vec<Saying> {
        let programmes = plan.programmes.keys();
        let mut all: Vec<Saying> = programmes
            .map(|id| Saying::Follows(id.clone(), true))
            .collect();
        let mut dates: Vec<_> = plan
            .dates
            .iter()
            .filter_map(|(id, said)| Some((said.value?, id)))
            .collect();
        dates.sort();
        all.extend(
            dates
                .into_iter()
                .map(|(date, id)| Saying::Date(id.clone(), Some(date))),
        );
        let steps = plan.steps.iter();
        let steps = steps.filter(|(_, said)| said.value != StepState::NotStarted);
        all.extend(steps.map(|(id, said)| Saying::Step(id.clone(), said.value)));
        all.extend(
            plan.rung
                .iter()
                .map(|said| Saying::Rung(Some(said.value.clone()))),
        );
        let items = plan.items.iter();
        let items = items.filter(|(_, said)| said.value != ItemState::Unknown);
        all.extend(items.map(|(id, said)| Saying::Item(id.clone(), said.value)));
        let notes = plan.notes.iter();
        all.extend(notes.map(|(on, said)| Saying::Note(on.clone(), said.value.clone())));
        all
    }
}

fn note(plan: &Plan, on: Subject) -> Saying {
    let text = plan.note(&on).to_owned();
    Saying::Note(on, text)
}

impl Conflict {
    /// What is chosen.
    pub fn picked(&self, pick: Pick) -> Saying {
        match (pick, &self.here, &self.there) {
            (Pick::Both, Saying::Note(on, here), Saying::Note(_, there)) => {
                let texts = [here.as_str(), there.as_str()];
                let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
                Saying::Note(on.clone(), texts.join("\n"))
            }
            (Pick::There, _, there) => there.clone(),
            (Pick::Here | Pick::Both, here, _) => here.clone(),
        }
    }
}

/// Who chooses, and when.
pub struct Chooser<'a> {
    pub device: &'a DeviceId,
    pub at: DateTime<Utc>,
    /// Ids that no other phone makes.
    pub fresh: &'a mut dyn FnMut() -> EntryId,
}

/// The entries that make a union say what was chosen: later than all that is in it.
pub fn chosen(all: &[Entry], picked: &[Saying], chooser: &mut Chooser<'_>) -> Vec<Entry> {
    let mut clock = all
        .iter()
        .map(|entry| entry.clock)
        .max()
        .unwrap_or_default();
    let undone = undone(all);
    let mut facts = Vec::new();
    for saying in picked {
        let counting = |field: Field<'_>| -> Vec<Fact> {
            let counts = |entry: &&Entry| {
                Field::of(&entry.fact) == Some(field) && !undone.contains(&entry.id)
            };
            let of_field = all.iter().filter(counts);
            let undo = of_field.map(|entry| Fact::Undone {
                entry: entry.id.clone(),
            });
            undo.collect()
        };
        match saying.clone() {
            Saying::Follows(programme, true) => facts.push(Fact::Follows { programme }),
            Saying::Follows(programme, false) => {
                facts.extend(counting(Field::Follows(programme.as_str())));
            }
            Saying::Date(anchor, Some(moment)) => facts.push(Fact::Dated { anchor, moment }),
            Saying::Date(anchor, None) => facts.push(Fact::DateUnknown { anchor }),
            Saying::Step(step, state) => facts.push(Fact::Step { step, state }),
            Saying::Rung(Some(rung)) => facts.push(Fact::Rung { rung }),
            Saying::Rung(None) => facts.extend(counting(Field::Rung)),
            Saying::Item(item, state) => facts.push(Fact::Item { item, state }),
            Saying::Note(on, text) => facts.push(Fact::Note { on, text }),
        }
    }
    let entries = facts.into_iter().map(|fact| {
        clock = clock.saturating_add(1);
        Entry {
            id: (chooser.fresh)(),
            clock,
            device: chooser.device.clone(),
            at: chooser.at,
            fact,
        }
    });
    entries.collect()
}
