//! A definition out of its file, strictly: whatever is wrong is said with its line, because the host mends it
//! in a text editor.

use super::{Better, Instrument, Item, Parts, ScoreRule, Takes, Then};
use crate::vocabulary;
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use std::collections::{BTreeMap, BTreeSet};

/// A questionnaire is a page or two of text.
const LARGEST: usize = 200_000;
/// The longest question, introduction or licence line.
const LONGEST: usize = 2_000;
/// No instrument asks more.
const MOST_ITEMS: usize = 100;

/// One thing that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct Fault {
    /// Counted from 1.
    pub line: usize,
    /// What is wrong there, as the end of a sentence.
    pub why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    #[serde(borrow)]
    format: &'a RawValue,
    #[serde(borrow)]
    id: &'a RawValue,
    #[serde(borrow)]
    version: &'a RawValue,
    #[serde(borrow)]
    title: &'a RawValue,
    #[serde(borrow)]
    short: &'a RawValue,
    #[serde(borrow)]
    source: &'a RawValue,
    #[serde(borrow)]
    licence: &'a RawValue,
    #[serde(borrow)]
    answered_by: &'a RawValue,
    #[serde(borrow)]
    items: Vec<&'a RawValue>,
    #[serde(borrow)]
    scores: Vec<&'a RawValue>,
    #[serde(default)]
    introduction: String,
    #[serde(default)]
    not_summed: String,
    #[serde(default)]
    options: BTreeMap<String, Vec<(i64, String)>>,
    #[serde(default)]
    minimum_age: u32,
    #[serde(default)]
    on_paper: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawItem {
    id: String,
    short: String,
    #[serde(default)]
    words: String,
    range: Option<(i64, i64)>,
    #[serde(default)]
    ends: [String; 2],
    options: Option<Options>,
    better: RawBetter,
    #[serde(default)]
    own_words: bool,
    #[serde(default)]
    optional: bool,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Options {
    Named(String),
    Listed(Vec<(i64, String)>),
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum RawBetter {
    Higher,
    Lower,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum RawRule {
    Sum,
    Count,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawScore {
    id: String,
    title: String,
    rule: RawRule,
    #[serde(default)]
    items: Vec<String>,
    #[serde(default)]
    points: BTreeMap<String, BTreeMap<i64, i64>>,
    times: Option<i64>,
    table: Option<BTreeMap<i64, Hundredths>>,
    span: (Hundredths, Hundredths),
    better: RawBetter,
    #[serde(default)]
    bands: Vec<(Hundredths, Hundredths, String)>,
}

/// A number with up to two decimals, exact.
#[derive(Clone, Copy)]
struct Hundredths(i64);

impl<'de> Deserialize<'de> for Hundredths {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        let hundredths = (number * 100.0).round();
        let exact = (number * 100.0 - hundredths).abs() < 1e-6 && hundredths.abs() < 1e9;
        // Checked above: it fits.
        #[allow(clippy::cast_possible_truncation)]
        let whole = hundredths as i64;
        exact.then_some(Self(whole)).ok_or_else(|| {
            serde::de::Error::custom("a number has at most two digits after the point")
        })
    }
}

/// Reads a definition; says everything that is wrong with it.
pub fn read(text: &str) -> Result<Instrument, Vec<Fault>> {
    if text.len() > LARGEST {
        return Err(vec![Fault {
            line: 1,
            why: "this is far too long for a questionnaire".into(),
        }]);
    }
    let file: File<'_> = serde_json::from_str(text).map_err(|error| vec![of_json(&error, 1)])?;
    let mut reader = Reader { text, faults: Vec::new() };
    let instrument = reader.instrument(&file);
    if reader.faults.is_empty() { Ok(instrument) } else { Err(reader.faults) }
}

/// What serde says names fields and types, never more than a few words of the file.
fn of_json(error: &serde_json::Error, first: usize) -> Fault {
    let said = error.to_string();
    let why = said.split(" at line ").next().unwrap_or_default().chars().take(200).collect();
    Fault { line: first + error.line().saturating_sub(1), why }
}

struct Reader<'a> {
    text: &'a str,
    faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    /// The line on which a part of the file begins.
    fn line(&self, raw: &'a RawValue) -> usize {
        let start = raw.get().as_ptr() as usize - self.text.as_ptr() as usize;
        1 + self.text.bytes().take(start).filter(|byte| *byte == b'\n').count()
    }

    fn require(&mut self, holds: bool, at: &'a RawValue, why: impl Into<String>) {
        if !holds {
            let line = self.line(at);
            self.faults.push(Fault { line, why: why.into() });
        }
    }

    fn part<T: Deserialize<'a>>(&mut self, raw: &'a RawValue) -> Option<T> {
        match serde_json::from_str(raw.get()) {
            Ok(part) => Some(part),
            Err(error) => {
                let first = self.line(raw);
                self.faults.push(of_json(&error, first));
                None
            }
        }
    }

    /// A text that must be there.
    fn words(&mut self, raw: &'a RawValue, name: &str) -> String {
        let said: String = self.part(raw).unwrap_or_default();
        let fits = !said.trim().is_empty() && said.chars().count() <= LONGEST;
        self.require(fits, raw, format!("{name} must be there, in at most {LONGEST} letters"));
        said.trim().to_owned()
    }

    fn instrument(&mut self, file: &File<'a>) -> Instrument {
        let format: Option<i64> = self.part(file.format);
        self.require(format == Some(1), file.format, "the format is 1; there is no other");
        let items = self.items(file);
        let scores = self.scores(file, &items);
        let id = self.words(file.id, "the id");
        self.require(
            is_code(&id),
            file.id,
            "an id is written in small letters, digits and hyphens",
        );
        let version = self.words(file.version, "the version");
        let one_word = version.chars().all(|c| !c.is_whitespace());
        self.require(one_word, file.version, "the version is one word");
        Instrument {
            title: self.words(file.title, "the title"),
            short: self.words(file.short, "the short title"),
            source: self.words(file.source, "the source"),
            licence: self.words(file.licence, "the licence line"),
            introduction: file.introduction.trim().to_owned(),
            not_summed: file.not_summed.trim().to_owned(),
            minimum_age: file.minimum_age,
            answered_by: self.answered_by(file),
            on_paper: file.on_paper,
            id,
            version,
            items,
            scores,
        }
    }

    fn answered_by(&mut self, file: &File<'a>) -> Vec<String> {
        let how: Vec<String> = self.part(file.answered_by).unwrap_or_default();
        let known = !how.is_empty() && how.iter().all(|how| vocabulary::has("measure-help", how));
        let why = "“answered_by” names one or more of self, read-aloud, proxy";
        self.require(known, file.answered_by, why);
        how
    }

    fn items(&mut self, file: &File<'a>) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        if file.items.is_empty() || file.items.len() > MOST_ITEMS {
            self.require(false, file.id, format!("a questionnaire has 1 to {MOST_ITEMS} items"));
        }
        for raw in &file.items {
            let Some(read) = self.part::<RawItem>(raw) else { continue };
            let twice = items.iter().any(|item| item.id == read.id);
            self.require(!twice, raw, format!("the item {} stands here twice", shown(&read.id)));
            let item = self.item(raw, read, file);
            items.push(item);
        }
        items
    }

    fn item(&mut self, raw: &'a RawValue, read: RawItem, file: &File<'a>) -> Item {
        self.require(is_code(&read.id), raw, "an item’s id is small letters, digits and hyphens");
        self.require(!read.short.trim().is_empty(), raw, "an item needs its short words");
        let absent = file.on_paper || read.own_words;
        let asked = !read.words.trim().is_empty();
        let long = read.words.chars().count() > LONGEST;
        self.require((asked || absent) && !long, raw, "an item needs its words, or “on_paper”");
        let takes = self.takes(raw, &read, file);
        Item {
            id: read.id,
            short: read.short.trim().to_owned(),
            words: read.words.trim().to_owned(),
            takes,
            better: better(&read.better),
            own_words: read.own_words,
            optional: read.optional,
        }
    }

    fn takes(&mut self, raw: &'a RawValue, read: &RawItem, file: &File<'a>) -> Takes {
        let options = match (&read.options, read.range) {
            (None, Some((from, to))) => {
                self.require(from < to, raw, "a range goes from the least to the most");
                return Takes::Range { from, to, ends: read.ends.clone() };
            }
            (Some(Options::Listed(list)), None) => list.clone(),
            (Some(Options::Named(name)), None) => {
                let known = file.options.get(name).cloned();
                let why = format!("there are no options called {}", shown(name));
                self.require(known.is_some(), raw, why);
                known.unwrap_or_default()
            }
            _ => {
                self.require(false, raw, "an item has either “range” or “options”");
                Vec::new()
            }
        };
        let numbers: BTreeSet<i64> = options.iter().map(|(number, _)| *number).collect();
        let apart = numbers.len() == options.len() && numbers.len() != 1;
        self.require(apart, raw, "options are two or more, each with a number of its own");
        Takes::Options(options)
    }

    fn scores(&mut self, file: &File<'a>, items: &[Item]) -> Vec<ScoreRule> {
        let mut scores: Vec<ScoreRule> = Vec::new();
        for raw in &file.scores {
            let Some(read) = self.part::<RawScore>(raw) else { continue };
            let twice = scores.iter().any(|score| score.id == read.id);
            self.require(!twice, raw, format!("the score {} stands here twice", shown(&read.id)));
            let score = self.score(raw, read, items);
            scores.push(score);
        }
        let explained = !scores.is_empty() || !file.not_summed.trim().is_empty();
        self.require(explained, file.id, "without scores, “not_summed” says why there are none");
        scores
    }

    fn score(&mut self, raw: &'a RawValue, read: RawScore, items: &[Item]) -> ScoreRule {
        self.require(is_code(&read.id), raw, "a score’s id is small letters, digits and hyphens");
        self.require(!read.title.trim().is_empty(), raw, "a score needs its title");
        let parts = self.parts(raw, &read, items);
        let one = read.times.is_none() || read.table.is_none();
        self.require(one, raw, "a score has “times” or “table”, not both");
        let then = match (read.times, read.table) {
            (Some(times), _) => Then::Times(times),
            (None, Some(table)) => {
                let table: BTreeMap<i64, i64> =
                    table.into_iter().map(|(sum, score)| (sum, score.0)).collect();
                self.table_is_whole(raw, &parts, &table, items);
                Then::Table(table)
            }
            (None, None) => Then::Sum,
        };
        let span = (read.span.0.0, read.span.1.0);
        self.require(span.0 < span.1, raw, "a span goes from the least to the most");
        let bands: Vec<(i64, i64, String)> =
            read.bands.into_iter().map(|(from, to, words)| (from.0, to.0, words)).collect();
        let within =
            |(from, to, _): &(i64, i64, String)| span.0 <= *from && from <= to && *to <= span.1;
        self.require(bands.iter().all(within), raw, "a band lies outside the span");
        let better = better(&read.better);
        ScoreRule {
            id: read.id,
            title: read.title.trim().to_owned(),
            parts,
            then,
            span,
            better,
            bands,
        }
    }

    fn parts(&mut self, raw: &'a RawValue, read: &RawScore, items: &[Item]) -> Parts {
        let named: Vec<&String> = match read.rule {
            RawRule::Sum => read.items.iter().collect(),
            RawRule::Count => read.points.keys().collect(),
        };
        self.require(!named.is_empty(), raw, "a score counts no item");
        for name in named {
            let item = items.iter().find(|item| item.id == *name);
            let why = format!("a score counts {}, which is no item", shown(name));
            self.require(item.is_some(), raw, why);
            let answers = read.points.get(name).into_iter().flatten();
            let known = |answer: i64| item.is_none_or(|item| item.takes.has(answer));
            let stray = answers.map(|(answer, _)| *answer).find(|answer| !known(*answer));
            let why = format!("{} has no such answer as it counts", shown(name));
            self.require(stray.is_none(), raw, why);
        }
        match read.rule {
            RawRule::Sum => {
                self.require(read.points.is_empty(), raw, "“sum” takes items, not points");
                Parts::Sum(read.items.clone())
            }
            RawRule::Count => {
                self.require(read.items.is_empty(), raw, "“count” takes points, not items");
                Parts::Count(read.points.clone())
            }
        }
    }

    /// A table has a row for every sum that the items can make.
    fn table_is_whole(
        &mut self,
        raw: &'a RawValue,
        parts: &Parts,
        table: &BTreeMap<i64, i64>,
        items: &[Item],
    ) {
        let Parts::Sum(names) = parts else { return };
        let spans = names.iter().filter_map(|name| items.iter().find(|item| item.id == *name));
        let (least, most) = spans.map(|item| item.takes.span()).fold((0i64, 0i64), |sum, span| {
            (sum.0.saturating_add(span.0), sum.1.saturating_add(span.1))
        });
        let missing = match most.saturating_sub(least) {
            0..=10_000 => (least..=most).find(|sum| !table.contains_key(sum)),
            _ => Some(least),
        };
        let why = missing.map(|sum| format!("the table has no row for {sum}")).unwrap_or_default();
        self.require(missing.is_none(), raw, why);
    }
}

fn better(read: &RawBetter) -> Better {
    match read {
        RawBetter::Higher => Better::Higher,
        RawBetter::Lower => Better::Lower,
    }
}

fn is_code(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=40).contains(&text.len()) && text.chars().all(plain)
}

/// A name out of a file may be anything.
fn shown(name: &str) -> String {
    let short: String = name.chars().filter(|c| !c.is_control()).take(40).collect();
    format!("“{short}”")
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{
  "format": 1,
  "id": "garden",
  "version": "1",
  "title": "The garden questionnaire",
  "short": "Garden",
  "answered_by": ["self", "proxy"],
  "options": { "much": [[0, "Not much"], [1, "A bit"], [2, "Much"]] },
  "items": [
    { "id": "soil", "short": "soil", "words": "How is the soil?", "options": "much", "better": "higher" },
    { "id": "weeds", "short": "weeds", "words": "How are the weeds?", "range": [0, 2], "better": "lower" }
  ],
  "scores": [
    { "id": "total", "title": "Garden", "rule": "sum", "items": ["soil", "weeds"], "span": [0, 10], "better": "higher",
      "table": { "0": 0, "1": 2.5, "2": 5, "3": 7.25, "4": 10 }, "bands": [[0, 5, "poor"], [5.01, 10, "rich"]] }
  ],
  "source": "Invented",
  "licence": "Invented for a test"
}"#;

    #[test]
    fn a_definition_is_read() {
        let garden = read(GOOD).expect("it is sound");
        assert_eq!(garden.items.len(), 2);
        assert_eq!(garden.items[0].takes.words(1), "A bit");
        let Then::Table(table) = &garden.scores[0].then else { panic!("a table") };
        assert_eq!(table[&3], 725);
        assert_eq!(garden.scores[0].bands[1], (501, 1000, "rich".to_owned()));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let check = |from: &str, to: &str, line: usize, why: &str| {
            assert!(GOOD.contains(from), "{from}");
            let faults = read(&GOOD.replacen(from, to, 1)).expect_err(why);
            let fault = &faults[0];
            assert!(fault.line == line && fault.why.contains(why), "{to}: {fault}");
        };
        check("\"format\": 1", "\"format\": 2", 2, "the format is 1");
        check("\"id\": \"garden\"", "\"id\": \"Garden 1\"", 3, "small letters");
        check("\"version\": \"1\"", "\"version\": \"1 b\"", 4, "one word");
        check("\"title\": \"The garden questionnaire\"", "\"title\": 7", 5, "expected a string");
        check("\"short\": \"Garden\",", "\"short\": \" \",", 6, "the short title must be there");
        check("\"proxy\"]", "\"neighbour\"]", 7, "answered_by");
        check("\"options\": \"much\"", "\"options\": \"many\"", 10, "no options called “many”");
        check("\"options\": \"much\",", "", 10, "either “range” or “options”");
        check("\"range\": [0, 2]", "\"range\": [2, 2]", 11, "from the least to the most");
        check("\"id\": \"weeds\"", "\"id\": \"soil\"", 11, "stands here twice");
        check("How are the weeds?", "", 11, "needs its words");
        check("\"lower\"", "\"worse\"", 11, "unknown variant");
        check("\"words\": \"How are", "\"wrods\": \"How are", 11, "unknown field");
        check("\"soil\", \"weeds\"]", "\"soil\", \"worms\"]", 14, "“worms”, which is no item");
        check("\"rule\": \"sum\"", "\"rule\": \"mean\"", 14, "unknown variant");
        check("\"4\": 10", "\"5\": 10", 14, "no row for 4");
        check("7.25", "7.251", 15, "two digits");
        check("[0, 5, \"poor\"]", "[0, 50, \"poor\"]", 14, "outside the span");
        check("\"bands\":", "\"times\": 4, \"bands\":", 14, "not both");
        check("\"Invented\",", "\"\",", 17, "the source must be there");
        check("\"licence\"", "\"license\"", 18, "unknown field");
        check("[1, \"A bit\"]", "[0, \"A bit\"]", 10, "a number of its own");
        check("},\n  \"items\"", "}\n  \"items\"", 9, "expected");
        check(
            "\"rule\": \"sum\", \"items\": [\"soil\", \"weeds\"]",
            "\"rule\": \"count\", \"points\": {\"soil\": {\"7\": 1}}",
            14,
            "no such answer",
        );
    }

    #[test]
    fn without_scores_it_says_why_and_a_page_is_enough() {
        let start = GOOD.find("\"scores\": [").expect("scores");
        let end = GOOD.find("\"source\"").expect("source");
        let bare = format!("{}\"scores\": [],\n{}", &GOOD[..start], &GOOD[end..]);
        assert!(read(&bare).expect_err("no reason")[0].why.contains("not_summed"));
        let said = bare.replacen("\"scores\"", "\"not_summed\": \"By rule.\", \"scores\"", 1);
        assert!(read(&said).is_ok());
        let long = " ".repeat(LARGEST + 1);
        assert!(read(&long).expect_err("long")[0].why.contains("too long"));
    }
}
