//! How a questionnaire went over one referral: its points in order, and from the first to the latest whether it
//! is better, worse or the same. Nothing is compared across referrals or versions.

use super::{Better, Instrument, Value, read_line, values};
use crate::day::parse_day;
use crate::ids::RecordId;
use crate::kinds::Measure;
use chrono::NaiveDate;

/// One time that it was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The record.
    pub id: RecordId,
    /// The day.
    pub on: NaiveDate,
    /// Code of `measure-stage`.
    pub stage: String,
    /// One for each line, in the order of the lines.
    pub values: Vec<Value>,
}

/// From the first figure to the latest, of one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Further in the direction that is better.
    Better,
    /// Further in the other.
    Worse,
    /// The same figure.
    Same,
}

/// All the times of one instrument in one referral, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// Every time that could be read.
    pub points: Vec<Point>,
}

/// The course of one instrument in one version over the questionnaires of one referral.
pub fn course(instrument: &Instrument, measures: &[(RecordId, Measure)]) -> Course {
    let theirs = measures.iter().filter(|(_, measure)| {
        let answers = &measure.answers;
        answers.instrument == instrument.id && answers.version == instrument.version
    });
    let mut points: Vec<Point> = theirs.filter_map(|(id, m)| point(instrument, *id, m)).collect();
    points.sort_by_key(|point| (point.on, point.id));
    Course { points }
}

fn point(instrument: &Instrument, id: RecordId, measure: &Measure) -> Option<Point> {
    let answers = read_line(instrument, &measure.answers.given).ok()?;
    let (on, stage) = (parse_day(&measure.answers.on)?, measure.answers.stage.clone());
    Some(Point { id, on, stage, values: values(instrument, &answers) })
}

impl Course {
    /// The first and the latest figure of a line, where there are two.
    pub fn ends(&self, line: usize) -> Option<(i64, i64, Change)> {
        let figures = self.points.iter().filter_map(|point| {
            let value = point.values.get(line)?;
            value.value.as_ref().ok().map(|figure| (*figure, value.better))
        });
        let figures: Vec<(i64, Better)> = figures.collect();
        let ([(first, better), ..], [.., (last, _)]) = (&figures[..], &figures[..]) else {
            return None;
        };
        (figures.len() > 1).then(|| (*first, *last, change(*better, *first, *last)))
    }
}

fn change(better: Better, first: i64, last: i64) -> Change {
    match (better, last - first) {
        (_, 0) => Change::Same,
        (Better::Higher, 1..) | (Better::Lower, ..0) => Change::Better,
        _ => Change::Worse,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::measure::Answers;
    use crate::measures::shipped;

    fn taken(n: u64, on: &str, given: &str, version: &str) -> (RecordId, Measure) {
        let answers = Answers {
            instrument: "ons4".to_owned(),
            version: version.to_owned(),
            on: on.to_owned(),
            given: given.to_owned(),
            ..Answers::default()
        };
        (RecordId::make(n, [1; 10]), Measure { answers, ..Measure::default() })
    }

    #[test]
    fn better_is_the_way_of_the_line() {
        let ons4 = &shipped()[0];
        let v = ons4.version.as_str();
        let check = |taken: &[(RecordId, Measure)], expect: [Option<(i64, i64, Change)>; 4]| {
            let course = course(ons4, taken);
            assert_eq!([0, 1, 2, 3].map(|line| course.ends(line)), expect, "{taken:?}");
        };
        let first = taken(1, "2026-09-04", "4 5 3 7", v);
        let up = |from: i64, to: i64| Some((from * 100, to * 100, Change::Better));
        check(std::slice::from_ref(&first), [None; 4]);
        check(
            &[taken(2, "2026-11-12", "6 5 2 4", v), first.clone()],
            [up(4, 6), Some((500, 500, Change::Same)), Some((300, 200, Change::Worse)), up(7, 4)],
        );
        check(
            &[first.clone(), taken(2, "2026-11-12", "6 - x 9", v)],
            [up(4, 6), None, None, Some((700, 900, Change::Worse))],
        );
        check(&[first.clone(), taken(2, "2026-11-12", "6 6 6 6", "2011")], [None; 4]);
        check(&[first, taken(2, "2026-11-12", "", v)], [None; 4]);
    }
}
