//! A home visit: what must be known before it, the one person who can be reached during it, and the alarm
//! after it. What is told during a visit has types of its own, so that no other name can ride along.

use super::person::Mark;
use super::settings::Choice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `plan_visit`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanVisit {
    /// Appointment record.
    pub appointment: String,
    /// When the worker means to be out, `HH:MM`; empty for what the booking says.
    pub until: String,
}

/// Reply of `plan_visit`: what must be known before the door.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VisitPlan {
    /// Appointment record.
    pub appointment: String,
    /// Person record.
    pub person: String,
    /// "Margaret O’Neill".
    pub name: String,
    /// "today, 14:00 · 45 min · home visit".
    pub when: String,
    /// The address in one line.
    pub place: String,
    /// Getting in.
    pub access: String,
    /// Getting there.
    pub travel: String,
    /// Every mark in words, risks first.
    pub marks: Vec<Mark>,
    /// "2 marks should have been looked at again by now.", or empty.
    pub marks_late: String,
    /// "1 concern is not settled.", or empty.
    pub concerns: String,
    /// Others on the caseload who live there.
    pub lives_there: Vec<String>,
    /// People around them who matter at the door: who must not be contacted first.
    pub around: Vec<VisitRelation>,
    /// What it is about.
    pub purpose: String,
    /// What to bring.
    pub bring: String,
    /// When the worker means to be out, `HH:MM`.
    pub until: String,
    /// When the alarm would come, `HH:MM`.
    pub rings: String,
    /// "Karim Aziz, 07700 900555", or empty where nobody was named.
    pub buddy: String,
    /// The sheet for the buddy, a line each.
    pub sheet: Vec<SheetLine>,
    /// The same as one text, to copy.
    pub sheet_words: String,
}

/// Someone around the person, before the visit or behind the sign.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VisitRelation {
    /// "Sue Hart, daughter".
    pub words: String,
    /// "do not contact", "may be told everything", or empty.
    pub telling: String,
    /// Do not contact.
    pub do_not_contact: bool,
}

/// A line of the sheet for the buddy.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetLine {
    /// "Where".
    pub label: String,
    /// The words.
    pub words: String,
}

/// Request of `start_visit`.
#[derive(Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StartVisit {
    /// Appointment record.
    pub appointment: String,
    /// When the worker means to be out, `HH:MM`.
    pub until: String,
    /// Four to eight digits that lift the cover, held only in memory; empty for none.
    pub pin: String,
}

/// Request of `end_visit`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EndVisit {
    /// Out and safe. False: out of the visit’s screen, while the alarm keeps watching.
    pub safe: bool,
}

/// Reply of `visit_page`: the person visited, and nobody else.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VisitPage {
    /// Person record.
    pub person: String,
    /// What they like to be called.
    pub call: String,
    /// What matters to them, in their own words.
    pub matters: String,
    /// What it is about.
    pub purpose: String,
    /// What to bring.
    pub bring: String,
    /// "14:45", with the day where it is another.
    pub until: String,
    /// Something stands behind the sign.
    pub marked: bool,
    /// A PIN lifts the cover.
    pub has_pin: bool,
    /// It was under way when Doorstep was locked, and is asked about first.
    pub resumed: bool,
    /// How the recorder begins.
    pub recorder: VisitRecorder,
    /// What was half written, without a title.
    pub draft: Option<VisitDraft>,
}

/// How the recorder begins during a visit.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VisitRecorder {
    /// The person, then kinds of people: whoever is around them has no name here.
    pub whom: Vec<Choice>,
    /// Channel code to begin with.
    pub channel: String,
    /// Minutes to begin with.
    pub minutes: u32,
    /// The appointment that it writes up; empty where that was done.
    pub appointment: String,
    /// Begins at, an instant.
    pub at: String,
    /// "today, 14:00".
    pub at_words: String,
}

/// A half-written contact of the visit.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VisitDraft {
    /// The recorder’s own values.
    #[ts(type = "Record<string, any>")]
    pub values: serde_json::Value,
}

/// Reply of `visit_marks`: what stands behind the sign, asked for by its key each time.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VisitMarks {
    /// Marks of the person and of the place, risks first.
    pub marks: Vec<Mark>,
    /// "1 concern is not settled.", or empty.
    pub concerns: String,
    /// People around the person visited.
    pub around: Vec<VisitRelation>,
    /// The same people as choices of the recorder, `relation:<id>`.
    pub whom: Vec<Choice>,
}

/// Reply of `alarm` and of `quiet_alarm`. It names nobody: it stands over a locked screen too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Alarm {
    /// The worker went in and has not said that they are safe.
    pub out: bool,
    /// The planned end and the minutes of grace have passed.
    pub ringing: bool,
    /// "14:45", with the day where it is another.
    pub until: String,
    /// "25 minutes ago".
    pub ago: String,
    /// Whom to ring; by name and number only while open and outside a visit.
    pub advice: String,
    /// It is of another caseload than the one that is open: it cannot be gone back into from here, and safe is
    /// noted until that one is unlocked.
    pub elsewhere: bool,
}

/// Request of `quiet_alarm`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QuietAlarm {
    /// Safe, said while locked or covered, or of another caseload, and written down at its next unlock. False: ten
    /// more minutes.
    pub safe: bool,
}

/// Reply of `lone_working`, request of `save_lone_working`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct LoneWorking {
    /// Who knows where the worker is.
    pub buddy_name: String,
    /// Their number.
    pub buddy_number: String,
    /// Name and number of who stands in for them.
    pub stand_in: String,
    /// The worker’s own number.
    pub own_number: String,
    /// The host organisation’s number out of hours.
    pub out_of_hours: String,
    /// Make, colour and registration.
    pub car: String,
    /// Words that mean “I need help”; never on the sheet.
    pub code_phrase: String,
    /// Minutes after the planned end before the alarm, 0 to 120.
    pub grace_minutes: u32,
    /// How the sheet says who is visited: `initials` or `name`.
    pub sheet_names: String,
}

impl Default for LoneWorking {
    fn default() -> Self {
        let none = String::new;
        Self {
            buddy_name: none(),
            buddy_number: none(),
            stand_in: none(),
            own_number: none(),
            out_of_hours: none(),
            car: none(),
            code_phrase: none(),
            grace_minutes: 15,
            sheet_names: "initials".to_owned(),
        }
    }
}

/// Reply of `marks_due`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MarksDue {
    /// Past their day, the oldest first.
    pub marks: Vec<MarkDue>,
}

/// A mark that should have been looked at again.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MarkDue {
    /// `person` or `place`, whose form takes it.
    pub kind: String,
    /// The record.
    pub id: String,
    /// The person’s name, or the place in one line.
    pub name: String,
    /// What sort of mark, never its words: "Risk".
    pub sort: String,
    /// "was to be looked at by 3 Mar".
    pub review: String,
}
