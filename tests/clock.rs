//! The phase clock keeps its promises. Expected dates were worked out apart from this program
//! (dateutil and zoneinfo of Python, and the printed calendar).

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, Utc};
use proptest::prelude::*;
use vejviser::domain::calendar::{Closed, closed};
use vejviser::domain::moment::Moment;
use vejviser::domain::programme::{
    Anchor, AnchorId, Audience, Phase, Programme, Rule, Sign, SpanRule, Step, Weekday,
};
use vejviser::domain::timing::{
    Certainty, FactFault, Facts, Known, Notice, RuleFault, Schedule, Subject, Tense, Timed,
    WindowLeft, became_certain, check_fact, danish_day, days_between, difference, schedule, tense,
    window_left,
};

// What the cases are made of.

fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

fn moment(text: &str) -> Moment {
    text.parse().expect(text)
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().expect(text)
}

/// Facts as `housed 2026-03-02T10:00, course-start 2026-03-05`.
fn facts(text: &str) -> Facts {
    let fact = |pair: &str| {
        let (anchor, date) = pair.trim().split_once(' ').expect(text);
        (AnchorId::from(anchor), moment(date))
    };
    text.split(',')
        .filter(|pair| !pair.trim().is_empty())
        .map(fact)
        .collect()
}

/// The structure of Hedensted's model with its real rules, without what no date depends on.
fn hedensted() -> Programme {
    let text = include_str!("fixtures/hedensted-structure.json");
    serde_json::from_str(text).expect("the fixture is a programme")
}

fn anchor(id: &str, estimate: Option<&str>, not_before: Option<&str>) -> Anchor {
    Anchor {
        id: id.into(),
        with_time: false,
        estimate: estimate.map(Into::into),
        not_before: not_before.map(Into::into),
    }
}

fn rule(id: &str, span: SpanRule) -> Rule {
    Rule {
        id: id.into(),
        span,
        source: "source".into(),
    }
}

fn step(id: &str, when: &str, records: Option<&str>) -> Step {
    Step {
        id: id.into(),
        when: when.into(),
        unit: "unit".into(),
        with: Vec::new(),
        audience: Audience::Newcomer,
        records: records.map(Into::into),
        bring: 0,
        say: 0,
        parts: Vec::new(),
        words: Vec::new(),
        blanks: Vec::new(),
        changes: Vec::new(),
        items: Vec::new(),
    }
}

/// A programme with one phase `phase` on the first rule, and these steps.
fn programme(anchors: Vec<Anchor>, rules: Vec<Rule>, steps: Vec<Step>) -> Programme {
    let when = rules.first().map_or("none".into(), |rule| rule.id.clone());
    let phase = Phase {
        id: "phase".into(),
        sign: Sign::House,
        when,
        steps,
    };
    Programme {
        anchors,
        rules,
        phases: vec![phase],
        ..hedensted()
    }
}

/// A programme with the anchors `a` and `b`, which nothing estimates, and one rule.
fn with_rule(span: SpanRule) -> Programme {
    let anchors = vec![anchor("a", None, None), anchor("b", None, None)];
    programme(
        anchors,
        vec![rule("rule", span)],
        vec![step("step", "rule", None)],
    )
}

// How dates are written in the cases.

/// `from/until`, an open end as `from/`, then what else there is; an estimate begins with `~`.
fn told(timed: &Timed) -> String {
    let dated = match timed {
        Timed::Waiting { for_, fault } => {
            let anchors: Vec<&str> = for_.iter().map(AnchorId::as_str).collect();
            let fault = fault
                .as_ref()
                .map_or(String::new(), |fault| format!(": {fault}"));
            return format!("waiting for {}{fault}", anchors.join(" "));
        }
        Timed::Dated(dated) => dated,
    };
    let estimated = if dated.certainty == Certainty::Estimated {
        "~"
    } else {
        ""
    };
    let until = dated
        .span
        .until
        .map_or(String::new(), |until| until.to_string());
    let mut text = format!("{estimated}{}/{until}", dated.span.from);
    if let Some(earliest) = dated.span.earliest_end {
        text += &format!(" earliest {earliest}");
    }
    if let Some(recorded) = dated.recorded {
        text += &format!(" on {recorded}");
    }
    text
}

fn told_anchor(known: Option<&Known>) -> String {
    match known {
        None => "missing".into(),
        Some(known) => match &known.rule {
            None => known.moment.to_string(),
            Some(rule) => format!("~{} {rule}", known.moment),
        },
    }
}

fn told_notice(notice: &Notice) -> String {
    let name = |holiday| Closed::Holiday(holiday).key();
    match *notice {
        Notice::EndsWhenClosed { day, why, ask_by } => {
            format!("ends {day} {} ask by {ask_by}", why.key())
        }
        Notice::AllClosed {
            first,
            last,
            holiday,
            open_again,
        } => {
            let name = holiday.map_or("weekend", name);
            format!("all closed {first}/{last} {name} open {open_again}")
        }
        Notice::ClosedStretch {
            first,
            last,
            holiday,
        } => {
            format!("stretch {first}/{last} {}", name(holiday))
        }
        Notice::FallsWhenClosed {
            day,
            why,
            open_again,
        } => {
            format!("falls {day} {} open {open_again}", why.key())
        }
        Notice::MeetsWhenClosed { day, why } => format!("meets {day} {}", why.key()),
        Notice::MeetsEarlier { due, why, day } => format!("due {due} {} meets {day}", why.key()),
        Notice::LaterThanRule { latest } => format!("later than {latest}"),
        Notice::EndsBeforeBegin { from, until } => format!("ends {until} before {from}"),
    }
}

fn told_days(days: &[NaiveDate]) -> String {
    days.iter()
        .map(NaiveDate::to_string)
        .collect::<Vec<_>>()
        .join(" ")
}

/// One rule over the anchors `a` and `b`: its dates.
fn check_rule(span: &SpanRule, recorded: &str, expected: &str) {
    let schedule = schedule(&with_rule(span.clone()), &facts(recorded));
    let step = &schedule.steps[&"step".into()];
    assert_eq!(told(step), expected, "{span:?} with {recorded}");
    assert_eq!(
        &schedule.phases[&"phase".into()],
        step,
        "phases and steps go by one clock"
    );
}

/// One rule over `a` and `b`: the days of its meetings, and every notice.
fn check_meetings(span: &SpanRule, recorded: &str, days: &str, notices: &[&str]) {
    let schedule = schedule(&with_rule(span.clone()), &facts(recorded));
    let dated = schedule.steps[&"step".into()]
        .dated()
        .expect(recorded)
        .clone();
    assert_eq!(told_days(&dated.repeats), days, "{span:?} with {recorded}");
    let told: Vec<String> = dated.notices.iter().map(told_notice).collect();
    assert_eq!(told, notices, "{span:?} with {recorded}");
}

fn check_notices(span: &SpanRule, recorded: &str, notices: &[&str]) {
    check_meetings(span, recorded, "", notices);
}

/// Anchors, phases and steps of Hedensted, each named with its kind: `step follow-up`.
fn check_hedensted(recorded: &str, expected: &[(&str, &str)]) {
    let schedule = schedule(&hedensted(), &facts(recorded));
    for (what, expected) in expected {
        let (kind, id) = what.split_once(' ').expect(what);
        let found = match kind {
            "anchor" => told_anchor(schedule.anchors.get(&id.into())),
            "phase" => told(&schedule.phases[&id.into()]),
            _ => told(&schedule.steps[&id.into()]),
        };
        assert_eq!(&found, expected, "{what} with {recorded}");
    }
}

fn within(hours: u32) -> SpanRule {
    SpanRule::Within {
        hours,
        of: "a".into(),
    }
}

fn lasts(weeks: u32) -> SpanRule {
    SpanRule::Lasts {
        weeks,
        hours_a_week: Some(37),
        from: "a".into(),
    }
}

fn between(least_months: u32, most_months: u32) -> SpanRule {
    SpanRule::Between {
        least_months,
        most_months,
        from: "a".into(),
    }
}

fn every(weeks: u32) -> SpanRule {
    SpanRule::AtLeastEvery {
        weeks,
        from: "a".into(),
        until: "b".into(),
    }
}

fn first(weekday: Weekday) -> SpanRule {
    SpanRule::FirstWeekdayOfMonth {
        weekday,
        from: "a".into(),
        until: "b".into(),
    }
}

fn during() -> SpanRule {
    SpanRule::During {
        from: "a".into(),
        until: "b".into(),
    }
}

fn on() -> SpanRule {
    SpanRule::On { anchor: "a".into() }
}

fn day_after() -> SpanRule {
    SpanRule::DayAfter { anchor: "a".into() }
}

fn after() -> SpanRule {
    SpanRule::After { anchor: "a".into() }
}

// Each rule.

#[test]
fn ninety_six_hours_are_real_hours() {
    let check = |from: &str, until: &str| {
        check_rule(
            &within(96),
            &format!("a {from}"),
            &format!("{from}/{until}"),
        );
    };
    check("2026-03-02T10:00", "2026-03-06T10:00");
    // Summer time begins on 29 March 2026: the wall clock shows an hour more.
    check("2026-03-27T10:00", "2026-03-31T11:00");
    check("2026-03-25T02:30", "2026-03-29T03:30");
    check("2026-03-25T03:00", "2026-03-29T04:00");
    // It ends on 25 October: an hour less, also where that is the evening before.
    check("2026-10-22T10:00", "2026-10-26T09:00");
    check("2026-10-23T00:30", "2026-10-26T23:30");
    // 02:30 comes twice that night; 96 hours end at the first.
    check("2026-10-21T02:30", "2026-10-25T02:30");
    // The turn of the year, and 29 February of a leap year.
    check("2026-12-30T09:15", "2027-01-03T09:15");
    check("2028-02-26T10:00", "2028-03-01T10:00");
    check("2027-02-26T10:00", "2027-03-02T10:00");
    // Easter: told, but the clock runs on.
    check("2026-04-01T10:00", "2026-04-05T10:00");
    check("2026-04-02T10:00", "2026-04-06T10:00");
}

#[test]
fn ninety_six_hours_of_a_day_without_time_are_never_told_too_late() {
    let check = |hours, from: &str, until: &str| {
        check_rule(
            &within(hours),
            &format!("a {from}"),
            &format!("{from}/{until}"),
        );
    };
    // Monday to Thursday.
    check(96, "2026-03-02", "2026-03-05");
    // Across the change in March, 96 hours end at 01:00 on the 31st; the 30th is the last whole day.
    check(96, "2026-03-27", "2026-03-30");
    // In October they end at 23:00 on the 26th, which is no longer a whole day.
    check(96, "2026-10-23", "2026-10-25");
    check(96, "2026-10-26", "2026-10-29");
    check(24, "2026-03-02", "2026-03-02");
    check(25, "2026-03-02", "2026-03-02");
    check(48, "2026-03-02", "2026-03-03");
    // Where not one whole day fits, it is the day itself.
    check(23, "2026-03-02", "2026-03-02");
    check(0, "2026-03-02", "2026-03-02");
}

#[test]
fn weeks_days_and_single_dates_are_of_the_calendar() {
    check_rule(&lasts(4), "a 2026-03-06", "2026-03-06/2026-04-02");
    check_rule(
        &lasts(4),
        "a 2026-03-02T10:00",
        "2026-03-02T10:00/2026-03-29",
    );
    check_rule(&lasts(1), "a 2028-02-28", "2028-02-28/2028-03-05");
    check_rule(&lasts(4), "a 2026-12-14", "2026-12-14/2027-01-10");
    check_rule(&day_after(), "a 2026-04-02", "2026-04-03/2026-04-03");
    check_rule(&day_after(), "a 2026-04-02T15:00", "2026-04-03/2026-04-03");
    check_rule(&day_after(), "a 2028-02-28", "2028-02-29/2028-02-29");
    check_rule(&day_after(), "a 2027-02-28", "2027-03-01/2027-03-01");
    check_rule(&day_after(), "a 2026-12-31", "2027-01-01/2027-01-01");
    check_rule(
        &on(),
        "a 2026-04-02T15:00",
        "2026-04-02T15:00/2026-04-02T15:00",
    );
    check_rule(&on(), "a 2026-04-02", "2026-04-02/2026-04-02");
    check_rule(
        &during(),
        "a 2026-04-02, b 2026-05-01T12:00",
        "2026-04-02/2026-05-01T12:00",
    );
    check_rule(&after(), "a 2026-04-02T15:00", "2026-04-02T15:00/");
}

#[test]
fn months_end_the_day_before_the_same_date() {
    let check = |from: &str, least: &str, most: &str| {
        let expected = format!("{from}/{most} earliest {least}");
        check_rule(&between(3, 6), &format!("a {from}"), &expected);
    };
    check("2026-04-03", "2026-07-02", "2026-10-02");
    check("2026-03-01", "2026-05-31", "2026-08-31");
    check("2026-12-01", "2027-02-28", "2027-05-31");
    // Dates that the last month does not have end with that month.
    check("2026-08-31", "2026-11-30", "2027-02-28");
    check("2027-08-31", "2027-11-30", "2028-02-29");
    check("2026-11-30", "2027-02-28", "2027-05-29");
    check("2025-11-29", "2026-02-28", "2026-05-28");
    check("2027-11-29", "2028-02-28", "2028-05-28");
    check("2026-12-31", "2027-03-30", "2027-06-30");
    // From 29 February, and from a month end to longer months.
    check("2028-02-29", "2028-05-28", "2028-08-28");
    check("2026-02-28", "2026-05-27", "2026-08-27");
    // The beginning keeps its time of day, the ends are whole days.
    check("2026-04-03T08:00", "2026-07-02", "2026-10-02");
    // No months at all end no earlier than they begin.
    check_rule(
        &between(0, 1),
        "a 2026-04-03",
        "2026-04-03/2026-05-02 earliest 2026-04-03",
    );
    check_rule(
        &between(6, 6),
        "a 2026-04-03",
        "2026-04-03/2026-10-02 earliest 2026-10-02",
    );
}

#[test]
fn follow_ups_are_every_third_week_or_sooner() {
    let check = |from: &str, until: &str, days: &str, notices: &[&str]| {
        check_meetings(&every(3), &format!("a {from}, b {until}"), days, notices);
    };
    // 5 June is often closed: the meeting is the day before, and the following count from there.
    check(
        "2026-04-03",
        "2026-10-02",
        "2026-04-24 2026-05-15 2026-06-04 2026-06-25 2026-07-16 2026-08-06 2026-08-27 2026-09-17",
        &["due 2026-06-05 constitution-day meets 2026-06-04"],
    );
    // Twice in one row: out of Easter Monday to the Wednesday before Easter, five days.
    check(
        "2026-03-16",
        "2026-05-18",
        "2026-04-01 2026-04-22 2026-05-13",
        &["due 2026-04-06 easter-monday meets 2026-04-01"],
    );
    // From a Saturday: every meeting would fall on one, so the first draws them all to Fridays.
    check(
        "2026-08-01",
        "2026-10-01",
        "2026-08-21 2026-09-11",
        &["due 2026-08-22 weekend meets 2026-08-21"],
    );
    // None where the end comes first: shorter than three weeks, or exactly three.
    check("2026-03-02", "2026-03-22", "", &[]);
    check("2026-03-02", "2026-03-23", "", &[]);
    check("2026-03-02", "2026-03-24", "2026-03-23", &[]);
    // The day counts, not the time within it.
    check("2026-03-02T15:00", "2026-03-24T08:00", "2026-03-23", &[]);
    check(
        "2026-03-02",
        "2026-03-01",
        "",
        &["ends 2026-03-01 before 2026-03-02"],
    );
}

#[test]
fn the_first_tuesday_of_each_month_stays_where_it_is() {
    let check = |from: &str, until: &str, days: &str, notices: &[&str]| {
        let recorded = format!("a {from}, b {until}");
        check_meetings(&first(Weekday::Tuesday), &recorded, days, notices);
    };
    check(
        "2026-03-02",
        "2026-10-02",
        "2026-03-03 2026-04-07 2026-05-05 2026-06-02 2026-07-07 2026-08-04 2026-09-01",
        &[],
    );
    // Both ends count; a day later or earlier does not.
    check(
        "2026-03-03T16:00",
        "2026-04-07",
        "2026-03-03 2026-04-07",
        &[],
    );
    check("2026-03-04", "2026-04-06", "", &[]);
    // On New Year's Day, 1 May and 5 June the meeting is told, not moved.
    check(
        "2018-12-20",
        "2019-02-01",
        "2019-01-01",
        &["meets 2019-01-01 new-year"],
    );
    check(
        "2029-05-01",
        "2029-06-30",
        "2029-05-01 2029-06-05",
        &[
            "meets 2029-05-01 labour-day",
            "meets 2029-06-05 constitution-day",
        ],
    );
    // From the last day of a long month the shorter next one is not left out.
    check("2027-01-31", "2027-03-01", "2027-02-02", &[]);
    check("2026-12-31", "2027-01-31", "2027-01-05", &[]);
    check(
        "2026-03-02",
        "2026-03-01",
        "",
        &["ends 2026-03-01 before 2026-03-02"],
    );
    let months = "a 2026-03-01, b 2026-04-30";
    check_meetings(
        &first(Weekday::Monday),
        months,
        "2026-03-02 2026-04-06",
        &["meets 2026-04-06 easter-monday"],
    );
    check_meetings(
        &first(Weekday::Sunday),
        months,
        "2026-03-01 2026-04-05",
        &["meets 2026-03-01 weekend", "meets 2026-04-05 easter-day"],
    );
    check_meetings(
        &first(Weekday::Wednesday),
        months,
        "2026-03-04 2026-04-01",
        &[],
    );
    check_meetings(
        &first(Weekday::Thursday),
        months,
        "2026-03-05 2026-04-02",
        &["meets 2026-04-02 maundy-thursday"],
    );
    check_meetings(
        &first(Weekday::Friday),
        months,
        "2026-03-06 2026-04-03",
        &["meets 2026-04-03 good-friday"],
    );
    check_meetings(
        &first(Weekday::Saturday),
        months,
        "2026-03-07 2026-04-04",
        &["meets 2026-03-07 weekend", "meets 2026-04-04 weekend"],
    );
}

#[test]
fn easter_is_told_and_moves_no_legal_clock() {
    let check = |housed: &str, until: &str, notices: &[&str]| {
        check_rule(
            &within(96),
            &format!("a {housed}"),
            &format!("{housed}/{until}"),
        );
        check_notices(&within(96), &format!("a {housed}"), notices);
    };
    // Housed on the Wednesday before Easter: four of the five closed days lie within.
    check(
        "2026-04-01T10:00",
        "2026-04-05T10:00",
        &[
            "ends 2026-04-05 easter-day ask by 2026-04-01",
            "stretch 2026-04-02/2026-04-06 maundy-thursday",
        ],
    );
    // On Maundy Thursday: the whole window is closed.
    let all = "all closed 2026-04-02/2026-04-06 maundy-thursday open 2026-04-07";
    check("2026-04-02T10:00", "2026-04-06T10:00", &[all]);
    check("2026-04-03", "2026-04-06", &[all]);
    // On Good Friday with a time: the last hours are open again, so the end is no trouble.
    check(
        "2026-04-03T10:00",
        "2026-04-07T10:00",
        &["stretch 2026-04-02/2026-04-06 maundy-thursday"],
    );
    // The Monday before: it ends on Good Friday; two closed days are no stretch.
    check(
        "2026-03-30T10:00",
        "2026-04-03T10:00",
        &["ends 2026-04-03 good-friday ask by 2026-04-01"],
    );
    // The Tuesday before: Thursday, Friday and Saturday are.
    check(
        "2026-03-31T10:00",
        "2026-04-04T10:00",
        &[
            "ends 2026-04-04 weekend ask by 2026-04-01",
            "stretch 2026-04-02/2026-04-06 maundy-thursday",
        ],
    );
}

#[test]
fn other_closed_days_are_told_as_they_are() {
    let ends = |housed: &str, notices: &[&str]| {
        check_notices(&within(96), &format!("a {housed}"), notices);
    };
    ends("2026-03-02T10:00", &[]);
    // A weekend within, no holiday: nothing to tell.
    ends("2026-03-06T10:00", &[]);
    ends(
        "2026-03-03T10:00",
        &["ends 2026-03-07 weekend ask by 2026-03-06"],
    );
    // 5 June 2026 is a Friday, often closed; with the weekend three days, but no holiday.
    ends(
        "2026-06-01T10:00",
        &["ends 2026-06-05 constitution-day ask by 2026-06-04"],
    );
    ends("2026-06-04T10:00", &[]);
    // Christmas Eve counts into the run that a holiday names.
    ends(
        "2026-12-23T10:00",
        &[
            "ends 2026-12-27 weekend ask by 2026-12-23",
            "stretch 2026-12-24/2026-12-27 christmas-day",
        ],
    );

    // A duration has no deadline: only the long run within is told.
    check_notices(
        &lasts(4),
        "a 2026-03-09",
        &["stretch 2026-04-02/2026-04-06 maundy-thursday"],
    );
    check_notices(&lasts(4), "a 2026-03-02", &[]);
    check_notices(&lasts(4), "a 2026-03-07", &[]);
    // Begun within the run, three days of it count, two do not.
    check_notices(
        &lasts(4),
        "a 2026-04-04",
        &["stretch 2026-04-02/2026-04-06 maundy-thursday"],
    );
    check_notices(&lasts(4), "a 2026-04-05", &[]);
    let weekend = "a 2026-03-07, b 2026-03-08";
    check_notices(
        &during(),
        weekend,
        &["all closed 2026-03-07/2026-03-08 weekend open 2026-03-09"],
    );

    // Between three and six months: the last day is a deadline, Whitsun and Christmas lie within.
    check_notices(
        &between(3, 6),
        "a 2026-01-19",
        &[
            "ends 2026-07-18 weekend ask by 2026-07-17",
            "stretch 2026-04-02/2026-04-06 maundy-thursday",
            "stretch 2026-05-23/2026-05-25 whit-sunday",
        ],
    );
    check_notices(
        &between(3, 6),
        "a 2026-07-06",
        &[
            "stretch 2026-12-24/2026-12-27 christmas-day",
            "stretch 2026-12-31/2027-01-03 new-year",
        ],
    );
    // In spans of years holidays are ordinary life.
    check_notices(&lasts(53), "a 2026-01-05", &[]);

    check_notices(
        &day_after(),
        "a 2026-04-02",
        &["falls 2026-04-03 good-friday open 2026-04-07"],
    );
    check_notices(&on(), "a 2026-04-30", &[]);
    check_notices(
        &on(),
        "a 2026-05-01T09:00",
        &["falls 2026-05-01 labour-day open 2026-05-04"],
    );
    check_notices(&after(), "a 2026-04-03", &[]);
}

#[test]
fn dates_that_contradict_are_told_and_not_hidden() {
    let check = |recorded: &str, notices: &[&str]| check_notices(&during(), recorded, notices);
    check(
        "a 2026-03-04, b 2026-03-03",
        &["ends 2026-03-03 before 2026-03-04"],
    );
    check(
        "a 2026-03-04T10:00, b 2026-03-04T09:00",
        &["ends 2026-03-04 before 2026-03-04"],
    );
    // A day without a time may be any time within it.
    check("a 2026-03-04T10:00, b 2026-03-04", &[]);
    check_rule(
        &during(),
        "a 2026-03-04, b 2026-03-03",
        "2026-03-04/2026-03-03",
    );
}

#[test]
fn a_faulty_rule_waits_and_says_why() {
    let check = |span: SpanRule, recorded: &str, fault: RuleFault| {
        check_rule(&span, recorded, &format!("waiting for : {fault}"));
    };
    check(lasts(0), "a 2026-03-02", RuleFault::Empty);
    check(between(0, 0), "a 2026-03-02", RuleFault::Empty);
    check(between(6, 3), "a 2026-03-02", RuleFault::LeastAboveMost);
    check(every(0), "a 2026-03-02, b 2026-06-02", RuleFault::Empty);
    check(
        every(1),
        "a 1900-01-01, b 2200-12-31",
        RuleFault::TooManyRepeats,
    );
    check(
        first(Weekday::Friday),
        "a 1900-01-01, b 2200-12-31",
        RuleFault::TooManyRepeats,
    );
    check(
        within(u32::MAX),
        "a 2026-03-02T10:00",
        RuleFault::OutOfReach,
    );
    check(within(u32::MAX), "a 2026-03-02", RuleFault::OutOfReach);
    check(lasts(u32::MAX), "a 2026-03-02", RuleFault::OutOfReach);
    check(between(1, u32::MAX), "a 2026-03-02", RuleFault::OutOfReach);
    check(day_after(), "a 2200-12-31", RuleFault::OutOfReach);
    check(lasts(1), "a 2200-12-26", RuleFault::OutOfReach);
    check_rule(&lasts(1), "a 2200-12-25", "2200-12-25/2200-12-31");
    check_rule(
        &every(u32::MAX),
        "a 2026-03-02, b 2026-06-02",
        "2026-03-02/2026-06-02",
    );
    let unknown = SpanRule::On {
        anchor: "nobody".into(),
    };
    check(
        unknown,
        "a 2026-03-02, nobody 2026-03-02",
        RuleFault::UnknownAnchor("nobody".into()),
    );
    check_rule(&during(), "a 2026-03-02", "waiting for b");
    check_rule(&during(), "", "waiting for a b");
}

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
    let internship = &schedule.anchors[&"internship-start".into()];
    let notices: Vec<String> = internship.notices.iter().map(told_notice).collect();
    assert_eq!(notices, ["falls 2026-04-03 good-friday open 2026-04-07"]);
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
                when.map_or("-".into(), |when: vejviser::domain::timing::When| {
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

// What can be recorded.

fn check_recording(recorded: &str, anchor: &str, date: &str, expected: Result<(), FactFault>) {
    let now = utc("2026-03-10T12:00:00Z");
    let found = check_fact(
        &hedensted(),
        &facts(recorded),
        &anchor.into(),
        moment(date),
        now,
    );
    assert_eq!(found, expected, "{anchor} {date} beside {recorded}");
}

#[test]
fn dates_that_cannot_be_right_are_refused_with_the_reason() {
    let housed = "housed 2026-03-02T10:00";
    let before = |anchor: &str, date: &str| {
        Err(FactFault::BeforeAnchor {
            anchor: anchor.into(),
            moment: moment(date),
        })
    };
    let after = |anchor: &str, date: &str| {
        Err(FactFault::AfterAnchor {
            anchor: anchor.into(),
            moment: moment(date),
        })
    };
    let unknown = Err(FactFault::UnknownAnchor("permit".into()));
    check_recording("", "permit", "2026-03-02", unknown);

    check_recording(
        "",
        "housed",
        "2014-12-31T23:59",
        Err(FactFault::BeforeProgramme { year: 2015 }),
    );
    check_recording("", "housed", "2015-01-01", Ok(()));
    let latest = day("2031-03-10");
    check_recording("", "housed", "2031-03-10T23:59", Ok(()));
    check_recording(
        "",
        "housed",
        "2031-03-11",
        Err(FactFault::TooFarAhead { latest }),
    );

    check_recording(
        housed,
        "course-start",
        "2026-03-01",
        before("housed", "2026-03-02T10:00"),
    );
    check_recording(housed, "course-start", "2026-03-02", Ok(()));
    check_recording(
        housed,
        "info-meeting",
        "2026-03-02T09:59",
        before("housed", "2026-03-02T10:00"),
    );
    check_recording(housed, "info-meeting", "2026-03-02T10:00", Ok(()));
    // Through an anchor that nobody has recorded.
    check_recording(
        housed,
        "internship-end",
        "2026-03-01",
        before("housed", "2026-03-02T10:00"),
    );
    // The nearest that is violated is named.
    let both = "housed 2026-03-02T10:00, course-start 2026-03-05";
    check_recording(
        both,
        "course-end",
        "2026-03-01",
        before("course-start", "2026-03-05"),
    );
    check_recording(both, "course-end", "2026-03-05", Ok(()));

    // The other way round: the housing after what it must not lie after.
    check_recording(
        "course-start 2026-03-05",
        "housed",
        "2026-03-06",
        after("course-start", "2026-03-05"),
    );
    check_recording(
        "course-start 2026-03-05",
        "housed",
        "2026-03-05T18:00",
        Ok(()),
    );
    check_recording(
        "course-end 2026-04-02",
        "housed",
        "2026-04-03",
        after("course-end", "2026-04-02"),
    );
    // Only what is bound to it: the adviser may have been met before.
    check_recording("adviser-meeting 2026-03-01", "housed", "2026-03-02", Ok(()));
    // Its own earlier record is replaced.
    check_recording("housed 2026-03-02", "housed", "2026-03-20", Ok(()));
    check_recording("housed 2026-03-20", "housed", "2026-03-02", Ok(()));
}

#[test]
fn five_years_ahead_are_counted_on_the_danish_calendar() {
    let check = |now: &str, date: &str, ok: bool| {
        let found = check_fact(
            &hedensted(),
            &Facts::new(),
            &"housed".into(),
            moment(date),
            utc(now),
        );
        assert_eq!(found.is_ok(), ok, "{date} at {now}");
    };
    // 23:30 UTC on 31 December is New Year in Denmark.
    check("2026-12-31T23:30:00Z", "2032-01-01", true);
    check("2026-12-31T22:30:00Z", "2032-01-01", false);
    check("2028-02-29T12:00:00Z", "2033-02-28", true);
    check("2028-02-29T12:00:00Z", "2033-03-01", false);
}

#[test]
fn a_circle_of_not_before_ends() {
    let pack = programme(
        vec![
            anchor("a", None, Some("b")),
            anchor("b", None, Some("a")),
            anchor("c", None, Some("c")),
        ],
        Vec::new(),
        Vec::new(),
    );
    let now = utc("2026-03-10T12:00:00Z");
    let check = |recorded: &str, id: &str, date: &str| {
        check_fact(&pack, &facts(recorded), &id.into(), moment(date), now)
    };
    assert!(check("b 2026-03-02", "a", "2026-03-02").is_ok());
    assert!(check("b 2026-03-02", "a", "2026-03-01").is_err());
    assert!(check("c 2026-03-02", "c", "2026-03-01").is_ok());
}

// Today.

#[test]
fn today_is_the_day_in_denmark() {
    assert_eq!(danish_day(utc("2026-03-02T22:59:59Z")), day("2026-03-02"));
    assert_eq!(danish_day(utc("2026-03-02T23:00:00Z")), day("2026-03-03"));
    assert_eq!(danish_day(utc("2026-07-01T21:59:59Z")), day("2026-07-01"));
    assert_eq!(danish_day(utc("2026-07-01T22:00:00Z")), day("2026-07-02"));
    assert_eq!(days_between(day("2026-03-28"), day("2026-03-30")), 2);
    assert_eq!(days_between(day("2026-03-02"), day("2026-03-01")), -1);
}

fn check_tense(span: &SpanRule, recorded: &str, now: &str, expected: Tense) {
    let schedule = schedule(&with_rule(span.clone()), &facts(recorded));
    let found = tense(&schedule.steps[&"step".into()], utc(now));
    assert_eq!(found, expected, "{span:?} with {recorded} at {now}");
}

#[test]
fn a_time_is_past_now_this_week_or_later() {
    use Tense::{Later, Now, Past, ThisWeek, Unknown};
    // A window of 96 hours ends to the minute (winter: UTC is an hour behind).
    let window = |now, expected| check_tense(&within(96), "a 2026-03-02T10:00", now, expected);
    window("2026-02-22T22:59:00Z", Later);
    window("2026-02-22T23:00:00Z", ThisWeek);
    window("2026-03-01T22:59:00Z", ThisWeek);
    window("2026-03-01T23:00:00Z", Now);
    window("2026-03-06T09:00:00Z", Now);
    window("2026-03-06T09:00:01Z", Past);
    // Without a time it lasts to the end of its last day.
    check_tense(&within(96), "a 2026-03-02", "2026-03-05T22:59:59Z", Now);
    check_tense(&within(96), "a 2026-03-02", "2026-03-05T23:00:00Z", Past);
    // An appointment lasts its whole day.
    check_tense(&on(), "a 2026-03-02T10:00", "2026-03-02T20:00:00Z", Now);
    check_tense(&on(), "a 2026-03-02T10:00", "2026-03-02T23:00:00Z", Past);
    check_tense(
        &on(),
        "a 2026-03-02T10:00",
        "2026-03-01T22:00:00Z",
        ThisWeek,
    );
    // Without an end, it goes on.
    check_tense(&after(), "a 2026-03-02", "2030-03-02T20:00:00Z", Now);
    check_tense(&after(), "a 2026-03-02", "2026-02-22T12:00:00Z", Later);
    check_tense(&on(), "", "2026-03-02T20:00:00Z", Unknown);
    // Meetings are as near as the next one: 24 April, 15 May.
    let meetings = |now, expected| {
        check_tense(&every(3), "a 2026-04-03, b 2026-05-30", now, expected);
    };
    meetings("2026-04-03T12:00:00Z", Later);
    meetings("2026-04-17T12:00:00Z", ThisWeek);
    meetings("2026-04-24T12:00:00Z", Now);
    meetings("2026-04-25T12:00:00Z", Later);
    meetings("2026-05-15T21:59:00Z", Now);
    meetings("2026-05-15T22:00:00Z", Past);
    check_tense(
        &every(3),
        "a 2026-04-03, b 2026-04-20",
        "2026-04-18T12:00:00Z",
        Now,
    );
}

#[test]
fn a_recorded_step_is_past_the_day_after_whatever_its_window_says() {
    let schedule = schedule(
        &hedensted(),
        &facts("housed 2026-03-02T10:00, info-meeting 2026-03-04T13:00"),
    );
    let at = |now: &str| tense(&schedule.steps[&"info-meeting".into()], utc(now));
    assert_eq!(at("2026-03-02T12:00:00Z"), Tense::ThisWeek);
    assert_eq!(at("2026-03-04T20:00:00Z"), Tense::Now);
    assert_eq!(at("2026-03-05T12:00:00Z"), Tense::Past);
}

#[test]
fn the_running_clock_agrees_with_the_plan() {
    let check = |from: &str, now: &str, expected: &str| {
        let found = match window_left(moment(from), 96, utc(now)) {
            WindowLeft::NotBegun { begins_in, until } => {
                format!("in {} until {until}", begins_in.num_minutes())
            }
            WindowLeft::Running {
                elapsed,
                left,
                until,
            } => {
                format!(
                    "{} + {} until {until}",
                    elapsed.num_minutes(),
                    left.num_minutes()
                )
            }
            WindowLeft::Over { since, until } => format!("over {} {until}", since.num_minutes()),
        };
        assert_eq!(found, expected, "{from} at {now}");
    };
    let from = "2026-03-27T10:00";
    check(from, "2026-03-27T08:30:00Z", "in 30 until 2026-03-31T11:00");
    check(
        from,
        "2026-03-27T09:00:00Z",
        "0 + 5760 until 2026-03-31T11:00",
    );
    check(
        from,
        "2026-03-29T01:00:00Z",
        "2400 + 3360 until 2026-03-31T11:00",
    );
    check(
        from,
        "2026-03-31T08:59:00Z",
        "5759 + 1 until 2026-03-31T11:00",
    );
    check(from, "2026-03-31T09:00:00Z", "over 0 2026-03-31T11:00");
    check(from, "2026-03-31T10:30:00Z", "over 90 2026-03-31T11:00");
    // A day without a time: to the end of the last whole day.
    check(
        "2026-03-02",
        "2026-03-04T23:00:00Z",
        "4320 + 1440 until 2026-03-05",
    );
    check("2026-03-02", "2026-03-05T23:00:00Z", "over 0 2026-03-05");
    // 26 October ends an hour after the 96; the 25th is the last whole day.
    check(
        "2026-10-23",
        "2026-10-25T22:00:00Z",
        "4320 + 60 until 2026-10-25",
    );

    let endless = window_left(moment(from), u32::MAX, utc("2026-03-27T09:00:00Z"));
    assert!(matches!(endless, WindowLeft::Running { .. }));
}

// Properties.

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..7_670_i64).prop_map(|days| day("2015-01-01") + Duration::days(days))
}

/// Moments of 2015 to 2035, many of them in the nights when the clock changes.
fn any_moment() -> impl Strategy<Value = Moment> {
    let near = (0..42_u32, 0..=5_i64).prop_map(|(change, back)| {
        let (year, month) = (
            2015 + change as i32 / 2,
            if change % 2 == 0 { 3 } else { 10 },
        );
        let end = NaiveDate::from_ymd_opt(year, month, 31).expect("31 days");
        let sunday = end - Duration::days(i64::from(end.weekday().num_days_from_sunday()));
        sunday - Duration::days(back)
    });
    let time = proptest::option::of(prop_oneof![3 => 0..24 * 60_u32, 1 => 110..190_u32]);
    (prop_oneof![any_day(), near], time).prop_map(|(day, time)| match time {
        None => Moment::Day(day),
        Some(m) => Moment::At(day.and_hms_opt(m / 60, m % 60, 0).expect("a time")),
    })
}

fn some_facts(ids: Vec<AnchorId>) -> impl Strategy<Value = Facts> {
    let dates = proptest::collection::vec(proptest::option::of(any_moment()), ids.len());
    dates.prop_map(move |dates| {
        ids.iter()
            .cloned()
            .zip(dates)
            .filter_map(|(id, date)| Some((id, date?)))
            .collect()
    })
}

fn hedensted_facts() -> impl Strategy<Value = Facts> {
    some_facts(
        hedensted()
            .anchors
            .into_iter()
            .map(|anchor| anchor.id)
            .collect(),
    )
}

/// Ids of few letters, so that they meet, repeat, form circles, and some name nothing.
fn any_id() -> impl Strategy<Value = AnchorId> {
    "[a-g]".prop_map(AnchorId)
}

fn any_count() -> impl Strategy<Value = u32> {
    prop_oneof![8 => 0..30_u32, 1 => any::<u32>(), 1 => Just(u32::MAX)]
}

fn any_rule() -> impl Strategy<Value = SpanRule> {
    let weekday = prop_oneof![
        Just(Weekday::Monday),
        Just(Weekday::Tuesday),
        Just(Weekday::Wednesday),
        Just(Weekday::Thursday),
        Just(Weekday::Friday),
        Just(Weekday::Saturday),
        Just(Weekday::Sunday),
    ];
    prop_oneof![
        any_id().prop_map(|anchor| SpanRule::On { anchor }),
        (any_count(), any_id()).prop_map(|(hours, of)| SpanRule::Within { hours, of }),
        (any_id(), any_id()).prop_map(|(from, until)| SpanRule::During { from, until }),
        any_id().prop_map(|anchor| SpanRule::After { anchor }),
        (any_count(), any_id()).prop_map(|(weeks, from)| SpanRule::Lasts {
            weeks,
            hours_a_week: None,
            from
        }),
        any_id().prop_map(|anchor| SpanRule::DayAfter { anchor }),
        (any_count(), any_count(), any_id()).prop_map(|(least_months, most_months, from)| {
            SpanRule::Between {
                least_months,
                most_months,
                from,
            }
        }),
        (any_count(), any_id(), any_id()).prop_map(|(weeks, from, until)| SpanRule::AtLeastEvery {
            weeks,
            from,
            until
        }),
        (weekday, any_id(), any_id()).prop_map(|(weekday, from, until)| {
            SpanRule::FirstWeekdayOfMonth {
                weekday,
                from,
                until,
            }
        }),
    ]
}

/// Programmes that no sane person would write.
fn any_programme() -> impl Strategy<Value = Programme> {
    let anchors = proptest::collection::vec(
        (
            any_id(),
            proptest::option::weighted(0.7, "[r-z]"),
            proptest::option::of(any_id()),
        ),
        0..8,
    );
    let rules = proptest::collection::vec(("[r-y]", any_rule()), 0..10);
    let steps =
        proptest::collection::vec(("[a-z]", "[r-z]", proptest::option::of(any_id())), 0..10);
    (anchors, rules, steps).prop_map(|(anchors, rules, steps)| {
        let anchors = anchors
            .into_iter()
            .map(|(id, estimate, not_before)| Anchor {
                id,
                with_time: true,
                estimate: estimate.map(|id| id[..].into()),
                not_before,
            });
        let rules = rules.into_iter().map(|(id, span)| rule(&id, span));
        let steps = steps.into_iter().map(|(id, when, records)| Step {
            records,
            ..step(&id, &when, None)
        });
        programme(anchors.collect(), rules.collect(), steps.collect())
    })
}

fn any_facts() -> impl Strategy<Value = Facts> {
    some_facts(
        ["a", "b", "c", "d", "e", "f", "g"]
            .map(AnchorId::from)
            .into(),
    )
}

/// Dates and meetings, without certainty and notices.
fn dates_of(schedule: &Schedule) -> BTreeMap<Subject, String> {
    let timed = |timed: &Timed| {
        timed
            .dated()
            .map(|dated| format!("{:?} {:?}", dated.span, dated.repeats))
    };
    let anchors = schedule
        .anchors
        .iter()
        .map(|(id, known)| (Subject::Anchor(id.clone()), Some(known.moment.to_string())));
    let phases = schedule
        .phases
        .iter()
        .map(|(id, when)| (Subject::Phase(id.clone()), timed(when)));
    let steps = schedule
        .steps
        .iter()
        .map(|(id, when)| (Subject::Step(id.clone()), timed(when)));
    anchors
        .chain(phases)
        .chain(steps)
        .filter_map(|(what, when)| Some((what, when?)))
        .collect()
}

/// Recording each estimate as it stands changes no date and makes nothing less certain.
fn recording_estimates_changes_nothing(
    pack: &Programme,
    facts: &Facts,
) -> Result<(), TestCaseError> {
    let before = schedule(pack, facts);
    for (id, known) in &before.anchors {
        prop_assert_eq!(known.rule.is_none(), known.certainty == Certainty::Recorded);
        if known.rule.is_none() {
            continue;
        }
        prop_assert!(
            matches!(known.moment, Moment::Day(_)),
            "an estimate is a whole day"
        );
        let mut more = facts.clone();
        more.insert(id.clone(), known.moment);
        let after = schedule(pack, &more);
        prop_assert_eq!(after.anchors[id].certainty, Certainty::Recorded);
        let (told_before, told_after) = (dates_of(&before), dates_of(&after));
        for (what, when) in &told_before {
            prop_assert_eq!(Some(when), told_after.get(what), "{:?}", what);
        }
        for (id, step) in &before.steps {
            if step
                .dated()
                .is_some_and(|dated| dated.certainty == Certainty::Recorded)
            {
                let after = after.steps[id].dated().map(|dated| dated.certainty);
                prop_assert_eq!(after, Some(Certainty::Recorded));
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Exactly 96 times 3,600 seconds; only where the end falls into the hour that comes twice can a
    /// wall time not tell the second from the first, and is an hour early rather than late.
    #[test]
    fn a_window_of_96_hours_is_96_real_hours(from in any_moment()) {
        let facts = Facts::from([("a".into(), from)]);
        let schedule = schedule(&with_rule(within(96)), &facts);
        let until = schedule.steps[&"step".into()].dated().and_then(|dated| dated.span.until);
        let until = until.expect("dated");
        let end = from.instant() + Duration::seconds(96 * 3_600);
        match (from, until) {
            (Moment::At(_), Moment::At(_)) if until.instant() != end => {
                prop_assert_eq!(until.instant(), end - Duration::hours(1));
                prop_assert_eq!(until.date().month(), 10);
                prop_assert_eq!(Moment::at_instant(until.instant()), Moment::at_instant(end));
            }
            (Moment::At(_), Moment::At(_)) => {}
            (Moment::Day(_), Moment::Day(last)) => {
                let ends = |day: NaiveDate| Moment::Day(day + Duration::days(1)).instant();
                prop_assert!(ends(last) <= end, "not too late");
                prop_assert!(ends(last + Duration::days(1)) > end, "not earlier than needed");
            }
            _ => prop_assert!(false, "{} ends at {}", from, until),
        }
        let now = from.instant() + Duration::minutes(90);
        if let (WindowLeft::Running { elapsed, left, until: told }, Moment::At(_)) =
            (window_left(from, 96, now), from)
        {
            prop_assert_eq!(elapsed + left, Duration::hours(96));
            prop_assert_eq!(told, until);
        }
    }

    #[test]
    fn no_gap_between_follow_ups_exceeds_three_weeks(
        from in any_day(),
        length in 0..800_i64,
        weeks in 1..5_u32,
    ) {
        let until = from + Duration::days(length);
        let facts = Facts::from([("a".into(), Moment::Day(from)), ("b".into(), Moment::Day(until))]);
        let schedule = schedule(&with_rule(every(weeks)), &facts);
        let dated = schedule.steps[&"step".into()].dated().expect("dated");
        let ends: Vec<NaiveDate> =
            [from].into_iter().chain(dated.repeats.iter().copied()).chain([until]).collect();
        for pair in ends.windows(2) {
            prop_assert!((pair[1] - pair[0]).num_days() <= i64::from(weeks) * 7, "{:?}", pair);
        }
        // Nor is any meeting earlier than it must be: only closed days lie between it and its due day.
        for (last, met) in ends.iter().zip(&dated.repeats) {
            let due = *last + Duration::weeks(i64::from(weeks));
            prop_assert!(from < *met && *met <= due && due < until);
            prop_assert_eq!(closed(*met), None);
            prop_assert!(met.iter_days().skip(1).take_while(|day| *day <= due).all(|day| closed(day).is_some()));
        }
    }

    #[test]
    fn recording_what_was_estimated_changes_no_date(facts in hedensted_facts()) {
        recording_estimates_changes_nothing(&hedensted(), &facts)?;
    }

    #[test]
    fn recording_what_was_estimated_changes_no_date_in_any_programme(
        pack in any_programme(),
        facts in any_facts(),
    ) {
        recording_estimates_changes_nothing(&pack, &facts)?;
    }

    /// Also the order in which a pack names its anchors and rules says nothing about time.
    #[test]
    fn any_order_gives_the_same_schedule(
        facts in hedensted_facts(),
        seed in proptest::collection::vec(any::<u32>(), 64),
    ) {
        let mut shuffled = hedensted();
        let mut keys = seed.iter().cycle();
        let mut key = || *keys.next().expect("endless");
        shuffled.anchors.sort_by_cached_key(|_| key());
        shuffled.rules.sort_by_cached_key(|_| key());
        let mut order: Vec<(AnchorId, Moment)> = facts.clone().into_iter().collect();
        order.sort_by_cached_key(|_| key());

        let mut recorded = Facts::new();
        let mut before = schedule(&shuffled, &recorded);
        for (id, moment) in order {
            recorded.insert(id, moment);
            before = schedule(&shuffled, &recorded);
        }
        prop_assert_eq!(before, schedule(&hedensted(), &facts));
    }

    #[test]
    fn no_programme_and_no_facts_make_it_panic(
        pack in any_programme(),
        facts in any_facts(),
        extreme in proptest::option::of((any_id(), prop_oneof![
            Just(Moment::Day(NaiveDate::MIN)),
            Just(Moment::Day(NaiveDate::MAX)),
            Just(Moment::At(NaiveDateTime::MIN)),
            Just(Moment::At(NaiveDateTime::MAX)),
            Just(moment("2200-12-31")),
            Just(moment("1900-01-01T00:00")),
        ])),
        now in prop_oneof![
            Just(DateTime::<Utc>::MIN_UTC),
            Just(DateTime::<Utc>::MAX_UTC),
            any_day().prop_map(|day| Moment::Day(day).instant()),
        ],
        hours in any_count(),
    ) {
        let mut facts = facts;
        facts.extend(extreme);
        let found = schedule(&pack, &facts);
        for (id, moment) in &facts {
            let _ = check_fact(&pack, &facts, id, *moment, now);
            let _ = window_left(*moment, hours, now);
        }
        for timed in found.steps.values() {
            let _ = tense(timed, now);
            if let Timed::Dated(dated) = timed
                && dated.recorded.is_none()
            {
                // Every date of a plan can be written and read back.
                for moment in [Some(dated.span.from), dated.span.until].into_iter().flatten() {
                    prop_assert_eq!(moment.to_string().parse::<Moment>(), Ok(moment));
                }
            }
        }
    }

    /// What a step waits for is what helps: once all of it is recorded, there is a date, or else the
    /// fault of the pack comes to light.
    #[test]
    fn recording_what_is_waited_for_helps(pack in any_programme(), facts in any_facts()) {
        let before = schedule(&pack, &facts);
        for (id, timed) in &before.steps {
            let Timed::Waiting { for_, fault } = timed else { continue };
            prop_assert!(fault.is_some() || !for_.is_empty());
            let mut more = facts.clone();
            for anchor in for_ {
                prop_assert!(!before.anchors.contains_key(anchor));
                prop_assert!(pack.anchor(anchor).is_some(), "only what can be recorded");
                more.insert(anchor.clone(), moment("2026-03-02"));
            }
            match (&schedule(&pack, &more).steps[id], fault) {
                (Timed::Dated(_), _) => {}
                (Timed::Waiting { fault: after, .. }, None) => prop_assert!(after.is_some()),
                (Timed::Waiting { fault: after, .. }, Some(RuleFault::Cycle)) => {
                    prop_assert_ne!(after.as_ref(), Some(&RuleFault::Cycle));
                }
                _ => {}
            }
        }
    }

    #[test]
    fn the_difference_names_everything_that_moved_and_nothing_else(
        before in hedensted_facts(),
        after in hedensted_facts(),
    ) {
        let pack = hedensted();
        let (before, after) = (schedule(&pack, &before), schedule(&pack, &after));
        prop_assert!(difference(&pack, &before, &before).is_empty());
        let moved = difference(&pack, &before, &after);
        let (told_before, told_after) = (dates_of(&before), dates_of(&after));
        let mut named = Vec::new();
        for moved in moved {
            prop_assert_ne!(&moved.from, &moved.to);
            named.push(moved.what);
        }
        for what in told_before.keys().chain(told_after.keys()) {
            let differs = told_before.get(what) != told_after.get(what);
            prop_assert_eq!(differs, named.contains(what), "{:?}", what);
        }
    }

    /// Two dates that are refused in one order are refused in the other too.
    #[test]
    fn which_of_two_dates_is_recorded_first_plays_no_part(
        first in (0..8_usize, any_moment()),
        second in (0..8_usize, any_moment()),
    ) {
        let pack = hedensted();
        let now = utc("2033-01-01T00:00:00Z");
        let (a, b) = (&pack.anchors[first.0].id, &pack.anchors[second.0].id);
        prop_assume!(a != b);
        let beside = |id: &AnchorId, moment, other: &AnchorId, recorded| {
            check_fact(&pack, &Facts::from([(other.clone(), recorded)]), id, moment, now).is_ok()
        };
        prop_assert_eq!(beside(a, first.1, b, second.1), beside(b, second.1, a, first.1));
    }

    /// Months checked another way: the next day is the same date, or the month is over.
    #[test]
    fn months_end_where_the_calendar_says(from in any_day(), months in 1..30_u32) {
        let facts = Facts::from([("a".into(), Moment::Day(from))]);
        let schedule = schedule(&with_rule(between(months, months)), &facts);
        let dated = schedule.steps[&"step".into()].dated().expect("dated");
        let last = dated.span.until.expect("an end").date();
        let next = last + Duration::days(1);
        let count = |day: NaiveDate| day.year() * 12 + day.month0() as i32;
        let target = count(from) + months as i32;
        if next.day() == from.day() && count(next) == target {
            return Ok(());
        }
        prop_assert_eq!(next.day(), 1);
        prop_assert_eq!(count(last), target);
        prop_assert!(from.day() > last.day(), "the month has no such date");
    }
}
