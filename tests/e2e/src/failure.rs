//! What a journey can fail with, readable as cargo prints it.

use std::path::PathBuf;

use thirtyfour::error::WebDriverError;

/// The result of every step.
pub type Outcome<T> = Result<T, Failure>;

/// Why a journey ended.
#[derive(thiserror::Error)]
pub enum Failure {
    #[error(
        "There is no built app at {0}. Run `cargo xtask test --only e2e`, or `cargo xtask dist --dev` first."
    )]
    NotBuilt(PathBuf),
    #[error(
        "{program} did not start: {reason}. `cargo xtask test --only e2e` installs what is missing."
    )]
    Driver { program: String, reason: String },
    #[error("{browser} cannot do this: {what}")]
    Unable { browser: String, what: String },
    #[error("The browser refused {step}: {reason}{page}")]
    Refused {
        step: String,
        reason: String,
        page: String,
    },
    #[error("{what} did not come about within {seconds} s.{page}")]
    Waited {
        what: String,
        seconds: u64,
        page: String,
    },
    #[error("{what}{page}")]
    Wrong { what: String, page: String },
    #[error("{path}: {source}")]
    File {
        path: PathBuf,
        source: std::io::Error,
    },
    #[error(transparent)]
    Server(#[from] xtask::server::ServerError),
    #[error(transparent)]
    Dist(#[from] xtask::dist::DistError),
    /// What a test does beside the harness: its own files and texts.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    WebDriver(#[from] WebDriverError),
}

/// A test that returns an error prints it with `Debug`; line breaks shall stay line breaks.
impl std::fmt::Debug for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self}")
    }
}
