//! How they describe themselves, as far as anybody asked; and what the NHS makes of the ethnic group.

use crate::messages::person::{Described, NhsEthnicCategory};
use doorstep_domain::kinds::Person;
use doorstep_domain::vocabulary::{self, words};

/// A line for each thing that was said. That somebody’s gender is another than at birth is in the form alone.
pub(crate) fn described(person: &Person) -> Vec<Described> {
    let identity = &person.identity;
    let group = words("ethnic-group", &identity.ethnic_group);
    let lines = [
        ("Gender", words("gender", &identity.gender), String::new()),
        ("Ethnic group", group, nhs_words(person)),
        ("Language", &identity.language, String::new()),
        ("Faith", &identity.faith, String::new()),
    ];
    let said = lines.into_iter().filter(|(_, words, _)| !words.is_empty());
    said.map(|(label, words, detail)| Described {
        label: label.to_owned(),
        words: words.to_owned(),
        detail,
    })
    .collect()
}

/// The category that national returns ask for. Derived each time and kept nowhere: the census group is the record.
pub(crate) fn nhs_ethnic_category(person: &Person) -> NhsEthnicCategory {
    let derived = vocabulary::nhs_ethnic_category(&person.identity.ethnic_group);
    NhsEthnicCategory { code: derived.code.to_owned(), words: derived.words.to_owned() }
}

fn nhs_words(person: &Person) -> String {
    let NhsEthnicCategory { code, words } = nhs_ethnic_category(person);
    format!("NHS category {code}, {words}")
}
