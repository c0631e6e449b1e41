-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of access methods
SELECT am.amname AS "Name",
  CASE am.amtype WHEN 'i' THEN 'Index' WHEN 't' THEN 'Table' END AS "Type"
FROM pg_catalog.pg_am am
ORDER BY am.amname;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of access methods
SELECT am.amname AS "Name",
  CASE am.amtype WHEN 'i' THEN 'Index' WHEN 't' THEN 'Table' END AS "Type",
  am.amhandler AS "Handler",
  pg_catalog.obj_description(am.oid, 'pg_am') AS "Description"
FROM pg_catalog.pg_am am
ORDER BY am.amname;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of access methods
SELECT am.amname AS "Name",
  CASE am.amtype WHEN 'i' THEN 'Index' WHEN 't' THEN 'Table' END AS "Type"
FROM pg_catalog.pg_am am
WHERE am.amname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY am.amname;

-- + pattern 12 13 14 15 16 17 18
-- List of access methods
SELECT am.amname AS "Name",
  CASE am.amtype WHEN 'i' THEN 'Index' WHEN 't' THEN 'Table' END AS "Type",
  am.amhandler AS "Handler",
  pg_catalog.obj_description(am.oid, 'pg_am') AS "Description"
FROM pg_catalog.pg_am am
WHERE am.amname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY am.amname;

