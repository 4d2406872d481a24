//! A chart as a file of its own: with its title above and its source below, because it leaves the page that said so.

use charts::describe::{self, Subject};
use charts::theme::{Theme, Token};
use maud::{Markup, PreEscaped, html};
use model::lang::Lang;

use crate::publish::embed::chart;

const WIDTH: u32 = 720;
const CHART_HEIGHT: u32 = 340;
const MARGIN: u32 = 20;
/// How many characters of each size fit on a line in the widest of the fonts that it may be shown in; a longer text
/// takes another line.
const TITLE_FITS: usize = 58;
const SMALL_FITS: usize = 86;

/// The chart with its title, subtitle, source and release, in the colours of paper.
pub fn svg(s: &Subject<'_>, lang: Lang) -> String {
    let title = describe::title(s, lang);
    let titles = wrapped(&title, TITLE_FITS);
    let subtitles = wrapped(&describe::subtitle(s, lang), SMALL_FITS);
    let source = format!(
        "{} · TechNet Monitor {}",
        describe::source_line(s.catalog, s.indicator, lang),
        s.catalog.release
    );
    let sources = wrapped(&source, SMALL_FITS);
    let drawing = chart::draw(s, WIDTH - 2 * MARGIN, CHART_HEIGHT, Theme::Light, lang);

    let below_titles = MARGIN + 24 * titles.len() as u32;
    let below_subtitles = below_titles + 18 * subtitles.len() as u32;
    let chart_at = below_subtitles + 12;
    let below_chart = chart_at + drawing.height + 10;
    let height = below_chart + 18 * sources.len() as u32 + MARGIN;
    let ink = |token: Token| token.hex(Theme::Light);
    html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(WIDTH) height=(height) viewBox={ "0 0 " (WIDTH) " " (height) } role="img" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, Ubuntu, sans-serif" {
            title { (title) }
            desc { (describe::plain(&describe::sentence(s, lang))) }
            rect width=(WIDTH) height=(height) fill=(ink(Token::Paper)) {}
            (lines(&titles, MARGIN + 17, 24, 18, 600, ink(Token::Ink)))
            (lines(&subtitles, below_titles + 13, 18, 13, 400, ink(Token::Ink3)))
            g transform={ "translate(" (MARGIN) " " (chart_at) ")" } { (PreEscaped(&drawing.svg)) }
            (lines(&sources, below_chart + 13, 18, 13, 400, ink(Token::Ink3)))
        }
    }
    .into_string()
}

/// The chart alone, at the size of its place on the page that the app replaces.
pub fn still(s: &Subject<'_>, lang: Lang) -> String {
    chart::draw(s, 640, 360, Theme::Light, lang).svg
}

fn lines(texts: &[String], top: u32, step: u32, size: u32, weight: u32, fill: &str) -> Markup {
    html! {
        @for (i, text) in texts.iter().enumerate() {
            text x=(MARGIN) y=(top + step * i as u32) font-size=(size) font-weight=(weight) fill=(fill) { (text) }
        }
    }
}

/// A text in lines of at most about so many characters, broken at spaces.
fn wrapped(text: &str, fits: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= fits => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
