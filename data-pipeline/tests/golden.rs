//! What a release from made-up files looks like, kept: figures, series and downloads. `cargo xtask golden` rewrites it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;

use lab::{Lab, check_golden};

/// JSON laid out so that a diff can be read.
fn pretty(bytes: &[u8]) -> String {
    let value: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    serde_json::to_string_pretty(&value).unwrap() + "\n"
}

#[test]
fn a_release_from_made_up_files_is_as_kept() {
    let lab = Lab::new();
    let release = lab.publish();
    let id = release.file_name().unwrap().to_str().unwrap();
    for entry in fs::read_dir(release.join("series")).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("series/{}", path.file_name().unwrap().to_str().unwrap());
        check_golden(&name, &pretty(&fs::read(&path).unwrap()));
    }
    let of_region = "regions/gooi-en-vechtstreek.json";
    check_golden(of_region, &pretty(&fs::read(release.join(of_region)).unwrap()));
    for indicator in ["vmbo-techniek-aandeel", "vacatures-bouw-groei"] {
        for ending in ["csv", "nl.csv"] {
            let name = format!("{indicator}.{ending}");
            let text = fs::read_to_string(release.join(&name)).unwrap().replace(id, "<release>");
            check_golden(&name, &text);
        }
    }
    for name in ["vacatures-bouw-groei.json", "vacatures-bouw-groei.csv-metadata.json", "dcat.jsonld"] {
        let text = pretty(&fs::read(release.join(name)).unwrap()).replace(id, "<release>");
        check_golden(name, &text);
    }
    for page in ["published", "region/utrecht", "region/gooi-en-vechtstreek", "region/nederland"] {
        for lang in ["nl", "en"] {
            let name = format!("pages/{page}.{lang}.html");
            let text = fs::read_to_string(release.join(&name)).unwrap();
            let lines = ["<p", "<figure", "<li>", "<h3>"];
            let text = lines.iter().fold(text, |text, tag| text.replace(tag, &format!("\n{tag}")));
            check_golden(&name, &text);
        }
    }
    for line in ["vmbo-techniek-meisjes/gooi-en-vechtstreek", "vacatures-bouw-groei/provincie-noord-holland"]
    {
        let name = format!("lineage/{line}.json");
        check_golden(&name, &pretty(&fs::read(release.join(&name)).unwrap()));
    }
    for (_, source, edition) in lab::FILES {
        for ending in ["csv", "toml"] {
            let name = format!("figures/{source}/{edition}.{ending}");
            check_golden(&name, &fs::read_to_string(lab.data().join(&name)).unwrap());
        }
    }
}

#[test]
fn what_changed_between_two_releases_is_as_kept() {
    let lab = Lab::new();
    let first = lab.publish();
    // A count that was revised, a definition, and an indicator that is no longer there.
    for _group in ["man", "totaal"] {
        lab.edit("examens-nieuw.csv", "\"9\";\"8\";\"88.9\"", "\"12\";\"8\";\"66.7\"");
    }
    lab.rename_an_indicator("Kandidaten van het vmbo");
    fs::remove_file(lab.data().join("indicators/vmbo-techniek-leerlingen.toml")).unwrap();
    let second = lab.publish();
    let id = |release: &std::path::Path| release.file_name().unwrap().to_str().unwrap().to_owned();
    let (from, to) = (id(&first), id(&second));
    let nameless = |text: String| text.replace(&from, "000000000000").replace(&to, "111111111111");
    for ending in ["json", "nl.html", "en.html"] {
        let bytes = fs::read(lab.public().join(format!("data/changes/{to}.{ending}"))).unwrap();
        let text = if ending == "json" { pretty(&bytes) } else { String::from_utf8(bytes).unwrap() };
        check_golden(&format!("changes.{ending}"), &nameless(text).replace("<tr>", "\n<tr>"));
    }
}
