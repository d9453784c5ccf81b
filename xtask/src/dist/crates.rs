//! Which crates the code of the app comes from.

use std::collections::BTreeMap;

use wasmparser::{BinaryReaderError, KnownCustom, Name, Parser, Payload, TypeRef};

use super::{DistError, odd};

/// Crates of the language itself; what is written for one of them in terms of another crate is the other's.
const LANGUAGE: [&str; 5] = ["core", "alloc", "std", "hashbrown", "compiler_builtins"];

/// Bytes of code by crate, the largest first, of a linked module that still has the names of its functions.
///
/// A function of a generic type belongs to the first crate in its name that is not of the language: what `core`
/// does for a type of the app is counted as the app's, what `serde_json` does for it as `serde_json`'s.
///
/// # Errors
/// The wasm cannot be read.
pub fn by_crate(wasm: &[u8]) -> Result<Vec<(String, usize)>, DistError> {
    counted(wasm).map_err(|fault| odd(&format!("its wasm cannot be read: {fault}")))
}

fn counted(wasm: &[u8]) -> Result<Vec<(String, usize)>, BinaryReaderError> {
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.as_bytes().len()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(groups) = section.as_known() {
                    for group in groups {
                        if let Name::Function(functions) = group? {
                            for function in functions {
                                let function = function?;
                                names.insert(function.index as usize, function.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut crates: BTreeMap<String, usize> = BTreeMap::new();
    for (place, size) in sizes.iter().enumerate() {
        let name = names.get(&(imported + place));
        let of = name.map_or("without a name", |name| crate_of(name));
        *crates.entry(of.to_owned()).or_default() += size;
    }
    let mut crates: Vec<_> = crates.into_iter().collect();
    crates.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    Ok(crates)
}

/// The crate that a mangled name (Rust's v0) belongs to. Roots of crates stand in it as `Cs`, a number that tells
/// crates of one name apart, `_`, and the name with its length before it.
fn crate_of(mangled: &str) -> &str {
    let roots = mangled.match_indices("Cs").filter_map(|(place, _)| {
        let (number, rest) = mangled[place + 2..].split_once('_')?;
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let length: usize = rest[..digits].parse().ok()?;
        let is_number = number.chars().all(|c| c.is_ascii_alphanumeric());
        is_number.then_some(())?;
        let name = rest[digits..].trim_start_matches('_');
        name.get(..length)
    });
    let roots: Vec<&str> = roots.collect();
    let own = roots.iter().find(|name| !LANGUAGE.contains(name));
    own.or(roots.first()).copied().unwrap_or("others")
}

#[cfg(test)]
mod tests {
    use super::crate_of;

    #[test]
    fn a_function_belongs_to_the_first_crate_that_is_not_of_the_language() {
        for (mangled, expected) in [
            ("_RNvNtCs1OA3ihfmHv5_4core3fmt5write", "core"),
            (
                "_RNvXs9_NtCsaHp1kPVkGx_12wasm_bindgen8describeINtNtCs1OA3ihfmHv5_4core6option6OptionRNtCs1z96u91Ncoi_7web_sys4NodeE",
                "wasm_bindgen",
            ),
            (
                "_RINvNtCs1OA3ihfmHv5_4core3ptr13drop_in_placeNtCs7xYz_8vejviser5StateE",
                "vejviser",
            ),
            ("__wasm_call_ctors", "others"),
        ] {
            assert_eq!(crate_of(mangled), expected, "{mangled}");
        }
    }
}
