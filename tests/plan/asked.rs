//! What one thing that a person does asks of their plan. Done means that they say so.

use vejviser::domain::agenda::agenda;
use vejviser::domain::plan::{
    Command, Entry, Fact, Plan, StepState, followings, forget_date, record_date,
};
use vejviser::domain::timing::schedule;

use crate::{entry, fold, hedensted, moment, stamp, utc};

const NOW: &str = "2026-03-10T08:00:00Z";

fn with(facts: Vec<Fact>) -> Vec<Entry> {
    let entries = facts.into_iter().enumerate();
    entries
        .map(|(number, fact)| entry(number as u64 + 1, number, fact))
        .collect()
}

fn said(step: &str, state: StepState) -> Fact {
    Fact::Step {
        step: step.into(),
        state,
    }
}

/// The states that commands set, as `housing done`.
fn sets(commands: &[Command]) -> Vec<String> {
    let word = |state: &StepState| {
        let mut words = StepState::WORDS.iter();
        words.find(|(_, known)| known == state).expect("a word").0
    };
    commands
        .iter()
        .filter_map(|command| match command {
            Command::SetStep { step, state } => Some(format!("{step} {}", word(state))),
            _ => None,
        })
        .collect()
}

#[test]
fn a_day_that_has_passed_makes_done_only_what_is_told_as_having_happened() {
    let check = |facts: Vec<Fact>, anchor: &str, date: &str, expected: &[&str]| {
        let plan = fold(&with(facts));
        let commands = record_date(&plan, &hedensted(), &anchor.into(), moment(date), utc(NOW));
        assert!(
            matches!(&commands[0], Command::RecordDate { .. }),
            "{commands:?}"
        );
        assert_eq!(sets(&commands), expected, "{anchor} {date}");
    };
    let nothing = Vec::new;
    // "When did you get your home?"
    check(nothing(), "housed", "2026-03-03T10:00", &["housing done"]);
    check(nothing(), "housed", "2026-03-13", &[]);
    // "When is your information meeting?" Whether it was held, and whether one was there, is another question.
    check(nothing(), "info-meeting", "2026-03-05T10:00", &[]);
    check(nothing(), "adviser-meeting", "2026-03-05", &[]);
    check(nothing(), "course-start", "2026-03-05", &[]);
    check(nothing(), "course-end", "2026-03-05", &[]);
    check(nothing(), "job-start", "2026-03-05", &[]);
    // What the person has said stays said, and what has not happened yet cannot be done.
    let waiting = vec![said("housing", StepState::Waiting)];
    check(waiting, "housed", "2026-03-03", &[]);
    let done = || vec![said("info-meeting", StepState::Done)];
    check(done(), "info-meeting", "2026-03-05", &[]);
    check(
        done(),
        "info-meeting",
        "2026-03-12",
        &["info-meeting not-started"],
    );
}

#[test]
fn a_date_that_was_wrong_takes_back_only_what_it_made_done_itself() {
    let plan = fold(&with(vec![
        said("housing", StepState::Done),
        said("info-meeting", StepState::Done),
    ]));
    let check = |anchor: &str, expected: &[&str]| {
        let commands = forget_date(&plan, &hedensted(), &anchor.into());
        assert_eq!(sets(&commands), expected, "{anchor}");
    };
    check("housed", &["housing not-started"]);
    check("info-meeting", &[]);
}

#[test]
fn an_appointment_that_has_passed_is_asked_about_and_not_called_late() {
    let dated = |anchor: &str, date: &str| Fact::Dated {
        anchor: anchor.into(),
        moment: moment(date),
    };
    let programme = hedensted();
    let check = |more: Vec<Fact>, now: &str, next: &str, past: &[&str], late: &[&str]| {
        let facts = [
            vec![
                dated("housed", "2026-03-02T10:00"),
                dated("info-meeting", "2026-03-04T13:00"),
                dated("adviser-meeting", "2026-03-05T09:00"),
                said("housing", StepState::Done),
                said("bank-account", StepState::Done),
            ],
            more,
        ];
        let plan = fold(&with(facts.concat()));
        let found = agenda(
            &programme,
            &schedule(&programme, &plan.facts()),
            &plan,
            utc(now),
        );
        let names = |steps: &[vejviser::domain::programme::StepId]| -> Vec<String> {
            steps.iter().map(|step| step.to_string()).collect()
        };
        let found_next = found.next.as_ref().map(|step| step.to_string());
        assert_eq!(found_next.as_deref(), Some(next), "{now}");
        assert_eq!(names(&found.past), past, "{now}");
        assert_eq!(names(&found.late), late, "{now}");
    };
    // On the day itself nothing is asked yet.
    check(vec![], "2026-03-04T20:00:00Z", "info-meeting", &[], &[]);
    let rest = [
        "welcome-folder",
        "ladder-placement",
        "course",
        "course-information",
    ];
    check(
        vec![],
        "2026-03-09T10:00:00Z",
        "info-meeting",
        &["adviser-meeting"],
        &rest,
    );
    check(
        vec![said("info-meeting", StepState::Done)],
        "2026-03-09T10:00:00Z",
        "adviser-meeting",
        &[],
        &rest,
    );
}

#[test]
fn whoever_leaves_a_programme_leaves_it_however_often_it_was_followed() {
    let follows = |programme: &str| Fact::Follows {
        programme: programme.into(),
    };
    // Two tabs have each written that the plan follows it, and it was followed and left before.
    let mut entries = with(vec![
        follows("hedensted"),
        follows("hedensted"),
        follows("igu"),
        follows("hedensted"),
        said("housing", StepState::Done),
    ]);
    entries.push(entry(
        6,
        6,
        Fact::Undone {
            entry: entries[0].id.clone(),
        },
    ));
    let both = followings(&entries, &"hedensted".into());
    assert_eq!(both, [entries[1].id.clone(), entries[3].id.clone()]);
    let plan = fold(&entries);
    let undone = |plan: &Plan, number: usize, id| {
        plan.take_back(id, stamp(number, utc(NOW)))
            .expect("it is there")
    };
    let taken: Vec<Entry> = both
        .iter()
        .enumerate()
        .map(|(number, id)| undone(&plan, number, id.clone()))
        .collect();
    entries.extend(taken.clone());
    let left = fold(&entries);
    let names: Vec<&str> = left.programmes.keys().map(|id| id.as_str()).collect();
    assert_eq!(names, ["igu"]);
    assert_eq!(
        left.step(&"housing".into()),
        StepState::Done,
        "what was done stays"
    );
    assert_eq!(followings(&entries, &"hedensted".into()), []);
    // And leaving can be taken back.
    for (number, taken) in taken.iter().enumerate() {
        entries.push(undone(&left, 10 + number, taken.id.clone()));
    }
    assert_eq!(followings(&entries, &"hedensted".into()), both);
}
