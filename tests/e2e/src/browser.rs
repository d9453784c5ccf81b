//! Which browser, and how it is opened.

use std::process::Command;

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

use crate::driver::{Driver, Screen};
use crate::{Failure, LAPTOP, Outcome, Profile, Size, Window};

/// How often a browser is tried to be started.
const TRIES: usize = 3;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
    /// WebKitGTK, the nearest to Safari that runs here. Its driver always opens a private window, so
    /// it can neither keep a profile nor print.
    WebKit,
}

/// How a browser is opened: size, memory, languages, taste.
///
/// ```no_run
/// # use e2e::{Launch, PHONE, Profile};
/// # let profile = Profile::new()?;
/// let launch = Launch::new().size(PHONE).languages("ar,en").dark().profile(&profile);
/// # Ok::<(), e2e::Failure>(())
/// ```
#[derive(Debug, Clone)]
pub struct Launch<'a> {
    size: Size,
    profile: Option<&'a Profile>,
    languages: String,
    timezone: String,
    dark: bool,
    reduced_motion: bool,
    scripts: bool,
}

impl Launch<'_> {
    /// A laptop's window, a fresh profile, Danish before English, Danish time, light, scripts on.
    pub fn new() -> Launch<'static> {
        Launch {
            size: LAPTOP,
            profile: None,
            languages: "da,en".to_owned(),
            timezone: "Europe/Copenhagen".to_owned(),
            dark: false,
            reduced_motion: false,
            scripts: true,
        }
    }
}

impl Default for Launch<'_> {
    fn default() -> Self {
        Launch::new()
    }
}

impl<'a> Launch<'a> {
    /// The size of the page, in CSS pixels.
    pub fn size(mut self, size: Size) -> Self {
        self.size = size;
        self
    }

    /// A memory that outlives the window. Not in WebKit.
    pub fn profile<'b>(self, profile: &'b Profile) -> Launch<'b>
    where
        'a: 'b,
    {
        Launch {
            profile: Some(profile),
            ..self
        }
    }

    /// What `navigator.languages` says, the best first: `"ar,en"`. WebKit sees only the first.
    pub fn languages(mut self, languages: &str) -> Self {
        self.languages = languages.to_owned();
        self
    }

    /// The time zone of the device: `"America/New_York"`.
    pub fn timezone(mut self, timezone: &str) -> Self {
        self.timezone = timezone.to_owned();
        self
    }

    /// The reader's device prefers dark.
    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// The reader's device prefers little motion.
    pub fn reduced_motion(mut self) -> Self {
        self.reduced_motion = true;
        self
    }

    /// The reader has switched scripts off. The driver's own scripts run on in Firefox only, so that
    /// waiting and reading texts works only there.
    pub fn without_scripts(mut self) -> Self {
        self.scripts = false;
        self
    }
}

impl Launch<'_> {
    fn first_language(&self) -> String {
        let first = self.languages.split(',').next().unwrap_or_default();
        first.replace('-', "_")
    }
}

impl Browser {
    /// All engines, for tests that run in each.
    ///
    /// ```no_run
    /// # use e2e::{Browser, Launch, Outcome};
    /// # async fn test() -> Outcome<()> {
    /// for browser in Browser::ALL {
    ///     let window = browser.launch(Launch::new()).await?;
    ///     window.close().await?;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub const ALL: [Browser; 3] = [Browser::Chromium, Browser::Firefox, Browser::WebKit];

    /// Opens it.
    pub async fn launch(self, launch: Launch<'_>) -> Outcome<Window> {
        self.check(&launch)?;
        // A fresh profile lives as long as its window.
        let own = Profile::new()?;
        let folder = launch.profile.unwrap_or(&own).folder().join("browser");
        std::fs::create_dir_all(&folder).map_err(|source| Failure::File {
            path: folder.clone(),
            source,
        })?;
        let folder = folder.display().to_string();
        let capabilities = match self {
            Browser::Chromium => chromium(&launch, &folder),
            Browser::Firefox => {
                narrow_firefox(&folder)?;
                firefox(&launch, &folder)
            }
            Browser::WebKit => webkit(&launch),
        };
        let Value::Object(map) = capabilities else {
            return Err(self.unable("capabilities that are no object"));
        };
        let (mut driver, session) = self.session(&launch, &own, map).await?;
        driver.set_session(Some(session.session_id().to_string()));
        let window = Window::new(self, session, driver, own);
        window.resize(launch.size).await?;
        if self == Browser::Chromium {
            window.prefer(launch.dark, launch.reduced_motion).await?;
            if !launch.scripts {
                window
                    .cdp(
                        "Emulation.setScriptExecutionDisabled",
                        json!({ "value": true }),
                    )
                    .await?;
            }
        }
        Ok(window)
    }

    /// A driver with a browser. A port that was free can be somebody else's by the time the driver wants it, so that
    /// nobody, or somebody else, answers there: then another one is tried.
    async fn session(
        self,
        launch: &Launch<'_>,
        own: &Profile,
        wanted: serde_json::Map<String, Value>,
    ) -> Outcome<(Driver, WebDriver)> {
        let once = async || -> Outcome<_> {
            let driver = self.driver(launch, own)?;
            let wanted = Capabilities::from(wanted.clone());
            let session = WebDriver::new(driver.address(), wanted).await?;
            Ok((driver, session))
        };
        for _ in 1..TRIES {
            match once().await {
                Err(error) => eprintln!("{self:?} is started once more: {error}"),
                there => return there,
            }
        }
        once().await
    }

    /// Whether a profile can be kept over closing and opening again.
    pub fn keeps_profiles(self) -> bool {
        self != Browser::WebKit
    }

    fn check(self, launch: &Launch<'_>) -> Outcome<()> {
        if launch.profile.is_some() && !self.keeps_profiles() {
            return Err(self.unable("keep a profile (its driver always opens a private window)"));
        }
        Ok(())
    }

    pub(crate) fn unable(self, what: &str) -> Failure {
        Failure::Unable {
            browser: format!("{self:?}"),
            what: what.to_owned(),
        }
    }

    fn driver(self, launch: &Launch<'_>, own: &Profile) -> Outcome<Driver> {
        let log = own.folder().join("driver.log");
        if self == Browser::WebKit {
            desktop_settings(own, launch.reduced_motion)?;
            locale_named(&launch.first_language(), own);
        }
        let prepare = |command: &mut Command| {
            command.env("TZ", &launch.timezone);
            if self == Browser::WebKit {
                // Its sandbox needs user namespaces, which containers and root often lack.
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                command
                    .env("LIBGL_ALWAYS_SOFTWARE", "1")
                    .env("GDK_BACKEND", "x11");
                command
                    .env("HOME", own.folder())
                    .env("XDG_CACHE_HOME", own.folder().join("cache"))
                    .env("XDG_CONFIG_HOME", own.folder())
                    .env("LOCPATH", own.folder().join("locales"))
                    .env_remove("LC_ALL")
                    .env_remove("LC_MESSAGES")
                    .env("LANG", format!("{}.UTF-8", launch.first_language()));
                if launch.dark {
                    command.env("GTK_THEME", "Adwaita:dark");
                }
            }
        };
        match self {
            Browser::Chromium => {
                let arguments = |port| vec![format!("--port={port}")];
                Driver::start("chromedriver", arguments, prepare, None, &log)
            }
            Browser::Firefox => {
                // Its second port would otherwise be the same for every driver.
                let arguments = |port| {
                    vec![
                        "--port".into(),
                        format!("{port}"),
                        "--websocket-port".into(),
                        "0".into(),
                    ]
                };
                Driver::start("geckodriver", arguments, prepare, None, &log)
            }
            Browser::WebKit => {
                let arguments = |port| vec![format!("--port={port}")];
                Driver::start(
                    "WebKitWebDriver",
                    arguments,
                    prepare,
                    Some(Screen::start()?),
                    &log,
                )
            }
        }
    }
}

fn chromium(launch: &Launch<'_>, folder: &str) -> Value {
    let Size { width, height } = launch.size;
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": "/usr/bin/chromium",
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-quic", "--no-first-run", "--no-default-browser-check",
                "--hide-scrollbars", "--force-color-profile=srgb",
                format!("--user-data-dir={folder}"),
                format!("--accept-lang={}", launch.languages),
                format!("--window-size={width},{height}"),
            ],
            "prefs": { "intl.accept_languages": launch.languages },
        },
    })
}

fn firefox(launch: &Launch<'_>, folder: &str) -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless", "-profile", folder],
            "prefs": {
                "intl.accept_languages": launch.languages,
                "layout.css.prefers-color-scheme.content-override": if launch.dark { 0 } else { 1 },
                "ui.prefersReducedMotion": i32::from(launch.reduced_motion),
                "javascript.enabled": launch.scripts,
                "toolkit.legacyUserProfileCustomizations.stylesheets": true,
                "app.update.enabled": false,
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                "datareporting.policy.dataSubmissionEnabled": false,
                "browser.safebrowsing.downloads.remote.enabled": false,
                "extensions.getAddons.cache.enabled": false,
            },
        },
    })
}

/// Firefox's own window refuses to be narrower than 500; its style can be told otherwise.
fn narrow_firefox(folder: &str) -> Outcome<()> {
    let chrome = std::path::Path::new(folder).join("chrome");
    let path = chrome.join("userChrome.css");
    std::fs::create_dir_all(&chrome)
        .and_then(|()| std::fs::write(&path, ":root, body { min-width: 0 !important; }"))
        .map_err(|source| Failure::File { path, source })
}

fn webkit(launch: &Launch<'_>) -> Value {
    let mut args = vec!["--automation".to_owned()];
    if !launch.scripts {
        args.push("--enable-javascript=false".to_owned());
    }
    json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": mini_browser(), "args": args },
    })
}

/// MiniBrowser lies beside the library, in a folder named by processor and version.
fn mini_browser() -> String {
    let places = ["x86_64-linux-gnu", "aarch64-linux-gnu"]
        .into_iter()
        .flat_map(|processor| {
            ["4.1", "4.0", "6.0"]
                .map(|version| format!("/usr/lib/{processor}/webkit2gtk-{version}/MiniBrowser"))
        });
    let mut places = places.filter(|place| std::path::Path::new(place).is_file());
    places.next().unwrap_or_else(|| "MiniBrowser".to_owned())
}

/// The desktop that WebKitGTK finds: it takes the wish for little motion from it, and its toolbar must
/// be allowed to be narrow, since otherwise no window is as narrow as a phone.
fn desktop_settings(own: &Profile, reduced_motion: bool) -> Outcome<()> {
    let folder = own.folder().join("gtk-3.0");
    let write = |name: &str, text: String| {
        let path = folder.join(name);
        std::fs::create_dir_all(&folder)
            .and_then(|()| std::fs::write(&path, text))
            .map_err(|source| Failure::File { path, source })
    };
    let animations = i32::from(!reduced_motion);
    write(
        "settings.ini",
        format!("[Settings]\ngtk-enable-animations={animations}\n"),
    )?;
    let narrow = "* { margin: 0; padding: 0; min-width: 0; min-height: 0; font-size: 2px; -gtk-icon-transform: scale(0.1); }";
    write("gtk.css", narrow.to_owned())
}

/// WebKitGTK takes the reader's language from the system's locale, and only from one that is there.
/// A locale of that name with the content of `C.UTF-8` is enough, so none needs to be installed. Where
/// that one is missing too, WebKit says English.
fn locale_named(language: &str, own: &Profile) {
    let folder = own.folder().join("locales");
    let neutral = ["/usr/lib/locale/C.utf8", "/usr/lib/locale/C.UTF-8"];
    if let Some(neutral) = neutral
        .iter()
        .find(|path| std::path::Path::new(path).is_dir())
    {
        let _ = std::fs::create_dir_all(&folder);
        let _ = std::os::unix::fs::symlink(neutral, folder.join(format!("{language}.utf8")));
    }
}
