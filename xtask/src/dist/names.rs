//! Short names between the wasm and its script.
//!
//! wasm-bindgen gives each function that crosses the border a long name with a hash in it, once in either
//! file. A hash is what compression can do nothing about: the names were seven kilobytes of what a phone
//! had to load. What the script does not name is no export either, and then no code.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, ImportSectionReader, Parser, Payload};

use super::{DistError, odd};

/// A script with its wasm, and the parts of the app that share the memory of that wasm.
pub struct Bound {
    pub script: String,
    pub wasm: Vec<u8>,
    pub parts: BTreeMap<String, Vec<u8>>,
}

/// The same script, wasm and parts, with short names between them.
///
/// # Errors
/// A wasm cannot be read, or the script lacks a name that it imports.
pub fn shorten(bound: &Bound) -> Result<Bound, DistError> {
    let unreadable = |fault: Error<Infallible>| odd(&format!("its wasm cannot be read: {fault}"));
    let mut shared = BTreeSet::new();
    for part in bound.parts.values() {
        shared.extend(imported(part).map_err(unreadable)?);
    }
    let mut shorter = Shorter {
        script: &bound.script,
        shared,
        is_part: false,
        names: BTreeMap::new(),
        modules: Vec::new(),
    };
    let written = |shorter: &mut Shorter<'_>, wasm: &[u8]| {
        let mut module = Module::new();
        shorter
            .parse_core_module(&mut module, Parser::new(0), wasm)
            .map_err(unreadable)?;
        Ok::<_, DistError>(module.finish())
    };
    let wasm = written(&mut shorter, &bound.wasm)?;
    let exported = exported(&bound.wasm).map_err(unreadable)?;
    if let Some(name) = shorter.shared.iter().find(|name| !exported.contains(*name)) {
        return Err(odd(&format!("a part wants {name}, and its wasm has none")));
    }
    shorter.is_part = true;
    let mut parts = BTreeMap::new();
    for (name, part) in &bound.parts {
        parts.insert(name.clone(), written(&mut shorter, part)?);
    }
    let mut script = with_names(&bound.script, &shorter.names);
    for (place, name) in shorter.modules.iter().enumerate() {
        let quoted = format!("\"{name}\"");
        if !script.contains(&quoted) {
            return Err(odd(&format!("its script gives nothing to {name}")));
        }
        script = script.replace(&quoted, &format!("\"{}\"", module_name(place)));
    }
    Ok(Bound {
        script,
        wasm,
        parts,
    })
}

/// What a part wants of the first module.
fn imported(wasm: &[u8]) -> Result<BTreeSet<String>, Error<Infallible>> {
    let mut names = BTreeSet::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                names.insert(import?.name.to_owned());
            }
        }
    }
    Ok(names)
}

/// What the first module gives.
fn exported(wasm: &[u8]) -> Result<BTreeSet<String>, Error<Infallible>> {
    let mut names = BTreeSet::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ExportSection(section) = payload? {
            for export in section {
                names.insert(export?.name.to_owned());
            }
        }
    }
    Ok(names)
}

/// What the wasm calls its script, and what else gives it functions.
fn module_name(place: usize) -> String {
    letters(usize::from(b'w' - b'a') + place)
}

struct Shorter<'a> {
    script: &'a str,
    /// What the parts want of the first module.
    shared: BTreeSet<String>,
    /// Whether a part is being written: it gets everything from the first module.
    is_part: bool,
    /// Long names with the short ones.
    names: BTreeMap<String, String>,
    /// What the wasm called its script.
    modules: Vec<String>,
}

impl Shorter<'_> {
    fn short(&mut self, name: &str) -> String {
        let next = letters(self.names.len());
        self.names.entry(name.to_owned()).or_insert(next).clone()
    }

    /// The name of an export. A plain word such as `memory` may mean something else as well.
    fn border(&mut self, name: &str) -> String {
        match name.starts_with("__") || name.contains("wasm_bindgen") {
            true => self.short(name),
            false => name.to_owned(),
        }
    }
}

impl Reencode for Shorter<'_> {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            if self.is_part {
                let name = self.border(import.name);
                imports.import(import.module, &name, self.entity_type(import.ty)?);
                continue;
            }
            if !self.modules.iter().any(|known| known == import.module) {
                self.modules.push(import.module.to_owned());
            }
            let place = self.modules.iter().position(|known| known == import.module);
            let module = module_name(place.unwrap_or(0));
            let name = self.short(import.name);
            imports.import(&module, &name, self.entity_type(import.ty)?);
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Infallible>> {
        let is_used =
            self.shared.contains(export.name) || words(self.script).any(|word| word == export.name);
        if self.is_part || !is_used {
            return Ok(());
        }
        let name = self.border(export.name);
        let kind = self.export_kind(export.kind)?;
        let index = match export.kind {
            wasmparser::ExternalKind::Func | wasmparser::ExternalKind::FuncExact => {
                self.function_index(export.index)?
            }
            wasmparser::ExternalKind::Table => self.table_index(export.index)?,
            wasmparser::ExternalKind::Memory => self.memory_index(export.index)?,
            wasmparser::ExternalKind::Global => self.global_index(export.index)?,
            wasmparser::ExternalKind::Tag => self.tag_index(export.index)?,
        };
        exports.export(&name, kind, index);
        Ok(())
    }
}

/// a, b, ... z, aa, ab, ...
fn letters(number: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(number % 26).unwrap_or(0));
    match number / 26 {
        0 => letter.to_string(),
        rest => letters(rest - 1) + &letter.to_string(),
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

/// The words of a script, be they names or parts of a text.
fn words(script: &str) -> impl Iterator<Item = &str> {
    script
        .split(|c| !is_of_word(c))
        .filter(|word| !word.is_empty())
}

/// The script with other names; each is a whole word that stands for nothing else.
fn with_names(script: &str, names: &BTreeMap<String, String>) -> String {
    let mut written = String::with_capacity(script.len());
    let mut rest = script;
    while !rest.is_empty() {
        let plain = rest.find(is_of_word).unwrap_or(rest.len());
        written.push_str(&rest[..plain]);
        rest = &rest[plain..];
        let word = rest.find(|c| !is_of_word(c)).unwrap_or(rest.len());
        let name = names.get(&rest[..word]).map(String::as_str);
        written.push_str(name.unwrap_or(&rest[..word]));
        rest = &rest[word..];
    }
    written
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection,
        ImportSection, Module, TypeSection,
    };

    use super::{Bound, letters, shorten};

    const SCRIPT: &str = "let wasm;const i={__wbg_log_0123456789abcdef:function(a){}};\
        wasm.__wbindgen_free(1);wasm.memory;load({\"./vejviser_bg.js\":i})";

    const MODULE: &str = "./vejviser_bg.js";

    fn bound(import: &str, parts: BTreeMap<String, Vec<u8>>) -> Bound {
        Bound {
            script: SCRIPT.to_owned(),
            wasm: wasm(import, MODULE),
            parts,
        }
    }

    /// Imports a function, calls it in one that the script names, and has one that it does not name.
    fn wasm(import: &str, from: &str) -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import(from, import, EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        let mut exports = ExportSection::new();
        exports.export("__wbindgen_free", ExportKind::Func, 1);
        exports.export("memory", ExportKind::Func, 1);
        exports.export("intounderlyingsource_pull", ExportKind::Func, 2);
        let mut code = CodeSection::new();
        for _ in 0..2 {
            let mut function = Function::new([]);
            function.instructions().call(0).end();
            code.function(&function);
        }
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&exports)
            .section(&code);
        module.finish()
    }

    #[test]
    fn both_files_get_the_same_short_names() {
        let short = shorten(&bound("__wbg_log_0123456789abcdef", BTreeMap::new())).unwrap();
        assert_eq!(
            short.script,
            "let wasm;const i={a:function(a){}};wasm.b(1);wasm.memory;load({\"w\":i})"
        );
        assert_eq!(names(&short.wasm), ["w.a", "b", "memory"]);
    }

    #[test]
    fn what_a_part_wants_stays_and_has_one_name_in_both() {
        let with_part = |wants: &str| {
            let part = wasm(wants, "__wasm_split");
            let parts = BTreeMap::from([("own".to_owned(), part)]);
            let short = shorten(&bound("__wbg_log_0123456789abcdef", parts)).unwrap();
            (names(&short.wasm), names(&short.parts["own"]))
        };
        // The script does not name this one. A part itself gives nothing.
        let kept = "intounderlyingsource_pull";
        let (first, part) = with_part(kept);
        assert_eq!(first, ["w.a", "b", "memory", kept]);
        assert_eq!(part, [format!("__wasm_split.{kept}")]);
        let (first, part) = with_part("__wbindgen_free");
        assert_eq!(first, ["w.a", "b", "memory"]);
        assert_eq!(part, ["__wasm_split.b"]);
    }

    /// Imports and exports in their order.
    fn names(wasm: &[u8]) -> Vec<String> {
        let mut names = Vec::new();
        for payload in wasmparser::Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                wasmparser::Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import.unwrap();
                        names.push(format!("{}.{}", import.module, import.name));
                    }
                }
                wasmparser::Payload::ExportSection(section) => {
                    names.extend(
                        section
                            .into_iter()
                            .map(|export| export.unwrap().name.to_owned()),
                    );
                }
                _ => {}
            }
        }
        names
    }

    #[test]
    fn no_two_names_are_the_same() {
        let all: BTreeSet<String> = (0..2_000).map(letters).collect();
        assert_eq!(all.len(), 2_000);
        assert_eq!(
            (letters(0), letters(25), letters(26)),
            ("a".into(), "z".into(), "aa".into())
        );
    }

    #[test]
    fn what_is_no_wasm_or_has_another_script_is_refused() {
        let with = |script: &str, wasm: Vec<u8>| {
            shorten(&Bound {
                script: script.to_owned(),
                wasm,
                parts: BTreeMap::new(),
            })
        };
        assert!(with(SCRIPT, b"no wasm".to_vec()).is_err());
        let part = wasm("missing", "__wasm_split");
        let parts = BTreeMap::from([("own".to_owned(), part)]);
        assert!(shorten(&bound("__wbg_log_0123456789abcdef", parts)).is_err());
        assert!(with("nothing", wasm("x", MODULE)).is_err());
    }
}
