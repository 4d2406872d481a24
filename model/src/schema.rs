//! JSON Schemas of what is written by hand rather than derived: identifiers, periods and flags, which are all texts.
//!
//! Apart from those types, because the app never needs it: only the pipeline publishes schemas.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::flag::{Flag, Flags};
use crate::id::{IndicatorId, QuotationId, RegionId, ReleaseId, SourceId};
use crate::period::Period;

/// A text that fits a pattern.
macro_rules! text {
    ($name:ident, $about:literal, $pattern:expr) => {
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "description": $about, "type": "string", "pattern": $pattern })
            }
        }
    };
}

const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

text!(RegionId, "The identifier of a region.", ID);
text!(IndicatorId, "The identifier of an indicator.", ID);
text!(SourceId, "The identifier of a source.", ID);
text!(QuotationId, "The identifier of a quotation.", ID);
text!(ReleaseId, "The identifier of a release.", ID);
text!(
    Period,
    "A year, school year, quarter or month: 2016, 2019/20, 2016-Q1, 2016-01.",
    "^[0-9]{4}(/[0-9]{2}|-Q[1-4]|-(0[1-9]|1[0-2]))?$"
);
text!(Flags, "Flags by their letters, in alphabetical order.", letters());

fn letters() -> String {
    let each: String = Flag::ALL.into_iter().map(|flag| format!("{}?", flag.letter())).collect();
    format!("^{each}$")
}
