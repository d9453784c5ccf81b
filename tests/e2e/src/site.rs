//! The built app on a server of its own.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde_json::json;
use xtask::dist::{Base, rebase};
use xtask::server::{Faults, Options, Server};

use crate::watch::WATCH;
use crate::{Failure, Outcome, Profile};

/// The built app, served for one test. Errors and policy violations of its pages are collected.
///
/// ```no_run
/// # use e2e::{Fault, Outcome, Site};
/// # async fn test() -> Outcome<()> {
/// let site = Site::start()?;
/// site.set_clock("2026-03-03T09:00:00+01:00");
/// site.faults().set("/locales/ar/*", Fault::Status(503));
/// println!("{}", site.page("ar/programmes/hedensted/today"));
/// # Ok(())
/// # }
/// ```
pub struct Site {
    server: Server,
    clock: Mutex<Option<String>>,
    extra: Mutex<String>,
    /// Holds the moved copy of a site under a sub-path.
    _copy: Option<Profile>,
}

impl Site {
    /// Serves the folder that `VEJVISER_DIST` names, or else the quick build.
    pub fn start() -> Outcome<Site> {
        Site::serve(dist_folder()?, Base::root(), 0, None)
    }

    /// The same on the port of a site that was stopped, so that its addresses and what browsers stored
    /// for them still count.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, Site};
    /// # async fn test(site: Site) -> Outcome<()> {
    /// let port = site.port();
    /// site.stop();
    /// let site = Site::start_on(port)?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn start_on(port: u16) -> Outcome<Site> {
        Site::serve(dist_folder()?, Base::root(), port, None)
    }

    /// Serves it under a sub-path such as `/vejviser/`.
    pub fn start_under(base: &str) -> Outcome<Site> {
        let base = Base::read(base)?;
        let copy = Profile::new()?;
        let folder = copy.folder().join("dist");
        rebase(&dist_folder()?, &folder, &base)?;
        Site::serve(folder, base, 0, Some(copy))
    }

    /// Serves a folder as it is, without the script that watches, on this port or on a free one (0). Only so
    /// does the app keep itself on the device.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, Site};
    /// # fn test() -> Outcome<()> {
    /// let site = Site::start_plain(Site::built()?, 0)?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn start_plain(folder: PathBuf, port: u16) -> Outcome<Site> {
        let site = Site::serve(folder, Base::root(), port, None)?;
        site.unwatched();
        Ok(site)
    }

    /// The folder of the built app.
    pub fn built() -> Outcome<PathBuf> {
        dist_folder()
    }

    fn serve(folder: PathBuf, base: Base, port: u16, copy: Option<Profile>) -> Outcome<Site> {
        let server = Server::start(Options { folder, base, port })?;
        let site = Site {
            server,
            clock: Mutex::new(None),
            extra: Mutex::default(),
            _copy: copy,
        };
        site.set_script();
        Ok(site)
    }

    /// The address of the start page.
    pub fn url(&self) -> String {
        self.server.url()
    }

    /// The address of a page: `site.page("ar/programmes/hedensted")`.
    pub fn page(&self, path: &str) -> String {
        self.server.page(path)
    }

    /// The port of the server.
    pub fn port(&self) -> u16 {
        self.server.port()
    }

    /// Makes requests fail on purpose.
    pub fn faults(&self) -> &Faults {
        self.server.faults()
    }

    /// Every request since the last call, as "GET /path 200".
    pub fn take_requests(&self) -> Vec<String> {
        self.server.take_requests()
    }

    /// From the next page load on, the device's clock shows this time and goes on from there. Only the
    /// date of scripts is moved, not timers.
    pub fn set_clock(&self, time: &str) {
        *self.clock.lock().unwrap_or_else(PoisonError::into_inner) = Some(time.to_owned());
        self.set_script();
    }

    /// Runs this script too, first in every page that loads from now on. Unlike the driver's scripts it
    /// belongs to the page itself, which counts where errors and prototypes are concerned.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, Site};
    /// # fn test() -> Outcome<()> {
    /// let site = Site::start()?;
    /// site.add_script("Object.defineProperty(window, 'indexedDB', { value: undefined })");
    /// # Ok(())
    /// # }
    /// ```
    pub fn add_script(&self, script: &str) {
        let mut extra = self.extra.lock().unwrap_or_else(PoisonError::into_inner);
        extra.push_str(&format!("\n;{script}\n"));
        drop(extra);
        self.set_script();
    }

    /// Serves another build from the next request on, as a host does after an update.
    pub fn exchange(&self, folder: &Path) -> Outcome<()> {
        Ok(self.server.exchange(folder)?)
    }

    /// Serves the pages exactly as they were built, without the script that watches and sets the clock.
    pub fn unwatched(&self) {
        self.server.set_head_script(None);
    }

    /// Stops the server; every connection is closed when this returns.
    pub fn stop(self) {
        self.server.stop();
    }

    pub(crate) fn take_reports(&self) -> Vec<String> {
        self.server.take_reports()
    }

    fn set_script(&self) {
        let clock = self.clock.lock().unwrap_or_else(PoisonError::into_inner);
        let mut script = WATCH.replace(
            "REPORT",
            &json!(format!("{}__report", self.server.url())).to_string(),
        );
        if let Some(time) = &*clock {
            script.push_str(&CLOCK.replace("TIME", &json!(time).to_string()));
        }
        script.push_str(&self.extra.lock().unwrap_or_else(PoisonError::into_inner));
        self.server.set_head_script(Some(script));
    }
}

const CLOCK: &str = "
(() => {
    const Real = Date;
    const ahead = Real.parse(TIME) - Real.now();
    const now = () => Real.now() + ahead;
    function Moved(...given) {
        if (!new.target) return new Real(now()).toString();
        return Reflect.construct(Real, given.length ? given : [now()], new.target);
    }
    Object.setPrototypeOf(Moved, Real);
    Moved.prototype = Real.prototype;
    Moved.prototype.constructor = Moved;
    Moved.now = now;
    window.Date = Moved;
})();
";

fn dist_folder() -> Outcome<PathBuf> {
    let root =
        PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../..");
    let folder = match std::env::var_os("VEJVISER_DIST") {
        Some(named) => PathBuf::from(named),
        None => root.join(".dist/dev"),
    };
    if folder.join("index.html").is_file() {
        Ok(folder)
    } else {
        Err(Failure::NotBuilt(folder))
    }
}
