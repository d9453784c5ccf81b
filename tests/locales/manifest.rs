//! What a phone reads when it installs the app, in every language.

use std::path::Path;

use serde_json::Value;
use vejviser::i18n::Locale;
use vejviser::state::route::{Page, Route};

use crate::file;

fn manifest(locale: Locale) -> Value {
    let text = file(locale.tag(), "manifest.webmanifest");
    serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", locale.tag()))
}

fn texts<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    let list = list.as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter().filter_map(|item| item[key].as_str()).collect()
}

#[test]
fn it_speaks_the_language_and_is_one_app_in_all_of_them() {
    for locale in Locale::all() {
        let manifest = manifest(locale);
        let tag = locale.tag();
        assert_eq!(manifest["lang"], tag);
        assert_eq!(manifest["dir"], locale.direction().as_str(), "{tag}");
        // Another beginning would be another app beside the first.
        for key in ["start_url", "scope"] {
            assert_eq!(manifest[key], "../../", "{tag}: {key}");
        }
        assert_eq!(manifest["display"], "standalone", "{tag}");
        assert!(
            manifest["description"]
                .as_str()
                .is_some_and(|text| text.len() > 20),
            "{tag}"
        );
        assert!(
            manifest.get("id").is_none(),
            "{tag}: the id is the beginning"
        );
    }
}

#[test]
fn its_shortcuts_lead_to_today_help_and_the_folder() {
    for locale in Locale::all() {
        let manifest = manifest(locale);
        let urls = texts(&manifest["shortcuts"], "url");
        let routes: Vec<Route> = urls
            .iter()
            .map(|url| Route::parse(url.trim_start_matches("../..")))
            .collect();
        let expected = [Page::Today, Page::Contacts, Page::Folder];
        assert_eq!(routes, expected.map(|page| Route::new(locale, page)));
        assert_eq!(
            texts(&manifest["shortcuts"], "name").len(),
            3,
            "{}",
            locale.tag()
        );
    }
}

#[test]
fn its_pictures_are_there_and_as_large_as_it_says() {
    for locale in Locale::all() {
        let manifest = manifest(locale);
        let shortcuts = manifest["shortcuts"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let lists = [&manifest["icons"], &manifest["screenshots"]];
        let all = lists
            .into_iter()
            .chain(shortcuts.iter().map(|shortcut| &shortcut["icons"]));
        let mut maskable = 0;
        for picture in all.flat_map(|list| list.as_array().cloned().unwrap_or_default()) {
            let path = picture["src"]
                .as_str()
                .unwrap_or_default()
                .replacen("../../", "public/", 1);
            let bytes = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path))
                .unwrap_or_else(|fault| panic!("{path}: {fault}"));
            maskable += usize::from(picture["purpose"] == "maskable");
            if path.ends_with(".png") {
                // Width and height stand in the first chunk of a PNG.
                let number = |at: usize| {
                    u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"))
                };
                let size = format!("{}x{}", number(16), number(20));
                assert_eq!(picture["sizes"], size, "{path}");
            }
        }
        assert_eq!(maskable, 2, "{}", locale.tag());
    }
}
