//! Two publishers at once: one does all, the other says who is at work; and a lock dies with its holder.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;
use std::process::Stdio;

use data_pipeline::publish::lock::Lock;
use lab::{Lab, Run, whole};

#[test]
fn of_two_that_start_together_one_publishes_and_the_other_says_so() {
    // `TECHNET_RACES` says how often; 50 when all is to be shown.
    let races = std::env::var("TECHNET_RACES").ok().and_then(|n| n.parse().ok()).unwrap_or(4);
    let lab = Lab::small();
    for race in 0..races {
        lab.rename_an_indicator(&format!("Kandidaten, telling {race}"));
        let start =
            || lab.command(&["refresh"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let started = [start(), start()];
        let runs = started.map(|child| Run::of(child.wait_with_output().unwrap()));
        let [won, lost] = if runs[0].status == 0 {
            runs
        } else {
            let [a, b] = runs;
            [b, a]
        };
        assert_eq!(won.status, 0, "race {race}: {}", won.err);
        assert!(won.out.contains("gepubliceerd: uitgave"), "race {race}: {}", won.out);
        assert_eq!(lost.status, 3, "race {race}: {}{}", lost.out, lost.err);
        assert!(lost.err.contains("er wordt al naar public gepubliceerd"), "race {race}: {}", lost.err);
        assert!(whole::seen(&lab.public()).is_some());
        assert!(whole::left_over(&lab.public()).is_empty());
    }
}

#[test]
fn whoever_comes_second_is_told_who_is_at_work_and_changes_nothing() {
    let lab = Lab::small();
    let release = lab.publish();
    let id = release.file_name().unwrap().to_str().unwrap();
    let lock = Lock::take(&lab.public()).unwrap();
    let before = lab.snapshot();
    for args in [&["refresh"][..], &["rollback", id], &["prune", "--keep", "1"]] {
        let run = lab.run(args);
        assert_eq!(run.status, 3, "{args:?}: {}", run.out);
        assert!(run.err.contains(&format!("proces {}", std::process::id())), "{args:?}: {}", run.err);
    }
    let english = lab.run(&["refresh", "--lang", "en"]);
    assert!(english.err.contains("is being published to already (process "), "{}", english.err);
    assert!(lab.snapshot() == before, "a file changed");
    drop(lock);
    assert_eq!(lab.run(&["refresh"]).status, 0);
}

#[test]
fn a_file_of_a_lock_without_its_holder_stops_nobody() {
    let lab = Lab::small();
    fs::create_dir_all(lab.public()).unwrap();
    fs::write(lab.public().join(".technet.lock"), "1 2026-01-01T00:00:00Z\n").unwrap();
    lab.publish();
    assert!(whole::left_over(&lab.public()).is_empty());
}
