//! Find anything, and who may already be here.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `find`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Find {
    /// As typed. One letter looks at names only.
    pub text: String,
}

/// Reply of `find`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Found {
    /// Names first, then words in what was written, newest first.
    pub hits: Vec<Hit>,
}

/// One thing found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Hit {
    /// Record kind: `person`, `contact`, `task`, …
    pub kind: String,
    /// The record.
    pub id: String,
    /// Whose it is, where it is a person's.
    pub person: Option<String>,
    /// "Margaret O’Neill".
    pub title: String,
    /// The words around what was found, in pieces.
    pub snippet: Vec<Piece>,
    /// "Home visit, 12 Nov".
    pub when: String,
}

/// A piece of a line; the found words are marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Found.
    pub found: bool,
}

/// Request of `likely_duplicates`: what is typed so far.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct LooksLike {
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// Birth date, any UK form.
    pub born: String,
    /// Postcode.
    pub postcode: String,
    /// NHS number.
    pub nhs_number: String,
    /// Phone.
    pub phone: String,
    /// A person to leave out, when editing.
    pub except: String,
}

/// Reply of `likely_duplicates`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Duplicates {
    /// Likeliest first, at most five.
    pub people: Vec<Duplicate>,
}

/// Someone who may be the same.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Duplicate {
    /// Person record.
    pub id: String,
    /// Name.
    pub name: String,
    /// "born 3 Feb 1948 · E3 4PT · active".
    pub detail: String,
    /// Why: "same birth date", "name sounds alike".
    pub reasons: Vec<String>,
}
