//! Who an invented person is, before anything happens to them: all that later rooms draw on.

use super::book::{Book, Community};
use super::dice::Dice;
use super::grammar::Own;
use chrono::{Datelike, NaiveDate};

/// The needs of the vocabulary, with how often each is why someone is referred.
const NEEDS: [(&str, usize); 18] = [
    ("loneliness", 22),
    ("low-mood", 16),
    ("bereavement", 9),
    ("money", 10),
    ("benefits", 10),
    ("housing", 12),
    ("food", 6),
    ("energy", 6),
    ("work", 5),
    ("learning", 4),
    ("activity", 9),
    ("condition", 10),
    ("caring", 8),
    ("family", 5),
    ("abuse", 2),
    ("digital-transport", 6),
    ("legal", 3),
    ("other", 2),
];

/// An invented person.
pub(super) struct Character<'a> {
    pub(super) community: &'a Community,
    pub(super) woman: bool,
    pub(super) given: String,
    pub(super) family: String,
    /// The day on which everything is told.
    pub(super) on: NaiveDate,
    pub(super) age: i64,
    pub(super) born: NaiveDate,
    pub(super) needs: Vec<&'static str>,
    /// The one of their own whom notes speak of: what they are to the person, and their name.
    pub(super) kin: (String, String),
    pub(super) practice: &'a (String, String),
    /// What holes in sentences are filled with.
    pub(super) own: Own,
}

impl<'a> Character<'a> {
    /// The n-th person, as old as they were on that day.
    pub(super) fn invent(book: &'a Book, seed: u64, n: usize, on: NaiveDate) -> Self {
        let mut dice = Dice::of(seed, "character", n as u64);
        let community = dice.weighted(&book.communities, |community| community.share);
        let woman = dice.chance(58);
        let (given, family) =
            (community.given(woman, &mut dice), community.family(woman, &mut dice));
        let age = age(&mut dice);
        let needs = needs(&mut dice);
        let kin = kin(book, community, age, &mut dice);
        let practice = dice.pick(&book.streets.practices);
        let born = born(on, age, &mut dice);
        let mut character = Self {
            community,
            woman,
            given,
            family,
            on,
            age,
            born,
            needs,
            kin,
            practice,
            own: Own::new(),
        };
        character.own = character.own_words(book, &mut dice);
        character
    }

    /// Under age.
    pub(super) fn is_young(&self) -> bool {
        self.age < 18
    }

    /// The list of sentences that suits them: what grown people say of work and loss is not for the young.
    pub(super) fn list(&self, name: &str, need: &str) -> String {
        match (self.is_young(), need) {
            (true, _) => format!("{name} young"),
            (false, "") => name.to_owned(),
            (false, need) => format!("{name} {need}"),
        }
    }

    fn own_words(&self, book: &Book, dice: &mut Dice) -> Own {
        let pronouns = if self.woman {
            ["she", "her", "her", "She", "Her"]
        } else {
            ["he", "him", "his", "He", "His"]
        };
        let mut own: Own = ["he", "him", "his", "He", "His"]
            .into_iter()
            .zip(pronouns.map(str::to_owned))
            .collect();
        let doctor = self.practice.1.rsplit(' ').next().unwrap_or_default();
        own.insert("name", self.given.clone());
        own.insert("kin", self.kin.0.clone());
        own.insert("kinname", self.kin.1.clone());
        own.insert("doctor", doctor.to_owned());
        // What stays the same through somebody's story.
        for hole in ["group", "pet", "petname", "lost", "past", "work", "town", "ailment", "talk"] {
            let word = book.grammar.word(hole, &own, dice);
            own.insert(hole, word);
        }
        let himself = if self.woman { "herself" } else { "himself" };
        own.insert("himself", himself.to_owned());
        if self.is_young() {
            own.insert("past", "the move".to_owned());
            own.insert("lost", "grandmother".to_owned());
            own.insert("group", book.grammar.word("club", &own, dice));
        }
        let matters = book.grammar.say(&self.list("matters", ""), &own, dice);
        own.insert("matters", matters);
        own
    }
}

fn age(dice: &mut Dice) -> i64 {
    let (low, high) = *dice.weighted(
        &[(11, 17), (18, 34), (35, 54), (55, 69), (70, 84), (85, 97)],
        |(low, _)| match low {
            11 => 4,
            18 => 14,
            35 => 24,
            55 => 25,
            70 => 25,
            _ => 8,
        },
    );
    dice.between(low, high)
}

fn born(on: NaiveDate, age: i64, dice: &mut Dice) -> NaiveDate {
    let birthday = super::calendar::before(on, dice.between(1, 360));
    let year = birthday.year() - i32::try_from(age).unwrap_or_default();
    let eve = birthday.pred_opt().unwrap_or(birthday);
    birthday.with_year(year).or_else(|| eve.with_year(year)).unwrap_or(birthday)
}

fn needs(dice: &mut Dice) -> Vec<&'static str> {
    let mut needs = Vec::new();
    for _ in 0..dice.between(1, 3) {
        let (need, _) = *dice.weighted(&NEEDS, |(_, weight)| *weight);
        if !needs.contains(&need) {
            needs.push(need);
        }
    }
    needs
}

fn kin(book: &Book, community: &Community, age: i64, dice: &mut Dice) -> (String, String) {
    let list = match age {
        ..18 => "kin young",
        18..45 => "kin middle",
        _ => "kin older",
    };
    let kin = book.grammar.word(list, &Own::new(), dice);
    let name = community.given(book.grammar.has("kin women", &kin), dice);
    (kin, name)
}
