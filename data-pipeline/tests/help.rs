//! The help of the command, in the language that was asked for.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use lab::Lab;

const COMMANDS: [&str; 8] =
    ["refresh", "check", "sources", "explain", "diff", "releases", "rollback", "prune"];

#[test]
fn the_help_has_its_headings_in_dutch() {
    let lab = Lab::new();
    let all = lab.run(&["--help", "--lang", "nl"]);
    assert_eq!(all.status, 0, "{}", all.err);
    for word in
        ["Gebruik: technet", "Opdrachten:", "Opties:", "Toon deze hulp", "Toon de hulp van een opdracht"]
    {
        assert!(all.out.contains(word), "{word} is not in\n{}", all.out);
    }
    for command in COMMANDS {
        let own = lab.run(&[command, "--help", "--lang", "nl"]);
        for out in [&all.out, &own.out] {
            for word in ["Usage", "Options", "Commands", "Arguments", "Print"] {
                assert!(!out.contains(word), "{command}: {word} is in\n{out}");
            }
        }
        assert!(own.out.contains("Gebruik: technet") && own.out.contains("Opties:"), "{}", own.out);
    }
    assert!(lab.run(&["explain", "-h", "--lang", "nl"]).out.contains("Argumenten:"));
}

#[test]
fn and_in_english() {
    let lab = Lab::new();
    let all = lab.run(&["--help", "--lang", "en"]);
    for word in ["Usage: technet", "Commands:", "Options:", "Show this help"] {
        assert!(all.out.contains(word), "{word} is not in\n{}", all.out);
    }
    let version = lab.run(&["--version"]);
    assert_eq!((version.status, version.out.trim()), (0, concat!("technet ", env!("CARGO_PKG_VERSION"))));
}
