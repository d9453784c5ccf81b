//! `cargo xtask cldr`: takes from CLDR what the app needs to write dates, and writes it into the
//! `cldr.json` of every folder in `public/locales/`. The same CLDR gives the same bytes.
//!
//! A new language needs only its folder with `locale.json`. Where dates shall come from another CLDR
//! locale than the tag (English as in Britain), `locale.json` says so: `"dates": "en-GB"`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use serde_json::{Map, Value, json};

/// One version for all packages of CLDR: they are published together.
const VERSION: &str = "48.2.0";
const PACKAGES: [&str; 3] = ["cldr-core", "cldr-dates-full", "cldr-numbers-full"];
/// CLDR's root, where a language that CLDR does not know ends up: months are named `M01` there.
const ROOT: &str = "und";

#[derive(Debug, thiserror::Error)]
pub enum CldrError {
    #[error("{path}: {source}")]
    File { path: PathBuf, source: io::Error },
    #[error("{path}: {source}")]
    Json {
        path: PathBuf,
        source: serde_json::Error,
    },
    #[error("{path}: there is no text at {place}; has the format of CLDR changed?")]
    Missing { path: PathBuf, place: String },
    #[error("npm could not be started: {0}. Install Node.js 20 or newer.")]
    NoNpm(io::Error),
    #[error("`npm install` of {0} failed; its own words stand above. Is there a network?")]
    Install(String),
}

/// Writes `cldr.json` for all languages.
pub fn run() -> Result<(), CldrError> {
    let root = root();
    let packages = root.join("target/cldr");
    install(&packages)?;
    let cldr = Cldr {
        modules: packages.join("node_modules"),
    };
    let parents = cldr.parents()?;
    for folder in folders(&root.join("public/locales"))? {
        let settings = read_json(&folder.join("locale.json"))?;
        let tag = text(&folder.join("locale.json"), &settings, &["tag"])?;
        let wanted = settings["dates"].as_str().unwrap_or(tag);
        let found = cldr.nearest(wanted, &parents);
        if found != wanted {
            println!(
                "warning: CLDR {VERSION} has no locale {wanted}: {tag} gets the dates of {found}"
            );
        }
        let path = folder.join("cldr.json");
        // `Value` sorts its keys, so that the same data always gives the same file.
        let json = format!("{:#}\n", cldr.calendar(&found)?);
        fs::write(&path, json).map_err(|source| CldrError::File {
            path: path.clone(),
            source,
        })?;
        println!("{}: CLDR {VERSION}, {found}", path.display());
    }
    Ok(())
}

/// The checkout that the command was started in; asked for when it runs, so that a copied binary does
/// not write into the checkout that it was built in.
fn root() -> PathBuf {
    let start = env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .or_else(|| env::current_dir().ok())
        .unwrap_or_default();
    let holds = |folder: &&Path| folder.join("public/locales").is_dir();
    start
        .ancestors()
        .find(holds)
        .map(Path::to_path_buf)
        .unwrap_or(start)
}

/// Puts the pinned packages into a folder that git ignores, unless they are there already.
fn install(folder: &Path) -> Result<(), CldrError> {
    let there = |package: &&str| {
        read_json(
            &folder
                .join("node_modules")
                .join(package)
                .join("package.json"),
        )
        .is_ok_and(|json| json["version"] == VERSION)
    };
    if PACKAGES.iter().all(there) {
        return Ok(());
    }
    fs::create_dir_all(folder).map_err(|source| CldrError::File {
        path: folder.to_path_buf(),
        source,
    })?;
    let pinned = PACKAGES.map(|package| format!("{package}@{VERSION}"));
    println!("npm install {} (once, about 140 MB)", pinned.join(" "));
    let status = Command::new("npm")
        .args(["install", "--no-save", "--ignore-scripts", "--no-audit"])
        .args(["--no-fund", "--loglevel=error", "--prefix"])
        .arg(folder)
        .args(&pinned)
        .status()
        .map_err(CldrError::NoNpm)?;
    if status.success() {
        Ok(())
    } else {
        Err(CldrError::Install(pinned.join(" ")))
    }
}

/// The folders of languages, in the order of their names.
fn folders(locales: &Path) -> Result<Vec<PathBuf>, CldrError> {
    let entries = fs::read_dir(locales).map_err(|source| CldrError::File {
        path: locales.to_path_buf(),
        source,
    })?;
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    Ok(folders)
}

/// The installed packages.
struct Cldr {
    modules: PathBuf,
}

impl Cldr {
    /// Locales whose parent is not simply the tag without its last part.
    fn parents(&self) -> Result<BTreeMap<String, String>, CldrError> {
        let json = read_json(
            &self
                .modules
                .join("cldr-core/supplemental/parentLocales.json"),
        )?;
        let table = json["supplemental"]["parentLocales"]["parentLocale"].as_object();
        let pair =
            |(child, parent): (&String, &Value)| Some((child.clone(), parent.as_str()?.to_owned()));
        Ok(table.into_iter().flatten().filter_map(pair).collect())
    }

    /// The locale itself, or the nearest of its parents that has data.
    fn nearest(&self, wanted: &str, parents: &BTreeMap<String, String>) -> String {
        let mut locale = wanted.to_owned();
        while locale != ROOT && !self.dates(&locale).is_file() {
            locale = match (parents.get(&locale), locale.rsplit_once('-')) {
                (Some(parent), _) => parent.clone(),
                (None, Some((shorter, _))) => shorter.to_owned(),
                (None, None) => ROOT.to_owned(),
            };
        }
        locale
    }

    fn dates(&self, locale: &str) -> PathBuf {
        self.modules
            .join(format!("cldr-dates-full/main/{locale}/ca-gregorian.json"))
    }

    /// What the app reads as `Names`: always the Gregorian calendar and Latin digits, since these
    /// stand on Danish letters whatever the reader's language uses elsewhere.
    fn calendar(&self, locale: &str) -> Result<Value, CldrError> {
        let path = self.dates(locale);
        let file = read_json(&path)?;
        let gregorian = &file["main"][locale]["dates"]["calendars"]["gregorian"];
        let months = |form: &str| names(&path, gregorian, ["months", form, "wide"], &MONTHS);
        let weekdays = |form: &str| names(&path, gregorian, ["days", form, "wide"], &WEEKDAYS);
        let full = text(&path, gregorian, &["dateFormats", "full"])?;
        let formats = &gregorian["dateTimeFormats"]["availableFormats"];
        let format = |skeleton: &str| text(&path, formats, &[skeleton]);
        let intervals = &gregorian["dateTimeFormats"]["intervalFormats"];
        let numbers = self
            .modules
            .join(format!("cldr-numbers-full/main/{locale}/numbers.json"));
        let symbols = &read_json(&numbers)?["main"][locale]["numbers"]["symbols-numberSystem-latn"];

        let mut calendar = Map::new();
        calendar.insert("source".into(), json!(format!("CLDR {VERSION}, {locale}")));
        calendar.insert("months".into(), json!(months("format")?));
        if months("stand-alone")? != months("format")? {
            calendar.insert("months-alone".into(), json!(months("stand-alone")?));
        }
        calendar.insert("weekdays".into(), json!(weekdays("format")?));
        if weekdays("stand-alone")? != weekdays("format")? {
            calendar.insert("weekdays-alone".into(), json!(weekdays("stand-alone")?));
        }
        let patterns = json!({
            "weekday-day": weekday_day(formats, full),
            "weekday-day-year": format("yMMMMEEEEd").unwrap_or(full),
            "day": format("MMMMd")?,
            "month": format("yMMMM")?,
            "time": format("Hm")?,
            "hours": text(&path, intervals, &["Hm", "m"])?,
        });
        calendar.insert("patterns".into(), patterns);
        calendar.insert(
            "decimal".into(),
            json!(text(&numbers, symbols, &["decimal"])?),
        );
        calendar.insert("plurals".into(), json!(self.plurals(locale)?));
        Ok(Value::Object(calendar))
    }

    /// The plural form of each number from 0 to 199, a letter each: `0` zero, `1` one, `2` two, `f` few,
    /// `m` many, `o` other.
    fn plurals(&self, locale: &str) -> Result<String, CldrError> {
        let file = read_json(&self.modules.join("cldr-core/supplemental/plurals.json"))?;
        let all = &file["supplemental"]["plurals-type-cardinal"];
        let language = locale.split('-').next().unwrap_or_default();
        let rules = [locale, language]
            .iter()
            .find_map(|tag| all[tag].as_object());
        let letter = |number: u32| {
            let form = rules.into_iter().flatten().find(|(form, rule)| {
                !form.ends_with("other") && rule.as_str().is_some_and(|rule| holds(rule, number))
            });
            match form.and_then(|(form, _)| form.rsplit('-').next()) {
                Some("zero") => '0',
                Some("one") => '1',
                Some("two") => '2',
                Some("few") => 'f',
                Some("many") => 'm',
                _ => 'o',
            }
        };
        Ok((0..200).map(letter).collect())
    }
}

/// Whether a plural rule of CLDR (`n % 10 = 2..4 and n % 100 != 12..14 @integer ...`) holds for a whole
/// number. Whole numbers have neither decimals nor exponents, so every operand but `n` and `i` is 0.
fn holds(rule: &str, number: u32) -> bool {
    let conditions = rule.split('@').next().unwrap_or_default();
    let relation = |relation: &str| {
        let (left, wanted, right) = match (relation.split_once("!="), relation.split_once('=')) {
            (Some((left, right)), _) => (left, false, right),
            (None, Some((left, right))) => (left, true, right),
            (None, None) => return false,
        };
        let (operand, modulus) = left.split_once('%').unwrap_or((left, ""));
        let modulus = modulus.trim().parse().unwrap_or(u32::MAX);
        let value = if matches!(operand.trim(), "n" | "i") {
            number % modulus
        } else {
            0
        };
        let within = |range: &str| {
            let (first, last) = range.split_once("..").unwrap_or((range, range));
            let bounds = (first.trim().parse::<u32>(), last.trim().parse::<u32>());
            matches!(bounds, (Ok(first), Ok(last)) if (first..=last).contains(&value))
        };
        right.split(',').any(within) == wanted
    };
    conditions
        .split(" or ")
        .any(|all| all.split(" and ").all(relation))
}

const MONTHS: [&str; 12] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12",
];
/// From Monday, as the app counts; CLDR's own list begins with Sunday.
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn names<'a>(
    path: &Path,
    from: &'a Value,
    place: [&str; 3],
    keys: &[&str],
) -> Result<Vec<&'a str>, CldrError> {
    let name = |key: &&str| text(path, from, &[place[0], place[1], place[2], key]);
    keys.iter().map(name).collect()
}

/// Weekday, day and month without the year. Few languages have it in CLDR, so in this order: as CLDR
/// has it; the full date up to its year (Danish: "tirsdag den 10. marts"); CLDR's pattern with a short
/// weekday, made long; weekday of the full date with CLDR's day and month.
fn weekday_day(formats: &Value, full: &str) -> String {
    // CLDR has a year in some patterns that should have none (Pashto).
    let has_year = |pattern: &str| {
        Pieces::of(pattern)
            .0
            .iter()
            .any(|piece| piece.starts_with('y'))
    };
    let format = |skeleton: &str| {
        formats[skeleton]
            .as_str()
            .filter(|pattern| !has_year(pattern))
    };
    let made_long = |pattern: &str| {
        let long = Pieces::of(pattern)
            .0
            .into_iter()
            .map(|piece| match piece.as_str() {
                "E" | "ccc" => "EEEE".to_owned(),
                "MMM" => "MMMM".to_owned(),
                "LLL" => "LLLL".to_owned(),
                _ => piece,
            });
        long.collect::<String>()
    };
    format("MMMMEEEEd")
        .map(str::to_owned)
        .or_else(|| before_year(full))
        .or_else(|| format("MMMMEd").map(made_long))
        .or_else(|| weekday_before(full, format("MMMMd")?))
        .or_else(|| format("MMMEd").map(made_long))
        .unwrap_or_else(|| "EEEE d MMMM".to_owned())
}

/// The full date without its year, if the year is the last field and nothing quoted is glued to what
/// stands before it (Kurdish: `MMMM'a' y'an'`, where the ending of the month belongs to the year).
fn before_year(full: &str) -> Option<String> {
    let pieces = Pieces::of(full).0;
    let year = pieces.iter().position(|piece| piece.starts_with('y'))?;
    let is_field = |piece: &String| piece.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let (before, after) = pieces.split_at(year);
    if after.iter().skip(1).any(is_field) {
        return None;
    }
    let last = before.iter().rposition(is_field)?;
    let between = before[last + 1..].concat();
    (!between.contains('\'')).then(|| before[..=last].concat())
}

/// The weekday with what follows it in the full date, then day and month; not where the year comes
/// before them.
fn weekday_before(full: &str, day: &str) -> Option<String> {
    let pieces = Pieces::of(full).0;
    let is_date = |piece: &String| piece.starts_with(['d', 'M', 'L', 'y']);
    let start = pieces.iter().position(is_date)?;
    let (weekday, rest) = pieces.split_at(start);
    let begins = weekday.first()?.starts_with('E') && !rest.first()?.starts_with('y');
    begins.then(|| weekday.concat() + day)
}

/// A pattern in its pieces: each field, and each literal with its quotes.
struct Pieces(Vec<String>);

impl Pieces {
    fn of(pattern: &str) -> Pieces {
        let mut pieces: Vec<String> = Vec::new();
        let mut quoted = false;
        let mut previous = None;
        for letter in pattern.chars() {
            if letter == '\'' {
                quoted = !quoted;
            }
            let field = (!quoted && letter.is_ascii_alphabetic()).then_some(letter);
            match pieces.last_mut() {
                Some(piece) if previous == Some(field) => piece.push(letter),
                _ => pieces.push(letter.to_string()),
            }
            previous = Some(field);
        }
        Pieces(pieces)
    }
}

fn read_json(path: &Path) -> Result<Value, CldrError> {
    let json = fs::read_to_string(path).map_err(|source| CldrError::File {
        path: path.to_path_buf(),
        source,
    })?;
    serde_json::from_str(&json).map_err(|source| CldrError::Json {
        path: path.to_path_buf(),
        source,
    })
}

/// The text at a place in a file; `path` is only for the message.
fn text<'a>(path: &Path, json: &'a Value, place: &[&str]) -> Result<&'a str, CldrError> {
    let found = place.iter().try_fold(json, |json, key| json.get(key));
    found
        .and_then(Value::as_str)
        .ok_or_else(|| CldrError::Missing {
            path: path.to_path_buf(),
            place: place.join("."),
        })
}
