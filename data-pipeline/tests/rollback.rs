//! Back to an older release and forward again; the list of releases; removing old ones.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;

use lab::{Lab, Snapshot, walk, whole};

fn id(release: &std::path::Path) -> String {
    release.file_name().unwrap().to_str().unwrap().to_owned()
}

/// A lab with two releases, the second current.
fn two() -> (Lab, String, String) {
    let lab = Lab::small();
    let first = id(&lab.publish());
    lab.rename_an_indicator("Kandidaten van het vmbo");
    let second = id(&lab.publish());
    (lab, first, second)
}

#[test]
fn everything_goes_back_and_forward_again_and_pinned_pages_never_change() {
    let lab = Lab::small();
    let first = id(&lab.publish());
    let pointer = |lab: &Lab| fs::read(lab.public().join("data/current.json")).unwrap();
    let (old_pointer, old) = (pointer(&lab), whole::following(&lab.public()));
    lab.rename_an_indicator("Kandidaten van het vmbo");
    lab.publish();
    let (new_pointer, new) = (pointer(&lab), whole::following(&lab.public()));
    let history = fs::read(lab.public().join("data/history.json")).unwrap();
    let mut pinned = Snapshot::new();
    walk(&lab.public().join("embed/v"), &mut pinned);

    let back = lab.run(&["rollback", &first]);
    assert_eq!(back.status, 0, "{}", back.err);
    assert!(back.out.contains(&format!("lezers zien nu uitgave {first}")), "{}", back.out);
    assert_eq!(pointer(&lab), old_pointer);
    assert!(whole::differing(&old, &new).len() > 20, "the two releases differ where it matters");
    assert_eq!(whole::differing(&whole::following(&lab.public()), &old), Vec::<std::path::PathBuf>::new());
    assert!(lab.run(&["rollback", &first]).out.contains("zagen"), "a second time there is nothing to do");

    let forward = lab.run(&["refresh"]);
    assert!(forward.out.contains("gepubliceerd"), "{}{}", forward.out, forward.err);
    assert_eq!(pointer(&lab), new_pointer);
    assert_eq!(whole::differing(&whole::following(&lab.public()), &new), Vec::<std::path::PathBuf>::new());
    assert_eq!(fs::read(lab.public().join("data/history.json")).unwrap(), history);
    let mut after = Snapshot::new();
    walk(&lab.public().join("embed/v"), &mut after);
    assert!(after == pinned, "a pinned page changed");
}

#[test]
fn a_damaged_or_unknown_release_is_refused() {
    let (lab, first, second) = two();
    let folder = lab.public().join("data/releases").join(&first);
    let before = lab.snapshot();
    let unknown = lab.run(&["rollback", "0123456789ab"]);
    assert_eq!(unknown.status, 3);
    assert!(
        unknown.err.contains("geen uitgave 0123456789ab") && unknown.err.contains(&first),
        "{}",
        unknown.err
    );
    assert_eq!(lab.run(&["rollback", "../elders"]).status, 2);
    assert!(lab.snapshot() == before, "a file changed");
    let series = folder.join("series/vmbo-kandidaten.json");
    let whole = fs::read(&series).unwrap();
    for damage in [None, Some(&whole[..whole.len() / 2]), Some(&b"{}"[..])] {
        match damage {
            None => fs::remove_file(&series).unwrap(),
            Some(bytes) => fs::write(&series, bytes).unwrap(),
        }
        let run = lab.run(&["rollback", &first]);
        assert_eq!(run.status, 3);
        assert!(run.err.contains("niet heel") && run.err.contains("vmbo-kandidaten.json"), "{}", run.err);
        assert_eq!(whole::seen(&lab.public()), Some(second.clone()));
        let listed = lab.run(&["releases"]);
        assert_eq!(listed.status, 1);
        assert!(listed.out.contains("beschadigd"), "{}", listed.out);
    }
}

#[test]
fn the_list_shows_which_release_readers_see() {
    let (lab, first, second) = two();
    let listed = lab.run(&["releases"]);
    assert_eq!(listed.status, 0, "{}", listed.err);
    let lines: Vec<&str> = listed.out.lines().collect();
    assert_eq!(lines.len(), 3, "{}", listed.out);
    assert!(lines[1].starts_with("*") && lines[1].contains(&second), "{}", listed.out);
    assert!(lines[2].starts_with(" ") && lines[2].contains(&first), "{}", listed.out);
    let json: serde_json::Value = serde_json::from_str(&lab.run(&["releases", "--json"]).out).unwrap();
    assert_eq!(json[0]["release"], second.as_str());
    assert_eq!((&json[0]["current"], &json[1]["current"]), (&true.into(), &false.into()));
    let empty = Lab::new().run(&["releases", "--lang", "en"]);
    assert_eq!(empty.status, 3);
    assert!(empty.err.contains("nothing has been published"), "{}", empty.err);
}

#[test]
fn pruning_keeps_the_release_that_readers_saw_before() {
    let (lab, first, second) = two();
    let run = lab.run(&["prune", "--keep", "1"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let left = data_pipeline::publish::disk::releases(&lab.public().join("data")).unwrap();
    assert!([&first, &second].iter().all(|id| left.iter().any(|l| l.as_str() == id.as_str())), "{left:?}");
    lab.rename_an_indicator("Kandidaten in het vmbo");
    let third = id(&lab.publish());
    assert_eq!(lab.run(&["prune", "--keep", "1"]).status, 0);
    let changes = |id: &str| lab.public().join(format!("data/changes/{id}.json")).exists();
    assert!(!lab.public().join("data/releases").join(&first).exists() && changes(&second) && changes(&third));
}

#[test]
fn pruning_keeps_what_readers_see_and_what_others_embedded() {
    let (lab, first, second) = two();
    lab.rename_an_indicator("Kandidaten in het vmbo");
    let third = id(&lab.publish());
    assert_eq!(lab.run(&["rollback", &first]).status, 0);
    let mut pinned = Snapshot::new();
    walk(&lab.public().join("embed/v"), &mut pinned);
    let run = lab.run(&["prune", "--keep", "1"]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(run.out.contains(&second) && !run.out.contains(&third), "{}", run.out);
    assert_eq!(whole::seen(&lab.public()), Some(first.clone()));
    let history = fs::read_to_string(lab.public().join("data/history.json")).unwrap();
    let history: model::history::History = serde_json::from_str(&history).unwrap();
    let left: Vec<&str> = history.releases.iter().map(|past| past.release.as_str()).collect();
    assert_eq!(left, [&third, &first]);
    let mut after = Snapshot::new();
    walk(&lab.public().join("embed/v"), &mut after);
    assert!(after == pinned, "a pinned page went");
    assert_eq!(lab.run(&["prune", "--keep", "1", "--pinned"]).status, 0);
    assert!(!lab.public().join("embed/v").join(&second).exists());
    assert!(lab.public().join("embed/v").join(&first).exists());
    assert_eq!(lab.run(&["prune", "--keep", "0"]).status, 2);
    assert_eq!(lab.run(&["prune"]).status, 2);
}
