//! No test file lies about that nobody runs.

use crate::sources::{files, read, root};

#[test]
fn every_file_beside_a_main_is_a_module_of_it() {
    let mains = files("tests", "/main.rs").into_iter().chain(files("src-tauri", "/main.rs"));
    for main in mains.filter(|main| main.contains("tests/")) {
        let folder = main.trim_end_matches("main.rs");
        let text = read(&main);
        for path in files(folder, ".rs") {
            let name = path[folder.len()..].trim_end_matches(".rs");
            let module = name.split('/').next().unwrap();
            let listed = module == "main" || text.contains(&format!("mod {module};"));
            assert!(listed, "{path} is not in {main}");
        }
    }
}

#[test]
fn every_folder_of_rust_tests_is_a_target() {
    let targets = read("tests/Cargo.toml");
    for main in files("tests", "/main.rs").iter().filter(|path| path.matches('/').count() == 2) {
        let path = main.trim_start_matches("tests/");
        let its_own = root().join(main).with_file_name("Cargo.toml").exists();
        assert!(
            its_own || targets.contains(&format!("path = \"{path}\"")),
            "{main} is run by nobody"
        );
    }
}
