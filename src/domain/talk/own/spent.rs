//! What no longer counts for good, and may be taken out of storage.
//!
//! A log is only ever added to, and a fold says what stands today. What a mediator deletes is to be gone all the same:
//! names in a title, a photo of a letter. So what the fold can never heed again is taken out: all that is said of a talk
//! that is put away, but for the entry that says so; what was said of an own slide that is put away; and an own slide as
//! it was before it was written anew. The fold of what remains is the fold of all of it. The entries that put something
//! away stay, with nothing in them but a name that chance has made: whatever a window of before, or a backup, brings
//! back is taken out again when the log is next read.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::said::GONE;
use super::{Place, Said, Telling};
use crate::domain::plan::{Entry, EntryId, Fact, PhotoId, undone};

/// What may be taken out of the log of the talks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spent {
    pub entries: Vec<EntryId>,
    /// Named by these entries only.
    pub photos: Vec<PhotoId>,
}

impl Spent {
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// Finds what no longer counts for good in a log as it is stored.
pub fn spent(entries: &[Entry]) -> Spent {
    let undone = undone(entries);
    let mut counting: Vec<&Entry> = entries.iter().collect();
    counting.retain(|entry| !undone.contains(&entry.id));
    counting.sort_by(|a, b| a.order().cmp(&b.order()));
    let (mut gone, mut gone_slides) = (BTreeSet::new(), BTreeSet::new());
    let mut latest = BTreeMap::new();
    for entry in &counting {
        let Some(said) = read(entry) else { continue };
        match said.telling {
            Telling::Gone => drop(gone.insert(said.talk)),
            Telling::OwnGone { slide } => drop(gone_slides.insert((said.talk, slide))),
            Telling::Own { slide, .. } => drop(latest.insert((said.talk, slide), &entry.id)),
            _ => {}
        }
    }
    let is_spent = |entry: &Entry| {
        // Also what a newer version of the app, or a slip, has written of a talk that is gone.
        let of = text(entry, "talk").is_some_and(|talk| gone.contains(talk));
        if of && text(entry, "is").is_some_and(|kind| kind.starts_with("talk")) {
            return text(entry, "is") != Some(GONE);
        }
        let Some(Said { talk, telling }) = read(entry) else {
            return false;
        };
        match telling {
            Telling::Own { slide, .. } => {
                let at = (talk, slide);
                let is_latest = latest.get(&at) == Some(&&entry.id);
                gone_slides.contains(&at) || !(is_latest || undone.contains(&entry.id))
            }
            Telling::Note {
                slide: Place::Own(slide),
                ..
            } => gone_slides.contains(&(talk, slide)),
            _ => false,
        }
    };
    let (taken, kept): (Vec<&Entry>, Vec<&Entry>) =
        entries.iter().partition(|entry| is_spent(entry));
    let mut ids: HashSet<&EntryId> = taken.iter().map(|entry| &entry.id).collect();
    // What took one of them back says nothing any more.
    for entry in &kept {
        if let Fact::Undone { entry: target } = &entry.fact
            && ids.contains(target)
        {
            ids.insert(&entry.id);
        }
    }
    let photos = |entries: &[&Entry]| -> BTreeSet<String> {
        let named = entries.iter().filter_map(|entry| text(entry, "photo"));
        named.map(str::to_owned).collect()
    };
    let (lost, needed) = (photos(&taken), photos(&kept));
    let mut ids: Vec<EntryId> = ids.into_iter().cloned().collect();
    ids.sort();
    Spent {
        entries: ids,
        photos: lost.difference(&needed).cloned().map(PhotoId).collect(),
    }
}

fn read(entry: &Entry) -> Option<Said> {
    let Fact::Newer(value) = &entry.fact else {
        return None;
    };
    Said::read(value)?.ok()
}

/// A text that stands in an entry, whatever else does.
fn text<'a>(entry: &'a Entry, field: &str) -> Option<&'a str> {
    match &entry.fact {
        Fact::Newer(value) => value.get(field)?.as_str(),
        _ => None,
    }
}
