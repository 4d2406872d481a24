//! Charts as files: sheets and cards.

use charts::describe::Subject;
use charts::drawing::Drawing;
use charts::export::{self, Words};
use charts::theme::Theme;
use charts::trend::{self, Role, TrendSpec};
use model::lang::Lang;

use super::Plot;
use super::catalog::{catalog, series, share};
use super::figures::{breaks, chosen, country};
use super::trends::{line, spec};

pub const PLOTS: &[Plot] = &[
    ("sheet-320", || sheet(&words(Lang::Nl), 320, Lang::Nl, Theme::Light)),
    ("sheet-720", || sheet(&words(Lang::Nl), 720, Lang::Nl, Theme::Light)),
    ("sheet-720-en", || sheet(&words(Lang::En), 720, Lang::En, Theme::Light)),
    ("sheet-320-en", || sheet(&words(Lang::En), 320, Lang::En, Theme::Light)),
    ("sheet-1000", || sheet(&words(Lang::Nl), 1000, Lang::Nl, Theme::Light)),
    ("sheet-1000-en", || sheet(&words(Lang::En), 1000, Lang::En, Theme::Light)),
    ("sheet-css-is-light", || sheet(&words(Lang::Nl), 720, Lang::Nl, Theme::Css)),
    ("sheet-dark", || sheet(&words(Lang::Nl), 720, Lang::Nl, Theme::Dark)),
    ("sheet-print", || sheet(&words(Lang::Nl), 720, Lang::Nl, Theme::Print)),
    ("sheet-high-contrast", || sheet(&words(Lang::Nl), 720, Lang::Nl, Theme::HighContrast)),
    ("sheet-hostile-words", || sheet(&hostile(), 480, Lang::Nl, Theme::Light)),
    ("sheet-no-words", || sheet(&Words::default(), 480, Lang::Nl, Theme::Light)),
    ("card", || card(&words(Lang::Nl), Lang::Nl, Theme::Light)),
    ("card-en", || card(&words(Lang::En), Lang::En, Theme::Light)),
    ("card-dark", || card(&words(Lang::Nl), Lang::Nl, Theme::Dark)),
    ("card-hostile-words", || card(&hostile(), Lang::Nl, Theme::Light)),
    ("card-no-words", || card(&Words::default(), Lang::Nl, Theme::Light)),
];

fn words(lang: Lang) -> Words {
    let (catalog, indicator) = (catalog(), share());
    let series = series(&indicator, &[("utrecht", chosen()), ("nederland", country())], &[]);
    let region = &catalog.regions[0];
    Words::of(&Subject { catalog: &catalog, indicator: &indicator, series: &series, region }, lang)
}

fn hostile() -> Words {
    let text = "<script>alert(\"x\")</script> & ]]> العربية 🎉\u{0}\n".to_owned();
    Words {
        headline: text.repeat(3),
        title: text.clone(),
        subtitle: "a".repeat(200),
        sentence: text.repeat(2),
        source: text.clone(),
        licence: text,
    }
}

fn plot(width: u32, height: u32, lang: Lang, theme: Theme) -> Drawing {
    let (utrecht, nederland, breaks) = (chosen(), country(), breaks());
    let name = if lang == Lang::Nl { "Nederland" } else { "Netherlands" };
    let lines = vec![line(name, &nederland, Role::Context), line("Utrecht", &utrecht, Role::Chosen)];
    trend::draw(&TrendSpec { breaks: &breaks, width, height, lang, theme, ..spec(lines) })
}

fn sheet(words: &Words, width: u32, lang: Lang, theme: Theme) -> Drawing {
    export::sheet(words, width, 340, theme, &|width, height, theme| plot(width, height, lang, theme))
}

fn card(words: &Words, lang: Lang, theme: Theme) -> Drawing {
    export::card(words, theme, &|width, height, theme| plot(width, height, lang, theme))
}
