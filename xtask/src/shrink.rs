//! Makes the built app smaller than trunk leaves it, and cuts off what a first view does not need.
//!
//! trunk has compiled the app and made the page round it. Here its WebAssembly is split at the functions that
//! `app/src/later.rs` marks, each part a file that comes when it is asked for; names become short, what nobody can call
//! goes, wasm-opt and esbuild write the rest as short as they can. Separate from `site`, because nothing else looks
//! inside the files that trunk wrote.

mod names;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_split_cli_support::Options;

use crate::place::Place;
use crate::process::{self, Failure, Outcome};
use crate::tools;

/// What the compiler is told, so that the app can be split: to mark where, and to say which code needs which.
pub const COMPILER_FLAGS: &str = "--cfg erase_components --cfg split -Clink-arg=--emit-relocs";

/// What browsers of the last four years understand.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Replaces the app's two files in `dist` by smaller ones, and puts its parts beside them.
///
/// # Errors
/// If the files are not there, are not what trunk and wasm-bindgen write, or a tool fails.
pub fn shrink(place: &Place, dist: &Path) -> Outcome {
    let (wasm_file, script_file) = (only(dist, "_bg.wasm")?, only(dist, ".js")?);
    // trunk names its files by a hash of the whole app; the parts are of that same whole.
    let hash =
        script_file.file_stem().and_then(|stem| stem.to_str()).and_then(|stem| stem.strip_prefix("app-"));
    let hash = hash.ok_or_else(|| Failure::new("the app's script is not named as trunk names it"))?;
    let work = place.target.join("shrink");
    let _ = fs::remove_dir_all(&work);
    fs::create_dir_all(&work).map_err(|error| Failure::io(work.display(), &error))?;

    let parts = split(place, &work)?;
    let (app, glue) = (work.join("app_bg.wasm"), work.join("app.js"));
    let (short, renames) = names::shortened(&read(&app)?)?;
    write(&app, &short)?;
    write(&glue, names::renamed(&text(&glue)?, &renames)?.as_bytes())?;

    optimise(place, &app, &wasm_file)?;
    let link = work.join("__wasm_split.js");
    let mut links = text(&link)?;
    for part in parts {
        let stem = part.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let name = format!("{stem}-{hash}.wasm");
        links = links.replace(&format!("\"./{stem}.wasm\""), &format!("\"./{name}\""));
        optimise(place, &part, &dist.join(name))?;
    }
    write(&link, links.as_bytes())?;
    minify_script(place, &work, &script_file)?;
    with_ending(dist, ".css")?.iter().try_for_each(|style| minify_style(place, style))
}

/// Cuts the compiled app into its main file and its parts, and has wasm-bindgen write the glue of the first.
fn split(place: &Place, work: &Path) -> Outcome<Vec<PathBuf>> {
    let compiled = read(&place.target.join("wasm32-unknown-unknown/wasm-release/app.wasm"))?;
    let main = work.join("main.wasm");
    let mut options = Options::new(&compiled);
    (options.output_dir, options.main_out_path, options.main_module) = (work, &main, "./app.js");
    let done = wasm_split_cli_support::transform(options)
        .map_err(|error| Failure::new(format!("the app's WebAssembly cannot be split: {error:#}")))?;
    process::run(
        Command::new("wasm-bindgen")
            .env("PATH", tools::search_path(place)?)
            .args([
                "--target",
                "web",
                "--no-typescript",
                "--keep-lld-exports",
                "--no-demangle",
                "--out-name",
                "app",
            ])
            .arg("--out-dir")
            .arg(work)
            .arg(&main),
    )?;
    let mut parts = done.split_modules;
    parts.sort();
    Ok(parts)
}

/// wasm-opt, for size.
fn optimise(place: &Place, from: &Path, to: &Path) -> Outcome {
    let mut command = Command::new("wasm-opt");
    command.env("PATH", tools::search_path(place)?).args(["-Os", "--low-memory-unused"]).args(FEATURES);
    process::run(command.arg(from).arg("-o").arg(to))
}

/// The glue and the links to the parts as one script that hands on only what the page calls.
fn minify_script(place: &Place, work: &Path, to: &Path) -> Outcome {
    let entry = work.join("entry.js");
    write(&entry, b"export { default } from './app.js';\n")?;
    let mut command = esbuild(place)?;
    command.args(["--bundle", "--format=esm"]);
    // Without these two, classes that nobody reaches would stay for what making them might do.
    command.args(["--define:Symbol.dispose=undefined", "--pure:FinalizationRegistry"]);
    process::run(command.arg(format!("--outfile={}", to.display())).arg(&entry))
}

fn minify_style(place: &Place, style: &Path) -> Outcome {
    process::run(esbuild(place)?.arg(format!("--outfile={}", style.display())).arg(style))
}

fn esbuild(place: &Place) -> Outcome<Command> {
    let mut command = Command::new("esbuild");
    command.env("PATH", tools::search_path(place)?);
    command.args(["--minify", "--log-level=warning", "--allow-overwrite"]);
    Ok(command)
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

fn text(path: &Path) -> Outcome<String> {
    Ok(String::from_utf8_lossy(&read(path)?).into_owned())
}

fn write(path: &Path, bytes: &[u8]) -> Outcome {
    fs::write(path, bytes).map_err(|error| Failure::io(path.display(), &error))
}
