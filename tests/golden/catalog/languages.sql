-- plain 12 13 14 15 16 17 18
-- List of languages
SELECT l.lanname AS "Name",
  pg_catalog.pg_get_userbyid(l.lanowner) AS "Owner",
  l.lanpltrusted AS "Trusted",
  pg_catalog.obj_description(l.oid, 'pg_language') AS "Description"
FROM pg_catalog.pg_language l
WHERE l.lanplcallfoid <> 0
ORDER BY l.lanname;

-- + 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of languages
SELECT l.lanname AS "Name",
  pg_catalog.pg_get_userbyid(l.lanowner) AS "Owner",
  l.lanpltrusted AS "Trusted",
  NOT l.lanispl AS "Internal language",
  l.lanplcallfoid::pg_catalog.regprocedure AS "Call handler",
  l.lanvalidator::pg_catalog.regprocedure AS "Validator",
  l.laninline::pg_catalog.regprocedure AS "Inline handler",
  CASE WHEN pg_catalog.cardinality(l.lanacl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(l.lanacl, E'\n') END AS "Access privileges",
  pg_catalog.obj_description(l.oid, 'pg_language') AS "Description"
FROM pg_catalog.pg_language l
WHERE l.lanplcallfoid <> 0
ORDER BY l.lanname;

-- S 12 13 14 15 16 17 18
-- List of languages
SELECT l.lanname AS "Name",
  pg_catalog.pg_get_userbyid(l.lanowner) AS "Owner",
  l.lanpltrusted AS "Trusted",
  pg_catalog.obj_description(l.oid, 'pg_language') AS "Description"
FROM pg_catalog.pg_language l
ORDER BY l.lanname;

-- S+ 12 13 14 15 16 17 18
-- List of languages
SELECT l.lanname AS "Name",
  pg_catalog.pg_get_userbyid(l.lanowner) AS "Owner",
  l.lanpltrusted AS "Trusted",
  NOT l.lanispl AS "Internal language",
  l.lanplcallfoid::pg_catalog.regprocedure AS "Call handler",
  l.lanvalidator::pg_catalog.regprocedure AS "Validator",
  l.laninline::pg_catalog.regprocedure AS "Inline handler",
  CASE WHEN pg_catalog.cardinality(l.lanacl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(l.lanacl, E'\n') END AS "Access privileges",
  pg_catalog.obj_description(l.oid, 'pg_language') AS "Description"
FROM pg_catalog.pg_language l
ORDER BY l.lanname;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of languages
SELECT l.lanname AS "Name",
  pg_catalog.pg_get_userbyid(l.lanowner) AS "Owner",
  l.lanpltrusted AS "Trusted",
  pg_catalog.obj_description(l.oid, 'pg_language') AS "Description"
FROM pg_catalog.pg_language l
WHERE l.lanname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY l.lanname;

-- + pattern 12 13 14 15 16 17 18
-- List of languages
SELECT l.lanname AS "Name",
  pg_catalog.pg_get_userbyid(l.lanowner) AS "Owner",
  l.lanpltrusted AS "Trusted",
  NOT l.lanispl AS "Internal language",
  l.lanplcallfoid::pg_catalog.regprocedure AS "Call handler",
  l.lanvalidator::pg_catalog.regprocedure AS "Validator",
  l.laninline::pg_catalog.regprocedure AS "Inline handler",
  CASE WHEN pg_catalog.cardinality(l.lanacl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(l.lanacl, E'\n') END AS "Access privileges",
  pg_catalog.obj_description(l.oid, 'pg_language') AS "Description"
FROM pg_catalog.pg_language l
WHERE l.lanname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY l.lanname;

