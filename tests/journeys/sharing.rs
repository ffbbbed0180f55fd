//! The screen turned to the person: one questionnaire, and nothing else until the worker's key.

use doorstep_desk::{COMMANDS, When};
use doorstep_tests::{Actor, Caseload};
use serde_json::{Value, json};

fn shares(anna: &mut Actor, person: &str, instrument: &str) {
    let share =
        json!({ "person": person, "instrument": instrument, "stage": "", "help": "read-aloud" });
    anna.call("share_measure", share);
    assert_eq!(anna.phase(), "sharing");
}

fn finishes(answers: Value) -> Value {
    json!({ "answers": answers, "declined": false, "own_words": {} })
}

#[test]
fn only_the_commands_of_sharing_answer_and_they_name_nobody_else() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    shares(&mut anna, &c.margaret, "ons4");
    for command in COMMANDS.iter().filter(|c| matches!(c.when, When::unlocked | When::visiting)) {
        let refused = anna.refused(command.name, json!({}));
        assert_eq!(json!(refused.code), "wrong-phase", "{}", command.name);
        assert_eq!(refused.advice, "Press F8 to take it back.", "{}", command.name);
    }
    let page = anna.call("shared", json!({}));
    assert_eq!((&page["call"], &page["read_aloud"]), (&json!("Peggy"), &json!(true)));
    for command in COMMANDS.iter().filter(|c| c.when == When::sharing && c.name != "end_sharing") {
        let answer = anna.attempt(command.name, json!({}));
        let answer = answer.map_or_else(|e| e.to_string(), |reply| reply.to_string());
        for word in ["Frank", "Neill", "Alder", "07700", "allotment", &c.frank] {
            assert!(!answer.contains(word), "{} names {word}", command.name);
        }
    }
    anna.call("end_sharing", json!({}));
    assert_eq!(anna.phase(), "unlocked");
}

#[test]
fn answers_are_kept_with_each_one_and_saved_at_the_end_without_a_score() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    shares(&mut anna, &c.margaret, "ucla3");
    anna.call("keep_shared", json!({ "answers": ["3", "x", ""] }));
    assert_eq!(anna.call("end_sharing", json!({}))["saved"], Value::Null);
    let drafts = anna.call("list_drafts", json!({}))["drafts"].clone();
    assert_eq!(drafts[0]["title"], "Questionnaire of Margaret O’Neill");
    shares(&mut anna, &c.margaret, "ucla3");
    assert_eq!(anna.call("shared", json!({}))["answers"], json!(["3", "x", ""]));
    assert_eq!(anna.code("finish_shared", finishes(json!(["3", "2"]))), "invalid");
    assert_eq!(anna.code("finish_shared", finishes(json!(["3", "2", "7"]))), "invalid");
    let saved = anna.call("finish_shared", finishes(json!(["3", "2", "3"])));
    let over = anna.call("shared", json!({}));
    assert_eq!(over["over"], true);
    assert!(!over.to_string().contains('8'), "no score: {over}");
    assert_eq!(anna.code("finish_shared", finishes(json!(["1", "1", "1"]))), "wrong-phase", "once");
    let ended = anna.call("end_sharing", json!({}));
    assert_eq!((&ended["person"], &ended["saved"]["id"]), (&json!(c.margaret), &saved["id"]));
    assert_eq!(anna.call("list_drafts", json!({}))["drafts"], json!([]));
    let course = anna.call("wellbeing", json!({ "person": c.margaret }))["courses"][0].clone();
    assert_eq!(course["lines"][0]["change_words"], "8");
    assert_eq!(course["times"][0]["stage_words"], "At the beginning");
    anna.call("undo", json!({ "undo": ended["saved"]["undo"] }));
}

#[test]
fn somebody_may_rather_not_and_that_is_kept() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    shares(&mut anna, &c.margaret, "ons4");
    anna.call("finish_shared", json!({ "answers": [], "declined": true, "own_words": {} }));
    anna.call("end_sharing", json!({}));
    let course = anna.call("wellbeing", json!({ "person": c.margaret }))["courses"][0].clone();
    assert_eq!(course["times"][0]["detail"], "would rather not");
}

#[test]
fn what_cannot_be_shared_is_refused() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    let young = anna.adds(json!({ "given": "Ines", "born": "2/2/2012", "phone": "07700 900999" }));
    let mut check = |person: &str, instrument: &str, stage: &str, help: &str, field: &str| {
        let share =
            json!({ "person": person, "instrument": instrument, "stage": stage, "help": help });
        assert_eq!(anna.refused("share_measure", share).problems[0].field, field);
        assert_eq!(anna.phase(), "unlocked");
    };
    check(&young, "ons4", "", "self", "instrument");
    check(&c.margaret, "swemwbs", "", "self", "instrument");
    check(&c.margaret, "ons4", "", "proxy", "help");
    check(&c.margaret, "ons4", "last", "self", "stage");
}

#[test]
fn during_a_visit_only_the_person_visited_and_afterwards_the_visit_goes_on() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, frank, appointment, .. } = anna.has_a_small_caseload();
    let visit = json!({ "appointment": appointment, "until": "10:00", "pin": "2580" });
    anna.call("start_visit", visit);
    let share = |person: &str| json!({ "person": person, "instrument": "ons4", "stage": "", "help": "self" });
    assert_eq!(anna.code("share_measure", share(&frank)), "wrong-phase");
    assert_eq!(anna.code("wellbeing", json!({ "person": frank })), "wrong-phase");
    anna.call("share_measure", share(&margaret));
    assert_eq!(anna.code("visit_page", json!({})), "wrong-phase");
    assert_eq!(anna.code("cover", json!({})), "wrong-phase", "only the worker’s key leads on");
    let saved = anna.call("finish_shared", finishes(json!(["4", "5", "3", "7"])));
    anna.call("end_sharing", json!({}));
    assert_eq!(anna.phase(), "visiting");
    anna.call("undo", json!({ "undo": saved["undo"] }));
}

#[test]
fn a_lock_ends_it_and_keeps_what_was_answered() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    shares(&mut anna, &c.margaret, "ons4");
    anna.call("keep_shared", json!({ "answers": ["4", "", "", ""] }));
    anna.lock();
    anna.unlock();
    assert_eq!(anna.phase(), "unlocked");
    assert_eq!(anna.code("shared", json!({})), "wrong-phase");
    shares(&mut anna, &c.margaret, "ons4");
    assert_eq!(anna.call("shared", json!({}))["answers"][0], "4");
}
