//! Which fields hold codes of which list, so that a slip of a caller is refused before it is kept.
//!
//! Asked where something is written by hand, never where records come in from elsewhere: another version, or
//! another host, may have lists of its own, and what they say is kept.

use crate::kind::Kind;
use crate::record::Record;
use crate::validation::Problem;
use crate::vocabulary;
use serde_json::Value;

/// Kind, group, field and the list whose codes it holds.
const FIELDS: &[(Kind, &str, &str, &str)] = &[
    (Kind::Person, "nhs", "absent", "nhs-number-absent"),
    (Kind::Person, "identity", "gender", "gender"),
    (Kind::Person, "identity", "ethnic_group", "ethnic-group"),
    (Kind::Person, "communication", "prefers", "preferred-contact"),
    (Kind::Person, "social", "accommodation", "accommodation"),
    (Kind::Person, "social", "employment", "employment"),
    (Kind::Person, "availability", "barriers", "barrier"),
    (Kind::Person, "reach", "kind", "reach-kind"),
    (Kind::Person, "alerts", "kind", "alert-kind"),
    (Kind::Place, "alerts", "kind", "alert-kind"),
    (Kind::Relation, "who", "kind", "relation-kind"),
    (Kind::Relation, "reach", "kind", "reach-kind"),
    (Kind::Relation, "telling", "may_tell", "may-tell"),
    (Kind::Relation, "authority", "kind", "authority"),
    (Kind::Referral, "source", "kind", "referral-source"),
    (Kind::Referral, "reason", "needs", "need"),
    (Kind::Referral, "reason", "urgency", "urgency"),
    (Kind::Referral, "privacy", "how", "privacy-given"),
    (Kind::Contact, "met", "whom", "whom"),
    (Kind::Contact, "by", "channel", "channel"),
    (Kind::Contact, "result", "outcome", "contact-outcome"),
    (Kind::Contact, "no_reply", "step", "no-reply-step"),
    (Kind::Appointment, "venue", "channel", "channel"),
    (Kind::Appointment, "reminder", "how", "reminder-how"),
    (Kind::Appointment, "texts", "how", "reminder-how"),
    (Kind::Appointment, "result", "outcome", "appointment-outcome"),
    (Kind::Task, "what", "priority", "priority"),
    (Kind::Activity, "what", "kind", "activity-kind"),
    (Kind::Activity, "result", "outcome", "activity-outcome"),
    (Kind::Concern, "told", "how", "told-how"),
    (Kind::Concern, "wishes", "agreed", "wishes"),
    (Kind::Measure, "answers", "stage", "measure-stage"),
    (Kind::Measure, "answers", "not_now", "not-now"),
    (Kind::Measure, "help", "how", "measure-help"),
];

/// Begins the code of someone around the person, among those who were met.
pub const RELATION: &str = "relation:";

/// Codes that no list has, in what a write made of a record. A code that stood there before stays: it may be
/// of another version’s list.
pub fn strangers(before: Option<&Record>, after: &Record) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (key, value) in after.values() {
        let group = key.split('/').next().unwrap_or_default();
        let of_group =
            |(kind, name, ..): &&(Kind, &str, &str, &str)| kind == after.kind() && *name == group;
        for (_, _, field, list) in FIELDS.iter().filter(of_group) {
            let held = before.and_then(|record| record.value(&key)?.get(*field));
            let known = codes(held);
            let mut codes = codes(value.get(*field)).into_iter();
            if codes.any(|code| !known.contains(&code) && !is_of(list, code)) {
                let message = "This is not one of the choices. Choose again.".to_owned();
                problems.push(Problem { field: format!("{key}.{field}"), message });
            }
        }
    }
    problems
}

fn is_of(list: &str, code: &str) -> bool {
    code.is_empty() || vocabulary::has(list, code) || (list == "whom" && code.starts_with(RELATION))
}

fn codes(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::String(code)) => vec![code],
        Some(Value::Array(codes)) => codes.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DeviceId, RecordId, Stamp};
    use serde_json::json;

    #[test]
    fn every_row_names_a_field_of_a_group_and_a_list() {
        for (kind, group, field, list) in FIELDS {
            let shape = kind.groups().into_iter().find(|shape| shape.name == *group);
            let named = shape.is_some_and(|shape| shape.fields.contains(field));
            assert!(named, "{kind}.{group}.{field}");
            assert!(vocabulary::shipped().lists.contains_key(*list), "{list}");
        }
    }

    /// Answers are asked for by the rules of the kinds; a referral's status and its reasons by its life.
    const ELSEWHERE: [&str; 7] = [
        "answer",
        "yes-no",
        "agreement",
        "referral-status",
        "pause-reason",
        "closure-reason",
        "decline-reason",
    ];

    #[test]
    fn every_list_is_asked_of_some_field() {
        for list in vocabulary::shipped().lists.keys() {
            let asked = FIELDS.iter().any(|(.., of)| of == list);
            assert!(asked != ELSEWHERE.contains(&list.as_str()), "{list}");
        }
    }

    #[test]
    fn a_code_of_no_list_is_refused_unless_it_stood_there_before() {
        let at = |millis| Stamp { millis, count: 0, device: DeviceId(1) };
        let write = |record: &mut Record, millis, value| {
            record.set("reason", value, at(millis));
        };
        let mut before = Record::new(RecordId::make(1, [1; 10]), Kind::Referral);
        write(&mut before, 1, json!({ "needs": ["of-tomorrow"] }));
        let check = |value: Value, refused: &[&str]| {
            let mut after = before.clone();
            write(&mut after, 2, value);
            let found: Vec<_> =
                strangers(Some(&before), &after).into_iter().map(|problem| problem.field).collect();
            assert_eq!(found, refused);
        };
        check(json!({ "needs": ["of-tomorrow", "money"] }), &[]);
        check(json!({ "needs": ["made-up"] }), &["reason.needs"]);
        check(json!({ "urgency": "at-once" }), &["reason.urgency"]);
        assert_eq!(strangers(None, &before).len(), 1);
    }
}
