//! Parameters that are one of a few words.

/// The parts of an indicator's page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// The trend of the chosen regions.
    #[default]
    Chart,
    /// The newest period, region by region.
    Compare,
    /// The tile map.
    Map,
    /// The figures.
    Table,
}

impl Tab {
    /// All tabs, in the order in which they stand.
    pub const ALL: [Tab; 4] = [Tab::Chart, Tab::Compare, Tab::Map, Tab::Table];

    /// As it stands in an address.
    pub fn code(self) -> &'static str {
        match self {
            Tab::Chart => "chart",
            Tab::Compare => "compare",
            Tab::Map => "map",
            Tab::Table => "table",
        }
    }
}

/// How the figures are looked at; see [`charts::mode::Mode`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ModeChoice {
    /// As they are.
    #[default]
    Absolute,
    /// In hundredths of those of a base year.
    Index,
    /// Against a year earlier.
    Change,
}

impl ModeChoice {
    /// All, in the order in which they are offered.
    pub const ALL: [ModeChoice; 3] = [ModeChoice::Absolute, ModeChoice::Index, ModeChoice::Change];

    /// As it stands in an address.
    pub fn code(self) -> &'static str {
        match self {
            ModeChoice::Absolute => "absolute",
            ModeChoice::Index => "index",
            ModeChoice::Change => "change",
        }
    }

    /// Reads [`code`](ModeChoice::code).
    pub fn parse(code: &str) -> Option<ModeChoice> {
        ModeChoice::ALL.into_iter().find(|mode| mode.code() == code)
    }
}

/// A theme that the reader has set; without one, the page follows the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ThemeChoice {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl ThemeChoice {
    /// As it stands in an address and in the page's `data-theme`.
    pub fn code(self) -> &'static str {
        match self {
            ThemeChoice::Light => "light",
            ThemeChoice::Dark => "dark",
        }
    }

    /// Reads [`code`](ThemeChoice::code).
    pub fn parse(code: &str) -> Option<ThemeChoice> {
        [ThemeChoice::Light, ThemeChoice::Dark].into_iter().find(|theme| theme.code() == code)
    }
}
