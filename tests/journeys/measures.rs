//! Questionnaires: answers from paper, how they went over a referral, not the right time, and a host's own.

use doorstep_tests::{Actor, id_of};
use serde_json::{Value, json};

/// Answers from paper, on a day.
fn paper(anna: &mut Actor, person: &str, instrument: &str, on: &str, line: &str) -> Value {
    let answers = json!({ "instrument": instrument, "on": on, "stage": "review", "given": line });
    let groups = json!({ "answers": answers, "help": { "how": "self" } });
    anna.call("save_record", form(person, groups))
}

fn form(person: &str, groups: Value) -> Value {
    json!({ "kind": "measure", "id": "", "version": "", "person": person, "groups": groups, "draft": "" })
}

fn wellbeing(anna: &mut Actor, person: &str) -> Value {
    anna.call("wellbeing", json!({ "person": person }))
}

#[test]
fn two_times_make_a_course_with_its_change_in_words() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    paper(&mut anna, &c.margaret, "ons4", "4/11/2026", "4,5,3,7");
    paper(&mut anna, &c.margaret, "ons4", "20/11/2026", "6 5 - 9");
    paper(&mut anna, &c.margaret, "ucla3", "21/11/2026", "323");
    let now = wellbeing(&mut anna, &c.margaret);
    let ons4 = &now["courses"][0];
    assert_eq!((&ons4["short"], &ons4["referral_words"]), (&json!("ONS4"), &json!("")));
    let times: Vec<&Value> =
        ons4["times"].as_array().unwrap().iter().map(|t| &t["on_words"]).collect();
    assert_eq!(times, ["4 Nov", "20 Nov"]);
    let line = |at: usize| {
        let line = &ons4["lines"][at];
        (
            line["change"].as_str().unwrap().to_owned(),
            line["change_words"].as_str().unwrap().to_owned(),
        )
    };
    assert_eq!(line(0), ("better".into(), "4 → 6, better".into()));
    assert_eq!(line(1), ("same".into(), "5 → 5, the same".into()));
    assert_eq!(line(2), (String::new(), "3".into()), "one figure is no change");
    assert_eq!(line(3), ("worse".into(), "7 → 9, worse".into()), "more anxious");
    assert_eq!(ons4["lines"][2]["figures"][1]["words"], "not answered");
    assert_eq!(ons4["lines"].as_array().unwrap().len(), 4, "ONS4 is never summed");
    let ucla = &now["courses"][1]["lines"][0];
    assert_eq!((&ucla["change_words"], &ucla["figures"][0]["height"]), (&json!("8"), &json!(833)));
    let story = anna.opens(&c.margaret)["story"].clone();
    let told = story.as_array().unwrap().iter().find(|item| item["kind"] == "measure").unwrap();
    assert_eq!(told["title"], "UCLA 3, review");
    assert_eq!(told["detail"], "Loneliness 8 · on their own");
}

#[test]
fn nothing_is_compared_across_referrals() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    paper(&mut anna, &c.margaret, "ucla3", "4/11/2026", "3 3 3");
    let close = json!({ "referral": c.referral, "status": "closed", "reason": "goals-met" });
    anna.call("set_referral_status", close);
    let groups = json!({ "source": { "kind": "self", "received_on": "23/11/2026" } });
    anna.makes("referral", &c.margaret, groups);
    paper(&mut anna, &c.margaret, "ucla3", "23/11/2026", "1 1 1");
    let courses = wellbeing(&mut anna, &c.margaret)["courses"].clone();
    let said: Vec<String> = courses
        .as_array()
        .unwrap()
        .iter()
        .map(|course| {
            format!(
                "{}{}",
                course["referral_words"].as_str().unwrap(),
                course["lines"][0]["change_words"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(said, ["3", "another referral, 2 Nov9"]);
    let offered = wellbeing(&mut anna, &c.margaret)["offered"].clone();
    assert_eq!(
        (&offered[0]["stage"], &offered[1]["stage"]),
        (&json!("baseline"), &json!("review"))
    );
}

#[test]
fn what_does_not_fit_is_refused_with_its_field() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    let young = anna.adds(json!({ "given": "Ines", "born": "2/2/2012", "phone": "07700 900999" }));
    let margaret = c.margaret;
    let mut check = |person: &str, answers: Value, how: &str, field: &str| {
        let groups = json!({ "answers": answers, "help": { "how": how } });
        let refused = anna.refused("save_record", form(person, groups));
        assert_eq!(refused.problems[0].field, field, "{refused:?}");
    };
    let four = |version: &str, given: &str, on: &str| json!({ "instrument": "ons4", "version": version, "on": on, "stage": "baseline", "given": given });
    let day = "20/11/2026";
    check(&margaret, four("", "4 5 3", day), "self", "answers.given");
    check(&margaret, four("", "4 5 3 11", day), "self", "answers.given");
    check(&margaret, four("1999", "4 5 3 7", day), "self", "answers.version");
    check(&margaret, four("", "4 5 3 7", day), "proxy", "help.how");
    check(&margaret, four("", "4 5 3 7", "20/12/2026"), "self", "answers.on");
    check(&margaret, four("", "", day), "self", "answers.given");
    check(
        &margaret,
        json!({ "instrument": "swemwbs", "on": day, "given": "1" }),
        "",
        "answers.version",
    );
    check(&young, four("", "4 5 3 7", day), "self", "answers.instrument");
    let refused = json!({ "answers": { "instrument": "ons4", "on": day, "stage": "baseline", "declined": true } });
    anna.call("save_record", form(&margaret, refused));
    let kept = &wellbeing(&mut anna, &margaret)["courses"][0];
    assert_eq!(
        (&kept["times"][0]["detail"], &kept["lines"]),
        (&json!("would rather not"), &json!([]))
    );
}

#[test]
fn not_the_right_time_is_kept_with_its_reason_and_comes_up_again() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    assert_eq!(wellbeing(&mut anna, &c.margaret)["due"], json!([]), "nobody is prompted");
    let not_now = json!({ "person": c.margaret, "instrument": "ons4", "reason": "not-alone", "again_on": "" });
    anna.call("postpone_measure", not_now.clone());
    let now = wellbeing(&mut anna, &c.margaret);
    let due = json!([{ "instrument": "ons4", "short": "ONS4", "words": "ask again 7 Dec", "late": false }]);
    assert_eq!(now["due"], due);
    let time = &now["courses"][0]["times"][0];
    let said = "not the right time: somebody else was there · ask again 7 Dec";
    assert_eq!((&time["detail"], &time["answered"]), (&json!(said), &json!(false)));
    anna.clock.move_by(chrono::TimeDelta::days(14));
    assert_eq!(wellbeing(&mut anna, &c.margaret)["due"][0]["late"], true);
    paper(&mut anna, &c.margaret, "ons4", "7/12/2026", "4 5 3 7");
    assert_eq!(wellbeing(&mut anna, &c.margaret)["due"], json!([]), "it was taken");
    let mut wrong = not_now;
    wrong["reason"] = json!("busy");
    assert_eq!(anna.refused("postpone_measure", wrong).problems[0].field, "reason");
}

#[test]
fn what_the_scheme_expects_is_said_until_it_is_taken() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    let scheme = json!({ "title": { "name": "Bow Links" }, "expected": { "measures": ["ucla3"] } });
    let scheme = anna.makes("scheme", "", scheme);
    anna.edits(
        "referral",
        &c.referral,
        json!({ "of": { "person": c.margaret, "scheme": scheme } }),
    );
    let words = |anna: &mut Actor| wellbeing(anna, &c.margaret)["due"][0]["words"].clone();
    assert_eq!(words(&mut anna), "expected by the scheme");
    paper(&mut anna, &c.margaret, "ucla3", "20/11/2026", "3 3 3");
    assert_eq!(words(&mut anna), Value::Null);
}

/// A questionnaire with the person's own words, invented; its licence would be the host's.
fn own_worded(version: &str) -> String {
    format!(
        r#"{{
  "format": 1, "id": "own", "version": "{version}", "title": "Own words", "short": "Own words",
  "answered_by": ["self", "read-aloud", "proxy"], "scores": [], "not_summed": "By rule.",
  "items": [
    {{ "id": "one", "short": "concern 1", "own_words": true, "range": [0, 6], "better": "lower" }},
    {{ "id": "well", "short": "wellbeing", "words": "Invented question?", "range": [0, 6], "better": "lower" }}
  ],
  "source": "Invented", "licence": "Invented"
}}"#
    )
}

fn installs(anna: &mut Actor, text: &str) -> Result<Value, doorstep_desk::CommandError> {
    let file = anna.home().join("own.json");
    std::fs::write(&file, text).unwrap();
    anna.pick.queue(&file);
    anna.attempt("install_measure", json!({}))
}

#[test]
fn a_host_installs_its_own_and_the_words_stay_the_same() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    let listed = installs(&mut anna, &own_worded("1")).unwrap();
    let last = listed["instruments"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["id"], &last["own"]), (&json!("own"), &json!(true)));
    let mut write = |line: &str, words: &str| {
        let answers =
            json!({ "instrument": "own", "on": "20/11/2026", "stage": "baseline", "given": line });
        // A form adds an item under a key of its own.
        let own = json!({ "3f2a": { "words": words } });
        anna.attempt(
            "save_record",
            form(&c.margaret, json!({ "answers": answers, "own_words": own })),
        )
    };
    write("5 3", "Getting up the stairs").unwrap();
    let changed = write("2 1", "The stairs at church").unwrap_err();
    assert_eq!(changed.problems[0].field, "own_words/one.words");
    write("2 1", "Getting up the stairs").unwrap();
    installs(&mut anna, &own_worded("2")).unwrap();
    anna.lock();
    anna.unlock();
    let course = wellbeing(&mut anna, &c.margaret)["courses"][0].clone();
    assert_eq!(course["lines"][0]["change_words"], "5 → 2, better", "scored by its own version");
    assert_eq!(course["own_words"], json!(["concern 1: Getting up the stairs"]));
    assert_eq!(anna.call("find", json!({ "text": "stairs" }))["hits"][0]["kind"], "measure");
}

#[test]
fn a_bad_definition_says_its_line_and_installs_nothing() {
    let mut anna = Actor::ready("Anna");
    let mut check = |text: &str, said: &str| {
        let refused = installs(&mut anna, text).unwrap_err();
        assert!(refused.message.contains(said), "{refused:?}");
        assert_eq!(json!(refused.code), "not-a-questionnaire");
    };
    check("{", "Line 1: ");
    check(
        &own_worded("1")
            .replace("[0, 6], \"better\": \"lower\" }\n", "[6, 0], \"better\": \"lower\" }\n"),
        "Line 6: a range goes",
    );
    check(&own_worded("1").replace("\"own\"", "\"ons4\""), "comes with a questionnaire of this id");
    check(&own_worded("1").replace("\"licence\"", "\"license\""), "Line 8: unknown field");
    installs(&mut anna, &own_worded("1")).unwrap();
    let other = own_worded("1").replace("Invented question?", "Another?");
    assert!(installs(&mut anna, &other).unwrap_err().message.contains("says something else"));
    assert_eq!(
        anna.call("list_instruments", json!({}))["instruments"].as_array().unwrap().len(),
        5
    );
}

#[test]
fn where_a_version_is_not_here_the_answers_stay_without_scores() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    installs(&mut anna, &own_worded("1")).unwrap();
    let answers =
        json!({ "instrument": "own", "on": "20/11/2026", "stage": "baseline", "given": "- 3" });
    anna.call("save_record", form(&c.margaret, json!({ "answers": answers })));
    let file = anna.home().join("all.ndjson");
    anna.exports(&file);
    let mut bea = Actor::ready("Bea");
    bea.imports(&file).unwrap();
    let course = wellbeing(&mut bea, &c.margaret)["courses"][0].clone();
    assert!(course["without"].as_str().unwrap().contains("is not installed here"), "{course}");
    let id = id_of(&course["times"][0]);
    bea.edits("measure", &id, json!({ "remark": { "words": "She laughed" } }));
    assert_eq!(bea.sees("measure", &id, "answers")["given"], "- 3");
}

#[test]
fn during_a_visit_nothing_is_said_of_how_it_went_or_who_helped() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    let answers = json!({ "instrument": "ucla3", "on": "20/11/2026", "given": "3 2 3" });
    let help = json!({ "how": "read-aloud", "by": "Sue Hart" });
    anna.makes("measure", &c.margaret, json!({ "answers": answers, "help": help }));
    assert!(wellbeing(&mut anna, &c.margaret).to_string().contains("Sue Hart"));
    anna.call("start_visit", json!({ "appointment": c.appointment, "until": "09:10", "pin": "" }));
    let told = wellbeing(&mut anna, &c.margaret);
    assert_eq!(told["courses"], json!([]));
    assert!(!told.to_string().contains("Sue Hart"));
    assert_ne!(told["offered"], json!([]), "but one can be taken");
}
