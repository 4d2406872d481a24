//! A quoted figure in words: as its publication has it, without bounds, because it gave none.

use model::lang::Lang;
use model::number;
use model::quotation::Quotation;

/// The figure in one line: `17 % → 11 %`, `+78 %`, `3.000`.
pub fn quoted(quotation: &Quotation, lang: Lang) -> String {
    let word = |value: f64| {
        let number = match quotation.is_change {
            true => number::signed(value, quotation.decimals, lang),
            false => number::plain(value, quotation.decimals, lang),
        };
        number + quotation.unit.suffix(lang)
    };
    quotation.points.iter().map(|point| word(point.value)).collect::<Vec<_>>().join(" → ")
}
