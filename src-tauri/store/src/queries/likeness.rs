//! Who here may be the same human as someone being entered.

use super::people::by_name;
use crate::error::StoreError;
use crate::store::Store;
use doorstep_domain::kinds::{Person, Place};
use doorstep_domain::likeness::{Alike, Likeness, alike};
use doorstep_domain::text::{folded, phone_digits};
use doorstep_domain::{Record, RecordId};
use rusqlite::params;
use std::collections::BTreeSet;

/// More than so many with one family name are not compared; a number or birth date still finds them.
const MOST_NAMESAKES: usize = 300;

impl Store {
    /// Those who look like `someone` with at least this score, likeliest first.
    pub fn alike(
        &self,
        someone: &Likeness,
        least: u32,
    ) -> Result<Vec<(RecordId, Alike)>, StoreError> {
        let mut found = Vec::new();
        for id in self.candidates(someone)? {
            let Some(record) = self.get(id)?.filter(Record::is_live) else { continue };
            let alike = alike(someone, &self.likeness(&record.read())?);
            if alike.score >= least {
                found.push((id, alike));
            }
        }
        found.sort_by_key(|(id, alike)| (std::cmp::Reverse(alike.score), *id));
        Ok(found)
    }

    /// What likeness looks at in someone who is here.
    pub fn likeness(&self, person: &Person) -> Result<Likeness, StoreError> {
        let home = person.home().map(|id| self.get(id)).transpose()?.flatten();
        let postcode = home.map(|place| place.read::<Place>().address.postcode);
        Ok(likeness_of(person, postcode.unwrap_or_default()))
    }

    /// People who are found by two words side by side in these, as a first name and a family name stand; with and
    /// without the s of "O’Neill’s".
    pub fn found_by_two_words_of(&self, words: &str) -> Result<Vec<RecordId>, StoreError> {
        let connection = self.vault.connection()?;
        let words = folded(words);
        let words: Vec<&str> = words.split_whitespace().collect();
        let mut found = BTreeSet::new();
        for pair in words.windows(2) {
            let second = pair[1].strip_suffix('s').unwrap_or(pair[1]);
            for second in [pair[1], second] {
                let ids = by_name(connection, &format!("\"{}\" \"{second}\"", pair[0]))?;
                found.extend(ids.iter().filter_map(|id| id.parse::<RecordId>().ok()));
            }
        }
        Ok(found.into_iter().collect())
    }

    fn candidates(&self, someone: &Likeness) -> Result<BTreeSet<RecordId>, StoreError> {
        let connection = self.vault.connection()?;
        let mut ids = BTreeSet::new();
        let mut take = |sql: &str, value: &str| -> Result<(), StoreError> {
            if !value.is_empty() {
                let mut statement = connection.prepare_cached(sql)?;
                let rows = statement.query_map(params![value], |row| row.get::<_, String>(0))?;
                ids.extend(
                    rows.collect::<Result<Vec<_>, _>>()?
                        .iter()
                        .flat_map(|id| id.parse::<RecordId>()),
                );
            }
            Ok(())
        };
        take(
            "SELECT id FROM person WHERE nhs_number <> '' AND nhs_number = ?1",
            &someone.nhs_number,
        )?;
        take("SELECT id FROM person WHERE born <> '' AND born = ?1", &someone.born)?;
        take(
            "SELECT p.id FROM place h JOIN person p ON p.home = h.id \
             WHERE h.postcode <> '' AND h.postcode = ?1",
            &someone.postcode,
        )?;
        for digits in &someone.phones {
            take("SELECT person FROM reach WHERE digits = ?1", digits)?;
        }
        if let Some(beginning) = beginnings(someone) {
            let named = by_name(connection, &format!("\"{beginning}\"*"))?;
            if named.len() <= MOST_NAMESAKES {
                ids.extend(named.iter().flat_map(|id| id.parse::<RecordId>()));
            }
        }
        Ok(ids)
    }
}

/// What likeness looks at in a person with this postcode.
pub fn likeness_of(person: &Person, postcode: String) -> Likeness {
    let phones = person.reach.values().map(|reach| phone_digits(&reach.value));
    Likeness {
        given: person.name.given.clone(),
        family: person.name.family.clone(),
        known_as: person.name.known_as.clone(),
        born: person.born.on.clone(),
        postcode,
        nhs_number: person.nhs.number.clone(),
        phones: phones.filter(|digits| digits.len() > 6).collect(),
    }
}

/// The first letters of the family name, or of the only name: close spellings mostly begin alike.
fn beginnings(someone: &Likeness) -> Option<String> {
    let name = [&someone.family, &someone.given].into_iter().map(|name| folded(name));
    let name = name.into_iter().find(|name| !name.is_empty())?;
    Some(name.chars().take(3).filter(|c| c.is_alphanumeric()).collect())
}
