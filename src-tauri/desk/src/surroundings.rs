//! What the desk is given from outside: time, chance, dialogs and folders. Nothing below it has any of these.

use chrono::{DateTime, Utc};
use std::ffi::OsString;
use std::path::PathBuf;

/// Tells the time.
pub trait Clock {
    /// The laptop's time now.
    fn now(&self) -> DateTime<Utc>;
}

/// Asks the person at the keyboard for files and folders.
pub trait Picker {
    /// A file to read; none where the dialog was closed.
    fn open_file(&mut self, what: FileKind) -> Option<PathBuf>;
    /// A file to write.
    fn save_file(&mut self, what: FileKind, suggested: &str) -> Option<PathBuf>;
    /// A folder.
    fn folder(&mut self) -> Option<PathBuf>;
}

/// Lends words to other programs.
pub trait Clipboard {
    /// Puts words there; false where there is no clipboard.
    fn put(&mut self, words: &str) -> bool;
    /// Takes them away again, unless something else stands there by now.
    fn take_back(&mut self, words: &str);
}

/// What sort of file a dialog is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `*.doorstep-backup`.
    Backup,
    /// `*.csv`, `*.xlsx`.
    Spreadsheet,
    /// `*.ics`.
    Calendar,
    /// A sheet to give away, `*.csv`.
    Sheet,
    /// A host’s code map, `*.json`.
    CodeMap,
    /// A host’s questionnaire, `*.json`.
    Questionnaire,
}

/// Where things are on this laptop.
#[derive(Debug, Clone)]
pub struct Folders {
    /// Where caseloads live unless another folder is chosen.
    pub data: PathBuf,
    /// Outside the caseloads: second anchors, and which caseloads there are.
    pub anchors: PathBuf,
}

/// Fills a buffer with random bytes.
pub type Chance = Box<dyn FnMut(&mut [u8]) + Send>;

/// Everything from outside.
pub struct Surroundings {
    /// The time.
    pub clock: Box<dyn Clock + Send>,
    /// Randomness.
    pub chance: Chance,
    /// Dialogs.
    pub picker: Box<dyn Picker + Send>,
    /// The clipboard.
    pub clipboard: Box<dyn Clipboard + Send>,
    /// Folders.
    pub folders: Folders,
    /// scrypt work factor as a power of two: 18 in the app and the command line, low in tests.
    pub work_factor: u8,
}

/// The laptop's own clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        // The one place that reads the clock (docs/architecture.md).
        #[allow(clippy::disallowed_methods)]
        std::time::SystemTime::now().into()
    }
}

/// The operating system's randomness.
pub fn system_chance() -> Chance {
    Box::new(|bytes| {
        // The one place that asks for it. Without randomness there is no key worth having: nothing
        // sensible can go on.
        #[allow(clippy::disallowed_methods)]
        getrandom::fill(bytes).expect("the operating system gives random bytes");
    })
}

/// A variable of the environment, by which sync programs tell where their folders are.
pub(crate) fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}

/// Where nobody can be asked and nothing is lent: the command line.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoWindow;

impl Clipboard for NoWindow {
    fn put(&mut self, _: &str) -> bool {
        false
    }
    fn take_back(&mut self, _: &str) {}
}

impl Picker for NoWindow {
    fn open_file(&mut self, _: FileKind) -> Option<PathBuf> {
        None
    }
    fn save_file(&mut self, _: FileKind, _: &str) -> Option<PathBuf> {
        None
    }
    fn folder(&mut self) -> Option<PathBuf> {
        None
    }
}
