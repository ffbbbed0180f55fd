INSERT INTO record (id, kind, person, body, stamps, live, conflicts, content_hash, merge_hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (id) DO UPDATE SET
    person = excluded.person,
    body = excluded.body,
    stamps = excluded.stamps,
    live = excluded.live,
    conflicts = excluded.conflicts,
    content_hash = excluded.content_hash,
    merge_hash = excluded.merge_hash
RETURNING seq
