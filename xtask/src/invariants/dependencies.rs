//! Who may depend on whom, checked against what `cargo tree` prints.

/// The crates of the workspace.
pub const MEMBERS: [&str; 6] = ["model", "charts", "data-pipeline", "app", "tests", "xtask"];

/// A line about one crate's dependencies.
enum Rule {
    /// The crate itself depends on these and nothing else.
    Only(&'static [&'static str]),
    /// Of the workspace's crates, the crate itself depends on these and no other.
    OfOurs(&'static [&'static str]),
    /// Nothing whose name begins so, at any depth.
    Never(&'static str),
}

/// The rules of `ARCHITECTURE.md`.
const RULES: &[(&str, Rule)] = &[
    ("model", Rule::Only(&["serde"])),
    ("charts", Rule::Only(&["model", "plotters"])),
    ("data-pipeline", Rule::OfOurs(&["model", "charts"])),
    ("data-pipeline", Rule::Never("leptos")),
    ("app", Rule::OfOurs(&["model", "charts"])),
    ("app", Rule::Never("polars")),
    // The model describes itself as JSON Schema where the pipeline asks for it, and nowhere else.
    ("app", Rule::Never("schemars")),
    ("tests", Rule::OfOurs(&[])),
    // Only what takes the built app's WebAssembly apart.
    ("xtask", Rule::Only(&["rustc-demangle", "wasm-encoder", "wasm_split_cli_support", "wasmparser"])),
];

/// A crate in another's tree.
#[derive(Debug, PartialEq, Eq)]
pub struct Dependency {
    /// 1 for what the crate itself names, more for what those bring along.
    depth: usize,
    name: String,
}

/// Reads what `cargo tree --prefix depth --format " {p}"` prints, without the crate itself.
pub fn parse(tree: &str) -> Vec<Dependency> {
    let line = |line: &str| {
        let (depth, rest) = line.split_once(' ')?;
        let depth = depth.parse().ok().filter(|&depth| depth > 0)?;
        Some(Dependency { depth, name: rest.split_whitespace().next()?.to_owned() })
    };
    tree.lines().filter_map(line).collect()
}

/// The rules that the tree of this crate breaks, one sentence each.
pub fn broken(member: &str, tree: &[Dependency]) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut say = |sentence: String| {
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
        }
    };
    for (_, rule) in RULES.iter().filter(|(name, _)| *name == member) {
        for Dependency { depth, name } in tree {
            let ours = MEMBERS.contains(&name.as_str());
            match rule {
                Rule::Only(allowed) if *depth == 1 && !allowed.contains(&name.as_str()) => {
                    say(format!("`{member}` depends on `{name}`; it may depend on {} only", listed(allowed)));
                }
                Rule::OfOurs(allowed) if *depth == 1 && ours && !allowed.contains(&name.as_str()) => {
                    say(format!(
                        "`{member}` depends on `{name}`; of this workspace it may depend on {} only",
                        listed(allowed)
                    ))
                }
                Rule::Never(start) if name.starts_with(start) => {
                    say(format!("`{member}` brings `{name}` along; it must never depend on {start}"));
                }
                _ => {}
            }
        }
    }
    sentences
}

fn listed(names: &[&str]) -> String {
    if names.is_empty() { "nothing".to_owned() } else { names.join(" and ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(member: &str, tree: &str) -> Vec<String> {
        broken(member, &parse(tree))
    }

    #[test]
    fn a_tree_is_read_without_the_crate_itself() {
        let tree = parse("0 model v0.1.0 (/home/me/model)\n1 serde v1.0.228\n2 serde_core v1.0.228\n");
        let expected =
            [(1, "serde"), (2, "serde_core")].map(|(depth, name)| Dependency { depth, name: name.into() });
        assert_eq!(tree, expected);
    }

    #[test]
    fn what_a_dependency_brings_along_is_its_own_affair() {
        assert!(check("model", "0 model v0\n1 serde v1\n2 serde_derive v1 (proc-macro)\n").is_empty());
        assert!(
            check("charts", "0 charts v0\n1 model v0\n2 serde v1\n1 plotters v0\n2 num-traits v0\n")
                .is_empty()
        );
    }

    #[test]
    fn the_model_knows_serde_and_nothing_else() {
        let told = check("model", "0 model v0\n1 chrono v0.4\n1 serde v1\n");
        assert_eq!(told, ["`model` depends on `chrono`; it may depend on serde only"]);
    }

    #[test]
    fn the_app_never_carries_polars_however_deep() {
        let told = check("app", "0 app v0\n1 leptos v0\n2 polars-core v0\n1 charts v0\n3 polars-core v0\n");
        assert_eq!(told, ["`app` brings `polars-core` along; it must never depend on polars"]);
    }

    #[test]
    fn the_pipeline_knows_neither_leptos_nor_the_app() {
        let told = check("data-pipeline", "0 data-pipeline v0\n1 app v0\n2 leptos v0\n1 polars v0\n");
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].contains("`app`; of this workspace it may depend on model and charts only"));
        assert!(told[1].contains("must never depend on leptos"));
    }

    #[test]
    fn tests_and_xtask_stand_apart() {
        assert_eq!(check("tests", "0 tests v0\n1 axum v0\n1 model v0\n").len(), 1);
        assert_eq!(check("xtask", "0 xtask v0\n1 anyhow v1\n").len(), 1);
    }
}
