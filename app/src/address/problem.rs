//! What in an address could not be used, and what it could have been. Worded in `texts::problem`.

/// A parameter that was ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The parameter's name as it stands in the address.
    pub parameter: String,
    /// Its value as it stands there.
    pub value: String,
    /// What it could have been.
    pub expected: Expected,
}

/// What a parameter could have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Identifiers of regions, each after a `~`.
    Regions,
    /// A year, or two with dots between.
    Time,
    /// One of the ways to look at figures.
    Mode,
    /// A year.
    Year,
    /// A period, and perhaps a region.
    Point,
    /// One of the tabs.
    Tab,
    /// `nl` or `en`.
    Lang,
    /// `light` or `dark`.
    Theme,
    /// Twelve hexadecimal digits.
    Release,
}
