//! Several programmes as one way, with the packs that are published: nothing twice, one date for all that count
//! from it, and support that moves on.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use vejviser::content::pack::{read_catalogue, read_programme};
use vejviser::domain::agenda::{agenda, step_date};
use vejviser::domain::catalogue::{Answers, Catalogue, Question, WhichMunicipality};
use vejviser::domain::joined::{Joined, supporters};
use vejviser::domain::moment::Moment;
use vejviser::domain::plan::{Command, DeviceId, Entry, EntryId, Fact, Plan, Stamp};
use vejviser::domain::programme::{Audience, Programme, UnitId};
use vejviser::domain::timing::{Certainty, Facts, contradictions, schedule};

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
    let check = |dates: &[(&str, &str)], now: &str, expected: &str| {
        for others in [&["fast-track"][..], &["fast-track", "hedensted"], &JOURNEY] {
            let way = joined(others, dates).programme;
            let found = supporters(&way, &facts(dates), at(now));
            assert_eq!(
                found,
                [UnitId::from(expected)],
                "{dates:?} at {now} with {others:?}"
            );
        }
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
    // Nobody has a home in a municipality without a permit, written down or not; and what is planned has not come.
    check(&[("housed", "2026-03-16")], "2026-03-20T10:00:00Z", after);
    check(&[("housed", "2026-03-16")], "2026-03-15T10:00:00Z", before);
    let both = [("housed", "2026-03-16"), ("permit", "2026-03-02")];
    check(&both, "2026-03-03T10:00:00Z", after);
    check(&both, "2026-03-01T10:00:00Z", before);
    // Another phone may have written dates that do not fit: the home counts all the same.
    let odd = [("housed", "2026-03-16"), ("permit", "2026-05-02")];
    check(&odd, "2026-03-20T10:00:00Z", after);
}

/// Published programmes as one way.
fn joined(programmes: &[&str], dates: &[(&str, &str)]) -> Joined {
    let followed: Vec<Arc<Programme>> = programmes
        .iter()
        .map(|id| Arc::new(programme(id)))
        .collect();
    Joined::of(&followed, &facts(dates)).expect("a way")
}

#[test]
fn of_several_estimates_the_latest_that_keeps_the_order_counts() {
    let check = |programmes: &[&str], dates: &[(&str, &str)], expected: Option<&str>| {
        let mut turned = programmes.to_vec();
        turned.reverse();
        for programmes in [programmes, &turned] {
            let way = joined(programmes, dates).programme;
            let times = schedule(&way, &facts(dates));
            let known = times.anchors.get(&"internship-start".into());
            let found = known.map(|known| known.moment.to_string());
            assert_eq!(found.as_deref(), expected, "{programmes:?} {dates:?}");
            // The step that records it stands on the same day, or waits for it.
            let step = way.step(&"internship-start".into()).expect("the step");
            let on = step_date(step, &times, at("2026-03-03T10:00:00Z"));
            let on = on.filter(|date| date.until.is_some());
            let on = on.map(|date| date.from.date().to_string());
            assert_eq!(
                on.as_deref(),
                expected,
                "the step in {programmes:?} {dates:?}"
            );
        }
    };
    let both = ["sonderborg", "hedensted"];
    // A date of long ago gives no internship before the home.
    let home = ("housed", "2026-03-02T10:00");
    check(
        &both,
        &[("sb-begin", "2018-01-01"), home],
        Some("2026-04-03"),
    );
    check(&both, &[home], Some("2026-04-03"));
    // The later of two that both keep the order.
    check(
        &both,
        &[("sb-begin", "2026-06-01"), home],
        Some("2026-06-29"),
    );
    check(&both, &[("sb-begin", "2018-01-01")], Some("2018-01-29"));
    // Not before the course of Fast Track; and then nobody knows when it is.
    let fast = ["sonderborg", "fast-track"];
    let old = [("sb-begin", "2018-01-01"), ("ft-start", "2026-01-05")];
    check(&fast, &old, None);
    // What is recorded stands, and is not called too late by the rule of long ago.
    let recorded = [
        ("sb-begin", "2018-01-01"),
        home,
        ("internship-start", "2026-04-01"),
    ];
    check(&both, &recorded, Some("2026-04-01"));
    let way = joined(&both, &recorded).programme;
    let times = schedule(&way, &facts(&recorded));
    let step = times.steps[&"internship-start".into()]
        .dated()
        .expect("dated");
    assert_eq!(step.notices, []);
}

/// What a plan with these dates answers to a new one.
fn asked(
    programmes: &[&str],
    dates: &[(&str, &str)],
    command: impl Fn(vejviser::domain::programme::AnchorId, Moment) -> Command,
    (anchor, moment): (&str, &str),
) -> Result<(), String> {
    let entry = |(number, (anchor, moment)): (usize, &(&str, &str))| Entry {
        id: EntryId(format!("e{number}")),
        clock: number as u64 + 1,
        device: DeviceId("phone".into()),
        at: at("2026-06-01T08:00:00Z"),
        fact: Fact::Dated {
            anchor: (*anchor).into(),
            moment: moment.parse().expect("a date"),
        },
    };
    let entries: Vec<Entry> = dates.iter().enumerate().map(entry).collect();
    let stamp = Stamp {
        id: EntryId("new".into()),
        device: DeviceId("phone".into()),
        at: at("2026-06-01T08:00:00Z"),
    };
    let command = command(anchor.into(), moment.parse().expect("a date"));
    Plan::from_entries(&entries)
        .apply(
            command,
            &joined(programmes, dates).programme,
            stamp,
            at("2026-06-01T08:00:00Z"),
        )
        .map(|_| ())
        .map_err(|rejection| rejection.to_string())
}

#[test]
fn dates_are_checked_by_the_order_of_every_programme() {
    let record = |anchor, moment| Command::RecordDate { anchor, moment };
    let check = |programmes: &[&str], dates: &[(&str, &str)], new: (&str, &str), taken: bool| {
        let mut turned = programmes.to_vec();
        turned.reverse();
        for programmes in [programmes, &turned] {
            let found = asked(programmes, dates, record, new);
            assert_eq!(found.is_ok(), taken, "{new:?} beside {dates:?}: {found:?}");
        }
    };
    let both = ["fast-track", "hedensted"];
    let start = ("ft-start", "2026-01-05");
    check(&both, &[start], ("internship-start", "2026-01-04"), false);
    check(&both, &[start], ("internship-start", "2026-01-05"), true);
    check(&both, &[("internship-start", "2026-01-04")], start, false);
    check(
        &both,
        &[("housed", "2026-03-02")],
        ("permit", "2026-03-03"),
        false,
    );
    check(
        &both,
        &[("permit", "2026-03-03")],
        ("housed", "2026-03-02"),
        false,
    );
    check(
        &["igu", "hedensted"],
        &[("permit", "2026-03-03")],
        ("job-start", "2026-03-02"),
        false,
    );
    check(
        &["igu", "hedensted"],
        &[("housed", "2026-03-03")],
        ("job-start", "2026-03-02"),
        false,
    );
    // Within one programme as ever.
    check(
        &both,
        &[("housed", "2026-03-03")],
        ("course-start", "2026-03-02"),
        false,
    );
    check(
        &["hedensted"],
        &[("housed", "2026-03-03")],
        ("internship-start", "2026-03-02"),
        false,
    );
    // In Fast Track the internship comes before the permit and the home as often as not: what is so is taken.
    let internship = ("internship-start", "2026-02-16");
    check(&both, &[start, internship], ("permit", "2026-04-01"), true);
    check(&both, &[start, internship], ("housed", "2026-04-15"), true);
    check(&both, &[("housed", "2026-04-15")], internship, true);
    // Both dates can still be corrected then, and the plan goes on.
    let home = ("housed", "2026-04-15");
    check(
        &both,
        &[start, internship, home],
        ("housed", "2026-04-20"),
        true,
    );
    check(
        &both,
        &[start, internship, home],
        ("internship-start", "2026-02-23"),
        true,
    );
    check(
        &both,
        &[start, internship, home],
        ("course-start", "2026-04-20"),
        true,
    );
    check(
        &both,
        &[start, internship, home],
        ("course-start", "2026-04-14"),
        false,
    );
}

#[test]
fn a_programme_that_is_added_refuses_no_date_that_the_plan_has() {
    let begin = |anchor, moment| Command::BeginWith { anchor, moment };
    let told = |dates: &[(&str, &str)]| -> Vec<String> {
        let way = joined(&["hedensted", "igu"], dates).programme;
        let found = contradictions(&way, &facts(dates));
        let found = found
            .iter()
            .map(|found| format!("{} {}", found.early.0, found.late.0));
        found.collect()
    };
    let dates = [("internship-start", "2026-02-16")];
    let first = ("housed", "2026-04-15");
    assert_eq!(asked(&["hedensted"], &dates, begin, first), Ok(()));
    assert_eq!(told(&[dates[0], first]), ["internship-start housed"]);
    assert_eq!(told(&dates), [""; 0]);
    assert_eq!(
        told(&[("housed", "2026-02-16"), ("internship-start", "2026-04-15")]),
        [""; 0]
    );
    // What cannot be right by itself is refused all the same.
    assert!(asked(&["hedensted"], &dates, begin, ("housed", "2036-04-15")).is_err());
    assert!(asked(&["hedensted"], &dates, begin, ("housed", "2001-04-15")).is_err());
    assert!(asked(&["hedensted"], &dates, begin, ("ft-start", "2026-04-15")).is_err());
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
    // Which municipality is asked for what it is to the reader, and not where no answer would tell anything.
    let about = |permit: &str, home: &str, work: &str| {
        let mut answers = Answers::default();
        for (question, answer) in [(Permit, permit), (Home, home), (Work, work)] {
            answers.set(question, Some(answer.to_owned()));
        }
        let asked = catalogue.depends_on(Municipality, &answers);
        asked.then_some(answers.which_municipality())
    };
    assert_eq!(about("yes", "yes", "no"), Some(WhichMunicipality::OfHome));
    assert_eq!(about("yes", "no", "no"), Some(WhichMunicipality::ToCome));
    assert_eq!(about("no", "no", "no"), Some(WhichMunicipality::Wished));
    assert_eq!(about("yes", "no", "job"), None);
    assert_eq!(about("no", "no", "internship"), None);
    for question in Question::ALL {
        assert!(
            catalogue.depends_on(question, &Answers::default()),
            "{question:?}"
        );
    }
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
