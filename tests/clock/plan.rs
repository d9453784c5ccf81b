//! The whole plan of Hedensted, what a new fact moves, and packs that are wrong.

use vejviser::domain::timing::{RuleFault, Subject, When, became_certain, difference};

use super::*;

// The whole plan of Hedensted.

#[test]
fn one_date_makes_a_whole_plan() {
    check_hedensted(
        "housed 2026-03-02T10:00",
        &[
            ("anchor housed", "2026-03-02T10:00"),
            (
                "anchor info-meeting",
                "~2026-03-06 info-meeting-at-the-latest",
            ),
            (
                "anchor adviser-meeting",
                "~2026-03-06 adviser-meeting-expected",
            ),
            ("anchor course-start", "~2026-03-06 course-at-the-latest"),
            ("anchor course-end", "~2026-04-02 course-lasts"),
            (
                "anchor internship-start",
                "~2026-04-03 internship-day-after",
            ),
            ("anchor internship-end", "~2026-10-02 internship-lasts"),
            ("anchor job-start", "missing"),
            ("phase reception", "2026-03-02T10:00/2026-03-06T10:00"),
            ("phase introduction", "~2026-03-06/2026-04-02"),
            (
                "phase internship",
                "~2026-04-03/2026-10-02 earliest 2026-07-02",
            ),
            ("step info-meeting", "2026-03-02T10:00/2026-03-06T10:00"),
            ("step adviser-meeting", "~2026-03-02T10:00/2026-03-06"),
            ("step bank-account", "2026-03-02T10:00/2026-03-09T10:00"),
            ("step digital-id", "2026-03-02T10:00/"),
            ("step graduation", "~2026-04-02/2026-04-02"),
            ("step internship-start", "~2026-04-03/2026-04-03"),
            ("step ordinary-job", "~2026-04-02/"),
        ],
    );
}

#[test]
fn without_any_date_everything_waits_for_the_housing() {
    let schedule = schedule(&hedensted(), &Facts::new());
    assert!(schedule.anchors.is_empty());
    for (id, timed) in schedule.steps.iter() {
        assert_eq!(told(timed), "waiting for housed", "{id}");
    }
    for (id, timed) in schedule.phases.iter() {
        assert_eq!(told(timed), "waiting for housed", "{id}");
    }
}

#[test]
fn a_recorded_date_replaces_its_estimate_and_what_follows_moves() {
    check_hedensted(
        "housed 2026-03-02T10:00, course-start 2026-03-04",
        &[
            (
                "anchor info-meeting",
                "~2026-03-06 info-meeting-at-the-latest",
            ),
            ("anchor course-end", "~2026-03-31 course-lasts"),
            (
                "anchor internship-start",
                "~2026-04-01 internship-day-after",
            ),
            ("anchor internship-end", "~2026-09-30 internship-lasts"),
            ("phase reception", "2026-03-02T10:00/2026-03-06T10:00"),
            ("phase introduction", "~2026-03-04/2026-03-31"),
        ],
    );
    check_hedensted(
        "housed 2026-03-02T10:00, course-end 2026-04-10",
        &[
            ("anchor course-start", "~2026-03-06 course-at-the-latest"),
            (
                "anchor internship-start",
                "~2026-04-11 internship-day-after",
            ),
            // The rule of this step counts from a recorded date, so the step is certain.
            ("step internship-start", "2026-04-11/2026-04-11"),
            ("phase introduction", "~2026-03-06/2026-04-10"),
        ],
    );
}

#[test]
fn a_step_whose_own_date_is_recorded_is_on_that_date() {
    check_hedensted(
        "housed 2026-03-02T10:00, info-meeting 2026-03-03T13:00",
        &[
            (
                "step info-meeting",
                "2026-03-02T10:00/2026-03-06T10:00 on 2026-03-03T13:00",
            ),
            ("step adviser-meeting", "2026-03-02T10:00/2026-03-03T13:00"),
            // A step whose rule counts from its own date has it in its span.
            ("step housing", "2026-03-02T10:00/2026-03-02T10:00"),
        ],
    );
    // Also where its rule cannot be worked out.
    check_hedensted(
        "internship-start 2026-05-04",
        &[
            (
                "step internship-start",
                "2026-05-04/2026-05-04 on 2026-05-04",
            ),
            ("step contact", "waiting for housed"),
            (
                "phase internship",
                "2026-05-04/2026-11-03 earliest 2026-08-03",
            ),
        ],
    );
    let notices = |recorded: &str| {
        let schedule = schedule(&hedensted(), &facts(recorded));
        let step = schedule.steps[&"info-meeting".into()]
            .dated()
            .expect(recorded)
            .clone();
        step.notices.iter().map(told_notice).collect::<Vec<_>>()
    };
    // The deadline falls on a Saturday; once the meeting has a day, that no longer matters.
    assert_eq!(
        notices("housed 2026-03-03T10:00"),
        ["ends 2026-03-07 weekend ask by 2026-03-06"]
    );
    assert!(notices("housed 2026-03-03T10:00, info-meeting 2026-03-05").is_empty());
    assert!(notices("housed 2026-03-02T10:00, info-meeting 2026-03-06").is_empty());
    assert_eq!(
        notices("housed 2026-03-03T10:00, info-meeting 2026-03-08T10:00"),
        [
            "falls 2026-03-08 weekend open 2026-03-09",
            "later than 2026-03-07T10:00"
        ],
    );
}

#[test]
fn every_date_names_its_rule_and_what_it_counts_from() {
    let schedule = schedule(&hedensted(), &facts("housed 2026-03-02T10:00"));
    let follow_up = schedule.steps[&"follow-up".into()].dated().expect("dated");
    assert_eq!(follow_up.rule.as_str(), "follow-up-every-third-week");
    let anchors: Vec<&str> = follow_up.depends_on.iter().map(AnchorId::as_str).collect();
    assert_eq!(anchors, ["internship-start", "internship-end"]);
    assert_eq!(
        told_days(&follow_up.repeats),
        "2026-04-24 2026-05-15 2026-06-04 2026-06-25 2026-07-16 2026-08-06 2026-08-27 2026-09-17",
    );
    // An anchor that a rule names twice is told once.
    let both = SpanRule::During {
        from: "a".into(),
        until: "a".into(),
    };
    let twice = super::schedule(&with_rule(both), &facts("a 2026-03-02"));
    let dated = twice.steps[&"step".into()].dated().expect("dated");
    assert_eq!(dated.depends_on, ["a".into()]);
    let internship = &schedule.anchors[&"internship-start".into()];
    let notices: Vec<String> = internship.notices.iter().map(told_notice).collect();
    assert_eq!(notices, ["falls 2026-04-03 good-friday open 2026-04-07"]);
}

// What moved.

/// What a new fact moves, as `kind id: from -> to`.
fn check_moves(before: &str, after: &str, expected: &[&str]) {
    let pack = hedensted();
    let (before, after) = (
        schedule(&pack, &facts(before)),
        schedule(&pack, &facts(after)),
    );
    let name = |what: &Subject| match what {
        Subject::Anchor(id) => format!("anchor {id}"),
        Subject::Phase(id) => format!("phase {id}"),
        Subject::Step(id) => format!("step {id}"),
    };
    let found: Vec<String> = difference(&pack, &before, &after)
        .into_iter()
        .filter(|moved| matches!(moved.what, Subject::Anchor(_) | Subject::Phase(_)))
        .map(|moved| {
            let write = |when: Option<_>| {
                when.map_or("-".into(), |when: When| {
                    let until = when
                        .span
                        .until
                        .map_or(String::new(), |until| until.to_string());
                    format!("{}/{until}", when.span.from)
                })
            };
            format!(
                "{}: {} -> {}",
                name(&moved.what),
                write(moved.from),
                write(moved.to)
            )
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn what_moved_is_told_from_when_to_when_in_the_order_of_the_way() {
    check_moves(
        "housed 2026-03-02T10:00",
        "housed 2026-03-02T10:00, course-start 2026-03-09",
        &[
            "anchor course-start: 2026-03-06/2026-03-06 -> 2026-03-09/2026-03-09",
            "anchor course-end: 2026-04-02/2026-04-02 -> 2026-04-05/2026-04-05",
            "anchor internship-start: 2026-04-03/2026-04-03 -> 2026-04-06/2026-04-06",
            "anchor internship-end: 2026-10-02/2026-10-02 -> 2026-10-05/2026-10-05",
            "phase introduction: 2026-03-06/2026-04-02 -> 2026-03-09/2026-04-05",
            "phase internship: 2026-04-03/2026-10-02 -> 2026-04-06/2026-10-05",
        ],
    );
    check_moves(
        "housed 2026-03-02T10:00",
        "housed 2026-03-02T10:00, course-start 2026-03-06",
        &[],
    );
    check_moves(
        "",
        "job-start 2026-03-02",
        &["anchor job-start: - -> 2026-03-02/2026-03-02"],
    );
    check_moves(
        "job-start 2026-03-02",
        "",
        &["anchor job-start: 2026-03-02/2026-03-02 -> -"],
    );
}

#[test]
fn steps_stand_under_their_phase_in_the_difference() {
    let pack = hedensted();
    let with = |text: &str| schedule(&pack, &facts(text));
    let moved = difference(
        &pack,
        &with("housed 2026-03-02T10:00"),
        &with("housed 2026-03-02T10:00, course-end 2026-04-09"),
    );
    let names: Vec<&Subject> = moved.iter().map(|moved| &moved.what).collect();
    let place = |what: Subject| names.iter().position(|name| **name == what).expect("moved");
    let introduction = place(Subject::Phase("introduction".into()));
    let graduation = place(Subject::Step("graduation".into()));
    let internship = place(Subject::Phase("internship".into()));
    let follow_up = place(Subject::Step("follow-up".into()));
    assert!(introduction < graduation && graduation < internship && internship < follow_up);
    assert!(!names.contains(&&Subject::Step("welcome-folder".into())));
}

#[test]
fn a_time_of_day_alone_moves_no_day() {
    let pack = hedensted();
    let with = |text: &str| schedule(&pack, &facts(text));
    let before = with("housed 2026-03-02T10:00");
    let after = with("housed 2026-03-02T10:00, info-meeting 2026-03-06T09:00");
    let moved = difference(&pack, &before, &after);
    assert!(!moved.is_empty());
    assert!(moved.iter().all(|moved| !moved.changes_day()), "{moved:?}");
    let later = with("housed 2026-03-02T10:00, info-meeting 2026-03-05T09:00");
    assert!(
        difference(&pack, &before, &later)
            .iter()
            .all(|moved| moved.changes_day())
    );
}

#[test]
fn what_became_certain_is_told_whether_it_moved_or_not() {
    let pack = hedensted();
    let with = |text: &str| schedule(&pack, &facts(text));
    let before = with("housed 2026-03-02T10:00");
    let after = with("housed 2026-03-02T10:00, course-start 2026-03-06");
    let certain = became_certain(&pack, &before, &after);
    assert_eq!(
        certain,
        [
            Subject::Anchor("course-start".into()),
            Subject::Step("course-information".into()),
        ]
    );
    assert!(became_certain(&pack, &after, &before).is_empty());
}

// Packs that are wrong.

#[test]
fn unknown_ids_and_circles_wait_with_their_fault() {
    let from = |id: &str| SpanRule::DayAfter { anchor: id.into() };
    let pack = programme(
        vec![
            anchor("x", Some("after-y"), None),
            anchor("y", Some("after-x"), None),
            anchor("self", Some("after-self"), None),
            anchor("downstream", Some("after-x"), None),
            anchor("no-rule", Some("nothing"), None),
            anchor("endless", Some("open"), None),
            anchor("from-nobody", Some("after-nobody"), None),
            anchor("root", None, None),
            anchor("both", Some("x-until-root"), None),
        ],
        vec![
            rule("after-x", from("x")),
            rule("after-y", from("y")),
            rule("after-self", from("self")),
            rule("after-downstream", from("downstream")),
            rule("after-no-rule", from("no-rule")),
            rule("after-endless", from("endless")),
            rule("after-both", from("both")),
            rule("after-nobody", from("nobody")),
            rule("after-from-nobody", from("from-nobody")),
            rule(
                "open",
                SpanRule::After {
                    anchor: "root".into(),
                },
            ),
            rule(
                "x-until-root",
                SpanRule::During {
                    from: "x".into(),
                    until: "root".into(),
                },
            ),
        ],
        vec![
            step("x", "after-x", None),
            step("self", "after-self", None),
            step("downstream", "after-downstream", None),
            step("no-rule", "after-no-rule", None),
            step("endless", "after-endless", None),
            step("both", "after-both", None),
            step("nobody", "after-nobody", None),
            step("from-nobody", "after-from-nobody", None),
            step("missing-rule", "nowhere", None),
        ],
    );
    let check = |recorded: &str, id: &str, expected: &str| {
        let schedule = schedule(&pack, &facts(recorded));
        assert_eq!(
            told(&schedule.steps[&id.into()]),
            expected,
            "{id} with {recorded}"
        );
    };
    let cycle = RuleFault::Cycle;
    check("", "x", &format!("waiting for x y: {cycle}"));
    check("", "self", &format!("waiting for self: {cycle}"));
    check(
        "",
        "downstream",
        &format!("waiting for downstream x y: {cycle}"),
    );
    check(
        "",
        "no-rule",
        "waiting for no-rule: there is no rule nothing",
    );
    check("", "missing-rule", "waiting for : there is no rule nowhere");
    // The anchor itself can still be recorded, where the one that it counts from does not exist.
    check("", "nobody", "waiting for : there is no anchor nobody");
    check(
        "",
        "from-nobody",
        "waiting for from-nobody: there is no anchor nobody",
    );
    check("", "endless", "waiting for root");
    let endless = RuleFault::Endless;
    check(
        "root 2026-03-02",
        "endless",
        &format!("waiting for endless: {endless}"),
    );
    check("", "both", "waiting for root");
    check(
        "root 2026-03-02",
        "both",
        &format!("waiting for both x y: {cycle}"),
    );
    // One recorded date opens the circle, from either side.
    check("x 2026-03-02", "x", "2026-03-03/2026-03-03");
    check("y 2026-03-02", "x", "~2026-03-04/2026-03-04");
    check("x 2026-03-02", "downstream", "~2026-03-04/2026-03-04");
    check("no-rule 2026-03-02", "no-rule", "2026-03-03/2026-03-03");
}

#[test]
fn the_first_of_two_equal_ids_counts() {
    let pack = programme(
        vec![
            anchor("a", None, None),
            anchor("b", Some("r"), None),
            anchor("b", None, None),
        ],
        vec![
            rule("r", SpanRule::DayAfter { anchor: "a".into() }),
            rule("r", SpanRule::On { anchor: "a".into() }),
            rule("s", SpanRule::On { anchor: "b".into() }),
        ],
        vec![step("step", "s", None), step("step", "nowhere", None)],
    );
    let schedule = schedule(&pack, &facts("a 2026-03-02"));
    assert_eq!(
        told(&schedule.steps[&"step".into()]),
        "~2026-03-03/2026-03-03"
    );
}

#[test]
fn a_long_chain_of_estimates_neither_overflows_the_stack_nor_takes_for_ever() {
    let length = 20_000;
    let id = |number: usize| format!("a{number}");
    let estimates = |number| format!("r{number}");
    // In falling order, so that no anchor is known when it is first looked at.
    let anchors = (0..length).rev().map(|n| match n {
        0 => anchor(&id(0), None, None),
        _ => anchor(&id(n), Some(&estimates(n - 1)), Some(&id(n - 1))),
    });
    let rules = (0..length).map(|n| {
        rule(
            &estimates(n),
            SpanRule::On {
                anchor: id(n)[..].into(),
            },
        )
    });
    let last = estimates(length - 1);
    let pack = programme(
        anchors.collect(),
        rules.collect(),
        vec![step("step", &last, None)],
    );
    let told_with = |recorded| told(&schedule(&pack, &facts(recorded)).steps[&"step".into()]);
    assert_eq!(told_with("a0 2026-03-02"), "~2026-03-02/2026-03-02");
    assert_eq!(told_with(""), "waiting for a0");
}
