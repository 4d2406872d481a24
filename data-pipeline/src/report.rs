//! Findings as an analyst reads them: on a screen, and as JSON.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use model::lang::Lang;
use serde::Serialize;

use crate::finding::{Finding, Findings, Severity};

/// How many findings of one kind a screen shows.
const AT_MOST: usize = 20;

/// Whether words are coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// With terminal escapes.
    On,
    /// Plain.
    Off,
}

/// The findings as lines of text, errors first, at most twenty of a kind. Warnings that were there before are counted
/// only: a new one must not drown in them.
pub fn on_screen(findings: &Findings, lang: Lang, colour: Colour) -> String {
    let mut out = String::new();
    let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
    let (known, new): (Vec<&Finding>, Vec<&Finding>) = findings.sorted().into_iter().partition(|f| f.known);
    for finding in new {
        let n = shown.entry(finding.kind).or_default();
        *n += 1;
        if *n <= AT_MOST {
            one(&mut out, finding, lang, colour);
        }
    }
    for (kind, n) in shown.into_iter().filter(|(_, n)| *n > AT_MOST) {
        let more = n - AT_MOST;
        let _ = match lang {
            Lang::Nl => writeln!(out, "… en nog {more} van de soort {kind}; --report FILE geeft ze alle\n"),
            Lang::En => writeln!(out, "… and {more} more of the kind {kind}; --report FILE gives them all\n"),
        };
    }
    let _ = match (known.len(), lang) {
        (0, _) => Ok(()),
        (1, Lang::Nl) => writeln!(out, "1 waarschuwing was er al; --report FILE geeft haar\n"),
        (1, Lang::En) => writeln!(out, "1 warning was there before; --report FILE gives it\n"),
        (n, Lang::Nl) => writeln!(out, "{n} waarschuwingen waren er al; --report FILE geeft ze alle\n"),
        (n, Lang::En) => writeln!(out, "{n} warnings were there before; --report FILE gives them all\n"),
    };
    out
}

fn one(out: &mut String, finding: &Finding, lang: Lang, colour: Colour) {
    let (word, code) = match finding.severity {
        Severity::Error => ("error", "\u{1b}[1;31m"),
        Severity::Warning => ("warning", "\u{1b}[1;33m"),
    };
    let (start, end) = if colour == Colour::On { (code, "\u{1b}[0m") } else { ("", "") };
    let mut line = format!("{start}{word}[{}]{end}", finding.kind);
    let place = place(finding, lang);
    if !place.is_empty() {
        let _ = write!(line, " {place}");
    }
    let _ = writeln!(out, "{line}\n  {}", finding.message.get(lang));
    if let Some(expected) = &finding.expected {
        let word = if lang == Lang::Nl { "verwacht" } else { "expected" };
        let _ = writeln!(out, "  {word}: {}", expected.get(lang));
    }
    let word = if lang == Lang::Nl { "herstel" } else { "repair" };
    let _ = writeln!(out, "  {word}: {}\n", finding.repair.get(lang));
}

/// `data/raw/x.csv, cel I17 (rij 17, kolom „GEMEENTENAAM”)`.
fn place(finding: &Finding, lang: Lang) -> String {
    let (cell, row, column, open, close) = match lang {
        Lang::Nl => ("cel", "rij", "kolom", '„', '”'),
        Lang::En => ("cell", "row", "column", '“', '”'),
    };
    let mut parts: Vec<String> = finding.file.iter().cloned().collect();
    parts.extend(finding.sheet.clone());
    match (&finding.cell, finding.row) {
        (Some(at), _) => parts.push(format!("{cell} {at}")),
        (None, Some(n)) if finding.sheet.is_none() => parts.push(format!("{row} {n}")),
        _ => {}
    }
    parts.extend(finding.column.as_ref().map(|c| format!("{column} {open}{c}{close}")));
    parts.join(", ")
}

/// Everything found, as JSON.
#[derive(Serialize)]
struct Report<'a> {
    errors: usize,
    warnings: usize,
    findings: Vec<&'a Finding>,
}

/// The findings as JSON, all of them, errors first.
pub fn as_json(findings: &Findings) -> String {
    let report = Report {
        errors: findings.count(Severity::Error),
        warnings: findings.count(Severity::Warning),
        findings: findings.sorted(),
    };
    // A list of texts and numbers always has a JSON form.
    serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
}
