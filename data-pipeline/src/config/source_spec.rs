//! What the analysts' folder says of a source: how its files are recognised and read, and what is kept of them.
//!
//! Three kinds of file are known: a wide table (a column a count), a table of addresses, and the pages of an OData 3
//! answer. A further source of one of these kinds needs no Rust.

use std::collections::BTreeMap;

use model::id::SourceId;
use model::lang::Text;
use serde::Deserialize;

/// One source, as in `data/sources/<id>.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceSpec {
    /// Its identifier.
    pub id: SourceId,
    /// Who publishes it.
    pub publisher: String,
    /// Its title, as the publisher writes it.
    pub title: String,
    /// Where a person finds it.
    pub address: String,
    /// The words to name it by under a chart.
    pub cite_as: Text,
    /// Under which terms it may be used.
    pub licence: Text,
    /// What tells one count from another, beside measure, area, site and period: `track`, `sector`, `sex`.
    #[serde(default)]
    pub dimensions: Vec<String>,
    /// Its files; none for a source that is only quoted.
    #[serde(default, rename = "file")]
    pub files: Vec<FileSpec>,
    /// What is kept: a figure that fits any of these.
    #[serde(default)]
    pub keep: Vec<Filter>,
    /// Differences that are bounded cell by cell.
    #[serde(default)]
    pub rest: Vec<RestSpec>,
    /// How a measure, or the value of a dimension, is named to a reader: `B` is "bb". An empty text is left out.
    #[serde(default)]
    pub labels: BTreeMap<String, Text>,
    /// Files already seen.
    #[serde(default)]
    pub known: Vec<Known>,
}

/// Which figures are meant: for each coordinate (`measure` or a dimension) the values that fit. A coordinate that is
/// not named fits whatever it is.
pub type Filter = BTreeMap<String, Vec<String>>;

/// One kind of file of a source.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum FileSpec {
    /// A row a site and programme, a column a count.
    Wide(WideSpec),
    /// Where school sites stand.
    Addresses(AddressesSpec),
    /// The pages of an OData 3 answer.
    Odata3(OdataSpec),
}

/// A table with a column for each count.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WideSpec {
    /// What the edition is named after.
    pub edition: EditionName,
    /// Role to the headers it goes by, newest first: `institution`, `site`, `site_name`, `municipality`, and those
    /// that `map` names.
    pub columns: BTreeMap<String, Vec<String>>,
    /// The columns that hold numbers.
    #[serde(rename = "value")]
    pub values: Vec<ValueSpec>,
    /// The words for `{sex}` in a header, and the value of the dimension `sex`; empty when it is not told apart.
    pub sexes: BTreeMap<String, String>,
    /// How texts in a column become dimensions.
    #[serde(default, rename = "map")]
    pub maps: Vec<MapSpec>,
    /// Which counts should add up to which.
    pub adds_up: Option<AddsUpSpec>,
}

/// What an edition of a wide table is named after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EditionName {
    /// The first and last year in the header: `2019-2024`.
    Periods,
    /// The four digits at the end of the file's name: the file itself does not say.
    YearInName,
}

/// Columns that hold numbers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueSpec {
    /// The header, with `{school-year}` and `{sex}` where those stand.
    pub header: String,
    /// What is counted.
    pub measure: Option<String>,
    /// Whether it is a percentage: checked to be a number, and not used.
    #[serde(default)]
    pub percentage: bool,
}

/// How the texts of a column become dimensions.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapSpec {
    /// The role of the column.
    pub column: String,
    /// What to do with a row whose text is not listed.
    pub otherwise: Otherwise,
    /// Text to dimensions.
    pub texts: BTreeMap<String, BTreeMap<String, String>>,
}

/// What to do with a text that is not listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Otherwise {
    /// The row is not ours.
    Skip,
    /// The row is ours, and we do not understand it.
    Error,
}

/// Counts that should add up.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddsUpSpec {
    /// Along which dimension.
    pub dimension: String,
    /// The values of the parts.
    pub parts: Vec<String>,
    /// The value of the total.
    pub total: String,
}

/// A table of addresses.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddressesSpec {
    /// Role to the headers it goes by: `institution`, `site`, `code`, and others that tell the file from its likes.
    pub columns: BTreeMap<String, Vec<String>>,
}

/// The pages of an OData 3 answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OdataSpec {
    /// The table, as in the address: `83599NED`.
    pub table: String,
    /// The key that holds the period.
    pub period: String,
    /// The key that holds the region.
    pub area: String,
    /// Other keys, and the dimensions they are.
    #[serde(default)]
    pub keys: BTreeMap<String, String>,
    /// The keys that hold numbers, and the measures they are.
    pub topics: BTreeMap<String, String>,
}

/// A difference of two counts in one place: bounded cell by cell, as `max(0, whole - part)`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestSpec {
    /// Where the difference is taken: both whole and part fit this.
    #[serde(default)]
    pub within: Filter,
    /// One coordinate of the whole.
    pub whole: BTreeMap<String, String>,
    /// The same coordinate of the part.
    pub part: BTreeMap<String, String>,
    /// The same coordinate of the difference.
    #[serde(rename = "as")]
    pub name: BTreeMap<String, String>,
}

/// A file already seen.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// Its name as the publisher gives it; else the name it has in `data/raw`.
    pub name: Option<String>,
    /// Which edition it is.
    pub edition: String,
    /// When it was retrieved.
    pub retrieved: String,
    /// When the publisher last changed it.
    pub modified: Option<String>,
    /// What a reader should know of it.
    pub remark: Option<Text>,
}

impl SourceSpec {
    /// What is known of a file with this hash.
    pub fn known(&self, sha256: &str) -> Option<&Known> {
        self.known.iter().find(|k| k.sha256 == sha256)
    }
}
