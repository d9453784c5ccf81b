//! How far a reader can trust a wording, and what stands there where a text is missing.

use std::collections::BTreeMap;

use serde_json::json;
use vejviser::content::pack::{Shown, Standing, Wording};
use vejviser::domain::text::{Text, Texts, hash_of};

const KEY: &str = "step.housing.title";
const DANISH: &str = "Du får din bolig";

fn texts(language: &str, texts: serde_json::Value) -> Texts {
    serde_json::from_value(json!({"language": language, "texts": texts})).expect("texts")
}

/// Danish, and Arabic with this text in the place of the key.
fn wording(arabic: Option<serde_json::Value>) -> Wording {
    let mut wording = Wording::default();
    wording.add(texts("da", json!({KEY: DANISH})));
    wording.add(texts(
        "ar",
        arabic.map_or(json!({}), |text| json!({KEY: text})),
    ));
    wording
}

#[test]
fn a_text_says_how_far_it_can_be_trusted() {
    let check = |arabic: Option<serde_json::Value>, expected: (&str, &str, Standing)| {
        let (text, language, standing) = expected;
        assert_eq!(
            wording(arabic.clone()).text(KEY, "ar"),
            Some(Shown {
                text,
                language,
                standing
            }),
            "{arabic:?}"
        );
    };
    let of = hash_of(DANISH);
    let reviewed = json!({"reviewed": {"by": "kulturformidler", "on": "2026-11-01"}});
    check(
        Some(json!({"text": "نص", "status": "machine", "of": of})),
        ("نص", "ar", Standing::Machine),
    );
    check(
        Some(json!({"text": "نص", "status": reviewed, "of": of})),
        ("نص", "ar", Standing::Reviewed),
    );
    // Reviewed or not: once the Danish has changed, the translation may say something that is wrong today.
    check(
        Some(json!({"text": "نص", "status": "machine", "of": hash_of("Før")})),
        ("نص", "ar", Standing::Stale),
    );
    check(
        Some(json!({"text": "نص", "status": reviewed, "of": hash_of("Før")})),
        ("نص", "ar", Standing::Stale),
    );
    // A plain text does not say what it was made from.
    check(Some(json!("نص")), ("نص", "ar", Standing::Stale));
    check(None, (DANISH, "da", Standing::Missing));
}

#[test]
fn danish_is_what_everything_falls_back_to() {
    let wording = wording(None);
    let danish = |standing| {
        Some(Shown {
            text: DANISH,
            language: "da",
            standing,
        })
    };
    assert_eq!(wording.text(KEY, "da"), danish(Standing::Source));
    // A language without a file at all.
    assert_eq!(wording.text(KEY, "uk"), danish(Standing::Missing));
    // Without Danish there is nothing that a reader could be shown honestly.
    assert_eq!(wording.text("step.housing.what", "ar"), None);
    let mut arabic_only = Wording::default();
    arabic_only.add(texts(
        "ar",
        json!({KEY: {"text": "نص", "status": "machine", "of": hash_of(DANISH)}}),
    ));
    assert_eq!(arabic_only.text(KEY, "ar"), None);
}

/// The hash stands in every translation: another one would make them all stale at once.
#[test]
fn the_hash_of_a_text_is_fnv_1a_of_64_bits() {
    for (text, hash) in [
        // From the reference of the algorithm's authors.
        ("", "cbf29ce484222325"),
        ("a", "af63dc4c8601ec8c"),
        ("foobar", "85944171f73967e8"),
    ] {
        assert_eq!(hash_of(text), hash, "{text:?}");
    }
    assert_ne!(hash_of("Du får din bolig"), hash_of("Du får din bolig."));
}

/// As `cargo xtask dist` sends a translation: its file says once what holds for its plain texts.
#[test]
fn a_sent_text_is_by_machine_as_long_as_the_danish_is_the_same() {
    let check = |danish: &str, expected: Standing| {
        let mut wording = Wording::default();
        wording.add(texts("da", json!({KEY: danish, "a": "Dag"})));
        let of = texts("da", json!({"a": "Dag", KEY: DANISH})).hash();
        let sent = json!({"language": "ar", "machine": of, "texts": {KEY: "نص"}});
        wording.add(serde_json::from_value(sent).expect("texts"));
        let shown = wording.text(KEY, "ar").expect("the text");
        assert_eq!((shown.text, shown.standing), ("نص", expected), "{danish}");
    };
    check(DANISH, Standing::Machine);
    check("Du har fået din bolig", Standing::Stale);
    // The same figures as in xtask/src/dist/packs.rs, which writes them.
    let danish = texts("da", json!({"b": "Hej", "a": "Dag"}));
    assert_eq!(danish.hash(), "7382f9692b493f73");
}

/// Joined texts keep what is known of each, also of those whose file says it once for all.
#[test]
fn texts_of_several_packs_keep_their_standing() {
    let of = |danish: &str, arabic: &str, made_from: &str| {
        let danish: Texts = serde_json::from_value(serde_json::json!({
            "language": "da", "texts": {KEY: danish, "own": danish}
        }))
        .expect("texts");
        let machine = Texts {
            texts: BTreeMap::from([
                (KEY.to_owned(), Text::Source(made_from.to_owned())),
                ("own".to_owned(), Text::Source(made_from.to_owned())),
            ]),
            ..Texts::default()
        }
        .hash();
        let arabic: Texts = serde_json::from_value(serde_json::json!({
            "language": "ar", "texts": {KEY: arabic, "own": arabic}, "machine": machine
        }))
        .expect("texts");
        let mut wording = Wording::default();
        wording.add(danish);
        wording.add(arabic);
        wording
    };
    let (first, second) = (of("Et", "واحد", "Et"), of("To", "اثنان", "noget andet"));
    let mut joined = Wording::default();
    joined.join(&first);
    joined.join(&second);
    let shown = joined.text(KEY, "ar").expect("a text");
    assert_eq!((shown.text, shown.standing), ("واحد", Standing::Machine));
    let mut joined = Wording::default();
    joined.join(&second);
    joined.join(&first);
    let shown = joined.text(KEY, "ar").expect("a text");
    assert_eq!((shown.text, shown.standing), ("اثنان", Standing::Stale));
    assert_eq!(joined.text(KEY, "da").expect("a text").text, "To");
}
