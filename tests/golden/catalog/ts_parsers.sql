-- plain 12 13 14 15 16 17 18; + 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of text search parsers
SELECT n.nspname AS "Schema",
  p.prsname AS "Name",
  pg_catalog.obj_description(p.oid, 'pg_ts_parser') AS "Description"
FROM pg_catalog.pg_ts_parser p
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace
WHERE pg_catalog.pg_ts_parser_is_visible(p.oid)
ORDER BY n.nspname, p.prsname;

-- pattern 12 13 14 15 16 17 18; + pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of text search parsers
SELECT n.nspname AS "Schema",
  p.prsname AS "Name",
  pg_catalog.obj_description(p.oid, 'pg_ts_parser') AS "Description"
FROM pg_catalog.pg_ts_parser p
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace
WHERE p.prsname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_ts_parser_is_visible(p.oid)
ORDER BY n.nspname, p.prsname;

