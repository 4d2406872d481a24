//! Writes one HTML page with every plot, or those whose names begin with a given text, to standard output:
//! `cargo run -p charts --example gallery [PREFIX] > gallery.html`.

#[path = "../tests/plots/mod.rs"]
mod plots;

use std::io::{self, Write};

use charts::theme::{Theme, Token};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    let variables = |theme| {
        let line = |token: Token| format!("--{}:{}", token.css_name(), token.hex(theme));
        Token::ALL.map(line).join(";")
    };
    writeln!(
        out,
        "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\"><title>Charts</title><style>\
         :root{{color-scheme:light dark;{}}}@media(prefers-color-scheme:dark){{:root{{{}}}}}\
         body{{font:14px system-ui,sans-serif;background:var(--wash);color:var(--ink);margin:24px}}\
         main{{display:flex;flex-wrap:wrap;gap:24px;align-items:start}}figure{{margin:0;padding:12px;background:var(--paper)}}\
         .dark{{background:#172229;color:#e8eef0}}.contrast{{background:#000;color:#fff}}.light{{background:#fff;color:#000}}svg{{display:block}}\
         figcaption{{margin-bottom:8px}}</style><main>",
        variables(Theme::Light),
        variables(Theme::Dark),
    )?;
    let prefix = std::env::args().nth(1).unwrap_or_default();
    for (name, plot) in plots::all().into_iter().filter(|(name, _)| name.starts_with(&prefix)) {
        let drawing = plot();
        let ground = match name.rsplit('-').next() {
            Some("dark") => "dark",
            Some("contrast") => "contrast",
            Some("light" | "print") => "light",
            _ => "",
        };
        let size = drawing.svg.len();
        writeln!(
            out,
            "<figure class=\"{ground}\"><figcaption>{name} · {size} B</figcaption>{}</figure>",
            drawing.svg
        )?;
    }
    writeln!(out, "</main></html>")
}
