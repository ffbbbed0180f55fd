//! Every way into the desk is known: a command, or a door beside them with its reason.

use crate::sources::{code, files};
use doorstep_tests::doors_beside_the_commands;

/// Functions that anyone may call and that change the desk.
fn open_functions() -> Vec<String> {
    let mut names = Vec::new();
    for path in files("src-tauri/desk/src", ".rs") {
        for rest in code(&path).split("\n    pub fn ").skip(1) {
            let (name, given) = rest.split_once('(').unwrap();
            if given.trim_start().starts_with("&mut self") {
                names.push(name.split('<').next().unwrap().to_owned());
            }
        }
    }
    names.sort();
    names
}

#[test]
fn whatever_writes_past_the_commands_says_why_it_has_no_undo() {
    let known: Vec<&str> = doors_beside_the_commands().iter().map(|(name, _)| *name).collect();
    assert_eq!(open_functions(), known);
}
