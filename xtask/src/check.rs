//! `check`: what can be known without a browser and without running everything.

use std::process::Command;

use crate::CommandError;
use crate::dist::valid;
use crate::house::House;
use crate::job;
use crate::stages::Stages;
use crate::tools;

/// Native tests that are about content and the shape of the house, not about behaviour.
const SHAPE_TESTS: [&str; 3] = ["packs", "locales", "architecture"];

const CLIPPY_NATIVE: &[&str] = &[
    "clippy",
    "--workspace",
    "--all-targets",
    "--features",
    "vejviser/ssr,vejviser/schema",
    "--",
    "--deny",
    "warnings",
];

const CLIPPY_WASM: &[&str] = &[
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

/// `cargo xtask check`
pub fn run(house: &House, words: &[String]) -> Result<(), CommandError> {
    if let Some(word) = words.first() {
        return Err(CommandError::Usage(format!(
            "check does not know `{word}`."
        )));
    }
    tools::wasm_target()?;
    let mut stages = Stages::default();
    let mut cargo = |what: &str, arguments: &[&str]| {
        stages.attempt(what, || {
            let mut command = Command::new("cargo");
            Ok(job::run(
                what,
                command.args(arguments).current_dir(house.root()),
            )?)
        })
    };
    cargo("Formatting", &["fmt", "--all", "--check"]);
    cargo("Clippy, native", CLIPPY_NATIVE);
    let mut wasm = CLIPPY_WASM.to_vec();
    if house.at("tests/storage_browser.rs").is_file() {
        wasm.extend(["--test", "storage_browser"]);
    }
    wasm.extend(["--", "--deny", "warnings"]);
    cargo("Clippy, for the browser", &wasm);

    let mut tests = vec!["test", "--package", "vejviser", "--no-fail-fast"];
    for name in SHAPE_TESTS {
        let is_file = house.at(&format!("tests/{name}.rs")).is_file();
        if is_file || house.at(&format!("tests/{name}/main.rs")).is_file() {
            tests.extend(["--test", name]);
        }
    }
    if tests.contains(&"--test") {
        cargo("Packs, locales, architecture", &tests);
    } else {
        job::say("No tests of packs, locales or architecture yet.");
    }
    stages.attempt("Valid HTML on every page", || {
        tools::npm_tools(house)?;
        Ok(valid::check(house)?)
    });
    stages.finish()
}
