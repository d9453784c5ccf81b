//! Messages with their plurals, fallback and faults; and the languages themselves.

use vejviser::i18n::{Args, CALENDAR_FILE, Direction, Fault, Locale, Messages, Said, Status, args};

use crate::{FSI, PDI, RLM, clock, date, file, locale, read, words};

#[test]
fn arabic_counts_in_its_six_forms() {
    let (arabic, _) = read(locale("ar"));
    for (number, expected) in [
        (0, "بعد 0 يوم"),
        (1, "بعد يوم واحد"),
        (2, "بعد يومين"),
        (3, "بعد 3 أيام"),
        (11, "بعد 11 يومًا"),
        (100, "بعد 100 يوم"),
        (103, "بعد 103 أيام"),
        (111, "بعد 111 يومًا"),
        (201, "بعد 201 يوم"),
        (1003, "بعد 1003 أيام"),
    ] {
        assert_eq!(
            words(arabic.text("date-in-days", &args().n("days", number)).text),
            expected
        );
    }
}

/// An exact number comes before its form, a word is chosen by itself, and what no choice names is the rest.
#[test]
fn choices_are_made_by_number_form_and_word() {
    let source = "m = { $n ->\n    [0] none\n    [one] one\n    [two] two\n    [few] few { $n }\n   *[other] other\n }\n\
                  w = go { $by ->\n    [bus] by bus\n   *[foot] on foot\n }!\n";
    let (arabic, faults) = Messages::read(
        locale("ar"),
        vec![source.to_owned()],
        &file("ar", CALENDAR_FILE),
    );
    assert_eq!(faults, []);
    let count = |n: i64| words(arabic.text("m", &args().n("n", n)).text);
    assert_eq!(
        [0, 1, 2, 3, 11, 103, -3].map(count),
        ["none", "one", "two", "few 3", "other", "few 103", "few -3"]
    );
    let way = |by: &str| words(arabic.text("w", &args().s("by", by)).text);
    assert_eq!(
        ["bus", "foot", "boat"].map(way),
        ["go by bus!", "go on foot!", "go on foot!"]
    );
    // What the number cannot choose, as for 1.5 or without a calendar, is the rest.
    let tenths = arabic.text("m", &args().tenths("n", 15)).text;
    assert_eq!(words(tenths), "other");
    let (bare, _) = Messages::read(locale("ar"), vec![source.to_owned()], "{}");
    assert_eq!(words(bare.text("m", &args().n("n", 1)).text), "other");
}

#[test]
fn a_message_that_asks_for_more_than_the_app_can_is_a_fault() {
    for message in [
        "m = { NUMBER($n) }",
        "m = { other }",
        "m = { -term }",
        "m = { \"text\" }",
        "m = { other.title ->\n   *[a] a\n }",
    ] {
        let source = format!("good = godt\n{message}\n");
        let (messages, faults) = Messages::read(
            locale("en"),
            vec![source, String::new()],
            &file("en", CALENDAR_FILE),
        );
        assert!(
            matches!(&faults[..], [Fault::Syntax { line: 2, .. }]),
            "{message}: {faults:?}"
        );
        assert_eq!(messages.text("good", &args()).text, "godt");
        assert_eq!(messages.text("m", &args()).text, "[m]");
    }
}

#[test]
fn placeables_and_times_are_isolated() {
    let (arabic, _) = read(locale("ar"));
    assert_eq!(
        arabic.text("size-mb", &args().n("size", 3)).text,
        format!("{RLM}{FSI}3{PDI} ميغابايت")
    );
    assert_eq!(
        arabic.dates().hours(clock(9, 0), clock(11, 0)),
        format!("{FSI}09:00–11:00{PDI}")
    );
    let place = Messages::danish().text("date-at-the-latest", &args().s("date", "10. marts"));
    assert_eq!(
        place,
        Said {
            text: format!("senest {FSI}10. marts{PDI}"),
            fallback: None
        }
    );
    for locale in Locale::all() {
        let text = read(locale).0.dates().hours_left(5000);
        assert_eq!(
            text.matches(FSI).count(),
            text.matches(PDI).count(),
            "{locale}: every isolate is closed"
        );
    }
}

#[test]
fn numbers_have_the_decimal_sign_of_the_language() {
    for (tag, expected) in [("da", "1,5 MB"), ("en", "1.5 MB"), ("ar", "1.5 ميغابايت")] {
        assert_eq!(
            words(
                read(locale(tag))
                    .0
                    .text("size-mb", &args().tenths("size", 15))
                    .text
            ),
            expected
        );
    }
}

#[test]
fn what_a_language_lacks_is_danish_and_says_so() {
    let arabic = locale("ar");
    let (messages, faults) = Messages::read(
        arabic,
        vec![String::new(), "date-today = اليوم".to_owned()],
        &file("ar", CALENDAR_FILE),
    );
    let check = |id: &str, args: Args, text: &str, fallback: Option<Locale>| {
        let said = messages.text(id, &args);
        assert_eq!((words(said.text).as_str(), said.fallback), (text, fallback));
    };
    assert_eq!(faults, []);
    check("date-today", args(), "اليوم", None);
    check("date-tomorrow", args(), "i morgen", Some(Locale::DANISH));
    check(
        "date-in-days",
        args().n("days", 2),
        "om 2 dage",
        Some(Locale::DANISH),
    );
    check(
        "no-such-message",
        args(),
        "[no-such-message]",
        Some(Locale::DANISH),
    );
    // A deadline without its date is worse than a gap that shows.
    check(
        "date-at-the-latest",
        args(),
        "[date-at-the-latest]",
        Some(Locale::DANISH),
    );
}

#[test]
fn a_damaged_file_gives_its_faults_and_the_rest() {
    let source = "good = godt\nbad = { $open\nstill-good = stadig godt\ngood = igen\n".to_owned();
    let (messages, faults) = Messages::read(
        locale("en"),
        vec![source, String::new()],
        "{\"months\": []}",
    );
    assert_eq!(messages.text("good", &args()).text, "godt");
    assert_eq!(messages.text("still-good", &args()).text, "stadig godt");
    assert!(
        matches!(&faults[0], Fault::Syntax { file, line: 2 | 3, .. } if file == "app.ftl"),
        "{faults:?}"
    );
    assert_eq!(
        faults[1],
        Fault::Twice {
            file: "app.ftl".to_owned(),
            id: "good".to_owned()
        }
    );
    assert!(matches!(faults[2], Fault::Calendar { .. }), "{faults:?}");
    assert_eq!(faults.len(), 3, "{faults:?}");
    assert_eq!(
        messages.dates().locale(),
        Locale::DANISH,
        "names and words of a date are never of two languages"
    );
    let day = messages
        .dates()
        .day_in_words(date(2026, 3, 10), date(2026, 3, 9));
    assert_eq!(words(day), "i morgen, tirsdag den 10. marts");
}

/// Some hosts answer a missing file with their start page.
#[test]
fn a_page_instead_of_a_file_is_a_fault() {
    let page = "<!doctype html>\n<html lang=\"da\"><body>hej</body></html>\n";
    let (messages, faults) =
        Messages::read(locale("ar"), vec![page.to_owned(), page.to_owned()], page);
    assert!(faults.len() >= 3, "{faults:?}");
    assert_eq!(
        messages.text("date-today", &args()).fallback,
        Some(Locale::DANISH)
    );
}

#[test]
fn tags_find_their_language() {
    for (asked, expected) in [
        ("da", Some("da")),
        ("DA", Some("da")),
        ("da-DK", Some("da")),
        ("en-US", Some("en")),
        ("ar-SY", Some("ar")),
        ("ar_EG", Some("ar")),
        ("xx", None),
        ("", None),
        ("danish", None),
    ] {
        assert_eq!(
            Locale::from_tag(asked).map(Locale::tag),
            expected,
            "{asked:?}"
        );
    }
    let accept = ["ku", "ar-SY", "en-US", "ar"].map(str::to_owned);
    let tags: Vec<&str> = Locale::preferred(&accept)
        .into_iter()
        .map(Locale::tag)
        .collect();
    assert_eq!(tags[..3], ["ar", "en", "da"]);
    assert_eq!(tags.len(), Locale::all().len(), "no language is left out");
}

#[test]
fn languages_know_themselves() {
    let arabic = locale("ar");
    assert_eq!(
        (arabic.name(), arabic.danish_name(), arabic.script()),
        ("العربية", "arabisk", "Arab")
    );
    assert_eq!(
        (arabic.direction(), arabic.direction().as_str()),
        (Direction::Rtl, "rtl")
    );
    assert_eq!(Locale::DANISH, locale("da"));
    assert_eq!(Locale::DANISH.status(), Status::Source);
    assert_eq!(serde_json::to_string(&arabic).unwrap(), "\"ar\"");
    assert_eq!(serde_json::from_str::<Locale>("\"ar\"").unwrap(), arabic);
    assert!(serde_json::from_str::<Locale>("\"xx\"").is_err());
}

#[test]
fn messages_can_live_in_a_signal() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<Messages>();
}

/// "At the latest: in 3 days, Tuesday 10 March": the inner sentence is nothing but isolated pieces, and
/// still must not count as left to right.
#[test]
fn a_date_within_a_sentence_keeps_its_order() {
    let (messages, _) = read(locale("ar"));
    let near = messages
        .dates()
        .day_in_words(date(2026, 3, 10), date(2026, 3, 7));
    assert!(near.starts_with(RLM), "{near:?}");
    let text = messages
        .text("date-at-the-latest", &args().s("date", near))
        .text;
    let inner = text
        .split_once(FSI)
        .map(|(_, inner)| inner)
        .unwrap_or_default();
    assert!(inner.starts_with(RLM), "{text:?}");
}
