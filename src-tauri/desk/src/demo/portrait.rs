//! The record of an invented person: how they live, how they are reached, what to know before the door.

use super::book::Book;
use super::calendar::before;
use super::character::Character;
use super::dice::Dice;
use super::numbers::{landline, mobile, nhs_number};
use doorstep_domain::RecordId;
use doorstep_domain::kinds::person::{
    Availability, Birth, Communication, FindAt, Identity, Living, Matters, Name, Nhs, Practice,
    Social, Young,
};
use doorstep_domain::kinds::place::{Access, Address};
use doorstep_domain::kinds::{Alert, Person, Place, Reach};

/// Where people live, by the national code, with how often.
const SETTLED: [(&str, usize); 8] = [
    ("MA01", 14),
    ("MA02", 12),
    ("MA03", 3),
    ("MA04", 34),
    ("MA05", 20),
    ("MA06", 14),
    ("MH01", 3),
    ("HM05", 4),
];

/// The person, living at `home` where they have one.
pub(super) fn person(
    book: &Book,
    who: &Character<'_>,
    number: usize,
    home: Option<RecordId>,
    dice: &mut Dice,
) -> Person {
    let mut person = Person {
        name: name(who, dice),
        born: Birth { on: who.born.to_string() },
        nhs: nhs(number, dice),
        identity: identity(who, dice),
        communication: communication(who, dice),
        social: social(book, who, home.is_some(), dice),
        practice: Practice {
            name: who.practice.0.clone(),
            doctor: who.practice.1.clone(),
            ods_code: String::new(),
        },
        matters: Matters { words: who.own.get("matters").cloned().unwrap_or_default() },
        ..Person::default()
    };
    reach(who, dice, &mut person);
    alerts(book, who, dice, &mut person);
    if dice.chance(35) {
        person.availability = availability(book, who, dice);
    }
    match home {
        Some(place) => {
            let years = dice.between(0, who.age.min(30));
            let from = before(who.on, 366 * years).format("%Y").to_string();
            let living =
                Living { place: Some(place), from, post: "yes".into(), ..Living::default() };
            person.living.insert("home".to_owned(), living);
        }
        None => person.find_at = FindAt { words: dice.pick(&book.streets.find_at).clone() },
    }
    if who.is_young() {
        person.young = young(book, who, dice);
    }
    person
}

fn name(who: &Character<'_>, dice: &mut Dice) -> Name {
    let pronouns = match (dice.chance(20), who.woman) {
        (false, _) => "",
        (true, true) => "she/her",
        (true, false) => "he/him",
    };
    Name {
        given: who.given.clone(),
        family: who.family.clone(),
        pronouns: pronouns.to_owned(),
        ..Name::default()
    }
}

fn nhs(number: usize, dice: &mut Dice) -> Nhs {
    match dice.chance(90) {
        true => Nhs { number: nhs_number(number), absent: String::new() },
        false => Nhs {
            number: String::new(),
            absent: (*dice.pick(&["not-known", "not-given", "not-registered"])).to_owned(),
        },
    }
}

fn identity(who: &Character<'_>, dice: &mut Dice) -> Identity {
    Identity {
        gender: if who.woman { "woman" } else { "man" }.to_owned(),
        same_as_birth: if dice.chance(30) { "yes" } else { "" }.to_owned(),
        ethnic_group: if dice.chance(92) { &who.community.ethnic_group } else { "not-said" }
            .to_owned(),
        language: who.community.language.clone(),
        faith: if dice.chance(60) { who.community.faith(dice) } else { String::new() },
    }
}

fn communication(who: &Character<'_>, dice: &mut Dice) -> Communication {
    let interpreter = match who.community.may_need_interpreter() && dice.chance(40) {
        true => who.community.language.clone(),
        false => String::new(),
    };
    let formats = if dice.chance(8) { "large print" } else { "" }.to_owned();
    let prefers = (*dice.pick(&["", "", "", "phone", "text", "visit", "letter"])).to_owned();
    Communication { interpreter, formats, prefers }
}

fn social(book: &Book, who: &Character<'_>, housed: bool, dice: &mut Dice) -> Social {
    let accommodation = match housed {
        true => dice.weighted(&SETTLED, |(_, weight)| *weight).0,
        false => *dice.pick(&["HM01", "HM03", "HM04"]),
    };
    let employment = match who.age {
        ..18 => "03",
        67.. => "08",
        _ => *dice.pick(&["01", "01", "02", "04", "04", "05", "07"]),
    };
    let carer = if who.needs.contains(&"caring") { "yes" } else { "" };
    Social {
        accommodation: accommodation.to_owned(),
        employment: employment.to_owned(),
        household: match who.is_young() {
            true => format!("with {} {}", who.own.get("his").map_or("", |his| his), who.kin.0),
            false => book.grammar.word("household", &who.own, dice),
        },
        carer: carer.to_owned(),
        armed_forces: if dice.chance(4) { "yes" } else { "" }.to_owned(),
    }
}

fn reach(who: &Character<'_>, dice: &mut Dice, person: &mut Person) {
    if dice.chance(85) {
        let safe = *dice.pick(&["yes", "yes", "yes", "", "no"]);
        let alone = who.needs.contains(&"abuse");
        let mobile = Reach {
            kind: "mobile".to_owned(),
            value: mobile(dice),
            safe_text: if alone { "no" } else { safe }.to_owned(),
            voicemail: if alone { "no" } else { "" }.to_owned(),
            say_who: if alone { "no" } else { "" }.to_owned(),
            preferred: true,
            ..Reach::default()
        };
        person.reach.insert("mobile".to_owned(), mobile);
    }
    if dice.chance(if who.age > 65 { 60 } else { 10 }) || person.reach.is_empty() {
        let home = Reach { kind: "landline".to_owned(), value: landline(dice), ..Reach::default() };
        person.reach.insert("home".to_owned(), home);
    }
}

fn alerts(book: &Book, who: &Character<'_>, dice: &mut Dice, person: &mut Person) {
    let lists = [
        ("risk", "risk", if who.needs.contains(&"abuse") { 90 } else { 5 }),
        ("hearing", "communication", if who.age > 70 { 30 } else { 4 }),
        ("known", "note", 18),
    ];
    for (list, kind, percent) in lists {
        if dice.chance(percent) {
            let words = book.grammar.say(list, &who.own, dice);
            let sensitive = kind == "risk";
            let alert = Alert { kind: kind.to_owned(), words, sensitive, review_on: String::new() };
            person.alerts.insert(list.to_owned(), alert);
        }
    }
}

fn availability(book: &Book, who: &Character<'_>, dice: &mut Dice) -> Availability {
    let barriers = ["school-run", "works-days", "waiting-rooms", "afraid-out", "cost", "mobility"];
    Availability {
        barriers: vec![(*dice.pick(&barriers)).to_owned()],
        words: book.grammar.word("times", &who.own, dice),
        minutes: 0,
    }
}

fn young(book: &Book, who: &Character<'_>, dice: &mut Dice) -> Young {
    Young {
        school: dice.pick(&book.streets.schools).clone(),
        letters_to: format!("{} ({})", who.kin.1, who.kin.0),
        own_view: book.grammar.say("own-view", &who.own, dice),
    }
}

/// A place to live at.
pub(super) fn place(book: &Book, dice: &mut Dice) -> Place {
    let (street, area) = dice.pick(&book.streets.streets);
    let letters: String = (0..2).map(|_| char::from(*dice.pick(b"ABDEFGHJLNPQRSTUWXYZ"))).collect();
    let lines = match dice.chance(25) {
        true => format!("Flat {}, {} {street}", dice.between(1, 48), dice.between(1, 90)),
        false => format!("{} {street}", dice.between(1, 140)),
    };
    let mut place = Place {
        address: Address { lines, town: "London".to_owned(), postcode: format!("{area}{letters}") },
        access: Access {
            words: dice.pick(&book.streets.access).clone(),
            travel: dice.pick(&book.streets.travel).clone(),
        },
        ..Place::default()
    };
    if dice.chance(8) {
        let words = dice.pick(&book.streets.place_alerts).clone();
        let alert = Alert { kind: "access".to_owned(), words, ..Alert::default() };
        place.alerts.insert("way".to_owned(), alert);
    }
    place
}
