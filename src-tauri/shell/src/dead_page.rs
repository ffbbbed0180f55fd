//! Draws the page again where the process that drew it has died. The caseload is in this process, unharmed, and what
//! was typed is a draft already; without this the window would stay blank.

use tauri::{Runtime, WebviewWindow};

/// Seconds before the page is drawn again, so that one that dies while it is drawn does not keep the laptop busy.
#[cfg(target_os = "linux")]
const PAUSE: u32 = 1;

/// Watches over the page of `window` as long as there is one.
#[cfg(target_os = "linux")]
pub(crate) fn revive<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    use webkit2gtk::{WebViewExt, gio::glib};

    window.with_webview(|view| {
        view.inner().connect_web_process_terminated(|view, _| {
            let view = view.clone();
            glib::timeout_add_seconds_local_once(PAUSE, move || view.reload());
        });
    })
}

/// Windows and macOS offer to load a page again by themselves.
#[cfg(not(target_os = "linux"))]
pub(crate) fn revive<R: Runtime>(_: &WebviewWindow<R>) -> tauri::Result<()> {
    Ok(())
}
