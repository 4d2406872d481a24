//! The chart of an embed page: the region in colour, the country in grey where the two are of one size.

use charts::describe::Subject;
use charts::drawing::Drawing;
use charts::theme::Theme;
use charts::trend::{self, Density, Role, TrendLine, TrendSpec};
use model::lang::Lang;
use model::region::Region;
use model::unit::Unit;

/// Draws the chart of a subject.
pub fn draw(s: &Subject<'_>, width: u32, height: u32, theme: Theme, lang: Lang) -> Drawing {
    // A line that is inherited bears the name of the region that it is of.
    let line = |region: &'_ Region, role: Role| {
        let line = s.series.line(&region.id)?;
        let counted = s.catalog.region(&line.region).unwrap_or(region);
        Some((counted.name.get(lang).to_owned(), line, role))
    };
    let named: Vec<_> = [country(s).and_then(|c| line(c, Role::Context)), line(s.region, Role::Chosen)]
        .into_iter()
        .flatten()
        .collect();
    let lines = named
        .iter()
        .map(|(name, line, role)| TrendLine { name, observations: &line.observations, role: *role })
        .collect();
    trend::draw(&TrendSpec {
        lines,
        quoted: Vec::new(),
        annotations: &[],
        breaks: &s.indicator.breaks,
        unit: s.indicator.unit,
        decimals: s.indicator.decimals,
        domain: None,
        density: Density::Full,
        width,
        height,
        lang,
        theme,
    })
}

/// The country, where it can be compared with: beside a country's count, a region's would lie flat on the axis.
pub fn country<'a>(s: &Subject<'a>) -> Option<&'a Region> {
    let comparable = matches!(s.indicator.unit, Unit::Percent | Unit::PercentagePoint | Unit::Index);
    s.catalog.country().filter(|c| comparable && c.id != s.region.id && s.series.line(&c.id).is_some())
}
