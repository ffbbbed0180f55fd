//! Who pays for the work, who is responsible for the data, and what was agreed.

use super::Kind;
use crate::validation::Problems;
use crate::{group, kind};

group! {
    /// What it is.
    Title {
        /// "Community Links, Bow".
        name: String,
        /// Who pays.
        funder: String,
        /// Who decides about the data (UK GDPR, Article 4(7)).
        controller: String,
    }
}

group! {
    /// Who it is for.
    Eligibility {
        /// In words.
        words: String,
        /// Area, in words.
        area: String,
        /// Youngest age; 0 for any.
        from_age: u32,
    }
}

group! {
    /// What is offered.
    Offer {
        /// Usual number of contacts; 0 where none is set.
        contacts: u32,
        /// Days within which the first contact should be; 0 where none is set.
        first_within_days: u32,
    }
}

group! {
    /// Which questionnaires are expected.
    Expected {
        /// Instrument ids.
        measures: Vec<String>,
    }
}

group! {
    /// How long records are kept after support ended.
    Retention {
        /// Years; the NHS Records Management Code names 8 for adult health and social care records.
        years: u32,
        /// Why, where it is another number.
        reason: String,
    }
}

group! {
    /// From when until when it runs.
    Runs {
        /// First day.
        from: String,
        /// Last day, or empty.
        to: String,
    }
}

kind! {
    /// A funded service within which people are referred.
    Scheme is Kind::Scheme, checked by validate {
        /// What it is.
        title: Title,
        /// Who it is for.
        eligibility: Eligibility,
        /// What is offered.
        offer: Offer,
        /// Which questionnaires are expected.
        expected: Expected,
        /// How long records are kept.
        retention: Retention,
        /// From when until when.
        runs: Runs,
    }
}

fn validate(scheme: &Scheme, problems: &mut Problems) {
    problems.require(!scheme.title.name.is_empty(), "title.name", "Enter the scheme’s name.");
    problems.line("title.name", &scheme.title.name);
    problems.line("title.funder", &scheme.title.funder);
    problems.line("title.controller", &scheme.title.controller);
    problems.text("eligibility.words", &scheme.eligibility.words);
    problems.line("eligibility.area", &scheme.eligibility.area);
    problems.require(
        scheme.eligibility.from_age <= 130,
        "eligibility.from_age",
        "Enter an age in years.",
    );
    problems.require(scheme.offer.contacts <= 200, "offer.contacts", "Enter a number up to 200.");
    problems.require(
        scheme.offer.first_within_days <= 730,
        "offer.first_within_days",
        "Enter a number of days up to 730.",
    );
    problems.require(
        scheme.retention.years <= 100,
        "retention.years",
        "Enter a number of years up to 100.",
    );
    problems.line("retention.reason", &scheme.retention.reason);
    problems.day("runs.from", &scheme.runs.from);
    problems.day("runs.to", &scheme.runs.to);
}
