-- Questionnaires: which, of whom, when. What they say is read from the record, and scored when it is shown.
CREATE TABLE measure (
    id          TEXT PRIMARY KEY,
    person      TEXT    NOT NULL,
    referral    TEXT    NOT NULL,               -- empty where it belongs to none
    instrument  TEXT    NOT NULL,
    day         TEXT    NOT NULL,
    answered    INTEGER NOT NULL,               -- it has answers
    again       TEXT    NOT NULL                -- the day on which to ask again, or empty
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_of_person ON measure (person, day);
CREATE INDEX measure_by_day ON measure (day);
