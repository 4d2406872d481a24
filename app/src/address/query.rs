//! The part of an address behind the `?`, split into decoded names and values.

use percent_encoding::percent_decode_str;

/// Splits and decodes. A `+` is a space; bytes that are no UTF-8 become the replacement character, so that nothing
/// in an address can stop the page.
pub fn split(query: &str) -> Vec<(String, String)> {
    let decode = |text: &str| percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned();
    query
        .trim_start_matches('?')
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| {
            part.split_once('=').map_or((decode(part), String::new()), |(n, v)| (decode(n), decode(v)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn a_query_is_split_and_decoded() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            split("?region=%7Eutrecht~woerden&lang=en&x&q=a+b%20c%3D"),
            [pair("region", "~utrecht~woerden"), pair("lang", "en"), pair("x", ""), pair("q", "a b c=")]
        );
        assert_eq!(split(""), []);
        assert_eq!(split("?&&"), []);
        assert_eq!(split("a=%FF%"), [pair("a", "\u{fffd}%")]);
    }
}
