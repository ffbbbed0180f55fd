//! Locks before the laptop sleeps or its screen locks, so that waking shows nothing for even a moment.
//!
//! On Linux the login service says so beforehand. Elsewhere, and where it is missing, the watch notices the
//! gap in time at its first look after waking.

use tauri::{AppHandle, Runtime};

/// Starts to listen. Must be called on the main thread.
#[cfg(target_os = "linux")]
pub(crate) fn listen<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    gio::bus_get(gio::BusType::System, gio::Cancellable::NONE, move |bus| {
        if let Ok(bus) = bus {
            linux::subscribe(bus, &app);
        }
    });
}

/// Nothing to listen to: the watch is enough.
#[cfg(not(target_os = "linux"))]
pub(crate) fn listen<R: Runtime>(_: &AppHandle<R>) {}

#[cfg(target_os = "linux")]
mod linux {
    use gio::{DBusConnection, DBusSignalFlags};
    use tauri::{AppHandle, Runtime};

    use crate::watch;

    const LOGIN: &str = "org.freedesktop.login1";
    const SIGNALS: [(&str, &str); 2] = [
        ("org.freedesktop.login1.Manager", "PrepareForSleep"),
        ("org.freedesktop.login1.Session", "Lock"),
    ];

    /// The connection stays open as long as the app: nobody would hear the signals without it.
    pub(super) fn subscribe<R: Runtime>(bus: DBusConnection, app: &AppHandle<R>) {
        for (interface, signal) in SIGNALS {
            let app = app.clone();
            bus.signal_subscribe(
                Some(LOGIN),
                Some(interface),
                Some(signal),
                None,
                None,
                DBusSignalFlags::NONE,
                move |_, _, _, _, _, said| {
                    // PrepareForSleep comes again, with false, after waking.
                    if !matches!(said.get(), Some((false,))) {
                        watch::lock_now(&app);
                    }
                },
            );
        }
        std::mem::forget(bus);
    }
}
