//! Headers that carry a year and a sex: `EXAMENKANDIDATEN SCHOOLJAAR 2019-2020 - MAN`.
//!
//! A recipe writes them with `{school-year}` and `{sex}`; here they are read back. Separate, because it is the one
//! place where a publisher's wording of columns is taken apart.

use std::collections::BTreeMap;

use model::period::Period;

use crate::read::table::normalised;

/// What a header says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The school year, where the header has one.
    pub period: Option<Period>,
    /// The word for the sex as the header has it; empty where it has none.
    pub sex: String,
}

/// Reads a header by the pattern of a recipe. `None` when it is another column.
pub fn read(header: &str, pattern: &str, sexes: &BTreeMap<String, String>) -> Option<Header> {
    let mut rest = header;
    let mut found = Header { period: None, sex: String::new() };
    let mut pattern = pattern;
    while !pattern.is_empty() {
        if let Some(after) = pattern.strip_prefix("{school-year}") {
            let (years, tail) = (rest.get(..9)?, rest.get(9..)?);
            found.period = Some(school_year(years)?);
            (rest, pattern) = (tail, after);
        } else if let Some(after) = pattern.strip_prefix("{sex}") {
            let word =
                sexes.keys().filter(|word| rest.starts_with(word.as_str())).max_by_key(|word| word.len())?;
            found.sex.clone_from(word);
            (rest, pattern) = (rest.get(word.len()..)?, after);
        } else {
            let end = pattern.find('{').unwrap_or(pattern.len());
            let (literal, after) = pattern.split_at(end);
            rest = rest.strip_prefix(literal)?;
            pattern = after;
        }
    }
    rest.is_empty().then_some(found)
}

/// Writes the header that a recipe expects for a year and a sex.
pub fn write(pattern: &str, period: Option<Period>, sex: &str) -> String {
    let years = period.map(|p| format!("{}-{}", p.year(), p.year() + 1)).unwrap_or_default();
    normalised(&pattern.replace("{school-year}", &years).replace("{sex}", sex))
}

/// `2019-2020` as a school year.
fn school_year(years: &str) -> Option<Period> {
    let (first, second) = years.split_once('-')?;
    let year: i32 = first.parse().ok()?;
    (second.parse() == Ok(year + 1)).then_some(Period::SchoolYear(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_says_its_year_and_sex() {
        let sexes: BTreeMap<String, String> =
            ["MAN", "VROUW", "TOTAAL"].map(|s| (s.to_owned(), s.to_lowercase())).into();
        let pattern = "GESLAAGDEN SCHOOLJAAR {school-year} - {sex}";
        let found = read("GESLAAGDEN SCHOOLJAAR 2019-2020 - VROUW", pattern, &sexes);
        let expected = Header { period: Some(Period::SchoolYear(2019)), sex: "VROUW".to_owned() };
        assert_eq!(found, Some(expected));
        for other in [
            "GESLAAGDEN SCHOOLJAAR 2019-2021 - VROUW",
            "GESLAAGDEN SCHOOLJAAR 2019-2020 - VROUWEN",
            "GESLAAGDEN SCHOOLJAAR 2019-2020",
            "GEMEENTENAAM",
        ] {
            assert_eq!(read(other, pattern, &sexes), None, "{other}");
        }
        assert_eq!(
            write(pattern, Some(Period::SchoolYear(2019)), "MAN"),
            "GESLAAGDEN SCHOOLJAAR 2019-2020 - MAN"
        );
    }
}
