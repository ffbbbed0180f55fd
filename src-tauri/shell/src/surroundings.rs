//! What the desk is given from outside, as it is on this laptop.

use doorstep_desk::{Surroundings, SystemClock, system_chance};
use tauri::AppHandle;

use crate::{arguments::Folders, clipboard::SystemClipboard, picker::Dialogs};

/// Unwrapping a key takes about half a second and 256 MB on an ordinary laptop.
const WORK_FACTOR: u8 = 18;

/// Everything the desk needs.
pub(crate) fn gather(app: &AppHandle, folders: &Folders) -> Surroundings {
    let real = Surroundings {
        clock: Box::new(SystemClock),
        chance: system_chance(),
        picker: Box::new(Dialogs(app.clone())),
        clipboard: Box::<SystemClipboard>::default(),
        folders: folders.of_desk(),
        work_factor: WORK_FACTOR,
    };
    #[cfg(feature = "e2e")]
    let real = crate::e2e::in_the_tests_hands(real);
    real
}
