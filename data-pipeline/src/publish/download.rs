//! The downloads of one indicator: CSV for machines, and CSV for Excel in Dutch.
//!
//! Both hold the same rows. Every row carries its unit, flags, bounds, base, source, day of retrieval and release, so
//! that a row that was copied into a report still says where it came from.

use csv::{Terminator, WriterBuilder};
use model::catalog::Catalog;
use model::lang::Lang;
use model::observation::Observation;
use model::region::Region;
use model::series::Series;

/// A field: text is quoted where it must be, a number is written as its readers expect.
enum Field {
    Text(String),
    Number(Option<f64>),
}

/// RFC 4180: `,`, decimal point, UTF-8, English headers, identifiers beside names.
pub fn for_machines(catalog: &Catalog, derived: &Series) -> Vec<u8> {
    let head = [
        "region",
        "region_name",
        "period",
        "value",
        "low",
        "high",
        "unit",
        "flags",
        "base_low",
        "base_high",
        "sites",
        "figure_of",
        "source",
        "retrieved",
        "release",
    ];
    let write = |field: Field| match field {
        Field::Text(text) => text,
        Field::Number(number) => number.map(|n| n.to_string()).unwrap_or_default(),
    };
    table(WriterBuilder::new().terminator(Terminator::CRLF), &head, rows(catalog, derived, Lang::En), write)
}

/// What Excel opens rightly in a Dutch setting: `;`, decimal comma, a byte order mark. A text that a spreadsheet
/// would take for a formula is made plain text by an apostrophe.
pub fn for_dutch_excel(catalog: &Catalog, derived: &Series) -> Vec<u8> {
    let head = [
        "regio",
        "naam regio",
        "periode",
        "waarde",
        "ten minste",
        "ten hoogste",
        "eenheid",
        "vlaggen",
        "basis ten minste",
        "basis ten hoogste",
        "scholen",
        "cijfer van",
        "bron",
        "opgehaald",
        "uitgave",
    ];
    let write = |field: Field| match field {
        Field::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!("'{text}"),
        Field::Text(text) => text,
        Field::Number(number) => number.map(|n| n.to_string().replace('.', ",")).unwrap_or_default(),
    };
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    bytes.extend(table(
        WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF),
        &head,
        rows(catalog, derived, Lang::Nl),
        write,
    ));
    bytes
}

fn table(
    builder: &mut WriterBuilder,
    head: &[&str],
    rows: Vec<Vec<Field>>,
    write: impl Fn(Field) -> String,
) -> Vec<u8> {
    let mut writer = builder.from_writer(Vec::new());
    // Writing to memory cannot fail, and every row is as long as the header.
    let _ = writer.write_record(head);
    for row in rows {
        let _ = writer.write_record(row.into_iter().map(&write));
    }
    writer.into_inner().unwrap_or_default()
}

fn rows(catalog: &Catalog, derived: &Series, lang: Lang) -> Vec<Vec<Field>> {
    let mut rows = Vec::new();
    for region in &catalog.regions {
        if let Some(line) = derived.line(&region.id) {
            let of = derived.inherited_from(&region.id).filter(|_| line.region != region.id);
            let of = of.and_then(|id| catalog.region(id)).unwrap_or(region);
            rows.extend(line.observations.iter().map(|o| row(catalog, derived, region, of, o, lang)));
        }
    }
    rows
}

fn row(
    catalog: &Catalog,
    derived: &Series,
    region: &Region,
    of: &Region,
    o: &Observation,
    lang: Lang,
) -> Vec<Field> {
    let sources: Vec<&str> = derived
        .indicator
        .sources
        .iter()
        .filter_map(|id| catalog.source(id))
        .map(|source| source.cite_as.get(lang))
        .collect();
    let text = |t: &str| Field::Text(t.to_owned());
    let count = |n: Option<u32>| Field::Number(n.map(f64::from));
    vec![
        text(region.id.as_str()),
        text(region.name.get(lang)),
        Field::Text(o.period.to_string()),
        Field::Number(o.value),
        Field::Number(o.low),
        Field::Number(o.high),
        text(&derived.indicator.unit.name(lang).replace('\u{a0}', " ")),
        Field::Text(o.flags.to_string()),
        count(o.base.map(|b| b.low)),
        count(o.base.map(|b| b.high)),
        count(o.base.and_then(|b| b.sites)),
        text(of.name.get(lang)),
        Field::Text(sources.join("; ")),
        text(&catalog.retrieved),
        text(catalog.release.as_str()),
    ]
}
