//! The font that this program carries: DejaVu Sans, free to embed, in its regular and its heavy weight.

use std::sync::{Arc, OnceLock};

use resvg::usvg::fontdb::Database;

/// Its name. It stands in for every family that a drawing asks for.
pub const FAMILY: &str = "DejaVu Sans";

/// The carried fonts, read once; the machine's own are never looked at.
pub fn carried() -> Arc<Database> {
    static FONTS: OnceLock<Arc<Database>> = OnceLock::new();
    let read = || {
        let mut fonts = Database::new();
        for font in [dejavu::sans::regular(), dejavu::sans::bold()] {
            fonts.load_font_data(font.to_vec());
        }
        fonts.set_sans_serif_family(FAMILY);
        Arc::new(fonts)
    };
    Arc::clone(FONTS.get_or_init(read))
}
