//! Records out to a file of the open form and in from one.

use doorstep_tests::{Actor, raw};
use serde_json::Value;

#[test]
fn that_everything_was_written_out_in_clear_stands_in_the_log() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    anna.exports(&anna.home().join("all.ndjson"));
    anna.healthy();
    anna.lock();
    let last: String = raw(&anna)
        .query_row("SELECT operation FROM audit ORDER BY seq DESC LIMIT 1", [], |row| row.get(0))
        .unwrap();
    assert_eq!(last, "export_records");
}

#[test]
fn a_record_under_the_id_of_another_kind_is_refused_and_nothing_is_taken_in() {
    let (mut anna, mut bela) = (Actor::ready("Anna"), Actor::ready("Béla"));
    anna.has_a_small_caseload();
    let file = anna.home().join("all.ndjson");
    anna.exports(&file);
    bela.imports(&file).unwrap();
    let before = bela.healthy();
    let text = std::fs::read_to_string(&file).unwrap();
    let changed = text.lines().map(|line| {
        let mut record: Value = serde_json::from_str(line).unwrap();
        if record["kind"] == "task" {
            record["kind"] = "errand".into();
        }
        format!("{record}\n")
    });
    std::fs::write(&file, changed.collect::<String>()).unwrap();
    let refused = bela.imports(&file).unwrap_err();
    assert!(refused.message.contains("quite another one"), "{refused}");
    assert_eq!(bela.healthy(), before);
}
