//! What is wrong with a value, said so that a person can put it right.

use crate::day;
use serde::{Deserialize, Serialize};

/// The longest single line: names, titles, phone numbers.
pub const LINE_LIMIT: usize = 200;
/// The longest free text: a note of about 1,600 pages has been pasted by mistake.
pub const TEXT_LIMIT: usize = 100_000;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// `group.field`, or `group/item.field` in a list.
    pub field: String,
    /// What is wrong and what would be right.
    pub message: String,
}

/// Everything that is wrong with one record.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds a problem.
    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.0.push(Problem { field: field.into(), message: message.into() });
    }

    /// Adds a problem unless `holds`.
    pub fn require(&mut self, holds: bool, field: impl Into<String>, message: &str) {
        if !holds {
            self.add(field, message);
        }
    }

    /// A line must be short and without control characters.
    pub fn line(&mut self, field: impl Into<String>, text: &str) {
        let field = field.into();
        if text.chars().count() > LINE_LIMIT {
            self.add(&*field, format!("This is longer than {LINE_LIMIT} characters. Shorten it, or put it in the notes."));
        } else if text.chars().any(char::is_control) {
            self.add(field, "This holds characters that cannot be shown. Type it again.");
        }
    }

    /// Free text has a generous limit.
    pub fn text(&mut self, field: impl Into<String>, text: &str) {
        if text.chars().count() > TEXT_LIMIT {
            self.add(
                field,
                format!("This is longer than {TEXT_LIMIT} characters. Save it in parts."),
            );
        }
    }

    /// A day, where one is given, must be one that the calendar has.
    pub fn day(&mut self, field: impl Into<String>, text: &str) {
        if !text.is_empty() && day::parse_day(text).is_none() {
            self.add(
                field,
                "This is not a day that the calendar has. Write it like 3 February 1948.",
            );
        }
    }

    /// A code, where one is given, must be spelled as codes are; which codes exist is the host's list to say.
    pub fn code(&mut self, field: impl Into<String>, code: &str) {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-:".contains(c);
        if code.len() > 80 || !code.chars().all(plain) {
            self.add(field, "This is not one of the choices. Choose again.");
        }
    }

    /// All of them; empty when all is well.
    pub fn into_vec(self) -> Vec<Problem> {
        self.0
    }
}
