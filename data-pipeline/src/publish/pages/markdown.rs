//! Markdown to HTML. HTML inside a text is shown as text, so that a stray `<` can break no page.

use pulldown_cmark::{Event, Parser, html};

/// The HTML of a text.
pub fn html(markdown: &str) -> String {
    let events = Parser::new(markdown).map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        other => other,
    });
    let mut out = String::with_capacity(markdown.len() * 5 / 4);
    html::push_html(&mut out, events);
    out
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn a_text_becomes_headings_paragraphs_and_links() {
        let out = html("# Over\n\nZie de [bronnen](~/bronnen).\n");
        assert_eq!(out, "<h1>Over</h1>\n<p>Zie de <a href=\"~/bronnen\">bronnen</a>.</p>\n");
    }

    #[test]
    fn html_in_a_text_stays_text() {
        let out = html("een <script>alert(1)</script> en\n\n<div onclick=x>\n");
        assert!(!out.contains("<script") && !out.contains("<div"), "{out}");
    }
}
