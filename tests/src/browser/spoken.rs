//! The page as a screen reader has it: the browser's accessibility tree.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Browser;
use crate::failure::Outcome;

impl Browser {
    /// The page's accessibility tree, as `role "name"` with indentation: what a screen reader walks through.
    pub async fn spoken_tree(&self) -> Outcome<String> {
        self.devtools("Accessibility.enable", json!({})).await?;
        let tree = self.devtools("Accessibility.getFullAXTree", json!({})).await?;
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let by_id: BTreeMap<&str, &Value> =
            nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
        let mut told = String::new();
        let mut open: Vec<(&Value, usize)> = nodes.first().map(|node| (node, 0)).into_iter().collect();
        while let Some((node, depth)) = open.pop() {
            let text = |key: &str| node[key]["value"].as_str().unwrap_or_default().to_owned();
            let (role, name) = (text("role"), text("name"));
            let shown =
                node["ignored"] != true && !["InlineTextBox", "generic", "none"].contains(&role.as_str());
            if shown {
                told.push_str(&format!("{}{role} \"{name}\"", "  ".repeat(depth)));
                for property in node["properties"].as_array().into_iter().flatten() {
                    let value = &property["value"]["value"];
                    if *value != false && !value.is_null() && property["name"] != "focusable" {
                        told.push_str(&format!(" {}={value}", property["name"].as_str().unwrap_or_default()));
                    }
                }
                if !node["value"]["value"].is_null() {
                    told.push_str(&format!(" value={}", node["value"]["value"]));
                }
                told.push('\n');
            }
            let children = node["childIds"].as_array().into_iter().flatten().rev();
            let children = children.filter_map(|id| by_id.get(id.as_str()?).copied());
            open.extend(children.map(|child| (child, depth + usize::from(shown))));
        }
        Ok(told)
    }
}
