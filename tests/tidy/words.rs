//! Words on screen: a person is a person.

use crate::sources::{code, files, holds_word, read};

const BANNED: [&str; 6] = ["client", "clients", "patient", "patients", "user", "users"];
/// Other people's spreadsheets use these words, and must be understood.
const UNDERSTANDS_THEM: &str = "src-tauri/exchange/src/newcomers/";

/// The texts between quotes.
fn quoted(text: &str) -> String {
    text.split('"').skip(1).step_by(2).collect::<Vec<_>>().join("\n").to_lowercase()
}

fn check(path: &str, text: &str) {
    for word in BANNED {
        let found = text.lines().find(|line| holds_word(line, word));
        assert_eq!(found, None, "{path} says {word}");
    }
}

#[test]
fn nobody_is_called_a_client_a_patient_or_a_user() {
    for path in files("src-tauri", ".rs")
        .iter()
        .filter(|path| path.contains("/src/") && !path.contains("/shell/"))
    {
        if !path.starts_with(UNDERSTANDS_THEM) {
            check(path, &quoted(&code(path)));
        }
    }
    for path in files("assets", ".json") {
        check(&path, &read(&path).to_lowercase());
    }
    for path in files("ui", ".js").into_iter().chain(files("ui", ".html")) {
        check(&path, &read(&path).to_lowercase());
    }
}

#[test]
fn the_search_for_words_finds_them() {
    assert_eq!(quoted("a(\"One user\", 'x', \"Two\")"), "one user\ntwo");
    assert!(std::panic::catch_unwind(|| check("here", "the patient said")).is_err());
}
