//! What is said of figures, case by case, in both languages.

mod plots;

use charts::describe::{self, Subject};
use model::flag::{Flag, Flags};
use model::lang::Lang;
use model::observation::{Base, Observation};
use model::period::Period;
use model::source::SourceFile;
use plots::catalog::{catalog, growth, series, share, subject, vacancies};
use plots::figures::{chosen, country, figure, quarters, school_years};

/// No-break spaces are shown as `_`, so that an expectation shows them.
fn shown(text: &str) -> String {
    text.replace('\u{a0}', "_")
}

#[track_caller]
fn says(s: &Subject<'_>, lang: Lang, expected: &str) {
    assert_eq!(shown(&describe::plain(&describe::sentence(s, lang))), expected);
}

#[test]
fn a_share_is_told_with_its_change_the_country_and_the_break() {
    let (catalog, share) = (catalog(), share());
    let all = series(&share, &[("utrecht", chosen()), ("nederland", country())], &[]);
    let s = subject(&catalog, &share, &all, "utrecht");
    assert_eq!(
        describe::headline(&s, Lang::Nl),
        "Ongeveer één op de zeven vmbo-examenkandidaten in Utrecht doet techniek"
    );
    assert_eq!(
        describe::headline(&s, Lang::En),
        "About one in seven vmbo exam candidates in Utrecht is in technology"
    );
    says(
        &s,
        Lang::Nl,
        "In 2023/24 deed 14,4 tot 15,0_% van de kandidaten examen in techniek: 2,2 tot 3,4_procentpunt minder dan een \
         jaar eerder. In heel Nederland was dat 20,6 tot 21,8_%. Cijfers van vóór 2019/20 laten zich daar niet mee \
         vergelijken (nieuwe telling).",
    );
    says(
        &s,
        Lang::En,
        "In 2023/24, 14.4 to 15.0% of the candidates took their exams in technology: 2.2 to 3.4_percentage points \
         lower than a year earlier. In the Netherlands as a whole it was 20.6 to 21.8%. Figures from before 2019/20 \
         cannot be compared with it (new count).",
    );
    let strong: Vec<String> = describe::sentence(&s, Lang::Nl)
        .into_iter()
        .filter(|span| span.strong)
        .map(|span| span.text)
        .collect();
    assert_eq!(strong, ["14,4 tot 15,0\u{a0}%"]);
    assert_eq!(describe::title(&s, Lang::Nl), "Aandeel examenkandidaten vmbo in techniek, TechNet Utrecht");
    assert_eq!(
        describe::subtitle(&s, Lang::Nl),
        "in % van de kandidaten · strook: grenzen door afgeschermde aantallen"
    );
    assert_eq!(describe::base_line(&s, Lang::Nl).as_deref(), Some("13 scholen · 1.130–1.150 kandidaten"));
    assert_eq!(shown(&describe::change_line(&s, Lang::Nl).unwrap()), "−3,4 tot −2,2_procentpunt in een jaar");
}

#[test]
fn no_direction_is_claimed_that_the_interval_does_not_allow() {
    let (catalog, mut share) = (catalog(), share());
    share.breaks.clear();
    for (before, now, nl, brief) in [
        (
            (14.0, 15.0),
            (14.5, 14.9),
            ". Een duidelijk verschil met een jaar eerder is er niet.",
            "geen duidelijk verschil met een jaar eerder",
        ),
        // Intervals that touch leave room for no change at all.
        (
            (14.0, 14.5),
            (14.5, 14.9),
            ". Een duidelijk verschil met een jaar eerder is er niet.",
            "geen duidelijk verschil met een jaar eerder",
        ),
        ((14.0, 14.0), (14.0, 14.0), ", evenveel als een jaar eerder.", "evenveel als een jaar eerder"),
        (
            (14.0, 14.0),
            (15.0, 15.0),
            ": 1,0_procentpunt meer dan een jaar eerder.",
            "+1,0_procentpunt in een jaar",
        ),
        (
            (14.0, 14.4),
            (14.42, 14.9),
            ": hooguit 0,9_procentpunt meer dan een jaar eerder.",
            "0,0 tot +0,9_procentpunt in een jaar",
        ),
        ((14.0, 14.0), (14.01, 14.01), ": iets meer dan een jaar eerder.", "0,0_procentpunt in een jaar"),
    ] {
        let all = series(&share, &[("utrecht", school_years(2022, &[before, now]))], &[]);
        let s = subject(&catalog, &share, &all, "utrecht");
        let said = shown(&describe::plain(&describe::sentence(&s, Lang::Nl)));
        assert!(said.ends_with(&format!("examen in techniek{nl}")), "{before:?} {now:?}: {said}");
        assert_eq!(shown(&describe::change_line(&s, Lang::Nl).unwrap()), brief, "{before:?} {now:?}");
    }
}

#[test]
fn nothing_is_compared_across_a_break() {
    let (catalog, share) = (catalog(), share());
    let all = series(&share, &[("utrecht", school_years(2018, &[(10.0, 10.0), (20.0, 20.0)]))], &[]);
    let s = subject(&catalog, &share, &all, "utrecht");
    assert_eq!(describe::change_line(&s, Lang::Nl), None);
    assert_eq!(describe::over_series(&s, Lang::Nl), None);
    says(
        &s,
        Lang::Nl,
        "In 2019/20 deed 20,0_% van de kandidaten examen in techniek. Cijfers van vóór 2019/20 laten zich daar niet mee \
         vergelijken (nieuwe telling).",
    );
}

#[test]
fn a_gap_a_year_earlier_leaves_the_change_out() {
    let (catalog, mut share) = (catalog(), share());
    share.breaks.clear();
    let figures = vec![
        figure(Period::SchoolYear(2020), 10.0, 10.0),
        Observation::new(Period::SchoolYear(2021)),
        figure(Period::SchoolYear(2022), 12.0, 12.0),
    ];
    let there = school_years(2022, &[(20.0, 20.0)]);
    let all = series(&share, &[("utrecht", figures), ("nederland", there)], &[]);
    let s = subject(&catalog, &share, &all, "utrecht");
    assert_eq!(describe::change_line(&s, Lang::En), None);
    says(
        &s,
        Lang::En,
        "In 2022/23, 12.0% of the candidates took their exams in technology. That is 2.0_percentage points higher \
         than in 2020/21. In the Netherlands as a whole it was 20.0%.",
    );
}

#[test]
fn few_schools_and_provisional_figures_say_so() {
    let (catalog, mut share) = (catalog(), share());
    share.breaks.clear();
    let mut figures = school_years(2023, &[(33.1, 41.6)]);
    figures[0].base = Some(Base { low: 84, high: 102, sites: Some(1) });
    figures[0].flags = Flags::of(Flag::Provisional);
    let all = series(&share, &[("woerden", figures)], &[]);
    let s = subject(&catalog, &share, &all, "woerden");
    assert_eq!(
        describe::base_line(&s, Lang::Nl).as_deref(),
        Some("cijfer van één school · 84–102 kandidaten")
    );
    says(
        &s,
        Lang::Nl,
        "In 2023/24 deed 33,1 tot 41,6_% van de kandidaten examen in techniek. Het is het cijfer van één school. Het \
         cijfer is voorlopig.",
    );
    assert_eq!(
        shown(&describe::headline(&s, Lang::Nl)),
        "33,1 tot 41,6_% van de vmbo-examenkandidaten in Woerden doet techniek"
    );
    assert_eq!(
        describe::headline(&s, Lang::En),
        "33.1 to 41.6% of vmbo exam candidates in Woerden is in technology"
    );
}

#[test]
fn an_inherited_figure_is_the_provinces() {
    let (catalog, vacancies) = (catalog(), vacancies());
    let all = series(
        &vacancies,
        &[
            ("provincie", quarters(2019, 2, &[2.6, 2.6, 2.5, 2.4, 2.4])),
            ("nederland", quarters(2020, 2, &[28.6])),
        ],
        &[("woerden", "provincie")],
    );
    let s = subject(&catalog, &vacancies, &all, "woerden");
    assert_eq!(
        describe::title(&s, Lang::Nl),
        "Openstaande vacatures, bouw, TechNet Woerden (provinciecijfer)"
    );
    assert_eq!(
        shown(&describe::headline(&s, Lang::Nl)),
        "2,4_duizend openstaande vacatures in de bouw in de provincie Utrecht, het 2e kwartaal van 2020"
    );
    assert_eq!(
        describe::subtitle(&s, Lang::Nl),
        "x 1.000 vacatures · strook: wat de afronding van de bron toelaat"
    );
    says(
        &s,
        Lang::Nl,
        "In het 2e kwartaal van 2020 stonden er 2,4_duizend (2,35 tot 2,45) vacatures open: 0,1 tot 0,3_duizend \
         minder dan een jaar eerder. Dit is een provinciecijfer: voor TechNet Woerden alleen is er geen.",
    );
    says(
        &s,
        Lang::En,
        "In quarter 2 of 2020, 2.4_thousand (2.35 to 2.45) vacancies were open: 0.1 to 0.3_thousand fewer than a \
         year earlier. This is a provincial figure: there is none for TechNet Woerden alone.",
    );
}

/// Nobody takes the figure of years ago for the newest there can be.
#[test]
fn an_old_figure_says_so() {
    let (mut catalog, share) = (catalog(), share());
    let all = series(&share, &[("utrecht", school_years(2019, &[(10.0, 10.0), (20.0, 20.0)]))], &[]);
    catalog.retrieved = "2023-12-31".to_owned();
    let s = subject(&catalog, &share, &all, "utrecht");
    assert!(!s.is_stale() && describe::change_line(&s, Lang::Nl).is_some());
    catalog.retrieved = "2024-01-01".to_owned();
    let s = subject(&catalog, &share, &all, "utrecht");
    assert!(s.is_stale());
    assert_eq!(describe::change_line(&s, Lang::Nl), None);
    let said = describe::plain(&describe::sentence(&s, Lang::Nl));
    assert!(said.ends_with(" Nieuwere cijfers hebben wij niet."), "{said}");
}

#[test]
fn growth_is_not_compared_with_growth() {
    let (catalog, growth) = (catalog(), growth());
    let figures: Vec<Observation> = (1..=8)
        .map(|n| {
            Observation::new(Period::Quarter(2015 + (n - 1) / 4, ((n - 1) % 4 + 1) as u8)).between(-9.1, 20.0)
        })
        .collect();
    let all = series(&growth, &[("provincie", figures)], &[]);
    let s = subject(&catalog, &growth, &all, "provincie");
    says(&s, Lang::Nl, "In het 4e kwartaal van 2016 was de verandering −9 tot 20_%.");
}

#[test]
fn no_figure_at_all_is_said() {
    let (catalog, share) = (catalog(), share());
    let all = series(&share, &[], &[]);
    let s = subject(&catalog, &share, &all, "provincie");
    says(&s, Lang::Nl, "Voor de provincie Utrecht is er geen cijfer.");
    says(&s, Lang::En, "There is no figure for the province of Utrecht.");
    assert_eq!(
        describe::headline(&s, Lang::Nl),
        "Aandeel examenkandidaten vmbo in techniek: nog geen cijfer in de provincie Utrecht"
    );
    assert_eq!(describe::base_line(&s, Lang::Nl), None);
    assert!(describe::table(&s, &[], Lang::Nl).rows.is_empty());
}

#[test]
fn sources_are_named_with_their_editions() {
    let catalog = catalog();
    let mut share = share();
    assert_eq!(
        describe::source_line(&catalog, &share, Lang::Nl),
        "Bron: DUO, Open Onderwijsdata, edities 2014-2019 en 2019-2024, opgehaald 23 november 2026"
    );
    let mut copied = catalog.clone();
    let edition = &mut copied.sources[0].editions[1];
    edition.retrieved = "2026-07-30".to_owned();
    edition.files = vec![SourceFile { name: "tabel".to_owned(), sha256: None }];
    assert_eq!(
        describe::source_line(&copied, &share, Lang::Nl),
        "Bron: DUO, Open Onderwijsdata, edities 2014-2019 (opgehaald 23 november 2026) en 2019-2024 (met de hand \
         overgenomen, 30 juli 2026)"
    );
    share.sources.extend(vacancies().sources);
    assert_eq!(
        describe::source_line(&catalog, &share, Lang::En),
        "Sources: DUO, Open Onderwijsdata, editions 2014-2019 and 2019-2024, retrieved 23 November 2026; CBS"
    );
}

#[test]
fn the_table_holds_what_the_chart_shows() {
    let (catalog, share) = (catalog(), share());
    let all = series(&share, &[("utrecht", chosen()), ("nederland", country())], &[]);
    let s = subject(&catalog, &share, &all, "utrecht");
    let table = describe::table(&s, &[catalog.country().unwrap(), s.region], Lang::Nl);
    assert_eq!(table.head, ["Periode", "TechNet Utrecht", "Nederland", "Kandidaten, TechNet Utrecht"]);
    assert_eq!(table.rows.len(), 10);
    assert_eq!(table.rows[0].head, "2023/24");
    assert_eq!(
        table.rows[0].cells.iter().map(|c| shown(c)).collect::<Vec<_>>(),
        ["14,4 tot 15,0_% c", "20,6 tot 21,8_% c", "1.130–1.150"]
    );
    assert_eq!(table.rows[9].cells.iter().map(|c| shown(c)).collect::<Vec<_>>(), ["11,2_%", "21,6_%", "–"]);
    assert_eq!(
        table.caption,
        "Aandeel examenkandidaten vmbo in techniek, in % van de kandidaten. c: afgeschermd aantal"
    );
}

#[test]
fn a_headline_of_all_keeps_one_of() {
    let (catalog, mut share) = (catalog(), share());
    share.headline.nl = "Ongeveer {one_in} van alle kandidaten in {region} doet techniek".to_owned();
    share.headline.en = "About {one_in} of all candidates in {region} is in technology".to_owned();
    let all = series(&share, &[("nederland", school_years(2023, &[(17.9, 19.1)]))], &[]);
    let s = subject(&catalog, &share, &all, "nederland");
    assert_eq!(
        shown(&describe::headline(&s, Lang::Nl)),
        "17,9 tot 19,1_% van alle kandidaten in Nederland doet techniek"
    );
    assert_eq!(
        describe::headline(&s, Lang::En),
        "17.9 to 19.1% of all candidates in the Netherlands is in technology"
    );
}

#[test]
fn a_quarter_is_compared_with_the_same_quarter() {
    let (catalog, vacancies) = (catalog(), vacancies());
    let values = [1.0, 2.0, 3.0, 4.0, 1.5, 2.5, 3.5, 4.5, 2.0, 3.0];
    let all = series(&vacancies, &[("provincie", quarters(2011, 1, &values))], &[]);
    let s = subject(&catalog, &vacancies, &all, "provincie");
    assert_eq!(
        describe::over_series(&s, Lang::Nl).map(|t| shown(&t)).as_deref(),
        Some("Dat is 0,9 tot 1,1_duizend meer dan in het 2e kwartaal van 2011.")
    );
}
