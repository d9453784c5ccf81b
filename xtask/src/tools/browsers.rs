//! The browsers of the tests and the programs that drive them.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::{GECKODRIVER, ToolError, crate_binary, missing};
use crate::job::{self, answer, say};

/// A browser engine that tests run in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// A Debian package, and a file that tells whether it is there.
struct Package {
    name: &'static str,
    sign: Sign,
}

enum Sign {
    Program(&'static str),
    File(&'static str),
}

const fn program(name: &'static str, program: &'static str) -> Package {
    Package {
        name,
        sign: Sign::Program(program),
    }
}

const CHROMIUM: &[Package] = &[
    program("chromium", "chromium"),
    program("chromium-driver", "chromedriver"),
    // Reads the PDF files that it prints.
    program("poppler-utils", "pdftotext"),
    FONTS,
];
const FIREFOX: &[Package] = &[program("firefox-esr", "firefox-esr"), FONTS];
const WEBKIT: &[Package] = &[
    program("webkit2gtk-driver", "WebKitWebDriver"),
    program("xvfb", "Xvfb"),
    FONTS,
];
/// Arabic and Ethiopic letters, which screenshots would otherwise show as boxes.
const FONTS: Package = Package {
    name: "fonts-noto-core",
    sign: Sign::File("/usr/share/fonts/truetype/noto/NotoSansEthiopic-Regular.ttf"),
};

/// Installs the browsers and drivers of these engines where they are missing.
pub fn browsers(engines: &[Engine]) -> Result<(), ToolError> {
    let mut wanted: Vec<&str> = Vec::new();
    for engine in engines {
        let packages = match engine {
            Engine::Chromium => CHROMIUM,
            Engine::Firefox => FIREFOX,
            Engine::WebKit => WEBKIT,
        };
        for package in packages {
            if !package.is_there() && !wanted.contains(&package.name) {
                wanted.push(package.name);
            }
        }
    }
    if !wanted.is_empty() {
        apt_install(&wanted)?;
    }
    if engines.contains(&Engine::Firefox) {
        crate_binary("geckodriver", "geckodriver", GECKODRIVER)?;
    }
    Ok(())
}

impl Package {
    fn is_there(&self) -> bool {
        match self.sign {
            Sign::File(path) => Path::new(path).exists(),
            Sign::Program(name) => std::env::var_os("PATH").is_some_and(|path| {
                std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
            }),
        }
    }
}

fn apt_install(packages: &[&str]) -> Result<(), ToolError> {
    let list = packages.join(" ");
    let advice = format!(
        "as root, run `apt-get update && apt-get install {list}`, or install these programs in your system's own way."
    );
    if answer("apt-get", &["--version"]).is_none() {
        return Err(missing(
            &list,
            "This is no Debian: there is no apt-get.",
            &advice,
        ));
    }
    let is_root = answer("id", &["-u"]).as_deref() == Some("0");
    if !is_root && answer("sudo", &["-n", "true"]).is_none() {
        return Err(missing(
            &list,
            "Installing needs root, and `sudo -n` asks for a password.",
            &advice,
        ));
    }
    let apt = |arguments: &[&str]| {
        let mut command = Command::new(if is_root { "apt-get" } else { "sudo" });
        if !is_root {
            command.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        }
        command
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    job::run_quietly("Reading Debian's package lists", &mut apt(&["update"]))
        .map_err(|error| missing(&list, error, &advice))?;
    let mut install = apt(&["install", "--yes", "--no-install-recommends"]);
    install.args(packages);
    job::run_quietly(&format!("Installing {list} with apt-get"), &mut install)
        .map_err(|error| missing(&list, error, &advice))?;
    Ok(())
}

/// Looks whether Chromium and its driver are of one version, and whether Chromium starts at all,
/// because a test run that finds out after minutes of building has wasted them.
pub fn browsers_start() -> Result<(), ToolError> {
    const WHAT: &str = "A Chromium that starts";
    let browser = answer("chromium", &["--version"]).unwrap_or_default();
    let driver = answer("chromedriver", &["--version"]).unwrap_or_default();
    let (of_browser, of_driver) = (major(&browser), major(&driver));
    if of_browser.is_none() || of_browser != of_driver {
        return Err(missing(
            WHAT,
            format!("Chromium says `{browser}`, its driver says `{driver}`."),
            "bring both to one version: apt-get install --only-upgrade chromium chromium-driver",
        ));
    }
    let profile = std::env::temp_dir().join(format!("vejviser-start-{}", std::process::id()));
    let mut page = Command::new("chromium");
    page.args([
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
    ])
    .args([
        "--disable-component-update",
        "--disable-sync",
        "--dump-dom",
        "data:text/html,<p>here</p>",
    ])
    .arg(format!("--user-data-dir={}", profile.display()))
    .stdin(Stdio::null())
    .stdout(Stdio::piped())
    .stderr(Stdio::null());
    let seen = output_within(&mut page, Duration::from_secs(60));
    let _ = std::fs::remove_dir_all(&profile);
    if !seen.as_deref().is_some_and(|dom| dom.contains("here")) {
        return Err(missing(
            WHAT,
            "`chromium --headless=new --dump-dom` showed no page within a minute.",
            "start it by hand and read what it says; in a container it may lack shared memory (/dev/shm).",
        ));
    }
    say(format!("Browsers are there: {browser}"));
    Ok(())
}

fn output_within(command: &mut Command, limit: Duration) -> Option<String> {
    let child = command.spawn().ok()?;
    let id = child.id();
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || sender.send(child.wait_with_output()));
    match receiver.recv_timeout(limit) {
        Ok(output) => Some(String::from_utf8_lossy(&output.ok()?.stdout).into_owned()),
        Err(_) => {
            // The process is still ours: nobody has waited for it yet.
            let _ = Command::new("kill").args(["-9", &id.to_string()]).status();
            None
        }
    }
}

/// The first number of "Chromium 156.0.8078.79 built on ..." or "ChromeDriver 156.0...".
fn major(version: &str) -> Option<u32> {
    version
        .split_whitespace()
        .find_map(|word| word.split_once('.')?.0.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_is_found_in_either_wording() {
        assert_eq!(
            major("Chromium 156.0.8078.79 built on Debian GNU/Linux 12"),
            Some(156)
        );
        assert_eq!(
            major("ChromeDriver 156.0.8078.79 (abc-refs/heads/x)"),
            Some(156)
        );
        assert_eq!(major(""), None);
    }
}
