//! An address, with what to know about getting in and staying safe. It stays when people move.

use super::{Alert, Kind};
use crate::shape::Items;
use crate::validation::Problems;
use crate::{group, kind, text};

group! {
    /// Where it is.
    Address {
        /// Number and street, a line each.
        lines: String,
        /// Town.
        town: String,
        /// Postcode in its written form.
        postcode: String,
    }
}

group! {
    /// Getting there and in.
    Access {
        /// "stairs, buzzer 14".
        words: String,
        /// Where to park or which bus.
        travel: String,
    }
}

kind! {
    /// An address with its access and its risks.
    Place is Kind::Place, checked by validate {
        /// Where it is.
        address: Address,
        /// Getting there and in.
        access: Access,
        /// What to know before the door, whoever lives there.
        alerts: Items<Alert>,
    }
}

fn validate(place: &Place, problems: &mut Problems) {
    let Address { lines, town, postcode } = &place.address;
    let somewhere = !(lines.is_empty() && town.is_empty() && postcode.is_empty());
    problems.require(somewhere, "address.lines", "Enter the address, or at least the postcode.");
    problems.text("address.lines", lines);
    problems.line("address.town", town);
    let right = postcode.is_empty() || text::postcode(postcode).as_ref() == Some(postcode);
    problems.require(
        right,
        "address.postcode",
        "This is not a full postcode. Write it like E3 4PT, or leave it empty.",
    );
    problems.text("access.words", &place.access.words);
    problems.text("access.travel", &place.access.travel);
    for (key, alert) in &place.alerts {
        alert.validate(&format!("alerts/{key}"), problems);
    }
}

impl Place {
    /// "14 Alder Court, London, E3 4PT".
    pub fn in_one_line(&self) -> String {
        let Address { lines, town, postcode } = &self.address;
        let parts = lines.lines().chain([town.as_str(), postcode]).map(str::trim);
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}
