-- Activities, concerns, trips and what is due for the GP record; busy time of other calendars.
--
-- What follows from the records is dropped and made anew, and filled by `remake.rs` in the same transaction.
-- A caseload of the months before the first release may have some of these tables already.

DROP TABLE IF EXISTS person;
DROP TABLE IF EXISTS place;
DROP TABLE IF EXISTS mark;
DROP TABLE IF EXISTS referral;
DROP TABLE IF EXISTS contact;
DROP TABLE IF EXISTS appointment;
DROP TABLE IF EXISTS activity;
DROP TABLE IF EXISTS concern;
DROP TABLE IF EXISTS trip;
DROP TABLE IF EXISTS way;
DROP TABLE IF EXISTS word;

-- What lists and searches need of each kind. Only records that are live have a row.
CREATE TABLE person (
    id          TEXT PRIMARY KEY,
    seq         INTEGER NOT NULL,               -- of its record, by which names are found
    name        TEXT    NOT NULL,               -- given name first
    list_name   TEXT    NOT NULL,               -- family name first
    sort_name   TEXT    NOT NULL,               -- folded, family name first
    known_as    TEXT    NOT NULL,
    born        TEXT    NOT NULL,
    nhs_number  TEXT    NOT NULL,
    home        TEXT,                           -- place lived at now
    practice    TEXT    NOT NULL,               -- where they are registered
    marked      INTEGER NOT NULL,               -- has something to know before the door
    died        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX person_by_seq ON person (seq);
CREATE INDEX person_by_name ON person (sort_name);
CREATE INDEX person_by_nhs_number ON person (nhs_number) WHERE nhs_number <> '';
CREATE INDEX person_by_birth ON person (born) WHERE born <> '';
CREATE INDEX person_by_home ON person (home) WHERE home IS NOT NULL;

CREATE TABLE place (
    id        TEXT PRIMARY KEY,
    line      TEXT NOT NULL,
    town      TEXT NOT NULL,
    postcode  TEXT NOT NULL,
    code      TEXT NOT NULL                     -- the same in small letters without blanks, as it is typed
) STRICT, WITHOUT ROWID;
CREATE INDEX place_by_code ON place (code) WHERE code <> '';
CREATE INDEX place_by_postcode ON place (postcode) WHERE postcode <> '';

-- What must be known before a door and has a day to be looked at again; of people and of places.
CREATE TABLE mark (
    record  TEXT NOT NULL,
    item    TEXT NOT NULL,
    review  TEXT NOT NULL,                      -- day
    PRIMARY KEY (record, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX mark_by_review ON mark (review);

CREATE TABLE referral (
    id        TEXT PRIMARY KEY,
    person    TEXT    NOT NULL,
    scheme    TEXT,
    state     TEXT    NOT NULL,
    received  TEXT    NOT NULL,                 -- day
    since     TEXT    NOT NULL,                 -- day
    agreed    INTEGER NOT NULL,
    gp_told   TEXT    NOT NULL,                 -- the answer whether the GP may be told
    gp_due    INTEGER NOT NULL                  -- declined, and the GP system does not say so yet
) STRICT, WITHOUT ROWID;
CREATE INDEX referral_of_person ON referral (person);
CREATE INDEX referral_for_gp ON referral (since) WHERE gp_due = 1;

CREATE TABLE contact (
    id        TEXT PRIMARY KEY,
    person    TEXT    NOT NULL,
    referral  TEXT    NOT NULL,                 -- empty where it belongs to none
    at        INTEGER NOT NULL,                 -- milliseconds since 1970
    minutes   INTEGER NOT NULL,
    channel   TEXT    NOT NULL,
    outcome   TEXT    NOT NULL,
    counts    INTEGER NOT NULL,                 -- attended, with the person
    activity  TEXT,                             -- the group session in which it happened
    gp_due    INTEGER NOT NULL                  -- it counts, and the GP system does not have it yet
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_of_person ON contact (person, at);
CREATE INDEX contact_of_activity ON contact (activity) WHERE activity IS NOT NULL;
CREATE INDEX contact_for_gp ON contact (at) WHERE gp_due = 1;

CREATE TABLE appointment (
    id       TEXT PRIMARY KEY,
    person   TEXT    NOT NULL,
    start    INTEGER NOT NULL,                  -- milliseconds since 1970
    minutes  INTEGER NOT NULL,
    travel   INTEGER NOT NULL,                  -- minutes before it
    channel  TEXT    NOT NULL,
    venue    TEXT    NOT NULL,                  -- where, in words; empty for their home
    takes    INTEGER NOT NULL,                  -- it was not cancelled
    open     INTEGER NOT NULL,                  -- no outcome yet
    out      INTEGER NOT NULL                   -- the worker went in and has not said that they are safe
) STRICT, WITHOUT ROWID;
CREATE INDEX appointment_of_person ON appointment (person, start);
CREATE INDEX appointment_by_start ON appointment (start);
CREATE INDEX appointment_open ON appointment (start) WHERE open = 1;
CREATE INDEX appointment_out ON appointment (start) WHERE out = 1;

CREATE TABLE activity (
    id       TEXT PRIMARY KEY,
    kind     TEXT    NOT NULL,
    start    INTEGER NOT NULL,                  -- milliseconds since 1970
    minutes  INTEGER NOT NULL,
    travel   INTEGER NOT NULL,                  -- minutes before it
    venue    TEXT    NOT NULL,                  -- where, in words
    takes    INTEGER NOT NULL,                  -- it was not cancelled
    open     INTEGER NOT NULL,                  -- no outcome yet
    happened INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_by_start ON activity (start);

CREATE TABLE concern (
    id      TEXT PRIMARY KEY,
    person  TEXT,
    at      INTEGER NOT NULL,                   -- milliseconds since 1970
    open    INTEGER NOT NULL                    -- not settled
) STRICT, WITHOUT ROWID;
CREATE INDEX concern_of_person ON concern (person);
CREATE INDEX concern_by_time ON concern (open, at);

-- Trips by car of contacts and activities, for the monthly claim; their names are only places.
CREATE TABLE trip (
    id           TEXT PRIMARY KEY,              -- the contact or activity
    at           INTEGER NOT NULL,              -- milliseconds since 1970
    origin       TEXT    NOT NULL,
    destination  TEXT    NOT NULL,
    tenths       INTEGER NOT NULL               -- of a mile
) STRICT, WITHOUT ROWID;
CREATE INDEX trip_by_time ON trip (at);
CREATE INDEX trip_by_places ON trip (origin, destination, at);

-- What was said of the way to appointments and activities; their names are only places.
CREATE TABLE way (
    id           TEXT PRIMARY KEY,              -- the appointment or activity
    origin       TEXT    NOT NULL,
    destination  TEXT    NOT NULL,
    minutes      INTEGER NOT NULL,
    said         INTEGER NOT NULL               -- milliseconds since 1970
) STRICT, WITHOUT ROWID;
CREATE INDEX way_by_time ON way (said);

-- Time that another calendar says is taken: no titles, no names. Bringing that calendar again replaces it.
CREATE TABLE IF NOT EXISTS busy (
    calendar  TEXT    NOT NULL,
    uid       TEXT    NOT NULL,                 -- of the event, a recurrence apart from the others
    start     INTEGER NOT NULL,                 -- milliseconds since 1970
    until     INTEGER NOT NULL,
    PRIMARY KEY (calendar, uid)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS busy_by_start ON busy (start);

-- Everything that was written, each with the beginnings of its words of the lengths named, without which a common
-- word is slow while its last letters are typed. Only whether a word occurs is kept, not where.
CREATE VIRTUAL TABLE word USING fts5 (
    text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4 5 6 7 8 9 10', detail = none
);
INSERT INTO word (word, rank) VALUES ('secure-delete', 1);
