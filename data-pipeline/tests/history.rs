//! The history of releases: what was published after what, and what becomes of it when its file is lost.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;

use lab::Lab;
use model::history::History;
use model::id::ReleaseId;

fn history(lab: &Lab) -> History {
    serde_json::from_slice(&fs::read(lab.public().join("data/history.json")).unwrap()).unwrap()
}

fn id(release: &std::path::Path) -> ReleaseId {
    ReleaseId::new(release.file_name().unwrap().to_str().unwrap()).unwrap()
}

#[test]
fn each_release_names_the_one_before_it() {
    let lab = Lab::new();
    let first = id(&lab.publish());
    lab.rename_an_indicator("Kandidaten van het vmbo");
    let second = id(&lab.publish());
    let told: Vec<_> = history(&lab).releases.into_iter().map(|past| (past.release, past.previous)).collect();
    assert_eq!(told, [(second, Some(first.clone())), (first, None)]);
}

#[test]
fn a_lost_or_damaged_history_is_made_anew() {
    let lab = Lab::new();
    lab.publish();
    lab.rename_an_indicator("Kandidaten van het vmbo");
    lab.publish();
    let kept = history(&lab);
    let path = lab.public().join("data/history.json");
    for damage in [None, Some("{\"schema\":1,\"relea"), Some("")] {
        match damage {
            None => fs::remove_file(&path).unwrap(),
            Some(text) => fs::write(&path, text).unwrap(),
        }
        let run = lab.run(&["refresh"]);
        assert!(run.out.contains("bijgewerkt"), "{}", run.out);
        let ids = |history: &History| -> Vec<_> {
            history.releases.iter().map(|p| (p.release.clone(), p.previous.clone())).collect()
        };
        assert_eq!(ids(&history(&lab)), ids(&kept), "after {damage:?}");
        assert_eq!(history(&lab).releases[0], kept.releases[0], "the pointer knows when it was published");
    }
}

#[test]
fn a_release_that_a_killed_run_left_out_is_put_in() {
    let lab = Lab::new();
    lab.publish();
    let path = lab.public().join("data/history.json");
    let before = fs::read(&path).unwrap();
    lab.rename_an_indicator("Kandidaten van het vmbo");
    lab.publish();
    let whole = history(&lab);
    // As if the run had been killed between the pointer and the history.
    fs::write(&path, before).unwrap();
    lab.publish();
    assert_eq!(history(&lab), whole);
}
