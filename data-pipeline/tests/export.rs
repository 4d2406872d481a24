//! Pictures: what is published as pixels has the size that it says, and is the same each time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;

use charts::drawing::Drawing;
use data_pipeline::export::{Picture, png, pngs};
use lab::Lab;

/// The width and height in a PNG's header.
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

fn words(text: &str) -> Picture {
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" height=\"40\"><rect width=\"120\" height=\"40\" \
         fill=\"#ffffff\"/><text x=\"5\" y=\"25\" font-family=\"system-ui,sans-serif\" font-size=\"16\">{text}</text></svg>"
    );
    Picture { drawing: Drawing { svg, width: 120, height: 40 }, scale: 1 }
}

#[test]
fn words_are_set_in_the_carried_font() {
    let (blank, said) = (png(&words("")).unwrap(), png(&words("één")).unwrap());
    assert_ne!(blank, said);
    assert_eq!(said, png(&words("één")).unwrap());
}

#[test]
fn a_drawing_that_is_none_is_a_failure() {
    let drawing = Drawing { svg: "no svg".to_owned(), width: 10, height: 10 };
    assert!(png(&Picture { drawing, scale: 1 }).is_err());
    let all = vec![("one".to_owned(), words("a")), ("two".to_owned(), words("b"))];
    let names: Vec<String> = pngs(all).unwrap().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["one", "two"]);
}

#[test]
fn the_overview_is_published_as_pixels() {
    let lab = Lab::new();
    lab.publish();
    let still = |name: &str| fs::read(lab.public().join("still").join(name)).unwrap();
    for lang in ["nl", "en"] {
        assert_eq!(size(&still(&format!("card.{lang}.png"))), (1200, 628));
        let (width, height) = size(&still(&format!("overview.{lang}.png")));
        assert_eq!(size(&still(&format!("overview.{lang}@2x.png"))), (2 * width, 2 * height));
        assert_eq!(width, 720);
    }
}
