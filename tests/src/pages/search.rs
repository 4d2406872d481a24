//! The search field over every page.

use crate::browser::Browser;
use crate::failure::Outcome;

/// The search field.
#[derive(Debug, Clone, Copy)]
pub struct Search<'b> {
    /// The browser that shows it.
    pub browser: &'b Browser,
}

impl Search<'_> {
    /// Goes to the field with `/` and types.
    pub async fn type_words(&self, words: &str) -> Outcome {
        self.browser.key("/").await?;
        self.browser.see("[role=combobox]:focus").await?;
        self.browser.type_words(words).await?;
        self.browser.see("#found [role=option]").await.map(|_| ())
    }

    /// What is offered, nearest first.
    pub async fn offers(&self) -> Outcome<Vec<String>> {
        self.browser.texts("#found [role=option]").await
    }

    /// The offer that Enter would take.
    pub async fn meant(&self) -> Outcome<String> {
        self.browser.text("#found [role=option][aria-selected=true]").await
    }
}
