//! Shares as people say them: "één op de zeven", "two in five".

use model::lang::Lang;

/// How far, relative to the share, a fraction may be from it.
const NEAR: f64 = 0.07;

/// The fractions that are said with more than one in the numerator, the simplest first.
const SAID: [(u32, u32); 8] = [(2, 3), (3, 4), (2, 5), (3, 5), (4, 5), (3, 10), (7, 10), (9, 10)];

/// A share between `low` and `high` per cent as a fraction in words; none where no fraction that people say comes
/// within 7 % of its middle, or where the two ends would be told by different ones.
pub(crate) fn in_words(low: f64, high: f64, lang: Lang) -> Option<String> {
    if !(low > 0.0 && high < 100.0 && low <= high) {
        return None;
    }
    let centre = f64::midpoint(low, high);
    let near = |n: u32, m: u32| {
        let share = f64::from(n) / f64::from(m) * 100.0;
        // Near to the rest of the whole as well: 96 % is not "nine in ten".
        (share - centre).abs() <= NEAR * centre.min(100.0 - centre)
    };
    let one_in = |share: f64| (100.0 / share).round();
    let m = one_in(centre);
    if one_in(low) == m && one_in(high) == m && (2.0..=100.0).contains(&m) && near(1, m as u32) {
        return Some(words(1, m as u32, lang));
    }
    let distance = |(n, m): (u32, u32)| (f64::from(n) / f64::from(m) * 100.0 - centre).abs();
    let (n, m) = SAID
        .into_iter()
        .filter(|(n, m)| near(*n, *m))
        .min_by(|a, b| distance(*a).total_cmp(&distance(*b)))?;
    // An interval wider than the nearness itself is no "about".
    (high - low <= 2.0 * NEAR * centre).then(|| words(n, m, lang))
}

fn words(n: u32, m: u32, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!(
            "{} op de {}",
            if n == 1 { "één".to_owned() } else { cardinal(n, lang) },
            cardinal(m, lang)
        ),
        Lang::En => format!("{} in {}", cardinal(n, lang), cardinal(m, lang)),
    }
}

/// A whole number, in words up to twelve.
pub(crate) fn cardinal(n: u32, lang: Lang) -> String {
    const NL: [&str; 13] = [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
        "twaalf",
    ];
    const EN: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let names = match lang {
        Lang::Nl => NL,
        Lang::En => EN,
    };
    names.get(n as usize).map_or_else(|| n.to_string(), |name| (*name).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(low: f64, high: f64, nl: Option<&str>, en: Option<&str>) {
        assert_eq!(in_words(low, high, Lang::Nl).as_deref(), nl, "{low} to {high}");
        assert_eq!(in_words(low, high, Lang::En).as_deref(), en, "{low} to {high}");
    }

    #[test]
    fn shares_are_said_as_fractions() {
        check(14.5, 14.9, Some("één op de zeven"), Some("one in seven"));
        check(20.5, 21.7, Some("één op de vijf"), Some("one in five"));
        check(22.2, 22.8, None, None);
        check(26.7, 27.4, None, None);
        check(39.0, 41.0, Some("twee op de vijf"), Some("two in five"));
        check(50.0, 50.0, Some("één op de twee"), Some("one in two"));
        check(66.0, 67.0, Some("twee op de drie"), Some("two in three"));
        check(5.0, 5.0, Some("één op de 20"), Some("one in 20"));
        check(8.3, 8.4, Some("één op de twaalf"), Some("one in twelve"));
    }

    #[test]
    fn what_is_not_near_is_not_said() {
        check(33.3, 41.4, None, None);
        check(0.0, 1.0, None, None);
        check(0.0, 0.0, None, None);
        check(100.0, 100.0, None, None);
        check(95.0, 97.0, None, None);
        check(f64::NAN, 20.0, None, None);
        check(-5.0, 20.0, None, None);
    }
}
