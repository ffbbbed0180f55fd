//! How long things may grow before they are parted.

use crate::sources::{files, read};

/// Longest file of each sort, in lines. Tests are exempt: a table of cases reads best in one piece.
const FILES: [(&str, &str, usize); 3] =
    [("src-tauri", ".rs", 600), ("ui", ".js", 300), ("ui", ".css", 300)];
/// Files that are longer, each with its own limit, until they are parted.
const LONGER: [(&str, usize); 0] = [];
/// A function beyond this is refused.
const FUNCTION: usize = 60;
/// A function beyond this is named here, so that the next one is a decision.
const LONG: usize = 40;
const LONG_FUNCTIONS: [&str; 4] = ["card", "look", "person", "referral"];

#[test]
fn no_file_outgrows_its_room() {
    for (under, end, most) in FILES {
        for path in files(under, end).into_iter().filter(|path| !path.contains("/tests/")) {
            let lines = read(&path).lines().count();
            let most =
                LONGER.iter().find(|(name, _)| *name == path).map_or(most, |(_, most)| *most);
            assert!(lines <= most, "{path} has {lines} lines; part it");
        }
    }
}

#[test]
fn no_function_outgrows_a_screen() {
    let sources = files("src-tauri", ".rs").into_iter().filter(|path| path.contains("/src/"));
    for path in sources {
        let text = read(&path);
        let text = text.split("#[cfg(test)]").next().unwrap();
        for (name, lines) in functions(text) {
            assert!(lines <= FUNCTION, "{name} in {path} has {lines} lines; part it");
            let named = LONG_FUNCTIONS.contains(&name.as_str());
            assert!(
                lines <= LONG || named,
                "{name} in {path} has {lines} lines; part it, or name it here"
            );
        }
    }
}

/// The functions of a formatted file with their lines: from `fn` to the brace at the same depth.
fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let name = |line: &str| {
        let (before, after) = line.split_once("fn ")?;
        let head = before
            .split_whitespace()
            .all(|word| word.starts_with("pub") || matches!(word, "const" | "unsafe" | "async"));
        let name = after.split(['(', '<']).next()?;
        (head && !line.trim_end().ends_with([';', '}'])).then(|| name.to_owned())
    };
    let length = |at: usize| {
        let depth = lines[at].len() - lines[at].trim_start().len();
        let end = format!("{}}}", " ".repeat(depth));
        lines[at..].iter().position(|line| *line == end).map(|lines| lines + 1)
    };
    let found = lines.iter().enumerate().filter_map(|(at, line)| Some((name(line)?, length(at)?)));
    found.collect()
}

#[test]
fn functions_are_measured_from_head_to_brace() {
    let text = "impl A {\n    pub(crate) fn b<T>(\n        &self,\n    ) -> T {\n        x\n    }\n}\nfn c() {}\nfn d() {\n}\n";
    assert_eq!(functions(text), [("b".to_owned(), 5), ("d".to_owned(), 2)]);
}
