//! `technet explain`: how one figure came about, or all newest figures of a region.
//!
//! It explains what `data/` gives now, so nothing need be published first; the lineage is the very file that would be.

mod asked;
mod layout;
mod words;

use std::process::ExitCode;

use data_pipeline::failure::Failure;
use data_pipeline::publish::release::{Release, lineage_path};
use model::id::RegionId;
use model::lang::Lang;
use model::lineage::Lineage;
use model::observation::Observation;
use model::series::Series;
use serde::Serialize;

use asked::Asked;

/// The exit status of wrong use.
const WRONG_USE: u8 = 2;

/// Explains what `words` name: a region, or an indicator, a region and perhaps a period.
///
/// # Errors
/// Only by a mistake of ours.
pub fn run(release: &Release, words: &[String], json: bool, lang: Lang) -> Result<ExitCode, Failure> {
    let asked = match asked::of(release, words, lang) {
        Ok(asked) => asked,
        Err(problem) => {
            eprintln!("{problem}");
            return Ok(ExitCode::from(WRONG_USE));
        }
    };
    let text = match asked {
        Asked::Region(region) if json => as_json(&newest(release, &region))?,
        Asked::Region(region) => layout::region(release, &region, &newest(release, &region), lang),
        Asked::Point { series, region, observation } => {
            let lineage = lineage(release, series, &region, observation)?;
            if json {
                as_json(&lineage)?
            } else {
                layout::point(release, series, &region, observation, &lineage, lang)
            }
        }
    };
    print!("{text}");
    Ok(ExitCode::SUCCESS)
}

/// A newest figure of a region.
#[derive(Serialize)]
pub struct Newest<'a> {
    indicator: &'a model::id::IndicatorId,
    /// The region whose figure it is.
    of: &'a RegionId,
    observation: &'a Observation,
    #[serde(skip)]
    series: &'a Series,
}

fn newest<'a>(release: &'a Release, region: &RegionId) -> Vec<Newest<'a>> {
    let one = |series: &'a Series| {
        let line = series.line(region)?;
        let observation = line.latest()?;
        Some(Newest { indicator: &series.indicator.id, of: &line.region, observation, series })
    };
    release.derived.iter().filter_map(one).collect()
}

/// The lineage of the line that a region shows, with this one point.
fn lineage(
    release: &Release,
    series: &Series,
    region: &RegionId,
    observation: &Observation,
) -> Result<Lineage, Failure> {
    let internal = |what: String| Failure::Internal(what);
    let owner = series.line(region).map_or(region, |line| &line.region);
    let path = lineage_path(&series.indicator.id, owner);
    let bytes = release.files.get(&path).ok_or_else(|| internal(format!("no {path}")))?;
    let mut lineage: Lineage = serde_json::from_slice(bytes).map_err(|e| internal(format!("{path}: {e}")))?;
    lineage.points.retain(|point| point.period == observation.period);
    Ok(lineage)
}

fn as_json<T: Serialize>(value: &T) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|e| Failure::Internal(e.to_string()))?;
    Ok(text + "\n")
}
