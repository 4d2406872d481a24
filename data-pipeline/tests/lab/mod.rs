//! A folder of its own for each test: the project's definitions, fewer regions, made-up files, and the real binary.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]
#![allow(dead_code, reason = "each test file uses a part of it")]

pub mod whole;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::SystemTime;

use tempfile::TempDir;

/// The fixture files, the source each belongs to, and the edition it is.
pub const FILES: [(&str, &str, &str); 6] = [
    ("examens-oud.csv", "duo-examens", "2014-2019"),
    ("examens-nieuw.csv", "duo-examens", "2019-2024"),
    ("leerlingen-2019.csv", "duo-leerlingen", "2019"),
    ("adressen.csv", "duo-leerlingen", "2019"),
    ("vacatures-1.json", "cbs-83599ned", "2016-Q4"),
    ("a-vacatures-2.json", "cbs-83599ned", "2016-Q4"),
];

/// A place to run in.
pub struct Lab {
    folder: TempDir,
}

/// What a run said and how it ended.
#[derive(Debug)]
pub struct Run {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    /// What an ended process said.
    pub fn of(output: Output) -> Run {
        Run {
            status: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// Path to content and time of last change.
pub type Snapshot = BTreeMap<PathBuf, (Vec<u8>, SystemTime)>;

impl Lab {
    /// A place with all fixture files in `data/raw`, each known as if it was retrieved on 1 January 2026.
    pub fn new() -> Lab {
        let lab = Lab { folder: tempfile::tempdir().unwrap() };
        let data = lab.data();
        let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
        copy(&project.join("sources"), &data.join("sources"));
        copy(&project.join("indicators"), &data.join("indicators"));
        copy(&project.join("pages"), &data.join("pages"));
        copy(&fixtures().join("data"), &data);
        copy(&fixtures().join("raw"), &data.join("raw"));
        for (file, source, edition) in FILES {
            let sha256 = data_pipeline::digest::sha256(&fs::read(lab.raw(file)).unwrap());
            let path = data.join(format!("sources/{source}.toml"));
            let known = format!(
                "\n[[known]]\nsha256 = \"{sha256}\"\nedition = \"{edition}\"\nretrieved = \"2026-01-01\"\n"
            );
            fs::write(&path, fs::read_to_string(&path).unwrap() + &known).unwrap();
        }
        lab
    }

    /// A place that publishes quickly: two indicators, and figures instead of files.
    pub fn small() -> Lab {
        let lab = Lab::new();
        lab.publish();
        fs::remove_dir_all(lab.data().join("raw")).unwrap();
        fs::remove_dir_all(lab.public()).unwrap();
        for entry in fs::read_dir(lab.data().join("indicators")).unwrap() {
            let path = entry.unwrap().path();
            let stays = ["vmbo-techniek-aandeel.toml", "vmbo-kandidaten.toml"];
            if !stays.contains(&path.file_name().unwrap().to_str().unwrap()) {
                fs::remove_file(path).unwrap();
            }
        }
        lab
    }

    /// The folder that everything lies in.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn public(&self) -> PathBuf {
        self.folder.path().join("public")
    }

    /// A file in `data/raw`.
    pub fn raw(&self, name: &str) -> PathBuf {
        self.data().join("raw").join(name)
    }

    /// Replaces the first `old` in a raw file by `new`.
    pub fn edit(&self, name: &str, old: &str, new: &str) {
        let bytes = fs::read(self.raw(name)).unwrap();
        let at = bytes.windows(old.len()).position(|w| w == old.as_bytes()).expect("the text to replace");
        let edited = [&bytes[..at], new.as_bytes(), &bytes[at + old.len()..]].concat();
        fs::write(self.raw(name), edited).unwrap();
    }

    /// Replaces the first `old` in a definition by `new`.
    pub fn redefine(&self, path: &str, old: &str, new: &str) {
        let path = self.data().join(path);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(old), "{old} is in {}", path.display());
        fs::write(&path, text.replacen(old, new, 1)).unwrap();
    }

    /// Gives one indicator another name, so that the next release is another.
    pub fn rename_an_indicator(&self, name: &str) {
        let path = self.data().join("indicators/vmbo-kandidaten.toml");
        let text = fs::read_to_string(&path).unwrap();
        let old = text.lines().skip_while(|line| *line != "[name]").nth(1).unwrap().to_owned();
        fs::write(&path, text.replacen(&old, &format!("nl = \"{name}\""), 1)).unwrap();
    }

    /// The binary with the lab as working folder, in Dutch; to be started.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_technet"));
        command
            .args(args)
            .current_dir(self.folder.path())
            .env("LANG", "nl_NL.UTF-8")
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES");
        command
    }

    /// Runs the binary to its end.
    pub fn run(&self, args: &[&str]) -> Run {
        Run::of(self.command(args).output().unwrap())
    }

    /// Publishes, and insists that it went well.
    pub fn publish(&self) -> PathBuf {
        let run = self.run(&["refresh"]);
        assert_eq!(run.status, 0, "{}{}", run.out, run.err);
        self.release()
    }

    /// The folder of the release that readers see.
    pub fn release(&self) -> PathBuf {
        let current = fs::read(self.public().join("data/current.json")).unwrap();
        let current: model::release::Current = serde_json::from_slice(&current).unwrap();
        self.public().join("data/releases").join(current.release.as_str())
    }

    /// Everything published and every figure kept, with the times of last change.
    pub fn snapshot(&self) -> Snapshot {
        let mut all = Snapshot::new();
        for folder in [self.public(), self.data().join("figures")] {
            walk(&folder, &mut all);
        }
        all
    }
}

/// Publishes good files, lets `spoil` break one, and runs again: status 1, nothing touched. Gives what was said.
pub fn refused(spoil: impl Fn(&Lab)) -> Run {
    let lab = Lab::new();
    lab.publish();
    let before = lab.snapshot();
    spoil(&lab);
    let run = lab.run(&["refresh", "--report", "findings.json"]);
    assert_eq!(run.status, 1, "{}{}", run.out, run.err);
    assert!(lab.snapshot() == before, "a file changed");
    assert!(run.err.contains("er is niets gepubliceerd en niets veranderd"), "{}", run.err);
    let report = fs::read_to_string(lab.data().join("../findings.json")).unwrap();
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["findings"][0]["severity"], "error", "errors come first");
    run
}

/// Insists that each of these lines was said.
pub fn says(run: &Run, lines: &[&str]) {
    for line in lines {
        assert!(run.err.contains(line), "not said: {line}\nsaid:\n{}", run.err);
    }
}

/// The folder of fixtures.
pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// Compares with a kept file; with `UPDATE_GOLDEN=1` keeps the new one instead.
pub fn check_golden(name: &str, found: &str) {
    let path = fixtures().join("golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, found).unwrap();
        return;
    }
    let kept = fs::read_to_string(&path).unwrap_or_else(|_| {
        panic!("{name} has no golden file; run the test with UPDATE_GOLDEN=1 and review it")
    });
    if kept != found {
        let line = kept.lines().zip(found.lines()).position(|(a, b)| a != b);
        let line = line.unwrap_or(kept.lines().count().min(found.lines().count()));
        panic!(
            "{name} differs from line {}:\n  kept:  {}\n  found: {}\nIf that is meant: UPDATE_GOLDEN=1, and review the diff.",
            line + 1,
            kept.lines().nth(line).unwrap_or("(end)"),
            found.lines().nth(line).unwrap_or("(end)")
        );
    }
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// Every file under a folder.
pub fn walk(folder: &Path, all: &mut Snapshot) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, all);
        } else {
            let changed = fs::metadata(&path).unwrap().modified().unwrap();
            all.insert(path.clone(), (fs::read(&path).unwrap(), changed));
        }
    }
}
