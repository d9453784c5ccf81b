//! Several programmes as one way, with the packs that are published: nothing twice, one date for all that count
//! from it, and support that moves on.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use vejviser::content::pack::{read_catalogue, read_programme};
use vejviser::domain::agenda::agenda;
use vejviser::domain::catalogue::{Answers, Catalogue, Question};
use vejviser::domain::joined::{Joined, supporters};
use vejviser::domain::plan::Plan;
use vejviser::domain::programme::{Audience, Programme, UnitId};
use vejviser::domain::timing::{Certainty, Facts, schedule};

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("public/packs")
        .join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn programme(id: &str) -> Programme {
    let path = format!("{id}/programme.json");
    read_programme(&path, &file(&path)).unwrap_or_else(|fault| panic!("{fault}"))
}

fn catalogue() -> Catalogue {
    let path = "catalogue/catalogue.json";
    read_catalogue(path, &file(path)).unwrap_or_else(|fault| panic!("{fault}"))
}

fn facts(dates: &[(&str, &str)]) -> Facts {
    let dates = dates.iter();
    dates
        .map(|(anchor, moment)| ((*anchor).into(), moment.parse().expect("a date")))
        .collect()
}

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().expect("a moment")
}

/// From the asylum centre to a job: what one plan goes through.
const JOURNEY: [&str; 3] = ["fast-track", "hedensted", "igu"];

#[test]
fn the_whole_journey_is_one_way_in_the_order_of_its_dates() {
    let all: Vec<Programme> = JOURNEY.iter().map(|id| programme(id)).collect();
    // However they came to be followed.
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let followed: Vec<Arc<Programme>> = order
            .iter()
            .map(|place| Arc::new(all[*place].clone()))
            .collect();
        let dates = facts(&[
            ("ft-start", "2026-01-05"),
            ("permit", "2026-03-02"),
            ("housed", "2026-03-16T10:00"),
            ("igu-start", "2026-10-01"),
        ]);
        let joined = Joined::of(&followed, &dates).expect("a way");
        let order: Vec<&str> = joined.order.iter().map(|id| id.as_str()).collect();
        assert_eq!(order, JOURNEY);
        // A programme that has not begun stands at the end.
        let joined = Joined::of(&followed, &facts(&[("igu-start", "2026-10-01")])).expect("a way");
        assert_eq!(joined.order[0].as_str(), "igu");
    }
}

#[test]
fn no_step_date_or_rule_stands_twice() {
    // A person is a newcomer or a volunteer; each has their own programmes.
    let all: Vec<Programme> = catalogue()
        .programmes
        .iter()
        .filter(|listed| listed.audience == Audience::Newcomer)
        .map(|listed| programme(listed.id.as_str()))
        .collect();
    let followed: Vec<Arc<Programme>> = all.iter().cloned().map(Arc::new).collect();
    let joined = Joined::of(&followed, &Facts::new()).expect("a way");
    let way = &joined.programme;
    let twice = |ids: Vec<&str>| {
        let mut sorted = ids.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), ids.len(), "{ids:?}");
    };
    twice(way.steps().map(|(_, step)| step.id.as_str()).collect());
    twice(
        way.anchors
            .iter()
            .map(|anchor| anchor.id.as_str())
            .collect(),
    );
    twice(way.rules.iter().map(|rule| rule.id.as_str()).collect());
    twice(way.phases.iter().map(|phase| phase.id.as_str()).collect());
    assert_eq!(
        vejviser::content::lint::structure_faults(way),
        Vec::new(),
        "everything that the way names is there"
    );
    // Each step is shown by a programme that has it, and none is lost.
    for programme in &all {
        for (_, step) in programme.steps() {
            let owner = joined.of_step(&step.id);
            let owner = all
                .iter()
                .find(|other| other.id == *owner)
                .expect("followed");
            assert!(
                owner.step(&step.id).is_some(),
                "{} in {}",
                step.id,
                owner.id
            );
            assert!(way.step(&step.id).is_some(), "{} is lost", step.id);
        }
    }
}

#[test]
fn a_date_of_one_programme_counts_in_the_others() {
    let all: Vec<Programme> = JOURNEY.iter().map(|id| programme(id)).collect();
    let followed: Vec<Arc<Programme>> = all.iter().cloned().map(Arc::new).collect();
    let dates = facts(&[("ft-start", "2026-01-05"), ("housed", "2026-03-16")]);
    let joined = Joined::of(&followed, &dates).expect("a way");
    let plan = schedule(&joined.programme, &dates);
    // Fast Track says nothing of when the internship is; the phase model's rule does.
    let internship = &plan.anchors[&"internship-start".into()];
    assert_eq!(internship.certainty, Certainty::Estimated);
    let recorded = facts(&[
        ("ft-start", "2026-01-05"),
        ("housed", "2026-03-16"),
        ("internship-start", "2026-04-20"),
    ]);
    let plan = schedule(&joined.programme, &recorded);
    let known = &plan.anchors[&"internship-start".into()];
    assert_eq!(
        (known.certainty, known.moment.to_string().as_str()),
        (Certainty::Recorded, "2026-04-20")
    );
    let today = agenda(
        &joined.programme,
        &plan,
        &Plan::from_entries(&[]),
        at("2026-04-21T10:00:00Z"),
    );
    assert!(today.next.is_some());
    assert_eq!(
        today.steps,
        joined
            .programme
            .steps()
            .filter(|(_, step)| { step.audience == Audience::Newcomer })
            .count()
    );
}

#[test]
fn one_programme_alone_is_the_way_as_it_is() {
    let hedensted = programme("hedensted");
    let joined = Joined::of(&[Arc::new(hedensted.clone())], &Facts::new()).expect("a way");
    assert_eq!(*joined.programme, hedensted);
    assert!(Joined::of(&[], &Facts::new()).is_none());
}

#[test]
fn support_moves_from_the_red_cross_to_the_municipality_with_the_permit() {
    let support = programme("fast-track").support;
    let check = |dates: &[(&str, &str)], now: &str, expected: &str| {
        let found = supporters(&support, &facts(dates), at(now));
        assert_eq!(found, [UnitId::from(expected)], "{dates:?} at {now}");
    };
    let (before, after) = ("ft-red-cross", "ft-municipality");
    check(&[], "2026-02-01T10:00:00Z", before);
    check(
        &[("ft-start", "2026-01-05")],
        "2026-02-01T10:00:00Z",
        before,
    );
    let permit = [("permit", "2026-03-02")];
    check(&permit, "2026-03-01T10:00:00Z", before);
    check(&permit, "2026-03-02T10:00:00Z", after);
    check(&permit, "2027-01-01T10:00:00Z", after);
}

#[test]
fn the_chooser_suggests_what_suits_the_answers() {
    let catalogue = catalogue();
    let check = |given: &[(Question, &str)], expected: &[&str], not: &[&str]| {
        let mut answers = Answers::default();
        for (question, answer) in given {
            answers.set(*question, Some((*answer).to_owned()));
        }
        let found: Vec<&str> = catalogue
            .suggested(&answers)
            .iter()
            .map(|listed| listed.id.as_str())
            .collect();
        for id in expected {
            assert!(found.contains(id), "{given:?}: {id} is not among {found:?}");
        }
        for id in not {
            assert!(!found.contains(id), "{given:?}: {id} is among {found:?}");
        }
    };
    use Question::{Home, Municipality, Permit, Work};
    check(
        &[(Permit, "no")],
        &["fast-track", "venner-viser-vej"],
        &["hedensted", "igu"],
    );
    check(
        &[
            (Permit, "no"),
            (Home, "no"),
            (Work, "no"),
            (Municipality, "630"),
        ],
        &["fast-track"],
        &["hedensted"],
    );
    check(
        &[
            (Permit, "yes"),
            (Home, "yes"),
            (Work, "no"),
            (Municipality, "766"),
        ],
        &["hedensted"],
        &["fast-track", "riac-esbjerg"],
    );
    check(
        &[(Permit, "yes"), (Municipality, "561")],
        &["riac-esbjerg"],
        &["hedensted", "fast-track"],
    );
    check(
        &[(Permit, "yes"), (Municipality, "other")],
        &["venner-viser-vej"],
        &["hedensted"],
    );
    // Nobody is suggested what is for volunteers or professionals.
    for listed in &catalogue.programmes {
        let newcomer = listed.audience == Audience::Newcomer;
        assert_eq!(listed.suits.is_some(), newcomer, "{}", listed.id);
    }
    // Whatever is answered, there is something to go on with.
    for permit in ["yes", "no"] {
        for home in ["yes", "no"] {
            for work in ["job", "internship", "no"] {
                for code in ["510", "540", "550", "561", "580", "630", "766", "other"] {
                    let mut answers = Answers::default();
                    for (question, answer) in [
                        (Permit, permit),
                        (Home, home),
                        (Work, work),
                        (Municipality, code),
                    ] {
                        answers.set(question, Some(answer.to_owned()));
                    }
                    assert!(!catalogue.suggested(&answers).is_empty(), "{answers:?}");
                }
            }
        }
    }
}
