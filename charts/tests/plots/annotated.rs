//! Trend charts with remarks: several close together, at the edges, at a gap, among other words, and without room.

use charts::drawing::Drawing;
use charts::theme::Theme;
use charts::trend::{self, Annotation, Density, QuotedLine, Role, TrendSpec};
use model::lang::Lang;
use model::observation::Observation;
use model::period::Period;
use model::unit::Unit;

use super::Plot;
use super::figures::{breaks, chosen, country, quarters, wave, years};
use super::trends::{line, spec};

pub const PLOTS: &[Plot] = &[
    ("annotated-340", || usual(340, Lang::Nl, Theme::Css)),
    ("annotated-640", || usual(640, Lang::Nl, Theme::Css)),
    ("annotated-1000", || usual(1000, Lang::Nl, Theme::Css)),
    ("annotated-340-en", || usual(340, Lang::En, Theme::Css)),
    ("annotated-640-en", || usual(640, Lang::En, Theme::Css)),
    ("annotated-1000-en", || usual(1000, Lang::En, Theme::Css)),
    ("annotated-dark", || usual(640, Lang::Nl, Theme::Dark)),
    ("annotated-print", || usual(640, Lang::Nl, Theme::Print)),
    ("annotated-high-contrast", || usual(640, Lang::Nl, Theme::HighContrast)),
    ("annotated-close-340", || close(340, Lang::Nl)),
    ("annotated-close-640", || close(640, Lang::Nl)),
    ("annotated-close-1000", || close(1000, Lang::Nl)),
    ("annotated-close-340-en", || close(340, Lang::En)),
    ("annotated-close-640-en", || close(640, Lang::En)),
    ("annotated-close-1000-en", || close(1000, Lang::En)),
    ("annotated-edges-340", || edges(340, Lang::Nl)),
    ("annotated-edges-640", || edges(640, Lang::Nl)),
    ("annotated-edges-1000", || edges(1000, Lang::Nl)),
    ("annotated-edges-340-en", || edges(340, Lang::En)),
    ("annotated-edges-640-en", || edges(640, Lang::En)),
    ("annotated-edges-1000-en", || edges(1000, Lang::En)),
    ("annotated-gap-340", || gap(340, Lang::Nl)),
    ("annotated-gap-640", || gap(640, Lang::Nl)),
    ("annotated-gap-1000", || gap(1000, Lang::Nl)),
    ("annotated-gap-340-en", || gap(340, Lang::En)),
    ("annotated-gap-640-en", || gap(640, Lang::En)),
    ("annotated-gap-1000-en", || gap(1000, Lang::En)),
    ("annotated-quoted-340", || quoted(340)),
    ("annotated-quoted-640", || quoted(640)),
    ("annotated-8-series", eight_series),
    ("annotated-60-periods", sixty_quarters),
    ("annotated-one-point", || years_with(&[Some(14.0)], &[(2015, "de enige telling")])),
    ("annotated-negative", || years_with(&[Some(-4.0), Some(-12.0), Some(-1.0)], &[(2016, "faillissement")])),
    ("annotated-all-missing", || years_with(&[None, None], &[(2015, "niet geteld")])),
    ("annotated-outside", || {
        years_with(&[Some(4.0), Some(5.0)], &[(1999, "voor het begin"), (2040, "later")])
    }),
    ("annotated-every-period", every_period),
    ("annotated-small", small),
    ("annotated-hostile", hostile),
    ("annotated-without-room", || {
        years_with(&[Some(4.0), Some(5.0)], &[(2015, &"een lang verhaal ".repeat(60))])
    }),
];

/// The language's words.
fn say<'a>(lang: Lang, nl: &'a str, en: &'a str) -> &'a str {
    if lang == Lang::Nl { nl } else { en }
}

fn remarks<'a>(lang: Lang, words: &[(i32, &'a str, &'a str)]) -> Vec<Annotation<'a>> {
    let one = |(year, nl, en): &(i32, &'a str, &'a str)| Annotation {
        period: Period::SchoolYear(*year),
        text: say(lang, nl, en),
    };
    words.iter().map(one).collect()
}

/// The usual chart with remarks.
fn remarked(width: u32, lang: Lang, theme: Theme, words: &[(i32, &str, &str)]) -> Drawing {
    let (utrecht, nederland, breaks) = (chosen(), country(), breaks());
    let lines = vec![
        line(say(lang, "Nederland", "Netherlands"), &nederland, Role::Context),
        line("Utrecht", &utrecht, Role::Chosen),
    ];
    let annotations = remarks(lang, words);
    trend::draw(&TrendSpec {
        annotations: &annotations,
        breaks: &breaks,
        width,
        lang,
        theme,
        height: 320,
        ..spec(lines)
    })
}

const CORONA: (i32, &str, &str) =
    (2019, "coronajaar: geen centraal examen", "pandemic year: no national examination");

fn usual(width: u32, lang: Lang, theme: Theme) -> Drawing {
    remarked(width, lang, theme, &[CORONA])
}

fn close(width: u32, lang: Lang) -> Drawing {
    let words = [
        CORONA,
        (2020, "nieuw lokaal voor techniek", "new workshop"),
        (2021, "één school gesloten", "one school closed"),
        (2018, "start van het programma", "programme begins"),
    ];
    remarked(width, lang, Theme::Css, &words)
}

fn edges(width: u32, lang: Lang) -> Drawing {
    let words = [
        (2014, "eerste jaar met alle scholen", "first year with every school"),
        (2023, "laatste jaar in de oude wijk", "last year in the old district"),
    ];
    remarked(width, lang, Theme::Css, &words)
}

fn gap(width: u32, lang: Lang) -> Drawing {
    let mut utrecht = chosen();
    utrecht.retain(|o| o.period != Period::SchoolYear(2017));
    let annotations = remarks(lang, &[(2017, "dit jaar niet geteld", "not counted this year"), CORONA]);
    let lines = vec![line("Utrecht", &utrecht, Role::Chosen)];
    trend::draw(&TrendSpec { annotations: &annotations, width, lang, ..spec(lines) })
}

fn quoted(width: u32) -> Drawing {
    let (utrecht, breaks) = (chosen(), breaks());
    let annotations = remarks(Lang::Nl, &[CORONA, (2017, "fusie van twee scholen", "")]);
    let quoted =
        vec![QuotedLine { label: "geciteerd: 17 naar 11 %", points: &[(2014.0, 17.0), (2018.0, 11.0)] }];
    let lines = vec![line("Utrecht", &utrecht, Role::Chosen)];
    trend::draw(&TrendSpec { annotations: &annotations, quoted, breaks: &breaks, width, ..spec(lines) })
}

/// The remark belongs to the first of the series, wherever it is in the list.
fn eight_series() -> Drawing {
    let all: Vec<Vec<Observation>> = (0..8).map(|n| years(&wave(n, 10))).collect();
    let names = ["Utrecht", "Amersfoort", "Woerden", "Maarssen", "Baarn", "Soest", "Zeist", "Rhenen"];
    let lines = (0..8).zip(names).zip(&all).rev();
    let lines = lines.map(|((n, name), o)| line(name, o, Role::Series(n))).collect();
    let annotations = [Annotation { period: Period::Year(2020), text: CORONA.1 }];
    trend::draw(&TrendSpec { annotations: &annotations, height: 360, ..spec(lines) })
}

fn sixty_quarters() -> Drawing {
    let values: Vec<f64> = wave(1, 60).into_iter().flatten().map(|v| (v - 20.0) / 5.0).collect();
    let observations = quarters(2011, 1, &values);
    let annotations = [
        Annotation { period: Period::Quarter(2013, 2), text: "crisis in de bouw" },
        Annotation { period: Period::Quarter(2020, 2), text: "eerste lockdown" },
        Annotation { period: Period::Quarter(2025, 4), text: "voorlopig" },
    ];
    let lines = vec![line("provincie Utrecht", &observations, Role::Chosen)];
    trend::draw(&TrendSpec { annotations: &annotations, unit: Unit::Thousand, ..spec(lines) })
}

fn years_with(values: &[Option<f64>], words: &[(i32, &str)]) -> Drawing {
    let observations = years(values);
    let one = |(year, text): &(i32, &'_ str)| (Period::Year(*year), (*text).to_owned());
    let words: Vec<(Period, String)> = words.iter().map(one).collect();
    let annotations: Vec<Annotation<'_>> =
        words.iter().map(|(period, text)| Annotation { period: *period, text }).collect();
    let lines = vec![line("Utrecht", &observations, Role::Chosen)];
    trend::draw(&TrendSpec { annotations: &annotations, ..spec(lines) })
}

/// More than there is room for.
fn every_period() -> Drawing {
    let words: Vec<(i32, &str, &str)> = (2014..2024).map(|year| (year, CORONA.1, CORONA.2)).collect();
    remarked(640, Lang::Nl, Theme::Css, &words)
}

fn small() -> Drawing {
    let utrecht = chosen();
    let annotations = remarks(Lang::Nl, &[CORONA]);
    trend::draw(&TrendSpec {
        annotations: &annotations,
        width: 230,
        height: 120,
        density: Density::Small,
        ..spec(vec![line("Utrecht", &utrecht, Role::Chosen)])
    })
}

fn hostile() -> Drawing {
    let long = "a".repeat(60);
    let words = [
        (2015, "<script>alert('x')</script> & \"co\"", ""),
        (2018, "العربية 🎉 ציון\u{0}\u{b}\n]]>", ""),
        (2021, long.as_str(), ""),
        (2022, "", ""),
    ];
    remarked(640, Lang::Nl, Theme::Css, &words)
}
