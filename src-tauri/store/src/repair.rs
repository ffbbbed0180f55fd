//! After a day with a wrong clock: what this laptop stamped with a time that has not come yet is stamped
//! again, so that a day spent in 2030 does not stand above everything written for years.
//!
//! Nothing that has left this laptop may be restamped: others know it by its stamp. Whoever lets records out
//! leaves a mark ([`Store::has_left`]).

use crate::error::StoreError;
use crate::store::Store;
use doorstep_domain::{Hlc, Record, RecordId, Stamp};
use std::collections::{BTreeMap, BTreeSet};

/// The setting that holds the highest stamp that has left.
const LEFT: &str = "left_up_to";

impl Store {
    /// Notes in the log, under the name of the act, that all records leave this laptop as they are now, and
    /// that none of their stamps may change any more. To be called before they do.
    pub fn has_left(&mut self, operation: &str, now: i64) -> Result<(), StoreError> {
        let last = serde_json::json!(self.me.clock.last());
        self.transact_for_good(operation, now, |tx| {
            tx.log_it();
            tx.set_setting(LEFT, &last)
        })
    }

    fn left_up_to(&self) -> Result<Option<Stamp>, StoreError> {
        Ok(self.setting(LEFT)?.and_then(|stamp| serde_json::from_value(stamp).ok()))
    }

    /// Restamps what this device wrote with a time after `now`, in milliseconds since 1970, in its own
    /// order. Gives the number of records that changed.
    pub fn repair_clock(&mut self, now: i64) -> Result<usize, StoreError> {
        let present = u64::try_from(now).unwrap_or_default();
        let (mut ahead, mut rest) = (BTreeSet::new(), None);
        let mut concerned: Vec<RecordId> = Vec::new();
        let (device, left) = (self.me.device, self.left_up_to()?);
        self.each(|record| {
            let wrong = |stamp: &Stamp| {
                stamp.device == device && stamp.millis > present && Some(*stamp) > left
            };
            let before = ahead.len();
            ahead.extend(record.stamps().filter(wrong));
            rest = rest.max(record.stamps().filter(|stamp| !wrong(stamp)).max());
            if ahead.len() > before || record.seen_any(&wrong) {
                concerned.push(record.id());
            }
            Ok(())
        })?;
        if ahead.is_empty() {
            return Ok(0);
        }
        let mut clock = after(rest, device, present);
        let times: BTreeMap<Stamp, Stamp> =
            ahead.into_iter().map(|stamp| (stamp, clock.tick(present))).collect();
        self.restamp(&concerned, &times, clock, now)?;
        Ok(concerned.len())
    }

    fn restamp(
        &mut self,
        records: &[RecordId],
        times: &BTreeMap<Stamp, Stamp>,
        clock: Hlc,
        now: i64,
    ) -> Result<(), StoreError> {
        let other = |stamp: Stamp| times.get(&stamp).copied().unwrap_or(stamp);
        self.transact_for_good("repair_clock", now, |tx| {
            for id in records {
                if let Some(record) = tx.get(*id)? {
                    tx.put(Record::restamped(&record, &other))?;
                }
            }
            tx.turn_back(clock);
            Ok(())
        })
    }
}

/// A clock that goes on after everything that keeps its stamp.
fn after(rest: Option<Stamp>, device: doorstep_domain::DeviceId, present: u64) -> Hlc {
    match rest {
        Some(stamp) if stamp.millis >= present => Hlc::after(device, stamp.millis, stamp.count),
        _ => Hlc::after(device, present.saturating_sub(1), 0),
    }
}
