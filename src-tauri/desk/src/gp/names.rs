//! Whether the worker's sentence names somebody else: their record is not the place for other people.

use doorstep_domain::kinds::Relation;
use doorstep_domain::text::folded;

/// Words of names that name nobody.
const TITLES: [&str; 8] = ["mrs", "miss", "the", "and", "next", "door", "from", "ward"];
const SHORTEST: usize = 3;

/// A sentence for each relation of whom a word stands in `words`.
pub(super) fn warnings(words: &str, relations: &[Relation]) -> Vec<String> {
    let said = folded(words);
    let said: Vec<&str> = said.split_whitespace().collect();
    let names = |relation: &Relation| {
        let all = folded(&format!("{} {}", relation.who.name, relation.who.relationship));
        all.split_whitespace().find(|word| telling(word) && said.contains(word)).map(str::to_owned)
    };
    let mut found: Vec<String> = relations.iter().filter_map(names).collect();
    found.sort();
    found.dedup();
    found.iter().map(|word| warning(word)).collect()
}

fn telling(word: &str) -> bool {
    word.chars().count() >= SHORTEST && !TITLES.contains(&word)
}

fn warning(word: &str) -> String {
    format!("“{word}” is someone around them. Leave other people out, unless they agreed.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relation(name: &str, relationship: &str) -> Relation {
        let mut relation = Relation::default();
        relation.who.name = name.to_owned();
        relation.who.relationship = relationship.to_owned();
        relation
    }

    #[test]
    fn names_and_relationships_are_found_however_they_are_written() {
        let around = [relation("Sue O’Hart", "daughter"), relation("Mrs Li", "next door")];
        let check = |words: &str, expect: &[&str]| {
            let expect: Vec<String> = expect.iter().map(|word| warning(word)).collect();
            assert_eq!(warnings(words, &around), expect, "{words}");
        };
        check("Will ring the allotment society.", &[]);
        check("SUE drives there.", &["sue"]);
        check("Ms O'Hart agreed", &["ohart"]);
        check("Her daughters are in Leeds", &[]);
        check("The next meeting is in the ward", &[]);
    }
}
