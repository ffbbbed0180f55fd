//! One person: header, story, what is open, what is missing, and the recorder as it should begin.

use super::concerns::is_concern;
use super::conflicts::views;
use super::drafts::draft;
use super::reminders::reminded;
use super::settings::usual_minutes;
use crate::dossier::Dossier;
use crate::error::CommandError;
use crate::messages::person::{
    AppointmentLine, OpenPerson, PersonPage, PlaceLine, RelationLine, TaskLine,
};
use crate::page::{described, header, missing, recorder, referral, story};
use crate::portrait::{id_of, reach_words, task_line};
use crate::session::Desk;
use crate::wording::{day_and_time, dotted, joined, partial_day};
use doorstep_domain::RecordId;
use doorstep_domain::day::london_day;
use doorstep_domain::kinds::{Appointment, Relation, Task};
use doorstep_domain::vocabulary::words;
use doorstep_store::Store;

impl Desk {
    pub(crate) fn open_person(&mut self, request: OpenPerson) -> Result<PersonPage, CommandError> {
        let now = self.now();
        let store = self.store()?;
        let dossier = Dossier::gather(store, id_of(&request.id)?, now)?;
        let usual = usual_minutes(store, dossier.standing.used)?;
        let shown = dossier.records.iter().filter(|record| !is_concern(record));
        let conflicts = shown.flat_map(|r| views(store, r, dossier.today));
        Ok(PersonPage {
            id: request.id,
            name: dossier.person.full_name(),
            call: dossier.person.call().to_owned(),
            identity: header::identity(&dossier),
            lines: header::lines(&dossier),
            marks: header::all_marks(&dossier),
            described: described::described(&dossier.person),
            nhs_ethnic_category: described::nhs_ethnic_category(&dossier.person),
            matters: dossier.person.matters.words.clone(),
            referrals: referral::referrals(store, &dossier)?,
            story: story::story(store, &dossier)?,
            tasks: tasks(store, &dossier)?,
            appointments: appointments(&dossier),
            visit: todays_visit(&dossier).map(|id| id.to_string()).unwrap_or_default(),
            relations: relations(&dossier),
            places: places(&dossier),
            missing: missing::missing(&dossier),
            conflicts: conflicts.collect(),
            died: header::died(&dossier.person),
            recorder: recorder::recorder(store, &dossier, &request.appointment, usual)?,
            draft: draft(store, &format!("contact:{}", dossier.id), now)?,
        })
    }
}

fn tasks(store: &Store, dossier: &Dossier) -> Result<Vec<TaskLine>, CommandError> {
    let open = dossier.of::<Task>().into_iter().filter(|(_, task)| task.done.at.is_none());
    let lines = open.map(|(id, task)| task_line(store, id, &task, dossier.today));
    let mut lines: Vec<TaskLine> = lines.collect::<Result<_, _>>()?;
    lines.sort_by_key(|task| (task.due.is_none(), task.due.clone()));
    Ok(lines)
}

fn appointments(dossier: &Dossier) -> Vec<AppointmentLine> {
    let mut open: Vec<_> = dossier.of::<Appointment>();
    open.retain(|(_, appointment)| appointment.is_open() && appointment.time.start.is_some());
    open.sort_by_key(|(_, appointment)| appointment.time.start);
    let line = |(id, appointment): &(RecordId, Appointment)| {
        let start = appointment.time.start.unwrap_or_default();
        let minutes = format!("{} min", appointment.time.minutes);
        let channel = words("channel", &appointment.venue.channel).to_lowercase();
        let words = dotted([day_and_time(start, dossier.today), minutes, channel]);
        let reminded = reminded(&appointment.reminder, dossier.today);
        AppointmentLine { id: id.to_string(), words, reminded, to_write_up: start < dossier.now }
    };
    open.iter().map(line).collect()
}

/// The first home visit of today that has no outcome.
fn todays_visit(dossier: &Dossier) -> Option<RecordId> {
    let mut open = dossier.of::<Appointment>();
    open.retain(|(_, appointment)| {
        let today = |at| london_day(at) == dossier.today;
        appointment.is_open()
            && appointment.venue.channel == "home-visit"
            && appointment.time.start.is_some_and(today)
    });
    open.sort_by_key(|(_, appointment)| appointment.time.start);
    open.first().map(|(id, _)| *id)
}

fn relations(dossier: &Dossier) -> Vec<RelationLine> {
    let line = |(id, relation): (RecordId, Relation)| {
        let telling = &relation.telling;
        let told = match telling.may_tell.as_str() {
            "" => String::new(),
            code => words("may-tell", code).to_lowercase(),
        };
        let loss = match (relation.bereaved.died, relation.bereaved.bereaved) {
            (true, _) => "has died",
            (false, true) => "bereaved",
            (false, false) => "",
        };
        RelationLine {
            id: id.to_string(),
            relationship: joined(
                [relation.who.relationship.as_str(), &relation.who.organisation, loss],
                ", ",
            ),
            reach: relation.reach.values().next().map(reach_words).unwrap_or_default(),
            telling: if telling.do_not_contact { "do not contact".to_owned() } else { told },
            do_not_contact: telling.do_not_contact,
            name: relation.who.name,
        }
    };
    dossier.of::<Relation>().into_iter().map(line).collect()
}

fn places(dossier: &Dossier) -> Vec<PlaceLine> {
    let mut living: Vec<_> = dossier.person.living.values().collect();
    living.sort_by_key(|living| std::cmp::Reverse((living.to.is_empty(), living.from.clone())));
    let line = |living: &&doorstep_domain::kinds::person::Living| {
        let id = living.place?;
        let (_, place) = dossier.places.iter().find(|(known, _)| *known == id)?;
        let day = |text: &str| partial_day(text);
        let dates = match (living.from.as_str(), living.to.as_str()) {
            ("", "") => String::new(),
            (from, "") => format!("since {}", day(from)),
            ("", to) => format!("until {}", day(to)),
            (from, to) => format!("{} to {}", day(from), day(to)),
        };
        let (words, access) = (place.in_one_line(), place.access.words.clone());
        Some(PlaceLine { id: id.to_string(), words, access, dates, current: living.to.is_empty() })
    };
    living.iter().filter_map(line).collect()
}
