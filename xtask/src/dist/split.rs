//! Cuts the app in parts: one that every visit loads, and others that come when a page needs them.
//!
//! The compiler links everything into one module and writes down where each function is used. From that
//! `wasm_split_cli_support` finds what can be reached only through the functions that `src/ui/parts.rs` marks,
//! and lays it into modules of their own, which share memory and table with the first. It has to happen before
//! wasm-bindgen, which knows the first module only; so wasm-bindgen runs here once more after Trunk.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use wasm_split_cli_support::{Options, transform};

use super::{DistError, at, odd};
use crate::job;

/// How the first module calls the script that fetches the others.
const LOADER: &str = "./parts.js";

/// What stands in the script for the name of a file that has no hash yet.
const PLACE: &str = "part:";

/// The app before its files are made small: the script, the first module, and the others by name.
#[derive(Debug)]
pub struct Cut {
    pub script: String,
    pub wasm: Vec<u8>,
    pub parts: BTreeMap<String, Vec<u8>>,
}

/// Cuts a linked module, in an empty folder, and binds the first part to its script.
pub fn cut(linked: &Path, work: &Path) -> Result<Cut, DistError> {
    job::say("Cutting the wasm in parts");
    let whole = std::fs::read(linked).map_err(at(linked))?;
    let first = work.join("vejviser.wasm");
    let mut options = Options::new(&whole);
    options.output_dir = work;
    options.main_out_path = &first;
    options.link_name = LOADER;
    let split = transform(options).map_err(|fault| {
        odd(&format!(
            "its wasm cannot be cut ({fault:#}); was it linked with --emit-relocs?"
        ))
    })?;
    let needs: BTreeMap<String, Vec<String>> = split.prefetch_map.into_iter().collect();
    let names = names(&needs);
    let mut parts = BTreeMap::new();
    for path in &split.split_modules {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = names
            .get(&*stem)
            .ok_or_else(|| odd(&format!("nothing needs its part {stem}")))?;
        parts.insert(name.clone(), std::fs::read(path).map_err(at(path))?);
    }
    let bound = work.join("bound");
    let mut bind = Command::new("wasm-bindgen");
    // The parts share the table that the linker exports.
    bind.args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
        .arg("--out-dir")
        .arg(&bound)
        .arg(&first);
    job::run_quietly("Binding the first part (wasm-bindgen)", &mut bind)?;
    let (script, wasm) = (bound.join("vejviser.js"), bound.join("vejviser_bg.wasm"));
    let text = std::fs::read_to_string(&script).map_err(at(&script))?;
    Ok(Cut {
        script: with_loader(&without_unused_classes(&text), &needs, &names)?,
        wasm: std::fs::read(&wasm).map_err(at(&wasm))?,
        parts,
    })
}

/// Names for the files that the splitter numbers: those of the parts that need them.
fn names(needs: &BTreeMap<String, Vec<String>>) -> BTreeMap<String, String> {
    let mut users: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (part, files) in needs {
        for file in files {
            users.entry(file).or_default().insert(part);
        }
    }
    users
        .into_iter()
        .map(|(file, users)| {
            let users: Vec<&str> = users.into_iter().collect();
            (file.to_owned(), users.join("-"))
        })
        .collect()
}

/// The script with the functions in it that fetch the parts, in place of the import of another file.
///
/// What did not come is asked for anew the next time, from then on past the browser's own copies, one of which
/// may be damaged. No answer within half a minute counts as none. `wasm` is
/// what wasm-bindgen calls the exports of the first module.
fn with_loader(
    script: &str,
    needs: &BTreeMap<String, Vec<String>>,
    names: &BTreeMap<String, String>,
) -> Result<String, DistError> {
    // wasm-bindgen writes an import for each function of the loader, and gives them all to the wasm.
    let mark = format!(" from \"{LOADER}\"");
    let imports: Vec<&str> = script
        .lines()
        .filter_map(|line| line.strip_prefix("import * as ")?.split_once(&mark))
        .map(|(variable, _)| variable)
        .collect();
    let Some((first, others)) = imports.split_first() else {
        return Err(odd("its script does not import the parts"));
    };
    let is_other = |line: &str| {
        others.iter().any(|other| {
            line.starts_with(&format!("import * as {other} from"))
                || line.trim() == format!("\"{LOADER}\": {other},")
        })
    };
    let mut loader = String::from(
        "const brought = {};
let cache;
const fetched = async file => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 30000);
  const answer = await fetch(new URL(file, import.meta.url), { signal: stop.signal, cache });
  if (!answer.ok) throw new Error(file + ': ' + answer.status);
  const bytes = await answer.arrayBuffer();
  clearTimeout(timer);
  return WebAssembly.instantiate(bytes, { __wasm_split: wasm });
};
const bring = file => brought[file] = brought[file] || fetched(file).catch(error => {
  delete brought[file];
  cache = 'reload';
  throw error;
});
const part = files => (call, data) => {
  const tell = came => wasm.__indirect_function_table.get(call)(data, came);
  Promise.all(files.map(bring)).then(() => true, error => {
    console.warn(error);
    return false;
  }).then(tell);
};
",
    );
    loader.push_str(&format!("const {first} = {{\n"));
    for (part, files) in needs {
        let files: Vec<String> = files
            .iter()
            .map(|file| format!("\"{PLACE}{}\"", names.get(file).unwrap_or(file)))
            .collect();
        let files = files.join(", ");
        loader.push_str(&format!("__wasm_split_load_{part}: part([{files}]),\n"));
    }
    loader.push_str("};\n");
    let mut written = String::new();
    for line in script.lines().filter(|line| !is_other(line)) {
        match line.starts_with(&format!("import * as {first} from")) {
            true => written.push_str(&loader),
            false => written.push_str(&format!("{line}\n")),
        }
    }
    Ok(written)
}

/// The script without the classes that it exports and that nothing in it uses: wasm-bindgen writes them for
/// whoever writes scripts, and they bring code that nobody calls.
fn without_unused_classes(script: &str) -> String {
    let mut rest = script.to_owned();
    let classes: Vec<String> = script
        .lines()
        .filter_map(|line| line.strip_prefix("export class ")?.strip_suffix(" {"))
        .map(str::to_owned)
        .collect();
    for class in classes {
        let mut lean = rest.clone();
        for (begin, end) in [
            (format!("export class {class} {{\n"), "\n}\n"),
            (format!("if (Symbol.dispose) {class}."), "\n"),
            (format!("const {class}Finalization = "), ";\n"),
        ] {
            if let Some(from) = lean.find(&begin)
                && let Some(length) = lean[from..].find(end)
            {
                lean.replace_range(from..from + length + end.len(), "");
            }
        }
        if !lean.contains(&class) {
            rest = lean;
        }
    }
    rest
}

/// The script with the name of the file of a part.
pub fn with_file(script: &str, part: &str, file: &str) -> Result<String, DistError> {
    let (single, double) = (format!("'{PLACE}{part}'"), format!("\"{PLACE}{part}\""));
    if !script.contains(&single) && !script.contains(&double) {
        return Err(odd(&format!("its script does not fetch the part {part}")));
    }
    let file = format!("\"{file}\"");
    Ok(script.replace(&single, &file).replace(&double, &file))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needs() -> BTreeMap<String, Vec<String>> {
        let files = |files: &[&str]| files.iter().map(|file| (*file).to_owned()).collect();
        BTreeMap::from([
            ("own".to_owned(), files(&["chunk_1", "split_own"])),
            ("reading".to_owned(), files(&["chunk_1", "split_reading"])),
        ])
    }

    #[test]
    fn files_are_named_by_what_needs_them() {
        let names = names(&needs());
        assert_eq!(names["chunk_1"], "own-reading");
        assert_eq!(names["split_own"], "own");
    }

    #[test]
    fn the_loader_stands_in_the_script_and_gets_the_names_of_the_files() {
        let script = "import * as import1 from \"./parts.js\"\nimport * as import2 from \"./parts.js\"\nlet wasm;\n\
            return {\n    \"./parts.js\": import1,\n    \"./parts.js\": import2,\n};\n";
        let needs = needs();
        let script = with_loader(script, &needs, &names(&needs)).unwrap();
        assert!(!script.contains("import *"), "{script}");
        assert!(script.contains("const import1 = {"), "{script}");
        assert!(
            script.contains("    \"./parts.js\": import1,\n};"),
            "{script}"
        );
        assert!(!script.contains("import2"), "{script}");
        let own = "__wasm_split_load_own: part([\"part:own-reading\", \"part:own\"])";
        assert!(script.contains(own), "{script}");
        let script = with_file(&script, "own", "part-own-1a.wasm").unwrap();
        let script = with_file(&script, "own-reading", "part-own-reading-2b.wasm").unwrap();
        let own =
            "__wasm_split_load_own: part([\"part-own-reading-2b.wasm\", \"part-own-1a.wasm\"])";
        assert!(script.contains(own), "{script}");
        assert!(with_file(&script, "other", "x").is_err());
    }

    #[test]
    fn a_class_goes_only_if_nothing_uses_it() {
        let class = |name: &str| {
            format!(
                "export class {name} {{\n    free() {{\n        {name}Finalization.unregister(this);\n    }}\n}}\n\
                 if (Symbol.dispose) {name}.prototype[Symbol.dispose] = {name}.prototype.free;\n"
            )
        };
        let last = |name: &str| {
            format!(
                "const {name}Finalization = (typeof X === 'undefined')\n    ? {{}}\n    : new X(1);\n"
            )
        };
        let used = "function imports() {\n    return Used.wrap(1);\n}\n";
        let (both, one) = (
            class("Idle") + &class("Used") + used + &last("Idle") + &last("Used"),
            class("Used") + used + &last("Used"),
        );
        assert_eq!(without_unused_classes(&both), one);
    }

    #[test]
    fn another_script_is_refused() {
        assert!(with_loader("let wasm;\n", &needs(), &names(&needs())).is_err());
    }
}
