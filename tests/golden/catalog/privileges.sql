-- plain 12 13 14 15 16 17 18; + 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- Access privileges
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table' WHEN 'p' THEN 'partitioned table' END AS "Type",
  CASE WHEN pg_catalog.cardinality(c.relacl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(c.relacl, E'\n') END AS "Access privileges",
  pg_catalog.array_to_string(ARRAY(
    SELECT a.attname || E':\n  ' || pg_catalog.array_to_string(a.attacl, E'\n  ')
    FROM pg_catalog.pg_attribute a
    WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attacl IS NOT NULL
    ORDER BY a.attnum), E'\n') AS "Column privileges",
  pg_catalog.array_to_string(ARRAY(
    SELECT p.polname
      || CASE WHEN p.polpermissive THEN '' ELSE ' (RESTRICTIVE)' END
      || CASE WHEN p.polcmd = '*' THEN '' ELSE ' (' || p.polcmd::pg_catalog.text || ')' END || ':'
      || COALESCE(E'\n  (u): ' || pg_catalog.pg_get_expr(p.polqual, p.polrelid), '')
      || COALESCE(E'\n  (c): ' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid), '')
      || CASE WHEN p.polroles = '{0}' THEN '' ELSE E'\n  to: ' || (
        SELECT pg_catalog.string_agg(r.rolname, ', ' ORDER BY r.rolname)
        FROM pg_catalog.pg_roles r WHERE r.oid = ANY (p.polroles)) END
    FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid), E'\n') AS "Policies"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'v', 'm', 'S', 'f', 'p')
  AND c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- S 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18
-- Access privileges
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table' WHEN 'p' THEN 'partitioned table' END AS "Type",
  CASE WHEN pg_catalog.cardinality(c.relacl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(c.relacl, E'\n') END AS "Access privileges",
  pg_catalog.array_to_string(ARRAY(
    SELECT a.attname || E':\n  ' || pg_catalog.array_to_string(a.attacl, E'\n  ')
    FROM pg_catalog.pg_attribute a
    WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attacl IS NOT NULL
    ORDER BY a.attnum), E'\n') AS "Column privileges",
  pg_catalog.array_to_string(ARRAY(
    SELECT p.polname
      || CASE WHEN p.polpermissive THEN '' ELSE ' (RESTRICTIVE)' END
      || CASE WHEN p.polcmd = '*' THEN '' ELSE ' (' || p.polcmd::pg_catalog.text || ')' END || ':'
      || COALESCE(E'\n  (u): ' || pg_catalog.pg_get_expr(p.polqual, p.polrelid), '')
      || COALESCE(E'\n  (c): ' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid), '')
      || CASE WHEN p.polroles = '{0}' THEN '' ELSE E'\n  to: ' || (
        SELECT pg_catalog.string_agg(r.rolname, ', ' ORDER BY r.rolname)
        FROM pg_catalog.pg_roles r WHERE r.oid = ANY (p.polroles)) END
    FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid), E'\n') AS "Policies"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'v', 'm', 'S', 'f', 'p')
  AND pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- pattern 12 13 14 15 16 17 18; + pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- Access privileges
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table' WHEN 'p' THEN 'partitioned table' END AS "Type",
  CASE WHEN pg_catalog.cardinality(c.relacl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(c.relacl, E'\n') END AS "Access privileges",
  pg_catalog.array_to_string(ARRAY(
    SELECT a.attname || E':\n  ' || pg_catalog.array_to_string(a.attacl, E'\n  ')
    FROM pg_catalog.pg_attribute a
    WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attacl IS NOT NULL
    ORDER BY a.attnum), E'\n') AS "Column privileges",
  pg_catalog.array_to_string(ARRAY(
    SELECT p.polname
      || CASE WHEN p.polpermissive THEN '' ELSE ' (RESTRICTIVE)' END
      || CASE WHEN p.polcmd = '*' THEN '' ELSE ' (' || p.polcmd::pg_catalog.text || ')' END || ':'
      || COALESCE(E'\n  (u): ' || pg_catalog.pg_get_expr(p.polqual, p.polrelid), '')
      || COALESCE(E'\n  (c): ' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid), '')
      || CASE WHEN p.polroles = '{0}' THEN '' ELSE E'\n  to: ' || (
        SELECT pg_catalog.string_agg(r.rolname, ', ' ORDER BY r.rolname)
        FROM pg_catalog.pg_roles r WHERE r.oid = ANY (p.polroles)) END
    FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid), E'\n') AS "Policies"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'v', 'm', 'S', 'f', 'p')
  AND c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

