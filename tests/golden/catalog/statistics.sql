-- plain 12 13; + 12 13; S 12 13; S+ 12 13; + hidden 12 13
-- List of extended statistics
SELECT pg_catalog.quote_ident(n.nspname) AS "Schema",
  s.stxname AS "Name",
  (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ') FROM pg_catalog.unnest(s.stxkeys) k(attnum) JOIN pg_catalog.pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = k.attnum AND NOT a.attisdropped) || ' FROM ' || s.stxrelid::pg_catalog.regclass::pg_catalog.text AS "Definition",
  CASE WHEN 'd' = ANY (s.stxkind) THEN 'defined' END AS "Ndistinct",
  CASE WHEN 'f' = ANY (s.stxkind) THEN 'defined' END AS "Dependencies",
  CASE WHEN 'm' = ANY (s.stxkind) THEN 'defined' END AS "MCV"
FROM pg_catalog.pg_statistic_ext s
  JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
WHERE pg_catalog.pg_statistics_obj_is_visible(s.oid)
ORDER BY n.nspname, s.stxname;

-- plain 14 15 16 17 18; + 14 15 16 17 18; S 14 15 16 17 18; S+ 14 15 16 17 18; + hidden 14 15 16 17 18
-- List of extended statistics
SELECT pg_catalog.quote_ident(n.nspname) AS "Schema",
  s.stxname AS "Name",
  pg_catalog.pg_get_statisticsobjdef_columns(s.oid) || ' FROM ' || s.stxrelid::pg_catalog.regclass::pg_catalog.text AS "Definition",
  CASE WHEN 'd' = ANY (s.stxkind) THEN 'defined' END AS "Ndistinct",
  CASE WHEN 'f' = ANY (s.stxkind) THEN 'defined' END AS "Dependencies",
  CASE WHEN 'm' = ANY (s.stxkind) THEN 'defined' END AS "MCV"
FROM pg_catalog.pg_statistic_ext s
  JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
WHERE pg_catalog.pg_statistics_obj_is_visible(s.oid)
ORDER BY n.nspname, s.stxname;

-- pattern 12 13; + pattern 12 13; two patterns 12 13
-- List of extended statistics
SELECT pg_catalog.quote_ident(n.nspname) AS "Schema",
  s.stxname AS "Name",
  (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ') FROM pg_catalog.unnest(s.stxkeys) k(attnum) JOIN pg_catalog.pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = k.attnum AND NOT a.attisdropped) || ' FROM ' || s.stxrelid::pg_catalog.regclass::pg_catalog.text AS "Definition",
  CASE WHEN 'd' = ANY (s.stxkind) THEN 'defined' END AS "Ndistinct",
  CASE WHEN 'f' = ANY (s.stxkind) THEN 'defined' END AS "Dependencies",
  CASE WHEN 'm' = ANY (s.stxkind) THEN 'defined' END AS "MCV"
FROM pg_catalog.pg_statistic_ext s
  JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
WHERE s.stxname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_statistics_obj_is_visible(s.oid)
ORDER BY n.nspname, s.stxname;

-- pattern 14 15 16 17 18; + pattern 14 15 16 17 18; two patterns 14 15 16 17 18
-- List of extended statistics
SELECT pg_catalog.quote_ident(n.nspname) AS "Schema",
  s.stxname AS "Name",
  pg_catalog.pg_get_statisticsobjdef_columns(s.oid) || ' FROM ' || s.stxrelid::pg_catalog.regclass::pg_catalog.text AS "Definition",
  CASE WHEN 'd' = ANY (s.stxkind) THEN 'defined' END AS "Ndistinct",
  CASE WHEN 'f' = ANY (s.stxkind) THEN 'defined' END AS "Dependencies",
  CASE WHEN 'm' = ANY (s.stxkind) THEN 'defined' END AS "MCV"
FROM pg_catalog.pg_statistic_ext s
  JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
WHERE s.stxname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_statistics_obj_is_visible(s.oid)
ORDER BY n.nspname, s.stxname;

