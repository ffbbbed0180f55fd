//! A worker's own spreadsheet comes in: previewed, all or nothing, every row that stays out named.

use doorstep_tests::Actor;
use serde_json::{Value, json};
use std::path::Path;

/// Three hundred rows, of which twenty cannot be taken; `tests/fixtures/caseload-300.md` says why.
const CASELOAD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/caseload-300.csv");

/// Chooses a file and takes the guesses for its columns.
fn plan(anna: &mut Actor, file: &Path) -> Value {
    anna.pick.queue(file);
    let sheet = anna.call("choose_spreadsheet", json!({}));
    let guesses: Vec<_> =
        sheet["columns"].as_array().unwrap().iter().map(|column| column["guess"].clone()).collect();
    json!({ "token": sheet["token"], "columns": guesses, "decisions": {} })
}

#[test]
fn a_caseload_of_300_rows_with_20_bad_ones_comes_in_in_one_act_with_one_undo() {
    let mut anna = Actor::ready("Anna");
    let before = anna.content_hash();
    let plan = plan(&mut anna, Path::new(CASELOAD));
    let preview = anna.call("preview_import", plan.clone());
    assert_eq!(anna.content_hash(), before, "looking writes nothing");
    let report = anna.call("run_import", plan.clone());
    assert_eq!(report["taken"], 280);
    let mut rows: Vec<_> =
        report["refused"].as_array().unwrap().iter().map(|p| p["row"].as_u64().unwrap()).collect();
    rows.dedup();
    let bad = [
        9, 24, 38, 53, 67, 80, 95, 110, 124, 138, 153, 167, 181, 196, 210, 225, 239, 254, 268, 283,
    ];
    assert_eq!(rows, bad);
    for same in ["taken", "refused", "doubtful", "duplicates", "preview"] {
        assert_eq!(report[same], preview[same], "the preview said so: {same}");
    }
    assert_eq!(anna.call("list_people", json!({ "status": "all" }))["total"], 280);
    assert_eq!(anna.healthy()["records"]["person"], 280);
    let again = anna.call("preview_import", plan);
    assert_eq!(again["taken"], 0, "everyone is here already");
    anna.call("undo", json!({ "undo": report["undo"] }));
    assert_eq!(anna.content_hash(), before);
    let backups = anna.call("list_backups", json!({}))["backups"].clone();
    assert!(
        backups.as_array().unwrap().iter().any(|backup| backup["reason"] == "import"),
        "{backups}"
    );
}

#[test]
fn someone_who_looks_like_somebody_here_is_left_out_until_it_is_decided() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    let file = anna.home().join("two.csv");
    std::fs::write(
        &file,
        "First name,Surname,NHS number\nPeggy,Oneill,9434765919\nAbdul,Rahman,\n",
    )
    .unwrap();
    let mut plan = plan(&mut anna, &file);
    let preview = anna.call("preview_import", plan.clone());
    assert_eq!(preview["taken"], 1);
    let alike = &preview["duplicates"][0];
    assert_eq!((&alike["row"], &alike["like"]), (&json!(2), &json!("Margaret O’Neill")));
    plan["decisions"] = json!({ "2": "add" });
    assert_eq!(anna.call("run_import", plan)["taken"], 2);
    assert_eq!(anna.call("list_people", json!({ "status": "all" }))["total"], 4);
}

#[test]
fn files_that_are_no_spreadsheets_are_refused_in_plain_words_and_nothing_changes() {
    let mut anna = Actor::ready("Anna");
    let before = anna.content_hash();
    let cases: [(&str, Vec<u8>, &str); 7] = [
        ("empty.csv", Vec::new(), "not-a-spreadsheet"),
        ("empty.xlsx", Vec::new(), "not-a-spreadsheet"),
        ("broken.xlsx", b"PK\x03\x04 and then nothing".to_vec(), "not-a-spreadsheet"),
        ("page.xlsx", b"<html><table>".to_vec(), "not-a-spreadsheet"),
        ("photo.xls", [vec![0xD0, 0xCF, 0x11, 0xE0], vec![7; 3000]].concat(), "not-a-spreadsheet"),
        ("zeros.csv", vec![0; 5000], "not-a-spreadsheet"),
        ("letter.pdf", b"%PDF-1.7".to_vec(), "not-a-spreadsheet"),
    ];
    for (name, bytes, code) in cases {
        let file = anna.home().join(name);
        std::fs::write(&file, bytes).unwrap();
        anna.pick.queue(&file);
        let refused = anna.refused("choose_spreadsheet", json!({}));
        assert_eq!(serde_json::to_value(refused.code).unwrap(), code, "{name}");
        assert!(!refused.to_string().contains(anna.home().to_str().unwrap()), "{refused}");
    }
    anna.pick.queue(Path::new("/nowhere/at/all.csv"));
    assert_eq!(anna.code("choose_spreadsheet", json!({})), "read-only");
    assert_eq!(anna.call("choose_spreadsheet", json!({}))["token"], "", "the dialog was closed");
    assert_eq!(anna.content_hash(), before);
}

#[test]
fn a_file_that_changed_since_it_was_chosen_is_chosen_again() {
    let mut anna = Actor::ready("Anna");
    let file = anna.home().join("two.csv");
    std::fs::write(&file, "First name,Surname\nAbdul,Rahman\n").unwrap();
    let plan = plan(&mut anna, &file);
    std::fs::write(&file, "First name,Surname,Phone\nAbdul,Rahman,07700900001\n").unwrap();
    assert_eq!(anna.code("run_import", plan.clone()), "invalid");
    std::fs::remove_file(&file).unwrap();
    assert_eq!(anna.code("run_import", plan), "read-only");
    assert_eq!(
        anna.code("run_import", json!({ "token": "file-9", "columns": [], "decisions": {} })),
        "not-found"
    );
}

#[test]
fn rows_that_changed_since_the_file_was_looked_at_are_not_taken_in() {
    let mut anna = Actor::ready("Anna");
    let file = anna.home().join("two.csv");
    std::fs::write(&file, "First name,Surname\nAbdul,Rahman\n").unwrap();
    let plan = plan(&mut anna, &file);
    anna.call("preview_import", plan.clone());
    std::fs::write(&file, "First name,Surname\nAbdul,Rahmen\n").unwrap();
    let refused = anna.refused("run_import", plan);
    assert!(refused.problems[0].message.contains("changed since you chose it"), "{refused:?}");
    assert_eq!(anna.call("list_people", json!({ "status": "all" }))["total"], 0);
}

#[test]
fn a_column_is_taken_only_as_something_that_there_is() {
    let mut anna = Actor::ready("Anna");
    let file = anna.home().join("two.csv");
    std::fs::write(&file, "First name,Surname\nAbdul,Rahman\n").unwrap();
    let mut plan = plan(&mut anna, &file);
    plan["columns"] = json!(["given", "shoe_size"]);
    assert_eq!(anna.code("preview_import", plan.clone()), "invalid");
    assert_eq!(anna.code("run_import", plan), "invalid");
}

#[test]
fn what_is_too_much_to_be_taken_back_says_so_before_it_is_taken_in() {
    let mut anna = Actor::ready("Anna");
    let check = |anna: &mut Actor, rows: usize, lasting: bool| {
        let file = anna.home().join("many.csv");
        let people: String = (0..rows).map(|n| format!("P{n},Q{n}\n")).collect();
        std::fs::write(&file, format!("First name,Surname\n{people}")).unwrap();
        let mut plan = plan(anna, &file);
        let every = (2..rows + 2).map(|row| (row.to_string(), json!("add")));
        plan["decisions"] = Value::Object(every.collect());
        assert_eq!(anna.call("preview_import", plan)["lasting"], lasting, "{rows}");
    };
    check(&mut anna, 100, false);
    check(&mut anna, 25_001, true);
}
