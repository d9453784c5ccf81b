//! A code that is drawn is read back, out of the very drawing, by a reader that is not the writer.

use leptos::prelude::*;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use scraper::{Html, Selector};
use vejviser::ui::pictures::{Correction, Qr, QrCode, QrProps, TooLong};

const ALL: [Correction; 4] = [
    Correction::Low,
    Correction::Medium,
    Correction::Quartile,
    Correction::High,
];

fn drawn(code: QrCode) -> Html {
    let owner = Owner::new();
    let html = owner.with(|| {
        Qr(QrProps {
            code,
            label: "To the same page".to_owned(),
        })
        .to_html()
    });
    Html::parse_fragment(&html)
}

/// The picture as a camera sees it: each module `scale` dots wide, with the zone around it.
struct Photo {
    side: usize,
    dark: Vec<bool>,
}

/// Paints what the path of the drawing says, and nothing else of the code.
fn photo(html: &Html) -> Photo {
    let select = |what: &str| Selector::parse(what).unwrap();
    let svg = html.select(&select("svg.qr")).next().unwrap();
    let view_box = svg.value().attr("viewBox").unwrap();
    let side: usize = view_box.rsplit(' ').next().unwrap().parse().unwrap();
    let path = html.select(&select("path[fill='#000']")).next().unwrap();
    let mut dark = vec![false; side * side];
    for run in path
        .value()
        .attr("d")
        .unwrap()
        .split('M')
        .filter(|run| !run.is_empty())
    {
        let (x, rest) = run.split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let (width, end) = rest.split_once('v').unwrap();
        assert_eq!(end, format!("1h-{width}z"));
        let [x, y, width] = [x, y, width].map(|number| number.parse::<usize>().unwrap());
        for column in x..x + width {
            dark[y * side + column] = true;
        }
    }
    Photo { side, dark }
}

fn read(html: &Html) -> String {
    const SCALE: usize = 3;
    let photo = photo(html);
    let dots = photo.side * SCALE;
    let mut seen = rqrr::PreparedImage::prepare_from_greyscale(dots, dots, |x, y| {
        match photo.dark[y / SCALE * photo.side + x / SCALE] {
            true => 0,
            false => 255,
        }
    });
    // The reader now and then takes some dark spots of a code for the corners of a second one. Whatever it takes
    // for a code, exactly one of them can be read.
    let found = seen.detect_grids();
    let mut read: Vec<String> = found
        .iter()
        .filter_map(|grid| Some(grid.decode().ok()?.1))
        .collect();
    assert_eq!(read.len(), 1, "of {} found, these: {read:?}", found.len());
    read.remove(0)
}

#[test]
fn an_address_is_read_back_at_every_level() {
    for correction in ALL {
        for text in [
            "https://example.org/ar/paper/plan",
            "https://example.org/vejviser/uk/programmes/hedensted/steps/info-meeting",
            "0123456789",
            "æøå العربية Україна",
        ] {
            let code = QrCode::of(text, correction).unwrap();
            assert_eq!(read(&drawn(code)), text, "{correction:?}");
        }
    }
}

#[test]
fn the_zone_around_it_is_empty_and_four_modules_wide() {
    let code = QrCode::of("https://example.org/", Correction::Medium).unwrap();
    let size = code.size();
    let photo = photo(&drawn(code));
    assert_eq!(photo.side, size + 8);
    for row in 0..photo.side {
        for column in 0..photo.side {
            let inside = |place: usize| (4..4 + size).contains(&place);
            if !(inside(row) && inside(column)) {
                assert!(!photo.dark[row * photo.side + column]);
            }
        }
    }
    // The three corners with their squares begin right behind it.
    for (column, row) in [(4, 4), (4 + size - 1, 4), (4, 4 + size - 1)] {
        assert!(photo.dark[row * photo.side + column]);
    }
}

#[test]
fn it_has_a_name_and_its_own_two_colours() {
    let html = drawn(QrCode::of("https://example.org/", Correction::Medium).unwrap());
    let svg = Selector::parse("svg.qr[role=img][aria-label='To the same page']").unwrap();
    assert_eq!(html.select(&svg).count(), 1);
    let ground = Selector::parse("svg.qr > path:first-child[fill='#fff']").unwrap();
    assert_eq!(html.select(&ground).count(), 1);
}

#[test]
fn too_long_is_said_and_the_longest_is_drawn() {
    for (correction, most) in ALL.into_iter().zip([2953, 2331, 1663, 1273]) {
        let code = QrCode::of(&"a".repeat(most), correction);
        assert_eq!(code.map(|code| code.size()), Ok(177), "{correction:?}");
        let longer = QrCode::of(&"a".repeat(most + 1), correction);
        assert_eq!(longer, Err(TooLong(most + 1)), "{correction:?}");
    }
}

#[test]
fn more_correction_never_makes_it_smaller() {
    let sizes = ALL.map(|correction| QrCode::of(&"a".repeat(300), correction).unwrap().size());
    assert!(sizes.is_sorted());
    assert!(sizes[0] < sizes[3]);
}

proptest! {
    // The same cases each time: half of what is tried here is the reader, which nobody changes with the app.
    #![proptest_config(ProptestConfig {
        rng_seed: RngSeed::Fixed(1900),
        ..ProptestConfig::with_cases(64)
    })]

    #[test]
    fn whatever_the_text(text in "\\PC{1,200}", level in 0..4_usize) {
        let code = QrCode::of(&text, ALL[level]).unwrap();
        prop_assert_eq!(read(&drawn(code)), text);
    }

    /// Whatever comes in, it is a code or a plain refusal.
    #[test]
    fn never_a_panic(length in 0..3200_usize, level in 0..4_usize) {
        let _ = QrCode::of(&"æ".repeat(length / 2), ALL[level]);
    }
}
