-- A person by name or number, or by the postcode of their home.
SELECT 'person', p.id, p.id, p.name
FROM (
    SELECT p.id
    FROM (SELECT rowid FROM name WHERE name MATCH ?1 ORDER BY rowid DESC LIMIT 200) n
    JOIN person p ON p.seq = n.rowid
    UNION
    SELECT p.id
    FROM (SELECT id FROM place WHERE code <> '' AND code >= ?3 AND code < ?4 LIMIT 200) h
    JOIN person p ON p.home = h.id
) found
JOIN person p ON p.id = found.id
ORDER BY p.sort_name
LIMIT ?2
