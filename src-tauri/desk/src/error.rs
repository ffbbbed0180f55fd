//! What a command says when it cannot: a closed code for the interface to decide on, and plain words.
//!
//! Words never hold personal data, paths or keys, so an error may be shown, copied and logged.

use doorstep_domain::validation::Problem;
use doorstep_store::StoreError;
use serde::Serialize;
use ts_rs::TS;

/// Why a command did nothing. The interface decides on these and on nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Code {
    /// The caseload is locked (or covered).
    Locked,
    /// Not a thing to do in this phase.
    WrongPhase,
    /// The passphrase does not open this caseload.
    WrongPassphrase,
    /// The recovery key does not open this caseload, or was mistyped.
    WrongRecoveryKey,
    /// The PIN does not lift the cover.
    WrongPin,
    /// Not strong enough.
    WeakPassphrase,
    /// One or more fields; see `problems`.
    Invalid,
    /// No such record.
    NotFound,
    /// The record was changed since the form was opened.
    ChangedSince,
    /// A value that two laptops disagree about must be settled first.
    InConflict,
    /// Something changed since, so it can no longer be undone.
    CannotUndo,
    /// Another window has this caseload open.
    AlreadyOpen,
    /// There is already a caseload in that folder.
    AlreadyThere,
    /// No caseload, or parts of it are missing.
    NotAStore,
    /// Written by a newer version.
    TooNew,
    /// The file is damaged.
    Damaged,
    /// The folder cannot be written to.
    ReadOnly,
    /// No room on the disk.
    DiskFull,
    /// Not a Doorstep backup.
    NotABackup,
    /// Not a spreadsheet that can be read.
    NotASpreadsheet,
    /// Not a calendar file that can be read.
    NotACalendar,
    /// Not a file of records.
    NotRecords,
    /// Not a code map that can be read.
    NotACodeMap,
    /// Not a questionnaire that can be used.
    NotAQuestionnaire,
    /// Larger than is taken in.
    TooLarge,
    /// The laptop's clock is asked about first.
    ClockQuestion,
    /// Stopped by the person at the keyboard.
    Cancelled,
    /// A fault of ours.
    Internal,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FieldProblem {
    /// `group.field`, `group/item.field`, or the request's own field.
    pub field: String,
    /// What is wrong and what would be right.
    pub message: String,
}

/// A refusal. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[error("{message} {advice}")]
pub struct CommandError {
    /// Decided on.
    pub code: Code,
    /// What happened.
    pub message: String,
    /// What to do.
    pub advice: String,
    /// Fields to mend.
    pub problems: Vec<FieldProblem>,
}

impl CommandError {
    /// A refusal in plain words.
    pub fn new(code: Code, message: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { code, message: message.into(), advice: advice.into(), problems: Vec::new() }
    }

    /// Fields that must be mended.
    pub fn invalid(problems: Vec<FieldProblem>) -> Self {
        let message = match problems.len() {
            1 => "One thing must be put right first.".to_owned(),
            n => format!("{n} things must be put right first."),
        };
        let advice = "Nothing was saved yet.".to_owned();
        Self { code: Code::Invalid, message, advice, problems }
    }

    /// One field that must be mended.
    pub fn field(field: &str, message: &str) -> Self {
        Self::invalid(vec![FieldProblem { field: field.to_owned(), message: message.to_owned() }])
    }

    /// No such record.
    pub fn not_found() -> Self {
        Self::new(
            Code::NotFound,
            "That is not in this caseload any more.",
            "Go back and look for it again.",
        )
    }

    /// Locked or covered.
    pub fn locked() -> Self {
        Self::new(Code::Locked, "The caseload is locked.", "Unlock it to go on.")
    }

    /// Not a thing to do now.
    pub fn wrong_phase() -> Self {
        Self::new(Code::WrongPhase, "That cannot be done now.", "Go on with what is on the screen.")
    }

    /// A fault of ours.
    pub fn internal() -> Self {
        Self::new(
            Code::Internal,
            "Something went wrong inside Doorstep. Nothing was saved.",
            "Try again; if it happens again, lock, unlock and report it.",
        )
    }
}

impl From<Problem> for FieldProblem {
    fn from(Problem { field, message }: Problem) -> Self {
        Self { field, message }
    }
}

impl From<StoreError> for CommandError {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::WrongPassphrase => Code::WrongPassphrase,
            StoreError::WrongRecoveryKey => Code::WrongRecoveryKey,
            StoreError::AlreadyOpen => Code::AlreadyOpen,
            StoreError::AlreadyThere | StoreError::FolderNotEmpty => Code::AlreadyThere,
            StoreError::NotAStore { .. } | StoreError::KeysOfAnother => Code::NotAStore,
            StoreError::TooNew { .. } => Code::TooNew,
            StoreError::Damaged { .. } | StoreError::ExcessiveWork => Code::Damaged,
            StoreError::ReadOnly => Code::ReadOnly,
            StoreError::DiskFull => Code::DiskFull,
            StoreError::NotABackup => Code::NotABackup,
            StoreError::InConflict => Code::InConflict,
            StoreError::Closed => Code::Locked,
            _ => Code::Internal,
        };
        Self::new(code, error.to_string(), error.advice())
    }
}
