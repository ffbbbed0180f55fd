//! Who is like whom: found without comparing everyone with everyone, and nobody is missed.

use doorstep_domain::likeness::{LIKELY_FROM, Likeness, alike};
use doorstep_exchange::newcomers::Crowd;

/// People who share names, days, postcodes and phones more often than any caseload does.
fn crowded(count: usize) -> Vec<Likeness> {
    let person = |n: usize| Likeness {
        given: ["Ann", "Anne", "Bob", "Zoë", ""][n * 7 % 5].to_owned(),
        family: ["Lee", "Leigh", "Rahman", "O’Neill"][n / 3 % 4].to_owned(),
        known_as: if n.is_multiple_of(9) { "Nan".to_owned() } else { String::new() },
        born: ["1948", "1948-02-03", "1950-01-01", ""][n / 5 % 4].to_owned(),
        postcode: format!("E{} 4PT", n * 31 % (count / 2)),
        nhs_number: if n.is_multiple_of(13) { format!("999{:07}", n / 26) } else { String::new() },
        phones: vec![format!("07700{:06}", n * 17 % (count / 3))],
    };
    (0..count).map(person).collect()
}

#[test]
fn looking_among_those_who_share_something_misses_nobody() {
    let people = crowded(300);
    let mut crowd = Crowd::default();
    let mut pairs = 0;
    for (n, person) in people.iter().enumerate() {
        let mut found: Vec<usize> = crowd.like(person).into_iter().map(|(at, _)| at).collect();
        found.sort();
        let all = (0..n).filter(|at| alike(person, &people[*at]).score >= LIKELY_FROM);
        assert_eq!(found, all.collect::<Vec<_>>(), "person {n}");
        pairs += found.len();
        crowd.add(person.clone());
    }
    assert!(pairs > 50, "there was something to find: {pairs}");
}
