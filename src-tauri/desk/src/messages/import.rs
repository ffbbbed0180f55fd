//! Bringing a caseload from a spreadsheet.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Reply of `choose_spreadsheet`.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Spreadsheet {
    /// Opaque; empty where the dialog was closed.
    pub token: String,
    /// File name without where it is.
    pub name: String,
    /// The columns as the file heads them, with a guess.
    pub columns: Vec<Column>,
    /// The first rows.
    pub sample: Vec<Vec<String>>,
    /// How many rows below the heading.
    pub rows: u32,
    /// What a column can be taken as.
    pub targets: Vec<super::settings::Choice>,
}

/// A column of the file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Column {
    /// As headed.
    pub heading: String,
    /// Guessed target code, or empty to leave out.
    pub guess: String,
}

/// Request of `preview_import` and `run_import`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportPlan {
    /// From `Spreadsheet`.
    pub token: String,
    /// A target code for every column, empty to leave it out.
    pub columns: Vec<String>,
    /// Row number (as in the file) to what to do where it looks like someone who is here:
    /// `skip` or `add`. Rows not named are skipped where they look alike.
    pub decisions: BTreeMap<u32, String>,
}

/// Reply of `preview_import` and `run_import`.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct ImportReport {
    /// Rows that are, or would be, taken in.
    pub taken: u32,
    /// Rows left out because they look like someone who is here or in another row.
    pub duplicates: Vec<ImportDuplicate>,
    /// Rows not taken, and why.
    pub refused: Vec<ImportProblem>,
    /// Cells that were not understood in rows that are taken.
    pub doubtful: Vec<ImportProblem>,
    /// What would be made, first rows: name, born, postcode, phone, status.
    pub preview: Vec<Vec<String>>,
    /// True after `run_import`.
    pub done: bool,
    /// Too many to be taken back in one act: the backup that is made before is the way back.
    pub lasting: bool,
    /// The undo entry after `run_import`.
    pub undo: Option<u32>,
}

/// A row that looks like someone.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportDuplicate {
    /// Row number as the file counts, heading is 1.
    pub row: u32,
    /// The name in the row.
    pub name: String,
    /// Whom it looks like.
    pub like: String,
    /// Why.
    pub reasons: Vec<String>,
}

/// What was not taken.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportProblem {
    /// Row number as the file counts, heading is 1.
    pub row: u32,
    /// Column heading, or empty.
    pub column: String,
    /// What is wrong and what would be right.
    pub why: String,
}
