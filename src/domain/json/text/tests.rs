//! The own reader and writer beside those of serde_json, which everybody trusts.

use proptest::prelude::*;

use super::*;

/// Both readers come to the same, with good texts and bad ones.
fn same(text: &str) -> Result<(), TestCaseError> {
    let library = serde_json::from_str::<Value>(text);
    match (parse(text), library) {
        (Ok(own), Ok(library)) => {
            prop_assert_eq!(written(&own), own.to_string());
            prop_assert_eq!(exponents_alike(own), exponents_alike(library));
        }
        (Err(_), Err(_)) => {}
        (own, library) => prop_assert!(false, "{text:?}: {own:?}, {library:?}"),
    }
    Ok(())
}

/// The library writes `1E7` as `1e+7`.
fn exponents_alike(value: Value) -> Value {
    match value {
        Value::Number(number) => {
            let number = number.to_string().to_lowercase().replace("e+", "e");
            Value::Number(Number::from_string_unchecked(number))
        }
        Value::Array(list) => list.into_iter().map(exponents_alike).collect(),
        Value::Object(fields) => {
            let fields = fields.into_iter();
            Value::Object(
                fields
                    .map(|(key, value)| (key, exponents_alike(value)))
                    .collect(),
            )
        }
        other => other,
    }
}

#[test]
fn what_the_library_reads_is_read_and_nothing_else() {
    let texts = [
        "",
        " ",
        "null",
        "nul",
        "nulll",
        "true",
        "tru",
        "false",
        "fals e",
        "0",
        "-0",
        "00",
        "01",
        "-",
        "1.",
        "1.5",
        ".5",
        "1e",
        "1e+",
        "1E-7",
        "12345678901234567890123456789",
        "1 2",
        "[]",
        "[ ]",
        "[,]",
        "[1,]",
        "[1 2]",
        "[1",
        "{",
        "{}",
        "{ }",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\" : 1 , \"b\" : [ ] }",
        "{\"a\":1,\"a\":2}",
        "{a:1}",
        "\"",
        "\"\\\"",
        "\"\\u12\"",
        "\"\\u00e6\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ud83dx\"",
        "\"\\ud83d\\n\"",
        "\"\\ude00\"",
        "\"\\ud83d\\ud83d\"",
        "\"\\x\"",
        "\"\n\"",
        "\"\u{7f}\"",
        "\"\\b\\f\\n\\r\\t\\/\\\\\"",
        "\u{feff}1",
        "\u{a0}1",
        "æ",
        "[\"æ\", \"عربي\", \"😀\"]",
        "\"\\u+123\"",
        "\"\\u0000\"",
        "NaN",
        "-Infinity",
    ];
    for text in texts {
        same(text).unwrap();
    }
    for depth in [126, 127, 128, 129, 100_000] {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let deep = open.repeat(depth) + "1" + &close.repeat(depth);
            assert_eq!(parse(&deep).is_ok(), depth <= 128, "{depth}");
        }
    }
}

#[test]
fn a_fault_has_its_place() {
    let place = |text: &str| parse(text).unwrap_err().to_string();
    assert_eq!(place(""), "the text ends too early at line 1 column 1");
    assert_eq!(
        place("{\n \"æ\": x}"),
        "a value expected at line 2 column 7"
    );
    assert_eq!(place("[1] æ"), "nothing more expected at line 1 column 5");
    assert_eq!(
        place("\"\\uæ\""),
        "a wrong escape in a text at line 1 column 4"
    );
}

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[\\x00-\\x1f\"\\\\æ\u{0627}]{0,6}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::Array),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(value in values()) {
        prop_assert_eq!(written(&value), value.to_string());
        prop_assert_eq!(parse(&written(&value)), Ok(value));
    }

    /// A text with a piece cut out or another put in.
    #[test]
    fn damaged_texts_are_told_from_whole_ones(
        value in values(), at in any::<prop::sample::Index>(), cut in 0..4_usize,
        put in "[\\[\\]{}\",:\\\\0-9eE.+a-f u\n-]{0,3}",
    ) {
        let text = written(&value);
        let from = boundary(&text, at.index(text.len() + 1));
        let to = boundary(&text, from + cut).max(from);
        same(&(text[..from].to_owned() + &put + &text[to..]))?;
    }

    #[test]
    fn no_text_makes_it_fail(text in any::<String>()) {
        same(&text)?;
    }
}
