//! Whatever somebody types stands in a calendar as words, and two other programs read the file.

use chrono::Days;
use icalendar::{Calendar, Component};
use vejviser::domain::ics::{CalendarFile, Date, Event, Every, Slot};
use vejviser::domain::plan::PlanId;
use vejviser::domain::timing::Certainty;

use crate::chance::Chance;
use crate::entries::{instant, moment};
use crate::try_many;

fn slot(chance: &mut Chance) -> Slot {
    let at = moment(chance);
    let day = at.date();
    let later = |days: usize| day.checked_add_days(Days::new(days as u64)).unwrap_or(day);
    match chance.below(6) {
        0 => Slot::On(at),
        1 => Slot::By(at),
        2 => Slot::Days {
            first: day,
            last: later(chance.below(90)),
        },
        3 => Slot::From(day),
        _ => {
            let every = match chance.once_in(2) {
                true => Every::Weeks(chance.pick(&[0, 1, 3, 60, u32::MAX])),
                false => Every::FirstOfMonth,
            };
            // The first meeting is one of its rule; the others may have moved anywhere.
            let first = match every {
                Every::Weeks(_) => day,
                Every::FirstOfMonth => every.day(day, 0).unwrap_or(day),
            };
            let mut days: Vec<_> = (0..chance.below(3))
                .map(|_| later(31 + chance.below(200)))
                .collect();
            days.sort();
            days.dedup();
            if chance.below(10) > 0 {
                days.insert(0, first);
            } else {
                days.clear();
            }
            Slot::Meetings { days, every }
        }
    }
}

fn event(chance: &mut Chance, number: usize) -> Event {
    Event {
        step: format!("s{number}{}", chance.text(4)).as_str().into(),
        date: Date {
            slot: slot(chance),
            certainty: match chance.once_in(2) {
                true => Certainty::Recorded,
                false => Certainty::Estimated,
            },
        },
        summary: chance.text(80),
        description: chance.text(120),
        address: chance.once_in(2).then(|| match chance.once_in(2) {
            true => "https://example.org/da/plan".to_owned(),
            false => chance.text(20),
        }),
    }
}

/// What stands in the file, by the standard's own rules: unfolded, then unescaped.
fn by_the_standard(line: &str) -> String {
    let mut letters = line.chars();
    let mut value = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => value.push('\n'),
                other => value.extend(other),
            },
            letter => value.push(letter),
        }
    }
    value
}

/// The words as they may stand in a calendar: no character in them does anything.
fn plain(words: &str) -> String {
    let words = words.replace('\t', " ");
    words
        .chars()
        .filter(|letter| *letter == '\n' || !letter.is_control())
        .collect()
}

/// How many events a calendar has of it: one, and one more for each meeting that stands elsewhere than its rule.
fn holds(event: &Event, found: usize) -> bool {
    match &event.date.slot {
        Slot::Meetings { days, .. } => found <= days.len() && (found == 0) == days.is_empty(),
        _ => found == 1,
    }
}

fn check(file: &CalendarFile) -> bool {
    let text = file.text();
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{line:?}");
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
    let unfolded = text.replace("\r\n ", "");
    let values = |name: &str| -> Vec<String> {
        let lines = unfolded.split("\r\n");
        let values = lines.filter_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        values.map(by_the_standard).collect()
    };
    let (ids, summaries) = (values("UID"), values("SUMMARY"));
    let count = |line: &str| {
        unfolded
            .split("\r\n")
            .filter(|known| *known == line)
            .count()
    };
    assert_eq!(count("BEGIN:VEVENT"), ids.len());
    assert_eq!(count("BEGIN:VCALENDAR"), 1);
    assert_eq!(
        unfolded.contains("\r\nBEGIN:VALARM\r\n"),
        file.reminders && !ids.is_empty()
    );
    for event in &file.events {
        let id = plain(&format!("{}.{}@vejviser", file.plan, event.step));
        let of: Vec<usize> = (0..ids.len()).filter(|at| ids[*at] == id).collect();
        assert!(holds(event, of.len()), "{text}");
        assert!(
            of.iter().all(|at| summaries[*at] == plain(&event.summary)),
            "{text}"
        );
    }
    // The first reader. It knows no line that ends with nothing behind its name.
    let calendar: Calendar = text
        .parse()
        .unwrap_or_else(|fault| panic!("{fault}: {text}"));
    let events = calendar
        .components
        .iter()
        .filter_map(|part| part.as_event());
    let events: Vec<_> = events.collect();
    assert_eq!(events.len(), ids.len(), "{text}");
    assert!(
        events.iter().all(|event| event.get_start().is_some()),
        "{text}"
    );
    // The second one.
    let mut calendars = ical::IcalParser::new(text.as_bytes());
    let calendar = calendars.next().map(|calendar| calendar.unwrap());
    let calendar = calendar.unwrap_or_else(|| panic!("no calendar: {text}"));
    assert_eq!(calendar.events.len(), ids.len(), "{text}");
    assert!(calendars.next().is_none());
    !file.events.is_empty()
}

#[test]
fn texts_for_a_calendar() {
    try_many(
        "texts for a calendar",
        3_000,
        |chance| CalendarFile {
            plan: PlanId(chance.text(6)),
            clock: chance.draw() >> chance.below(64),
            changed: instant(chance),
            written: instant(chance),
            reminders: chance.once_in(2),
            events: (0..chance.below(4))
                .map(|number| event(chance, number))
                .collect(),
        },
        check,
    );
}
