//! Nobody came to the door: the host's steps, in their order, and how often it has been so.
//!
//! Nothing follows from a count by itself: whether someone is still supported is decided by people.

use crate::kinds::Contact;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use std::sync::LazyLock;

/// The steps that come with this version (`assets/no-reply.json`).
static SHIPPED: LazyLock<Protocol> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../assets/no-reply.json")).unwrap_or_default()
});

/// What is done, in which order.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Protocol {
    /// Its name.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// One thing to do.
#[derive(Debug, Clone, Deserialize)]
pub struct Step {
    /// Code of `no-reply-step`.
    pub code: String,
    /// What to do: "Ring, and let it ring".
    pub words: String,
    /// How, or when, where that needs saying; empty otherwise.
    #[serde(default)]
    pub hint: String,
    /// Whose number belongs beside it.
    #[serde(default)]
    pub number: Number,
    /// What to ask for in words, "Who was told"; empty where the tick says all.
    #[serde(default)]
    pub ask: String,
}

/// Whose number is rung for a step.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Number {
    /// Nobody's.
    #[default]
    None,
    /// The person's own.
    Person,
    /// The number that may be texted.
    Text,
    /// The one to ring in an emergency.
    Emergency,
}

/// The shipped steps.
pub fn shipped() -> &'static Protocol {
    &SHIPPED
}

/// How many visits running nobody came to the door, the latest among them: back to the last time the person
/// was met or spoken to.
pub fn running<'a>(contacts: impl IntoIterator<Item = &'a Contact>) -> usize {
    let mut told: Vec<(Option<DateTime<Utc>>, &Contact)> =
        contacts.into_iter().map(|contact| (contact.event.at, contact)).collect();
    told.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let since = told.into_iter().take_while(|(_, contact)| !contact.counts());
    since.filter(|(_, contact)| contact.result.outcome == "no-reply").count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::contact::{Event, Outcome, Whom};
    use crate::vocabulary;

    #[test]
    fn every_step_is_one_of_the_list_and_stands_once() {
        let protocol = shipped();
        assert!(!protocol.id.is_empty() && !protocol.version.is_empty());
        let mut codes: Vec<&str> = protocol.steps.iter().map(|step| step.code.as_str()).collect();
        assert!(codes.iter().all(|code| vocabulary::has("no-reply-step", code)));
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), protocol.steps.len());
    }

    #[test]
    fn only_meeting_or_speaking_ends_a_run() {
        let check = |outcomes: &[&str], expect: usize| {
            let contacts = outcomes.iter().zip(0..).map(|(outcome, n)| Contact {
                event: Event { at: DateTime::from_timestamp(n, 0), minutes: 0 },
                met: Whom { whom: vec!["person".to_owned()] },
                result: Outcome { outcome: (*outcome).to_owned() },
                ..Contact::default()
            });
            let contacts: Vec<Contact> = contacts.collect();
            assert_eq!(running(contacts.iter().rev()), expect, "{outcomes:?}");
        };
        check(&[], 0);
        check(&["no-reply"], 1);
        check(&["no-reply", "texted", "no-answer", "no-reply"], 2);
        check(&["no-reply", "attended", "no-reply"], 1);
        check(&["no-reply", "no-reply", "spoke"], 0);
        check(&["did-not-attend", "no-reply"], 1);
    }
}
