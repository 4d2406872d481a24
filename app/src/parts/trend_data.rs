//! What a trend is drawn from: data that are here, and which regions to show how.

use std::sync::Arc;

use charts::describe::{self, Subject};
use charts::export::Words;
use charts::theme::Theme;
use charts::trend::{self, Density, QuotedLine, Role, TrendLine, TrendSpec};
use model::catalog::Catalog;
use model::indicator::Indicator;
use model::lang::{Lang, Text};
use model::quotation::Quotation;
use model::region::Region;
use model::series::{Line, Series};

use crate::address::ModeChoice;
use crate::parts::readable::Readable;
use crate::texts;

/// Everything that a trend card draws.
#[derive(Clone)]
pub struct TrendData {
    /// The catalogue.
    pub catalog: Arc<Catalog>,
    /// The indicator with its series.
    pub series: Arc<Series>,
    /// The regions in colour; the first is the one that the words speak of.
    pub chosen: Vec<Region>,
    /// The regions in grey.
    pub context: Vec<Region>,
    /// What others published of the same thing, in points that say when.
    pub quoted: Vec<Quoted>,
    /// As what the figures are seen. Sentences are about figures as they are.
    pub mode: ModeChoice,
    /// The series as the release before had it, where the reader wants to see it behind the new one.
    pub previous: Option<Arc<Series>>,
}

/// A quotation as it is drawn: hollow and dashed, with who said it at its end.
#[derive(Clone)]
pub struct Quoted {
    said_by: Text,
    points: Vec<(f64, f64)>,
}

impl Quoted {
    /// The quotations that come nearest to `indicator` in one of the chosen regions and say when.
    pub fn beside(catalog: &Catalog, indicator: &Indicator, chosen: &[Region]) -> Vec<Quoted> {
        let fits = |q: &&Quotation| {
            let near = q.nearest.as_ref().filter(|near| near.indicator == indicator.id);
            near.is_some_and(|near| chosen.iter().any(|region| region.id == near.region))
                && q.unit == indicator.unit
        };
        let drawn = |q: &Quotation| {
            let points: Vec<_> = q.points.iter().filter_map(|p| Some((p.moment()?, p.value))).collect();
            (!points.is_empty()).then(|| Quoted { said_by: texts::quoted(&q.said_by), points })
        };
        catalog.quotations.iter().filter(fits).filter_map(drawn).collect()
    }
}

/// The height of a trend for a width; the style sheet has the same thresholds.
pub fn height_for(width: u32) -> u32 {
    match width {
        0..480 => 260,
        480..700 => 320,
        _ => 470,
    }
}

impl TrendData {
    /// The words' subject: the first chosen region.
    pub fn subject(&self) -> Option<Subject<'_>> {
        let region = self.chosen.first()?;
        Some(Subject {
            catalog: &self.catalog,
            indicator: &self.series.indicator,
            series: &self.series,
            region,
        })
    }

    /// What is said round the picture where it leaves its page.
    pub fn words(&self, lang: Lang) -> Option<Words> {
        let mut words = Words::of(&self.subject()?, lang);
        words.title = self.title(lang)?;
        if self.mode != ModeChoice::Absolute {
            words.sentence.clear();
        }
        Some(words)
    }

    /// Where the figures come from, for under a picture.
    pub fn source(&self, lang: Lang) -> String {
        describe::source_line(&self.catalog, &self.series.indicator, lang)
    }

    /// The card's heading: with one chosen region also its name; several are named at their lines.
    pub fn title(&self, lang: Lang) -> Option<String> {
        match self.chosen.as_slice() {
            [_] => Some(describe::title(&self.subject()?, lang)),
            _ => Some(self.series.indicator.name.get(lang).to_owned()),
        }
    }

    /// The lines to show, chosen ones first, each with the region that it is of. Regions that inherit one province's
    /// line show it once, under the province's name.
    fn lines(&self) -> Vec<(&Region, &Line, Role)> {
        let mut lines: Vec<(&Region, &Line, Role)> = Vec::new();
        let several = self.chosen.len() > 1;
        let chosen = self.chosen.iter().enumerate().map(|(i, region)| match several {
            true => (region, Role::Series((i % 8) as u8)),
            false => (region, Role::Chosen),
        });
        let context = self.context.iter().map(|region| (region, Role::Context));
        for (region, role) in chosen.chain(context) {
            let Some(line) = self.series.line(&region.id) else { continue };
            let Some(region) = self.catalog.region(&line.region) else { continue };
            if lines.iter().all(|(known, _, _)| known.id != region.id) {
                lines.push((region, line, role));
            }
        }
        lines
    }

    /// The first chosen region's line as the release before had it, where it was revised since.
    pub fn revised(&self) -> Option<&Line> {
        let region = &self.chosen.first()?.id;
        let (before, now) = (self.previous.as_ref()?.line(region)?, self.series.line(region)?);
        trend::is_revised(&before.observations, &now.observations).then_some(before)
    }

    /// The picture to draw in the room that there is. What is chosen is drawn last, on top.
    pub fn spec(&self, width: u32, lang: Lang) -> TrendSpec<'_> {
        let mut lines: Vec<TrendLine<'_>> = Vec::new();
        lines.extend(self.revised().map(|line| TrendLine {
            name: trend::previous_name(lang),
            observations: &line.observations,
            role: Role::Previous,
        }));
        for (region, line, role) in self.lines().into_iter().rev() {
            lines.push(TrendLine { name: region.name.get(lang), observations: &line.observations, role });
        }
        let quoted = self.quoted.iter();
        TrendSpec {
            lines,
            quoted: quoted.map(|q| QuotedLine { label: q.said_by.get(lang), points: &q.points }).collect(),
            annotations: &[],
            breaks: &self.series.indicator.breaks,
            unit: self.series.indicator.unit,
            decimals: self.series.indicator.decimals,
            domain: None,
            density: Density::Full,
            width,
            height: height_for(width),
            lang,
            theme: Theme::Css,
        }
    }

    /// The lines as the cursor reads them, chosen ones first.
    pub fn readable(&self, lang: Lang) -> Vec<Readable> {
        let lines = self.lines();
        let drawn = lines.len() + usize::from(self.revised().is_some());
        lines
            .into_iter()
            .enumerate()
            .map(|(i, (region, line, role))| Readable {
                name: region.name.get(lang).to_owned(),
                observations: Arc::new(line.observations.clone()),
                chosen: !matches!(role, Role::Context),
                // The picture has them the other way round.
                drawn: drawn - 1 - i,
            })
            .collect()
    }

    /// The region of the line at a place among the [readable](TrendData::readable) ones: as the reader chose it, also
    /// where it shows another's line.
    pub fn region_of(&self, readable: usize) -> Option<&Region> {
        let (owner, _, _) = self.lines().into_iter().nth(readable)?;
        let shows = |region: &&Region| self.series.line(&region.id).is_some_and(|l| l.region == owner.id);
        self.chosen.iter().find(shows).or(Some(owner))
    }

    /// The figures as a table, with the compared regions as columns.
    pub fn table(&self, lang: Lang) -> Option<describe::Table> {
        let others: Vec<&Region> = self.lines().into_iter().skip(1).map(|(region, _, _)| region).collect();
        Some(describe::table(&self.subject()?, &others, lang))
    }
}
