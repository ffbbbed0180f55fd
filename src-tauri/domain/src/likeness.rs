//! Who may be the same human: scored from name, birth date, postcode, NHS number and phone, with reasons.
//!
//! A pair is only ever shown, never joined by itself. Thresholds are judged on the tables below.

use crate::text::folded;

/// What likeness looks at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Likeness {
    /// Given name, or the only one.
    pub given: String,
    /// Family name.
    pub family: String,
    /// What they like to be called.
    pub known_as: String,
    /// Full or partial day.
    pub born: String,
    /// Postcode.
    pub postcode: String,
    /// NHS number, digits.
    pub nhs_number: String,
    /// Phone numbers, digits.
    pub phones: Vec<String>,
}

/// How alike, and why, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// 100 and above is shown.
    pub score: u32,
    /// In words, strongest first.
    pub reasons: Vec<&'static str>,
}

/// From here on two people are taken to be one unless someone says otherwise.
pub const LIKELY_FROM: u32 = 100;
/// From here on a pair is worth a look while someone is being entered: the same name alone is.
pub const WORTH_A_LOOK_FROM: u32 = 60;

/// Compares two people. A shared NHS number is enough alone; a shared phone or address is not, since
/// households share both.
pub fn alike(a: &Likeness, b: &Likeness) -> Alike {
    let mut score = 0;
    let mut reasons = Vec::new();
    let mut add = |points, reason| {
        score += points;
        reasons.push(reason);
    };
    let both = |x: &str, y: &str| !x.is_empty() && !y.is_empty();
    if both(&a.nhs_number, &b.nhs_number) && a.nhs_number == b.nhs_number {
        add(200, "same NHS number");
    }
    match names(a, b) {
        Names::Same => add(60, "same name"),
        Names::Close => add(45, "name much alike"),
        Names::Family => add(10, "same family name"),
        Names::Apart => {}
    }
    if both(&a.born, &b.born) && a.born == b.born && a.born.len() == 10 {
        add(45, "same birth date");
    }
    if both(&a.postcode, &b.postcode) && a.postcode == b.postcode {
        add(40, "same postcode");
    }
    if a.phones.iter().any(|phone| phone.len() > 6 && b.phones.contains(phone)) {
        add(45, "same phone");
    }
    Alike { score, reasons }
}

enum Names {
    Same,
    Close,
    Family,
    Apart,
}

fn names(a: &Likeness, b: &Likeness) -> Names {
    let (family_a, family_b) = (folded(&a.family), folded(&b.family));
    let nameless = |person| first_names(person).is_empty() && folded(&person.family).is_empty();
    if nameless(a) || nameless(b) {
        return Names::Apart;
    }
    let family = closeness(&family_a, &family_b);
    let given = first_names(a)
        .iter()
        .flat_map(|x| first_names(b).into_iter().map(move |y| (x.clone(), y)))
        .map(|(x, y)| closeness(&x, &y))
        .max()
        .unwrap_or(0);
    let swapped =
        closeness(&folded(&a.given), &family_b).min(closeness(&family_a, &folded(&b.given)));
    match (given.min(family).max(swapped), family) {
        (100, _) => Names::Same,
        (82.., _) => Names::Close,
        (_, 100) if !family_a.is_empty() => Names::Family,
        _ => Names::Apart,
    }
}

fn first_names(person: &Likeness) -> Vec<String> {
    let names = [folded(&person.given), folded(&person.known_as)];
    names.into_iter().filter(|name| !name.is_empty()).collect()
}

/// 0 to 100: Jaro-Winkler, with an initial counting as close to the name it begins.
fn closeness(a: &str, b: &str) -> u32 {
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    match (a.is_empty(), b.is_empty()) {
        (true, true) => 100,
        (true, _) | (_, true) => 0,
        _ if a != b && (initial(a, b) || initial(b, a)) => 85,
        _ => (strsim::jaro_winkler(a, b) * 100.0) as u32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str, born: &str, postcode: &str, phone: &str) -> Likeness {
        let (given, family) = name.split_once(' ').unwrap_or((name, ""));
        Likeness {
            given: given.into(),
            family: family.into(),
            born: born.into(),
            postcode: postcode.into(),
            phones: vec![phone.into()],
            ..Likeness::default()
        }
    }

    #[test]
    fn those_who_may_be_the_same_are_shown_and_neighbours_are_not() {
        let margaret = person("Margaret O’Neill", "1948-02-03", "E3 4PT", "02079460112");
        let check = |other: Likeness, shown: bool| {
            let found = alike(&margaret, &other);
            assert_eq!(found.score >= LIKELY_FROM, shown, "{other:?} {found:?}");
        };
        check(person("Margaret ONeill", "1948-02-03", "", ""), true);
        check(person("Margret O'Neil", "", "E3 4PT", "02079460112"), true);
        check(person("M O'Neill", "1948-02-03", "E3 4PT", ""), true);
        check(person("O’Neill Margaret", "1948-02-03", "", ""), true);
        check(person("Margaret O’Neill", "", "E3 4PT", ""), true);
        check(person("Margaret O’Neill", "", "", ""), false);
        check(person("Frank O’Neill", "1946-07-01", "E3 4PT", "02079460112"), false);
        check(person("Frank Boyle", "", "E3 4PT", "02079460112"), false);
        check(person("Grace Adeyemi", "1948-02-03", "E3 4PT", ""), false);
        check(person("Margaret Smith", "1950-01-01", "N1 1AA", ""), false);
    }

    #[test]
    fn one_nhs_number_is_one_human() {
        let number = |n: &str| Likeness { nhs_number: n.into(), ..Likeness::default() };
        assert!(alike(&number("9434765919"), &number("9434765919")).score >= LIKELY_FROM);
        assert_eq!(alike(&number(""), &number("")).score, 0, "two blanks share nothing");
    }
}
