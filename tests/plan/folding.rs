//! Today's state as a fold: any order, any number of copies, the union of two phones, undo of undo.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::json;
use vejviser::domain::plan::{
    DeviceId, Entry, EntryId, Fact, ItemState, PhotoId, Plan, StepState, Subject,
};

use crate::{entry, fold, moment};

/// Facts about few things, so that entries often speak of the same one.
fn any_fact() -> impl Strategy<Value = Fact> {
    let step = prop_oneof![
        Just("housing"),
        Just("info-meeting"),
        Just("info-meeting.go")
    ];
    let item = prop_oneof![Just("town-map"), Just("medborger")];
    let anchor = prop_oneof![Just("housed"), Just("course-start")];
    let state = prop_oneof![
        Just(StepState::NotStarted),
        Just(StepState::InProgress),
        Just(StepState::Waiting),
        Just(StepState::Done),
        Just(StepState::NotForMe),
    ];
    let item_state = prop_oneof![
        Just(ItemState::Received),
        Just(ItemState::Missing),
        Just(ItemState::Unknown)
    ];
    let date = (1..28_u32, prop::bool::ANY).prop_map(|(day, with_time)| {
        moment(&format!(
            "2026-03-{day:02}{}",
            if with_time { "T10:30" } else { "" }
        ))
    });
    let photo = prop_oneof![Just("p1"), Just("p2")].prop_map(|photo| PhotoId(photo.into()));
    prop_oneof![
        Just(Fact::Follows {
            programme: "hedensted".into()
        }),
        (anchor.clone(), date).prop_map(|(anchor, moment)| Fact::Dated {
            anchor: anchor.into(),
            moment
        }),
        anchor.prop_map(|anchor| Fact::DateUnknown {
            anchor: anchor.into()
        }),
        (step.clone(), state).prop_map(|(step, state)| Fact::Step {
            step: step.into(),
            state
        }),
        prop_oneof![Just("internship"), Just("not-placed")]
            .prop_map(|rung| Fact::Rung { rung: rung.into() }),
        (item.clone(), item_state).prop_map(|(item, state)| Fact::Item {
            item: item.into(),
            state
        }),
        (step, "[a-zæøå]{0,3}").prop_map(|(step, text)| Fact::Note {
            on: Subject::Step(step.into()),
            text
        }),
        (item.clone(), "[a-z]{0,3}").prop_map(|(item, text)| Fact::Note {
            on: Subject::Item(item.into()),
            text
        }),
        (item, photo.clone()).prop_map(|(item, photo)| Fact::Photo {
            item: item.into(),
            photo
        }),
        photo.prop_map(|photo| Fact::PhotoGone { photo }),
        Just(Fact::Newer(json!({"is": "meeting", "with": ["a"]}))),
    ]
}

/// A log as phones write it: clocks that may be equal on two phones, and undos later than what they undo.
fn any_log() -> impl Strategy<Value = Vec<Entry>> {
    let one = (
        any_fact(),
        0..3_u64,
        prop::option::weighted(0.25, any::<prop::sample::Index>()),
    );
    prop::collection::vec(one, 0..25).prop_map(|ones| {
        let mut log: Vec<Entry> = Vec::new();
        let mut clock = 1;
        for (number, (fact, step, undo)) in ones.into_iter().enumerate() {
            // A step of nothing is an entry that another phone wrote at the same time.
            clock += step;
            let target = undo
                .filter(|_| !log.is_empty())
                .map(|place| &log[place.index(log.len())]);
            let (clock, fact) = match target {
                Some(target) => (
                    clock.max(target.clock + 1),
                    Fact::Undone {
                        entry: target.id.clone(),
                    },
                ),
                None => (clock, fact),
            };
            log.push(entry(clock, number, fact));
        }
        log
    })
}

/// The union of two logs, as storage and import make it: every entry once.
fn union(a: &[Entry], b: &[Entry]) -> Vec<Entry> {
    let all: BTreeMap<&EntryId, &Entry> =
        a.iter().chain(b).map(|entry| (&entry.id, entry)).collect();
    all.into_values().cloned().collect()
}

proptest! {
    #[test]
    fn the_order_of_entries_plays_no_part(log in any_log(), seed in any::<prop::sample::Index>(), turn in any::<bool>()) {
        let mut other = log.clone();
        if !other.is_empty() {
            let middle = seed.index(other.len());
            other.rotate_left(middle);
        }
        if turn {
            other.reverse();
        }
        prop_assert_eq!(fold(&log), fold(&other));
    }

    #[test]
    fn a_shuffled_log_gives_the_same_plan((log, shuffled) in any_log().prop_flat_map(|log| (Just(log.clone()), Just(log).prop_shuffle()))) {
        prop_assert_eq!(fold(&log), fold(&shuffled));
    }

    #[test]
    fn an_entry_that_comes_twice_counts_once(log in any_log(), again in prop::collection::vec(any::<prop::sample::Index>(), 0..10)) {
        let mut twice = log.clone();
        if !log.is_empty() {
            twice.extend(again.iter().map(|place| log[place.index(log.len())].clone()));
        }
        prop_assert_eq!(fold(&log), fold(&twice));
    }

    /// Two phones that exchange their logs in any direction, once or often, show the same plan.
    #[test]
    fn the_union_of_logs_is_commutative_associative_and_idempotent(log in any_log(), parts in prop::collection::vec(0..7_u8, 25)) {
        let part = |bit: u8| -> Vec<Entry> {
            log.iter().zip(&parts).filter(|(_, part)| (**part + 1) & bit != 0).map(|(entry, _)| entry.clone()).collect()
        };
        let (a, b, c) = (part(1), part(2), part(4));
        prop_assert_eq!(fold(&union(&a, &b)), fold(&union(&b, &a)));
        prop_assert_eq!(fold(&union(&union(&a, &b), &c)), fold(&union(&a, &union(&b, &c))));
        prop_assert_eq!(fold(&union(&a, &a)), fold(&a));
        // One after the other without removing what is there already gives the same.
        let chained: Vec<Entry> = a.iter().chain(&b).cloned().collect();
        prop_assert_eq!(fold(&chained), fold(&union(&a, &b)));
        // Nothing is lost: the union knows every entry of each.
        let both = fold(&union(&a, &b));
        prop_assert!(a.iter().chain(&b).all(|entry| both.knows(&entry.id)));
    }

    #[test]
    fn undoing_an_entry_gives_the_plan_without_it(log in any_log(), place in any::<prop::sample::Index>()) {
        // Undos of the same entry would have undone it before; the property speaks of one that counts.
        prop_assume!(!log.is_empty());
        let target = &log[place.index(log.len())];
        prop_assume!(!targets_of(&log).contains(&&target.id));
        let mut undone = log.clone();
        undone.push(later(&log, 9000, Fact::Undone { entry: target.id.clone() }));
        let without: Vec<Entry> = log.iter().filter(|entry| entry.id != target.id).cloned().collect();
        prop_assert_eq!(state(&undone), state(&without));
    }

    #[test]
    fn undoing_the_undo_gives_it_back(log in any_log(), place in any::<prop::sample::Index>()) {
        prop_assume!(!log.is_empty());
        let target = log[place.index(log.len())].id.clone();
        prop_assume!(!targets_of(&log).contains(&&target));
        let mut back = log.clone();
        back.push(later(&back, 9000, Fact::Undone { entry: target }));
        back.push(later(&back, 9001, Fact::Undone { entry: EntryId("e9000".into()) }));
        prop_assert_eq!(state(&back), state(&log));
        // And once more: undone again.
        let mut again = back.clone();
        again.push(later(&back, 9002, Fact::Undone { entry: EntryId("e9001".into()) }));
        prop_assert_eq!(state(&again), state(&back[..back.len() - 1]));
    }

    /// A version that does not understand an entry passes it on as it is.
    #[test]
    fn every_log_survives_being_written_and_read(log in any_log()) {
        let read: Vec<Entry> = log
            .iter()
            .map(|entry| Entry::parse(&entry.to_json().to_string()).expect("can be read"))
            .collect();
        prop_assert_eq!(&read, &log);
        prop_assert_eq!(fold(&read), fold(&log));
    }
}

/// The next entry of a log.
fn later(log: &[Entry], number: usize, fact: Fact) -> Entry {
    entry(
        log.iter().map(|entry| entry.clock).max().unwrap_or(0) + 1,
        number,
        fact,
    )
}

fn targets_of(log: &[Entry]) -> Vec<&EntryId> {
    log.iter()
        .filter_map(|entry| {
            if let Fact::Undone { entry } = &entry.fact {
                Some(entry)
            } else {
                None
            }
        })
        .collect()
}

/// What a reader sees of a plan; the clock and the entries known go on growing by an undo.
fn state(log: &[Entry]) -> String {
    let Plan {
        programmes,
        dates,
        steps,
        rung,
        items,
        notes,
        photos,
        not_understood,
        ..
    } = fold(log);
    format!(
        "{programmes:#?} {dates:#?} {steps:#?} {rung:#?} {items:#?} {notes:#?} {photos:#?} {not_understood}"
    )
}

fn dated(day: u32) -> Fact {
    Fact::Dated {
        anchor: "housed".into(),
        moment: moment(&format!("2026-03-{day:02}")),
    }
}

fn set(state: StepState) -> Fact {
    Fact::Step {
        step: "housing".into(),
        state,
    }
}

fn undo(number: usize) -> Fact {
    Fact::Undone {
        entry: EntryId(format!("e{number:04}")),
    }
}

#[test]
fn of_two_entries_on_one_thing_the_later_one_counts() {
    let check = |log: &[(u64, Fact)], date: Option<&str>, step: StepState| {
        let log: Vec<Entry> = log
            .iter()
            .enumerate()
            .map(|(number, (clock, fact))| entry(*clock, number, fact.clone()))
            .collect();
        let plan = fold(&log);
        let found = plan.facts().get(&"housed".into()).map(ToString::to_string);
        assert_eq!(
            (found.as_deref(), plan.step(&"housing".into())),
            (date, step),
            "{log:#?}"
        );
    };
    check(&[], None, StepState::NotStarted);
    check(
        &[(1, dated(2)), (2, dated(3))],
        Some("2026-03-03"),
        StepState::NotStarted,
    );
    check(
        &[(2, dated(2)), (1, dated(3))],
        Some("2026-03-02"),
        StepState::NotStarted,
    );
    // Two phones at the same logical time: the id decides, on both phones alike.
    check(
        &[(1, dated(2)), (1, dated(3))],
        Some("2026-03-03"),
        StepState::NotStarted,
    );
    check(
        &[
            (1, dated(2)),
            (
                2,
                Fact::DateUnknown {
                    anchor: "housed".into(),
                },
            ),
        ],
        None,
        StepState::NotStarted,
    );
    check(
        &[
            (
                1,
                Fact::DateUnknown {
                    anchor: "housed".into(),
                },
            ),
            (2, dated(2)),
        ],
        Some("2026-03-02"),
        StepState::NotStarted,
    );
    check(
        &[(1, set(StepState::Done)), (2, set(StepState::NotStarted))],
        None,
        StepState::NotStarted,
    );
    // Undone: what stood before stands again.
    check(
        &[(1, dated(2)), (2, dated(3)), (3, undo(1))],
        Some("2026-03-02"),
        StepState::NotStarted,
    );
    check(
        &[(1, dated(2)), (2, dated(3)), (3, undo(1)), (4, undo(2))],
        Some("2026-03-03"),
        StepState::NotStarted,
    );
    check(
        &[(1, set(StepState::Done)), (2, undo(0))],
        None,
        StepState::NotStarted,
    );
    // An undo of an entry that has not arrived yet waits for it, and hurts nothing.
    check(
        &[(1, set(StepState::Done)), (2, undo(7))],
        None,
        StepState::Done,
    );
    // What is said after an undo counts.
    check(
        &[
            (1, set(StepState::Done)),
            (2, undo(0)),
            (3, set(StepState::Waiting)),
        ],
        None,
        StepState::Waiting,
    );
    // An entry that undoes itself, which only a damaged file has, ends nothing.
    check(
        &[(1, set(StepState::Done)), (2, undo(1))],
        None,
        StepState::Done,
    );
}

#[test]
fn notes_and_photos_come_and_go() {
    let on = Subject::Step("housing".into());
    let note = |text: &str| Fact::Note {
        on: on.clone(),
        text: text.into(),
    };
    let photo = |item: &str, photo: &str| Fact::Photo {
        item: item.into(),
        photo: PhotoId(photo.into()),
    };
    let gone = |photo: &str| Fact::PhotoGone {
        photo: PhotoId(photo.into()),
    };
    let plan = |facts: &[Fact]| {
        let log: Vec<Entry> = facts
            .iter()
            .enumerate()
            .map(|(n, fact)| entry(n as u64 + 1, n, fact.clone()))
            .collect();
        fold(&log)
    };
    assert_eq!(
        plan(&[note("nøgle"), note("nøgle hos naboen")]).note(&on),
        "nøgle hos naboen"
    );
    assert_eq!(plan(&[note("nøgle"), note("")]).note(&on), "");
    assert_eq!(plan(&[note("nøgle"), note(""), undo(1)]).note(&on), "nøgle");
    let photos = |facts: &[Fact], item: &str| -> Vec<String> {
        plan(facts)
            .photos_of(&item.into())
            .map(|photo| photo.0.clone())
            .collect()
    };
    let two = [
        photo("town-map", "b"),
        photo("town-map", "a"),
        photo("medborger", "c"),
    ];
    assert_eq!(photos(&two, "town-map"), ["a", "b"]);
    assert_eq!(photos(&two, "medborger"), ["c"]);
    assert_eq!(
        photos(&[photo("town-map", "a"), gone("a")], "town-map"),
        Vec::<String>::new()
    );
    assert_eq!(
        photos(&[photo("town-map", "a"), gone("a"), undo(1)], "town-map"),
        ["a"]
    );
    // Taken away on one phone before the other phone's photo arrived here.
    assert_eq!(
        photos(&[gone("a"), photo("town-map", "a")], "town-map"),
        Vec::<String>::new()
    );
}

#[test]
fn a_value_says_who_said_it_and_when() {
    let mut said = entry(1, 1, set(StepState::Done));
    said.device = DeviceId("tablet".into());
    let plan = fold(&[said.clone()]);
    let found = &plan.steps[&"housing".into()];
    assert_eq!(
        (&found.entry, &found.device, found.at),
        (&said.id, &said.device, said.at)
    );
}

#[test]
fn an_entry_of_a_newer_version_is_passed_on_as_it_came() {
    let text = r#"{"id":"e1","clock":18446744073709551615,"device":"d","at":"2026-03-02T08:00:00Z","fact":{"is":"meeting","with":[{"a":null}],"n":-3}}"#;
    let read = Entry::parse(text).expect("an entry");
    assert_eq!(
        read.to_json(),
        serde_json::from_str::<serde_json::Value>(text).expect("JSON")
    );
    let plan = fold(&[read]);
    assert_eq!(
        (plan.not_understood, plan.clock, plan.is_empty()),
        (1, u64::MAX, false)
    );
}
