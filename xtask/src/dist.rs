//! `dist`: the files to host.
//!
//! Trunk compiles and binds; what it writes is then finished here: the script that starts the app
//! goes into a file of its own so that the Content-Security-Policy needs no exception, names get the
//! hash of what is in them, the wasm is made small, and compressed copies are laid beside.

mod base;
mod crates;
mod finish;
pub mod hosts;
mod names;
mod needs;
mod order;
mod packs;
mod page;
mod pages;
mod settle;
mod split;
mod squeeze;
mod style;
pub mod valid;
pub mod weigh;
pub mod worker;

use std::path::{Path, PathBuf};
use std::process::Command;

pub use base::Base;
pub use finish::{Finished, rebase};
pub use pages::Origin;
pub use squeeze::lay_compressed;

use crate::CommandError;
use crate::house::House;
use crate::job::{self, JobError, say};
use crate::tools::{self, ToolError};

/// What the wasm and the scripts of the first visit may weigh together, brotli 11, in bytes.
pub const BUDGET: u64 = 240_000;

#[derive(Debug, thiserror::Error)]
pub enum DistError {
    #[error("Cannot work on {path}: {source}")]
    File {
        path: PathBuf,
        source: std::io::Error,
    },
    #[error(
        "The page that Trunk wrote is not as expected: {0}. Compare index.html with xtask/src/dist/page.rs."
    )]
    Page(String),
    #[error(
        "`{0}` is no sub-path: it begins and ends with a slash and has no spaces, as in /vejviser/."
    )]
    Base(String),
    #[error("The style cannot be read: {0}. See xtask/src/dist/style.rs.")]
    Style(String),
    #[error("`{0}` is no origin: write https://host, without a path (that is --base).")]
    Origin(String),
    #[error(
        "The wasm and the scripts of the first visit weigh {weight} bytes together (brotli); the budget is {BUDGET}. Look what grew, or move pages into a part (src/ui/parts.rs)."
    )]
    TooHeavy { weight: u64 },
    #[error(
        "With {language} the app takes {bytes} bytes on a phone; at most are {}.",
        worker::LIMIT
    )]
    TooLarge { language: String, bytes: u64 },
    #[error(transparent)]
    Job(#[from] JobError),
    #[error(transparent)]
    Tool(#[from] ToolError),
}

/// What makes the release build small, beyond the profile in Cargo.toml: the standard library compiled anew
/// for size, without panic messages. The
/// page that a reader sees after a panic (`public/rescue.js`) needs none. And what lets it be cut in parts
/// (`split.rs`): the marks in `src/ui/parts.rs`, and where each function is used.
///
/// Building the standard library is still an unstable wish to the compiler, hence the bootstrap.
const SMALL: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "RUSTFLAGS",
        "-Cpanic=immediate-abort -Zunstable-options --cfg=split -Clink-arg=--emit-relocs",
    ),
];

/// How the app is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Quick to build, with panic messages; for tests and `serve`.
    Dev,
    /// Small; for hosting.
    Release,
}

/// `cargo xtask dist [--base /sub/path/] [--origin https://host] [--dev]`
pub fn run(house: &House, words: &[String]) -> Result<(), CommandError> {
    let mut kind = Kind::Release;
    let mut base = Base::root();
    let mut origin = None;
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--dev" => kind = Kind::Dev,
            "--origin" => {
                origin = Some(Origin::read(words.next().map_or("", String::as_str))?);
            }
            "--base" => base = Base::read(words.next().map_or("", String::as_str))?,
            other => {
                return Err(CommandError::Usage(format!(
                    "dist does not know `{other}`."
                )));
            }
        }
    }
    let finished = build_for(house, kind, &base, origin.as_ref(), true)?;
    say(format!("Ready in {}", shown(house, &finished.folder)));
    if kind == Kind::Release {
        print!("{}", finished.table());
        // The files are there and sound; that they are too heavy is still a failure.
        finished.within_budget()?;
    }
    Ok(())
}

/// Builds the app into its folder, which is swapped at the end, so that a server never shows half of it.
pub fn build(house: &House, kind: Kind, base: &Base) -> Result<Finished, DistError> {
    build_for(house, kind, base, None, true)
}

/// The same for tests, which need no compressed copies of pages.
pub fn build_to_test(house: &House, kind: Kind) -> Result<Finished, DistError> {
    build_for(house, kind, &Base::root(), None, false)
}

fn build_for(
    house: &House,
    kind: Kind,
    base: &Base,
    origin: Option<&Origin>,
    compressed: bool,
) -> Result<Finished, DistError> {
    tools::for_building(house)?;
    if kind == Kind::Release {
        tools::npm_tools(house)?;
        tools::rust_src()?;
    }
    let (raw, out) = match kind {
        Kind::Dev => (house.at(".dist/trunk-dev"), house.dev_dist()),
        Kind::Release => (house.at(".dist/trunk-release"), house.dist()),
    };
    trunk(house, kind, &raw)?;
    let pages = pages::write(house)?;
    finish::finish(
        house,
        kind,
        &raw,
        &out,
        &finish::Site {
            base,
            origin,
            pages: &pages,
            compressed,
        },
    )
}

fn trunk(house: &House, kind: Kind, raw: &Path) -> Result<(), DistError> {
    std::fs::create_dir_all(raw).map_err(at(raw))?;
    let mut command = Command::new("trunk");
    // Relative addresses: where the app lives is said once, in <base>.
    command
        .args([
            "build",
            "--public-url",
            "./",
            "--skip-version-check",
            "--dist",
        ])
        .arg(raw);
    // Trunk reads NO_COLOR as its own option and refuses the usual value 1.
    command
        .env_remove("NO_COLOR")
        .env_remove("RUST_BACKTRACE")
        .env("TRUNK_COLOR", "never")
        .env("RUST_LOG", "warn")
        .current_dir(house.root());
    let what = match kind {
        Kind::Dev => "Building the app (quick build)",
        Kind::Release => {
            command.arg("--release").envs(SMALL);
            "Building the app (small build, some minutes when something changed)"
        }
    };
    Ok(job::run(what, &mut command)?)
}

/// A path as the reader would type it.
fn shown(house: &House, path: &Path) -> String {
    path.strip_prefix(house.root())
        .unwrap_or(path)
        .display()
        .to_string()
}

fn odd(what: &str) -> DistError {
    DistError::Page(what.to_owned())
}

/// Says of an input or output error which file it is about.
fn at(path: &Path) -> impl FnOnce(std::io::Error) -> DistError + '_ {
    |source| DistError::File {
        path: path.to_path_buf(),
        source,
    }
}
