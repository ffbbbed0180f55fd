//! `docs/commands.md` lists every command and every error, written from the code itself.

use crate::sources::{read, root};
use doorstep_desk::{COMMANDS, Command, Effect, When, signatures};
use doorstep_tests::commands_without_undo;
use std::fmt::Write;

const HEAD: &str = "# Commands and errors

Written from the code by `UPDATE_GOLDEN=1 cargo test -p doorstep-tests --test tidy`.

Everything that the window can ask of the desk. Requests and replies are the types of `ui/replies.d.ts`. While the
caseload is locked, covered, or its clock is asked about, every command that needs it open answers `locked`.
";

fn generated() -> String {
    let mut text = format!(
        "{HEAD}\n| command | when | asks with | answers with | undo |\n|---|---|---|---|---|\n"
    );
    for (command, speaks) in COMMANDS.iter().zip(signatures()) {
        let (request, reply) = (shown(&speaks.request), shown(&speaks.reply));
        let (when, undo) = (when(command.when), undo(command));
        writeln!(text, "| `{}` | {when} | {request} | {reply} | {undo} |", command.name).unwrap();
    }
    text + "\n## Errors\n\nThe interface decides on the code and shows the words. On an error nothing was changed.\n\n| code | means |\n|---|---|\n"
        + &errors()
}

/// A type as the table shows it.
fn shown(name: &str) -> String {
    if name == "Nothing" { "—".to_owned() } else { format!("`{name}`") }
}

fn when(when: When) -> &'static str {
    match when {
        When::always => "always",
        When::locked => "while locked",
        When::unlocked => "while open",
        When::visiting => "while open, and during a visit",
        When::sharing => "while open, during a visit, and while the screen is shared",
    }
}

fn undo(command: &Command) -> String {
    let reason = commands_without_undo().iter().find(|(name, _)| *name == command.name);
    match command.effect {
        Effect::write => "yes".to_owned(),
        Effect::read => "reads only".to_owned(),
        _ => reason.map(|(_, reason)| format!("no: {reason}")).unwrap_or_default(),
    }
}

/// Every code with the sentence that stands above it.
fn errors() -> String {
    let text = read("src-tauri/desk/src/error.rs");
    let (_, codes) = text.split_once("pub enum Code {").unwrap();
    let (codes, _) = codes.split_once("\n}").unwrap();
    let lines: Vec<&str> = codes.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let row = |pair: &[&str]| {
        let words = pair[0].trim_start_matches("/// ");
        format!("| `{}` | {words} |\n", kebab(pair[1].trim_end_matches(',')))
    };
    lines.chunks(2).map(row).collect()
}

fn kebab(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !text.is_empty() {
            text.push('-');
        }
        text.extend(letter.to_lowercase());
    }
    text
}

#[test]
fn the_docs_list_every_command_and_every_error() {
    let path = root().join("docs/commands.md");
    let now = generated();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == now, "run with UPDATE_GOLDEN=1 and read the difference");
}

#[test]
fn codes_are_spelled_as_they_are_sent() {
    for code in [doorstep_desk::Code::NotASpreadsheet, doorstep_desk::Code::DiskFull] {
        let sent = serde_json::to_value(code).unwrap();
        assert_eq!(sent, kebab(&format!("{code:?}")));
    }
}
