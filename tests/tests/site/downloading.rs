//! The files that are offered: each is there, whole, and holds the figure that was on screen.

use tests::browser::{Browser, Look};
use tests::failure::{Doing, Failure, Outcome};
use tests::pages::{Chart, Dialog, IndicatorPage};

use super::{SHARE, reading};

/// Fetches a file as a browser that saves it: its status, and its bytes as Latin letters.
async fn fetched(browser: &Browser, address: &str) -> Outcome<(u64, String)> {
    let script = "const done = arguments[1];
        fetch(arguments[0]).then(async answer => {
            const bytes = new Uint8Array(await answer.arrayBuffer());
            let text = '';
            for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
            done([answer.status, text]);
        }).catch(error => done([0, String(error)]));";
    let answer = browser.run_async(script, vec![address.into()]).await?;
    Ok((answer[0].as_u64().unwrap_or_default(), answer[1].as_str().unwrap_or_default().to_owned()))
}

#[tokio::test]
async fn every_file_that_is_offered_is_there_and_holds_the_figure() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        IndicatorPage::open(browser, site, SHARE, "?region=utrecht").await?;
        Chart { browser }.ask_for("Download").await?;
        let dialog = Dialog::opened(browser).await?;
        let files = dialog.files().await?;
        let of = |ending: &str| {
            let found = files.iter().find(|(name, _)| name.ends_with(ending));
            found
                .map(|(_, address)| address.clone())
                .ok_or_else(|| Failure::new(format!("no {ending}: {files:?}")))
        };
        for (name, address) in &files {
            if address.starts_with("http") {
                let (status, bytes) = fetched(browser, address).await?;
                assert!(status == 200 && bytes.len() > 300, "{name}: status {status}, {} bytes", bytes.len());
                assert!(!bytes.starts_with("<!doctype"), "{name} is a page");
            }
        }

        let (_, csv) = fetched(browser, &of("aandeel.csv")?).await?;
        let mut lines = csv.lines();
        let head: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
        let at = |name: &str| {
            head.iter()
                .position(|column| *column == name)
                .ok_or_else(|| Failure::new(format!("{name}: {head:?}")))
        };
        let (region, period, low, high) = (at("region")?, at("period")?, at("low")?, at("high")?);
        let row: Vec<&str> = lines
            .map(|line| line.split(',').collect::<Vec<_>>())
            .find(|cells| cells.get(region) == Some(&"utrecht") && cells.get(period) == Some(&"2023/24"))
            .ok_or_else(|| Failure::new("no row of Utrecht in 2023/24"))?;
        let number = |cell: &str| cell.parse::<f64>().doing(cell.to_owned());
        let (low, high) = (number(row[low])?, number(row[high])?);
        assert!((14.45..14.55).contains(&low) && (14.85..14.95).contains(&high), "14.5 to 14.9: {row:?}");

        let (_, excel) = fetched(browser, &of(".nl.csv")?).await?;
        assert!(excel.starts_with("\u{ef}\u{bb}\u{bf}"), "Excel knows UTF-8 by its mark");
        let head = excel.lines().next().unwrap_or_default();
        assert!(head.split(';').count() >= 5, "semicolons: {head}");
        dialog.escape().await
    })
    .await
}

#[tokio::test]
async fn the_newest_figures_stand_at_an_address_that_stays() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        IndicatorPage::open(browser, site, SHARE, "").await?;
        let release = format!("/data/releases/{}/{SHARE}.csv", site.current()?);
        let stays = fetched(browser, &site.address(&format!("/data/latest/{SHARE}.csv"))).await?;
        assert_eq!(stays.0, 200);
        assert_eq!(
            stays,
            fetched(browser, &site.address(&release)).await?,
            "the same file at both addresses"
        );
        Ok(())
    })
    .await
}
