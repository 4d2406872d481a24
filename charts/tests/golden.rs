//! Every plot against its kept drawing. `UPDATE_GOLDEN=1` rewrites the kept ones; `git diff` reviews them.

mod plots;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

#[test]
fn every_plot_is_drawn_as_kept() {
    let folder = folder();
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut differing = Vec::new();
    for (name, plot) in plots::all() {
        let drawn = plot().svg + "\n";
        let path = folder.join(format!("{name}.svg"));
        if update {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, drawn).unwrap();
        } else if fs::read_to_string(&path).ok().as_deref() != Some(drawn.as_str()) {
            differing.push(name);
        }
    }
    assert!(
        differing.is_empty(),
        "drawn otherwise than kept: {differing:?}; look, then run with UPDATE_GOLDEN=1"
    );
}

#[test]
fn every_kept_drawing_has_its_plot() {
    let names: BTreeSet<String> = plots::all().into_iter().map(|(name, _)| format!("{name}.svg")).collect();
    assert_eq!(names.len(), plots::all().len(), "two plots share a name");
    let kept: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let orphans: Vec<_> = kept.difference(&names).collect();
    assert!(orphans.is_empty(), "kept, but no longer drawn: {orphans:?}");
}
