//! Addresses: every page has one, every one leads to its page, and none breaks the app.

use proptest::prelude::*;
use vejviser::i18n::Locale;
use vejviser::state::route::{Page, Route, Start};

use crate::{all_pages, locale};

#[test]
fn every_page_is_found_again_by_its_address() {
    for page in all_pages() {
        for locale in Locale::all() {
            let route = Route::new(locale, page.clone());
            assert_eq!(Route::parse(&route.to_string()), route);
        }
    }
}

#[test]
fn addresses_are_read_as_they_are_meant() {
    let check = |path: &str, language: Option<&str>, page: Page, canonical: &str| {
        let route = Route::parse(path);
        assert_eq!(
            route,
            Route {
                locale: language.map(locale),
                page
            },
            "{path}"
        );
        assert_eq!(route.to_string(), canonical, "{path}");
    };
    let unknown = |path: &str| Page::Unknown(path.into());
    check("/", None, Page::Languages, "/");
    check("", None, Page::Languages, "/");
    check("/index.html", None, Page::Languages, "/");
    check("/da", Some("da"), Page::Start(Start::Who), "/da/start");
    check("/ar/today/", Some("ar"), Page::Today, "/ar/today");
    check("//ar//today", Some("ar"), Page::Today, "/ar/today");
    check("/ar/today/index.html", Some("ar"), Page::Today, "/ar/today");
    check("/AR-SY/today", Some("ar"), Page::Today, "/ar/today");
    // Without its language the page is still meant.
    check("/today", None, Page::Today, "/today");
    check(
        "/da/languages",
        Some("da"),
        Page::Languages,
        "/da/languages",
    );
    check(
        "/en/programmes/hedensted",
        Some("en"),
        Page::Programme("hedensted".into()),
        "/en/programmes/hedensted",
    );
    check(
        "/en/programmes/hedensted/steps/info-meeting",
        Some("en"),
        Page::Step("hedensted".into(), "info-meeting".into()),
        "/en/programmes/hedensted/steps/info-meeting",
    );
    check(
        "/en/start/programme/hedensted",
        Some("en"),
        Page::Start(Start::Date("hedensted".into())),
        "/en/start/programme/hedensted",
    );
    check(
        "/ar/words/terms/case-number",
        Some("ar"),
        Page::Term("case-number".into()),
        "/ar/words/terms/case-number",
    );
    check(
        "/da/phrases/doctor",
        Some("da"),
        Page::Phrases("doctor".into()),
        "/da/phrases/doctor",
    );
    // Whether a programme has the step is the page's to say; what cannot be an id leads nowhere.
    check(
        "/en/programmes/hedensted/steps/no-such",
        Some("en"),
        Page::Step("hedensted".into(), "no-such".into()),
        "/en/programmes/hedensted/steps/no-such",
    );
    for path in [
        "programmes/Hedensted",
        "programmes/hedensted/steps",
        "programmes/hedensted/steps/a/b",
        "programmes/a.b",
        "words/terms",
        "words/kommune",
        "phrases",
        "todday",
        "today/now",
        "<script>",
        "..%2f",
        "اليوم",
    ] {
        check(
            &format!("/da/{path}"),
            Some("da"),
            unknown(path),
            &format!("/da/{path}"),
        );
    }
    check(
        &format!("/da/programmes/{}", "a".repeat(64)),
        Some("da"),
        Page::Programme("a".repeat(64).as_str().into()),
        &format!("/da/programmes/{}", "a".repeat(64)),
    );
    let long = format!("programmes/{}", "a".repeat(65));
    check(
        &format!("/da/{long}"),
        Some("da"),
        unknown(&long),
        &format!("/da/{long}"),
    );
    // Only a piece of an endless address is kept.
    let endless = Route::parse(&format!("/da/{}", "å/".repeat(10_000)));
    let Page::Unknown(kept) = &endless.page else {
        panic!("{endless:?}")
    };
    assert!(kept.chars().count() <= 200);
    assert_eq!(Route::parse(&endless.to_string()), endless);
}

#[test]
fn the_language_changes_and_the_page_stays() {
    let arabic = locale("ar");
    for page in all_pages() {
        let route = Route::new(Locale::DANISH, page.clone()).in_language(arabic);
        let expected = if page == Page::Languages {
            Page::Start(Start::Who)
        } else {
            page
        };
        assert_eq!(route, Route::new(arabic, expected));
    }
}

proptest! {
    #[test]
    fn any_address_is_read_and_keeps_its_meaning(path in prop_oneof![
        any::<String>(),
        "(/|da|ar|en|start|programme|programmes|steps|phases|folder|people|ladder|words|groups|terms|phrases|letters|today|index.html|languages|[a-z0-9-]{0,70}|%2f|[^/]{0,5}){0,8}",
        "(/(da|ar|start|programmes|steps|folder|today|index.html|[a-z-]{0,66}|.)){0,8}/?",
        "/da(/[a-zå]{0,40}){3,9}",
    ]) {
        let route = Route::parse(&path);
        prop_assert_eq!(Route::parse(&route.to_string()), route);
    }

    #[test]
    fn any_sound_id_makes_an_address(id in "[a-z0-9-]{1,64}", inner in "[a-z0-9-]{1,64}") {
        for page in [
            Page::Programme(id.as_str().into()),
            Page::Start(Start::Date(id.as_str().into())),
            Page::Phase(id.as_str().into(), inner.as_str().into()),
            Page::Step(id.as_str().into(), inner.as_str().into()),
            Page::Items(id.as_str().into()),
            Page::Item(id.as_str().into(), inner.as_str().into()),
            Page::People(id.as_str().into()),
            Page::Ladder(id.as_str().into()),
            Page::Group(id.as_str().into()),
            Page::Term(id.as_str().into()),
            Page::Phrases(id.as_str().into()),
            Page::Letter(id.as_str().into()),
        ] {
            for locale in Locale::all() {
                let route = Route::new(locale, page.clone());
                prop_assert_eq!(Route::parse(&route.to_string()), route);
            }
        }
    }
}
