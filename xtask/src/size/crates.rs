//! The code of a WebAssembly module by the crate that it comes from.
//!
//! A function belongs to the first crate in its name that is not part of the standard library: `Vec<app::Row>::push`
//! is there for `app`. What stands before wasm-opt has looked at it is larger than what readers get; the shares hold.

use std::collections::BTreeMap;

use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::process::{Failure, Outcome};

/// What everything else rests on, and counts only where no other crate is named.
const STANDARD: [&str; 5] = ["core", "alloc", "std", "compiler_builtins", "dlmalloc"];

/// How many crates are told by name.
const TOLD: usize = 16;

/// Bytes of code by crate.
pub type ByCrate = BTreeMap<String, usize>;

/// Weighs the functions of a module that still has their names.
pub fn weigh(module: &[u8]) -> Outcome<ByCrate> {
    let unreadable = |error| Failure::new(format!("the app's WebAssembly cannot be read: {error}"));
    let (mut imported, mut sizes) = (0_u32, Vec::new());
    let mut names: BTreeMap<u32, String> = BTreeMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload.map_err(unreadable)? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let is_function = matches!(import.map_err(unreadable)?.ty, TypeRef::Func(_));
                    imported += u32::from(is_function);
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push((body.range().end - body.range().start) as usize),
            Payload::CustomSection(custom) => {
                let KnownCustom::Name(sections) = custom.as_known() else { continue };
                for section in sections {
                    let Name::Function(functions) = section.map_err(unreadable)? else { continue };
                    for naming in functions {
                        let naming = naming.map_err(unreadable)?;
                        names.insert(naming.index, rustc_demangle::demangle(naming.name).to_string());
                    }
                }
            }
            _ => {}
        }
    }
    let mut by_crate = ByCrate::new();
    for (index, bytes) in (imported..).zip(sizes) {
        let owner = names.get(&index).map_or("(no name)", |name| owner(name));
        *by_crate.entry(owner.to_owned()).or_default() += bytes;
    }
    Ok(by_crate)
}

/// The crate that a function is there for.
fn owner(name: &str) -> &str {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut crates = name.match_indices("::").filter_map(|(end, _)| {
        let before = name.get(..end)?;
        let start = before.rfind(|c| !word(c)).map_or(0, |at| at + 1);
        // Only what begins a path is a crate: nothing, or a sign other than a colon, stands before it.
        let begins = !before.get(..start)?.ends_with(':');
        (begins && start < end).then(|| before.get(start..)).flatten()
    });
    let first = crates.clone().next();
    crates.find(|name| !STANDARD.contains(name)).or(first).unwrap_or("(outside Rust)")
}

/// The heaviest crates, heaviest first.
pub fn table(by_crate: &ByCrate) -> String {
    let all: usize = by_crate.values().sum();
    let mut rows: Vec<(&String, &usize)> = by_crate.iter().collect();
    rows.sort_by_key(|(_, bytes)| std::cmp::Reverse(**bytes));
    let mut text = format!("the app's code by crate, as compiled: {all} B in all\n");
    let mut row = |name: &str, bytes: usize| {
        let tenths = bytes * 1000 / all.max(1);
        text.push_str(&format!("  {bytes:>8} B  {:>2}.{} %  {name}\n", tenths / 10, tenths % 10));
    };
    rows.iter().take(TOLD).for_each(|(name, bytes)| row(name, **bytes));
    row("(all others)", rows.iter().skip(TOLD).map(|(_, bytes)| **bytes).sum());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_first_crate_that_is_not_the_standard_library() {
        for (name, crate_name) in [
            ("app::pages::overview::Hero::h0123456789abcdef", "app"),
            ("<alloc::vec::Vec<model::region::Region> as core::clone::Clone>::clone", "model"),
            ("core::ptr::drop_in_place<leptos::View<app::X>>", "leptos"),
            ("core::fmt::write", "core"),
            ("memcpy", "(outside Rust)"),
        ] {
            assert_eq!(owner(name), crate_name, "{name}");
        }
    }

    #[test]
    fn a_table_has_the_heaviest_first_and_all_of_it() {
        let by_crate = ByCrate::from([("app".to_owned(), 750), ("core".to_owned(), 250)]);
        let text = table(&by_crate);
        let (app, core) = (text.find("75.0 %  app"), text.find("25.0 %  core"));
        assert!(app.is_some() && app < core, "{text}");
    }
}
