//! Single rows, as real spreadsheets hold them.

use chrono::NaiveDate;
use doorstep_exchange::newcomers::{Newcomer, RowOutcome, read};
use doorstep_exchange::spreadsheet::{Row, Sheet};

fn outcome(cells: &[(&str, &str)]) -> RowOutcome {
    let columns = cells.iter().map(|(code, _)| format!("The {code}")).collect();
    let texts = cells.iter().map(|(_, text)| (*text).to_owned()).collect();
    let sheet = Sheet { columns, rows: vec![Row { number: 7, cells: texts }] };
    let codes: Vec<&str> = cells.iter().map(|(code, _)| *code).collect();
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    read(&sheet, &codes, today).remove(0)
}

fn taken(cells: &[(&str, &str)]) -> Newcomer {
    match outcome(cells) {
        RowOutcome::Taken(newcomer) => *newcomer,
        refused => panic!("{refused:?}"),
    }
}

#[test]
fn what_is_not_understood_is_doubted_and_kept() {
    let check = |code: &str, text: &str| {
        let ann = taken(&[("given", "Ann"), (code, text)]);
        assert_eq!(ann.doubts.len(), 1, "{code}: {ann:?}");
        assert_eq!(ann.doubts[0].column, format!("The {code}"));
        assert!(!ann.doubts[0].why.contains(text), "a reason repeats nothing of the cell");
        assert_eq!(ann.note, format!("The {code}: {text}"));
    };
    check("postcode", "E3");
    check("phone", "ask the warden");
    check("email", "ann at example");
    check("status", "limbo");
    check("gender", "ask");
    check("agreed_contacts", "a few");
    check("knows_and_agrees", "perhaps");
    check("received_on", "May 2026");
    check("given", "Anna");
    check("closure_reason", "kites");
}

#[test]
fn columns_speak_with_each_other() {
    let check = |cells: &[(&str, &str)], says: fn(&Newcomer) -> String, expect: &str| {
        let newcomer = taken(cells);
        assert_eq!(says(&newcomer), expect, "{newcomer:?}");
    };
    check(
        &[("full_name", "Mrs Ann Lee")],
        |n| format!("{}|{}|{}", n.given, n.family, n.note),
        "Ann|Lee|Title: Mrs",
    );
    check(&[("given", "Ann"), ("closed_on", "1/2/26")], |n| n.status.clone(), "closed");
    check(
        &[("given", "Ann"), ("status", "Open"), ("closed_on", "1/2/26")],
        |n| n.closed_on.clone(),
        "",
    );
    check(
        &[("given", "Ann"), ("address", "1 Mill Lane, E3 4PT")],
        |n| format!("{}|{}", n.address, n.postcode),
        "1 Mill Lane|E3 4PT",
    );
    check(
        &[("given", "Ann"), ("address", "1 Mill Lane E34PT")],
        |n| format!("{}|{}", n.address, n.postcode),
        "1 Mill Lane|E3 4PT",
    );
    check(
        &[("given", "Ann"), ("safe_text", "N"), ("mobile", "7700900214")],
        |n| n.reach[0].safe_text.clone(),
        "no",
    );
    check(
        &[("given", "Ann"), ("status", "Declined"), ("closure_reason", "Out of area")],
        |n| n.closure_reason.clone(),
        "out-of-area",
    );
    check(&[("given", "Ann"), ("note", "One"), ("note", "Two")], |n| n.note.clone(), "One\nTwo");
    check(
        &[("given", "Ann"), ("needs", "Debt, isolation")],
        |n| n.needs.join(" "),
        "money loneliness",
    );
    check(&[("given", "=cmd|' /C calc'!A0")], |n| n.given.clone(), "=cmd|' /C calc'!A0");
    check(&[("given", "Na"), ("born", "unknown")], |n| format!("{}{}", n.given, n.born), "Na");
}

#[test]
fn a_row_is_refused_with_every_reason() {
    let check = |cells: &[(&str, &str)], columns: &[&str]| match outcome(cells) {
        RowOutcome::Refused { row: 7, reasons } => {
            let found: Vec<_> = reasons.iter().map(|reason| reason.column.as_str()).collect();
            assert_eq!(found, columns);
        }
        other => panic!("{other:?}"),
    };
    check(&[("note", "who?")], &[""]);
    check(
        &[("given", "Ann"), ("born", "31/2/50"), ("nhs_number", "1")],
        &["The born", "The nhs_number"],
    );
    check(&[("given", "Ann"), ("born", "1/1/20"), ("received_on", "1/1/19")], &["The received_on"]);
    check(&[("given", &"x".repeat(201))], &["The given"]);
    check(&[("given", "Ann"), ("note", &"x".repeat(100_001))], &[""]);
    let half = "x".repeat(50_000);
    check(&[("given", "Ann"), ("note", &half), ("reason", &half)], &[""]);
}
