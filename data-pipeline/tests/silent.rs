//! What reads well and is wrong: a file cut off at the end of a row, a filter that fits nothing. Each would publish a
//! figure that looks like a right one, so each is found before any figure changes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;

use lab::{Lab, refused, says};

const SHARE: &str = "indicators/vmbo-techniek-aandeel.toml";

/// The rows of a raw file without its last `n`.
fn cut(lab: &Lab, name: &str, n: usize) {
    let text = fs::read_to_string(lab.raw(name)).unwrap();
    let lines: Vec<&str> = text.trim_end().split("\r\n").collect();
    fs::write(lab.raw(name), lines[..lines.len() - n].join("\r\n") + "\r\n").unwrap();
}

#[test]
fn a_file_cut_off_at_the_end_of_a_row() {
    let run = refused(|lab| cut(lab, "examens-nieuw.csv", 8));
    says(
        &run,
        &[
            "error[edition-shrunk] data/raw/examens-nieuw.csv\n  van editie 2019-2024 waren",
            "haal dan data/figures/duo-examens/2019-2024.toml weg en ververs",
        ],
    );
}

#[test]
fn what_shrunk_rightly_is_taken_once_the_figures_before_are_away() {
    let lab = Lab::new();
    lab.publish();
    cut(&lab, "examens-nieuw.csv", 8);
    assert_eq!(lab.run(&["check"]).status, 1);
    fs::remove_file(lab.data().join("figures/duo-examens/2019-2024.toml")).unwrap();
    let run = lab.run(&["check"]);
    assert_eq!(run.status, 0, "{}", run.err);
}

#[test]
fn a_file_with_column_headers_only() {
    let run = refused(|lab| {
        let text = fs::read_to_string(lab.raw("examens-nieuw.csv")).unwrap();
        fs::write(lab.raw("examens-nieuw.csv"), text.split_inclusive('\n').next().unwrap()).unwrap();
    });
    says(&run, &["error[file-empty] data/raw/examens-nieuw.csv\n  dit bestand heeft alleen kolomkoppen"]);
}

#[test]
fn a_row_that_stands_there_twice() {
    let run = refused(|lab| {
        let text = fs::read_to_string(lab.raw("examens-nieuw.csv")).unwrap();
        let row = text.split("\r\n").nth(4).unwrap();
        fs::write(lab.raw("examens-nieuw.csv"), format!("{text}{row}\r\n")).unwrap();
    });
    says(
        &run,
        &["error[row-twice] data/raw/examens-nieuw.csv, rij", "deze rij is gelijk aan rij 5: haar aantallen"],
    );
}

#[test]
fn a_region_whose_municipalities_were_not_kept() {
    let run = refused(|lab| {
        fs::remove_dir_all(lab.data().join("raw")).unwrap();
        fs::create_dir(lab.data().join("raw")).unwrap();
        let path = lab.data().join("regions.toml");
        let tiel = "\n[[region]]\nid = \"tiel\"\nname = { nl = \"Tiel\", en = \"Tiel\" }\nkind = \"technet\"\nmunicipalities = [\n  { code = \"GM0281\", name = \"Tiel\", tile = [5, 5] },\n]\n";
        fs::write(&path, fs::read_to_string(&path).unwrap() + tiel).unwrap();
        let path = lab.data().join("municipalities.csv");
        let text = fs::read_to_string(&path).unwrap();
        if !text.contains("GM0281") {
            fs::write(&path, text + "GM0281,Tiel,\n").unwrap();
        }
    });
    says(
        &run,
        &[
            "error[area-unread] data/figures/duo-examens/2019-2024.csv",
            "toen dit nog niet in regions.toml stond: GM0281 Tiel",
            "herstel: zet de bestanden van DUO in data/raw en ververs",
        ],
    );
}

#[test]
fn a_filter_with_a_value_that_its_source_has_not() {
    let run = refused(|lab| lab.redefine(SHARE, "sector = [\"techniek\"]", "sector = [\"technik\"]"));
    says(
        &run,
        &[
            "error[value-unknown] data/indicators/vmbo-techniek-aandeel.toml, rij 46",
            "„technik” is geen waarde van sector in duo-examens",
            "herstel: schrijf „techniek”",
        ],
    );
}

#[test]
fn a_filter_with_a_coordinate_that_its_source_has_not() {
    let run = refused(|lab| lab.redefine(SHARE, "track = ", "richting = "));
    says(
        &run,
        &["error[coordinate-unknown]", "duo-examens kent geen „richting”, wel: measure, sector, sex, track"],
    );
}

#[test]
fn a_filter_that_counts_a_total_beside_its_parts() {
    let run = refused(|lab| lab.redefine(SHARE, "sex = [\"totaal\"], ", ""));
    says(&run, &["error[counted-twice]", "het totaal van sex naast zijn delen", "sex = [\"totaal\"]"]);
}

#[test]
fn two_definitions_of_one_name() {
    let run = refused(|lab| {
        fs::copy(lab.data().join(SHARE), lab.data().join("indicators/kopie.toml")).unwrap();
    });
    says(&run, &["error[id-differs] data/indicators/kopie.toml", "zijn `id` is „vmbo-techniek-aandeel”"]);
    let run = refused(|lab| lab.redefine("regions.toml", "id = \"gooi-en-vechtstreek\"", "id = \"utrecht\""));
    says(&run, &["error[id-twice] data/regions.toml, rij", "„utrecht” staat er meer dan eens in"]);
}

#[test]
fn texts_that_readers_would_see_as_they_stand() {
    let run = refused(|lab| lab.redefine(SHARE, "{one_in}", "{een_op}"));
    says(
        &run,
        &[
            "error[placeholder-unknown] data/indicators/vmbo-techniek-aandeel.toml, rij",
            "„{een_op}” wordt niet",
        ],
    );
    let run = refused(|lab| lab.redefine("quotations.toml", "date = \"", "date = \"juni "));
    says(&run, &["error[date-invalid] data/quotations.toml, rij", "is geen datum"]);
    let run = refused(|lab| lab.redefine("regions.toml", "until = \"2022-03-24\"", "until = \"24-3-2022\""));
    says(&run, &["error[date-invalid] data/regions.toml, rij", "herstel: schrijf die als 2022-03-24"]);
}

#[test]
fn a_unit_or_frequency_that_does_not_fit() {
    let run = refused(|lab| {
        lab.redefine("indicators/vmbo-kandidaten.toml", "unit = \"count\"", "unit = \"percent\"")
    });
    says(
        &run,
        &[
            "error[unit-differs] data/indicators/vmbo-kandidaten.toml, rij",
            "herstel: schrijf: count, thousand",
        ],
    );
    let run = refused(|lab| {
        lab.redefine(
            "indicators/vacatures-bouw.toml",
            "frequency = \"quarter\"",
            "frequency = \"school-year\"",
        );
    });
    says(&run, &["[frequency-differs] data/indicators/vacatures-bouw.toml", "herstel: verbeter `frequency`"]);
}

/// What is no data at all says so, instead of being a table that nobody knows.
#[test]
fn files_that_hold_no_data() {
    let run = refused(|lab| {
        fs::write(lab.raw("pagina.csv"), "<!DOCTYPE html>\n<title>404</title>\n").unwrap();
        fs::write(lab.raw("leeg.csv"), " \n").unwrap();
        fs::write(lab.raw("map.xlsx"), b"PK\x03\x04rest").unwrap();
        fs::write(lab.raw("utf16.csv"), b"\xff\xfea\0;\0").unwrap();
        fs::write(lab.raw("half.json"), "{\"odata.metadata\":\"x\",\"value\":[{\"ID\":0,").unwrap();
    });
    says(
        &run,
        &[
            "data/raw/pagina.csv\n  dit is een webpagina, geen gegevens",
            "data/raw/leeg.csv\n  dit bestand is leeg",
            "data/raw/map.xlsx\n  dit is een Excel-werkmap of zip-bestand",
            "data/raw/utf16.csv\n  dit bestand is in UTF-16 bewaard",
            "data/raw/half.json\n  de JSON breekt af",
        ],
    );
}

/// A warning of today must not drown in those of years.
#[test]
fn only_new_warnings_are_told_in_full() {
    let lab = Lab::new();
    let first = lab.run(&["refresh"]);
    assert!(first.err.contains("warning[total-differs]"), "{}", first.err);
    let second = lab.run(&["refresh"]);
    assert!(!second.err.contains("warning[total-differs]"), "{}", second.err);
    assert!(second.err.contains("waren er al") || second.err.contains("was er al"), "{}", second.err);
    let quiet = lab.run(&["check", "-q"]);
    assert!(quiet.out.is_empty() && quiet.err.contains("waarschuwing"), "{}{}", quiet.out, quiet.err);
}
