//! Makes files small: wasm-opt, and compressed copies for servers that send them as they lie.

use std::io::Write;
use std::path::Path;
use std::process::Command;

use super::{DistError, at};
use crate::house::House;
use crate::job;

/// What every browser of the last years can read. `--all-features` would write imports and types that
/// browsers refuse, and what is left out here must not be used by the compiler's output either.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// Kinds of files that get smaller. Pictures and fonts are compressed already.
const TEXTS: [&str; 10] = [
    "html",
    "js",
    "css",
    "wasm",
    "json",
    "ftl",
    "svg",
    "webmanifest",
    "xml",
    "txt",
];

/// Code laid flat and woven again is two kilobytes lighter when compressed. The lowest kilobyte of memory is the
/// last of the stack: who stands there has overflowed it.
const STEPS: [&str; 8] = [
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "--optimize-added-constants-propagate",
    "-Oz",
    "--optimize-added-constants",
    "-Oz",
    "--converge",
];

/// Rewrites a wasm file for size.
pub fn wasm_opt(house: &House, input: &Path, output: &Path) -> Result<(), DistError> {
    rewrite(house, &STEPS, input, output)
}

/// The same with nothing but the usual steps, to compare.
pub fn wasm_opt_plainly(house: &House, input: &Path, output: &Path) -> Result<(), DistError> {
    rewrite(house, &["-Oz"], input, output)
}

fn rewrite(house: &House, steps: &[&str], input: &Path, output: &Path) -> Result<(), DistError> {
    let mut command = Command::new(house.node_modules().join(".bin/wasm-opt"));
    command
        .args(["--mvp-features"])
        .args(FEATURES)
        .args(steps)
        .arg(input)
        .arg("-o")
        .arg(output);
    job::run_quietly("Making the wasm smaller (wasm-opt -Oz)", &mut command)?;
    Ok(())
}

/// The same script with short names and without spaces.
pub fn minified(house: &House, script: &Path) -> Result<Vec<u8>, DistError> {
    let mut command = Command::new(house.node_modules().join(".bin/terser"));
    command
        .args(["--module", "--compress", "--mangle", "--"])
        .arg(script);
    let output = job::run_quietly("Making the script smaller (terser)", &mut command)?;
    Ok(output.stdout)
}

/// Whether a file gets compressed copies.
pub fn is_text(path: &Path) -> bool {
    path.extension()
        .and_then(|ending| ending.to_str())
        .is_some_and(|ending| TEXTS.contains(&ending))
}

/// Writes `file.br` and `file.gz` beside a file, and returns the size of the first in bytes.
pub fn lay_compressed(path: &Path) -> Result<u64, DistError> {
    let plain = std::fs::read(path).map_err(at(path))?;
    let brotli = brotli(&plain).map_err(at(path))?;
    let gzip = gzip(&plain).map_err(at(path))?;
    let size = brotli.len() as u64;
    for (ending, bytes) in [("br", brotli), ("gz", gzip)] {
        let mut name = path.as_os_str().to_owned();
        name.push(".");
        name.push(ending);
        std::fs::write(&name, bytes).map_err(at(Path::new(&name)))?;
    }
    Ok(size)
}

/// As the heaviest compression that servers send.
pub fn brotli(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    // A window as large as the file lets all of it refer to itself; a larger one only costs time, and there
    // are more than a thousand pages.
    let window = (16..24).find(|bits| plain.len() <= 1 << bits).unwrap_or(24);
    let mut writer = brotli::CompressorWriter::new(&mut out, 65536, 11, window);
    writer.write_all(plain)?;
    writer.flush()?;
    drop(writer);
    Ok(out)
}

/// As a browser packs it, for sizes.
pub fn gzip(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(plain)?;
    writer.finish()
}
