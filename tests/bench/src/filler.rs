//! A caseload of the size to be measured: invented people, and notes whose words are as unevenly common as
//! words are (Zipf), so that a common word is in most notes and a rare one in very few.

use crate::Failure;
use doorstep_domain::kinds::{Activity, Appointment, Contact, Person, Place, Referral, Task};
use doorstep_domain::{RecordId, Shape};
use doorstep_store::{BusyTime, Store, Tx};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use serde_json::{Value, json};

/// Words that exist.
const VOCABULARY: usize = 8_000;
const AT_ONCE: u32 = 200;
const DAY: i64 = 86_400_000;
const HOUR: i64 = DAY / 24;
/// Appointments a day: a full one.
const A_DAY: i64 = 10;

pub(crate) const CONTACTS_EACH: u32 = 12;

/// Fills an empty store; `until` is the time at which the last was written, in milliseconds since 1970.
pub(crate) fn fill(store: &mut Store, people: u32, until: i64) -> Result<(), Failure> {
    let mut inventor = Inventor::new();
    let step = 8 * 365 * DAY / i64::from(people);
    let mut at = until - step * i64::from(people);
    for _ in 0..people.div_ceil(AT_ONCE) {
        let when = at + step * i64::from(AT_ONCE);
        store.transact_for_good::<_, Failure>("demo", when, |tx| {
            for _ in 0..AT_ONCE {
                inventor.person(tx, at, until)?;
                at += step;
            }
            Ok(())
        })?;
    }
    store.transact_for_good::<_, Failure>("demo", until, |tx| inventor.around(tx, until))?;
    Ok(store.vault().quiesce()?)
}

struct Inventor {
    chance: ChaCha8Rng,
    /// Appointments of those who are supported now, made so far.
    booked: i64,
    words: Vec<String>,
    /// Where each word ends on a line on which common words are long.
    ends: Vec<f64>,
}

impl Inventor {
    fn new() -> Self {
        let mut chance = ChaCha8Rng::seed_from_u64(1);
        let words = (0..VOCABULARY).map(|_| word(&mut chance)).collect();
        let mut sum = 0.0;
        let ends = (1..=VOCABULARY).map(|rank| {
            sum += 1.0 / rank as f64;
            sum
        });
        let ends = ends.collect();
        Self { chance, booked: 0, words, ends }
    }

    fn below(&mut self, limit: u32) -> u32 {
        self.chance.next_u32() % limit
    }

    fn id(&mut self, at: i64) -> RecordId {
        let mut random = [0; 10];
        self.chance.fill_bytes(&mut random);
        RecordId::make(at as u64, random)
    }

    fn sentence(&mut self, words: u32) -> String {
        let whole = self.ends[VOCABULARY - 1];
        let word = |_| {
            let place = f64::from(self.chance.next_u32()) / f64::from(u32::MAX) * whole;
            let rank = self.ends.partition_point(|end| *end < place);
            self.words[rank.min(VOCABULARY - 1)].clone()
        };
        (0..words).map(word).collect::<Vec<_>>().join(" ")
    }

    fn name(&mut self, of: u32) -> String {
        let rank = 2_000 + self.below(of) as usize;
        let word = &self.words[rank];
        let mut letters = word.chars();
        letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }

    fn person(&mut self, tx: &mut Tx<'_>, at: i64, until: i64) -> Result<(), Failure> {
        let (place, person, referral) = (self.id(at), self.id(at), self.id(at));
        let postcode = format!("E{} {}PT", 1 + self.below(18), self.below(10));
        let line = format!("{} {} Road", 1 + self.below(200), self.name(900));
        make::<Place>(
            tx,
            place,
            json!({ "address": { "lines": line, "town": "London", "postcode": postcode } }),
        )?;
        let phone = format!("077009{:05}", self.below(100_000));
        let born = format!("{}-0{}-1{}", 1930 + self.below(70), 1 + self.below(9), self.below(10));
        make::<Person>(
            tx,
            person,
            json!({
                "name": { "given": self.name(300), "family": self.name(3_000) },
                "born": { "on": born },
                "reach": { "a": { "kind": "mobile", "value": phone } },
                "living": { "a": { "place": place } },
                "matters": { "words": self.sentence(20) },
            }),
        )?;
        let old = until - at > 200 * DAY;
        let state = ["active", "active", "waiting", "paused"][self.below(4) as usize];
        let state = if old && self.below(20) > 0 { "closed" } else { state };
        make::<Referral>(
            tx,
            referral,
            json!({
                "of": { "person": person }, "agreed": { "contacts": 12 },
                "source": { "kind": "gp", "received_on": day(at) }, "reason": { "words": self.sentence(15) },
                "status": { "state": state, "on": day(at) },
            }),
        )?;
        let of = json!({ "person": person, "referral": referral });
        for n in 0..CONTACTS_EACH {
            let when = (at + i64::from(n) * 9 * DAY).min(until - DAY);
            self.contact(tx, &of, when)?;
        }
        let booked = if old { self.booking(at, until) } else { self.next_booking(until) };
        make::<Appointment>(tx, self.id(at), over(booked, &of))?;
        let done = old.then(|| instant(at));
        make::<Task>(
            tx,
            self.id(at),
            json!({
                "of": of, "what": { "words": self.sentence(6) }, "due": { "on": day(at + 9 * DAY) },
                "done": { "at": done },
            }),
        )
    }

    /// What happened long ago.
    fn booking(&mut self, at: i64, until: i64) -> Value {
        let start = at.min(until - DAY);
        json!({
            "time": { "start": instant(start), "minutes": 20 }, "venue": { "channel": "home-visit" },
            "result": { "outcome": "happened" }, "purpose": { "words": self.sentence(8) },
        })
    }

    /// What is booked: ten a working day, from three days ago, which nobody has written up, on.
    fn next_booking(&mut self, until: i64) -> Value {
        let (day, slot) = (working_day(until, self.booked / A_DAY - 3), self.booked % A_DAY);
        self.booked += 1;
        let start = day + 45 * 60_000 * slot;
        let channel = ["home-visit", "phone", "surgery", "phone", "community"][(slot % 5) as usize];
        let travel = if channel == "phone" { 0 } else { 15 };
        let mut booked = json!({
            "time": { "start": instant(start), "minutes": 30, "travel_minutes": travel },
            "venue": { "channel": channel, "words": if channel == "home-visit" { "" } else { "The Hub" } },
            "purpose": { "words": self.sentence(8) },
        });
        if self.below(5) == 0 {
            let origin = format!("E{} {}", 1 + self.below(18), self.below(10));
            let minutes = 5 + self.below(40);
            booked["way"] = json!({ "origin": origin, "destination": "The Hub", "minutes": minutes, "said": instant(until) });
        }
        booked
    }

    /// What stands around the people: an activity a working day of a year, and another calendar.
    fn around(&mut self, tx: &mut Tx<'_>, until: i64) -> Result<(), Failure> {
        let mut busy = Vec::new();
        for day in (-130..130).map(|n| working_day(until, n)) {
            let outcome = if day < until { "happened" } else { "" };
            let says = json!({
                "what": { "kind": "mdt", "words": self.sentence(5) }, "venue": { "words": "The Hub" },
                "time": { "start": instant(day + 8 * HOUR), "minutes": 60 }, "result": { "outcome": outcome },
            });
            make::<Activity>(tx, self.id(day), says)?;
            for hour in 0..5 {
                let start = day + hour * 2 * HOUR;
                busy.push(BusyTime {
                    uid: format!("{day} {hour}"),
                    start,
                    until: start + HOUR / 2,
                });
            }
        }
        Ok(tx.replace_busy("work", &busy)?)
    }

    fn contact(&mut self, tx: &mut Tx<'_>, of: &Value, at: i64) -> Result<(), Failure> {
        let channel = ["home-visit", "telephone", "text"][self.below(3) as usize];
        let says = json!({
            "of": of, "event": { "at": instant(at), "minutes": 20 }, "met": { "whom": ["person"] },
            "by": { "channel": channel }, "result": { "outcome": "attended" },
            "note": { "words": self.sentence(35) }, "written": { "at": instant(at) },
        });
        make::<Contact>(tx, self.id(at), says)
    }
}

/// The working day so many after the day of `until`, at nine. It is a Friday.
fn working_day(until: i64, after: i64) -> i64 {
    let (weeks, days) = ((after + 4).div_euclid(5), (after + 4).rem_euclid(5));
    until - 4 * DAY + weeks * 7 * DAY + days * DAY
}

fn over(mut says: Value, of: &Value) -> Value {
    says["of"] = of.clone();
    says
}

fn make<T: Shape>(tx: &mut Tx<'_>, id: RecordId, says: Value) -> Result<(), Failure> {
    let says: T = serde_json::from_value(says)?;
    tx.create(id, &says)?;
    Ok(())
}

fn word(chance: &mut ChaCha8Rng) -> String {
    const OPEN: [&str; 20] = [
        "b", "br", "c", "ch", "d", "f", "g", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st",
        "t", "v", "w",
    ];
    const SOUND: [&str; 8] = ["a", "e", "i", "o", "u", "ai", "ea", "oo"];
    let mut pick = |from: &[&'static str]| from[chance.next_u32() as usize % from.len()];
    let mut word = String::new();
    for _ in 0..2 + pick(&["", "", "x"]).len() {
        word.push_str(pick(&OPEN));
        word.push_str(pick(&SOUND));
    }
    word + pick(&["n", "r", "s", "t", "l", ""])
}

fn moment(at: i64) -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::from_timestamp_millis(at).unwrap_or_default()
}

fn day(at: i64) -> String {
    moment(at).format("%Y-%m-%d").to_string()
}

fn instant(at: i64) -> String {
    moment(at).to_rfc3339()
}
