//! Every published figure can be explained down to the cells of the publisher's file, and the sums in it are right.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;
use std::path::Path;

use lab::Lab;
use model::catalog::Catalog;
use model::flag::Flag;
use model::lineage::{Cell, Lineage, NO_SITE};
use model::series::Series;

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> T {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// Every line of a release with its lineage.
fn lines(release: &Path) -> Vec<(Series, Lineage)> {
    let catalog: Catalog = read(&release.join("catalog.json"));
    let mut all = Vec::new();
    for entry in &catalog.indicators {
        let series: Series = read(&release.join(format!("series/{}.json", entry.id)));
        for line in &series.lines {
            let path = format!("lineage/{}/{}.json", entry.id, line.region);
            all.push((series.clone(), read(&release.join(path))));
        }
    }
    all
}

/// What a cell may be, as its text says; `None` where the text says less than was printed.
fn bounds(cell: &Cell, of_old_edition: bool) -> Option<(f64, f64)> {
    let number = |text: &str| text.parse::<f64>().unwrap();
    match cell.3.as_str() {
        "<5" if of_old_edition => None,
        // Signs of CBS for a figure that is not given.
        "." | "" => None,
        "<5" => Some((1.0, 4.0)),
        text => Some(match text.split_once('\u{2013}') {
            Some((low, high)) => (number(low), number(high)),
            None => (number(text), number(text)),
        }),
    }
}

#[test]
fn every_figure_has_an_explanation_and_every_term_is_the_sum_of_its_cells() {
    let lab = Lab::new();
    let (mut n_sums, mut n_cells) = (0, 0);
    for (series, lineage) in lines(&lab.publish()) {
        let line = series.line(&lineage.region).unwrap();
        let at = format!("{} {}", series.indicator.id, lineage.region);
        let periods = |l: &[model::lineage::Explained]| l.iter().map(|p| p.period).collect::<Vec<_>>();
        assert_eq!(
            line.observations.iter().map(|o| o.period).collect::<Vec<_>>(),
            periods(&lineage.points),
            "{at}"
        );
        for (point, term) in lineage.points.iter().flat_map(|p| p.terms.iter().map(move |t| (p, t))) {
            n_cells += term.cells.len();
            let prints_small = |cell: &&Cell| lineage.files[usize::from(cell.2)].edition != "2019-2024";
            let sums: Option<Vec<_>> =
                term.cells.iter().map(|c| bounds(c, prints_small(&c) && c.0 != NO_SITE)).collect();
            // Rounded numbers have the interval of their rounding, which their text does not say.
            if let Some(sums) = sums.filter(|s| !s.is_empty() && !at.starts_with("vacatures")) {
                let (low, high) = sums.iter().fold((0.0, 0.0), |sum, c| (sum.0 + c.0, sum.1 + c.1));
                assert_eq!((low, high), (term.low, term.high), "{at} {} {}", point.period, term.label.nl);
                n_sums += 1;
            }
        }
    }
    assert!(n_sums > 200 && n_cells > 2000, "{n_sums} sums over {n_cells} cells");
}

#[test]
fn a_small_count_of_one_school_is_never_shown() {
    let lab = Lab::new();
    let mut n_hidden = 0;
    for (_, lineage) in lines(&lab.publish()) {
        for cell in lineage.points.iter().flat_map(|p| &p.terms).flat_map(|t| &t.cells) {
            if cell.0 != NO_SITE {
                let shown: Option<f64> = cell.3.parse().ok();
                assert!(shown.is_none_or(|n| n >= 5.0), "{cell:?}");
                n_hidden += usize::from(cell.3 == "<5");
            }
        }
    }
    assert!(n_hidden > 100, "{n_hidden}");
}

#[test]
fn a_figure_that_is_withheld_has_no_terms() {
    let lab = Lab::new();
    let mut n_withheld = 0;
    for (series, lineage) in lines(&lab.publish()) {
        let line = series.line(&lineage.region).unwrap();
        for (o, point) in line.observations.iter().zip(&lineage.points) {
            if series.indicator.id.as_str() == "vmbo-techniek-meisjes" && o.is_gap() {
                let withheld = o.flags.has(Flag::Confidential);
                assert_eq!(point.terms.is_empty(), withheld, "{} {}", lineage.region, o.period);
                assert!(!withheld || point.formula.nl.starts_with("Niet getoond"), "{}", point.formula.nl);
                n_withheld += usize::from(withheld);
            }
        }
    }
    assert!(n_withheld > 0);
}

#[test]
fn an_explanation_is_told_on_the_terminal_in_both_languages() {
    let lab = Lab::new();
    let dutch = lab.run(&["explain", "vmbo-techniek-aandeel", "utrecht", "2023/24"]);
    assert_eq!(dutch.status, 0, "{}", dutch.err);
    for said in
        ["ten minste", "÷", "techniek: ", "90AA00  Café-College De Eik, Utrecht", "<5", "examens-nieuw.csv"]
    {
        assert!(dutch.out.contains(said), "{said}\n{}", dutch.out);
    }
    let english = lab.run(&["explain", "vmbo-techniek-aandeel", "Utrecht", "--lang", "en"]);
    assert!(english.out.contains("at least") && english.out.contains("basic vocational"), "{}", english.out);
    let json = lab.run(&["explain", "vmbo-techniek-aandeel", "utrecht", "2023/24", "--json"]);
    let lineage: Lineage = serde_json::from_str(&json.out).unwrap();
    assert_eq!(lineage.points.len(), 1);
    assert!(!lab.public().exists(), "explaining writes nothing");
}

#[test]
fn an_explanation_says_whose_figure_it_is() {
    let lab = Lab::new();
    let run = lab.run(&["explain", "vacatures-bouw", "utrecht"]);
    assert!(run.out.contains("Dit is het cijfer van Provincie Utrecht"), "{}{}", run.out, run.err);
    let list = lab.run(&["explain", "utrecht"]);
    assert!(list.out.contains("cijfer van Provincie Utrecht"), "{}", list.out);
    assert_eq!(list.out.lines().count(), 2 + 12, "{}", list.out);
}

#[test]
fn an_unknown_name_is_answered_with_the_nearest() {
    let lab = Lab::new();
    for (said, answer) in [
        (&["explain", "vmbo-techniek-aandel", "utrecht"][..], "vmbo-techniek-aandeel"),
        (&["explain", "Hilverzum"][..], "er is geen regio"),
        (&["explain", "vmbo-techniek-aandeel", "utrecht", "1999"][..], "2014/15 tot en met 2023/24"),
    ] {
        let run = lab.run(said);
        assert_eq!(run.status, 2);
        assert!(run.err.contains(answer), "{}", run.err);
    }
}
