//! The parameters of an address: what a page shows.

use model::id::{RegionId, ReleaseId};
use model::lang::Lang;

use super::choice::{ModeChoice, Tab, ThemeChoice};
use super::point::Point;
use super::problem::{Expected, Problem};
use super::renamed::present_name;
use super::time::{TimeRange, year};

/// What a page shows, apart from which page it is. `None` and empty mean: not said, so the default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ViewState {
    /// The chosen regions; the first is the one that a page of one region speaks of.
    pub regions: Vec<RegionId>,
    /// The stretch of time.
    pub time: TimeRange,
    /// The part of an indicator's page.
    pub tab: Tab,
    /// How the figures are looked at.
    pub mode: ModeChoice,
    /// The year whose figure is the 100 of an index.
    pub base: Option<i32>,
    /// Whether the last release's line lies behind the new one.
    pub previous: bool,
    /// The figure that is explained.
    pub explain: Option<Point>,
    /// The reader's language, where the address says it.
    pub lang: Option<Lang>,
    /// The theme, where the address says it.
    pub theme: Option<ThemeChoice>,
    /// An older release to be shown instead of the newest.
    pub release: Option<ReleaseId>,
    /// Whether the page stands in somebody else's frame, without our header and footer.
    pub embed: bool,
}

impl ViewState {
    /// Reads decoded parameters. Unknown parameters are left alone: they belong to somebody else.
    pub fn parse<'a>(query: impl IntoIterator<Item = (&'a str, &'a str)>) -> (ViewState, Vec<Problem>) {
        let mut view = ViewState::default();
        let mut problems = Vec::new();
        for (name, value) in query {
            let expected = match present_name(name) {
                "region" => set(&mut view.regions, regions(value), Expected::Regions),
                "tab" => {
                    set(&mut view.tab, Tab::ALL.into_iter().find(|tab| tab.code() == value), Expected::Tab)
                }
                "time" => set(&mut view.time, TimeRange::parse(value), Expected::Time),
                "mode" => set(&mut view.mode, ModeChoice::parse(value), Expected::Mode),
                "base" => set(&mut view.base, some(year(value)), Expected::Year),
                "explain" => set(&mut view.explain, some(Point::parse(value)), Expected::Point),
                "previous" => {
                    view.previous = value == "1";
                    None
                }
                "lang" => set(&mut view.lang, some(Lang::parse(value)), Expected::Lang),
                "theme" => set(&mut view.theme, some(ThemeChoice::parse(value)), Expected::Theme),
                "release" => set(&mut view.release, some(release(value)), Expected::Release),
                "embed" => {
                    view.embed = value == "1";
                    None
                }
                _ => None,
            };
            if let Some(expected) = expected {
                problems.push(Problem { parameter: name.to_owned(), value: value.to_owned(), expected });
            }
        }
        (view, problems)
    }

    /// The parameters as they stand behind the `?`: only what differs from the default, always in one order.
    pub fn print(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        let mut say = |name: &str, value: &dyn std::fmt::Display| parts.push(format!("{name}={value}"));
        if !self.regions.is_empty() {
            let list: String = self.regions.iter().map(|id| format!("~{id}")).collect();
            say("region", &list);
        }
        if !self.time.is_all() {
            say("time", &self.time);
        }
        if self.tab != Tab::default() {
            say("tab", &self.tab.code());
        }
        if self.mode != ModeChoice::default() {
            say("mode", &self.mode.code());
        }
        if let Some(base) = self.base {
            say("base", &base);
        }
        if self.previous {
            say("previous", &1);
        }
        if let Some(point) = &self.explain {
            say("explain", point);
        }
        if let Some(lang) = self.lang {
            say("lang", &lang.code());
        }
        if let Some(theme) = self.theme {
            say("theme", &theme.code());
        }
        if let Some(release) = &self.release {
            say("release", release);
        }
        if self.embed {
            say("embed", &1);
        }
        parts.join("&")
    }

    /// What of a view goes along to another page: whose figures, and how the reader reads.
    #[must_use]
    pub fn elsewhere(&self) -> ViewState {
        let ViewState { regions, lang, theme, release, .. } = self.clone();
        ViewState { regions, lang, theme, release, ..ViewState::default() }
    }

    /// The same view of one other region.
    #[must_use]
    pub fn with_region(&self, region: &RegionId) -> ViewState {
        ViewState { regions: vec![region.clone()], ..self.clone() }
    }

    /// The same view with one region more, or without it if it was there.
    #[must_use]
    pub fn with_region_toggled(&self, region: &RegionId) -> ViewState {
        let mut regions = self.regions.clone();
        match regions.iter().position(|id| id == region) {
            Some(at) => drop(regions.remove(at)),
            None => regions.push(region.clone()),
        }
        ViewState { regions, ..self.clone() }
    }

    /// The same view on another tab.
    #[must_use]
    pub fn with_tab(&self, tab: Tab) -> ViewState {
        ViewState { tab, ..self.clone() }
    }

    /// The same view in another language.
    #[must_use]
    pub fn with_lang(&self, lang: Lang) -> ViewState {
        ViewState { lang: Some(lang), ..self.clone() }
    }
}

/// Puts a value that could be read into its place; gives back what was expected where it could not.
fn set<T>(place: &mut T, value: Option<T>, expected: Expected) -> Option<Expected> {
    match value {
        Some(value) => {
            *place = value;
            None
        }
        None => Some(expected),
    }
}

fn some<T>(value: Option<T>) -> Option<Option<T>> {
    value.map(Some)
}

/// A list of regions: `~a~b`; commas and a missing first `~` are accepted. The same region twice counts once.
fn regions(value: &str) -> Option<Vec<RegionId>> {
    let mut list = Vec::new();
    for part in value.split(['~', ',']).filter(|part| !part.is_empty()) {
        let id = RegionId::new(part).ok()?;
        if !list.contains(&id) {
            list.push(id);
        }
    }
    (!list.is_empty()).then_some(list)
}

fn release(value: &str) -> Option<ReleaseId> {
    let hexadecimal = value.len() == 12 && value.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    hexadecimal.then(|| ReleaseId::new(value).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(query: &[(&'static str, &'static str)]) -> (ViewState, Vec<Problem>) {
        ViewState::parse(query.iter().copied())
    }

    #[test]
    fn a_view_reads_back_as_printed() {
        let (view, problems) = parse(&[
            ("region", "~utrecht~woerden"),
            ("time", "2019..latest"),
            ("tab", "table"),
            ("mode", "index"),
            ("base", "2019"),
            ("previous", "1"),
            ("explain", "2023/24~woerden"),
            ("lang", "en"),
            ("theme", "dark"),
            ("release", "0a1b2c3d4e5f"),
            ("embed", "1"),
        ]);
        assert_eq!(problems, []);
        let printed = view.print();
        assert_eq!(
            printed,
            "region=~utrecht~woerden&time=2019..latest&tab=table&mode=index&base=2019&previous=1\
             &explain=2023/24~woerden&lang=en&theme=dark&release=0a1b2c3d4e5f&embed=1"
        );
        let again = printed.split('&').filter_map(|part| part.split_once('='));
        assert_eq!(ViewState::parse(again).0, view);
        assert_eq!(ViewState::default().print(), "");
    }

    #[test]
    fn commas_are_accepted_in_lists() {
        let (view, problems) = parse(&[("region", "utrecht,woerden,utrecht")]);
        assert_eq!((view.print().as_str(), problems.len()), ("region=~utrecht~woerden", 0));
    }

    #[test]
    fn what_is_invalid_is_told_and_ignored() {
        let (view, problems) = parse(&[
            ("region", "../etc"),
            ("time", "2023..2019"),
            ("tab", "pie"),
            ("mode", "log"),
            ("base", "19"),
            ("explain", "now"),
            ("lang", "fr"),
            ("theme", "pink"),
            ("release", "latest"),
            ("utm", "x"),
        ]);
        assert_eq!(view, ViewState::default());
        assert_eq!(
            problems.iter().map(|p| p.parameter.as_str()).collect::<Vec<_>>(),
            ["region", "time", "tab", "mode", "base", "explain", "lang", "theme", "release"]
        );
    }

    #[test]
    fn a_region_is_toggled() {
        let id = |text| RegionId::new(text).unwrap();
        let view = ViewState::default().with_region(&id("utrecht")).with_region_toggled(&id("woerden"));
        assert_eq!(view.print(), "region=~utrecht~woerden");
        assert_eq!(view.with_region_toggled(&id("utrecht")).print(), "region=~woerden");
    }
}
