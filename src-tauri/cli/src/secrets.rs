//! Passphrases and recovery keys from files: the first line, never an argument that others could read.

use crate::refusal::Refusal;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Nobody's passphrase is longer, and a wrong file is noticed.
const LONGEST: u64 = 4_096;

/// The first line of a small file.
pub(crate) fn first_line(path: &Path, what: &str) -> Result<String, Refusal> {
    let unreadable = || {
        Refusal::new(format!(
            "The file with the {what} cannot be read. Look whether it is there and may be read by you."
        ))
    };
    let mut text = String::new();
    let file = File::open(path).map_err(|_| unreadable())?;
    file.take(LONGEST).read_to_string(&mut text).map_err(|_| unreadable())?;
    let line = text.lines().next().unwrap_or_default().to_owned();
    if line.trim().is_empty() {
        let sentence = format!("The file with the {what} is empty. Write it in its first line.");
        return Err(Refusal::new(sentence));
    }
    Ok(line)
}
