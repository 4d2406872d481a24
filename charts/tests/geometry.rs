//! Properties of the layout, over made-up specs: nothing outside the frame, no label on another, and both directions
//! of the projection agree.

use charts::theme::Theme;
use charts::trend::{self, Annotation, Density, QuotedLine, Role, TrendLine, TrendSpec};
use model::indicator::Break;
use model::lang::{Lang, Text};
use model::observation::Observation;
use model::period::Period;
use model::unit::Unit;
use proptest::prelude::*;

/// What a spec borrows.
#[derive(Clone, Debug)]
struct Made {
    lines: Vec<(String, Vec<Observation>, u8)>,
    quoted: Vec<(f64, f64)>,
    breaks: Vec<Break>,
    remarks: Vec<(i32, String)>,
    unit: Unit,
    density: Density,
    width: u32,
    height: u32,
    lang: Lang,
}

impl Made {
    fn annotations(&self) -> Vec<Annotation<'_>> {
        self.remarks
            .iter()
            .map(|(year, text)| Annotation { period: Period::SchoolYear(*year), text })
            .collect()
    }

    fn spec<'a>(&'a self, annotations: &'a [Annotation<'a>]) -> TrendSpec<'a> {
        let role = |n: u8| match n {
            0 => Role::Chosen,
            1 => Role::Context,
            n => Role::Series(n),
        };
        TrendSpec {
            lines: self
                .lines
                .iter()
                .map(|(name, o, n)| TrendLine { name, observations: o, role: role(*n) })
                .collect(),
            quoted: vec![QuotedLine { label: "geciteerd", points: &self.quoted }],
            annotations,
            breaks: &self.breaks,
            unit: self.unit,
            decimals: 1,
            domain: None,
            density: self.density,
            width: self.width,
            height: self.height,
            lang: self.lang,
            theme: Theme::Light,
        }
    }
}

fn value() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        1 => Just(None),
        8 => (-20.0..120.0).prop_map(Some),
        1 => any::<f64>().prop_map(Some),
    ]
}

fn line() -> impl Strategy<Value = (String, Vec<Observation>, u8)> {
    let values = prop::collection::vec((value(), 0.0..5.0), 0..30);
    ("[A-Za-z &<>éü-]{0,40}", values, 2000..2020_i32, 0..10_u8).prop_map(|(name, values, first, role)| {
        let one = |(year, (value, margin)): (i32, (Option<f64>, f64))| {
            let o = Observation::new(Period::SchoolYear(year));
            match value {
                Some(v) if margin > 2.5 => o.between(v, v + margin),
                Some(v) => o.value(v),
                None => o,
            }
        };
        (name, (first..).zip(values).map(one).collect(), role)
    })
}

fn made() -> impl Strategy<Value = Made> {
    let at = |year: i32| Break {
        from: Period::SchoolYear(year),
        label: Text::same("nieuwe telling"),
        note: Text::default(),
    };
    (
        prop::collection::vec(line(), 0..9),
        prop::collection::vec((1990.0..2030.0, -5.0..90.0), 0..4),
        prop::collection::vec((2000..2030).prop_map(at), 0..4),
        prop::collection::vec((1998..2024, "[A-Za-z &<>éü-]{0,60}"), 0..5),
        prop::sample::select(vec![Unit::Percent, Unit::Count, Unit::Thousand, Unit::Index]),
        prop::sample::select(vec![Density::Full, Density::Small]),
        160..1600_u32,
        100..600_u32,
        prop::sample::select(vec![Lang::Nl, Lang::En]),
    )
        .prop_map(|(lines, quoted, breaks, remarks, unit, density, width, height, lang)| Made {
            lines,
            quoted,
            breaks,
            remarks,
            unit,
            density,
            width,
            height,
            lang,
        })
}

/// The numbers of every attribute with this name.
fn numbers<'a>(svg: &'a str, name: &'a str) -> impl Iterator<Item = f64> + 'a {
    let start = format!(" {name}=\"");
    let found: Vec<f64> = svg
        .match_indices(&start)
        .flat_map(|(at, _)| {
            let value = svg[at + start.len()..].split('"').next().unwrap_or_default();
            value.split([' ', ',']).filter_map(|n| n.parse::<f64>().ok()).collect::<Vec<_>>()
        })
        .collect();
    found.into_iter()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_mark_is_within_the_frame(made in made()) {
        let drawing = trend::draw(&made.spec(&made.annotations()));
        let (width, height) = (f64::from(drawing.width) * 10.0, f64::from(drawing.height) * 10.0);
        for name in ["x", "x1", "x2", "cx"] {
            for x in numbers(&drawing.svg, name) {
                prop_assert!((0.0..=width).contains(&x), "{name}={x} of {width}: {}", drawing.svg);
            }
        }
        for name in ["y", "y1", "y2", "cy"] {
            for y in numbers(&drawing.svg, name) {
                prop_assert!((0.0..=height).contains(&y), "{name}={y} of {height}: {}", drawing.svg);
            }
        }
    }

    #[test]
    fn projection_and_inverse_agree(made in made(), share in 0.0..1.0) {
        let layout = trend::layout(&made.spec(&made.annotations()));
        let y = layout.plot.y + share * layout.plot.height;
        prop_assert!((layout.y(layout.value_at(y)) - y).abs() < 1e-6);
        for period in &layout.periods {
            prop_assert!((layout.plot.x - 1e-6..=layout.plot.right() + 1e-6).contains(&layout.x(*period)));
            prop_assert_eq!(layout.nearest_period(layout.x(*period)), Some(*period));
        }
    }

    #[test]
    fn points_lie_in_the_plot(made in made()) {
        let layout = trend::layout(&made.spec(&made.annotations()));
        for observation in made.lines.iter().flat_map(|(_, o, _)| o) {
            let Some(centre) = observation.centre().filter(|c| c.is_finite()) else { continue };
            let y = layout.y(centre);
            prop_assert!(y >= layout.plot.y - 1e-6 && y <= layout.plot.bottom() + 1e-6, "{centre} at {y}");
        }
    }

    #[test]
    fn what_is_pointed_at_is_read(made in made(), x in 0.0..1600.0, y in 0.0..600.0) {
        let layout = trend::layout(&made.spec(&made.annotations()));
        let far = |r: &trend::Reading| f64::hypot(r.x - x, r.y - y);
        let nearest = layout.nearest_point(x, y);
        for (line, (_, observations, _)) in made.lines.iter().enumerate() {
            let on = layout.nearest_on(line, x);
            for observation in observations {
                let Some(found) = layout.reading(line, observation.period) else { continue };
                prop_assert_eq!(layout.nearest_point(found.x, found.y).map(|r| (r.x, r.y)), Some((found.x, found.y)));
                prop_assert!(nearest.is_some_and(|r| far(&r) <= far(&found) + 1e-9));
                prop_assert!(on.is_some_and(|r| (r.x - x).abs() <= (found.x - x).abs()));
            }
        }
    }

    #[test]
    fn texts_are_apart_and_within_the_frame(made in made()) {
        let layout = trend::layout(&made.spec(&made.annotations()));
        let boxes = layout.text_boxes();
        for (i, (one, text)) in boxes.iter().enumerate() {
            prop_assert!(
                one.x >= -0.5 && one.right() <= f64::from(made.width) + 0.5 && one.y >= -0.5
                    && one.bottom() <= f64::from(made.height) + 0.5,
                "{text} at {one:?}"
            );
            for (other, second) in &boxes[..i] {
                prop_assert!(!one.overlaps(other), "{text} at {one:?} lies on {second} at {other:?}");
            }
        }
    }
}
