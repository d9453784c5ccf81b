//! The house stays as it is drawn: arrows between rooms point one way, the core knows no world, nothing
//! in `src` gives up on its reader by a panic, and no file grows past what a person can hold.
//!
//! The sources are read as Rust tokens, so that comments and texts are not taken for code, and code
//! inside macros (`view!`) is not overlooked.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Which rooms a room may import from. Reading `ui -> state -> {...} -> domain` as "further down only";
/// the four rooms in the middle do not know one another.
///
/// `platform` imports nobody, since nothing there knows the field, and `storage` not even `platform`:
/// what it needs from the world (a clock, chance) comes in as an argument.
const MAY_IMPORT: [(&str, &[&str]); 10] = [
    ("domain", &[]),
    ("platform", &[]),
    ("content", &["domain"]),
    ("i18n", &["domain"]),
    ("storage", &["domain"]),
    (
        "state",
        &["storage", "content", "i18n", "platform", "domain"],
    ),
    (
        "ui",
        &["state", "storage", "content", "i18n", "platform", "domain"],
    ),
    // What begins the app in the browser, and what writes its pages natively, tie the rooms together.
    (
        "start",
        &[
            "ui", "state", "storage", "content", "i18n", "platform", "domain",
        ],
    ),
    ("prerender", &["ui", "state", "content", "i18n", "domain"]),
    ("bin", &["prerender"]),
];

const BROWSER: [&str; 6] = [
    "gloo",
    "indexed_db_futures",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
];
const LEPTOS: [&str; 3] = ["leptos", "reactive_graph", "reactive_stores"];
/// Clocks, chance and files of this machine; time and chance come into the core as arguments.
const WORLD: [&str; 13] = [
    "chrono::Local",
    "getrandom",
    "rand",
    "std::env",
    "std::fs",
    "std::hash::RandomState",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "std::time::Instant",
    "std::time::SystemTime",
    "Utc::now",
];

/// Which outside paths a room may not name.
fn forbidden_outside(room: &str) -> Vec<&'static str> {
    match room {
        "domain" => [&LEPTOS[..], &BROWSER, &WORLD].concat(),
        // Files come in as text: nothing here fetches.
        "content" | "i18n" => [&LEPTOS[..], &BROWSER, &WORLD].concat(),
        "storage" | "platform" => LEPTOS.to_vec(),
        // The database is the business of storage alone.
        _ => vec!["indexed_db_futures"],
    }
}

const MOST_LINES: usize = 500;
/// Calls that end the app under the reader's hands.
const PANICS: [&str; 4] = ["expect", "expect_err", "unwrap", "unwrap_err"];
const PANIC_MACROS: [&str; 4] = ["panic", "todo", "unimplemented", "unreachable"];
const ENDS_APP: &str = "ends the app under the reader's hands";
/// The one place of them all: as with Leptos' own signals, behind a page that has gone there is nothing to
/// read. See `there` in that file.
const MAY_PANIC: (&str, usize) = ("state/signals.rs", 1);
/// Ways to the browser's stores, whose names live in `storage`; `platform` only empties them.
const STORES: [&str; 4] = [
    "indexed_db",
    "local_storage",
    "object_store",
    "session_storage",
];

struct Source {
    /// Below `src/`, with `/` between.
    path: String,
    text: String,
}

#[test]
fn the_house_is_as_it_is_drawn() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    collect(&root, "", &mut sources);
    assert!(sources.len() > 40, "only {} files found", sources.len());
    let faults = faults(&sources);
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_folder_and_file_of_src_is_a_room_of_the_plan() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let known: BTreeSet<&str> = MAY_IMPORT
        .iter()
        .map(|(room, _)| *room)
        .chain(["lib", "main"])
        .collect();
    for entry in fs::read_dir(root).expect("src") {
        let name = entry
            .expect("entry")
            .file_name()
            .into_string()
            .expect("a name");
        let room = name.trim_end_matches(".rs");
        assert!(
            known.contains(room),
            "the room {room:?} is not in the plan of this test"
        );
    }
}

fn collect(folder: &Path, below: &str, sources: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("a folder of src") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().into_string().expect("a name");
        let path = format!("{below}{name}");
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), sources);
        } else if name.ends_with(".rs") {
            let text = fs::read_to_string(entry.path()).expect("a source");
            sources.push(Source { path, text });
        }
    }
}

/// Everything that is wrong, each with its file and line.
fn faults(sources: &[Source]) -> Vec<String> {
    let mut read = BTreeMap::new();
    let mut test_modules = BTreeSet::new();
    let mut faults = Vec::new();
    for source in sources {
        match Reading::of(source) {
            Ok(reading) => {
                test_modules.extend(reading.test_modules.clone());
                read.insert(&source.path, reading);
            }
            Err(fault) => faults.push(format!("{}: {fault}", source.path)),
        }
        let lines = source.text.lines().count();
        if lines > MOST_LINES {
            faults.push(format!(
                "{}: {lines} lines; what second thing moved in?",
                source.path
            ));
        }
    }
    let mut contexts = 0;
    for (path, reading) in &read {
        if test_modules
            .iter()
            .any(|module| reading.module.starts_with(module))
        {
            continue;
        }
        contexts += reading.contexts;
        let ends_app = |(_, what): &(usize, String)| what.ends_with(ENDS_APP);
        let found: Vec<_> = reading.faults().collect();
        let may = (*path == MAY_PANIC.0)
            && found.iter().filter(|one| ends_app(one)).count() <= MAY_PANIC.1;
        faults.extend(
            found
                .into_iter()
                .filter(|one| !(may && ends_app(one)))
                .map(|(line, what)| format!("{path}:{line}: {what}")),
        );
    }
    if contexts > 1 {
        faults.push(format!(
            "expect_context occurs {contexts} times; state::vejviser() is the one place"
        ));
    }
    faults
}

/// What a file names, without its tests.
struct Reading {
    /// Where the file stands: `ui::pages::step`.
    module: Vec<String>,
    /// Every path in full (`crate::domain::moment::Moment`, `std::fs`), with its line.
    paths: Vec<(usize, Vec<String>)>,
    /// Panics and stores, with their lines.
    words: Vec<(usize, String)>,
    contexts: usize,
    /// Modules that exist only in tests (`#[cfg(test)] mod tests;`).
    test_modules: Vec<Vec<String>>,
}

impl Reading {
    fn of(source: &Source) -> Result<Reading, String> {
        let stream: TokenStream = source
            .text
            .parse()
            .map_err(|error| format!("not Rust: {error}"))?;
        let mut module: Vec<String> = source
            .path
            .trim_end_matches(".rs")
            .split('/')
            .map(str::to_owned)
            .collect();
        if module
            .last()
            .is_some_and(|last| matches!(last.as_str(), "mod" | "lib" | "main"))
        {
            module.pop();
        }
        let mut reading = Reading {
            module: module.clone(),
            paths: Vec::new(),
            words: Vec::new(),
            contexts: 0,
            test_modules: Vec::new(),
        };
        reading.walk(stream, &mut module);
        Ok(reading)
    }

    fn walk(&mut self, stream: TokenStream, module: &mut Vec<String>) {
        let tokens: Vec<TokenTree> = stream.into_iter().collect();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == '#' => {
                    at = self.attribute(&tokens, at, module);
                    continue;
                }
                TokenTree::Ident(name) if name == "use" && !is_punct(tokens.get(at + 1), '<') => {
                    let end = position(&tokens, at, |token| is_punct(Some(token), ';'));
                    self.imports(&tokens[at + 1..end], &[], module);
                    at = end;
                    continue;
                }
                TokenTree::Ident(name) if name == "mod" => {
                    if let (Some(TokenTree::Ident(inner)), Some(TokenTree::Group(body))) =
                        (tokens.get(at + 1), tokens.get(at + 2))
                    {
                        module.push(inner.to_string());
                        self.walk(body.stream(), module);
                        module.pop();
                        at += 3;
                        continue;
                    }
                }
                TokenTree::Ident(_) => {
                    at = self.path(&tokens, at, module);
                    continue;
                }
                TokenTree::Group(group) => self.walk(group.stream(), module),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            at += 1;
        }
    }

    /// Passes over an attribute, and over the whole item where it exists only in tests.
    fn attribute(&mut self, tokens: &[TokenTree], at: usize, module: &mut Vec<String>) -> usize {
        let inner = usize::from(is_punct(tokens.get(at + 1), '!'));
        let Some(TokenTree::Group(body)) = tokens.get(at + 1 + inner) else {
            return at + 1;
        };
        let after = at + 2 + inner;
        let words: Vec<TokenTree> = body.stream().into_iter().collect();
        if !is_test_only(&words) {
            // `derive(serde::Serialize)` names paths; a doc comment is only a text.
            self.walk(body.stream(), module);
            return after;
        }
        let mut item = after;
        while is_punct(tokens.get(item), '#') {
            item += 2;
        }
        let end = position(tokens, item, |token| {
            is_punct(Some(token), ';')
                || matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
        });
        for place in item..end {
            if let (TokenTree::Ident(word), Some(TokenTree::Ident(name))) =
                (&tokens[place], tokens.get(place + 1))
                && word == "mod"
            {
                let mut path = module.clone();
                path.push(name.to_string());
                self.test_modules.push(path);
            }
        }
        end + 1
    }

    /// Reads a path from its first name on, and what is called or expanded at its end.
    fn path(&mut self, tokens: &[TokenTree], at: usize, module: &[String]) -> usize {
        let TokenTree::Ident(first) = &tokens[at] else {
            return at + 1;
        };
        let line = first.span().start().line;
        let mut names = vec![first.to_string()];
        let mut end = at + 1;
        while is_punct(tokens.get(end), ':')
            && is_punct(tokens.get(end + 1), ':')
            && let Some(TokenTree::Ident(name)) = tokens.get(end + 2)
        {
            names.push(name.to_string());
            end += 3;
        }
        let last = names.last().cloned().unwrap_or_default();
        let method = at > 0 && is_punct(tokens.get(at - 1), '.') && names.len() == 1;
        if PANICS.contains(&last.as_str()) && (method || names.len() > 1) {
            self.words.push((line, format!("{last}() {ENDS_APP}")));
        }
        if PANIC_MACROS.contains(&last.as_str()) && is_punct(tokens.get(end), '!') {
            self.words.push((line, format!("{last}! {ENDS_APP}")));
        }
        if STORES.contains(&last.as_str()) || last.starts_with("Idb") {
            self.words.push((line, format!("{STORE_WORD}{last}")));
        }
        self.contexts += usize::from(
            last == "expect_context"
                && matches!(
                    tokens.get(end),
                    Some(TokenTree::Punct(_) | TokenTree::Group(_))
                ),
        );
        if names.len() > 1 {
            self.paths.push((line, full(&names, module)));
        }
        end
    }

    /// Unfolds `use a::{b, c::d};` into its paths.
    fn imports(&mut self, tokens: &[TokenTree], prefix: &[String], module: &[String]) {
        for tree in tokens.split(|token| is_punct(Some(token), ',')) {
            let mut names = prefix.to_vec();
            let mut line = 0;
            let mut nested = false;
            for (place, token) in tree.iter().enumerate() {
                match token {
                    TokenTree::Ident(name) if name == "as" => break,
                    TokenTree::Ident(name) => {
                        line = name.span().start().line;
                        // `{self, ...}` names the path before it.
                        if !(name == "self" && place == 0 && !prefix.is_empty()) {
                            names.push(name.to_string());
                        }
                    }
                    TokenTree::Group(group) => {
                        nested = true;
                        let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                        self.imports(&inner, &names, module);
                    }
                    TokenTree::Punct(_) | TokenTree::Literal(_) => {}
                }
            }
            if !nested && !names.is_empty() {
                if names.last().is_some_and(|last| last.starts_with("Idb")) {
                    self.words
                        .push((line, format!("{STORE_WORD}{}", names.join("::"))));
                }
                self.paths.push((line, full(&names, module)));
            }
        }
    }

    fn faults(&self) -> impl Iterator<Item = (usize, String)> {
        let room = self.module.first().cloned().unwrap_or_default();
        let allowed = MAY_IMPORT
            .iter()
            .find(|(name, _)| *name == room)
            .map(|(_, allowed)| *allowed);
        let forbidden = forbidden_outside(&room);
        let paths = self.paths.iter().filter_map(move |(line, path)| {
            let name = path.join("::");
            let what = match path.as_slice() {
                [first, other, ..] if first == "crate" => {
                    let is_room = MAY_IMPORT.iter().any(|(room, _)| room == other);
                    let may = *other == room
                        || allowed.is_none_or(|allowed| allowed.contains(&other.as_str()));
                    (is_room && !may).then(|| format!("{room} imports {name}, against the arrows"))
                }
                _ => {
                    let hit = forbidden
                        .iter()
                        .find(|wrong| name == **wrong || name.starts_with(&format!("{wrong}::")));
                    hit.map(|_| format!("{room} names {name}, which its rule forbids"))
                }
            };
            what.map(|what| (*line, what))
        });
        let room = self.module.first().cloned().unwrap_or_default();
        let words =
            self.words
                .iter()
                .filter_map(move |(line, what)| match what.strip_prefix(STORE_WORD) {
                    Some(_)
                        if room == "storage" || (room == "platform" && !what.contains("Idb")) =>
                    {
                        None
                    }
                    Some(store) => Some((
                        *line,
                        format!("{room} reaches for {store}; stores are known to storage only"),
                    )),
                    None => Some((*line, what.clone())),
                });
        paths.chain(words)
    }
}

/// Marks a word that is wrong only outside storage.
const STORE_WORD: &str = "store: ";

/// `cfg(test)`, also as one condition of several, but not `cfg(not(test))`.
fn is_test_only(attribute: &[TokenTree]) -> bool {
    let [TokenTree::Ident(name), TokenTree::Group(condition)] = attribute else {
        return false;
    };
    let condition = condition.stream().to_string();
    name == "cfg" && (condition == "test" || condition.replace(' ', "").starts_with("all(test,"))
}

/// A path from the root of the crate, or as it is where it leads outside.
fn full(names: &[String], module: &[String]) -> Vec<String> {
    let ups = names.iter().take_while(|name| *name == "super").count();
    let relative = usize::from(names.first().is_some_and(|first| first == "self"));
    if ups == 0 && relative == 0 {
        return names.to_vec();
    }
    let kept = module.len().saturating_sub(ups);
    let root = std::iter::once("crate".to_owned());
    root.chain(module[..kept].iter().cloned())
        .chain(names[ups + relative..].iter().cloned())
        .collect()
}

fn is_punct(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

fn position(tokens: &[TokenTree], from: usize, wanted: impl Fn(&TokenTree) -> bool) -> usize {
    (from..tokens.len())
        .find(|place| wanted(&tokens[*place]))
        .unwrap_or(tokens.len())
}

/// The test proves itself: what it must find in made-up sources, and what it must leave alone.
#[test]
fn made_up_sources_are_judged_rightly() {
    let check = |path: &str, text: &str, expected: &[&str]| {
        let found = faults(&[Source {
            path: path.to_owned(),
            text: text.to_owned(),
        }]);
        assert_eq!(
            found.len(),
            expected.len(),
            "{path} {text:?} gave {found:#?}"
        );
        for (fault, expected) in found.iter().zip(expected) {
            assert!(
                fault.contains(expected),
                "{path} {text:?} gave {fault:?}, not {expected:?}"
            );
        }
    };
    // Arrows.
    check(
        "domain/plan/mod.rs",
        "use crate::state::Vejviser;",
        &["domain imports crate::state::Vejviser"],
    );
    check(
        "domain/plan/fold.rs",
        "use super::super::super::storage::Write;",
        &["domain imports crate::storage::Write"],
    );
    check(
        "domain/plan/fold.rs",
        "use super::super::moment::Moment;",
        &[],
    );
    check(
        "domain/mod.rs",
        "\nuse crate::{domain::plan, i18n::{Locale, args}};",
        &[
            "domain/mod.rs:2: domain imports crate::i18n::Locale",
            "domain imports crate::i18n::args",
        ],
    );
    check(
        "domain/x.rs",
        "fn f() { let x: crate::platform::clock::Now = y(); }",
        &["crate::platform::clock::Now"],
    );
    check(
        "domain/x.rs",
        "mod inner { use super::super::super::ui::App; }",
        &["domain imports crate::ui::App"],
    );
    check(
        "domain/x.rs",
        "mod inner { use super::super::moment::Moment; }",
        &[],
    );
    check(
        "storage/port.rs",
        "use crate::platform::chance;",
        &["storage imports crate::platform::chance"],
    );
    check(
        "storage/port.rs",
        "use crate::domain::plan::Entry; use super::error::StorageError;",
        &[],
    );
    check(
        "platform/clock.rs",
        "use crate::domain::moment::Moment;",
        &["platform imports crate::domain"],
    );
    check(
        "content/pack.rs",
        "use crate::i18n::Locale;",
        &["content imports crate::i18n::Locale"],
    );
    check("i18n/dates.rs", "use crate::domain::moment::Moment;", &[]);
    check(
        "state/mod.rs",
        "use crate::ui::App;",
        &["state imports crate::ui::App"],
    );
    check(
        "ui/app.rs",
        "use crate::state::{self, Vejviser}; use crate::storage::Role;",
        &[],
    );
    check(
        "ui/app.rs",
        "fn f() { view! { <p>{crate::start::start()}</p> } }",
        &["ui imports crate::start::start"],
    );
    check(
        "start.rs",
        "use crate::ui::App; use crate::state::Vejviser;",
        &[],
    );
    check("lib.rs", "pub mod domain; pub use crate::ui::App;", &[]);
    // The core knows no world.
    for path in [
        "leptos::prelude::*",
        "web_sys::Window",
        "js_sys::Date",
        "gloo::timers::callback::Timeout",
        "wasm_bindgen::JsValue",
        "std::time::Instant",
        "std::time::SystemTime",
        "std::fs",
        "rand::random",
        "chrono::Local",
    ] {
        check(
            "domain/x.rs",
            &format!("use {path};"),
            &["which its rule forbids"],
        );
    }
    check(
        "domain/x.rs",
        "use std::{fs::File, fmt};",
        &["domain names std::fs::File"],
    );
    check("domain/x.rs", "use std::time::Duration;", &[]);
    check(
        "domain/x.rs",
        "fn f() { Utc::now(); }",
        &["domain names Utc::now"],
    );
    check(
        "i18n/x.rs",
        "fn f() { std::fs::read(p); }",
        &["i18n names std::fs::read"],
    );
    check(
        "platform/x.rs",
        "use leptos::prelude::*;",
        &["platform names leptos::prelude"],
    );
    check("platform/x.rs", "use web_sys::Window;", &[]);
    // A comment, a text and a test are not code.
    check(
        "domain/x.rs",
        "//! Not `crate::ui::App`.\n/// See [`App`](crate::ui::App).\nfn f() { g(\"crate::ui\") }",
        &[],
    );
    check(
        "domain/x.rs",
        "#[cfg(test)]\n#[allow(dead_code)]\nmod tests { use crate::ui::App; fn f() { x.unwrap() } }",
        &[],
    );
    check(
        "domain/x.rs",
        "#[cfg(not(test))]\nmod x { use crate::ui::App; }",
        &["domain imports crate::ui::App"],
    );
    check(
        "domain/x.rs",
        "#[cfg(test)]\nuse std::fs;\nuse crate::ui::App;",
        &["domain imports crate::ui::App"],
    );
    // No panic.
    check(
        "ui/x.rs",
        "fn f() { a.unwrap(); b.expect(\"c\"); }",
        &["x.rs:1: unwrap()", "expect()"],
    );
    check(
        "ui/x.rs",
        "fn f() { a.map(Option::unwrap); todo!() }",
        &["unwrap()", "todo!"],
    );
    check(
        "ui/x.rs",
        "fn f() { view! { <p>{move || panic!(\"no\")}</p> } }",
        &["panic!"],
    );
    check(
        "ui/x.rs",
        "#[expect(dead_code)] fn f() { a.unwrap_or_default(); unwrap(a) }",
        &[],
    );
    check("state/mod.rs", "fn f() { expect_context::<A>() }", &[]);
    check(
        "state/mod.rs",
        "fn f() { expect_context::<A>() } fn g() { expect_context::<B>() }",
        &["occurs 2 times"],
    );
    // Stores.
    check(
        "ui/x.rs",
        "use indexed_db_futures::database::Database;",
        &["ui names indexed_db_futures"],
    );
    check(
        "state/x.rs",
        "use web_sys::IdbFactory;",
        &["state reaches for web_sys::IdbFactory"],
    );
    check(
        "state/x.rs",
        "fn f() { window.local_storage(); }",
        &["state reaches for local_storage"],
    );
    check(
        "storage/indexeddb/x.rs",
        "use web_sys::IdbFactory; fn f() { t.object_store(ENTRIES); }",
        &[],
    );
    // Length.
    check("ui/x.rs", &"// A line.\n".repeat(MOST_LINES), &[]);
    check(
        "ui/x.rs",
        &"// A line.\n".repeat(MOST_LINES + 1),
        &["501 lines"],
    );
    // A file that exists only in tests.
    let parent = Source {
        path: "storage/writer/mod.rs".into(),
        text: "#[cfg(test)]\nmod tests;".into(),
    };
    let tests = Source {
        path: "storage/writer/tests.rs".into(),
        text: "fn f() { a.unwrap(); }".into(),
    };
    assert_eq!(faults(&[tests, parent]), Vec::<String>::new());
}
