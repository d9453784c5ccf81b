//! Versions of the app that a host puts one after the other: copies of the built one with other words in them.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use e2e::{Outcome, Profile, Site};

/// The words that tell versions apart: the title of the programme, in Danish.
pub const PACK: &str = "packs/catalogue/texts/da.json";
const TITLE: &str = "\"Din vej i Hedensted\"";

/// A version on disk, deleted with this.
pub struct Version {
    place: Profile,
}

impl Version {
    /// The app as it was built, with this title of its programme, and with a script of its own.
    pub fn called(title: &str) -> Outcome<Version> {
        let place = Profile::new()?;
        let version = Version { place };
        let folder = version.folder();
        xtask::dist::rebase(&Site::built()?, &folder, &e2e::Base::root())?;
        version.change(PACK, |text| text.replace(TITLE, &format!("\"{title}\"")));
        version.rename_code(title);
        xtask::dist::worker::renew_all(&folder)?;
        Ok(version)
    }

    pub fn folder(&self) -> PathBuf {
        self.place.folder().join("dist")
    }

    /// Changes a file without a word to the worker's list: what a host does half-way.
    pub fn change(&self, file: &str, how: impl FnOnce(&str) -> String) {
        let path = self.folder().join(file);
        let text = std::fs::read_to_string(&path).expect("the version has the file");
        std::fs::write(&path, how(&text)).expect("the version can be changed");
        // Versions lie days apart; those of a test would be the same to the second.
        static DAYS: AtomicU64 = AtomicU64::new(0);
        let days = DAYS.fetch_add(1, Ordering::Relaxed) % 1000;
        let date = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000 + days * 86_400);
        std::fs::File::options()
            .write(true)
            .open(&path)
            .and_then(|file| file.set_modified(date))
            .expect("a file can be given its date");
        for ending in ["br", "gz"] {
            drop(std::fs::remove_file(
                self.folder().join(format!("{file}.{ending}")),
            ));
        }
    }

    /// Makes this version one that cannot start.
    pub fn break_start(&self) -> Outcome<()> {
        let folder = self.folder();
        for name in names(&folder) {
            if name.starts_with("vejviser-") && name.ends_with(".js") {
                self.change(&name, |text| {
                    assert!(text.contains("const wasm = await"), "{name} starts no app");
                    text.replace(
                        "const wasm = await",
                        "throw new Error('broken'); const wasm = await",
                    )
                });
            }
        }
        Ok(xtask::dist::worker::renew_all(&folder)?)
    }

    /// Gives the parts that come later other names, and so their script: as another content
    /// would. The quick build has no parts.
    fn rename_code(&self, title: &str) {
        let folder = self.folder();
        let mut renamed: Vec<(String, String)> = Vec::new();
        let begins = |begin: &str, ending: &str| {
            let fits = |name: &String| name.starts_with(begin) && name.ends_with(ending);
            names(&folder).into_iter().filter(fits).collect::<Vec<_>>()
        };
        let kinds = [("part-", ".wasm"), ("vejviser-", ".js")];
        for (begin, ending) in kinds {
            for name in begins(begin, ending) {
                let stem = name.rsplit_once('-').map_or(begin, |(stem, _)| stem);
                let other = format!("{stem}-{:016x}{ending}", hash(&format!("{title} {name}")));
                let path = folder.join(&name);
                let mut bytes = std::fs::read(&path).expect("a file of the app can be read");
                if ending == ".js" {
                    let text = String::from_utf8_lossy(&bytes);
                    bytes = format!("{}\n// {title}\n", with_names(&text, &renamed)).into_bytes();
                }
                std::fs::write(folder.join(&other), bytes).expect("it can be written");
                for old in begins(&name, "") {
                    drop(std::fs::remove_file(folder.join(old)));
                }
                renamed.push((name, other));
            }
        }
        for page in pages(&folder) {
            let text = std::fs::read_to_string(&page).expect("a page can be read");
            std::fs::write(&page, with_names(&text, &renamed)).expect("a page can be written");
        }
    }
}

fn with_names(text: &str, renamed: &[(String, String)]) -> String {
    let replaced = |text: String, (old, new): &(String, String)| text.replace(old, new);
    renamed.iter().fold(text.to_owned(), replaced)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder can be read");
    entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

fn pages(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for name in names(&folder) {
            let path = folder.join(&name);
            if path.is_dir() {
                open.push(path);
            } else if name.ends_with(".html") {
                found.push(path);
            }
        }
    }
    found
}

fn hash(text: &str) -> u64 {
    text.bytes().fold(5381, |sum: u64, byte| {
        sum.wrapping_mul(33) ^ u64::from(byte)
    })
}
