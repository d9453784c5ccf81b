//! Handing a plan over: what of it goes along, and how it travels as a link, as codes and as a file.
//!
//! What goes along is what counts today and nothing else: a date that was corrected and a note that was
//! deleted stay behind. Of what stays behind only a fingerprint of its id goes, so that the other phone can
//! tell "known and replaced" from "never seen" (see [`crate::domain::merge`]).

mod link;
mod read;
mod write;

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Utc};

use crate::domain::plan::{Entry, EntryId, Fact, Field, Plan, PlanId, undone};

pub use link::{Arrived, FILE_ENDING, MOST_CODES, MOST_LINK, Piece, is_complete, is_plan_file};

/// The version of the form that this app writes, and the newest that it reads.
pub const VERSION: u8 = 1;
/// Most entries that are handed over at once. A plan with more goes as a file of everything.
pub const MOST_ENTRIES: usize = 20_000;
/// Most bytes that something small may unpack to.
pub const MOST_UNPACKED: usize = 1_000_000;
/// Largest file that is read, in bytes.
pub const MOST_BYTES: usize = 1_000_000;
/// Longest id, in bytes.
pub const MOST_ID_BYTES: usize = 200;
/// Most fingerprints of entries that stay behind: of the newest ones.
const MOST_FINGERPRINTS: usize = 2_000;

/// Why something that came cannot be used. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HandoverFault {
    /// No link of this kind, or another kind of file.
    #[error("this is nothing that was handed over")]
    NotOurs,
    /// The readable file of everything, which has its own way in.
    #[error("this is a file of everything")]
    WholeBackup,
    #[error("it was handed over by a newer version of the app")]
    Newer,
    /// Less than was sent: a link that a messenger has cut, a file that did not come whole.
    #[error("its end is missing")]
    Cut,
    #[error("it is damaged")]
    Damaged,
    #[error("it is larger than can be handed over")]
    TooLarge,
}

/// What the person lets go along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Going {
    pub dates: bool,
    /// The states of steps, and the rung.
    pub ticks: bool,
    pub folder: bool,
    /// One's own words. Off until the person says otherwise.
    pub notes: bool,
    /// What a newer version has written and this one can only pass on.
    pub newer: bool,
}

impl Default for Going {
    fn default() -> Going {
        Going {
            dates: true,
            ticks: true,
            folder: true,
            notes: false,
            newer: true,
        }
    }
}

impl Going {
    pub const EVERYTHING: Going = Going {
        dates: true,
        ticks: true,
        folder: true,
        notes: true,
        newer: true,
    };

    /// Whether a field goes along. Which programme the plan follows always does: without it nothing else
    /// has a meaning. Photos never do; they are far too large, and an entry without its photo is an empty frame.
    fn takes(self, field: Field<'_>) -> bool {
        match field {
            Field::Follows(_) => true,
            Field::Date(_) => self.dates,
            Field::Step(_) | Field::Rung => self.ticks,
            Field::Item(_) => self.folder,
            Field::NoteOnStep(_) | Field::NoteOnItem(_) => self.notes,
            Field::Photo(_) => false,
        }
    }
}

/// A plan, or a part of it, on its way to another phone.
#[derive(Clone, Debug, PartialEq)]
pub struct Packet {
    pub plan: PlanId,
    /// When the plan was begun.
    pub created: DateTime<Utc>,
    /// When it was handed over; whole seconds.
    pub written: DateTime<Utc>,
    pub going: Going,
    /// In the order in which they count.
    pub entries: Vec<Entry>,
    /// Fingerprints of entries that the giver knows and that stay behind.
    pub behind: BTreeSet<u32>,
}

impl Packet {
    /// What goes along of a log: of each chosen field the entry that counts, and every undo.
    ///
    /// An undo goes along without what it undoes: a phone that has the entry must not go on counting it, and
    /// on one that has not it does nothing. So the other phone shows what this one shows, and no more.
    pub fn of(
        plan: PlanId,
        created: DateTime<Utc>,
        log: &[Entry],
        going: Going,
        written: DateTime<Utc>,
    ) -> Packet {
        let fields = Fields::of(log.iter());
        let undone = undone(log);
        let mut latest: HashMap<Field<'_>, &Entry> = HashMap::new();
        let mut chosen: Vec<&Entry> = Vec::new();
        let mut left: Vec<&Entry> = Vec::new();
        for entry in log {
            match (&entry.fact, fields.of_entry(entry)) {
                (Fact::Newer(_), _) if going.newer => chosen.push(entry),
                // Of an undo whose target is not here nobody knows what it speaks of; it holds no words.
                (Fact::Undone { entry: target }, None)
                    if going.newer || !fields.knows_entry(target) =>
                {
                    chosen.push(entry);
                }
                (Fact::Undone { .. }, Some(field)) if going.takes(field) => chosen.push(entry),
                (Fact::Undone { .. } | Fact::Newer(_) | Fact::PhotoGone { .. }, _) => {}
                (_, Some(field)) if going.takes(field) => {
                    left.push(entry);
                    if !undone.contains(&entry.id) {
                        let known = latest.entry(field).or_insert(entry);
                        if entry.order() > known.order() {
                            *known = entry;
                        }
                    }
                }
                _ => {}
            }
        }
        chosen.extend(latest.into_values());
        chosen.sort_by(|one, other| one.order().cmp(&other.order()));
        chosen.dedup_by(|one, other| one.id == other.id);
        let goes: HashSet<&EntryId> = chosen.iter().map(|entry| &entry.id).collect();
        // What an undo names is known to the giver in any case.
        let named: HashSet<&EntryId> = chosen.iter().filter_map(|entry| target(entry)).collect();
        left.retain(|entry| !goes.contains(&entry.id) && !named.contains(&entry.id));
        left.sort_by(|one, other| other.order().cmp(&one.order()));
        let behind = left.iter().take(MOST_FINGERPRINTS);
        Packet {
            plan,
            created,
            written: whole_second(written),
            going,
            behind: behind.map(|entry| fingerprint(&entry.id)).collect(),
            entries: chosen.into_iter().cloned().collect(),
        }
    }

    /// What it says, as the other phone will show it.
    pub fn shows(&self) -> Plan {
        Plan::from_entries(&self.entries)
    }

    /// Fingerprints of all that the giver knew, apart from what came along.
    pub fn known(&self) -> BTreeSet<u32> {
        let named = self.entries.iter().filter_map(target);
        let mut known = self.behind.clone();
        known.extend(named.map(fingerprint));
        known
    }
}

fn target(entry: &Entry) -> Option<&EntryId> {
    match &entry.fact {
        Fact::Undone { entry } => Some(entry),
        _ => None,
    }
}

fn whole_second(instant: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp(instant.timestamp(), 0).unwrap_or(instant)
}

/// Undoing an undo again and again goes no deeper than this; a damaged log could turn in a circle.
const MOST_UNDOS: usize = 64;

/// Which field each entry speaks of, undos among them.
pub(in crate::domain) struct Fields<'a>(HashMap<&'a EntryId, &'a Fact>);

impl<'a> Fields<'a> {
    pub(in crate::domain) fn of(entries: impl Iterator<Item = &'a Entry>) -> Fields<'a> {
        Fields(entries.map(|entry| (&entry.id, &entry.fact)).collect())
    }

    /// An undo speaks of the field of what it undoes.
    pub(in crate::domain) fn of_entry(&self, entry: &'a Entry) -> Option<Field<'a>> {
        let mut fact = &entry.fact;
        for _ in 0..MOST_UNDOS {
            match fact {
                Fact::Undone { entry } => fact = self.0.get(entry)?,
                Fact::Photo { .. } | Fact::PhotoGone { .. } => return None,
                fact => return Field::of(fact),
            }
        }
        None
    }

    fn knows_entry(&self, entry: &EntryId) -> bool {
        self.0.contains_key(entry)
    }
}

/// A short mark of an id, to know it again: four bytes instead of many. Two of one plan's field having the
/// same would hide one question; nothing would be lost.
pub(in crate::domain) fn fingerprint(id: &EntryId) -> u32 {
    checksum(id.0.as_bytes())
}

/// CRC-32, as in ISO 3309: tells a damaged text from a whole one.
fn checksum(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            let carry = crc & 1;
            crc >>= 1;
            if carry == 1 {
                crc ^= 0xedb8_8320;
            }
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn the_checksum_is_the_one_of_the_standard() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
        assert_eq!(checksum(b""), 0);
    }
}
