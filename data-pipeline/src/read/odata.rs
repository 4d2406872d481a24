//! A page of an OData 3 answer, as CBS gives it.

use serde_json::{Map, Value};

use crate::read::raw_file::RawFile;

/// One page.
#[derive(Clone, Debug)]
pub struct OdataPage {
    /// The file it came from. Its bytes are no longer kept.
    pub file: RawFile,
    /// The table it is a page of: `83599NED`.
    pub table: String,
    /// Its rows.
    pub rows: Vec<Map<String, Value>>,
    /// The address of the page that follows, where there is one.
    pub next: Option<String>,
}

impl OdataPage {
    /// The `ID` of the first row: where the page begins in the whole answer.
    pub fn first_id(&self) -> Option<u64> {
        self.rows.first().and_then(id)
    }

    /// The `ID` of the last row.
    pub fn last_id(&self) -> Option<u64> {
        self.rows.last().and_then(id)
    }

    /// How many rows the following page skips, as its address says.
    pub fn next_skip(&self) -> Option<u64> {
        let (_, after) = self.next.as_deref()?.split_once("$skip=")?;
        after.split('&').next()?.parse().ok()
    }
}

/// The `ID` of a row.
pub fn id(row: &Map<String, Value>) -> Option<u64> {
    row.get("ID").and_then(Value::as_u64)
}

/// Reads a file as a page; `None` when it is not one.
pub fn read(file: &RawFile) -> Option<OdataPage> {
    let Ok(Value::Object(mut answer)) = serde_json::from_slice(&file.bytes) else {
        return None;
    };
    let table = answer.get("odata.metadata").and_then(Value::as_str).and_then(table_of)?;
    let next = answer.get("odata.nextLink").and_then(Value::as_str).map(str::to_owned);
    let Some(Value::Array(values)) = answer.remove("value") else {
        return None;
    };
    let rows = values
        .into_iter()
        .map(|v| match v {
            Value::Object(row) => Some(row),
            _ => None,
        })
        .collect::<Option<Vec<_>>>()?;
    Some(OdataPage { file: RawFile { bytes: Vec::new(), ..file.clone() }, table, rows, next })
}

/// The table in an address like `…/OData/83599NED/$metadata#…`.
fn table_of(metadata: &str) -> Option<String> {
    let (before, _) = metadata.split_once("/$metadata")?;
    before.rsplit('/').next().map(str::to_owned)
}
