//! Merging: commutative, associative, idempotent; conflicts are seen from both sides and end with a choice.

use std::collections::{BTreeSet, HashSet};

use proptest::prelude::*;
use vejviser::domain::handover::Going;
use vejviser::domain::merge::{Conflict, Copy, Merge, Pick, Saying, union};
use vejviser::domain::plan::{Entry, Fact, Plan, StepState, Subject};

use crate::world::{Phone, live, shown, story};

fn copies<'a>(one: &'a [Entry], other: &'a [Entry], none: &'a BTreeSet<u32>) -> Merge {
    let copy = |entries| Copy {
        entries,
        known: none,
    };
    Merge::of(copy(one), copy(other))
}

fn turned(conflicts: &[Conflict]) -> Vec<Conflict> {
    let turn = |conflict: &Conflict| Conflict {
        here: conflict.there.clone(),
        there: conflict.here.clone(),
    };
    conflicts.iter().map(turn).collect()
}

fn step(state: StepState) -> Fact {
    Fact::Step {
        step: "bank-account".into(),
        state,
    }
}

fn date(day: &str) -> Fact {
    Fact::Dated {
        anchor: "housed".into(),
        moment: day.parse().unwrap(),
    }
}

proptest! {
    #[test]
    fn the_order_of_merging_does_not_matter(story in story(3, 40)) {
        let world = live(3, &story);
        let [a, b, c] = [&world[0].log, &world[1].log, &world[2].log];
        prop_assert_eq!(union(a, b), union(b, a));
        prop_assert_eq!(union(&union(a, b), c), union(a, &union(b, c)));
        prop_assert_eq!(union(a, a).len(), a.len());
        let both = union(a, b);
        prop_assert_eq!(&union(&both, b), &both);
        prop_assert_eq!(
            Plan::from_entries(&union(a, b)),
            Plan::from_entries(&union(b, a))
        );
    }

    #[test]
    fn nothing_comes_twice_and_nothing_is_lost(story in story(3, 40), pick in crate::world::pick()) {
        let mut world = live(3, &story);
        // From the first to the second to the third and back.
        for (from, to) in [(0, 1), (1, 2), (2, 0)] {
            let before = world[to].log.clone();
            let packet = world[from].packet(Going::EVERYTHING);
            world[to].merge(&packet, pick);
            let ids: HashSet<_> = world[to].log.iter().map(|entry| entry.id.clone()).collect();
            prop_assert_eq!(ids.len(), world[to].log.len(), "an entry stands there twice");
            for entry in before.iter().chain(&packet.entries) {
                prop_assert!(world[to].log.contains(entry), "lost: {:?}", entry);
            }
        }
        // Once more, and there is nothing new.
        let packet = world[2].packet(Going::EVERYTHING);
        let merge = world[0].compare(&packet);
        prop_assert_eq!(merge.new, Vec::new());
        prop_assert_eq!(merge.conflicts, Vec::new());
    }

    #[test]
    fn a_conflict_is_seen_from_both_sides(story in story(3, 40)) {
        let world = live(3, &story);
        let none = BTreeSet::new();
        let one = copies(&world[0].log, &world[1].log, &none);
        let other = copies(&world[1].log, &world[0].log, &none);
        prop_assert_eq!(turned(&one.conflicts), other.conflicts);
    }

    #[test]
    fn after_a_choice_it_says_what_was_chosen_and_asks_no_more(
        story in story(2, 40),
        pick in crate::world::pick(),
    ) {
        let mut world = live(2, &story);
        let packet = world[1].packet(Going::EVERYTHING);
        let asked = world[0].compare(&packet);
        world[0].merge(&packet, pick);
        let says = shown(&world[0].plan());
        for conflict in &asked.conflicts {
            let picked = conflict.picked(pick);
            let empty = match &picked {
                Saying::Follows(_, follows) => !follows,
                Saying::Date(_, date) => date.is_none(),
                Saying::Step(_, state) => *state == StepState::NotStarted,
                Saying::Rung(rung) => rung.is_none(),
                Saying::Item(_, state) => *state == Default::default(),
                Saying::Note(_, text) => text.is_empty(),
            };
            prop_assert!(empty || says.contains(&picked), "{:?} not in {:?}", picked, says);
        }
        prop_assert_eq!(world[0].compare(&packet).conflicts, Vec::new());
        // The other phone takes the choice without a question.
        let back = world[0].packet(Going::EVERYTHING);
        prop_assert_eq!(world[1].compare(&back).conflicts, Vec::new());
        world[1].merge(&back, Pick::Here);
        // Where something was taken back, what the other one had said before counts again, and goes along only
        // now. In the end both show the same, and nobody is asked.
        for _ in 0..4 {
            for (from, to) in [(1, 0), (0, 1)] {
                let packet = world[from].packet(Going::EVERYTHING);
                prop_assert_eq!(world[to].compare(&packet).conflicts, Vec::new());
                world[to].merge(&packet, Pick::Here);
            }
        }
        prop_assert_eq!(shown(&world[1].plan()), shown(&world[0].plan()));
    }

    /// A phone that has said nothing since takes the newer copy and is asked nothing, also where it got the
    /// older one from somebody else.
    #[test]
    fn an_older_copy_is_never_in_conflict(story in story(1, 20), later in story(1, 20)) {
        let mut giver = live(1, &story).remove(0);
        let mut second = Phone::new(1);
        second.merge(&giver.packet(Going::EVERYTHING), Pick::Here);
        for (_, act) in &later {
            if let crate::world::Act::Say(fact) = act {
                giver.say(fact.clone());
            }
        }
        let mut third = Phone::new(2);
        third.merge(&giver.packet(Going::EVERYTHING), Pick::Here);
        let newer = third.packet(Going::EVERYTHING);
        prop_assert_eq!(second.compare(&newer).conflicts, Vec::new());
        second.merge(&newer, Pick::Here);
        prop_assert_eq!(shown(&second.plan()), shown(&giver.plan()));
    }
}

/// Two phones that parted after the first fact; what each says since; whether it is a conflict.
fn check(first: &[&Fact], here: &[&Fact], there: &[&Fact], expected: usize) {
    let mut one = Phone::new(0);
    first.iter().for_each(|fact| one.say(Fact::clone(fact)));
    let mut other = Phone::new(1);
    other.merge(&one.packet(Going::EVERYTHING), Pick::Here);
    here.iter().for_each(|fact| one.say(Fact::clone(fact)));
    there.iter().for_each(|fact| other.say(Fact::clone(fact)));
    let found = one.compare(&other.packet(Going::EVERYTHING)).conflicts;
    assert_eq!(
        found.len(),
        expected,
        "{first:?} {here:?} {there:?}: {found:?}"
    );
    let found = other.compare(&one.packet(Going::EVERYTHING)).conflicts;
    assert_eq!(
        found.len(),
        expected,
        "{first:?} {here:?} {there:?}: {found:?}"
    );
}

#[test]
fn a_conflict_is_where_both_have_changed_the_same_to_something_else() {
    let (done, waiting) = (step(StepState::Done), step(StepState::Waiting));
    let (third, fifth) = (date("2026-03-03"), date("2026-03-05"));
    let unknown = Fact::DateUnknown {
        anchor: "housed".into(),
    };
    let note = |text: &str| Fact::Note {
        on: Subject::Step("bank-account".into()),
        text: text.into(),
    };
    check(&[], &[&third], &[&fifth], 1);
    check(&[&third], &[], &[&fifth], 0);
    check(&[&third], &[&fifth], &[], 0);
    check(&[&third], &[&fifth], &[&fifth], 0);
    check(&[&third], &[&unknown], &[&fifth], 1);
    check(&[], &[&done], &[&third], 0);
    check(&[], &[&done, &third], &[&waiting, &fifth], 2);
    // Turned back and forth, and in the end the same as there.
    check(&[&done], &[&waiting, &done], &[&done], 0);
    check(&[&note("a")], &[&note("b")], &[&note("c")], 1);
    check(&[&note("a")], &[&note("")], &[&note("c")], 1);
    check(&[&note("a")], &[&note("b"), &note("c"), &note("d")], &[], 0);
    check(
        &[],
        &[&Fact::Rung { rung: "job".into() }],
        &[&Fact::Rung { rung: "igu".into() }],
        1,
    );
}

#[test]
fn taking_back_is_a_change_like_any_other() {
    let taken_back = |there: Option<Fact>| {
        let mut one = Phone::new(0);
        one.say(step(StepState::Done));
        let mut other = Phone::new(1);
        other.merge(&one.packet(Going::EVERYTHING), Pick::Here);
        let entry = one.log[0].id.clone();
        one.say(Fact::Undone { entry });
        there.into_iter().for_each(|fact| other.say(fact));
        (one, other)
    };
    // Nothing was said there: it is taken back there too.
    let (one, mut other) = taken_back(None);
    let packet = one.packet(Going::EVERYTHING);
    assert_eq!(other.compare(&packet).conflicts, []);
    other.merge(&packet, Pick::Here);
    assert_eq!(
        other.plan().step(&"bank-account".into()),
        StepState::NotStarted
    );
    // Something was said there: a person chooses.
    let (one, other) = taken_back(Some(step(StepState::Waiting)));
    let found = one.compare(&other.packet(Going::EVERYTHING)).conflicts;
    let step = || "bank-account".into();
    let expected = Conflict {
        here: Saying::Step(step(), StepState::NotStarted),
        there: Saying::Step(step(), StepState::Waiting),
    };
    assert_eq!(found, [expected]);
}

#[test]
fn both_texts_of_a_note_can_stay() {
    let note = |text: &str| Saying::Note(Subject::Item("town-map".into()), text.into());
    let conflict = Conflict {
        here: note("på køleskabet"),
        there: note("قلت نعم"),
    };
    assert_eq!(conflict.picked(Pick::Both), note("på køleskabet\nقلت نعم"));
    let emptied = Conflict {
        here: note(""),
        ..conflict
    };
    assert_eq!(emptied.picked(Pick::Both), note("قلت نعم"));
}
