//! Bad input: each is a finding with its place and its repair, ends with status 1, and leaves what readers see alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::fs;

use lab::{Lab, refused, says};

#[test]
fn a_file_that_nobody_recognises() {
    let run = refused(|lab| fs::write(lab.raw("notulen.csv"), "datum;aanwezig\n1 mei;12\n").unwrap());
    says(
        &run,
        &[
            "error[file-unknown] data/raw/notulen.csv\n  geen bron herkent dit bestand\n",
            "herstel: haal het uit data/raw, of beschrijf de bron in data/sources",
        ],
    );
}

#[test]
fn a_file_that_is_like_a_known_one() {
    let head =
        "BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;GEMEENTENAAM VESTIGING;ONDERWIJSTYPE VO\n";
    let run = refused(|lab| fs::write(lab.raw("cijfers.csv"), head).unwrap());
    says(&run, &["het lijkt het meest op duo-examens, maar mist: OPLEIDINGSNAAM, EXAMENKANDIDATEN"]);
}

#[test]
fn a_missing_column() {
    let run = refused(|lab| lab.edit("examens-nieuw.csv", "\"GEMEENTENAAM \"", "\"PLAATS\""));
    says(
        &run,
        &[
            "error[column-missing] data/raw/examens-nieuw.csv, rij 1, kolom „GEMEENTENAAM / GEMEENTENAAM VESTIGING”",
            "kolom „GEMEENTENAAM / GEMEENTENAAM VESTIGING” ontbreekt",
            "herstel: haal het bestand opnieuw op, of voeg de nieuwe naam van de kolom toe in data/sources",
        ],
    );
}

#[test]
fn a_missing_year_of_a_measure() {
    let (old, new) = ("GESLAAGDEN SCHOOLJAAR 2020-2021 - VROUW", "GESLAAGDEN SCHOOLJAAR 2020-2021 - VROUWEN");
    let run = refused(|lab| lab.edit("examens-nieuw.csv", old, new));
    says(
        &run,
        &[
            "kolom „GESLAAGDEN SCHOOLJAAR 2020-2021 - VROUW” ontbreekt",
            "heet kolom U („GESLAAGDEN SCHOOLJAAR 2020-2021 - VROUWEN”) nu zo?",
        ],
    );
}

/// A row that no figure rests on is looked at all the same: what is damaged there may be damaged anywhere.
#[test]
fn a_damaged_row_of_another_kind_of_school() {
    let run = refused(|lab| {
        let text = fs::read_to_string(lab.raw("examens-nieuw.csv")).unwrap();
        let mut lines: Vec<String> = text.trim_end().split("\r\n").map(str::to_owned).collect();
        let mut fields: Vec<&str> = lines[4].split(';').collect();
        (fields[3], fields[4], fields[7]) = ("\"UTRECHTT\"", "\"HAVO\"", "\"twaalf\"");
        lines.insert(5, fields.join(";"));
        fs::write(lab.raw("examens-nieuw.csv"), lines.join("\r\n") + "\r\n").unwrap();
    });
    says(&run, &["cel H6, kolom", "„twaalf” is geen aantal", "cel D6, kolom", "„UTRECHTT” is geen gemeente"]);
}

#[test]
fn a_value_that_is_no_number() {
    let run = refused(|lab| {
        let text = fs::read_to_string(lab.raw("examens-nieuw.csv")).unwrap();
        let mut lines: Vec<String> = text.split("\r\n").map(str::to_owned).collect();
        let mut fields: Vec<&str> = lines[4].split(';').collect();
        fields[7] = "\"twaalf\"";
        fields[9] = "\"1.234\"";
        lines[4] = fields.join(";");
        fs::write(lab.raw("examens-nieuw.csv"), lines.join("\r\n")).unwrap();
    });
    says(
        &run,
        &[
            "error[number-invalid] data/raw/examens-nieuw.csv, cel H5, kolom „EXAMENKANDIDATEN SCHOOLJAAR 2019-2020 - MAN”",
            "  „twaalf” is geen aantal\n  verwacht: een geheel getal, of <5\n  herstel: haal het bestand opnieuw op, of",
            "error[number-ambiguous] data/raw/examens-nieuw.csv, cel J5",
            "„1.234” kan 1234 of 1.234 zijn",
        ],
    );
}

#[test]
fn an_empty_cell() {
    let run = refused(|lab| lab.edit("leerlingen-2019.csv", ";Profiel;0;0;0;0;", ";Profiel;0;0;0;0;;"));
    says(
        &run,
        &[
            "error[row-ragged] data/raw/leerlingen-2019.csv, rij 3",
            "deze rij heeft 23 velden, de kopregel 22",
        ],
    );
}

#[test]
fn an_unknown_municipality() {
    let run = refused(|lab| lab.edit("examens-nieuw.csv", "\"ZEIST\"", "\"ZIEST\""));
    says(
        &run,
        &[
            "error[municipality-unknown] data/raw/examens-nieuw.csv, cel D23, kolom „GEMEENTENAAM”",
            "„ZIEST” is geen gemeente die wij kennen\n",
            "herstel: bedoeld is misschien „Zeist”; anders: voeg de gemeente of deze schrijfwijze toe in data/municipalities.csv",
        ],
    );
}

#[test]
fn an_unknown_programme() {
    let run = refused(|lab| lab.edit("examens-nieuw.csv", "VMBO B - techniek", "VMBO B - technologie"));
    says(
        &run,
        &[
            "error[text-unknown] data/raw/examens-nieuw.csv, cel G2, kolom „OPLEIDINGSNAAM”",
            "„VMBO B - technologie” staat niet bij de bekende teksten van deze kolom; het meest lijkt „VMBO B - techniek”",
        ],
    );
}

#[test]
fn a_page_without_its_successor() {
    let run = refused(|lab| fs::remove_file(lab.raw("a-vacatures-2.json")).unwrap());
    says(
        &run,
        &[
            "error[page-missing] data/raw/vacatures-1.json, kolom „odata.nextLink”",
            "deze pagina heeft een vervolg ($skip=100) dat er niet bij is: de tabel is onvolledig",
            "verwacht: een pagina waarvan de eerste rij ID 100 heeft",
            "$format=json&$skip=100",
        ],
    );
}

#[test]
fn a_page_without_its_predecessor() {
    let run = refused(|lab| fs::remove_file(lab.raw("vacatures-1.json")).unwrap());
    says(&run, &["er ontbreken rijen: verwacht was ID 0, gevonden is ID 100"]);
}

#[test]
fn a_page_with_a_figure_that_is_no_number() {
    let run = refused(|lab| {
        lab.edit("vacatures-1.json", "OpenstaandeVacatures_1\":\"     0", "OpenstaandeVacatures_1\":\"     O")
    });
    says(&run, &["error[number-invalid] data/raw/vacatures-1.json, page 1 #", "is geen getal van CBS"]);
}

#[test]
fn a_file_without_its_addresses() {
    let run = refused(|lab| fs::remove_file(lab.raw("adressen.csv")).unwrap());
    says(&run, &["error[addresses-missing] data/raw/leerlingen-2019.csv"]);
}

#[test]
fn a_definition_with_a_slip_of_the_pen() {
    let run = refused(|lab| {
        let path = lab.data().join("indicators/vmbo-kandidaten.toml");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace("unit = \"count\"", "unit = \"counts\"")).unwrap();
    });
    says(&run, &["error[definition-invalid] data/indicators/vmbo-kandidaten.toml, rij 4", "counts"]);
}

#[test]
fn everything_is_told_in_one_run_and_twenty_of_a_kind_on_the_screen() {
    let lab = Lab::new();
    let text = fs::read_to_string(lab.raw("examens-nieuw.csv")).unwrap();
    fs::write(lab.raw("examens-nieuw.csv"), text.replace("\"17\"", "\"zeventien\"")).unwrap();
    fs::remove_file(lab.raw("a-vacatures-2.json")).unwrap();
    let run = lab.run(&["check", "--lang", "en", "--report", "findings.json"]);
    assert_eq!(run.status, 1);
    assert_eq!(run.err.matches("error[number-invalid]").count(), 20);
    says(
        &run,
        &[
            "more of the kind number-invalid; --report FILE gives them all",
            "error[page-missing]",
            "“zeventien” is no count",
        ],
    );
    let report = fs::read_to_string(lab.data().join("../findings.json")).unwrap();
    assert!(report.matches("\"kind\": \"number-invalid\"").count() > 20);
}

#[test]
fn a_warning_does_not_block() {
    let lab = Lab::new();
    let run = lab.run(&["refresh"]);
    assert_eq!(run.status, 0);
    says(
        &run,
        &[
            "warning[total-differs] data/raw/examens-nieuw.csv, cel N2, kolom „EXAMENKANDIDATEN SCHOOLJAAR 2019-2020 - TOTAAL”",
            "het totaal is hier 35, maar de delen komen op",
            "warning[address-unknown] data/raw/leerlingen-2019.csv, cel B",
            "van vestiging 90EE00 is geen adres bekend (18 rijen, die alleen meetellen in het cijfer van Nederland)",
        ],
    );
}

#[test]
fn a_quotation_that_names_a_figure_that_is_not_there() {
    let run = refused(|lab| {
        let path = lab.data().join("quotations.toml");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replacen("utrecht 2014/15}", "utrecht 1999/00}", 1)).unwrap();
    });
    says(
        &run,
        &[
            "error[figure-unknown] data/quotations.toml, rij 14, kolom „difference.nl”",
            "citaat vmbo-techniek-2012-2017: {vmbo-techniek-aandeel utrecht 1999/00} noemt geen cijfer van ons",
            "herstel: schrijf {indicator regio periode}, zoals {vmbo-techniek-aandeel utrecht 2014/15}",
        ],
    );
}
