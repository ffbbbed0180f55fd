//! The data that people are invented from (`assets/demo`), read once.

use super::dice::Dice;
use super::grammar::Grammar;
use super::guests::Guest;
use super::work::Work;
use doorstep_domain::kinds::Scheme;
use serde::Deserialize;

/// Everything to invent from.
pub(super) struct Book {
    pub(super) communities: Vec<Community>,
    pub(super) streets: Streets,
    pub(super) grammar: Grammar,
    pub(super) schemes: Vec<Scheme>,
    pub(super) guests: Vec<Guest>,
    pub(super) work: Vec<Work>,
}

/// Names that go together.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Community {
    pub(super) share: usize,
    pub(super) ethnic_group: String,
    pub(super) language: String,
    faiths: String,
    women: String,
    men: String,
    families: String,
    #[serde(default)]
    women_families: String,
    #[serde(default)]
    men_families: String,
}

/// Where people live, and who looks after them there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Streets {
    pub(super) streets: Vec<(String, String)>,
    pub(super) access: Vec<String>,
    pub(super) travel: Vec<String>,
    pub(super) place_alerts: Vec<String>,
    pub(super) practices: Vec<(String, String)>,
    pub(super) schools: Vec<String>,
    pub(super) find_at: Vec<String>,
    pub(super) professionals: Vec<(String, String)>,
    pub(super) organisations: Vec<String>,
}

impl Book {
    /// Reads the data that was compiled in.
    pub(super) fn open() -> Result<Self, serde_json::Error> {
        Ok(Self {
            communities: serde_json::from_str(include_str!(
                "../../../../assets/demo/communities.json"
            ))?,
            streets: serde_json::from_str(include_str!("../../../../assets/demo/streets.json"))?,
            grammar: Grammar::read(include_str!("../../../../assets/demo/notes.txt")),
            schemes: serde_json::from_str(include_str!("../../../../assets/demo/schemes.json"))?,
            guests: serde_json::from_str(include_str!("../../../../assets/demo/day.json"))?,
            work: serde_json::from_str(include_str!("../../../../assets/demo/activities.json"))?,
        })
    }
}

impl Community {
    /// A given name.
    pub(super) fn given(&self, woman: bool, dice: &mut Dice) -> String {
        one_of(if woman { &self.women } else { &self.men }, dice)
    }

    /// A family name.
    pub(super) fn family(&self, woman: bool, dice: &mut Dice) -> String {
        let theirs = if woman { &self.women_families } else { &self.men_families };
        match theirs.as_str() {
            "" => one_of(&self.families, dice),
            theirs => one_of(&format!("{}, {theirs}", self.families), dice),
        }
    }

    /// A faith, or none said.
    pub(super) fn faith(&self, dice: &mut Dice) -> String {
        one_of(&self.faiths, dice)
    }

    /// Whether a visit may need an interpreter.
    pub(super) fn may_need_interpreter(&self) -> bool {
        self.language != "English"
    }
}

fn one_of(list: &str, dice: &mut Dice) -> String {
    let names: Vec<&str> = list.split(", ").map(str::trim).collect();
    (*dice.pick(&names)).to_owned()
}
