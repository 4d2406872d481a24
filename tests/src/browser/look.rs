//! How a reader looks at a page: how wide, and by day or by night.

use std::fmt;

/// The reader's system theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// By day.
    Light,
    /// By night.
    Dark,
}

/// The window a page is looked at in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// CSS pixels.
    pub width: u32,
    /// CSS pixels.
    pub height: u32,
    /// What the system asks pages for.
    pub theme: Theme,
}

impl Look {
    /// A desktop by day.
    pub const DESKTOP: Look = Look { width: 1280, height: 900, theme: Theme::Light };
    /// A phone by day.
    pub const PHONE: Look = Look { width: 390, height: 844, theme: Theme::Light };

    /// The same window by night.
    pub const fn by_night(self) -> Look {
        Look { theme: Theme::Dark, ..self }
    }

    /// Desktop and phone, by day and by night.
    pub const ALL: [Look; 4] = [Look::DESKTOP, Look::DESKTOP.by_night(), Look::PHONE, Look::PHONE.by_night()];
}

/// Prints as in `390 px, dark`.
impl fmt::Display for Look {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} px, {}", self.width, self.theme.name())
    }
}

impl Theme {
    /// The name that CSS gives it.
    pub const fn name(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}
