//! Change from one figure to a later one, as everything that both intervals allow, and in words that claim no more.

use model::lang::Lang;
use model::number;
use model::observation::Observation;
use model::period::Period;
use model::unit::Unit;

use super::Subject;

/// The change from an earlier figure to a later one of the same count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Change {
    /// The least that it can be.
    pub low: f64,
    /// The most that it can be.
    pub high: f64,
    /// The earlier period.
    pub from: Period,
    unit: Unit,
    decimals: u8,
}

/// What may be said of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// All of the interval lies above zero.
    More,
    /// All of the interval lies below zero.
    Less,
    /// Both figures are exact and alike.
    Same,
    /// The interval holds zero: no direction is claimed.
    Unclear,
}

/// The change of the newest figure on a year earlier. None across a break or a gap.
pub(crate) fn on_a_year(s: &Subject<'_>) -> Option<Change> {
    let latest = s.latest()?;
    let earlier = s.line()?.at(latest.period.year_earlier())?;
    between(s, earlier, latest)
}

/// The change over the whole stretch that is counted like the newest figure: "Sinds 2019/20 is dat 0,8 tot 1,9
/// procentpunt meer". None where that stretch is no longer than a year.
pub fn over_series(s: &Subject<'_>, lang: Lang) -> Option<String> {
    let latest = s.latest()?;
    // A quarter is compared with the same quarter: seasons are no change.
    let of_the_season = |o: &Observation| {
        (latest.period.ordinal() - o.period.ordinal()) % latest.period.frequency().per_year() == 0
    };
    let comparable = |o: &&Observation| {
        !o.is_gap() && of_the_season(o) && !s.indicator.breaks_between(o.period, latest.period)
    };
    let first = s.line()?.observations.iter().find(comparable)?;
    if first.period >= latest.period.year_earlier() {
        return None;
    }
    let change = between(s, first, latest)?;
    let since = first.period.in_words(lang);
    let amount = change.amount(lang);
    Some(match (change.verdict(), lang) {
        (Verdict::More | Verdict::Less, Lang::Nl) => format!("Dat is {amount} dan in {since}."),
        (Verdict::More | Verdict::Less, Lang::En) => format!("That is {amount} than in {since}."),
        (Verdict::Same, Lang::Nl) => format!("Dat is evenveel als in {since}."),
        (Verdict::Same, Lang::En) => format!("That is the same as in {since}."),
        (Verdict::Unclear, Lang::Nl) => format!("Een duidelijk verschil met {since} is er niet."),
        (Verdict::Unclear, Lang::En) => format!("There is no clear difference from {since}."),
    })
}

fn between(s: &Subject<'_>, earlier: &Observation, later: &Observation) -> Option<Change> {
    if s.indicator.breaks_between(earlier.period, later.period) {
        return None;
    }
    let (low, high) = later.change_since(earlier)?;
    let unit = match s.indicator.unit {
        Unit::Percent => Unit::PercentagePoint,
        other => other,
    };
    (low.is_finite() && high.is_finite()).then_some(Change {
        low,
        high,
        from: earlier.period,
        unit,
        decimals: s.indicator.decimals,
    })
}

impl Change {
    /// What may be said. A bound that is zero but for the last bits of a subtraction is zero.
    pub(crate) fn verdict(&self) -> Verdict {
        let zero = 1e-9 * self.low.abs().max(self.high.abs()).max(1.0);
        match (self.low, self.high) {
            (low, _) if low > zero => Verdict::More,
            (_, high) if high < -zero => Verdict::Less,
            (low, high) if low.abs() <= zero && high.abs() <= zero => Verdict::Same,
            _ => Verdict::Unclear,
        }
    }

    /// How much more or less, without a sign: "2,2 tot 3,2 procentpunt minder". Only for a clear change.
    pub(crate) fn amount(&self, lang: Lang) -> String {
        let (least, most) = (self.low.abs().min(self.high.abs()), self.low.abs().max(self.high.abs()));
        let prints_zero =
            |v: f64| number::plain(v, self.decimals, lang) == number::plain(0.0, self.decimals, lang);
        let size = match (prints_zero(least), prints_zero(most), lang) {
            (true, true, Lang::Nl) => "iets".to_owned(),
            (true, true, Lang::En) => "slightly".to_owned(),
            (true, false, Lang::Nl) => {
                format!("hooguit {}", number::with_unit(most, self.decimals, self.unit, lang))
            }
            (true, false, Lang::En) => {
                format!("at most {}", number::with_unit(most, self.decimals, self.unit, lang))
            }
            _ => number::interval(least, most, self.decimals, self.unit, lang),
        };
        format!("{size} {}", self.comparative(lang))
    }

    fn comparative(&self, lang: Lang) -> &'static str {
        let counted = matches!(self.unit, Unit::Count | Unit::Thousand);
        match (self.high > 0.0, lang, counted) {
            (true, Lang::Nl, _) => "meer",
            (false, Lang::Nl, _) => "minder",
            (true, Lang::En, true) => "more",
            (false, Lang::En, true) => "fewer",
            (true, Lang::En, false) => "higher",
            (false, Lang::En, false) => "lower",
        }
    }

    /// The change in few words, with its sign.
    pub(crate) fn in_brief(&self, lang: Lang) -> String {
        let suffix = self.unit.suffix(lang);
        let signed = |v: f64| number::signed(v, self.decimals, lang);
        match (self.verdict(), lang) {
            (Verdict::Unclear, Lang::Nl) => "geen duidelijk verschil met een jaar eerder".to_owned(),
            (Verdict::Unclear, Lang::En) => "no clear difference from a year earlier".to_owned(),
            (Verdict::Same, Lang::Nl) => "evenveel als een jaar eerder".to_owned(),
            (Verdict::Same, Lang::En) => "the same as a year earlier".to_owned(),
            (Verdict::More | Verdict::Less, _) => {
                let (a, b) = (signed(self.low), signed(self.high));
                match (a == b, lang) {
                    (true, Lang::Nl) => format!("{a}{suffix} in een jaar"),
                    (true, Lang::En) => format!("{a}{suffix} in a year"),
                    (false, Lang::Nl) => format!("{a} tot {b}{suffix} in een jaar"),
                    (false, Lang::En) => format!("{a} to {b}{suffix} in a year"),
                }
            }
        }
    }
}
