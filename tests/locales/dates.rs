//! Dates and durations in exactly the words that readers see.

use chrono::{NaiveDate, Weekday};
use vejviser::domain::moment::Moment;
use vejviser::i18n::Dates;

use crate::{clock, date, locale, read, words};

/// One row per promise: what is asked, and the answer in Danish, English and Arabic. Today is Monday 9 March 2026.
#[test]
fn dates_read_as_people_write_them() {
    type Ask = fn(Dates<'_>) -> String;
    fn today() -> NaiveDate {
        date(2026, 3, 9)
    }
    fn at(month: u32, day: u32, hour: u32) -> Moment {
        Moment::At(date(2026, month, day).and_time(clock(hour, 0)))
    }
    let rows: &[(Ask, [&str; 3])] = &[
        (
            |d| d.day(date(2026, 3, 10), today()),
            [
                "tirsdag den 10. marts",
                "Tuesday 10 March",
                "الثلاثاء، 10 مارس",
            ],
        ),
        (
            |d| d.day(date(2027, 1, 1), today()),
            [
                "fredag den 1. januar 2027",
                "Friday, 1 January 2027",
                "الجمعة، 1 يناير 2027",
            ],
        ),
        (
            |d| d.day(date(2025, 12, 31), today()),
            [
                "onsdag den 31. december 2025",
                "Wednesday, 31 December 2025",
                "الأربعاء، 31 ديسمبر 2025",
            ],
        ),
        (
            |d| d.day_of_month(date(2026, 8, 2)),
            ["2. august", "2 August", "2 أغسطس"],
        ),
        (
            |d| d.month(date(2026, 8, 2)),
            ["august 2026", "August 2026", "أغسطس 2026"],
        ),
        (
            |d| d.day_in_words(today(), today()),
            [
                "i dag, mandag den 9. marts",
                "today, Monday 9 March",
                "اليوم، الاثنين، 9 مارس",
            ],
        ),
        (
            |d| d.day_in_words(date(2026, 3, 10), today()),
            [
                "i morgen, tirsdag den 10. marts",
                "tomorrow, Tuesday 10 March",
                "غدًا، الثلاثاء، 10 مارس",
            ],
        ),
        (
            |d| d.day_in_words(date(2026, 3, 8), today()),
            [
                "i går, søndag den 8. marts",
                "yesterday, Sunday 8 March",
                "أمس، الأحد، 8 مارس",
            ],
        ),
        (
            |d| d.day_in_words(date(2026, 3, 12), today()),
            [
                "om 3 dage, torsdag den 12. marts",
                "in 3 days, Thursday 12 March",
                "بعد 3 أيام، الخميس، 12 مارس",
            ],
        ),
        (
            |d| d.day_in_words(date(2026, 3, 7), today()),
            [
                "for 2 dage siden, lørdag den 7. marts",
                "2 days ago, Saturday 7 March",
                "قبل يومين، السبت، 7 مارس",
            ],
        ),
        (
            |d| d.day_in_words(date(2026, 3, 16), today()),
            ["mandag den 16. marts", "Monday 16 March", "الاثنين، 16 مارس"],
        ),
        (
            |d| d.day_in_words(date(2027, 1, 1), date(2026, 12, 31)),
            [
                "i morgen, fredag den 1. januar 2027",
                "tomorrow, Friday, 1 January 2027",
                "غدًا، الجمعة، 1 يناير 2027",
            ],
        ),
        (
            |d| d.how_far(date(2026, 3, 20), today()),
            ["om 11 dage", "in 11 days", "بعد 11 يومًا"],
        ),
        (|d| d.time(clock(9, 0)), ["09.00", "09:00", "09:00"]),
        (|d| d.time(clock(0, 5)), ["00.05", "00:05", "00:05"]),
        (
            |d| d.hours(clock(9, 30), clock(11, 0)),
            ["09.30–11.00", "09:30–11:00", "09:30–11:00"],
        ),
        (
            |d| d.moment(Moment::Day(date(2026, 3, 10)), today()),
            [
                "tirsdag den 10. marts",
                "Tuesday 10 March",
                "الثلاثاء، 10 مارس",
            ],
        ),
        (
            |d| d.moment(at(3, 10, 9), today()),
            [
                "tirsdag den 10. marts kl. 09.00",
                "Tuesday 10 March at 09:00",
                "الثلاثاء، 10 مارس، الساعة 09:00",
            ],
        ),
        (
            |d| d.moment_in_words(at(3, 9, 15), today()),
            [
                "i dag, mandag den 9. marts kl. 15.00",
                "today, Monday 9 March at 15:00",
                "اليوم، الاثنين، 9 مارس، الساعة 15:00",
            ],
        ),
        (
            |d| d.span(at(3, 10, 9), at(3, 10, 11), today()),
            [
                "tirsdag den 10. marts kl. 09.00–11.00",
                "Tuesday 10 March, 09:00–11:00",
                "الثلاثاء، 10 مارس، الساعة 09:00–11:00",
            ],
        ),
        (
            |d| d.span(Moment::Day(today()), Moment::Day(today()), today()),
            ["mandag den 9. marts", "Monday 9 March", "الاثنين، 9 مارس"],
        ),
        (
            |d| {
                d.span(
                    Moment::Day(date(2026, 3, 10)),
                    Moment::Day(date(2026, 4, 6)),
                    today(),
                )
            },
            [
                "fra tirsdag den 10. marts til mandag den 6. april",
                "from Tuesday 10 March to Monday 6 April",
                "من الثلاثاء، 10 مارس إلى الاثنين، 6 أبريل",
            ],
        ),
        (
            |d| d.hours_left(5759),
            [
                "3 dage og 23 timer tilbage",
                "3 days and 23 hours left",
                "الوقت المتبقي: 3 أيام و23 ساعة",
            ],
        ),
        (
            |d| d.hours_left(96 * 60),
            ["4 dage tilbage", "4 days left", "الوقت المتبقي: 4 أيام"],
        ),
        (
            |d| d.hours_left(49 * 60),
            [
                "2 dage og 1 time tilbage",
                "2 days and 1 hour left",
                "الوقت المتبقي: يومان وساعة واحدة",
            ],
        ),
        (
            |d| d.hours_left(48 * 60 - 1),
            [
                "47 timer tilbage",
                "47 hours left",
                "الوقت المتبقي: 47 ساعة",
            ],
        ),
        (
            |d| d.hours_left(119),
            ["1 time tilbage", "1 hour left", "الوقت المتبقي: ساعة واحدة"],
        ),
        (
            |d| d.hours_left(59),
            [
                "59 minutter tilbage",
                "59 minutes left",
                "الوقت المتبقي: 59 دقيقة",
            ],
        ),
        (
            |d| d.hours_left(0),
            ["Tiden er gået", "The time has run out", "انتهى الوقت"],
        ),
        (
            |d| d.hours_left(-90),
            ["Tiden er gået", "The time has run out", "انتهى الوقت"],
        ),
        (|d| d.month_name(5).to_owned(), ["maj", "May", "مايو"]),
        (|d| d.month_name(0).to_owned(), ["", "", ""]),
        (
            |d| d.weekday_name(Weekday::Sun).to_owned(),
            ["søndag", "Sunday", "الأحد"],
        ),
    ];
    for (place, tag) in ["da", "en", "ar"].into_iter().enumerate() {
        let (messages, _) = read(locale(tag));
        for (ask, expected) in rows {
            assert_eq!(words(ask(messages.dates())), expected[place], "{tag}");
        }
    }
}
