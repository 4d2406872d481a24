//! Words on charts as a browser sets them: whole within the frame, and none on another.
//!
//! The layout places words by a table of widths, not by a font; here a real font shows that the table is never too
//! small.

use std::collections::BTreeMap;

use tests::browser::{Browser, Look};
use tests::failure::{Doing, Outcome};
use tests::site::{Files, Site};

use super::gallery;

/// Measures every text of every drawing: `[[drawing, fault], …]`.
///
/// A text's box holds the font's whole line. What a reader sees of it lies between a capital's top and a comma's foot,
/// so a fifth goes off at the top and a sixth at the foot. Half a pixel is nothing.
const MEASURE: &str = "
    const faults = [], slack = 0.5;
    for (const figure of document.querySelectorAll('figure')) {
        const svg = figure.querySelector('svg'), frame = svg.getBoundingClientRect();
        const boxes = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim()).map(text => {
            const box = text.getBBox(), m = text.getScreenCTM();
            return {
                words: text.textContent,
                left: box.x * m.a + m.e, right: (box.x + box.width) * m.a + m.e,
                top: (box.y + box.height * 0.2) * m.d + m.f, foot: (box.y + box.height * 0.84) * m.d + m.f,
            };
        });
        const fault = words => faults.push([figure.id, words]);
        boxes.forEach((one, i) => {
            if (one.left < frame.left - slack || one.right > frame.right + slack
                || one.top < frame.top - slack || one.foot > frame.bottom + slack)
                fault(`${one.words}: outside the frame`);
            for (const other of boxes.slice(0, i))
                if (one.left < other.right - slack && other.left < one.right - slack
                    && one.top < other.foot - slack && other.top < one.foot - slack)
                    fault(`${one.words}: on ${other.words}`);
        });
    }
    return faults;";

async fn faults(drawings: &BTreeMap<String, String>) -> Outcome<Vec<(String, String)>> {
    let figures: Vec<String> =
        drawings.iter().map(|(name, svg)| format!("<figure id=\"{name}\">{svg}</figure>")).collect();
    let page = format!(
        "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\"><title>Tekeningen</title>\
         <link rel=\"icon\" href=\"data:,\"><body>{}</body></html>",
        figures.concat()
    );
    let site = Site::of(Files::made_up(&[("index.html", &page)])).await?;
    let browser = Browser::open(Look { width: 1700, ..Look::DESKTOP }).await?;
    browser.visit(&site.address("/")).await?;
    let found = browser.run(MEASURE, Vec::new()).await?;
    serde_json::from_value(found).doing("measuring the words")
}

#[tokio::test]
async fn words_are_whole_and_apart() -> Outcome {
    let found = faults(&gallery::kept()?).await?;
    let told: Vec<String> = found.iter().map(|(name, words)| format!("{name}: {words}")).collect();
    assert!(told.is_empty(), "{} faults:\n{}", told.len(), told.join("\n"));
    Ok(())
}

#[tokio::test]
async fn a_fault_is_noticed() -> Outcome {
    let drawing = |words: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\" font-size=\"13\">{words}</svg>"
        )
    };
    let text = |x: u32, y: u32, words: &str| format!("<text x=\"{x}\" y=\"{y}\">{words}</text>");
    let drawings = [
        ("apart", text(5, 20, "een") + &text(60, 20, "twee") + &text(5, 36, "drie")),
        ("over-each-other", text(5, 20, "een") + &text(8, 24, "twee")),
        ("cut-at-the-right", text(80, 20, "veel te lang")),
        ("cut-at-the-top", text(5, 5, "hoog")),
        ("cut-at-the-foot", format!("<g transform=\"translate(0 30)\">{}</g>", text(5, 24, "laag"))),
    ];
    let drawings = drawings.into_iter().map(|(name, words)| (name.to_owned(), drawing(&words))).collect();
    let found = faults(&drawings).await?;
    let named: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        named,
        ["cut-at-the-foot", "cut-at-the-right", "cut-at-the-top", "over-each-other"],
        "{found:?}"
    );
    Ok(())
}
