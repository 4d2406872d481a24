//! The same figures give the same bytes: in any time zone and language, in any folder, on any number of threads, and in
//! whatever order a folder lists its files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use lab::{Lab, Snapshot, walk, whole};

/// Everything published that no clock has a part in.
fn published(public: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = whole::bytes(public);
    // When it was published is what these two tell.
    assert!(all.remove(Path::new("data/current.json")).is_some());
    assert!(all.remove(Path::new("data/history.json")).is_some());
    all
}

/// A copy whose folders were filled in another order, so that they list their files in another.
fn copied_backwards(from: &Path, to: &Path) {
    let mut files = Snapshot::new();
    walk(from, &mut files);
    for (path, (bytes, _)) in files.iter().rev() {
        let target = to.join(path.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        // Made, removed and made again among others, so that even a file system that hands out free places differs.
        fs::write(target.with_extension("first"), bytes).unwrap();
        fs::rename(target.with_extension("first"), &target).unwrap();
    }
}

fn publish(root: &Path, data: &Path, settings: &[(&str, &str)]) -> BTreeMap<PathBuf, Vec<u8>> {
    let out = root.join("public");
    let output = Command::new(env!("CARGO_BIN_EXE_technet"))
        .arg("refresh")
        .arg("--data")
        .arg(data)
        .arg("--out")
        .arg(&out)
        .current_dir(root)
        .env_clear()
        .envs(settings.iter().copied())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    published(&out)
}

#[test]
fn settings_folders_threads_and_order_change_no_byte() {
    let lab = Lab::new();
    let there = tempfile::tempdir().unwrap();
    let here = publish(
        lab.root(),
        Path::new("data"),
        &[("TZ", "UTC"), ("LANG", "C"), ("POLARS_MAX_THREADS", "1"), ("RAYON_NUM_THREADS", "1")],
    );
    assert!(here.len() > 400, "{} files", here.len());
    let root = there.path().join("een map met spaties/é");
    copied_backwards(&lab.data(), &root.join("cijfers"));
    // The figures were kept by the first run; the second starts from the same files.
    fs::remove_dir_all(root.join("cijfers/figures")).unwrap();
    let elsewhere = publish(
        &root,
        &root.join("cijfers"),
        &[
            ("TZ", "Pacific/Kiritimati"),
            ("LC_ALL", "tr_TR.UTF-8"),
            ("LANG", "ar_EG.UTF-8"),
            ("POLARS_MAX_THREADS", "4"),
            ("RAYON_NUM_THREADS", "7"),
        ],
    );
    let names = |files: &BTreeMap<PathBuf, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&here), names(&elsewhere));
    for (path, bytes) in &here {
        assert!(*bytes == elsewhere[path], "{path:?} differs");
    }
    let figures = |data: &Path| whole::bytes(&data.join("figures"));
    assert_eq!(figures(&lab.data()), figures(&root.join("cijfers")));
}
