//! The desk over the folder that was named, opened as it must be.

use crate::arguments::Arguments;
use crate::refusal::Refusal;
use crate::secrets::first_line;
use doorstep_desk::{Desk, Folders, NoWindow, Surroundings, SystemClock, system_chance};
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;

/// As in the app; never an argument, so that no caseload is made with less.
const WORK_FACTOR: u8 = 18;

/// The desk over `--store`, with nothing open yet.
pub(crate) fn desk(arguments: &Arguments) -> Result<Desk, Refusal> {
    let folder = arguments
        .store
        .clone()
        .ok_or_else(|| Refusal::usage("Say which caseload: --store and its folder."))?;
    // Where the folder is asked for by two spellings, the second anchor must still be the same.
    let folder = std::path::absolute(&folder).unwrap_or(folder);
    let around = Surroundings {
        clock: Box::new(SystemClock),
        chance: system_chance(),
        picker: Box::new(NoWindow),
        clipboard: Box::new(NoWindow),
        folders: folders(&folder),
        work_factor: WORK_FACTOR,
    };
    Ok(Desk::at(around, folder))
}

/// The same second anchors as the app's, so that either notices what the other wrote: beside a folder of
/// caseloads, or with everything else of this account.
fn folders(store: &Path) -> Folders {
    let shelf = store.parent().filter(|parent| parent.ends_with("caseloads"));
    let base = shelf.and_then(Path::parent).map(Path::to_owned).unwrap_or_else(|| {
        directories::ProjectDirs::from("", "", "Doorstep")
            .map_or_else(|| store.join(".."), |dirs| dirs.data_local_dir().to_owned())
    });
    Folders { data: base.join("caseloads"), anchors: base.join("anchors") }
}

/// The passphrase of `--passphrase-file`.
pub(crate) fn passphrase(arguments: &Arguments) -> Result<String, Refusal> {
    let file = arguments.passphrase_file.as_deref().ok_or_else(|| {
        Refusal::usage(
            "Say where the passphrase is: --passphrase-file and a file whose first line it is.",
        )
    })?;
    first_line(file, "passphrase")
}

/// The desk with its caseload open.
pub(crate) fn open(arguments: &Arguments) -> Result<Desk, Refusal> {
    let mut desk = desk(arguments)?;
    let passphrase = passphrase(arguments)?;
    let state = desk.call("unlock", json!({ "passphrase": passphrase }))?;
    say_notices(&state);
    clock_is_right(arguments, &mut desk, &state)?;
    Ok(desk)
}

/// What must be said of the caseload itself goes to stderr, whatever was asked.
pub(crate) fn say_notices(state: &Value) {
    for notice in state["notices"].as_array().into_iter().flatten() {
        let words = |field: &str| notice[field].as_str().unwrap_or_default();
        let _ = writeln!(std::io::stderr(), "{} {}", words("message"), words("advice"));
    }
}

/// A clock that looks wrong is a refusal, unless the person says that it is right.
pub(crate) fn clock_is_right(
    arguments: &Arguments,
    desk: &mut Desk,
    state: &Value,
) -> Result<(), Refusal> {
    if state["phase"] != "clock-question" {
        return Ok(());
    }
    if arguments.clock_is_right {
        say_notices(&desk.call("answer_clock", json!({ "clock_is_right": true }))?);
        return Ok(());
    }
    let words = |field: &str| state["clock"][field].as_str().unwrap_or_default().to_owned();
    Err(Refusal::new(format!(
        "This laptop’s clock says {}, but the caseload was last used on {}. Put the clock right, or go on with --clock-is-right.",
        words("now"),
        words("last")
    )))
}
