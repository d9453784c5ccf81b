//! Whether every page is valid HTML, as `dist` writes them, judged by html-validate.

use std::process::Command;

use super::page::{self, Names};
use super::{Base, DistError, at, odd, pages, worker};
use crate::house::House;
use crate::job;

/// Writes every page from the page that Trunk is given, and has all of them checked.
///
/// # Errors
/// What is not valid, file by file.
pub fn check(house: &House) -> Result<(), DistError> {
    let index = house.at("index.html");
    let text = std::fs::read_to_string(&index).map_err(at(&index))?;
    let shell = shell(&text)?;
    let folder = house.at(".dist/valid");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(at(&folder))?;
    }
    let pages = pages::write(house)?;
    let mut files = vec![(worker::SHELL.to_owned(), shell.clone())];
    for page in &pages {
        let html = page.html(&shell, &Base::root(), None, &["da".to_owned()])?;
        files.push((page.file(), page::with_style(&html, "a{}", "style.css")?));
    }
    for (name, html) in &files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(at(parent))?;
        }
        std::fs::write(&path, html).map_err(at(&path))?;
    }
    let mut command = Command::new(house.node_modules().join(".bin/html-validate"));
    command
        .arg("--config")
        .arg(house.at("xtask/html-validate.json"))
        .arg(folder.join("**/*.html"));
    job::run_quietly(
        &format!("Checking {} pages (html-validate)", files.len()),
        &mut command,
    )?;
    Ok(())
}

/// The page that all others are made from, as it is after Trunk.
fn shell(index: &str) -> Result<String, DistError> {
    let mut text = page::without_comments(index);
    while let Some(begin) = text.find("<link data-trunk") {
        let length = text[begin..].find('>');
        let end = begin + length.ok_or_else(|| odd("a link has no end"))? + 1;
        text.replace_range(begin..end, "");
    }
    let text = text.replacen("</head>", "<style>a{}</style>\n</head>", 1);
    let names = Names {
        script: "vejviser.js".to_owned(),
        wasm: "vejviser.wasm".to_owned(),
    };
    let policy = page::content_security_policy("a{}");
    let shell = page::finish(&text, &Base::root(), "start.js", &names, &policy)?;
    worker::mark(&shell, "0")
}
