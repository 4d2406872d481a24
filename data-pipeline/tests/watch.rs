//! `refresh --watch`: a change is published, an error is shown and outlived, and Ctrl-C ends it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;
use std::io::{BufRead, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use lab::{Lab, whole};

/// Longer than any machine needs; a test that passes waits for the event alone.
const LONG: Duration = Duration::from_secs(120);

/// The command at work, and what it says, line by line.
struct Watching {
    child: Child,
    lines: Receiver<String>,
}

impl Watching {
    fn begin(lab: &Lab) -> Watching {
        let mut child = lab
            .command(&["refresh", "--watch"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (sender, lines) = mpsc::channel();
        let errors = BufReader::new(child.stderr.take().unwrap()).lines();
        let says = BufReader::new(child.stdout.take().unwrap()).lines();
        let also = sender.clone();
        thread::spawn(move || errors.map_while(Result::ok).for_each(|line| drop(also.send(line))));
        thread::spawn(move || says.map_while(Result::ok).for_each(|line| drop(sender.send(line))));
        Watching { child, lines }
    }

    /// Waits for a line with these words; gives all lines up to it.
    fn until(&self, words: &str) -> Vec<String> {
        let mut lines = Vec::new();
        loop {
            match self.lines.recv_timeout(LONG) {
                Ok(line) => lines.push(line),
                Err(error) => panic!("`{words}` was not said ({error}) but: {lines:#?}"),
            }
            if lines.last().unwrap().contains(words) {
                return lines;
            }
        }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn each_change_is_published_and_no_error_ends_the_watching() {
    let lab = Lab::small();
    let mut watching = Watching::begin(&lab);
    watching.until("gepubliceerd: uitgave");
    watching.until("wacht op wijzigingen");
    let first = whole::seen(&lab.public());

    lab.rename_an_indicator("Kandidaten van het vmbo");
    let said = watching.until("gepubliceerd: uitgave");
    assert!(said[0].contains("gewijzigd: data/indicators/vmbo-kandidaten.toml"), "{said:#?}");
    let second = whole::seen(&lab.public());
    assert_ne!(first, second);

    // Saved by halves, and with what editors leave on the way.
    let path = lab.data().join("indicators/vmbo-kandidaten.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(lab.data().join("indicators/.vmbo-kandidaten.toml.swp"), "x").unwrap();
    fs::write(&path, &text[..text.len() / 2]).unwrap();
    watching.until("niets gepubliceerd");
    assert_eq!(whole::seen(&lab.public()), second);
    let beside = lab.data().join("indicators/vmbo-kandidaten.toml~");
    fs::write(&beside, text.replace("Kandidaten van het vmbo", "Kandidaten in het vmbo")).unwrap();
    fs::rename(&beside, &path).unwrap();
    watching.until("gepubliceerd: uitgave");
    let third = whole::seen(&lab.public());
    assert_ne!(second, third);

    let interrupt = Command::new("kill").args(["-INT", &watching.child.id().to_string()]).status().unwrap();
    assert!(interrupt.success());
    assert_eq!(watching.child.wait().unwrap().code(), Some(0));
    assert_eq!(whole::seen(&lab.public()), third);
    assert!(whole::left_over(&lab.public()).is_empty());
}

/// Half a file may read well: one that is still being written is waited for.
#[test]
fn a_file_that_is_still_being_copied_is_waited_for() {
    let lab = Lab::new();
    let watching = Watching::begin(&lab);
    watching.until("wacht op wijzigingen");
    let path = lab.raw("examens-nieuw.csv");
    let whole = fs::read(&path).unwrap();
    let (half, rest) = whole.split_at(whole.len() / 2);
    let mut copy = fs::File::create(&path).unwrap();
    copy.write_all(half).unwrap();
    // Longer than the moment after which a change would be told.
    thread::sleep(Duration::from_millis(500));
    copy.write_all(rest).unwrap();
    copy.write_all(b"\r\n").unwrap();
    drop(copy);
    let said = watching.until("uitgave");
    assert!(said.iter().all(|line| !line.contains("niets gepubliceerd")), "{said:#?}");
}

#[test]
fn figures_that_a_run_keeps_are_no_change() {
    let lab = Lab::new();
    let watching = Watching::begin(&lab);
    watching.until("wacht op wijzigingen");
    lab.rename_an_indicator("Kandidaten van het vmbo");
    let said = watching.until("gepubliceerd: uitgave");
    let changed: Vec<&String> = said.iter().filter(|line| line.starts_with("gewijzigd")).collect();
    assert_eq!(changed, ["gewijzigd: data/indicators/vmbo-kandidaten.toml"], "{said:#?}");
}
