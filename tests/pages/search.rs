//! The page of search with results on it.

use std::collections::BTreeSet;
use std::sync::Arc;

use scraper::Html;
use vejviser::i18n::Locale;
use vejviser::platform::fetch::FetchFault;
use vejviser::state::route::{Page, Route};
use vejviser::state::{Content, Load, ReadFault};

use crate::check::{Checked, faults_of};
use crate::content::CONTENT;
use crate::{Mode, draw, select};

fn searched(locale: Locale, mode: Mode, typed: &str) -> String {
    let route = Route::new(locale, Page::Search);
    let drawn = draw(&route, locale, mode, |state| {
        state.search.typed.set(typed.to_owned());
        while state.read_shelf() {}
    });
    drawn.html
}

#[test]
fn results_are_sound_in_every_language() {
    for locale in Locale::all() {
        for mode in [Mode::Visitor, Mode::Beside] {
            for typed in [
                "112",
                "praktik",
                "velkomstmape",
                "syg",
                "bus",
                "mitid",
                "regning",
                "zzqxzzqx",
                "96",
            ] {
                let html = searched(locale, mode, typed);
                let faults = faults_of(&Checked {
                    html: &html,
                    locale,
                    page: &Page::Search,
                });
                assert_eq!(faults, BTreeSet::new(), "{locale} {mode:?} {typed}");
            }
        }
    }
}

#[test]
fn results_say_what_they_are_and_how_many() {
    let html = searched(Locale::DANISH, Mode::Window, "velkomstmappe");
    let page = Html::parse_document(&html);
    let rows = select(&page, ".found > li > a");
    assert_eq!(rows[0].attr("id"), Some("found-0"));
    assert_eq!(rows[0].attr("data-kind"), Some("word"));
    let said: String = select(&page, "[role=status].search-count")[0]
        .text()
        .collect();
    let count: String = said.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(count, rows.len().to_string(), "{said}");
    assert!(!select(&page, ".found mark").is_empty());
    // What is searched in another language than the page's says its language.
    let arabic = Locale::from_tag("ar").expect("Arabic");
    let html = searched(arabic, Mode::Visitor, "kulturformidler");
    let page = Html::parse_document(&html);
    assert!(!select(&page, ".found bdi[lang=da][dir=ltr]").is_empty());
}

#[test]
fn help_is_first_for_who_needs_it_and_there_when_nothing_is_found() {
    for locale in Locale::all() {
        for typed in ["112", "læge", "ambulance"] {
            let page = Html::parse_document(&searched(locale, Mode::Window, typed));
            let first = select(&page, "#found-0");
            let href = first[0].attr("href").unwrap_or_default();
            assert!(href.ends_with("/contacts"), "{locale} {typed}: {href}");
        }
        let page = Html::parse_document(&searched(locale, Mode::Window, "zzqxzzqx"));
        assert_eq!(select(&page, ".search-help a[href$='/contacts']").len(), 1);
        assert!(select(&page, ".found").is_empty());
        let page = Html::parse_document(&searched(locale, Mode::Window, " … "));
        assert!(select(&page, ".suggestions a[href$='/contacts']").len() == 1);
        assert!(select(&page, ".suggestions a[href$='/folder']").len() == 1);
    }
}

/// Of what did not come, or is on its way, nothing is called not found; that it did not come is said.
#[test]
fn what_was_not_searched_is_said() {
    for locale in Locale::all() {
        let failed = Load::Failed(ReadFault::NotFetched(FetchFault::NoAnswer("x".into())));
        let coming = Arc::new(Content::new(
            (*CONTENT.catalogue).clone(),
            (*CONTENT.catalogue_wording).clone(),
        ));
        for (content, said) in [
            (failed, "[role=status] > .search-missing button"),
            (Load::Ready(coming), ".search-coming"),
        ] {
            let route = Route::new(locale, Page::Search);
            let drawn = draw(&route, locale, Mode::Visitor, |state| {
                state.search.typed.set("tolk".to_owned());
                state.content.set(content);
            });
            let faults = faults_of(&Checked {
                html: &drawn.html,
                locale,
                page: &Page::Search,
            });
            assert_eq!(faults, BTreeSet::new(), "{locale}");
            let page = Html::parse_document(&drawn.html);
            assert_eq!(select(&page, said).len(), 1, "{locale}: {said}");
            let count: String = select(&page, ".search-count")[0].text().collect();
            assert_eq!(count, "", "{locale}: {said}");
        }
    }
}
