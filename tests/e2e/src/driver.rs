//! The programs that drive browsers, started on free ports and ended with their browser.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::{Failure, Outcome};

/// How long a driver may take until it answers.
const START: Duration = Duration::from_secs(20);

/// A running driver. Dropping it ends the browser and then the driver.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    port: u16,
    session: Option<String>,
    /// The screen of a browser that cannot do without one; ends after the driver.
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts it; `arguments` gets the port.
    pub(crate) fn start(
        program: &str,
        arguments: impl Fn(u16) -> Vec<String>,
        prepare: impl Fn(&mut Command),
        screen: Option<Screen>,
        log: &Path,
    ) -> Outcome<Driver> {
        let failed = |reason: String| Failure::Driver {
            program: program.to_owned(),
            reason,
        };
        let port = free_port().map_err(|error| failed(error.to_string()))?;
        let out = std::fs::File::create(log).map_err(|error| failed(error.to_string()))?;
        let err = out.try_clone().map_err(|error| failed(error.to_string()))?;
        let mut command = Command::new(program);
        command
            .args(arguments(port))
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(err);
        prepare(&mut command);
        if let Some(screen) = &screen {
            command.env("DISPLAY", format!(":{}", screen.number));
        }
        let child = command.spawn().map_err(|error| failed(error.to_string()))?;
        let mut driver = Driver {
            child,
            port,
            session: None,
            _screen: screen,
        };
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            let ended = driver.child.try_wait().ok().flatten();
            if ended.is_some() || started.elapsed() > START {
                let said = std::fs::read_to_string(log).unwrap_or_default();
                return Err(failed(format!(
                    "it does not answer on port {port}; it said: {said}"
                )));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Which session to end when the test ends early.
    pub(crate) fn set_session(&mut self, session: Option<String>) {
        self.session = session;
    }

    /// Asks the driver to end the browser. Written by hand because it runs while a test is being
    /// torn down, when no runtime can be waited for; without it the browser would outlive the test.
    fn end_session(&mut self) {
        let Some(session) = self.session.take() else {
            return;
        };
        let Ok(mut stream) = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)) else {
            return;
        };
        let _ = stream.set_read_timeout(Some(Duration::from_secs(10)));
        let request = format!(
            "DELETE /session/{session} HTTP/1.1\r\nhost: 127.0.0.1:{}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
            self.port
        );
        if stream.write_all(request.as_bytes()).is_ok() {
            let _ = stream.read(&mut [0; 64]);
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.end_session();
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A screen without a monitor, for WebKitGTK, which has no headless mode.
#[derive(Debug)]
pub(crate) struct Screen {
    child: Child,
    number: u32,
}

impl Screen {
    pub(crate) fn start() -> Outcome<Screen> {
        let failed = |reason: String| Failure::Driver {
            program: "Xvfb".to_owned(),
            reason,
        };
        let mut child = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "2000x1400x24",
                "-nolisten",
                "tcp",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| failed(error.to_string()))?;
        // Xvfb chooses a free number and writes it when it is ready.
        let mut line = String::new();
        if let Some(out) = child.stdout.as_mut() {
            let _ = BufReader::new(out).read_line(&mut line);
        }
        match line.trim().parse() {
            Ok(number) => Ok(Screen { child, number }),
            Err(_) => {
                let _ = child.kill();
                let _ = child.wait();
                Err(failed("it named no display".to_owned()))
            }
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Asked to end, it takes its lock file with it; killed, it would leave it.
        let _ = Command::new("kill")
            .arg(self.child.id().to_string())
            .status();
        let _ = self.child.wait();
    }
}

fn free_port() -> std::io::Result<u16> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()
        .map(|address| address.port())
}
