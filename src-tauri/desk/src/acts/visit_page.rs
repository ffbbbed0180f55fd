//! What stands on the screen during a visit: the person visited, and nobody else.

use super::visits::{around, concerns};
use crate::dossier::Dossier;
use crate::error::CommandError;
use crate::messages::Nothing;
use crate::messages::settings::Choice;
use crate::messages::visit::{VisitDraft, VisitMarks, VisitPage, VisitRecorder};
use crate::page::header;
use crate::session::{Desk, Visiting};
use crate::wording::{day_and_time, joined, moment};
use doorstep_domain::kinds::{Appointment, Relation};
use doorstep_domain::vocabulary::words;

/// Kinds of people, who have no name.
const KINDS: [&str; 4] = ["carer", "family", "professional", "group"];

impl Desk {
    pub(crate) fn visit_page(&mut self, _: Nothing) -> Result<VisitPage, CommandError> {
        let (visit, dossier) = self.visit_dossier()?;
        let store = self.store()?;
        let booked =
            dossier.of::<Appointment>().into_iter().find(|(id, _)| *id == visit.appointment);
        let booked = booked.map(|(_, appointment)| appointment).unwrap_or_default();
        let draft = store.draft(&format!("contact:{}", visit.person))?;
        let marks = header::all_marks(&dossier);
        Ok(VisitPage {
            person: visit.person.to_string(),
            call: dossier.person.call().to_owned(),
            matters: dossier.person.matters.words.clone(),
            until: moment(visit.until, dossier.today),
            marked: !(marks.is_empty()
                && concerns(&dossier).is_empty()
                && dossier.of::<Relation>().is_empty()),
            has_pin: self.opened()?.cover.is_some(),
            resumed: visit.resumed,
            recorder: recorder(&visit, &dossier, &booked),
            draft: draft.map(|kept| VisitDraft { values: kept.body }),
            purpose: booked.purpose.words,
            bring: booked.purpose.bring,
        })
    }

    /// What stands behind the sign; asked for each time, so that it is in the page only while it is open.
    pub(crate) fn visit_marks(&mut self, _: Nothing) -> Result<VisitMarks, CommandError> {
        let (_, dossier) = self.visit_dossier()?;
        let can_be_met =
            dossier.of::<Relation>().into_iter().filter(|(_, r)| !r.telling.do_not_contact);
        let choice = |(id, relation): (_, Relation)| {
            let who = joined([relation.who.name.as_str(), &relation.who.relationship], ", ");
            Choice { code: format!("relation:{id}"), words: who, group: String::new() }
        };
        Ok(VisitMarks {
            marks: header::all_marks(&dossier),
            concerns: concerns(&dossier),
            around: around(&dossier),
            whom: can_be_met.map(choice).collect(),
        })
    }

    fn visit_dossier(&self) -> Result<(Visiting, Dossier), CommandError> {
        let store = self.store()?;
        let visit = self.visit().ok_or_else(CommandError::wrong_phase)?;
        Ok((visit, Dossier::gather(store, visit.person, self.now())?))
    }
}

fn recorder(visit: &Visiting, dossier: &Dossier, booked: &Appointment) -> VisitRecorder {
    let choice = |code: &str, words: &str| Choice {
        code: code.to_owned(),
        words: words.to_owned(),
        group: String::new(),
    };
    let mut whom = vec![choice("person", dossier.person.call())];
    whom.extend(KINDS.map(|code| choice(code, words("whom", code))));
    let at = booked.visit.began.or(booked.time.start).unwrap_or(dossier.now);
    let channel = match booked.venue.channel.as_str() {
        "" => "home-visit",
        code => code,
    };
    VisitRecorder {
        whom,
        channel: channel.to_owned(),
        minutes: booked.time.minutes,
        appointment: if booked.is_open() { visit.appointment.to_string() } else { String::new() },
        at: at.to_rfc3339(),
        at_words: day_and_time(at, dossier.today),
    }
}
