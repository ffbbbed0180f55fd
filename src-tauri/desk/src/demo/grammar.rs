//! Sentences with holes: what a link worker writes, in more ways than anyone would type.

use super::dice::Dice;
use diceware_wordlists::EFF_LONG_WORDLIST;
use std::collections::{BTreeMap, HashMap};

/// A hole within a hole within a hole is the deepest that the lists go; deeper is a mistake in them.
const DEEPEST: usize = 4;

/// Lists by name: of sentences, and of words for their holes.
pub(super) struct Grammar {
    lists: HashMap<String, Vec<String>>,
}

/// What holes are filled with for one person: their name, their pronouns, their own people and places.
pub(super) type Own = BTreeMap<&'static str, String>;

impl Grammar {
    /// Reads the form that `assets/demo/README.md` describes. The crossword takes its rare words from the
    /// list that passphrases are made of.
    pub(super) fn read(text: &str) -> Self {
        let mut lists: HashMap<String, Vec<String>> = HashMap::new();
        let mut current = String::new();
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        for line in lines.filter(|line| !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                current = name.to_owned();
            } else if let Some((name, words)) = line.split_once(" = ") {
                let words = words.split(", ").map(str::to_owned);
                lists.entry(name.to_owned()).or_default().extend(words);
            } else {
                lists.entry(current.clone()).or_default().push(line.to_owned());
            }
        }
        let british = |word: &&&str| !["avor", "olor"].iter().any(|part| word.contains(part));
        let crossword = EFF_LONG_WORDLIST.iter().filter(british).map(|word| (*word).to_owned());
        lists.insert("crossword".to_owned(), crossword.collect());
        Self { lists }
    }

    /// A line of a list with its holes filled; nothing where there is no such list.
    pub(super) fn say(&self, list: &str, own: &Own, dice: &mut Dice) -> String {
        let Some(lines) = self.lists.get(list) else { return String::new() };
        sentence_case(&self.filled(dice.pick::<String>(lines), own, dice, 0))
    }

    /// A line of a list as a word within a sentence.
    pub(super) fn word(&self, list: &str, own: &Own, dice: &mut Dice) -> String {
        self.lists
            .get(list)
            .map(|lines| self.filled(dice.pick::<String>(lines), own, dice, 0))
            .unwrap_or_default()
    }

    /// Whether a word stands in a list.
    pub(super) fn has(&self, list: &str, word: &str) -> bool {
        self.lists.get(list).is_some_and(|lines| lines.iter().any(|line| line == word))
    }

    fn filled(&self, line: &str, own: &Own, dice: &mut Dice, depth: usize) -> String {
        let mut said = String::with_capacity(line.len() * 2);
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('{') {
            let (hole, after) = after.split_once('}').unwrap_or((after, ""));
            said.push_str(before);
            let word = self.fill(hole, own, dice, depth);
            if said.ends_with(" a ") && word.starts_with(['a', 'e', 'i', 'o', 'u']) {
                said.insert(said.len() - 1, 'n');
            }
            said.push_str(&word);
            rest = after;
        }
        said.push_str(rest);
        said
    }

    fn fill(&self, hole: &str, own: &Own, dice: &mut Dice, depth: usize) -> String {
        if let Some(word) = own.get(hole) {
            return word.clone();
        }
        match self.lists.get(hole) {
            Some(lines) if depth < DEEPEST => {
                self.filled(dice.pick::<String>(lines), own, dice, depth + 1)
            }
            _ => String::new(),
        }
    }
}

/// A capital at the beginning and after every full stop, whatever filled the hole there.
fn sentence_case(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let (mut begins, mut stopped) = (true, false);
    for c in text.chars() {
        match c {
            _ if begins && c.is_alphabetic() => said.extend(c.to_uppercase()),
            _ => said.push(c),
        }
        begins = if c.is_whitespace() { begins || stopped } else { begins && !c.is_alphanumeric() };
        stopped = matches!(c, '.' | '!' | '?') || (stopped && matches!(c, '”' | '’'));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_are_filled_from_the_person_first_and_sentences_begin_with_capitals() {
        let grammar =
            Grammar::read("# lists\n[visit]\n{name} made {cake}. {cake} again.\ncake = parkin");
        let own = Own::from([("name", "peggy".to_owned())]);
        let mut dice = Dice::of(1, "say", 0);
        assert_eq!(grammar.say("visit", &own, &mut dice), "Peggy made parkin. Parkin again.");
        assert_eq!(grammar.word("cake", &own, &mut dice), "parkin");
        assert_eq!(grammar.say("nothing", &own, &mut dice), "");
        assert_eq!(sentence_case("“go.” she said"), "“Go.” She said");
    }

    #[test]
    fn every_hole_of_the_shipped_lists_can_be_filled() {
        let grammar = Grammar::read(include_str!("../../../../assets/demo/notes.txt"));
        let own = ["name", "he", "him", "his", "He", "His", "himself", "kinname", "matters"];
        for (list, lines) in grammar.lists.iter().filter(|(name, _)| *name != "crossword") {
            for line in lines {
                let holes = line.split('{').skip(1).filter_map(|rest| rest.split('}').next());
                for hole in holes.filter(|hole| !own.contains(hole)) {
                    assert!(grammar.lists.contains_key(hole), "{hole} in “{line}” of {list}");
                }
            }
        }
    }
}
