-- plain 12 13 14 15 16 17 18
-- List of domains
SELECT n.nspname AS "Schema",
  t.typname AS "Name",
  pg_catalog.format_type(t.typbasetype, t.typtypmod) AS "Type",
  (SELECT l.collname FROM pg_catalog.pg_collation l JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype WHERE l.oid = t.typcollation AND t.typcollation <> b.typcollation) AS "Collation",
  CASE WHEN t.typnotnull THEN 'not null' END AS "Nullable",
  t.typdefault AS "Default",
  pg_catalog.array_to_string(ARRAY(SELECT pg_catalog.pg_get_constraintdef(k.oid, true) FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c' ORDER BY k.conname), ' ') AS "Check"
FROM pg_catalog.pg_type t
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype = 'd'
  AND t.typnamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND pg_catalog.pg_type_is_visible(t.oid)
ORDER BY n.nspname, t.typname;

-- + 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of domains
SELECT n.nspname AS "Schema",
  t.typname AS "Name",
  pg_catalog.format_type(t.typbasetype, t.typtypmod) AS "Type",
  (SELECT l.collname FROM pg_catalog.pg_collation l JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype WHERE l.oid = t.typcollation AND t.typcollation <> b.typcollation) AS "Collation",
  CASE WHEN t.typnotnull THEN 'not null' END AS "Nullable",
  t.typdefault AS "Default",
  pg_catalog.array_to_string(ARRAY(SELECT pg_catalog.pg_get_constraintdef(k.oid, true) FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c' ORDER BY k.conname), ' ') AS "Check",
  CASE WHEN pg_catalog.cardinality(t.typacl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(t.typacl, E'\n') END AS "Access privileges",
  d.description AS "Description"
FROM pg_catalog.pg_type t
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_catalog.pg_description d ON d.objoid = t.oid AND d.objsubid = 0 AND d.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass
WHERE t.typtype = 'd'
  AND t.typnamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND pg_catalog.pg_type_is_visible(t.oid)
ORDER BY n.nspname, t.typname;

-- S 12 13 14 15 16 17 18
-- List of domains
SELECT n.nspname AS "Schema",
  t.typname AS "Name",
  pg_catalog.format_type(t.typbasetype, t.typtypmod) AS "Type",
  (SELECT l.collname FROM pg_catalog.pg_collation l JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype WHERE l.oid = t.typcollation AND t.typcollation <> b.typcollation) AS "Collation",
  CASE WHEN t.typnotnull THEN 'not null' END AS "Nullable",
  t.typdefault AS "Default",
  pg_catalog.array_to_string(ARRAY(SELECT pg_catalog.pg_get_constraintdef(k.oid, true) FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c' ORDER BY k.conname), ' ') AS "Check"
FROM pg_catalog.pg_type t
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype = 'd'
  AND pg_catalog.pg_type_is_visible(t.oid)
ORDER BY n.nspname, t.typname;

-- S+ 12 13 14 15 16 17 18
-- List of domains
SELECT n.nspname AS "Schema",
  t.typname AS "Name",
  pg_catalog.format_type(t.typbasetype, t.typtypmod) AS "Type",
  (SELECT l.collname FROM pg_catalog.pg_collation l JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype WHERE l.oid = t.typcollation AND t.typcollation <> b.typcollation) AS "Collation",
  CASE WHEN t.typnotnull THEN 'not null' END AS "Nullable",
  t.typdefault AS "Default",
  pg_catalog.array_to_string(ARRAY(SELECT pg_catalog.pg_get_constraintdef(k.oid, true) FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c' ORDER BY k.conname), ' ') AS "Check",
  CASE WHEN pg_catalog.cardinality(t.typacl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(t.typacl, E'\n') END AS "Access privileges",
  d.description AS "Description"
FROM pg_catalog.pg_type t
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_catalog.pg_description d ON d.objoid = t.oid AND d.objsubid = 0 AND d.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass
WHERE t.typtype = 'd'
  AND pg_catalog.pg_type_is_visible(t.oid)
ORDER BY n.nspname, t.typname;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of domains
SELECT n.nspname AS "Schema",
  t.typname AS "Name",
  pg_catalog.format_type(t.typbasetype, t.typtypmod) AS "Type",
  (SELECT l.collname FROM pg_catalog.pg_collation l JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype WHERE l.oid = t.typcollation AND t.typcollation <> b.typcollation) AS "Collation",
  CASE WHEN t.typnotnull THEN 'not null' END AS "Nullable",
  t.typdefault AS "Default",
  pg_catalog.array_to_string(ARRAY(SELECT pg_catalog.pg_get_constraintdef(k.oid, true) FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c' ORDER BY k.conname), ' ') AS "Check"
FROM pg_catalog.pg_type t
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype = 'd'
  AND t.typname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_type_is_visible(t.oid)
ORDER BY n.nspname, t.typname;

-- + pattern 12 13 14 15 16 17 18
-- List of domains
SELECT n.nspname AS "Schema",
  t.typname AS "Name",
  pg_catalog.format_type(t.typbasetype, t.typtypmod) AS "Type",
  (SELECT l.collname FROM pg_catalog.pg_collation l JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype WHERE l.oid = t.typcollation AND t.typcollation <> b.typcollation) AS "Collation",
  CASE WHEN t.typnotnull THEN 'not null' END AS "Nullable",
  t.typdefault AS "Default",
  pg_catalog.array_to_string(ARRAY(SELECT pg_catalog.pg_get_constraintdef(k.oid, true) FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c' ORDER BY k.conname), ' ') AS "Check",
  CASE WHEN pg_catalog.cardinality(t.typacl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(t.typacl, E'\n') END AS "Access privileges",
  d.description AS "Description"
FROM pg_catalog.pg_type t
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_catalog.pg_description d ON d.objoid = t.oid AND d.objsubid = 0 AND d.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass
WHERE t.typtype = 'd'
  AND t.typname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_type_is_visible(t.oid)
ORDER BY n.nspname, t.typname;

