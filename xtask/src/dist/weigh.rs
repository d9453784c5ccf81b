//! `weigh`: what each step on the way to a small app brings, by leaving it out.
//!
//! Only the code is built, since pages and packs are the same with all of them. Each line is the first part with
//! its script and then all parts, compressed as for hosting. A build takes some minutes, and there is one for
//! each of the compiler's steps.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::crates::by_crate;
use super::names::{Bound, shorten};
use super::{DistError, SMALL, at, order, split, squeeze};
use crate::CommandError;
use crate::house::House;
use crate::job::{self, say};
use crate::tools;

/// So many crates are told, the largest ones.
const MOST_CRATES: usize = 20;

/// What is done with the linked wasm.
#[derive(Clone, Copy, PartialEq)]
enum Squeeze {
    Nothing,
    /// wasm-opt as it comes, for size.
    Plain,
    /// wasm-opt as it is used for hosting.
    Flat,
    /// The same, and functions that are alike beside each other.
    Ordered,
}

/// A way to compile the app: what it is called, and what is changed in the environment of the hosting build.
struct Compiled {
    name: &'static str,
    changed: &'static [(&'static str, &'static str)],
}

const HOSTED: Compiled = Compiled {
    name: "as for hosting",
    changed: &[],
};

const WITHOUT: [Compiled; 6] = [
    Compiled {
        name: "opt-level s instead of z",
        changed: &[("CARGO_PROFILE_RELEASE_OPT_LEVEL", "s")],
    },
    Compiled {
        name: "opt-level 3 instead of z",
        changed: &[("CARGO_PROFILE_RELEASE_OPT_LEVEL", "3")],
    },
    Compiled {
        name: "thin instead of fat link-time optimisation",
        changed: &[("CARGO_PROFILE_RELEASE_LTO", "thin")],
    },
    Compiled {
        name: "16 codegen units instead of one",
        changed: &[("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")],
    },
    Compiled {
        name: "the standard library not for size",
        changed: &[("CARGO_UNSTABLE_BUILD_STD_FEATURES", "")],
    },
    Compiled {
        name: "with panic messages",
        changed: &[(
            "RUSTFLAGS",
            "-Zunstable-options --cfg=split -Clink-arg=--emit-relocs",
        )],
    },
];

/// The same after the linker has done its work.
const AFTERWARDS: [(&str, Squeeze); 3] = [
    ("without wasm-opt", Squeeze::Nothing),
    ("wasm-opt -Oz alone", Squeeze::Plain),
    ("functions in the linker's order", Squeeze::Flat),
];

/// `cargo xtask weigh [--compiler]`
pub fn run(house: &House, words: &[String]) -> Result<(), CommandError> {
    let only_compiler = match words {
        [] => false,
        [word] if word == "--compiler" => true,
        [word, ..] => {
            return Err(CommandError::Usage(format!(
                "weigh does not know `{word}`."
            )));
        }
    };
    tools::for_building(house)?;
    tools::npm_tools(house)?;
    tools::rust_src()?;
    println!("{:>12}{:>12}  bytes, brotli 11", "first", "all parts");
    let linked = compile(house, &HOSTED)?;
    let wasm = std::fs::read(&linked).map_err(at(&linked))?;
    let crates = by_crate(&wasm)?;
    let all: usize = crates.iter().map(|(_, size)| size).sum();
    println!("the code by crate, before it is cut and squeezed, bytes of {all}:");
    for (name, size) in crates.iter().take(MOST_CRATES) {
        println!("{size:>12}  {name}");
    }
    told(house, &linked, HOSTED.name, Squeeze::Ordered)?;
    let afterwards = AFTERWARDS.iter().filter(|_| !only_compiler);
    for (name, squeeze) in afterwards.copied() {
        told(house, &linked, name, squeeze)?;
    }
    for compiled in &WITHOUT {
        match compile(house, compiled) {
            Ok(linked) => told(house, &linked, compiled.name, Squeeze::Ordered)?,
            // One that this compiler cannot build leaves the others to be weighed.
            Err(fault) => println!("{:>24}  {}: {fault}", "-", compiled.name),
        }
    }
    Ok(())
}

fn compile(house: &House, compiled: &Compiled) -> Result<PathBuf, DistError> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let target = house.at(".dist/weigh-target");
    let mut cargo = Command::new("cargo");
    cargo
        .args([
            "build",
            "--release",
            "--bin",
            "vejviser",
            "--features",
            "csr",
            "--target",
            TARGET,
        ])
        .arg("--target-dir")
        .arg(&target)
        .envs(SMALL)
        .envs(compiled.changed.iter().copied())
        .current_dir(house.root());
    job::run_quietly(&format!("Building: {}", compiled.name), &mut cargo)?;
    Ok(target.join(TARGET).join("release/vejviser.wasm"))
}

fn told(house: &House, linked: &Path, name: &str, squeeze: Squeeze) -> Result<(), DistError> {
    let bound = small(house, linked, squeeze)?;
    let weight = |bytes: &[u8]| squeeze::brotli(bytes).map(|packed| packed.len());
    let here = Path::new("the app");
    let first = weight(bound.script.as_bytes()).map_err(at(here))?
        + weight(&bound.wasm).map_err(at(here))?;
    let mut all = first;
    for part in bound.parts.values() {
        all += weight(part).map_err(at(here))?;
    }
    say(format!("Weighed: {name}"));
    println!("{first:>12}{all:>12}  {name}");
    Ok(())
}

/// As `finish` does it, with less or more of it.
fn small(house: &House, linked: &Path, squeeze: Squeeze) -> Result<Bound, DistError> {
    let work = house.at(".dist/weigh");
    if work.is_dir() {
        std::fs::remove_dir_all(&work).map_err(at(&work))?;
    }
    std::fs::create_dir_all(&work).map_err(at(&work))?;
    let cut = split::cut(linked, &work)?;
    let long = work.join("long.js");
    std::fs::write(&long, &cut.script).map_err(at(&long))?;
    let script = squeeze::minified(house, &long)?;
    let mut bound = shorten(&Bound {
        script: String::from_utf8_lossy(&script).into_owned(),
        wasm: cut.wasm,
        parts: cut.parts,
    })?;
    let (large, small) = (work.join("large.wasm"), work.join("small.wasm"));
    for wasm in std::iter::once(&mut bound.wasm).chain(bound.parts.values_mut()) {
        if squeeze == Squeeze::Nothing {
            continue;
        }
        std::fs::write(&large, &*wasm).map_err(at(&large))?;
        match squeeze {
            Squeeze::Plain => squeeze::wasm_opt_plainly(house, &large, &small)?,
            _ => squeeze::wasm_opt(house, &large, &small)?,
        }
        let bytes = std::fs::read(&small).map_err(at(&small))?;
        *wasm = match squeeze {
            Squeeze::Ordered => order::by_likeness(&bytes)?,
            _ => bytes,
        };
    }
    Ok(bound)
}
