//! What a screen reader walks through: the browser's accessibility tree, for the three main tasks.

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::pages::{Overview, Screen};

use super::{SHARE, reading};

/// The tree, line by line, without what has no name but needs one, and without entries that say nothing.
async fn walked(browser: &Browser) -> Outcome<Vec<String>> {
    let lines: Vec<String> = browser.spoken_tree().await?.lines().map(str::to_owned).collect();
    for role in ["button", "combobox", "dialog", "heading", "image", "link", "slider", "table"] {
        let nameless = lines.iter().find(|line| line.trim_start().starts_with(&format!("{role} \"\"")));
        assert_eq!(nameless, None, "among:\n{}", lines.join("\n"));
    }
    let depth = |line: &String| line.len() - line.trim_start().len();
    for pair in lines.windows(2) {
        let is_empty = pair[0].trim_start().starts_with("listitem") && depth(&pair[1]) <= depth(&pair[0]);
        assert!(!is_empty, "an entry without words, before {}:\n{}", pair[1], lines.join("\n"));
    }
    Ok(lines)
}

/// These words are heard, in this order.
fn heard(lines: &[String], words: &[&str]) {
    let mut rest = lines.iter();
    for word in words {
        assert!(rest.any(|line| line.contains(word)), "{word} is not heard there in:\n{}", lines.join("\n"));
    }
}

/// Also what is further down and not yet drawn has its name.
#[tokio::test]
async fn the_newest_figure_of_a_region() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        Overview::open(browser, site).await?;
        let lines = walked(browser).await?;
        heard(
            &lines,
            &[
                "link \"Naar de inhoud\"",
                "heading \"Ongeveer één op de zeven",
                "14,5 tot 14,9",
                "slider \"Aandeel examenkandidaten vmbo in techniek, TechNet Utrecht",
                "heading \"De acht regio’s, 2023/24\"",
                "(grijs: Nederland)",
                "heading \"Meer over deze regio\"",
                "Vacatures bouw",
            ],
        );
        let card =
            lines.iter().find(|line| line.contains("link \"Woerden 11,6")).cloned().unwrap_or_default();
        assert!(card.len() < 200, "a card is said in one breath: {card}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_regions_beside_each_other() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        let path = format!("/indicator/{SHARE}?region=~utrecht~amersfoort&tab=compare");
        Screen::open(browser, site, &path).await?;
        for table in ["dots", "slope"] {
            browser.click(&format!("[data-chart={table}] summary"), "Tabel").await?;
        }
        let lines = walked(browser).await?;
        heard(
            &lines,
            &[
                "heading \"Aandeel examenkandidaten vmbo in techniek, 2023/24\"",
                "rowheader \"Amersfoort\"",
                "22,2 tot 22,8",
                "rowheader \"Utrecht\"",
                "14,5 tot 14,9",
                "Bron: DUO",
                "heading \"Van eerste tot nieuwste cijfer, 2019/20 tot 2023/24\"",
                "columnheader \"2019/20\"",
                "rowheader \"Utrecht\"",
                "13,0 tot 13,4",
                "14,5 tot 14,9",
            ],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_figure_down_to_its_cells() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        Screen::open(browser, site, &format!("/indicator/{SHARE}?explain=2023/24~utrecht")).await?;
        browser.see("dialog[open] .formula").await?;
        let lines = walked(browser).await?;
        heard(
            &lines,
            &[
                "dialog \"Toelichting\"",
                "heading \"Hoe komt dit cijfer tot stand?\"",
                "166 ÷",
                "table \"techniek: 166–169\"",
                "columnheader \"Zoals afgedrukt\"",
                "bestand 2 · ",
                "table \"overige kandidaten",
                "heading \"Bestanden\"",
                "heading \"Definitie\"",
            ],
        );
        Ok(())
    })
    .await
}
