//! Writes every page of the app as HTML: what a phone shows before the app has arrived, and what
//! browsers without scripts read. `cargo xtask dist` runs it and puts the pages into the files to host.
//!
//! Usage: `pages FOLDER`, where the folder is `public/`. Prints one JSON object a line:
//! `{"path", "lang", "dir", "title", "description", "body"}`, the path as in an address (`/ar/contacts`).

use std::path::Path;
use std::process::ExitCode;

use vejviser::prerender::{Published, pages};

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("Usage: pages FOLDER");
        return ExitCode::FAILURE;
    };
    let published = Published::read(&|path| {
        let path = Path::new(&folder).join(path);
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    });
    match published {
        Ok(published) => {
            for page in pages(&published) {
                println!("{}", page.to_json());
            }
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
