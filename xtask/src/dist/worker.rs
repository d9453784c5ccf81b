//! What the worker keeps on a device: every file of the app with its hash, by what it is needed for.
//!
//! The list stands on the first line of `worker.js`, so that a new version of any file is a new
//! version of the worker, which browsers notice by themselves.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::json;
use sha2::{Digest, Sha256};

use super::{DistError, at, finish, odd, squeeze};

/// The page that the worker answers every address with: words that the app is on its way.
pub const SHELL: &str = "shell.html";
/// Its name never changes, since browsers ask for it by this name as long as it is registered.
pub const WORKER: &str = "worker.js";
/// The worker that removes itself, hosted under the name of the other when it is needed.
pub const OFF: &str = "worker-off.js";
/// Pages that stand by themselves, without the app: they say no version, and have no base of their own.
pub const APART: [&str; 2] = ["exit.html", "deleted.html"];
/// What one language may take on a phone together with the app, in bytes.
pub const LIMIT: u64 = 1_000_000;

/// The group of the files that every language needs.
const CORE: &str = "core";

/// The group of what only those need who give a talk, in every language; kept once they open that page, and no part
/// of what a language may take.
const TALKS: &str = "talks";

/// A file that the worker keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub path: String,
    pub hash: String,
    /// Bytes of what it holds.
    pub size: u64,
    /// Bytes that it takes on the phone, packed where the worker packs it.
    pub kept: u64,
}

/// The kept files by group: `core`, `talks`, and one for each language.
pub type Groups = BTreeMap<String, Vec<Kept>>;

/// The group that a file belongs to; `None` where the app does not need it on the way.
fn group(path: &str) -> Option<&str> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["locales", _, "talk.ftl"] => Some(TALKS),
        ["packs", pack, ..] if pack.starts_with("talk-") => Some(TALKS),
        // Code that others share with it has their names behind its own.
        [name]
            if name
                .strip_prefix("part-talk-")
                .is_some_and(|hash| !hash.contains('-')) =>
        {
            Some(TALKS)
        }
        ["locales", tag, _] => Some(*tag),
        ["packs", _, "texts", file] => file.strip_suffix(".json"),
        ["packs", "schema", ..] => None,
        ["packs" | "icons", ..] => Some(CORE),
        [SHELL | "deleted.css"] => Some(CORE),
        [page] if APART.contains(page) => Some(CORE),
        [WORKER | OFF] => None,
        [name] if name.ends_with(".js") || name.ends_with(".wasm") => Some(CORE),
        _ => None,
    }
    .filter(|_| !path.ends_with(".br") && !path.ends_with(".gz"))
}

/// The code that a page which the host sent asks for at the first tap: it shall be on its way before all else.
fn is_wanted_first(path: &str) -> bool {
    let part = path.strip_prefix("part-").unwrap_or_default();
    part.split('-').any(|of| matches!(of, "way" | "reading"))
}

/// Reads what a finished folder has for the worker to keep.
pub fn groups(folder: &Path) -> Result<Groups, DistError> {
    let mut groups = Groups::new();
    finish::visit(folder, folder, &mut |name, path| {
        if let Some(group) = group(name) {
            let bytes = std::fs::read(path).map_err(at(path))?;
            groups.entry(group.to_owned()).or_default().push(Kept {
                path: name.to_owned(),
                hash: hex(&Sha256::digest(&bytes)),
                size: bytes.len() as u64,
                kept: match is_packed(name) {
                    true => squeeze::gzip(&bytes).map_err(at(path))?.len() as u64,
                    false => bytes.len() as u64,
                },
            });
        }
        Ok(())
    })?;
    // Folders are read in any order; the same files have to give the same worker.
    for files in groups.values_mut() {
        // They are fetched in this order.
        files.sort_by(|a, b| {
            (!is_wanted_first(&a.path), &a.path).cmp(&(!is_wanted_first(&b.path), &b.path))
        });
    }
    Ok(groups)
}

/// The same as in `worker.js`: pictures are small already.
fn is_packed(path: &str) -> bool {
    !path.ends_with(".png")
}

/// One name for all files but the pages: what a page was made from. The page itself cannot be part of
/// it, since it says it.
pub fn files(groups: &Groups) -> String {
    let mut name = Sha256::new();
    for file in groups.values().flatten().filter(|file| file.path != SHELL) {
        name.update(&file.path);
        name.update(&file.hash);
    }
    hex(&name.finalize()[..8])
}

/// Says in a page what it was made from.
pub fn mark(page: &str, files: &str) -> Result<String, DistError> {
    let begins = "<meta name=\"version\" content=\"";
    let found = page.find(begins);
    let start = found.ok_or_else(|| odd(&format!("it has no {begins}")))? + begins.len();
    let length = page[start..].find('"');
    let end = start + length.ok_or_else(|| odd("its version has no end"))?;
    Ok(format!("{}{files}{}", &page[..start], &page[end..]))
}

/// Bytes of the app with each of its languages.
pub fn sizes(groups: &Groups) -> Vec<(String, u64)> {
    let is_language = |group: &&String| ![CORE, TALKS].contains(&group.as_str());
    let languages = groups.keys().filter(is_language);
    languages
        .map(|language| (language.clone(), size_with(groups, language)))
        .collect()
}

/// Bytes of the app with one language and Danish behind it.
fn size_with(groups: &Groups, language: &str) -> u64 {
    let needed = |group: &str| [CORE, "da", language].contains(&group);
    groups
        .iter()
        .filter(|(group, _)| needed(group))
        .flat_map(|(_, files)| files)
        .map(|file| file.kept)
        .sum()
}

/// Writes `worker.js` for the files that lie in a folder.
pub fn write(folder: &Path, source: &str) -> Result<(), DistError> {
    let path = folder.join(WORKER);
    let text = with_list(&groups(folder)?, source);
    std::fs::write(&path, text).map_err(at(&path))
}

/// Says in every page of a folder, and in its `worker.js`, what they are made from now, after files have
/// changed: a new version of the app.
pub fn renew_all(folder: &Path) -> Result<(), DistError> {
    let files = files(&groups(folder)?);
    let mut pages = Vec::new();
    finish::visit(folder, folder, &mut |name, path| {
        if name.ends_with(".html") && !APART.contains(&name) {
            pages.push(path.to_path_buf());
        }
        Ok(())
    })?;
    for path in pages {
        let page = std::fs::read_to_string(&path).map_err(at(&path))?;
        std::fs::write(&path, mark(&page, &files)?).map_err(at(&path))?;
    }
    renew(folder)
}

/// Writes the list of a folder's `worker.js` anew, after a page has changed.
pub fn renew(folder: &Path) -> Result<(), DistError> {
    let path = folder.join(WORKER);
    let text = std::fs::read_to_string(&path).map_err(at(&path))?;
    // The list is the first line.
    let source = text.split_once('\n').map_or("", |(_, source)| source);
    write(folder, source)
}

fn with_list(groups: &Groups, source: &str) -> String {
    let listed: BTreeMap<&str, Vec<_>> = groups
        .iter()
        .map(|(group, files)| {
            let files = files
                .iter()
                .map(|file| json!([file.path, file.hash, file.size, file.kept]));
            (group.as_str(), files.collect())
        })
        .collect();
    let listed = json!(listed).to_string();
    let mut version = Sha256::new();
    version.update(&listed);
    version.update(source);
    let version = hex(&version.finalize()[..8]);
    let files = files(groups);
    format!(
        "const list = {{\"version\":\"{version}\",\"files\":\"{files}\",\"groups\":{listed}}};\n{source}"
    )
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_is_kept_for_what_needs_it() {
        for (path, expected) in [
            ("shell.html", Some("core")),
            ("vejviser-0123456789abcdef.wasm", Some("core")),
            ("part-own-0123456789abcdef.wasm", Some("core")),
            ("packs/hedensted/programme.json", Some("core")),
            ("icons/signpost.svg", Some("core")),
            ("locales/ar/app.ftl", Some("ar")),
            ("locales/ar/manifest.webmanifest", Some("ar")),
            ("packs/denmark/texts/ar.json", Some("ar")),
            ("locales/ar/talk.ftl", Some("talks")),
            ("packs/talk-igu/talk.json", Some("talks")),
            ("packs/talk-igu/texts/ar.json", Some("talks")),
            ("packs/talk-igu/texts/ar.json.gz", None),
            ("part-talk-0123456789abcdef.wasm", Some("talks")),
            ("part-beside-talk-0123456789abcdef.wasm", Some("core")),
            ("part-talk-way-0123456789abcdef.wasm", Some("core")),
            ("worker.js", None),
            ("worker-off.js", None),
            ("exit.html", Some("core")),
            ("deleted.html", Some("core")),
            ("deleted.css", Some("core")),
            ("discreet.js", Some("core")),
            ("index.html", None),
            ("ar/today/index.html", None),
            ("packs/schema/texts.json", None),
            ("packs/denmark/texts/ar.json.br", None),
            ("_headers", None),
            ("pictures/today-da.png", None),
        ] {
            assert_eq!(group(path), expected, "{path}");
        }
    }

    #[test]
    fn only_what_is_small_already_lies_unpacked() {
        for (path, expected) in [
            ("vejviser-0123456789abcdef.wasm", true),
            ("part-own-0123456789abcdef.wasm", true),
            ("vejviser-0123456789abcdef.js", true),
            ("icons/icon-192.png", false),
        ] {
            assert_eq!(is_packed(path), expected, "{path}");
        }
    }

    #[test]
    fn another_byte_anywhere_is_another_version() {
        let file = |hash: &str| Kept {
            path: "shell.html".into(),
            hash: hash.into(),
            size: 1,
            kept: 1,
        };
        let of = |hash: &str, source: &str| {
            with_list(&Groups::from([("core".into(), vec![file(hash)])]), source)
        };
        let version = |text: &str| text.split('"').nth(3).map(str::to_owned);
        assert_eq!(version(&of("a", "x")), version(&of("a", "x")));
        assert_ne!(version(&of("a", "x")), version(&of("b", "x")));
        assert_ne!(version(&of("a", "x")), version(&of("a", "y")));
        assert_eq!(of("a", "x\ny").split_once('\n').unwrap().1, "x\ny");
    }

    #[test]
    fn a_page_says_what_it_is_made_from_and_is_no_part_of_that() {
        let file = |path: &str, hash: &str| Kept {
            path: path.into(),
            hash: hash.into(),
            size: 1,
            kept: 1,
        };
        let of = |shell: &str, pack: &str| {
            files(&Groups::from([(
                "core".into(),
                vec![file(SHELL, shell), file("packs/index.json", pack)],
            )]))
        };
        assert_eq!(of("a", "x"), of("b", "x"));
        assert_ne!(of("a", "x"), of("a", "y"));
        let page = "<head><meta name=\"version\" content=\"old\"><title>a</title>";
        let marked = mark(page, "new").unwrap();
        assert_eq!(marked, page.replace("old", "new"));
        assert!(mark("<head>", "new").is_err());
    }

    #[test]
    fn what_a_first_tap_needs_is_fetched_first() {
        let mut files = ["packs/a.json", "part-own-1.wasm", "part-reading-way-2.wasm"];
        files.sort_by_key(|path| !is_wanted_first(path));
        assert_eq!(files[0], "part-reading-way-2.wasm");
        assert!(!is_wanted_first("style-way.css"));
    }

    #[test]
    fn one_language_counts_with_the_app_and_danish() {
        let file = |path: &str, size| Kept {
            path: path.into(),
            hash: String::new(),
            size: 9,
            kept: size,
        };
        let groups = Groups::from([
            ("core".into(), vec![file("a", 1)]),
            ("da".into(), vec![file("b", 2)]),
            ("ar".into(), vec![file("c", 4)]),
            ("talks".into(), vec![file("d", 8)]),
        ]);
        assert_eq!(size_with(&groups, "ar"), 7);
        assert_eq!(size_with(&groups, "da"), 3);
        assert_eq!(sizes(&groups), [("ar".to_owned(), 7), ("da".to_owned(), 3)]);
    }
}
