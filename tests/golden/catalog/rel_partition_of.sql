-- plain 12 13; S 12 13; pattern 12 13; two patterns 12 13
SELECT 'Partition of: ' || h.inhparent::pg_catalog.regclass::pg_catalog.text || ' '
    || COALESCE(pg_catalog.pg_get_expr(c.relpartbound, 0), '') AS "line"
FROM pg_catalog.pg_inherits h
  JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid
WHERE h.inhrelid = {oid};

-- plain 14 15 16 17 18; S 14 15 16 17 18; pattern 14 15 16 17 18; two patterns 14 15 16 17 18
SELECT 'Partition of: ' || h.inhparent::pg_catalog.regclass::pg_catalog.text || ' '
    || COALESCE(pg_catalog.pg_get_expr(c.relpartbound, 0), '')
    || CASE WHEN h.inhdetachpending THEN ' DETACH PENDING' ELSE '' END AS "line"
FROM pg_catalog.pg_inherits h
  JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid
WHERE h.inhrelid = {oid};

-- + 12 13; S+ 12 13; + hidden 12 13; + pattern 12 13
SELECT 'Partition of: ' || h.inhparent::pg_catalog.regclass::pg_catalog.text || ' '
    || COALESCE(pg_catalog.pg_get_expr(c.relpartbound, 0), '') AS "line",
  COALESCE('Partition constraint: ' || NULLIF(pg_catalog.pg_get_partition_constraintdef(c.oid), ''), 'No partition constraint') AS "constraint"
FROM pg_catalog.pg_inherits h
  JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid
WHERE h.inhrelid = {oid};

-- + 14 15 16 17 18; S+ 14 15 16 17 18; + hidden 14 15 16 17 18; + pattern 14 15 16 17 18
SELECT 'Partition of: ' || h.inhparent::pg_catalog.regclass::pg_catalog.text || ' '
    || COALESCE(pg_catalog.pg_get_expr(c.relpartbound, 0), '')
    || CASE WHEN h.inhdetachpending THEN ' DETACH PENDING' ELSE '' END AS "line",
  COALESCE('Partition constraint: ' || NULLIF(pg_catalog.pg_get_partition_constraintdef(c.oid), ''), 'No partition constraint') AS "constraint"
FROM pg_catalog.pg_inherits h
  JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid
WHERE h.inhrelid = {oid};

