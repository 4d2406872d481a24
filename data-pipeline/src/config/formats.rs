//! Whether the texts of a definition are written as they must be: names of files, dates, addresses, placeholders, and
//! units that fit what is computed.

use std::collections::BTreeMap;
use std::path::Path;

use model::lang::Lang;
use model::period::Frequency;
use model::quotation::Quotation;
use model::unit::Unit;

use crate::config::indicator_spec::{Compute, IndicatorSpec};
use crate::config::regions::Regions;
use crate::config::toml_file::located;
use crate::finding::{Finding, Findings, both};

/// What a headline may leave open.
const IN_HEADLINE: [&str; 4] = ["one_in", "value", "period", "region"];
/// What a sentence may leave open.
const IN_SENTENCE: [&str; 3] = ["value", "period", "region"];

/// A file that holds one definition is named after it: then no two can have one name.
pub fn check_name(id: &str, path: &Path, findings: &mut Findings) {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    if stem != id {
        let finding = Finding::error(
            "id-differs",
            both(
                format!("dit bestand heet {stem}, maar zijn `id` is „{id}”"),
                format!("this file is called {stem}, but its `id` is “{id}”"),
            ),
            both("maak die twee gelijk", "make the two agree"),
        );
        findings.push(located(finding, path, id));
    }
}

/// Names that stand more than once in a file.
pub fn check_twice<'a>(ids: impl Iterator<Item = &'a str>, path: &Path, findings: &mut Findings) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for id in ids {
        *counts.entry(id).or_default() += 1;
    }
    for (id, _) in counts.into_iter().filter(|(_, n)| *n > 1) {
        let finding = Finding::error(
            "id-twice",
            both(format!("„{id}” staat er meer dan eens in"), format!("“{id}” is there more than once")),
            both("geef elk een eigen `id`", "give each an `id` of its own"),
        );
        findings.push(located(finding, path, id));
    }
}

/// Unit, frequency and placeholders of an indicator.
pub fn check_indicator(indicator: &IndicatorSpec, path: &Path, findings: &mut Findings) {
    let (fits, units) = match indicator.compute {
        Compute::Share(_) | Compute::Rate(_) | Compute::GrowthOnAYear { .. } => {
            (indicator.unit == Unit::Percent, "percent")
        }
        Compute::Index { .. } => (indicator.unit == Unit::Index, "index"),
        Compute::Sum { .. } => (matches!(indicator.unit, Unit::Count | Unit::Thousand), "count, thousand"),
    };
    if !fits {
        let finding = Finding::error(
            "unit-differs",
            both("deze `unit` past niet bij [compute]", "this `unit` does not fit [compute]"),
            both(format!("schrijf: {units}"), format!("write: {units}")),
        );
        findings.push(located(finding, path, "unit"));
    }
    let since = match &indicator.compute {
        Compute::Share(share) | Compute::Rate(share) => share.since,
        Compute::Sum { since, .. } => *since,
        Compute::GrowthOnAYear { .. } | Compute::Index { .. } => None,
    };
    if since.is_some_and(|since| since.frequency() != indicator.frequency) {
        let example = example(indicator.frequency);
        let finding = Finding::error(
            "period-differs",
            both(
                "`since` is geen periode van de `frequency` van deze indicator",
                "`since` is no period of this indicator's `frequency`",
            ),
            both(format!("schrijf het als {example}"), format!("write it as {example}")),
        );
        findings.push(located(finding, path, "since"));
    }
    for (text, allowed) in [(&indicator.headline, &IN_HEADLINE[..]), (&indicator.sentence, &IN_SENTENCE[..])]
    {
        for lang in Lang::ALL {
            for name in unknown_placeholders(text.get(lang), allowed) {
                findings.push(located(placeholder_unknown(&name, allowed), path, &name));
            }
        }
    }
}

/// Dates and addresses of quotations.
pub fn check_quotations(quotations: &[Quotation], path: &Path, findings: &mut Findings) {
    check_twice(quotations.iter().map(|q| q.id.as_str()), path, findings);
    for quotation in quotations {
        let is_year = quotation.date.len() == 4 && quotation.date.bytes().all(|b| b.is_ascii_digit());
        if !is_year && !is_date(&quotation.date) {
            findings.push(located(
                date_invalid(&quotation.date, "2017-06-06 of 2018", "2017-06-06 or 2018"),
                path,
                &quotation.date,
            ));
        }
        let address = quotation.address.as_deref().unwrap_or("https://");
        if !["https://", "http://"].iter().any(|start| address.starts_with(start)) {
            let finding = Finding::error(
                "address-invalid",
                both(
                    format!("„{address}” is geen volledig adres"),
                    format!("“{address}” is no complete address"),
                ),
                both("laat het met https:// beginnen", "let it begin with https://"),
            );
            findings.push(located(finding, path, address));
        }
    }
}

/// Names, dates and tiles of regions.
pub fn check_regions(regions: &Regions, path: &Path, findings: &mut Findings) {
    check_twice(regions.all.iter().map(|r| r.id.as_str()), path, findings);
    let mut tiles: BTreeMap<(u8, u8), &str> = BTreeMap::new();
    for municipality in regions.all.iter().flat_map(|r| &r.municipalities) {
        if let Some(until) = municipality.until.as_deref().filter(|until| !is_date(until)) {
            findings.push(located(date_invalid(until, "2022-03-24", "2022-03-24"), path, until));
        }
        let before = municipality.tile.and_then(|tile| tiles.insert(tile, &municipality.name));
        if let Some(other) = before {
            let name = &municipality.name;
            let finding = Finding::error(
                "tile-twice",
                both(
                    format!("{other} en {name} hebben dezelfde `tile`"),
                    format!("{other} and {name} have the same `tile`"),
                ),
                both("geef een van beide een vrije plaats", "give one of them a free place"),
            );
            findings.push(located(finding, path, &municipality.code));
        }
    }
}

/// A day that is: `2022-03-24`.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let number = |part: &str, width: usize| -> Option<u32> {
        (part.len() == width && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok()).flatten()
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// The names in braces that are not among those allowed; also one that is not closed.
fn unknown_placeholders(text: &str, allowed: &[&str]) -> Vec<String> {
    let mut unknown = Vec::new();
    for part in text.split('{').skip(1) {
        match part.split_once('}') {
            Some((name, _)) if allowed.contains(&name) => {}
            Some((name, _)) => unknown.push(format!("{{{name}}}")),
            None => unknown.push(format!("{{{part}")),
        }
    }
    unknown
}

fn placeholder_unknown(name: &str, allowed: &[&str]) -> Finding {
    let listed: Vec<String> = allowed.iter().map(|name| format!("{{{name}}}")).collect();
    let listed = listed.join(", ");
    Finding::error(
        "placeholder-unknown",
        both(
            format!("„{name}” wordt niet ingevuld, en zo zouden lezers het zien"),
            format!("“{name}” is not filled in, and readers would see it like that"),
        ),
        both(format!("gebruik alleen {listed}"), format!("use {listed} only")),
    )
}

fn date_invalid(text: &str, nl: &str, en: &str) -> Finding {
    Finding::error(
        "date-invalid",
        both(
            format!("„{text}” is geen datum zoals die hier staat"),
            format!("“{text}” is no date as they are written here"),
        ),
        both(format!("schrijf die als {nl}"), format!("write it as {en}")),
    )
}

fn example(frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Year => "2019",
        Frequency::SchoolYear => "2019/20",
        Frequency::Quarter => "2019-Q4",
        Frequency::Month => "2019-12",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_were_are_dates() {
        for text in ["2022-03-24", "2024-02-29", "2000-02-29"] {
            assert!(is_date(text), "{text}");
        }
        for text in [
            "2023-02-29",
            "1900-02-29",
            "2017-16-06",
            "24-3-2022",
            "6 juni 2017",
            "2022-3-24",
            "2022-04-31",
            "",
        ] {
            assert!(!is_date(text), "{text}");
        }
    }

    #[test]
    fn what_nobody_fills_in_is_found() {
        assert_eq!(unknown_placeholders("Ongeveer {een_op} in {region}", &IN_HEADLINE), ["{een_op}"]);
        assert_eq!(unknown_placeholders("{value} in {region", &IN_HEADLINE), ["{region"]);
    }
}
