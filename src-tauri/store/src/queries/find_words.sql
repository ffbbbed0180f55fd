SELECT r.kind, r.id, r.person, p.name
FROM (SELECT rowid FROM word WHERE word MATCH ?1 ORDER BY rowid DESC LIMIT ?2) w
JOIN record r ON r.seq = w.rowid
LEFT JOIN person p ON p.id = r.person
ORDER BY w.rowid DESC
