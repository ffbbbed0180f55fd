//! An invented caseload of 300 rows, 20 of them wrong in ways that real spreadsheets are.
//!
//! NHS numbers are of the range kept for tests (999…), phones of those that Ofcom keeps for drama. Nothing is
//! random: the same rows come out every time. `UPDATE_FIXTURES=1` writes them to `tests/fixtures`.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

/// How the columns are headed.
pub(crate) const COLUMNS: [&str; 23] = [
    "First name",
    "Surname",
    "D.O.B.",
    "NHS No.",
    "Mobile No",
    "Tel",
    "E-mail",
    "Address",
    "Town",
    "Post Code",
    "GP Surgery",
    "Referral source",
    "Referred by",
    "Ref date",
    "Reason for referral",
    "Needs",
    "Status",
    "Date closed",
    "Closure reason",
    "Ethnicity",
    "Gender",
    "Risks",
    "Notes",
];

/// A row in the order of [`COLUMNS`].
pub(crate) type Line = [String; 23];

const GIVEN: [&str; 40] = [
    "Margaret",
    "Abdul",
    "Siân",
    "Kwame",
    "Doreen",
    "Zofia",
    "Harbhajan",
    "Patricia",
    "Owen",
    "Grace",
    "Fatima",
    "Derek",
    "Niamh",
    "Yusuf",
    "Sheila",
    "Tomasz",
    "Gurpreet",
    "Maureen",
    "Callum",
    "Adaeze",
    "Shabana",
    "Ronald",
    "Mairi",
    "Hassan",
    "Beryl",
    "Ioana",
    "Rajesh",
    "Kathleen",
    "Rhys",
    "Blessing",
    "Nasreen",
    "Trevor",
    "Zoë",
    "Ibrahim",
    "Pauline",
    "Renée",
    "Anil",
    "Jean",
    "Seren",
    "Chidi",
];
const FAMILY: [&str; 31] = [
    "O’Neill",
    "Rahman",
    "Griffiths",
    "Mensah",
    "Hargreaves",
    "Kowalczyk",
    "Singh",
    "Whitfield",
    "Pugh",
    "Adeyemi",
    "Begum",
    "Thornley",
    "Byrne",
    "Ali",
    "Ashworth",
    "Nowak",
    "Kaur",
    "Pilkington",
    "MacLeod",
    "Okafor",
    "Hussain",
    "Broadbent",
    "Campbell",
    "Khan",
    "Entwistle",
    "Popescu",
    "Patel",
    "Doyle",
    "St John-Smith",
    "van der Berg",
    "D’Souza",
];
const STREETS: [&str; 9] = [
    "Alder Court",
    "Mill Lane",
    "Station Road",
    "Chapel Street",
    "Queen’s Walk",
    "Tannery Yard",
    "St Mary’s Close",
    "Canal View",
    "Orchard Way",
];
const SURGERIES: [&str; 5] = [
    "Bridge Street Surgery",
    "Elm Tree Practice",
    "Harbour Medical Centre",
    "Park View",
    "The Old Mill",
];
const SOURCES: [&str; 7] =
    ["GP", "Self", "Practice nurse", "Housing", "Hospital", "Family", "Charity"];
const REASONS: [&str; 6] = [
    "Lives alone since her sister moved, would like company",
    "Letters about rent arrears, not opened since spring",
    "Lost his wife in January; used to sing",
    "Says \"the walls close in\", wants to get out more",
    "Cares for mother, no break since summer\nasks about respite",
    "Knee pain; would walk with others, not alone",
];
const NEEDS: [&str; 6] = [
    "Loneliness",
    "Debt, benefits",
    "Bereavement; isolation",
    "Anxiety",
    "Carer support",
    "Exercise / transport",
];
const STATES: [&str; 6] = ["Open", "Waiting list", "Active", "On hold", "Closed", "New"];
const ETHNICITIES: [&str; 6] =
    ["White British", "Bangladeshi", "White - Irish", "African", "Indian", ""];

/// All 300 rows; the first is row 2 of the file.
pub(crate) fn rows() -> Vec<Line> {
    let mut rows: Vec<Line> = (0..300).map(good).collect();
    for (number, _, spoil) in BAD {
        spoil(&mut rows[*number as usize - 2]);
    }
    rows
}

fn good(n: usize) -> Line {
    let closed = n % 6 == 4;
    let year = 1930 + n * 7 % 75;
    let cells = [
        GIVEN[n % 40].to_owned(),
        FAMILY[n % 31].to_owned(),
        birth(n, year),
        if n % 4 == 3 { String::new() } else { nhs_number(n) },
        format!("07700 900{n:03}"),
        if n.is_multiple_of(3) { format!("01632 960{n:03}") } else { String::new() },
        if n.is_multiple_of(5) { format!("person{n}@example.org") } else { String::new() },
        format!("{} {}", n % 97 + 1, STREETS[n % 9]),
        ["Millbrook", "Eastport"][n % 2].to_owned(),
        format!("M{} {}{}{}", n % 9 + 1, n % 7 + 1, letter(n / 26), letter(n)),
        SURGERIES[n % 5].to_owned(),
        SOURCES[n % 7].to_owned(),
        if n.is_multiple_of(7) { format!("Dr {}", FAMILY[(n + 5) % 31]) } else { String::new() },
        format!("{:02}/{:02}/2025", n % 28 + 1, n % 6 + 1),
        REASONS[n % 6].to_owned(),
        NEEDS[n % 6].to_owned(),
        STATES[n % 6].to_owned(),
        if closed { format!("{:02}/{:02}/2025", n % 28 + 1, n % 6 + 7) } else { String::new() },
        if closed { "Goals achieved".to_owned() } else { String::new() },
        ETHNICITIES[n % 6].to_owned(),
        ["F", "M", "F", "Male", "Female"][n % 5].to_owned(),
        if n.is_multiple_of(29) { "Dog, ring first".to_owned() } else { String::new() },
        if n.is_multiple_of(11) {
            "Prefers mornings, “not before ten”".to_owned()
        } else {
            String::new()
        },
    ];
    doubtful(n, cells)
}

/// Six good rows hold a cell that is not understood: they are taken, with a doubt.
fn doubtful(n: usize, mut cells: Line) -> Line {
    match n {
        20 => cells[9] = "M4".to_owned(),
        61 => cells[4] = "ask at the desk".to_owned(),
        112 => cells[16] = "limbo".to_owned(),
        163 => cells[15] = "Loneliness, kites".to_owned(),
        214 => cells[6] = "none yet, has asked".to_owned(),
        265 => cells[11] = "the lady at church".to_owned(),
        _ => {}
    }
    cells
}

fn letter(n: usize) -> char {
    char::from(b"ABDEFGHJLNPQRSTUWXYZ"[n % 20])
}

/// Birth dates as different people type them.
fn birth(n: usize, year: usize) -> String {
    const MONTHS: [&str; 6] = ["Jan", "Feb", "March", "Apr", "May", "Sept"];
    let (day, month) = (n % 28 + 1, n % 12 + 1);
    match n % 10 {
        7 => format!("{day} {} {year}", MONTHS[n % 6]),
        8 => format!("{year}-{month:02}-{day:02}"),
        9 => format!("{year}"),
        _ => format!("{day:02}/{month:02}/{year}"),
    }
}

/// A number of the range for tests, with a right check digit.
fn nhs_number(n: usize) -> String {
    let valid = |tail: usize| {
        let first = format!("999{:06}", n * 37 + tail * 11_117);
        (0..10).map(|check| format!("{first}{check}")).find(|digits| right(digits))
    };
    let digits = (0..9).find_map(valid).expect("one of nine has a check digit below ten");
    format!("{} {} {}", &digits[..3], &digits[3..6], &digits[6..])
}

fn right(digits: &str) -> bool {
    doorstep_domain::nhs_number::parse(digits).is_some()
}

/// A bad row: its number as the file counts, what is wrong, and how it is made so.
type Bad = (u32, &'static str, fn(&mut Line));

/// The twenty bad rows.
pub(crate) const BAD: &[Bad] = &[
    (9, "no name at all", |row| {
        row[0].clear();
        row[1].clear();
    }),
    (24, "dashes instead of a name", |row| {
        row[0] = "-".into();
        row[1] = "--".into();
    }),
    (38, "the NHS number’s last digit does not fit", |row| row[3] = "943 476 5918".into()),
    (53, "the NHS number has nine digits", |row| row[3] = "943 476 591".into()),
    (67, "the NHS number was turned into 9.43477E+09", |row| row[3] = "9.43477E+09".into()),
    (80, "the NHS number has a letter O for a nought", |row| row[3] = "4O1 023 2137".into()),
    (95, "born on 31 February", |row| row[2] = "31/02/1950".into()),
    (110, "born in a thirteenth month: month before day", |row| row[2] = "02/13/1948".into()),
    (124, "born in a year to come", |row| row[2] = "14/05/2091".into()),
    (138, "born two hundred years ago", |row| row[2] = "03/02/1826".into()),
    (153, "a birth date in words", |row| row[2] = "about seventy".into()),
    (167, "referred on 31 April", |row| row[13] = "31/04/2025".into()),
    (181, "referred in a year to come", |row| row[13] = "09/01/2091".into()),
    (196, "referral date with month before day", |row| row[13] = "04/25/2025".into()),
    (210, "referred a hundred years ago", |row| row[13] = "02/03/1925".into()),
    (225, "ended before it was received", |row| {
        row[13] = "05/06/2025".into();
        row[16] = "Closed".into();
        row[17] = "05/06/2024".into();
    }),
    (239, "referred before the birth date", |row| {
        row[2] = "03/02/2024".into();
        row[13] = "05/06/2023".into();
    }),
    (254, "ended on 30 February", |row| {
        row[16] = "Closed".into();
        row[17] = "30/02/2025".into();
    }),
    (268, "a name of more than 200 characters", |row| {
        row[0] = "Bartholomew ".repeat(20).trim().into();
    }),
    (283, "a wrong NHS number and a wrong birth date", |row| {
        row[2] = "30/02/1961".into();
        row[3] = "1234567890".into();
    }),
];

/// The rows as a CSV, as Excel saves it: UTF-8 with a byte order mark, CRLF.
pub(crate) fn csv() -> String {
    let mut text = String::from("\u{feff}");
    let headings = COLUMNS.map(str::to_owned);
    for row in std::iter::once(&headings).chain(&rows()) {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn quoted(cell: &str) -> String {
    let plain = !cell.contains([',', '"', '\n', '\r']);
    if plain { cell.to_owned() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
}

/// The same as a workbook, with typed dates and phones that lost their noughts.
pub(crate) fn xlsx() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("About").expect("a name");
    let sheet = book.add_worksheet().set_name("Caseload").expect("a name");
    let day = Format::new().set_num_format("dd/mm/yyyy");
    for (column, heading) in COLUMNS.iter().enumerate() {
        sheet.write(0, column as u16, *heading).expect("a heading");
    }
    for (row, cells) in rows().iter().enumerate() {
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let at = (row as u32 + 1, column as u16);
            if let Some(date) = typed_day(cell) {
                sheet.write_with_format(at.0, at.1, &date, &day).expect("a day");
            } else if let Some(number) = typed_phone(column, cell) {
                sheet.write(at.0, at.1, number).expect("a number");
            } else {
                sheet.write(at.0, at.1, cell).expect("a text");
            }
        }
    }
    book.save_to_buffer().expect("a workbook")
}

fn typed_day(cell: &str) -> Option<ExcelDateTime> {
    let mut parts = cell.split('/');
    let mut next = || parts.next()?.parse().ok();
    let (day, month, year): (u16, u16, u16) = (next()?, next()?, next()?);
    let real = doorstep_domain::day::parse_day(&format!("{year:04}-{month:02}-{day:02}")).is_some();
    if !real || year < 1900 {
        return None;
    }
    ExcelDateTime::from_ymd(year, month as u8, day as u8).ok()
}

fn typed_phone(column: usize, cell: &str) -> Option<f64> {
    let plain = cell.replace(' ', "");
    if matches!(column, 4 | 5) { plain.parse().ok() } else { None }
}
