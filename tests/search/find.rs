//! Words find the texts that they stand in, the best first.

use proptest::prelude::*;
use vejviser::domain::search::{
    Found, Index, Query, Target, Weight, Writer, excerpt, find, fold, tokens,
};

/// Each text is a place of its own.
fn index(texts: &[(Weight, &str)]) -> Index {
    let mut writer = Writer::default();
    for (number, (weight, text)) in texts.iter().enumerate() {
        writer.place(Target::Letter(format!("l{number}").as_str().into()));
        writer.add("key", "da", *weight, text);
    }
    writer.finish()
}

fn found(index: &Index, typed: &str) -> Found {
    find(&[index], &Query::of(typed))
}

fn places(found: &Found) -> Vec<usize> {
    found.hits.iter().map(|hit| hit.place).collect()
}

#[test]
fn starts_come_before_parts_and_titles_before_bodies() {
    use Weight::{Term, Text, Title};
    let index = index(&[
        (Text, "Du får en velkomstmappe på mødet."),
        (Title, "Velkomstmappe"),
        (Term, "mappe"),
        (Title, "Mappe med papirer"),
        (Title, "Mappen"),
        (Title, "Mappe"),
        (Title, "Få din velkomstmappe"),
        (Text, "Tag din mappe med."),
    ]);
    let check = |typed: &str, expected: &[usize], only_near: bool| {
        let found = found(&index, typed);
        assert_eq!(places(&found), expected, "{typed}");
        assert_eq!(found.only_near, only_near, "{typed}");
    };
    check("mappe", &[5, 3, 4, 2, 1, 6, 7, 0], false);
    check("MAPPE!", &[5, 3, 4, 2, 1, 6, 7, 0], false);
    check("velkomst", &[1, 6, 0], false);
    check("velkomst mappe", &[1, 6, 0], false);
    check("mappe papir", &[3], false);
    check("papir mappe", &[3], false);
    // From the third letter on within words.
    check("pe", &[], false);
    // One mistake, where there is nothing else.
    check("velkomstmape", &[1, 6, 0], true);
    check("vlekomst", &[1, 6, 0], true);
    check("mapqe", &[3, 4, 5, 2, 7], true);
    // What stands at its end says what it is.
    check("skolemappe", &[3, 5, 2, 7], true);
}

#[test]
fn words_that_are_written_apart_find_what_is_written_as_one() {
    use Weight::{Text, Title};
    let index = index(&[
        (Title, "MitID"),
        (Title, "CPR-nummer"),
        (Title, "mit.dk"),
        (Text, "mit andet id"),
    ]);
    assert_eq!(places(&found(&index, "mit id")), [0, 3]);
    assert_eq!(places(&found(&index, "mitid")), [0]);
    assert_eq!(places(&found(&index, "cprnummer")), [1]);
    assert_eq!(places(&found(&index, "cpr nummer")), [1]);
    assert_eq!(places(&found(&index, "mitdk")), [2]);
}

#[test]
fn arabic_is_found_with_and_without_its_article() {
    let index = index(&[
        (Weight::Title, "عند الطبيب"),
        (Weight::Title, "طبيب الأسنان"),
        (Weight::Title, "الطبيب"),
    ]);
    for typed in ["طبيب", "الطبيب", "طَبيب"] {
        assert_eq!(places(&found(&index, typed)), [2, 1, 0], "{typed}");
    }
    assert_eq!(places(&found(&index, "والاسنان")), [1]);
}

#[test]
fn what_has_most_of_the_words_is_the_nearest() {
    let index = index(&[
        (Weight::Text, "Jeg kan ikke komme i dag"),
        (Weight::Text, "Jeg kan se dig"),
        (Weight::Text, "Noget helt andet"),
    ]);
    let found = found(&index, "jeg kan ikke komme på arbejde");
    assert!(found.only_near);
    assert_eq!(places(&found), [0, 1]);
}

#[test]
fn what_stands_around_finds_nothing_by_itself() {
    let mut writer = Writer::default();
    writer.place(Target::Situation("bus".into()));
    writer.add("title", "da", Weight::Title, "I bussen");
    for text in ["Hvor kan jeg købe en billet?", "Skal jeg skifte?"] {
        writer.place(Target::Phrase("bus".into(), "phrase".into()));
        writer.add("phrase", "da", Weight::Title, text);
        writer.add("title", "da", Weight::Around, "I bussen");
    }
    let index = writer.finish();
    assert_eq!(places(&found(&index, "bus")), [0]);
    assert_eq!(places(&found(&index, "bus billet")), [1]);
}

#[test]
fn endless_and_empty_queries_do_no_harm() {
    let index = index(&[(Weight::Title, "Mappe")]);
    for typed in ["", " ", "…", "\u{64e}\u{64f}", "\0"] {
        assert_eq!(found(&index, typed), Found::default(), "{typed:?}");
    }
    found(&index, &"a".repeat(10_000));
    found(&index, &"mappe ".repeat(10_000));
    found(&index, &"ع".repeat(10_000));
    assert!(find(&[], &Query::of("mappe")).hits.is_empty());
    assert!(found(&Writer::default().finish(), "mappe").hits.is_empty());
}

#[test]
fn the_piece_around_the_hit_keeps_words_whole() {
    let check = |text: &str, typed: &str, expected: &str| {
        let pieces = excerpt(text, &Query::of(typed));
        let told: String = pieces
            .iter()
            .map(|piece| match piece.is_hit {
                true => format!("[{}]", piece.text),
                false => piece.text.clone(),
            })
            .collect();
        assert_eq!(told, expected, "{typed}");
    };
    check(
        "Vis din *mappe* til os.",
        "mappe",
        "Vis din [mappe] til os.",
    );
    check("Vis din\nmappe.", "map", "Vis din [mappe].");
    check("Få en velkomstmappe", "mappe", "Få en [velkomstmappe]");
    check("", "mappe", "");
    check("اسأل الطبيب.", "طبيب", "اسأل [الطبيب].");
    let long = format!("{}mappe {}", "ord ".repeat(50), "hale ".repeat(60));
    let pieces = excerpt(&long, &Query::of("mappe"));
    let told: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    assert!(
        told.starts_with("… ord") && told.ends_with("hale …"),
        "{told}"
    );
    assert!(told.chars().count() < 140, "{told}");
}

proptest! {
    /// A text is found by each of its words, whole and by its beginning.
    #[test]
    fn a_text_is_found_by_each_of_its_words(texts in prop::collection::vec("[a-zæøå0-9 \\-'.ا-يа-яії]{0,40}", 1..12)) {
        let written: Vec<(Weight, &str)> = texts.iter().map(|text| (Weight::Text, text.as_str())).collect();
        let index = index(&written);
        for (number, text) in texts.iter().enumerate() {
            for token in tokens(text) {
                let by_word = found(&index, &text[token.start..token.end]);
                prop_assert!(places(&by_word).contains(&number), "{:?} by {:?}", text, token.folded);
                let half: String = token.folded.chars().take(2).collect();
                prop_assert!(places(&found(&index, &half)).contains(&number));
                prop_assert!(!by_word.only_near);
            }
            // And by the beginning of all of them together.
            let words: Vec<String> = fold(text).split(' ').take(3).map(str::to_owned).collect();
            if !words.concat().is_empty() {
                prop_assert!(places(&found(&index, &words.join(" "))).contains(&number));
            }
        }
    }

    #[test]
    fn no_query_breaks_anything(text in any::<String>(), typed in any::<String>()) {
        let index = index(&[(Weight::Title, &text), (Weight::Text, &text)]);
        let query = Query::of(&typed);
        find(&[&index], &query);
        excerpt(&text, &query);
    }
}
