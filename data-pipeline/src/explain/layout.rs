//! How an explanation looks on a terminal.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use data_pipeline::publish::release::Release;
use model::id::RegionId;
use model::lang::Lang;
use model::lineage::{Cell, Lineage, NO_SITE, Term};
use model::number;
use model::observation::Observation;
use model::series::Series;
use model::unit::Unit;

use crate::explain::{Newest, words};

/// All newest figures of a region, one a line.
pub fn region(release: &Release, region: &RegionId, newest: &[Newest<'_>], lang: Lang) -> String {
    let mut out = format!("{}\n\n", name(release, region, lang));
    let width = newest.iter().map(|n| n.indicator.as_str().len()).max().unwrap_or_default();
    for n in newest {
        let figure = figure(n.series, n.observation, lang);
        let mut line = format!("  {:width$}  {}  {figure}", n.indicator.as_str(), n.observation.period);
        if n.of != region {
            let _ = write!(line, "  ({})", words::figure_of(&name(release, n.of, lang), lang));
        }
        let _ = writeln!(out, "{line}");
    }
    out
}

/// One figure: formula, terms with the cells under them, remarks, files.
pub fn point(
    release: &Release,
    series: &Series,
    region: &RegionId,
    observation: &Observation,
    lineage: &Lineage,
    lang: Lang,
) -> String {
    let mut out = String::new();
    let (indicator, place) = (&series.indicator, name(release, region, lang));
    let period = observation.period.short(lang);
    let _ = writeln!(out, "{} · {place} · {period}", indicator.name.get(lang));
    let _ = writeln!(out, "{}", figure(series, observation, lang));
    if lineage.region != *region {
        let of = name(release, &lineage.region, lang);
        let _ = writeln!(out, "{}", words::inherited(&place, &of, lang));
    }
    let cells = lineage.points.iter().flat_map(|point| &point.terms).flat_map(|term| &term.cells);
    let used: Vec<u16> = cells.map(|cell| cell.2).collect::<BTreeSet<u16>>().into_iter().collect();
    for point in &lineage.points {
        let _ = writeln!(out, "\n  {}", point.formula.get(lang));
        for t in &point.terms {
            term(&mut out, t, lineage, &used, lang);
        }
    }
    if !lineage.remarks.is_empty() {
        let _ = writeln!(out);
    }
    for remark in &lineage.remarks {
        let _ = writeln!(out, "{}", remark.get(lang));
    }
    let _ = writeln!(out, "\n{}", words::files(lang));
    for number in &used {
        let Some(file) = lineage.files.get(usize::from(*number)) else { continue };
        let source = release.catalog.source(&file.source);
        let publisher = source.map_or(file.source.as_str(), |s| s.publisher.as_str());
        let _ = writeln!(out, "  {}  {}", letter(&used, *number), words::file(file, publisher, lang));
    }
    out
}

fn term(out: &mut String, term: &Term, lineage: &Lineage, used: &[u16], lang: Lang) {
    let _ = writeln!(out, "\n{}: {}", term.label.get(lang), between(term.low, term.high, lang));
    if term.cells.is_empty() {
        let _ = writeln!(out, "  {}", words::no_cells(lang));
    }
    let kind = |cell: &Cell| lineage.kinds.get(usize::from(cell.1)).map_or("", |kind| kind.get(lang));
    let width = |of: &dyn Fn(&Cell) -> usize| term.cells.iter().map(of).max().unwrap_or_default();
    let (kinds, texts) = (width(&|c| kind(c).chars().count()), width(&|c| c.3.chars().count()));
    for site in term.cells.chunk_by(|a, b| a.0 == b.0) {
        if let Some(first) = site.first().filter(|cell| cell.0 != NO_SITE)
            && let Some(site) = lineage.sites.get(usize::from(first.0))
        {
            let _ = writeln!(out, "  {}  {}, {}", site.code, site.name, site.municipality);
        }
        for cell in site {
            let sum = if cell.5 > 1 { format!("  ({})", words::sum_of(cell.5, lang)) } else { String::new() };
            let file = letter(used, cell.2);
            let line = format!("    {:kinds$}  {:>texts$}  {file} {}{sum}", kind(cell), cell.3, cell.4);
            let _ = writeln!(out, "{}", line.trim_end());
        }
    }
}

/// A number of a term: whole where it is, else with the decimals that it has.
fn between(low: f64, high: f64, lang: Lang) -> String {
    let decimals = [0, 1, 2, 3].into_iter().find(|d| {
        let scaled = |n: f64| n * 10_f64.powi(i32::from(*d));
        [low, high].into_iter().all(|n| (scaled(n) - scaled(n).round()).abs() < 1e-6)
    });
    let plain = |n: f64| number::plain(n, decimals.unwrap_or(4), lang);
    words::from_to(&plain(low), &plain(high), lang)
}

/// A figure with its unit and flags.
fn figure(series: &Series, o: &Observation, lang: Lang) -> String {
    let indicator = &series.indicator;
    let mut text = number::observation(o, indicator.decimals, indicator.unit, lang);
    if indicator.unit == Unit::Count
        && let Some(noun) = &indicator.base_noun
    {
        let _ = write!(text, " {}", noun.get(lang));
    }
    for flag in o.flags.iter() {
        let _ = write!(text, ", {}", flag.label(lang));
    }
    text
}

fn name(release: &Release, region: &RegionId, lang: Lang) -> String {
    release.catalog.region(region).map_or(region.as_str(), |r| r.name.get(lang)).to_owned()
}

/// Files are pointed at by a letter; cells have numbers of their own.
fn letter(used: &[u16], number: u16) -> String {
    let letters = ["a", "b", "c", "d", "e", "f", "g", "h"];
    let at = used.iter().position(|u| *u == number).unwrap_or_default();
    letters.get(at).map_or_else(|| at.to_string(), |letter| (*letter).to_owned())
}
