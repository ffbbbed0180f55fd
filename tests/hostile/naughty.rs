//! What hands, pasted text and broken programs send, and what must come of it.

use doorstep_desk::CommandError;
use doorstep_tests::Actor;
use serde_json::{Value, json};

/// Text that has broken programs before.
pub(crate) const TEXTS: &[&str] = &[
    "' OR 1=1; DROP TABLE person; --",
    "<script>alert('crossed')</script>",
    "{{7*7}} ${jndi:ldap://x/a} %s%n %00",
    "../../etc/passwd\u{0}.csv",
    "مرحبا \u{202e}desrever\u{202c} עברית",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳",
    "👩‍👩‍👧‍👦 \u{1F3F4}\u{E0067}\u{E0062}\u{200d}\u{feff}",
    "\u{0}\u{1}\u{7f}\u{85}\u{2028}\u{fffe}\u{ffff}",
    "ﷺﷺﷺﷺ İstanbul ﬀﬁ ß",
    "NaN-Infinity-undefined",
    "2026-02-31",
    "31/11/2026 25:61",
    "9999-12-31T23:59:60Z",
    "-2147483648-99999999999999999999",
    "00000000-0000-0000-0000-000000000000",
    "01890a5d-ac96-774b-bcce-b302099a8057",
    "relation:; rm -rf ~",
    "\u{FDFA}\t\r\n\r\r\n\u{b}",
    "   \u{a0}\u{2003}   ",
];

/// All of it, with what is far too long, and what is no text at all.
pub(crate) fn values() -> Vec<Value> {
    let mut all: Vec<Value> = TEXTS.iter().map(|text| json!(text)).collect();
    all.push(json!("A megabyte. ".repeat(90_000)));
    all.push(json!("e\u{301}".repeat(300)));
    all.extend([json!(null), json!(true), json!(-1), json!(1.5), json!(u64::MAX), json!(1e308)]);
    all.extend([
        json!([]),
        json!([null, {}, ["x"]]),
        json!({}),
        json!({ "a": { "b": null } }),
        deep(),
    ]);
    all
}

/// As deep as a parser of JSON lets through.
fn deep() -> Value {
    (0..120).fold(json!("bottom of the well"), |inside, _| json!([inside]))
}

/// Asks; what was saved is taken back, and what was refused is refused well.
pub(crate) fn ask(anna: &mut Actor, command: &str, request: &Value, bad: &Value) {
    match anna.attempt(command, request.clone()) {
        Ok(reply) => {
            if command == "start_visit" {
                // During a visit nothing before it is taken back.
                anna.call("end_visit", json!({ "safe": false }));
            }
            if command == "share_measure" {
                anna.call("end_sharing", json!({}));
            }
            if let Some(undo) = reply.get("undo").filter(|undo| undo.is_u64()) {
                anna.call("undo", json!({ "undo": undo }));
            }
        }
        Err(error) => refused_well(command, &error, bad),
    }
}

/// A refusal has a sentence and advice, and repeats nothing of what was sent.
fn refused_well(command: &str, error: &CommandError, bad: &Value) {
    let problems = error.problems.iter().map(|problem| problem.message.as_str());
    let said: Vec<&str> =
        [error.message.as_str(), &error.advice].into_iter().chain(problems).collect();
    for sentence in &said {
        let whole = sentence.ends_with('.') && sentence.len() > 10;
        assert!(whole, "{command} says {sentence:?}");
    }
    for text in texts(bad) {
        let piece: String = text.trim().chars().take(12).collect();
        let repeated =
            piece.chars().count() > 3 && said.iter().any(|sentence| sentence.contains(&piece));
        assert!(!repeated, "{command} repeats {piece:?}: {said:?}");
    }
}

fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}
