//! Times to offer, and what speaks against one that was typed.

use super::contacts::optional_id;
use super::settings::usual_minutes;
use crate::error::CommandError;
use crate::messages::diary::{AskTimes, CheckTime, CheckedTime, OfferedTime, OfferedTimes};
use crate::planning::{
    local, of_the_clock, stops, taken, warning_words, warning_words_in_company, working_week,
};
use crate::portrait::person;
use crate::session::Desk;
use crate::ways::place_of;
use crate::wording::{count, time, weekday};
use chrono::{Days, NaiveDate, TimeDelta};
use doorstep_domain::RecordId;
use doorstep_domain::barriers;
use doorstep_domain::day::{from_london, london, london_day, read_uk_day_ahead};
use doorstep_domain::day_plan::{Entry, Span, load, warnings};
use doorstep_domain::kinds::Person;
use doorstep_domain::offering::{DAYS_AHEAD, Offer, Wish, offers};
use doorstep_domain::ways::{Stop, origin};
use doorstep_domain::working_week::whole_day;
use doorstep_store::{Store, StoreError, Taken};

/// So many times are offered where nobody says how many.
const USUAL: usize = 6;
const MOST: usize = 20;
/// Nobody can be somewhere else at once: times are offered from so soon.
const NOTICE: TimeDelta = TimeDelta::minutes(30);
/// What is taken by the longest appointment that began the day before reaches into the first day.
const DAY: Days = Days::new(1);

impl Desk {
    pub(crate) fn offer_times(&mut self, request: AskTimes) -> Result<OfferedTimes, CommandError> {
        let now = self.now();
        let about = self.asked_for(&request.person)?;
        let store = self.store()?;
        let week = working_week(store)?;
        let channel = if request.channel.is_empty() { "home-visit" } else { &request.channel };
        let wish = Wish {
            channel,
            place: &place_of(store, &about.person, (channel, &request.place))?,
            minutes: length(store, request.minutes, &about)?,
            barriers: &about.person.availability.barriers,
            from: first_day(&request.from, london_day(now))?,
            not_before: now + NOTICE,
            most: most(request.most),
        };
        let taken = taken(store, &days_of(wish.from), None)?;
        let found = offers(&wish, &stops(&taken), &week, &store.ways()?);
        let others = if self.visit().is_none() { Some(&*taken) } else { None };
        Ok(OfferedTimes {
            none_words: none_words(&found, &wish),
            times: found.iter().map(|offer| offered(offer, others)).collect(),
            minutes: wish.minutes,
            reasons: owned(barriers::reasons(wish.barriers, wish.channel)),
        })
    }

    pub(crate) fn check_time(&mut self, request: CheckTime) -> Result<CheckedTime, CommandError> {
        let now = self.now();
        let about = self.asked_for(&request.person)?;
        let store = self.store()?;
        let (week, wall) = (working_week(store)?, local(&request.start, "start")?);
        let minutes = length(store, request.minutes, &about)?;
        let span = Span::lasting(from_london(wall), minutes);
        let place = place_of(store, &about.person, (&request.channel, &request.place))?;
        let mut others = taken(store, &around(&span), optional_id(&request.except)?)?;
        let entry = Entry::meeting(&request.channel, span, request.travel_minutes.min(24 * 60));
        let (entry, travel_words) = on_the_way(store, (entry, &place), &mut others)?;
        let entries: Vec<Entry> = others.iter().map(|other| other.entry).collect();
        let found = warnings(&entry, &request.channel, &entries, &week);
        let mut said = of_the_clock(wall, now);
        said.extend(match self.visit() {
            Some(_) => warning_words_in_company(&found, &entry, &week),
            None => warning_words(&found, &entry, &others, &week),
        });
        let (from, until) = (london(span.start).time(), london(span.until).time());
        let codes = &about.person.availability.barriers;
        said.extend(owned(barriers::against(codes, &request.channel, from, until)));
        let travel_words = if self.visit().is_none() { travel_words } else { String::new() };
        Ok(CheckedTime { words: span_words(&span), warnings: said, travel_words })
    }

    /// Whom it is for. During a visit only the person visited can be asked about.
    fn asked_for(&mut self, id: &str) -> Result<AskedFor, CommandError> {
        let id = optional_id(id)?;
        id.map_or(Ok(()), |id| self.only_about(id))?;
        let person = match id {
            Some(id) => person(self.store()?, id)?,
            None => Person::default(),
        };
        Ok(AskedFor { id, person })
    }
}

struct AskedFor {
    id: Option<RecordId>,
    person: Person,
}

/// As asked, else what suits the person, else the usual.
fn length(store: &Store, asked: u32, about: &AskedFor) -> Result<u32, CommandError> {
    match (asked, about.id) {
        (0, Some(id)) => minutes_for(store, id, &about.person),
        (0, None) => Ok(usual_minutes(store, 0)?),
        (asked, _) => Ok(asked.min(24 * 60)),
    }
}

/// How long the next appointment with this person is.
pub(crate) fn minutes_for(
    store: &Store,
    id: RecordId,
    person: &Person,
) -> Result<u32, CommandError> {
    Ok(suiting_minutes(store, person, store.standing_of(id)?.used)?)
}

/// What suits them, else the usual after so many meetings.
pub(crate) fn suiting_minutes(store: &Store, person: &Person, met: u32) -> Result<u32, StoreError> {
    match person.availability.minutes {
        0 => usual_minutes(store, met),
        theirs => Ok(theirs.min(24 * 60)),
    }
}

fn most(asked: u32) -> usize {
    if asked == 0 { USUAL } else { (asked as usize).min(MOST) }
}

fn first_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, CommandError> {
    if typed.is_empty() {
        return Ok(today);
    }
    let read = read_uk_day_ahead(typed, today).and_then(|day| day.parse().ok());
    let day: NaiveDate = read.ok_or_else(|| CommandError::field("from", "This is not a day."))?;
    Ok(day.max(today))
}

/// All that could matter for times from this day on.
fn days_of(from: NaiveDate) -> Span {
    let after = from.checked_add_days(Days::new(DAYS_AHEAD as u64)).unwrap_or(from);
    Span { start: whole_day(from).start - DAY, until: whole_day(after).until }
}

/// `others` is what is taken; nothing of it is told during a visit, nor the way from it.
fn offered(offer: &Offer, others: Option<&[Taken]>) -> OfferedTime {
    let day = london_day(offer.span.start);
    OfferedTime {
        start: london(offer.span.start).format("%Y-%m-%dT%H:%M").to_string(),
        words: format!("{}, {}", weekday(day), time(offer.span.start)),
        travel_minutes: others.map_or(0, |_| offer.travel),
        place: offer.site.clone(),
        why: others.map(|others| company(others, day)).unwrap_or_default(),
    }
}

/// How many others are met on a day.
fn company(others: &[Taken], day: NaiveDate) -> String {
    let that_day = others.iter().filter(|other| london_day(other.entry.span.start) == day);
    match load(that_day.map(|other| &other.entry)).in_all {
        0 => "nobody else that day".to_owned(),
        others => format!("{} that day", count(others, "other", "others")),
    }
}

/// The days around a time, so far as anything on them could reach into it.
fn around(span: &Span) -> Span {
    let day = whole_day(london_day(span.start));
    Span { start: day.start.min(span.start) - DAY, until: day.until.max(span.until) + DAY }
}

/// A time among the others, with the ways between them; and that way in words, where it was said before and
/// nothing else was typed.
fn on_the_way(
    store: &Store,
    (entry, place): (Entry, &str),
    others: &mut [Taken],
) -> Result<(Entry, String), StoreError> {
    let mut all = stops(others);
    all.push(Stop { entry, place });
    let (ways, from) = (store.ways()?, origin(&all, entry.span.start).to_owned());
    let mut travelled = ways.travelled(&all);
    let mut here = travelled.pop().unwrap_or(entry);
    others.iter_mut().zip(travelled).for_each(|(other, entry)| other.entry = entry);
    if entry.travel > 0 {
        here.travel = entry.travel;
        return Ok((here, String::new()));
    }
    let said = ways.between(&from, place).map(|minutes| {
        format!("{} from {from}, as you said before", count(minutes, "minute", "minutes"))
    });
    Ok((here, said.unwrap_or_default()))
}

fn none_words(found: &[Offer], wish: &Wish<'_>) -> String {
    if !found.is_empty() {
        return String::new();
    }
    let against = barriers::against_channel(wish.barriers, wish.channel);
    match against.first() {
        Some(why) => format!("{why}. Choose another way to meet, or write the time yourself."),
        None => {
            "No time in the next eight weeks fits. Write the time yourself; Doorstep says what speaks against it."
                .to_owned()
        }
    }
}

/// "Tue 24 Nov, 09:30 to 10:15".
fn span_words(span: &Span) -> String {
    let (from, until) = (time(span.start), time(span.until));
    format!("{}, {from} to {until}", weekday(london_day(span.start)))
}

fn owned(words: Vec<&'static str>) -> Vec<String> {
    words.into_iter().map(str::to_owned).collect()
}
