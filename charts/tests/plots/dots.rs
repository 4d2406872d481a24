//! Dots with whiskers.

use charts::dots::{self, DotRow, DotsSpec};
use charts::drawing::Drawing;
use charts::theme::Theme;
use model::lang::Lang;
use model::observation::Observation;
use model::period::Period;
use model::unit::Unit;

use super::Plot;
use super::figures::figure;

pub const PLOTS: &[Plot] = &[
    ("dots-320", || eight(320, Lang::Nl, Theme::Css)),
    ("dots-640", || eight(640, Lang::Nl, Theme::Css)),
    ("dots-1000", || eight(1000, Lang::Nl, Theme::Css)),
    ("dots-320-en", || eight(320, Lang::En, Theme::Css)),
    ("dots-640-en", || eight(640, Lang::En, Theme::Css)),
    ("dots-1000-en", || eight(1000, Lang::En, Theme::Css)),
    ("dots-dark", || eight(480, Lang::Nl, Theme::Dark)),
    ("dots-high-contrast", || eight(480, Lang::Nl, Theme::HighContrast)),
    ("dots-nothing", || draw(&[], 480, Lang::Nl, Theme::Css)),
    ("dots-no-figures", || draw(&[("Utrecht", None), ("Woerden", None)], 480, Lang::Nl, Theme::Css)),
    ("dots-one", || draw(&[("Utrecht", Some((12.0, 12.0)))], 480, Lang::Nl, Theme::Css)),
    ("dots-both-signs", || {
        draw(&[("Utrecht", Some((-9.1, 20.0))), ("Woerden", Some((3.0, 44.0)))], 480, Lang::Nl, Theme::Css)
    }),
    ("dots-hostile-names", || {
        draw(
            &[("<script>&'\"", Some((1.0, 2.0))), ("", None), ("العربية", Some((4.0, 4.0)))],
            480,
            Lang::Nl,
            Theme::Css,
        )
    }),
];

type Row<'a> = (&'a str, Option<(f64, f64)>);

fn eight(width: u32, lang: Lang, theme: Theme) -> Drawing {
    let rows = [
        ("Utrecht", Some((14.4, 15.0))),
        ("Amersfoort", Some((22.1, 22.9))),
        ("Gooi & Vechtstreek", Some((26.4, 28.7))),
        ("Maarssen", Some((33.1, 41.6))),
        ("Woerden", Some((11.5, 12.4))),
        ("Amstel en Venen", Some((16.9, 18.1))),
        ("IJsselstein", Some((15.8, 17.3))),
        ("Veenendaal", Some((26.6, 27.5))),
        ("Nederland", Some((20.6, 21.8))),
        ("Nergens", None),
    ];
    draw(&rows, width, lang, theme)
}

fn draw(rows: &[Row<'_>], width: u32, lang: Lang, theme: Theme) -> Drawing {
    let figures: Vec<Option<Observation>> =
        rows.iter().map(|(_, bounds)| bounds.map(|(a, b)| figure(Period::SchoolYear(2023), a, b))).collect();
    let rows = rows.iter().zip(&figures);
    let rows =
        rows.map(|((name, _), o)| DotRow { name, observation: o.as_ref(), chosen: *name == "Utrecht" });
    let rows = rows.collect();
    dots::draw(&DotsSpec { rows, unit: Unit::Percent, decimals: 1, width, lang, theme })
}
