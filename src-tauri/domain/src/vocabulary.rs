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
    words: BTreeMap<String, String>,
}

/// A category of the NHS Data Dictionary’s ETHNIC CATEGORY, as national returns ask for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NhsEthnicCategory {
    /// A letter, or "99".
    pub code: &'static str,
    /// Its words.
    pub words: &'static str,
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

/// The NHS ethnic category of a 2021 census group; "99", not known, where none was recorded or no shipped list
/// has it.
pub fn nhs_ethnic_category(census_group: &str) -> NhsEthnicCategory {
    let EthnicCategories { codes, words } = &shipped().nhs_ethnic_category;
    let code = codes.get(census_group).map_or("99", String::as_str);
    NhsEthnicCategory { code, words: words.get(code).map_or("", String::as_str) }
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

    /// The 2021 census groups with what the NHS makes of each: the categories’ words are of UK Core’s
    /// EthnicCategoryEngland 1.1.1. Chinese stands under Asian in the census and under Other with the NHS.
    #[test]
    fn every_census_group_has_its_nhs_category() {
        let table = [
            ("white-british", "A", "White British"),
            ("white-irish", "B", "White Irish"),
            ("white-gypsy-traveller", "C", "Any other White"),
            ("white-roma", "C", "Any other White"),
            ("white-other", "C", "Any other White"),
            ("mixed-black-caribbean", "D", "White and Black Caribbean"),
            ("mixed-black-african", "E", "White and Black African"),
            ("mixed-asian", "F", "White and Asian"),
            ("mixed-other", "G", "Any other mixed"),
            ("asian-indian", "H", "Indian"),
            ("asian-pakistani", "J", "Pakistani"),
            ("asian-bangladeshi", "K", "Bangladeshi"),
            ("asian-chinese", "R", "Chinese"),
            ("asian-other", "L", "Any other Asian"),
            ("black-african", "N", "African"),
            ("black-caribbean", "M", "Caribbean"),
            ("black-other", "P", "Any other Black"),
            ("other-arab", "S", "Any other ethnic group"),
            ("other", "S", "Any other ethnic group"),
            ("not-said", "Z", "Not stated"),
        ];
        for (group, code, words) in table {
            assert_eq!(nhs_ethnic_category(group), NhsEthnicCategory { code, words }, "{group}");
        }
        let listed: Vec<_> = shipped().lists["ethnic-group"]
            .choices
            .iter()
            .map(|group| group.code.as_str())
            .collect();
        assert_eq!(listed, table.map(|(group, ..)| group), "nineteen groups and not said");
        let unknown = NhsEthnicCategory { code: "99", words: "Not known" };
        for never in ["", "of-another-list"] {
            assert_eq!(nhs_ethnic_category(never), unknown, "{never:?}");
        }
    }

    /// The codes of the NHS Data Dictionary that could be read there, a group after the other.
    #[test]
    fn accommodation_has_the_codes_of_the_data_dictionary() {
        let codes = "MA01 MA02 MA03 MA04 MA05 MA06 MA09 HM01 HM03 HM04 HM05 HM06 HM07 MH01 MH02 MH03 MH04 MH09 \
                     CH01 CH03 CH09 HS01 HS02 HS03 HS04 HS05 HS09";
        let listed = shipped().lists["accommodation"].choices.iter();
        let listed: Vec<_> = listed.map(|choice| choice.code.as_str()).collect();
        assert_eq!(listed, codes.split_whitespace().collect::<Vec<_>>());
    }
}
