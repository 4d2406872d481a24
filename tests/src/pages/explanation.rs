//! The explanation of one figure, down to the cells of the publisher's file.

use serde::Deserialize;

use crate::browser::Browser;
use crate::failure::{Doing, Outcome};
use crate::pages::Dialog;

/// What a reader finds in the explanation.
#[derive(Debug, Clone, Deserialize)]
pub struct Explanation {
    /// The figure: `2023/24: 14,5 tot 14,9 %`.
    pub outcome: String,
    /// How it came about, with the numbers filled in.
    pub formula: String,
    /// The numbers of the formula, each with its cells.
    pub terms: Vec<Counted>,
    /// The files, as told.
    pub files: Vec<String>,
}

/// One number of the formula.
#[derive(Debug, Clone, Deserialize)]
pub struct Counted {
    /// `techniek: 165–170`.
    pub sum: String,
    /// What is counted, as printed, file and place.
    pub cells: Vec<(String, String, String)>,
}

impl Explanation {
    /// Reads the explanation that is open.
    pub async fn read(browser: &Browser) -> Outcome<Explanation> {
        Dialog::opened(browser).await?;
        browser.see("dialog[open] .formula").await?;
        let script = "
            const dialog = document.querySelector('dialog[open]');
            const text = e => e.textContent.trim().replace(/\\s+/g, ' ');
            return {
                outcome: text(dialog.querySelector('.outcome')),
                formula: text(dialog.querySelector('.formula')),
                terms: [...dialog.querySelectorAll('details')].map(term => ({
                    sum: text(term.querySelector('summary')),
                    cells: [...term.querySelectorAll('tbody tr')].map(row => [...row.cells].map(text)),
                })),
                files: [...dialog.querySelectorAll('.files li')].map(text),
            };";
        serde_json::from_value(browser.run(script, Vec::new()).await?).doing("reading the explanation")
    }
}

impl Counted {
    /// The number as told: the lowest and the highest it can be.
    pub fn told(&self) -> Option<(u64, u64)> {
        let (_, number) = self.sum.rsplit_once(": ")?;
        let (low, high) = number.split_once('–').unwrap_or((number, number));
        let digits = |text: &str| text.replace(['.', ','], "").trim().parse().ok();
        Some((digits(low)?, digits(high)?))
    }

    /// The lowest and the highest sum that the printed cells allow: where a count is hidden as `<5`, it is 1 to 4.
    pub fn bounds(&self) -> Option<(u64, u64)> {
        self.cells.iter().try_fold((0, 0), |(low, high), (_, printed, _)| match printed.as_str() {
            "<5" => Some((low + 1, high + 4)),
            number => {
                let number: u64 = number.replace('.', "").parse().ok()?;
                Some((low + number, high + number))
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_counts_are_one_to_four() {
        let cell = |printed: &str| (String::new(), printed.to_owned(), String::new());
        let counted =
            Counted { sum: "techniek".to_owned(), cells: vec![cell("12"), cell("<5"), cell("1.203")] };
        assert_eq!(counted.bounds(), Some((1216, 1219)));
        let told = Counted { sum: "techniek: 1.216–1.219".to_owned(), ..counted.clone() };
        assert_eq!(told.told(), Some((1216, 1219)));
        let unreadable = Counted { cells: vec![cell("?")], ..counted };
        assert_eq!(unreadable.bounds(), None);
    }
}
