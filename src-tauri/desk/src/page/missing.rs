//! What is not known yet.

use crate::dossier::Dossier;
use crate::messages::person::Missing;
use doorstep_domain::Kind;
use doorstep_domain::day::age_on;
use doorstep_domain::kinds::Referral;
use doorstep_domain::kinds::person::Young;

/// Years from which nobody else is asked.
const ADULT: u32 = 18;

/// What is not known yet. It is listed and never stands in the way.
pub(crate) fn missing(dossier: &Dossier) -> Vec<Missing> {
    let person = &dossier.person;
    let mut missing = Vec::new();
    let mut look = |known: bool, words: &str, kind: Kind, id: String, group: &str| {
        if !known {
            let (words, group) = (words.to_owned(), group.to_owned());
            missing.push(Missing { words, kind: kind.to_string(), id, group });
        }
    };
    let own = || dossier.id.to_string();
    let number = !person.nhs.number.is_empty() || !person.nhs.absent.is_empty();
    look(!person.born.on.is_empty(), "birth date", Kind::Person, own(), "born");
    look(number, "NHS number", Kind::Person, own(), "nhs");
    let found =
        !person.reach.is_empty() || person.home().is_some() || !person.find_at.words.is_empty();
    look(found, "a way to reach them", Kind::Person, own(), "reach");
    look(!person.practice.name.is_empty(), "GP practice", Kind::Person, own(), "practice");
    if age_on(&person.born.on, dossier.today).is_some_and(|years| years < ADULT) {
        let Young { school, letters_to, own_view } = &person.young;
        look(!school.is_empty(), "school", Kind::Person, own(), "young");
        look(!letters_to.is_empty(), "who may receive letters", Kind::Person, own(), "young");
        look(!own_view.is_empty(), "their own view", Kind::Person, own(), "young");
    }
    if let Some((id, referral)) = dossier.of::<Referral>().iter().find(|(_, r)| r.state().is_open())
    {
        let id = || id.to_string();
        let agrees = !matches!(referral.agreement.knows_and_agrees.as_str(), "" | "not-asked");
        let told = !matches!(referral.agreement.gp_may_be_told.as_str(), "" | "not-asked");
        look(agrees, "whether they know and agree", Kind::Referral, id(), "agreement");
        look(told, "whether the GP may be told", Kind::Referral, id(), "agreement");
        look(
            !referral.privacy.on.is_empty(),
            "privacy information",
            Kind::Referral,
            id(),
            "privacy",
        );
    }
    missing
}
