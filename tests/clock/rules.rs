//! What each rule means, date by date, and what is told about closed days.

use vejviser::domain::timing::RuleFault;

use super::*;

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
