//! An indicator needs no Rust: a new file for each kind of computation, published as it is.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;

use lab::Lab;
use model::id::RegionId;
use model::observation::Observation;
use model::period::Period;
use model::series::Series;

/// The wording that every indicator needs, and what it is computed by.
fn indicator(id: &str, unit: &str, frequency: &str, compute: &str) -> String {
    let texts = ["name", "short", "basis", "definition", "headline", "sentence"]
        .map(|key| format!("{key} = {{ nl = \"{id} nl\", en = \"{id} en\" }}\n"))
        .concat();
    format!(
        "order = 900\nid = \"{id}\"\nunit = \"{unit}\"\ndecimals = 1\nfrequency = \"{frequency}\"\n{texts}\n[compute]\n{compute}"
    )
}

/// Publishes with one more indicator, and gives its series.
fn published(id: &str, unit: &str, frequency: &str, compute: &str) -> Series {
    let lab = Lab::new();
    let text = indicator(id, unit, frequency, compute);
    fs::write(lab.data().join(format!("indicators/{id}.toml")), text).unwrap();
    let release = lab.publish();
    let series = fs::read(release.join(format!("series/{id}.json"))).unwrap();
    assert!(release.join(format!("{id}.csv")).exists());
    assert!(lab.public().join(format!("embed/{id}/utrecht/index.html")).exists());
    serde_json::from_slice(&series).unwrap()
}

fn at<'a>(series: &'a Series, region: &str, period: &str) -> &'a Observation {
    let line = series.line(&RegionId::new(region).unwrap()).expect("a line");
    line.at(Period::parse(period).unwrap()).expect("an observation")
}

/// A figure of the project's own indicators, to compare with.
fn own(lab: &Lab, id: &str) -> Series {
    let path = lab.release().join(format!("series/{id}.json"));
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

const SHARE: &str = "kind = \"share\"\nsource = \"duo-examens\"\nwhole = { measure = [\"kandidaten\"], sex = [\"totaal\"], track = [\"B\", \"K\", \"G\", \"LWT\"] }\npart = { sector = [\"techniek\"] }\n";

#[test]
fn a_share_of_a_part_in_its_whole() {
    let lab = Lab::new();
    lab.publish();
    let series = published("nieuw", "percent", "school-year", SHARE);
    assert_eq!(series.lines, without_breaks(own(&lab, "vmbo-techniek-aandeel")).lines);
    assert!(series.inherited.is_empty());
}

/// The new indicators name no breaks, so their figures carry no such flag.
fn without_breaks(mut series: Series) -> Series {
    for observation in series.lines.iter_mut().flat_map(|l| &mut l.observations) {
        observation.flags = observation.flags.without(model::flag::Flag::Break);
    }
    series
}

#[test]
fn a_rate_whose_part_is_printed_apart() {
    let compute = "kind = \"rate\"\nsource = \"duo-examens\"\nwhole = { measure = [\"kandidaten\"], sex = [\"totaal\"], track = [\"B\", \"K\"], sector = [\"techniek\"] }\npart = { measure = [\"geslaagden\"] }\n";
    let series = published("nieuw", "percent", "school-year", compute);
    let (low, high) = at(&series, "utrecht", "2023/24").bounds().unwrap();
    assert!(50.0 < low && low <= high && high <= 100.0, "{low} {high}");
}

#[test]
fn a_rate_of_more_cells_than_its_difference_is_made_of_is_refused() {
    // The recipe makes the difference of candidates and passes for the technical sector only; the whole is of all.
    let compute = "kind = \"rate\"\nsource = \"duo-examens\"\nwhole = { measure = [\"kandidaten\"], sex = [\"totaal\"], track = [\"B\", \"K\"] }\npart = { measure = [\"geslaagden\"] }\n";
    let lab = Lab::new();
    fs::write(
        lab.data().join("indicators/nieuw.toml"),
        indicator("nieuw", "percent", "school-year", compute),
    )
    .unwrap();
    let run = lab.run(&["check"]);
    assert_eq!(run.status, 1, "{}", run.err);
    assert!(run.err.contains("[[rest]]") && run.err.contains("within"), "{}", run.err);
}

#[test]
fn a_sum_that_regions_inherit_from_their_province() {
    let compute = "kind = \"sum\"\nsource = \"cbs-83599ned\"\ncells = { measure = [\"vacatures\"], branch = [\"350000\"] }\ninherit = true\n";
    let series = published("nieuw", "thousand", "quarter", compute);
    let utrecht = RegionId::new("utrecht").unwrap();
    assert_eq!(series.inherited_from(&utrecht).map(RegionId::as_str), Some("provincie-utrecht"));
}

#[test]
fn growth_on_a_year_earlier() {
    let compute = "kind = \"growth-on-a-year\"\nof = \"vmbo-kandidaten\"\n";
    let series = published("nieuw", "percent", "school-year", compute);
    let lab = Lab::new();
    lab.publish();
    let level = own(&lab, "vmbo-kandidaten");
    let (now, before) = (at(&level, "nederland", "2023/24"), at(&level, "nederland", "2022/23"));
    let (low, high) = at(&series, "nederland", "2023/24").bounds().unwrap();
    let lowest = 100.0 * (now.bounds().unwrap().0 / before.bounds().unwrap().1 - 1.0);
    assert!(low <= lowest && lowest - low < 0.001 && low <= high, "{low} {lowest} {high}");
}

#[test]
fn an_index_whose_base_period_is_a_hundred() {
    let compute = "kind = \"index\"\nof = \"vacatures-totaal\"\nbase = \"2016-Q1\"\ninherit = true\n";
    let series = published("nieuw", "index", "quarter", compute);
    let hundred = at(&series, "provincie-utrecht", "2016-Q1");
    // Exactly, though the figure itself is rounded to hundreds: it is compared with itself.
    assert_eq!((hundred.value, hundred.low, hundred.high), (Some(100.0), None, None));
    let later = at(&series, "provincie-utrecht", "2016-Q3");
    let (low, high) = later.bounds().unwrap();
    assert!(low < high, "the rounding of both quarters is carried: {low} {high}");
    let lab = Lab::new();
    lab.publish();
    let level = own(&lab, "vacatures-totaal");
    let bounds = |period: &str| at(&level, "provincie-utrecht", period).bounds().unwrap();
    let (base, now) = (bounds("2016-Q1"), bounds("2016-Q3"));
    assert!((low - 100.0 * now.0 / base.1).abs() < 1e-4 && (high - 100.0 * now.1 / base.0).abs() < 1e-4);
    assert_eq!(at(&series, "utrecht", "2016-Q3"), later, "a region shows its province's");
}

#[test]
fn an_index_rests_on_a_growth_that_rests_on_a_sum() {
    let lab = Lab::new();
    let text = indicator(
        "aa-index",
        "index",
        "quarter",
        "kind = \"index\"\nof = \"vacatures-bouw-groei\"\nbase = \"2016-Q1\"\n",
    );
    fs::write(lab.data().join("indicators/aa-index.toml"), text).unwrap();
    let run = lab.run(&["check"]);
    // Growth may be nought, so it has no index; but it is computed after what it rests on, in any order of names.
    assert!(!run.err.contains("reference"), "{}", run.err);
}

#[test]
fn an_indicator_that_rests_on_itself_is_told() {
    let lab = Lab::new();
    for (id, of) in [("kip", "ei"), ("ei", "kip")] {
        let compute = format!("kind = \"index\"\nof = \"{of}\"\nbase = \"2016-Q1\"\n");
        let text = indicator(id, "index", "quarter", &compute);
        fs::write(lab.data().join(format!("indicators/{id}.toml")), text).unwrap();
    }
    let run = lab.run(&["check"]);
    assert_eq!(run.status, 1, "{}", run.err);
    assert_eq!(run.err.matches("reference-circular").count(), 2, "{}", run.err);
}
