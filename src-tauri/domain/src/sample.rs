//! Filled-in groups for tests: every group of every kind, made from the kinds themselves, so that a new
//! field or kind is covered from its first day.

use crate::ids::RecordId;
use crate::kind::Kind;
use crate::record::{Record, nested};
use crate::shape::GroupShape;
use crate::stamp::{DeviceId, Stamp};
use serde_json::{Map, Value, json};

/// Values of which every field takes the first that fits; `variant` makes each differ.
fn candidates(variant: u64) -> [Value; 6] {
    [
        json!(format!("variant {variant}")),
        json!(variant),
        json!(variant % 2 == 1),
        json!([format!("variant-{variant}")]),
        json!(RecordId::make(variant, [7; 10])),
        json!(format!("2026-11-{:02}T09:30:00Z", variant % 28 + 1)),
    ]
}

/// A value for a group, every field filled. A list holds one item under the key `item`.
pub fn group(kind: &Kind, shape: GroupShape, variant: u64) -> Value {
    let filled = shape.fields.iter().map(|field| {
        let fits = |value: &Value| {
            kept(kind, shape, Map::from_iter([((*field).to_owned(), value.clone())])).is_some()
        };
        let value = candidates(variant).into_iter().find(fits).unwrap_or(Value::Null);
        ((*field).to_owned(), value)
    });
    kept(kind, shape, filled.collect()).unwrap_or(Value::Null)
}

/// The group as a record keeps it: a field that holds fields of its own takes them from a list, too.
fn kept(kind: &Kind, shape: GroupShape, fields: Map<String, Value>) -> Option<Value> {
    let stamp = Stamp { millis: 1, count: 0, device: DeviceId(1) };
    let mut record = Record::new(RecordId::make(1, [1; 10]), kind.clone());
    let given = if shape.keyed { json!({ "item": fields }) } else { Value::Object(fields) };
    kind.revise(&mut record, &json!({ shape.name: given }), stamp).ok()?;
    nested(&record.values()).get(shape.name).cloned().or(Some(Value::Object(Map::new())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_every_kind_finds_a_value() {
        for kind in Kind::ALL {
            for shape in kind.groups() {
                let value = group(kind, shape, 1);
                let fields = if shape.keyed { &value["item"] } else { &value };
                let filled = fields.as_object().expect("an object").values();
                assert!(!shape.fields.is_empty(), "{kind} {} names its fields", shape.name);
                assert!(filled.clone().all(|v| !v.is_null()), "{kind} {} is filled", shape.name);
                assert_ne!(value, group(kind, shape, 2), "{kind} {} differs", shape.name);
            }
        }
    }
}
