//! JSON read so that nothing in it can be lost: a key that stands twice in one object is refused, and so
//! is a number that is not whole or does not fit, since it would come out different from how it went in.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;

/// The value of a line. Depth is limited by serde_json.
pub(super) fn value(line: &[u8]) -> Result<Value, &'static str> {
    let mut json = serde_json::Deserializer::from_slice(line);
    let value = Strict.deserialize(&mut json).map_err(|error| reason(&error))?;
    json.end().map_err(|_| "something stands after it")?;
    Ok(value)
}

const TWICE: &str = "a name stands in it twice";
const NOT_WHOLE: &str = "it holds a number that is not whole";

/// Serde gives a text only; ours are recognised in it.
fn reason(error: &serde_json::Error) -> &'static str {
    let text = error.to_string();
    let ours = [TWICE, NOT_WHOLE].into_iter().find(|ours| text.starts_with(ours));
    ours.unwrap_or("it is not JSON")
}

struct Strict;

impl<'de> DeserializeSeed<'de> for Strict {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Bool(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Value, E> {
        Err(E::custom(NOT_WHOLE))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Strict)? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            if object.contains_key(&key) {
                return Err(A::Error::custom(TWICE));
            }
            object.insert(key, entries.next_value_seed(Strict)?);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn json_is_taken_whole_or_refused() {
        let check = |line: &str, expect: Result<Value, &str>| {
            assert_eq!(value(line.as_bytes()), expect, "{line}");
        };
        check(r#"{"a":[1,-1,true,null,"x\u0000"]}"#, Ok(json!({"a": [1, -1, true, null, "x\0"]})));
        check("18446744073709551615", Ok(json!(u64::MAX)));
        check(r#"{"a":1,"a":1}"#, Err(TWICE));
        check(r#"{"x":{"a":1,"b":2,"\u0061":1}}"#, Err(TWICE));
        check("1.5", Err(NOT_WHOLE));
        check("1e3", Err(NOT_WHOLE));
        check("18446744073709551616", Err(NOT_WHOLE));
        check("{} {}", Err("something stands after it"));
        check("{", Err("it is not JSON"));
        check("", Err("it is not JSON"));
        check(&"[".repeat(1_000), Err("it is not JSON"));
        assert_eq!(value(b"\"\xff\""), Err("it is not JSON"));
    }
}
