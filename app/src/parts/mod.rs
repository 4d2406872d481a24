//! The parts that pages are made of.

pub mod chart_card;
pub mod compare;
pub mod cursor;
pub mod dialog;
pub mod embed_dialog;
pub mod figure_table;
pub mod key_figure;
pub mod map_card;
pub mod multiples;
pub mod picker;
pub mod plot;
pub mod quotes;
pub mod seen;
pub mod shell;
pub mod status;
pub mod trend_data;
