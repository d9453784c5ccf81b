//! The project's own commands. One file per command, and what they share:
//!
//! - [`house`]: where things lie in this checkout
//! - [`job`]: runs other programs and says what they do
//! - [`stages`]: several parts, of which each may fail
//! - [`tools`]: finds what a command needs and installs what is missing
//! - [`server`]: the static server of `serve`, which tests start as well
//!
//! A command starts no other command but through these, and only `main` ends the process.

pub mod bench;
pub mod check;
pub mod cldr;
pub mod dist;
pub mod help;
pub mod house;
pub mod job;
pub mod serve;
pub mod server;
pub mod stages;
pub mod test;
pub mod tools;

/// What a command can fail with. Each says what to do next; `main` prints it once.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    #[error(transparent)]
    House(#[from] house::HouseError),
    #[error(transparent)]
    Job(#[from] job::JobError),
    #[error(transparent)]
    Tool(#[from] tools::ToolError),
    #[error(transparent)]
    Dist(#[from] dist::DistError),
    #[error(transparent)]
    Server(#[from] server::ServerError),
    #[error(transparent)]
    Cldr(#[from] cldr::CldrError),
    #[error("{0}\nSee `cargo xtask help`.")]
    Usage(String),
    #[error("failed: {}", .0.join(", "))]
    Stages(Vec<String>),
    /// What failed stands above the closing lines of cargo's test runner, which shall be the last.
    #[error("failed")]
    AlreadyTold,
}
