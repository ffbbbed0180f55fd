//! The NHS number: ten digits, the last a check on the others (NHS Data Dictionary, NHS NUMBER: modulus 11,
//! weights 10 to 2).

/// The ten digits, where the text is an NHS number with a right check digit; spaces and dashes do not matter.
pub fn parse(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let numbers: Vec<u32> = digits.chars().map(|c| c.to_digit(10)).collect::<Option<_>>()?;
    let (last, first) = numbers.split_last().filter(|(_, first)| first.len() == 9)?;
    let sum: u32 = first.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    let check = (11 - sum % 11) % 11;
    (check == *last && check != 10 && sum > 0).then_some(digits)
}

/// "943 476 5919", as it is read out.
pub fn spaced(digits: &str) -> String {
    match (digits.get(..3), digits.get(3..6), digits.get(6..)) {
        (Some(a), Some(b), Some(c)) => format!("{a} {b} {c}"),
        _ => digits.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_decides() {
        let check =
            |text: &str, expect: Option<&str>| assert_eq!(parse(text).as_deref(), expect, "{text}");
        check("943 476 5919", Some("9434765919"));
        check("943-476-5919", Some("9434765919"));
        check("9434765918", None);
        check("4010232137", Some("4010232137"));
        check("0000000000", None);
        check("943476591", None);
        check("94347659190", None);
        check("٩٤٣٤٧٦٥٩١٩", None);
        check("", None);
    }
}
