//! Makes the table of languages out of `public/locales/*/locale.json`, so that a new language is a new
//! folder and no code: the route parser and the language page know it without fetching anything. And lays ready
//! the Danish words that are a part of the binary.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde::Deserialize;

const FOLDER: &str = "public/locales";

/// What `locale.json` says. Unknown fields are faults: a misspelt one would otherwise be silently ignored.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LocaleFile {
    tag: String,
    name: String,
    danish: String,
    direction: Direction,
    script: String,
    status: Status,
    /// The CLDR locale that dates come from where it is not the tag itself; only `cargo xtask cldr` reads it.
    #[serde(default, rename = "dates")]
    _dates: Option<String>,
}

// The names of the variants go into the generated table by `Debug`, and are those of `src/i18n/locale.rs`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Direction {
    #[serde(rename = "ltr")]
    Ltr,
    #[serde(rename = "rtl")]
    Rtl,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Status {
    Source,
    Machine,
    Reviewed,
}

fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=build.rs");
    let (locales, mut faults) = read_all(Path::new(FOLDER));
    if !locales.iter().any(|locale| locale.tag == "da") {
        faults.push(format!(
            "{FOLDER}/da: Danish is missing; every other language falls back to it"
        ));
    }
    let folder = Path::new(FOLDER);
    faults.extend(write_table(&locales).err());
    faults.extend(write_danish(folder).err());
    // `cargo::error` fails the build and shows each line as an error of this crate, without a stack trace.
    for fault in &faults {
        println!("cargo::error={fault}");
    }
}

/// Every folder with what can be read of it, Danish first, English second, the others by tag.
fn read_all(folder: &Path) -> (Vec<LocaleFile>, Vec<String>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return (Vec::new(), vec![format!("{}: {error}", folder.display())]),
    };
    let mut folders: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    let mut locales = Vec::new();
    let mut faults = Vec::new();
    for folder in folders {
        let path = folder.join("locale.json");
        match read(&folder, &path) {
            Ok(locale) => locales.push(locale),
            Err(found) => faults.extend(
                found
                    .into_iter()
                    .map(|fault| format!("{}: {fault}", path.display())),
            ),
        }
    }
    let place = |tag: &str| match tag {
        "da" => 0,
        "en" => 1,
        _ => 2,
    };
    locales.sort_by(|a, b| (place(&a.tag), &a.tag).cmp(&(place(&b.tag), &b.tag)));
    (locales, faults)
}

fn read(folder: &Path, path: &Path) -> Result<LocaleFile, Vec<String>> {
    let json = fs::read_to_string(path).map_err(|error| vec![error.to_string()])?;
    let locale: LocaleFile =
        serde_json::from_str(&json).map_err(|error| vec![error.to_string()])?;
    let mut faults = Vec::new();
    if folder.file_name().and_then(|name| name.to_str()) != Some(locale.tag.as_str()) {
        faults.push(format!(
            "the tag {:?} is not the name of the folder",
            locale.tag
        ));
    }
    if !is_tag(&locale.tag) {
        faults.push(format!(
            "the tag {:?} is not a language tag such as \"uk\" or \"fa-AF\"",
            locale.tag
        ));
    }
    let letters = |text: &str| text.chars().all(|letter| letter.is_ascii_alphabetic());
    if locale.script.len() != 4 || !letters(&locale.script) {
        faults.push(format!(
            "the script {:?} is not a code of four letters such as \"Arab\"",
            locale.script
        ));
    }
    for (field, text) in [("name", &locale.name), ("danish", &locale.danish)] {
        if text.trim().is_empty() {
            faults.push(format!("the field {field:?} is empty"));
        }
    }
    if faults.is_empty() {
        Ok(locale)
    } else {
        Err(faults)
    }
}

/// Language, then perhaps a script, then perhaps a region. A tag of another shape would parse as no
/// language at all, and the plural rules would quietly be those of English.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-').peekable();
    let letters = |part: &str| part.chars().all(|letter| letter.is_ascii_alphabetic());
    let digits = |part: &str| part.chars().all(|digit| digit.is_ascii_digit());
    let language = parts
        .next()
        .is_some_and(|part| matches!(part.len(), 2 | 3) && letters(part));
    parts.next_if(|part| part.len() == 4 && letters(part));
    parts.next_if(|part| (part.len() == 2 && letters(part)) || (part.len() == 3 && digits(part)));
    language && parts.next().is_none()
}

fn write_table(locales: &[LocaleFile]) -> Result<(), String> {
    let mut code = String::from("static LOCALES: &[LocaleInfo] = &[\n");
    for LocaleFile {
        tag,
        name,
        danish,
        direction,
        script,
        status,
        ..
    } in locales
    {
        let _ = writeln!(
            code,
            "    LocaleInfo {{ tag: {tag:?}, name: {name:?}, danish: {danish:?}, direction: Direction::{direction:?}, \
             script: {script:?}, status: Status::{status:?} }},"
        );
    }
    code.push_str("];\n");
    let out = env::var_os("OUT_DIR").ok_or("cargo gave no OUT_DIR")?;
    let path = PathBuf::from(out).join("locales.rs");
    fs::write(&path, code).map_err(|error| format!("{}: {error}", path.display()))
}

/// The Danish words that are a part of the binary, without what only their writers need: comments, empty
/// lines and the spaces of JSON.
fn write_danish(locales: &Path) -> Result<(), String> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo gave no OUT_DIR")?);
    let read = |name: &str| {
        let path = locales.join("da").join(name);
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let write = |name: &str, text: &str| {
        let path = out.join(format!("da.{name}"));
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
    };
    for name in ["app.ftl", "time.ftl"] {
        let text = read(name)?;
        let lines = text
            .lines()
            .filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        let lean: String = lines.map(|line| format!("{line}\n")).collect();
        write(name, &lean)?;
    }
    let calendar: serde_json::Value =
        serde_json::from_str(&read("cldr.json")?).map_err(|error| format!("cldr.json: {error}"))?;
    write("cldr.json", &calendar.to_string())
}
