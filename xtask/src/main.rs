//! `cargo xtask <command>`: reads the command line; nothing else.

use std::process::ExitCode;

use xtask::{CommandError, bench, check, cldr, dist, help, house::House, serve, test};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(CommandError::AlreadyTold) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("\nxtask: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Result<(), CommandError> {
    let (command, rest) = match words.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", words),
    };
    if rest.iter().any(|word| word == "--help" || word == "-h") {
        help::print();
        return Ok(());
    }
    match command {
        "serve" => serve::run(&House::find()?, rest),
        "test" => test::run(&House::find()?, rest),
        "check" => check::run(&House::find()?, rest),
        "dist" => dist::run(&House::find()?, rest),
        "bench" => bench::run(&House::find()?, rest),
        "weigh" => dist::weigh::run(&House::find()?, rest),
        "cldr" => Ok(cldr::run()?),
        "help" | "--help" | "-h" => {
            help::print();
            Ok(())
        }
        other => Err(CommandError::Usage(format!(
            "There is no command `{other}`."
        ))),
    }
}
