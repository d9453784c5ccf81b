//! Puts functions that are alike beside each other.
//!
//! The linker lays functions down by where their source stands. A compressor finds a repetition more
//! cheaply when it is near, and Rust writes many functions that differ only in a type: in an order by
//! likeness the same code is two per cent smaller on its way to the phone.

use std::collections::BTreeMap;
use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

use super::{DistError, odd};

/// Bytes of code that are compared at a time.
const FRAGMENT: usize = 5;

/// A fragment that so many functions have says nothing about any of them.
const COMMON: usize = 800;

/// The same module, with its functions in another order.
///
/// # Errors
/// The wasm cannot be read.
pub fn by_likeness(wasm: &[u8]) -> Result<Vec<u8>, DistError> {
    reordered(wasm).map_err(|fault| odd(&format!("its wasm cannot be read: {fault}")))
}

fn reordered(wasm: &[u8]) -> Result<Vec<u8>, Error<Infallible>> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes().to_vec()),
            _ => {}
        }
    }
    let order = chain(&bodies);
    let mut places = vec![0; bodies.len()];
    for (place, function) in order.iter().enumerate() {
        places[*function] = place;
    }
    let mut module = Module::new();
    Reorder {
        imported,
        order,
        places,
    }
    .parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

/// An order in which each function follows the one that it has most in common with, of those that are
/// left; begun with the shortest.
fn chain(bodies: &[Vec<u8>]) -> Vec<usize> {
    let (fragments, owners) = fragments(bodies);
    let mut by_length: Vec<usize> = (0..bodies.len()).collect();
    by_length.sort_by_key(|function| (bodies[*function].len(), *function));
    let mut next_short = by_length.iter().copied();
    let mut placed = vec![false; bodies.len()];
    let mut common = vec![0.0_f64; bodies.len()];
    let mut order = Vec::with_capacity(bodies.len());
    let mut next = None;
    while let Some(function) = next.or_else(|| next_short.find(|function| !placed[*function])) {
        placed[function] = true;
        order.push(function);
        let mut met = Vec::new();
        for fragment in &fragments[function] {
            let owners = &owners[*fragment];
            let weight = 1.0 / (1.0 + (owners.len() as f64).ln());
            for other in owners.iter().filter(|other| !placed[**other]) {
                if common[*other] == 0.0 {
                    met.push(*other);
                }
                common[*other] += weight;
            }
        }
        let likeness = |other: usize| {
            common[other] / (fragments[function].len() + fragments[other].len()) as f64
        };
        next = met.iter().copied().max_by(|one, other| {
            let likeness = likeness(*one).total_cmp(&likeness(*other));
            likeness.then(other.cmp(one))
        });
        for other in met {
            common[other] = 0.0;
        }
    }
    order
}

/// The fragments of each function that some others have too, by number; and who has each.
fn fragments(bodies: &[Vec<u8>]) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
    let mut owners: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    for (function, body) in bodies.iter().enumerate() {
        for fragment in body.windows(FRAGMENT) {
            let owners = owners.entry(fragment).or_default();
            if owners.last() != Some(&function) {
                owners.push(function);
            }
        }
    }
    let owners: Vec<Vec<usize>> = owners
        .into_values()
        .filter(|owners| (2..COMMON).contains(&owners.len()))
        .collect();
    let mut fragments = vec![Vec::new(); bodies.len()];
    for (fragment, owners) in owners.iter().enumerate() {
        for function in owners {
            fragments[*function].push(fragment);
        }
    }
    (fragments, owners)
}

struct Reorder {
    imported: usize,
    /// Numbers of the functions that are not imported, as they are to be laid down.
    order: Vec<usize>,
    /// Where each of them comes to lie.
    places: Vec<usize>,
}

impl Reencode for Reorder {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let own = (function as usize).checked_sub(self.imported);
        let place = own.map(|own| self.imported + self.places[own]);
        Ok(place.map_or(function, |place| place as u32))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for function in &self.order {
            functions.function(types[*function]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies: Vec<_> = section.into_iter().collect::<Result<_, _>>()?;
        for function in self.order.clone() {
            utils::parse_function_body(self, code, bodies[function].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, ExportKind, ExportSection, Function, FunctionSection, Module, TypeSection,
    };
    use wasmparser::{Operator, Parser, Payload};

    use super::{by_likeness, chain};

    /// Three functions: a long one, a short one, and a third that begins as the first does and calls
    /// the second.
    fn wasm() -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        functions.function(0).function(0).function(0);
        let mut exports = ExportSection::new();
        exports.export("caller", ExportKind::Func, 2);
        exports.export("short", ExportKind::Func, 1);
        let mut code = CodeSection::new();
        let long = |function: &mut Function| {
            for number in 0..40 {
                function.instructions().i32_const(number * 1_000).drop();
            }
        };
        let (mut first, mut short, mut caller) =
            (Function::new([]), Function::new([]), Function::new([]));
        long(&mut first);
        long(&mut caller);
        caller.instructions().call(1).end();
        first.instructions().end();
        short.instructions().end();
        code.function(&first).function(&short).function(&caller);
        module
            .section(&types)
            .section(&functions)
            .section(&exports)
            .section(&code);
        module.finish()
    }

    #[test]
    fn calls_and_exports_mean_the_functions_that_they_meant() {
        let wasm = by_likeness(&wasm()).unwrap();
        let (mut exports, mut called, mut lengths) = (Vec::new(), Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(&wasm) {
            match payload.unwrap() {
                Payload::ExportSection(section) => {
                    for export in section {
                        let export = export.unwrap();
                        exports.push((export.name.to_owned(), export.index as usize));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    lengths.push(body.as_bytes().len());
                    for operator in body.get_operators_reader().unwrap() {
                        if let Operator::Call { function_index } = operator.unwrap() {
                            called.push((lengths.len() - 1, function_index as usize));
                        }
                    }
                }
                _ => {}
            }
        }
        let index = |name: &str| exports.iter().find(|(known, _)| known == name).unwrap().1;
        let (caller, short) = (index("caller"), index("short"));
        assert_eq!(called, [(caller, short)]);
        assert!(lengths[short] < 5);
        // The two long ones have come together.
        let (first, _) = lengths
            .iter()
            .enumerate()
            .find(|(place, length)| **length > 5 && *place != caller)
            .unwrap();
        assert_eq!(first.abs_diff(caller), 1);
    }

    #[test]
    fn every_function_has_one_place() {
        let bodies: Vec<Vec<u8>> = (0..200_u32)
            .map(|number| {
                (0..number % 23)
                    .flat_map(|at| (at * number % 7).to_le_bytes())
                    .collect()
            })
            .collect();
        let mut order = chain(&bodies);
        assert_ne!(order, (0..200).collect::<Vec<_>>());
        order.sort_unstable();
        assert_eq!(order, (0..200).collect::<Vec<_>>());
    }

    #[test]
    fn what_is_no_wasm_is_refused() {
        assert!(by_likeness(b"no wasm").is_err());
    }
}
