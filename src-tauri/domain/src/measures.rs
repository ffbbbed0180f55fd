//! Questionnaires as data: what is asked, in which order and words, who may answer, and the instrument’s own
//! rule for a score. The format is described in `docs/measures.md`; four come with this version
//! (`assets/measures`), others are installed by the host that holds the licence.

mod answers;
mod course;
mod definition;
mod fitting;
mod score;

pub use answers::{Answer, LineError, read_line, write_line};
pub use course::{Change, Course, Point, course};
pub use definition::{Fault, read};
pub use fitting::{Known, check};
pub use score::{NoScore, Value, values};

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The definitions that come with this version, each as it stands in its file. In the order in which they are
/// offered: the ONS asks the indirect questions on loneliness before the direct one.
pub const FILES: [&str; 4] = [
    include_str!("../../../assets/measures/ons4.json"),
    include_str!("../../../assets/measures/ucla3.json"),
    include_str!("../../../assets/measures/ons-lonely.json"),
    include_str!("../../../assets/measures/djg6.json"),
];

static SHIPPED: LazyLock<Vec<Instrument>> =
    LazyLock::new(|| FILES.iter().filter_map(|file| read(file).ok()).collect());

/// One questionnaire in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    /// Kept in records: "ons4".
    pub id: String,
    /// Kept beside it: a record is scored by the version that it was answered with.
    pub version: String,
    /// "Personal well-being (ONS4)".
    pub title: String,
    /// "ONS4".
    pub short: String,
    /// Read out before the first question; empty where there is none.
    pub introduction: String,
    /// In the order in which they are asked.
    pub items: Vec<Item>,
    /// What is computed; none where the instrument computes nothing.
    pub scores: Vec<ScoreRule>,
    /// Why nothing is computed, in words; empty where something is.
    pub not_summed: String,
    /// Youngest age in whole years; 0 for any.
    pub minimum_age: u32,
    /// Codes of `measure-help`: how it may be answered.
    pub answered_by: Vec<String>,
    /// The questions are on the host’s licensed paper, not in the file: answers are typed from there.
    pub on_paper: bool,
    /// Who publishes it.
    pub source: String,
    /// The line that must be shown with it.
    pub licence: String,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its code.
    pub id: String,
    /// A word or two for tables and charts.
    pub short: String,
    /// The exact words; empty where they are on paper, or the person’s own.
    pub words: String,
    /// Which answers there are.
    pub takes: Takes,
    /// Which answers are better.
    pub better: Better,
    /// The person says in their own words what is scored, once; later ones score the same words.
    pub own_words: bool,
    /// A score does not need it: a second concern that the person does not have.
    pub optional: bool,
}

/// Which answers a question takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Takes {
    /// A whole number, with the words at both ends.
    Range {
        /// The least.
        from: i64,
        /// The most.
        to: i64,
        /// Words at the least and at the most; empty where there are none.
        ends: [String; 2],
    },
    /// One of these, each a number with its words.
    Options(Vec<(i64, String)>),
}

/// Which way is better for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// More.
    Higher,
    /// Less.
    Lower,
}

/// How one figure is computed. Every figure is in hundredths, so that tables with two decimals stay exact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreRule {
    /// Its code.
    pub id: String,
    /// "Loneliness".
    pub title: String,
    /// What is added up.
    pub parts: Parts,
    /// What is made of the sum.
    pub then: Then,
    /// Least and most, in hundredths.
    pub span: (i64, i64),
    /// Which way is better.
    pub better: Better,
    /// From, to (hundredths, both counted) and what that is called.
    pub bands: Vec<(i64, i64, String)>,
}

/// What is added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parts {
    /// The answers to these items.
    Sum(Vec<String>),
    /// By item and answer, how many points it brings; an answer that is not named brings none.
    Count(BTreeMap<String, BTreeMap<i64, i64>>),
}

/// What is made of the sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// Nothing: the sum is the score.
    Sum,
    /// So many times the sum.
    Times(i64),
    /// The published table: sum to hundredths.
    Table(BTreeMap<i64, i64>),
}

impl Instrument {
    /// An item by its code.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// Whether it may be answered in this way (a code of `measure-help`).
    pub fn takes_help(&self, how: &str) -> bool {
        self.answered_by.iter().any(|known| known == how)
    }

    /// Whether the person words what is scored.
    pub fn has_own_words(&self) -> bool {
        self.items.iter().any(|item| item.own_words)
    }
}

impl Takes {
    /// Whether it is one of the answers.
    pub fn has(&self, answer: i64) -> bool {
        match self {
            Self::Range { from, to, .. } => (*from..=*to).contains(&answer),
            Self::Options(options) => options.iter().any(|(number, _)| *number == answer),
        }
    }

    /// The least and the most.
    pub fn span(&self) -> (i64, i64) {
        match self {
            Self::Range { from, to, .. } => (*from, *to),
            Self::Options(options) => {
                let numbers = || options.iter().map(|(number, _)| *number);
                (numbers().min().unwrap_or_default(), numbers().max().unwrap_or_default())
            }
        }
    }

    /// The words of an answer; the number where it has none.
    pub fn words(&self, answer: i64) -> String {
        match self {
            Self::Options(options) => options.iter().find(|(number, _)| *number == answer),
            Self::Range { .. } => None,
        }
        .map_or_else(|| answer.to_string(), |(_, words)| words.clone())
    }
}

/// The instruments that come with this version.
pub fn shipped() -> &'static [Instrument] {
    &SHIPPED
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_definition_is_sound() {
        for file in FILES {
            let read = read(file);
            assert!(read.is_ok(), "{:?}", read.err());
        }
        let ids: Vec<&str> = shipped().iter().map(|instrument| instrument.id.as_str()).collect();
        assert_eq!(ids, ["ons4", "ucla3", "ons-lonely", "djg6"]);
    }

    #[test]
    fn what_is_shipped_says_whose_it_is_and_keeps_to_its_own_rules() {
        for instrument in shipped() {
            assert!(!instrument.on_paper && instrument.takes_help("self"), "{}", instrument.id);
            assert!(!instrument.takes_help("proxy"), "{} asks the person", instrument.id);
            assert!(instrument.minimum_age >= 16, "{}", instrument.id);
        }
        let ons4 = &shipped()[0];
        assert!(ons4.scores.is_empty(), "ONS4 is never summed");
        assert!(ons4.introduction.starts_with("Next I would like to ask you four questions"));
        let better: Vec<Better> = ons4.items.iter().map(|item| item.better).collect();
        assert_eq!(better, [Better::Higher, Better::Higher, Better::Higher, Better::Lower]);
    }
}
