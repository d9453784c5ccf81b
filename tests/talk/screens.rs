use proptest::prelude::*;
use vejviser::domain::talk::{Area, Block, Frame, Laid, Layout, Screen, screens};

const PROJECTOR: Area = Area {
    width: 1920,
    height: 1080,
};
const OLD_PROJECTOR: Area = Area {
    width: 1024,
    height: 768,
};
const PHONE: Area = Area {
    width: 360,
    height: 740,
};

/// A picture above, and edges.
const BAND: Frame = Frame {
    of_height: 30,
    of_width: 10,
    heading: 14,
    reserve: 0,
};

fn block(title: &str, points: &[&str]) -> Block {
    Block {
        title: title.to_owned(),
        points: points.iter().map(|point| (*point).to_owned()).collect(),
    }
}

/// All that some screens say in each language, in one line.
fn said(screens: &[Screen], languages: usize) -> Vec<String> {
    let of = |language: usize| {
        let points = screens
            .iter()
            .filter_map(|screen| screen.blocks.get(language));
        let points = points.flat_map(|block| &block.points);
        let words = points.flat_map(|point| point.split_whitespace());
        words.collect::<Vec<_>>().join(" ")
    };
    (0..languages).map(of).collect()
}

#[test]
fn two_languages_stand_beside_each_other_on_a_wall_and_below_on_a_phone() {
    let blocks = [
        block(
            "Infomøde",
            &[
                "Senest 96 timer efter din bolig",
                "Du får din velkomstmappe",
            ],
        ),
        block(
            "اجتماع تعريفي",
            &["خلال 96 ساعة من حصولك على المسكن", "تحصل على ملف الترحيب"],
        ),
    ];
    let on_wall = screens(&blocks, PROJECTOR, BAND);
    assert_eq!(
        (on_wall.layout, on_wall.screens.len()),
        (Layout::SideBySide, 1)
    );
    let on_phone = screens(&blocks, PHONE, BAND);
    assert_eq!(on_phone.layout, Layout::Stacked);
    assert_eq!(said(&on_phone.screens, 2), said(&on_wall.screens, 2));
}

#[test]
fn text_that_is_too_long_goes_on_further_screens_at_the_same_point_in_every_language() {
    let long = "En lang sætning om modtagelsen. Og en til, om mappen. Og den sidste, om kurset.";
    let blocks = [
        block("Modtagelse", &[long; 6]),
        block(
            "Reception",
            &["A long sentence about the reception. And one more, about the folder. And the last, about the course.";
                6],
        ),
        block(
            "Прийом",
            &["Довге речення про прийом. І ще одне, про теку. І останнє, про курс."; 6],
        ),
    ];
    for area in [PROJECTOR, OLD_PROJECTOR, PHONE] {
        let Laid {
            screens, layout, ..
        } = screens(&blocks, area, BAND);
        assert!(screens.len() > 1, "{area:?}");
        for screen in &screens {
            let counts: Vec<usize> = screen
                .blocks
                .iter()
                .map(|block| block.points.len())
                .collect();
            let alone = counts.iter().filter(|count| **count > 0).count() == 1;
            let alike = counts.iter().all(|count| *count == counts[0]);
            assert!(
                if layout == Layout::Apart {
                    alone
                } else {
                    alike
                },
                "{counts:?}"
            );
        }
    }
}

#[test]
fn a_slide_without_points_is_one_screen() {
    let Laid { screens, .. } = screens(&[block("Spørgsmål?", &[])], PROJECTOR, BAND);
    assert_eq!(screens.len(), 1);
    assert_eq!(screens[0].blocks[0].title, "Spørgsmål?");
}

#[test]
fn text_is_never_lower_than_a_25th_of_the_screen_and_a_short_one_is_larger() {
    let long = block(
        "Modtagelse",
        &["En lang sætning om modtagelsen og mappen"; 9],
    );
    let short = block("Om", &["Kort"]);
    for area in [PROJECTOR, OLD_PROJECTOR, PHONE] {
        for blocks in [[long.clone()], [short.clone()]] {
            let laid = screens(&blocks, area, BAND);
            assert!(laid.texts <= 24);
            assert!(area.text_size(laid.texts) * 25 >= area.height);
        }
        let (long, short) = (
            screens(std::slice::from_ref(&long), area, BAND),
            screens(std::slice::from_ref(&short), area, BAND),
        );
        assert!(short.texts < long.texts, "{area:?}");
    }
}

#[test]
fn a_word_is_broken_only_where_there_is_no_other_way() {
    // Beside each other the headings would have to be broken, below each other not.
    let side = Frame {
        of_height: 19,
        of_width: 47,
        ..BAND
    };
    let blocks = [
        block("Beskæftigelsestrappen", &["Øverst står et job"]),
        block("The employment ladder", &["At the top is a job"]),
    ];
    let laid = screens(&blocks, PROJECTOR, side);
    assert_eq!((laid.layout, laid.screens.len()), (Layout::Stacked, 1));
    let one_word = block(&"x".repeat(80), &["y"]);
    assert_eq!(screens(&[one_word], PHONE, BAND).screens[0].blocks.len(), 1);
}

#[test]
fn a_term_that_is_cut_is_a_term_on_both_screens() {
    let name = "Kompetencegruppen for Integration ".repeat(20);
    let point = format!("Det er *{}*", name.trim());
    let Laid { screens, .. } = screens(&[block("Hvem", &[&point])], OLD_PROJECTOR, BAND);
    let parts: Vec<&String> = screens
        .iter()
        .flat_map(|screen| &screen.blocks[0].points)
        .collect();
    assert!(parts.len() > 1);
    for part in &parts {
        assert_eq!(part.matches('*').count() % 2, 0, "{parts:?}");
    }
}

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zæøå]{1,12}[.,]?",
        "[ء-ي]{1,9}[،.]?",
        "[а-яії]{1,12}[.]?",
        "[a-z]{30,60}",
    ];
    prop::collection::vec(word, 0..30).prop_map(|words| words.join(" "))
}

proptest! {
    // A case lays out up to eighteen long texts; thousands of them take minutes.
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_is_lost_on_the_way_to_the_screens(
        points in prop::collection::vec(prop::collection::vec(text(), 3), 0..6),
        languages in 1usize..=3,
        (width, height) in (200u32..2000, 200u32..1200),
    ) {
        let blocks: Vec<Block> = (0..languages)
            .map(|language| Block {
                title: "Overskrift".to_owned(),
                points: points.iter().map(|point| point[language].clone()).collect(),
            })
            .collect();
        let found = screens(&blocks, Area { width, height }, BAND).screens;
        prop_assert!(!found.is_empty());
        let whole: Vec<String> = blocks
            .iter()
            .map(|block| block.points.iter().flat_map(|point| point.split_whitespace()).collect::<Vec<_>>().join(" "))

            .collect();
        let said = said(&found, languages);
        // A heading that is too long for a screen stands among the points, and a word that is gets cut.
        let bare = |text: &String| text.replace(' ', "").trim_start_matches("Overskrift").to_owned();
        prop_assert_eq!(said.iter().map(bare).collect::<Vec<_>>(), whole.iter().map(bare).collect::<Vec<_>>());
        let is_short = |text: &String| text.split(' ').all(|word| word.chars().count() < 4);
        if width > 600 && whole.iter().all(is_short) {
            let said: Vec<&str> = said.iter().map(|said| said.trim_start_matches("Overskrift").trim()).collect();
            prop_assert_eq!(said, whole);
        }
    }
}

/// A web address, or a key held down: it goes over as many screens as it needs, whole.
#[test]
fn a_word_longer_than_a_screen_is_cut() {
    for (word, area) in [
        ("x".repeat(1_900), PROJECTOR),
        (format!("https://example.org/{}", "a/".repeat(900)), PHONE),
        ("ك".repeat(1_500), OLD_PROJECTOR),
    ] {
        let laid = screens(&[block("Se her", &["Læs:", &word])], area, BAND);
        assert!(laid.screens.len() > 1, "{area:?}");
        let said = said(&laid.screens, 1).remove(0).replace(' ', "");
        assert_eq!(said, format!("Læs:{word}"), "{area:?}");
        for screen in &laid.screens {
            let letters: usize = screen.blocks[0]
                .points
                .iter()
                .map(|point| point.chars().count())
                .sum();
            assert!(letters < 700, "{area:?}: {letters}");
        }
    }
}

/// The words that people are to learn are not broken just anywhere, but parted, or set smaller.
#[test]
fn a_long_word_is_parted_or_set_smaller_and_not_broken() {
    let blocks = |word: &str| {
        let point = format!("Til sidst: *dimission* og *{word}*");
        let other = format!("Наприкінці: свято (*dimission*) і свідоцтво (*{word}*)");
        let arabic = format!("في النهاية: حفل التخرج (*dimission*) وشهادة المهارات (*{word}*)");
        [
            block("Kursus", &[&point]),
            block("الدورة", &[&arabic]),
            block("Курс", &[&other]),
        ]
    };
    // Rather on more screens than broken; parted it needs no more.
    let whole = screens(&blocks("kompetencebevis"), PROJECTOR, BAND);
    assert!(whole.screens.len() > 1, "{:?}", whole.layout);
    let parted = screens(&blocks("kompetence\u{ad}bevis"), PROJECTOR, BAND);
    assert_eq!(
        (parted.layout, parted.screens.len()),
        (Layout::SideBySide, 1)
    );
}
