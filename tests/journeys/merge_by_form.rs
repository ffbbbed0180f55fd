//! Every group that a form can change, changed on two laptops through their forms and exchanged both ways: what
//! was said on both sides stands, beside the other or as a conflict. What no form takes is in `merge_ready.rs`.

use doorstep_domain::vocabulary::shipped;
use doorstep_domain::{GroupShape, Kind, Record, sample};
use doorstep_tests::{Actor, exchange_by_files, write_below};
use serde_json::{Map, Value, json};

/// Whose a record is, is said once, when it is made: no form changes it.
const SAID_ONCE: &str = "of";
/// Only a host’s own questionnaires ask in the person’s words; the shipped ones refuse them.
const OF_A_HOST: &str = "own_words";

/// One record, and what each of two people types into its form.
struct Line {
    id: String,
    kind: &'static Kind,
    /// For whoever reads a failure.
    what: String,
    edits: [Edit; 2],
}

/// A group, or an item of a list, as it was typed and as its form showed it once it was saved.
struct Edit {
    key: String,
    typed: Value,
    saved: Value,
}

/// Of a kind of record what a form must have before it takes anything.
fn least(kind: &Kind) -> Value {
    match kind {
        Kind::Person => json!({ "name": { "given": "Ines" } }),
        Kind::Place => json!({ "address": { "postcode": "E3 4PT" } }),
        Kind::Relation => json!({ "who": { "name": "Sue" } }),
        Kind::Scheme => json!({ "title": { "name": "Round Bow" } }),
        Kind::Referral => json!({ "source": { "kind": "gp" } }),
        Kind::Contact => json!({
            "event": { "at": "2026-11-20T10:00:00Z", "minutes": 45 },
            "met": { "whom": ["person"] },
            "by": { "channel": "home-visit" },
            "result": { "outcome": "attended" },
        }),
        Kind::Appointment => json!({ "time": { "start": "2026-12-01T10:00:00Z", "minutes": 45 } }),
        Kind::Task => json!({ "what": { "words": "Ring the choir" } }),
        Kind::Activity => {
            let time = json!({ "start": "2026-11-20T10:00:00Z", "minutes": 60 });
            json!({ "what": { "kind": "group-session" }, "time": time })
        }
        Kind::Concern => json!({ "seen": { "words": "Bruises" } }),
        Kind::Measure => {
            json!({ "answers": { "instrument": "ucla3", "on": "2026-11-20", "given": "3 3 3" } })
        }
        Kind::Other(_) => json!({}),
    }
}

/// What a form takes in a field; none where any words or number will do.
fn taken(kind: &Kind, group: &str, field: &str, variant: usize) -> Option<Value> {
    // The last two of a list: what every record begins with is the first.
    let code = |list: &str| {
        let choices = &shipped().lists[list].choices;
        Some(json!(choices[choices.len() - 1 - variant % 2].code))
    };
    let day = || Some(json!(format!("2026-11-{:02}", variant + 1)));
    match (kind, group, field) {
        (_, "nhs", "number") => Some(json!(["943 476 5919", "401 023 2137"][variant % 2])),
        (_, "nhs", "absent") => code("nhs-number-absent"),
        (_, "identity", "gender") => code("gender"),
        (_, "identity", "ethnic_group") => code("ethnic-group"),
        (_, "communication", "prefers") => code("preferred-contact"),
        (_, "social", "accommodation") => code("accommodation"),
        (_, "social", "employment") => code("employment"),
        (_, "availability", "barriers") => Some(json!([code("barrier")])),
        (_, "reach", "kind") => code("reach-kind"),
        (_, "alerts", "kind") => code("alert-kind"),
        (Kind::Relation, "who", "kind") => code("relation-kind"),
        (_, "telling", "may_tell") => code("may-tell"),
        // Both differ from what stood there: nobody died.
        (_, "bereaved", _) => Some(json!((field == "died") == variant.is_multiple_of(2))),
        (_, "authority", "kind") => code("authority"),
        (_, "source", "kind") => code("referral-source"),
        (Kind::Referral, "reason", "needs") => Some(json!([code("need")])),
        (Kind::Referral, "reason", "urgency") => code("urgency"),
        (_, "privacy", "how") => code("privacy-given"),
        (_, "status", "state") => Some(json!(["waiting", "active"][variant % 2])),
        (_, "status", "reason") => Some(Value::Null),
        (_, "status", "was") => Some(Value::Null),
        (Kind::Contact, "met", "whom") => Some(json!([code("whom")])),
        (Kind::Contact, "result", "outcome") => code("contact-outcome"),
        (_, _, "channel") => code("channel"),
        (_, "no_reply", "step") => code("no-reply-step"),
        (_, "reminder" | "texts", "how") => code("reminder-how"),
        (_, "reminder" | "texts", "wording") => Some(json!(format!("wording-{variant}"))),
        (Kind::Appointment, "result", "outcome") => code("appointment-outcome"),
        (Kind::Activity, "what", "kind") => code("activity-kind"),
        (Kind::Activity, "result", "outcome") => code("activity-outcome"),
        (Kind::Task, "what", "priority") => code("priority"),
        (Kind::Concern, "told", "how") => code("told-how"),
        (Kind::Concern, "wishes", "agreed") => code("wishes"),
        (Kind::Measure, "answers", "instrument") => Some(json!("ucla3")),
        (Kind::Measure, "answers", "version") => Some(Value::Null),
        (Kind::Measure, "answers", "stage") => code("measure-stage"),
        (Kind::Measure, "answers", "given") => Some(json!(["1 2 3", "3 2 1"][variant % 2])),
        (Kind::Measure, "answers", "declined") => Some(json!(false)),
        (Kind::Measure, "answers", "not_now" | "again_on") => Some(Value::Null),
        (Kind::Measure, "help", "how") => Some(json!(["self", "read-aloud"][variant % 2])),
        (_, "trip" | "way", "origin") => Some(json!(["Office", "E3 4"][variant % 2])),
        (_, "trip" | "way", "destination") => Some(json!(["E14 6", "Library"][variant % 2])),
        (_, "protocol", "id") => Some(json!(format!("steps-{variant}"))),
        (_, "questions", _) | (_, "agreement", _) => code("yes-no"),
        (_, _, "same_as_birth" | "carer" | "armed_forces" | "post") => code("yes-no"),
        (_, _, "safe_text" | "voicemail" | "say_who") => code("yes-no"),
        (Kind::Concern, "danger", "now") => code("yes-no"),
        (Kind::Place, "address", "postcode") => Some(json!(["E3 4PT", "E14 6AA"][variant % 2])),
        (_, _, "on" | "from" | "to" | "review_on" | "received_on" | "seen_on") => day(),
        (_, _, "end_on" | "closed_on") => day(),
        _ => None,
    }
}

/// A group as somebody types it, every field filled; a list holds one item, `item`.
fn typed(kind: &Kind, shape: GroupShape, item: &str, variant: usize) -> Value {
    let filled = sample::group(kind, shape, variant as u64);
    let filled = if shape.keyed { filled["item"].clone() } else { filled };
    let fields = filled.as_object().unwrap().iter().map(|(field, value)| {
        let value = taken(kind, shape.name, field, variant).unwrap_or_else(|| value.clone());
        (field.clone(), value)
    });
    let group = Value::Object(fields.collect::<Map<_, _>>());
    json!({ shape.name: if shape.keyed { json!({ item: group }) } else { group } })
}

fn key(shape: GroupShape, item: &str) -> String {
    if shape.keyed { format!("{}/{item}", shape.name) } else { shape.name.to_owned() }
}

fn edit(kind: &Kind, shape: GroupShape, item: &str, variant: usize) -> Edit {
    Edit { key: key(shape, item), typed: typed(kind, shape, item, variant), saved: Value::Null }
}

fn table() -> Vec<Line> {
    let mut lines = Vec::new();
    for kind in Kind::ALL {
        let shapes =
            kind.groups().into_iter().filter(|shape| ![SAID_ONCE, OF_A_HOST].contains(&shape.name));
        let shapes: Vec<_> = shapes.collect();
        for (n, shape) in shapes.iter().copied().enumerate() {
            let next = shapes[(n + 1) % shapes.len()];
            let pairs = [
                (format!("{} twice", shape.name), [(shape, "a", 3), (shape, "a", 4)]),
                (format!("{} and {}", shape.name, next.name), [(shape, "a", 3), (next, "a", 4)]),
                (format!("two items of {}", shape.name), [(shape, "a", 3), (shape, "b", 4)]),
            ];
            let pairs = pairs.into_iter().take(if shape.keyed { 3 } else { 2 });
            lines.extend(pairs.map(|(what, edits)| Line {
                id: String::new(),
                kind,
                what: format!("{kind}: {what}"),
                edits: edits.map(|(shape, item, variant)| edit(kind, shape, item, variant)),
            }));
        }
    }
    lines
}

/// The value of a group or of an item, as a form shows it.
fn shown(actor: &mut Actor, line: &Line, key: &str) -> Value {
    let (group, item) =
        key.split_once('/').map_or((key, None), |(group, item)| (group, Some(item)));
    let group = actor.sees(line.kind.as_str(), &line.id, group);
    item.map_or(group.clone(), |item| group[item].clone())
}

impl Line {
    /// Both said something of one thing.
    fn is_of_one_thing(&self) -> bool {
        self.edits[0].key == self.edits[1].key
    }
}

fn check(line: &Line, record: &Record) {
    let one = &line.edits[0];
    if line.is_of_one_thing() {
        assert_eq!(record.conflicts(), std::slice::from_ref(&one.key), "{}", line.what);
        let stand = record.register(&one.key).unwrap().versions().iter();
        let stand: Vec<_> = stand.map(|version| &version.value).collect();
        assert!(line.edits.iter().all(|edit| stand.contains(&&edit.saved)), "{}", line.what);
        return;
    }
    assert!(record.conflicts().is_empty(), "{}: {:?}", line.what, record.conflicts());
    for edit in &line.edits {
        assert_eq!(record.value(&edit.key), Some(&edit.saved), "{}", line.what);
    }
}

#[test]
fn what_two_people_type_into_their_forms_stands_or_is_a_conflict() {
    let (mut anna, mut bela) = (Actor::ready("Anna"), Actor::ready("Béla"));
    let margaret = anna.adds(json!({ "given": "Margaret", "phone": "07700 900214" }));
    let mut table = table();
    assert!(table.len() > 120, "{} lines", table.len());
    for line in &mut table {
        let theirs = line.kind.groups().iter().any(|shape| shape.name == SAID_ONCE);
        let person = if theirs { margaret.as_str() } else { "" };
        line.id = anna.makes(line.kind.as_str(), person, least(line.kind));
    }
    exchange_by_files(&mut anna, &mut bela);
    for (n, actor) in [&mut anna, &mut bela].into_iter().enumerate() {
        for line in &mut table {
            actor.edits(line.kind.as_str(), &line.id, line.edits[n].typed.clone());
            line.edits[n].saved = shown(actor, line, &line.edits[n].key.clone());
            assert!(line.edits[n].saved.is_object(), "{}", line.what);
        }
    }
    exchange_by_files(&mut anna, &mut bela);
    let (ours, theirs) = (anna.healthy(), bela.healthy());
    assert_eq!(ours["merge_hash"], theirs["merge_hash"]);
    assert_eq!(ours["content_hash"], theirs["content_hash"]);
    write_below(&mut anna, |tx| {
        for line in &table {
            check(line, &tx.get(line.id.parse().unwrap())?.unwrap());
        }
        Ok(())
    });
    let open = anna.call("list_conflicts", json!({}))["conflicts"].as_array().unwrap().len();
    // Those of a concern stand on its own screen alone.
    let told = |line: &&Line| line.is_of_one_thing() && *line.kind != Kind::Concern;
    assert_eq!(open, table.iter().filter(told).count());
}
