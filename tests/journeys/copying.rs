//! Words lent to the clipboard are there for a minute, and for nobody after that.

use chrono::TimeDelta;
use doorstep_tests::Actor;
use serde_json::json;

const WORDS: &str = "See you tomorrow at two, Peggy. Anna";

fn having_copied() -> Actor {
    let mut anna = Actor::ready("Anna");
    anna.looks();
    anna.call("copy_words", json!({ "words": WORDS }));
    assert_eq!(anna.lent.words(), WORDS);
    anna
}

#[test]
fn they_go_after_a_minute() {
    let mut anna = having_copied();
    for (seconds, stands) in [(20, WORDS), (20, WORDS), (20, "")] {
        anna.clock.move_by(TimeDelta::seconds(seconds));
        anna.looks();
        assert_eq!(anna.lent.words(), stands);
    }
}

#[test]
fn they_go_when_doorstep_locks() {
    let mut anna = having_copied();
    anna.lock();
    assert_eq!(anna.lent.words(), "");
}

#[test]
fn what_somebody_else_copied_since_stays() {
    let mut anna = having_copied();
    anna.lent.put_by_another("a shopping list");
    anna.lock();
    assert_eq!(anna.lent.words(), "a shopping list");
}
