//! `check`: what can be known without a browser and without running everything.

use std::process::Command;

use crate::CommandError;
use crate::house::House;
use crate::job;
use crate::tools;

/// Native tests that are about content and the shape of the house, not about behaviour.
const SHAPE_TESTS: [&str; 3] = ["packs", "locales", "architecture"];

/// `cargo xtask check`
pub fn run(house: &House, words: &[String]) -> Result<(), CommandError> {
    if let Some(word) = words.first() {
        return Err(CommandError::Usage(format!(
            "check does not know `{word}`."
        )));
    }
    tools::wasm_target()?;
    let cargo = |what: &str, arguments: &[&str]| {
        job::run(
            what,
            Command::new("cargo")
                .args(arguments)
                .current_dir(house.root()),
        )
    };
    cargo("Formatting", &["fmt", "--all", "--check"])?;
    cargo(
        "Clippy, native",
        &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--features",
            "vejviser/ssr,vejviser/schema",
            "--",
            "--deny",
            "warnings",
        ],
    )?;
    let mut wasm = vec![
        "clippy",
        "--package",
        "vejviser",
        "--lib",
        "--bins",
        "--target",
        tools::WASM,
        "--features",
        "csr",
    ];
    if house.at("tests/storage_browser.rs").is_file() {
        wasm.extend(["--test", "storage_browser"]);
    }
    wasm.extend(["--", "--deny", "warnings"]);
    cargo("Clippy, for the browser", &wasm)?;

    let there: Vec<&str> = SHAPE_TESTS
        .into_iter()
        .filter(|name| {
            house.at(&format!("tests/{name}.rs")).is_file()
                || house.at(&format!("tests/{name}")).is_dir()
        })
        .collect();
    if there.is_empty() {
        job::say("No tests of packs, locales or architecture yet.");
        return Ok(());
    }
    let mut tests = vec!["test", "--package", "vejviser"];
    for name in there {
        tests.extend(["--test", name]);
    }
    Ok(cargo("Packs, locales, architecture", &tests)?)
}
