//! Hybrid logical clock stamps: who wrote a value and when, in an order that respects what they knew.
//!
//! After Kulkarni et al., "Logical Physical Clocks" (2014). Written here rather than bought: the crates
//! of this field read the machine's clock themselves, and ours must be given it (docs/decisions/0004).

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// One installation of one caseload. A restored backup gets a new one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DeviceId(pub u64);

/// When and by whom a value was written: first by time, then by counter, then by device.
///
/// Its text is three hexadecimal numbers of fixed width, so that texts sort as stamps do.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Stamp {
    /// Milliseconds since 1970, UTC.
    pub millis: u64,
    /// Counts writes within one millisecond, or while the clock stands behind.
    pub count: u32,
    /// Who wrote.
    pub device: DeviceId,
}

/// What an author had before them: for every device that wrote this group before, its highest stamp.
pub type Seen = BTreeMap<DeviceId, Stamp>;

/// The clock of one device: never goes back, whatever the machine's clock does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hlc {
    last: Stamp,
}

impl Hlc {
    /// Continues after the highest stamp this store holds.
    pub fn after(device: DeviceId, millis: u64, count: u32) -> Self {
        Self { last: Stamp { millis, count, device } }
    }

    /// The next stamp, given the machine's time.
    pub fn tick(&mut self, now_millis: u64) -> Stamp {
        let Stamp { millis, count, device } = self.last;
        self.last = match count.checked_add(1) {
            _ if now_millis > millis => Stamp { millis: now_millis, count: 0, device },
            Some(count) => Stamp { millis, count, device },
            None => Stamp { millis: millis + 1, count: 0, device },
        };
        self.last
    }

    /// Takes notice of a stamp from elsewhere, so that what is written next comes after it.
    pub fn observe(&mut self, other: Stamp) {
        if (other.millis, other.count) > (self.last.millis, self.last.count) {
            self.last = Stamp { device: self.last.device, ..other };
        }
    }

    /// The last stamp given or noticed.
    pub fn last(&self) -> Stamp {
        self.last
    }
}

/// Adds `stamp` to what was seen.
pub fn see(seen: &mut Seen, stamp: Stamp) {
    let known = seen.entry(stamp.device).or_insert(stamp);
    *known = (*known).max(stamp);
}

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012x}-{:08x}-{}", self.millis, self.count, self.device)
    }
}

impl fmt::Debug for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text is not a stamp or a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("That is not a stamp.")]
pub struct NotAStamp;

/// Reads exactly `width` lower-case hexadecimal digits, so that every stamp has one spelling.
fn hex(text: &str, width: usize) -> Result<u64, NotAStamp> {
    let plain = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    if text.len() != width || !text.bytes().all(plain) {
        return Err(NotAStamp);
    }
    u64::from_str_radix(text, 16).map_err(|_| NotAStamp)
}

impl FromStr for DeviceId {
    type Err = NotAStamp;

    fn from_str(text: &str) -> Result<Self, NotAStamp> {
        hex(text, 16).map(DeviceId)
    }
}

impl FromStr for Stamp {
    type Err = NotAStamp;

    fn from_str(text: &str) -> Result<Self, NotAStamp> {
        let mut parts = text.split('-');
        let mut part = |width| parts.next().ok_or(NotAStamp).and_then(|p| hex(p, width));
        let (millis, count, device) = (part(12)?, part(8)?, part(16)?);
        let count = u32::try_from(count).map_err(|_| NotAStamp)?;
        match parts.next() {
            None => Ok(Stamp { millis, count, device: DeviceId(device) }),
            Some(_) => Err(NotAStamp),
        }
    }
}

macro_rules! as_text {
    ($($type:ty),*) => { $(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )* };
}
as_text!(DeviceId, Stamp);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_never_goes_back() {
        let mut clock = Hlc::after(DeviceId(7), 0, 0);
        let mut last = clock.last();
        for now in [5, 5, 3, 900, 0, 901, 901, 100] {
            let next = clock.tick(now);
            assert!(next > last, "{next} follows {last} though the machine said {now}");
            last = next;
        }
    }

    #[test]
    fn what_is_written_after_noticing_comes_after() {
        let mut clock = Hlc::after(DeviceId(1), 10, 0);
        let other = Stamp { millis: 99, count: 4, device: DeviceId(2) };
        clock.observe(other);
        assert!(clock.tick(11) > other);
    }

    #[test]
    fn a_stamp_has_one_spelling_and_sorts_as_text() {
        let low = Stamp { millis: 0x1_0000, count: 9, device: DeviceId(0xff) };
        let high = Stamp { millis: 0x1_0001, count: 0, device: DeviceId(0x01) };
        assert!(low < high && low.to_string() < high.to_string());
        assert_eq!(low.to_string().parse(), Ok(low));
        for wrong in ["", "1-2-3", "00000001000A-00000009-00000000000000ff", "x"] {
            assert!(wrong.parse::<Stamp>().is_err(), "{wrong} is refused");
        }
    }
}
