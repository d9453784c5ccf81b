//! From Trunk's folder to the folder that is hosted.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::names::Bound;
use super::needs::Needs;
use super::page::{self, Names};
use super::pages::{self, Origin, Page};
use super::style::Style;
use super::{BUDGET, Base, DistError, Kind, at};
use super::{hosts, names, order, packs, split, squeeze, worker};
use crate::house::House;
use crate::job::say;

/// A folder ready for hosting.
#[derive(Debug)]
pub struct Finished {
    pub folder: PathBuf,
    /// Names relative to the folder with their sizes in bytes, plain and brotli; the second only in
    /// release builds.
    pub files: Vec<(String, u64, Option<u64>)>,
    /// What the app takes on a phone with each language, in bytes.
    pub on_phone: Vec<(String, u64)>,
}

/// Where the app will be, and the pages that it has written.
pub struct Site<'a> {
    pub base: &'a Base,
    pub origin: Option<&'a Origin>,
    pub pages: &'a [Page],
    /// Whether pages get compressed copies too; code always does, to be weighed.
    pub compressed: bool,
}

/// Finishes what Trunk wrote, beside `out`, and swaps it in at the end.
pub fn finish(
    house: &House,
    kind: Kind,
    raw: &Path,
    out: &Path,
    site: &Site<'_>,
) -> Result<Finished, DistError> {
    // On the same disk as `out`, so that the swap at the end is only a rename.
    let fresh = house.at(match kind {
        Kind::Dev => ".dist/fresh-dev",
        Kind::Release => ".dist/fresh-release",
    });
    empty(&fresh)?;
    let index = raw.join("index.html");
    let text = std::fs::read_to_string(&index).map_err(at(&index))?;
    let (text, found) = page::take_start(&page::without_comments(&text))?;

    // Everything is copied but what is written anew under a name with its hash.
    let (_, styles) = page::join_styles(&text, "");
    let mut replaced: Vec<&str> = vec![
        "index.html",
        BESIDE[0],
        BESIDE[1],
        "discreet.js",
        "deleted.js",
        worker::WORKER,
        worker::OFF,
        &found.script,
        &found.wasm,
    ];
    replaced.extend(styles.iter().map(String::as_str));
    copy(raw, &fresh, &|name| !replaced.contains(&name))?;
    packs::send(&fresh)?;

    let bound = match kind {
        Kind::Dev => Bound {
            script: String::from_utf8_lossy(&read(&raw.join(&found.script))?).into_owned(),
            wasm: read(&raw.join(&found.wasm))?,
            parts: BTreeMap::new(),
        },
        Kind::Release => small(house, &house.linked())?,
    };
    let mut script = bound.script;
    let mut parts = Vec::new();
    for (part, wasm) in &bound.parts {
        let name = place(&fresh, &format!("{PART}{part}"), "wasm", wasm)?;
        script = split::with_file(&script, part, &name)?;
        parts.push(name);
    }
    let wasm = place(&fresh, "vejviser", "wasm", &bound.wasm)?;
    let script = page::starting(&script, &wasm)?;
    let names = Names {
        script: place(&fresh, "vejviser", "js", script.as_bytes())?,
        wasm,
    };

    let mut joined = String::new();
    for style in &styles {
        joined.push_str(&page::lean_style(&String::from_utf8_lossy(&read(
            &raw.join(style),
        )?)));
    }
    // The shell, which the worker answers with, has the whole style within it. Every page inlines what it
    // needs to be seen, and asks for the whole as a file.
    let style = Style::read(&joined).map_err(DistError::Style)?;
    let whole = style.written();
    let style_file = place(&fresh, "style", "css", whole.as_bytes())?;
    let policy = page::content_security_policy(&whole);
    let (mut text, _) = page::join_styles(&text, &whole);

    let mut lasting = vec![style_file.clone(), names.script.clone(), names.wasm.clone()];
    lasting.extend(parts);
    // Two scripts in one file: each that a page asks for stands before its first paint.
    let mut beside = Vec::new();
    for name in BESIDE {
        let source = raw.join(name);
        beside.extend(match kind {
            Kind::Dev => read(&source)?,
            Kind::Release => squeeze::minified(house, &source)?,
        });
        beside.push(b'\n');
        text = page::without_script(&text, name)?;
    }
    let beside = place(&fresh, "rescue", "js", &beside)?;
    lasting.push(beside.clone());
    // Asked for by their names, by pages and scripts that do not change with them.
    for name in ["discreet.js", "deleted.js"] {
        let source = raw.join(name);
        let lean = match kind {
            Kind::Dev => read(&source)?,
            Kind::Release => squeeze::minified(house, &source)?,
        };
        write(&fresh.join(name), &lean)?;
    }
    let shell = page::finish(&text, site.base, &beside, &names, &policy)?;
    let shell = worker::mark(&shell, &worker::files(&worker::groups(&fresh)?))?;
    // GitHub Pages answers an unknown path with 404.html, and other hosts can be told to: the app then
    // finds out what was meant.
    write(&fresh.join("404.html"), shell.as_bytes())?;
    // The worker answers with it too, under a name that no host treats in a way of its own.
    write(&fresh.join(worker::SHELL), shell.as_bytes())?;
    let mut languages: Vec<String> = site.pages.iter().map(|page| page.lang.clone()).collect();
    languages.sort();
    languages.dedup();
    for page in site.pages {
        let path = fresh.join(page.file());
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(at(folder))?;
        }
        let html = page.html(&shell, site.base, site.origin, &languages)?;
        let inline = style.for_page(&Needs::of(&html)).written();
        let html = page::with_style(&html, &inline, &style_file)?;
        write(&path, html.as_bytes())?;
    }
    if let Some(origin) = site.origin {
        let map = pages::sitemap(site.pages, site.base, origin);
        write(&fresh.join("sitemap.xml"), map.as_bytes())?;
    }
    for (name, text) in hosts::settings(site.base, &lasting) {
        write(&fresh.join(name), text.as_bytes())?;
    }
    // After all other files, since it lists them.
    for name in [worker::OFF, worker::WORKER] {
        let source = without_comments(&String::from_utf8_lossy(&read(&raw.join(name))?));
        match name {
            worker::WORKER => worker::write(&fresh, &source)?,
            _ => write(&fresh.join(name), source.as_bytes())?,
        }
    }
    let on_phone = worker::sizes(&worker::groups(&fresh)?);
    let files = match kind {
        Kind::Dev => list(&fresh)?,
        Kind::Release => compress_all(&fresh, site.compressed)?,
    };
    swap(&fresh, out)?;
    Ok(Finished {
        folder: out.to_path_buf(),
        files,
        on_phone,
    })
}

/// Copies a finished folder for another sub-path: only the pages differ, and the worker, which
/// lists one of them. Compressed copies of both are left out, since they would still be the old ones.
pub fn rebase(from: &Path, to: &Path, base: &Base) -> Result<(), DistError> {
    empty(to)?;
    let is_page = |name: &str| name.ends_with(".html") && !worker::APART.contains(&name);
    let is_stale = |name: &str| name.ends_with(".html.br") || name.ends_with(".html.gz");
    copy(from, to, &|name| !is_page(name) && !is_stale(name))?;
    for (name, _, _) in list(from)?.into_iter().filter(|(name, ..)| is_page(name)) {
        let text = String::from_utf8_lossy(&read(&from.join(&name))?).into_owned();
        if let Some(folder) = to.join(&name).parent() {
            std::fs::create_dir_all(folder).map_err(at(folder))?;
        }
        write(&to.join(&name), page::set_base(&text, base)?.as_bytes())?;
    }
    // The shell is another one now; a compressed worker would still list the old.
    for ending in ["br", "gz"] {
        let stale = to.join(format!("{}.{ending}", worker::WORKER));
        if stale.is_file() {
            std::fs::remove_file(&stale).map_err(at(&stale))?;
        }
    }
    // A folder that was not made by `dist` may have none.
    match to.join(worker::WORKER).is_file() {
        true => worker::renew(to),
        false => Ok(()),
    }
}

impl Finished {
    /// Brotli bytes of the wasm and the scripts that every first visit loads. Parts come when a page needs
    /// them; the worker comes after the page can be used, and only when it has changed.
    fn weight(&self) -> u64 {
        let counts = |name: &str| {
            (name.ends_with(".wasm") || name.ends_with(".js"))
                && !is_part(name)
                && ![worker::WORKER, worker::OFF].contains(&name)
        };
        self.files
            .iter()
            .filter(|(name, ..)| counts(name))
            .filter_map(|(.., brotli)| *brotli)
            .sum()
    }

    /// The sizes as lines.
    pub fn table(&self) -> String {
        let mut text = String::from("  plain bytes      brotli\n");
        for (name, plain, brotli) in &self.files {
            if let Some(brotli) = brotli.filter(|_| {
                name.ends_with(".wasm") || name.ends_with(".js") || name.ends_with(".css")
            }) {
                let _ = writeln!(text, "{plain:>13} {brotli:>11}  {name}");
            }
        }
        let both = self.weight();
        let share = both * 100 / BUDGET;
        let _ = writeln!(
            text,
            "{:>13} {both:>11}  first visit: wasm and script, {share} % of the budget of {BUDGET}",
            ""
        );
        let parts = self.files.iter().filter(|(name, ..)| is_part(name));
        let later: u64 = parts.filter_map(|(.., brotli)| *brotli).sum();
        let _ = writeln!(text, "{:>13} {later:>11}  parts that come later", "");
        for (language, bytes) in &self.on_phone {
            let _ = writeln!(text, "{bytes:>13} {:>11}  on a phone with {language}", "");
        }
        text
    }

    /// Whether wasm and js together are light enough, and the app with each language on a phone.
    pub fn within_budget(&self) -> Result<(), DistError> {
        let weight = self.weight();
        let large = self
            .on_phone
            .iter()
            .find(|(_, bytes)| *bytes > worker::LIMIT);
        match large {
            _ if weight > BUDGET => Err(DistError::TooHeavy { weight }),
            Some((language, bytes)) => Err(DistError::TooLarge {
                language: language.clone(),
                bytes: *bytes,
            }),
            None => Ok(()),
        }
    }
}

/// The scripts beside the app, in the order in which a page runs them.
const BESIDE: [&str; 2] = ["rescue.js", "offline.js"];

/// The linked wasm in parts with its script, all as small as they get.
fn small(house: &House, linked: &Path) -> Result<Bound, DistError> {
    let work = house.at(".dist/parts");
    empty(&work)?;
    let cut = split::cut(linked, &work)?;
    let long = work.join("long.js");
    write(&long, cut.script.as_bytes())?;
    let script = squeeze::minified(house, &long)?;
    let mut bound = names::shorten(&Bound {
        script: String::from_utf8_lossy(&script).into_owned(),
        wasm: cut.wasm,
        parts: cut.parts,
    })?;
    let (large, small) = (work.join("large.wasm"), work.join("small.wasm"));
    for wasm in std::iter::once(&mut bound.wasm).chain(bound.parts.values_mut()) {
        write(&large, wasm)?;
        squeeze::wasm_opt(house, &large, &small)?;
        *wasm = order::by_likeness(&read(&small)?)?;
    }
    remove(&work)?;
    Ok(bound)
}

/// How the names of the files begin that come when a page needs them.
const PART: &str = "part-";

fn is_part(name: &str) -> bool {
    name.starts_with(PART) && name.ends_with(".wasm")
}

/// Writes a file whose name carries the hash of what is in it, so that it can be kept for ever.
fn place(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<String, DistError> {
    let hash: String = Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let name = format!("{stem}-{hash}.{ending}");
    write(&folder.join(&name), bytes)?;
    Ok(name)
}

/// Drops lines that are only a comment, and the indentation. The reasons stay in the source.
fn without_comments(script: &str) -> String {
    let lines = script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn compress_all(
    folder: &Path,
    with_pages: bool,
) -> Result<Vec<(String, u64, Option<u64>)>, DistError> {
    say("Writing compressed copies (brotli 11, gzip)");
    let mut files = list(folder)?;
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    // Dealt out in turns, so that each core gets as many pages, which stand together in the list.
    let mut hands: Vec<Vec<&mut (String, u64, Option<u64>)>> = Vec::new();
    hands.resize_with(cores, Vec::new);
    let wanted = files.iter_mut().filter(|(name, ..)| {
        squeeze::is_text(Path::new(name)) && (with_pages || !name.ends_with(".html"))
    });
    for (place, file) in wanted.enumerate() {
        hands[place % cores].push(file);
    }
    std::thread::scope(|scope| {
        let works: Vec<_> = hands
            .into_iter()
            .map(|hand| {
                scope.spawn(move || {
                    for (name, _, brotli) in hand {
                        *brotli = Some(squeeze::lay_compressed(&folder.join(&*name))?);
                    }
                    Ok::<(), DistError>(())
                })
            })
            .collect();
        works.into_iter().try_for_each(|work| {
            work.join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    })?;
    Ok(files)
}

/// Every file below a folder with its size, by name.
fn list(folder: &Path) -> Result<Vec<(String, u64, Option<u64>)>, DistError> {
    let mut files = Vec::new();
    visit(folder, folder, &mut |name, path| {
        let size = std::fs::metadata(path).map_err(at(path))?.len();
        files.push((name.to_owned(), size, None));
        Ok(())
    })?;
    files.sort();
    Ok(files)
}

fn copy(from: &Path, to: &Path, wanted: &dyn Fn(&str) -> bool) -> Result<(), DistError> {
    visit(from, from, &mut |name, path| {
        if !wanted(name) {
            return Ok(());
        }
        let target = to.join(name);
        if let Some(parent) = target.parent() {
            std::fs::create_dir_all(parent).map_err(at(parent))?;
        }
        std::fs::copy(path, &target).map(drop).map_err(at(&target))
    })
}

/// Calls `each` with the name relative to `root`, with slashes, and the path of every file. Folders
/// and files that begin with a dot are Trunk's own and stay behind.
pub(super) fn visit(
    root: &Path,
    folder: &Path,
    each: &mut dyn FnMut(&str, &Path) -> Result<(), DistError>,
) -> Result<(), DistError> {
    for entry in std::fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        if path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with('.'))
        {
            continue;
        }
        if path.is_dir() {
            visit(root, &path, each)?;
        } else {
            let name = path
                .strip_prefix(root)
                .unwrap_or(&path)
                .to_string_lossy()
                .replace('\\', "/");
            each(&name, &path)?;
        }
    }
    Ok(())
}

fn swap(fresh: &Path, out: &Path) -> Result<(), DistError> {
    let old = fresh.with_extension("old");
    remove(&old)?;
    if out.exists() {
        std::fs::rename(out, &old).map_err(at(out))?;
    }
    std::fs::rename(fresh, out).map_err(at(fresh))?;
    remove(&old)
}

fn empty(folder: &Path) -> Result<(), DistError> {
    remove(folder)?;
    std::fs::create_dir_all(folder).map_err(at(folder))
}

fn remove(folder: &Path) -> Result<(), DistError> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(at(folder))
    } else {
        Ok(())
    }
}

fn read(path: &Path) -> Result<Vec<u8>, DistError> {
    std::fs::read(path).map_err(at(path))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), DistError> {
    std::fs::write(path, bytes).map_err(at(path))
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn the_rescue_script_is_sent_without_its_reasons() {
        assert_eq!(
            without_comments("// why\n  a = 'http://x';\n\n b()\n"),
            "a = 'http://x';\nb()"
        );
    }
}
