//! A static server for a finished folder, as `serve` and the tests use it.
//!
//! It answers like a well-set static host: the page for every address of the app, compressed copies,
//! the security headers, and honest 404s for files. Tests can make it fail on purpose ([`Faults`]),
//! exchange what it serves, and stop it so that every connection is gone.

mod answer;
mod faults;
pub mod headers;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::sync::oneshot;

pub use faults::{Fault, Faults};

use crate::dist::Base;

/// Where a head script lies, below the base.
pub const HEAD_SCRIPT_PATH: &str = "/__head.js";
/// Where a head script posts what it saw, below the base.
pub const REPORT_PATH: &str = "/__report";

#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    #[error(
        "There is nothing to serve at {0}: it has no index.html. Run `cargo xtask dist` first."
    )]
    NothingToServe(PathBuf),
    #[error("Port {port} cannot be used: {source}")]
    Port { port: u16, source: std::io::Error },
    #[error("The server did not start: {0}")]
    Start(std::io::Error),
}

/// What to serve and where.
#[derive(Debug, Clone)]
pub struct Options {
    /// A folder made by `dist`.
    pub folder: PathBuf,
    /// The path under which it is served; the same that it was built for.
    pub base: Base,
    /// A port, or 0 for one that is free.
    pub port: u16,
}

/// A running server. Dropping it stops it.
///
/// ```no_run
/// # use xtask::{dist::Base, server::{Fault, Options, Server}};
/// let server = Server::start(Options { folder: "dist".into(), base: Base::root(), port: 0 })?;
/// server.faults().set("/packs/*", Fault::Status(503));
/// println!("{}", server.url());
/// # Ok::<(), xtask::server::ServerError>(())
/// ```
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// What the running server looks at for every request.
struct Shared {
    folder: RwLock<PathBuf>,
    base: Base,
    faults: Faults,
    log: Mutex<Vec<String>>,
    head_script: RwLock<Option<String>>,
    reports: Mutex<Vec<String>>,
}

impl Server {
    /// Starts on 127.0.0.1 and returns when connections are accepted.
    pub fn start(options: Options) -> Result<Server, ServerError> {
        let Options { folder, base, port } = options;
        check_folder(&folder)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .map_err(|source| ServerError::Port { port, source })?;
        listener.set_nonblocking(true).map_err(ServerError::Start)?;
        let address = listener.local_addr().map_err(ServerError::Start)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .map_err(ServerError::Start)?;
        let shared = Arc::new(Shared {
            folder: RwLock::new(folder),
            base,
            faults: Faults::default(),
            log: Mutex::default(),
            head_script: RwLock::default(),
            reports: Mutex::default(),
        });
        let (stop, stopped) = oneshot::channel();
        let app = answer::app(shared.clone());
        // A thread with a runtime of its own, so that tests with or without a runtime can use it, and
        // so that stopping can drop the runtime and with it every open connection.
        let thread = std::thread::spawn(move || {
            runtime.block_on(async move {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
                    return;
                };
                tokio::select! {
                    _ = axum::serve(listener, app) => {}
                    _ = stopped => {}
                }
            });
            runtime.shutdown_timeout(Duration::from_secs(1));
        });
        Ok(Server {
            address,
            shared,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// The address of the start page, ending in a slash.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.shared.base.as_str())
    }

    /// The address of a page of the app: `server.page("ar/programmes")`.
    pub fn page(&self, path: &str) -> String {
        format!("{}{}", self.url(), path.trim_start_matches('/'))
    }

    /// The port, for starting again on the same one.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Makes requests fail on purpose.
    pub fn faults(&self) -> &Faults {
        &self.shared.faults
    }

    /// Serves another folder from the next request on, as a host does after an update.
    pub fn exchange(&self, folder: &Path) -> Result<(), ServerError> {
        check_folder(folder)?;
        *self
            .shared
            .folder
            .write()
            .unwrap_or_else(PoisonError::into_inner) = folder.to_path_buf();
        Ok(())
    }

    /// Every request since the start or the last call, as "GET /path 200".
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(
            &mut *self
                .shared
                .log
                .lock()
                .unwrap_or_else(PoisonError::into_inner),
        )
    }

    /// Runs this script first in every page that is served from now on, before the app and under the
    /// same Content-Security-Policy. Tests use it to set the clock and to watch for errors.
    pub fn set_head_script(&self, script: Option<String>) {
        *self
            .shared
            .head_script
            .write()
            .unwrap_or_else(PoisonError::into_inner) = script;
    }

    /// What such scripts have posted to [`REPORT_PATH`] since the start or the last call.
    pub fn take_reports(&self) -> Vec<String> {
        std::mem::take(
            &mut *self
                .shared
                .reports
                .lock()
                .unwrap_or_else(PoisonError::into_inner),
        )
    }

    /// Stops, closes every connection, and frees the port before it returns.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

fn check_folder(folder: &Path) -> Result<(), ServerError> {
    if folder.join("index.html").is_file() {
        Ok(())
    } else {
        Err(ServerError::NothingToServe(folder.to_path_buf()))
    }
}
