//! Makes the built app smaller than trunk leaves it: 9 kB less over the wire.
//!
//! wasm-bindgen names every function that crosses between JavaScript and WebAssembly with a hash, on both sides, and
//! exports classes for streams of server functions, of which this app has none. Here the names become two letters,
//! what nobody can call goes, and esbuild writes the JavaScript as short as it can be. Separate from `site`, because
//! nothing else looks inside the files that trunk wrote.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, Import, Imports, Parser};

use crate::place::Place;
use crate::process::{self, Failure, Outcome};
use crate::tools;

/// Exports that start so belong to the classes that nobody can reach; see the module's text.
const UNREACHABLE: [&str; 2] = ["intounderlying", "__wbg_intounderlying"];

/// The names of imports, old to new, in the order of the imports.
type Renames = Vec<(String, String)>;

/// Shrinks the app's two files in `dist`, in their places.
///
/// # Errors
/// If they are not there, are not what wasm-bindgen writes, or a tool fails.
pub fn shrink(place: &Place, dist: &Path) -> Outcome {
    let (wasm_file, script_file) = (only(dist, "_bg.wasm")?, only(dist, ".js")?);
    let (wasm, names) = shortened(&read(&wasm_file)?)?;
    let script = String::from_utf8_lossy(&read(&script_file)?).into_owned();
    let work = place.target.join("shrink");
    fs::create_dir_all(&work).map_err(|error| Failure::io(work.display(), &error))?;
    let (module, glue, entry) = (work.join("app.wasm"), work.join("app.js"), work.join("entry.js"));
    write(&module, &wasm)?;
    write(&glue, renamed(&script, &names)?.as_bytes())?;
    write(&entry, b"export { default } from './app.js';\n")?;
    let search_path = tools::search_path(place)?;
    process::run(
        Command::new("wasm-opt")
            .env("PATH", &search_path)
            .arg("-Os")
            .args(flags(place)?.split_whitespace())
            .arg(&module)
            .arg("-o")
            .arg(&wasm_file),
    )?;
    process::run(
        Command::new("esbuild")
            .env("PATH", &search_path)
            .args(["--bundle", "--minify", "--format=esm", "--log-level=warning", "--allow-overwrite"])
            // Without these two, the classes that nobody reaches would stay for what making them might do.
            .args(["--define:Symbol.dispose=undefined", "--pure:FinalizationRegistry"])
            .arg(format!("--outfile={}", script_file.display()))
            .arg(&entry),
    )?;
    for style in with_ending(dist, ".css")? {
        let mut command = Command::new("esbuild");
        command.env("PATH", &search_path).args(["--minify", "--log-level=warning", "--allow-overwrite"]);
        process::run(command.arg(format!("--outfile={}", style.display())).arg(&style))?;
    }
    Ok(())
}

/// What wasm-opt is told in the page that trunk builds from: the features that the module may use.
fn flags(place: &Place) -> Outcome<String> {
    const BEFORE: &str = "data-wasm-opt-params=\"";
    let page = String::from_utf8_lossy(&read(&place.root.join("index.html"))?).into_owned();
    let after = page.split_once(BEFORE).and_then(|(_, after)| after.split_once('"'));
    after.map(|(flags, _)| flags.to_owned()).ok_or_else(|| Failure::new("index.html tells wasm-opt nothing"))
}

/// The module with short names for what it imports and without unreachable exports; and the names, old to new.
fn shortened(wasm: &[u8]) -> Outcome<(Vec<u8>, Renames)> {
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
fn renamed(script: &str, names: &[(String, String)]) -> Outcome<String> {
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

/// The only file of the app in `folder` with this ending.
fn only(folder: &Path, ending: &str) -> Outcome<PathBuf> {
    let found = with_ending(folder, ending)?;
    let app =
        |path: &&PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("app-"));
    match found.iter().filter(app).collect::<Vec<_>>().as_slice() {
        [one] => Ok(PathBuf::clone(one)),
        several => Err(Failure::new(format!(
            "{} has {} files app-*{ending}; expected one",
            folder.display(),
            several.len()
        ))),
    }
}

fn with_ending(folder: &Path, ending: &str) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::io(folder.display(), &error))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|e| e.path())).collect();
    paths.retain(|path| path.is_file() && path.to_string_lossy().ends_with(ending));
    Ok(paths)
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| Failure::io(path.display(), &error))
}

fn write(path: &Path, bytes: &[u8]) -> Outcome {
    fs::write(path, bytes).map_err(|error| Failure::io(path.display(), &error))
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
