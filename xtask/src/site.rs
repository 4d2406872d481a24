//! The site: publish the figures, build the app round them, serve it or leave it in `dist/`.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::place::Place;
use crate::process::{self, Failure, Outcome};
use crate::shrink;
use crate::tools;

/// Publishes a release from the committed figures into `public/`.
///
/// With the dev profile: it is compiled much sooner, and the default figures are few.
pub fn refresh(place: &Place, arguments: &[String]) -> Outcome {
    let mut command = process::cargo(place, &["run", "--package", "data-pipeline", "--bin", "technet", "--"]);
    command.args(["refresh", "--data", "data", "--out", "public"]).args(arguments);
    process::run(&mut command)
}

/// Builds the app round the published figures and serves it on 127.0.0.1, built again whenever a source changes.
pub fn serve(place: &Place, port: u16, open: bool) -> Outcome {
    tools::for_building(place)?;
    process::step("publishes data/figures", || refresh(place, &[]))?;
    println!("── builds the dashboard, then serves it at http://127.0.0.1:{port} (Ctrl-C ends)");
    let mut command = trunk(place, "serve")?;
    command.arg("--port").arg(port.to_string());
    // Not into dist/: a page that reloads itself must not be deployed by mistake.
    command.arg("--dist").arg(place.target.join("served"));
    if open {
        command.arg("--open");
    }
    process::run(&mut command)
}

/// Makes `dist/`: the app built for size, the published figures and embed pages, and a `404.html` that lets a static
/// host open every route.
pub fn build(place: &Place, public_url: &str) -> Outcome {
    tools::for_building(place)?;
    process::step("publishes data/figures", || refresh(place, &[]))?;
    process::step("builds the dashboard", || {
        let mut command = trunk(place, "build")?;
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", shrink::COMPILER_FLAGS);
        process::run(command.args(["--release", "--public-url", public_url]))
    })?;
    let dist = place.dist();
    process::step("shrinks the dashboard", || shrink::shrink(place, &dist))?;
    fs::copy(dist.join("index.html"), dist.join("404.html"))
        .map_err(|error| Failure::io("writing dist/404.html", &error))?;
    print!("{}", summary(&dist)?);
    Ok(())
}

/// trunk, with our wasm-bindgen and wasm-opt before any other on the PATH.
fn trunk(place: &Place, command: &str) -> Outcome<Command> {
    let mut trunk = Command::new(place.bin().join("trunk"));
    trunk.current_dir(&place.root).arg(command).env("PATH", tools::search_path(place)?);
    trunk.env("CARGO_TARGET_DIR", &place.target);
    // trunk 0.21 takes any value of NO_COLOR for an argument of its own, and stops.
    trunk.env_remove("NO_COLOR");
    // Its own stack says nothing about our sources.
    trunk.env("RUST_BACKTRACE", "0");
    Ok(trunk)
}

/// What lies in the built site, as a small table.
fn summary(dist: &Path) -> Outcome<String> {
    let (mut top, mut text) = (Size::default(), String::new());
    let mut entries: Vec<_> = read_dir(dist)?;
    entries.sort();
    for path in entries {
        let size = weigh(&path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let files = if path.is_dir() { format!("  ({} files)", size.files) } else { String::new() };
        text.push_str(&format!("{:>10} kB  dist/{name}{files}\n", kilobytes(size.bytes)));
        top.files += size.files;
        top.bytes += size.bytes;
    }
    text.push_str(&format!("{:>10} kB  in {} files, before compression\n", kilobytes(top.bytes), top.files));
    Ok(text)
}

/// What a folder weighs.
#[derive(Debug, Default)]
struct Size {
    files: u64,
    bytes: u64,
}

fn weigh(path: &Path) -> Outcome<Size> {
    if path.is_dir() {
        read_dir(path)?.iter().try_fold(Size::default(), |sum, inner| {
            let size = weigh(inner)?;
            Ok(Size { files: sum.files + size.files, bytes: sum.bytes + size.bytes })
        })
    } else {
        let bytes = fs::metadata(path).map_err(|error| Failure::io(path.display(), &error))?.len();
        Ok(Size { files: 1, bytes })
    }
}

fn read_dir(path: &Path) -> Outcome<Vec<std::path::PathBuf>> {
    let entries =
        fs::read_dir(path).and_then(|entries| entries.map(|entry| entry.map(|e| e.path())).collect());
    entries.map_err(|error| Failure::io(path.display(), &error))
}

/// Kilobytes of 1000 bytes, with one decimal.
fn kilobytes(bytes: u64) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_counts_files_inside_folders() -> Outcome {
        let folder = std::env::temp_dir().join(format!("xtask-summary-{}", std::process::id()));
        fs::create_dir_all(folder.join("data/releases")).unwrap();
        fs::write(folder.join("index.html"), vec![b'x'; 1500]).unwrap();
        fs::write(folder.join("data/current.json"), "{}").unwrap();
        fs::write(folder.join("data/releases/catalog.json"), vec![b'x'; 998]).unwrap();
        let text = summary(&folder)?;
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(
            text,
            "       1.0 kB  dist/data  (2 files)\n       1.5 kB  dist/index.html\n       2.5 kB  in 3 files, before compression\n"
        );
        Ok(())
    }
}
