//! Who knows whom: downward only, and siblings not at all.

use crate::sources::root;
use serde_json::Value;
use std::collections::BTreeSet;
use std::process::Command;

/// Each crate of ours with those of ours that it may know.
const KNOWS: &[(&str, &[&str])] = &[
    ("doorstep-domain", &[]),
    ("doorstep-report", &["doorstep-domain"]),
    ("doorstep-store", &["doorstep-domain"]),
    ("doorstep-exchange", &["doorstep-domain"]),
    (
        "doorstep-desk",
        &["doorstep-domain", "doorstep-exchange", "doorstep-report", "doorstep-store"],
    ),
    ("doorstep-cli", &["doorstep-desk"]),
    ("doorstep", &["doorstep-desk"]),
];

/// Crates of others that belong to one room.
const ROOMS: &[(&str, &[&str])] = &[
    ("tauri", &["doorstep"]),
    ("tauri-build", &["doorstep"]),
    ("rfd", &["doorstep"]),
    ("gio", &["doorstep"]),
    ("rusqlite", &["doorstep-store"]),
    ("rusqlite_migration", &["doorstep-store"]),
    ("age", &["doorstep-store"]),
    ("calamine", &["doorstep-exchange"]),
    ("csv", &["doorstep-exchange"]),
    ("qrcodegen", &["doorstep-exchange"]),
    ("zip", &["doorstep-exchange"]),
    ("icalendar", &["doorstep-exchange"]),
    ("rrule", &["doorstep-exchange"]),
    ("getrandom", &["doorstep-desk"]),
    ("clap", &["doorstep-cli"]),
];

struct Package {
    name: String,
    knows: BTreeSet<String>,
    for_tests: bool,
}

fn packages() -> Vec<Package> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().iter().map(package).collect()
}

fn package(described: &Value) -> Package {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    // What the tests of a crate use does not ship.
    let ships = |dependency: &&Value| dependency["kind"] != "dev";
    let dependencies = described["dependencies"].as_array().unwrap().iter();
    Package {
        name: text(&described["name"]),
        knows: dependencies.filter(ships).map(|dependency| text(&dependency["name"])).collect(),
        for_tests: text(&described["manifest_path"]).replace('\\', "/").contains("/tests/"),
    }
}

#[test]
fn knowledge_runs_downward_only() {
    for package in packages().iter().filter(|package| !package.for_tests) {
        let known = KNOWS.iter().find(|(name, _)| *name == package.name);
        let (_, allowed) = known.unwrap_or_else(|| panic!("{} needs a row in KNOWS", package.name));
        let ours = package.knows.iter().filter(|name| name.starts_with("doorstep"));
        for known in ours {
            assert!(allowed.contains(&known.as_str()), "{} must not know {known}", package.name);
        }
    }
}

#[test]
fn what_belongs_to_one_room_is_in_no_other() {
    for package in packages().iter().filter(|package| !package.for_tests) {
        for (dependency, rooms) in ROOMS {
            let here = package.knows.contains(*dependency);
            let may = rooms.contains(&package.name.as_str());
            assert!(!here || may, "{} must not use {dependency}", package.name);
        }
    }
}

#[test]
fn nothing_that_ships_knows_the_tests() {
    for package in packages().iter().filter(|package| !package.for_tests) {
        let tests =
            package.knows.iter().find(|name| name.contains("tests") || name.contains("bench"));
        assert_eq!(tests, None, "{}", package.name);
    }
}
