//! What can be said against the place a caseload lies in: a folder that another program copies
//! about, another machine's disk, copies that such a program left behind.
//!
//! Only names are looked at. Nothing is opened, changed or refused here.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::folder::{ANCHOR, DATABASE, PART, PASSPHRASE_KEY, Place, RECOVERY_KEY, names_in};
use crate::seam;

/// A program that keeps folders equal between machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SyncProgram {
    /// Microsoft OneDrive.
    OneDrive,
    /// Dropbox.
    Dropbox,
    /// Apple iCloud Drive.
    ICloud,
    /// Google Drive.
    GoogleDrive,
    /// Nextcloud or ownCloud.
    Nextcloud,
    /// Syncthing.
    Syncthing,
}

/// Something to say once about the place, and to do something about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caution {
    /// The folder is copied about while it is in use: an old file can come back at any time.
    Synced(SyncProgram),
    /// The folder is on another machine: its lock cannot be relied on.
    OnNetwork,
    /// Copies of the caseload's files that a sync program made. They are never opened.
    ConflictCopies(Vec<String>),
}

/// Looks at where a caseload lies. `variable` reads an environment variable.
pub fn cautions(place: &Place, variable: &dyn Fn(&str) -> Option<OsString>) -> Vec<Caution> {
    let folder = std::fs::canonicalize(place.folder()).unwrap_or_else(|_| place.folder().into());
    let program = by_variable(&folder, variable)
        .or_else(|| by_name(&folder))
        .or_else(|| by_marker(&folder, &|path| path.exists()));
    let copies = conflict_copies(names_in(&folder));
    let network = seam::on_network(&folder).then_some(Caution::OnNetwork);
    let copies = (!copies.is_empty()).then_some(Caution::ConflictCopies(copies));
    program.map(Caution::Synced).into_iter().chain(network).chain(copies).collect()
}

/// OneDrive tells every program where its folders are.
fn by_variable(folder: &Path, variable: &dyn Fn(&str) -> Option<OsString>) -> Option<SyncProgram> {
    ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"]
        .into_iter()
        .filter_map(variable)
        .filter(|root| !root.is_empty())
        .any(|root| folder.starts_with(PathBuf::from(root)))
        .then_some(SyncProgram::OneDrive)
}

/// The folder names that the programs choose themselves.
fn by_name(folder: &Path) -> Option<SyncProgram> {
    const NAMES: [(&str, SyncProgram); 9] = [
        ("onedrive", SyncProgram::OneDrive),
        ("dropbox", SyncProgram::Dropbox),
        ("iclouddrive", SyncProgram::ICloud),
        ("mobile documents", SyncProgram::ICloud),
        ("google drive", SyncProgram::GoogleDrive),
        ("googledrive", SyncProgram::GoogleDrive),
        ("my drive", SyncProgram::GoogleDrive),
        ("nextcloud", SyncProgram::Nextcloud),
        ("owncloud", SyncProgram::Nextcloud),
    ];
    // "OneDrive - Leeds Council", "Dropbox (Personal)", "GoogleDrive-someone".
    let is = |part: &str, name: &str| {
        let rest = part.strip_prefix(name).map(str::trim_start);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '(']))
    };
    folder.components().find_map(|part| {
        let part = part.as_os_str().to_string_lossy().to_lowercase();
        NAMES.iter().find(|(name, _)| is(&part, name)).map(|(_, program)| *program)
    })
}

/// What the programs leave in the top folder that they watch. Not `.dropbox`: that one also lies in
/// the home folder of everybody who has Dropbox.
fn by_marker(folder: &Path, exists: &dyn Fn(&Path) -> bool) -> Option<SyncProgram> {
    const MARKERS: [(&str, SyncProgram); 4] = [
        (".stfolder", SyncProgram::Syncthing),
        (".dropbox.cache", SyncProgram::Dropbox),
        (".nextcloudsync.log", SyncProgram::Nextcloud),
        (".owncloudsync.log", SyncProgram::Nextcloud),
    ];
    folder.ancestors().find_map(|above| {
        let marker = MARKERS.iter().find(|(name, _)| exists(&above.join(name)));
        marker.map(|(_, program)| *program)
    })
}

/// Names that begin like a file of ours and are none: "caseload (conflicted copy).db",
/// "caseload.sync-conflict-….db", "caseload-LAPTOP.db", "caseload 2.db".
fn conflict_copies(names: Vec<String>) -> Vec<String> {
    const OURS: [&str; 7] = [
        DATABASE,
        "caseload.db-wal",
        "caseload.db-shm",
        "caseload.db-journal",
        PASSPHRASE_KEY,
        RECOVERY_KEY,
        ANCHOR,
    ];
    const STEMS: [&str; 4] = ["caseload", "key.passphrase", "key.recovery", ANCHOR];
    let is_copy = |name: &String| {
        let lower = name.to_lowercase();
        STEMS.iter().any(|stem| lower.starts_with(stem))
            && !OURS.contains(&lower.as_str())
            && !lower.ends_with(PART)
    };
    names.into_iter().filter(is_copy).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_name(folder: &str, expected: Option<SyncProgram>) {
        assert_eq!(by_name(Path::new(folder)), expected, "{folder}");
    }

    #[test]
    fn a_synced_folder_is_known_by_the_name_its_program_chose() {
        check_name("/home/a/Dropbox/work/caseload", Some(SyncProgram::Dropbox));
        check_name("/home/a/Dropbox (Personal)/caseload", Some(SyncProgram::Dropbox));
        check_name("/home/a/OneDrive - Leeds Council/x", Some(SyncProgram::OneDrive));
        check_name(
            "/Users/a/Library/CloudStorage/OneDrive-Personal/x",
            Some(SyncProgram::OneDrive),
        );
        check_name("/Users/a/Library/CloudStorage/GoogleDrive-a/x", Some(SyncProgram::GoogleDrive));
        check_name("/Users/a/Library/Mobile Documents/x", Some(SyncProgram::ICloud));
        check_name("/home/a/iCloudDrive/x", Some(SyncProgram::ICloud));
        check_name("/home/a/Nextcloud/x", Some(SyncProgram::Nextcloud));
        check_name("/home/a/ownCloud/x", Some(SyncProgram::Nextcloud));
        check_name("/home/a/.local/share/doorstep", None);
        check_name("/home/a/my dropboxes/x", None);
    }

    #[test]
    fn a_synced_folder_is_known_by_the_marker_of_its_program() {
        let cases = [
            ("/data/.stfolder", Some(SyncProgram::Syncthing)),
            ("/data/work/.dropbox.cache", Some(SyncProgram::Dropbox)),
            ("/data/.nextcloudsync.log", Some(SyncProgram::Nextcloud)),
            ("/data/.dropbox", None),
            ("/elsewhere/.stfolder", None),
        ];
        for (marker, expected) in cases {
            let found = by_marker(Path::new("/data/work/caseload"), &|p| p == Path::new(marker));
            assert_eq!(found, expected, "{marker}");
        }
    }

    #[test]
    fn onedrive_is_known_by_the_variable_it_sets() {
        let set = |name: &str| (name == "OneDriveCommercial").then(|| OsString::from("/data/o"));
        let folder = Path::new("/data/o/caseload");
        assert_eq!(by_variable(folder, &set), Some(SyncProgram::OneDrive));
        assert_eq!(by_variable(Path::new("/data/other"), &set), None);
        assert_eq!(by_variable(folder, &|_| Some(OsString::new())), None);
    }

    #[test]
    fn copies_of_five_vendors_are_listed_and_our_own_files_are_not() {
        let copies = [
            "caseload (Ann's conflicted copy 2026-11-22).db",
            "caseload.sync-conflict-20261122-095000-ABCDEFG.db",
            "caseload-LAPTOP7.db",
            "caseload 2.db",
            "Caseload (conflicted copy 2026-11-22 095000).db",
            "key.passphrase-LAPTOP7.age",
            "anchor (1)",
        ];
        let ours = ["caseload.db", "caseload.db-wal", "key.recovery.age", "anchor", "store.lock"];
        let swept = ["key.passphrase.age.doorstep-part", "backups"];
        let all = copies.iter().chain(&ours).chain(&swept).map(|name| (*name).to_owned());
        assert_eq!(conflict_copies(all.collect()), copies);
    }
}
