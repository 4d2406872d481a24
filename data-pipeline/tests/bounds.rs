//! Bounds are statements: whatever the hidden counts were, the true figure lies inside.
//!
//! Each case makes up true counts for some school sites, prints them as the publisher does, hides the small ones, and
//! derives the indicators from what is printed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use data_pipeline::config::{self, Config};
use data_pipeline::derive::bounds::{self, Interval};
use data_pipeline::finding::Findings;
use data_pipeline::read::raw_file::RawFile;
use data_pipeline::read::recognise;
use data_pipeline::{clean, derive, digest};
use model::observation::Observation;
use proptest::prelude::*;

static CONFIG: LazyLock<Config> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    config::load(&data, &mut Findings::default()).unwrap().unwrap()
});

const PROGRAMMES: [&str; 4] =
    ["VMBO B - techniek", "VMBO K - techniek", "VMBO B - economie", "VMBO G - landbouw"];
const MUNICIPALITIES: [&str; 3] = ["UTRECHT", "ZEIST", "GRONINGEN"];

/// The true counts of one programme at one site.
#[derive(Clone, Copy, Debug)]
struct Truth {
    women: u32,
    men: u32,
    women_passed: u32,
    men_passed: u32,
}

impl Truth {
    fn candidates(self) -> u32 {
        self.women + self.men
    }

    fn passed(self) -> u32 {
        self.women_passed + self.men_passed
    }
}

fn truth() -> impl Strategy<Value = Truth> {
    let few = || prop_oneof![3 => 0..6_u32, 1 => 6..40_u32];
    (few(), few(), 0.0..=1.0, 0.0..=1.0).prop_map(|(women, men, a, b): (u32, u32, f64, f64)| Truth {
        women,
        men,
        women_passed: (f64::from(women) * a).round() as u32,
        men_passed: (f64::from(men) * b).round() as u32,
    })
}

/// Six sites, a truth for each programme.
fn schools() -> impl Strategy<Value = Vec<[Truth; 4]>> {
    prop::collection::vec([truth(), truth(), truth(), truth()], 6)
}

/// The file as the publisher would print it.
fn printed(schools: &[[Truth; 4]]) -> String {
    let hide = |n: u32| {
        if (1..5).contains(&n) { "<5".to_owned() } else { n.to_string() }
    };
    let mut lines = vec![
        "INSTELLINGSCODE;VESTIGINGSCODE;INSTELLINGSNAAM VESTIGING;GEMEENTENAAM;ONDERWIJSTYPE VO;INSPECTIECODE;OPLEIDINGSNAAM"
            .to_owned(),
    ];
    for (group, _) in GROUPS {
        for what in ["EXAMENKANDIDATEN", "GESLAAGDEN", "SLAAGPERC"] {
            lines[0] += &format!(";{what} SCHOOLJAAR 2022-2023 - {group}");
        }
    }
    for (i, school) in schools.iter().enumerate() {
        for (programme, truth) in PROGRAMMES.iter().zip(school) {
            let municipality = MUNICIPALITIES[i % MUNICIPALITIES.len()];
            let mut line = format!("90A{i};90A{i}00;School {i};{municipality};VMBO;41;{programme}");
            for (_, of) in GROUPS {
                let (candidates, passed) = of(*truth);
                line += &format!(";{};{};0", hide(candidates), hide(passed));
            }
            lines.push(line);
        }
    }
    lines.join("\r\n")
}

type Counts = fn(Truth) -> (u32, u32);
const GROUPS: [(&str, Counts); 3] = [
    ("MAN", |t| (t.men, t.men_passed)),
    ("VROUW", |t| (t.women, t.women_passed)),
    ("TOTAAL", |t| (t.candidates(), t.passed())),
];

/// Indicator and region to what was derived.
fn derived(file: String) -> BTreeMap<(String, String), Observation> {
    let bytes = file.into_bytes();
    let file =
        RawFile { path: "x.csv".to_owned(), name: "x.csv".to_owned(), sha256: digest::sha256(&bytes), bytes };
    let mut findings = Findings::default();
    let recognised: Vec<_> = recognise::recognise(file, &CONFIG, &mut findings).into_iter().collect();
    let editions = clean::clean(&recognised, &CONFIG, &[], &mut findings).unwrap();
    assert!(!findings.block(), "{findings:?}");
    let all = derive::derive(&CONFIG, &editions, &mut findings).unwrap();
    let lines = all.into_iter().flat_map(|d| {
        let id = d.indicator.id.to_string();
        d.lines.into_iter().map(move |l| ((id.clone(), l.region.to_string()), l.observations))
    });
    lines.filter_map(|(key, observations)| Some((key, observations.into_iter().next()?))).collect()
}

/// The sum of a count over the programmes and schools that are meant.
fn sum(schools: &[[Truth; 4]], technical: bool, region: &str, of: impl Fn(Truth) -> u32) -> f64 {
    let in_region = |i: usize| region == "nederland" || i % MUNICIPALITIES.len() < 2;
    let mut total = 0;
    for (_, school) in schools.iter().enumerate().filter(|(i, _)| in_region(*i)) {
        let programmes = PROGRAMMES.iter().zip(school).filter(|(p, _)| !technical || p.ends_with("techniek"));
        total += programmes.map(|(_, truth)| of(*truth)).sum::<u32>();
    }
    f64::from(total)
}

fn holds(observation: &Observation, truth: f64) -> bool {
    let (low, high) = observation.bounds().unwrap();
    // An exact share is rounded to four decimals; bounds are rounded outwards and need no slack.
    let slack = if observation.value.is_some() { 0.000_05 } else { 0.0 };
    low - slack <= truth && truth <= high + slack
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_true_figure_lies_inside_its_bounds(schools in schools()) {
        let found = derived(printed(&schools));
        for region in ["utrecht", "provincie-utrecht", "nederland"] {
            let at = |indicator: &str| found.get(&(indicator.to_owned(), region.to_owned()));
            let candidates = sum(&schools, true, region, Truth::candidates);
            let all = sum(&schools, false, region, Truth::candidates);
            for (indicator, part, whole) in [
                ("vmbo-techniek-aandeel", candidates, all),
                ("vmbo-techniek-aandeel-met-tl", candidates, all),
                ("vmbo-techniek-geslaagd", sum(&schools, true, region, Truth::passed), candidates),
                ("vmbo-techniek-meisjes", sum(&schools, true, region, |t| t.women), candidates),
            ] {
                // Nobody counted is no share, and a small number of girls is not shown.
                match at(indicator).filter(|o| !o.is_gap()) {
                    Some(o) => prop_assert!(holds(o, 100.0 * part / whole), "{indicator} {region} {o:?} {part}/{whole}"),
                    None => prop_assert!(whole == 0.0 || indicator == "vmbo-techniek-meisjes", "{indicator} {region}"),
                }
            }
            for (indicator, count) in [("vmbo-techniek-kandidaten", candidates), ("vmbo-kandidaten", all)] {
                if let Some(o) = at(indicator) {
                    prop_assert!(holds(o, count), "{indicator} {region} {o:?} {count}");
                }
            }
        }
    }

    #[test]
    fn a_small_number_of_girls_is_never_shown(schools in schools()) {
        let found = derived(printed(&schools));
        for region in ["utrecht", "nederland"] {
            let women = sum(&schools, true, region, |t| t.women);
            if let Some(o) = found.get(&("vmbo-techniek-meisjes".to_owned(), region.to_owned())) {
                prop_assert!(o.is_gap() || women == 0.0 || women >= 5.0, "{region} {o:?} {women}");
            }
        }
    }

    #[test]
    fn a_share_of_intervals_holds_every_share_inside(
        part in (0..50_u32, 0..6_u32), rest in (0..50_u32, 0..6_u32), at in (0.0..=1.0, 0.0..=1.0)
    ) {
        let interval = |(low, more): (u32, u32)| Interval { low: f64::from(low), high: f64::from(low + more) };
        let inside = |i: Interval, at: f64| (i.low + (i.high - i.low) * at).round();
        let (p, r) = (inside(interval(part), at.0), inside(interval(rest), at.1));
        if let Some(share) = bounds::share(interval(part), interval(rest)) {
            prop_assert!((0.0..=100.0).contains(&share.low) && share.high <= 100.0);
            if p + r > 0.0 {
                let (truth, slack) = (100.0 * p / (p + r), if share.is_point() { 0.000_05 } else { 0.0 });
                prop_assert!(share.low - slack <= truth && truth <= share.high + slack);
            }
        }
    }

    #[test]
    fn growth_of_rounded_figures_holds_the_true_growth(
        before in 1_u32..80, now in 0_u32..80, at in (-0.5..0.5, -0.5..0.5)
    ) {
        let rounded = |tenths: u32| Interval {
            low: (f64::from(tenths) * 2.0 - 1.0).max(0.0) / 20.0,
            high: (f64::from(tenths) * 2.0 + 1.0) / 20.0,
        };
        let truth = |tenths: u32, at: f64| ((f64::from(tenths) + at) / 10.0).max(0.0);
        let grown = bounds::growth(rounded(before), rounded(now)).unwrap();
        let true_growth = (truth(now, at.1) / truth(before, at.0) - 1.0) * 100.0;
        prop_assert!(grown.low - 1e-9 <= true_growth && true_growth <= grown.high + 1e-9);
    }

    #[test]
    fn an_index_of_rounded_figures_holds_the_true_index(
        base in 1_u32..80, now in 0_u32..80, at in (-0.5..0.5, -0.5..0.5)
    ) {
        let rounded = |tenths: u32| Interval {
            low: (f64::from(tenths) * 2.0 - 1.0).max(0.0) / 20.0,
            high: (f64::from(tenths) * 2.0 + 1.0) / 20.0,
        };
        let truth = |tenths: u32, at: f64| ((f64::from(tenths) + at) / 10.0).max(0.0);
        let index = bounds::index(rounded(base), rounded(now)).unwrap();
        let true_index = 100.0 * truth(now, at.1) / truth(base, at.0);
        prop_assert!(index.low - 1e-9 <= true_index && true_index <= index.high + 1e-9);
    }
}
