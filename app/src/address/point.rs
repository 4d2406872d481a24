//! The figure that a reader asks to be explained: `2023/24`, `2023/24~woerden`, `2023/24~woerden~vmbo-techniek-aandeel`.

use std::fmt;

use model::id::{IndicatorId, RegionId};
use model::period::Period;

/// One figure: its period, and whose and of what where the page does not say that already.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Point {
    /// When.
    pub period: Period,
    /// Whose; else that of the page's first region.
    pub region: Option<RegionId>,
    /// Of what; else of the page's indicator.
    pub indicator: Option<IndicatorId>,
}

impl Point {
    /// Reads what [`Display`](fmt::Display) writes.
    pub fn parse(text: &str) -> Option<Point> {
        let mut parts = text.splitn(3, '~');
        let period = Period::parse(parts.next()?).ok()?;
        let region = parts.next().map(RegionId::new).transpose().ok()?;
        let indicator = parts.next().map(IndicatorId::new).transpose().ok()?;
        Some(Point { period, region, indicator })
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.period)?;
        if let Some(region) = &self.region {
            write!(f, "~{region}")?;
            if let Some(indicator) = &self.indicator {
                write!(f, "~{indicator}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_reads_back_as_written() {
        for text in ["2023/24", "2016-Q1~utrecht", "2016~utrecht~vacatures-bouw"] {
            assert_eq!(Point::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "~utrecht", "2023/25", "2016~", "2016~a~b~c"] {
            assert_eq!(Point::parse(text), None, "{text}");
        }
    }
}
