//! Colours: one list of tokens, each with its value in every theme. `assets/style.css` holds the same list as CSS
//! variables; a test compares the two.

/// Which colours a picture is drawn in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Each colour as `var(--token, #light)`: the page's theme recolours the picture without a redraw, and outside
    /// such a page it is light.
    #[default]
    Css,
    /// Dark on white.
    Light,
    /// Light on near-black.
    Dark,
    /// For paper: everything stays apart on a printer without colour.
    Print,
    /// For who sees little: every word and every line at least seven times as light as the black that it stands on.
    HighContrast,
}

/// What a colour means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Token {
    /// Text.
    Ink,
    /// The second voice: subtitles.
    Ink2,
    /// The third voice: ticks and remarks.
    Ink3,
    /// Rules, borders, the grid.
    Line,
    /// What a chart stands on.
    Paper,
    /// The page behind it.
    Wash,
    /// The chosen region.
    Accent,
    /// Quoted figures, and nothing else.
    Quote,
    /// Everything that is not chosen.
    Context,
    /// The lowest of four classes on a map.
    Map1,
    /// The second class.
    Map2,
    /// The third class.
    Map3,
    /// The highest class.
    Map4,
    /// The first of eight series that are compared.
    Series1,
    /// The second series.
    Series2,
    /// The third series.
    Series3,
    /// The fourth series.
    Series4,
    /// The fifth series.
    Series5,
    /// The sixth series.
    Series6,
    /// The seventh series.
    Series7,
    /// The eighth series.
    Series8,
}

impl Token {
    /// Every token, in the order of the style sheet.
    pub const ALL: [Token; 21] = [
        Token::Ink,
        Token::Ink2,
        Token::Ink3,
        Token::Line,
        Token::Paper,
        Token::Wash,
        Token::Accent,
        Token::Quote,
        Token::Context,
        Token::Map1,
        Token::Map2,
        Token::Map3,
        Token::Map4,
        Token::Series1,
        Token::Series2,
        Token::Series3,
        Token::Series4,
        Token::Series5,
        Token::Series6,
        Token::Series7,
        Token::Series8,
    ];

    /// The four classes of a map, lowest first.
    pub const MAP: [Token; 4] = [Token::Map1, Token::Map2, Token::Map3, Token::Map4];

    /// The colours of series that are compared.
    pub const SERIES: [Token; 8] = [
        Token::Series1,
        Token::Series2,
        Token::Series3,
        Token::Series4,
        Token::Series5,
        Token::Series6,
        Token::Series7,
        Token::Series8,
    ];

    /// The name of its CSS variable, without the two hyphens: `ink-2`.
    pub fn css_name(self) -> &'static str {
        self.row().0
    }

    /// Its colour as `#rrggbb`. [`Theme::Css`] gives the light one, which is what stands in for a missing variable.
    pub fn hex(self, theme: Theme) -> &'static str {
        let (_, light, dark, print, contrast) = self.row();
        match theme {
            Theme::Css | Theme::Light => light,
            Theme::Dark => dark,
            Theme::Print => print,
            Theme::HighContrast => contrast,
        }
    }

    /// Its colour as it is written in a drawing.
    pub(crate) fn paint(self, theme: Theme) -> String {
        match theme {
            Theme::Css => format!("var(--{},{})", self.css_name(), self.hex(Theme::Light)),
            _ => self.hex(theme).to_owned(),
        }
    }

    /// Name, light, dark, print, high contrast.
    fn row(self) -> (&'static str, &'static str, &'static str, &'static str, &'static str) {
        match self {
            Token::Ink => ("ink", "#14232b", "#e8eef0", "#000000", "#ffffff"),
            Token::Ink2 => ("ink-2", "#4a5d67", "#b4c1c7", "#333333", "#f2f2f2"),
            Token::Ink3 => ("ink-3", "#5f717b", "#93a3ab", "#4d4d4d", "#dedede"),
            Token::Line => ("line", "#d9e0e3", "#2a3840", "#cccccc", "#707070"),
            Token::Paper => ("paper", "#ffffff", "#172229", "#ffffff", "#000000"),
            Token::Wash => ("wash", "#f4f7f7", "#10181d", "#ffffff", "#1c1c1c"),
            Token::Accent => ("accent", "#0e5a66", "#6cc3cd", "#00333c", "#ffd60a"),
            Token::Quote => ("quote", "#b84f16", "#f0965c", "#8a3a0c", "#ff9e64"),
            Token::Context => ("context", "#8a979e", "#7d8c94", "#8c8c8c", "#b3b3b3"),
            Token::Map1 => ("map-1", "#dcebec", "#0e5a66", "#efefef", "#27454b"),
            Token::Map2 => ("map-2", "#8fc1c5", "#3e8e97", "#bdbdbd", "#4c838c"),
            Token::Map3 => ("map-3", "#3e8e97", "#8fc1c5", "#7f7f7f", "#8cc7cf"),
            Token::Map4 => ("map-4", "#0e5a66", "#dcebec", "#3a3a3a", "#e4fbff"),
            Token::Series1 => ("series-1", "#0e5a66", "#6cc3cd", "#0e5a66", "#ffd60a"),
            Token::Series2 => ("series-2", "#196ae4", "#717ef9", "#196ae4", "#72e1e7"),
            Token::Series3 => ("series-3", "#8449a3", "#967fcb", "#8449a3", "#f18163"),
            Token::Series4 => ("series-4", "#606e41", "#ccde4e", "#606e41", "#9991de"),
            Token::Series5 => ("series-5", "#7a0703", "#ec4f81", "#7a0703", "#fef1db"),
            Token::Series6 => ("series-6", "#2a228f", "#b28303", "#2a228f", "#da8ca3"),
            Token::Series7 => ("series-7", "#551e29", "#f8c796", "#551e29", "#6eaa07"),
            Token::Series8 => ("series-8", "#441d63", "#c0f3dd", "#441d63", "#a7ff7e"),
        }
    }
}
