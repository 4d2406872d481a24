//! The fields of an indicator's definition as texts that can be compared and shown.

use std::collections::BTreeMap;

use model::lang::{Lang, Text};
use model::unit::Unit;
use serde_json::Value;

/// The name that stands for the indicator as a whole, where it was added or removed.
pub const WHOLE: &str = "indicator";

/// What of an indicator is its definition. What follows from the figures (sources, newest period) or is an
/// announcement (next update) is not.
const FIELDS: [&str; 11] = [
    "name",
    "short",
    "unit",
    "decimals",
    "frequency",
    "basis",
    "definition",
    "headline",
    "sentence",
    "base_noun",
    "direction",
];

/// The definition of an indicator as it stands in a series file.
pub fn definition(indicator: &Value) -> BTreeMap<String, Text> {
    let field = |name: &&str| {
        let value = indicator.get(*name)?;
        Some(((*name).to_owned(), in_words(name, value)))
    };
    let mut all: BTreeMap<String, Text> = FIELDS.iter().filter_map(field).collect();
    if let Some(breaks) = indicator["breaks"].as_array() {
        all.insert("breaks".to_owned(), joined(breaks));
    }
    all
}

/// A text in both languages, where it is one.
pub fn text(value: &Value) -> Option<Text> {
    serde_json::from_value(value.clone()).ok()
}

fn in_words(name: &str, value: &Value) -> Text {
    if name == "unit"
        && let Ok(unit) = serde_json::from_value::<Unit>(value.clone())
    {
        return Text { nl: unit.name(Lang::Nl).to_owned(), en: unit.name(Lang::En).to_owned() };
    }
    text(value).unwrap_or_else(|| match value.as_str() {
        Some(word) => Text::same(word),
        None => Text::same(&value.to_string()),
    })
}

/// `2017/18: profielen. In 2017/18 deden …`, one after the other.
fn joined(breaks: &[Value]) -> Text {
    let one = |b: &Value, lang: Lang| {
        let part = |name: &str| text(&b[name]).map(|t| t.get(lang).to_owned()).unwrap_or_default();
        format!("{}: {}. {}", b["from"].as_str().unwrap_or_default(), part("label"), part("note"))
    };
    let all = |lang| breaks.iter().map(|b| one(b, lang)).collect::<Vec<_>>().join(" ");
    Text { nl: all(Lang::Nl), en: all(Lang::En) }
}
