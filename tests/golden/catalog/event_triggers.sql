-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of event triggers
SELECT e.evtname AS "Name",
  e.evtevent AS "Event",
  pg_catalog.pg_get_userbyid(e.evtowner) AS "Owner",
  CASE e.evtenabled WHEN 'O' THEN 'enabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' WHEN 'D' THEN 'disabled' END AS "Enabled",
  e.evtfoid::pg_catalog.regproc AS "Function",
  COALESCE(pg_catalog.array_to_string(e.evttags, ', '), '') AS "Tags"
FROM pg_catalog.pg_event_trigger e
ORDER BY e.evtname;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of event triggers
SELECT e.evtname AS "Name",
  e.evtevent AS "Event",
  pg_catalog.pg_get_userbyid(e.evtowner) AS "Owner",
  CASE e.evtenabled WHEN 'O' THEN 'enabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' WHEN 'D' THEN 'disabled' END AS "Enabled",
  e.evtfoid::pg_catalog.regproc AS "Function",
  COALESCE(pg_catalog.array_to_string(e.evttags, ', '), '') AS "Tags",
  pg_catalog.obj_description(e.oid, 'pg_event_trigger') AS "Description"
FROM pg_catalog.pg_event_trigger e
ORDER BY e.evtname;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of event triggers
SELECT e.evtname AS "Name",
  e.evtevent AS "Event",
  pg_catalog.pg_get_userbyid(e.evtowner) AS "Owner",
  CASE e.evtenabled WHEN 'O' THEN 'enabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' WHEN 'D' THEN 'disabled' END AS "Enabled",
  e.evtfoid::pg_catalog.regproc AS "Function",
  COALESCE(pg_catalog.array_to_string(e.evttags, ', '), '') AS "Tags"
FROM pg_catalog.pg_event_trigger e
WHERE e.evtname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY e.evtname;

-- + pattern 12 13 14 15 16 17 18
-- List of event triggers
SELECT e.evtname AS "Name",
  e.evtevent AS "Event",
  pg_catalog.pg_get_userbyid(e.evtowner) AS "Owner",
  CASE e.evtenabled WHEN 'O' THEN 'enabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' WHEN 'D' THEN 'disabled' END AS "Enabled",
  e.evtfoid::pg_catalog.regproc AS "Function",
  COALESCE(pg_catalog.array_to_string(e.evttags, ', '), '') AS "Tags",
  pg_catalog.obj_description(e.oid, 'pg_event_trigger') AS "Description"
FROM pg_catalog.pg_event_trigger e
WHERE e.evtname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY e.evtname;

