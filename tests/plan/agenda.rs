//! What matters today, over Hedensted's real programme. Expected days were worked out with a printed
//! calendar: 2 March 2026 is a Monday, Easter Day is 5 April.

use chrono::{Duration, NaiveDate};
use proptest::prelude::*;
use vejviser::domain::agenda::{Agenda, agenda, is_past, step_date};
use vejviser::domain::plan::{Entry, Fact, StepState};
use vejviser::domain::programme::{Audience, Programme, StepId};
use vejviser::domain::timing::{Certainty, Tense, schedule, tense};

use crate::{entry, fold, hedensted, moment, utc};

fn state_of(word: &str) -> StepState {
    let known = StepState::WORDS.iter().find(|(known, _)| *known == word);
    known.expect("a state").1
}

/// A log as `housed 2026-03-02T10:00, info-meeting=done`.
fn log(text: &str) -> Vec<Entry> {
    let facts = text
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| match part.split_once('=') {
            Some((step, state)) => Fact::Step {
                step: step.into(),
                state: state_of(state),
            },
            None => {
                let (anchor, date) = part.split_once(' ').expect("anchor and date");
                Fact::Dated {
                    anchor: anchor.into(),
                    moment: moment(date),
                }
            }
        });
    facts
        .enumerate()
        .map(|(number, fact)| entry(number as u64 + 1, number, fact))
        .collect()
}

fn at(programme: &Programme, facts: &str, now: &str) -> Agenda {
    let plan = fold(&log(facts));
    agenda(
        programme,
        &schedule(programme, &plan.facts()),
        &plan,
        utc(now),
    )
}

fn names(steps: &[StepId]) -> String {
    steps
        .iter()
        .map(StepId::as_str)
        .collect::<Vec<_>>()
        .join(" ")
}

/// `phase | next | this week | any time | late | waiting`; an appointment that has passed as `?info-meeting`.
fn told(agenda: &Agenda) -> String {
    let or_none = |id: Option<&str>| id.unwrap_or("-").to_owned();
    [
        or_none(agenda.phase.as_ref().map(|phase| phase.as_str())),
        or_none(agenda.next.as_ref().map(StepId::as_str)),
        names(&agenda.this_week),
        names(&agenda.any_time),
        {
            let past = agenda.past.iter().map(|step| format!("?{step}"));
            let late = agenda.late.iter().map(|step| step.to_string());
            past.chain(late).collect::<Vec<_>>().join(" ")
        },
        names(&agenda.waiting),
    ]
    .join(" | ")
}

#[test]
fn today_in_the_places_of_a_real_plan() {
    let programme = hedensted();
    let check = |facts: &str, now: &str, expected: &str| {
        assert_eq!(
            told(&at(&programme, facts, now)),
            expected,
            "{facts:?} at {now}"
        );
    };
    // Not housed yet: no date can be told, and the page asks for the first one.
    check("", "2026-03-02T09:00:00Z", "- | - |  |  |  | ");
    check(
        "bank-account=waiting",
        "2026-03-02T09:00:00Z",
        "- | - |  |  |  | bank-account",
    );
    let first = "housed 2026-03-02T10:00, housing=done";
    let course = "consultant-daily skills-mapping trades-and-visits analysis contact";
    let rest_of_course = "skills-mapping trades-and-visits analysis contact";
    let open = "digital-id child-care contract";
    // Housed today: the day of the key is still today's, then what is due first. The course, which has
    // not begun and ends in a month, is not this week's, and open ends stand by themselves.
    check(
        "housed 2026-03-02T10:00",
        "2026-03-02T10:00:00Z",
        &format!(
            "reception | housing | info-meeting welcome-folder ladder-placement course adviser-meeting course-information bank-account | {open} |  | "
        ),
    );
    // The 96 hours run. The adviser has the whole Friday; the meeting and the beginning of the course only until ten.
    check(
        first,
        "2026-03-04T10:00:00Z",
        &format!(
            "reception | info-meeting | welcome-folder ladder-placement course adviser-meeting course-information bank-account | {open} |  | "
        ),
    );
    // Without a time of day every deadline is a whole day, and the order of the way decides.
    check(
        "housed 2026-03-02, housing=done",
        "2026-03-03T10:00:00Z",
        &format!(
            "reception | info-meeting | adviser-meeting welcome-folder course-information ladder-placement course bank-account | {open} |  | "
        ),
    );
    // Appointments are on their day: one is first now, one is on the other side of the week. The course
    // has a beginning now, and its end is what counts.
    check(
        &format!(
            "{first}, info-meeting 2026-03-04T13:00, adviser-meeting 2026-03-12T09:00, course-start 2026-03-05"
        ),
        "2026-03-03T10:00:00Z",
        &format!(
            "reception | info-meeting | course-information welcome-folder ladder-placement bank-account | {open} |  | "
        ),
    );
    // Ten minutes after an appointment began it is still the next step; the day after, it is late, and
    // comes before what is not due today.
    let meeting = format!(
        "{first}, info-meeting 2026-03-04T13:00, adviser-meeting=done, {}",
        "course-information=done, bank-account=waiting"
    );
    check(
        &meeting,
        "2026-03-04T12:10:00Z",
        &format!(
            "reception | info-meeting | welcome-folder ladder-placement course | {open} |  | bank-account"
        ),
    );
    check(
        &meeting,
        "2026-03-05T12:10:00Z",
        &format!(
            "reception | info-meeting | welcome-folder ladder-placement course | {open} |  | bank-account"
        ),
    );
    // What is due today comes before what is late. It is also the day on which the course begins by estimate.
    check(
        &meeting,
        "2026-03-06T08:10:00Z",
        &format!(
            "introduction | welcome-folder | ladder-placement course {course} | {open} | ?info-meeting | bank-account"
        ),
    );
    // The 96 hours are over without a meeting, and nobody has said that the course has begun: both are
    // late, and the older one is asked about first.
    let reception = "adviser-meeting=done, welcome-folder=done, course-information=done, ladder-placement=not-for-me";
    let late = format!("{first}, {reception}, bank-account=done, course=in-progress");
    check(
        &late,
        "2026-03-10T10:00:00Z",
        &format!("introduction | info-meeting | {course} | {open} | course | "),
    );
    // More than a week later they give way to what runs now.
    check(
        &late,
        "2026-03-13T10:00:00Z",
        &format!("introduction | info-meeting | {course} | {open} | course | "),
    );
    check(
        &late,
        "2026-03-14T10:00:00Z",
        &format!(
            "introduction | consultant-daily | {rest_of_course} | {open} | info-meeting course | "
        ),
    );
    // Where nothing else is left to do now, the oldest late step is the next one and stands nowhere else.
    let all_else = "digital-id=waiting, child-care=not-for-me, contract=done, course=done, consultant-daily=done, skills-mapping=done, trades-and-visits=done, analysis=done, contact=done";
    check(
        &format!("{first}, {reception}, bank-account=waiting, {all_else}"),
        "2026-03-20T10:00:00Z",
        "introduction | info-meeting |  |  |  | bank-account digital-id",
    );
    // With nothing late either, the next one lies after this week: the course ends on 2 April.
    check(
        &format!("{first}, info-meeting=done, {reception}, bank-account=waiting, {all_else}"),
        "2026-03-10T10:00:00Z",
        "introduction | graduation |  |  |  | bank-account digital-id",
    );
    // The course is recorded, and moves the phase even where nobody knows when the housing was. It runs
    // for four weeks from the day on which it began.
    check(
        "course-start 2026-03-05",
        "2026-03-06T10:00:00Z",
        &format!("introduction | course | {course} |  |  | "),
    );
    // In the internship: the first talk is due by 28 April; steps that run to its end stand before open ends.
    let internship = format!(
        "{first}, course-start 2026-03-05, course-end 2026-04-01, internship-start 2026-04-07, info-meeting=done, {reception}, bank-account=done, {all_else}, digital-id=done, graduation=done, internship-start=done"
    );
    check(
        &internship,
        "2026-04-20T10:00:00Z",
        "internship | keep-going | language-lessons internship-end | ordinary-job evaluation |  | ",
    );
    check(
        &internship,
        "2026-04-21T10:00:00Z",
        "internship | follow-up | keep-going language-lessons internship-end | ordinary-job evaluation |  | ",
    );
    // Past everything: the internship ended six months after it began, and only open ends are left.
    check(
        &internship,
        "2026-12-01T10:00:00Z",
        "internship | keep-going |  | ordinary-job evaluation | language-lessons internship-end | ",
    );
}

#[test]
fn progress_counts_the_newcomers_own_steps() {
    let programme = hedensted();
    let own = programme
        .steps()
        .filter(|(_, step)| step.audience == Audience::Newcomer)
        .count();
    let check = |facts: &str, settled: usize| {
        let agenda = at(&programme, facts, "2026-03-02T10:00:00Z");
        assert_eq!((agenda.settled, agenda.steps), (settled, own), "{facts}");
    };
    assert!(
        own < programme.steps().count(),
        "the pack has a step of the professionals"
    );
    check("", 0);
    check(
        "housing=done, child-care=not-for-me, info-meeting=waiting, course=in-progress",
        2,
    );
    // A sub-step is part of its step, and the professionals' meeting is not the newcomer's work.
    check("info-meeting.go=done, coordination-meeting=done", 0);
}

#[test]
fn each_step_has_the_date_that_concerns_today() {
    let programme = hedensted();
    // `from/until`, an estimate with `~`.
    let check = |step: &str, facts: &str, now: &str, expected: &str| {
        let plan = fold(&log(facts));
        let schedule = schedule(&programme, &plan.facts());
        let step = programme.step(&step.into()).expect(step);
        let found = step_date(step, &schedule, utc(now)).map_or("-".to_owned(), |date| {
            let estimate = if date.certainty == Certainty::Estimated {
                "~"
            } else {
                ""
            };
            format!(
                "{estimate}{}/{}",
                date.from,
                date.until.map_or(String::new(), |until| until.to_string())
            )
        });
        assert_eq!(found, expected, "{} with {facts:?} at {now}", step.id);
    };
    let housed = "housed 2026-03-02T10:00";
    check("housing", "", "2026-03-02T10:00:00Z", "-");
    check(
        "housing",
        housed,
        "2026-03-02T10:00:00Z",
        "2026-03-02T10:00/2026-03-02T10:00",
    );
    check(
        "info-meeting",
        housed,
        "2026-03-02T10:00:00Z",
        "2026-03-02T10:00/2026-03-06T10:00",
    );
    check(
        "info-meeting",
        "housed 2026-03-02T10:00, info-meeting 2026-03-04T13:00",
        "2026-03-02T10:00:00Z",
        "2026-03-04T13:00/2026-03-04T13:00",
    );
    check(
        "digital-id",
        housed,
        "2026-03-02T10:00:00Z",
        "2026-03-02T10:00/",
    );
    check(
        "bank-account",
        housed,
        "2026-03-02T10:00:00Z",
        "2026-03-02T10:00/2026-03-09T10:00",
    );
    // Four weeks from the latest day of the 96 hours, a Friday; the last day is a Thursday.
    check(
        "graduation",
        housed,
        "2026-03-02T10:00:00Z",
        "~2026-04-02/2026-04-02",
    );
    check(
        "internship-start",
        housed,
        "2026-03-02T10:00:00Z",
        "~2026-04-03/2026-04-03",
    );
    check(
        "graduation",
        "housed 2026-03-02T10:00, course-start 2026-03-04",
        "2026-03-02T10:00:00Z",
        "~2026-03-31/2026-03-31",
    );
    // A meeting every third week: the next one, today included; none once all lie behind.
    let internship =
        "housed 2026-03-02T10:00, internship-start 2026-05-04, internship-end 2026-08-03";
    check(
        "follow-up",
        internship,
        "2026-05-04T10:00:00Z",
        "2026-05-22/2026-05-22",
    );
    check("follow-up", internship, "2026-08-04T10:00:00Z", "-");
    check(
        "coordination-meeting",
        internship,
        "2026-05-04T10:00:00Z",
        "2026-05-05/2026-05-05",
    );
    check(
        "coordination-meeting",
        internship,
        "2026-05-06T10:00:00Z",
        "2026-06-02/2026-06-02",
    );
}

#[test]
fn a_whole_day_is_past_once_it_is_over_in_denmark() {
    let check = |date: &str, now: &str, expected: bool| {
        assert_eq!(is_past(moment(date), utc(now)), expected, "{date} at {now}")
    };
    check("2026-03-02", "2026-03-02T22:59:00Z", false);
    check("2026-03-02", "2026-03-02T23:00:00Z", true);
    // In summer the Danish day ends at 22:00 UTC.
    check("2026-07-02", "2026-07-02T21:59:00Z", false);
    check("2026-07-02", "2026-07-02T22:00:00Z", true);
    check("2026-03-02T10:00", "2026-03-02T09:00:00Z", false);
    check("2026-03-02T10:00", "2026-03-02T09:00:01Z", true);
}

/// Any state of a plan: dates recorded or not, steps said to be anything, any day from before to after all.
fn any_plan() -> impl Strategy<Value = (Vec<Entry>, i64)> {
    let offsets = prop::collection::vec(prop::option::weighted(0.5, 0..120_i64), 8);
    let states = prop::collection::vec(0..8_u8, 40);
    (
        prop::option::weighted(0.9, 0..24_u32),
        offsets,
        states,
        -30..500_i64,
    )
        .prop_map(|(housed, offsets, states, now)| {
            let programme = hedensted();
            let first: NaiveDate = "2026-03-02".parse().expect("a day");
            let mut facts = Vec::new();
            if let Some(hour) = housed {
                facts.push(Fact::Dated {
                    anchor: "housed".into(),
                    moment: moment(&format!("2026-03-02T{hour:02}:00")),
                });
            }
            let mut day = first;
            for (anchor, offset) in programme.anchors.iter().skip(1).zip(offsets) {
                if let Some(offset) = offset {
                    day += Duration::days(offset % 60);
                    facts.push(Fact::Dated {
                        anchor: anchor.id.clone(),
                        moment: moment(&day.to_string()),
                    });
                }
            }
            for ((_, step), state) in programme.steps().zip(states) {
                let state = match state {
                    0 => StepState::Done,
                    1 => StepState::NotForMe,
                    2 => StepState::Waiting,
                    3 => StepState::InProgress,
                    _ => continue,
                };
                facts.push(Fact::Step {
                    step: step.id.clone(),
                    state,
                });
            }
            let log = facts
                .into_iter()
                .enumerate()
                .map(|(number, fact)| entry(number as u64 + 1, number, fact))
                .collect();
            (log, now)
        })
}

proptest! {
    #[test]
    fn today_never_asks_for_what_is_settled_waits_or_is_not_the_readers((log, days) in any_plan(), hour in 0..24_i64) {
        let programme = hedensted();
        let plan = fold(&log);
        let times = schedule(&programme, &plan.facts());
        let now = utc("2026-03-02T00:30:00Z") + Duration::days(days) + Duration::hours(hour);
        let agenda = agenda(&programme, &times, &plan, now);
        let listed: Vec<&StepId> = agenda.next.iter().chain(&agenda.this_week).chain(&agenda.any_time).chain(&agenda.late).chain(&agenda.past).collect();
        for id in &listed {
            let step = programme.step(id).expect("a step of the programme");
            prop_assert_eq!(step.audience, Audience::Newcomer);
            prop_assert!(!plan.step(id).is_settled() && plan.step(id) != StepState::Waiting);
            prop_assert!(step_date(step, &times, now).is_some());
        }
        // A step stands in one place only.
        let mut once = listed.clone();
        once.sort();
        once.dedup();
        prop_assert_eq!(once.len(), listed.len());
        for id in &agenda.waiting {
            prop_assert_eq!(plan.step(id), StepState::Waiting);
        }
        // Nothing open and dated is forgotten: it is listed, or begins later and does not end this week.
        let today = vejviser::domain::timing::danish_day(now);
        for (_, step) in programme.steps().filter(|(_, step)| step.audience == Audience::Newcomer) {
            let open = !plan.step(&step.id).is_settled() && plan.step(&step.id) != StepState::Waiting;
            if let Some(date) = step_date(step, &times, now)
                && open
                && !listed.contains(&&step.id)
            {
                prop_assert!(date.from.date() > today, "{} at {}", step.id, date.from);
                prop_assert!(date.until.is_none_or(|until| (until.date() - today).num_days() > 7), "{}", step.id);
            }
        }
        prop_assert_eq!(agenda.phase.is_some(), times.phases.values().any(|timed| timed.dated().is_some()));
    }

    /// The two that tell past from present never contradict each other, and an open end is never late.
    #[test]
    fn late_is_what_the_clock_calls_past((log, days) in any_plan(), hour in 0..24_i64) {
        let programme = hedensted();
        let plan = fold(&log);
        let times = schedule(&programme, &plan.facts());
        let now = utc("2026-03-02T00:30:00Z") + Duration::days(days) + Duration::hours(hour);
        let agenda = agenda(&programme, &times, &plan, now);
        for (_, step) in programme.steps() {
            let Some(date) = step_date(step, &times, now) else { continue };
            let is_late = agenda.late.contains(&step.id) || agenda.past.contains(&step.id) || agenda.next.as_ref() == Some(&step.id) && date.is_over(now);
            prop_assert!(date.until.is_some() || !is_late, "{} has no end", step.id);
            if is_late {
                prop_assert_eq!(tense(&times.steps[&step.id], now), Tense::Past, "{}", step.id);
            }
            // A step without an end stands behind every one that has an end and runs as well.
            if date.until.is_none() && agenda.next.as_ref() == Some(&step.id) {
                let pressing = agenda.this_week.iter().find(|id| {
                    programme.step(id).and_then(|step| step_date(step, &times, now)).is_some_and(|date| date.until.is_some())
                });
                prop_assert_eq!(pressing, None);
            }
        }
    }
}
