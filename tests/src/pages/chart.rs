//! A trend on a page: its cursor, by keys and by pointer, and what it says.

use crate::browser::Browser;
use crate::failure::Outcome;

/// The first trend of a page.
#[derive(Debug, Clone, Copy)]
pub struct Chart<'b> {
    /// The browser that shows it.
    pub browser: &'b Browser,
}

impl Chart<'_> {
    /// What takes the keyboard and the pointer.
    pub const CURSOR: &'static str = "[data-chart=trend] [role=slider]";

    /// Presses a key on the chart.
    pub async fn key(&self, key: &str) -> Outcome {
        self.browser.press(Chart::CURSOR, key).await
    }

    /// What a screen reader says of where the cursor stands: `2023/24: Utrecht 14,5 tot 14,9 %`.
    pub async fn said(&self) -> Outcome<String> {
        self.browser.see(Chart::CURSOR).await?;
        let script = "return document.querySelector(arguments[0]).ariaValueText";
        let said = self.browser.run(script, vec![Chart::CURSOR.into()]).await?;
        Ok(said.as_str().unwrap_or_default().to_owned())
    }

    /// Presses a key and tells what is said then.
    pub async fn said_after(&self, key: &str) -> Outcome<String> {
        self.key(key).await?;
        self.said().await
    }

    /// Presses one of the buttons under the chart: "Tabel", "Download", "Insluiten", "Toelichting".
    pub async fn ask_for(&self, button: &str) -> Outcome {
        self.browser.click("[data-chart=trend] .actions button", button).await?;
        self.browser.see("dialog[open]").await.map(|_| ())
    }
}
