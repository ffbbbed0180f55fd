//! What a single cell says: days, numbers, postcodes, phones and names as they are typed.

use super::Way;
use super::words::{answer, code};
use chrono::{Datelike, NaiveDate, TimeDelta};
use doorstep_domain::day::{parse_day, parse_partial, read_uk_day};
use doorstep_domain::nhs_number;
use doorstep_domain::text::{phone_digits, postcode, tidy};
use doorstep_domain::validation::LINE_LIMIT;

/// A cell that was not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The row can be taken without it.
    Doubt(&'static str),
    /// The row must be put right first.
    Refuse(&'static str),
}

use Trouble::{Doubt, Refuse};

/// How the cells of a column are read.
#[derive(Debug, Clone, Copy)]
pub(super) enum Reading {
    Name,
    Line,
    Text,
    Birth,
    Day,
    NhsNumber,
    Postcode,
    Email,
    Answer,
    Code(&'static str),
}

const NOT_A_DAY: &str =
    "This is not a day that the calendar has. Write the day first, like 3/2/1948.";
const FUTURE: &str = "This day has not come yet. Check the year.";
const LONG_AGO: &str = "This day is too long ago. Check the year.";
const LONG_NAME: &str =
    "This is longer than 200 characters, so it is not only a name. Move the rest to the notes.";
const NHS_NUMBER: &str = "This is not an NHS number: it has ten digits, and the last must fit the others. Check it against the letter or card, or leave it empty.";

/// Reads one cell that is not blank.
pub(super) fn read(reading: Reading, text: &str, today: NaiveDate) -> Result<String, Trouble> {
    match reading {
        Reading::Name => line(text).map_err(|_| Refuse(LONG_NAME)),
        Reading::Line => line(text),
        Reading::Text => Ok(tidy(text)),
        Reading::Birth => born(text, today),
        Reading::Day => event(text, today),
        Reading::NhsNumber => nhs_number::parse(text).ok_or(Refuse(NHS_NUMBER)),
        Reading::Postcode => {
            let partial = Doubt("This is not a whole postcode; it is kept in the notes.");
            postcode(text).ok_or(partial)
        }
        Reading::Email => email(text),
        Reading::Answer => {
            let unclear = Doubt("This says neither yes nor no; it is kept in the notes.");
            answer(text).map(str::to_owned).ok_or(unclear)
        }
        Reading::Code(list) => {
            let unknown = Doubt("These words are not in the list; they are kept in the notes.");
            code(list, text).map(str::to_owned).ok_or(unknown)
        }
    }
}

fn line(text: &str) -> Result<String, Trouble> {
    let line = tidy(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let long = line.chars().count() > LINE_LIMIT;
    let doubt = Doubt("This is longer than 200 characters; it is kept in the notes.");
    if long { Err(doubt) } else { Ok(line) }
}

fn email(text: &str) -> Result<String, Trouble> {
    let line = line(text)?;
    let whole = line.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !line.contains(char::is_whitespace)
    });
    let doubt = Doubt("This is not an e-mail address; it is kept in the notes.");
    if whole && !line.contains([',', ';']) { Ok(line) } else { Err(doubt) }
}

/// A day, full or partial, as it is typed or as a spreadsheet program counts days.
pub(super) fn day(text: &str, latest: NaiveDate) -> Option<String> {
    let text = text.trim();
    let text = text.get(..10).filter(|day| parse_day(day).is_some()).unwrap_or(text);
    let words = text.split_whitespace().filter(|w| !w.contains(':') && *w != "AM" && *w != "PM");
    let text = words.collect::<Vec<_>>().join(" ");
    let serial = text.parse::<i64>().ok().filter(|_| text.len() == 5 && !text.starts_with('0'));
    match serial {
        Some(days) => serial_day(days),
        None => read_uk_day(&text, latest),
    }
}

/// Excel counts days from the end of 1899.
fn serial_day(days: i64) -> Option<String> {
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    Some(start.checked_add_signed(TimeDelta::days(days))?.to_string())
}

fn born(text: &str, today: NaiveDate) -> Result<String, Trouble> {
    let born = day(text, today).ok_or(Refuse(NOT_A_DAY))?;
    let first = parse_partial(&born).ok_or(Refuse(NOT_A_DAY))?;
    match () {
        () if first > today => Err(Refuse(FUTURE)),
        () if first.year() < today.year() - 120 => Err(Refuse(LONG_AGO)),
        () => Ok(born),
    }
}

fn event(text: &str, today: NaiveDate) -> Result<String, Trouble> {
    let on = day(text, today).ok_or(Refuse(NOT_A_DAY))?;
    let first = parse_partial(&on).ok_or(Refuse(NOT_A_DAY))?;
    match () {
        () if first > today => Err(Refuse(FUTURE)),
        () if first.year() < today.year() - 40 => Err(Refuse(LONG_AGO)),
        () if on.len() < 10 => Err(Doubt("This names no single day; it is kept in the notes.")),
        () => Ok(on),
    }
}

/// A number of contacts.
pub(super) fn count(text: &str) -> Result<u32, Trouble> {
    let number = text.trim().parse().ok().filter(|number| *number <= 200);
    number.ok_or(Doubt("This is not a number up to 200; it is kept in the notes."))
}

/// Every phone number of a cell; whether all of the cell was one.
pub(super) fn phones(text: &str, column: &str) -> (Vec<Way>, bool) {
    let text = tidy(text);
    if let Some(one) = phone(&text, column) {
        return (vec![one], true);
    }
    let spaced = text.replace(" or ", "/").replace(" and ", "/");
    let pieces: Vec<&str> = spaced
        .split(['/', ';', ',', '\n', '|', '&'])
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
        .collect();
    let found: Vec<Way> = pieces.iter().filter_map(|piece| phone(piece, column)).collect();
    let all = !pieces.is_empty() && found.len() == pieces.len();
    (found, all)
}

/// One number, with the 0 or + that a spreadsheet program drops from what it takes for a number.
fn phone(text: &str, column: &str) -> Option<Way> {
    let text = text.trim_start_matches('\'').split_whitespace().collect::<Vec<_>>().join(" ");
    let digits = phone_digits(&text);
    let (first, length) = (digits.chars().next()?, digits.len());
    let value = match (first, length) {
        _ if text.chars().count() > LINE_LIMIT => return None,
        ('0', 10 | 11) => text,
        ('1' | '2' | '3' | '7' | '8', 9 | 10) if text.starts_with(first) => format!("0{text}"),
        ('4', 12) if digits.starts_with("44") && text.starts_with('4') => format!("+{text}"),
        (_, 8..=15) if text.starts_with('+') => text,
        _ => return None,
    };
    let kind = match phone_digits(&value) {
        home if home.starts_with("07") => "mobile",
        home if home.starts_with('0') || column != "mobile" => "landline",
        _ => "mobile",
    };
    Some(Way { kind, value, safe_text: String::new() })
}

/// A name that was typed into one cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct WholeName {
    pub(super) title: String,
    pub(super) given: String,
    pub(super) family: String,
    pub(super) known_as: String,
}

/// "Smith, John", "John Smith", "SMITH John", "Mrs Margaret (Peg) O’Neill", "Ludwig van Beethoven".
pub(super) fn whole_name(text: &str) -> WholeName {
    let (known_as, text) = nickname(text);
    let (before, after) = text.split_once(',').unwrap_or(("", &text));
    let mut words: Vec<&str> = after.split_whitespace().collect();
    let (title, known_as) =
        if is_title(&known_as) { (known_as, String::new()) } else { (String::new(), known_as) };
    let mut name = WholeName { title, known_as, ..WholeName::default() };
    if words.len() > 1 && is_title(words[0]) {
        name.title = words.remove(0).to_owned();
    } else if words.len() > 1 && !before.is_empty() && is_title(words[words.len() - 1]) {
        name.title = words.pop().unwrap_or_default().to_owned();
    }
    let family = before.trim();
    if !family.is_empty() {
        return WholeName { given: words.join(" "), family: family.to_owned(), ..name };
    }
    let at = family_from(&words);
    let (first, last) = (words[..at.start].join(" "), words[at.clone()].join(" "));
    let rest = words[at.end..].join(" ");
    let given = if first.is_empty() { rest } else { first };
    WholeName { given, family: last, ..name }
}

fn nickname(text: &str) -> (String, String) {
    let marks = [('(', ')'), ('“', '”'), ('"', '"')];
    for (open, close) in marks {
        let inner = text.split_once(open).and_then(|(before, rest)| {
            rest.split_once(close).map(|(inner, after)| (before, inner.trim(), after))
        });
        if let Some((before, inner, after)) = inner.filter(|(_, inner, _)| !inner.is_empty()) {
            return (inner.to_owned(), format!("{before} {after}"));
        }
    }
    (String::new(), text.to_owned())
}

fn is_title(word: &str) -> bool {
    let word = word.trim_end_matches('.').to_lowercase();
    ["mr", "mrs", "ms", "miss", "mx", "dr", "rev", "revd", "prof", "sir", "dame", "lady", "lord"]
        .contains(&word.as_str())
}

/// Which words are the family name: those in capitals where others are not, else the last with its
/// particles; none where there is only one word.
fn family_from(words: &[&str]) -> std::ops::Range<usize> {
    let loud = |word: &&str| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 1
            && *word == word.to_uppercase()
            && *word != word.to_lowercase()
    };
    let shouted = words.iter().take_while(|word| loud(word)).count();
    let end = words.len();
    if end < 2 {
        return end..end;
    }
    if shouted > 0 && shouted < end {
        return 0..shouted;
    }
    let particle = |word: &str| {
        [
            "van", "von", "de", "der", "den", "da", "dos", "di", "la", "le", "al", "el", "bin",
            "bint", "ibn", "st",
        ]
        .contains(&word)
    };
    let mut start = end - 1;
    while start > 1 && particle(words[start - 1]) {
        start -= 1;
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
    }

    #[test]
    fn days_are_read_as_typed_and_as_counted() {
        let check = |text: &str, expect: Option<&str>| {
            assert_eq!(day(text, today()).as_deref(), expect, "{text:?}");
        };
        check("3/2/48", Some("1948-02-03"));
        check("03/02/1948 00:00", Some("1948-02-03"));
        check("1948-02-03 00:00:00", Some("1948-02-03"));
        check("1948-02-03T00:00:00", Some("1948-02-03"));
        check("17566", Some("1948-02-03"));
        check("1948", Some("1948"));
        check("2/13/1948", None);
        check("é3/2/1948é", None);
        check("99999999999999999999", None);
    }

    #[test]
    fn impossible_days_are_refused_and_vague_ones_doubted() {
        let check = |reading, text: &str, expect| {
            assert_eq!(read(reading, text, today()), expect, "{text:?}");
        };
        check(Reading::Birth, "31/2/1950", Err(Refuse(NOT_A_DAY)));
        check(Reading::Birth, "1/1/2027", Err(Refuse(FUTURE)));
        check(Reading::Birth, "1/1/1890", Err(Refuse(LONG_AGO)));
        check(Reading::Birth, "Feb 1948", Ok("1948-02".to_owned()));
        check(Reading::Day, "1/12/2026", Err(Refuse(FUTURE)));
        check(Reading::Day, "1/12/1926", Err(Refuse(LONG_AGO)));
        assert!(matches!(read(Reading::Day, "May 2026", today()), Err(Doubt(_))));
    }

    #[test]
    fn phones_regain_what_a_spreadsheet_dropped() {
        let check = |text: &str, expect: &[(&str, &str)], all: bool| {
            let (ways, whole) = phones(text, "phone");
            let ways: Vec<_> = ways.iter().map(|way| (way.kind, way.value.as_str())).collect();
            assert_eq!((ways.as_slice(), whole), (expect, all), "{text:?}");
        };
        check("7700900214", &[("mobile", "07700900214")], true);
        check("07700 900 214", &[("mobile", "07700 900 214")], true);
        check("2079460112", &[("landline", "02079460112")], true);
        check("447700900214", &[("mobile", "+447700900214")], true);
        check("+44 (0)7700 900214", &[("mobile", "+44 (0)7700 900214")], true);
        check("+353 1 234 5678", &[("landline", "+353 1 234 5678")], true);
        check("'07700900214", &[("mobile", "07700900214")], true);
        check("07700 900214 (daughter)", &[("mobile", "07700 900214 (daughter)")], true);
        let both = [("landline", "020 7946 0112"), ("mobile", "07700 900214")];
        check("020 7946 0112 / 07700 900214", &both, true);
        check("020 7946 0112 or 02079460", &both[..1], false);
        check("020 7946 0112, ask Ann", &[("landline", "020 7946 0112, ask Ann")], true);
        check("7.7009E+09", &[], false);
        check("ask at desk", &[], false);
        check("", &[], false);
    }

    #[test]
    fn whole_names_are_taken_apart() {
        let check = |text: &str, given: &str, family: &str, known_as: &str, title: &str| {
            let [given, family, known_as, title] =
                [given, family, known_as, title].map(str::to_owned);
            assert_eq!(whole_name(text), WholeName { title, given, family, known_as }, "{text:?}");
        };
        check("John Smith", "John", "Smith", "", "");
        check("Smith, John", "John", "Smith", "", "");
        check("SMITH John", "John", "SMITH", "", "");
        check("JOHN SMITH", "JOHN", "SMITH", "", "");
        check("Smith, Mr John", "John", "Smith", "", "Mr");
        check("Smith, John (Mr)", "John", "Smith", "", "Mr");
        check("Mrs. Margaret (Peg) O’Neill", "Margaret", "O’Neill", "Peg", "Mrs.");
        check("Ludwig van Beethoven", "Ludwig", "van Beethoven", "", "");
        check("Mary Jane Smith", "Mary Jane", "Smith", "", "");
        check("Blessing", "Blessing", "", "", "");
        check("Mr", "Mr", "", "", "");
        check("فاطمة الزهراء", "فاطمة", "الزهراء", "", "");
        check("王", "王", "", "", "");
        check(",", "", "", "", "");
        check("", "", "", "", "");
    }
}
