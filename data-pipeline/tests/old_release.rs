//! Releases as earlier versions of the program published them, kept byte for byte: today's types still read each.
//!
//! When `SCHEMA_VERSION` rises, a release of the new version is kept at once, with `UPDATE_GOLDEN=1`; once the program
//! has published in that version, it is never written again. So there is one of each version, made by the program that
//! was, and a change that today's version does not allow fails on the day that it is made.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;
use std::path::{Path, PathBuf};

use data_pipeline::digest;
use lab::Lab;
use model::SCHEMA_VERSION;
use model::catalog::Catalog;
use model::lineage::Lineage;
use model::quality::Quality;
use model::quotation::Quotations;
use model::release::{Current, Manifest};
use model::series::{RegionSeries, Series};
use serde::de::DeserializeOwned;

/// What is kept of a version: each shape of a figure is among these.
const INDICATORS: [&str; 5] = [
    "vmbo-techniek-aandeel",
    "vmbo-kandidaten",
    "vmbo-techniek-meisjes",
    "vacatures-bouw",
    "vacatures-bouw-groei",
];

#[test]
fn a_release_of_todays_version_is_kept() {
    let folder = kept(SCHEMA_VERSION);
    if std::env::var_os("UPDATE_GOLDEN").is_some() && !folder.exists() {
        let lab = Lab::new();
        lab.publish();
        for entry in fs::read_dir(lab.data().join("indicators")).unwrap() {
            let path = entry.unwrap().path();
            if !INDICATORS.contains(&path.file_stem().unwrap().to_str().unwrap()) {
                fs::remove_file(path).unwrap();
            }
        }
        lab::copy(&lab.publish(), &folder.join("release"));
        fs::copy(lab.public().join("data/current.json"), folder.join("current.json")).unwrap();
    }
    assert!(folder.exists(), "run the test with UPDATE_GOLDEN=1, which keeps one");
}

fn kept(version: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/releases/{version}"))
}

fn read<T: DeserializeOwned>(path: &Path) -> T {
    let bytes = fs::read(path).unwrap_or_else(|e| panic!("{path:?}: {e}"));
    serde_json::from_slice(&bytes).unwrap_or_else(|e| panic!("{path:?}: {e}"))
}

#[test]
fn every_file_of_every_version_reads() {
    for version in 1..=SCHEMA_VERSION {
        let folder = kept(version);
        let current: Current = read(&folder.join("current.json"));
        let release = folder.join("release");
        let manifest: Manifest = read(&release.join("manifest.json"));
        let catalog: Catalog = read(&release.join("catalog.json"));
        let quotations: Quotations = read(&release.join("quotations.json"));
        for found in [current.schema, manifest.schema, catalog.schema, quotations.schema] {
            assert_eq!(found, version);
        }
        for path in manifest.files.keys() {
            let file = release.join(path);
            match path.split_once('/').map_or(path.as_str(), |(first, _)| first) {
                "lineage" => assert!(!read::<Lineage>(&file).points.is_empty(), "{path}"),
                "regions" => assert!(!read::<RegionSeries>(&file).series.is_empty(), "{path}"),
                "quality.json" => assert_eq!(read::<Quality>(&file).schema, version),
                _ => {}
            }
        }
        assert_eq!((&manifest.release, &catalog.release), (&current.release, &current.release));
        assert!(!catalog.indicators.is_empty() && !quotations.quotations.is_empty());
        for entry in &catalog.indicators {
            let series: Series = read(&release.join(format!("series/{}.json", entry.id)));
            assert_eq!(series.schema, version);
            assert_eq!(series.indicator.entry(), *entry);
            let figures = series.lines.iter().flat_map(|l| &l.observations).filter(|o| !o.is_gap());
            assert!(figures.count() > 0, "{}", entry.id);
        }
    }
}

#[test]
fn what_is_kept_is_what_was_published() {
    for version in 1..=SCHEMA_VERSION {
        let release = kept(version).join("release");
        let manifest: Manifest = read(&release.join("manifest.json"));
        for (path, sha256) in &manifest.files {
            assert_eq!(&digest::sha256(&fs::read(release.join(path)).unwrap()), sha256, "{path}");
        }
    }
}

#[test]
fn each_shape_of_a_figure_is_among_them() {
    for version in 1..=SCHEMA_VERSION {
        let read_series =
            |name: &str| -> Series { read(&kept(version).join(format!("release/series/{name}.json"))) };
        let all: Vec<Series> =
            ["vmbo-techniek-aandeel", "vmbo-techniek-meisjes", "vacatures-bouw", "vacatures-bouw-groei"]
                .map(read_series)
                .into();
        let has = |fits: fn(&model::observation::Observation) -> bool| {
            all.iter().flat_map(|s| &s.lines).flat_map(|l| &l.observations).any(fits)
        };
        assert!(has(|o| o.value.is_some() && o.low.is_none()), "exact");
        assert!(has(|o| o.value.is_none() && o.low.is_some()), "bounds alone");
        assert!(has(|o| o.value.is_some() && o.low.is_some()), "rounded");
        assert!(has(|o| o.is_gap() && !o.flags.is_empty()), "a gap with its reason");
        assert!(has(|o| o.note.is_some()), "a remark");
        assert!(all.iter().any(|s| !s.inherited.is_empty()), "inherited");
        assert!(all.iter().any(|s| !s.indicator.breaks.is_empty()), "a break");
    }
}
