//! Bars.

use charts::bar::{self, BarSpec};
use charts::drawing::Drawing;
use charts::theme::Theme;
use model::flag::{Flag, Flags};
use model::indicator::Break;
use model::lang::{Lang, Text};
use model::observation::Observation;
use model::period::{Frequency, Period};
use model::unit::Unit;

use super::Plot;
use super::figures::{breaks, school_years, text, wave, years};

pub const PLOTS: &[Plot] = &[
    ("bar-320", || usual(320, Lang::Nl, Theme::Css)),
    ("bar-640", || usual(640, Lang::Nl, Theme::Css)),
    ("bar-640-en", || usual(640, Lang::En, Theme::Css)),
    ("bar-1000", || usual(1000, Lang::Nl, Theme::Css)),
    ("bar-320-en", || usual(320, Lang::En, Theme::Css)),
    ("bar-1000-en", || usual(1000, Lang::En, Theme::Css)),
    ("bar-dark", || usual(640, Lang::Nl, Theme::Dark)),
    ("bar-print", || usual(640, Lang::Nl, Theme::Print)),
    ("bar-high-contrast", || usual(640, Lang::Nl, Theme::HighContrast)),
    ("bar-nothing", || count(&[])),
    ("bar-all-missing", || count(&years(&[None, None]))),
    ("bar-one", || count(&years(&[Some(846.0)]))),
    ("bar-zero", || count(&years(&[Some(0.0), Some(0.0)]))),
    ("bar-gaps", || count(&years(&[None, Some(12.0), None, Some(30.0), Some(0.0), None]))),
    ("bar-negative", || count(&years(&[Some(-12.0), Some(30.0), Some(-4.0)]))),
    ("bar-across-zero", || {
        count(&[
            Observation::new(Period::Year(2015)).between(-4.0, 7.0),
            years(&[None, Some(5.0)])[1].clone(),
        ])
    }),
    ("bar-provisional", || {
        let mut all = years(&[Some(120.0), Some(135.0), Some(128.0)]);
        all[2].flags = Flags::of(Flag::Provisional);
        count(&all)
    }),
    ("bar-huge", || count(&years(&[Some(1.2e6), Some(3.4e6), Some(2.9e6)]))),
    ("bar-60-quarters", || quarters(640)),
    ("bar-60-quarters-narrow", || quarters(340)),
    ("bar-hostile-break", || {
        let label = text("<b>&\"breuk\"</b> 🎉", "<i>");
        let breaks = [Break { from: Period::Year(2016), label, note: Text::default() }];
        draw(&years(&[Some(3.0), Some(4.0)]), &breaks, Unit::Count, (480, Lang::Nl, Theme::Css))
    }),
];

/// Exact counts, two breaks, then bounds.
fn usual(width: u32, lang: Lang, theme: Theme) -> Drawing {
    let all = school_years(
        2014,
        &[
            (1382.0, 1382.0),
            (1297.0, 1297.0),
            (1320.0, 1320.0),
            (1244.0, 1244.0),
            (1201.0, 1201.0),
            (1150.0, 1210.0),
            (1012.0, 1080.0),
            (1093.0, 1160.0),
            (1178.0, 1236.0),
            (1132.0, 1147.0),
        ],
    );
    draw(&all, &breaks(), Unit::Count, (width, lang, theme))
}

fn count(observations: &[Observation]) -> Drawing {
    draw(observations, &[], Unit::Count, (480, Lang::Nl, Theme::Css))
}

fn quarters(width: u32) -> Drawing {
    let first = Period::Quarter(2011, 1).ordinal();
    let at = |i| Period::from_ordinal(Frequency::Quarter, i);
    let all: Vec<Observation> = (first..)
        .zip(wave(1, 60))
        .map(|(i, v)| Observation::new(at(i)).value((v.unwrap_or(0.0) - 20.0) / 5.0))
        .collect();
    draw(&all, &[], Unit::Thousand, (width, Lang::Nl, Theme::Css))
}

fn draw(
    observations: &[Observation],
    breaks: &[Break],
    unit: Unit,
    (width, lang, theme): (u32, Lang, Theme),
) -> Drawing {
    let decimals = if unit == Unit::Count { 0 } else { 1 };
    bar::draw(&BarSpec { observations, breaks, unit, decimals, width, height: 280, lang, theme })
}
