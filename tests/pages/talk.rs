//! The slides of every talk, drawn natively in every pair of languages; and the addresses of talks.

use std::sync::Arc;

use leptos::prelude::*;
use vejviser::content::pack::{Wording, read_slides, read_texts};
use vejviser::domain::talk::own::{Plot, Said, Talks, Telling};
use vejviser::domain::talk::{Area, Length};
use vejviser::i18n::Locale;
use vejviser::state::Vejviser;
use vejviser::state::route::{Page, Route};
use vejviser::state::talk::{Deck, Material, View};
use vejviser::ui::pages::talk::{SlideView, SlideViewProps};

use crate::content::{CONTENT, file};
use crate::locale;

const WALL: Area = Area {
    width: 1920,
    height: 1080,
};

/// A talk of a programme in some languages, with all of its slides.
fn deck(programme: &str, languages: &[Locale]) -> Deck {
    let folder = format!("public/packs/talk-{programme}");
    let slides = read_slides("talk.json", &file(&format!("{folder}/talk.json"))).expect("slides");
    let mut wording = Wording::default();
    for tag in &slides.languages {
        let texts = file(&format!("{folder}/texts/{tag}.json"));
        wording.add(read_texts(tag, &texts).expect("texts"));
    }
    let tags: Vec<String> = languages.iter().map(|each| each.tag().to_owned()).collect();
    let plot = Plot::of(&slides, "Tirsdag", Length::Long, &tags);
    let stamp = vejviser::domain::plan::Stamp {
        id: vejviser::domain::plan::EntryId("one".into()),
        device: vejviser::domain::plan::DeviceId("here".into()),
        at: "2026-11-26T08:00:00Z".parse().expect("a time"),
    };
    let said = Said {
        talk: "t".into(),
        telling: Telling::Plot(plot),
    };
    let entry = Talks::default().write(said, stamp).expect("a talk");
    let talks = Talks::from_entries([&entry]);
    let material = Material {
        slides: Arc::new(slides),
        wording: Arc::new(wording),
    };
    let programme = CONTENT.programme(&programme.into()).expect("a programme");
    let part = vejviser::state::Part::Programme(programme.id.clone());
    let wordings = [
        CONTENT.wording(&part),
        Arc::clone(&CONTENT.catalogue_wording),
    ];
    Deck::of(
        talks.talk("t").expect("it"),
        &programme,
        &material,
        wordings,
    )
}

#[test]
fn every_slide_is_drawn_in_each_of_its_languages() {
    for programme in CONTENT.programmes() {
        for (place, one) in Locale::all().enumerate() {
            for other in Locale::all().skip(place + 1) {
                let deck = deck(programme.id.as_str(), &[one, other]);
                assert!(deck.slides.len() >= 12, "{}", programme.id);
                let all: u32 = deck.slides.iter().map(|slide| slide.seconds).sum();
                assert_eq!(all, 45 * 60, "{}", programme.id);
                for slide in &deck.slides {
                    let name = format!("{} {:?} {one}-{other}", programme.id, slide.place);
                    assert_eq!(slide.said.len(), 2, "{name}");
                    for (said, wanted) in slide.said.iter().zip([one, other]) {
                        assert_eq!(said.language, wanted, "{name}: not translated");
                        assert!(!said.block.title.is_empty(), "{name}: no title");
                        assert!(!said.block.points.is_empty(), "{name}: no points");
                    }
                    let html = drawn(&deck, slide);
                    for language in [one, other] {
                        let block = format!(
                            "lang=\"{language}\" dir=\"{}\"",
                            language.direction().as_str()
                        );
                        assert!(html.contains(&block), "{name}: {html}");
                    }
                    assert_eq!(html.matches("<h1").count(), 1, "{name}");
                    assert!(
                        !html.contains('*') && !html.contains("style="),
                        "{name}: {html}"
                    );
                    assert!(
                        !deck.notes(slide, one).say.is_empty(),
                        "{name}: nothing to say"
                    );
                    // Where it leads is a page that there is.
                    let route = Route::new(one, slide.page.clone());
                    assert_eq!(Route::parse(&route.to_string()), route, "{name}");
                }
            }
        }
    }
}

/// The first screen of a slide on a wall.
fn drawn(deck: &Deck, slide: &vejviser::state::talk::DeckSlide) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let now = "2026-11-26T08:00:00Z".parse().expect("a time");
        provide_context(Vejviser::new(Route::new(Locale::DANISH, Page::Today), now));
        let laid = slide.laid(WALL, 0);
        SlideView(
            SlideViewProps::builder()
                .slide(slide.clone())
                .laid(laid)
                .part(0)
                .area(WALL)
                .signs(deck.signs())
                .address(Some("https://example.org/programmes/hedensted".to_owned()))
                .is_page(true)
                .build(),
        )
        .to_html()
    });
    owner.cleanup();
    html
}

#[test]
fn the_address_of_a_talk_is_read_as_it_is_written() {
    let id = || "0f3a".to_owned();
    let views = [
        View::All,
        View::New(None),
        View::New(Some("igu".into())),
        View::Make(id()),
        View::Show(id()),
        View::Present(id()),
        View::Paper(id()),
        View::After(id()),
    ];
    for view in views {
        for slide in [0, 1, 24] {
            // Only what is shown slide by slide has a number.
            let is_shown = matches!(view, View::Show(_) | View::Present(_));
            let page = view.at(if is_shown { slide } else { 0 });
            let route = Route::new(locale("ar"), page.clone());
            assert_eq!(Route::parse(&route.to_string()), route);
            let Page::Talk(rest, number) = page else {
                panic!("{view:?}")
            };
            assert_eq!(View::read(&rest), Some(view.clone()));
            assert_eq!(usize::from(number), if is_shown { slide } else { 0 });
        }
    }
    for nowhere in ["0f3a/nowhere", "new/igu/more", "0f3a/show/x"] {
        assert_eq!(View::read(nowhere), None, "{nowhere}");
    }
    let odd = Route::parse("/da/talks/0f3a/show/99999999");
    assert_eq!(Route::parse(&odd.to_string()), odd);
}
