//! The download: the chart with everything that must be known to use it.

use super::page::{Page, Voice};
use super::{Plot, Words, plain};
use crate::drawing::Drawing;
use crate::theme::{Theme, Token};

/// Round everything.
const MARGIN: u32 = 24;
/// Between the parts.
const GAP: u32 = 12;

const TITLE: Voice = Voice { size: 20, strong: true, token: Token::Ink };
const SUBTITLE: Voice = Voice { size: 14, strong: false, token: Token::Ink2 };
const SENTENCE: Voice = Voice { size: 15, strong: false, token: Token::Ink };
const SOURCE: Voice = Voice { size: 13, strong: false, token: Token::Ink3 };

/// Writes a file of `width` pixels (from 320 up) with a chart of `chart_height`: title, subtitle, sentence, chart,
/// source, licence. Its height follows from its words.
pub fn sheet(words: &Words, width: u32, chart_height: u32, theme: Theme, plot: Plot<'_>) -> Drawing {
    let (width, theme) = (width.max(320), plain(theme));
    let room = width - 2 * MARGIN;
    let mut page = Page::new(theme, MARGIN);
    let mut y = page.say(&TITLE.lines(&words.title, room), MARGIN, TITLE);
    y = page.say(&SUBTITLE.lines(&words.subtitle, room), y + 4, SUBTITLE);
    y = page.say(&SENTENCE.lines(&words.sentence, room), y + GAP, SENTENCE);
    let drawing = plot(room, chart_height, theme);
    page.place(&drawing, y + GAP, 4);
    y += drawing.height + 2 * GAP;
    for line in [&words.source, &words.licence] {
        y = page.say(&SOURCE.lines(line, room), y, SOURCE);
    }
    page.finish(&words.title, &words.sentence, width, y + MARGIN)
}
