//! Lineage: how each figure of one indicator and region came about, down to the cells of the publisher's files.
//! The file `lineage/<indicator>/<region>.json`, fetched only when somebody asks for an explanation.
//!
//! Separate from [`series`](crate::series), because it is many times larger and seldom read. Texts that occur often
//! (sites, files, kinds of cells) stand once in a table, and cells point at them by number.

use serde::{Deserialize, Serialize};

use crate::id::{IndicatorId, RegionId, SourceId};
use crate::lang::Text;
use crate::period::Period;

/// How every figure of one indicator and region came about.
///
/// A region that shows another's line ([`Inherited`](crate::series::Inherited)) has no file: read that of the other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Lineage {
    /// The version of the layout; see [`SCHEMA_VERSION`](crate::SCHEMA_VERSION).
    pub schema: u32,
    /// Which indicator.
    pub indicator: IndicatorId,
    /// Which region: the one whose line it is.
    pub region: RegionId,
    /// The files that the cells stand in; publisher, title and licence are the catalogue's.
    pub files: Vec<UsedFile>,
    /// The school sites that have cells; empty where the figures are not of sites.
    pub sites: Vec<Site>,
    /// What a cell counts: "bb, techniek, totaal, kandidaten".
    pub kinds: Vec<Text>,
    /// What a reader should know of the whole list, in sentences: that counts of 1 to 4 are shown as `<5`, or that
    /// only sums are kept of the country.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Text>,
    /// One explanation a period, in the order of the line's observations.
    pub points: Vec<Explained>,
}

/// A file that cells stand in.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedFile {
    /// The source it belongs to.
    pub source: SourceId,
    /// Its edition: `2019-2024`.
    pub edition: String,
    /// Its name as the publisher gives it.
    pub name: String,
    /// When it was retrieved, as `2026-11-23`.
    pub retrieved: String,
}

/// A school site.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Its six characters: `00JT02`.
    pub code: String,
    /// Its name, as the newest of the files writes it.
    pub name: String,
    /// The municipality in which it stands.
    pub municipality: String,
}

/// How one figure came about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Explained {
    /// When.
    pub period: Period,
    /// The formula with its numbers filled in, and its outcome as it is printed; for a gap, why there is no figure.
    /// Where the figure is an interval it says what gives the lowest and what gives the highest:
    /// "ten minste 165 ÷ (165 + 972) = 14,5 %; ten hoogste 169 ÷ (169 + 966) = 14,9 %".
    pub formula: Text,
    /// What the formula is made of. Empty where a figure is withheld, because its terms would tell it.
    pub terms: Vec<Term>,
}

/// A number in the formula, and the cells it is the sum of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// What it counts: "techniek", "de rest".
    pub label: Text,
    /// Not below this.
    pub low: f64,
    /// Not above this.
    pub high: f64,
    /// The cells, ordered by site, kind and file. Empty where the number is a difference of other terms, cell by
    /// cell.
    pub cells: Vec<Cell>,
}

/// A cell of a file, or several that are kept as their sum. Written as an array, because there are hundreds a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cell(
    /// Which of [`Lineage::sites`]; [`NO_SITE`] where it is of none.
    pub u16,
    /// Which of [`Lineage::kinds`].
    pub u16,
    /// Which of [`Lineage::files`].
    pub u16,
    /// The text as printed; a sum or interval (`4510–4702`) where several cells are kept as one. The count of 1 to 4
    /// of a single site is `<5`, also where its file prints it.
    pub String,
    /// Where it stands in the file: `I17`, `O474:R474`, `page 1 #2585 (ID 2584)`; empty where no place is kept.
    pub String,
    /// Of how many printed cells the text is the sum; 1 for most.
    pub u32,
);

/// The number that stands for "no school site" in a [`Cell`].
pub const NO_SITE: u16 = u16::MAX;

impl Lineage {
    /// The explanation of one period.
    pub fn at(&self, period: Period) -> Option<&Explained> {
        self.points.iter().find(|point| point.period == period)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lineage_reads_back_and_a_cell_is_an_array() {
        let lineage = Lineage {
            schema: crate::SCHEMA_VERSION,
            indicator: IndicatorId::new("vmbo-techniek-aandeel").unwrap(),
            region: RegionId::new("utrecht").unwrap(),
            files: vec![UsedFile {
                source: SourceId::new("duo-examens").unwrap(),
                edition: "2019-2024".to_owned(),
                name: "examens.csv".to_owned(),
                retrieved: "2026-01-01".to_owned(),
            }],
            sites: vec![Site {
                code: "90AA00".to_owned(),
                name: "De Eik".to_owned(),
                municipality: "Utrecht".to_owned(),
            }],
            kinds: vec![Text::same("bb, techniek")],
            remarks: Vec::new(),
            points: vec![Explained {
                period: Period::SchoolYear(2023),
                formula: Text::same("1 ÷ 2"),
                terms: vec![Term {
                    label: Text::same("techniek"),
                    low: 1.0,
                    high: 4.0,
                    cells: vec![Cell(0, 0, 0, "<5".to_owned(), "N237".to_owned(), 1)],
                }],
            }],
        };
        let json = serde_json::to_string(&lineage).unwrap();
        assert!(json.contains(r#""cells":[[0,0,0,"<5","N237",1]]"#), "{json}");
        assert_eq!(serde_json::from_str::<Lineage>(&json).unwrap(), lineage);
        assert!(lineage.at(Period::SchoolYear(2022)).is_none());
    }
}
