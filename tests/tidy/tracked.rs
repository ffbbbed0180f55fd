//! What is in the repository is of no machine in particular.

use crate::sources::root;
use std::process::Command;

/// Every file that git knows, with its text.
fn tracked() -> Vec<(String, String)> {
    let output = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output().unwrap();
    let names = String::from_utf8(output.stdout).unwrap();
    let there = |name: &str| {
        let text = std::fs::read_to_string(root().join(name)).ok()?;
        Some((name.to_owned(), text))
    };
    let files: Vec<_> =
        names.split('\0').filter(|name| !name.is_empty()).filter_map(there).collect();
    assert!(files.len() > 100, "git lists the files of this repository");
    files
}

#[test]
fn no_file_names_a_place_on_the_machine_it_was_written_on() {
    // Put together here, so that this file does not hold them itself.
    let places =
        ["/wo\u{72}k/", "/ro\u{6f}t/", "/t\u{6d}p/", "/home/\u{75}ser", "C:\\\\Us\u{65}rs"];
    let allowed = |line: &str| line.contains("/Dropbox/") || line.contains("/data/");
    for (path, text) in tracked() {
        for place in places {
            let found = text.lines().find(|line| line.contains(place) && !allowed(line));
            assert_eq!(found, None, "{path}");
        }
    }
}

#[test]
fn packages_come_from_the_public_registries_only() {
    for (path, text) in tracked() {
        let hosts: &[&str] = match path.as_str() {
            "Cargo.lock" => &["registry+https://github.com/rust-lang/crates.io-index"],
            "package-lock.json" => &["https://registry.npmjs.org/"],
            _ => continue,
        };
        for line in
            text.lines().filter(|line| line.contains("source = ") || line.contains("\"resolved\":"))
        {
            assert!(hosts.iter().any(|host| line.contains(host)), "{path}: {line}");
        }
    }
}
