//! Text as it comes in and as it is compared: tidied, folded, and postcodes and phones in one form.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Text fit to keep: NFC, one kind of line end, no control characters, no blanks at the ends.
pub fn tidy(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = lines.nfc().filter(|c| !c.is_control() || matches!(c, '\n' | '\t'));
    kept.collect::<String>().trim().to_owned()
}

/// Text for comparing: lower case, without accents, apostrophes and hyphens as one would type it in haste.
pub fn folded(text: &str) -> String {
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let words: String = plain
        .filter(|c| !matches!(c, '\'' | '’' | '‘' | '`' | 'ʼ'))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A postcode in its written form, "E3 4PT", where the text is one.
///
/// The shapes are those of BS 7666 as Royal Mail publishes them; whether it is in use is not looked up.
pub fn postcode(text: &str) -> Option<String> {
    let code: String =
        text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    let shape: String = code
        .chars()
        .map(|c| match c {
            'A'..='Z' => 'A',
            '0'..='9' => '9',
            _ => '?',
        })
        .collect();
    let shapes = ["A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA"];
    let whole = shapes.contains(&shape.as_str()) || code == "GIR0AA";
    whole.then(|| format!("{} {}", &code[..code.len() - 3], &code[code.len() - 3..]))
}

/// The first half of a postcode and the first digit of the second, "E3 4" of "E3 4PT": some three thousand
/// addresses (Office for National Statistics, postcode sectors), near enough for a mile and too many for a door.
pub fn postcode_sector(postcode: &str) -> &str {
    let (_, digit) = postcode.split_once(' ').unwrap_or_default();
    let digits = digit.chars().take_while(char::is_ascii_digit).count();
    &postcode[..postcode.len() - (digit.len() - digits)]
}

/// The digits of a phone number with +44 as 0, for comparing and finding.
pub fn phone_digits(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let international = text.trim_start().starts_with('+') || digits.starts_with("0044");
    let home = digits.trim_start_matches("00").strip_prefix("44").filter(|_| international);
    home.map_or(digits.clone(), |rest| format!("0{}", rest.trim_start_matches('0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_tidied_and_folded() {
        assert_eq!(tidy(" a\r\nb\u{0}\u{7f} "), "a\nb");
        assert_eq!(folded("O’Neill-Ó Sé"), "oneill o se");
        assert_eq!(folded("  İstanbul  "), "istanbul");
    }

    #[test]
    fn postcodes_have_one_form() {
        let check = |text: &str, expect: Option<&str>| {
            assert_eq!(postcode(text).as_deref(), expect, "{text}")
        };
        check("e34pt", Some("E3 4PT"));
        check("SW1A 1AA", Some("SW1A 1AA"));
        check("e3", None);
        check("É3 4PT", None);
        check("", None);
    }

    #[test]
    fn a_sector_is_no_door() {
        for (postcode, expect) in
            [("E3 4PT", "E3 4"), ("SW1A 1AA", "SW1A 1"), ("GIR 0AA", "GIR 0"), ("", ""), ("é", "é")]
        {
            assert_eq!(postcode_sector(postcode), expect);
        }
    }

    #[test]
    fn phones_compare_by_their_digits() {
        let check = |text: &str, expect: &str| assert_eq!(phone_digits(text), expect, "{text}");
        check("+44 7700 900214", "07700900214");
        check("0044 (0)7700 900214", "07700900214");
        check("07700 900 214", "07700900214");
        check("44 bus", "44");
    }
}
