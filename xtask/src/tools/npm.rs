//! The tools that only npm has: wasm-opt (binaryen), terser and axe-core, pinned by xtask/package-lock.json.

use std::process::Command;

use super::{ToolError, missing};
use crate::house::House;
use crate::job::{self, answer};

/// Installs them into xtask/node_modules where they are missing or of another version.
pub fn npm_tools(house: &House) -> Result<(), ToolError> {
    const WHAT: &str = "The npm tools (wasm-opt, terser, axe-core)";
    const ADVICE: &str = "install Node.js 20 or newer with npm (on Debian: apt-get install nodejs npm), \
        then run `npm ci` in xtask/ and read what it says.";
    let lock = std::fs::read(house.at("xtask/package-lock.json")).map_err(|error| {
        missing(
            WHAT,
            error,
            "restore xtask/package-lock.json from the repository.",
        )
    })?;
    // A copy of the lock file tells which versions lie there, so that looking costs no start of npm.
    let stamp = house.node_modules().join(".installed-from");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    if answer("node", &["--version"]).is_none() || answer("npm", &["--version"]).is_none() {
        return Err(missing(WHAT, "`node` or `npm` does not answer.", ADVICE));
    }
    let mut command = Command::new("npm");
    command
        .args(["ci", "--no-fund", "--no-audit", "--ignore-scripts"])
        .current_dir(house.at("xtask"));
    job::run_quietly(
        "Installing wasm-opt, terser and axe-core with npm",
        &mut command,
    )
    .map_err(|error| missing(WHAT, error, ADVICE))?;
    std::fs::write(&stamp, lock).map_err(|error| missing(WHAT, error, ADVICE))
}
