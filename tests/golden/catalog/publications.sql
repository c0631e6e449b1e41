-- plain 12; + 12; S 12; S+ 12; + hidden 12
-- List of publications
SELECT p.pubname AS "Name",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates"
FROM pg_catalog.pg_publication p
ORDER BY p.pubname;

-- plain 13 14 15 16 17; + 13 14 15 16 17; S 13 14 15 16 17; S+ 13 14 15 16 17; + hidden 13 14 15 16 17
-- List of publications
SELECT p.pubname AS "Name",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates",
  p.pubviaroot AS "Via root"
FROM pg_catalog.pg_publication p
ORDER BY p.pubname;

-- plain 18; + 18; S 18; S+ 18; + hidden 18
-- List of publications
SELECT p.pubname AS "Name",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates",
  CASE p.pubgencols WHEN 'n' THEN 'none' WHEN 's' THEN 'stored' END AS "Generated columns",
  p.pubviaroot AS "Via root"
FROM pg_catalog.pg_publication p
ORDER BY p.pubname;

-- pattern 12; + pattern 12; two patterns 12
-- List of publications
SELECT p.pubname AS "Name",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates"
FROM pg_catalog.pg_publication p
WHERE p.pubname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY p.pubname;

-- pattern 13 14 15 16 17; + pattern 13 14 15 16 17; two patterns 13 14 15 16 17
-- List of publications
SELECT p.pubname AS "Name",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates",
  p.pubviaroot AS "Via root"
FROM pg_catalog.pg_publication p
WHERE p.pubname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY p.pubname;

-- pattern 18; + pattern 18; two patterns 18
-- List of publications
SELECT p.pubname AS "Name",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates",
  CASE p.pubgencols WHEN 'n' THEN 'none' WHEN 's' THEN 'stored' END AS "Generated columns",
  p.pubviaroot AS "Via root"
FROM pg_catalog.pg_publication p
WHERE p.pubname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY p.pubname;

