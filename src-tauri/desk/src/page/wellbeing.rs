//! Questionnaires in words: what is asked, how it went over a referral, and what waits.

use crate::dossier::Dossier;
use crate::messages::measures::{
    AnswerView, CourseView, FigureView, InstrumentView, ItemView, LineView, MeasureDue,
    OfferedMeasure, TimeView,
};
use crate::wording::{dotted, joined, short_day};
use chrono::NaiveDate;
use doorstep_domain::RecordId;
use doorstep_domain::day::{age_on, parse_day};
use doorstep_domain::kinds::{Measure, Referral, Scheme};
use doorstep_domain::measures::{
    Better, Change, Course, Instrument, Item, Takes, Value, course, shipped,
};
use doorstep_domain::vocabulary::words;

/// A questionnaire as it is asked and printed.
pub(crate) fn instrument_view(instrument: &Instrument) -> InstrumentView {
    let score_words = match instrument.scores.as_slice() {
        [] => instrument.not_summed.clone(),
        scores => {
            let named = scores.iter().map(|score| {
                let (from, to) = score.span;
                format!("{} {} to {}", score.title, figure(from), figure(to))
            });
            format!("{}. A score needs every answer that it counts.", joined(named, "; "))
        }
    };
    InstrumentView {
        id: instrument.id.clone(),
        version: instrument.version.clone(),
        title: instrument.title.clone(),
        short: instrument.short.clone(),
        introduction: instrument.introduction.clone(),
        items: instrument.items.iter().map(item_view).collect(),
        age_words: match instrument.minimum_age {
            0 => String::new(),
            years => format!("{years} and over"),
        },
        score_words,
        on_paper: instrument.on_paper,
        own: !shipped().iter().any(|known| known.id == instrument.id),
        source: instrument.source.clone(),
        licence: instrument.licence.clone(),
    }
}

/// One question with every answer that it takes.
pub(crate) fn item_view(item: &Item) -> ItemView {
    let (numbers, ends): (Vec<i64>, Vec<String>) = match &item.takes {
        Takes::Range { from, to, ends } => ((*from..=*to).collect(), ends.to_vec()),
        Takes::Options(options) => {
            (options.iter().map(|(number, _)| *number).collect(), Vec::new())
        }
    };
    let answer = |number: i64| AnswerView {
        number: i32::try_from(number).unwrap_or(i32::MAX),
        words: item.takes.words(number),
    };
    ItemView {
        id: item.id.clone(),
        short: item.short.clone(),
        words: item.words.clone(),
        answers: numbers.into_iter().map(answer).collect(),
        ends: if ends.iter().all(String::is_empty) { Vec::new() } else { ends },
        own_words: item.own_words,
    }
}

/// "19.98", "7".
fn figure(hundredths: i64) -> String {
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (whole, part) => format!("{whole}.{:02}", part.abs()),
    }
}

/// The questionnaires of one referral.
pub(crate) fn of_referral(
    dossier: &Dossier,
    referral: Option<RecordId>,
) -> Vec<(RecordId, Measure)> {
    let mut theirs: Vec<(RecordId, Measure)> = dossier.of();
    theirs.retain(|(_, measure)| measure.of.referral == referral);
    theirs
}

/// The referral that is open, or was last.
pub(crate) fn leading(dossier: &Dossier) -> Option<RecordId> {
    dossier.standing.referral.parse().ok()
}

/// What can be taken with them.
pub(crate) fn offered(dossier: &Dossier, instruments: &[Instrument]) -> Vec<OfferedMeasure> {
    let here = of_referral(dossier, leading(dossier));
    let age = age_on(&dossier.person.born.on, dossier.today);
    let offer = |instrument: &Instrument| OfferedMeasure {
        id: instrument.id.clone(),
        title: instrument.title.clone(),
        short: instrument.short.clone(),
        stage: stage_now(instrument, &here).to_owned(),
        why_not: match age {
            Some(age) if age < instrument.minimum_age => {
                format!("for people of {} and over", instrument.minimum_age)
            }
            _ => String::new(),
        },
        on_screen: !instrument.on_paper,
        help: instrument.answered_by.clone(),
        licence: instrument.licence.clone(),
    };
    instruments.iter().map(offer).collect()
}

/// The first of a referral is its baseline, any later one a review until the worker says otherwise.
pub(crate) fn stage_now(instrument: &Instrument, here: &[(RecordId, Measure)]) -> &'static str {
    let before = here.iter().any(|(_, m)| m.is_answered() && m.answers.instrument == instrument.id);
    if before { "review" } else { "baseline" }
}

/// How each questionnaire went: the leading referral first, the others by when they were last asked.
pub(crate) fn courses(dossier: &Dossier, all: &[Instrument]) -> Vec<CourseView> {
    let leading = leading(dossier);
    let mut referrals: Vec<Option<RecordId>> =
        dossier.of::<Measure>().into_iter().map(|(_, measure)| measure.of.referral).collect();
    referrals.sort();
    referrals.dedup();
    referrals.sort_by_key(|referral| (*referral != leading, std::cmp::Reverse(*referral)));
    let views = referrals.into_iter().flat_map(|referral| {
        let theirs = of_referral(dossier, referral);
        let words = if referral == leading { String::new() } else { earlier(dossier, referral) };
        kinds(&theirs).into_iter().map(move |(id, version)| {
            let found = all.iter().find(|known| known.id == id && known.version == version);
            view(found, (&id, &version), &theirs, &words, dossier.today)
        })
    });
    views.collect()
}

/// Instrument and version, each once, in the order of the shipped ones and then by name.
fn kinds(measures: &[(RecordId, Measure)]) -> Vec<(String, String)> {
    let mut kinds: Vec<(String, String)> = measures
        .iter()
        .map(|(_, m)| (m.answers.instrument.clone(), m.answers.version.clone()))
        .collect();
    let place = |id: &str| shipped().iter().position(|known| known.id == id).unwrap_or(usize::MAX);
    kinds.sort_by(|a, b| (place(&a.0), a).cmp(&(place(&b.0), b)));
    kinds.dedup();
    kinds
}

fn earlier(dossier: &Dossier, referral: Option<RecordId>) -> String {
    let received = dossier.of::<Referral>().into_iter().find(|(id, _)| Some(*id) == referral);
    let on = received.and_then(|(_, r)| parse_day(&r.source.received_on));
    let on = on.map(|day| short_day(day, dossier.today)).unwrap_or_default();
    joined(["another referral", &on], ", ")
}

fn view(
    found: Option<&Instrument>,
    (id, version): (&str, &str),
    measures: &[(RecordId, Measure)],
    referral_words: &str,
    today: NaiveDate,
) -> CourseView {
    let mut theirs: Vec<&(RecordId, Measure)> = measures
        .iter()
        .filter(|(_, m)| m.answers.instrument == id && m.answers.version == version)
        .collect();
    theirs.sort_by_key(|(id, m)| (m.answers.on.clone(), *id));
    let first = theirs.first().and_then(|(_, m)| parse_day(&m.answers.on));
    let course = found.map(|instrument| course(instrument, measures));
    CourseView {
        instrument: id.to_owned(),
        title: found.map_or_else(|| id.to_owned(), |known| known.title.clone()),
        short: found.map_or_else(|| id.to_owned(), |known| known.short.clone()),
        referral_words: referral_words.to_owned(),
        times: theirs.iter().map(|(id, m)| time(*id, m, first, today)).collect(),
        lines: course.map(|course| lines(&course, &theirs)).unwrap_or_default(),
        without: match found {
            Some(_) => String::new(),
            None => format!(
                "Version {version} of this questionnaire is not installed here, so there are no scores."
            ),
        },
        own_words: own_words(found, &theirs),
    }
}

/// "concern 1: my knees", as it was said the first time.
fn own_words(found: Option<&Instrument>, theirs: &[&(RecordId, Measure)]) -> Vec<String> {
    let items = found.into_iter().flat_map(|instrument| &instrument.items);
    let said = items.filter(|item| item.own_words).filter_map(|item| {
        let mut all = theirs.iter().filter_map(|(_, m)| m.own_words.get(&item.id));
        all.find(|own| !own.words.is_empty()).map(|own| format!("{}: {}", item.short, own.words))
    });
    said.collect()
}

fn time(id: RecordId, measure: &Measure, first: Option<NaiveDate>, today: NaiveDate) -> TimeView {
    let day = parse_day(&measure.answers.on);
    let days = day.zip(first).map(|(day, first)| (day - first).num_days()).unwrap_or_default();
    TimeView {
        id: id.to_string(),
        on: measure.answers.on.clone(),
        on_words: day.map(|day| short_day(day, today)).unwrap_or_default(),
        stage_words: words("measure-stage", &measure.answers.stage).to_owned(),
        days: u32::try_from(days).unwrap_or_default(),
        detail: detail(measure, today),
        answered: measure.is_answered(),
    }
}

/// How it was answered; where it was not, why, and when to ask again.
pub(crate) fn detail(measure: &Measure, today: NaiveDate) -> String {
    let answers = &measure.answers;
    let again =
        parse_day(&answers.again_on).map(|day| format!("ask again {}", short_day(day, today)));
    let again = again.unwrap_or_default();
    match (answers.declined, answers.not_now.as_str()) {
        (true, _) => dotted(["would rather not", &again]),
        (false, "") => {
            let how = match measure.help.how.as_str() {
                "" => String::new(),
                code => words("measure-help", code).to_lowercase(),
            };
            let by = match measure.help.by.as_str() {
                "" => String::new(),
                by => format!("help from {by}"),
            };
            joined([how, by], ", ")
        }
        (false, reason) => {
            let reason = words("not-now", reason).to_lowercase();
            dotted([format!("not the right time: {reason}"), again])
        }
    }
}

fn lines(course: &Course, theirs: &[&(RecordId, Measure)]) -> Vec<LineView> {
    let first = course.points.first().map(|point| point.values.as_slice()).unwrap_or_default();
    let numbered = first.iter().enumerate();
    numbered.map(|(line, named)| line_view(course, (line, named), theirs)).collect()
}

fn line_view(
    course: &Course,
    (line, named): (usize, &Value),
    theirs: &[&(RecordId, Measure)],
) -> LineView {
    let value = |id: RecordId| {
        let point = course.points.iter().find(|point| point.id == id);
        point.and_then(|point| point.values.get(line))
    };
    let (change, change_words) = change(course, line);
    let way = match named.better {
        Better::Higher => "higher is better",
        Better::Lower => "lower is better",
    };
    let ends = vec![figure(named.span.0), figure(named.span.1)];
    LineView {
        id: named.id.clone(),
        title: named.title.clone(),
        span_words: format!("{} to {}, {way}", ends[0], ends[1]),
        ends,
        figures: theirs.iter().map(|(id, _)| figure_view(value(*id))).collect(),
        change: change.to_owned(),
        change_words,
    }
}

fn figure_view(value: Option<&Value>) -> FigureView {
    let Some(value) = value else {
        return FigureView { words: "–".to_owned(), band: String::new(), height: None };
    };
    FigureView {
        words: in_words(value),
        band: value.band.clone(),
        height: value.value.as_ref().ok().map(|figure| height(*figure, value.span)),
    }
}

fn in_words(value: &Value) -> String {
    value.value.as_ref().map_or_else(ToString::to_string, |hundredths| figure(*hundredths))
}

/// In thousandths of the way from the least to the most.
fn height(figure: i64, (from, to): (i64, i64)) -> u32 {
    let above = figure.saturating_sub(from).clamp(0, to - from);
    u32::try_from(above * 1000 / (to - from).max(1)).unwrap_or_default()
}

/// Its code, and "4 → 6, better"; the one figure where there are not two.
fn change(course: &Course, line: usize) -> (&'static str, String) {
    let last = || {
        let mut values = course.points.iter().rev().filter_map(|point| point.values.get(line));
        values.find(|value| value.value.is_ok()).map(in_words).unwrap_or_default()
    };
    let Some((from, to, change)) = course.ends(line) else { return ("", last()) };
    let (code, words) = match change {
        Change::Better => ("better", "better"),
        Change::Worse => ("worse", "worse"),
        Change::Same => ("same", "the same"),
    };
    (code, format!("{} → {}, {words}", figure(from), figure(to)))
}

/// What waits in the referral that is open: a day to ask again, or an instrument that the scheme expects.
pub(crate) fn due(
    dossier: &Dossier,
    scheme: Option<&Scheme>,
    instruments: &[Instrument],
) -> Vec<MeasureDue> {
    let here = of_referral(dossier, leading(dossier));
    let asked = |id: &str| {
        here.iter().filter(|(_, m)| m.answers.instrument == id).map(|(_, m)| m).collect()
    };
    let expected = scheme.map(|scheme| scheme.expected.measures.as_slice()).unwrap_or_default();
    let waits = instruments.iter().filter_map(|instrument| {
        let asked: Vec<&Measure> = asked(&instrument.id);
        let latest = asked.iter().max_by_key(|measure| measure.answers.on.as_str());
        let again = latest.and_then(|latest| parse_day(&latest.answers.again_on));
        let (words, late) = match (latest, again) {
            (Some(_), Some(on)) => {
                (format!("ask again {}", short_day(on, dossier.today)), on <= dossier.today)
            }
            (None, _) if expected.contains(&instrument.id) => {
                ("expected by the scheme".to_owned(), false)
            }
            _ => return None,
        };
        let (instrument, short) = (instrument.id.clone(), instrument.short.clone());
        Some(MeasureDue { instrument, short, words, late })
    });
    waits.collect()
}

/// "satisfied 4, worthwhile 5, happy 3, anxious 7" of one time, for the story.
pub(crate) fn in_short(instrument: &Instrument, id: RecordId, measure: &Measure) -> String {
    let course = course(instrument, &[(id, measure.clone())]);
    let values = course.points.first().map(|point| point.values.as_slice()).unwrap_or_default();
    joined(values.iter().map(|value| format!("{} {}", value.title, in_words(value))), ", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_said_as_they_are_published() {
        let check = |hundredths: i64, expect: &str| assert_eq!(figure(hundredths), expect);
        check(700, "7");
        check(1998, "19.98");
        check(705, "7.05");
        check(0, "0");
        assert_eq!(height(1050, (700, 3500)), 125);
        assert_eq!((height(0, (0, 1000)), height(1000, (0, 1000))), (0, 1000));
    }
}
