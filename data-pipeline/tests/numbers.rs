//! Properties of the number parser: every way of writing reads back, and nothing is ever guessed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

use data_pipeline::clean::number::{Decimal, NumberError, parse};
use proptest::prelude::*;

/// A whole number in groups of three.
fn grouped(whole: u64, sign: &str) -> String {
    let digits = whole.to_string();
    let mut groups: Vec<String> = Vec::new();
    let mut rest = digits.as_str();
    while !rest.is_empty() {
        let (head, tail) = rest.split_at(rest.len().saturating_sub(3));
        groups.insert(0, tail.to_owned());
        rest = head;
    }
    groups.join(sign)
}

proptest! {
    #[test]
    fn every_way_of_writing_reads_back(
        whole in 0_u64..1_000_000_000,
        fraction in "[0-9]{0,4}",
        minus in prop::sample::select(vec!["", "-", "\u{2013}", "\u{2212}"]),
        group in prop::sample::select(vec!["", ".", ",", " ", "\u{a0}", "\u{2009}", "\u{202f}", "'"]),
        point in prop::bool::ANY,
        percent in prop::sample::select(vec!["", "%", " %"]),
    ) {
        let (decimal, sign) = if point { (Decimal::Point, ".") } else { (Decimal::Comma, ",") };
        prop_assume!(group != sign);
        let tail = if fraction.is_empty() { String::new() } else { format!("{sign}{fraction}") };
        let text = format!("{minus}{}{tail}{percent}", grouped(whole, group));
        let plain: f64 = format!("{whole}.{fraction}0").parse().unwrap();
        let expected = if minus.is_empty() { plain } else { 0.0 - plain };
        prop_assert_eq!(parse(&text, decimal), Ok(expected), "{}", text);
    }

    #[test]
    fn an_undeclared_sign_is_never_guessed(text in "[-0-9., ']{0,12}%?") {
        let (comma, point) = (parse(&text, Decimal::Comma), parse(&text, Decimal::Point));
        match parse(&text, Decimal::Undeclared) {
            Ok(value) => prop_assert!([comma, point].iter().all(|r| r.is_err() || *r == Ok(value))),
            Err(NumberError::Ambiguous { comma: c, point: p }) => {
                prop_assert_eq!(comma, Ok(c));
                prop_assert_eq!(point, Ok(p));
                prop_assert!(c != p);
            }
            Err(NumberError::NotANumber) => prop_assert!(comma.is_err() && point.is_err()),
        }
    }

    #[test]
    fn no_text_makes_it_stumble(text in "\\PC{0,20}") {
        for decimal in [Decimal::Comma, Decimal::Point, Decimal::Undeclared] {
            if let Ok(value) = parse(&text, decimal) {
                prop_assert!(value.is_finite());
            }
        }
    }
}
