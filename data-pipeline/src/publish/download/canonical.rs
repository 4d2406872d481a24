//! JSON whose keys are sorted, however `serde_json` was compiled: another crate may ask it to keep the order of
//! insertion, and then the same figures would give other bytes.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::failure::Failure;
use crate::publish::release::json;

/// A value whose objects are written by key.
struct Sorted<'a>(&'a Value);

impl Serialize for Sorted<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Object(fields) => {
                let sorted: BTreeMap<&String, Sorted<'_>> =
                    fields.iter().map(|(key, value)| (key, Sorted(value))).collect();
                serializer.collect_map(sorted)
            }
            Value::Array(items) => serializer.collect_seq(items.iter().map(Sorted)),
            other => other.serialize(serializer),
        }
    }
}

/// A value to be written by key.
pub fn sorted(document: &Value) -> impl Serialize {
    Sorted(document)
}

/// The bytes of a document.
pub fn bytes(document: &Value) -> Result<Vec<u8>, Failure> {
    json(&Sorted(document))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_at_every_depth() {
        let document = serde_json::json!({ "b": [{ "d": 1, "c": null }], "a": "x" });
        assert_eq!(bytes(&document).unwrap(), b"{\"a\":\"x\",\"b\":[{\"c\":null,\"d\":1}]}\n");
    }
}
