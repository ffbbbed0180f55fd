//! What the instrument’s own rule makes of its answers. Scores are computed whenever they are shown and never
//! kept; where the rule gives none, that is said with its reason.

use super::{Answer, Better, Instrument, Item, Parts, ScoreRule, Then};

/// One figure, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// Of the score, or of the item where the instrument computes nothing.
    pub id: String,
    /// "Loneliness", "anxious".
    pub title: String,
    /// In hundredths.
    pub value: Result<i64, NoScore>,
    /// Which way is better.
    pub better: Better,
    /// Least and most, in hundredths.
    pub span: (i64, i64),
    /// "moderately lonely"; empty where the instrument names none.
    pub band: String,
}

/// Why there is no figure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoScore {
    /// The rule needs every item that it counts.
    #[error("no score: {0} of the questions it needs not answered")]
    Missing(usize),
    /// The item itself was not answered.
    #[error("not answered")]
    NotAnswered,
    /// They would rather not say.
    #[error("would rather not say")]
    Declined,
}

/// Every figure of a questionnaire: its scores, or each answer by itself where it computes nothing.
pub fn values(instrument: &Instrument, answers: &[Answer]) -> Vec<Value> {
    if instrument.scores.is_empty() {
        let items = instrument.items.iter().zip(answers);
        return items.map(|(item, answer)| of_item(item, *answer)).collect();
    }
    instrument.scores.iter().map(|rule| of_rule(instrument, rule, answers)).collect()
}

fn of_item(item: &Item, answer: Answer) -> Value {
    let (from, to) = item.takes.span();
    Value {
        id: item.id.clone(),
        title: item.short.clone(),
        value: match answer {
            Answer::Given(number) => Ok(number.saturating_mul(100)),
            Answer::None => Err(NoScore::NotAnswered),
            Answer::Declined => Err(NoScore::Declined),
        },
        better: item.better,
        span: (from.saturating_mul(100), to.saturating_mul(100)),
        band: String::new(),
    }
}

fn of_rule(instrument: &Instrument, rule: &ScoreRule, answers: &[Answer]) -> Value {
    let value = sum(instrument, rule, answers).and_then(|sum| match &rule.then {
        Then::Sum => Ok(sum.saturating_mul(100)),
        Then::Times(times) => Ok(sum.saturating_mul(*times).saturating_mul(100)),
        Then::Table(table) => table.get(&sum).copied().ok_or(NoScore::Missing(0)),
    });
    let band = value.as_ref().ok().and_then(|value| {
        let within = |(from, to, _): &&(i64, i64, String)| (*from..=*to).contains(value);
        rule.bands.iter().find(within).map(|(.., words)| words.clone())
    });
    Value {
        id: rule.id.clone(),
        title: rule.title.clone(),
        value,
        better: rule.better,
        span: rule.span,
        band: band.unwrap_or_default(),
    }
}

/// The sum of every item that the rule counts; none where one of them has no answer.
fn sum(instrument: &Instrument, rule: &ScoreRule, answers: &[Answer]) -> Result<i64, NoScore> {
    let counted = instrument.items.iter().zip(answers).filter_map(|(item, answer)| {
        let points = points(rule, &item.id)?;
        match answer {
            Answer::Given(number) => Some(Some(points(*number))),
            Answer::None | Answer::Declined if item.optional => None,
            Answer::None | Answer::Declined => Some(None),
        }
    });
    let counted: Vec<Option<i64>> = counted.collect();
    match counted.iter().filter(|points| points.is_none()).count() {
        0 if counted.is_empty() => Err(NoScore::NotAnswered),
        0 => Ok(counted.into_iter().flatten().fold(0, i64::saturating_add)),
        missing => Err(NoScore::Missing(missing)),
    }
}

/// How many points an answer to this item brings; none where the rule does not count it.
fn points<'a>(rule: &'a ScoreRule, item: &str) -> Option<Box<dyn Fn(i64) -> i64 + 'a>> {
    match &rule.parts {
        Parts::Sum(items) => {
            items.iter().any(|id| id == item).then(|| Box::new(|number| number) as Box<_>)
        }
        Parts::Count(points) => {
            let of_item = points.get(item)?;
            Some(Box::new(move |number| of_item.get(&number).copied().unwrap_or_default()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measures::{read, read_line, shipped};

    /// "total 8 · emotional 2", or the reason; in hundredths where it is not whole.
    fn said(instrument: &Instrument, line: &str) -> String {
        let answers = read_line(instrument, line).expect("answers");
        let figure = |value: Value| match value.value {
            Ok(n) if n % 100 == 0 => format!("{} {}", value.id, n / 100),
            Ok(n) => format!("{} {}.{:02}", value.id, n / 100, n % 100),
            Err(why) => format!("{} {why}", value.id),
        };
        values(instrument, &answers).into_iter().map(figure).collect::<Vec<_>>().join(" · ")
    }

    fn check(instrument: &Instrument, line: &str, expect: &str) {
        assert_eq!(said(instrument, line), expect, "{} {line}", instrument.id);
    }

    #[test]
    fn ons4_is_four_answers_and_never_a_sum() {
        let ons4 = &shipped()[0];
        check(ons4, "4 5 3 7", "satisfied 4 · worthwhile 5 · happy 3 · anxious 7");
        check(
            ons4,
            "4 - x 10",
            "satisfied 4 · worthwhile not answered · happy would rather not say · anxious 10",
        );
    }

    /// Hughes 2004: three answers of 1 to 3, added up.
    #[test]
    fn ucla_three_adds_up() {
        let ucla = &shipped()[1];
        check(ucla, "1 1 1", "total 3");
        check(ucla, "3 2 3", "total 8");
        check(ucla, "3 3 3", "total 9");
        check(ucla, "3 - 3", "total no score: 1 of the questions it needs not answered");
        check(ucla, "x x 3", "total no score: 2 of the questions it needs not answered");
        let band = |line| values(ucla, &read_line(ucla, line).expect("answers"))[0].band.clone();
        assert!(band("2 2 2").starts_with("6 or more") && band("2 2 1").starts_with("below"));
        assert_eq!(band("- 2 1"), "");
    }

    #[test]
    fn the_direct_question_is_its_own_answer() {
        check(&shipped()[2], "5", "lonely 5");
        check(&shipped()[2], "x", "lonely would rather not say");
    }

    /// De Jong Gierveld & Van Tilburg 2006: "more or less" counts on both sides.
    #[test]
    fn de_jong_gierveld_six_dichotomises() {
        let djg = &shipped()[3];
        check(djg, "3 1 1 3 1 3", "total 0 · emotional 0 · social 0");
        check(djg, "1 3 3 1 3 1", "total 6 · emotional 3 · social 3");
        check(djg, "2 2 2 2 2 2", "total 6 · emotional 3 · social 3");
        check(djg, "1 1 1 1 1 3", "total 2 · emotional 2 · social 0");
        check(djg, "3 3 2 3 1 3", "total 2 · emotional 0 · social 2");
        check(
            djg,
            "1 - 1 1 1 1",
            "total no score: 1 of the questions it needs not answered · emotional 3 · social no score: 1 of the questions it needs not answered",
        );
        let band = |line| values(djg, &read_line(djg, line).expect("answers"))[0].band.clone();
        assert_eq!(band("3 1 1 3 1 3"), "not lonely");
        assert_eq!(band("1 1 1 1 1 3"), "moderately lonely");
        assert_eq!(band("1 3 3 1 3 3"), "strongly lonely");
    }

    /// Instruments that are not shipped, with invented questions: the format holds their rules.
    fn invented(items: &str, scores: &str) -> Instrument {
        let file = format!(
            r#"{{ "format": 1, "id": "invented", "version": "1", "title": "Invented", "short": "Invented",
                 "answered_by": ["self"], "items": [{items}], "scores": [{scores}],
                 "not_summed": "By rule.", "source": "Invented", "licence": "Invented" }}"#
        );
        read(&file).expect("it is sound")
    }

    fn many(count: usize, from: i64, to: i64, better: &str) -> String {
        let item = |n| {
            format!(
                r#"{{ "id": "q{n}", "short": "q{n}", "words": "Invented question {n}?", "range": [{from}, {to}], "better": "{better}" }}"#
            )
        };
        (1..=count).map(item).collect::<Vec<_>>().join(", ")
    }

    fn names(count: usize) -> String {
        (1..=count).map(|n| format!("\"q{n}\"")).collect::<Vec<_>>().join(", ")
    }

    /// The published metric table of the short Warwick-Edinburgh scale, raw 7 to 35; only the table, none of
    /// its questions (Stewart-Brown and others 2009).
    #[test]
    fn a_metric_table_is_looked_up() {
        const METRIC: [f64; 29] = [
            7.00, 9.51, 11.25, 12.40, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43,
            17.98, 18.59, 19.25, 19.98, 20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03,
            28.13, 29.31, 30.70, 32.55, 35.00,
        ];
        let rows = METRIC.iter().zip(7..).map(|(metric, raw)| format!("\"{raw}\": {metric}"));
        let table = rows.collect::<Vec<_>>().join(", ");
        let score = format!(
            r#"{{ "id": "metric", "title": "Metric", "rule": "sum", "items": [{}], "table": {{ {table} }}, "span": [7, 35], "better": "higher" }}"#,
            names(7)
        );
        let seven = invented(&many(7, 1, 5, "higher"), &score);
        check(&seven, "1111111", "metric 7");
        check(&seven, "5555555", "metric 35");
        check(&seven, "3333333", "metric 19.25");
        check(&seven, "4343434", "metric 22.35");
        check(&seven, "1 2 1 1 1 1 1", "metric 9.51");
        check(&seven, "3 3 3 - 3 3 3", "metric no score: 1 of the questions it needs not answered");
    }

    /// The five-item index of the WHO: raw 0 to 25, times four. "(raw − 5) × 4" is published too, and wrong.
    #[test]
    fn a_sum_is_multiplied() {
        let score = format!(
            r#"{{ "id": "index", "title": "Index", "rule": "sum", "items": [{}], "times": 4, "span": [0, 100], "better": "higher", "bands": [[0, 50, "low"]] }}"#,
            names(5)
        );
        let five = invented(&many(5, 0, 5, "higher"), &score);
        check(&five, "00000", "index 0");
        check(&five, "32212", "index 40");
        check(&five, "55555", "index 100");
        check(&five, "5555-", "index no score: 1 of the questions it needs not answered");
    }

    /// One or two concerns in the person’s own words and wellbeing, 0 to 6: each a figure of its own.
    #[test]
    fn own_words_are_scored_one_by_one() {
        let items = r#"
            { "id": "one", "short": "concern 1", "own_words": true, "range": [0, 6], "better": "lower" },
            { "id": "two", "short": "concern 2", "own_words": true, "optional": true, "range": [0, 6], "better": "lower" },
            { "id": "well", "short": "wellbeing", "words": "Invented?", "range": [0, 6], "better": "lower" }"#;
        let own = invented(items, "");
        assert!(own.has_own_words());
        check(&own, "5 3 4", "one 5 · two 3 · well 4");
        check(&own, "5 - 4", "one 5 · two not answered · well 4");
        let mean = r#"{ "id": "both", "title": "Both", "rule": "sum", "items": ["one", "two"], "span": [0, 12], "better": "lower" }"#;
        check(&invented(items, mean), "5 - 4", "both 5");
    }

    /// Five dimensions of five levels are a profile, not a figure.
    #[test]
    fn a_profile_is_kept_as_its_digits() {
        let five = invented(&many(5, 1, 5, "lower"), "");
        check(&five, "21232", "q1 2 · q2 1 · q3 2 · q4 3 · q5 2");
    }
}
