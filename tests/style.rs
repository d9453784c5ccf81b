//! The style sheets keep what they promise: every pair of colours can be read in every twin, the page can turn round,
//! the keyboard is always seen, nothing is fetched from elsewhere, nothing moves against the reader's wish.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const TWINS: [&str; 5] = ["day", "night", "day-strong", "night-strong", "sheet"];
const GROUNDS: [&str; 3] = ["paper", "paper-raised", "paper-sunk"];
const SIGNS: [&str; 6] = ["house", "course", "work", "centre", "friends", "skills"];
const STANDINGS: [&str; 4] = ["warning", "late", "done", "estimate"];

#[test]
fn text_is_read_on_every_ground_in_every_twin() {
    let mut pairs = Vec::new();
    for ground in GROUNDS {
        pairs
            .extend(["ink", "ink-soft", "accent"].map(|text| (text.to_owned(), ground.to_owned())));
        pairs.extend(
            SIGNS
                .iter()
                .chain(&STANDINGS)
                .map(|text| (text.to_string(), ground.to_owned())),
        );
    }
    for name in SIGNS.iter().chain(&STANDINGS).chain(&["accent"]) {
        let soft = format!("{name}-soft");
        pairs.extend([*name, "ink", "ink-soft"].map(|text| (text.to_owned(), soft.clone())));
        let on = if *name == "accent" {
            "on-accent".to_owned()
        } else {
            format!("{name}-on")
        };
        pairs.push((on, name.to_string()));
    }
    pairs.extend(["ink", "ink-soft"].map(|text| (text.to_owned(), "wood-soft".to_owned())));
    // Turned round, as the button under the pointer and the skip link are.
    pairs.push(("paper".to_owned(), "ink".to_owned()));
    check_pairs(&pairs, 7.0);
}

#[test]
fn shapes_are_seen_on_every_ground_in_every_twin() {
    let mut pairs = Vec::new();
    for ground in GROUNDS.iter().chain(&["wood-soft"]) {
        pairs.extend(
            ["line", "focus", "asphalt", "wood"]
                .map(|shape| (shape.to_owned(), ground.to_string())),
        );
    }
    for name in SIGNS.iter().chain(&STANDINGS).chain(&["accent"]) {
        pairs.push(("line".to_owned(), format!("{name}-soft")));
        pairs.push(("focus".to_owned(), format!("{name}-soft")));
    }
    for land in ["sky", "hill-far", "hill"] {
        pairs.extend(["ink", "asphalt", "wood"].map(|shape| (shape.to_owned(), land.to_owned())));
        pairs.extend(SIGNS.map(|shape| (shape.to_owned(), land.to_owned())));
    }
    pairs.push(("road-mark".to_owned(), "asphalt".to_owned()));
    check_pairs(&pairs, 3.0);
}

/// Every pair of tokens has at least `least` contrast in all twins; all that fall short are told at once.
fn check_pairs(pairs: &[(String, String)], least: f64) {
    let palette = palette();
    let mut short = Vec::new();
    for (front, ground) in pairs {
        let (Some(fronts), Some(grounds)) = (palette.get(front), palette.get(ground)) else {
            short.push(format!("--{front} or --{ground} is not in tokens.css"));
            continue;
        };
        for (twin, (a, b)) in TWINS.iter().zip(fronts.iter().zip(grounds)) {
            let ratio = contrast(a, b);
            if ratio.is_nan() || ratio < least {
                short.push(format!(
                    "{twin}: --{front} {a} on --{ground} {b} is {ratio:.2}, not {least}"
                ));
            }
        }
    }
    assert!(short.is_empty(), "{}", short.join("\n"));
}

/// Every colour of tokens.css with its five twins, in the order of [`TWINS`].
fn palette() -> BTreeMap<String, [String; 5]> {
    let tokens = without_comments(&read("style/tokens.css"));
    let mut palette = BTreeMap::new();
    for rule in declarations(&tokens) {
        let (Some(name), true) = (
            rule.property.strip_prefix("--"),
            rule.value.starts_with("var(--day, "),
        ) else {
            continue;
        };
        let twins = TWINS.map(|twin| {
            let start = format!("var(--{twin}, ");
            let colour = rule
                .value
                .split(&start)
                .nth(1)
                .and_then(|rest| rest.split(')').next());
            colour
                .unwrap_or_else(|| panic!("--{name} has no twin for {twin}"))
                .to_owned()
        });
        palette.insert(name.to_owned(), twins);
    }
    palette
}

/// WCAG 2 contrast of two colours `#rrggbb`, 1 to 21; not a number where one of them is none.
fn contrast(a: &str, b: &str) -> f64 {
    let luminance = |colour: &str| -> f64 {
        let channel = |at: usize| {
            let byte = colour
                .get(at..at + 2)
                .and_then(|hex| u8::from_str_radix(hex, 16).ok());
            let share = byte.map_or(f64::NAN, |byte| f64::from(byte) / 255.0);
            if share <= 0.04045 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    };
    let (a, b) = (luminance(a), luminance(b));
    if a.is_nan() || b.is_nan() {
        f64::NAN
    } else {
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

#[test]
fn contrast_is_measured_as_wcag_does() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.01);
    assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
    assert!(contrast("transparent", "#ffffff").is_nan());
}

#[test]
fn every_sheet_keeps_the_rules() {
    let mut faults = Vec::new();
    let mut sheets = 0;
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("style")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "css") {
            sheets += 1;
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).unwrap();
            faults.extend(
                faults_in(&name, &text)
                    .into_iter()
                    .map(|fault| format!("style/{name}: {fault}")),
            );
        }
    }
    assert!(sheets >= 3, "the sheets are looked for where they are");
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn each_rule_finds_its_fault() {
    let bad = [
        "a { margin-left: 1rem }",
        "a { border-top-right-radius: 2px }",
        "a { right: 0 }",
        "a { text-align: left }",
        "a { padding: 1px 2px 1px 3px }",
        "a { border-radius: 1px 2px }",
        "a:focus { outline: none }",
        "a:focus { outline: 0 }",
        "a { background: url(https://elsewhere.example/a.png) }",
        "a { background: url('//elsewhere.example/a.png') }",
        "@import \"https://elsewhere.example/a.css\";",
        "a { color: #fff }",
        "a { color: rgb(1 2 3) }",
        "a { border: 1px solid white }",
        "a { transition: opacity 100ms }",
        "a { transition: opacity 0.1s }",
        "@media (prefers-reduced-motion: no-preference) { a { animation: turn 0.4s } }",
    ];
    for sheet in bad {
        assert_eq!(
            faults_in("bad.css", sheet).len(),
            1,
            "{sheet}: {:?}",
            faults_in("bad.css", sheet)
        );
    }
    let good = [
        "a { margin-inline-start: 1rem; padding: 1px 2px; inset-inline-end: 0 }",
        "a { color: var(--ink); border: 1px solid transparent; fill: currentColor }",
        "a#face { transition: opacity var(--quick) }",
        "@media (prefers-reduced-motion: no-preference) { a { animation: turn 0.2s } }",
        "a { /* never left: #fff */ text-align: start; mask: url(data:image/svg+xml,x) }",
    ];
    for sheet in good {
        assert_eq!(
            faults_in("good.css", sheet),
            Vec::<String>::new(),
            "{sheet}"
        );
    }
}

#[test]
fn quick_is_quick_and_stands_still_when_asked() {
    let tokens = without_comments(&read("style/tokens.css"));
    for rule in declarations(&tokens)
        .iter()
        .filter(|rule| rule.property == "--quick")
    {
        let still = rule
            .within
            .iter()
            .any(|at| at.contains("prefers-reduced-motion: reduce"));
        let length = longest(&rule.value);
        assert!(
            if still {
                length == 0.0
            } else {
                length <= 200.0
            },
            "{}",
            rule.value
        );
    }
}

struct Declaration {
    line: usize,
    /// The selectors and conditions around it, outermost first.
    within: Vec<String>,
    property: String,
    value: String,
}

/// All declarations of a sheet without comments; no more of CSS is known here than the sheets use.
fn declarations(sheet: &str) -> Vec<Declaration> {
    let (mut found, mut within, mut piece, mut line) = (Vec::new(), Vec::new(), String::new(), 1);
    let mut parentheses = 0;
    let mut quote = None;
    for character in sheet.chars() {
        line += usize::from(character == '\n');
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (None, '"' | '\'') => quote = Some(character),
            (None, '(') => parentheses += 1,
            (None, ')') => parentheses -= 1,
            _ => {}
        }
        // A semicolon within an address or a text ends nothing.
        if quote.is_some() || parentheses > 0 || !matches!(character, '{' | '}' | ';') {
            piece.push(character);
            continue;
        }
        let text = std::mem::take(&mut piece)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        if character == '{' {
            within.push(text);
            continue;
        }
        let (property, value) = match text.strip_prefix("@import") {
            Some(address) => ("@import", address),
            None => text.split_once(':').unwrap_or(("", "")),
        };
        if !property.is_empty() {
            found.push(Declaration {
                line,
                within: within.clone(),
                property: property.trim().to_owned(),
                value: value.trim().to_owned(),
            });
        }
        if character == '}' {
            within.pop();
        }
    }
    found
}

fn faults_in(name: &str, sheet: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for Declaration {
        line,
        within,
        property,
        value,
    } in declarations(&without_comments(sheet))
    {
        let words: Vec<&str> = value
            .split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '#'))
            .collect();
        let mut fault = |what: &str| faults.push(format!("{line}: {property}: {value} ({what})"));

        let parts: Vec<&str> = value.split_whitespace().collect();
        let uneven = match (property.as_str(), parts.as_slice()) {
            ("margin" | "padding" | "inset" | "border-width", [_, right, _, left]) => right != left,
            // Corners go round: the first is the left one, the second the right one.
            ("border-radius", [first, second, rest @ ..]) => {
                first != second || rest.windows(2).any(|pair| pair[0] != pair[1])
            }
            _ => false,
        };
        let sided = property
            .split('-')
            .chain(words.iter().copied())
            .any(|word| matches!(word, "left" | "right"));
        if uneven || (sided && !property.starts_with("--")) {
            fault("a direction of the screen, where one of the text is meant");
        }
        if property.starts_with("outline")
            && parts
                .first()
                .is_some_and(|first| matches!(*first, "none" | "0" | "0px"))
        {
            fault("hides where the keyboard is");
        }
        let address = value.replace(['"', '\'', ' '], "");
        if ["url(http", "url(//"]
            .iter()
            .any(|start| address.contains(start))
            || (property == "@import" && (address.starts_with("http") || address.starts_with("//")))
        {
            fault("fetched from elsewhere");
        }
        if name != "tokens.css"
            && !value.contains("url(")
            && words.iter().any(|word| is_colour(word))
        {
            fault("a colour that is no token");
        }
        if property.starts_with("transition") || property.starts_with("animation") {
            let asked = within
                .iter()
                .any(|at| at.contains("prefers-reduced-motion: no-preference"));
            if longest(&value) > if asked { 200.0 } else { 0.0 } {
                fault(
                    "longer than 200 ms, or neither var(--quick) nor within prefers-reduced-motion: no-preference",
                );
            }
        }
    }
    faults
}

fn is_colour(word: &str) -> bool {
    const NAMED: [&str; 18] = [
        "white", "black", "gray", "grey", "silver", "red", "maroon", "orange", "yellow", "gold",
        "brown", "green", "teal", "blue", "navy", "purple", "pink", "beige",
    ];
    const FUNCTIONS: [&str; 9] = [
        "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch",
    ];
    word.strip_prefix('#')
        .is_some_and(|hex| hex.len() >= 3 && hex.chars().all(|c| c.is_ascii_hexdigit()))
        || NAMED.contains(&word)
        || FUNCTIONS.contains(&word)
}

/// The longest time that a value names, in milliseconds.
fn longest(value: &str) -> f64 {
    let times = value
        .split(|c: char| !(c.is_alphanumeric() || c == '.'))
        .filter_map(|word| {
            let (number, factor) = match word.strip_suffix("ms") {
                Some(number) => (number, 1.0),
                None => (word.strip_suffix('s')?, 1000.0),
            };
            Some(number.parse::<f64>().ok()? * factor)
        });
    times.fold(0.0, f64::max)
}

/// The sheet with its comments blanked, every line still in its place.
fn without_comments(sheet: &str) -> String {
    let mut rest = sheet;
    let mut text = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        text.push_str(before);
        text.extend(comment.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    text + rest
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[path = "style/gallery.rs"]
mod gallery;
