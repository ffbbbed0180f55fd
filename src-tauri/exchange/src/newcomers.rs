//! People in a spreadsheet: which column says what, and what each row says of whom.
//!
//! A row is taken, perhaps with doubts about single cells whose text is then kept in the note so that
//! nothing is lost; or it is refused, with every reason, so that the worker can put the file right. Nothing
//! is merged and nothing is looked up: that two rows may be one human is said by [`alike`].

pub mod alike;
mod cells;
mod guess;
mod read;
pub mod targets;
mod words;

pub use alike::{Crowd, likeness};
pub use guess::guess;
pub use read::read;
pub use targets::{TARGETS, Target};

use serde::Serialize;

/// Someone as a row describes them, in the spellings and codes of records. Empty is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Newcomer {
    /// The row, as the file counts.
    pub row: u32,
    /// Given name, or the only one.
    pub given: String,
    /// Family name.
    pub family: String,
    /// What they like to be called.
    pub known_as: String,
    /// Pronouns in words.
    pub pronouns: String,
    /// Full or partial day.
    pub born: String,
    /// Ten digits with a right check digit.
    pub nhs_number: String,
    /// Code of `gender`.
    pub gender: String,
    /// Code of `ethnic-group`.
    pub ethnic_group: String,
    /// First language, in words.
    pub language: String,
    /// An interpreter, in words.
    pub interpreter: String,
    /// Numbers and addresses, in the order of the columns.
    pub reach: Vec<Way>,
    /// Number and street, a line each.
    pub address: String,
    /// Town.
    pub town: String,
    /// Postcode in its written form.
    pub postcode: String,
    /// Where to find them without an address.
    pub find_at: String,
    /// The practice’s name.
    pub practice: String,
    /// The doctor or nurse they see.
    pub gp: String,
    /// Code of `accommodation`.
    pub accommodation: String,
    /// Code of `employment`.
    pub employment: String,
    /// Code of `referral-source`.
    pub source: String,
    /// Who referred, by name.
    pub referrer: String,
    /// Their organisation.
    pub referrer_organisation: String,
    /// A full day.
    pub received_on: String,
    /// Why they were referred, in words.
    pub reason: String,
    /// Codes of `need`.
    pub needs: Vec<String>,
    /// Code of `urgency`.
    pub urgency: String,
    /// Code of `referral-status`; empty where the row does not say.
    pub status: String,
    /// A full day.
    pub closed_on: String,
    /// Code of `closure-reason` or, where the referral was declined, of `decline-reason`.
    pub closure_reason: String,
    /// Contacts agreed; 0 where nothing was agreed.
    pub agreed_contacts: u32,
    /// The day of the last contact, a full day.
    pub last_contact_on: String,
    /// `yes`, `no`, `not-asked` or empty.
    pub knows_and_agrees: String,
    /// `yes`, `no`, `not-asked` or empty.
    pub gp_may_be_told: String,
    /// What matters to them, in words.
    pub matters: String,
    /// What to know before the door.
    pub alert: String,
    /// Notes, and below them every cell that was not understood, under its heading.
    pub note: String,
    /// Cells that were not understood.
    pub doubts: Vec<Problem>,
}

/// A way to reach someone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Way {
    /// `mobile`, `landline` or `email`.
    pub kind: &'static str,
    /// As it was given, with the leading 0 that spreadsheet programs drop.
    pub value: String,
    /// Safe to text: `yes`, `no` or empty.
    pub safe_text: String,
}

/// What is wrong with a cell, or with a row where no column is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The row, as the file counts.
    pub row: u32,
    /// The column’s heading, or empty.
    pub column: String,
    /// What is wrong and what would be right. Never repeats the cell.
    pub why: String,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum RowOutcome {
    /// Someone who can be taken in.
    Taken(Box<Newcomer>),
    /// Nobody who can be taken in, and every reason.
    Refused {
        /// The row, as the file counts.
        row: u32,
        /// At least one.
        reasons: Vec<Problem>,
    },
}
