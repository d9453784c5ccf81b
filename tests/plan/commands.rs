//! Commands: checked before they become entries; a rejected one changes nothing and says why.

use proptest::prelude::*;
use vejviser::domain::plan::{
    Command, Entry, EntryId, Fact, ItemState, MOST_NOTE_CHARACTERS, PhotoId, Plan, Rejection,
    StepState, Subject,
};
use vejviser::domain::timing::FactFault;

use crate::{entry, fold, hedensted, moment, stamp, utc};

const NOW: &str = "2026-03-10T08:00:00Z";

fn record(anchor: &str, date: &str) -> Command {
    Command::RecordDate {
        anchor: anchor.into(),
        moment: moment(date),
    }
}

/// A plan that was housed on 2 March, with a photo and a step done.
fn begun() -> Vec<Entry> {
    vec![
        entry(
            1,
            1,
            Fact::Follows {
                programme: "hedensted".into(),
            },
        ),
        entry(
            2,
            2,
            Fact::Dated {
                anchor: "housed".into(),
                moment: moment("2026-03-02T10:00"),
            },
        ),
        entry(
            3,
            3,
            Fact::Photo {
                item: "town-map".into(),
                photo: PhotoId("photo".into()),
            },
        ),
        entry(
            4,
            4,
            Fact::Step {
                step: "housing".into(),
                state: StepState::Done,
            },
        ),
    ]
}

#[test]
fn what_is_asked_becomes_one_entry_after_all_others() {
    let check = |command: Command, expected: Fact| {
        let plan = fold(&begun());
        let at = utc(NOW);
        let entry = plan
            .apply(command.clone(), &hedensted(), stamp(9, at), at)
            .unwrap_or_else(|why| panic!("{command:?}: {why}"));
        assert_eq!(
            entry,
            Entry {
                id: EntryId("s0009".into()),
                clock: 5,
                device: stamp(9, at).device,
                at,
                fact: expected
            }
        );
    };
    let dated = |anchor: &str, date: &str| Fact::Dated {
        anchor: anchor.into(),
        moment: moment(date),
    };
    check(
        Command::Follow("hedensted".into()),
        Fact::Follows {
            programme: "hedensted".into(),
        },
    );
    check(
        record("course-start", "2026-03-05"),
        dated("course-start", "2026-03-05"),
    );
    // A correction of the same date counts from itself, not from what it replaces.
    check(
        record("housed", "2026-03-01"),
        dated("housed", "2026-03-01"),
    );
    check(
        Command::ForgetDate {
            anchor: "housed".into(),
        },
        Fact::DateUnknown {
            anchor: "housed".into(),
        },
    );
    check(
        Command::SetStep {
            step: "info-meeting.go".into(),
            state: StepState::Done,
        },
        Fact::Step {
            step: "info-meeting.go".into(),
            state: StepState::Done,
        },
    );
    check(
        Command::SetRung("igu".into()),
        Fact::Rung { rung: "igu".into() },
    );
    check(
        Command::SetItem {
            item: "medborger".into(),
            state: ItemState::Missing,
        },
        Fact::Item {
            item: "medborger".into(),
            state: ItemState::Missing,
        },
    );
    let on = Subject::Item("medborger".into());
    check(
        Command::WriteNote {
            on: on.clone(),
            text: "  hos naboen \n".into(),
        },
        Fact::Note {
            on: on.clone(),
            text: "hos naboen".into(),
        },
    );
    // Characters are counted, not bytes: Arabic has as much room as Danish.
    let longest = "ن".repeat(MOST_NOTE_CHARACTERS);
    check(
        Command::WriteNote {
            on: on.clone(),
            text: longest.clone(),
        },
        Fact::Note { on, text: longest },
    );
    check(
        Command::AddPhoto {
            item: "medborger".into(),
            photo: PhotoId("new".into()),
        },
        Fact::Photo {
            item: "medborger".into(),
            photo: PhotoId("new".into()),
        },
    );
    check(
        Command::RemovePhoto(PhotoId("photo".into())),
        Fact::PhotoGone {
            photo: PhotoId("photo".into()),
        },
    );
    check(
        Command::Undo(EntryId("e0004".into())),
        Fact::Undone {
            entry: EntryId("e0004".into()),
        },
    );
}

#[test]
fn a_rejected_command_says_why_and_changes_nothing() {
    let check = |command: Command, expected: Rejection| {
        let plan = fold(&begun());
        let before = plan.clone();
        let at = utc(NOW);
        let found = plan.apply(command.clone(), &hedensted(), stamp(9, at), at);
        assert_eq!(found, Err(expected.clone()), "{command:?}");
        assert_eq!(plan, before);
        assert!(!expected.to_string().is_empty());
        // Each kind of reason is tested: a new one fails to compile until it stands here and below.
        match expected {
            Rejection::NotInProgramme(_) | Rejection::Date(_) | Rejection::NoteTooLong(_) => {}
            Rejection::NothingToUndo | Rejection::NoSuchPhoto => {}
        }
    };
    let not_there = |id: &str| Rejection::NotInProgramme(id.into());
    check(Command::Follow("vejle".into()), not_there("vejle"));
    check(Command::ForgetDate { anchor: "x".into() }, not_there("x"));
    check(
        Command::SetStep {
            step: "x".into(),
            state: StepState::Done,
        },
        not_there("x"),
    );
    check(
        Command::SetStep {
            step: "info-meeting.x".into(),
            state: StepState::Done,
        },
        not_there("info-meeting.x"),
    );
    check(Command::SetRung("x".into()), not_there("x"));
    check(
        Command::SetItem {
            item: "x".into(),
            state: ItemState::Read,
        },
        not_there("x"),
    );
    check(
        Command::WriteNote {
            on: Subject::Step("x".into()),
            text: "y".into(),
        },
        not_there("x"),
    );
    check(
        Command::WriteNote {
            on: Subject::Item("x".into()),
            text: "y".into(),
        },
        not_there("x"),
    );
    check(
        Command::AddPhoto {
            item: "x".into(),
            photo: PhotoId("p".into()),
        },
        not_there("x"),
    );
    check(
        Command::WriteNote {
            on: Subject::Step("housing".into()),
            text: "ø".repeat(MOST_NOTE_CHARACTERS + 1),
        },
        Rejection::NoteTooLong(MOST_NOTE_CHARACTERS + 1),
    );
    check(
        Command::RemovePhoto(PhotoId("other".into())),
        Rejection::NoSuchPhoto,
    );
    check(
        Command::Undo(EntryId("e0099".into())),
        Rejection::NothingToUndo,
    );
    let fault = |fault| Rejection::Date(fault);
    check(
        record("x", "2026-03-05"),
        fault(FactFault::UnknownAnchor("x".into())),
    );
    check(
        record("housed", "2014-12-31"),
        fault(FactFault::BeforeProgramme { year: 2015 }),
    );
    check(
        record("housed", "2031-03-11"),
        fault(FactFault::TooFarAhead {
            latest: "2031-03-10".parse().expect("a day"),
        }),
    );
    check(
        record("course-start", "2026-03-01"),
        fault(FactFault::BeforeAnchor {
            anchor: "housed".into(),
            moment: moment("2026-03-02T10:00"),
        }),
    );
    // The other way round: what is recorded already cannot lie before the new date.
    let mut log = begun();
    log.push(entry(
        5,
        5,
        Fact::Dated {
            anchor: "course-start".into(),
            moment: moment("2026-03-05"),
        },
    ));
    let at = utc(NOW);
    assert_eq!(
        fold(&log).apply(
            record("housed", "2026-03-06"),
            &hedensted(),
            stamp(9, at),
            at
        ),
        Err(fault(FactFault::AfterAnchor {
            anchor: "course-start".into(),
            moment: moment("2026-03-05")
        }))
    );
}

/// A damaged or foreign file can bring the greatest clock there is; the app goes on.
#[test]
fn the_greatest_clock_ends_nothing() {
    let plan = fold(&[entry(
        u64::MAX,
        1,
        Fact::Step {
            step: "housing".into(),
            state: StepState::Done,
        },
    )]);
    let at = utc(NOW);
    let next = plan
        .apply(
            Command::SetRung("igu".into()),
            &hedensted(),
            stamp(1, at),
            at,
        )
        .expect("an entry");
    assert_eq!(next.clock, u64::MAX);
}

proptest! {
    /// Whatever is done, and on however wrong a clock of the phone: each entry comes after all before it.
    #[test]
    fn clocks_grow(steps in prop::collection::vec((0..5_usize, -100_000..100_000_i64), 1..30)) {
        let programme = hedensted();
        let mut log: Vec<Entry> = Vec::new();
        for (number, (what, seconds)) in steps.into_iter().enumerate() {
            let at = utc(NOW) + chrono::Duration::seconds(seconds);
            let command = match what {
                0 => Command::SetStep { step: "housing".into(), state: StepState::Done },
                1 => record("housed", "2026-03-02"),
                2 => Command::SetItem { item: "town-map".into(), state: ItemState::Read },
                3 => Command::ForgetDate { anchor: "housed".into() },
                _ => match log.last() {
                    Some(entry) => Command::Undo(entry.id.clone()),
                    None => Command::SetRung("igu".into()),
                },
            };
            let plan = Plan::from_entries(&log);
            let entry = plan.apply(command, &programme, stamp(number, at), at).expect("a sound command");
            prop_assert!(log.iter().all(|earlier| earlier.clock < entry.clock && earlier.order() < entry.order()));
            log.push(entry);
        }
        prop_assert_eq!(fold(&log).clock, log.last().map_or(0, |entry| entry.clock));
    }
}
