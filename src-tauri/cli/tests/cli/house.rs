//! A house for the program: a folder of its own with secrets in files, and everything that it says.

use serde_json::Value;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "thwarting gecko unlatch civics";

pub(crate) struct House {
    home: TempDir,
}

/// What a run of the program said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl House {
    pub(crate) fn new() -> Self {
        let house = Self { home: TempDir::new().unwrap() };
        // A blank at the end is easily left and never seen.
        house.write("passphrase", &format!("{PASSPHRASE} \n"));
        house
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Runs the program with nothing but these words.
    pub(crate) fn bare<S: AsRef<OsStr>>(&self, words: &[S]) -> Said {
        let output = Command::new(env!("CARGO_BIN_EXE_doorstep-cli"))
            .args(words)
            .current_dir(self.home.path())
            .env("HOME", self.home.path())
            .env("XDG_DATA_HOME", self.home.path().join("data"))
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let code = output.status.code().unwrap();
        Said { code, out: text(output.stdout), err: text(output.stderr) }
    }

    /// Runs the program over a store of this house, with the passphrase.
    pub(crate) fn over(&self, store: &str, words: &[&str]) -> Said {
        let fixed = ["--store", store, "--passphrase-file", "passphrase"];
        self.bare(&[&fixed[..], words].concat())
    }

    /// As [`House::over`], with success and JSON expected.
    pub(crate) fn ask(&self, store: &str, words: &[&str]) -> Value {
        let said = self.over(store, &[&["--json"], words].concat());
        assert_eq!(said.code, 0, "{words:?}: {}", said.err);
        serde_json::from_str(&said.out).unwrap()
    }

    /// Makes a store and leaves its recovery key in a file called `recovery`.
    pub(crate) fn init(&self, store: &str) {
        let made = self.ask(store, &["init", "--name", "Round Bow"]);
        self.write("recovery", made["recovery_key"].as_str().unwrap());
    }
}

impl Said {
    /// Refused with a sentence on stderr that says this, and nothing on stdout.
    pub(crate) fn refused(&self, with: &str) {
        assert_eq!((self.code, self.out.as_str()), (1, ""), "{}", self.err);
        assert!(self.err.contains(with), "“{}” says: {with}", self.err);
    }
}

/// The spreadsheet of 300 rows, 20 of them wrong.
pub(crate) fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/caseload-300.csv")
}
