//! What the interface may not do.

use crate::sources::{files, read};

#[test]
fn only_one_file_reaches_out_of_the_page() {
    for path in files("ui", ".js").into_iter().filter(|path| path != "ui/api/backend.js") {
        let text = read(&path);
        for word in [
            "__TAURI",
            "fetch(",
            "XMLHttpRequest",
            "localStorage",
            "sessionStorage",
            "indexedDB",
            "document.cookie",
        ] {
            assert!(!text.contains(word), "{path} must not use {word}");
        }
    }
}

#[test]
fn no_text_becomes_markup_and_no_style_stands_in_a_tag() {
    let pages = files("ui", ".js").into_iter().chain(files("ui", ".html"));
    for path in pages {
        let text = read(&path);
        for word in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "unsafeHTML",
            "eval(",
            "new Function",
            "style=",
        ] {
            assert!(!text.contains(word), "{path} must not use {word}");
        }
    }
}
