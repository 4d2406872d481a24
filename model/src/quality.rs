//! What a reader should know of the files that a release rests on: the warnings that did not keep it from being
//! published. The file `quality.json`.

use serde::{Deserialize, Serialize};

use crate::id::SourceId;
use crate::lang::Text;

/// Every remark on the files and definitions of a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quality {
    /// The version of the layout; see [`SCHEMA_VERSION`](crate::SCHEMA_VERSION).
    pub schema: u32,
    /// The remarks, by source and edition, then those that are of none.
    pub remarks: Vec<Remark>,
}

/// One kind of problem in one edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// The kind of problem, in a word that can be looked up: `total-differs`.
    pub kind: String,
    /// The source of the file; absent where the remark is on a definition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// Its edition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// How often it occurs.
    pub count: u32,
    /// The problem and what was done about it, in a sentence. It repeats no count of a school.
    pub text: Text,
    /// Where it occurs in the file: `P2`. Empty where that is no cell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_read_back() {
        let quality = Quality {
            schema: crate::SCHEMA_VERSION,
            remarks: vec![Remark {
                kind: "total-differs".to_owned(),
                source: SourceId::new("duo-examens").ok(),
                edition: Some("2019-2024".to_owned()),
                count: 1,
                text: Text::same("x"),
                places: vec!["P2".to_owned()],
            }],
        };
        let json = serde_json::to_string(&quality).unwrap();
        assert_eq!(serde_json::from_str::<Quality>(&json).unwrap(), quality);
    }
}
