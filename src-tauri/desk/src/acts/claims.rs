//! Miles: how far it was the last time, and the sheet of a month. Trips know places and no people.

use super::backups::name_of;
use super::contacts::live;
use super::settings::setting_or;
use crate::error::{Code, CommandError};
use crate::messages::Nothing;
use crate::messages::activities::{
    AskMonth, AskTrip, ClaimLine, Claims, SaveClaimRate, TripBefore,
};
use crate::miles::{miles, pounds};
use crate::months::{days_of, month, shown, span};
use crate::session::Desk;
use crate::surroundings::FileKind;
use crate::wording::weekday;
use chrono::{DateTime, NaiveDate};
use doorstep_domain::day::london_day;
use doorstep_domain::kinds::{Activity, Contact};
use doorstep_domain::vocabulary::words;
use doorstep_exchange::sheet::comma_separated;
use doorstep_store::{Store, TripLine};
use serde_json::json;

/// Pence a mile that no tax is due on (HM Revenue and Customs, approved mileage allowance payments: cars, the
/// first 10,000 business miles of a tax year). What a host pays is for the host to say.
const USUAL_PENCE: u32 = 45;

impl Desk {
    pub(crate) fn trip_before(&mut self, request: AskTrip) -> Result<TripBefore, CommandError> {
        let AskTrip { origin, destination } = &request;
        let tenths = self.store()?.last_trip_between(origin, destination)?;
        Ok(TripBefore { miles: tenths.map(miles).unwrap_or_default() })
    }

    pub(crate) fn claims(&mut self, request: AskMonth) -> Result<Claims, CommandError> {
        let first = month(&request.month, self.today_in_london())?;
        sheet(self.store()?, first)
    }

    pub(crate) fn save_claims_as(&mut self, request: AskMonth) -> Result<Claims, CommandError> {
        let first = month(&request.month, self.today_in_london())?;
        let mut claims = sheet(self.store()?, first)?;
        let suggested = format!("Miles {}.csv", claims.month.code);
        let path = self.pick(|picker| picker.save_file(FileKind::Sheet, &suggested));
        let Some(path) = path else { return Ok(claims) };
        let bytes = comma_separated(&rows(&claims)).map_err(|_| CommandError::internal())?;
        std::fs::write(&path, bytes).map_err(|_| unwritable())?;
        claims.saved_as = name_of(&path);
        Ok(claims)
    }

    pub(crate) fn save_claim_rate(
        &mut self,
        request: SaveClaimRate,
    ) -> Result<Nothing, CommandError> {
        if !(1..=200).contains(&request.pence) {
            return Err(CommandError::field("pence", "Enter 1 to 200 pence."));
        }
        let (store, pen) = self.writing()?;
        store.transact_for_good::<_, CommandError>("save_claim_rate", pen.millis(), |tx| {
            Ok(tx.set_setting("claim_pence", &json!(request.pence))?)
        })?;
        Ok(Nothing {})
    }
}

fn sheet(store: &Store, first: NaiveDate) -> Result<Claims, CommandError> {
    let (from, until) = days_of(first);
    let (begin, end) = span(from, until);
    let trips = store.trips_between(begin, end)?;
    let pence = setting_or(store, "claim_pence", USUAL_PENCE)?;
    let tenths = trips.iter().map(|trip| trip.tenths).sum();
    let lines = trips.iter().map(|trip| line(store, trip));
    let mut claims = Claims {
        worker: setting_or(store, "worker", String::new())?,
        month: shown(first),
        trips: lines.collect::<Result<_, _>>()?,
        miles: miles(tenths),
        pence,
        amount: pounds(tenths, pence),
        text: String::new(),
        saved_as: String::new(),
    };
    let rows: Vec<String> = rows(&claims).iter().map(|row| row.join("\t")).collect();
    claims.text = rows.join("\n");
    Ok(claims)
}

fn line(store: &Store, trip: &TripLine) -> Result<ClaimLine, CommandError> {
    let at = DateTime::from_timestamp_millis(trip.at).unwrap_or_default();
    Ok(ClaimLine {
        day: weekday(london_day(at)),
        origin: trip.origin.clone(),
        destination: trip.destination.clone(),
        purpose: purpose(store, trip)?,
        miles: miles(trip.tenths),
    })
}

/// How it was, or what kind it was; never who or what about.
fn purpose(store: &Store, trip: &TripLine) -> Result<String, CommandError> {
    if let Ok((_, activity)) = live::<Activity>(store, trip.id) {
        return Ok(words("activity-kind", &activity.what.kind).to_owned());
    }
    let (_, contact) = live::<Contact>(store, trip.id)?;
    Ok(words("channel", &contact.by.channel).to_owned())
}

/// The sheet as rows, with its headings and its sum.
fn rows(claims: &Claims) -> Vec<Vec<String>> {
    let of = |cells: [&str; 5]| cells.map(str::to_owned).to_vec();
    let mut rows = vec![of(["Date", "From", "To", "For", "Miles"])];
    rows.extend(
        claims.trips.iter().map(|t| of([&t.day, &t.origin, &t.destination, &t.purpose, &t.miles])),
    );
    let rate = format!("{} pence a mile: {}", claims.pence, claims.amount);
    rows.push(of([&claims.month.words, "", "", &rate, &claims.miles]));
    rows
}

fn unwritable() -> CommandError {
    CommandError::new(
        Code::ReadOnly,
        "The sheet could not be written there.",
        "Choose another folder.",
    )
}
