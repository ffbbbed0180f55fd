//! Who may call what, tried without a display on the permissions that the program really carries.

use std::collections::BTreeSet;

use doorstep_desk::COMMANDS;
use serde_json::Value;
use tauri::{
    App, WebviewWindow, WebviewWindowBuilder,
    ipc::{CallbackFn, InvokeBody},
    test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder},
    webview::InvokeRequest,
};

use crate::window::LABEL;

const CAPABILITY: &str = include_str!(concat!(env!("OUT_DIR"), "/capabilities/main.json"));
const MANIFESTS: &str = include_str!(concat!(env!("OUT_DIR"), "/acl-manifests.json"));

const OWN_PAGE: &str = if cfg!(windows) { "http://tauri.localhost/" } else { "tauri://localhost/" };
const STRANGE_PAGES: [&str; 4] = [
    "https://example.org/",
    "http://localhost:1420/",
    "http://tauri.localhost.example.org/",
    "file:///etc/hostname",
];

/// Tauri's own commands, by plugin.
const CORE: [(&str, &str); 9] = [
    ("path", "resolve_directory resolve normalize join dirname extname basename is_absolute"),
    ("event", "listen unlisten emit emit_to"),
    ("window", WINDOW),
    ("webview", WEBVIEW),
    ("app", APP),
    ("image", "new from_bytes from_path rgba size"),
    ("resources", "close"),
    ("menu", MENU),
    ("tray", "new get_by_id remove_by_id set_icon set_menu set_tooltip set_title set_visible"),
];
const WINDOW: &str = "create get_all_windows scale_factor inner_position outer_position inner_size \
    outer_size is_fullscreen is_minimized is_maximized is_focused is_visible title current_monitor \
    primary_monitor monitor_from_point available_monitors cursor_position theme center \
    request_user_attention set_enabled set_resizable set_title maximize unmaximize minimize unminimize \
    show hide close destroy set_decorations set_shadow set_effects set_always_on_top \
    set_content_protected set_size set_min_size set_max_size set_position set_fullscreen set_focus \
    set_skip_taskbar set_cursor_grab set_cursor_visible set_cursor_icon set_cursor_position \
    set_ignore_cursor_events start_dragging start_resize_dragging set_progress_bar set_badge_count \
    set_overlay_icon set_icon set_theme toggle_maximize internal_toggle_maximize";
const WEBVIEW: &str = "create_webview create_webview_window get_all_webviews webview_position \
    webview_size webview_close set_webview_size set_webview_position set_webview_focus \
    set_webview_zoom webview_hide webview_show print reparent clear_all_browsing_data \
    internal_toggle_devtools";
const APP: &str = "version name tauri_version identifier app_show app_hide exit \
    fetch_data_store_identifiers remove_data_store default_window_icon set_app_theme \
    register_listener remove_listener";
const MENU: &str = "new append prepend insert remove remove_at items get popup create_default \
    set_as_app_menu set_as_window_menu text set_text is_enabled set_enabled set_accelerator";

/// The app with its own permissions; a call that gets through them is answered "reached".
fn app() -> App<MockRuntime> {
    mock_builder()
        .invoke_handler(|invoke| {
            invoke.resolver.resolve("reached");
            true
        })
        .build(tauri::generate_context!())
        .unwrap()
}

fn window(app: &App<MockRuntime>, label: &str) -> WebviewWindow<MockRuntime> {
    WebviewWindowBuilder::new(app, label, Default::default()).build().unwrap()
}

fn reaches(window: &WebviewWindow<MockRuntime>, command: &str, page: &str) -> bool {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: page.parse().unwrap(),
        body: InvokeBody::default(),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).is_ok()
}

fn names() -> impl Iterator<Item = &'static str> {
    COMMANDS.iter().map(|command| command.name)
}

fn core_commands() -> impl Iterator<Item = String> {
    CORE.iter().flat_map(|(plugin, commands)| {
        commands.split_whitespace().map(move |command| format!("plugin:{plugin}|{command}"))
    })
}

#[test]
fn our_own_page_in_our_own_window_reaches_every_command() {
    let app = app();
    let main = window(&app, LABEL);
    for name in names() {
        assert!(reaches(&main, name, OWN_PAGE), "{name}");
    }
}

#[test]
fn no_other_window_reaches_any_command() {
    let app = app();
    let other = window(&app, "other");
    for name in names() {
        assert!(!reaches(&other, name, OWN_PAGE), "{name}");
    }
}

#[test]
fn no_strange_page_reaches_any_command() {
    let app = app();
    let main = window(&app, LABEL);
    for (name, page) in names().flat_map(|name| STRANGE_PAGES.map(|page| (name, page))) {
        assert!(!reaches(&main, name, page), "{name} from {page}");
    }
}

#[test]
fn no_command_of_tauri_itself_is_allowed() {
    let app = app();
    let main = window(&app, LABEL);
    assert!(core_commands().count() > 100);
    for command in core_commands() {
        assert!(!reaches(&main, &command, OWN_PAGE), "{command}");
    }
}

#[test]
fn a_command_outside_the_list_is_refused() {
    let app = app();
    let main = window(&app, LABEL);
    for name in ["no_such_command", "", "Unlock", "unlock ", "plugin:", "plugin:fs|read_file"] {
        assert!(!reaches(&main, name, OWN_PAGE), "{name:?}");
    }
}

#[test]
fn list_manifest_and_capability_name_the_same_commands() {
    let listed: BTreeSet<String> =
        names().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    let capability: Value = serde_json::from_str(CAPABILITY).unwrap();
    let permitted: BTreeSet<String> =
        serde_json::from_value(capability["permissions"].clone()).unwrap();
    let manifests: Value = serde_json::from_str(MANIFESTS).unwrap();
    let known = manifests["__app-acl__"]["permissions"].as_object().unwrap();
    let known: BTreeSet<String> =
        known.keys().filter(|name| name.starts_with("allow-")).cloned().collect();
    assert_eq!(permitted, listed);
    assert_eq!(known, listed);
}
