//! An indicator's page: its trend, the regions compared, the map, the table.

use serde::Deserialize;

use crate::browser::Browser;
use crate::failure::{Doing, Failure, Outcome};
use crate::pages::Screen;
use crate::site::Site;

/// `/indicator/vmbo-techniek-aandeel`
#[derive(Debug, Clone, Copy)]
pub struct IndicatorPage<'b> {
    /// What it has in common with every page.
    pub screen: Screen<'b>,
}

/// A view of the indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// The trend.
    Chart,
    /// The newest figures side by side.
    Compare,
    /// The tile map.
    Map,
    /// The figures.
    Table,
}

/// A table as a reader sees it.
#[derive(Debug, Clone, Deserialize)]
pub struct Table {
    /// What it says it holds.
    pub caption: String,
    /// The heads of its columns.
    pub head: Vec<String>,
    /// Its rows, the row's head first.
    pub rows: Vec<Vec<String>>,
}

impl<'b> IndicatorPage<'b> {
    /// Opens the page of an indicator by its id, with what follows in the address (such as `?tab=table`).
    pub async fn open(browser: &'b Browser, site: &Site, id: &str, rest: &str) -> Outcome<IndicatorPage<'b>> {
        Ok(IndicatorPage { screen: Screen::open(browser, site, &format!("/indicator/{id}{rest}")).await? })
    }

    /// Turns to another view.
    pub async fn turn_to(&self, tab: Tab) -> Outcome {
        self.screen.browser.click("main nav.tabs a", tab.name()).await?;
        self.screen
            .browser
            .see(&format!("main nav.tabs a[aria-current][href*=\"{}\"]", tab.in_address()))
            .await?;
        self.screen.settled().await
    }

    /// Reads the table that stands on the page.
    pub async fn table(&self) -> Outcome<Table> {
        self.screen.browser.see("main table").await?;
        let script = "
            const text = e => e ? e.textContent.trim() : '';
            const table = document.querySelector('main section table');
            const cells = row => [...row.cells].map(text);
            return {
                caption: text(table.caption),
                head: cells(table.tHead.rows[0]),
                rows: [...table.tBodies[0].rows].map(cells),
            };";
        let table = self.screen.browser.run(script, Vec::new()).await?;
        serde_json::from_value(table).doing("reading the table")
    }
}

impl Tab {
    /// Its name in Dutch.
    pub const fn name(self) -> &'static str {
        match self {
            Tab::Chart => "Grafiek",
            Tab::Compare => "Vergelijken",
            Tab::Map => "Kaart",
            Tab::Table => "Tabel",
        }
    }

    /// What the address says of it; the first view is not written there.
    const fn in_address(self) -> &'static str {
        match self {
            Tab::Chart => "",
            Tab::Compare => "tab=compare",
            Tab::Map => "tab=map",
            Tab::Table => "tab=table",
        }
    }
}

impl Table {
    /// The cell in the row and the column whose heads contain these words.
    pub fn cell(&self, row: &str, column: &str) -> Outcome<&str> {
        let at = self.head.iter().position(|head| head.contains(column));
        let cells = self.rows.iter().find(|cells| cells.first().is_some_and(|head| head.contains(row)));
        let cell = at.and_then(|at| cells.and_then(|cells| cells.get(at)));
        cell.map(String::as_str).ok_or_else(|| {
            let heads: Vec<_> = self.rows.iter().filter_map(|cells| cells.first()).collect();
            Failure::new(format!("no cell `{row}` x `{column}` in a table of {heads:?} x {:?}", self.head))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_found_by_its_heads() -> Outcome {
        let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
        let table = Table {
            caption: "Aandeel".to_owned(),
            head: words(&["Periode", "Woerden", "Nederland"]),
            rows: vec![words(&["2023/24", "5,5 %", "19,7 %"]), words(&["2022/23", "6,1 %", "20,0 %"])],
        };
        assert_eq!(table.cell("2022/23", "Nederland")?, "20,0 %");
        let failure = table.cell("1999/00", "Woerden").map(str::to_owned).unwrap_err();
        assert!(failure.to_string().contains("2023/24"), "{failure}");
        Ok(())
    }
}
