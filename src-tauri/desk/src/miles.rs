//! Miles and money as they are typed and said, and where a trip begins and ends.

use crate::error::CommandError;
use doorstep_domain::kinds::{Person, Trip};
use doorstep_domain::text::folded;
use doorstep_store::{Store, StoreError};
use serde_json::Value;

/// "3.4".
pub(crate) fn miles(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// "£18.54": to the penny, half a penny up.
pub(crate) fn pounds(tenths: u32, pence: u32) -> String {
    let pence = (u64::from(tenths) * u64::from(pence) + 5) / 10;
    format!("£{}.{:02}", pence / 100, pence % 100)
}

/// Tenths of a mile as typed: "3", "3.4", "3,4"; more places are rounded.
pub(crate) fn tenths(typed: &str) -> Option<u32> {
    let number: f64 = typed.trim().replace(',', ".").parse().ok()?;
    let tenths = (number * 10.0).round();
    // At most five thousand, so nothing is cut off.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (0.0..=5_000.0).contains(&tenths).then_some(tenths as u32)
}

/// A trip as typed, of which no part may name anybody: the sheet goes to others.
pub(crate) fn trip(
    (origin, destination, miles): (&str, &str, &str),
    named: impl Fn(&str) -> Result<bool, CommandError>,
) -> Result<Trip, CommandError> {
    if miles.is_empty() {
        return Ok(Trip::default());
    }
    let tenths = tenths(miles).ok_or_else(|| {
        CommandError::field("trip_miles", "Write the miles like 3.4, at most 500.")
    })?;
    for (field, place) in [("trip_from", origin), ("trip_to", destination)] {
        if place.is_empty() {
            return Err(CommandError::field(field, "Write a postcode, or a word like Office."));
        }
        if named(place)? {
            return Err(CommandError::field(field, NO_NAME));
        }
    }
    Ok(Trip { origin: origin.to_owned(), destination: destination.to_owned(), tenths })
}

const NO_NAME: &str = "Write a place, not a name: the claim goes to others.";

/// Refuses a trip of a form whose places name one of those it is about, or somebody of the caseload in full.
pub(crate) fn names_nobody(
    store: &Store,
    trip: Option<&Value>,
    about: &[Person],
) -> Result<(), CommandError> {
    for field in ["origin", "destination"] {
        let place = trip.and_then(|trip| trip[field].as_str()).unwrap_or_default();
        if about.iter().any(|person| names(place, person)) || names_in_full(store, place)? {
            return Err(CommandError::field(&format!("trip.{field}"), NO_NAME));
        }
    }
    Ok(())
}

/// Somebody of the caseload is named with first and family name.
pub(crate) fn names_in_full(store: &Store, place: &str) -> Result<bool, StoreError> {
    for id in store.found_by_two_words_of(place)? {
        let Ok(person) = crate::portrait::person(store, id) else { continue };
        let name = &person.name;
        let first = says(place, &name.given) || says(place, &name.known_as);
        if first && says(place, &name.family) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Every word of a name stands there.
fn says(place: &str, name: &str) -> bool {
    let (said, name) = (folded(place), folded(name));
    let there = |part: &str| {
        said.split(' ').any(|word| word == part || word.strip_suffix('s') == Some(part))
    };
    !name.is_empty() && name.split(' ').all(there)
}

pub(crate) fn names(place: &str, about: &Person) -> bool {
    let said = folded(place);
    let said: Vec<&str> = said.split(' ').collect();
    let name = &about.name;
    let parts = [&name.given, &name.family, &name.known_as].map(|part| folded(part));
    let mut parts = parts.iter().flat_map(|part| part.split(' ')).filter(|part| part.len() > 1);
    parts.any(|part| said.iter().any(|word| *word == part || word.strip_suffix('s') == Some(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn miles_are_read_and_said_in_tenths() {
        for (typed, expect) in
            [("3", Some(30)), ("3.4", Some(34)), (" 3,44 ", Some(34)), ("500", Some(5_000))]
        {
            assert_eq!(tenths(typed), expect, "{typed}");
        }
        for typed in ["", "far", "-1", "501", "nan", "inf"] {
            assert_eq!(tenths(typed), None, "{typed}");
        }
        assert_eq!(miles(34), "3.4");
        assert_eq!((pounds(412, 45), pounds(1, 45)), ("£18.54".to_owned(), "£0.05".to_owned()));
    }

    #[test]
    fn a_place_is_no_name() {
        let mut margaret = Person::default();
        margaret.name.given = "Margaret".to_owned();
        margaret.name.family = "O’Neill".to_owned();
        for (place, named) in [
            ("E3 4", false),
            ("Office", false),
            ("margaret's", true),
            ("Mrs ONeill", true),
            ("St Margarets Hall", true),
        ] {
            assert_eq!(names(place, &margaret), named, "{place}");
        }
    }
}
