//! What a column can be taken as, and how such columns are headed in real caseloads.

/// What a column can be taken as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// Its code, in column maps.
    pub code: &'static str,
    /// Its words, on screen.
    pub words: &'static str,
    /// Headings, as they are typed: lower case, no points or hyphens. The first that fits best decides.
    pub(super) headings: &'static [&'static str],
}

macro_rules! targets {
    ($($code:literal, $words:literal, [$($heading:literal),* $(,)?];)*) => {
        &[$(Target { code: $code, words: $words, headings: &[$($heading),*] }),*]
    };
}

/// Everything that a column can be taken as, in the order in which choices are shown.
pub const TARGETS: &[Target] = targets! {
    "given", "Given name", ["first name", "forename", "forenames", "forename s", "given name", "given names", "first names", "firstname", "christian name", "first"];
    "family", "Family name", ["surname", "family name", "last name", "lastname", "second name", "last"];
    "full_name", "Full name", ["full name", "fullname", "client name", "patient name", "service user name", "persons name", "person name", "service user", "client", "patient", "person", "name of client", "name of patient", "name"];
    "known_as", "Likes to be called", ["known as", "preferred name", "likes to be called", "nickname", "aka", "preferred first name"];
    "pronouns", "Pronouns", ["pronouns", "preferred pronouns"];
    "born", "Birth date", ["date of birth", "dob", "d o b", "birth date", "birthdate", "born", "birthday", "year of birth"];
    "nhs_number", "NHS number", ["nhs number", "nhs no", "nhs", "nhs num", "nhsno", "nhsnumber"];
    "mobile", "Mobile", ["mobile", "mobile no", "mobile number", "mobile phone", "mob", "cell", "mobile tel", "mob no"];
    "landline", "Landline", ["landline", "home phone", "home tel", "home telephone", "landline no", "landline number", "tel home", "house phone"];
    "phone", "Phone", ["phone", "telephone", "tel", "tel no", "telephone no", "telephone number", "phone number", "phone no", "contact number", "contact no", "contact tel", "contact telephone", "contact details", "number to call", "tel number"];
    "email", "E-mail", ["email", "e mail", "email address", "e mail address"];
    "safe_text", "Safe to text", ["safe to text", "ok to text", "can we text", "text ok", "sms consent", "consent to text"];
    "address", "Address", ["address", "home address", "address line 1", "address 1", "address1", "street", "full address", "house number and street", "addr"];
    "address_2", "Address, second line", ["address line 2", "address 2", "address2"];
    "town", "Town", ["town", "city", "town city", "town or city", "address line 3", "address 3", "post town"];
    "postcode", "Postcode", ["postcode", "post code", "pcode", "p code", "zip"];
    "find_at", "Where to find them", ["where to find", "where to find them", "find at", "usually found", "no fixed address find at"];
    "practice", "GP practice", ["gp practice", "gp surgery", "surgery", "practice", "practice name", "registered practice", "surgery name", "medical centre", "registered surgery"];
    "gp", "GP", ["gp", "gp name", "doctor", "named gp", "registered gp", "usual gp", "dr"];
    "gender", "Gender", ["gender", "sex", "gender identity", "m f"];
    "ethnic_group", "Ethnic group", ["ethnic group", "ethnicity", "ethnic origin", "ethnic background"];
    "language", "First language", ["first language", "language", "preferred language", "main language", "language spoken", "spoken language"];
    "interpreter", "Interpreter", ["interpreter", "interpreter needed", "interpreter required", "needs interpreter", "interpreter y n"];
    "accommodation", "Where they live", ["accommodation", "accommodation status", "housing status", "living situation", "accommodation type"];
    "employment", "Work", ["employment", "employment status", "work status", "working status"];
    "source", "Where the referral came from", ["referral source", "source", "source of referral", "referral from", "referred from", "referral route", "how referred"];
    "referrer", "Who referred", ["referred by", "referrer", "referrer name", "name of referrer", "referring clinician", "referring gp", "referral by"];
    "referrer_organisation", "Referrer’s organisation", ["referrer organisation", "referring organisation", "referring agency", "organisation", "agency", "referrer organization", "referring practice", "referrers organisation", "referral organisation"];
    "received_on", "Day of the referral", ["referral date", "date of referral", "date referred", "ref date", "referred on", "date received", "received", "received on", "referral received", "date referral received", "referred", "start date", "date of ref"];
    "reason", "Reason in the referrer’s words", ["reason", "reason for referral", "referral reason", "reason for ref", "presenting issue", "presenting problem", "referral details"];
    "needs", "Needs", ["needs", "need", "support needs", "areas of need", "support required", "themes", "issues", "presenting needs", "primary need"];
    "urgency", "Urgency", ["urgency", "priority"];
    "status", "Status", ["status", "case status", "referral status", "current status", "open closed", "state", "open or closed"];
    "closed_on", "Day it ended", ["date closed", "closed on", "closed", "closure date", "end date", "discharge date", "date discharged", "closing date", "date of closure", "date ended", "case closed"];
    "closure_reason", "Why it ended", ["closure reason", "reason closed", "reason for closure", "outcome of referral", "discharge reason", "reason for discharge", "closing reason"];
    "agreed_contacts", "Contacts agreed", ["agreed contacts", "contacts agreed", "sessions agreed", "number of sessions", "planned contacts", "sessions", "no of sessions"];
    "last_contact_on", "Day of the last contact", ["last contact", "last contact date", "date of last contact", "last seen", "last appointment", "date last seen", "last contacted", "last contact on"];
    "knows_and_agrees", "Knows of the referral and agrees", ["consent", "consent given", "consented", "consent y n", "knows and agrees", "aware of referral", "consent to referral", "patient consent", "client consent", "agrees to referral"];
    "gp_may_be_told", "GP may be told", ["gp may be told", "consent to share with gp", "share with gp", "consent gp", "consent to share", "gp consent"];
    "matters", "What matters to them", ["what matters", "what matters to me", "what matters to them", "what matters most"];
    "alert", "Know before the door", ["alert", "alerts", "risk", "risks", "risk flag", "warning", "warnings", "safety", "risk alert", "flags", "hazards", "access notes", "access"];
    "note", "Notes", ["notes", "note", "comments", "comment", "other information", "additional information", "further information", "background", "case notes", "other", "info", "summary", "additional notes", "remarks"];
};

/// The target of a code.
pub fn find(code: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.code == code)
}
