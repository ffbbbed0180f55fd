//! Content lines to the parts of a calendar: BEGIN to END, a part within a part, and of each the properties that
//! anything here asks for.

use super::CalendarError;
use super::lines::Line;

/// The parts of a calendar are three deep; some programs add one or two of their own.
const DEEPEST: usize = 8;

/// The properties that are looked at. What an event is about, where it is and who comes is not among them.
const READ: [&str; 18] = [
    "UID",
    "SEQUENCE",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "EXRULE",
    "FREEBUSY",
    "RECURRENCE-ID",
    "STATUS",
    "TRANSP",
    "X-MICROSOFT-CDO-BUSYSTATUS",
    "TZID",
    "X-LIC-LOCATION",
    "TZOFFSETFROM",
    "TZOFFSETTO",
];

/// A part: the calendar, an event, a time zone.
#[derive(Debug, Default)]
pub(super) struct Component {
    pub(super) name: String,
    /// Where it begins.
    pub(super) line: u32,
    pub(super) properties: Vec<Property>,
    pub(super) components: Vec<Component>,
}

/// A property; without a value where its line could not be read.
#[derive(Debug)]
pub(super) struct Property {
    pub(super) line: u32,
    pub(super) name: String,
    pub(super) value: String,
    parameters: Vec<(String, String)>,
}

impl Component {
    fn begun(name: &str, line: u32) -> Self {
        Self { name: name.trim().to_ascii_uppercase(), line, ..Self::default() }
    }

    /// The first property of a name.
    pub(super) fn first(&self, name: &str) -> Option<&Property> {
        self.all(name).next()
    }

    /// Every property of a name.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &Property> {
        self.properties.iter().filter(move |property| property.name == name)
    }

    /// True where a property has this value, in whatever case.
    pub(super) fn says(&self, name: &str, value: &str) -> bool {
        self.first(name).is_some_and(|property| property.value.trim().eq_ignore_ascii_case(value))
    }
}

impl Property {
    /// A parameter's value, without quotation marks.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        let named = self.parameters.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
        named.map(|(_, value)| value.trim_matches('"').trim())
    }

    fn read(line: &Line<'_>, name: &str) -> Self {
        let parsed = icalendar::parser::Property::try_from(line.text.as_ref());
        let (value, parameters) = parsed.map_or_else(
            |_| Default::default(),
            |parsed| (parsed.val.as_str().trim().to_owned(), parsed.params),
        );
        let text = |given: Option<_>| {
            given.map(|given: icalendar::parser::ParseString<'_>| given.to_string())
        };
        let parameters = parameters.into_iter();
        let parameters = parameters.map(|p| (p.key.to_string(), text(p.val).unwrap_or_default()));
        let name = name.to_ascii_uppercase();
        Self { line: line.number, name, value, parameters: parameters.collect() }
    }
}

/// The calendars of a file, usually one.
pub(super) fn calendars(lines: &[Line<'_>]) -> Result<Vec<Component>, CalendarError> {
    let mut open: Vec<Component> = Vec::new();
    let mut done = Vec::new();
    for line in lines {
        let end = line.text.find([':', ';']).unwrap_or(line.text.len());
        let (name, rest) = line.text.split_at(end);
        let value = rest.get(1..).unwrap_or_default();
        if name.eq_ignore_ascii_case("BEGIN") {
            open.push(begin(value, line.number, open.len())?);
        } else if name.eq_ignore_ascii_case("END") {
            let ended = end_of(open.pop(), value, line.number)?;
            open.last_mut().map_or(&mut done, |outer| &mut outer.components).push(ended);
        } else {
            let inner = open.last_mut().ok_or(CalendarError::NotACalendar)?;
            if READ.iter().any(|read| read.eq_ignore_ascii_case(name)) {
                inner.properties.push(Property::read(line, name));
            }
        }
    }
    match open.first() {
        Some(cut) => Err(CalendarError::CutOff { line: cut.line }),
        None if done.is_empty() => Err(CalendarError::NotACalendar),
        None => Ok(done),
    }
}

fn begin(name: &str, line: u32, depth: usize) -> Result<Component, CalendarError> {
    let begun = Component::begun(name, line);
    match depth {
        0 if begun.name != "VCALENDAR" => Err(CalendarError::NotACalendar),
        DEEPEST.. => Err(CalendarError::TooDeep { line }),
        _ => Ok(begun),
    }
}

fn end_of(begun: Option<Component>, name: &str, line: u32) -> Result<Component, CalendarError> {
    let matches = |begun: &Component| begun.name.eq_ignore_ascii_case(name.trim());
    begun.filter(matches).ok_or(CalendarError::Crossed { line })
}
