//! What lies in a folder, to the byte.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Every file with its bytes.
pub type Contents = BTreeMap<PathBuf, Vec<u8>>;

/// Every file under a folder, in order.
pub fn every_file(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .flat_map(|path| if path.is_dir() { every_file(&path) } else { vec![path] })
        .collect();
    files.sort();
    files
}

/// Every file under a folder with its bytes.
pub fn contents(folder: &Path) -> Contents {
    every_file(folder)
        .into_iter()
        .map(|path| (path.clone(), std::fs::read(path).unwrap()))
        .collect()
}
