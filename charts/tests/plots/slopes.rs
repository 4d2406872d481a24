//! Slopes.

use charts::drawing::Drawing;
use charts::slope::{self, SlopeSpec};
use charts::theme::Theme;
use charts::trend::{Role, TrendLine};
use model::indicator::Break;
use model::lang::Lang;
use model::observation::Observation;
use model::period::Period;
use model::unit::Unit;

use super::Plot;
use super::figures::{breaks, chosen, country, figure, school_years, years};

pub const PLOTS: &[Plot] = &[
    ("slope-320", || eight(320, Lang::Nl, Theme::Css)),
    ("slope-480", || eight(480, Lang::Nl, Theme::Css)),
    ("slope-480-en", || eight(480, Lang::En, Theme::Css)),
    ("slope-800", || eight(800, Lang::Nl, Theme::Css)),
    ("slope-320-en", || eight(320, Lang::En, Theme::Css)),
    ("slope-640", || eight(640, Lang::Nl, Theme::Css)),
    ("slope-640-en", || eight(640, Lang::En, Theme::Css)),
    ("slope-1000", || eight(1000, Lang::Nl, Theme::Css)),
    ("slope-1000-en", || eight(1000, Lang::En, Theme::Css)),
    ("slope-dark", || eight(480, Lang::Nl, Theme::Dark)),
    ("slope-print", || eight(480, Lang::Nl, Theme::Print)),
    ("slope-high-contrast", || eight(480, Lang::Nl, Theme::HighContrast)),
    ("slope-two-lines", || two(&breaks())),
    ("slope-without-breaks", || two(&[])),
    ("slope-nothing", || draw(&[], &[], Unit::Percent)),
    ("slope-one-period", || draw(&[("Utrecht", years(&[Some(3.0)]))], &[], Unit::Percent)),
    ("slope-one-end-missing", || {
        draw(
            &[
                ("Utrecht", years(&[Some(3.0), Some(4.0), Some(6.0)])),
                ("Woerden", years(&[None, None, Some(5.0)])),
                ("Maarssen", years(&[Some(2.0), Some(1.0), None])),
            ],
            &[],
            Unit::Percent,
        )
    }),
    ("slope-all-equal", || {
        draw(&[("Utrecht", years(&[Some(7.0); 4])), ("Woerden", years(&[Some(7.0); 4]))], &[], Unit::Percent)
    }),
    ("slope-negative", || {
        draw(
            &[("Utrecht", years(&[Some(-3.0), Some(4.0)])), ("Woerden", years(&[Some(2.0), Some(-12.5)]))],
            &[],
            Unit::PercentagePoint,
        )
    }),
    ("slope-counts", || {
        draw(
            &[
                ("Utrecht", years(&[Some(1132.0), Some(846.0)])),
                ("Woerden", years(&[Some(98.0), Some(120.0)])),
            ],
            &[],
            Unit::Count,
        )
    }),
    ("slope-index", || {
        draw(
            &[
                ("Utrecht", years(&[Some(100.0), Some(93.5)])),
                ("Woerden", years(&[Some(100.0), Some(104.2)])),
            ],
            &[],
            Unit::Index,
        )
    }),
    ("slope-16-lines", || {
        let names: Vec<String> = (1..=16).map(|n| format!("Regio {n}")).collect();
        let all: Vec<(&str, Vec<Observation>)> = (0..16)
            .map(|n| (names[n].as_str(), years(&[Some(20.0 + n as f64 % 5.0), Some(22.0 + n as f64 % 3.0)])))
            .collect();
        draw(&all, &[], Unit::Percent)
    }),
    ("slope-hostile-names", || {
        let long = "een zeer lange naam ".repeat(6);
        draw(
            &[
                ("<script>alert(\"x\")</script>&'", years(&[Some(1.0), Some(2.0)])),
                ("العربية 🎉 ציון\u{0}", years(&[Some(3.0), Some(1.0)])),
                (&long, years(&[Some(2.0), Some(3.0)])),
                ("", years(&[Some(2.5), Some(2.5)])),
            ],
            &[],
            Unit::Percent,
        )
    }),
];

fn eight(width: u32, lang: Lang, theme: Theme) -> Drawing {
    let ends = |a: f64, b: f64, low: f64, high: f64| {
        vec![figure(Period::SchoolYear(2019), a, b), figure(Period::SchoolYear(2023), low, high)]
    };
    let all = [
        ("Nederland", country()),
        ("Amersfoort", ends(22.1, 22.9, 22.0, 23.4)),
        ("Gooi & Vechtstreek", ends(26.4, 28.7, 21.0, 22.1)),
        ("Maarssen", ends(33.1, 41.6, 30.2, 38.0)),
        ("Woerden", ends(11.5, 12.4, 13.9, 14.8)),
        ("Amstel en Venen", ends(16.9, 18.1, 15.0, 15.9)),
        ("IJsselstein", ends(15.8, 17.3, 16.0, 17.1)),
        ("Veenendaal", ends(26.6, 27.5, 29.5, 30.1)),
        ("Utrecht", chosen()),
    ];
    drawn(&all, &breaks(), Unit::Percent, (width, lang, theme))
}

fn two(breaks: &[Break]) -> Drawing {
    let early = school_years(2014, &[(21.6, 21.6), (20.9, 20.9), (21.0, 22.1)]);
    draw(&[("Nederland", country()), ("Woerden", early), ("Utrecht", chosen())], breaks, Unit::Percent)
}

fn draw(lines: &[(&str, Vec<Observation>)], breaks: &[Break], unit: Unit) -> Drawing {
    drawn(lines, breaks, unit, (480, Lang::Nl, Theme::Css))
}

fn drawn(
    lines: &[(&str, Vec<Observation>)],
    breaks: &[Break],
    unit: Unit,
    (width, lang, theme): (u32, Lang, Theme),
) -> Drawing {
    let role = |name: &str| if name == "Utrecht" { Role::Chosen } else { Role::Context };
    slope::draw(&SlopeSpec {
        lines: lines
            .iter()
            .map(|(name, observations)| TrendLine { name, observations, role: role(name) })
            .collect(),
        breaks,
        unit,
        decimals: 1,
        width,
        height: 360,
        lang,
        theme,
    })
}
