//! Tells Tauri which commands exist and that our own window may call them, and nothing else.
//!
//! The names come from the one list in `desk/src/commands.rs`. It is read as text because a build script
//! cannot run after the crate that it would have to depend on without compiling that crate twice.

use std::{env, fs, path::PathBuf};

const COMMAND_LIST: &str = "src-tauri/desk/src/commands.rs";
const INTERFACE: &str = "ui";
const VENDORED: &str = "ui/vendor";

fn main() {
    watch_inputs();
    warn_without_vendored_scripts();
    let commands = command_names(&fs::read_to_string(COMMAND_LIST).expect("the list of commands"));
    assert!(!commands.is_empty(), "no commands were found in {COMMAND_LIST}");
    let capabilities = write_capability(&commands);
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .app_manifest(tauri_build::AppManifest::new().commands(leak(commands)))
            .capabilities_path_pattern(String::leak(capabilities)),
    )
    .expect("tauri.conf.json and the permissions fit together");
}

/// Without the folder itself in the list, a file added to `ui/` would not be embedded.
fn watch_inputs() {
    for input in [COMMAND_LIST, INTERFACE, "src-tauri/shell/build.rs"] {
        println!("cargo:rerun-if-changed={input}");
    }
}

fn warn_without_vendored_scripts() {
    if !PathBuf::from(VENDORED).is_dir() {
        println!(
            "cargo:warning={VENDORED} is missing, so the window stays empty: run script/bootstrap"
        );
    }
}

/// The names in lines such as `unlock: locked, session;`.
fn command_names(source: &str) -> Vec<String> {
    source.lines().filter_map(|line| command_name(line.trim())).collect()
}

fn command_name(line: &str) -> Option<String> {
    let (name, rest) = line.strip_suffix(';')?.split_once(": ")?;
    let is_name = name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    (is_name && rest.contains(", ")).then(|| name.to_owned())
}

/// One capability: the window `main`, local pages only, our commands only. Returns where to look for it.
fn write_capability(commands: &[String]) -> String {
    let allowed: Vec<String> =
        commands.iter().map(|name| format!(r#""allow-{}""#, name.replace('_', "-"))).collect();
    let folder = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo")).join("capabilities");
    fs::create_dir_all(&folder).expect("a folder for the capability");
    let capability = format!(
        r#"{{"identifier":"main","windows":["main"],"local":true,"permissions":[{}]}}"#,
        allowed.join(",")
    );
    fs::write(folder.join("main.json"), capability).expect("the capability is written");
    folder.join("*.json").to_string_lossy().into_owned()
}

/// Tauri wants names that live as long as the program; a build script is short.
fn leak(names: Vec<String>) -> &'static [&'static str] {
    Vec::leak(names.into_iter().map(|name| &*String::leak(name)).collect::<Vec<&str>>())
}
