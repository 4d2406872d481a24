//! Short names for what crosses between JavaScript and WebAssembly.
//!
//! wasm-bindgen names every such function with a hash, on both sides: 4 kB over the wire, together. It also exports
//! classes for streams of server functions, of which this app has none.

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, Import, Imports, Parser};

use crate::process::{Failure, Outcome};

/// The module under which wasm-bindgen's glue hands its functions to the app.
const GLUE: &str = "./app_bg.js";

/// Exports that start so belong to the classes that nobody can reach.
const UNREACHABLE: [&str; 2] = ["intounderlying", "__wbg_intounderlying"];

/// The names of imports, old to new, in the order of the imports.
pub type Renames = Vec<(String, String)>;

/// The module with short names for what it imports and without unreachable exports; and the names, old to new.
pub fn shortened(wasm: &[u8]) -> Outcome<(Vec<u8>, Renames)> {
    let (mut shorten, mut module) = (Shorten::default(), Module::new());
    shorten
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| Failure::new(format!("the app's WebAssembly cannot be read: {error}")))?;
    Ok((module.finish(), shorten.names))
}

/// Copies a module, but for the names of its imports and some exports.
#[derive(Default)]
struct Shorten {
    names: Renames,
}

impl Reencode for Shorten {
    type Error = std::convert::Infallible;

    fn parse_imports(&mut self, section: &mut ImportSection, imports: Imports<'_>) -> Result<(), Error> {
        // Grouped imports are newer than what wasm-bindgen writes; their names would stay as long as in the glue.
        let Imports::Single(at, import) = imports else {
            return utils::parse_imports(self, section, imports);
        };
        if import.module != GLUE {
            return utils::parse_imports(self, section, imports);
        }
        let short = short(self.names.len());
        self.names.push((import.name.to_owned(), short.clone()));
        utils::parse_imports(self, section, Imports::Single(at, Import { name: &short, ..import }))
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Result<(), Error> {
        if UNREACHABLE.iter().any(|start| export.name.starts_with(start)) {
            return Ok(());
        }
        utils::parse_export(self, exports, export)
    }
}

/// The nth short name: `$a`, `$b` … `$z`, `$ba` … The sign keeps it apart from every name that minifying gives.
fn short(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'a' + (number % 26) as u8);
        number /= 26;
        if number == 0 {
            break;
        }
    }
    letters.push(b'$');
    letters.reverse();
    String::from_utf8_lossy(&letters).into_owned()
}

/// The glue with the same new names. Each must stand in it, once: else the two files do not belong together.
pub fn renamed(script: &str, names: &[(String, String)]) -> Outcome<String> {
    let mut out = script.to_owned();
    for (old, new) in names {
        let (found, quoted) = (format!(" {old}:"), format!(" {new}:"));
        let times = out.matches(&found).count();
        if times != 1 {
            return Err(Failure::new(format!("the app's glue names {old} {times} times, not once")));
        }
        out = out.replace(&found, &quoted);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, TypeSection};

    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./app_bg.js", "__wbg_alert_0123456789abcdef", EntityType::Function(0));
        let mut exports = ExportSection::new();
        exports.export("main", ExportKind::Func, 0);
        exports.export("intounderlyingsink_write", ExportKind::Func, 0);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        module.finish()
    }

    #[test]
    fn both_sides_of_a_name_become_the_same_short_one() {
        let (wasm, names) = shortened(&module()).unwrap();
        let text = String::from_utf8_lossy(&wasm).into_owned();
        assert!(text.contains("$a") && !text.contains("__wbg_alert"), "{text}");
        assert!(text.contains("main") && !text.contains("intounderlying"), "{text}");
        let glue = renamed("{ __wbg_alert_0123456789abcdef: function() {} }", &names).unwrap();
        assert_eq!(glue, "{ $a: function() {} }");
    }

    #[test]
    fn glue_of_another_module_is_refused() {
        let (_, names) = shortened(&module()).unwrap();
        assert!(renamed("{}", &names).is_err());
    }

    #[test]
    fn short_names_are_all_different() {
        let names: std::collections::BTreeSet<String> = (0..2000).map(short).collect();
        assert_eq!(names.len(), 2000);
    }
}
