//! The style of an embed page, inside the page: it must look right with nothing else loaded.
//!
//! The colours are the tokens of `charts::theme`, so that the drawing takes the reader's theme.

use std::fmt::Write as _;

use charts::theme::{Theme, Token};

/// The tokens that a page and its chart use.
const USED: [Token; 8] = [
    Token::Ink,
    Token::Ink2,
    Token::Ink3,
    Token::Line,
    Token::Paper,
    Token::Accent,
    Token::Quote,
    Token::Context,
];

const RULES: &str = "\
*{box-sizing:border-box}\
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,Ubuntu,sans-serif;font-variant-numeric:tabular-nums}\
main{padding:16px clamp(12px,3vw,22px)}\
h1{margin:0;font-size:18px;line-height:1.3;letter-spacing:-.01em;text-wrap:balance}\
h2{margin:16px 0 4px;font-size:14px}\
p{margin:0}\
.sub{color:var(--ink-3);font-size:13px;margin-top:2px}\
.lead{margin:10px 0 12px;max-width:42em}\
.overdue{margin-top:10px;padding:2px 8px;border:1px solid var(--line);border-left:4px solid var(--accent);font-size:14px}\
.base{color:var(--ink-3);font-size:13px;margin-top:4px}\
svg{display:block;width:100%;height:auto}\
.wide{display:none;max-width:720px}\
.narrow{max-width:430px}\
@media(min-width:560px){.wide{display:block}.narrow{display:none}}\
details{margin-top:10px;font-size:14px}\
summary{cursor:pointer;min-height:28px;padding:4px 0;font-size:15px}\
.scroll{overflow-x:auto}\
table{border-collapse:collapse;font-size:14px;margin-top:4px}\
caption{text-align:left;color:var(--ink-2);padding-bottom:6px}\
th,td{padding:4px 14px 4px 0;text-align:right;white-space:nowrap;border-bottom:1px solid var(--line)}\
th:first-child{text-align:left}\
thead th{color:var(--ink-2);font-weight:600}\
tbody th{font-weight:400}\
ul{margin:0;padding-left:18px}\
footer{border-top:1px solid var(--line);margin-top:14px;padding-top:10px;color:var(--ink-3);font-size:13px}\
a{color:var(--accent);text-underline-offset:3px}\
nav{display:flex;flex-wrap:wrap;gap:0 18px}\
nav a{display:inline-flex;align-items:center;min-height:28px}\
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}\
@media print{details::details-content{content-visibility:visible}}";

/// The rules, with the colours for light and for dark: as the reader's system has it, unless the page's script finds
/// another wish in the address.
pub fn css() -> String {
    let mut css = String::from(":root{color-scheme:light dark;");
    tokens(&mut css, Theme::Light);
    css.push_str("}@media(prefers-color-scheme:dark){:root:not([data-theme=light]){");
    tokens(&mut css, Theme::Dark);
    css.push_str("}}:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark;");
    tokens(&mut css, Theme::Dark);
    css.push('}');
    css.push_str(RULES);
    css
}

fn tokens(css: &mut String, theme: Theme) {
    for token in USED {
        let _ = write!(css, "--{}:{};", token.css_name(), token.hex(theme));
    }
}
