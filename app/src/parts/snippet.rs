//! What is pasted elsewhere to show a chart there: addresses and code, without a browser.

use model::id::{IndicatorId, RegionId, ReleaseId};
use model::lang::Lang;

use crate::address::{self, Page, ThemeChoice, ViewState};
use crate::parts::markup::Markup;

/// What stands in the frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Framed {
    /// The ready-made page of one region.
    Region(RegionId),
    /// The ready-made page of all regions.
    AllRegions,
    /// A choice of the reader's own, for which no page is ready: the dashboard itself, with nothing but the chart.
    View(ViewState),
}

/// A chart elsewhere, as the reader wants it there.
#[derive(Clone, Debug)]
pub struct Snippet {
    /// The site's address, with its trailing slash.
    pub site: String,
    /// The indicator.
    pub indicator: IndicatorId,
    /// What of it.
    pub framed: Framed,
    /// The release that it holds; without one it follows the newest.
    pub pinned: Option<ReleaseId>,
    /// Its language.
    pub lang: Lang,
    /// Its theme; without one it follows its reader's system.
    pub theme: Option<ThemeChoice>,
    /// What it shows, in words.
    pub title: String,
}

impl Snippet {
    /// The folder of the ready-made page and its picture, with its trailing slash.
    fn folder(&self) -> Option<String> {
        let release = self.pinned.as_ref().map(|id| format!("v/{id}/")).unwrap_or_default();
        let region = match &self.framed {
            Framed::Region(id) => format!("{id}/"),
            Framed::AllRegions => String::new(),
            Framed::View(_) => return None,
        };
        Some(format!("{}embed/{release}{}/{region}", self.site, self.indicator))
    }

    /// The address of the page in the frame.
    pub fn page(&self) -> String {
        let Some(folder) = self.folder() else { return self.dashboard(true) };
        let file = if self.lang == Lang::En { "en.html" } else { "" };
        let theme = self.theme.map(|theme| format!("?theme={}", theme.code())).unwrap_or_default();
        format!("{folder}{file}{theme}")
    }

    /// The address of the picture as a file of its own, where there is one.
    pub fn picture(&self) -> Option<String> {
        let file = if self.lang == Lang::En { "chart.en.svg" } else { "chart.svg" };
        Some(format!("{}{file}", self.folder()?))
    }

    /// The address of the dashboard with this in view, as a page or for a frame.
    fn dashboard(&self, embed: bool) -> String {
        let view = match &self.framed {
            Framed::Region(id) => ViewState { regions: vec![id.clone()], ..ViewState::default() },
            Framed::AllRegions => ViewState { tab: address::Tab::Compare, ..ViewState::default() },
            Framed::View(view) => view.clone(),
        };
        let (lang, theme, release) = (Some(self.lang), self.theme.filter(|_| embed), self.pinned.clone());
        let view = ViewState { lang, theme, release, embed, explain: None, ..view };
        address::href(self.site.trim_end_matches('/'), &Page::Indicator(self.indicator.clone()), &view)
    }

    /// An iframe. Its height leaves room for sentence, chart, table's heading and source in a column of 700 px, where
    /// the whole takes 715 px; in a narrower one it scrolls. With the listener in place, the page says its height itself.
    pub fn frame(&self) -> String {
        let mut out = Markup::default();
        out.tags("<iframe src=\"").text(&self.page()).tags("\" title=\"").text(&self.title);
        out.tags("\" loading=\"lazy\" height=\"760\" style=\"width:0;min-width:100%;border:0\"");
        out.tags(" sandbox=\"allow-scripts ");
        if matches!(self.framed, Framed::View(_)) {
            // The dashboard fetches its figures, which it may only do from its own origin.
            out.tags("allow-same-origin ");
        }
        out.tags("allow-popups allow-downloads\" referrerpolicy=\"no-referrer\"></iframe>");
        out.done()
    }

    /// The same page in a frame on our own page, to be looked at.
    pub fn preview(&self) -> String {
        let mut out = Markup::default();
        out.tags("<iframe src=\"").text(&self.page()).tags("\" title=\"").text(&self.title);
        out.tags("\" loading=lazy lang=").text(self.lang.code()).tags("></iframe>");
        out.done()
    }

    /// The host's listener, which gives frames the height that they ask for.
    pub fn listener(&self) -> String {
        let mut out = Markup::default();
        out.tags("<script src=\"").text(&self.site).tags("assets/host.js\" defer></script>");
        out.done()
    }

    /// The picture as a link to the dashboard, where there is a picture.
    pub fn image(&self) -> Option<String> {
        let mut out = Markup::default();
        out.tags("<a href=\"").text(&self.dashboard(false)).tags("\"><img src=\"").text(&self.picture()?);
        out.tags("\" alt=\"").text(&self.title).tags("\" width=\"720\" style=\"max-width:100%\"></a>");
        Some(out.done())
    }

    /// The same in Markdown.
    pub fn markdown(&self) -> Option<String> {
        // A bracket in a title would end it.
        let title = self.title.replace('[', "(").replace(']', ")");
        Some(format!("[![{title}]({})]({})", self.picture()?, self.dashboard(false)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snippet(framed: Framed) -> Snippet {
        Snippet {
            site: "https://example.org/sub/".to_owned(),
            indicator: IndicatorId::new("aandeel").unwrap(),
            framed,
            pinned: None,
            lang: Lang::Nl,
            theme: None,
            title: "Aandeel [%], \"><script>alert(1)</script>".to_owned(),
        }
    }

    fn utrecht() -> RegionId {
        RegionId::new("utrecht").unwrap()
    }

    #[test]
    fn a_title_cannot_break_out_of_the_snippet() {
        let code = snippet(Framed::Region(utrecht())).frame();
        assert!(code.contains("title=\"Aandeel [%], &quot;>&lt;script>alert(1)&lt;/script>\""), "{code}");
        assert!(code.contains("loading=\"lazy\""));
        let markdown = snippet(Framed::AllRegions).markdown().unwrap();
        assert!(markdown.starts_with("[![Aandeel (%), "), "{markdown}");
    }

    #[test]
    fn a_ready_made_page_is_framed_by_its_address() {
        let newest = snippet(Framed::Region(utrecht()));
        assert_eq!(newest.page(), "https://example.org/sub/embed/aandeel/utrecht/");
        let pinned = Snippet {
            pinned: Some(ReleaseId::new("0a1b2c3d4e5f").unwrap()),
            lang: Lang::En,
            theme: Some(ThemeChoice::Dark),
            ..snippet(Framed::AllRegions)
        };
        assert_eq!(pinned.page(), "https://example.org/sub/embed/v/0a1b2c3d4e5f/aandeel/en.html?theme=dark");
        assert_eq!(
            pinned.picture().unwrap(),
            "https://example.org/sub/embed/v/0a1b2c3d4e5f/aandeel/chart.en.svg"
        );
    }

    #[test]
    fn a_comparison_of_the_readers_own_frames_the_dashboard() {
        let view = ViewState::default().with_region(&utrecht());
        let custom = snippet(Framed::View(view));
        assert_eq!(
            custom.page(),
            "https://example.org/sub/indicator/aandeel?region=~utrecht&lang=nl&embed=1"
        );
        assert!(custom.frame().contains("&amp;embed=1\""));
        assert!(custom.frame().contains("allow-same-origin"));
        assert_eq!(custom.picture(), None);
        assert!(!snippet(Framed::AllRegions).frame().contains("allow-same-origin"));
    }

    #[test]
    fn a_picture_leads_to_the_dashboard() {
        let code = snippet(Framed::Region(utrecht())).image().unwrap();
        assert!(
            code.contains("href=\"https://example.org/sub/indicator/aandeel?region=~utrecht&amp;lang=nl\"")
        );
        assert!(code.contains("src=\"https://example.org/sub/embed/aandeel/utrecht/chart.svg\""));
    }
}
