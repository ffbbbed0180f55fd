//! What a caller may say: codes of the lists, people who are there, days that have come, states that follow.

use doorstep_tests::{Actor, Caseload};
use serde_json::{Value, json};

/// Refused with a problem of this field, and nothing is written.
fn check(anna: &mut Actor, command: &str, request: Value, field: &str) {
    let before = anna.content_hash();
    let refused = anna.refused(command, request.clone());
    let fields: Vec<_> = refused.problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, [field], "{request}");
    assert_eq!(anna.content_hash(), before, "{request}");
}

fn form(anna: &mut Actor, kind: &str, id: &str, person: &str, groups: Value) -> Value {
    let version = match id {
        "" => json!(""),
        id => anna.call("open_form", json!({ "kind": kind, "id": id }))["version"].clone(),
    };
    json!({ "kind": kind, "id": id, "version": version, "person": person, "groups": groups, "draft": "" })
}

#[test]
fn a_code_must_be_of_its_list() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    let person = |more: Value| {
        let mut person = json!({ "given": "Ines", "phone": "07700 900999" });
        person.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        person
    };
    check(&mut anna, "add_person", person(json!({ "source": "postman" })), "source");
    check(&mut anna, "add_person", person(json!({ "needs": ["money", "kites"] })), "needs");
    let met = |whom: Value| json!({ "person": c.margaret, "channel": "phone", "outcome": "spoke", "whom": whom });
    check(&mut anna, "add_contact", met(json!(["postman"])), "whom");
    for (kind, groups, field) in [
        ("person", json!({ "identity": { "ethnic_group": "W1" } }), "identity.ethnic_group"),
        ("person", json!({ "availability": { "barriers": ["kites"] } }), "availability.barriers"),
        (
            "person",
            json!({ "reach": { "first": { "kind": "pigeon", "value": "1" } } }),
            "reach/first.kind",
        ),
    ] {
        let edit = form(&mut anna, kind, &c.margaret, "", groups);
        check(&mut anna, "save_record", edit, field);
    }
    let edit =
        form(&mut anna, "contact", &c.contact, "", json!({ "result": { "outcome": "kites" } }));
    check(&mut anna, "save_record", edit, "result.outcome");
}

/// The census group is what is kept; what national returns call it is derived each time. The whole table is
/// the domain’s (`every_census_group_has_its_nhs_category`).
#[test]
fn the_nhs_category_follows_from_the_census_group_and_is_kept_nowhere() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    let page = anna.opens(&c.margaret);
    assert_eq!(page["nhs_ethnic_category"], json!({ "code": "99", "words": "Not known" }));
    assert_eq!(page["described"], json!([]));
    for (group, words, code, category) in [
        ("asian-chinese", "Chinese", "R", "Chinese"),
        ("other-arab", "Arab", "S", "Any other ethnic group"),
        ("white-roma", "Roma", "C", "Any other White"),
        ("not-said", "Prefers not to say", "Z", "Not stated"),
    ] {
        let said = json!({ "identity": { "ethnic_group": group, "faith": "Catholic" } });
        let edit = form(&mut anna, "person", &c.margaret, "", said);
        anna.call("save_record", edit);
        let page = anna.opens(&c.margaret);
        assert_eq!(page["nhs_ethnic_category"], json!({ "code": code, "words": category }));
        let detail = format!("NHS category {code}, {category}");
        let line = json!({ "label": "Ethnic group", "words": words, "detail": detail });
        assert_eq!(page["described"][0], line);
        assert_eq!(page["described"][1]["words"], "Catholic");
        let kept = anna.call("open_form", json!({ "kind": "person", "id": c.margaret }));
        assert_eq!(kept["groups"]["identity"]["ethnic_group"], group);
    }
}

#[test]
fn who_was_met_is_of_the_list_or_stands_around_this_person() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, contact, relation, .. } = anna.has_a_small_caseload();
    let daughter =
        anna.makes("relation", &margaret, json!({ "who": { "name": "Sue", "kind": "family" } }));
    let code = |id: &str| format!("relation:{id}");
    anna.meets(&margaret, json!({ "whom": ["person", code(&daughter)] }));
    anna.edits("contact", &contact, json!({ "met": { "whom": [code(&daughter)] } }));
    let nobody =
        [code(&relation), code(&margaret), code("x"), code("01890a5d-ac96-774b-bcce-b302099a8057")];
    for whom in nobody {
        let met =
            json!({ "person": margaret, "channel": "phone", "outcome": "spoke", "whom": [whom] });
        check(&mut anna, "add_contact", met, "whom");
        let edit = form(&mut anna, "contact", &contact, "", json!({ "met": { "whom": [whom] } }));
        check(&mut anna, "save_record", edit, "whom");
    }
    anna.call("delete_record", json!({ "kind": "relation", "id": daughter }));
    anna.edits("contact", &contact, json!({ "note": { "words": "Sue was there." } }));
}

#[test]
fn what_lies_ahead_has_not_happened() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, contact, .. } = anna.has_a_small_caseload();
    let met =
        |at: &str| json!({ "person": margaret, "channel": "phone", "outcome": "spoke", "at": at });
    check(&mut anna, "add_contact", met("2026-11-24T09:01:00Z"), "at");
    anna.call("add_contact", met("2026-11-24T08:59:00Z"));
    let event = json!({ "event": { "at": "2027-11-20T10:00:00Z", "minutes": 45 } });
    let edit = form(&mut anna, "contact", &contact, "", event);
    check(&mut anna, "save_record", edit, "event.at");
    let born = |on: &str| json!({ "given": "Ines", "phone": "07700 900999", "born": on });
    for on in ["24/11/2026", "2027", "Dec 2026"] {
        check(&mut anna, "add_person", born(on), "born");
        let edit = form(&mut anna, "person", &margaret, "", json!({ "born": { "on": on } }));
        check(&mut anna, "save_record", edit, "born.on");
        check(
            &mut anna,
            "record_death",
            json!({ "person": margaret, "on": on, "told_by": "" }),
            "on",
        );
    }
    anna.call("add_person", born("23/11/2026"));
    anna.call("add_person", born("2026"));
}

#[test]
fn whose_a_record_is_stays_as_it_was_made() {
    let mut anna = Actor::ready("Anna");
    let Caseload { frank, contact, referral, task, .. } = anna.has_a_small_caseload();
    for (kind, id) in [("contact", contact), ("task", task), ("referral", referral)] {
        for of in [json!({ "person": frank }), Value::Null] {
            let edit = form(&mut anna, kind, &id, "", json!({ "of": of }));
            let refused = anna.refused("save_record", edit);
            assert!(refused.problems[0].field.starts_with("of"), "{kind}: {refused:?}");
        }
        let same = anna.sees(kind, &id, "of");
        anna.edits(kind, &id, json!({ "of": same }));
    }
}

#[test]
fn a_referral_moves_on_by_its_form_only_as_it_would_by_its_status() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, referral, .. } = anna.has_a_small_caseload();
    let status =
        |state: &str, reason: &str| json!({ "status": { "state": state, "reason": reason } });
    for (state, reason, field) in
        [("received", "", "status"), ("closed", "", "reason"), ("closed", "kites", "reason")]
    {
        let edit = form(&mut anna, "referral", &referral, "", status(state, reason));
        check(&mut anna, "save_record", edit, field);
    }
    let new = form(&mut anna, "referral", "", &margaret, status("paused", "away"));
    check(&mut anna, "save_record", new, "status");
    anna.edits("referral", &referral, status("closed", "goals-met"));
    let edit = form(&mut anna, "referral", &referral, "", status("active", ""));
    check(&mut anna, "save_record", edit, "status");
}

#[test]
fn a_contact_made_by_its_form_says_when_it_was_written() {
    let mut anna = Actor::ready("Anna");
    let margaret = anna.has_a_small_caseload().margaret;
    let groups = json!({
        "event": { "at": "2026-11-20T10:00:00Z", "minutes": 5 }, "met": { "whom": ["person"] },
        "by": { "channel": "phone" }, "result": { "outcome": "spoke" },
        "written": { "at": "2020-01-01T00:00:00Z" },
    });
    let contact = anna.makes("contact", &margaret, groups);
    assert_eq!(anna.sees("contact", &contact, "written")["at"], "2026-11-23T09:00:00Z");
    anna.clock.set("2026-11-23T10:00:00Z");
    anna.edits("contact", &contact, json!({ "note": { "words": "She rang." } }));
    assert_eq!(anna.sees("contact", &contact, "written")["at"], "2026-11-23T09:00:00Z");
}
