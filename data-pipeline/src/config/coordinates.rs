//! What the filters of an indicator name: coordinates that its source has, and values that they can have.
//!
//! Values are those that the source's recipe knows. A filter that names any other would fit nothing, and nothing added
//! up is nought: a wrong figure that looks like a right one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::config::indicator_spec::{Compute, IndicatorSpec};
use crate::config::source_spec::{FileSpec, Filter, SourceSpec};
use crate::config::toml_file::located;
use crate::finding::{Finding, Findings, both};

/// The coordinate that every source has beside its dimensions.
const MEASURE: &str = "measure";

/// Checks the filters of an indicator against the source that it is computed from. `path` is the indicator's file.
pub fn check(indicator: &IndicatorSpec, source: &SourceSpec, path: &Path, findings: &mut Findings) {
    let (filters, whole): (Vec<&Filter>, &Filter) = match &indicator.compute {
        Compute::Share(share) | Compute::Rate(share) => (vec![&share.whole, &share.part], &share.whole),
        Compute::Sum { cells, .. } => (vec![cells], cells),
        Compute::GrowthOnAYear { .. } | Compute::Index { .. } => return,
    };
    let known = known(source);
    for (coordinate, values) in filters.into_iter().flatten() {
        let Some(possible) = known.get(coordinate.as_str()) else {
            let names: Vec<&str> = known.keys().copied().collect();
            findings.push(located(coordinate_unknown(source, coordinate, &names), path, coordinate));
            continue;
        };
        // Of a dimension whose values no recipe names, any may be right.
        for value in values.iter().filter(|v| !possible.is_empty() && !possible.contains(v.as_str())) {
            findings.push(located(value_unknown(source, coordinate, value, possible), path, value));
        }
    }
    for adds_up in source.files.iter().filter_map(|file| match file {
        FileSpec::Wide(wide) => wide.adds_up.as_ref(),
        FileSpec::Addresses(_) | FileSpec::Odata3(_) => None,
    }) {
        let is_open = whole.get(&adds_up.dimension).is_none_or(|values| {
            values.contains(&adds_up.total) && values.iter().any(|value| adds_up.parts.contains(value))
        });
        if is_open {
            let finding = counted_twice(source, &adds_up.dimension, &adds_up.total);
            findings.push(located(finding, path, "[compute]"));
        }
    }
}

/// The coordinates of a source with the values that its recipe knows of each.
fn known(source: &SourceSpec) -> BTreeMap<&str, BTreeSet<&str>> {
    let names = source.dimensions.iter().map(String::as_str).chain([MEASURE]);
    let mut known: BTreeMap<&str, BTreeSet<&str>> = names.map(|name| (name, BTreeSet::new())).collect();
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    for file in &source.files {
        match file {
            FileSpec::Wide(wide) => {
                pairs.extend(wide.values.iter().filter_map(|v| Some((MEASURE, v.measure.as_deref()?))));
                pairs.extend(wide.sexes.values().map(|value| ("sex", value.as_str())));
                let texts = wide.maps.iter().flat_map(|map| map.texts.values()).flatten();
                pairs.extend(texts.map(|(dimension, value)| (dimension.as_str(), value.as_str())));
            }
            FileSpec::Odata3(odata) => pairs.extend(odata.topics.values().map(|m| (MEASURE, m.as_str()))),
            FileSpec::Addresses(_) => {}
        }
    }
    for filter in source.keep.iter().chain(source.rest.iter().map(|rest| &rest.within)) {
        let each = filter.iter().flat_map(|(c, values)| values.iter().map(move |v| (c.as_str(), v.as_str())));
        pairs.extend(each);
    }
    for rest in &source.rest {
        let each = rest.whole.iter().chain(&rest.part).chain(&rest.name);
        pairs.extend(each.map(|(coordinate, value)| (coordinate.as_str(), value.as_str())));
    }
    for (coordinate, value) in pairs {
        if let Some(values) = known.get_mut(coordinate) {
            values.insert(value);
        }
    }
    known
}

/// The name that comes nearest.
fn nearest<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> &'a str {
    let far = |name: &&str| strsim::levenshtein(name, wanted);
    names.min_by_key(far).unwrap_or_default()
}

fn coordinate_unknown(source: &SourceSpec, coordinate: &str, names: &[&str]) -> Finding {
    let (id, listed) = (&source.id, names.join(", "));
    let near = nearest(coordinate, names.iter().copied());
    Finding::error(
        "coordinate-unknown",
        both(
            format!("{id} kent geen „{coordinate}”, wel: {listed}"),
            format!("{id} knows no “{coordinate}”; it knows: {listed}"),
        ),
        both(format!("schrijf „{near}”, als dat bedoeld is"), format!("write “{near}”, if that is meant")),
    )
}

fn value_unknown(source: &SourceSpec, coordinate: &str, value: &str, possible: &BTreeSet<&str>) -> Finding {
    let listed = possible.iter().copied().collect::<Vec<_>>().join(", ");
    let near = nearest(value, possible.iter().copied());
    let id = &source.id;
    Finding::error(
        "value-unknown",
        both(
            format!("„{value}” is geen waarde van {coordinate} in {id}, wel: {listed}"),
            format!("“{value}” is no value of {coordinate} in {id}; these are: {listed}"),
        ),
        both(
            format!("schrijf „{near}”, als dat bedoeld is; anders telt dit cijfer niets en wordt het nul"),
            format!("write “{near}”, if that is meant; else this figure counts nothing and becomes nought"),
        ),
    )
}

fn counted_twice(source: &SourceSpec, dimension: &str, total: &str) -> Finding {
    let id = &source.id;
    Finding::error(
        "counted-twice",
        both(
            format!(
                "in {id} staat het totaal van {dimension} naast zijn delen, en hier tellen ze allebei mee"
            ),
            format!("in {id} the total of {dimension} stands beside its parts, and here both are counted"),
        ),
        both(
            format!("kies er een: {dimension} = [\"{total}\"], of alleen delen"),
            format!("choose: {dimension} = [\"{total}\"], or parts only"),
        ),
    )
}
