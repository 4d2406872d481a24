//! The same figures as a table, for those who do not see a chart or want its numbers.

use model::flag::{Flag, Flags};
use model::lang::Lang;
use model::number;
use model::observation::Observation;
use model::period::Period;
use model::region::Region;

use super::{Subject, place};
use crate::order::ordered;

/// A table with a head row and a head column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows, in which unit, and what the letters mean.
    pub caption: String,
    /// The names of the columns; the first is that of the head column.
    pub head: Vec<String>,
    /// The rows, newest first.
    pub rows: Vec<Row>,
}

/// One period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The period.
    pub head: String,
    /// A cell for each column after the first.
    pub cells: Vec<String>,
}

/// The figures of the subject's region and of others: a row a period, newest first, a column a region, and last what
/// the subject's figures rest on where that is known. Flags stand behind a figure as letters, which the caption explains.
pub fn table(s: &Subject<'_>, others: &[&Region], lang: Lang) -> Table {
    let mut regions = vec![s.region];
    for other in others {
        if regions.iter().all(|known| known.id != other.id) && s.series.line(&other.id).is_some() {
            regions.push(other);
        }
    }
    let mut periods: Vec<Period> = Vec::new();
    for line in regions.iter().filter_map(|r| s.series.line(&r.id)) {
        periods.extend(line.observations.iter().map(|o| o.period));
    }
    let periods = ordered(&periods, Period::cmp);

    let at = |region: &Region, period: Period| s.series.line(&region.id).and_then(|line| line.at(period));
    let base = |period: Period| at(s.region, period).and_then(|o| o.base);
    let with_base = s.indicator.base_noun.as_ref().filter(|_| periods.iter().any(|p| base(*p).is_some()));

    let mut used = Flags::NONE;
    let rows = periods.iter().rev().map(|period| {
        let mut cells: Vec<String> = Vec::new();
        for region in &regions {
            let found = at(region, *period);
            used = used.union(found.map_or(Flags::NONE, |o| o.flags));
            cells.push(found.map_or_else(|| "\u{2013}".to_owned(), |o| cell(o, s, lang)));
        }
        if with_base.is_some() {
            let count = |b: model::observation::Base| {
                number::interval_short(f64::from(b.low), f64::from(b.high), 0, lang)
            };
            cells.push(base(*period).map_or_else(|| "\u{2013}".to_owned(), count));
        }
        Row { head: period.short(lang), cells }
    });
    let rows = rows.collect();
    Table {
        caption: caption(s, used, lang),
        head: head(s, &regions, with_base.map(|n| n.get(lang)), lang),
        rows,
    }
}

fn head(s: &Subject<'_>, regions: &[&Region], base: Option<&str>, lang: Lang) -> Vec<String> {
    let first = match lang {
        Lang::Nl => "Periode",
        Lang::En => "Period",
    };
    let mut out = vec![first.to_owned()];
    out.extend(regions.iter().map(|region| {
        let inherited = Subject { region, ..*s }.inherited_from();
        match (inherited, lang) {
            (None, _) => place::title(region, lang),
            (Some(_), Lang::Nl) => format!("{} (provinciecijfer)", place::title(region, lang)),
            (Some(_), Lang::En) => format!("{} (provincial figure)", place::title(region, lang)),
        }
    }));
    out.extend(base.map(|noun| format!("{}, {}", super::capitalised(noun), place::title(s.region, lang))));
    out
}

fn cell(o: &Observation, s: &Subject<'_>, lang: Lang) -> String {
    let value = number::observation(o, s.indicator.decimals, s.indicator.unit, lang);
    if o.flags.is_empty() {
        return value;
    }
    let letters: Vec<String> = o.flags.iter().map(|flag| flag.letter().to_string()).collect();
    format!("{value} {}", letters.join("\u{a0}"))
}

/// "Aandeel …, in % van de kandidaten …. b: breuk in de reeks; c: afgeschermd aantal."
fn caption(s: &Subject<'_>, used: Flags, lang: Lang) -> String {
    let mut out = format!("{}, {}", s.indicator.name.get(lang), s.indicator.basis.get(lang));
    let explained = |flag: Flag| format!("{}: {}", flag.letter(), flag.label(lang));
    let letters: Vec<String> = used.iter().map(explained).collect();
    if !letters.is_empty() {
        out.push_str(&format!(". {}", letters.join("; ")));
    }
    out
}
