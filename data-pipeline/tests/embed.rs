//! Embed pages: whole without script, linked to files that are there, and never changed once pinned.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;
use std::path::{Component, Path, PathBuf};

use lab::{Lab, Snapshot, walk};

/// The values of an attribute, in the order in which they stand.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Where a relative link leads, without `..`.
fn resolved(page: &Path, link: &str) -> PathBuf {
    let mut path = PathBuf::new();
    for part in page.parent().unwrap().join(link.split(['?', '#']).next().unwrap()).components() {
        match part {
            Component::ParentDir => {
                path.pop();
            }
            other => path.push(other),
        }
    }
    path
}

fn pages(public: &Path) -> Vec<(PathBuf, String)> {
    let mut files = Snapshot::new();
    walk(&public.join("embed"), &mut files);
    let html = files.into_iter().filter(|(path, _)| path.extension().is_some_and(|e| e == "html"));
    html.map(|(path, (bytes, _))| (path, String::from_utf8(bytes).unwrap())).collect()
}

#[test]
fn every_link_of_every_page_leads_somewhere_in_the_site() {
    let lab = Lab::new();
    lab.publish();
    let public = lab.public();
    let pages = pages(&public);
    assert!(pages.len() > 200, "{}", pages.len());
    for (page, html) in &pages {
        let links = attributes(html, "href").into_iter().chain(attributes(html, "src"));
        // An empty icon keeps browsers from asking for one.
        for link in links.filter(|link| *link != "data:,") {
            let target = resolved(page, link);
            let inside =
                target.strip_prefix(&public).unwrap_or_else(|_| panic!("{page:?} links out: {link}"));
            // The app's own files and pages are made elsewhere.
            let is_apps = inside.starts_with("assets") || inside.starts_with("indicator");
            assert!(is_apps || target.is_file() || target.join("index.html").is_file(), "{page:?}: {link}");
        }
    }
}

#[test]
fn a_pinned_page_links_nothing_that_changes() {
    let lab = Lab::new();
    let release = lab.publish();
    let id = release.file_name().unwrap().to_str().unwrap();
    let pinned = lab.public().join("embed/v").join(id);
    for (page, html) in pages(&lab.public()).into_iter().filter(|(page, _)| page.starts_with(&pinned)) {
        assert!(!html.contains("latest/"), "{page:?}");
        for link in attributes(&html, "href").into_iter().filter(|link| *link != "data:,") {
            let within = resolved(&page, link).starts_with(&pinned);
            assert!(within || link.contains(id), "{page:?}: {link}");
        }
    }
}

#[test]
fn a_pinned_page_never_changes_and_the_newest_follows() {
    let lab = Lab::new();
    lab.publish();
    let mut before = Snapshot::new();
    walk(&lab.public().join("embed/v"), &mut before);
    let path = lab.data().join("indicators/vmbo-kandidaten.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("Examenkandidaten vmbo, alle sectoren", "Kandidaten van het vmbo"))
        .unwrap();
    lab.publish();
    let mut after = Snapshot::new();
    walk(&lab.public().join("embed/v"), &mut after);
    assert!(after.len() == 2 * before.len());
    assert!(before.iter().all(|(path, file)| after.get(path) == Some(file)), "a pinned page changed");
    let newest = lab.public().join("embed/vmbo-kandidaten/utrecht/index.html");
    assert!(fs::read_to_string(newest).unwrap().contains("Kandidaten van het vmbo, TechNet Utrecht"));
}

#[test]
fn a_page_is_whole_without_script() {
    let lab = Lab::new();
    let release = lab.publish();
    let id = release.file_name().unwrap().to_str().unwrap();
    for (name, lang, n_periods) in
        [("vmbo-techniek-aandeel/utrecht/index.html", "nl", 10), ("vacatures-bouw/utrecht/en.html", "en", 8)]
    {
        let html = fs::read_to_string(lab.public().join("embed").join(name)).unwrap();
        let id_of_page = name.rsplit_once('/').unwrap().0;
        assert!(
            html.starts_with(&format!("<!DOCTYPE html><html lang=\"{lang}\" data-embed=\"{id_of_page}\">"))
        );
        assert_eq!(html.matches("<svg").count(), 2, "one drawing for each width");
        assert_eq!(html.matches("<th scope=\"row\">").count(), n_periods, "{name}");
        let (_, footer) = html.split_once("<footer>").unwrap();
        assert!(footer.contains(id), "the release is named");
        assert_eq!(html.matches("<script").count(), 1, "one script, and only to add");
        assert!(html.len() < 40_000, "{name}: {} bytes", html.len());
    }
}

#[test]
fn names_are_escaped() {
    let lab = Lab::new();
    let path = lab.data().join("regions.toml");
    let text = fs::read_to_string(&path).unwrap();
    let hostile = r#"nl = "<script>alert(1)</script>\"'&""#;
    fs::write(&path, text.replace("name = { nl = \"Utrecht\"", &format!("name = {{ {hostile}"))).unwrap();
    lab.publish();
    for name in ["index.html", "chart.svg"] {
        let page = lab.public().join("embed/vmbo-techniek-aandeel/utrecht").join(name);
        let text = fs::read_to_string(page).unwrap();
        assert!(!text.contains("<script>alert"), "{name}");
        assert!(text.contains("&lt;script&gt;alert"), "{name}");
    }
}

#[test]
fn all_regions_of_an_indicator_have_a_page_pinned_and_not() {
    let lab = Lab::new();
    let release = lab.publish();
    let id = release.file_name().unwrap().to_str().unwrap();
    for folder in ["embed".to_owned(), format!("embed/v/{id}")] {
        for (name, words) in [("index.html", "alle regio’s"), ("en.html", "all regions")] {
            let path = lab.public().join(&folder).join("vmbo-techniek-aandeel").join(name);
            let html = fs::read_to_string(path).unwrap();
            assert!(html.contains(words), "{folder}/{name}");
            assert_eq!(html.matches("<svg").count(), 2, "one drawing for each width");
            assert!(html.contains("href=\"utrecht/"), "a link to each region's own page");
            assert_eq!(html.matches("<script").count(), 1, "one script, and only to add");
            assert!(html.contains(id), "the release is named");
        }
    }
}

#[test]
fn every_page_says_to_programs_what_it_is() {
    let lab = Lab::new();
    lab.publish();
    let embed = lab.public().join("embed");
    // The list of all pages is no chart.
    for (path, html) in pages(&lab.public()).into_iter().filter(|(path, _)| path.parent() != Some(&embed)) {
        for wanted in ["rel=\"canonical\"", "property=\"og:title\"", "property=\"og:description\""] {
            assert_eq!(html.matches(wanted).count(), 1, "{path:?}: {wanted}");
        }
        let (_, link) = html.split_once("type=\"application/json+oembed\" href=\"").unwrap();
        let answer = resolved(&path, link.split('"').next().unwrap());
        let answer: serde_json::Value = serde_json::from_slice(&fs::read(answer).unwrap()).unwrap();
        assert_eq!(answer["version"], "1.0", "a text, as the specification has it");
        assert_eq!(answer["type"], "rich");
        let title = html.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
        let plain = |text: &str| text.replace("&amp;", "&").replace("&quot;", "\"");
        assert_eq!(answer["title"].as_str().unwrap(), plain(title));
        assert!(answer["html"].as_str().unwrap().starts_with("<svg"));
        assert!(answer["width"].as_u64() > Some(100) && answer["height"].as_u64() > Some(50));
    }
}

#[test]
fn only_a_page_that_follows_can_be_overdue() {
    let lab = Lab::new();
    let path = lab.data().join("indicators/vmbo-kandidaten.toml");
    let text = fs::read_to_string(&path).unwrap();
    let text = text.replacen("[name]", "next_update = \"2026-03-01\"\n[name]", 1);
    fs::write(&path, text).unwrap();
    let release = lab.publish();
    let id = release.file_name().unwrap().to_str().unwrap();
    let page = |folder: &str| {
        fs::read_to_string(lab.public().join(folder).join("vmbo-kandidaten/utrecht/index.html")).unwrap()
    };
    let newest = page("embed");
    assert!(newest.contains("data-next-update=\"2026-03-01\""));
    assert!(newest.contains("<p class=\"overdue\" hidden>Achterstallig: op 1 maart 2026"), "{newest}");
    let pinned = page(&format!("embed/v/{id}"));
    assert!(!pinned.contains("data-next-update") && !pinned.contains("Achterstallig"));
}
