//! Numbers that belong to nobody: NHS numbers of the range kept for tests, phones kept for drama.

use super::dice::Dice;
use doorstep_domain::nhs_number;

/// The NHS number of the n-th invented person: 999 and a right check digit; no two have the same.
pub(super) fn nhs_number(n: usize) -> String {
    // Of seven neighbours at most half have no check digit, so each person has room for one.
    let candidates = (0..7).map(|step| format!("999{:06}", (n * 7 + step) % 1_000_000));
    let mut whole = candidates.flat_map(|first| (0..10).map(move |last| format!("{first}{last}")));
    whole.find(|number| nhs_number::parse(number).is_some()).unwrap_or_default()
}

/// A mobile number of those that Ofcom keeps for drama.
pub(super) fn mobile(dice: &mut Dice) -> String {
    format!("07700 900{:03}", dice.below(1_000))
}

/// A London landline of those that Ofcom keeps for drama.
pub(super) fn landline(dice: &mut Dice) -> String {
    format!("020 7946 0{:03}", dice.below(1_000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn numbers_are_right_and_nobody_shares_one() {
        let numbers: BTreeSet<String> = (0..5_000).map(nhs_number).collect();
        assert_eq!(numbers.len(), 5_000);
        for number in &numbers {
            assert!(number.starts_with("999") && nhs_number::parse(number).is_some(), "{number}");
        }
    }
}
