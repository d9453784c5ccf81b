//! Short names between the wasm and its script.
//!
//! wasm-bindgen gives each function that crosses the border a long name with a hash in it, once in either
//! file. A hash is what compression can do nothing about: the names were seven kilobytes of what a phone
//! had to load. What the script does not name is no export either, and then no code.

use std::collections::BTreeMap;
use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, ImportSectionReader, Parser};

use super::{DistError, odd};

/// The same script and wasm, with short names between them.
///
/// # Errors
/// The wasm cannot be read, or the script lacks a name that it imports.
pub fn shorten(script: &str, wasm: &[u8]) -> Result<(String, Vec<u8>), DistError> {
    let mut shorter = Shorter {
        script,
        names: BTreeMap::new(),
        modules: Vec::new(),
    };
    let mut module = Module::new();
    shorter
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|fault| odd(&format!("its wasm cannot be read: {fault}")))?;
    let mut script = with_names(script, &shorter.names);
    for name in shorter.modules {
        let quoted = format!("\"{name}\"");
        if !script.contains(&quoted) {
            return Err(odd(&format!("its script gives nothing to {name}")));
        }
        script = script.replace(&quoted, &format!("\"{MODULE}\""));
    }
    Ok((script, module.finish()))
}

/// What the wasm calls its script.
const MODULE: &str = "w";

struct Shorter<'a> {
    script: &'a str,
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
            if !self.modules.iter().any(|known| known == import.module) {
                self.modules.push(import.module.to_owned());
            }
            let name = self.short(import.name);
            imports.import(MODULE, &name, self.entity_type(import.ty)?);
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Infallible>> {
        if !words(self.script).any(|word| word == export.name) {
            return Ok(());
        }
        // A plain word such as `memory` may mean something else as well.
        let name = match export.name.starts_with("__") || export.name.contains("wasm_bindgen") {
            true => self.short(export.name),
            false => export.name.to_owned(),
        };
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
    use std::collections::BTreeSet;

    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection,
        ImportSection, Module, TypeSection,
    };

    use super::{letters, shorten};

    const SCRIPT: &str = "let wasm;const i={__wbg_log_0123456789abcdef:function(a){}};\
        wasm.__wbindgen_free(1);wasm.memory;load({\"./vejviser_bg.js\":i})";

    /// Imports a function, calls it in one that the script names, and has one that it does not name.
    fn wasm(import: &str) -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./vejviser_bg.js", import, EntityType::Function(0));
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
        let (script, wasm) = shorten(SCRIPT, &wasm("__wbg_log_0123456789abcdef")).unwrap();
        assert_eq!(
            script,
            "let wasm;const i={a:function(a){}};wasm.b(1);wasm.memory;load({\"w\":i})"
        );
        let mut names = Vec::new();
        for payload in wasmparser::Parser::new(0).parse_all(&wasm) {
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
        assert_eq!(names, ["w.a", "b", "memory"]);
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
        assert!(shorten(SCRIPT, b"no wasm").is_err());
        assert!(shorten("nothing", &wasm("x")).is_err());
    }
}
