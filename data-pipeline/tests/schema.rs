//! The JSON Schemas: every published file fits the one of its kind, and every analyst's file that of indicators.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use lab::Lab;
use serde_json::{Value, json};

fn read(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap_or_else(|e| panic!("{path:?}: {e}"))).unwrap()
}

/// A published schema.
fn schema(lab: &Lab, name: &str) -> Validator {
    let path = lab.public().join(format!("data/schema/{name}.schema.json"));
    jsonschema::validator_for(&read(&path)).unwrap()
}

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn wrong(validator: &Validator, document: &Value) -> Vec<String> {
    validator.iter_errors(document).map(|e| format!("{}: {e}", e.instance_path())).collect()
}

/// All files of one folder, which must not be empty.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    assert!(!all.is_empty(), "{folder:?}");
    all
}

#[test]
fn every_published_file_fits_its_schema() {
    let lab = Lab::new();
    let release = lab.publish();
    let data = lab.public().join("data");
    let mut pairs = vec![
        ("current", data.join("current.json")),
        ("history", data.join("history.json")),
        ("catalog", release.join("catalog.json")),
        ("quotations", release.join("quotations.json")),
        ("quality", release.join("quality.json")),
        ("manifest", release.join("manifest.json")),
    ];
    pairs.extend(files(&release.join("series")).into_iter().map(|path| ("series", path)));
    pairs.extend(files(&release.join("regions")).into_iter().map(|path| ("region", path)));
    let lineages = files(&release.join("lineage/vmbo-techniek-aandeel"));
    pairs.extend(lineages.into_iter().map(|path| ("lineage", path)));
    for (name, path) in pairs {
        assert_eq!(wrong(&schema(&lab, name), &read(&path)), Vec::<String>::new(), "{path:?}");
    }
}

#[test]
fn a_file_that_is_spoilt_does_not_fit() {
    let lab = Lab::new();
    let release = lab.publish();
    let series = schema(&lab, "series");
    let whole = read(&release.join("series/vmbo-kandidaten.json"));
    for (pointer, value) in [
        ("/lines/0/observations/0/period", json!("2019-20")),
        ("/lines/0/observations/0/flags", json!("z")),
        ("/lines/0/region", json!("../utrecht")),
        ("/indicator/unit", json!("procent")),
    ] {
        let mut spoilt = whole.clone();
        let at = pointer.rsplit_once('/').unwrap();
        spoilt.pointer_mut(at.0).unwrap()[at.1] = value;
        assert!(!series.is_valid(&spoilt), "{pointer}");
    }
    let mut more = whole.clone();
    more["surprise"] = json!(1);
    assert!(!series.is_valid(&more), "an unknown field");
}

/// Editors complete and check `data/indicators/*.toml` by this file.
#[test]
fn the_schema_of_indicators_is_as_committed() {
    let path = project().join("data/schema/indicator.schema.json");
    let made = data_pipeline::publish::schema::of_indicators().unwrap();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &made).unwrap();
    }
    let kept = fs::read(&path).unwrap_or_default();
    assert!(kept == made, "run the test with UPDATE_GOLDEN=1 and review data/schema/indicator.schema.json");
}

#[test]
fn every_indicator_names_and_fits_the_schema() {
    let schema = data_pipeline::publish::schema::of_indicators().unwrap();
    let schema = jsonschema::validator_for(&serde_json::from_slice(&schema).unwrap()).unwrap();
    for path in files(&project().join("data/indicators")) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("#:schema ../schema/indicator.schema.json\n"), "{path:?}");
        let document: Value = toml::from_str(&text).unwrap();
        assert_eq!(wrong(&schema, &document), Vec::<String>::new(), "{path:?}");
        for (key, value) in [("unit", json!("procent")), ("decimals", json!("een")), ("dicemals", json!(1))] {
            let mut spoilt = document.clone();
            spoilt[key] = value;
            assert!(!schema.is_valid(&spoilt), "{path:?}: {key}");
        }
        let mut unknown = document.clone();
        unknown["compute"]["kind"] = json!("median");
        assert!(!schema.is_valid(&unknown), "{path:?}: an unknown kind");
    }
}
