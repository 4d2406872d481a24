//! Who does what: things that only certain files may do, found by reading the sources.
//!
//! Comments and tests are not looked at: everything from a file's `#[cfg(test)]` on is left out.

/// Something that only certain files may do.
struct Rule {
    /// The rule, as told to the developer.
    says: &'static str,
    /// The files it is about: paths that begin so.
    within: &'static str,
    /// The files that may do it: paths that begin so.
    except: &'static [&'static str],
    /// Whether a line of code does it.
    found: fn(&str) -> bool,
}

const RULES: &[Rule] = &[
    Rule {
        says: "only app/src/api.rs fetches",
        within: "app/src/",
        except: &["app/src/api.rs", "app/src/api/"],
        found: |line| line.contains("gloo_net"),
    },
    Rule {
        says: "only publish/ writes a release, figures/store.rs the figures, commands/ the report, diff/ its page",
        within: "data-pipeline/src/",
        except: &[
            "data-pipeline/src/publish/",
            "data-pipeline/src/figures/store.rs",
            "data-pipeline/src/commands/",
            "data-pipeline/src/diff/",
        ],
        found: |line| {
            has_any(
                line,
                &[
                    "fs::write(",
                    "File::create",
                    "fs::rename(",
                    "fs::create_dir",
                    "fs::remove_",
                    "OpenOptions",
                ],
            )
        },
    },
    Rule {
        says: "only read/ opens raw files; of the others, config/, figures/store.rs and publish/ open their own, watch.rs looks whether they changed",
        within: "data-pipeline/src/",
        except: &[
            "data-pipeline/src/read/",
            "data-pipeline/src/config/",
            "data-pipeline/src/figures/store.rs",
            "data-pipeline/src/publish/",
            "data-pipeline/src/watch.rs",
        ],
        found: |line| has_any(line, &["fs::read(", "fs::read_to_string(", "fs::read_dir(", "File::open"]),
    },
    Rule {
        says: "only clock.rs asks the time: the same figures in, the same bytes out",
        within: "data-pipeline/src/",
        except: &["data-pipeline/src/clock.rs"],
        found: asks_the_time,
    },
    Rule {
        says: "the model knows no file and no clock",
        within: "model/src/",
        except: &[],
        found: |line| line.contains("std::fs") || asks_the_time(line),
    },
    Rule {
        says: "charts knows no file and no clock",
        within: "charts/src/",
        except: &[],
        found: |line| line.contains("std::fs") || asks_the_time(line),
    },
    Rule {
        says: "a colour is named in charts/src/theme.rs and assets/style.css only",
        within: "",
        except: &["charts/src/theme.rs", "charts/src/theme/", "xtask/", "tests/"],
        found: names_a_colour,
    },
];

/// The rules that the file breaks, one sentence a line of code.
pub fn broken(path: &str, text: &str) -> Vec<String> {
    let rules: Vec<&Rule> = RULES
        .iter()
        .filter(|rule| {
            path.starts_with(rule.within) && !rule.except.iter().any(|start| path.starts_with(start))
        })
        .collect();
    let mut sentences = Vec::new();
    for (number, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("#[cfg(test)]") {
            break;
        }
        if line.trim_start().starts_with("//") {
            continue;
        }
        for rule in rules.iter().filter(|rule| (rule.found)(line)) {
            sentences.push(format!("{path}:{}: {}", number + 1, rule.says));
        }
    }
    sentences
}

fn has_any(line: &str, calls: &[&str]) -> bool {
    calls.iter().any(|call| line.contains(call))
}

fn asks_the_time(line: &str) -> bool {
    has_any(line, &["SystemTime", "Instant::now"])
}

/// Whether the line has a colour such as `#0e5a66`; `&#128073;`, a character by its number, is none.
fn names_a_colour(line: &str) -> bool {
    line.match_indices('#').any(|(at, _)| {
        let digits = line[at + 1..].chars().take_while(char::is_ascii_alphanumeric);
        !line[..at].ends_with('&')
            && digits.clone().count() == 6
            && digits.clone().all(|c| c.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_file_fetches() {
        assert!(broken("app/src/api.rs", "use gloo_net::http::Request;\n").is_empty());
        assert_eq!(
            broken("app/src/pages/overview.rs", "use leptos::*;\nuse gloo_net::http::Request;\n"),
            ["app/src/pages/overview.rs:2: only app/src/api.rs fetches"]
        );
    }

    #[test]
    fn only_publishing_writes() {
        let text = "fn save() { fs::write(path, bytes) }\n";
        assert!(broken("data-pipeline/src/publish/release.rs", text).is_empty());
        assert_eq!(broken("data-pipeline/src/derive/share.rs", text).len(), 1);
        assert!(broken("xtask/src/site.rs", text).is_empty());
    }

    #[test]
    fn only_reading_opens_raw_files_and_only_the_clock_asks_the_time() {
        let (opens, asks) = ("let bytes = fs::read(path)?;\n", "let now = SystemTime::now();\n");
        assert!(broken("data-pipeline/src/read/raw_file.rs", opens).is_empty());
        assert_eq!(broken("data-pipeline/src/derive/share.rs", opens).len(), 1);
        assert!(broken("data-pipeline/src/clock.rs", asks).is_empty());
        assert_eq!(broken("data-pipeline/src/derive/share.rs", asks).len(), 1);
        assert_eq!(
            broken("model/src/period.rs", asks),
            ["model/src/period.rs:1: the model knows no file and no clock"]
        );
    }

    #[test]
    fn comments_and_tests_are_not_code() {
        let text =
            "//! Never calls fs::write(\nfn a() {}\n#[cfg(test)]\nmod tests { fn b() { fs::write(p, b) } }\n";
        assert!(broken("data-pipeline/src/clean/duo.rs", text).is_empty());
    }

    #[test]
    fn colours_live_in_the_theme() {
        assert_eq!(broken("charts/src/trend.rs", "let ink = \"#14232b\";\n").len(), 1);
        assert!(broken("charts/src/theme.rs", "let ink = \"#14232b\";\n").is_empty());
        assert!(broken("app/src/texts.rs", "\"&#128073; #zeven #1234567\"\n").is_empty());
    }
}
