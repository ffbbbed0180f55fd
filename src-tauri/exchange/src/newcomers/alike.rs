//! Who in a file may be the same human as someone else, without comparing everyone with everyone.
//!
//! Names alone never suffice ([`doorstep_domain::likeness`]), so two people who are shown as alike always
//! share an NHS number, a phone, a postcode or a whole birth date. Looking only among those who do is
//! therefore exact, not a shortcut; a test holds the two together.

use super::Newcomer;
use doorstep_domain::likeness::{Alike, LIKELY_FROM, Likeness, alike};
use doorstep_domain::text::phone_digits;
use std::collections::{BTreeSet, HashMap};

/// What likeness looks at in a row.
pub fn likeness(newcomer: &Newcomer) -> Likeness {
    let phones = newcomer.reach.iter().filter(|way| way.kind != "email");
    Likeness {
        given: newcomer.given.clone(),
        family: newcomer.family.clone(),
        known_as: newcomer.known_as.clone(),
        born: newcomer.born.clone(),
        postcode: newcomer.postcode.clone(),
        nhs_number: newcomer.nhs_number.clone(),
        phones: phones.map(|way| phone_digits(&way.value)).collect(),
    }
}

/// People by what they share, to find who is like a newcomer. Filled with those who are here, and then with
/// each row that is taken.
#[derive(Debug, Default)]
pub struct Crowd {
    people: Vec<Likeness>,
    sharing: HashMap<String, Vec<usize>>,
}

impl Crowd {
    /// Adds someone and gives their place, counted from 0.
    pub fn add(&mut self, person: Likeness) -> usize {
        let place = self.people.len();
        for key in keys(&person) {
            self.sharing.entry(key).or_default().push(place);
        }
        self.people.push(person);
        place
    }

    /// Everyone who is like this person, most alike first.
    pub fn like(&self, person: &Likeness) -> Vec<(usize, Alike)> {
        let places: BTreeSet<usize> = keys(person)
            .iter()
            .filter_map(|key| self.sharing.get(key))
            .flatten()
            .copied()
            .collect();
        let compared = places.into_iter().map(|place| (place, alike(person, &self.people[place])));
        let mut found: Vec<_> = compared.filter(|(_, a)| a.score >= LIKELY_FROM).collect();
        found.sort_by_key(|(place, alike)| (std::cmp::Reverse(alike.score), *place));
        found
    }
}

fn keys(person: &Likeness) -> BTreeSet<String> {
    let Likeness { born, postcode, nhs_number, phones, .. } = person;
    let whole = |born: &&String| born.len() == 10;
    let number = std::iter::once(nhs_number).filter(|n| !n.is_empty()).map(|n| format!("n{n}"));
    let day = std::iter::once(born).filter(whole).map(|day| format!("d{day}"));
    let place = std::iter::once(postcode).filter(|p| !p.is_empty()).map(|p| format!("p{p}"));
    let ring = phones.iter().filter(|phone| phone.len() > 6).map(|phone| format!("t{phone}"));
    number.chain(day).chain(place).chain(ring).collect()
}
