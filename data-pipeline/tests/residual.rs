//! Nobody who has the publisher's file learns more of a hidden count from what is published.
//!
//! Each case makes up a small file, publishes it, and then attacks it as one who knows everything: the printed cells,
//! that men and women make the total, that nobody passes who did not sit the exams; and beside that every observation,
//! base, term of a lineage and row of a download. For every count it enumerates what it may be with the file alone and
//! with the release too. The two must be the same.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use data_pipeline::config::{self, Config};
use data_pipeline::finding::Findings;
use data_pipeline::publish::release::{self, Release};
use data_pipeline::read::raw_file::RawFile;
use data_pipeline::read::recognise;
use data_pipeline::{clean, derive, digest};
use model::lineage::Lineage;
use proptest::prelude::*;

static CONFIG: LazyLock<Config> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    config::load(&data, &mut Findings::default()).unwrap().unwrap()
});

/// Site, municipality, programme: two schools in one region, a third elsewhere in the country.
const UNITS: [(&str, &str, &str); 5] = [
    ("90AA00", "UTRECHT", "VMBO B - techniek"),
    ("90AA00", "UTRECHT", "VMBO K - economie"),
    ("90BB00", "ZEIST", "VMBO B - techniek"),
    ("90BB00", "ZEIST", "VMBO K - techniek"),
    ("90CC00", "GRONINGEN", "VMBO B - techniek"),
];
const IN_REGION: usize = 4;

/// Men, women and all: candidates, then passes.
type Counts = [u32; 6];
const M: usize = 0;
const V: usize = 1;
const T: usize = 2;
const PM: usize = 3;
const PV: usize = 4;
const PT: usize = 5;

/// What the release adds up: technical candidates, other candidates, technical women, technical passes.
type Sums = [u32; 4];

fn counts() -> impl Strategy<Value = Counts> {
    let few = || prop_oneof![4 => 0..6_u32, 1 => 6..12_u32];
    (few(), few(), 0.0..=1.0, 0.0..=1.0).prop_map(|(m, v, a, b): (u32, u32, f64, f64)| {
        let passed = |n: u32, share: f64| (f64::from(n) * share).round() as u32;
        let (pm, pv) = (passed(m, a), passed(v, b));
        [m, v, m + v, pm, pv, pm + pv]
    })
}

fn is_hidden(n: u32) -> bool {
    (1..5).contains(&n)
}

/// The file as the publisher prints it.
fn printed(truth: &[Counts]) -> String {
    let print = |n: u32| if is_hidden(n) { "<5".to_owned() } else { n.to_string() };
    let mut head = "INSTELLINGSCODE;VESTIGINGSCODE;INSTELLINGSNAAM VESTIGING;GEMEENTENAAM;ONDERWIJSTYPE VO;INSPECTIECODE;OPLEIDINGSNAAM".to_owned();
    for group in ["MAN", "VROUW", "TOTAAL"] {
        for what in ["EXAMENKANDIDATEN", "GESLAAGDEN", "SLAAGPERC"] {
            head += &format!(";{what} SCHOOLJAAR 2022-2023 - {group}");
        }
    }
    let mut lines = vec![head];
    for ((site, municipality, programme), c) in UNITS.iter().zip(truth) {
        let mut line = format!("{};{site};School {site};{municipality};VMBO;41;{programme}", &site[..4]);
        for group in [M, V, T] {
            line += &format!(";{};{};0", print(c[group]), print(c[group + 3]));
        }
        lines.push(line);
    }
    lines.join("\r\n")
}

fn published(file: String) -> Release {
    let bytes = file.into_bytes();
    let file =
        RawFile { path: "x.csv".to_owned(), name: "x.csv".to_owned(), sha256: digest::sha256(&bytes), bytes };
    let mut findings = Findings::default();
    let recognised: Vec<_> = recognise::recognise(file, &CONFIG, &mut findings).into_iter().collect();
    let editions = clean::clean(&recognised, &CONFIG, &[], &mut findings).unwrap();
    let derived = derive::derive(&CONFIG, &editions, &mut Findings::default()).unwrap();
    assert!(!findings.block(), "{findings:?}");
    release::render(&CONFIG, &editions, derived, CONFIG.quotations.clone(), &Findings::default()).unwrap()
}

/// Every set of true counts that one row of the file allows.
fn allowed(c: &Counts) -> Vec<Counts> {
    let range = |i: usize| if is_hidden(c[i]) { 1..=4 } else { c[i]..=c[i] };
    let mut all = Vec::new();
    for m in range(M) {
        for v in range(V) {
            for pm in range(PM).filter(|pm| *pm <= m) {
                for pv in range(PV).filter(|pv| *pv <= v) {
                    if range(T).contains(&(m + v)) && range(PT).contains(&(pm + pv)) {
                        all.push([m, v, m + v, pm, pv, pm + pv]);
                    }
                }
            }
        }
    }
    all
}

fn added(unit: usize, c: &Counts, to: &Sums) -> Sums {
    let [technical, other, women, passes] = *to;
    if UNITS[unit].2.ends_with("techniek") {
        [technical + c[T], other, women + c[V], passes + c[PT]]
    } else {
        [technical, other + c[T], women, passes]
    }
}

/// All sums that some units can make together.
fn reachable(units: impl Iterator<Item = usize>, options: &[Vec<Counts>]) -> BTreeSet<Sums> {
    units.fold(BTreeSet::from([[0; 4]]), |sums, unit| {
        sums.iter().flat_map(|sum| options[unit].iter().map(move |c| added(unit, c, sum))).collect()
    })
}

/// Something that the release says of the sums of a region: between these ends.
struct Fact {
    what: String,
    of: fn(&Sums) -> Option<f64>,
    low: f64,
    high: f64,
}

impl Fact {
    fn holds(&self, sums: &Sums) -> bool {
        // An exact share is rounded to four decimals; whole numbers are far further apart.
        (self.of)(sums).is_none_or(|n| self.low - 6e-5 <= n && n <= self.high + 6e-5)
    }
}

fn percent(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| 100.0 * f64::from(part) / f64::from(whole))
}

/// Of each indicator the figure, its base, and the terms of its lineage.
type Of = fn(&Sums) -> Option<f64>;
const INDICATORS: [(&str, Of, Of, &[Of]); 6] = [
    ("vmbo-techniek-aandeel", |s| percent(s[0], s[0] + s[1]), all, &[technical, |s| Some(f64::from(s[1]))]),
    (
        "vmbo-techniek-aandeel-met-tl",
        |s| percent(s[0], s[0] + s[1]),
        all,
        &[technical, |s| Some(f64::from(s[1]))],
    ),
    ("vmbo-techniek-kandidaten", technical, technical, &[technical]),
    ("vmbo-kandidaten", all, all, &[all]),
    (
        "vmbo-techniek-geslaagd",
        |s| percent(s[3], s[0]),
        technical,
        &[|s| Some(f64::from(s[3])), |s| Some(f64::from(s[0] - s[3])), technical],
    ),
    (
        "vmbo-techniek-meisjes",
        |s| percent(s[2], s[0]),
        technical,
        &[|s| Some(f64::from(s[2])), |s| Some(f64::from(s[0] - s[2])), technical],
    ),
];

fn technical(s: &Sums) -> Option<f64> {
    Some(f64::from(s[0]))
}

fn all(s: &Sums) -> Option<f64> {
    Some(f64::from(s[0] + s[1]))
}

/// Everything that the release says of a region.
fn facts(release: &Release, region: &str) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (id, figure, base, terms) in INDICATORS {
        let mut say = |what: &str, of: Of, ends: Option<(f64, f64)>| {
            if let Some((low, high)) = ends {
                facts.push(Fact { what: format!("{id} {region} {what}"), of, low, high });
            }
        };
        let series = release.derived.iter().find(|s| s.indicator.id.as_str() == id).unwrap();
        let line = series.lines.iter().find(|l| l.region.as_str() == region);
        for o in line.iter().flat_map(|l| &l.observations) {
            say("observation", figure, o.bounds());
            say("base", base, o.base.map(|b| (f64::from(b.low), f64::from(b.high))));
        }
        if let Some(bytes) = release.files.get(&format!("lineage/{id}/{region}.json")) {
            let lineage: Lineage = serde_json::from_slice(bytes).unwrap();
            for point in &lineage.points {
                for (term, of) in point.terms.iter().zip(terms) {
                    say(&format!("term {}", term.label.nl), *of, Some((term.low, term.high)));
                }
            }
        }
        let mut csv = csv::Reader::from_reader(release.files[&format!("{id}.csv")].as_slice());
        let head = csv.headers().unwrap().clone();
        let column = |name: &str| head.iter().position(|h| h == name).unwrap();
        for row in csv.records().map(Result::unwrap).filter(|r| r[column("region")] == *region) {
            let number = |name: &str| row[column(name)].parse::<f64>().ok();
            let value = number("value");
            say("download", figure, number("low").or(value).zip(number("high").or(value)));
            say("download's base", base, number("base_low").zip(number("base_high")));
        }
    }
    facts
}

/// What each unit's counts may be to one who knows the file and these facts of region and country.
fn attacked(options: &[Vec<Counts>], region: &[Fact], country: &[Fact]) -> Vec<Vec<Counts>> {
    let hold = |facts: &[Fact], sums: &Sums| facts.iter().all(|f| f.holds(sums));
    let inside = |unit: usize| (0..IN_REGION).filter(move |u| *u != unit);
    let outside = |unit: usize| (IN_REGION..UNITS.len()).filter(move |u| *u != unit);
    let survives = |unit: usize, c: &Counts, ins: &BTreeSet<Sums>, outs: &BTreeSet<Sums>| {
        ins.iter().any(|sum| {
            let in_region = if unit < IN_REGION { added(unit, c, sum) } else { *sum };
            hold(region, &in_region)
                && outs.iter().any(|out| {
                    let out = if unit < IN_REGION { *out } else { added(unit, c, out) };
                    hold(country, &[0, 1, 2, 3].map(|i| in_region[i] + out[i]))
                })
        })
    };
    let narrowed = |unit: usize| {
        let (ins, outs) = (reachable(inside(unit), options), reachable(outside(unit), options));
        options[unit].iter().filter(|c| survives(unit, c, &ins, &outs)).copied().collect()
    };
    (0..UNITS.len()).map(narrowed).collect()
}

/// Least and most of each count.
fn ends(options: &[Counts]) -> [(u32, u32); 6] {
    [M, V, T, PM, PV, PT].map(|i| {
        let of = || options.iter().map(|c| c[i]);
        (of().min().unwrap(), of().max().unwrap())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_hidden_count_is_narrowed_by_what_is_published(truth in prop::collection::vec(counts(), UNITS.len())) {
        let release = published(printed(&truth));
        let options: Vec<Vec<Counts>> = truth.iter().map(allowed).collect();
        let mut region = facts(&release, "utrecht");
        region.extend(facts(&release, "provincie-utrecht"));
        let country = facts(&release, "nederland");
        let narrowed = attacked(&options, &region, &country);
        for (unit, (before, after)) in options.iter().zip(&narrowed).enumerate() {
            let what = || region.iter().chain(&country).map(|f| (f.what.as_str(), f.low, f.high)).collect::<Vec<_>>();
            prop_assert!(after.contains(&truth[unit]), "the truth is ruled out: {:?} {:?}", truth, what());
            prop_assert_eq!(ends(before), ends(after), "{:?} {:?} {:?}", UNITS[unit], truth, what());
        }
    }
}

#[test]
fn the_attack_finds_a_sum_that_was_published_exactly() {
    let truth: Vec<Counts> = vec![[1, 1, 2, 1, 1, 2]; UNITS.len()];
    let options: Vec<Vec<Counts>> = truth.iter().map(allowed).collect();
    let exact = Fact { what: "a leak".to_owned(), of: technical, low: 6.0, high: 6.0 };
    let narrowed = attacked(&options, &[exact], &[]);
    assert_eq!(ends(&options[0])[T], (2, 4));
    assert_eq!(ends(&narrowed[0])[T], (2, 2), "three sums of at least two make six");
}
