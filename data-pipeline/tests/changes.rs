//! What changed between two releases: told when the second is first published, and by `technet diff` at any time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;
use std::path::Path;

use lab::Lab;
use model::changes::{Changes, Fate};
use model::history::{ChangeCounts, History};

fn id(release: &Path) -> String {
    release.file_name().unwrap().to_str().unwrap().to_owned()
}

/// Nine candidates of a school in Utrecht become twelve.
fn revise(lab: &Lab) {
    lab.edit("examens-nieuw.csv", "\"9\";\"8\";\"88.9\"", "\"12\";\"8\";\"66.7\"");
    lab.edit("examens-nieuw.csv", "\"9\";\"8\";\"88.9\"", "\"12\";\"8\";\"66.7\"");
}

#[test]
fn the_first_release_has_nothing_to_be_compared_with() {
    let lab = Lab::new();
    lab.publish();
    assert!(!lab.public().join("data/changes").exists());
}

#[test]
fn a_revision_is_told_once_with_its_editions() {
    let lab = Lab::new();
    let first = id(&lab.publish());
    revise(&lab);
    let second = id(&lab.publish());
    let path = lab.public().join(format!("data/changes/{second}.json"));
    let changes: Changes = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!((changes.from.as_str(), changes.to.as_str()), (first.as_str(), second.as_str()));
    assert!(changes.count(Fate::Revised) > 0 && changes.count(Fate::New) == 0, "{changes:?}");
    assert!(changes.figures.iter().all(|c| c.new_edition.as_deref() == Some("2019-2024")));
    let history: History =
        serde_json::from_slice(&fs::read(lab.public().join("data/history.json")).unwrap()).unwrap();
    let told = history.releases[0].changes.unwrap();
    let revised = changes.count(Fate::Revised) as u32;
    assert_eq!(told, ChangeCounts { revised, ..ChangeCounts::default() });
    assert_eq!(history.releases[1].changes, None);
}

#[test]
fn a_fragment_links_each_region_and_names_its_rows() {
    let lab = Lab::new();
    lab.publish();
    revise(&lab);
    let second = id(&lab.publish());
    for (lang, heading) in [("nl", "Wat er veranderde"), ("en", "What changed")] {
        let html =
            fs::read_to_string(lab.public().join(format!("data/changes/{second}.{lang}.html"))).unwrap();
        assert!(html.starts_with("<section class=\"changes\">"), "{html}");
        for part in
            [heading, "href=\"~/indicator/vmbo-kandidaten?region=~utrecht\"", "<caption>", "scope=\"row\""]
        {
            assert!(html.contains(part), "{part}\n{html}");
        }
    }
}

#[test]
fn what_would_change_now_is_told_before_it_is_published() {
    let lab = Lab::new();
    let first = lab.publish();
    let nothing = lab.run(&["diff"]);
    assert_eq!(nothing.status, 0, "{}", nothing.err);
    assert!(nothing.out.contains("Geen enkel cijfer"), "{}", nothing.out);
    revise(&lab);
    let page = lab.data().join("../changes.html");
    let run = lab.run(&["diff", &id(&first), "--lang", "en", "--html", page.to_str().unwrap()]);
    assert!(run.out.contains("revised figures") && run.out.contains("vmbo-kandidaten"), "{}", run.out);
    let page = fs::read_to_string(page).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>") && !page.contains("~/"), "{page}");
    assert_eq!(lab.release(), first, "a comparison publishes nothing");
    let json = lab.run(&["diff", "--json"]);
    let changes: Changes = serde_json::from_str(&json.out).unwrap();
    assert!(!changes.is_empty());
}

#[test]
fn two_releases_on_disk_are_compared_either_way() {
    let lab = Lab::new();
    let first = id(&lab.publish());
    fs::remove_file(lab.data().join("indicators/vmbo-techniek-leerlingen.toml")).unwrap();
    let second = id(&lab.publish());
    let away = lab.run(&["diff", &first, &second]);
    assert!(away.out.contains("vervallen cijfers"), "{}", away.out);
    let back = lab.run(&["diff", &second, &first]);
    assert!(back.out.contains("nieuwe cijfers"), "{}", back.out);
    let unknown = lab.run(&["diff", "0123456789ab"]);
    assert_eq!(unknown.status, 2);
    assert!(unknown.err.contains(&first) && unknown.err.contains(&second), "{}", unknown.err);
}

#[test]
fn an_older_release_without_lineage_and_with_other_fields_still_compares() {
    let lab = Lab::new();
    let first = lab.publish();
    fs::remove_dir_all(first.join("lineage")).unwrap();
    let path = first.join("series/vmbo-kandidaten.json");
    let old = fs::read_to_string(&path).unwrap();
    let schema = format!("\"schema\":{}", model::SCHEMA_VERSION);
    assert!(old.contains(&schema) && old.contains("\"basis\":"));
    let other = old.replace(&schema, "\"schema\":0,\"left_over\":true").replace("\"basis\":", "\"base\":");
    fs::write(&path, other).unwrap();
    revise(&lab);
    let run = lab.run(&["diff"]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(run.out.contains("vmbo-kandidaten · waarvan"), "{}", run.out);
}

/// A municipality that moves to another region changes the figures of earlier years too: without a word on it that
/// would look like a revision by the publisher.
#[test]
fn a_region_of_other_municipalities_is_told() {
    let lab = Lab::new();
    lab.publish();
    let path = lab.data().join("regions.toml");
    let text = fs::read_to_string(&path).unwrap();
    let zeist = "  { code = \"GM0355\", name = \"Zeist\", tile = [1, 0] },\n";
    assert!(text.contains(zeist));
    fs::write(&path, text.replacen(zeist, "", 1)).unwrap();
    let second = id(&lab.publish());
    let changes: Changes =
        serde_json::from_slice(&fs::read(lab.public().join(format!("data/changes/{second}.json"))).unwrap())
            .unwrap();
    let told: Vec<_> = changes.regions.iter().map(|r| (r.region.as_str(), r.field.as_str())).collect();
    assert_eq!(told, [("utrecht", "municipalities")]);
    assert_eq!(changes.regions[0].old.nl, "Utrecht (GM0344), Zeist (GM0355)");
    assert_eq!(changes.regions[0].new.nl, "Utrecht (GM0344)");
    let html = fs::read_to_string(lab.public().join(format!("data/changes/{second}.nl.html"))).unwrap();
    assert!(html.contains("ook die van eerdere jaren") && html.contains("Zeist (GM0355)"), "{html}");
    let history: History =
        serde_json::from_slice(&fs::read(lab.public().join("data/history.json")).unwrap()).unwrap();
    assert_eq!(history.releases[0].changes.unwrap().rezoned, 1);
    let old = changes.from.to_string();
    let said = lab.run(&["diff", &old, &second]).out;
    assert!(said.contains("utrecht · gemeenten\n  − Utrecht (GM0344), Zeist (GM0355)\n"), "{said}");
    assert!(said.contains("1 regio die anders is"), "{said}");
}
