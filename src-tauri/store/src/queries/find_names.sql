-- A person by name or number, or by the postcode of their home.
SELECT 'person', p.id, p.id, p.name
FROM (SELECT rowid FROM name WHERE name MATCH ?1 ORDER BY rowid DESC LIMIT 200) n
JOIN record r ON r.seq = n.rowid
JOIN person p ON p.id = r.id OR p.home = r.id
ORDER BY p.sort_name
LIMIT ?2
