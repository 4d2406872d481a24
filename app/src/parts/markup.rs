//! Markup as text, for what is long, stands still, and is made in one go: a tenth of the code of as many elements that
//! could each change.

/// Markup that is being written. What comes from data goes through [`Markup::text`], which escapes it.
#[derive(Default)]
pub struct Markup(String);

impl Markup {
    /// Adds tags, as they stand in our own source.
    pub fn tags(&mut self, tags: &'static str) -> &mut Markup {
        self.0.push_str(tags);
        self
    }

    /// Adds words; also fit for an attribute between double quotes.
    pub fn text(&mut self, words: &str) -> &mut Markup {
        for c in words.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '"' => self.0.push_str("&quot;"),
                c => self.0.push(c),
            }
        }
        self
    }

    /// All that was added.
    pub fn done(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cannot_become_tags() {
        let mut markup = Markup::default();
        markup.tags("<a title=\"").text("\"><script>").tags("\">").text("<5 & meer").tags("</a>");
        assert_eq!(markup.done(), "<a title=\"&quot;>&lt;script>\">&lt;5 &amp; meer</a>");
    }
}
