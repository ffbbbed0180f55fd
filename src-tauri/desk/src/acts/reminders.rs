//! Texts ready to be sent from the work phone, refused where texting is not known to be safe, and that somebody
//! was reminded. Doorstep itself sends nothing.

use super::contacts::live;
use super::joining::saved;
use super::settings::setting_or;
use super::wordings::{current, short_enough};
use crate::error::CommandError;
use crate::messages::Saved;
use crate::messages::texts::{
    AskTextCode, PhoneCode, ReadyText, ReadyTexts, RecordReminder, Remind, TextCode,
};
use crate::portrait::{id_of, person, reach_in_short, reach_words};
use crate::session::Desk;
use crate::wording::{day_and_time, dotted, near_day, spoken_time};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use doorstep_domain::day::{london, london_day};
use doorstep_domain::kinds::appointment::{Reminder, Venue};
use doorstep_domain::kinds::{Appointment, Person, Reach};
use doorstep_domain::texting::{Refused, Wording, filled, international, number};
use doorstep_domain::vocabulary;
use doorstep_exchange::phone;
use doorstep_store::Store;

/// What a text is mostly for.
const REMINDER: &str = "reminder";

impl Desk {
    pub(crate) fn remind(&mut self, request: Remind) -> Result<ReadyTexts, CommandError> {
        let now = self.now();
        let store = self.store()?;
        let (_, appointment) = live::<Appointment>(store, id_of(&request.appointment)?)?;
        let id = appointment.of.person.ok_or_else(CommandError::not_found)?;
        let about = person(store, id)?;
        let (to, refused) = match number(&about) {
            Ok(to) => (Some(to), None),
            Err(why) => (None, Some(why)),
        };
        let first = store.standing_of(id)?.used == 0;
        let wanted = wanted(&request.purpose, &appointment.venue, first)?;
        let texts = match to {
            Some(to) => texts(store, (&appointment, &about, to), (&wanted, &request.was), now)?,
            None => Vec::new(),
        };
        let ring = ringing(&about);
        Ok(ReadyTexts {
            person: id.to_string(),
            name: about.full_name(),
            about: in_short(&appointment, london_day(now)),
            reminded: kept(&appointment, &request.purpose)
                .map(|kept| reminded(kept, london_day(now)))
                .unwrap_or_default(),
            to: to.map(reach_in_short).unwrap_or_default(),
            caution: caution(to).to_owned(),
            refused: refused.map(why_not).unwrap_or_default().to_owned(),
            texts,
            ring: ring.map(reach_words).unwrap_or_default(),
            ring_code: ring.and_then(|reach| call_code(&reach.value)),
        })
    }

    /// The code of a text that the worker changed; none is made where no text may be sent.
    pub(crate) fn text_code(&mut self, request: AskTextCode) -> Result<TextCode, CommandError> {
        short_enough(&request.words)?;
        let store = self.store()?;
        let (_, appointment) = live::<Appointment>(store, id_of(&request.appointment)?)?;
        let about = person(store, appointment.of.person.ok_or_else(CommandError::not_found)?)?;
        let to = number(&about).map_err(|why| CommandError::field("words", why_not(why)))?;
        let code = international(&to.value).and_then(|number| phone::text(&number, &request.words));
        Ok(TextCode { code: code.map(shown) })
    }

    pub(crate) fn record_reminder(
        &mut self,
        request: RecordReminder,
    ) -> Result<Saved, CommandError> {
        if !vocabulary::has("reminder-how", &request.how) {
            return Err(CommandError::field("how", "This is not one of the choices."));
        }
        short_enough(&request.words)?;
        let (store, pen) = self.writing()?;
        let id = id_of(&request.appointment)?;
        let (record, mut appointment) = live::<Appointment>(store, id)?;
        let RecordReminder { wording, version, words, how, purpose, .. } = request;
        let sent = Reminder { wording, version, words, how, at: Some(pen.now) };
        match purpose.as_str() {
            "" | REMINDER => appointment.reminder = sent,
            "late" | "no-reply" => {
                appointment.texts.insert(purpose, sent);
            }
            _ => return Err(no_purpose()),
        }
        let appointment = crate::checking::checked(appointment, |_| Some("wording"))?;
        let done = store.transact::<_, CommandError>("record_reminder", pen.millis(), |tx| {
            Ok(tx.revise(record, &appointment)?)
        })?;
        Ok(saved(id, done.undo, &["today", "person", "diary"]))
    }
}

/// What was sent for a purpose.
fn kept<'a>(appointment: &'a Appointment, purpose: &str) -> Option<&'a Reminder> {
    match purpose {
        "" | REMINDER => Some(&appointment.reminder),
        purpose => appointment.texts.get(purpose),
    }
}

/// "texted yesterday", "texted today in other words"; empty where nobody reminded them.
pub(crate) fn reminded(reminder: &Reminder, today: NaiveDate) -> String {
    let how = match reminder.how.as_str() {
        "text" => "texted",
        "call" => "rung",
        "letter" => "written to",
        _ => "reminded",
    };
    let said = if reminder.words.is_empty() { "" } else { " in other words" };
    let when = reminder.at.map(|at| near_day(london_day(at), today));
    when.map(|when| format!("{how} {when}{said}")).unwrap_or_default()
}

/// "Tue 24 Nov, 09:30 · home visit".
pub(crate) fn in_short(appointment: &Appointment, today: NaiveDate) -> String {
    let start = appointment.time.start.unwrap_or_default();
    let channel = vocabulary::words("channel", &appointment.venue.channel).to_lowercase();
    dotted([day_and_time(start, today), channel])
}

/// Opens a call to it, where it can be dialled.
pub(crate) fn call_code(value: &str) -> Option<PhoneCode> {
    international(value).and_then(|number| phone::call(&number)).map(shown)
}

fn shown(code: phone::Code) -> PhoneCode {
    PhoneCode { size: code.size, path: code.path }
}

/// The first phone to ring.
pub(crate) fn ringing(about: &Person) -> Option<&Reach> {
    let rings = |reach: &&Reach| matches!(reach.kind.as_str(), "mobile" | "landline");
    let phones = about.reach.values().filter(rings);
    about.first_reach().filter(rings).or_else(|| phones.min_by_key(|reach| !reach.preferred))
}

fn no_purpose() -> CommandError {
    CommandError::field("purpose", "This is not one of the choices.")
}

/// The purposes whose wordings fit, and whether it is a call.
fn wanted(
    purpose: &str,
    venue: &Venue,
    first: bool,
) -> Result<(Vec<&'static str>, bool), CommandError> {
    let call = matches!(venue.channel.as_str(), "phone" | "video" | "text");
    let purposes = match purpose {
        "" | REMINDER if call && first => vec!["first-contact", REMINDER],
        "" | REMINDER => vec![REMINDER],
        "late" => vec!["late"],
        "no-reply" => vec!["no-reply"],
        _ => return Err(no_purpose()),
    };
    Ok((purposes, call))
}

fn texts(
    store: &Store,
    (appointment, about, to): (&Appointment, &Person, &Reach),
    ((purposes, call), was): (&(Vec<&'static str>, bool), &str),
    now: DateTime<Utc>,
) -> Result<Vec<ReadyText>, CommandError> {
    let of = if *call { "call" } else { "meeting" };
    let worker: String = setting_or(store, "worker", String::new())?;
    let all = current(store)?;
    let fits = |purpose: &str, wording: &&Wording| {
        wording.purpose == purpose && (wording.of.is_empty() || wording.of == of)
    };
    let fitting = purposes.iter().flat_map(|p| all.iter().filter(move |wording| fits(p, wording)));
    let number = international(&to.value);
    let text = |wording: &Wording| {
        let words = said(&wording.words, (appointment, about, to), (&worker, was), london_day(now));
        let code = number.as_ref().and_then(|number| phone::text(number, &words)).map(shown);
        let Wording { id, version, title, .. } = wording.clone();
        ReadyText { wording: id, version, title, words, code }
    };
    Ok(fitting.map(text).collect())
}

/// The words with everything in its place; the name only where the phone is the person's own.
fn said(
    words: &str,
    (appointment, about, to): (&Appointment, &Person, &Reach),
    (worker, was): (&str, &str),
    today: NaiveDate,
) -> String {
    let start = appointment.time.start.unwrap_or_default();
    let day = match (london_day(start) - today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        _ => london_day(start).format("%A %-d %B").to_string(),
    };
    let was = NaiveTime::parse_from_str(was, "%H:%M").map(spoken_time).unwrap_or_default();
    let places = [
        ("name", if to.whose.is_empty() { about.call() } else { "" }),
        ("day", &day),
        ("time", &spoken_time(london(start).time())),
        ("was", &was),
        ("place", &place(&appointment.venue)),
        ("worker", worker.split_whitespace().next().unwrap_or_default()),
    ];
    filled(words, &places)
}

/// Where, as it may stand in a text that someone else might read.
fn place(venue: &Venue) -> String {
    match (venue.channel.as_str(), venue.words.as_str()) {
        ("home-visit", "") => "at your home".to_owned(),
        ("surgery", "") => "at the surgery".to_owned(),
        (_, "") => String::new(),
        (_, words) => format!("at {words}"),
    }
}

fn caution(to: Option<&Reach>) -> &'static str {
    match to {
        Some(to) if to.safe_text.is_empty() => {
            "Nobody has asked yet whether it is safe to text this number."
        }
        _ => "",
    }
}

/// The sentence that goes with it.
pub(crate) fn why_not(why: Refused) -> &'static str {
    match why {
        Refused::Died => "They have died.",
        Refused::NotSafe => "It is not safe to text them. Ring instead.",
        Refused::SomeoneElses => {
            "The phone is somebody else’s, and nobody has said that a text is safe. Ring instead."
        }
        Refused::LandlineOnly => "There is only a landline. Ring instead.",
        Refused::NoPhone => "No phone is known. A letter or a knock is the way.",
    }
}
