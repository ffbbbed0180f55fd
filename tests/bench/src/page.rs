//! What was measured, as a page of the documentation.

use crate::Failure;
use crate::measure::Line;
use std::fmt::Write;

/// One frame of a screen that draws sixty a second.
const FRAME: f64 = 16.0;
/// A save takes at most so many times as long as plain SQLite's.
const SAVE: f64 = 3.0;

const BEFORE: &str = "# How fast it is

Written by `script/bench`: change nothing here by hand. Every line is a command as the window gives it, with its
reply, over an encrypted caseload of invented people. Beside it stands plain SQLite: the same library without a
key, the same contents and settings, and exactly the statements that the command ran, already prepared. Times are
milliseconds, half and nineteen of twenty being quicker. A working day holds ten appointments, thirty more wait to be
written up, and nothing was ever entered in a GP system. A word is typed a letter at a time, and every
keystroke is a search.

Aims at the larger size: one frame (16 ms) for nineteen of twenty; a save at most 3 times plain SQLite.
";

/// The page of these sizes, each with its file's size in megabytes.
pub(crate) fn page(sizes: &[(u32, u64, Vec<Line>)]) -> Result<String, Failure> {
    let mut page = format!("{BEFORE}\nMeasured on {}.\n", machine());
    for (people, megabytes, lines) in sizes {
        let contacts = people * crate::filler::CONTACTS_EACH;
        write!(page, "\n## {people} people, {contacts} contacts ({megabytes} MB)\n\n")?;
        page.push_str("| | calls | half | 19 of 20 | SQLite half | SQLite 19 of 20 | times |\n");
        page.push_str("|---|--:|--:|--:|--:|--:|--:|\n");
        for line in lines {
            row(&mut page, line)?;
        }
        let missed: Vec<_> = lines.iter().filter_map(missed).collect();
        let missed = if missed.is_empty() { "none".to_owned() } else { missed.join("; ") };
        write!(page, "\nMissed aims: {missed}.\n")?;
    }
    Ok(page)
}

fn row(page: &mut String, line: &Line) -> Result<(), Failure> {
    let Line { name, ours, plain, .. } = line;
    let times = ours.percentile(50) / plain.percentile(50);
    let cells =
        [ours.percentile(50), ours.percentile(95), plain.percentile(50), plain.percentile(95)];
    write!(page, "| {name} | {} |", ours.count())?;
    cells.iter().try_for_each(|cell| write!(page, " {cell:.2} |"))?;
    Ok(writeln!(page, " {times:.1} |")?)
}

fn missed(line: &Line) -> Option<String> {
    let slow = line.ours.percentile(95);
    let times = line.ours.percentile(50) / line.plain.percentile(50);
    if slow > FRAME {
        return Some(format!("{} ({slow:.0} ms)", line.name));
    }
    (line.writes && times > SAVE).then(|| format!("{} ({times:.1} times SQLite)", line.name))
}

/// Cores and memory, nothing that names the machine.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let said = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kilobytes = said.split_whitespace().nth(1).and_then(|number| number.parse::<u64>().ok());
    let memory = kilobytes
        .map_or("memory unknown".to_owned(), |kb| format!("{} GB of memory", kb / 1_000_000));
    format!("{cores} cores, {memory}, {}", std::env::consts::OS)
}
