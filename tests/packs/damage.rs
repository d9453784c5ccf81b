//! Damaged packs: every fault is told at its place and all at once; nothing panics, whatever the file.

use proptest::prelude::*;
use serde_json::{Value, json};
use vejviser::content::lint;
use vejviser::content::pack::{PackFault, Wording, read_contacts, read_programme, read_texts};
use vejviser::domain::programme::Programme;
use vejviser::domain::text::{Text, Texts};
use vejviser::domain::timing::{Facts, schedule};

use crate::{all_texts, contacts, file, wording};

const FILE: &str = "hedensted/programme.json";

fn whole() -> Value {
    serde_json::from_str(&file(FILE)).expect("the pack")
}

#[test]
fn a_file_that_is_no_pack_is_unreadable_and_says_where() {
    let check = |json: &str, place: &str| match read_programme(FILE, json) {
        Err(PackFault::Unreadable { file, what }) => {
            assert_eq!(file, FILE);
            assert!(what.contains(place), "{what:?} does not say {place:?}");
        }
        other => panic!("{json:.80}: {other:?}"),
    };
    let text = file(FILE);
    for part in [0, 1, 4, 10] {
        let cut = text.len() * part / 11;
        let cut = (0..=cut)
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(0);
        check(&text[..cut], "the text ends too early");
    }
    check("<!DOCTYPE html><title>404</title>", "line 1 column 1");
    check("null", "null is not an object");
    check("[]", "[] is not an object");
    check("{}", "format: missing");
    check(r#"{"format": "1"}"#, "format: \"1\" is not a whole number");
    check(r#"{"format": 1}"#, "id: missing");
    check(r#"{"format": -1}"#, "format: -1 is not a whole number");
    let damaged = |damage: &dyn Fn(&mut Value)| {
        let mut value = whole();
        damage(&mut value);
        serde_json::to_string_pretty(&value).expect("JSON")
    };
    check(
        &damaged(&|pack| pack["since"] = json!("2015")),
        "since: \"2015\" is not a whole number",
    );
    check(
        &damaged(&|pack| pack["phases"][0]["steps"] = json!(null)),
        "phases[0].steps: null is not a list",
    );
    check(
        &damaged(&|pack| pack["phasen"] = json!([])),
        "there is no field \"phasen\" here",
    );
    check(
        &damaged(&|pack| pack["phases"][1]["steps"][0]["whit"] = json!([])),
        "phases[1].steps[0]: there is no field \"whit\" here",
    );
    check(
        &damaged(&|pack| pack["rules"][0]["span"]["within"]["hour"] = json!(1)),
        "rules[0].span.within: there is no field \"hour\" here",
    );
    check(
        &damaged(&|pack| pack["rules"][0]["span"] = json!({"whenever": {}})),
        "rules[0].span.whenever: there is no rule of the kind \"whenever\"",
    );
    check(
        &damaged(&|pack| pack["phases"][0]["sign"] = json!("boat")),
        "phases[0].sign: \"boat\" is not one of house, course, work",
    );
    check(
        &damaged(&|pack| pack["folder"][0]["do"] = json!(4_294_967_295_u32)),
        "folder[0].do: 4294967295 is not a whole number from 0 to 255",
    );
    // Every fault is told, a line each, so that whoever wrote the pack mends them in one go.
    check(
        &damaged(&|pack| {
            pack["since"] = json!("2015");
            pack["units"][0]["kind"] = json!("office");
        }),
        "since: \"2015\" is not a whole number from 0 to 9999\nunits[0].kind: \"office\" is not",
    );
}

#[test]
fn a_newer_pack_is_called_newer_whatever_else_is_new_in_it() {
    let newer = PackFault::Newer {
        file: FILE.to_owned(),
        found: 2,
        known: Programme::FORMAT,
    };
    assert_eq!(
        read_programme(FILE, r#"{"format": 2, "chapters": []}"#),
        Err(newer.clone())
    );
    assert_eq!(
        read_contacts(FILE, r#"{"format": 2, "people": {}}"#).err(),
        Some(newer)
    );
}

#[test]
fn texts_that_are_no_texts_are_unreadable() {
    let check = |json: &str, place: &str| match read_texts("texts/ar.json", json) {
        Err(PackFault::Unreadable { file, what }) => {
            assert_eq!(file, "texts/ar.json");
            assert!(what.contains(place), "{what:?} does not say {place:?}");
        }
        other => panic!("{json}: {other:?}"),
    };
    check(r#"{"language": "ar"}"#, "texts: missing");
    check(
        r#"{"language": "ar", "texts": {"a": 1}}"#,
        "texts.a: 1 is not an object",
    );
    check(
        r#"{"language": "ar", "texts": {"a": {"text": "x", "status": "approved", "of": "0"}}}"#,
        "texts.a.status: \"approved\" is not one of machine",
    );
    check(
        r#"{"language": "ar", "texts": {}, "author": "x"}"#,
        "there is no field \"author\" here",
    );
    check(
        r#"{"language": "ar", "texts": {"a": "#,
        "the text ends too early",
    );
}

/// What is wrong with the published pack after this damage, as `place: what`.
fn after(damage: &dyn Fn(&mut Value)) -> Vec<String> {
    let mut value = whole();
    damage(&mut value);
    let programme =
        read_programme(FILE, &value.to_string()).unwrap_or_else(|fault| panic!("{fault}"));
    told(lint::faults(&programme, &wording("hedensted")))
}

fn told(faults: Vec<PackFault>) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn what_does_not_hold_together_is_told_at_its_place() {
    let check = |damage: &dyn Fn(&mut Value), expected: &[&str]| {
        let found = after(damage);
        for expected in expected {
            assert!(
                found.iter().any(|fault| fault == expected),
                "{expected:?} is not among {found:#?}"
            );
        }
        assert_eq!(found.len(), expected.len(), "{found:#?}");
    };
    check(&|_| {}, &[]);
    check(
        &|pack| pack["phases"][0]["steps"][0]["unit"] = json!("office"),
        &["steps/housing: there is no \"office\""],
    );
    check(
        &|pack| pack["phases"][0]["steps"][0]["when"] = json!("never"),
        &["steps/housing: there is no \"never\""],
    );
    check(
        &|pack| pack["phases"][0]["when"] = json!("never"),
        &["phases/reception: there is no \"never\""],
    );
    check(
        &|pack| pack["phases"][0]["steps"][1]["items"] = json!(["first-plan", "x"]),
        &["steps/info-meeting: there is no \"x\""],
    );
    check(
        &|pack| pack["anchors"][1]["estimate"] = json!("x"),
        &["anchors/info-meeting: there is no \"x\""],
    );
    check(
        &|pack| pack["anchors"][1]["not-before"] = json!("x"),
        &["anchors/info-meeting: there is no \"x\""],
    );
    check(
        &|pack| pack["rules"][0]["span"] = json!({"within": {"hours": 96, "of": "x"}}),
        &["rules/reception: there is no \"x\""],
    );
    check(
        &|pack| pack["rules"][0]["source"] = json!("hearsay"),
        &["rules/reception: there is no \"hearsay\""],
    );
    check(
        &|pack| pack["folder"][0]["words"] = json!(["x"]),
        &["folder/first-plan: there is no \"x\""],
    );
    check(
        &|pack| pack["units"][0]["changes"] = json!(["x"]),
        &["units/social: there is no \"x\""],
    );
    check(
        &|pack| pack["id"] = json!("../x"),
        &["id: \"../x\" is not of lower-case letters, digits and hyphens"],
    );
    check(
        &|pack| {
            let again = pack["blanks"][0].clone();
            pack["blanks"].as_array_mut().expect("blanks").push(again);
        },
        &["blanks: \"key-place\" occurs more than once"],
    );
    // Two steps that record one date: the second would seem done with the first.
    check(
        &|pack| pack["phases"][0]["steps"][3]["records"] = json!("housed"),
        &["steps/welcome-folder: housing records the date housed already"],
    );
    check(
        &|pack| pack["languages"] = json!(["en", "da", "ar"]),
        &["languages: the first language is the source, Danish"],
    );
    check(
        &|pack| pack["languages"] = json!(["da", "en", "ar", "so"]),
        &["texts/so.json: the file is missing"],
    );
    // A text that the structure asks for is missed in every language, and one that it no longer asks for is told.
    let texts = |key: &str, what: &str| {
        ["da", "en", "ar", "uk"].map(|language| format!("texts/{language}.json: {key}: {what}"))
    };
    let missing = texts("step.housing.say.4", "the text is missing");
    check(
        &|pack| pack["phases"][0]["steps"][0]["say"] = json!(4),
        &missing.each_ref().map(String::as_str),
    );
    let idle = texts(
        "step.housing.say.3",
        "no part of the programme asks for this text",
    );
    check(
        &|pack| pack["phases"][0]["steps"][0]["say"] = json!(2),
        &idle.each_ref().map(String::as_str),
    );
    let filled = texts("blank.key-place.filled", "the text is missing");
    check(
        &|pack| pack["blanks"][0]["filled"] = json!(true),
        &filled.each_ref().map(String::as_str),
    );
    // Everything at once, not only the first fault.
    check(
        &|pack| {
            pack["phases"][0]["steps"][0]["unit"] = json!("office");
            pack["rules"][0]["source"] = json!("hearsay");
            pack["folder"][0]["words"] = json!(["x"]);
        },
        &[
            "rules/reception: there is no \"hearsay\"",
            "folder/first-plan: there is no \"x\"",
            "steps/housing: there is no \"office\"",
        ],
    );
}

#[test]
fn a_step_id_that_leads_nowhere_is_told() {
    for id in [
        "Housing",
        "hou.sing",
        "",
        "hous ing",
        "løn",
        &"a".repeat(65),
    ] {
        let found = after(&|pack| pack["phases"][0]["steps"][0]["id"] = json!(id));
        let expected = format!("steps: {id:?} is not of lower-case letters, digits and hyphens");
        assert!(
            found.contains(&expected),
            "{expected:?} is not among {:#?}",
            &found[..found.len().min(5)]
        );
    }
    let found = after(&|pack| {
        pack["phases"][0]["steps"][1]["parts"] = json!([
            "other.hear",
            "info-meeting.go",
            "info-meeting.go",
            "info-meeting."
        ])
    });
    for expected in [
        "steps/info-meeting: the sub-step other.hear does not begin with its step",
        "steps/info-meeting: \"go\" occurs more than once",
        "steps/info-meeting: \"\" is not of lower-case letters, digits and hyphens",
    ] {
        assert!(
            found.iter().any(|fault| fault == expected),
            "{expected:?} is not among {found:#?}"
        );
    }
}

/// The same pack with one text changed.
fn with_text(language: &str, key: &str, text: impl Fn(&str) -> Option<Text>) -> Vec<String> {
    let mut changed = Wording::default();
    for mut texts in all_texts("hedensted") {
        if texts.language == language {
            let before = texts
                .texts
                .remove(key)
                .unwrap_or_else(|| panic!("no text {key}"));
            if let Some(after) = text(before.text()) {
                texts.texts.insert(key.to_owned(), after);
            }
        }
        changed.add(texts);
    }
    let programme: Programme = serde_json::from_value(whole()).expect("the pack");
    told(lint::faults(&programme, &changed))
}

#[test]
fn a_text_that_is_wrong_is_told_with_its_language_and_key() {
    const KEY: &str = "step.housing.why";
    let check = |language: &str, text: &dyn Fn(&str) -> Option<Text>, expected: &str| {
        assert_eq!(
            with_text(language, KEY, text),
            [format!("texts/{language}.json: {KEY}: {expected}")]
        );
    };
    let translation = |text: String, danish: &str| {
        serde_json::from_value::<Text>(json!({"text": text, "status": "machine", "of": vejviser::domain::text::hash_of(danish)})).ok()
    };
    let programme_danish = all_texts("hedensted")
        .into_iter()
        .find(|texts| texts.language == "da")
        .expect("Danish");
    let danish = programme_danish.texts[KEY].text().to_owned();
    check("ar", &|_| None, "the text is missing");
    check(
        "ar",
        &|_| Some(Text::Source("نص".into())),
        "a translation says its status and what it was made from",
    );
    check(
        "ar",
        &|_| translation("نص".into(), "et andet dansk"),
        "the Danish has changed since this was translated",
    );
    check(
        "ar",
        &|_| translation("كلمة *kontrakt هنا".into(), &danish),
        "a star has no partner",
    );
    check(
        "ar",
        &|_| translation("خلال ٩٦ ساعة".into(), &danish),
        "digits are 0 to 9 in every language",
    );
    check(
        "ar",
        &|_| translation("نص\u{200f}".into(), &danish),
        "direction marks are set by the app, not in texts",
    );
    check(
        "en",
        &|_| translation("<b>Home</b>".into(), &danish),
        "texts have no tags",
    );
    check(
        "en",
        &|_| translation("  ".into(), &danish),
        "the text is empty",
    );
    // Danish itself: here every translation of the text is out of date as well.
    let found = with_text("da", KEY, |_| Some(Text::Source("Noget *nyt.".into())));
    let stale = |language| {
        format!("texts/{language}.json: {KEY}: the Danish has changed since this was translated")
    };
    assert_eq!(
        found,
        [
            stale("ar"),
            format!("texts/da.json: {KEY}: a star has no partner"),
            stale("en"),
            stale("uk")
        ]
    );
    let found = with_text("da", KEY, |text| translation(text.to_owned(), text));
    assert_eq!(
        found,
        [format!(
            "texts/da.json: {KEY}: the source language has plain texts"
        )]
    );
    // A file under another language's name is missing under its own.
    let mut wrong = Wording::default();
    wrong.add(programme_danish);
    wrong.add(Texts {
        language: "uk".into(),
        ..Texts::default()
    });
    let programme: Programme = serde_json::from_value(whole()).expect("the pack");
    let found = told(lint::faults(&programme, &wrong));
    assert!(
        found.contains(&"texts/ar.json: the file is missing".to_owned()),
        "{:#?}",
        &found[..3]
    );
}

#[test]
fn contacts_that_do_not_hold_together_are_told() {
    let check = |damage: &dyn Fn(&mut vejviser::domain::programme::Contacts), expected: &str| {
        let mut contacts = contacts("denmark");
        damage(&mut contacts);
        let found = told(lint::contact_faults(&contacts, &wording("denmark")));
        assert!(
            found.iter().any(|fault| fault == expected),
            "{expected:?} is not among {found:#?}"
        );
    };
    check(
        &|country| country.sites.push("example.dk".into()),
        "texts/ar.json: site.4.about: the text is missing",
    );
    check(
        &|country| drop(country.contacts.pop()),
        "texts/en.json: contact.medical-north.title: no part of the programme asks for this text",
    );
    check(
        &|country| country.contacts[1].id = "emergency".into(),
        "contacts: \"emergency\" occurs more than once",
    );
    check(
        &|country| drop(country.languages.remove(0)),
        "languages: the first language is the source, Danish",
    );
}

/// Reads and judges a file as the app and its tests do. Only that it comes back matters.
fn survives(json: &str, wording: &Wording) {
    if let Ok(programme) = read_programme(FILE, json) {
        drop(lint::faults(&programme, wording));
        let moment = "2026-03-02T10:00".parse().expect("a date");
        let facts: Facts = programme
            .anchors
            .iter()
            .take(1)
            .map(|anchor| (anchor.id.clone(), moment))
            .collect();
        drop(schedule(&programme, &facts));
        drop(schedule(&programme, &Facts::new()));
    }
    drop(read_contacts(FILE, json));
    drop(read_texts(FILE, json));
}

/// Values that a hand or a broken program puts in the place of others.
fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!([])),
        Just(json!({})),
        Just(json!("")),
        Just(json!("housed")),
        Just(json!("course-start")),
        Just(json!(true)),
        Just(json!(4_294_967_295_u32)),
        Just(json!(-1)),
        (0..300_u32).prop_map(|number| json!(number)),
        "[a-z.-]{0,12}".prop_map(|text| json!(text)),
        Just(json!({"on": {"anchor": "course-start"}})),
        Just(
            json!({"between": {"least-months": 0, "most-months": 4_294_967_295_u32, "from": "housed"}})
        ),
        Just(json!({"at-least-every": {"weeks": 0, "from": "housed", "until": "internship-end"}})),
    ]
}

/// Puts a value in the place of the node of this number, counted through the whole tree.
fn replace(node: &mut Value, left: &mut usize, value: &Value) -> bool {
    if *left == 0 {
        *node = value.clone();
        return true;
    }
    *left -= 1;
    match node {
        Value::Array(list) => list.iter_mut().any(|inner| replace(inner, left, value)),
        Value::Object(map) => map.values_mut().any(|inner| replace(inner, left, value)),
        _ => false,
    }
}

fn count(node: &Value) -> usize {
    1 + match node {
        Value::Array(list) => list.iter().map(count).sum(),
        Value::Object(map) => map.values().map(count).sum(),
        _ => 0,
    }
}

/// What the schema of the format is made from, and what the app reads by hand, are one form.
fn agree(text: &str) {
    let by_hand = read_programme(FILE, text);
    let derived = serde_json::from_str::<Programme>(text);
    match (by_hand, derived) {
        (Ok(by_hand), Ok(derived)) => assert_eq!(by_hand, derived),
        (Err(_), Err(_)) => {}
        // The year is the one number that the types leave wider, and a format of later is read no further.
        (Err(fault), Ok(derived)) => assert!(
            fault.to_string().contains("9999") || derived.format > 1,
            "{fault}"
        ),
        (Ok(_), Err(fault)) => panic!("only by hand: {fault}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn broken_bytes_never_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..6)) {
        let mut bytes = file(FILE).into_bytes();
        for (place, byte, how) in changes {
            let place = place.index(bytes.len());
            match how {
                0 => bytes[place] = byte,
                1 => bytes.insert(place, byte),
                _ => bytes.truncate(place.max(1)),
            }
        }
        survives(&String::from_utf8_lossy(&bytes), &Wording::default());
    }

    /// Values of the right form in wrong places, most of which still read as a programme.
    #[test]
    fn misplaced_values_never_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any_value()), 1..4)) {
        let mut value = whole();
        for (place, new) in changes {
            let mut place = place.index(count(&value));
            replace(&mut value, &mut place, &new);
        }
        survives(&value.to_string(), &wording("denmark"));
        agree(&value.to_string());
    }
}
