//! The municipalities whose names we know, and how a name is matched to one.
//!
//! Publishers write one municipality in many ways: `IJSSELSTEIN`, `Ronde Venen, De`, `Utrecht (gemeente)`. Names are
//! compared without case, accents, spaces and punctuation; what still differs is an alias in `municipalities.csv`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::finding::{Finding, Findings, both};

/// The known municipalities.
#[derive(Clone, Debug, Default)]
pub struct Municipalities {
    names: BTreeMap<String, String>,
    codes: BTreeMap<String, String>,
}

impl Municipalities {
    /// The name of a municipality by its code (`GM0344`).
    pub fn name(&self, code: &str) -> Option<&str> {
        self.names.get(code).map(String::as_str)
    }

    /// The code of the municipality that goes by this name.
    pub fn code(&self, name: &str) -> Option<&str> {
        self.codes.get(&folded(name)).map(String::as_str)
    }

    /// The known name nearest to this one, where there is one that is at all like it.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        let wanted = folded(name);
        self.codes
            .iter()
            .map(|(known, code)| (strsim::jaro_winkler(known, &wanted), code))
            .filter(|(likeness, _)| *likeness > 0.75)
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .and_then(|(_, code)| self.name(code))
    }
}

/// A name as it is compared: upper case, no accents, letters and digits only.
pub fn folded(name: &str) -> String {
    name.chars().flat_map(char::to_uppercase).map(without_accent).filter(|c| c.is_alphanumeric()).collect()
}

/// The letters with accents that occur in Dutch and Frisian names.
fn without_accent(c: char) -> char {
    match c {
        'À'..='Å' => 'A',
        'È'..='Ë' => 'E',
        'Ì'..='Ï' => 'I',
        'Ò'..='Ö' => 'O',
        'Ù'..='Ü' => 'U',
        'Ç' => 'C',
        'Ñ' => 'N',
        other => other,
    }
}

/// Reads `municipalities.csv`: code, name, and aliases separated by `|`.
///
/// # Errors
/// If the file cannot be read.
pub fn read(path: &Path, findings: &mut Findings) -> Result<Municipalities, Failure> {
    let text = fs::read_to_string(path).map_err(Failure::read(path))?;
    let mut all = Municipalities::default();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    for (i, record) in reader.records().enumerate() {
        let fields = record.as_ref().map(|r| (r.get(0), r.get(1), r.get(2)));
        let Ok((Some(code), Some(name), Some(aliases))) = fields else {
            findings.push(row_invalid(path, i));
            continue;
        };
        all.names.insert(code.to_owned(), name.to_owned());
        for one in std::iter::once(name).chain(aliases.split('|').filter(|a| !a.is_empty())) {
            if let Some(other) = all.codes.insert(folded(one), code.to_owned())
                && other != code
            {
                findings.push(name_twice(path, i, one, &other, code));
            }
        }
    }
    Ok(all)
}

fn row_invalid(path: &Path, i: usize) -> Finding {
    Finding::error(
        "definition-invalid",
        both(
            "deze regel heeft niet de drie velden code, name en aliases",
            "this row has not the three fields code, name and aliases",
        ),
        both("vul de regel aan", "complete the row"),
    )
    .in_file(&path.display().to_string())
    .in_row(i as u64 + 2)
}

fn name_twice(path: &Path, i: usize, name: &str, one: &str, other: &str) -> Finding {
    Finding::error(
        "municipality-twice",
        both(
            format!("„{name}” hoort bij {one} én bij {other}"),
            format!("“{name}” belongs to both {one} and {other}"),
        ),
        both("laat de naam bij één gemeente staan", "leave the name with one municipality"),
    )
    .in_file(&path.display().to_string())
    .in_row(i as u64 + 2)
    .quoting(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_as_people_mean_them() {
        assert_eq!(folded("'s-Gravenhage"), folded("S GRAVENHAGE"));
        assert_eq!(folded("Súdwest-Fryslân"), folded("SUDWEST-FRYSLAN"));
        assert_eq!(folded("Ijsselstein"), folded("IJSSELSTEIN"));
        assert_ne!(folded("Laren"), folded("Lares"));
    }
}
