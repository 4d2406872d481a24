//! A made-up analysts' folder of any number of regions: sixty indicators over twenty school years, one school a
//! municipality. No school, municipality or figure in it exists.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Sectors and programmes: one indicator for each pair.
const N_SECTORS: usize = 10;
const N_PROGRAMMES: usize = 6;
const YEARS: std::ops::Range<usize> = 2004..2024;
/// How many regions a province has at most. There are two provinces at least, so that none is the country.
const PER_PROVINCE: usize = 29;

fn per_province(n_regions: usize) -> usize {
    PER_PROVINCE.min(n_regions.div_ceil(2))
}

const STARTS: [&str; 19] = [
    "Aal", "Bever", "Claver", "Doorn", "Eems", "Ferwer", "Geester", "Haver", "IJssel", "Jouster", "Kever",
    "Linde", "Meer", "Noorder", "Ooster", "Papen", "Roer", "Schelde", "Zuider",
];
const ENDS: [&str; 18] = [
    "beek", "berg", "broek", "burg", "dam", "dijk", "drecht", "haven", "hout", "horst", "kerk", "lo", "meer",
    "mond", "veen", "voort", "wijk", "zand",
];

/// Makes the folder; gives how many figures it holds.
pub fn make(data: &Path, n_regions: usize) -> Result<usize, Box<dyn Error>> {
    write(data, "municipalities.csv", &municipalities(n_regions)?)?;
    write(data, "regions.toml", &regions(n_regions)?)?;
    write(data, "quotations.toml", "quotation = []\n")?;
    for page in ["about", "method", "accessibility"] {
        write(data, &format!("pages/{page}.nl.md"), "# Verzonnen\n")?;
        write(data, &format!("pages/{page}.en.md"), "# Made up\n")?;
    }
    write(data, "sources/scholen.toml", SOURCE)?;
    for sector in 0..N_SECTORS {
        for programme in 0..N_PROGRAMMES {
            let text = indicator(sector, programme);
            write(data, &format!("indicators/{}.toml", id(sector, programme)), &text)?;
        }
    }
    write(data, "figures/scholen/2024.toml", ORIGIN)?;
    let (csv, n_figures) = figures(n_regions)?;
    write(data, "figures/scholen/2024.csv", &csv)?;
    Ok(n_figures)
}

fn write(data: &Path, name: &str, text: &str) -> Result<(), Box<dyn Error>> {
    let path = data.join(name);
    fs::create_dir_all(path.parent().unwrap_or(data))?;
    Ok(fs::write(path, text)?)
}

fn name(i: usize) -> String {
    format!("{}{}", STARTS[i % STARTS.len()], ENDS[i / STARTS.len() % ENDS.len()])
}

fn code(i: usize) -> String {
    format!("GM{:04}", 9000 + i)
}

/// The first is the indicator that the app's first script knows, so that the release can be looked at in the app.
fn id(sector: usize, programme: usize) -> String {
    match (sector, programme) {
        (0, 0) => "vmbo-techniek-aandeel".to_owned(),
        _ => format!("sector-{}-programma-{}", sector + 1, programme + 1),
    }
}

fn municipalities(n_regions: usize) -> Result<String, Box<dyn Error>> {
    let mut text = "code,name,aliases\n".to_owned();
    for i in 0..n_regions {
        writeln!(text, "{},{},", code(i), name(i))?;
    }
    Ok(text)
}

fn regions(n_regions: usize) -> Result<String, Box<dyn Error>> {
    let mut text = "mapping_note = { nl = \"Verzonnen indeling\", en = \"Made-up mapping\" }\n".to_owned();
    let both = |name: &str| format!("{{ nl = \"{name}\", en = \"{name}\" }}");
    for i in 0..n_regions {
        let (name, id) = (both(&name(i)), name(i).to_lowercase());
        let (column, row) = (i % 19, i / 19);
        writeln!(
            text,
            "[[region]]\nid = \"{id}\"\nname = {name}\nkind = \"technet\"\nparent = \"provincie-{}\"\n\
             municipalities = [{{ code = \"{}\", name = \"{}\", tile = [{column}, {row}] }}]",
            i / per_province(n_regions) + 1,
            code(i),
            self::name(i)
        )?;
    }
    for province in 0..n_regions.div_ceil(per_province(n_regions)) {
        let (number, name) = (province + 1, both(&format!("Provincie {}", province + 1)));
        writeln!(
            text,
            "[[region]]\nid = \"provincie-{number}\"\nname = {name}\nkind = \"province\"\nmunicipalities = ["
        )?;
        for i in (0..n_regions).filter(|i| i / per_province(n_regions) == province) {
            writeln!(text, "  {{ code = \"{}\", name = \"{}\" }},", code(i), self::name(i))?;
        }
        writeln!(text, "]")?;
    }
    writeln!(
        text,
        "[[region]]\nid = \"nederland\"\nname = {}\nkind = \"country\"\ncode = \"NL01\"",
        both("Nederland")
    )?;
    Ok(text)
}

/// A share of a sector's candidates, or every sixth time a count of them.
fn indicator(sector: usize, programme: usize) -> String {
    let (id, s, p) = (id(sector, programme), sector + 1, programme + 1);
    let order = 10 * (sector * N_PROGRAMMES + programme + 1);
    let (unit, decimals, compute) = match programme {
        5 => (
            "count",
            0,
            format!(
                "kind = \"sum\"\nsource = \"scholen\"\ncells = {{ measure = [\"kandidaten\"], sector = [\"s{s}\"] }}"
            ),
        ),
        _ => (
            "percent",
            1,
            format!(
                "kind = \"share\"\nsource = \"scholen\"\nwhole = {{ measure = [\"kandidaten\"], sector = [\"s{s}\"] }}\n\
                 part = {{ programme = [\"p{p}\"] }}"
            ),
        ),
    };
    format!(
        "order = {order}\nid = \"{id}\"\nunit = \"{unit}\"\ndecimals = {decimals}\nfrequency = \"school-year\"\n\
         name = {{ nl = \"Kandidaten in programma {p} van sector {s}\", en = \"Candidates in programme {p} of sector {s}\" }}\n\
         short = {{ nl = \"Programma {p}, sector {s}\", en = \"Programme {p}, sector {s}\" }}\n\
         basis = {{ nl = \"van de kandidaten in sector {s}\", en = \"of the candidates in sector {s}\" }}\n\
         definition = {{ nl = \"Verzonnen kandidaten in programma {p}, geteld waar de verzonnen school staat.\", en = \"Made-up candidates in programme {p}, counted where the made-up school stands.\" }}\n\
         headline = {{ nl = \"{{value}} in {{region}}, {{period}}\", en = \"{{value}} in {{region}}, {{period}}\" }}\n\
         sentence = {{ nl = \"was het cijfer {{value}}\", en = \"the figure was {{value}}\" }}\n\
         [compute]\n{compute}\n"
    )
}

/// Made-up counts: a size for each school, a drift for each programme, and a little that looks like chance.
fn count(school: usize, sector: usize, programme: usize, year: usize) -> u64 {
    let mut mixed = (school * 8191 + sector * 131 + programme * 31 + year) as u64;
    mixed = mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed ^= mixed >> 29;
    let size = 6 + (school * 37 % 90) as u64;
    size * (programme as u64 + 2) / 4 + mixed % (size / 2 + 3)
}

fn figures(n_regions: usize) -> Result<(String, usize), Box<dyn Error>> {
    let mut text = "area,site,sector,programme,measure,period,value,low,high,flags,cells,cell\n".to_owned();
    let mut n_figures = 0;
    for school in 0..n_regions {
        for (sector, programme) in pairs() {
            for year in YEARS {
                let count = count(school, sector, programme, year);
                let figure = if count < 5 { ",1,4".to_owned() } else { format!("{count},,") };
                let (s, p, next) = (sector + 1, programme + 1, (year + 1) % 100);
                let (column, row) = (year - YEARS.start + 5, school * 60 + sector * 6 + programme + 2);
                writeln!(
                    text,
                    "{},{:04}XX,s{s},p{p},kandidaten,{year}/{next:02},{figure},,1,{}{row}",
                    code(school),
                    school,
                    char::from(b'A' + (column % 26) as u8)
                )?;
                n_figures += 1;
            }
        }
    }
    for (sector, programme) in pairs() {
        for year in YEARS {
            let counts: Vec<u64> =
                (0..n_regions).map(|school| count(school, sector, programme, year)).collect();
            let (s, p, next) = (sector + 1, programme + 1, (year + 1) % 100);
            let low: u64 = counts.iter().map(|&n| if n < 5 { 1 } else { n }).sum();
            let high: u64 = counts.iter().map(|&n| if n < 5 { 4 } else { n }).sum();
            let figure = if low == high { format!("{low},,") } else { format!(",{low},{high}") };
            writeln!(text, "NL01,,s{s},p{p},kandidaten,{year}/{next:02},{figure},,{n_regions},")?;
            n_figures += 1;
        }
    }
    Ok((text, n_figures))
}

fn pairs() -> impl Iterator<Item = (usize, usize)> {
    (0..N_SECTORS).flat_map(|sector| (0..N_PROGRAMMES).map(move |programme| (sector, programme)))
}

const SOURCE: &str = r#"id = "scholen"
publisher = "Verzonnen"
title = "Verzonnen kandidaten"
address = "https://example.org/scholen"
cite_as = { nl = "Verzonnen", en = "Made up" }
licence = { nl = "CC0", en = "CC0" }
dimensions = ["sector", "programme"]
"#;

const ORIGIN: &str = r#"publisher = "Verzonnen"
title = "Verzonnen kandidaten"
address = "https://example.org/scholen"
edition = "2024"
retrieved = "2024-10-01"

[licence]
nl = "CC0"
en = "CC0"

[[file]]
name = "verzonnen.csv"
sha256 = "0000000000000000000000000000000000000000000000000000000000000000"
encoding = "UTF-8"
"#;
