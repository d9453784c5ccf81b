//! What holds for all dates and all programmes, also those that no sane person would write.

use std::collections::BTreeMap;

use chrono::{Datelike, Duration, NaiveDateTime};
use proptest::prelude::*;
use vejviser::domain::calendar::closed;
use vejviser::domain::timing::{
    RuleFault, Schedule, Subject, WindowLeft, check_fact, difference, tense, window_left,
};

use super::*;

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
                happened: false,
                also_not_before: Vec::new(),
                may_precede: Vec::new(),
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
