//! Set-up, unlocking, locking, recovery, backups and what is said about them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the session stands. The interface shows the screen of this phase and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// No caseload in the chosen folder: set-up.
    New,
    /// A recovery key waits to be typed back before set-up ends.
    ConfirmRecovery,
    /// A caseload is there; its passphrase is asked.
    Locked,
    /// Unlocked, but the clock looks wrong: it is asked about before anything can be written.
    ClockQuestion,
    /// Open.
    Unlocked,
    /// Open during a visit: the person visited, and nobody else.
    Visiting,
    /// Open and turned to the person: one questionnaire, and nothing else.
    Sharing,
    /// Open behind a blank cover that a PIN lifts.
    Covered,
}

/// Reply of `session_state`, and of every command that changes the phase.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionState {
    /// Where the session stands.
    pub phase: Phase,
    /// The caseload's name as the worker gave it at set-up; shown on the unlock screen.
    pub store_name: String,
    /// Other caseloads on this laptop, for the picker; the one in use included.
    pub stores: Vec<StoreChoice>,
    /// True for an invented demonstration caseload.
    pub demo: bool,
    /// Things to say once after unlocking (an older file put back, a missing anchor, a backup not made).
    pub notices: Vec<Notice>,
    /// Only in `clock-question`.
    pub clock: Option<ClockQuestion>,
    /// Only in `confirm-recovery`.
    pub recovery: Option<RecoveryKey>,
    /// Colours and text size, known before unlocking too.
    pub appearance: Appearance,
    /// Minutes without a key or click after which the app locks.
    pub idle_minutes: u32,
    /// PIN tries left while covered.
    pub cover_tries_left: Option<u32>,
    /// The privacy key is on. It stays on under a cover and ends with the lock.
    pub names_hidden: bool,
}

/// Request of `hide_names`.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct HideNames {
    /// True to hide every name.
    pub on: bool,
}

/// A caseload on this laptop.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StoreChoice {
    /// Opaque; given back to `select_store`. Never a path.
    pub token: String,
    /// Its name.
    pub name: String,
    /// The one in use now.
    pub current: bool,
}

/// A sentence to show once, with what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Notice {
    /// Closed code: `older-than-last-use`, `newer-than-noted`, `cannot-tell-age`, `not-sound`, `anchor-late`, `synced-folder`,
    /// `backup-failed`, `conflict-copies`.
    pub code: String,
    /// What happened.
    pub message: String,
    /// What to do.
    pub advice: String,
}

/// The laptop's clock looks wrong.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClockQuestion {
    /// `behind` the last thing written, or far `ahead` of the last use.
    pub direction: String,
    /// The laptop's time now, as words in London ("Sunday 22 November 2026, 09:50").
    pub now: String,
    /// The last time known, as words.
    pub last: String,
}

/// Request of `answer_clock`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerClock {
    /// True: the laptop's time is right, go on. False: lock, so that it can be put right first.
    pub clock_is_right: bool,
}

/// The recovery key, shown once.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecoveryKey {
    /// The whole key in groups of characters, to read and print.
    pub groups: Vec<String>,
    /// Which groups (from 1) must be typed back.
    pub ask: Vec<u32>,
}

/// Request of `confirm_recovery_key`: the groups asked for, in that order.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConfirmRecoveryKey {
    /// As typed; spaces and case do not matter.
    pub groups: Vec<String>,
}

/// Request of `begin_set_up`.
#[derive(Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BeginSetUp {
    /// The caseload's name.
    pub name: String,
    /// The worker's own name, as it stands under what they write.
    pub worker: String,
    /// At least four random words or as strong.
    pub passphrase: String,
}

/// Request of `unlock`.
#[derive(Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Unlock {
    /// As typed.
    pub passphrase: String,
}

/// Request of `recover`.
#[derive(Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Recover {
    /// The whole recovery key; spaces, dashes and case do not matter.
    pub recovery_key: String,
    /// The passphrase from now on.
    pub new_passphrase: String,
}

/// Request of `change_passphrase`.
#[derive(Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePassphrase {
    /// The passphrase in use.
    pub current: String,
    /// The passphrase from now on.
    pub new_passphrase: String,
}

/// Reply of `suggest_passphrase`.
#[derive(Clone, Serialize, TS)]
pub struct SuggestedPassphrase {
    /// Four random words with spaces.
    pub passphrase: String,
}

/// Request of `check_passphrase`.
#[derive(Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckPassphrase {
    /// As typed so far.
    pub passphrase: String,
}

/// Reply of `check_passphrase`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PassphraseStrength {
    /// Strong enough to be taken.
    pub strong: bool,
    /// 0 to 4, for the meter.
    pub score: u8,
    /// What would help, or that it is strong.
    pub advice: String,
}

/// Request of `select_store`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SelectStore {
    /// From `StoreChoice`; empty to start a new caseload in the default place.
    pub token: String,
}

/// Reply of a command that shows a file dialog: nothing was picked, or what it is called.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Picked {
    /// Opaque, to give back; empty where the dialog was closed.
    pub token: String,
    /// The file's or folder's own name, without where it is.
    pub name: String,
}

/// Request of `restore_backup`. One of the two secrets opens it.
#[derive(Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreBackup {
    /// From `choose_backup` or `list_backups`.
    pub token: String,
    /// The passphrase of the backup's own day, or empty.
    pub passphrase: String,
    /// The recovery key of the backup's own day, or empty.
    pub recovery_key: String,
    /// A passphrase for the restored caseload; needed with the recovery key, else empty.
    pub new_passphrase: String,
}

/// A backup kept beside the caseload.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Backup {
    /// Opaque.
    pub token: String,
    /// When it was made.
    pub made_at: String,
    /// Why: `daily`, `import`, `migration`, `asked`.
    pub reason: String,
    /// Bytes.
    pub size: u64,
}

/// Reply of `list_backups`, `back_up_now` and `save_backup_as`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Backups {
    /// Newest first.
    pub backups: Vec<Backup>,
    /// The name of the file just written by `save_backup_as`; empty otherwise or where the dialog was closed.
    pub saved_as: String,
}

/// Reply of `check_store`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StoreHealth {
    /// Nothing wrong was found.
    pub healthy: bool,
    /// What was looked at and found, a sentence each.
    pub findings: Vec<String>,
    /// How many records, by kind.
    pub records: std::collections::BTreeMap<String, u64>,
    /// Hash of the contents, hexadecimal.
    pub content_hash: String,
    /// Hash of the merge state, hexadecimal.
    pub merge_hash: String,
    /// How many saves this caseload has seen.
    pub commits: u64,
}

/// Request of `set_cover_pin`.
#[derive(Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetCoverPin {
    /// Four to eight digits, held only in memory.
    pub pin: String,
    /// When the visit should end; the cover holds at most half an hour longer. `HH:MM` today.
    pub until: String,
}

/// Request of `lift_cover`.
#[derive(Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LiftCover {
    /// As typed.
    pub pin: String,
}

/// Colours and text size.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Appearance {
    /// `system`, `light`, `dark` or `contrast`.
    pub theme: String,
    /// Per cent, 100 to 200.
    pub text_size: u32,
}
