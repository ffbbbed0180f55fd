//! The one window: how it is made, what it may not do, and how it is emptied.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
    thread,
};

use tauri::{
    AppHandle, Manager, PhysicalPosition, PhysicalSize, Runtime, Url, UserAttentionType,
    WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    webview::{NewWindowResponse, PermissionResponse},
};

use crate::dead_page;

/// The only label that the permissions name.
pub(crate) const LABEL: &str = "main";

/// Never anything from a record: the title shows in the taskbar and in screenshots.
const TITLE: &str = "Doorstep";

/// WebDriver can attach neither to a private web view nor to one that is replaced under it.
const DRIVEN: bool = cfg!(feature = "e2e");

/// What outlives a window: where the web view keeps its own files, and where the last window stood.
pub(crate) struct Room {
    web: PathBuf,
    replacing: Mutex<Option<Place>>,
}

/// Where a window stands on the screen.
#[derive(Debug, Clone, Copy)]
struct Place {
    position: PhysicalPosition<i32>,
    size: PhysicalSize<u32>,
    maximized: bool,
}

impl Room {
    /// A room in which no window has stood yet.
    pub(crate) fn new(web: PathBuf) -> Self {
        Self { web, replacing: Mutex::new(None) }
    }

    fn replacing(&self) -> std::sync::MutexGuard<'_, Option<Place>> {
        self.replacing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens the window: private, without downloads, pop-ups, drops, autofill, permissions or other pages.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<WebviewWindow<R>> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title(TITLE)
        .inner_size(1366.0, 768.0)
        .min_inner_size(320.0, 256.0)
        .prevent_overflow()
        .data_directory(app.state::<Room>().web.clone())
        .incognito(!DRIVEN)
        .content_protected(true)
        .devtools(cfg!(debug_assertions))
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .build()?;
    dead_page::revive(&window)?;
    Ok(window)
}

/// Our pages come from inside the program; Windows gives them an address of this form.
fn is_own_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// Leaves nothing of the page: a new window takes its place, so that the old web process ends with its
/// memory.
pub(crate) fn clear<R: Runtime>(app: &AppHandle<R>) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    let _ = if DRIVEN { empty(&window) } else { replace(app, &window) };
}

/// Asks the window system to point at the window, however deep it lies; without a sound.
pub(crate) fn ask_for_attention<R: Runtime>(app: &AppHandle<R>) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    // Where the window system has no such thing, the alarm still stands in the window.
    let _ = window.request_user_attention(Some(UserAttentionType::Critical));
}

/// The next best thing while WebDriver holds on to the window.
fn empty<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    window.eval("document.documentElement.replaceChildren()")?;
    window.reload()
}

fn replace<R: Runtime>(app: &AppHandle<R>, window: &WebviewWindow<R>) -> tauri::Result<()> {
    window.hide()?;
    *app.state::<Room>().replacing() = Some(Place {
        position: window.outer_position()?,
        size: window.inner_size()?,
        maximized: window.is_maximized()?,
    });
    window.destroy()
}

/// True between the end of a cleared window and the opening of the next.
pub(crate) fn is_being_replaced<R: Runtime>(app: &AppHandle<R>) -> bool {
    app.state::<Room>().replacing().is_some()
}

/// Opens the next window where the last one stood. On a thread of its own: Windows cannot make a web view
/// inside an event.
pub(crate) fn open_again<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    thread::spawn(move || {
        let place = app.state::<Room>().replacing().take();
        let opened = open(&app).and_then(|window| place.map_or(Ok(()), |at| stand(&window, at)));
        if opened.is_err() {
            app.exit(1);
        }
    });
}

fn stand<R: Runtime>(window: &WebviewWindow<R>, place: Place) -> tauri::Result<()> {
    if place.maximized {
        return window.maximize();
    }
    window.set_size(place.size)?;
    window.set_position(place.position)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_are_opened() {
        let check = |url: &str, expected: bool| {
            assert_eq!(is_own_page(&url.parse().unwrap()), expected, "{url}");
        };
        check("tauri://localhost/index.html", true);
        check("tauri://elsewhere/index.html", false);
        check("https://example.org/", false);
        check("http://localhost:1420/", false);
        check("file:///etc/hostname", false);
        check("data:text/html,hello", false);
        check("about:blank", false);
        check("http://tauri.localhost/index.html", cfg!(windows));
        check("http://tauri.localhost.example.org/", false);
    }
}
