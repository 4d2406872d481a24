//! Tile maps.

use charts::drawing::Drawing;
use charts::theme::Theme;
use charts::tile_map::{self, Classes, TileMapSpec, TileRegion};
use model::id::RegionId;
use model::lang::Lang;
use model::observation::Observation;
use model::period::Period;
use model::region::Region;
use model::unit::Unit;

use super::Plot;
use super::figures::{figure, region, regions};

pub const PLOTS: &[Plot] = &[
    ("tile-map-300", || eight(300, Lang::Nl, Theme::Css)),
    ("tile-map-360", || eight(360, Lang::Nl, Theme::Css)),
    ("tile-map-640", || eight(640, Lang::Nl, Theme::Css)),
    ("tile-map-1000", || eight(1000, Lang::Nl, Theme::Css)),
    ("tile-map-320-en", || eight(320, Lang::En, Theme::Css)),
    ("tile-map-640-en", || eight(640, Lang::En, Theme::Css)),
    ("tile-map-1000-en", || eight(1000, Lang::En, Theme::Css)),
    ("tile-map-dark", || eight(360, Lang::Nl, Theme::Dark)),
    ("tile-map-print", || eight(360, Lang::Nl, Theme::Print)),
    ("tile-map-high-contrast", || eight(360, Lang::Nl, Theme::HighContrast)),
    ("tile-map-no-figures", || map(&regions(), &[], 360, Lang::Nl, Theme::Css)),
    ("tile-map-nothing", || map(&[], &[], 360, Lang::Nl, Theme::Css)),
    ("tile-map-one-tile", || {
        map(&[region("een", "Eén", &[(9, 9)])], &[Some((5.0, 5.0))], 360, Lang::Nl, Theme::Css)
    }),
    ("tile-map-hostile-names", hostile),
];

const BOUNDS: [Option<(f64, f64)>; 8] = [
    Some((14.4, 15.0)),
    Some((22.1, 22.9)),
    Some((26.4, 28.7)),
    Some((33.1, 41.6)),
    Some((11.5, 12.4)),
    Some((16.9, 18.1)),
    None,
    Some((26.6, 27.5)),
];

fn eight(width: u32, lang: Lang, theme: Theme) -> Drawing {
    map(&regions(), &BOUNDS, width, lang, theme)
}

fn map(regions: &[Region], bounds: &[Option<(f64, f64)>], width: u32, lang: Lang, theme: Theme) -> Drawing {
    let figures: Vec<Option<Observation>> = (0..regions.len())
        .map(|i| bounds.get(i).copied().flatten().map(|(a, b)| figure(Period::SchoolYear(2023), a, b)))
        .collect();
    let centres: Vec<f64> = figures.iter().flatten().filter_map(Observation::centre).collect();
    let classes = Classes::of(&centres);
    let chosen = RegionId::new("utrecht").unwrap();
    tile_map::draw(&TileMapSpec {
        regions: regions
            .iter()
            .zip(&figures)
            .map(|(region, o)| TileRegion { region, observation: o.as_ref() })
            .collect(),
        chosen: Some(&chosen),
        classes: &classes,
        decimals: 1,
        unit: Unit::Percent,
        width,
        lang,
        theme,
    })
}

fn hostile() -> Drawing {
    let regions = [
        region("a", "<script>\"'&", &[(0, 0), (1, 0), (2, 0)]),
        region("b", "العربية 🎉", &[(0, 1), (1, 1), (2, 1)]),
        region("c", "", &[(0, 2)]),
        region("d", &"a".repeat(200), &[(1, 2), (2, 2)]),
        region("e", "Dubbel", &[(1, 2)]),
    ];
    map(
        &regions,
        &[Some((1.0, 1.0)), Some((2.0, 2.0)), None, Some((f64::NAN, 1.0)), None],
        500,
        Lang::Nl,
        Theme::Css,
    )
}
