//! Trend charts: the usual one at every width, then one for each edge case.

use charts::drawing::Drawing;
use charts::mode::Mode;
use charts::theme::Theme;
use charts::trend::{self, Density, QuotedLine, Role, TrendLine, TrendSpec};
use model::flag::{Flag, Flags};
use model::indicator::Break;
use model::lang::{Lang, Text};
use model::observation::Observation;
use model::period::Period;
use model::unit::Unit;

use super::Plot;
use super::figures::{breaks, chosen, country, figure, quarters, text, wave, years};

pub const PLOTS: &[Plot] = &[
    ("trend-320", || usual(320, Lang::Nl, Theme::Css)),
    ("trend-340", || usual(340, Lang::Nl, Theme::Css)),
    ("trend-640", || usual(640, Lang::Nl, Theme::Css)),
    ("trend-1000", || usual(1000, Lang::Nl, Theme::Css)),
    ("trend-1600", || usual(1600, Lang::Nl, Theme::Css)),
    ("trend-lead-420", || lead(640, Lang::Nl)),
    ("trend-lead-420-en", || lead(1000, Lang::En)),
    ("trend-small-shared-52", || small_shared(52.0)),
    ("trend-small-shared-41", || small_shared(41.0)),
    ("trend-small-shared-98", || small_shared(98.0)),
    ("trend-en", || usual(640, Lang::En, Theme::Css)),
    ("trend-320-en", || usual(320, Lang::En, Theme::Css)),
    ("trend-1000-en", || usual(1000, Lang::En, Theme::Css)),
    ("trend-1600-en", || usual(1600, Lang::En, Theme::Css)),
    ("trend-light", || usual(640, Lang::Nl, Theme::Light)),
    ("trend-dark", || usual(640, Lang::Nl, Theme::Dark)),
    ("trend-print", || usual(640, Lang::Nl, Theme::Print)),
    ("trend-high-contrast", || usual(640, Lang::Nl, Theme::HighContrast)),
    ("trend-8-series-high-contrast", || draw_several(8, 10, 640, Theme::HighContrast)),
    ("trend-8-series-print", || draw_several(8, 10, 640, Theme::Print)),
    ("trend-small-220", || small(220)),
    ("trend-small-260", || small(260)),
    ("trend-small-dark", small_dark),
    ("trend-no-line", || plain(vec![])),
    ("trend-empty-line", || one(&[])),
    ("trend-one-point", || one(&years(&[Some(14.0)]))),
    ("trend-one-interval", || one(&[figure(Period::Year(2020), 12.0, 18.0)])),
    ("trend-two-points", || one(&years(&[Some(14.0), Some(18.0)]))),
    ("trend-all-missing", || one(&years(&[None, None, None]))),
    ("trend-gaps-at-the-ends", || one(&years(&[None, Some(4.0), Some(6.0), None, Some(5.0), None, None]))),
    ("trend-every-other-missing", || one(&years(&[Some(4.0), None, Some(6.0), None, Some(5.0)]))),
    ("trend-all-equal", || one(&years(&[Some(7.0); 6]))),
    ("trend-all-zero", || one(&years(&[Some(0.0); 6]))),
    ("trend-negative", || one(&years(&[Some(-4.0), Some(-12.5), Some(-1.0)]))),
    ("trend-both-signs", || one(&years(&[Some(-4.0), Some(44.0), Some(-11.0), Some(20.0)]))),
    ("trend-huge", || count(&years(&[Some(1.2e6), Some(3.4e6), Some(2.9e6)]))),
    ("trend-beyond-huge", || count(&years(&[Some(1e18), Some(f64::MAX), Some(-1e300)]))),
    ("trend-tiny", || one(&years(&[Some(1e-7), Some(3e-7), Some(2e-7)]))),
    ("trend-not-finite", || one(&years(&[Some(f64::NAN), Some(3.0), Some(f64::INFINITY), Some(2.0)]))),
    ("trend-counts", || count(&years(&[Some(1132.0), Some(1.0), Some(846.0), Some(1290.0)]))),
    ("trend-few-counts", || count(&years(&[Some(1.0), Some(2.0), Some(0.0)]))),
    ("trend-index", index),
    ("trend-60-periods", sixty_quarters),
    ("trend-60-periods-narrow", sixty_quarters_narrow),
    ("trend-gap-of-years", gap_of_years),
    ("trend-months", months),
    ("trend-2-periods", || one(&monthly(2))),
    ("trend-3-periods", || one(&monthly(3))),
    ("trend-13-periods", || one(&monthly(13))),
    ("trend-25-periods", || one(&monthly(25))),
    ("trend-50-periods", || one(&monthly(50))),
    ("trend-100-periods", || one(&monthly(100))),
    ("trend-200-periods", || one(&monthly(200))),
    ("trend-400-periods-of-8-series", || several(8, 400, 1000)),
    ("trend-400-periods", four_hundred_months),
    ("trend-2-series", || several(2, 8, 640)),
    ("trend-1-series", || several(1, 8, 640)),
    ("trend-3-series", || several(3, 8, 320)),
    ("trend-5-series", || several(5, 8, 480)),
    ("trend-12-series", || several(12, 12, 640)),
    ("trend-12-series-narrow", || several(12, 12, 320)),
    ("trend-20-series", || several(20, 24, 1000)),
    ("trend-40-series-wide", || several(40, 30, 1600)),
    ("trend-8-series", || several(8, 10, 640)),
    ("trend-8-series-narrow", || several(8, 10, 340)),
    ("trend-8-series-dark", eight_dark),
    ("trend-40-series", || several(40, 10, 640)),
    ("trend-labels-at-one-height", labels_at_one_height),
    ("trend-line-that-ends-early", ends_early),
    ("trend-provisional", provisional),
    ("trend-previous", || previous(640, Density::Full)),
    ("trend-previous-narrow", || previous(340, Density::Full)),
    ("trend-previous-small", || previous(230, Density::Small)),
    ("trend-view-index", || viewed(Mode::Index(Period::SchoolYear(2019)), Lang::Nl)),
    ("trend-view-index-before-a-break", || viewed(Mode::Index(Period::SchoolYear(2014)), Lang::Nl)),
    ("trend-view-change", || viewed(Mode::Change, Lang::Nl)),
    ("trend-view-change-en", || viewed(Mode::Change, Lang::En)),
    ("trend-view-change-of-counts", change_of_counts),
    ("trend-view-of-nothing", || viewed(Mode::Index(Period::SchoolYear(1999)), Lang::En)),
    ("trend-quoted", || quoted(640)),
    ("trend-quoted-narrow", || quoted(340)),
    ("trend-quoted-alone", quoted_alone),
    ("trend-break-at-the-end", || with_break(2023, "nieuwe telling")),
    ("trend-break-at-the-start", || with_break(2015, "nieuwe telling")),
    ("trend-break-with-a-long-name", || with_break(2019, "een nieuwe manier van tellen door de uitgever")),
    ("trend-break-outside", || with_break(2040, "nooit")),
    ("trend-every-year-a-break", every_year_a_break),
    ("trend-shared-domain", shared_domain),
    ("trend-hostile-markup", || named("<script>alert('x')</script> & \"co\"")),
    ("trend-hostile-length", || named(&"zeer lange naam van een regio ".repeat(7))),
    ("trend-hostile-word", || named(&"a".repeat(200))),
    ("trend-hostile-script", || named("العربية 🎉 ציון\u{0}\u{b}\n]]>")),
    ("trend-empty-name", || named("")),
];

pub fn spec<'a>(lines: Vec<TrendLine<'a>>) -> TrendSpec<'a> {
    TrendSpec {
        lines,
        quoted: vec![],
        annotations: &[],
        breaks: &[],
        unit: Unit::Percent,
        decimals: 1,
        domain: None,
        density: Density::Full,
        width: 640,
        height: 280,
        lang: Lang::Nl,
        theme: Theme::Css,
    }
}

pub fn line<'a>(name: &'a str, observations: &'a [Observation], role: Role) -> TrendLine<'a> {
    TrendLine { name, observations, role }
}

fn plain(lines: Vec<TrendLine<'_>>) -> Drawing {
    trend::draw(&spec(lines))
}

fn one(observations: &[Observation]) -> Drawing {
    plain(vec![line("Utrecht", observations, Role::Chosen)])
}

fn count(observations: &[Observation]) -> Drawing {
    trend::draw(&TrendSpec { unit: Unit::Count, ..spec(vec![line("Utrecht", observations, Role::Chosen)]) })
}

fn usual(width: u32, lang: Lang, theme: Theme) -> Drawing {
    let (utrecht, nederland, breaks) = (chosen(), country(), breaks());
    let name = if lang == Lang::Nl { "Nederland" } else { "Netherlands" };
    let lines = vec![line(name, &nederland, Role::Context), line("Utrecht", &utrecht, Role::Chosen)];
    trend::draw(&TrendSpec { breaks: &breaks, width, lang, theme, ..spec(lines) })
}

fn small(width: u32) -> Drawing {
    let (utrecht, nederland, breaks) = (chosen(), country(), breaks());
    let lines = vec![line("Nederland", &nederland, Role::Context), line("Utrecht", &utrecht, Role::Chosen)];
    let domain = Some((0.0, 49.0));
    trend::draw(&TrendSpec {
        breaks: &breaks,
        width,
        height: 120,
        domain,
        density: Density::Small,
        ..spec(lines)
    })
}

/// The dashboard's lead chart: high, with a quotation.
fn lead(width: u32, lang: Lang) -> Drawing {
    let (utrecht, nederland, breaks) = (chosen(), country(), breaks());
    let name = if lang == Lang::Nl { "Nederland" } else { "Netherlands" };
    let mut spec = spec(vec![line(name, &nederland, Role::Context), line("Utrecht", &utrecht, Role::Chosen)]);
    let label = if lang == Lang::Nl { "geciteerd: 17 naar 11 %" } else { "quoted: 17 to 11%" };
    spec.quoted = vec![QuotedLine { label, points: &[(2014.0, 17.0), (2018.0, 11.0)] }];
    trend::draw(&TrendSpec { breaks: &breaks, width, lang, height: 420, ..spec })
}

/// A small multiple on the scale of others, whose greatest figure is `high`.
fn small_shared(high: f64) -> Drawing {
    let (utrecht, other) = (chosen(), years(&[Some(high)]));
    trend::draw(&TrendSpec {
        width: 230,
        height: 120,
        domain: Some(trend::shared_domain(&[&utrecht, &other])),
        density: Density::Small,
        ..spec(vec![line("Utrecht", &utrecht, Role::Chosen)])
    })
}

fn small_dark() -> Drawing {
    let (utrecht, nederland) = (chosen(), country());
    let lines = vec![line("Nederland", &nederland, Role::Context), line("Utrecht", &utrecht, Role::Chosen)];
    trend::draw(&TrendSpec {
        width: 240,
        height: 120,
        density: Density::Small,
        theme: Theme::Dark,
        ..spec(lines)
    })
}

fn index() -> Drawing {
    let observations = years(&[Some(100.0), Some(103.0), Some(98.5), Some(107.2)]);
    trend::draw(&TrendSpec { unit: Unit::Index, ..spec(vec![line("Utrecht", &observations, Role::Chosen)]) })
}

fn vacancies(length: usize) -> Vec<Observation> {
    let values: Vec<f64> = wave(1, length).into_iter().flatten().map(|v| (v - 20.0) / 5.0).collect();
    quarters(2011, 1, &values)
}

fn sixty_quarters() -> Drawing {
    let observations = vacancies(60);
    trend::draw(&TrendSpec {
        unit: Unit::Thousand,
        ..spec(vec![line("provincie Utrecht", &observations, Role::Chosen)])
    })
}

fn sixty_quarters_narrow() -> Drawing {
    let observations = vacancies(60);
    let lines = vec![line("provincie Utrecht", &observations, Role::Chosen)];
    trend::draw(&TrendSpec { unit: Unit::Thousand, width: 340, ..spec(lines) })
}

fn gap_of_years() -> Drawing {
    let mut observations = vacancies(38);
    observations.extend(quarters(2025, 2, &[2.6]));
    observations.extend(quarters(2026, 1, &[2.4, 2.4]));
    let breaks = [Break {
        from: Period::Quarter(2025, 2),
        label: text("latere editie", "later edition"),
        note: Text::default(),
    }];
    let lines = vec![line("provincie Utrecht", &observations, Role::Chosen)];
    trend::draw(&TrendSpec { unit: Unit::Thousand, breaks: &breaks, ..spec(lines) })
}

fn monthly(length: usize) -> Vec<Observation> {
    let first = Period::Month(1990, 1).ordinal();
    let at = |i| Period::from_ordinal(model::period::Frequency::Month, i);
    (first..).zip(wave(2, length)).map(|(i, v)| Observation::new(at(i)).value(v.unwrap_or(0.0))).collect()
}

fn months() -> Drawing {
    one(&monthly(9))
}

fn four_hundred_months() -> Drawing {
    one(&monthly(400))
}

fn several(count: u8, length: usize, width: u32) -> Drawing {
    draw_several(count, length, width, Theme::Css)
}

fn eight_dark() -> Drawing {
    draw_several(8, 10, 640, Theme::Dark)
}

fn draw_several(count: u8, length: usize, width: u32, theme: Theme) -> Drawing {
    const NAMES: [&str; 8] = [
        "Utrecht",
        "Amersfoort",
        "Gooi & Vechtstreek",
        "Maarssen",
        "Woerden",
        "Amstel en Venen",
        "IJsselstein",
        "Veenendaal",
    ];
    let all: Vec<Vec<Observation>> = (0..count).map(|n| years(&wave(usize::from(n) % 9, length))).collect();
    let lines = (0..count).zip(&all);
    let lines = lines.map(|(n, o)| line(NAMES[usize::from(n) % 8], o, Role::Series(n))).collect();
    trend::draw(&TrendSpec { width, theme, height: 320, ..spec(lines) })
}

fn labels_at_one_height() -> Drawing {
    let all: Vec<Vec<Observation>> =
        (0..5).map(|n| years(&[Some(10.0 + 4.0 * f64::from(n)), Some(15.0), Some(20.0)])).collect();
    let names = ["Utrecht", "provincie Noord-Holland", "Nederland", "Amersfoort", "Woerden"];
    let roles = [Role::Chosen, Role::Context, Role::Context, Role::Series(1), Role::Series(2)];
    let lines = names.iter().zip(&all).zip(roles);
    plain(lines.map(|((name, o), role)| line(name, o, role)).collect())
}

fn ends_early() -> Drawing {
    let early = years(&[Some(10.0), Some(12.0), Some(11.0), None, None, None]);
    let full = years(&[Some(20.0), Some(19.0), Some(21.0), Some(22.0), Some(20.0), Some(21.0)]);
    plain(vec![line("Nederland", &full, Role::Context), line("Utrecht", &early, Role::Chosen)])
}

fn provisional() -> Drawing {
    let mut observations = years(&[Some(10.0), Some(12.0), Some(11.0), Some(13.0)]);
    for o in &mut observations[2..] {
        o.flags = Flags::of(Flag::Provisional);
    }
    one(&observations)
}

/// The last release's line behind the new one, which revised two figures and added one.
fn previous(width: u32, density: Density) -> Drawing {
    let (now, breaks) = (chosen(), breaks());
    let mut before = now[..9].to_vec();
    before[7] = figure(Period::SchoolYear(2021), 14.1, 15.6);
    before[8] = figure(Period::SchoolYear(2022), 15.0, 16.2);
    assert!(trend::is_revised(&before, &now) && !trend::is_revised(&now[..8], &now));
    trend::draw(&TrendSpec {
        breaks: &breaks,
        width,
        height: if density == Density::Full { 280 } else { 120 },
        density,
        ..spec(vec![
            line("Utrecht", &now, Role::Chosen),
            line(trend::previous_name(Lang::Nl), &before, Role::Previous),
        ])
    })
}

/// An index or a change of the usual chart.
fn viewed(mode: Mode, lang: Lang) -> Drawing {
    let breaks = breaks();
    let view = |all: &[Observation]| mode.of(all, &breaks, Unit::Percent);
    let (utrecht, nederland) = (view(&chosen()), view(&country()));
    let name = if lang == Lang::Nl { "Nederland" } else { "Netherlands" };
    trend::draw(&TrendSpec {
        breaks: &breaks,
        unit: mode.unit(Unit::Percent),
        decimals: mode.decimals(Unit::Percent, 1),
        lang,
        ..spec(vec![line(name, &nederland, Role::Context), line("Utrecht", &utrecht, Role::Chosen)])
    })
}

fn change_of_counts() -> Drawing {
    let observations = Mode::Change.of(&vacancies(60), &[], Unit::Thousand);
    trend::draw(&TrendSpec {
        unit: Mode::Change.unit(Unit::Thousand),
        ..spec(vec![line("provincie Utrecht", &observations, Role::Chosen)])
    })
}

fn quoted(width: u32) -> Drawing {
    let (utrecht, breaks) = (chosen(), breaks());
    let mut spec = spec(vec![line("Utrecht", &utrecht, Role::Chosen)]);
    spec.quoted =
        vec![QuotedLine { label: "geciteerd: 17 naar 11 %", points: &[(2012.0, 17.0), (2017.0, 11.0)] }];
    trend::draw(&TrendSpec { breaks: &breaks, width, ..spec })
}

fn quoted_alone() -> Drawing {
    let mut spec = spec(vec![]);
    spec.quoted = vec![QuotedLine { label: "geciteerd: +78 %", points: &[(2016.0, 78.0)] }];
    trend::draw(&spec)
}

fn with_break(year: i32, label: &str) -> Drawing {
    let breaks = [Break { from: Period::SchoolYear(year), label: text(label, label), note: Text::default() }];
    let utrecht = chosen();
    trend::draw(&TrendSpec {
        breaks: &breaks,
        width: 340,
        ..spec(vec![line("Utrecht", &utrecht, Role::Chosen)])
    })
}

fn every_year_a_break() -> Drawing {
    let label = text("breuk", "break");
    let at = |year| Break { from: Period::SchoolYear(year), label: label.clone(), note: Text::default() };
    let breaks: Vec<Break> = (2014..2025).map(at).collect();
    let utrecht = chosen();
    trend::draw(&TrendSpec { breaks: &breaks, ..spec(vec![line("Utrecht", &utrecht, Role::Chosen)]) })
}

fn shared_domain() -> Drawing {
    let (utrecht, nederland) = (chosen(), country());
    let domain = Some(trend::shared_domain(&[&utrecht, &nederland]));
    trend::draw(&TrendSpec { domain, ..spec(vec![line("Utrecht", &utrecht, Role::Chosen)]) })
}

fn named(name: &str) -> Drawing {
    let (utrecht, nederland) = (chosen(), country());
    trend::draw(&TrendSpec {
        width: 400,
        ..spec(vec![line(name, &nederland, Role::Context), line("Utrecht", &utrecht, Role::Chosen)])
    })
}
