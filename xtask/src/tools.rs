//! Finds what a command needs and installs what is missing.
//!
//! Each function is quick when nothing is missing: it looks at files, or asks a program for its
//! version, and returns.

mod browsers;
mod npm;

use std::path::PathBuf;
use std::process::Command;

pub use browsers::{Engine, browsers, browsers_start};
pub use npm::{lighthouse, npm_tools};

use crate::house::{House, HouseError};
use crate::job::{self, answer, say};

/// 0.22 needs a newer compiler than the one this project pins.
pub const TRUNK: &str = "0.21.14";
pub const GECKODRIVER: &str = "0.37.1";
pub const WASM: &str = "wasm32-unknown-unknown";

#[derive(Debug, thiserror::Error)]
pub enum ToolError {
    #[error("{what} is missing and could not be installed.\n{reason}\nWhat you can do: {advice}")]
    Missing {
        what: String,
        reason: String,
        advice: String,
    },
    #[error(transparent)]
    House(#[from] HouseError),
}

/// What is needed to build the app for the browser: compiler target, Trunk and wasm-bindgen.
pub fn for_building(house: &House) -> Result<(), ToolError> {
    wasm_target()?;
    crate_binary("trunk", "trunk", TRUNK)?;
    let locked = house.locked_version("wasm-bindgen")?;
    crate_binary("wasm-bindgen", "wasm-bindgen-cli", &locked)
}

/// The compiler's target for the browser.
pub fn wasm_target() -> Result<(), ToolError> {
    const DEBIAN: &str = "install rustup from rustup.rs and run `rustup target add wasm32-unknown-unknown`. \
        Where rustup cannot reach out, Debian 12 has rustc-web, cargo-web, rust-web-src and lld-22, from which \
        the standard library for wasm32-unknown-unknown is built once with -Zbuild-std.";
    if sysroot(DEBIAN)?
        .join("lib/rustlib")
        .join(WASM)
        .join("lib")
        .is_dir()
    {
        return Ok(());
    }
    rustup(
        "the compiler's target for browsers",
        &["target", "add", WASM],
        DEBIAN,
    )
}

/// The source of the standard library, for release builds that compile it again for size.
pub fn rust_src() -> Result<(), ToolError> {
    const DEBIAN: &str = "run `rustup component add rust-src`, or on Debian install rust-web-src.";
    if sysroot(DEBIAN)?
        .join("lib/rustlib/src/rust/library")
        .is_dir()
    {
        return Ok(());
    }
    rustup(
        "the source of the standard library",
        &["component", "add", "rust-src"],
        DEBIAN,
    )
}

fn sysroot(advice: &str) -> Result<PathBuf, ToolError> {
    match answer("rustc", &["--print", "sysroot"]) {
        Some(path) => Ok(PathBuf::from(path)),
        None => Err(missing(
            "The Rust compiler",
            "`rustc` does not answer.",
            advice,
        )),
    }
}

fn rustup(what: &str, arguments: &[&str], advice: &str) -> Result<(), ToolError> {
    if answer("rustup", &["--version"]).is_none() {
        return Err(missing(what, "rustup is not on this machine.", advice));
    }
    job::run_quietly(
        &format!("Installing {what}"),
        Command::new("rustup").args(arguments),
    )
    .map(drop)
    .map_err(|error| missing(what, error, advice))
}

/// A program that cargo installs, in exactly this version.
fn crate_binary(program: &str, package: &str, version: &str) -> Result<(), ToolError> {
    let found = answer(program, &["--version"]);
    // "trunk 0.21.14", "wasm-bindgen 0.2.130", "geckodriver 0.37.1 (...)"
    let is_right = |text: &str| text.split_whitespace().nth(1) == Some(version);
    match &found {
        Some(text) if is_right(text) => return Ok(()),
        Some(text) => say(format!(
            "{program} {version} is needed, found: {}",
            first_line(text)
        )),
        None => {}
    }
    let what = format!("Installing {package} {version} with cargo (some minutes, once)");
    let install = |locked: bool| {
        let mut command = Command::new("cargo");
        command.args(["install", package, "--version", version, "--force"]);
        if locked {
            command.arg("--locked");
        }
        job::run_quietly(&what, &mut command)
    };
    // The lock file of a package can name a version that a mirror does not have yet.
    install(true)
        .or_else(|_| {
            say("  with its own lock file it does not build here; trying without");
            install(false)
        })
        .map_err(|error| {
            let advice =
                format!("run `cargo install {package} --version {version}` and read what it says.");
            missing(&format!("{package} {version}"), error, &advice)
        })?;
    match answer(program, &["--version"]) {
        Some(text) if is_right(&text) => Ok(()),
        found => Err(missing(
            &format!("{package} {version}"),
            format!(
                "It was installed, but `{program} --version` says: {}",
                found.as_deref().map_or("nothing", first_line)
            ),
            "put cargo's bin folder (usually ~/.cargo/bin) first in PATH.",
        )),
    }
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or("")
}

fn missing(what: &str, reason: impl ToString, advice: &str) -> ToolError {
    ToolError::Missing {
        what: what.to_owned(),
        reason: reason.to_string(),
        advice: advice.to_owned(),
    }
}
