//! The words and records of an episode: referral, contacts, what is planned.

use super::book::Book;
use super::calendar::{before, moment};
use super::character::Character;
use super::dice::Dice;
use super::episode::{Episode, Meeting, With};
use super::household::Made;
use chrono::TimeDelta;
use doorstep_domain::RecordId;
use doorstep_domain::kinds::contact::{Channel, Event, Note, Outcome, Questions, Whom, Written};
use doorstep_domain::kinds::referral::{
    Agreed, Agreement, Privacy, Reason, Source, State, Status, Within,
};
use doorstep_domain::kinds::{Contact, Of, Referral};

/// Where referrals come from, with how often.
const SOURCES: [(&str, usize); 12] = [
    ("gp", 40),
    ("practice-nurse", 12),
    ("practice-staff", 6),
    ("hospital", 7),
    ("mental-health", 5),
    ("social-worker", 5),
    ("housing", 5),
    ("voluntary", 5),
    ("pharmacy", 2),
    ("police-fire", 2),
    ("family", 4),
    ("self", 7),
];

/// Someone whose episode is told.
pub(super) struct Told<'a> {
    pub(super) book: &'a Book,
    pub(super) who: &'a Character<'a>,
    pub(super) of: Of,
    /// Their own and those who work for them, as far as contacts name them.
    pub(super) family: Option<RecordId>,
    pub(super) professional: Option<RecordId>,
}

impl Told<'_> {
    /// The referral of an episode.
    pub(super) fn referral(
        &self,
        episode: &Episode,
        scheme: Option<RecordId>,
        dice: &mut Dice,
    ) -> Referral {
        let (book, who) = (self.book, self.who);
        let (kind, _) = if who.is_young() {
            ("school", 0)
        } else {
            *dice.weighted(&SOURCES, |(_, weight)| *weight)
        };
        let need = who.needs.first().copied().unwrap_or("other");
        let words = book.grammar.say(&who.list("reason", need), &who.own, dice);
        let urgency = *dice.pick(&["routine", "routine", "routine", "soon", "soon", "urgent", ""]);
        Referral {
            of: Within { person: self.of.person, scheme },
            source: self.source(kind, episode, dice),
            reason: Reason {
                words,
                needs: who.needs.iter().map(|need| (*need).to_owned()).collect(),
                urgency: urgency.to_owned(),
            },
            agreement: agreement(episode, dice),
            privacy: privacy(episode, dice),
            status: Status {
                state: episode.state.code().to_owned(),
                on: episode.since.to_string(),
                reason: episode.reason.to_owned(),
                ..Status::default()
            },
            agreed: Agreed { contacts: episode.agreed, end_on: String::new() },
            ..Referral::default()
        }
    }

    fn source(&self, kind: &str, episode: &Episode, dice: &mut Dice) -> Source {
        let (practice, doctor) = self.who.practice.clone();
        let (referrer, organisation) = match kind {
            "gp" => (doctor, practice),
            "practice-nurse" | "practice-staff" => (String::new(), practice),
            "family" => (format!("{}, {}", self.who.kin.1, self.who.kin.0), String::new()),
            "self" => (String::new(), String::new()),
            "school" => (String::new(), dice.pick(&self.book.streets.schools).clone()),
            _ => (String::new(), dice.pick(&self.book.streets.organisations).clone()),
        };
        let received_on = episode.received.to_string();
        Source { kind: kind.to_owned(), referrer, organisation, received_on }
    }

    /// One contact, with its note.
    pub(super) fn contact(&self, meeting: &Meeting, dice: &mut Dice) -> Made<Contact> {
        let late = if dice.chance(8) { dice.between(1, 3) } else { 0 };
        let ended = meeting.at + TimeDelta::minutes(i64::from(meeting.minutes) + 15);
        let eve = moment(before(self.who.on, 1), 18 * 60);
        let written = (ended + TimeDelta::days(late)).min(eve.max(ended));
        let asked = meeting.outcome == "attended" && dice.chance(25);
        let contact = Contact {
            of: self.of.clone(),
            event: Event { at: Some(meeting.at), minutes: meeting.minutes },
            met: Whom { whom: vec![self.whom(meeting.with)] },
            by: Channel { channel: meeting.channel.to_owned() },
            result: Outcome { outcome: meeting.outcome.to_owned() },
            note: Note { words: self.note(meeting, dice) },
            questions: if asked { questions(dice) } else { Questions::default() },
            written: Written { at: Some(written) },
            ..Contact::default()
        };
        (dice.id(written.timestamp_millis()), contact)
    }

    fn whom(&self, with: With) -> String {
        let relation = |id: Option<RecordId>, otherwise: &str| {
            id.map_or_else(|| otherwise.to_owned(), |id| format!("relation:{id}"))
        };
        match with {
            With::Family => relation(self.family, "family"),
            With::Professional => relation(self.professional, "professional"),
            _ => "person".to_owned(),
        }
    }

    fn note(&self, meeting: &Meeting, dice: &mut Dice) -> String {
        let need = dice.pick(&self.who.needs);
        let topic = self.who.list("topic", need);
        let opening = format!("open {}", meeting.channel);
        let mut sentences = match meeting.with {
            With::Nobody => vec![self.say(&format!("attempt {}", meeting.outcome), dice)],
            With::Family => vec![self.say("with family", dice), self.say(&topic, dice)],
            With::Professional => vec![self.say("with professional", dice), self.say(&topic, dice)],
            With::First => {
                vec![self.say(&self.who.list("first", ""), dice), self.say(&topic, dice)]
            }
            With::Last => {
                vec![self.say(&opening, dice), self.say(&self.who.list("final", ""), dice)]
            }
            With::Person => vec![self.say(&opening, dice), self.say(&topic, dice)],
        };
        if meeting.with != With::Nobody {
            self.go_on(&topic, meeting, &mut sentences, dice);
        }
        sentences.retain(|sentence| !sentence.is_empty());
        sentences.join(" ")
    }

    fn go_on(&self, topic: &str, meeting: &Meeting, said: &mut Vec<String>, dice: &mut Dice) {
        if meeting.with == With::Person && dice.chance(45) {
            let more = self.say(topic, dice);
            said.extend((!said.contains(&more)).then_some(more));
        }
        if dice.chance(55) {
            said.push(self.say(&self.who.list("colour", ""), dice));
        }
        if meeting.with != With::Last && dice.chance(60) {
            said.push(self.say(&self.who.list("close", ""), dice));
        }
    }

    fn say(&self, list: &str, dice: &mut Dice) -> String {
        self.book.grammar.say(list, &self.who.own, dice)
    }
}

fn agreement(episode: &Episode, dice: &mut Dice) -> Agreement {
    let asked = !matches!(episode.state, State::Received | State::Declined);
    let knows = if asked { "yes" } else { *dice.pick(&["not-asked", "not-asked", "yes", "no"]) };
    let gp = if asked { *dice.pick(&["yes", "yes", "yes", "no"]) } else { "not-asked" };
    Agreement { knows_and_agrees: knows.to_owned(), gp_may_be_told: gp.to_owned() }
}

fn privacy(episode: &Episode, dice: &mut Dice) -> Privacy {
    let Some(first) = episode.meetings.iter().find(|meeting| meeting.with == With::First) else {
        return Privacy::default();
    };
    Privacy {
        version: format!("{}-09", first.at.format("%Y")),
        on: first.at.date_naive().to_string(),
        how: (*dice.pick(&["read-aloud", "read-aloud", "paper", "sent"])).to_owned(),
    }
}

fn questions(dice: &mut Dice) -> Questions {
    let answers = ["yes", "yes", "yes", "unsure", "no"];
    let (helpful, another) = (dice.pick(&answers), dice.pick(&answers));
    Questions { helpful: (*helpful).to_owned(), another: (*another).to_owned() }
}
