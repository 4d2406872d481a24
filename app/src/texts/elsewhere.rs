//! That no word for readers stands anywhere in the app but in `texts.rs`: walks the sources and looks at every string.

use std::fs;
use std::path::Path;

/// Attributes of an element that are read out or shown; all others are for the browser.
const SPOKEN: [&str; 6] = ["aria-label", "aria-valuetext", "alt", "title", "placeholder", "label"];

/// The names that are the same in every language.
const NAMES: [&str; 2] = ["TechNet Monitor", "TechNet"];

/// Strings that look like words and that no reader sees: names of keys, and of classes.
const CODE: [&str; 11] = [
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "ArrowDown",
    "PageUp",
    "PageDown",
    "Home",
    "End",
    "Enter",
    "Escape",
    "tip left",
];

/// A string of a source, and what stands right before it.
struct Literal {
    before: String,
    text: String,
}

/// The strings of a source without its comments and tests.
fn literals(source: &str) -> Vec<Literal> {
    let code = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let code: String = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//") && !line.trim_start().starts_with("#["))
        .map(|line| format!("{line}\n"))
        .collect();
    // A quotation mark as a character begins no string.
    let code = code.replace("'\"'", "' '");
    let mut found = Vec::new();
    let (mut before, mut text) = (String::new(), None::<String>);
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match (&mut text, c) {
            (Some(inside), '\\') => inside.extend(chars.next().filter(|c| !c.is_whitespace())),
            (Some(_), '"') => {
                let text = text.take().unwrap_or_default();
                found.push(Literal { before: std::mem::take(&mut before), text });
            }
            (Some(inside), c) => inside.push(c),
            (None, '"') => text = Some(String::new()),
            (None, c) => before.push(c),
        }
    }
    found
}

/// The words of a template without its places: `{name}: {count}` has none.
fn without_places(text: &str) -> String {
    let mut depth = 0_u32;
    let keep = |c: char| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => return Some(c),
            _ => {}
        }
        None
    };
    text.chars().filter_map(keep).collect()
}

/// Whether it reads like language: two words in a row, or one with a capital.
fn is_language(text: &str) -> bool {
    let text = without_places(text);
    let word = |part: &str| part.chars().count() > 1 && part.chars().all(char::is_alphabetic);
    let parts: Vec<&str> = text.split(' ').collect();
    let in_a_row = parts.windows(2).any(|pair| word(pair[0]) && word(pair[1]));
    let capital = |part: &&str| word(part) && part.starts_with(char::is_uppercase);
    in_a_row || parts.iter().any(capital)
}

/// The strings of a source that a reader would see.
fn spoken(source: &str) -> Vec<String> {
    let for_the_browser = |before: &str| {
        let before = before.trim_end();
        let Some(attribute) = before.strip_suffix('=') else { return false };
        let name = attribute.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
        !name.is_empty() && !SPOKEN.contains(&name)
    };
    let seen = |Literal { before, text }: &Literal| {
        let words = NAMES.iter().fold(text.clone(), |text, name| text.replace(name, ""));
        let code = CODE.contains(&text.as_str()) || text.starts_with('<');
        is_language(&words) && !for_the_browser(before) && !code
    };
    literals(source).into_iter().filter(seen).map(|literal| literal.text).collect()
}

fn walk(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && name != "texts" {
            walk(&path, found);
        } else if name.ends_with(".rs") && name != "texts.rs" {
            let source = fs::read_to_string(&path).unwrap();
            found.extend(spoken(&source).into_iter().map(|text| format!("{}: {text:?}", path.display())));
        }
    }
}

#[test]
fn no_word_for_readers_stands_outside_the_texts() {
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.is_empty(), "put these into texts.rs, in both languages:\n{}", found.join("\n"));
}

#[test]
fn words_for_readers_are_found_and_code_is_not() {
    let seen = |source: &str| spoken(source);
    assert_eq!(seen(r#"view! { <p>"nog geen cijfer"</p> }"#), ["nog geen cijfer"]);
    assert_eq!(seen(r#"view! { <b>"Sluiten"</b> }"#), ["Sluiten"]);
    assert_eq!(seen(r#"view! { <a aria-label="naar boven">"↑"</a> }"#), ["naar boven"]);
    assert_eq!(seen(r#"format!("{n} scholen in {region}")"#), ["{n} scholen in {region}"]);
    assert!(seen(r#"view! { <a class="button strong" rel="external">{word}</a> ": " }"#).is_empty());
    assert!(seen(r#"// says "nog geen cijfer""#).is_empty());
    assert!(seen(r#"get(&format!("data/releases/{release}/catalog.json"))"#).is_empty());
}
