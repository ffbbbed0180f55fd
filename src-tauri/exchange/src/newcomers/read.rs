//! Rows to people: every cell by its column, what was not understood into the note, what cannot be into
//! reasons.

use super::cells::{self, Reading, Trouble, WholeName};
use super::words::{code, says_nothing};
use super::{Newcomer, Problem, RowOutcome};
use crate::spreadsheet::{Row, Sheet};
use chrono::NaiveDate;
use doorstep_domain::text::{folded, postcode, tidy};
use doorstep_domain::validation::TEXT_LIMIT;

/// A text of a newcomer.
type Field = fn(&mut Newcomer) -> &mut String;

/// Columns that fill one text each. The others are in [`Reader::cell`].
const FIELDS: &[(&str, Reading, Field)] = &[
    ("given", Reading::Name, |n| &mut n.given),
    ("family", Reading::Name, |n| &mut n.family),
    ("known_as", Reading::Name, |n| &mut n.known_as),
    ("pronouns", Reading::Line, |n| &mut n.pronouns),
    ("born", Reading::Birth, |n| &mut n.born),
    ("nhs_number", Reading::NhsNumber, |n| &mut n.nhs_number),
    ("gender", Reading::Code("gender"), |n| &mut n.gender),
    ("ethnic_group", Reading::Code("ethnic-group"), |n| &mut n.ethnic_group),
    ("language", Reading::Line, |n| &mut n.language),
    ("interpreter", Reading::Line, |n| &mut n.interpreter),
    ("address", Reading::Text, |n| &mut n.address),
    ("address_2", Reading::Text, |n| &mut n.address),
    ("town", Reading::Line, |n| &mut n.town),
    ("postcode", Reading::Postcode, |n| &mut n.postcode),
    ("find_at", Reading::Text, |n| &mut n.find_at),
    ("practice", Reading::Line, |n| &mut n.practice),
    ("gp", Reading::Line, |n| &mut n.gp),
    ("accommodation", Reading::Code("accommodation"), |n| &mut n.accommodation),
    ("employment", Reading::Code("employment"), |n| &mut n.employment),
    ("source", Reading::Code("referral-source"), |n| &mut n.source),
    ("referrer", Reading::Line, |n| &mut n.referrer),
    ("referrer_organisation", Reading::Line, |n| &mut n.referrer_organisation),
    ("received_on", Reading::Day, |n| &mut n.received_on),
    ("reason", Reading::Text, |n| &mut n.reason),
    ("urgency", Reading::Code("urgency"), |n| &mut n.urgency),
    ("status", Reading::Code("referral-status"), |n| &mut n.status),
    ("closed_on", Reading::Day, |n| &mut n.closed_on),
    ("last_contact_on", Reading::Day, |n| &mut n.last_contact_on),
    ("knows_and_agrees", Reading::Answer, |n| &mut n.knows_and_agrees),
    ("gp_may_be_told", Reading::Answer, |n| &mut n.gp_may_be_told),
    ("matters", Reading::Text, |n| &mut n.matters),
    // An alert is one line in a record.
    ("alert", Reading::Line, |n| &mut n.alert),
    ("note", Reading::Text, |n| &mut n.note),
];

const NO_NAME: &str = "There is no name in this row. Enter at least one name.";
const TWICE: &str = "Another column says this differently; it is kept in the notes.";
const LONG: &str = "The texts of this row are longer than 100,000 characters. Shorten them.";

/// Reads every row. `columns` names a target for each column, empty to leave it out; `today` is the latest day
/// on which anything can have happened.
pub fn read(sheet: &Sheet, columns: &[impl AsRef<str>], today: NaiveDate) -> Vec<RowOutcome> {
    let columns: Vec<(&str, &str)> = sheet
        .columns
        .iter()
        .zip(columns)
        .map(|(heading, target)| (heading.as_str(), target.as_ref()))
        .collect();
    sheet.rows.iter().map(|row| Reader::new(row.number, &columns, today).row(row)).collect()
}

/// A cell with where it stands.
#[derive(Clone, Copy)]
struct Cell<'a> {
    heading: &'a str,
    target: &'a str,
    text: &'a str,
}

struct Reader<'a> {
    columns: &'a [(&'a str, &'a str)],
    today: NaiveDate,
    newcomer: Newcomer,
    refused: Vec<Problem>,
    kept: Vec<String>,
    later: Vec<Cell<'a>>,
}

impl<'a> Reader<'a> {
    fn new(row: u32, columns: &'a [(&'a str, &'a str)], today: NaiveDate) -> Self {
        let newcomer = Newcomer { row, ..Newcomer::default() };
        Self { columns, today, newcomer, refused: Vec::new(), kept: Vec::new(), later: Vec::new() }
    }

    /// The heading of the column that is taken as a target.
    fn heading(&self, target: &str) -> &'a str {
        self.columns.iter().find(|(_, code)| *code == target).map_or("", |(heading, _)| heading)
    }

    fn row(mut self, row: &'a Row) -> RowOutcome {
        for ((heading, target), text) in self.columns.iter().zip(&row.cells) {
            let cell = Cell { heading, target, text };
            // "Unknown" says nothing of a birth date, and "None" nothing of a risk; but Na is a name.
            let name = matches!(*target, "given" | "family" | "known_as" | "full_name");
            let blank = text.chars().all(|c| c.is_whitespace() || c.is_ascii_punctuation());
            if !blank && (name || !says_nothing(text)) {
                self.cell(cell);
            }
        }
        self.finish()
    }

    fn cell(&mut self, cell: Cell<'a>) {
        if let Some((_, reading, field)) = FIELDS.iter().find(|(code, ..)| *code == cell.target) {
            let found = cells::read(*reading, cell.text, self.today);
            return self.put(cell, matches!(reading, Reading::Text), *field, found);
        }
        match cell.target {
            "phone" | "mobile" | "landline" => self.phones(cell),
            "email" => self.email(cell),
            "needs" => self.needs(cell),
            "agreed_contacts" => match cells::count(cell.text) {
                Ok(count) => self.newcomer.agreed_contacts = count,
                Err(trouble) => self.trouble(cell, trouble),
            },
            // These depend on what other columns say.
            "full_name" | "closure_reason" | "safe_text" => self.later.push(cell),
            _ => {}
        }
    }

    fn put(&mut self, cell: Cell, adds: bool, field: Field, found: Result<String, Trouble>) {
        let value = match found {
            Ok(value) => value,
            Err(trouble) => return self.trouble(cell, trouble),
        };
        let place = field(&mut self.newcomer);
        if place.is_empty() {
            *place = value;
        } else if adds {
            *place = format!("{place}\n{value}");
        } else if *place != value {
            self.doubt(cell, TWICE);
        }
    }

    fn trouble(&mut self, cell: Cell, trouble: Trouble) {
        match trouble {
            Trouble::Doubt(why) => self.doubt(cell, why),
            Trouble::Refuse(why) => self.refuse(cell.heading, why),
        }
    }

    fn doubt(&mut self, cell: Cell, why: &str) {
        let (row, column) = (self.newcomer.row, cell.heading.to_owned());
        self.newcomer.doubts.push(Problem { row, column, why: why.to_owned() });
        self.kept.push(format!("{}: {}", cell.heading, tidy(cell.text)));
    }

    fn refuse(&mut self, column: &str, why: &str) {
        let (row, column) = (self.newcomer.row, column.to_owned());
        self.refused.push(Problem { row, column, why: why.to_owned() });
    }

    fn phones(&mut self, cell: Cell) {
        let (ways, all) = cells::phones(cell.text, cell.target);
        for way in ways {
            if !self.newcomer.reach.iter().any(|known| known.value == way.value) {
                self.newcomer.reach.push(way);
            }
        }
        if !all {
            self.doubt(cell, "Not all of this is a whole phone number; it is kept in the notes.");
        }
    }

    fn email(&mut self, cell: Cell) {
        match cells::read(Reading::Email, cell.text, self.today) {
            Ok(value) => {
                let safe_text = String::new();
                self.newcomer.reach.push(super::Way { kind: "email", value, safe_text });
            }
            Err(trouble) => self.trouble(cell, trouble),
        }
    }

    fn needs(&mut self, cell: Cell) {
        let whole = code("need", cell.text);
        let pieces =
            cell.text.split([',', ';', '/', '\n', '|', '+']).filter(|p| !p.trim().is_empty());
        let found: Vec<_> = match whole {
            Some(code) => vec![Some(code)],
            None => pieces.map(|piece| code("need", piece)).collect(),
        };
        for code in found.iter().flatten() {
            if !self.newcomer.needs.iter().any(|known| known == code) {
                self.newcomer.needs.push((*code).to_owned());
            }
        }
        if found.contains(&None) {
            self.doubt(cell, "Not all of these words are in the list; they are kept in the notes.");
        }
    }

    fn finish(mut self) -> RowOutcome {
        for cell in std::mem::take(&mut self.later) {
            match cell.target {
                "full_name" => self.full_name(cell),
                "closure_reason" => self.closure_reason(cell),
                _ => self.safe_text(cell),
            }
        }
        self.ending();
        self.order_of_days();
        self.postcode_from_address();
        self.names_and_lengths();
        let Self { mut newcomer, refused, kept, .. } = self;
        if !refused.is_empty() {
            return RowOutcome::Refused { row: newcomer.row, reasons: refused };
        }
        let note = std::iter::once(newcomer.note).chain(kept).filter(|part| !part.is_empty());
        newcomer.note = note.collect::<Vec<_>>().join("\n");
        RowOutcome::Taken(Box::new(newcomer))
    }

    fn full_name(&mut self, cell: Cell) {
        let line = match cells::read(Reading::Name, cell.text, self.today) {
            Ok(line) => line,
            Err(trouble) => return self.trouble(cell, trouble),
        };
        let WholeName { title, given, family, known_as } = cells::whole_name(&line);
        let known = &mut self.newcomer;
        let said = folded(&format!("{} {} {}", known.given, known.family, known.known_as));
        if !(known.given.is_empty() && known.family.is_empty()) {
            // A second spelling of the name is only worth keeping where it says more.
            if !folded(&line).split(' ').all(|word| said.split(' ').any(|s| s == word)) {
                self.doubt(cell, TWICE);
            }
            return;
        }
        (known.given, known.family) = (given, family);
        if known.known_as.is_empty() {
            known.known_as = known_as;
        }
        if !title.is_empty() {
            self.kept.push(format!("Title: {title}"));
        }
        if line.contains('&') || folded(&line).contains(" and ") {
            self.doubt(cell, "This may be two people. Give each a row of their own.");
        }
    }

    fn closure_reason(&mut self, cell: Cell) {
        let declined = self.newcomer.status == "declined";
        let list = if declined { "decline-reason" } else { "closure-reason" };
        let found = cells::read(Reading::Code(list), cell.text, self.today);
        self.put(cell, false, |n| &mut n.closure_reason, found);
    }

    fn safe_text(&mut self, cell: Cell) {
        match cells::read(Reading::Answer, cell.text, self.today) {
            Ok(answer) if matches!(&*answer, "yes" | "no") => {
                let mobiles = self.newcomer.reach.iter_mut().filter(|way| way.kind == "mobile");
                mobiles.for_each(|way| way.safe_text.clone_from(&answer));
            }
            Ok(_) => {}
            Err(trouble) => self.trouble(cell, trouble),
        }
    }

    /// A day of ending ends a referral of which nothing else is said; against an open status it is doubted.
    fn ending(&mut self) {
        let newcomer = &mut self.newcomer;
        if newcomer.closed_on.is_empty() {
            return;
        }
        match &*newcomer.status {
            "" => newcomer.status = "closed".to_owned(),
            "closed" | "declined" => {}
            _ => {
                let on = std::mem::take(&mut newcomer.closed_on);
                let heading = self.heading("closed_on");
                let cell = Cell { heading, target: "", text: &on };
                self.doubt(
                    cell,
                    "The status says that it has not ended; the day is kept in the notes.",
                );
            }
        }
    }

    fn order_of_days(&mut self) {
        let Newcomer { born, received_on, closed_on, .. } = &self.newcomer;
        let before = |earlier: &str, later: &str| {
            !earlier.is_empty()
                && !later.is_empty()
                && later < &earlier[..earlier.len().min(later.len())]
        };
        let unborn = before(born, received_on);
        let backwards = before(received_on, closed_on);
        if unborn {
            self.refuse(
                self.heading("received_on"),
                "The referral comes before the birth date. Check both.",
            );
        }
        if backwards {
            self.refuse(
                self.heading("closed_on"),
                "The referral ends before it was received. Check both days.",
            );
        }
    }

    /// Addresses often end in the postcode.
    fn postcode_from_address(&mut self) {
        let Newcomer { address, postcode: code, .. } = &mut self.newcomer;
        let mut words = address.rsplitn(3, [' ', '\n', ',']);
        let (last, second) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let short = postcode(last).map(|found| (found, last.len()));
        let found = postcode(&format!("{second}{last}")).filter(|_| postcode(last).is_none());
        let found = found.map(|code| (code, second.len() + 1 + last.len())).or(short);
        if let Some((found, length)) = found.filter(|_| code.is_empty()) {
            let rest = address[..address.len() - length].trim_end_matches([' ', ',', '\n']);
            (*code, *address) = (found, rest.to_owned());
        }
    }

    fn names_and_lengths(&mut self) {
        let Newcomer { given, family, known_as, note, reason, matters, address, .. } =
            &self.newcomer;
        let nameless = given.is_empty() && family.is_empty() && known_as.is_empty();
        let kept: usize = self.kept.iter().map(|line| line.chars().count() + 1).sum();
        let long = [reason, matters, address].iter().any(|text| text.chars().count() > TEXT_LIMIT);
        // The reason and the note stand under one another in the referral.
        let words = reason.chars().count() + 2 + note.chars().count() + kept;
        let long = long || words > TEXT_LIMIT;
        if nameless && self.refused.is_empty() {
            self.refuse("", NO_NAME);
        }
        if long {
            self.refuse("", LONG);
        }
    }
}
