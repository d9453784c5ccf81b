//! A volunteer's own log: the same whatever the order, nothing of it in the plan, and what it suggests.

use proptest::prelude::*;
use vejviser::domain::agenda::agenda;
use vejviser::domain::beside::{Meetings, Refusal, Suggestion, Usual, suggestions};
use vejviser::domain::plan::{Beside, DeviceId, Entry, EntryId, Fact, Feeling, Plan, Stamp};
use vejviser::domain::timing::schedule;

use crate::{hedensted, moment, utc};

fn stamp(number: usize, at: &str) -> Stamp {
    Stamp {
        id: EntryId(format!("b{number:04}")),
        device: DeviceId("phone".into()),
        at: utc(at),
    }
}

/// Writes facts one after the other, each on its day at noon.
fn log(facts: &[(&str, Beside)]) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (number, (day, fact)) in facts.iter().enumerate() {
        let stamp = stamp(number, &format!("{day}T11:00:00Z"));
        let meetings = Meetings::from_entries(&entries);
        entries.push(
            meetings
                .write(fact.clone(), stamp)
                .expect("it is written down"),
        );
    }
    entries
}

fn met(day: &str) -> Beside {
    Beside::Met {
        moment: moment(day),
        text: String::new(),
    }
}

fn planned(when: &str) -> Beside {
    Beside::MeetingPlanned {
        moment: moment(when),
    }
}

fn agreed(text: &str) -> Beside {
    Beside::Agreed { text: text.into() }
}

#[test]
fn a_meeting_is_ahead_until_it_was_held_or_dropped() {
    let check = |facts: &[(&str, Beside)], expected: Option<&str>| {
        let meetings = Meetings::from_entries(&log(facts));
        let next = meetings.next.map(|next| next.value.to_string());
        assert_eq!(next.as_deref(), expected, "{facts:?}");
    };
    let first = ("2026-11-02", planned("2026-11-10T16:30"));
    check(&[], None);
    check(std::slice::from_ref(&first), Some("2026-11-10T16:30"));
    check(
        &[first.clone(), ("2026-11-03", planned("2026-11-12"))],
        Some("2026-11-12"),
    );
    check(
        &[first.clone(), ("2026-11-03", Beside::MeetingDropped)],
        None,
    );
    check(&[first.clone(), ("2026-11-10", met("2026-11-10"))], None);
    // They met before, and still meet then.
    check(
        &[first.clone(), ("2026-11-05", met("2026-11-04"))],
        Some("2026-11-10T16:30"),
    );
    check(
        &[
            first,
            ("2026-11-10", met("2026-11-10")),
            ("2026-11-10", planned("2026-11-24")),
        ],
        Some("2026-11-24"),
    );
}

#[test]
fn a_meeting_whose_day_is_over_is_asked_about() {
    let meetings = Meetings::from_entries(&log(&[("2026-11-02", planned("2026-11-10"))]));
    let asked = |day: &str| meetings.unanswered(moment(day).date());
    assert_eq!(asked("2026-11-10"), None);
    assert_eq!(asked("2026-11-11"), Some(moment("2026-11-10")));
}

#[test]
fn what_cannot_be_is_refused_in_words_and_changes_nothing() {
    let long = "x".repeat(2_001);
    let cases = [
        (agreed("  "), Refusal::Empty),
        (
            Beside::BringUp { text: long.clone() },
            Refusal::TooLong(2_001),
        ),
        (
            Beside::Met {
                moment: moment("2026-11-10"),
                text: long,
            },
            Refusal::TooLong(2_001),
        ),
        (planned("2026-11-09"), Refusal::Past),
        (planned("2027-12-01"), Refusal::TooFar),
        (met("2026-11-11"), Refusal::Ahead),
    ];
    for (fact, refusal) in cases {
        let written = Meetings::default().write(fact, stamp(0, "2026-11-10T11:00:00Z"));
        assert_eq!(written, Err(refusal));
    }
    // Today is neither too early nor too late.
    for fact in [planned("2026-11-10"), met("2026-11-10")] {
        let written = Meetings::default().write(fact, stamp(0, "2026-11-10T11:00:00Z"));
        assert!(written.is_ok());
    }
}

#[test]
fn what_was_agreed_stays_until_it_is_done_or_taken_back() {
    let mut entries = log(&[
        ("2026-11-02", agreed(" bussen ")),
        ("2026-11-02", agreed("brevet")),
        (
            "2026-11-03",
            Beside::Settled {
                entry: EntryId("b0000".into()),
            },
        ),
    ]);
    let points = |entries: &[Entry]| -> Vec<(String, bool)> {
        let agreed = Meetings::from_entries(entries).agreed.into_iter();
        agreed
            .map(|point| (point.value.text, point.value.settled))
            .collect()
    };
    assert_eq!(
        points(&entries),
        [("bussen".into(), true), ("brevet".into(), false)]
    );
    let meetings = Meetings::from_entries(&entries);
    let undone = meetings.take_back(&EntryId("b0001".into()), stamp(9, "2026-11-03T12:00:00Z"));
    entries.push(undone);
    assert_eq!(points(&entries), [("bussen".into(), true)]);
}

#[test]
fn the_volunteer_is_asked_after_four_meetings_or_a_month() {
    let days = ["2026-09-01", "2026-09-08", "2026-09-15", "2026-09-22"];
    let mut facts: Vec<(&str, Beside)> = days.iter().map(|day| (*day, met(day))).collect();
    let asks = |facts: &[(&str, Beside)], day: &str| {
        Meetings::from_entries(&log(facts)).asks_how_you_are(moment(day).date())
    };
    assert!(!asks(&[], "2026-09-22"));
    assert!(!asks(&facts[..3], "2026-09-22"));
    assert!(asks(&facts, "2026-09-22"));
    assert!(!asks(&facts[..1], "2026-09-30"));
    assert!(asks(&facts[..1], "2026-10-01"));
    let answer = Beside::CheckedIn {
        feeling: Feeling::Heavy,
        text: String::new(),
    };
    facts.push(("2026-09-23", answer));
    assert!(
        !asks(&facts, "2026-12-01"),
        "without a meeting since, there is nothing new to ask"
    );
    facts.push(("2026-10-01", met("2026-10-01")));
    assert!(!asks(&facts, "2026-10-10"));
    assert!(asks(&facts, "2026-10-23"));
}

#[test]
fn suggestions_come_from_the_plan_and_from_what_pairs_do_and_change_in_turn() {
    let programme = hedensted();
    let housed = Entry {
        fact: Fact::Dated {
            anchor: "housed".into(),
            moment: moment("2026-11-02T10:00"),
        },
        ..crate::entry(
            1,
            1,
            Fact::Follows {
                programme: "hedensted".into(),
            },
        )
    };
    let plan = Plan::from_entries(std::slice::from_ref(&housed));
    let schedule = schedule(&programme, &plan.facts());
    let agenda = agenda(&programme, &schedule, &plan, utc("2026-11-12T11:00:00Z"));
    assert!(!agenda.late.is_empty());
    let of = |times: usize| {
        let days = ["2026-11-02", "2026-11-04", "2026-11-06"];
        let facts: Vec<_> = days
            .iter()
            .take(times)
            .map(|day| (*day, met(day)))
            .collect();
        suggestions(&programme, &agenda, &Meetings::from_entries(&log(&facts)))
    };
    let first = of(0);
    assert_eq!(first[0], Suggestion::Late(agenda.late[0].clone()));
    assert!(first.contains(&Suggestion::Next(agenda.next.clone().unwrap())));
    let usual = |list: &[Suggestion]| -> Vec<Usual> {
        let usual = list.iter().filter_map(|one| match one {
            Suggestion::Usual(usual) => Some(*usual),
            _ => None,
        });
        usual.collect()
    };
    assert_eq!(usual(&first), [Usual::EverydayDanish, Usual::BusPlan]);
    assert_eq!(usual(&of(1)), [Usual::Letters, Usual::Associations]);
    assert_eq!(usual(&of(2)), [Usual::SportsClubs, Usual::EverydayDanish]);
}

fn fact() -> impl Strategy<Value = Beside> {
    let day = (1..=28u32).prop_map(|day| moment(&format!("2026-11-{day:02}")));
    prop_oneof![
        day.clone()
            .prop_map(|moment| Beside::MeetingPlanned { moment }),
        Just(Beside::MeetingDropped),
        day.prop_map(|moment| Beside::Met {
            moment,
            text: String::new()
        }),
        "[a-z]{1,5}".prop_map(|text| Beside::Agreed { text }),
        "[a-z]{1,5}".prop_map(|text| Beside::BringUp { text }),
        (0..20usize).prop_map(|n| Beside::Settled {
            entry: EntryId(format!("e{n:04}"))
        }),
        Just(Beside::CheckedIn {
            feeling: Feeling::Mixed,
            text: String::new()
        }),
    ]
}

proptest! {
    /// Two devices of one volunteer may have written at once: any order gives the same, and no entry of this log
    /// changes a plan.
    #[test]
    fn any_order_gives_the_same(
        facts in prop::collection::vec((1..9u64, fact(), prop::option::of(0..20usize)), 0..20),
        seed in any::<u64>(),
    ) {
        let mut entries = Vec::new();
        for (number, (clock, fact, undoes)) in facts.into_iter().enumerate() {
            let fact = match undoes {
                Some(other) if other < number => Fact::Undone { entry: EntryId(format!("e{other:04}")) },
                _ => Fact::Beside(fact),
            };
            entries.push(crate::entry(clock, number, fact));
        }
        let expected = Meetings::from_entries(&entries);
        let mut mixed = entries.clone();
        mixed.extend(entries.iter().take(3).cloned());
        mixed.sort_by_key(|entry| {
            use std::hash::{DefaultHasher, Hash, Hasher};
            let mut hasher = DefaultHasher::new();
            (seed, &entry.id).hash(&mut hasher);
            hasher.finish()
        });
        prop_assert_eq!(Meetings::from_entries(&mixed), expected);
        let plan = Plan::from_entries(&entries);
        prop_assert!(plan.steps.is_empty() && plan.dates.is_empty() && plan.notes.is_empty());
        prop_assert_eq!(plan.not_understood, 0);
    }
}
