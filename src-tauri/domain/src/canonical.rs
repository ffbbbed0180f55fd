//! One spelling for every value, so that equal contents have equal bytes and equal hashes anywhere.
//!
//! Objects sort by key, text is NFC, and what says nothing (null, empty text, list or object) is left
//! out of objects. Numbers must be whole: nothing in a record needs a fraction, and fractions have more
//! than one spelling.

use serde_json::{Map, Value};
use unicode_normalization::UnicodeNormalization;

/// The canonical form of a value.
pub fn canonical(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::String(text.nfc().collect()),
        Value::Array(items) => Value::Array(items.iter().map(canonical).collect()),
        Value::Object(fields) => Value::Object(canonical_fields(fields)),
        plain => plain.clone(),
    }
}

fn canonical_fields(fields: &Map<String, Value>) -> Map<String, Value> {
    fields
        .iter()
        .map(|(key, value)| (key.nfc().collect::<String>(), canonical(value)))
        .filter(|(_, value)| !says_nothing(value))
        .collect()
}

/// True for null and for empty text, lists and objects. `false` and `0` do say something.
pub fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn equal_contents_have_one_spelling() {
        let check = |given: Value, expect: &str| {
            assert_eq!(canonical(&given).to_string(), expect);
        };
        check(json!({"b": 1, "a": "x"}), r#"{"a":"x","b":1}"#);
        check(json!({"a": null, "b": "", "c": [], "d": {"e": null}}), "{}");
        check(json!({"a": false, "b": 0}), r#"{"a":false,"b":0}"#);
        check(json!("e\u{301}"), "\"é\"");
        check(json!(["", "x"]), r#"["","x"]"#);
    }
}
