//! A number, explained down to the cells of the publisher's file.

use tests::browser::{Browser, Look};
use tests::failure::{Failure, Outcome};
use tests::pages::{Chart, Dialog, Explanation, IndicatorPage, Overview, Screen};

use super::{SHARE, nothing_is_wrong, reading};

/// The explanation, if the cells under each number of its formula allow what the formula says.
async fn adds_up(browser: &Browser) -> Outcome<Explanation> {
    let told = Explanation::read(browser).await?;
    assert!(told.terms.len() >= 2, "a share has two numbers: {told:#?}");
    for term in &told.terms {
        let bounds = term.bounds();
        let (low, high) =
            bounds.ok_or_else(|| Failure::new(format!("cells that are no counts: {term:#?}")))?;
        // Older files print counts that are shown as `<5` here all the same: the sum may be known more exactly.
        let sum = term.told().unwrap_or((0, u64::MAX));
        assert!(low <= sum.0 && sum.1 <= high, "{} is to lie within {low} to {high}", term.sum);
        for (counted, printed, place) in &term.cells {
            assert!(!counted.is_empty() && !printed.is_empty() && place.contains('·'), "{term:#?}");
        }
    }
    assert!(!told.files.is_empty() && told.files.iter().all(|file| file.contains("DUO")), "{:?}", told.files);
    Ok(told)
}

#[tokio::test]
async fn enter_on_a_point_explains_it_down_to_the_cells() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        IndicatorPage::open(browser, site, SHARE, "?region=utrecht").await?;
        Chart { browser }.key("End").await?;
        Chart { browser }.key("Enter").await?;
        let told = adds_up(browser).await?;
        assert!(
            told.outcome.contains("2023/24") && told.outcome.contains("14,5 tot 14,9"),
            "{}",
            told.outcome
        );
        for part in ["÷", "14,5 %", "14,9 %"] {
            assert!(told.formula.contains(part), "{part} in {}", told.formula);
        }
        let hidden = told.terms.iter().flat_map(|term| &term.cells).filter(|(_, printed, _)| printed == "<5");
        assert!(hidden.count() > 0, "what is hidden stands as printed");
        nothing_is_wrong(site, browser, "the explanation").await?;
        Dialog::opened(browser).await?.escape().await?;
        assert!(!browser.address().await?.contains("explain"), "the address is the chart's again");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_button_explains_the_newest_figure() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        Overview::open(browser, site).await?;
        Chart { browser }.ask_for("Toelichting").await?;
        let told = adds_up(browser).await?;
        assert!(told.outcome.contains("2023/24"), "{}", told.outcome);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_click_of_the_pointer_explains_the_point_that_it_reads() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        IndicatorPage::open(browser, site, SHARE, "?region=utrecht").await?;
        browser.point_at(Chart::CURSOR, 0.4).await?;
        let read = browser.text("[data-chart=trend] .tip b").await?;
        browser.click_at(Chart::CURSOR, 0.4, 0.9).await?;
        let told = adds_up(browser).await?;
        assert!(told.outcome.starts_with(&read), "{read}: {}", told.outcome);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_explanation_can_be_shared_by_its_address() -> Outcome {
    reading(Look::PHONE, async |site, browser| {
        Screen::open(browser, site, &format!("/indicator/{SHARE}?region=woerden&explain=2022/23&lang=en"))
            .await?;
        let told = adds_up(browser).await?;
        assert!(told.outcome.starts_with("2022/23"), "{}", told.outcome);
        assert_eq!(browser.sideways().await?, 0, "at {}", Look::PHONE);
        nothing_is_wrong(site, browser, "the explanation in English on a phone").await
    })
    .await
}
