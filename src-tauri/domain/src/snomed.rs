//! Identifiers of SNOMED CT: 6 to 18 digits, the last a check on the others (SNOMED CT Release File
//! Specifications, appendix C: Verhoeff’s dihedral check).

/// The table of the dihedral group with ten elements.
const PRODUCT: [[u8; 10]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
    [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
    [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
    [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
    [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
    [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
    [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
    [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
    [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];
/// How a digit is changed at the second place from the right; at the third it is changed twice, and so on.
const STEP: [u8; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/// True where the text is an identifier with a right check digit.
pub fn is_identifier(text: &str) -> bool {
    let digits: Option<Vec<u8>> =
        text.bytes().map(|byte| byte.is_ascii_digit().then(|| byte - b'0')).collect();
    digits.is_some_and(|digits| {
        (6..=18).contains(&digits.len()) && digits[0] != 0 && checked(&digits) == 0
    })
}

fn checked(digits: &[u8]) -> u8 {
    let changed =
        |digit: u8, times: usize| (0..times % 8).fold(digit, |digit, _| STEP[usize::from(digit)]);
    let places = digits.iter().rev().enumerate();
    places.fold(0, |sum, (place, digit)| {
        PRODUCT[usize::from(sum)][usize::from(changed(*digit, place))]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_decides() {
        let check = |text: &str, expect: bool| assert_eq!(is_identifier(text), expect, "{text}");
        for good in ["871731000000106", "871711000000103", "390893007", "81877007", "185317003"] {
            check(good, true);
        }
        for bad in ["871731000000103", "871713000000106", "87173100000010", "0", "8T09.", "", "éé"]
        {
            check(bad, false);
        }
    }
}
