//! The time between one appointment and the next, in words: how much of it is the way there, and whether it
//! leaves a break.

use crate::messages::today::AppointmentCard;
use crate::wording::count;

/// Less than this between two people is no break (link workers name at least 15 minutes between two people).
const BREAK: i64 = 15;

/// Says of each card what comes after it. `travel` are the minutes of travel before each.
pub(crate) fn gaps(cards: &mut [AppointmentCard], travel: &[u32]) {
    let starts: Vec<Option<i64>> = cards.iter().map(|card| minutes_of(&card.start)).collect();
    for (n, card) in cards.iter_mut().enumerate() {
        let next = starts.get(n + 1).copied().flatten();
        let (Some(start), Some(next)) = (starts[n], next) else { continue };
        let gap = next - start - i64::from(card.minutes);
        let travel = travel.get(n + 1).copied().unwrap_or_default().into();
        card.gap_minutes = u32::try_from(gap).ok();
        card.gap_short = gap - travel < BREAK;
        card.gap_words = words(gap, travel);
    }
}

fn words(gap: i64, travel: i64) -> String {
    let minutes = |number: i64| count(number, "minute", "minutes");
    match (gap, travel) {
        (..0, _) => format!("overlaps the next by {}", minutes(-gap)),
        (0, 0) => "straight into the next: no break".to_owned(),
        (0, _) => format!("straight into the next, {} away", minutes(travel)),
        _ if travel > gap => {
            format!("{} to the next, and {} of travel: not enough", minutes(gap), minutes(travel))
        }
        (1..BREAK, 0) => format!("{} to the next: no break", minutes(gap)),
        _ if travel == 0 => format!("{} free", minutes(gap)),
        _ if gap - travel < BREAK => {
            format!("{} to the next, {travel} of them travel: no break", minutes(gap))
        }
        _ => format!("{}, {travel} of them travel", minutes(gap)),
    }
}

fn minutes_of(clock: &str) -> Option<i64> {
    let (hours, minutes) = clock.split_once(':')?;
    Some(hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn travel_is_no_break() {
        let check = |gap: i64, travel: i64, expect: &str| assert_eq!(words(gap, travel), expect);
        check(-5, 10, "overlaps the next by 5 minutes");
        check(0, 0, "straight into the next: no break");
        check(0, 8, "straight into the next, 8 minutes away");
        check(10, 0, "10 minutes to the next: no break");
        check(10, 8, "10 minutes to the next, 8 of them travel: no break");
        check(20, 8, "20 minutes to the next, 8 of them travel: no break");
        check(10, 12, "10 minutes to the next, and 12 minutes of travel: not enough");
        check(35, 0, "35 minutes free");
        check(35, 20, "35 minutes, 20 of them travel");
    }
}
