//! The card that is shown where a link to a page is shared: 1200 by 628 pixels, legible at a third of that.

use super::page::{Page, Voice};
use super::{Plot, Words, plain};
use crate::drawing::Drawing;
use crate::theme::{Theme, Token};

const WIDTH: u32 = 1200;
const HEIGHT: u32 = 628;
const MARGIN: u32 = 48;
/// How many quarters of its size the chart is drawn at.
const QUARTERS: u32 = 7;
/// The sizes that a headline may have; the largest in which it takes two lines is taken.
const HEADLINES: [u32; 5] = [48, 42, 36, 30, 26];
const TITLE: Voice = Voice { size: 24, strong: false, token: Token::Ink2 };
const SOURCE: Voice = Voice { size: 20, strong: false, token: Token::Ink3 };

/// Writes the card: headline, title, chart, source.
pub fn card(words: &Words, theme: Theme, plot: Plot<'_>) -> Drawing {
    let (room, theme) = (WIDTH - 2 * MARGIN, plain(theme));
    let mut headline = (headline(HEADLINES[0]), Vec::new());
    for size in HEADLINES {
        let voice = self::headline(size);
        headline = (voice, voice.lines(&words.headline, room));
        if headline.1.len() <= 2 {
            break;
        }
    }
    let mut page = Page::new(theme, MARGIN);
    let y = page.say(&headline.1, MARGIN - 8, headline.0);
    let top = page.say(&TITLE.lines(&words.title, room), y + 4, TITLE) + 16;
    let sources = SOURCE.lines(&words.source, room);
    let bottom = HEIGHT - MARGIN / 2 - SOURCE.height(sources.len());
    page.say(&sources, bottom, SOURCE);
    let height = bottom.saturating_sub(top + 8) * 4 / QUARTERS;
    page.place(&plot(room * 4 / QUARTERS, height.max(60), theme), top, QUARTERS);
    page.finish(&words.headline, &words.sentence, WIDTH, HEIGHT)
}

fn headline(size: u32) -> Voice {
    Voice { size, strong: true, token: Token::Ink }
}
