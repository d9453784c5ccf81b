//! Whatever the keyboard and the script, the same word folds to the same letters.

use proptest::prelude::*;
use vejviser::domain::search::{fold, is_near, stem};

#[test]
fn letters_of_each_script_fold_to_one_form() {
    for (written, folded) in [
        // Danish, as it is written and as other keyboards write it.
        ("København", "kobenhavn"),
        ("Koebenhavn", "kobenhavn"),
        ("KØBENHAVN", "kobenhavn"),
        ("læge", "laege"),
        ("laege", "laege"),
        ("LÆGE", "laege"),
        ("på", "pa"),
        ("paa", "pa"),
        ("pa\u{30a}", "pa"),
        ("Aabenraa", "abenra"),
        ("Åbenrå", "abenra"),
        ("Infomøde", "infomode"),
        ("MitID'et", "mitidet"),
        ("*rådgiver*", "radgiver"),
        ("CPR-nummer", "cpr nummer"),
        ("kl. 9.00", "kl 9 00"),
        // Accents.
        ("café", "cafe"),
        ("Straße", "strasse"),
        ("Žižek", "zizek"),
        ("zażółć", "zazolc"),
        // Turkish and Kurdish.
        ("İş", "is"),
        ("ISPARTA", "isparta"),
        ("ışık", "isik"),
        ("Şîrove", "sirove"),
        ("çağrı", "cagri"),
        // Arabic and Persian.
        ("مُعَلِّم", "معلم"),
        ("مـــعلم", "معلم"),
        ("أحمد", "احمد"),
        ("إقامة", "اقامه"),
        ("إقامه", "اقامه"),
        ("آخر", "اخر"),
        ("مستشفى", "مستشفي"),
        ("مستشفي", "مستشفي"),
        ("مسؤول", "مسوول"),
        ("طوارئ", "طواري"),
        ("کتاب", "كتاب"),
        ("زندگی", "زندگي"),
        ("سؤال؟ نعم، شكرًا.", "سوال نعم شكرا"),
        // As fonts of old wrote it: letters by their form within a word.
        ("ﺍﻷﻃﻔﺎﻝ", "الاطفال"),
        ("ﺇﻗﺎﻣﺔ", "اقامه"),
        ("ﺯﻧﺪﮔﯽ", "زندگي"),
        ("ﮐﺘﺎﺏ", "كتاب"),
        ("ﭘﻮﻝ", "پول"),
        ("ﺳﺆﺍﻝ", "سوال"),
        ("ﺷﻲﺀ", "شي"),
        ("\u{fe77}م\u{fe79}\u{fe8e}", "ما"),
        // Ukrainian.
        ("п’ять", "пять"),
        ("пʼять", "пять"),
        ("п'ять", "пять"),
        ("Її", "іі"),
        ("йод", "иод"),
        ("Ґанок", "ганок"),
        ("ЛІКАР", "лікар"),
        // Digits.
        ("١١٢", "112"),
        ("۱۱۲", "112"),
        ("１１２", "112"),
        ("१८१३", "1813"),
        // Nothing to look for.
        ("", ""),
        ("…!?«»–—،؛؟\u{200f}\u{301}", ""),
        ("\u{64e}\u{64f}ـ", ""),
        ("👍🏽", ""),
    ] {
        let is = fold(written);
        assert_eq!(is, folded, "{written}");
        assert_eq!(fold(&is), is, "{written} twice");
    }
}

#[test]
fn the_arabic_article_is_no_part_of_the_word() {
    for (word, bare) in [
        ("الطبيب", "طبيب"),
        ("والطبيب", "طبيب"),
        ("بالطبيب", "طبيب"),
        ("للطبيب", "طبيب"),
        ("الم", "الم"),
        ("طبيب", "طبيب"),
        ("skole", "skole"),
    ] {
        assert_eq!(stem(&fold(word)), bare, "{word}");
    }
}

#[test]
fn one_mistake_is_near_and_two_are_not() {
    let check = |typed: &str, word: &str, near: bool| {
        assert_eq!(is_near(typed, word), near, "{typed} for {word}");
    };
    check("praktik", "praktik", true);
    check("praktig", "praktik", true);
    check("paktik", "praktik", true);
    check("praaktik", "praktik", true);
    check("prkatik", "praktik", true);
    check("rpaktik", "praktik", true);
    check("praktikk", "praktik", true);
    // Half of the word, with a mistake in it.
    check("velkmst", "velkomstmappe", true);
    check("prktig", "praktik", false);
    check("skole", "praktik", false);
    check("مستشفا", "مستشفي", true);
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    /// What is half typed folds to the beginning of what is typed whole.
    #[test]
    fn half_a_word_folds_to_its_beginning(word in "[a-zæøåA-ZÆØÅéüaeo]{1,12}", cut in 1_usize..12) {
        let half: String = word.chars().take(cut).collect();
        prop_assert!(fold(&word).starts_with(&fold(&half)));
    }
}
