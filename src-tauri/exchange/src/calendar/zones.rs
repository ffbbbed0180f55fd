//! Time zones by the names that calendars give them.
//!
//! A name is looked up in this order: as the time zone database has it, as Windows has it, as its end says (some
//! programs write `/mozilla.org/20050126_1/Europe/London`), and only then as the file itself describes it. The
//! database knows more changes of the clock than any file does.

use super::components::Component;
use super::own_zone::OwnZone;
use super::repeats::Steps;
use super::{CalendarError, Window};
use chrono::{DateTime, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::LazyLock;

/// What Windows calls the time zones (`assets/windows-zones.json`).
static WINDOWS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    #[derive(Default, Deserialize)]
    struct Shipped {
        zones: BTreeMap<String, String>,
    }
    let text = include_str!("../../../../assets/windows-zones.json");
    serde_json::from_str::<Shipped>(text).unwrap_or_default().zones
});

/// Longer than any change of the clock.
const BEFORE: TimeDelta = TimeDelta::hours(3);

/// How a clock on a wall is read.
#[derive(Debug, Clone)]
pub(super) enum Zone {
    Named(Tz),
    Own(Rc<OwnZone>),
}

impl Zone {
    pub(super) const LONDON: Self = Self::Named(Tz::Europe__London);
    pub(super) const UTC: Self = Self::Named(Tz::UTC);

    /// When a wall clock shows `wall`: the first of two in autumn, and in the missing hour of spring as if the
    /// clock had not changed yet (RFC 5545, 3.3.5).
    pub(super) fn instant(&self, wall: NaiveDateTime) -> DateTime<Utc> {
        match self {
            Self::Own(zone) => zone.instant(wall),
            Self::Named(tz) => {
                let found = |at: &NaiveDateTime| tz.from_local_datetime(at).earliest();
                let offset = found(&wall).or_else(|| found(&(wall - BEFORE)));
                let ahead = offset.map_or(0, |at| at.offset().fix().local_minus_utc());
                (wall - TimeDelta::seconds(ahead.into())).and_utc()
            }
        }
    }

    /// What a wall clock shows at an instant.
    pub(super) fn wall(&self, at: DateTime<Utc>) -> NaiveDateTime {
        match self {
            Self::Own(zone) => zone.wall(at),
            Self::Named(tz) => at.with_timezone(tz).naive_local(),
        }
    }
}

/// The zones that a file describes.
#[derive(Debug, Default)]
pub(super) struct Zones {
    own: BTreeMap<String, Zone>,
}

impl Zones {
    pub(super) fn read(
        calendars: &[Component],
        window: Window,
        steps: &mut Steps,
    ) -> Result<Self, CalendarError> {
        let mut own = BTreeMap::new();
        let parts = calendars.iter().flat_map(|calendar| &calendar.components);
        for part in parts.filter(|part| part.name == "VTIMEZONE") {
            let Some(id) = part.first("TZID") else { continue };
            let located = part.first("X-LIC-LOCATION").and_then(|place| known(&place.value));
            let zone = match located {
                Some(tz) => Some(Zone::Named(tz)),
                None if known(&id.value).is_some() => continue,
                None => OwnZone::read(part, window, steps)?.map(|own| Zone::Own(Rc::new(own))),
            };
            own.extend(zone.map(|zone| (id.value.clone(), zone)));
        }
        Ok(Self { own })
    }

    /// The zone that a calendar calls so.
    pub(super) fn find(&self, name: &str) -> Option<Zone> {
        known(name).map(Zone::Named).or_else(|| self.own.get(name).cloned())
    }
}

fn known(name: &str) -> Option<Tz> {
    let name = name.trim();
    let plain = || name.parse().ok();
    let windows = || WINDOWS.get(name)?.parse().ok();
    plain().or_else(windows).or_else(|| by_its_end(name))
}

/// The last two parts of a path, or the last three (America/Argentina/Salta).
fn by_its_end(name: &str) -> Option<Tz> {
    let parts: Vec<&str> = name.strip_prefix('/')?.split('/').collect();
    let end = |n: usize| parts.get(parts.len().checked_sub(n)?..)?.join("/").parse().ok();
    end(3).or_else(|| end(2)).or_else(|| end(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_known_by_every_name_that_calendars_give_them() {
        let check = |name: &str, expect: Option<Tz>| assert_eq!(known(name), expect, "{name}");
        check("Europe/London", Some(Tz::Europe__London));
        check("GMT Standard Time", Some(Tz::Europe__London));
        check("W. Europe Standard Time", Some(Tz::Europe__Berlin));
        check("UTC", Some(Tz::UTC));
        check("Etc/UTC", Some(Tz::Etc__UTC));
        check("/mozilla.org/20050126_1/Europe/London", Some(Tz::Europe__London));
        check("/x/America/Argentina/Salta", Some(Tz::America__Argentina__Salta));
        check("Customized Time Zone", None);
        check("", None);
        check("/", None);
    }

    #[test]
    fn every_windows_name_leads_to_a_zone() {
        assert!(WINDOWS.len() > 130);
        for (name, zone) in WINDOWS.iter() {
            assert!(zone.parse::<Tz>().is_ok(), "{name}: {zone}");
        }
    }
}
