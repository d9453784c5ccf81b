//! What is published, read from disk as the app reads it from its host.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use vejviser::state::Content;

pub fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub static CONTENT: LazyLock<Arc<Content>> = LazyLock::new(|| {
    let read = |path: &str| Ok(file(&format!("public/{path}")));
    vejviser::prerender::Published::read(&read)
        .map(|published| published.content())
        .unwrap_or_else(|fault| panic!("{fault}"))
});
