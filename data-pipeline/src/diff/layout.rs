//! How changes look on a terminal.

use std::fmt::Write as _;

use data_pipeline::publish::changes::counts;
use data_pipeline::publish::changes::side::Side;
use data_pipeline::publish::changes::table::{self, Wording};
use data_pipeline::publish::changes::words;
use model::changes::Changes;
use model::lang::Lang;

/// The changes: a line a figure, below the name of its indicator; then the definitions.
pub fn text(changes: &Changes, old: &Side<'_>, new: &Side<'_>, lang: Lang) -> String {
    let mut out = format!("{}\n{}\n", words::compared(changes, lang), words::summary(counts(changes), lang));
    for (id, figures) in table::by_indicator(changes) {
        let _ = writeln!(out, "\n{id}");
        let rows = table::rows(figures, &Wording::of(old, new, id, lang));
        let width = rows.iter().map(|row| row.region.as_str().len()).max().unwrap_or_default();
        for row in rows {
            let (was, is) = (row.old, row.new);
            let region = row.region.as_str();
            let _ =
                writeln!(out, "  {region:width$}  {}  {was} → {is}  ({}; {})", row.period, row.by, row.why);
        }
    }
    for d in &changes.definitions {
        let field = words::field(&d.field, lang);
        let _ =
            writeln!(out, "\n{} · {field}\n  − {}\n  + {}", d.indicator, d.old.get(lang), d.new.get(lang));
    }
    for r in &changes.regions {
        let field = words::field(&r.field, lang);
        let _ = writeln!(out, "\n{} · {field}\n  − {}\n  + {}", r.region, r.old.get(lang), r.new.get(lang));
    }
    out
}
