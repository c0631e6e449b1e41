-- plain 12 13 14 15 16 17 18; + 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of settings
SELECT r.rolname AS "Role",
  d.datname AS "Database",
  pg_catalog.array_to_string(s.setconfig, E'\n') AS "Settings"
FROM pg_catalog.pg_db_role_setting s
  LEFT JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
  LEFT JOIN pg_catalog.pg_roles r ON r.oid = s.setrole
ORDER BY r.rolname, d.datname;

-- pattern 12 13 14 15 16 17 18; + pattern 12 13 14 15 16 17 18
-- List of settings
SELECT r.rolname AS "Role",
  d.datname AS "Database",
  pg_catalog.array_to_string(s.setconfig, E'\n') AS "Settings"
FROM pg_catalog.pg_db_role_setting s
  LEFT JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
  LEFT JOIN pg_catalog.pg_roles r ON r.oid = s.setrole
WHERE r.rolname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY r.rolname, d.datname;

-- two patterns 12 13 14 15 16 17 18
-- List of settings
-- error: improper qualified name (too many dotted names): two."X";

