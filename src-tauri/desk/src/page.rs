//! The parts of a person's page, each from one dossier.

pub(crate) mod concerns;
pub(crate) mod described;
pub(crate) mod gaps;
pub(crate) mod header;
pub(crate) mod missing;
pub(crate) mod recorder;
pub(crate) mod referral;
pub(crate) mod story;
pub(crate) mod wellbeing;
