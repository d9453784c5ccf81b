//! Runs other programs and says what they do.

use std::io::Write;
use std::process::{Command, Output, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

#[derive(Debug, thiserror::Error)]
pub enum JobError {
    #[error("{what} did not start: {program}: {source}")]
    NotStarted {
        what: String,
        program: String,
        source: std::io::Error,
    },
    #[error("{what} failed ({status}).{tail}")]
    Failed {
        what: String,
        status: String,
        /// The last lines of a program whose output was not shown, or nothing.
        tail: String,
    },
}

/// How long a stage may be silent before a line says that it still works.
const HEARTBEAT: Duration = Duration::from_secs(30);

/// Prints one line of what a command is doing.
pub fn say(line: impl AsRef<str>) {
    // Standard error, where cargo speaks as well, so that the lines keep their order.
    eprintln!("xtask: {}", line.as_ref());
}

/// Runs a program whose output the reader sees.
pub fn run(what: &str, command: &mut Command) -> Result<(), JobError> {
    say(what);
    let status = with_heartbeat(what, || command.status());
    let status = status.map_err(|source| not_started(what, command, source))?;
    if status.success() {
        return Ok(());
    }
    Err(JobError::Failed {
        what: what.to_owned(),
        status: status.to_string(),
        tail: String::new(),
    })
}

/// Runs a talkative program (an installer) and shows its last lines only if it fails.
pub fn run_quietly(what: &str, command: &mut Command) -> Result<Output, JobError> {
    say(what);
    command.stdin(Stdio::null());
    let output = with_heartbeat(what, || command.output());
    let output = output.map_err(|source| not_started(what, command, source))?;
    if output.status.success() {
        return Ok(output);
    }
    let mut words = String::from_utf8_lossy(&output.stdout).into_owned();
    words.push_str(&String::from_utf8_lossy(&output.stderr));
    let lines: Vec<&str> = words.lines().collect();
    let tail: String = lines[lines.len().saturating_sub(15)..]
        .iter()
        .map(|line| format!("\n    {line}"))
        .collect();
    Err(JobError::Failed {
        what: what.to_owned(),
        status: output.status.to_string(),
        tail,
    })
}

/// What a program prints about itself, or `None` where it is missing or fails.
pub fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

fn not_started(what: &str, command: &Command, source: std::io::Error) -> JobError {
    JobError::NotStarted {
        what: what.to_owned(),
        program: command.get_program().to_string_lossy().into_owned(),
        source,
    }
}

/// Does the work, and prints a line now and then, because a linker or an installer can be silent
/// for minutes and a reader cannot tell that from a hang.
fn with_heartbeat<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let (done, waiting) = channel::<()>();
    let started = Instant::now();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            while waiting.recv_timeout(HEARTBEAT) == Err(RecvTimeoutError::Timeout) {
                say(format!(
                    "  still at it after {} s: {what}",
                    started.elapsed().as_secs()
                ));
                let _ = std::io::stderr().flush();
            }
        });
        let result = work();
        drop(done);
        result
    })
}
