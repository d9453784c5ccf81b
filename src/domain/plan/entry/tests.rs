//! What an entry says survives writing and reading.

use super::*;
use crate::domain::plan::Feeling;

/// One fact of each kind. The match makes a new kind fail to compile until it stands here and,
/// by the test below, in [`Fact::KINDS`].
fn one_of_each() -> Vec<Fact> {
    let all = vec![
        Fact::Follows {
            programme: "hedensted".into(),
        },
        Fact::Dated {
            anchor: "housed".into(),
            moment: "2026-03-03T10:30".parse().unwrap(),
        },
        Fact::DateUnknown {
            anchor: "housed".into(),
        },
        Fact::Step {
            step: "bank".into(),
            state: StepState::Done,
        },
        Fact::Rung {
            rung: "internship".into(),
        },
        Fact::Item {
            item: "map".into(),
            state: ItemState::Missing,
        },
        Fact::Note {
            on: Subject::Step("bank".into()),
            text: "قلت نعم".into(),
        },
        Fact::Photo {
            item: "map".into(),
            photo: PhotoId("p".into()),
        },
        Fact::PhotoGone {
            photo: PhotoId("p".into()),
        },
        Fact::Undone {
            entry: EntryId("e".into()),
        },
    ];
    let all: Vec<Fact> = all
        .into_iter()
        .chain(one_of_each_beside().into_iter().map(Fact::Beside))
        .collect();
    for fact in &all {
        match fact {
            Fact::Follows { .. }
            | Fact::Dated { .. }
            | Fact::DateUnknown { .. }
            | Fact::Step { .. }
            | Fact::Rung { .. }
            | Fact::Item { .. }
            | Fact::Note { .. }
            | Fact::Photo { .. }
            | Fact::PhotoGone { .. }
            | Fact::Undone { .. }
            | Fact::Beside(
                Beside::MeetingPlanned { .. }
                | Beside::MeetingDropped
                | Beside::Met { .. }
                | Beside::Agreed { .. }
                | Beside::BringUp { .. }
                | Beside::Settled { .. }
                | Beside::CheckedIn { .. },
            )
            | Fact::Newer(_) => {}
        }
    }
    all
}

fn one_of_each_beside() -> Vec<Beside> {
    let text = || "bussen · الحافلة".to_owned();
    vec![
        Beside::MeetingPlanned {
            moment: "2026-11-24T16:30".parse().unwrap(),
        },
        Beside::MeetingDropped,
        Beside::Met {
            moment: "2026-11-24".parse().unwrap(),
            text: text(),
        },
        Beside::Agreed { text: text() },
        Beside::BringUp { text: text() },
        Beside::Settled {
            entry: EntryId("e".into()),
        },
        Beside::CheckedIn {
            feeling: Feeling::Heavy,
            text: String::new(),
        },
    ]
}

fn fact(text: &str) -> Result<Fact, Vec<Fault>> {
    read_text(text, Fact::from_json)
}

#[test]
fn every_known_kind_is_read_as_what_it_is() {
    let mut kinds = Vec::new();
    for known in one_of_each() {
        let value = known.to_json();
        kinds.push(value["is"].as_str().unwrap().to_owned());
        assert_eq!(fact(&value.to_string()), Ok(known));
    }
    assert_eq!(kinds, Fact::KINDS);
}

#[test]
fn every_state_has_its_word() {
    for (word, state) in StepState::WORDS {
        let text = format!(r#"{{"is":"step","state":"{word}","step":"bank"}}"#);
        let step = "bank".into();
        assert_eq!(fact(&text), Ok(Fact::Step { step, state }));
        assert_eq!(fact(&text).unwrap().to_json().to_string(), text);
    }
    for (word, state) in ItemState::WORDS {
        let text = format!(r#"{{"is":"item","item":"map","state":"{word}"}}"#);
        let item = "map".into();
        assert_eq!(fact(&text), Ok(Fact::Item { item, state }));
        assert_eq!(fact(&text).unwrap().to_json().to_string(), text);
    }
}

#[test]
fn a_newer_kind_is_kept_as_it_is() {
    let text = r#"{"is":"meeting","with":["a",{"b":null}],"n":-3}"#;
    let newer = fact(text).unwrap();
    assert!(matches!(newer, Fact::Newer(_)));
    assert_eq!(
        newer.to_json(),
        serde_json::from_str::<Value>(text).unwrap()
    );
}

#[test]
fn a_known_kind_with_a_damaged_field_is_damaged_not_newer() {
    for text in [
        r#"{"is":"step","state":"done"}"#,
        r#"{"is":"step","step":"bank","state":"dnoe"}"#,
        r#"{"is":"dated","anchor":"housed","moment":"2026-02-30"}"#,
        r#"{"is":"note","on":{"person":"x"},"text":""}"#,
        r#"{"is":"note","on":"bank","text":""}"#,
        r#"{"is":"met","moment":"2026-11-24"}"#,
        r#"{"is":"checked-in","feeling":"blue","text":""}"#,
        r#"{"is":3}"#,
        r#"{"step":"bank"}"#,
        r#""step""#,
        "null",
    ] {
        let faults = fact(text).expect_err(text);
        assert!(!faults[0].what.is_empty(), "{text}");
    }
}
