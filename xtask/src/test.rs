//! `test`: everything that tells whether the app keeps its promises.
//!
//! Three parts: native tests, the storage tests inside a browser, and journeys through the release
//! build in three browsers. What is hosted is what is tested: the release build has no panic messages
//! and another optimiser than the quick one. One part that fails does not keep the others from running.

use std::num::NonZeroUsize;
use std::path::Path;
use std::process::Command;
use std::thread::{self, ScopedJoinHandle};
use std::time::Instant;

use crate::CommandError;
use crate::dist::{self, Kind};
use crate::house::House;
use crate::job::{self, say};
use crate::stages::Stages;
use crate::tools::{self, Engine};

/// How many tests `cargo test` runs at a time.
const THREADS: &str = "RUST_TEST_THREADS";

const ENGINES: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Native,
    Storage,
    Journeys,
}

/// `cargo xtask test [--only native|storage|e2e] [--dev]`
pub fn run(house: &House, words: &[String]) -> Result<(), CommandError> {
    let (parts, kind) = read(words)?;
    let mut stages = Stages::default();
    // First, because a missing browser found after ten minutes of building has wasted them.
    let needs_browser = parts.contains(&Part::Storage) || parts.contains(&Part::Journeys);
    let prepared = !needs_browser || stages.attempt("preparing", || prepare(house, &parts));
    let has_journeys = parts.contains(&Part::Journeys) && prepared;
    // The compiler spends most of a release build on one core; the other parts take the rest meanwhile.
    let built = thread::scope(|scope| {
        let building = has_journeys.then(|| {
            scope.spawn(|| {
                let started = Instant::now();
                let built = dist::build_to_test(house, kind);
                (built, started.elapsed().as_secs())
            })
        });
        if parts.contains(&Part::Native) {
            stages.attempt("native tests", || native(house));
        }
        if parts.contains(&Part::Storage) && prepared {
            stages.attempt("storage in the browser", || storage(house));
        }
        building.map(ScopedJoinHandle::join)
    });
    if let Some(built) = built {
        let mut finished = None;
        stages.attempt("building for the journeys", || {
            let (built, seconds) = built.map_err(|_| CommandError::AlreadyTold)?;
            say(format!(
                "the build took {seconds} s, beside the tests before"
            ));
            finished = Some(built?);
            Ok(())
        });
        if let Some(finished) = finished {
            if kind == Kind::Release {
                // Told here, held by `bench`: sizes are measurements.
                eprint!("{}", finished.table());
            }
            return journeys(house, &finished.folder, &stages);
        }
    }
    stages.finish()
}

fn read(words: &[String]) -> Result<(Vec<Part>, Kind), CommandError> {
    let mut parts = vec![Part::Native, Part::Storage, Part::Journeys];
    let mut kind = Kind::Release;
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--dev" => kind = Kind::Dev,
            "--only" => {
                parts = match words.next().map(String::as_str) {
                    Some("native") => vec![Part::Native],
                    Some("storage") => vec![Part::Storage],
                    Some("e2e") => vec![Part::Journeys],
                    _ => {
                        return Err(CommandError::Usage(
                            "--only native, storage or e2e.".to_owned(),
                        ));
                    }
                }
            }
            other => {
                return Err(CommandError::Usage(format!(
                    "test does not know `{other}`."
                )));
            }
        }
    }
    Ok((parts, kind))
}

fn prepare(house: &House, parts: &[Part]) -> Result<(), CommandError> {
    tools::for_building(house)?;
    tools::npm_tools(house)?;
    if parts.contains(&Part::Journeys) {
        tools::browsers(&ENGINES)?;
    } else {
        tools::browsers(&[Engine::Chromium])?;
    }
    Ok(tools::browsers_start()?)
}

fn native(house: &House) -> Result<(), CommandError> {
    let mut command = cargo(house);
    command.args(["test", "--workspace", "--exclude", "e2e", "--no-fail-fast"]);
    // Properties look for something new at every run on a developer's machine. In CI a change shall be
    // judged by what it changes, so the cases there are the same each time, and eight times as many.
    if std::env::var_os("CI").is_some() {
        command
            .env("PROPTEST_RNG_SEED", "1900")
            .env("PROPTEST_CASES", "2048");
    }
    Ok(job::run("Native tests", &mut command)?)
}

fn storage(house: &House) -> Result<(), CommandError> {
    if !house.at("tests/storage_browser.rs").is_file() {
        say("No storage tests in the browser yet (tests/storage_browser.rs).");
        return Ok(());
    }
    let mut command = cargo(house);
    command
        .args([
            "test",
            "--package",
            "vejviser",
            "--target",
            tools::WASM,
            "--features",
            "csr",
        ])
        .args(["--test", "storage_browser"])
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            house.at("xtask/webdriver.json"),
        )
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .env_remove("GECKODRIVER")
        .env("CHROMEDRIVER", "chromedriver");
    Ok(job::run("Storage tests in Chromium", &mut command)?)
}

/// The last part, so that its closing lines are the last of the whole run: what failed before is said
/// before it, and afterwards only the exit code speaks.
fn journeys(house: &House, folder: &Path, stages: &Stages) -> Result<(), CommandError> {
    let failed = stages.failed();
    if !failed.is_empty() {
        say(format!(
            "FAILED so far: {}. The journeys still run.",
            failed.join(", ")
        ));
    }
    let mut command = cargo(house);
    command
        .args(["test", "--package", "e2e", "--no-fail-fast"])
        .env("VEJVISER_DIST", folder)
        // A journey says where it failed and what it saw; the calls that led there are the same for each.
        .env_remove("RUST_BACKTRACE");
    // Journeys wait for pages and clocks much of their time: half as many again as there are cores.
    if std::env::var_os(THREADS).is_none() {
        let cores = thread::available_parallelism().map_or(1, NonZeroUsize::get);
        command.env(THREADS, (cores + cores / 2).to_string());
    }
    let passed = job::run("Journeys in Chromium, Firefox and WebKitGTK", &mut command);
    if passed.is_ok() && failed.is_empty() {
        Ok(())
    } else {
        Err(CommandError::AlreadyTold)
    }
}

fn cargo(house: &House) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(house.root());
    command
}
