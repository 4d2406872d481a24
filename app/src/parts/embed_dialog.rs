//! Taking a chart along: a snippet for somebody else's page.

use charts::describe;
use leptos::prelude::*;
use model::lang::Lang;

use crate::parts::copyable::Copyable;
use crate::parts::markup::Markup;
use crate::parts::trend_data::TrendData;
use crate::reader::Reader;

/// The folder of the ready-made page of what a card shows, below the site's root.
fn page_path(data: &TrendData, lang: Lang) -> Option<String> {
    let region = data.chosen.first()?;
    let file = match lang {
        Lang::Nl => "",
        Lang::En => "en.html",
    };
    Some(format!("embed/{}/{}/{file}", data.series.indicator.id, region.id))
}

/// The site's address with its trailing slash, for code that is pasted elsewhere.
fn site() -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    base.rfind('/').map(|at| base[..=at].to_owned()).unwrap_or_default()
}

/// An iframe for somebody else's page. Its height leaves room for sentence, chart and source at 320 px; with the
/// listener in place, the page says its height itself.
fn iframe(address: &str, title: &str) -> String {
    let mut out = Markup::default();
    out.tags("<iframe src=\"").text(address).tags("\" title=\"").text(title);
    out.tags("\" loading=\"lazy\" height=\"560\" style=\"width:0;min-width:100%;border:0\"");
    out.tags(
        " sandbox=\"allow-scripts allow-popups allow-downloads\" referrerpolicy=\"no-referrer\"></iframe>",
    );
    out.done()
}

/// The snippet of what a card shows, and the way to the page that it frames.
#[component]
pub fn EmbedSnippet(
    /// What the card shows.
    data: TrendData,
) -> impl IntoView {
    let reader = Reader::here();
    let lang = reader.lang.get_untracked();
    let title = data.subject().map(|s| describe::title(&s, lang)).unwrap_or_default();
    let path = page_path(&data, lang).unwrap_or_default();
    let code = iframe(&format!("{}{path}", site()), &title);
    view! {
        <p>{reader.word(|t| t.embed_about)}</p>
        <Copyable label=reader.word(|t| t.snippet) text=code/>
        <p><a class="button" rel="external" href=reader.file(&path)>{reader.word(|t| t.open_embed)}</a></p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_break_out_of_the_snippet() {
        let code = iframe("https://example.org/embed/a/b/", "\"><script>alert(1)</script>");
        assert!(code.contains("title=\"&quot;>&lt;script>alert(1)&lt;/script>\""));
        assert!(code.contains("loading=\"lazy\""));
    }
}
