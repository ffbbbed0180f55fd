//! Lists of choices as data: which codes there are, their words and where they come from.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The lists that come with this version (`assets/vocabularies.json`).
static SHIPPED: LazyLock<Vocabularies> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../assets/vocabularies.json"))
        .unwrap_or_else(|_| Vocabularies::default())
});

/// All lists, with their version.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Vocabularies {
    /// Kept with a record where it matters which lists were in force.
    pub version: String,
    /// By id.
    pub lists: BTreeMap<String, List>,
    nhs_ethnic_category: EthnicCategories,
}

/// One list.
#[derive(Debug, Clone, Deserialize)]
pub struct List {
    /// Who publishes it.
    pub source: String,
    /// In the order in which they are shown.
    pub choices: Vec<Choice>,
}

/// A code, its words, and a heading over several choices where there is one.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct Choice {
    /// Kept in records.
    pub code: String,
    /// Shown.
    pub words: String,
    /// Heading, or empty.
    pub group: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
struct EthnicCategories {
    codes: BTreeMap<String, String>,
}

impl From<Vec<String>> for Choice {
    fn from(parts: Vec<String>) -> Self {
        let mut parts = parts.into_iter();
        let mut part = || parts.next().unwrap_or_default();
        Self { code: part(), words: part(), group: part() }
    }
}

/// The shipped lists.
pub fn shipped() -> &'static Vocabularies {
    &SHIPPED
}

/// The words of a code; the code itself where the list does not know it, so that nothing is hidden.
pub fn words<'a>(list: &str, code: &'a str) -> &'a str {
    let choices = shipped().lists.get(list).map(|list| list.choices.as_slice()).unwrap_or_default();
    choices.iter().find(|choice| choice.code == code).map_or(code, |choice| choice.words.as_str())
}

/// True where the list has the code.
pub fn has(list: &str, code: &str) -> bool {
    shipped().lists.get(list).is_some_and(|list| list.choices.iter().any(|c| c.code == code))
}

/// The NHS ethnic category of a 2021 census group; "99", not known, where none was recorded.
pub fn nhs_ethnic_category(census_group: &str) -> &'static str {
    let codes = &shipped().nhs_ethnic_category.codes;
    codes.get(census_group).map_or("99", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_list_reads_and_repeats_no_code() {
        let lists = &shipped().lists;
        assert!(lists.len() > 20, "the file was read");
        for (id, list) in lists {
            let mut codes: Vec<_> = list.choices.iter().map(|choice| &choice.code).collect();
            codes.sort();
            codes.dedup();
            assert_eq!(codes.len(), list.choices.len(), "{id} names a code twice");
            assert!(list.choices.iter().all(|c| !c.words.is_empty()), "{id} has words for all");
        }
    }

    #[test]
    fn every_census_group_has_an_nhs_category() {
        let groups = &shipped().lists["ethnic-group"].choices;
        assert_eq!(groups.len(), 20, "nineteen groups and not said");
        for group in groups {
            assert_ne!(nhs_ethnic_category(&group.code), "99", "{} is known", group.code);
        }
        assert_eq!(nhs_ethnic_category(""), "99");
        assert_eq!(nhs_ethnic_category("asian-chinese"), "R");
    }
}
