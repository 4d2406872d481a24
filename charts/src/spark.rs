//! The sparkline: a word-sized trend without axes, beside a number.

use model::indicator::Break;
use model::observation::Observation;
use model::period::Frequency;

use crate::canvas;
use crate::drawing::Drawing;
use crate::paint::Paint;
use crate::scale;
use crate::segments::{Point, segments};
use crate::theme::{Theme, Token};

/// Room round the line for half a stroke and the last point.
const MARGIN: f64 = 4.0;

/// Draws a sparkline of `width` by `height` CSS pixels. Without `domain` the scale runs over the line's own figures,
/// from zero when none is negative.
pub fn draw(
    observations: &[Observation],
    breaks: &[Break],
    domain: Option<(f64, f64)>,
    width: u32,
    height: u32,
    theme: Theme,
) -> Drawing {
    let frequency = observations.first().map_or(Frequency::Year, |o| o.period.frequency());
    let stretches = segments(observations, breaks, frequency);
    let all: Vec<&Point> = stretches.iter().flatten().collect();
    let own = all.iter().fold((0.0, 0.0), |(a, b), p| (f64::min(a, p.low), f64::max(b, p.high)));
    let given = domain.filter(|(a, b)| a.is_finite() && b.is_finite()).unwrap_or(own);
    let (low, high) = scale::spread(own.0.min(given.0), own.1.max(given.1));
    let (first, last) = match (all.first(), all.last()) {
        (Some(first), Some(last)) => (first.period.moment(), last.period.moment()),
        _ => (0.0, 0.0),
    };
    let (wide, tall) = (f64::from(width) - 2.0 * MARGIN, f64::from(height) - 2.0 * MARGIN);
    let place = |p: &Point| {
        let along = if last > first { (p.period.moment() - first) / (last - first) } else { 0.5 };
        (MARGIN + along * wide, MARGIN + (high - p.centre) / (high - low) * tall)
    };
    canvas::draw(width, height, 12.5, theme, |canvas| {
        for stretch in &stretches {
            let line: Vec<(f64, f64)> = stretch.iter().map(place).collect();
            match line.as_slice() {
                [only] => canvas.circle(*only, 1.5, Paint::fill(Token::Accent)),
                _ => canvas.path(&line, Paint::stroke(Token::Accent, 1.75)),
            }
        }
        if let Some(end) = all.last() {
            canvas.circle(place(end), 3.0, Paint::fill(Token::Accent).outlined(Token::Paper, 1.0));
        }
    })
}
