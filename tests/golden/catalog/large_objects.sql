-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18; pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- Large objects
SELECT l.oid AS "ID",
  pg_catalog.pg_get_userbyid(l.lomowner) AS "Owner",
  pg_catalog.obj_description(l.oid, 'pg_largeobject') AS "Description"
FROM pg_catalog.pg_largeobject_metadata l
ORDER BY l.oid;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18; + pattern 12 13 14 15 16 17 18
-- Large objects
SELECT l.oid AS "ID",
  pg_catalog.pg_get_userbyid(l.lomowner) AS "Owner",
  CASE WHEN pg_catalog.cardinality(l.lomacl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(l.lomacl, E'\n') END AS "Access privileges",
  pg_catalog.obj_description(l.oid, 'pg_largeobject') AS "Description"
FROM pg_catalog.pg_largeobject_metadata l
ORDER BY l.oid;

