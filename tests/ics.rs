//! The calendar file: two readers that did not write it find the dates of the plan in it, no more and no fewer.

use std::collections::BTreeMap;

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, Offset, TimeZone, Weekday};
use chrono_tz::Europe::Copenhagen;
use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime};
use proptest::prelude::*;
use vejviser::domain::ics::{CalendarFile, Date, Event, Every, Slot, date_of};
use vejviser::domain::moment::Moment;
use vejviser::domain::plan::PlanId;
use vejviser::domain::programme::{AnchorId, Programme, SpanRule};
use vejviser::domain::timing::{Certainty, Facts, Schedule, schedule};

fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

fn moment(text: &str) -> Moment {
    text.parse().expect(text)
}

/// Facts as `housed 2026-03-02T10:00, course-start 2026-03-05`.
fn facts(text: &str) -> Facts {
    let fact = |pair: &str| {
        let (anchor, date) = pair.trim().split_once(' ').expect(text);
        (AnchorId::from(anchor), moment(date))
    };
    text.split(',').map(fact).collect()
}

fn hedensted() -> Programme {
    let text = include_str!("fixtures/hedensted-structure.json");
    serde_json::from_str(text).expect("the fixture is a programme")
}

fn events(programme: &Programme, schedule: &Schedule) -> Vec<Event> {
    let of = |step: &vejviser::domain::programme::Step| {
        Some(Event {
            step: step.id.clone(),
            date: date_of(programme, step, schedule)?,
            summary: format!("{}, og mere; osv. \\ ", step.id),
            description: "اجتماع\nMøde".into(),
            address: Some("https://example.org/da/plan".into()),
        })
    };
    programme.steps().filter_map(|(_, step)| of(step)).collect()
}

fn file(events: Vec<Event>) -> CalendarFile {
    CalendarFile {
        plan: PlanId("0f0f".into()),
        clock: 7,
        changed: "2026-03-03T09:00:00Z".parse().expect("a time"),
        written: "2026-03-04T10:11:12.5Z".parse().expect("a time"),
        reminders: true,
        events,
    }
}

/// What a calendar shows: of each identity its beginnings, days and times.
type Found = BTreeMap<String, Vec<NaiveDateTime>>;

fn sorted(mut found: Found) -> Found {
    found.values_mut().for_each(|times| times.sort());
    found
}

fn midnight(day: NaiveDate) -> NaiveDateTime {
    day.and_hms_opt(0, 0, 0).expect("midnight")
}

fn expected(events: &[Event]) -> Found {
    let at = |moment: Moment| match moment {
        Moment::Day(day) => midnight(day),
        Moment::At(at) => at,
    };
    let times = |event: &Event| match &event.date.slot {
        Slot::On(moment) | Slot::By(moment) => vec![at(*moment)],
        Slot::Days { first, .. } => vec![midnight(*first)],
        Slot::From(day) => vec![midnight(*day)],
        Slot::Meetings { days, .. } => days.iter().copied().map(midnight).collect(),
    };
    let of = |event: &Event| (format!("0f0f.{}@vejviser", event.step), times(event));
    sorted(events.iter().map(of).collect())
}

/// One component as a reader of the file gives it.
struct Read {
    id: String,
    start: NaiveDateTime,
    rule: Option<String>,
    instead_of: Option<NaiveDateTime>,
}

/// The crate `icalendar`.
fn first_reader(text: &str) -> Found {
    let calendar: Calendar = text.parse().expect("a calendar");
    let start = |date: DatePerhapsTime| match date {
        DatePerhapsTime::Date(day) => midnight(day),
        DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, tzid }) => {
            assert_eq!(tzid, "Europe/Copenhagen");
            date_time
        }
        other => panic!("{other:?} is not in Danish time"),
    };
    let events = calendar.components.iter().filter_map(|c| c.as_event());
    let read = events.map(|event| Read {
        id: event.get_uid().expect("an identity").to_owned(),
        start: start(event.get_start().expect("a beginning")),
        rule: event.property_value("RRULE").map(str::to_owned),
        instead_of: event.get_recurrence_id().map(start),
    });
    shown(read.collect())
}

/// The crate `ical`.
fn second_reader(text: &str) -> Found {
    let mut calendars = ical::IcalParser::new(text.as_bytes());
    let calendar = calendars.next().expect("a calendar").expect("a whole one");
    assert!(calendars.next().is_none());
    let read = calendar.events.iter().map(|event| {
        let property = |name: &str| event.properties.iter().find(|known| known.name == name);
        let value = |name: &str| property(name)?.value.clone();
        let time = |name: &str| {
            let params = property(name)?
                .params
                .clone()
                .expect("what kind of date it is");
            let value = value(name).expect("a value");
            let date = NaiveDate::parse_from_str(value.get(..8)?, "%Y%m%d").expect("a day");
            match params[0].0.as_str() {
                "VALUE" => {
                    assert_eq!((params[0].1[0].as_str(), value.len()), ("DATE", 8));
                    Some(midnight(date))
                }
                _ => {
                    assert_eq!(params[0].1[0], "Europe/Copenhagen");
                    let time = chrono::NaiveTime::parse_from_str(value.get(8..)?, "T%H%M%S");
                    Some(date.and_time(time.expect("a time")))
                }
            }
        };
        Read {
            id: value("UID").expect("an identity"),
            start: time("DTSTART").expect("a beginning"),
            rule: value("RRULE"),
            instead_of: time("RECURRENCE-ID"),
        }
    });
    shown(read.collect())
}

/// What a calendar shows of it: rules walked day by day, and what stands for another meeting in its place.
fn shown(read: Vec<Read>) -> Found {
    let mut found = Found::new();
    for one in &read {
        let times = match &one.rule {
            Some(rule) => by_rule(one.start.date(), rule),
            None => vec![one.start],
        };
        if one.instead_of.is_none() {
            assert!(!found.contains_key(&one.id), "{} twice", one.id);
            found.insert(one.id.clone(), times);
        }
    }
    for one in &read {
        let Some(due) = one.instead_of else { continue };
        let times = found.get_mut(&one.id).expect("a rule");
        let place = times.iter().position(|time| *time == due);
        times.remove(place.unwrap_or_else(|| panic!("{}: no meeting on {due}", one.id)));
    }
    for one in read {
        if one.instead_of.is_some() {
            found.entry(one.id).or_default().push(one.start);
        }
    }
    sorted(found)
}

/// The days of a rule, tried one by one.
fn by_rule(first: NaiveDate, rule: &str) -> Vec<NaiveDateTime> {
    let parts: BTreeMap<&str, &str> = rule
        .split(';')
        .filter_map(|part| part.split_once('='))
        .collect();
    let until = NaiveDate::parse_from_str(parts["UNTIL"], "%Y%m%d").expect("an end");
    let meets = |day: &NaiveDate| match parts["FREQ"] {
        "WEEKLY" => {
            let every: i64 = parts["INTERVAL"].parse().expect("a number");
            (*day - first).num_days() % (7 * every) == 0
        }
        "MONTHLY" => {
            assert_eq!(parts["BYDAY"], "1TU");
            day.weekday() == Weekday::Tue && day.day() <= 7
        }
        other => panic!("{other}"),
    };
    let days: Vec<_> = first
        .iter_days()
        .take_while(|day| *day <= until)
        .filter(meets)
        .collect();
    assert_eq!(
        days.first(),
        Some(&first),
        "the first day follows its own rule"
    );
    days.into_iter().map(midnight).collect()
}

fn check_both(programme: &Programme, facts: &Facts) {
    let schedule = schedule(programme, facts);
    let events = events(programme, &schedule);
    let whole = file(events.clone()).text();
    let wanted = expected(&events);
    assert_eq!(first_reader(&whole), wanted, "{whole}");
    assert_eq!(second_reader(&whole), wanted, "{whole}");
}

#[test]
fn both_readers_find_the_dates_of_the_plan() {
    for known in [
        "housed 2026-03-02T10:00",
        "housed 2026-03-02",
        "housed 2026-03-31T13:00, info-meeting 2026-04-01T09:30",
        "housed 2026-03-02T10:00, course-start 2026-03-09, course-end 2026-04-03, internship-start 2026-04-13",
        "internship-start 2026-12-03, internship-end 2027-08-13",
        "internship-start 2026-12-03, internship-end 2026-12-10",
    ] {
        check_both(&hedensted(), &facts(known));
    }
}

/// A follow-up on Christmas Eve moves to the day before, and those after it count from there: one identity all
/// the same, and each meeting that left the rule says for which one it stands.
#[test]
fn meetings_that_move_stay_one_series() {
    let programme = hedensted();
    let known = facts("internship-start 2026-12-03, internship-end 2027-03-03");
    let schedule = schedule(&programme, &known);
    let follow_up = events(&programme, &schedule)
        .into_iter()
        .find(|event| event.step.as_str() == "follow-up")
        .expect("a follow-up");
    let Slot::Meetings { days, every } = &follow_up.date.slot else {
        panic!("{follow_up:?}")
    };
    assert_eq!(*every, Every::Weeks(3));
    let expected_days = ["2026-12-23", "2027-01-13", "2027-02-03", "2027-02-24"].map(day);
    assert_eq!(*days, expected_days);
    let text = file(vec![follow_up]).text();
    assert!(text.contains("DTSTART;VALUE=DATE:20261223\r\nDTEND;VALUE=DATE:20261224\r\n"));
    assert!(text.contains("RRULE:FREQ=WEEKLY;INTERVAL=3;UNTIL=20270224\r\n"));
    assert!(!text.contains("RECURRENCE-ID"));

    // From a Monday, Easter Monday is in the way later on.
    let known = facts("internship-start 2026-02-23, internship-end 2026-06-01");
    let schedule = vejviser::domain::timing::schedule(&programme, &known);
    let step = programme.step(&"follow-up".into()).expect("a follow-up");
    let date = date_of(&programme, step, &schedule).expect("dates");
    let Slot::Meetings { days, .. } = &date.slot else {
        panic!("{date:?}")
    };
    let expected_days = ["2026-03-16", "2026-04-01", "2026-04-22", "2026-05-13"].map(day);
    assert_eq!(*days, expected_days);
    let text = file(events(&programme, &schedule)).text();
    for line in [
        "RRULE:FREQ=WEEKLY;INTERVAL=3;UNTIL=20260518",
        "RECURRENCE-ID;VALUE=DATE:20260406",
        "RECURRENCE-ID;VALUE=DATE:20260427",
        "RECURRENCE-ID;VALUE=DATE:20260518",
    ] {
        assert!(text.contains(&format!("\r\n{line}\r\n")), "{line}: {text}");
    }
}

#[test]
fn the_first_tuesday_is_a_rule_of_its_month() {
    let programme = hedensted();
    let known = facts("housed 2026-03-02, internship-end 2026-08-20");
    let text = file(events(&programme, &schedule(&programme, &known))).text();
    assert!(text.contains("DTSTART;VALUE=DATE:20260303\r\n"));
    assert!(text.contains("\r\nRRULE:FREQ=MONTHLY;BYDAY=1TU;UNTIL=20260804\r\n"));
}

/// A file that is made later takes the place of the earlier one: the same identities, a greater number.
#[test]
fn a_later_file_updates_the_earlier_one() {
    let programme = hedensted();
    let ids = |text: &str| -> Vec<String> { first_reader(text).into_keys().collect() };
    let first = file(events(
        &programme,
        &schedule(&programme, &facts("housed 2026-03-02")),
    ));
    let known = facts("housed 2026-03-09T08:00, info-meeting 2026-03-11T09:30");
    let later = CalendarFile {
        clock: 9,
        changed: "2026-03-10T09:00:00Z".parse().expect("a time"),
        ..file(events(&programme, &schedule(&programme, &known)))
    };
    let (before, after) = (first.text(), later.text());
    assert_eq!(ids(&before), ids(&after));
    assert!(before.contains("SEQUENCE:7\r\n") && before.contains("LAST-MODIFIED:20260303T090000Z"));
    assert!(after.contains("SEQUENCE:9\r\n") && after.contains("LAST-MODIFIED:20260310T090000Z"));
    assert!(after.contains("DTSTAMP:20260304T101112Z\r\n"));
    assert_eq!(first.text(), before, "the same file twice");
    let far = CalendarFile {
        clock: 1 << 53,
        ..first
    };
    assert!(far.text().contains("SEQUENCE:2147483647\r\n"));
}

#[test]
fn an_estimate_is_tentative_and_a_recorded_date_is_not() {
    let programme = hedensted();
    let known = facts("housed 2026-03-02T10:00, info-meeting 2026-03-04T09:30");
    let schedule = schedule(&programme, &known);
    for event in events(&programme, &schedule) {
        let text = file(vec![event.clone()]).text();
        let tentative = event.date.certainty == Certainty::Estimated;
        assert_eq!(text.contains("STATUS:TENTATIVE"), tentative, "{text}");
        assert_eq!(text.contains("STATUS:CONFIRMED"), !tentative, "{text}");
    }
    let step = programme.step(&"info-meeting".into()).expect("a step");
    let date = date_of(&programme, step, &schedule).expect("a date");
    assert_eq!(
        date,
        Date {
            slot: Slot::On(moment("2026-03-04T09:30")),
            certainty: Certainty::Recorded
        }
    );
}

#[test]
fn reminders_are_there_when_they_are_wanted() {
    let one = |moment: Moment, reminders| {
        let event = Event {
            step: "a".into(),
            date: Date {
                slot: Slot::On(moment),
                certainty: Certainty::Recorded,
            },
            summary: "A".into(),
            description: String::new(),
            address: None,
        };
        CalendarFile {
            reminders,
            ..file(vec![event])
        }
        .text()
    };
    for (at, triggers) in [
        ("2026-03-04", vec!["-PT15H"]),
        ("2026-03-04T09:30", vec!["-P1D", "-PT2H"]),
    ] {
        let with = one(moment(at), true);
        assert_eq!(with.matches("BEGIN:VALARM").count(), triggers.len());
        for trigger in triggers {
            assert!(with.contains(&format!("ACTION:DISPLAY\r\nTRIGGER:{trigger}\r\n")));
        }
        assert!(!one(moment(at), false).contains("VALARM"));
        assert!(!with.contains("DESCRIPTION:\r\n"));
    }
}

/// The zone that the file explains is the one that the plan counts with.
#[test]
fn danish_time_changes_when_the_file_says() {
    let text = file(events(
        &hedensted(),
        &schedule(&hedensted(), &facts("housed 2026-03-02T10:00")),
    ))
    .text();
    for lines in [
        "BEGIN:DAYLIGHT\r\nDTSTART:19970330T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n",
        "BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n",
    ] {
        assert!(text.contains(lines), "{text}");
    }
    let last_sunday = |year, month| {
        let end = NaiveDate::from_ymd_opt(year, month, 31).expect("31 days");
        end - Duration::days(i64::from(end.weekday().num_days_from_sunday()))
    };
    for year in 1997..2100 {
        let [summer, winter] = [3, 10].map(|month| midnight(last_sunday(year, month)));
        let hours = |hour| Duration::hours(hour);
        let offset = |utc: NaiveDateTime| {
            let offset = Copenhagen.offset_from_utc_datetime(&utc).fix();
            offset.local_minus_utc() / 3600
        };
        // 02.00 in winter time and 03.00 in summer time are both 01.00 of the world's clock.
        let second = Duration::seconds(1);
        assert_eq!(offset(summer + hours(1) - second), 1, "{year}");
        assert_eq!(offset(summer + hours(1)), 2, "{year}");
        assert_eq!(offset(winter + hours(1) - second), 2, "{year}");
        assert_eq!(offset(winter + hours(1)), 1, "{year}");
    }
    // Without a time of day there is nothing to explain.
    let days = file(events(
        &hedensted(),
        &schedule(&hedensted(), &facts("housed 2026-03-02")),
    ));
    let days = CalendarFile {
        events: days
            .events
            .into_iter()
            .filter(|event| {
                !matches!(
                    event.date.slot,
                    Slot::By(Moment::At(_)) | Slot::On(Moment::At(_))
                )
            })
            .collect(),
        ..days
    };
    assert!(!days.text().contains("VTIMEZONE"));
}

fn with_words(summary: &str, description: &str) -> Event {
    Event {
        step: "a".into(),
        date: Date {
            slot: Slot::On(moment("2026-03-04")),
            certainty: Certainty::Recorded,
        },
        summary: summary.into(),
        description: description.into(),
        address: None,
    }
}

fn value_of(text: &str, name: &str) -> String {
    let calendar: Calendar = text.parse().expect("a calendar");
    let event = calendar.components[0].as_event().expect("an event");
    let value = event.property_value(name).unwrap_or_default();
    value.to_owned()
}

/// What stands in the file, by the standard's own rules and nothing else: unfolded, then unescaped.
fn by_the_standard(text: &str, name: &str) -> String {
    let text = text.replace("\r\n ", "");
    let mut lines = text.split("\r\n");
    let line = lines.find_map(|line| line.strip_prefix(&format!("{name}:")));
    let mut letters = line.expect(name).chars();
    let mut value = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => value.push('\n'),
                other => value.extend(other),
            },
            letter => value.push(letter),
        }
    }
    value
}

#[test]
fn nothing_typed_can_become_a_line_of_its_own() {
    let event = with_words(
        "A\r\nBEGIN:VALARM\nB\u{b}\u{85}",
        "x\nEND:VCALENDAR\r\nATTACH:https://elsewhere.example/",
    );
    let text = file(vec![event]).text();
    let starts = |with: &str| {
        text.split("\r\n")
            .filter(|line| line.starts_with(with))
            .count()
    };
    assert_eq!(starts("BEGIN:VALARM"), 1);
    assert_eq!(starts("END:VCALENDAR"), 1);
    assert_eq!(starts("ATTACH"), 0);
    assert_eq!(by_the_standard(&text, "SUMMARY"), "A\nBEGIN:VALARM\nB");
    let odd = Event {
        address: Some("https://example.org/\r\nATTACH:x".into()),
        ..with_words("A", "")
    };
    assert!(!file(vec![odd]).text().contains("ATTACH"));
}

/// Moments of 2015 to 2035, many of them around the closed days of winter and spring.
fn any_moment() -> impl Strategy<Value = Moment> {
    let days = (0..7_670_i64).prop_map(|days| day("2015-01-01") + Duration::days(days));
    let time = proptest::option::of(0..24 * 60_u32);
    (days, time).prop_map(|(day, time)| match time {
        None => Moment::Day(day),
        Some(m) => Moment::At(day.and_hms_opt(m / 60, m % 60, 0).expect("a time")),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_recorded_both_readers_find_it(
        known in proptest::collection::vec(proptest::option::of(any_moment()), 8),
    ) {
        let programme = hedensted();
        let ids = programme.anchors.iter().map(|anchor| anchor.id.clone());
        let known: Facts = ids.zip(known).filter_map(|(id, date)| Some((id, date?))).collect();
        check_both(&programme, &known);
    }

    /// Other rhythms than that of Hedensted, from a week to a year.
    #[test]
    fn whatever_the_rhythm(weeks in 1..60_u32, from in any_moment(), months in 1..40_i64) {
        let mut programme = hedensted();
        for rule in &mut programme.rules {
            if let SpanRule::AtLeastEvery { weeks: every, .. } = &mut rule.span {
                *every = weeks;
            }
        }
        let until = Moment::Day(from.date() + Duration::days(months * 30));
        let known = Facts::from([("internship-start".into(), from), ("internship-end".into(), until)]);
        check_both(&programme, &known);
    }

    #[test]
    fn every_line_is_short_and_every_word_comes_back(
        summary in "(\\PC|[,;\\\\:\" ]){0,120}",
        description in "(\\PC|[,;\\\\\n]){0,400}",
    ) {
        let text = file(vec![with_words(&summary, &description)]).text();
        for line in text.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{line}");
            prop_assert!(!line.contains(['\r', '\n']));
        }
        prop_assert!(text.ends_with("END:VCALENDAR\r\n"));
        prop_assert_eq!(by_the_standard(&text, "SUMMARY"), summary.clone());
        if !description.is_empty() {
            prop_assert_eq!(by_the_standard(&text, "DESCRIPTION"), description);
        }
        prop_assert_eq!(value_of(&text, "STATUS"), "CONFIRMED");
    }
}

/// The clock of the world and the file agree, also in the nights when the clock changes.
#[test]
fn a_deadline_is_the_same_instant_in_the_file() {
    for housed in ["2026-03-25T02:30", "2026-10-21T02:30", "2026-10-24T23:15"] {
        let programme = hedensted();
        let known = facts(&format!("housed {housed}"));
        let schedule = schedule(&programme, &known);
        let step = programme.step(&"info-meeting".into()).expect("a step");
        let Some(Date {
            slot: Slot::By(until),
            ..
        }) = date_of(&programme, step, &schedule)
        else {
            panic!("a deadline")
        };
        let event = Event {
            date: Date {
                slot: Slot::By(until),
                certainty: Certainty::Recorded,
            },
            ..with_words("A", "")
        };
        let found = first_reader(&file(vec![event]).text());
        let begins = Moment::At(found["0f0f.a@vejviser"][0]).instant();
        assert_eq!(begins - moment(housed).instant(), Duration::hours(96));
    }
}
