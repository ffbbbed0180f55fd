-- user_version 3, application_id 1146311760

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

CREATE INDEX appointment_by_start ON appointment (start);

CREATE INDEX appointment_of_person ON appointment (person, start);

CREATE INDEX appointment_open ON appointment (start) WHERE open = 1;

CREATE INDEX appointment_out ON appointment (start) WHERE out = 1;

CREATE TABLE audit (
    seq        INTEGER PRIMARY KEY,
    at         INTEGER NOT NULL,                -- milliseconds since 1970
    device     TEXT    NOT NULL,
    operation  TEXT    NOT NULL,
    person     TEXT,
    changes    TEXT    NOT NULL,                -- JSON: record id to the groups written
    hash       BLOB    NOT NULL                 -- SHA-256 over the hash before and this row
) STRICT;

CREATE TABLE busy (
    calendar  TEXT    NOT NULL,
    uid       TEXT    NOT NULL,                 -- of the event, a recurrence apart from the others
    start     INTEGER NOT NULL,                 -- milliseconds since 1970
    until     INTEGER NOT NULL,
    PRIMARY KEY (calendar, uid)
) STRICT, WITHOUT ROWID;

CREATE INDEX busy_by_start ON busy (start);

CREATE TABLE concern (
    id      TEXT PRIMARY KEY,
    person  TEXT,
    at      INTEGER NOT NULL,                   -- milliseconds since 1970
    open    INTEGER NOT NULL                    -- not settled
) STRICT, WITHOUT ROWID;

CREATE INDEX concern_by_time ON concern (open, at);

CREATE INDEX concern_of_person ON concern (person);

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

CREATE INDEX contact_for_gp ON contact (at) WHERE gp_due = 1;

CREATE INDEX contact_of_activity ON contact (activity) WHERE activity IS NOT NULL;

CREATE INDEX contact_of_person ON contact (person, at);

CREATE TABLE draft (
    name      TEXT PRIMARY KEY,
    body      TEXT    NOT NULL,                 -- JSON
    saved_at  INTEGER NOT NULL                  -- milliseconds since 1970
) STRICT, WITHOUT ROWID;

CREATE TABLE mark (
    record  TEXT NOT NULL,
    item    TEXT NOT NULL,
    review  TEXT NOT NULL,                      -- day
    PRIMARY KEY (record, item)
) STRICT, WITHOUT ROWID;

CREATE INDEX mark_by_review ON mark (review);

CREATE TABLE measure (
    id          TEXT PRIMARY KEY,
    person      TEXT    NOT NULL,
    referral    TEXT    NOT NULL,               -- empty where it belongs to none
    instrument  TEXT    NOT NULL,
    day         TEXT    NOT NULL,
    answered    INTEGER NOT NULL,               -- it has answers
    again       TEXT    NOT NULL                -- the day on which to ask again, or empty
) STRICT, WITHOUT ROWID;

CREATE INDEX measure_by_day ON measure (day);

CREATE INDEX measure_of_person ON measure (person, day);

CREATE TABLE 'name_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'name_content'(id INTEGER PRIMARY KEY, c0);

CREATE TABLE 'name_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'name_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'name_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

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

CREATE INDEX person_by_birth ON person (born) WHERE born <> '';

CREATE INDEX person_by_home ON person (home) WHERE home IS NOT NULL;

CREATE INDEX person_by_name ON person (sort_name);

CREATE INDEX person_by_nhs_number ON person (nhs_number) WHERE nhs_number <> '';

CREATE UNIQUE INDEX person_by_seq ON person (seq);

CREATE TABLE place (
    id        TEXT PRIMARY KEY,
    line      TEXT NOT NULL,
    town      TEXT NOT NULL,
    postcode  TEXT NOT NULL,
    code      TEXT NOT NULL                     -- the same in small letters without blanks, as it is typed
) STRICT, WITHOUT ROWID;

CREATE INDEX place_by_code ON place (code) WHERE code <> '';

CREATE INDEX place_by_postcode ON place (postcode) WHERE postcode <> '';

CREATE TABLE reach (
    person  TEXT NOT NULL,
    digits  TEXT NOT NULL,                      -- phone numbers only
    PRIMARY KEY (person, digits)
) STRICT, WITHOUT ROWID;

CREATE INDEX reach_by_digits ON reach (digits);

CREATE TABLE record (
    seq           INTEGER PRIMARY KEY,          -- order of arrival here; the search index knows it
    id            TEXT    NOT NULL UNIQUE,
    kind          TEXT    NOT NULL,
    person        TEXT,                         -- whose record it is, where it is a person's
    body          TEXT    NOT NULL,             -- JSON: the shown value of every group
    stamps        TEXT    NOT NULL,             -- JSON: who wrote what, values in conflict, erasure
    live          INTEGER NOT NULL,             -- neither deleted nor erased
    conflicts     INTEGER NOT NULL,             -- groups whose authors disagree
    content_hash  BLOB,                         -- null while it says nothing
    merge_hash    BLOB    NOT NULL
) STRICT;

CREATE INDEX record_in_conflict ON record (id) WHERE conflicts > 0;

CREATE INDEX record_of_kind ON record (kind, live);

CREATE INDEX record_of_person ON record (person, kind);

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

CREATE INDEX referral_for_gp ON referral (since) WHERE gp_due = 1;

CREATE INDEX referral_of_person ON referral (person);

CREATE TABLE relation (
    id      TEXT PRIMARY KEY,
    person  TEXT NOT NULL,
    other   TEXT                                -- the same human on this caseload
) STRICT, WITHOUT ROWID;

CREATE INDEX relation_of_person ON relation (person);

CREATE INDEX relation_with_person ON relation (other) WHERE other IS NOT NULL;

CREATE TABLE scheme (
    id    TEXT PRIMARY KEY,
    name  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name   TEXT PRIMARY KEY,
    value  TEXT NOT NULL                        -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE standing (
    person         TEXT PRIMARY KEY,
    sort_name      TEXT    NOT NULL,
    state          TEXT    NOT NULL,            -- empty where there is no referral
    open           INTEGER NOT NULL,            -- the leading referral is open
    referral       TEXT    NOT NULL,
    since          TEXT    NOT NULL,
    waiting_since  TEXT,                        -- day; null while not waiting
    last_seen      INTEGER,                     -- milliseconds since 1970
    next           INTEGER,                     -- milliseconds since 1970
    used           INTEGER NOT NULL,
    agreed         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX standing_by_last_seen ON standing (open, last_seen);

CREATE INDEX standing_by_name ON standing (sort_name);

CREATE INDEX standing_by_next ON standing (open, next);

CREATE INDEX standing_by_state ON standing (state, sort_name);

CREATE INDEX standing_by_waiting ON standing (waiting_since) WHERE waiting_since IS NOT NULL;

CREATE INDEX standing_open_by_name ON standing (open, sort_name);

CREATE TABLE store (
    one            INTEGER PRIMARY KEY CHECK (one = 1),
    device         TEXT    NOT NULL,            -- stamps of this installation carry it
    commits        INTEGER NOT NULL,            -- saves so far
    clock_millis   INTEGER NOT NULL,            -- the highest stamp held
    clock_count    INTEGER NOT NULL,
    last_used      INTEGER NOT NULL,            -- milliseconds since 1970, of the last save
    content_sum    BLOB    NOT NULL,            -- sum of content hashes, 32 bytes
    merge_sum      BLOB    NOT NULL,            -- sum of merge hashes, 32 bytes
    audit_head     BLOB    NOT NULL             -- hash of the last row of the audit log, 32 bytes
) STRICT;

CREATE TABLE task (
    id        TEXT PRIMARY KEY,
    person    TEXT,
    due       TEXT    NOT NULL,                 -- day, or empty
    priority  INTEGER NOT NULL,                 -- 0 high, 1 normal, 2 low
    open      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX task_of_person ON task (person);

CREATE INDEX task_open ON task (priority, due, id) WHERE open = 1;

CREATE TABLE trip (
    id           TEXT PRIMARY KEY,              -- the contact or activity
    at           INTEGER NOT NULL,              -- milliseconds since 1970
    origin       TEXT    NOT NULL,
    destination  TEXT    NOT NULL,
    tenths       INTEGER NOT NULL               -- of a mile
) STRICT, WITHOUT ROWID;

CREATE INDEX trip_by_places ON trip (origin, destination, at);

CREATE INDEX trip_by_time ON trip (at);

CREATE TABLE undo (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    operation  TEXT NOT NULL,
    changes    TEXT NOT NULL                    -- JSON
) STRICT;

CREATE TABLE way (
    id           TEXT PRIMARY KEY,              -- the appointment or activity
    origin       TEXT    NOT NULL,
    destination  TEXT    NOT NULL,
    minutes      INTEGER NOT NULL,
    said         INTEGER NOT NULL               -- milliseconds since 1970
) STRICT, WITHOUT ROWID;

CREATE INDEX way_by_time ON way (said);

CREATE TABLE 'word_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'word_content'(id INTEGER PRIMARY KEY, c0);

CREATE TABLE 'word_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'word_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'word_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE VIRTUAL TABLE name USING fts5 (
    text, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', detail = none
);

CREATE VIRTUAL TABLE word USING fts5 (
    text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4 5 6 7 8 9 10', detail = none
);

