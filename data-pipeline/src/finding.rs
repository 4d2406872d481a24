//! Findings: what is wrong with a file or a definition, where, and how to repair it.
//!
//! Problems are collected, never thrown: one run tells all of them. A finding is worded in both languages when it is
//! made, by the stage that knows what it expected; [`crate::report`] only lays it out.

use model::lang::Text;
use serde::Serialize;

use crate::place::Cell;

/// Whether a finding blocks a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is published.
    Error,
    /// Shown, and published all the same.
    Warning,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Whether it blocks a release.
    pub severity: Severity,
    /// What kind of problem, in a word that can be looked up: `municipality-unknown`.
    pub kind: &'static str,
    /// The file, as the analyst wrote its path.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The sheet of a workbook, or the page of an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The row as a spreadsheet counts, the header being row 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u64>,
    /// The header of the column, or the name of the key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The cell as a spreadsheet names it: `I17`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// The text as it stands there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What is wrong, in a sentence that quotes the text.
    pub message: Text,
    /// What was expected there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<Text>,
    /// What the analyst can do about it.
    pub repair: Text,
    /// Whether it was found in this edition before, and published all the same.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub known: bool,
}

impl Finding {
    /// A finding that blocks a release.
    pub fn error(kind: &'static str, message: Text, repair: Text) -> Finding {
        Finding {
            severity: Severity::Error,
            kind,
            file: None,
            sheet: None,
            row: None,
            column: None,
            cell: None,
            text: None,
            message,
            expected: None,
            repair,
            known: false,
        }
    }

    /// A finding that is shown and does not block.
    pub fn warning(kind: &'static str, message: Text, repair: Text) -> Finding {
        Finding { severity: Severity::Warning, ..Finding::error(kind, message, repair) }
    }

    /// The same, in this file.
    #[must_use]
    pub fn in_file(mut self, file: &str) -> Finding {
        self.file = Some(file.to_owned());
        self
    }

    /// The same, in the column with this header.
    #[must_use]
    pub fn in_column(mut self, header: &str) -> Finding {
        self.column = Some(header.to_owned());
        self
    }

    /// The same, in this row, counted as a spreadsheet does.
    #[must_use]
    pub fn in_row(mut self, row: u64) -> Finding {
        self.row = Some(row);
        self
    }

    /// The same, in this sheet or page.
    #[must_use]
    pub fn in_sheet(mut self, sheet: String) -> Finding {
        self.sheet = Some(sheet);
        self
    }

    /// The same, at this cell.
    #[must_use]
    pub fn at(mut self, cell: Cell) -> Finding {
        self.row = Some(u64::from(cell.row) + 1);
        self.cell = Some(cell.to_string());
        self
    }

    /// The same, with the text as it stands there.
    #[must_use]
    pub fn quoting(mut self, text: &str) -> Finding {
        self.text = Some(text.to_owned());
        self
    }

    /// The same, with what was expected.
    #[must_use]
    pub fn expecting(mut self, expected: Text) -> Finding {
        self.expected = Some(expected);
        self
    }
}

/// Everything found so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings(Vec<Finding>);

impl Findings {
    /// Adds a finding.
    pub fn push(&mut self, finding: Finding) {
        self.0.push(finding);
    }

    /// Adds all of another run of findings.
    pub fn extend(&mut self, others: Findings) {
        self.0.extend(others.0);
    }

    /// Marks the warnings that were there before.
    pub fn mark_known(&mut self, is_known: impl Fn(&Finding) -> bool) {
        for finding in self.0.iter_mut().filter(|f| f.severity == Severity::Warning) {
            finding.known = is_known(finding);
        }
    }

    /// Whether anything blocks a release.
    pub fn block(&self) -> bool {
        self.0.iter().any(|f| f.severity == Severity::Error)
    }

    /// How many there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|f| f.severity == severity).count()
    }

    /// All, errors first, otherwise in the order in which they were found.
    pub fn sorted(&self) -> Vec<&Finding> {
        let mut all: Vec<&Finding> = self.0.iter().collect();
        all.sort_by_key(|f| f.severity);
        all
    }
}

/// A text in both languages, Dutch first.
pub fn both(nl: impl Into<String>, en: impl Into<String>) -> Text {
    Text { nl: nl.into(), en: en.into() }
}
