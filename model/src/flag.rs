//! What is particular about an observation, in the codes of the European Statistical System.
//!
//! The letters are those of the SDMX code list `CL_OBS_STATUS` and Eurostat's "obs_flag"; `q` (quoted) is our own.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::lang::Lang;

/// One remark on an observation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Flag {
    /// `b`: a break in the series lies just before this period.
    Break,
    /// `c`: confidential; the publisher hides a small count.
    Confidential,
    /// `d`: the definition differs, see the note.
    DefinitionDiffers,
    /// `e`: estimated.
    Estimated,
    /// `f`: forecast.
    Forecast,
    /// `m`: cannot exist (0 of 0, or a cell that the table has not).
    NotApplicable,
    /// `n`: not significant.
    NotSignificant,
    /// `o`: missing; the publisher gives no figure.
    Missing,
    /// `p`: provisional.
    Provisional,
    /// `q`: quoted from somebody else, not computed by us.
    Quoted,
    /// `r`: revised since an earlier edition.
    Revised,
    /// `u`: low reliability.
    Unreliable,
}

impl Flag {
    /// Every flag, in the order of the letters.
    pub const ALL: [Flag; 12] = [
        Flag::Break,
        Flag::Confidential,
        Flag::DefinitionDiffers,
        Flag::Estimated,
        Flag::Forecast,
        Flag::NotApplicable,
        Flag::NotSignificant,
        Flag::Missing,
        Flag::Provisional,
        Flag::Quoted,
        Flag::Revised,
        Flag::Unreliable,
    ];

    /// The letter of the code list.
    pub fn letter(self) -> char {
        match self {
            Flag::Break => 'b',
            Flag::Confidential => 'c',
            Flag::DefinitionDiffers => 'd',
            Flag::Estimated => 'e',
            Flag::Forecast => 'f',
            Flag::NotApplicable => 'm',
            Flag::NotSignificant => 'n',
            Flag::Missing => 'o',
            Flag::Provisional => 'p',
            Flag::Quoted => 'q',
            Flag::Revised => 'r',
            Flag::Unreliable => 'u',
        }
    }

    /// The flag of a letter.
    pub fn from_letter(letter: char) -> Option<Flag> {
        Flag::ALL.into_iter().find(|flag| flag.letter() == letter)
    }

    /// What a reader sees.
    pub fn label(self, lang: Lang) -> &'static str {
        let (nl, en) = match self {
            Flag::Break => ("breuk in de reeks", "break in series"),
            Flag::Confidential => ("afgeschermd aantal", "confidential count"),
            Flag::DefinitionDiffers => ("andere definitie", "definition differs"),
            Flag::Estimated => ("geschat", "estimated"),
            Flag::Forecast => ("prognose", "forecast"),
            Flag::NotApplicable => ("niet van toepassing", "not applicable"),
            Flag::NotSignificant => ("niet significant", "not significant"),
            Flag::Missing => ("ontbreekt", "missing"),
            Flag::Provisional => ("voorlopig", "provisional"),
            Flag::Quoted => ("geciteerd", "quoted"),
            Flag::Revised => ("herzien", "revised"),
            Flag::Unreliable => ("weinig betrouwbaar", "low reliability"),
        };
        match lang {
            Lang::Nl => nl,
            Lang::En => en,
        }
    }
}

/// A set of flags. Written as its letters in alphabetical order: `bp`; the empty set is the empty text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Flags(u16);

impl Flags {
    /// No flag.
    pub const NONE: Flags = Flags(0);

    /// A set of one.
    pub fn of(flag: Flag) -> Flags {
        Flags(1 << flag as u16)
    }

    /// This set and `flag`.
    #[must_use]
    pub fn with(self, flag: Flag) -> Flags {
        Flags(self.0 | Flags::of(flag).0)
    }

    /// This set without `flag`.
    #[must_use]
    pub fn without(self, flag: Flag) -> Flags {
        Flags(self.0 & !Flags::of(flag).0)
    }

    /// What stands in either set.
    #[must_use]
    pub fn union(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }

    /// Whether `flag` is in the set.
    pub fn has(self, flag: Flag) -> bool {
        self.0 & Flags::of(flag).0 != 0
    }

    /// Whether there is no flag at all.
    pub fn is_empty(&self) -> bool {
        self.0 == 0
    }

    /// The flags in the order of their letters.
    pub fn iter(self) -> impl Iterator<Item = Flag> {
        Flag::ALL.into_iter().filter(move |flag| self.has(*flag))
    }

    /// Reads letters in any order.
    ///
    /// # Errors
    /// The first letter that is no flag.
    pub fn parse(letters: &str) -> Result<Flags, char> {
        letters.chars().try_fold(Flags::NONE, |set, c| Flag::from_letter(c).map(|f| set.with(f)).ok_or(c))
    }
}

impl fmt::Display for Flags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().try_for_each(|flag| write!(f, "{}", flag.letter()))
    }
}

impl Serialize for Flags {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Flags {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let letters = String::deserialize(deserializer)?;
        Flags::parse(&letters).map_err(|c| serde::de::Error::custom(format!("`{c}` is not a flag")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_read_back_as_written() {
        let flags = Flags::of(Flag::Provisional).with(Flag::Break);
        assert_eq!(flags.to_string(), "bp");
        assert_eq!(Flags::parse("pb"), Ok(flags));
        assert_eq!(Flags::parse("bz"), Err('z'));
        assert_eq!(flags.without(Flag::Break), Flags::of(Flag::Provisional));
        for flag in Flag::ALL {
            assert_eq!(Flag::from_letter(flag.letter()), Some(flag));
        }
    }
}
