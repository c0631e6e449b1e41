-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of tablespaces
SELECT t.spcname AS "Name",
  pg_catalog.pg_get_userbyid(t.spcowner) AS "Owner",
  pg_catalog.pg_tablespace_location(t.oid) AS "Location"
FROM pg_catalog.pg_tablespace t
ORDER BY t.spcname;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of tablespaces
SELECT t.spcname AS "Name",
  pg_catalog.pg_get_userbyid(t.spcowner) AS "Owner",
  pg_catalog.pg_tablespace_location(t.oid) AS "Location",
  CASE WHEN pg_catalog.cardinality(t.spcacl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(t.spcacl, E'\n') END AS "Access privileges",
  t.spcoptions AS "Options",
  CASE WHEN pg_catalog.has_tablespace_privilege(t.oid, 'CREATE') OR pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE') OR t.oid = (SELECT c.dattablespace FROM pg_catalog.pg_database c WHERE c.datname = pg_catalog.current_database()) THEN pg_catalog.pg_size_pretty(pg_catalog.pg_tablespace_size(t.oid)) ELSE 'No Access' END AS "Size",
  pg_catalog.shobj_description(t.oid, 'pg_tablespace') AS "Description"
FROM pg_catalog.pg_tablespace t
ORDER BY t.spcname;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of tablespaces
SELECT t.spcname AS "Name",
  pg_catalog.pg_get_userbyid(t.spcowner) AS "Owner",
  pg_catalog.pg_tablespace_location(t.oid) AS "Location"
FROM pg_catalog.pg_tablespace t
WHERE t.spcname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY t.spcname;

-- + pattern 12 13 14 15 16 17 18
-- List of tablespaces
SELECT t.spcname AS "Name",
  pg_catalog.pg_get_userbyid(t.spcowner) AS "Owner",
  pg_catalog.pg_tablespace_location(t.oid) AS "Location",
  CASE WHEN pg_catalog.cardinality(t.spcacl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(t.spcacl, E'\n') END AS "Access privileges",
  t.spcoptions AS "Options",
  CASE WHEN pg_catalog.has_tablespace_privilege(t.oid, 'CREATE') OR pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE') OR t.oid = (SELECT c.dattablespace FROM pg_catalog.pg_database c WHERE c.datname = pg_catalog.current_database()) THEN pg_catalog.pg_size_pretty(pg_catalog.pg_tablespace_size(t.oid)) ELSE 'No Access' END AS "Size",
  pg_catalog.shobj_description(t.oid, 'pg_tablespace') AS "Description"
FROM pg_catalog.pg_tablespace t
WHERE t.spcname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY t.spcname;

