//! The tools that only npm has, pinned by the lock files beside them: wasm-opt (binaryen), terser,
//! axe-core, html-validate and ical.js in xtask/, and Lighthouse, which only `bench` needs, in xtask/lighthouse/.

use std::path::PathBuf;
use std::process::Command;

use super::{ToolError, missing};
use crate::house::House;
use crate::job::{self, answer};

/// Installs wasm-opt, terser, axe-core, html-validate and ical.js where they are missing or of another version.
pub fn npm_tools(house: &House) -> Result<(), ToolError> {
    install(
        house,
        "xtask",
        "wasm-opt, terser, axe-core, html-validate and ical.js",
    )?;
    Ok(())
}

/// Installs Lighthouse where it is missing or of another version, and gives the script that runs it.
pub fn lighthouse(house: &House) -> Result<PathBuf, ToolError> {
    let modules = install(house, "xtask/lighthouse", "Lighthouse")?;
    Ok(modules.join("lighthouse/cli/index.js"))
}

/// Installs what the lock file of a folder names, and gives the folder where it lies.
fn install(house: &House, folder: &str, what: &str) -> Result<PathBuf, ToolError> {
    let advice = format!(
        "install Node.js 20 or newer with npm (on Debian: apt-get install nodejs npm), \
         then run `npm ci` in {folder}/ and read what it says."
    );
    let missing = |reason: &dyn std::fmt::Display| missing(what, reason, &advice);
    let lock = house.at(&format!("{folder}/package-lock.json"));
    let lock = std::fs::read(&lock).map_err(|error| missing(&error))?;
    let modules = house.at(&format!("{folder}/node_modules"));
    // A copy of the lock file tells which versions lie there, so that looking costs no start of npm.
    let stamp = modules.join(".installed-from");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(modules);
    }
    if answer("node", &["--version"]).is_none() || answer("npm", &["--version"]).is_none() {
        return Err(missing(&"`node` or `npm` does not answer."));
    }
    let mut command = Command::new("npm");
    command
        .args(["ci", "--no-fund", "--no-audit", "--ignore-scripts"])
        .current_dir(house.at(folder));
    job::run_quietly(&format!("Installing {what} with npm"), &mut command)
        .map_err(|error| missing(&error))?;
    std::fs::write(&stamp, lock).map_err(|error| missing(&error))?;
    Ok(modules)
}
