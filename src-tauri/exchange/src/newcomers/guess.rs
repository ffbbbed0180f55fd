//! Which column says what: by its heading, and by its cells where the heading leaves it open.

use super::cells::{self, Reading};
use super::targets::TARGETS;
use super::words::code;
use crate::spreadsheet::Sheet;
use chrono::NaiveDate;
use doorstep_domain::day::parse_day;
use doorstep_domain::text::folded;
use std::collections::BTreeSet;

/// Words that may stand beside a heading without changing what it means. "GP phone" is not their phone.
const FILLERS: &[&str] = &[
    "client", "clients", "patient", "patients", "person", "persons", "s", "the", "of", "no",
    "number", "date", "details", "main", "home", "current", "full", "pt", "user", "service", "uk",
    "if", "known", "y", "n", "yes", "dd", "mm", "yyyy", "yy", "format", "required", "please",
    "type", "optional", "name", "case", "or", "and", "our", "their", "1",
];

/// Headings that different people use for different things: the cells have a say.
const OPEN: &[&str] = &[
    "client",
    "patient",
    "person",
    "service user",
    "name",
    "closed",
    "referred",
    "received",
    "first",
    "last",
    "contact details",
    "referred from",
    "sessions",
    "access",
    "start date",
    "other",
    "sex",
];

/// Headings that say nothing, beside "Column C".
const EMPTY: &[&str] =
    &["no", "number", "ref", "date", "contact", "details", "id", "column", "info", "data", "field"];

/// How many cells of a column are looked at.
const SAMPLE: usize = 50;

/// A target code for every column, empty where none fits. Each target stands at most once.
pub fn guess(sheet: &Sheet) -> Vec<&'static str> {
    let columns: Vec<Column> = (0..sheet.columns.len()).map(|at| Column::of(sheet, at)).collect();
    let mut guesses = vec![""; columns.len()];
    let mut ranked: Vec<_> = columns.iter().enumerate().flat_map(candidates).collect();
    ranked.sort_by_key(|(score, at, _)| (std::cmp::Reverse(*score), *at));
    let mut taken = BTreeSet::new();
    for (_, at, target) in ranked {
        if guesses[at].is_empty() && taken.insert(target) {
            guesses[at] = target;
        }
    }
    split_names(&columns, &mut guesses);
    guesses
}

struct Column<'a> {
    heading: String,
    cells: Vec<&'a str>,
}

impl<'a> Column<'a> {
    fn of(sheet: &'a Sheet, at: usize) -> Self {
        let cells = sheet.rows.iter().filter_map(|row| row.cells.get(at)).map(|cell| cell.trim());
        let cells = cells.filter(|cell| !cell.is_empty()).take(SAMPLE).collect();
        Self { heading: folded(&sheet.columns[at]), cells }
    }

    /// At least six of ten cells pass.
    fn mostly(&self, passes: impl Fn(&str) -> bool) -> bool {
        let passed = self.cells.iter().filter(|cell| passes(cell)).count();
        passed > 0 && passed * 10 >= self.cells.len() * 6
    }
}

/// What a column may be, with how well it fits.
fn candidates<'a>((at, column): (usize, &'a Column<'a>)) -> Vec<(usize, usize, &'static str)> {
    let by_heading = TARGETS.iter().filter_map(|target| {
        let best = target.headings.iter().map(|phrase| fit(column, target.code, phrase)).max()?;
        (best > 0).then_some((best, at, target.code))
    });
    let mut found: Vec<_> = by_heading.collect();
    let referrers_are_kinds = column.mostly(|cell| code("referral-source", cell).is_some());
    if referrers_are_kinds && found.iter().any(|(.., code)| *code == "referrer") {
        found.push((1_001, at, "source"));
    }
    let unclear = column.heading.split(' ').all(|word| EMPTY.contains(&word) || word.len() < 3);
    if found.is_empty() && (unclear || column.heading.is_empty()) {
        found.extend(by_cells(column).map(|code| (100, at, code)));
    }
    found
}

/// 1,000 where the heading is the phrase, less where only fillers stand beside it, 0 where it is another.
fn fit(column: &Column, target: &str, phrase: &str) -> usize {
    let score = closeness(&column.heading, phrase);
    let open = OPEN.contains(&phrase) && !column.cells.is_empty();
    if score > 0 && open && !cells_allow(column, target) { 0 } else { score }
}

fn closeness(heading: &str, phrase: &str) -> usize {
    if heading == phrase {
        return 1_000;
    }
    let (padded, part) = (format!(" {heading} "), format!(" {phrase} "));
    let Some(start) = padded.find(&part) else {
        return 0;
    };
    let beside = format!("{} {}", &padded[..start], &padded[start + part.len()..]);
    let beside: Vec<&str> = beside.split_whitespace().collect();
    let clear = beside.iter().all(|word| FILLERS.contains(word));
    if clear { 500 + 10 * phrase.len() - beside.len().min(9) } else { 0 }
}

fn cells_allow(column: &Column, target: &str) -> bool {
    let wordy = |cell: &str| cell.chars().any(char::is_alphabetic) && !is_day(cell);
    match target {
        "full_name" | "given" | "family" | "alert" | "source" | "gender" => column.mostly(wordy),
        "received_on" | "closed_on" => column.mostly(is_day),
        "phone" => column.mostly(is_phone),
        "agreed_contacts" => column.mostly(|cell| cells::count(cell).is_ok()),
        _ => true,
    }
}

fn by_cells(column: &Column) -> Option<&'static str> {
    let latest = far_day();
    let is = |reading| move |cell: &str| cells::read(reading, cell, latest).is_ok();
    match () {
        () if column.mostly(is(Reading::NhsNumber)) => Some("nhs_number"),
        () if column.mostly(is(Reading::Email)) => Some("email"),
        () if column.mostly(is(Reading::Postcode)) => Some("postcode"),
        () if column.mostly(is_phone) => Some("phone"),
        () if column.mostly(is_long_ago) => Some("born"),
        () => None,
    }
}

fn far_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2100, 12, 31).unwrap_or_default()
}

fn is_day(cell: &str) -> bool {
    cells::day(cell, far_day()).is_some()
}

/// Most caseloads are of grown people, and no caseload is older than 2008.
fn is_long_ago(cell: &str) -> bool {
    let day = cells::day(cell, far_day()).as_deref().and_then(parse_day);
    day.is_some_and(|day| day.to_string().as_str() < "2008")
}

fn is_phone(cell: &str) -> bool {
    let (ways, all) = cells::phones(cell, "phone");
    all && !ways.is_empty() && cells::read(Reading::NhsNumber, cell, far_day()).is_err()
}

/// Beside a family name, "Name" is the given one, unless its cells hold whole names.
fn split_names(columns: &[Column], guesses: &mut [&'static str]) {
    let has = |code: &str| guesses.contains(&code);
    let whole = guesses.iter().position(|code| *code == "full_name");
    let beside_family = whole.filter(|_| has("family") && !has("given"));
    let whole_names = |at: &usize| columns[*at].mostly(|cell| cell.contains([' ', ',']));
    if let Some(at) = beside_family.filter(|at| !whole_names(at)) {
        guesses[at] = "given";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spreadsheet::Row;

    fn sheet(columns: &[&str], rows: &[&[&str]]) -> Sheet {
        let row = |(at, cells): (usize, &&[&str])| Row {
            number: at as u32 + 2,
            cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
        };
        let columns = columns.iter().map(|column| (*column).to_owned()).collect();
        Sheet { columns, rows: rows.iter().enumerate().map(row).collect() }
    }

    #[test]
    fn headings_are_understood_as_real_spreadsheets_head_them() {
        let check = |heading: &str, expect: &str| {
            assert_eq!(guess(&sheet(&[heading], &[&[""]])), [expect], "{heading}");
        };
        for (heading, expect) in [
            ("First name", "given"),
            ("Forename(s)", "given"),
            ("FORENAME", "given"),
            ("Surname", "family"),
            ("Last Name", "family"),
            ("Client Name", "full_name"),
            ("Name", "full_name"),
            ("Preferred name", "known_as"),
            ("DOB", "born"),
            ("D.O.B.", "born"),
            ("Date of Birth", "born"),
            ("Date of birth (dd/mm/yyyy)", "born"),
            ("Patient DOB", "born"),
            ("NHS No.", "nhs_number"),
            ("NHS Number", "nhs_number"),
            ("Tel", "phone"),
            ("Tel. No.", "phone"),
            ("Mobile No", "mobile"),
            ("Home Tel", "landline"),
            ("E-mail", "email"),
            ("Post Code", "postcode"),
            ("Postcode", "postcode"),
            ("Address", "address"),
            ("Address Line 1", "address"),
            ("Address Line 2", "address_2"),
            ("Town/City", "town"),
            ("Ref date", "received_on"),
            ("Date referred", "received_on"),
            ("Referral Date", "received_on"),
            ("GP Surgery", "practice"),
            ("GP", "gp"),
            ("GP Practice", "practice"),
            ("Referred by", "referrer"),
            ("Referral source", "source"),
            ("Reason for Referral", "reason"),
            ("Notes", "note"),
            ("Comments", "note"),
            ("Status", "status"),
            ("Case status", "status"),
            ("Date closed", "closed_on"),
            ("Ethnicity", "ethnic_group"),
            ("Gender", "gender"),
            ("Sex", "gender"),
            ("Interpreter needed?", "interpreter"),
            ("Consent given?", "knows_and_agrees"),
            ("Last contact", "last_contact_on"),
            ("Risks", "alert"),
            ("Needs", "needs"),
            ("GP phone", ""),
            ("Referrer email", ""),
            ("Next of kin", ""),
            ("Next of kin phone", ""),
            ("Carer name", ""),
            ("Age", ""),
            ("Link worker", ""),
            ("Column C", ""),
            ("🙂", ""),
            ("", ""),
        ] {
            check(heading, expect);
        }
    }

    #[test]
    fn cells_decide_where_the_heading_leaves_it_open() {
        let check = |columns: &[&str], rows: &[&[&str]], expect: &[&str]| {
            assert_eq!(guess(&sheet(columns, rows)), expect, "{columns:?}");
        };
        check(&["Name", "Surname"], &[&["Ann", "Lee"]], &["given", "family"]);
        check(&["Name", "Surname"], &[&["Ann Lee", "Lee"]], &["full_name", "family"]);
        check(&["Closed"], &[&["12/3/2026"]], &["closed_on"]);
        check(&["Closed"], &[&["Y"]], &[""]);
        check(&["Client"], &[&["10045"]], &[""]);
        check(&["Column A"], &[&["943 476 5919"], &["4010232137"]], &["nhs_number"]);
        check(&["Column A"], &[&["07700 900214"]], &["phone"]);
        check(&["No."], &[&["9434765919"]], &["nhs_number"]);
        check(&["No."], &[&["1"]], &[""]);
        check(&["Column A"], &[&["a@example.org"]], &["email"]);
        check(&["Column A"], &[&["E3 4PT"]], &["postcode"]);
        check(&["Date"], &[&["3/2/1948"]], &["born"]);
        check(&["Date"], &[&["3/2/2026"]], &[""]);
        check(&["Referred by"], &[&["GP"], &["Self"]], &["source"]);
        check(&["Referred by"], &[&["Dr Patel"]], &["referrer"]);
    }

    #[test]
    fn no_target_is_guessed_twice() {
        let twice = sheet(&["Notes", "Comments", "Tel", "Phone", "DOB", "Date of birth"], &[&[""]]);
        assert_eq!(guess(&twice), ["note", "", "phone", "", "born", ""]);
    }
}
