//! Running late: which of a day's appointments move, and by how much.

use chrono::{DateTime, TimeDelta, Utc};

/// What a gap leaves over of a delay is rounded up to so many minutes: nobody is told "10:37".
const STEP: i64 = 5;

/// An appointment's place in the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// When it begins.
    pub start: DateTime<Utc>,
    /// Minutes.
    pub minutes: u32,
    /// Minutes of travel before it.
    pub travel_minutes: u32,
}

impl Span {
    fn end(&self) -> DateTime<Utc> {
        self.start + TimeDelta::minutes(self.minutes.into())
    }

    /// The earliest that the worker can be here, coming from the one before.
    fn after(&self, before: &Self) -> DateTime<Utc> {
        before.end() + TimeDelta::minutes(self.travel_minutes.into())
    }
}

/// When each of these appointments, in order of their start, begins once the first is `minutes` late. A
/// later one moves only as far as the gap before it does not swallow the delay: a break is given up before
/// anyone else waits, the way between two places is not. What overlapped before overlaps no more than it did.
pub fn shifted(day: &[Span], minutes: u32) -> Vec<DateTime<Utc>> {
    let mut delay = TimeDelta::minutes(minutes.into());
    let mut starts = Vec::with_capacity(day.len());
    for (n, span) in day.iter().enumerate() {
        if let Some(before) = n.checked_sub(1).map(|n| day[n]) {
            let free = (span.start - span.after(&before)).max(TimeDelta::zero());
            delay = delay.min(rounded_up(delay - free));
        }
        starts.push(span.start + delay);
    }
    starts
}

fn rounded_up(delay: TimeDelta) -> TimeDelta {
    let minutes = delay.num_minutes().max(0);
    TimeDelta::minutes((minutes + STEP - 1) / STEP * STEP)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn span((at, minutes, travel_minutes): (u32, u32, u32)) -> Span {
        let start = DateTime::UNIX_EPOCH + TimeDelta::minutes(at.into());
        Span { start, minutes, travel_minutes }
    }

    fn moved(day: &[Span], minutes: u32) -> Vec<i64> {
        let starts = shifted(day, minutes).into_iter();
        starts.zip(day).map(|(start, span)| (start - span.start).num_minutes()).collect()
    }

    #[test]
    fn gaps_swallow_the_delay_and_travel_does_not() {
        let check = |day: &[(u32, u32, u32)], minutes: u32, expect: &[i64]| {
            let day: Vec<Span> = day.iter().copied().map(span).collect();
            assert_eq!(moved(&day, minutes), expect, "{day:?} by {minutes}");
        };
        // 09:30 for 45 minutes, 10:25 for 20, 11:20 for 15.
        check(&[(570, 45, 0), (625, 20, 0), (680, 15, 0)], 15, &[15, 5, 0]);
        check(&[(570, 45, 0), (625, 20, 8), (680, 15, 0)], 15, &[15, 15, 0]);
        check(&[(570, 45, 0), (615, 20, 0), (635, 15, 0)], 30, &[30, 30, 30]);
        check(&[(570, 45, 0), (600, 20, 0)], 10, &[10, 10]);
        check(&[(570, 45, 0), (620, 20, 10)], 10, &[10, 10]);
        check(&[(570, 45, 0), (660, 20, 10)], 0, &[0, 0]);
        check(&[(570, 45, 0), (617, 20, 0), (670, 20, 0)], 7, &[7, 5, 0]);
        check(&[], 15, &[]);
    }

    fn days() -> impl Strategy<Value = Vec<Span>> {
        let slot = (0_u32..1_200, 5_u32..90, 0_u32..40);
        prop::collection::vec(slot, 0..12).prop_map(|mut day| {
            day.sort_unstable();
            day.into_iter().map(span).collect()
        })
    }

    proptest! {
        #[test]
        fn nobody_is_moved_earlier_nor_later_than_the_one_before(day in days(), minutes in 0_u32..240) {
            let moved = moved(&day, minutes);
            prop_assert!(moved.first().is_none_or(|first| *first == i64::from(minutes)));
            prop_assert!(moved.windows(2).all(|pair| 0 <= pair[1] && pair[1] <= pair[0]));
        }

        #[test]
        fn nothing_that_fitted_before_is_run_into(day in days(), minutes in 0_u32..240) {
            let starts = shifted(&day, minutes);
            for n in 1..day.len() {
                let fitted = day[n].start >= day[n].after(&day[n - 1]);
                let before = Span { start: starts[n - 1], ..day[n - 1] };
                prop_assert!(!fitted || starts[n] >= day[n].after(&before));
            }
        }
    }
}
