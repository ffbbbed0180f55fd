//! The head of the page: who it is, how to reach them, what must not be missed.

use crate::dossier::Dossier;
use crate::messages::person::Mark;
use crate::page::concerns::concern_mark;
use crate::portrait::{age, marks, reach_words};
use crate::wording::{joined, partial_day};
use doorstep_domain::kinds::{Concern, Person};
use doorstep_domain::nhs_number;

pub(crate) fn identity(dossier: &Dossier) -> Vec<String> {
    let Person { name, born, nhs, death, .. } = &dossier.person;
    let known_as = match name.known_as.as_str() {
        "" => String::new(),
        known_as if known_as == dossier.person.full_name() => String::new(),
        known_as => format!("“{known_as}”"),
    };
    let years = age(&born.on, death.died, dossier.today).map(|years| years.to_string());
    let number = match nhs.number.as_str() {
        "" => String::new(),
        number => format!("NHS {}", nhs_number::spaced(number)),
    };
    let parts = [known_as, name.pronouns.clone(), years.unwrap_or_default(), number];
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}

pub(crate) fn lines(dossier: &Dossier) -> Vec<String> {
    let Person { practice, find_at, availability, .. } = &dossier.person;
    let home =
        dossier.home().map(|home| joined([home.in_one_line(), home.access.words.clone()], " · "));
    let find = match find_at.words.as_str() {
        "" => String::new(),
        words => format!("find at: {words}"),
    };
    let reach = dossier.person.first_reach().map(reach_words).unwrap_or_default();
    let doctor = joined([practice.doctor.as_str(), &practice.name], ", ");
    let parts = [home.unwrap_or_default(), find, reach, doctor, availability.words.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}

pub(crate) fn all_marks(dossier: &Dossier) -> Vec<Mark> {
    let of_home = dossier.home().map(|home| home.alerts.values()).into_iter().flatten();
    let mut marks = marks(dossier.person.alerts.values().chain(of_home), dossier.today);
    let concerns = dossier.of::<Concern>().into_iter().rev();
    marks.extend(concerns.map(|(id, concern)| concern_mark(id, &concern, dossier.today)));
    marks
}

pub(crate) fn died(person: &Person) -> String {
    match (person.death.died, person.death.on.as_str()) {
        (false, _) => String::new(),
        (true, "") => "died".to_owned(),
        (true, on) => format!("died {}", partial_day(on)),
    }
}
