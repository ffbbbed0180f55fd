//! What to do and whom to ring when it cannot wait, as data: `assets/urgent-help.json`. Nothing personal is in
//! it, so that it can be shown while the caseload is locked.

use chrono::{Months, NaiveDate};
use serde::Deserialize;
use std::sync::LazyLock;

/// Numbers change: a check that is older says so.
const GOOD_FOR: Months = Months::new(6);
/// The longest number with an extension.
const LONGEST: usize = 40;

/// The card that comes with this version.
static SHIPPED: LazyLock<Card> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../assets/urgent-help.json")).unwrap_or_default()
});

/// A card of numbers and steps.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Card {
    /// Which edition.
    pub version: String,
    /// The day on which its authors last looked it over.
    pub checked_on: String,
    /// Numbers of the whole country.
    pub numbers: Vec<Number>,
    /// Numbers that each place has its own of, for the host to fill in.
    pub local: Vec<Local>,
    /// What to do, a heading each.
    pub steps: Vec<Steps>,
}

/// A number of the whole country.
#[derive(Debug, Clone, Deserialize)]
pub struct Number {
    /// Whose.
    pub name: String,
    /// The number, as it is dialled.
    pub number: String,
    /// When it is the right one.
    pub when: String,
    /// Who publishes it.
    pub source: String,
    /// The day on which it was compared with what is published; empty where it was not.
    pub checked_on: String,
}

/// A number that each place has its own of.
#[derive(Debug, Clone, Deserialize)]
pub struct Local {
    /// Its code.
    pub code: String,
    /// Whose.
    pub name: String,
}

/// What to do in one case.
#[derive(Debug, Clone, Deserialize)]
pub struct Steps {
    /// In which case.
    pub title: String,
    /// In order.
    pub lines: Vec<String>,
}

/// The shipped card.
pub fn shipped() -> &'static Card {
    &SHIPPED
}

/// True where a check of that day is too old on `today`: over six months.
pub fn is_stale(checked: NaiveDate, today: NaiveDate) -> bool {
    checked.checked_add_months(GOOD_FOR).is_none_or(|last| last < today)
}

/// Nothing but a number to dial: what is kept outside the encrypted file must not be able to name anyone.
pub fn is_only_a_number(text: &str) -> bool {
    let rest = text.replace("ext", "").replace("option", "");
    let digits = rest.chars().filter(char::is_ascii_digit).count();
    let fits = text.chars().count() <= LONGEST && (text.is_empty() || digits > 1);
    fits && rest.chars().all(|c| c.is_ascii_digit() || " +()-,.".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_card_reads_and_every_number_says_where_it_is_from() {
        let card = shipped();
        assert_eq!(card.numbers[0].number, "999");
        assert!(card.steps.iter().all(|steps| !steps.lines.is_empty()));
        for number in &card.numbers {
            assert!(!number.source.is_empty() && !number.when.is_empty(), "{}", number.name);
        }
        assert_eq!(card.local.len(), 4);
    }

    #[test]
    fn a_check_is_good_for_six_months() {
        let check = |checked: &str, today: &str| {
            is_stale(checked.parse().expect("a day"), today.parse().expect("a day"))
        };
        assert!(!check("2026-05-25", "2026-11-25"));
        assert!(check("2026-05-24", "2026-11-25"));
        assert!(!check("2026-08-31", "2027-02-28"));
        assert!(!check("2026-11-26", "2026-11-25"), "a clock that was ahead");
    }

    #[test]
    fn only_a_number_is_only_a_number() {
        for text in ["", "020 7946 0000", "+44 (0)20 7946 0000 ext 12", "111, option 2"] {
            assert!(is_only_a_number(text), "{text}");
        }
        for text in ["Margaret", "7", "020 7946 0000 Karen", "next door", &"1".repeat(41)] {
            assert!(!is_only_a_number(text), "{text}");
        }
    }
}
