//! A small caseload that most stories begin with, and the shortest way to more of it.

use crate::Actor;
use serde_json::{Value, json};

/// Ids of a small caseload.
pub struct Caseload {
    /// Margaret, referred by her GP, active, six contacts agreed.
    pub margaret: String,
    /// Her referral.
    pub referral: String,
    /// A home visit with a note about the allotment.
    pub contact: String,
    /// An appointment tomorrow.
    pub appointment: String,
    /// A follow-up on Friday.
    pub task: String,
    /// Frank, her husband, on the caseload too, waiting.
    pub frank: String,
    /// Margaret as she stands on Frank's page.
    pub relation: String,
    /// A choir session of yesterday, of which it is not said yet who came.
    pub choir: String,
}

/// The id in a reply.
pub fn id_of(saved: &Value) -> String {
    saved["id"].as_str().unwrap().to_owned()
}

impl Actor {
    /// Adds someone by a request in part.
    pub fn adds(&mut self, request: Value) -> String {
        id_of(&self.call("add_person", request))
    }

    /// Makes a record of a kind through its form.
    pub fn makes(&mut self, kind: &str, person: &str, groups: Value) -> String {
        id_of(&self.call("save_record", a_form(kind, "", "", person, groups)))
    }

    /// Changes groups of a record through its form.
    pub fn edits(&mut self, kind: &str, id: &str, groups: Value) -> Value {
        let version = self.call("open_form", json!({ "kind": kind, "id": id }))["version"].clone();
        self.call("save_record", a_form(kind, id, version.as_str().unwrap(), "", groups))
    }

    /// A group of a record, as its form shows it.
    pub fn sees(&mut self, kind: &str, id: &str, group: &str) -> Value {
        self.call("open_form", json!({ "kind": kind, "id": id }))["groups"][group].clone()
    }

    /// A person's page.
    pub fn opens(&mut self, person: &str) -> Value {
        self.call("open_person", json!({ "id": person }))
    }

    /// The row of a person in the table of everyone.
    pub fn row(&mut self, person: &str) -> Value {
        let page = self.call("list_people", json!({ "status": "all" }));
        let mut rows = page["rows"].as_array().unwrap().iter();
        rows.find(|row| row["id"] == person).cloned().unwrap_or(Value::Null)
    }

    /// A contact with the person that counts, on top of what `more` says.
    pub fn meets(&mut self, person: &str, more: Value) -> Value {
        let mut request = json!({ "person": person, "channel": "home-visit", "outcome": "attended", "minutes": 45 });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.call("add_contact", request)
    }

    /// A choir session on the day before the story begins.
    fn adds_a_choir(&mut self) -> String {
        let groups = json!({
            "what": { "kind": "group-session", "words": "Poplar Choir" },
            "time": { "start": "2026-11-22T14:00:00Z", "minutes": 90, "travel_minutes": 20 },
            "venue": { "words": "St Anne’s hall" },
        });
        self.makes("activity", "", groups)
    }

    /// Whether the GP may be told, as the referral says.
    pub fn answers_for_the_gp(&mut self, referral: &str, answer: &str) {
        let agreement = json!({ "knows_and_agrees": "yes", "gp_may_be_told": answer });
        self.edits("referral", referral, json!({ "agreement": agreement }));
    }

    /// The latest referral of a person.
    pub fn referral_of(&mut self, person: &str) -> String {
        id_of(&self.opens(person)["referrals"][0])
    }

    /// Fills an open caseload with two people and what happened with one of them.
    pub fn has_a_small_caseload(&mut self) -> Caseload {
        let margaret = self.adds(json!({
            "given": "Margaret", "family": "O’Neill", "known_as": "Peggy", "born": "3/2/1948",
            "nhs_number": "943 476 5919", "phone": "07700 900214", "safe_to_text": "yes",
            "address": "14 Alder Court", "postcode": "e3 4pt", "source": "gp", "referrer": "Dr Shah",
            "received_on": "2/11/2026", "reason": "Lives alone since spring", "needs": ["loneliness"],
            "knows_and_agrees": "yes",
        }));
        let referral = self.referral_of(&margaret);
        let on = json!({ "referral": referral, "status": "active", "agreed_contacts": 6 });
        self.call("set_referral_status", on);
        let contact = id_of(&self.meets(&margaret, json!({
            "at": "2026-11-20T10:00:00Z", "note": "Talked about the allotment.",
            "follow_up": "Ring the allotment society", "follow_up_on": "27/11/2026", "next_at": "2026-11-24T09:30",
        })));
        let today = self.opens(&margaret);
        let (appointment, task) = (id_of(&today["appointments"][0]), id_of(&today["tasks"][0]));
        let frank = self.adds(json!({ "given": "Frank", "find_at": "the library most mornings", "received_on": "9/11/2026" }));
        let who = json!({ "who": { "name": "Margaret", "relationship": "wife", "kind": "family", "person": margaret } });
        let relation = self.makes("relation", &frank, who);
        let choir = self.adds_a_choir();
        Caseload { margaret, referral, contact, appointment, task, frank, relation, choir }
    }
}

fn a_form(kind: &str, id: &str, version: &str, person: &str, groups: Value) -> Value {
    json!({ "kind": kind, "id": id, "version": version, "person": person, "groups": groups, "draft": "" })
}
