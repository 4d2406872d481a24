//! The text of a cell as its publisher printed it, from the figure that was kept of it.
//!
//! `data/figures` keeps numbers, not texts; of each kind of figure only one text can have been printed. The check in
//! `tests/oracle/cells.py` looks every one of them up in the raw files.

use model::flag::Flag;

use crate::figures::Figure;

/// How a hidden count is printed, and how we show a count of 1 to 4 of a single school site that is not hidden.
pub const HIDDEN: &str = "<5";

/// The text of a cell.
pub struct Printed {
    /// The text.
    pub text: String,
    /// Whether it says less than its file does: a count of 1 to 4 that the file prints.
    pub masked: bool,
}

/// The text of a figure's cell; for several cells their sum, or its interval. Decimal point, as in the files.
pub fn text(figure: &Figure) -> Printed {
    let plain = |text: String| Printed { text, masked: false };
    match (figure.value, figure.bounds()) {
        (Some(value), _) if !figure.key.site.is_empty() && (1.0..5.0).contains(&value) => {
            Printed { text: HIDDEN.to_owned(), masked: true }
        }
        (Some(value), Some((low, high))) => plain(format!("{value:.*}", decimals(low, high))),
        (Some(value), None) => plain(value.to_string()),
        (None, Some((low, high))) if figure.cells == 1 && low >= 1.0 && high < 5.0 => {
            plain(HIDDEN.to_owned())
        }
        (None, Some((low, high))) => plain(format!("{low}\u{2013}{high}")),
        // CBS's signs for a figure that is not given.
        (None, None) if figure.flags.has(Flag::Missing) => plain(".".to_owned()),
        (None, None) if figure.flags.has(Flag::Confidential) => plain("x".to_owned()),
        (None, None) => plain(String::new()),
    }
}

/// The decimals that were printed, from the width of what the rounding allows: a tenth for one decimal. A figure
/// near nought has only the upper half of its interval.
fn decimals(low: f64, high: f64) -> usize {
    let width = if low > 0.0 { high - low } else { 2.0 * high };
    (0..=6).find(|d| width <= 0.0 || (width * 10_f64.powi(*d) - 1.0).abs() < 1e-3).unwrap_or(0) as usize
}

#[cfg(test)]
mod tests {
    use model::flag::Flags;
    use model::period::Period;

    use super::*;
    use crate::figures::Key;

    fn figure(site: &str, value: Option<f64>, bounds: Option<(f64, f64)>, cells: u32) -> Figure {
        Figure {
            key: Key {
                area: "GM0344".to_owned(),
                site: site.to_owned(),
                dimensions: Vec::new(),
                measure: "kandidaten".to_owned(),
                period: Period::Year(2020),
            },
            value,
            low: bounds.map(|b| b.0),
            high: bounds.map(|b| b.1),
            flags: if value.is_none() && bounds.is_none() { Flags::of(Flag::Missing) } else { Flags::NONE },
            cells,
            cell: String::new(),
        }
    }

    #[test]
    fn a_cell_reads_as_it_was_printed() {
        let printed = |site, value, bounds, cells| text(&figure(site, value, bounds, cells)).text;
        assert_eq!(printed("90AA00", Some(28.0), None, 1), "28");
        assert_eq!(printed("90AA00", None, Some((1.0, 4.0)), 1), "<5");
        assert_eq!(printed("", None, Some((4510.0, 4702.0)), 812), "4510–4702");
        assert_eq!(printed("", Some(30.0), Some((29.95, 30.05)), 1), "30.0");
        assert_eq!(printed("", Some(0.0), Some((0.0, 0.05)), 1), "0.0");
        assert_eq!(printed("", Some(12.0), Some((11.5, 12.5)), 1), "12");
        assert_eq!(printed("", None, None, 1), ".");
    }

    #[test]
    fn a_small_count_of_one_school_is_shown_as_hidden() {
        assert_eq!(text(&figure("90AA00", Some(3.0), None, 1)).text, "<5");
        assert!(text(&figure("90AA00", Some(4.0), None, 2)).masked);
        assert_eq!(text(&figure("90AA00", Some(5.0), None, 1)).text, "5");
        assert_eq!(text(&figure("", Some(3.0), None, 1)).text, "3");
    }
}
