//! Merging logs that no two honest phones have: ids that say different things, undos in circles, the greatest clocks.

use std::collections::{BTreeSet, HashSet};

use vejviser::domain::merge::{Chooser, Conflict, Copy, Merge, Pick, chosen, union};
use vejviser::domain::plan::{DeviceId, Entry, EntryId, Plan};

use crate::chance::Chance;
use crate::entries;
use crate::try_many;

struct Two {
    here: Vec<Entry>,
    there: Vec<Entry>,
    known_here: BTreeSet<u32>,
    known_there: BTreeSet<u32>,
    /// Whether an id says the same on both sides.
    honest: bool,
    pick: Pick,
}

fn two(chance: &mut Chance) -> Two {
    let world = entries::log(chance, 14);
    let honest = !chance.once_in(3);
    let part = |chance: &mut Chance| -> Vec<Entry> {
        let mut part = world.clone();
        part.retain(|_| !chance.once_in(3));
        if !honest && let Some(entry) = part.first_mut() {
            let id = entry.id.clone();
            *entry = entries::entry(chance, 0, world.len());
            entry.id = id;
        }
        part
    };
    let (here, there) = (part(chance), part(chance));
    let known = |chance: &mut Chance| (0..chance.below(4)).map(|_| chance.draw() as u32).collect();
    Two {
        here,
        there,
        known_here: known(chance),
        known_there: known(chance),
        honest,
        pick: chance.pick(&[Pick::Here, Pick::There, Pick::Both]),
    }
}

fn ids(entries: &[Entry]) -> BTreeSet<&EntryId> {
    entries.iter().map(|entry| &entry.id).collect()
}

fn check(two: &Two) -> bool {
    let (here, there) = (&two.here, &two.there);
    let all = union(here, there);
    let both: BTreeSet<_> = ids(here).union(&ids(there)).copied().collect();
    assert_eq!(ids(&all), both, "nothing is lost");
    assert_eq!(all.len(), both.len(), "nothing comes twice");
    assert!(
        here.iter().all(|entry| all.contains(entry)),
        "what is here stays"
    );
    assert_eq!(union(&all, there), all);
    assert_eq!(union(&all, here), all);
    let side = |entries, known| Copy { entries, known };
    let one = side(here, &two.known_here);
    let other = side(there, &two.known_there);
    let merge = Merge::of(one, other);
    let new: HashSet<_> = merge.new.iter().map(|entry| &entry.id).collect();
    assert_eq!(new.len(), all.len() - here.len());
    if two.honest {
        assert_eq!(union(there, here), all);
        let turned = Merge::of(other, one).conflicts.into_iter();
        let turned = turned.map(|conflict| Conflict {
            here: conflict.there,
            there: conflict.here,
        });
        assert!(turned.eq(merge.conflicts.iter().cloned()));
    }
    // A choice is made, and stands.
    let picked: Vec<_> = merge
        .conflicts
        .iter()
        .map(|conflict| conflict.picked(two.pick))
        .collect();
    let mut number = 0;
    let mut fresh = || {
        number += 1;
        EntryId(format!("fresh-{number}"))
    };
    let mut chooser = Chooser {
        device: &DeviceId("chooser".into()),
        at: chrono::DateTime::UNIX_EPOCH,
        fresh: &mut fresh,
    };
    let choice = chosen(&all, &picked, &mut chooser);
    let after = [all, choice].concat();
    let plan = Plan::from_entries(&after);
    if two.honest {
        let again = Merge::of(side(&after, &two.known_here), other);
        assert_eq!(again.conflicts, [], "it is asked once");
        assert_eq!(again.new, []);
    }
    drop(plan);
    !merge.conflicts.is_empty()
}

#[test]
fn merging() {
    try_many("merging", 8_000, two, check);
}
