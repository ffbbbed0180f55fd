//! The system's own file dialogs. What was picked stays on this side: the page only learns a name.

use std::{
    path::PathBuf,
    sync::mpsc::{self, RecvTimeoutError},
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta, Utc};
use doorstep_desk::{Clock, FileKind, Picker, SystemClock};
use rfd::{AsyncFileDialog, FileHandle};
use tauri::{AppHandle, Manager};

use crate::window::LABEL;

/// A dialog holds the desk, and a held desk cannot lock itself, so a dialog is not waited for longer.
const PATIENCE: Duration = Duration::from_secs(180);
const LOOK: Duration = Duration::from_millis(250);
/// More than this between two looks means that the laptop slept.
const SLEPT: TimeDelta = TimeDelta::seconds(5);

/// Shows dialogs in front of the window.
pub(crate) struct Dialogs(pub(crate) AppHandle);

impl Picker for Dialogs {
    fn open_file(&mut self, what: FileKind) -> Option<PathBuf> {
        self.ask(move |dialog| Box::pin(of_kind(dialog, what).pick_file()))
    }

    fn save_file(&mut self, what: FileKind, suggested: &str) -> Option<PathBuf> {
        let suggested = suggested.to_owned();
        self.ask(move |dialog| Box::pin(of_kind(dialog, what).set_file_name(suggested).save_file()))
    }

    fn folder(&mut self) -> Option<PathBuf> {
        self.ask(|dialog| Box::pin(dialog.pick_folder()))
    }
}

type Answer = std::pin::Pin<Box<dyn Future<Output = Option<FileHandle>> + Send>>;

impl Dialogs {
    /// Shows the dialog from the main thread, as macOS wants, and waits on this one.
    fn ask(
        &self,
        show: impl FnOnce(AsyncFileDialog) -> Answer + Send + 'static,
    ) -> Option<PathBuf> {
        let (answer, answered) = mpsc::channel();
        let app = self.0.clone();
        self.0
            .run_on_main_thread(move || {
                let shown = show(in_front_of_window(&app));
                tauri::async_runtime::spawn(async move { answer.send(shown.await) });
            })
            .ok()?;
        wait(&answered).map(|file| file.path().to_owned())
    }
}

fn in_front_of_window(app: &AppHandle) -> AsyncFileDialog {
    let dialog = AsyncFileDialog::new();
    match app.get_webview_window(LABEL) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

fn of_kind(dialog: AsyncFileDialog, what: FileKind) -> AsyncFileDialog {
    match what {
        FileKind::Backup => dialog.add_filter("Doorstep backup", &["doorstep-backup"]),
        FileKind::Spreadsheet => dialog.add_filter("Spreadsheet", &["csv", "xlsx"]),
        FileKind::Calendar => dialog.add_filter("Calendar", &["ics"]),
        FileKind::Sheet => dialog.add_filter("Spreadsheet", &["csv"]),
        FileKind::CodeMap => dialog.add_filter("Code map", &["json"]),
        FileKind::Questionnaire => dialog.add_filter("Questionnaire", &["json"]),
    }
}

/// Gives up, as if nothing was picked, where nobody answers or the laptop slept meanwhile.
fn wait(answered: &mpsc::Receiver<Option<FileHandle>>) -> Option<FileHandle> {
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        let looked = SystemClock.now();
        match answered.recv_timeout(LOOK) {
            Ok(picked) => return picked,
            Err(RecvTimeoutError::Disconnected) => return None,
            Err(RecvTimeoutError::Timeout) if slept_since(looked) => return None,
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
    None
}

fn slept_since(looked: DateTime<Utc>) -> bool {
    (SystemClock.now() - looked).abs() > SLEPT
}
