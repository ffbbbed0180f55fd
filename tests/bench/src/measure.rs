//! Asks and times: the desk on the encrypted caseload, then plain SQLite with the statements that it ran.

use crate::built::{Built, PASSPHRASE};
use crate::questions::{Call, Class, classes};
use crate::{Failure, plain, statements};
use doorstep_desk::Desk;
use serde_json::json;
use std::time::{Duration, Instant};

/// How long one class took, call by call, sorted.
pub(crate) struct Times(Vec<Duration>);

/// One line of the results.
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) ours: Times,
    pub(crate) plain: Times,
    pub(crate) writes: bool,
}

impl Times {
    fn of(mut all: Vec<Duration>) -> Self {
        all.sort();
        Self(all)
    }

    /// Milliseconds below which so many of a hundred stay.
    pub(crate) fn percentile(&self, percent: usize) -> f64 {
        let place = (self.0.len() * percent).div_ceil(100).max(1) - 1;
        self.0.get(place).map_or(f64::NAN, |time| time.as_secs_f64() * 1_000.0)
    }

    /// How many calls.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }
}

/// Measures one size.
pub(crate) fn measure(built: &Built, only: &str) -> Result<Vec<Line>, Failure> {
    let (path, plain) = built.plain_copy()?;
    let classes: Vec<Class> =
        classes(&plain)?.into_iter().filter(|class| class.name.contains(only)).collect();
    drop(plain);
    let recorded = record(built, &classes)?;
    let mut desk = built.desk("measured")?;
    let mut lines = Vec::new();
    if "Unlock".contains(only) {
        lines.push(unlock(&mut desk, &path)?);
    }
    call(&mut desk, &open())?;
    let plain = plain::open(&path)?;
    for (class, recorded) in classes.into_iter().zip(recorded) {
        // What only reads is asked twice: the first time brings its pages from the disk.
        let rounds = if class.writes { 1 } else { 2 };
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..rounds {
            ours = class
                .calls
                .iter()
                .map(|one| call(&mut desk, one))
                .collect::<Result<Vec<_>, _>>()?;
            let asked = recorded.iter().map(|one| plain::replay(&plain, one));
            theirs = asked.collect::<Result<Vec<_>, _>>()?;
        }
        let (ours, plain) = (Times::of(ours), Times::of(theirs));
        let line = Line { name: class.name, ours, plain, writes: class.writes };
        eprintln!(
            "{:50} p50 {:8.2} p95 {:8.2} | plain p50 {:8.2} p95 {:8.2} ms ({})",
            line.name,
            line.ours.percentile(50),
            line.ours.percentile(95),
            line.plain.percentile(50),
            line.plain.percentile(95),
            line.ours.count()
        );
        lines.push(line);
    }
    Ok(lines)
}

/// What the desk asks of its store, for every call.
fn record(built: &Built, classes: &[Class]) -> Result<Vec<Vec<Vec<String>>>, Failure> {
    let mut desk = built.desk("recorded")?;
    statements::listen();
    call(&mut desk, &open())?;
    statements::heard();
    let each = classes.iter().map(|class| {
        let each = class.calls.iter().map(|one| {
            call(&mut desk, one)?;
            Ok(statements::heard())
        });
        each.collect()
    });
    let all = each.collect();
    statements::stop();
    desk.close();
    statements::heard();
    all
}

fn unlock(desk: &mut Desk, plain: &std::path::Path) -> Result<Line, Failure> {
    let mut ours = Vec::new();
    let mut theirs = Vec::new();
    for _ in 0..20 {
        ours.push(call(desk, &open())?);
        desk.close();
        let began = Instant::now();
        let connection = plain::open(plain)?;
        connection.query_row("SELECT device, commits, merge_sum FROM store", [], |_| Ok(()))?;
        theirs.push(began.elapsed());
    }
    let (ours, plain) = (Times::of(ours), Times::of(theirs));
    eprintln!("{:50} p50 {:8.2} p95 {:8.2}", "Unlock", ours.percentile(50), ours.percentile(95));
    Ok(Line { name: "Unlock, key derived".to_owned(), ours, plain, writes: false })
}

fn open() -> Call {
    ("unlock", json!({ "passphrase": PASSPHRASE }))
}

fn call(desk: &mut Desk, (name, request): &Call) -> Result<Duration, Failure> {
    let request = request.clone();
    let began = Instant::now();
    let reply = desk.call(name, request);
    let took = began.elapsed();
    reply.map_err(|error| format!("{name}: {error:?}"))?;
    Ok(took)
}
