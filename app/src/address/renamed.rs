//! Names that parameters had, or that a reader may expect them to have, and what they are called. An address that was
//! shared years ago still shows what it showed.

/// The former name and the present one. Add a line whenever a parameter is renamed; never take one away.
const RENAMED: [(&str, &str); 8] = [
    ("regio", "region"),
    ("regions", "region"),
    ("taal", "lang"),
    ("thema", "theme"),
    ("tijd", "time"),
    ("weergave", "mode"),
    ("basis", "base"),
    ("uitgave", "release"),
];

/// What a parameter is called now.
pub fn present_name(name: &str) -> &str {
    RENAMED.iter().find(|(former, _)| *former == name).map_or(name, |(_, now)| now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::ViewState;

    #[test]
    fn a_former_name_is_read_as_the_present_one() {
        let (view, problems) =
            ViewState::parse([("regio", "utrecht"), ("taal", "en"), ("tijd", "2019..2023")]);
        assert_eq!(problems, []);
        assert_eq!(view.print(), "region=~utrecht&time=2019..2023&lang=en");
    }

    #[test]
    fn every_present_name_is_one_that_a_view_reads() {
        for (former, now) in RENAMED {
            let (_, problems) = ViewState::parse([(former, "?")]);
            assert_eq!(problems.len(), 1, "{former} → {now} is read by nobody");
            assert_eq!(present_name(now), now, "{now} was renamed again");
        }
    }
}
