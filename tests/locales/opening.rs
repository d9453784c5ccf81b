//! What is said before the app is there, or when it cannot be: in every language that the app speaks, since no
//! message file can be asked then.

use std::fs;
use std::path::Path;

use vejviser::i18n::{Direction, Locale};

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every language that has a folder, whether or not the app was built with it.
fn folders() -> Vec<String> {
    let folders = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("public/locales"))
        .expect("public/locales");
    let folders = folders.map(|folder| folder.expect("a folder").file_name());
    folders
        .map(|name| name.into_string().expect("a tag"))
        .collect()
}

/// What stands between two words of a text.
fn between<'a>(text: &'a str, begins: &str, ends: &str) -> &'a str {
    let (_, rest) = text
        .split_once(begins)
        .unwrap_or_else(|| panic!("no {begins}"));
    let (found, _) = rest.split_once(ends).unwrap_or_else(|| panic!("no {ends}"));
    found
}

#[test]
fn the_page_of_rescue_speaks_every_language() {
    let script = read("public/rescue.js");
    let texts = between(&script, "const texts = {", "};");
    let of = |tag: &str| -> Vec<&str> {
        let line = texts
            .lines()
            .find_map(|line| line.trim().strip_prefix(&format!("{tag}: ['")));
        let line = line.unwrap_or_else(|| panic!("public/rescue.js says nothing in {tag}"));
        line.trim_end_matches("'],").split("', '").collect()
    };
    let danish = of("da");
    for tag in folders() {
        let own = of(&tag);
        assert_eq!(own.len(), danish.len(), "{tag}: {own:?}");
        for (own, danish) in own.iter().zip(&danish) {
            assert!(own.chars().any(char::is_alphabetic), "{tag}: {own:?}");
            assert!(tag == "da" || own != danish, "{tag}: {own:?} is Danish");
        }
    }
    let turned = between(&script, "const rtl = [", "]");
    for locale in Locale::all() {
        let is_turned = turned.contains(&format!("'{}'", locale.tag()));
        assert_eq!(is_turned, locale.direction() == Direction::Rtl, "{locale}");
    }
}

#[test]
fn the_opening_page_speaks_every_language() {
    let page = read("index.html");
    for (begins, ends) in [
        ("<div id=\"loading\">", "</div>"),
        ("<noscript>", "</noscript>"),
    ] {
        let part = between(&page, begins, ends);
        for tag in folders() {
            let turned =
                Locale::from_tag(&tag).is_some_and(|locale| locale.direction() == Direction::Rtl);
            let dir = if turned { " dir=\"rtl\"" } else { "" };
            let paragraph = format!("<p lang=\"{tag}\"{dir}>");
            assert!(part.contains(&paragraph), "{begins} has no {paragraph}");
        }
    }
}
