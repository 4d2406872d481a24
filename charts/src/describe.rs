//! All words that are said of figures, by rule and in both languages: headline, caption, alternative text, table.
//!
//! Three rules stand above the wording. A direction is claimed only where the whole interval lies on one side of
//! zero. Nothing is compared across a break. A figure that belongs to a larger region says so.

use model::catalog::Catalog;
use model::flag::Flag;
use model::indicator::Indicator;
use model::lang::Lang;
use model::number;
use model::observation::Observation;
use model::period::Period;
use model::region::Region;
use model::series::{Line, Series};
use model::unit::Unit;

mod change;
mod fraction;
mod place;
mod quoted;
mod sentence;
mod source;
mod table;

pub use change::over_series;
pub use quoted::quoted;
pub use source::source_line;
pub use table::{Row, Table, table};

/// What is spoken of: one indicator of one region.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// Where regions and sources are named.
    pub catalog: &'a Catalog,
    /// What is measured.
    pub indicator: &'a Indicator,
    /// Its figures.
    pub series: &'a Series,
    /// Whose figures.
    pub region: &'a Region,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its words, with the spaces that belong to them.
    pub text: String,
    /// Whether it is the figure that the sentence is about.
    pub strong: bool,
}

impl<'a> Subject<'a> {
    /// The figures that the region shows: its own, or those of a larger region.
    pub(crate) fn line(&self) -> Option<&'a Line> {
        self.series.line(&self.region.id)
    }

    /// Its newest figure.
    pub(crate) fn latest(&self) -> Option<&'a Observation> {
        self.line()?.latest()
    }

    /// The larger region whose figures it shows, where it has none of its own.
    pub(crate) fn inherited_from(&self) -> Option<&'a Region> {
        let own = self.series.lines.iter().any(|line| line.region == self.region.id);
        if own { None } else { self.catalog.region(self.series.inherited_from(&self.region.id)?) }
    }

    /// Whether the newest figure was old already when the files were retrieved: its last year ended more than two
    /// years before that.
    pub fn is_stale(&self) -> bool {
        let retrieved = self.catalog.retrieved.split('-').next().and_then(|year| year.parse::<i32>().ok());
        let Some((retrieved, latest)) = retrieved.zip(self.latest()) else { return false };
        let last = match latest.period {
            Period::SchoolYear(year) => year + 1,
            other => other.year(),
        };
        retrieved - last > 2
    }

    /// The region that the figures are really of.
    pub(crate) fn counted(&self) -> &'a Region {
        self.inherited_from().unwrap_or(self.region)
    }
}

/// The sentence over a page: "Ongeveer één op de zeven kandidaten in het beroepsgerichte vmbo in Utrecht doet
/// techniek".
///
/// Filled from the indicator's template: `{region}`, `{period}`, `{value}`, and `{one_in}`, a fraction in words. Where
/// no fraction comes near enough, the template's "about {one_in}" becomes "{value} of".
pub fn headline(s: &Subject<'_>, lang: Lang) -> String {
    let Some(latest) = s.latest() else {
        let region = place::inside(s.region, lang);
        return match lang {
            Lang::Nl => format!("{}: nog geen cijfer in {region}", s.indicator.name.nl),
            Lang::En => format!("{}: no figure yet in {region}", s.indicator.name.en),
        };
    };
    let template = s.indicator.headline.get(lang);
    let fraction = match s.indicator.unit {
        Unit::Percent => latest.bounds().and_then(|(low, high)| fraction::in_words(low, high, lang)),
        _ => None,
    };
    let with_fraction = match fraction {
        Some(words) => template.replace("{one_in}", &words),
        None => without_fraction(template, lang),
    };
    let filled = with_fraction
        .replace("{value}", &brief(latest, s.indicator, lang))
        .replace("{period}", &latest.period.in_words(lang))
        .replace("{region}", &place::inside(s.counted(), lang));
    capitalised(&filled)
}

/// A template that speaks of "about {one_in} pupils" as one that speaks of "{value} of pupils".
fn without_fraction(template: &str, lang: Lang) -> String {
    // "one in six of all pupils" has its "of" already.
    let (about, of, alone) = match lang {
        Lang::Nl => (["Ongeveer ", "ongeveer "], "{value} van de", "van"),
        Lang::En => (["About ", "about "], "{value} of", "of"),
    };
    about
        .iter()
        .fold(template.to_owned(), |text, word| text.replace(&format!("{word}{{one_in}}"), "{one_in}"))
        .replace(&format!("{{one_in}} {alone} "), &format!("{{value}} {alone} "))
        .replace("{one_in}", of)
}

/// The sentence under the headline: the level with its interval, the change on a year earlier, the country, and what
/// a reader must know not to misread it.
pub fn sentence(s: &Subject<'_>, lang: Lang) -> Vec<Span> {
    sentence::spans(s, lang)
}

/// The words of a sentence without their emphasis.
pub fn plain(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

/// A chart's title: "Aandeel examenkandidaten vmbo in techniek, TechNet Utrecht".
pub fn title(s: &Subject<'_>, lang: Lang) -> String {
    let inherited = match (s.inherited_from(), lang) {
        (None, _) => "",
        (Some(_), Lang::Nl) => " (provinciecijfer)",
        (Some(_), Lang::En) => " (provincial figure)",
    };
    format!("{}, {}{inherited}", s.indicator.name.get(lang), place::title(s.region, lang))
}

/// A chart's subtitle: what the unit is taken of, and what the strip shows where there is one.
pub fn subtitle(s: &Subject<'_>, lang: Lang) -> String {
    let basis = s.indicator.basis.get(lang);
    let intervals = || {
        let all = s.line().map(|line| line.observations.as_slice()).unwrap_or_default();
        all.iter().filter(|o| o.bounds().is_some_and(|(low, high)| low < high))
    };
    let hidden = intervals().any(|o| o.flags.has(Flag::Confidential));
    let strip = match (intervals().next().is_some(), hidden, lang) {
        (false, ..) => return basis.to_owned(),
        (true, true, Lang::Nl) => "strook: grenzen door afgeschermde aantallen",
        (true, true, Lang::En) => "strip: bounds left by confidential counts",
        (true, false, Lang::Nl) => "strook: wat de afronding van de bron toelaat",
        (true, false, Lang::En) => "strip: what the source's rounding allows",
    };
    format!("{basis} · {strip}")
}

/// What the newest figure rests on: "13 scholen · 1.132–1.147 kandidaten".
pub fn base_line(s: &Subject<'_>, lang: Lang) -> Option<String> {
    let base = s.latest()?.base?;
    let schools = base.sites.map(|sites| match (sites, lang) {
        (1, Lang::Nl) => "cijfer van één school".to_owned(),
        (1, Lang::En) => "figure of one school".to_owned(),
        (n, Lang::Nl) => format!("{} scholen", number::plain(f64::from(n), 0, lang)),
        (n, Lang::En) => format!("{} schools", number::plain(f64::from(n), 0, lang)),
    });
    let counted = s.indicator.base_noun.as_ref().map(|noun| {
        let count = number::interval_short(f64::from(base.low), f64::from(base.high), 0, lang);
        format!("{count} {}", noun.get(lang))
    });
    let parts: Vec<String> = schools.into_iter().chain(counted).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// The change on a year earlier in few words: "−3,2 tot −2,2 procentpunt in een jaar", or that there is no clear
/// difference. None across a break, where there is no figure a year earlier, or where the newest is old.
pub fn change_line(s: &Subject<'_>, lang: Lang) -> Option<String> {
    change::on_a_year(s).filter(|_| !s.is_stale()).map(|change| change.in_brief(lang))
}

/// A figure in a headline: its interval where it has no value, and no rounding interval in brackets.
pub(crate) fn brief(o: &Observation, indicator: &Indicator, lang: Lang) -> String {
    match o.value {
        Some(value) => number::with_unit(value, indicator.decimals, indicator.unit, lang),
        None => number::observation(o, indicator.decimals, indicator.unit, lang),
    }
}

/// The same with a capital at its start. Our sentences start with a letter from a to z or with "één"; the tables for
/// every other alphabet would weigh 10 kB in the app.
pub(crate) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some('é') => std::iter::once('É').chain(chars).collect(),
        Some(first) => std::iter::once(first.to_ascii_uppercase()).chain(chars).collect(),
        None => String::new(),
    }
}
