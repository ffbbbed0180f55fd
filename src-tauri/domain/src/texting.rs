//! Texts to a person: whether one may be sent, to which number, and what it says.
//!
//! A reminder that lights up on the wrong phone can hurt someone, so the answer is no unless it is known to
//! be theirs, or was said to be safe.

use crate::kinds::{Person, Reach};
use crate::text::phone_digits;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// The wordings that come with this version (`assets/wordings.json`).
static SHIPPED: LazyLock<Wordings> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../assets/wordings.json")).unwrap_or_default()
});

#[derive(Debug, Clone, Default, Deserialize)]
struct Wordings {
    wordings: Vec<Wording>,
}

/// The words of a text, with places to fill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// Kept with the appointment.
    pub id: String,
    /// Kept with the appointment: another version says something else.
    pub version: String,
    /// `reminder`, `late`, `first-contact` or `no-reply`.
    pub purpose: String,
    /// `meeting`, `call`, or empty for either.
    #[serde(default)]
    pub of: String,
    /// What it is called in a list.
    pub title: String,
    /// `{name}`, `{day}`, `{time}`, `{place}`, `{was}` and `{worker}` are filled in.
    pub words: String,
    /// Where it comes from.
    #[serde(default)]
    pub source: String,
}

/// The shipped wordings.
pub fn shipped() -> &'static [Wording] {
    &SHIPPED.wordings
}

/// Why no text may be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// They have died.
    Died,
    /// It was said that texting is not safe, or that it is not sure.
    NotSafe,
    /// Somebody else's phone, and nobody said that it is safe.
    SomeoneElses,
    /// Only a landline.
    LandlineOnly,
    /// No phone at all.
    NoPhone,
}

/// The number to text, or why there is none: a mobile that was said to be safe, else one of their own that
/// nobody has said anything of, the preferred one first. One unsafe phone does not make another unsafe.
pub fn number(person: &Person) -> Result<&Reach, Refused> {
    if person.death.died {
        return Err(Refused::Died);
    }
    let phones = || person.reach.values().filter(|reach| is_phone(reach));
    let mobiles = || phones().filter(|reach| reach.kind == "mobile");
    let safe = mobiles().filter(|reach| refusal(reach).is_none());
    let first = safe.min_by_key(|reach| (!reach.preferred, reach.safe_text != "yes"));
    let why = || match (mobiles().next(), phones().next()) {
        (Some(_), _) if mobiles().all(|r| refusal(r) == Some(Refused::SomeoneElses)) => {
            Refused::SomeoneElses
        }
        (Some(_), _) => Refused::NotSafe,
        (None, Some(_)) => Refused::LandlineOnly,
        (None, None) => Refused::NoPhone,
    };
    first.ok_or_else(why)
}

fn is_phone(reach: &Reach) -> bool {
    matches!(reach.kind.as_str(), "mobile" | "landline") && !reach.value.is_empty()
}

fn refusal(reach: &Reach) -> Option<Refused> {
    match (reach.safe_text.as_str(), reach.whose.as_str()) {
        ("yes", _) | ("", "") => None,
        ("", _) => Some(Refused::SomeoneElses),
        _ => Some(Refused::NotSafe),
    }
}

/// A number as phones dial it from anywhere, "+447700900214", where its digits make one.
pub fn international(value: &str) -> Option<String> {
    let digits = phone_digits(value);
    let foreign = value.trim_start().starts_with('+') || digits.starts_with("00");
    let number = match digits.strip_prefix('0').filter(|rest| !rest.starts_with('0')) {
        Some(rest) => format!("44{rest}"),
        None if foreign => digits.trim_start_matches('0').to_owned(),
        None => return None,
    };
    (8..=15).contains(&number.len()).then(|| format!("+{number}"))
}

/// The words with their places filled, `{name}` and the rest by the name before the equals sign. A place
/// with nothing to say goes together with the space before it.
pub fn filled(words: &str, places: &[(&str, &str)]) -> String {
    let mut words = words.to_owned();
    for (place, said) in places {
        let place = format!("{{{place}}}");
        if said.is_empty() {
            words = words.replace(&format!(" {place}"), "");
        }
        words = words.replace(&place, said);
    }
    words.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn phone(kind: &str, whose: &str, safe_text: &str, preferred: bool) -> Reach {
        let text = str::to_owned;
        let value = format!("07700 9002{}{}", whose.len() % 10, safe_text.len());
        Reach {
            kind: text(kind),
            value,
            whose: text(whose),
            safe_text: text(safe_text),
            preferred,
            ..Reach::default()
        }
    }

    fn someone(reach: &[Reach]) -> Person {
        let reach =
            reach.iter().enumerate().map(|(n, reach)| (n.to_string(), reach.clone())).collect();
        Person { reach, ..Person::default() }
    }

    #[test]
    fn a_text_goes_only_where_it_is_known_to_be_safe() {
        let check = |reach: &[Reach], expect: Result<usize, Refused>| {
            let person = someone(reach);
            let expect = expect.map(|n| &reach[n]);
            assert_eq!(number(&person), expect, "{reach:?}");
        };
        let own = |safe: &str| phone("mobile", "", safe, false);
        let sons = |safe: &str| phone("mobile", "her son", safe, false);
        let landline = phone("landline", "", "", true);
        check(&[own("yes")], Ok(0));
        check(&[own("")], Ok(0));
        check(&[own("no")], Err(Refused::NotSafe));
        check(&[own("unsure")], Err(Refused::NotSafe));
        check(&[sons("")], Err(Refused::SomeoneElses));
        check(&[sons("yes")], Ok(0));
        check(&[sons("no")], Err(Refused::NotSafe));
        check(&[sons(""), own("no")], Err(Refused::NotSafe));
        check(&[own("no"), sons("yes")], Ok(1));
        check(&[own(""), own("yes")], Ok(1));
        check(&[phone("mobile", "", "", true), own("yes")], Ok(0));
        check(std::slice::from_ref(&landline), Err(Refused::LandlineOnly));
        check(&[landline, sons("")], Err(Refused::SomeoneElses));
        check(&[phone("email", "", "yes", true)], Err(Refused::NoPhone));
        check(&[], Err(Refused::NoPhone));
        let mut died = someone(&[own("yes")]);
        died.death.died = true;
        assert_eq!(number(&died), Err(Refused::Died));
    }

    #[test]
    fn numbers_are_dialled_from_anywhere() {
        let check = |value: &str, expect: &str| {
            assert_eq!(international(value).unwrap_or_default(), expect, "{value}");
        };
        check("07700 900214", "+447700900214");
        check("+44 (0)7700 900214", "+447700900214");
        check("0044 7700 900214", "+447700900214");
        check("020 7946 0155", "+442079460155");
        check("+353 1 234 5678", "+35312345678");
        check("00353 1 234 5678", "+35312345678");
        check("ask at the desk", "");
        check("12345", "");
        check("7700900214", "");
    }

    #[test]
    fn an_empty_place_leaves_no_hole() {
        let check = |words: &str, places: &[(&str, &str)], expect: &str| {
            assert_eq!(filled(words, places), expect, "{words}");
        };
        let places = [("name", "Peggy"), ("day", "tomorrow"), ("place", "")];
        check("Hello {name}. See you {day} {place}.", &places, "Hello Peggy. See you tomorrow.");
        check("Hello {name}, {day}.", &[("name", ""), ("day", "today")], "Hello, today.");
        check("{nobody} comes", &places, "{nobody} comes");
    }

    #[test]
    fn the_shipped_wordings_are_short_enough_to_be_one_or_two_texts() {
        let mut ids = BTreeSet::new();
        for wording in shipped() {
            assert!(ids.insert(&wording.id), "{} stands twice", wording.id);
            assert!(!wording.version.is_empty() && !wording.title.is_empty(), "{}", wording.id);
            assert!(matches!(wording.of.as_str(), "" | "meeting" | "call"), "{}", wording.id);
            let long = [
                ("name", "Bartholomew"),
                ("day", "Wednesday 25 November"),
                ("time", "10.45am"),
                ("was", "10.30am"),
                ("place", "at Bellfounder’s Practice"),
                ("worker", "Sam Rivers"),
            ];
            let said = filled(&wording.words, &long);
            assert!(!said.contains('{'), "{}: {said}", wording.id);
            assert!(said.chars().count() <= 306, "{}: {}", wording.id, said.len());
        }
        for purpose in ["reminder", "late", "first-contact", "no-reply"] {
            let of = |kind: &str| {
                shipped().iter().any(|w| w.purpose == purpose && (w.of.is_empty() || w.of == kind))
            };
            assert!(of("meeting") || purpose == "first-contact", "{purpose}");
            assert!(of("call") || purpose == "no-reply", "{purpose}");
        }
    }
}
