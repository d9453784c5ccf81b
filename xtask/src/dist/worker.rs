//! What the worker keeps on a device: every file of the app with its hash, by what it is needed for.
//!
//! The list stands on the first line of `worker.js`, so that a new version of any file is a new
//! version of the worker, which browsers notice by themselves.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::json;
use sha2::{Digest, Sha256};

use super::{DistError, at, finish};

/// The page that the worker answers every address with: words that the app is on its way.
pub const SHELL: &str = "shell.html";
/// Its name never changes, since browsers ask for it by this name as long as it is registered.
pub const WORKER: &str = "worker.js";
/// The worker that removes itself, hosted under the name of the other when it is needed.
pub const OFF: &str = "worker-off.js";
/// What one language may take on a phone together with the app, in bytes.
pub const LIMIT: u64 = 1_000_000;

/// The group of the files that every language needs.
const CORE: &str = "core";

/// A file that the worker keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub path: String,
    pub hash: String,
    /// Bytes.
    pub size: u64,
}

/// The kept files by group: `core`, and one for each language.
pub type Groups = BTreeMap<String, Vec<Kept>>;

/// The group that a file belongs to; `None` where the app does not need it on the way.
fn group(path: &str) -> Option<&str> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["locales", tag, _] => Some(*tag),
        ["packs", _, "texts", file] => file.strip_suffix(".json"),
        ["packs", "schema", ..] => None,
        ["packs" | "icons", ..] => Some(CORE),
        [SHELL | "manifest.webmanifest"] => Some(CORE),
        [WORKER | OFF] => None,
        [name] if name.ends_with(".js") || name.ends_with(".wasm") => Some(CORE),
        _ => None,
    }
    .filter(|_| !path.ends_with(".br") && !path.ends_with(".gz"))
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
            });
        }
        Ok(())
    })?;
    // Folders are read in any order; the same files have to give the same worker.
    for files in groups.values_mut() {
        files.sort_by(|a, b| a.path.cmp(&b.path));
    }
    Ok(groups)
}

/// Bytes of the app with one language and Danish behind it.
pub fn size_with(groups: &Groups, language: &str) -> u64 {
    let needed = |group: &str| [CORE, "da", language].contains(&group);
    groups
        .iter()
        .filter(|(group, _)| needed(group))
        .flat_map(|(_, files)| files)
        .map(|file| file.size)
        .sum()
}

/// Writes `worker.js` for the files that lie in a folder.
pub fn write(folder: &Path, source: &str) -> Result<(), DistError> {
    let path = folder.join(WORKER);
    let text = with_list(&groups(folder)?, source);
    std::fs::write(&path, text).map_err(at(&path))
}

/// Writes the list of a folder's `worker.js` anew, after its files have changed.
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
                .map(|file| json!([file.path, file.hash, file.size]));
            (group.as_str(), files.collect())
        })
        .collect();
    let listed = json!(listed).to_string();
    let mut version = Sha256::new();
    version.update(&listed);
    version.update(source);
    let version = hex(&version.finalize()[..8]);
    format!("const list = {{\"version\":\"{version}\",\"groups\":{listed}}};\n{source}")
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
            ("packs/hedensted/programme.json", Some("core")),
            ("icons/signpost.svg", Some("core")),
            ("locales/ar/app.ftl", Some("ar")),
            ("packs/denmark/texts/ar.json", Some("ar")),
            ("worker.js", None),
            ("worker-off.js", None),
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
    fn another_byte_anywhere_is_another_version() {
        let file = |hash: &str| Kept {
            path: "shell.html".into(),
            hash: hash.into(),
            size: 1,
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
    fn one_language_counts_with_the_app_and_danish() {
        let file = |path: &str, size| Kept {
            path: path.into(),
            hash: String::new(),
            size,
        };
        let groups = Groups::from([
            ("core".into(), vec![file("a", 1)]),
            ("da".into(), vec![file("b", 2)]),
            ("ar".into(), vec![file("c", 4)]),
        ]);
        assert_eq!(size_with(&groups, "ar"), 7);
        assert_eq!(size_with(&groups, "da"), 3);
    }
}
