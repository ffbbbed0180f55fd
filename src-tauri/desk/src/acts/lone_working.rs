//! Lone working: whom to ring, when, and the sheet that the buddy keeps (buddy-system guidance: somebody who
//! knows where the worker is, the times of contact, and what to do when they are not kept).

use super::settings::setting_or;
use crate::error::CommandError;
use crate::messages::Nothing;
use crate::messages::visit::{LoneWorking, SheetLine};
use crate::session::Desk;
use crate::wording::{count, joined, time};
use chrono::{DateTime, TimeDelta, Utc};
use doorstep_domain::validation::Problems;
use doorstep_store::{Store, StoreError};
use serde_json::json;

const SETTING: &str = "lone_working";

/// What was agreed, or nothing yet.
pub(crate) fn agreed(store: &Store) -> Result<LoneWorking, StoreError> {
    setting_or(store, SETTING, LoneWorking::default())
}

impl LoneWorking {
    /// How long after the planned end the alarm comes.
    pub(crate) fn grace(&self) -> TimeDelta {
        TimeDelta::minutes(self.grace_minutes.into())
    }

    /// "Karim Aziz, 07700 900555".
    pub(crate) fn buddy(&self) -> String {
        joined([self.buddy_name.as_str(), &self.buddy_number], ", ")
    }
}

impl Desk {
    pub(crate) fn lone_working(&mut self, _: Nothing) -> Result<LoneWorking, CommandError> {
        Ok(agreed(self.store()?)?)
    }

    pub(crate) fn save_lone_working(
        &mut self,
        request: LoneWorking,
    ) -> Result<LoneWorking, CommandError> {
        check(&request)?;
        let (store, pen) = self.writing()?;
        store.transact_for_good::<_, CommandError>("save_lone_working", pen.millis(), |tx| {
            Ok(tx.set_setting(SETTING, &json!(request))?)
        })?;
        self.lone_working(Nothing {})
    }
}

fn check(says: &LoneWorking) -> Result<(), CommandError> {
    let mut problems = Problems::default();
    for (field, words) in [
        ("buddy_name", &says.buddy_name),
        ("buddy_number", &says.buddy_number),
        ("stand_in", &says.stand_in),
        ("own_number", &says.own_number),
        ("out_of_hours", &says.out_of_hours),
        ("car", &says.car),
        ("code_phrase", &says.code_phrase),
    ] {
        problems.line(field, words);
    }
    problems.require(says.grace_minutes <= 120, "grace_minutes", "Choose 0 to 120 minutes.");
    let known = matches!(says.sheet_names.as_str(), "initials" | "name");
    problems.require(known, "sheet_names", "Choose initials or the name.");
    match problems.into_vec() {
        problems if problems.is_empty() => Ok(()),
        problems => Err(CommandError::invalid(problems.into_iter().map(Into::into).collect())),
    }
}

/// What the sheet is about.
pub(crate) struct Outing<'a> {
    pub(crate) name: &'a str,
    pub(crate) place: &'a str,
    pub(crate) when: &'a str,
    pub(crate) until: DateTime<Utc>,
}

/// The sheet for the buddy. The code phrase stays between the two.
pub(crate) fn sheet(agreed: &LoneWorking, worker: &str, outing: &Outing<'_>) -> Vec<SheetLine> {
    let who = match agreed.sheet_names.as_str() {
        "name" => outing.name.to_owned(),
        _ => initials(outing.name),
    };
    let rings = time(outing.until + agreed.grace());
    let worker = joined([worker, &agreed.own_number], ", ");
    let lines = [
        ("Link worker", worker),
        ("Visiting", who),
        ("Where", outing.place.to_owned()),
        ("When", outing.when.to_owned()),
        ("Expected out", time(outing.until)),
        ("Car", agreed.car.clone()),
        ("I get in touch", format!("when I arrive, by {rings}, and when I am home")),
        ("Not heard by then", overdue(agreed)),
        ("If I say our code phrase", "I need help: keep the line open and ring 999".to_owned()),
    ];
    let said = lines.into_iter().filter(|(label, words)| {
        let phrase = *label == "If I say our code phrase";
        !words.is_empty() && (!phrase || !agreed.code_phrase.is_empty())
    });
    said.map(|(label, words)| SheetLine { label: label.to_owned(), words }).collect()
}

/// The steps of the buddy, in their order.
fn overdue(agreed: &LoneWorking) -> String {
    let own = match agreed.own_number.as_str() {
        "" => "ring me twice".to_owned(),
        number => format!("ring me twice on {number}"),
    };
    let stand_in = match agreed.stand_in.as_str() {
        "" => String::new(),
        who => format!("tell {who}"),
    };
    let host = match agreed.out_of_hours.as_str() {
        "" => "ring my manager".to_owned(),
        number => format!("ring {number}"),
    };
    let police = "no answer: ring 999 and give this sheet".to_owned();
    joined([own, stand_in, host, police], "; ")
}

/// The sheet as one text, to copy.
pub(crate) fn in_words(sheet: &[SheetLine]) -> String {
    joined(sheet.iter().map(|line| format!("{}: {}", line.label, line.words)), "\n")
}

/// "Margaret O’Neill" as "M. O.".
fn initials(name: &str) -> String {
    let letters =
        name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphabetic()));
    joined(letters.map(|letter| format!("{}.", letter.to_uppercase())), " ")
}

/// "2 marks should have been looked at again by now.", or nothing.
pub(crate) fn late_words(late: usize) -> String {
    match i64::try_from(late).unwrap_or_default() {
        0 => String::new(),
        late => {
            format!("{} should have been looked at again by now.", count(late, "mark", "marks"))
        }
    }
}
