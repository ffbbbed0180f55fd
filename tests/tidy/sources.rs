//! The sources, and which words stand in which room.

use std::path::{Path, PathBuf};

/// The repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// A file of the repository.
pub(crate) fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|_| panic!("{path} is there"))
}

/// Files under a folder that end so, by their path from the root; what was installed or built is left out.
pub(crate) fn files(under: &str, end: &str) -> Vec<String> {
    let all = doorstep_tests::every_file(&root().join(under));
    let names = all
        .iter()
        .map(|path| path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/"));
    names.filter(|name| name.ends_with(end) && !name.starts_with("ui/vendor/")).collect()
}

/// The code of a Rust file: no comments, no tests at its end.
pub(crate) fn code(path: &str) -> String {
    let text = read(path);
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// True where `word` stands in `text` on its own.
pub(crate) fn holds_word(text: &str, word: &str) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(word).any(|(at, _)| {
        !part(text[..at].chars().next_back()) && !part(text[at + word.len()..].chars().next())
    })
}

/// Fails where `word` stands in the code of a room below `src-tauri/` that is not `its_place`.
fn only_in(word: &str, its_place: &[&str]) {
    for path in files("src-tauri", ".rs").into_iter().filter(|path| path.contains("/src/")) {
        if its_place.iter().any(|place| path.starts_with(&format!("src-tauri/{place}"))) {
            continue;
        }
        assert!(!holds_word(&code(&path), word), "{path} must not know of {word}");
    }
}

#[test]
fn only_the_shell_knows_the_window() {
    only_in("tauri", &["shell/"]);
    only_in("rfd", &["shell/"]);
}

#[test]
fn only_the_store_knows_the_database() {
    only_in("rusqlite", &["store/"]);
    for sql in [
        "SELECT",
        "INSERT INTO",
        "INSERT OR REPLACE",
        "DELETE FROM",
        "CREATE TABLE",
        "PRAGMA",
        "UPDATE",
        "ALTER",
        "DROP",
        "VACUUM",
        "ATTACH",
    ] {
        only_in(sql, &["store/"]);
    }
}

#[test]
fn only_the_store_and_the_exchange_know_age() {
    only_in("age::", &["store/", "exchange/"]);
}

#[test]
fn time_and_chance_come_in_as_parameters() {
    // The laptop's clock and randomness are asked in one place; the shell has a clock of its own to watch sleep.
    let one_place = ["desk/src/surroundings.rs", "shell/"];
    for word in ["SystemTime::now", "Utc::now", "Local::now", "Instant::now"] {
        only_in(word, &one_place);
    }
    for word in ["getrandom", "rand::", "thread_rng", "OsRng", "random()"] {
        only_in(word, &one_place);
    }
    only_in("env::var_os", &one_place);
    only_in("env::var", &one_place);
    // `age` makes the recovery key from its own randomness: its identities can be made in no other way.
    only_in("Identity::generate", &["store/src/recovery.rs"]);
}

#[test]
fn a_word_is_found_only_where_it_stands_alone() {
    let check =
        |text: &str, word: &str, found: bool| assert_eq!(holds_word(text, word), found, "{text}");
    check("use tauri::App", "tauri", true);
    check("tauri_build()", "tauri", false);
    check("SELECTED", "SELECT", false);
    check("\"SELECT 1\"", "SELECT", true);
}
