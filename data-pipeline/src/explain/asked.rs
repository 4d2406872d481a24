//! What was asked for, found among what there is; and what it may have been meant to be, where there is no such thing.

use data_pipeline::config::municipalities::folded;
use data_pipeline::publish::release::Release;
use model::id::RegionId;
use model::lang::Lang;
use model::observation::Observation;
use model::period::Period;
use model::series::Series;

use crate::explain::words;

/// What is to be explained.
pub enum Asked<'a> {
    /// All newest figures of a region.
    Region(RegionId),
    /// One figure.
    Point {
        /// Of which indicator.
        series: &'a Series,
        /// Of which region.
        region: RegionId,
        /// The figure, the newest where no period was named.
        observation: &'a Observation,
    },
}

/// Finds what was asked for.
///
/// # Errors
/// A sentence with the nearest names, where there is no such thing.
pub fn of<'a>(release: &'a Release, said: &[String], lang: Lang) -> Result<Asked<'a>, String> {
    match said {
        [region] => self::region(release, region, lang).map(Asked::Region),
        [indicator, region, rest @ ..] => {
            let series = series(release, indicator, lang)?;
            let region = self::region(release, region, lang)?;
            let observation = observation(series, &region, rest.first(), lang)?;
            Ok(Asked::Point { series, region, observation })
        }
        [] => Err(words::nothing_asked(lang).to_owned()),
    }
}

fn series<'a>(release: &'a Release, said: &str, lang: Lang) -> Result<&'a Series, String> {
    let found = release.derived.iter().find(|s| s.indicator.id.as_str() == said.to_lowercase());
    found.ok_or_else(|| {
        let known = release.derived.iter().map(|s| s.indicator.id.as_str());
        words::indicator_unknown(said, &nearest(said, known), lang)
    })
}

/// A region by its identifier or its name.
fn region(release: &Release, said: &str, lang: Lang) -> Result<RegionId, String> {
    let wanted = folded(said);
    let regions = &release.catalog.regions;
    let by_id = regions.iter().find(|r| r.id.as_str() == said.to_lowercase());
    let by_name = || regions.iter().find(|r| Lang::ALL.iter().any(|l| folded(r.name.get(*l)) == wanted));
    by_id.or_else(by_name).map(|r| r.id.clone()).ok_or_else(|| {
        let known = regions.iter().map(|r| r.id.as_str());
        words::region_unknown(said, &nearest(said, known), lang)
    })
}

fn observation<'a>(
    series: &'a Series,
    region: &RegionId,
    period: Option<&String>,
    lang: Lang,
) -> Result<&'a Observation, String> {
    let line = series.line(region).ok_or_else(|| words::no_line(&series.indicator, region, lang))?;
    let Some(said) = period else {
        return line.latest().ok_or_else(|| words::no_line(&series.indicator, region, lang));
    };
    let found = Period::parse(said).ok().and_then(|period| line.at(period));
    found.ok_or_else(|| {
        let ends = line.observations.first().zip(line.observations.last());
        words::period_unknown(said, ends.map(|(first, last)| (first.period, last.period)), lang)
    })
}

/// The three names that are most like what was said, the likest first.
fn nearest<'a>(said: &str, known: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut all: Vec<(f64, &str)> =
        known.map(|name| (strsim::jaro_winkler(name, &said.to_lowercase()), name)).collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    all.into_iter().take(3).map(|(_, name)| name).collect()
}
