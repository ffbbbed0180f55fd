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

/// Tauri's own commands, as its manifests name them, so that none that a newer version brings is forgotten.
fn core_commands() -> BTreeSet<String> {
    let manifests: Value = serde_json::from_str(MANIFESTS).unwrap();
    let plugins = manifests.as_object().unwrap().iter();
    let core = plugins.filter_map(|(name, manifest)| Some((name.strip_prefix("core:")?, manifest)));
    core.flat_map(|(plugin, manifest)| {
        let permissions = manifest["permissions"].as_object().unwrap().values();
        let allowed = permissions.flat_map(|each| each["commands"]["allow"].as_array().unwrap());
        allowed.map(move |command| format!("plugin:{plugin}|{}", command.as_str().unwrap()))
    })
    .collect()
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
    assert!(core_commands().len() > 100);
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
