//! A line as the cursor reads it: its figures in words.

use std::sync::Arc;

use model::number;
use model::observation::Observation;
use model::period::Period;

/// One line under the cursor.
#[derive(Clone, PartialEq)]
pub struct Readable {
    /// The name at the line's end.
    pub name: String,
    /// Its observations, in the order of the periods.
    pub observations: Arc<Vec<Observation>>,
    /// Whether it is the line that the page speaks of.
    pub chosen: bool,
    /// Its place among the lines that are drawn.
    pub drawn: usize,
}

/// How an observation is worded.
#[derive(Clone, Copy, PartialEq)]
pub struct Wording {
    /// The unit.
    pub unit: model::unit::Unit,
    /// The number of decimals.
    pub decimals: u8,
    /// The language.
    pub lang: model::lang::Lang,
}

impl Readable {
    /// The observation of one period.
    pub fn at(&self, period: Period) -> Option<&Observation> {
        self.observations.iter().find(|o| o.period == period)
    }

    /// The figure of one period in words; `None` where the line does not reach.
    pub fn words(&self, period: Period, wording: Wording) -> Option<String> {
        let Wording { unit, decimals, lang } = wording;
        Some(number::observation(self.at(period)?, decimals, unit, lang))
    }
}
