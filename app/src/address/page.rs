//! Pages and their paths.

use model::id::{IndicatorId, RegionId};

/// A page of the dashboard.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// `/`
    Overview,
    /// `/regio/utrecht`
    Region(RegionId),
    /// `/indicator/vmbo-techniek-aandeel`
    Indicator(IndicatorId),
    /// `/indicator`: the list of indicators.
    Indicators,
    /// `/cijfers`: published figures.
    Published,
    /// `/herzieningen`: what changed between releases.
    Revisions,
    /// `/bronnen`
    Sources,
    /// `/over`
    About,
    /// Anything else; the path as it stands.
    Unknown(String),
}

impl Page {
    /// Reads a path; a trailing slash makes no difference.
    pub fn parse(path: &str) -> Page {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let known = match parts.as_slice() {
            [] | ["index.html"] => Some(Page::Overview),
            ["regio", id] => RegionId::new(id).ok().map(Page::Region),
            ["indicator"] => Some(Page::Indicators),
            ["indicator", id] => IndicatorId::new(id).ok().map(Page::Indicator),
            ["cijfers"] => Some(Page::Published),
            ["herzieningen"] => Some(Page::Revisions),
            ["bronnen"] => Some(Page::Sources),
            ["over"] => Some(Page::About),
            _ => None,
        };
        known.unwrap_or_else(|| Page::Unknown(path.to_owned()))
    }

    /// The path, with its leading slash.
    pub fn path(&self) -> String {
        match self {
            Page::Overview => "/".to_owned(),
            Page::Region(id) => format!("/regio/{id}"),
            Page::Indicator(id) => format!("/indicator/{id}"),
            Page::Indicators => "/indicator".to_owned(),
            Page::Published => "/cijfers".to_owned(),
            Page::Revisions => "/herzieningen".to_owned(),
            Page::Sources => "/bronnen".to_owned(),
            Page::About => "/over".to_owned(),
            Page::Unknown(path) => path.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_back_as_written() {
        for path in [
            "/",
            "/regio/utrecht",
            "/indicator",
            "/indicator/vacatures-bouw",
            "/cijfers",
            "/herzieningen",
            "/bronnen",
            "/over",
            "/x/y",
        ] {
            assert_eq!(Page::parse(path).path(), path);
        }
        assert_eq!(Page::parse("/cijfers/"), Page::Published);
        assert_eq!(Page::parse("/index.html"), Page::Overview);
        assert!(matches!(Page::parse("/regio/Utrecht%20"), Page::Unknown(_)));
        assert!(matches!(Page::parse("/regio/a/b"), Page::Unknown(_)));
    }
}
