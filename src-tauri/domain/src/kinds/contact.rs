//! Something that happened with or about a person: with whom, by which channel, with what outcome.

use super::{GpEntry, Kind, Of, Trip, is_answer};
use crate::ids::RecordId;
use crate::shape::Items;
use crate::validation::Problems;
use crate::{group, kind};
use chrono::{DateTime, Utc};

group! {
    /// When, and for how long.
    Event {
        /// When it began.
        at: Option<DateTime<Utc>>,
        /// Minutes.
        minutes: u32,
    }
}

group! {
    /// With whom.
    Whom {
        /// Codes of `whom` (`person`, `carer`, `family`, `professional`, `group`), or `relation:<id>`.
        whom: Vec<String>,
    }
}

group! {
    /// By which channel.
    Channel {
        /// Code of `channel`.
        channel: String,
    }
}

group! {
    /// What came of it.
    Outcome {
        /// Code of `contact-outcome`.
        outcome: String,
    }
}

group! {
    /// What was said and agreed.
    Note {
        /// The words.
        words: String,
    }
}

group! {
    /// The two questions at the end.
    Questions {
        /// Was that helpful today: `yes`, `no`, `unsure` or empty.
        helpful: String,
        /// Would it be useful to have another: `yes`, `no`, `unsure` or empty.
        another: String,
    }
}

group! {
    /// One thing that was done when nobody came to the door.
    Step {
        /// Code of `no-reply-step`.
        step: String,
        /// When.
        at: Option<DateTime<Utc>>,
        /// In words: who was told, what they said.
        words: String,
    }
}

group! {
    /// The host's list of steps by which it was gone when nobody came to the door. Lists change; what was done is
    /// judged by the list of its day.
    Protocol {
        /// Its name; empty for a contact of another kind.
        id: String,
        /// Its version.
        version: String,
    }
}

group! {
    /// The group session in which it happened.
    Session {
        /// The activity; none for a contact of its own.
        activity: Option<RecordId>,
    }
}

group! {
    /// When it was written down.
    Written {
        /// The first time it was saved.
        at: Option<DateTime<Utc>>,
    }
}

kind! {
    /// Something that happened with or about a person.
    Contact is Kind::Contact, checked by validate {
        /// Whose, and within which referral.
        of: Of,
        /// When.
        event: Event,
        /// With whom.
        met: Whom,
        /// How.
        by: Channel,
        /// What came of it.
        result: Outcome,
        /// What was said and agreed.
        note: Note,
        /// The two questions.
        questions: Questions,
        /// What was done when nobody came to the door.
        no_reply: Items<Step>,
        /// The list that those steps are of.
        protocol: Protocol,
        /// The group session in which it happened.
        session: Session,
        /// The way there.
        trip: Trip,
        /// Whether it stands in the GP system.
        gp: GpEntry,
        /// When it was written down.
        written: Written,
    }
}

fn validate(contact: &Contact, problems: &mut Problems) {
    let Contact { of, event, met, by, result, note, questions, no_reply, protocol, trip, .. } =
        contact;
    problems.require(of.person.is_some(), "of.person", "Say whose contact this is.");
    problems.require(event.at.is_some(), "event.at", "Say when it happened.");
    problems.require(event.minutes <= 24 * 60, "event.minutes", "A contact lasts at most a day.");
    met.whom.iter().for_each(|whom| problems.code("met.whom", whom));
    problems.code("by.channel", &by.channel);
    problems.code("result.outcome", &result.outcome);
    problems.text("note.words", &note.words);
    for (key, step) in no_reply {
        problems.code(format!("no_reply/{key}.step"), &step.step);
        problems.text(format!("no_reply/{key}.words"), &step.words);
    }
    problems.code("protocol.id", &protocol.id);
    problems.line("protocol.version", &protocol.version);
    trip.validate(problems);
    contact.gp.validate(problems);
    for (field, answer) in [("helpful", &questions.helpful), ("another", &questions.another)] {
        problems.require(
            is_answer(answer),
            format!("questions.{field}"),
            "Answer yes, no or unsure, or leave it empty.",
        );
    }
}

impl Contact {
    /// An attended contact with the person: the only kind that counts against the agreed number, stops the
    /// waiting clock and is "last seen". A word with the daughter is work, and is not this.
    pub fn counts(&self) -> bool {
        let with_person = self.met.whom.iter().any(|whom| whom == "person");
        with_person && matches!(self.result.outcome.as_str(), "attended" | "spoke")
    }

    /// It counts and the GP system does not have it yet. A contact of which nobody knows how it came about is a
    /// mark from the caseload that was kept before this one: there is nothing to tell of it.
    pub fn is_due_for_gp(&self) -> bool {
        self.counts() && !self.by.channel.is_empty() && !self.gp.is_entered()
    }
}
