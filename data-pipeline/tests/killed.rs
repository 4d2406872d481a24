//! Publishing that is cut short: by a kill at any instant, a full disk, a folder that takes nothing, a file that goes.
//!
//! `TECHNET_KILLS` says at how many instants (300 when all is to be shown); the everyday test takes six. The instants
//! are drawn from a fixed seed and spread over the time that one run takes here, more of them before the pointer moves.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use lab::{Lab, Run, whole};

/// Numbers that are the same each time (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators").
struct Chance(u64);

impl Chance {
    /// From 0 up to 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }
}

#[test]
fn killed_at_any_instant_readers_see_a_whole_release_and_the_next_run_mends_the_rest() {
    let kills = std::env::var("TECHNET_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(6);
    let lab = Lab::small();
    let mut seen = lab.publish().file_name().unwrap().to_str().unwrap().to_owned();
    let mut chance = Chance(20_170_606);
    let (mut during, mut moved) = (0, 0);
    let mut takes = Duration::ZERO;
    for instant in 0..kills {
        // Each time another release, so that there is always something to publish.
        lab.rename_an_indicator(&format!("Kandidaten, telling {instant}"));
        if instant % 20 == 0 {
            // How long a run takes here and now: one that publishes, and is let end.
            let begun = Instant::now();
            seen = lab.publish().file_name().unwrap().to_str().unwrap().to_owned();
            takes = begun.elapsed();
            lab.rename_an_indicator(&format!("Kandidaten, nog eens {instant}"));
        }
        let mut child =
            lab.command(&["refresh"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let drawn = chance.next();
        // Squared: what follows the pointer takes the longer part of a run, and the shorter one is to be met as often.
        thread::sleep(takes.mul_f64(drawn * drawn));
        if child.try_wait().unwrap().is_none() {
            during += 1;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let now = whole::seen(&lab.public()).expect("something is published");
        moved += u32::from(now != seen);
        // The next run is let end: nothing of the killed one is left, and everything follows what readers see.
        let next = lab.publish();
        assert_eq!(whole::left_over(&lab.public()), Vec::<std::path::PathBuf>::new(), "instant {instant}");
        if instant % 5 == 0 {
            let again = lab.run(&["refresh"]);
            assert!(again.out.contains("niets te publiceren"), "instant {instant}: {}", again.out);
        }
        seen = next.file_name().unwrap().to_str().unwrap().to_owned();
        assert_eq!(whole::seen(&lab.public()).as_deref(), Some(seen.as_str()));
        let history = fs::read_to_string(lab.public().join("data/history.json")).unwrap();
        assert!(history.contains(&seen), "instant {instant}");
        if instant % 10 == 9 {
            assert_eq!(lab.run(&["prune", "--keep", "1", "--pinned"]).status, 0);
        }
    }
    println!(
        "{kills} kills, {during} during a run of {takes:?}; after {moved} of them readers saw the new release"
    );
    assert!(during * 2 > kills, "{during} of {kills} kills fell into a run");
}

#[test]
fn a_folder_that_cannot_take_the_release_leaves_readers_with_the_old_one() {
    let lab = Lab::small();
    lab.publish();
    let seen = whole::seen(&lab.public());
    let following = whole::following(&lab.public());
    lab.rename_an_indicator("Kandidaten van het vmbo");
    // A file where a folder must be: even root cannot write there, as it could into a folder that is read-only.
    let releases = lab.public().join("data/releases");
    let aside = lab.root().join("aside");
    fs::rename(&releases, &aside).unwrap();
    fs::write(&releases, "").unwrap();
    let run = lab.run(&["refresh"]);
    assert_eq!(run.status, 3, "{}{}", run.out, run.err);
    fs::remove_file(&releases).unwrap();
    fs::rename(&aside, &releases).unwrap();
    assert_eq!(whole::seen(&lab.public()), seen);
    assert_eq!(whole::following(&lab.public()), following);
    lab.publish();
    assert_ne!(whole::seen(&lab.public()), seen);
}

#[test]
fn a_file_larger_than_the_system_lets_us_write_leaves_readers_with_the_old_release() {
    let lab = Lab::small();
    lab.publish();
    let seen = whole::seen(&lab.public());
    lab.rename_an_indicator("Kandidaten van het vmbo");
    // The shell's limit on the size of a file makes writing fail in the middle of it, as a full disk does.
    let binary = env!("CARGO_BIN_EXE_technet");
    for blocks in [0, 1, 4] {
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec {binary} refresh");
        let output = Command::new("bash").args(["-c", &script]).current_dir(lab.root()).output().unwrap();
        let run = Run::of(output);
        assert_eq!(run.status, 3, "{blocks} blocks: {}{}", run.out, run.err);
        assert_eq!(whole::seen(&lab.public()), seen, "{blocks} blocks");
    }
    lab.publish();
    assert!(whole::left_over(&lab.public()).is_empty());
    assert_ne!(whole::seen(&lab.public()), seen);
}

/// A file system of its own, gone with this.
struct Mounted(std::path::PathBuf);

impl Mounted {
    /// `None` where we may not mount.
    fn tmpfs(at: &std::path::Path, size: &str) -> Option<Mounted> {
        fs::create_dir_all(at).unwrap();
        let options = format!("size={size}");
        let mount = Command::new("mount").args(["-t", "tmpfs", "-o", &options, "none"]).arg(at).output();
        mount.is_ok_and(|output| output.status.success()).then(|| Mounted(at.to_owned()))
    }

    fn remount(&self, options: &str) {
        let status =
            Command::new("mount").args(["-o", &format!("remount,{options}")]).arg(&self.0).status().unwrap();
        assert!(status.success());
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_and_a_read_only_one_leave_readers_with_the_old_release() {
    let lab = Lab::small();
    let Some(disk) = Mounted::tmpfs(&lab.public(), "64m") else {
        eprintln!("SKIPPED: nothing can be mounted here, so no disk can be filled");
        return;
    };
    lab.publish();
    let seen = whole::seen(&lab.public());
    lab.rename_an_indicator("Kandidaten van het vmbo");
    let filler = lab.public().join("filler");
    let mut failed = 0;
    // Full at once, and full a little later each time, until the release fits.
    for free in 0..64u64 {
        let _ = fs::remove_file(&filler);
        let used =
            whole::bytes(&lab.public()).values().map(|b| b.len() as u64 / 4096 + 1).sum::<u64>() * 4096;
        let size = (64 << 20) - used - free * (96 << 10);
        // Written, not set: a tmpfs takes no space for holes. What does not fit is left out.
        let _ = fs::write(&filler, vec![1; size as usize]);
        let run = lab.run(&["refresh"]);
        if run.status == 0 {
            break;
        }
        failed += 1;
        assert_eq!(run.status, 3, "{}{}", run.out, run.err);
        let now = whole::seen(&lab.public());
        if run.err.contains("is gepubliceerd, maar") {
            assert_ne!(now, seen);
            break;
        }
        assert_eq!(now, seen, "{}", run.err);
    }
    assert!(failed > 1, "the disk was full {failed} times");
    fs::remove_file(&filler).unwrap();
    lab.publish();
    assert!(whole::left_over(&lab.public()).is_empty());
    lab.rename_an_indicator("Kandidaten in het vmbo");
    let seen = whole::seen(&lab.public());
    disk.remount("ro");
    assert_eq!(lab.run(&["refresh"]).status, 3);
    assert_eq!(whole::seen(&lab.public()), seen);
    disk.remount("rw");
    lab.publish();
    assert_ne!(whole::seen(&lab.public()), seen);
}

#[test]
fn a_release_whose_files_go_while_it_is_published_is_not_shown() {
    let lab = Lab::small();
    lab.publish();
    let seen = whole::seen(&lab.public());
    lab.rename_an_indicator("Kandidaten van het vmbo");
    let mut child = lab.command(&["refresh"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let releases = lab.public().join("data/releases");
    // Whatever is written beside its place is taken away as soon as it is there.
    let status = loop {
        for entry in fs::read_dir(&releases).unwrap().flatten() {
            if entry.file_name().to_string_lossy().ends_with(".new") {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
    };
    if status.success() {
        eprintln!("the release was quicker than the hand that took its files away");
        assert_ne!(whole::seen(&lab.public()), seen);
    } else {
        assert_eq!(status.code(), Some(3));
        assert_eq!(whole::seen(&lab.public()), seen);
        lab.publish();
    }
    assert!(whole::left_over(&lab.public()).is_empty());
}
