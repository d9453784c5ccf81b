//! `bench`: sizes and measurements.

use std::process::Command;

use crate::CommandError;
use crate::dist::{self, Base, Kind};
use crate::house::House;
use crate::job::{self, say};
use crate::tools::{self, Engine};

/// `cargo xtask bench`
///
/// Where measurements are added: native ones in `benches/native.rs` of the app, those in a browser in
/// `tests/e2e/src/bin/`, where they find the release build in `dist/`.
pub fn run(house: &House, words: &[String]) -> Result<(), CommandError> {
    if let Some(word) = words.first() {
        return Err(CommandError::Usage(format!(
            "bench does not know `{word}`."
        )));
    }
    let finished = dist::build(house, Kind::Release, &Base::root())?;
    say("Sizes");
    print!("{}", finished.table());

    if house.at("benches/native.rs").is_file() {
        let mut native = Command::new("cargo");
        native
            .args(["bench", "--bench", "native"])
            .current_dir(house.root());
        job::run("Native measurements", &mut native)?;
    } else {
        say("No native measurements yet (benches/native.rs).");
    }

    if house.at("tests/e2e/src/bin/bench/main.rs").is_file() {
        tools::browsers(&[Engine::Chromium])?;
        tools::browsers_start()?;
        let mut browser = Command::new("cargo");
        browser.args(["run", "--release", "--package", "e2e", "--bin", "bench"]);
        browser
            .env("VEJVISER_DIST", &finished.folder)
            .current_dir(house.root());
        job::run("Measurements in the browser", &mut browser)?;
        let lighthouse = tools::lighthouse(house)?;
        let mut first_visit = Command::new("cargo");
        first_visit.args([
            "run",
            "--release",
            "--package",
            "e2e",
            "--bin",
            "first_visit",
        ]);
        first_visit
            .env("VEJVISER_DIST", &finished.folder)
            .env("VEJVISER_LIGHTHOUSE", lighthouse)
            .current_dir(house.root());
        job::run(
            "The first visit and a cold start (about half an hour)",
            &mut first_visit,
        )?;
    } else {
        say("No measurements in the browser yet (tests/e2e/src/bin/bench/main.rs).");
    }
    finished.within_budget()?;
    Ok(())
}
