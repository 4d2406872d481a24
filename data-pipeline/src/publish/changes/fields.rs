//! The fields of an indicator's definition, and of a region, as texts that can be compared and shown.

use std::collections::BTreeMap;

use model::lang::{Lang, Text};
use model::period::date_in_words;
use model::unit::Unit;
use serde_json::Value;

/// Fields by their names, in words.
pub type Fields = BTreeMap<String, Text>;

/// The name that stands for the indicator as a whole, where it was added or removed.
pub const INDICATOR: &str = "indicator";

/// The name that stands for a region as a whole.
pub const REGION: &str = "region";

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
pub fn definition(indicator: &Value) -> Fields {
    let field = |name: &&str| {
        let value = indicator.get(*name)?;
        Some(((*name).to_owned(), in_words(name, value)))
    };
    let mut all: Fields = FIELDS.iter().filter_map(field).collect();
    if let Some(breaks) = indicator["breaks"].as_array() {
        all.insert("breaks".to_owned(), joined(breaks));
    }
    all
}

/// What makes a region, as it stands in a catalogue: what it is called, of what municipalities it is, whose figures it
/// shows where a source does not go down to it (by name, from `all_regions`), and whether its borders are still to be
/// confirmed.
pub fn region(region: &Value, all_regions: &[Value]) -> Fields {
    let mut all = Fields::new();
    let mut add = |name: &str, text: Text| drop(all.insert(name.to_owned(), text));
    add("name", text(&region["name"]).unwrap_or_default());
    add("municipalities", municipalities(&region["municipalities"]));
    let parent = all_regions.iter().find(|other| other["id"] == region["parent"]);
    add("parent", parent.and_then(|parent| text(&parent["name"])).unwrap_or_default());
    add("provisional", yes_or_no(region["provisional"].as_bool().unwrap_or_default()));
    all
}

/// `Bunnik (GM0312), Weesp (GM0457, tot 24 maart 2022)`: by code, because their order says nothing.
fn municipalities(value: &Value) -> Text {
    let mut known: Vec<&Value> = value.as_array().into_iter().flatten().collect();
    known.sort_by_key(|m| m["code"].as_str());
    let one = |m: &Value, lang: Lang| {
        let part = |name: &str| m[name].as_str().unwrap_or_default().to_owned();
        let until = m["until"].as_str().map(|day| {
            let word = if lang == Lang::Nl { "tot" } else { "until" };
            format!(", {word} {}", date_in_words(day, lang))
        });
        format!("{} ({}{})", part("name"), part("code"), until.unwrap_or_default())
    };
    let all = |lang| known.iter().map(|m| one(m, lang)).collect::<Vec<_>>().join(", ");
    Text { nl: all(Lang::Nl), en: all(Lang::En) }
}

fn yes_or_no(is: bool) -> Text {
    let (nl, en) = if is { ("ja", "yes") } else { ("nee", "no") };
    Text { nl: nl.to_owned(), en: en.to_owned() }
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
