//! A release from raw files, end to end, through the real binary.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;

use lab::Lab;
use model::catalog::Catalog;
use model::id::IndicatorId;
use model::series::Series;

#[test]
fn the_catalogue_names_regions_sources_and_what_is_newest() {
    let lab = Lab::new();
    let release = lab.publish();
    let catalog: Catalog = serde_json::from_slice(&fs::read(release.join("catalog.json")).unwrap()).unwrap();
    assert_eq!(catalog.retrieved, "2026-01-01");
    assert_eq!(catalog.indicators.len(), 12);
    let series = |id: &IndicatorId| -> Series {
        serde_json::from_slice(&fs::read(release.join(format!("series/{id}.json"))).unwrap()).unwrap()
    };
    let newest: Vec<String> =
        catalog.indicators.iter().map(|i| series(&i.id).indicator.latest.unwrap().to_string()).collect();
    assert_eq!(&newest[..4], ["2023/24", "2023/24", "2019/20", "2023/24"]);
    let gooi = &catalog.regions[1];
    let municipalities: Vec<&str> = gooi.municipalities.iter().map(|m| m.name.as_str()).collect();
    // Weesp has ended and figures rest on it; Bussum ended before the first file.
    assert_eq!(municipalities, ["Hilversum", "Weesp"]);
    let editions: Vec<&str> =
        catalog.sources.iter().flat_map(|s| s.editions.iter().map(|e| e.edition.as_str())).collect();
    assert_eq!(editions, ["2016-Q4", "2014-2019", "2019-2024", "2019"]);
}

#[test]
fn the_same_release_comes_from_the_figures_alone() {
    let lab = Lab::new();
    let from_files = lab.publish();
    fs::remove_dir_all(lab.data().join("raw")).unwrap();
    fs::remove_dir_all(lab.public()).unwrap();
    let from_figures = lab.publish();
    assert_eq!(from_files.file_name(), from_figures.file_name());
}

#[test]
fn a_second_refresh_says_so_and_touches_nothing() {
    let lab = Lab::new();
    lab.publish();
    let before = lab.snapshot();
    let again = lab.run(&["refresh"]);
    assert_eq!(again.status, 0);
    assert!(again.out.contains("niets te publiceren"), "{}", again.out);
    assert!(lab.snapshot() == before, "a file changed");
    let english = lab.run(&["refresh", "--lang", "en"]);
    assert!(english.out.contains("nothing to publish"), "{}", english.out);
}

#[test]
fn the_names_of_files_do_not_matter() {
    let lab = Lab::new();
    let release = lab.publish();
    fs::rename(lab.raw("examens-oud.csv"), lab.raw("download (3).csv")).unwrap();
    fs::rename(lab.raw("a-vacatures-2.json"), lab.raw("z.json")).unwrap();
    assert_eq!(lab.publish().file_name(), release.file_name());
}

#[test]
fn a_new_file_is_dated_once() {
    let lab = Lab::new();
    // A trailing line feed: other bytes, the same figures.
    let mut bytes = fs::read(lab.raw("examens-oud.csv")).unwrap();
    bytes.push(b'\n');
    fs::write(lab.raw("examens-oud.csv"), bytes).unwrap();
    lab.publish();
    let origin = lab.data().join("figures/duo-examens/2014-2019.toml");
    let dated = fs::read_to_string(&origin).unwrap();
    let today = data_pipeline::clock::today();
    assert!(dated.contains(&format!("retrieved = \"{today}\"")), "{dated}");
    // As if it had been read long ago: the day stays while the bytes do.
    fs::write(&origin, dated.replace(&today, "2026-02-03")).unwrap();
    lab.publish();
    assert!(fs::read_to_string(&origin).unwrap().contains("2026-02-03"));
}

#[test]
fn a_check_writes_nothing() {
    let lab = Lab::new();
    let run = lab.run(&["check"]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(run.out.contains("in orde"), "{}", run.out);
    assert!(lab.snapshot().is_empty());
}

#[test]
fn what_follows_the_newest_release_is_mended() {
    let lab = Lab::new();
    lab.publish();
    let latest = lab.public().join("data/latest/vmbo-kandidaten.csv");
    fs::remove_file(lab.public().join("embed/vmbo-kandidaten/utrecht/chart.svg")).unwrap();
    fs::write(lab.public().join("embed/left-over.html"), "").unwrap();
    fs::write(&latest, "cut sho").unwrap();
    let run = lab.run(&["refresh"]);
    assert!(run.out.contains("bijgewerkt"), "{}", run.out);
    let released = lab.release().join("vmbo-kandidaten.csv");
    assert_eq!(fs::read(&latest).unwrap(), fs::read(released).unwrap());
    assert!(lab.public().join("embed/vmbo-kandidaten/utrecht/chart.svg").exists());
    assert!(!lab.public().join("embed/left-over.html").exists());
}

#[test]
fn a_damaged_release_is_written_again() {
    let lab = Lab::new();
    let release = lab.publish();
    let series = release.join("series/vmbo-kandidaten.json");
    let whole = fs::read(&series).unwrap();
    fs::write(&series, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(lab.run(&["refresh"]).status, 0);
    assert_eq!(fs::read(&series).unwrap(), whole);
}

#[test]
fn every_published_file_reads_back_and_matches_its_hash() {
    let lab = Lab::new();
    let release = lab.publish();
    let manifest: model::release::Manifest =
        serde_json::from_slice(&fs::read(release.join("manifest.json")).unwrap()).unwrap();
    let mut listed: Vec<_> = manifest.files.keys().map(|path| release.join(path)).collect();
    listed.push(release.join("manifest.json"));
    listed.sort();
    let mut found = lab::Snapshot::new();
    lab::walk(&release, &mut found);
    assert_eq!(found.into_keys().collect::<Vec<_>>(), listed, "the manifest lists what there is");
    for (path, sha256) in &manifest.files {
        let bytes = fs::read(release.join(path)).unwrap();
        assert_eq!(&data_pipeline::digest::sha256(&bytes), sha256, "{path}");
        if path.starts_with("series/") {
            let series: Series = serde_json::from_slice(&bytes).unwrap();
            assert!(series.lines.iter().all(|l| l.observations.is_sorted_by_key(|o| o.period)), "{path}");
        }
    }
}

#[test]
fn wrong_use_and_unwritable_folders_have_their_own_status() {
    let lab = Lab::new();
    assert_eq!(lab.run(&["publiceer"]).status, 2);
    assert_eq!(lab.run(&[]).status, 2);
    assert_eq!(lab.run(&["refresh", "--data", "nergens"]).status, 3);
    fs::write(lab.public(), "a file where a folder should be").unwrap();
    let run = lab.run(&["refresh"]);
    assert_eq!(run.status, 3);
    assert!(run.err.contains("kan public"), "{}", run.err);
}
