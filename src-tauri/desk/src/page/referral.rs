//! Referrals on the page: where they stand and what can follow.

use crate::dossier::Dossier;
use crate::error::CommandError;
use crate::messages::person::ReferralView;
use crate::messages::settings::Choice;
use crate::wording::{count, dotted, joined, short_day};
use chrono::NaiveDate;
use doorstep_domain::RecordId;
use doorstep_domain::day::parse_day;
use doorstep_domain::kinds::Referral;
use doorstep_domain::vocabulary::words;
use doorstep_store::Store;

/// The latest open one first.
pub(crate) fn referrals(
    store: &Store,
    dossier: &Dossier,
) -> Result<Vec<ReferralView>, CommandError> {
    let mut all = dossier.of::<Referral>();
    all.sort_by_key(|(_, r)| {
        std::cmp::Reverse((r.state().is_open(), r.source.received_on.clone()))
    });
    all.iter().map(|(id, referral)| referral_view(store, dossier, *id, referral)).collect()
}

fn referral_view(
    store: &Store,
    dossier: &Dossier,
    id: RecordId,
    referral: &Referral,
) -> Result<ReferralView, CommandError> {
    let scheme = referral.of.scheme.map(|id| store.get(id)).transpose()?.flatten();
    let scheme = scheme.map(|record| record.read::<doorstep_domain::kinds::Scheme>().title.name);
    let state = referral.state();
    let next = state.next().iter().map(|state| Choice {
        code: state.code().to_owned(),
        words: words("referral-status", state.code()).to_owned(),
        group: state.reasons().unwrap_or_default().to_owned(),
    });
    Ok(ReferralView {
        id: id.to_string(),
        status: state.code().to_owned(),
        status_words: referral_status(dossier, id, referral),
        source_words: source_words(referral, dossier.today),
        scheme: scheme.unwrap_or_default(),
        next: next.collect(),
        open: state.is_open(),
    })
}

/// "Active · contact 3 of 6", "Waiting 19 days", "Closed 3 Mar: moved out of the area".
fn referral_status(dossier: &Dossier, id: RecordId, referral: &Referral) -> String {
    let state = referral.state();
    let said = words("referral-status", state.code()).to_owned();
    let leads = dossier.standing.referral == id.to_string();
    let since = parse_day(&referral.status.on).map(|day| short_day(day, dossier.today));
    let reason = state.reasons().map(|list| words(list, &referral.status.reason).to_owned());
    if let Some(waiting) = dossier.standing.waiting_since.filter(|_| leads) {
        let days = count((dossier.today - waiting).num_days().max(0), "day", "days");
        return dotted([said, format!("waiting {days}")]);
    }
    let contacts = match (dossier.standing.used, dossier.standing.agreed) {
        _ if !leads || !state.is_open() => String::new(),
        (0, 0) => String::new(),
        (used, 0) => count(used, "contact", "contacts"),
        (used, agreed) => format!("{used} of {agreed} contacts"),
    };
    let ended = match (state.is_open(), since) {
        (false, Some(since)) => format!("{said} {since}"),
        _ => said,
    };
    dotted([ended, contacts, reason.unwrap_or_default()])
}

/// "by GP, Dr Shah, 2 Sep: loneliness, bereavement".
fn source_words(referral: &Referral, today: NaiveDate) -> String {
    let source = &referral.source;
    let by = match source.kind.as_str() {
        "" => String::new(),
        kind => words("referral-source", kind).to_owned(),
    };
    let received = parse_day(&source.received_on).map(|day| short_day(day, today));
    let from =
        [by, source.referrer.clone(), source.organisation.clone(), received.unwrap_or_default()];
    let needs = referral.reason.needs.iter().map(|need| words("need", need).to_lowercase());
    let (from, needs) = (joined(from, ", "), joined(needs, ", "));
    joined([from, needs], ": ")
}
