-- What this store knows of itself. One row.
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

CREATE TABLE setting (
    name   TEXT PRIMARY KEY,
    value  TEXT NOT NULL                        -- JSON
) STRICT, WITHOUT ROWID;

-- Every record, of whatever kind, known or not: the truth. All other tables below follow from it.
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
CREATE INDEX record_of_person ON record (person, kind);
CREATE INDEX record_of_kind ON record (kind, live);
CREATE INDEX record_in_conflict ON record (id) WHERE conflicts > 0;

-- What lists and searches need of each kind. Only records that are live have a row.
CREATE TABLE person (
    id          TEXT PRIMARY KEY,
    name        TEXT    NOT NULL,               -- given name first
    list_name   TEXT    NOT NULL,               -- family name first
    sort_name   TEXT    NOT NULL,               -- folded, family name first
    known_as    TEXT    NOT NULL,
    born        TEXT    NOT NULL,
    nhs_number  TEXT    NOT NULL,
    home        TEXT,                           -- place lived at now
    marked      INTEGER NOT NULL,               -- has something to know before the door
    died        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_by_name ON person (sort_name);
CREATE INDEX person_by_nhs_number ON person (nhs_number) WHERE nhs_number <> '';
CREATE INDEX person_by_birth ON person (born) WHERE born <> '';
CREATE INDEX person_by_home ON person (home) WHERE home IS NOT NULL;

CREATE TABLE reach (
    person  TEXT NOT NULL,
    digits  TEXT NOT NULL,                      -- phone numbers only
    PRIMARY KEY (person, digits)
) STRICT, WITHOUT ROWID;
CREATE INDEX reach_by_digits ON reach (digits);

CREATE TABLE place (
    id        TEXT PRIMARY KEY,
    line      TEXT NOT NULL,
    town      TEXT NOT NULL,
    postcode  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX place_by_postcode ON place (postcode) WHERE postcode <> '';

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

CREATE TABLE referral (
    id        TEXT PRIMARY KEY,
    person    TEXT    NOT NULL,
    scheme    TEXT,
    state     TEXT    NOT NULL,
    received  TEXT    NOT NULL,                 -- day
    since     TEXT    NOT NULL,                 -- day
    agreed    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX referral_of_person ON referral (person);

CREATE TABLE contact (
    id        TEXT PRIMARY KEY,
    person    TEXT    NOT NULL,
    referral  TEXT    NOT NULL,                 -- empty where it belongs to none
    at        INTEGER NOT NULL,                 -- milliseconds since 1970
    minutes   INTEGER NOT NULL,
    channel   TEXT    NOT NULL,
    outcome   TEXT    NOT NULL,
    counts    INTEGER NOT NULL                  -- attended, with the person
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_of_person ON contact (person, at);

CREATE TABLE appointment (
    id       TEXT PRIMARY KEY,
    person   TEXT    NOT NULL,
    start    INTEGER NOT NULL,                  -- milliseconds since 1970
    minutes  INTEGER NOT NULL,
    open     INTEGER NOT NULL                   -- no outcome yet
) STRICT, WITHOUT ROWID;
CREATE INDEX appointment_of_person ON appointment (person, start);
CREATE INDEX appointment_by_start ON appointment (start);
CREATE INDEX appointment_open ON appointment (start) WHERE open = 1;

CREATE TABLE task (
    id        TEXT PRIMARY KEY,
    person    TEXT,
    due       TEXT    NOT NULL,                 -- day, or empty
    priority  INTEGER NOT NULL,                 -- 0 high, 1 normal, 2 low
    open      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX task_of_person ON task (person);
CREATE INDEX task_open ON task (priority, due, id) WHERE open = 1;

-- Where each person stands, counted by `domain::standing` whenever one of their records changes.
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
CREATE INDEX standing_by_name ON standing (sort_name);
CREATE INDEX standing_open_by_name ON standing (open, sort_name);
CREATE INDEX standing_by_state ON standing (state, sort_name);
CREATE INDEX standing_by_waiting ON standing (waiting_since) WHERE waiting_since IS NOT NULL;
CREATE INDEX standing_by_last_seen ON standing (open, last_seen);
CREATE INDEX standing_by_next ON standing (open, next);

-- Words. `name` holds what a person is found by, `word` everything that was written. Only whether a word
-- occurs is kept, not where: that is enough to find it, and half the size.
CREATE VIRTUAL TABLE name USING fts5 (
    text, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', detail = none
);
INSERT INTO name (name, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE word USING fts5 (
    text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4 5 6', detail = none
);
INSERT INTO word (word, rank) VALUES ('secure-delete', 1);

-- Who did what, in a chain of hashes: ids and names of groups, never values.
CREATE TABLE audit (
    seq        INTEGER PRIMARY KEY,
    at         INTEGER NOT NULL,                -- milliseconds since 1970
    device     TEXT    NOT NULL,
    operation  TEXT    NOT NULL,
    person     TEXT,
    changes    TEXT    NOT NULL,                -- JSON: record id to the groups written
    hash       BLOB    NOT NULL                 -- SHA-256 over the hash before and this row
) STRICT;

-- What the last acts found before them, so that they can be taken back.
CREATE TABLE undo (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    operation  TEXT NOT NULL,
    changes    TEXT NOT NULL                    -- JSON
) STRICT;

-- Words that are not records yet.
CREATE TABLE draft (
    name      TEXT PRIMARY KEY,
    body      TEXT    NOT NULL,                 -- JSON
    saved_at  INTEGER NOT NULL                  -- milliseconds since 1970
) STRICT, WITHOUT ROWID;
