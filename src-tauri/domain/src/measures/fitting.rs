//! Whether a questionnaire fits its instrument and its person: what is checked when one is written by hand.

use super::{Answer, Instrument, read_line};
use crate::day::{age_on, parse_day};
use crate::kinds::Measure;
use crate::validation::Problems;

/// What is known of the person.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'a> {
    /// Birth date, full or partial, or empty.
    pub born: &'a str,
    /// The other questionnaires of the same referral.
    pub others: &'a [Measure],
}

/// Says what does not fit. `instrument` is the definition of exactly the id and version that the record names;
/// none where there is no such one here.
pub fn check(
    instrument: Option<&Instrument>,
    measure: &Measure,
    known: Known<'_>,
    problems: &mut Problems,
) {
    let Some(instrument) = instrument else {
        let say = "This version of this questionnaire is not installed here.";
        return problems.add("answers.version", say);
    };
    if !measure.is_answered() {
        return;
    }
    old_enough(instrument, measure, known.born, problems);
    let how = measure.help.how.as_str();
    let fits = how.is_empty() || instrument.takes_help(how);
    let say = "This questionnaire is answered by the person, not for them.";
    problems.require(fits, "help.how", say);
    match read_line(instrument, &measure.answers.given) {
        Ok(answers) => own_words(instrument, measure, &answers, known.others, problems),
        Err(error) => problems.add("answers.given", error.to_string()),
    }
}

/// Where the birth date is not known nobody is refused.
fn old_enough(instrument: &Instrument, measure: &Measure, born: &str, problems: &mut Problems) {
    let age = parse_day(&measure.answers.on).and_then(|on| age_on(born, on));
    if age.is_some_and(|age| age < instrument.minimum_age) {
        let say =
            format!("This questionnaire is for people of {} and over.", instrument.minimum_age);
        problems.add("answers.instrument", say);
    }
}

/// What is scored in the person’s own words needs the words, and they stay those of the first time.
fn own_words(
    instrument: &Instrument,
    measure: &Measure,
    answers: &[Answer],
    others: &[Measure],
    problems: &mut Problems,
) {
    let asked = instrument.items.iter().zip(answers).filter(|(item, _)| item.own_words);
    for (item, answer) in asked {
        let words = |m: &Measure| m.own_words.get(&item.id).map(|own| own.words.clone());
        let now = words(measure).unwrap_or_default();
        let field = format!("own_words/{}.words", item.id);
        let given = matches!(answer, Answer::Given(_));
        problems.require(!given || !now.is_empty(), &*field, "Write what they want to see change.");
        let same = |m: &&Measure| m.is_answered() && m.answers.instrument == instrument.id;
        let before = others.iter().filter(same).filter_map(words).find(|words| !words.is_empty());
        let say = "These are not the words of the first time. The same words are scored again.";
        problems.require(before.is_none_or(|before| now.is_empty() || now == before), field, say);
    }
    for stray in
        measure.own_words.keys().filter(|id| instrument.item(id).is_none_or(|i| !i.own_words))
    {
        problems.add(format!("own_words/{stray}.words"), "This question has words of its own.");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::measure::{Answers, Help, OwnWords};
    use crate::measures::{read, shipped};

    const OWN: &str = r#"{ "format": 1, "id": "own", "version": "1", "title": "Own", "short": "Own",
        "answered_by": ["self", "proxy"], "scores": [], "not_summed": "By rule.", "source": "x", "licence": "x",
        "items": [{ "id": "one", "short": "one", "own_words": true, "range": [0, 6], "better": "lower" },
                  { "id": "well", "short": "well", "words": "Well?", "range": [0, 6], "better": "lower" }] }"#;

    fn measure(instrument: &str, given: &str, how: &str) -> Measure {
        let (instrument, given) = (instrument.to_owned(), given.to_owned());
        let on = "2026-11-20".to_owned();
        Measure {
            answers: Answers { instrument, given, on, ..Answers::default() },
            help: Help { how: how.to_owned(), by: String::new() },
            ..Measure::default()
        }
    }

    fn with_words(mut measure: Measure, words: &str) -> Measure {
        measure.own_words.insert("one".to_owned(), OwnWords { words: words.to_owned() });
        measure
    }

    #[test]
    fn what_does_not_fit_is_said() {
        let own = read(OWN).expect("sound");
        let first = [with_words(measure("own", "5 3", "self"), "my knees")];
        let ons4 = &shipped()[0];
        let check = |instrument: Option<&Instrument>,
                     m: &Measure,
                     born: &str,
                     others: &[Measure],
                     expect: &str| {
            let mut problems = Problems::default();
            super::check(instrument, m, Known { born, others }, &mut problems);
            let fields: Vec<String> = problems.into_vec().into_iter().map(|p| p.field).collect();
            assert_eq!(fields.join(" "), expect, "{m:?}");
        };
        let four = |how| measure("ons4", "4 5 3 7", how);
        check(Some(ons4), &four("self"), "1948", &[], "");
        check(Some(ons4), &four("read-aloud"), "", &[], "");
        check(Some(ons4), &four("proxy"), "1948", &[], "help.how");
        check(Some(ons4), &four("self"), "2010-11-21", &[], "answers.instrument");
        check(Some(ons4), &four("self"), "2010-11-20", &[], "");
        check(Some(ons4), &measure("ons4", "4 5 3 11", ""), "1948", &[], "answers.given");
        check(Some(ons4), &measure("ons4", "4 5 3", ""), "1948", &[], "answers.given");
        check(Some(ons4), &with_words(four("self"), "x"), "1948", &[], "own_words/one.words");
        check(Some(ons4), &measure("ons4", "", ""), "2015", &[], "");
        check(None, &four("self"), "1948", &[], "answers.version");
        check(Some(&own), &first[0], "", &[], "");
        check(Some(&own), &measure("own", "5 3", "proxy"), "", &[], "own_words/one.words");
        check(Some(&own), &with_words(measure("own", "2 1", "self"), "my knees"), "", &first, "");
        check(
            Some(&own),
            &with_words(measure("own", "2 1", ""), "my back"),
            "",
            &first,
            "own_words/one.words",
        );
        check(Some(&own), &measure("own", "- 1", ""), "", &first, "");
    }
}
