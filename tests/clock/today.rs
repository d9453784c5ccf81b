//! Questions about today.

use vejviser::domain::timing::{Tense, WindowLeft, danish_day, days_between, tense, window_left};

use super::*;

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
