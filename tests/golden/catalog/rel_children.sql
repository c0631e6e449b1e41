-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18; pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
SELECT '' AS "line",
  false AS "last",
  '' AS "name"
FROM pg_catalog.pg_inherits h
  JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid
WHERE h.inhparent = {oid}
ORDER BY last, name;

-- + 12 13; S+ 12 13; + hidden 12 13; + pattern 12 13
SELECT c.oid::pg_catalog.regclass::pg_catalog.text
    || COALESCE(' ' || pg_catalog.pg_get_expr(c.relpartbound, 0), '')
    || CASE WHEN c.relkind IN ('p', 'I') THEN ', PARTITIONED' WHEN c.relkind = 'f' THEN ', FOREIGN' ELSE '' END AS "line",
  c.oid = (SELECT p.partdefid FROM pg_catalog.pg_partitioned_table p WHERE p.partrelid = h.inhparent) AS "last",
  c.oid::pg_catalog.regclass::pg_catalog.text AS "name"
FROM pg_catalog.pg_inherits h
  JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid
WHERE h.inhparent = {oid}
ORDER BY last, name;

-- + 14 15 16 17 18; S+ 14 15 16 17 18; + hidden 14 15 16 17 18; + pattern 14 15 16 17 18
SELECT c.oid::pg_catalog.regclass::pg_catalog.text
    || COALESCE(' ' || pg_catalog.pg_get_expr(c.relpartbound, 0), '')
    || CASE WHEN c.relkind IN ('p', 'I') THEN ', PARTITIONED' WHEN c.relkind = 'f' THEN ', FOREIGN' ELSE '' END
    || CASE WHEN h.inhdetachpending THEN ' (DETACH PENDING)' ELSE '' END AS "line",
  c.oid = (SELECT p.partdefid FROM pg_catalog.pg_partitioned_table p WHERE p.partrelid = h.inhparent) AS "last",
  c.oid::pg_catalog.regclass::pg_catalog.text AS "name"
FROM pg_catalog.pg_inherits h
  JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid
WHERE h.inhparent = {oid}
ORDER BY last, name;

