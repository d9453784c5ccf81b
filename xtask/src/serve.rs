//! `serve`: builds the app, serves it, and builds again when a source file changes.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::CommandError;
use crate::dist::{self, Base, Kind};
use crate::house::House;
use crate::job::say;
use crate::server::{Options, Server, ServerError};

const PORT: u16 = 8080;
/// How many ports after the wished one are tried.
const TRIES: u16 = 20;
const WATCHED: [&str; 6] = [
    "src",
    "style",
    "public",
    "index.html",
    "Cargo.toml",
    "Trunk.toml",
];

/// `cargo xtask serve [--port N] [--release] [--base /sub/path/]`
pub fn run(house: &House, words: &[String]) -> Result<(), CommandError> {
    let mut port = PORT;
    let mut kind = Kind::Dev;
    let mut base = Base::root();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let mut value = || words.next().map_or("", String::as_str);
        match word.as_str() {
            "--release" => kind = Kind::Release,
            "--base" => base = Base::read(value())?,
            "--port" => {
                let text = value();
                port = text
                    .parse()
                    .map_err(|_| CommandError::Usage(format!("`{text}` is no port.")))?;
            }
            other => {
                return Err(CommandError::Usage(format!(
                    "serve does not know `{other}`."
                )));
            }
        }
    }
    // Looked at before building: what is saved while it builds must be built again.
    let mut seen = newest(house);
    let built = dist::build(house, kind, &base)?;
    let server = start(&Options {
        folder: built.folder,
        base: base.clone(),
        port,
    })?;
    say(format!("Vejviser is at {}", server.url()));
    say("It is built again when a file changes. Ctrl-C stops it.");
    loop {
        std::thread::sleep(Duration::from_secs(1));
        let now = newest(house);
        if now == seen {
            continue;
        }
        seen = now;
        match dist::build(house, kind, &base) {
            Ok(_) => say(format!(
                "Built. Reload {}; a browser that keeps the app already offers the new version there.",
                server.url()
            )),
            // A typing mistake must not end the server; the last good build stays.
            Err(error) => say(format!("{error}\nThe last good build is still served.")),
        }
    }
}

fn start(options: &Options) -> Result<Server, ServerError> {
    let last = options.port.saturating_add(TRIES);
    let mut port = options.port;
    loop {
        match Server::start(Options {
            port,
            ..options.clone()
        }) {
            Err(ServerError::Port { source, .. })
                if source.kind() == std::io::ErrorKind::AddrInUse && port < last =>
            {
                say(format!("Port {port} is taken, trying {}", port + 1));
                port += 1;
            }
            result => return result,
        }
    }
}

/// The latest change of any source file, and how many files there are (so that deleting one counts).
fn newest(house: &House) -> (Option<SystemTime>, usize) {
    let mut latest = None;
    let mut count = 0;
    let mut open: Vec<PathBuf> = WATCHED.iter().map(|name| house.at(name)).collect();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(entries(&path));
        } else if let Ok(changed) = std::fs::metadata(&path).and_then(|data| data.modified()) {
            count += 1;
            latest = latest.max(Some(changed));
        }
    }
    (latest, count)
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    entries.flatten().map(|entry| entry.path()).collect()
}
