//! Making a caseload's folder whole or not at all: built under another name, renamed when done.

use std::path::{Path, PathBuf};

use crate::error::StoreError;
use crate::folder::{FolderLock, Place, beside, put_in_place};
use crate::seam;

/// Builds a caseload's folder under another name beside its own and renames it when `build` is
/// done; removes it where anything failed.
pub(crate) fn build_beside<T>(
    place: &Place,
    build: impl FnOnce(&Place) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    place.must_be_free()?;
    let folder = absolute(place)?;
    let building = place.moved_to(beside(&folder));
    let lock = begin_building(&building)?;
    let built = build(&building).and_then(|made| {
        // Windows renames no folder in which a file is open.
        drop(lock);
        take_name(&building, &folder).map(|()| made)
    });
    if built.is_err() {
        let _ = std::fs::remove_dir_all(building.folder());
    }
    built
}

fn begin_building(building: &Place) -> Result<FolderLock, StoreError> {
    let make = || seam::create_private_folder(building.folder());
    make().map_err(StoreError::io("make the caseload's folder"))?;
    // Left by a crash, or in the making by another process: the lock tells.
    drop(FolderLock::take(building.folder())?);
    std::fs::remove_dir_all(building.folder())
        .and_then(|()| make())
        .and_then(|()| seam::create_private_folder(&building.backups()))
        .map_err(StoreError::io("make the caseload's folder"))?;
    FolderLock::take(building.folder())
}

fn take_name(building: &Place, folder: &Path) -> Result<(), StoreError> {
    seam::sync_folder(building.folder()).map_err(StoreError::io("sync the caseload's folder"))?;
    // An empty folder gives up its name; one that was filled meanwhile does not.
    if folder.exists() {
        std::fs::remove_dir(folder).map_err(|_| StoreError::FolderNotEmpty)?;
    }
    put_in_place(building.folder(), folder)
}

fn absolute(place: &Place) -> Result<PathBuf, StoreError> {
    std::path::absolute(place.folder()).map_err(StoreError::io("find the caseload's folder"))
}
