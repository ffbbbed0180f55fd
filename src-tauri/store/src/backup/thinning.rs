//! Which backups have had their day: many of the last days, one a week before that, one a month
//! before that, and never more than a given size in all.

use chrono::{Datelike, Days, NaiveDate};

/// As Anki keeps them, days then weeks then months: long enough to notice a mistake of the spring.
const KEPT: [usize; 3] = [12, 10, 9];
/// Kept whatever their size: the newest, and one before it in case the newest is of a bad day.
const ALWAYS: usize = 2;

/// Which of these backups (newest first, day and bytes each) to delete, by index. Those of today
/// and yesterday all stay; of earlier days the newest of each of 12 days, then of 10 weeks, then of
/// 9 months; then the oldest go until the rest fit in `cap` bytes.
pub fn obsolete(backups: &[(NaiveDate, u64)], today: NaiveDate, cap: u64) -> Vec<usize> {
    let mut calendar = Calendar { kept: [0; 3], last: None, yesterday: today - Days::new(1) };
    let mut size = Size { kept: 0, room: cap };
    let goes = |(_, (day, bytes)): &(usize, &(NaiveDate, u64))| {
        !(calendar.wants(*day) && size.admits(*bytes))
    };
    backups.iter().enumerate().filter(goes).map(|(index, _)| index).collect()
}

/// What time keeps.
struct Calendar {
    kept: [usize; 3],
    last: Option<NaiveDate>,
    yesterday: NaiveDate,
}

impl Calendar {
    fn wants(&mut self, day: NaiveDate) -> bool {
        let wanted = day >= self.yesterday || self.begins_a_span(day);
        if wanted {
            self.last = Some(day);
        }
        wanted
    }

    /// True for the newest backup of a day, week or month while there are not enough of those.
    fn begins_a_span(&mut self, day: NaiveDate) -> bool {
        let Some(stage) = (0..3).find(|stage| self.kept[*stage] < KEPT[*stage]) else {
            return false;
        };
        let begins = !self.last.is_some_and(|last| same_span(last, day, stage));
        self.kept[stage] += usize::from(begins);
        begins
    }
}

fn same_span(one: NaiveDate, other: NaiveDate, stage: usize) -> bool {
    match stage {
        0 => one == other,
        1 => one.iso_week() == other.iso_week(),
        _ => (one.year(), one.month()) == (other.year(), other.month()),
    }
}

/// What the disk keeps.
struct Size {
    kept: usize,
    room: u64,
}

impl Size {
    fn admits(&mut self, bytes: u64) -> bool {
        let admitted = self.kept < ALWAYS || bytes <= self.room;
        self.kept += usize::from(admitted);
        // The first that does not fit ends it: nothing older is kept in its stead.
        self.room = if admitted { self.room.saturating_sub(bytes) } else { 0 };
        admitted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// `kept` are the days that stay, newest first.
    fn check(name: &str, backups: &[(&str, u64)], cap: u64, kept: &[&str]) {
        let backups: Vec<_> = backups.iter().map(|(text, bytes)| (day(text), *bytes)).collect();
        let gone = obsolete(&backups, day("2026-11-22"), cap);
        let stays = (0..backups.len()).filter(|index| !gone.contains(index));
        let stays: Vec<String> = stays.map(|index| backups[index].0.to_string()).collect();
        assert_eq!(stays, kept, "{name}");
    }

    #[test]
    fn thinning_keeps_what_the_table_says() {
        check("nothing", &[], 100, &[]);
        check(
            "all of today and yesterday",
            &[("2026-11-22", 1), ("2026-11-22", 1), ("2026-11-21", 1), ("2026-11-21", 1)],
            100,
            &["2026-11-22", "2026-11-22", "2026-11-21", "2026-11-21"],
        );
        check(
            "one of an earlier day",
            &[("2026-11-22", 1), ("2026-11-19", 1), ("2026-11-19", 1), ("2026-11-18", 1)],
            100,
            &["2026-11-22", "2026-11-19", "2026-11-18"],
        );
        check(
            "a clock that was in the future",
            &[("2030-01-01", 1), ("2026-11-22", 1), ("2026-11-10", 1)],
            100,
            &["2030-01-01", "2026-11-22", "2026-11-10"],
        );
        check(
            "the oldest go for want of room",
            &[("2026-11-22", 40), ("2026-11-20", 40), ("2026-11-18", 40), ("2026-11-17", 5)],
            100,
            &["2026-11-22", "2026-11-20"],
        );
        check(
            "two stay whatever their size",
            &[("2026-11-22", 900), ("2026-11-20", 900), ("2026-11-18", 1)],
            100,
            &["2026-11-22", "2026-11-20"],
        );
    }

    #[test]
    fn two_years_of_daily_backups_become_days_then_weeks_then_months() {
        let today = day("2026-11-22");
        let every: Vec<_> = (0..730).map(|back| (today - Days::new(back), 1)).collect();
        let gone = obsolete(&every, today, u64::MAX);
        // Today and yesterday, then 12 days, 10 weeks and 9 months.
        assert_eq!(every.len() - gone.len(), 2 + 12 + 10 + 9);
        let kept: Vec<_> = (0..730).filter(|index| !gone.contains(index)).collect();
        assert!(kept[..14].iter().copied().eq(0..14));
        assert!(kept[14..24].windows(2).all(|pair| pair[1] - pair[0] == 7));
        assert!(kept[25..].windows(2).all(|pair| (28..=31).contains(&(pair[1] - pair[0]))));
    }

    #[test]
    fn thinning_every_day_ends_at_the_same_steady_number() {
        let start = day("2025-01-01");
        let mut kept: Vec<(NaiveDate, u64)> = Vec::new();
        for age in 0..800 {
            let today = start + Days::new(age);
            kept.insert(0, (today, 1));
            let gone = obsolete(&kept, today, u64::MAX);
            let mut index = 0;
            kept.retain(|_| {
                index += 1;
                !gone.contains(&(index - 1))
            });
        }
        assert!((25..=33).contains(&kept.len()), "{}", kept.len());
    }
}
