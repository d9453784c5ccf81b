//! The server answers as a well-set static host does, and fails when it is told to.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use xtask::dist::{Base, hosts, rebase};
use xtask::server::{Fault, Options, Server, ServerError};

/// A folder like one of `dist`, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path =
            std::env::temp_dir().join(format!("vejviser-server-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        let folder = Folder(path);
        folder.write("index.html", "<head><base href=\"/\"></head>the page");
        // What answers an address that has no file of its own.
        folder.write("404.html", "<head><base href=\"/\"></head>the page");
        let settings = hosts::settings(&Base::root(), &[]);
        for (name, text) in settings {
            folder.write(name, &text);
        }
        folder.write("vejviser-0123456789abcdef.wasm", "wasm");
        folder.write("vejviser-0123456789abcdef.wasm.br", "wasm, smaller");
        folder.write("locales/ar/main.ftl", "hello = مرحبا");
        folder.write("packs/hedensted/pack.json", "{}");
        folder
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    fn serve(&self, base: &str) -> Server {
        Server::start(Options {
            folder: self.0.clone(),
            base: Base::read(base).unwrap(),
            port: 0,
        })
        .unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

fn get(server: &Server, path: &str, extra: &str) -> Answer {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{extra}\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    // A cut connection is an error here, and what came before it still counts.
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    Answer {
        status: head
            .split(' ')
            .nth(1)
            .and_then(|code| code.parse().ok())
            .unwrap_or(0),
        head: head.to_lowercase(),
        body: body.to_owned(),
    }
}

#[test]
fn deep_links_get_the_page_and_missing_files_stay_missing() {
    let folder = Folder::new("links");
    for base in ["/", "/sub/path/"] {
        let server = folder.serve(base);
        for (path, status, said) in [
            ("", 200, "the page"),
            ("ar/programmes/hedensted/today", 200, "the page"),
            ("locales/ar/main.ftl", 200, "مرحبا"),
            ("locales/xx/main.ftl", 404, ""),
            ("locales/xx", 404, ""),
            ("packs/none", 404, ""),
            ("old-0123456789abcdef.js", 404, ""),
            ("../Cargo.toml", 404, ""),
        ] {
            let answer = get(&server, &format!("{base}{path}"), "");
            assert_eq!(answer.status, status, "{base}{path}");
            assert!(
                answer.body.contains(said),
                "{base}{path} said {}",
                answer.body
            );
        }
    }
    let server = folder.serve("/sub/");
    assert_eq!(get(&server, "/", "").status, 404, "outside the sub-path");
    assert_eq!(get(&server, "/sub", "").status, 308, "the slash is added");
}

#[test]
fn headers_are_those_of_a_careful_host() {
    let folder = Folder::new("headers");
    let server = folder.serve("/");
    for (path, expected) in [
        ("/", "cache-control: no-cache"),
        ("/", "frame-ancestors 'none'"),
        ("/", "x-content-type-options: nosniff"),
        ("/", "referrer-policy: no-referrer"),
        ("/", "permissions-policy: "),
        ("/da/today", "content-type: text/html; charset=utf-8"),
        (
            "/locales/ar/main.ftl",
            "content-type: text/plain; charset=utf-8",
        ),
        (
            "/vejviser-0123456789abcdef.wasm",
            "content-type: application/wasm",
        ),
        ("/vejviser-0123456789abcdef.wasm", "immutable"),
        ("/gone-0123456789abcdef.wasm", "cache-control: no-cache"),
    ] {
        let head = get(&server, path, "").head;
        assert!(head.contains(expected), "{path} lacks {expected} in {head}");
    }
    let small = get(
        &server,
        "/vejviser-0123456789abcdef.wasm",
        "accept-encoding: gzip, br\r\n",
    );
    assert!(
        small.head.contains("content-encoding: br"),
        "{}",
        small.head
    );
    assert_eq!(small.body, "wasm, smaller");
}

#[test]
fn faults_hit_the_named_path_until_they_are_cleared() {
    let folder = Folder::new("faults");
    let server = folder.serve("/sub/");
    let pack = "/sub/packs/hedensted/pack.json";
    let whole = get(&server, pack, "").body;

    server.faults().set("/packs/*", Fault::Status(503));
    assert_eq!(get(&server, pack, "").status, 503);
    assert_eq!(get(&server, "/sub/", "").status, 200);

    server.faults().set("/packs/*", Fault::Damaged);
    let damaged = get(&server, pack, "");
    assert_eq!(damaged.status, 200);
    assert_ne!(damaged.body, whole);

    server.faults().set("/packs/*", Fault::Cut);
    let cut = get(&server, pack, "");
    assert!(cut.body.len() < whole.len(), "all of it came: {}", cut.body);

    let wait = Duration::from_millis(200);
    server.faults().set("/packs/*", Fault::Delay(wait));
    let asked = Instant::now();
    assert_eq!(get(&server, pack, "").body, whole);
    assert!(asked.elapsed() >= wait);

    let size = whole.len().div_ceil(4);
    server.faults().set("/packs/*", Fault::Pieces(size, wait));
    let asked = Instant::now();
    assert_eq!(get(&server, pack, "").body, whole);
    assert!(asked.elapsed() >= wait * 2);

    server.faults().clear();
    server.take_requests();
    assert_eq!(get(&server, pack, "").body, whole);
    assert_eq!(server.take_requests(), [format!("GET {pack} 200")]);
}

#[test]
fn stopping_closes_open_connections_and_frees_the_port() {
    let folder = Folder::new("stop");
    let server = folder.serve("/");
    let port = server.port();
    let mut open = TcpStream::connect(("127.0.0.1", port)).unwrap();
    open.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    open.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n")
        .unwrap();
    let mut some = [0; 16];
    open.read_exact(&mut some).unwrap();
    server.stop();
    let mut rest = Vec::new();
    // Ends at once instead of waiting for another request.
    let asked = Instant::now();
    let _ = open.read_to_end(&mut rest);
    assert!(
        asked.elapsed() < Duration::from_secs(4),
        "the connection stayed open"
    );
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
    let again = Server::start(Options {
        folder: folder.0.clone(),
        base: Base::root(),
        port,
    })
    .unwrap();
    let taken = Server::start(Options {
        folder: folder.0.clone(),
        base: Base::root(),
        port,
    });
    assert!(matches!(taken, Err(ServerError::Port { .. })));
    again.stop();
}

#[test]
fn a_head_script_runs_first_in_every_page_and_can_report() {
    let folder = Folder::new("head");
    let server = folder.serve("/sub/");
    assert!(!get(&server, "/sub/", "").body.contains("__head.js"));
    server.set_head_script(Some("watch()".to_owned()));
    for path in ["/sub/", "/sub/ar/today"] {
        let page = get(&server, path, "accept-encoding: br\r\n").body;
        assert!(
            page.starts_with("<head><script src=\"/sub/__head.js\">"),
            "{page}"
        );
    }
    assert_eq!(get(&server, "/sub/__head.js", "").body, "watch()");
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    let post = "POST /sub/__report HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\nconnection: close\r\n\r\noops";
    stream.write_all(post.as_bytes()).unwrap();
    stream.read_to_end(&mut Vec::new()).unwrap();
    assert_eq!(server.take_reports(), ["oops"]);
}

#[test]
fn another_folder_can_be_served_and_moved_to_a_sub_path() {
    let folder = Folder::new("first");
    let other = Folder::new("second");
    rebase(&folder.0, &other.0, &Base::read("/sub/").unwrap()).unwrap();
    assert!(!other.0.join("index.html.br").exists());
    let server = folder.serve("/");
    assert!(get(&server, "/", "").body.contains("href=\"/\""));
    server.exchange(&other.0).unwrap();
    assert!(get(&server, "/", "").body.contains("href=\"/sub/\""));
    assert!(matches!(
        server.exchange(Path::new("/nowhere")),
        Err(ServerError::NothingToServe(_))
    ));
}
