//! The system's clipboard. Words about people are lent to it for a moment, and kept out of its history where
//! the system can be asked to.

use arboard::Clipboard as System;
use doorstep_desk::Clipboard;

/// Opened when first needed; on X11 it must live for as long as others may paste.
#[derive(Default)]
pub(crate) struct SystemClipboard(Option<System>);

impl SystemClipboard {
    fn system(&mut self) -> Option<&mut System> {
        if self.0.is_none() {
            self.0 = System::new().ok();
        }
        self.0.as_mut()
    }
}

impl Clipboard for SystemClipboard {
    fn put(&mut self, words: &str) -> bool {
        self.system().is_some_and(|system| out_of_history(system.set()).text(words).is_ok())
    }

    fn take_back(&mut self, words: &str) {
        let Some(system) = self.system() else { return };
        if system.get_text().is_ok_and(|now| now == words) {
            // What cannot be emptied is written over.
            let _ = system.clear().or_else(|_| system.set_text(""));
        }
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
fn out_of_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtLinux::exclude_from_history(set)
}

#[cfg(windows)]
fn out_of_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtWindows;
    set.exclude_from_monitoring().exclude_from_history().exclude_from_cloud()
}

#[cfg(target_os = "macos")]
fn out_of_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtApple::exclude_from_history(set)
}
