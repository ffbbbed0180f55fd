//! What may be said on the command line, and the folders that follow from it.

use std::{ffi::OsString, path::PathBuf};

const USAGE: &str = "Use: doorstep [--data-dir FOLDER]";

/// Where this laptop keeps things for Doorstep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Folders {
    /// Caseloads, each in a folder of its own.
    pub(crate) caseloads: PathBuf,
    /// What was last seen of each caseload, kept apart from it.
    pub(crate) anchors: PathBuf,
    /// What the web view insists on writing; never anything from a page.
    pub(crate) web: PathBuf,
}

impl Folders {
    fn below(base: PathBuf) -> Self {
        Self {
            caseloads: base.join("caseloads"),
            anchors: base.join("anchors"),
            web: base.join("web"),
        }
    }

    /// Those that the desk needs to know.
    pub(crate) fn of_desk(&self) -> doorstep_desk::Folders {
        doorstep_desk::Folders { data: self.caseloads.clone(), anchors: self.anchors.clone() }
    }

    /// Local, not roaming: a caseload must not be copied about by Windows behind the worker's back.
    fn of_this_user() -> Result<Self, String> {
        directories::ProjectDirs::from("", "", "Doorstep")
            .map(|dirs| Self::below(dirs.data_local_dir().to_owned()))
            .ok_or_else(|| format!("This account has no home folder for data. {USAGE}"))
    }
}

/// Reads the arguments after the program's name.
pub(crate) fn read(arguments: impl Iterator<Item = OsString>) -> Result<Folders, String> {
    let words: Vec<OsString> = arguments.collect();
    match words.as_slice() {
        [] => Folders::of_this_user(),
        [flag, folder] if flag == "--data-dir" => absolute(folder.into()).map(Folders::below),
        _ => Err(USAGE.to_owned()),
    }
}

fn absolute(folder: PathBuf) -> Result<PathBuf, String> {
    std::path::absolute(folder).map_err(|_| format!("That is not a folder. {USAGE}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &[&str], expected: Option<&str>) {
        let folders = read(words.iter().map(OsString::from));
        let caseloads = folders.ok().map(|found| found.caseloads);
        assert_eq!(caseloads, expected.map(PathBuf::from), "{words:?}");
    }

    #[test]
    #[cfg(unix)]
    fn only_a_data_folder_can_be_named() {
        check(&["--data-dir", "/a/b"], Some("/a/b/caseloads"));
        check(&["--data-dir"], None);
        check(&["--data-dir", ""], None);
        check(&["--data-dir", "/a", "/b"], None);
        check(&["/a"], None);
        check(&["--help"], None);
    }
}
