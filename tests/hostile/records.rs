//! Every field of every group of every kind, given everything bad, through its form.

use crate::naughty::ask;
use doorstep_domain::{Kind, sample};
use doorstep_tests::{Actor, id_of};
use serde_json::{Value, json};

/// Fewer than elsewhere: there are many fields. Text in two directions with a nought byte in it, a line that is too
/// long, a day that is none, a number that is too large, and something of the wrong sort.
fn values() -> [Value; 5] {
    let long = "too long a line ".repeat(7_000);
    [
        json!("\u{202e}עברית\u{0} 'x'--"),
        json!(long),
        json!("2026-02-31"),
        json!(4e18),
        json!({ "a": [] }),
    ]
}

#[test]
fn every_field_of_every_kind_takes_or_refuses_anything_and_undo_restores_it() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    let before = anna.content_hash();
    for kind in Kind::ALL {
        for shape in kind.groups() {
            let good = sample::group(kind, shape, 3);
            for field in shape.fields {
                for value in values() {
                    let mut group = good.clone();
                    let fields = if shape.keyed { &mut group["item"] } else { &mut group };
                    fields[*field] = value.clone();
                    ask(
                        &mut anna,
                        "save_record",
                        &form(kind, &caseload.frank, shape.name, group),
                        &value,
                    );
                }
            }
        }
        assert_eq!(anna.content_hash(), before, "{kind}");
    }
}

fn form(kind: &Kind, person: &str, group: &str, value: Value) -> Value {
    let groups = json!({ "what": { "words": "x" }, group: value });
    let groups = if *kind == Kind::Task { groups } else { json!({ group: groups[group] }) };
    json!({ "kind": kind.as_str(), "id": "", "version": "", "person": person, "groups": groups, "draft": "" })
}

#[test]
fn a_field_that_the_group_does_not_have_is_refused_by_name() {
    let mut anna = Actor::ready("Anna");
    let margaret = anna.has_a_small_caseload().margaret;
    let version =
        anna.call("open_form", json!({ "kind": "person", "id": margaret }))["version"].clone();
    for groups in [
        json!({ "name": { "givn": "Mags" } }),
        json!({ "nmae": {} }),
        json!({ "_deleted": { "deleted": true } }),
    ] {
        let form = json!({ "kind": "person", "id": margaret, "version": version, "person": "", "groups": groups, "draft": "" });
        assert_eq!(anna.code("save_record", form), "invalid", "{groups}");
    }
    assert_eq!(anna.opens(&margaret)["name"], "Margaret O’Neill");
}

#[test]
fn a_record_of_one_kind_is_never_opened_or_written_as_another() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    for kind in ["task", "policy", "", "Person", "sqlite_schema"] {
        assert_eq!(
            anna.code("open_form", json!({ "kind": kind, "id": caseload.margaret })),
            "not-found",
            "{kind}"
        );
        assert_eq!(
            anna.code("delete_record", json!({ "kind": kind, "id": caseload.margaret })),
            "not-found",
            "{kind}"
        );
    }
    assert_eq!(anna.code("open_person", json!({ "id": caseload.contact })), "not-found");
    assert_eq!(
        anna.code("complete_task", json!({ "task": caseload.margaret, "done": true })),
        "not-found"
    );
    let scheme = id_of(
        &anna.call("save_record", form(&Kind::Scheme, "", "title", json!({ "name": "Links" }))),
    );
    assert_eq!(anna.call("list_schemes", json!({}))["schemes"][0]["code"], scheme);
}
