//! Downloads: which there are, the same at both of their addresses, and safe to open. What is in them is compared and
//! opened by `tests/validators`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;

use lab::Lab;

#[test]
fn every_indicator_has_every_form_and_the_newest_is_the_same() {
    let lab = Lab::new();
    let release = lab.publish();
    let latest = lab.public().join("data/latest");
    let mut names = vec!["datapackage.json".to_owned(), "dcat.jsonld".to_owned()];
    for entry in fs::read_dir(lab.data().join("indicators")).unwrap() {
        let id = entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned();
        let endings = ["csv", "csv-metadata.json", "json", "nl.csv", "xlsx"];
        names.extend(endings.map(|ending| format!("{id}.{ending}")));
    }
    for name in &names {
        let pinned = fs::read(release.join(name)).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert!(!pinned.is_empty() && fs::read(latest.join(name)).unwrap() == pinned, "{name}");
    }
    assert_eq!(fs::read_dir(&latest).unwrap().count(), names.len(), "and nothing else");
}

#[test]
fn a_text_that_a_spreadsheet_would_compute_is_made_plain_for_excel_only() {
    let lab = Lab::new();
    let path = lab.data().join("regions.toml");
    let text = fs::read_to_string(&path).unwrap();
    let hostile = "name = { nl = \"=1+1\", en = \"=1+1\" }";
    fs::write(&path, text.replacen("name = { nl = \"Utrecht\", en = \"Utrecht\" }", hostile, 1)).unwrap();
    let release = lab.publish();
    let read = |name: &str| fs::read_to_string(release.join(name)).unwrap();
    assert!(read("vmbo-kandidaten.nl.csv").contains(";'=1+1;"));
    assert!(read("vmbo-kandidaten.csv").contains(",=1+1,"));
}

#[test]
fn an_indicator_cannot_take_the_name_of_another_file() {
    let lab = Lab::new();
    let release = lab.publish();
    let text = fs::read_to_string(lab.data().join("indicators/vmbo-kandidaten.toml")).unwrap();
    let of_indicator = |name: &str| name.starts_with("vacatures") || name.starts_with("vmbo");
    let files = fs::read_dir(release).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let others: Vec<String> = files
        .filter_map(|name| Some(name.split_once('.')?.0.to_owned()))
        .filter(|name| !of_indicator(name))
        .collect();
    assert!(others.contains(&"catalog".to_owned()) && others.contains(&"quality".to_owned()), "{others:?}");
    for name in others {
        let path = lab.data().join(format!("indicators/{name}.toml"));
        fs::write(&path, text.replace("id = \"vmbo-kandidaten\"", &format!("id = \"{name}\""))).unwrap();
        let run = lab.run(&["check"]);
        assert_eq!(run.status, 1, "{name}: {}", run.err);
        assert!(run.err.contains("name-reserved"), "{name}: {}", run.err);
        fs::remove_file(path).unwrap();
    }
}
