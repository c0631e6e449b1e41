-- plain 12 13 14 15 16 17 18
-- List of roles
SELECT r.rolname AS "Role name",
  pg_catalog.concat_ws(E'\n', NULLIF(pg_catalog.concat_ws(', ', CASE WHEN r.rolsuper THEN 'Superuser' END, CASE WHEN NOT r.rolinherit THEN 'No inheritance' END, CASE WHEN r.rolcreaterole THEN 'Create role' END, CASE WHEN r.rolcreatedb THEN 'Create DB' END, CASE WHEN NOT r.rolcanlogin THEN 'Cannot login' END, CASE WHEN r.rolreplication THEN 'Replication' END, CASE WHEN r.rolbypassrls THEN 'Bypass RLS' END), ''),
    CASE WHEN r.rolconnlimit = 0 THEN 'No connections' WHEN r.rolconnlimit = 1 THEN '1 connection' WHEN r.rolconnlimit > 1 THEN r.rolconnlimit || ' connections' END,
    'Password valid until ' || r.rolvaliduntil) AS "Attributes"
FROM pg_catalog.pg_roles r
WHERE r.rolname !~ '^pg_'
ORDER BY r.rolname;

-- + 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of roles
SELECT r.rolname AS "Role name",
  pg_catalog.concat_ws(E'\n', NULLIF(pg_catalog.concat_ws(', ', CASE WHEN r.rolsuper THEN 'Superuser' END, CASE WHEN NOT r.rolinherit THEN 'No inheritance' END, CASE WHEN r.rolcreaterole THEN 'Create role' END, CASE WHEN r.rolcreatedb THEN 'Create DB' END, CASE WHEN NOT r.rolcanlogin THEN 'Cannot login' END, CASE WHEN r.rolreplication THEN 'Replication' END, CASE WHEN r.rolbypassrls THEN 'Bypass RLS' END), ''),
    CASE WHEN r.rolconnlimit = 0 THEN 'No connections' WHEN r.rolconnlimit = 1 THEN '1 connection' WHEN r.rolconnlimit > 1 THEN r.rolconnlimit || ' connections' END,
    'Password valid until ' || r.rolvaliduntil) AS "Attributes",
  COALESCE(pg_catalog.shobj_description(r.oid, 'pg_authid'), '') AS "Description"
FROM pg_catalog.pg_roles r
WHERE r.rolname !~ '^pg_'
ORDER BY r.rolname;

-- S 12 13 14 15 16 17 18
-- List of roles
SELECT r.rolname AS "Role name",
  pg_catalog.concat_ws(E'\n', NULLIF(pg_catalog.concat_ws(', ', CASE WHEN r.rolsuper THEN 'Superuser' END, CASE WHEN NOT r.rolinherit THEN 'No inheritance' END, CASE WHEN r.rolcreaterole THEN 'Create role' END, CASE WHEN r.rolcreatedb THEN 'Create DB' END, CASE WHEN NOT r.rolcanlogin THEN 'Cannot login' END, CASE WHEN r.rolreplication THEN 'Replication' END, CASE WHEN r.rolbypassrls THEN 'Bypass RLS' END), ''),
    CASE WHEN r.rolconnlimit = 0 THEN 'No connections' WHEN r.rolconnlimit = 1 THEN '1 connection' WHEN r.rolconnlimit > 1 THEN r.rolconnlimit || ' connections' END,
    'Password valid until ' || r.rolvaliduntil) AS "Attributes"
FROM pg_catalog.pg_roles r
ORDER BY r.rolname;

-- S+ 12 13 14 15 16 17 18
-- List of roles
SELECT r.rolname AS "Role name",
  pg_catalog.concat_ws(E'\n', NULLIF(pg_catalog.concat_ws(', ', CASE WHEN r.rolsuper THEN 'Superuser' END, CASE WHEN NOT r.rolinherit THEN 'No inheritance' END, CASE WHEN r.rolcreaterole THEN 'Create role' END, CASE WHEN r.rolcreatedb THEN 'Create DB' END, CASE WHEN NOT r.rolcanlogin THEN 'Cannot login' END, CASE WHEN r.rolreplication THEN 'Replication' END, CASE WHEN r.rolbypassrls THEN 'Bypass RLS' END), ''),
    CASE WHEN r.rolconnlimit = 0 THEN 'No connections' WHEN r.rolconnlimit = 1 THEN '1 connection' WHEN r.rolconnlimit > 1 THEN r.rolconnlimit || ' connections' END,
    'Password valid until ' || r.rolvaliduntil) AS "Attributes",
  COALESCE(pg_catalog.shobj_description(r.oid, 'pg_authid'), '') AS "Description"
FROM pg_catalog.pg_roles r
ORDER BY r.rolname;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of roles
SELECT r.rolname AS "Role name",
  pg_catalog.concat_ws(E'\n', NULLIF(pg_catalog.concat_ws(', ', CASE WHEN r.rolsuper THEN 'Superuser' END, CASE WHEN NOT r.rolinherit THEN 'No inheritance' END, CASE WHEN r.rolcreaterole THEN 'Create role' END, CASE WHEN r.rolcreatedb THEN 'Create DB' END, CASE WHEN NOT r.rolcanlogin THEN 'Cannot login' END, CASE WHEN r.rolreplication THEN 'Replication' END, CASE WHEN r.rolbypassrls THEN 'Bypass RLS' END), ''),
    CASE WHEN r.rolconnlimit = 0 THEN 'No connections' WHEN r.rolconnlimit = 1 THEN '1 connection' WHEN r.rolconnlimit > 1 THEN r.rolconnlimit || ' connections' END,
    'Password valid until ' || r.rolvaliduntil) AS "Attributes"
FROM pg_catalog.pg_roles r
WHERE r.rolname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY r.rolname;

-- + pattern 12 13 14 15 16 17 18
-- List of roles
SELECT r.rolname AS "Role name",
  pg_catalog.concat_ws(E'\n', NULLIF(pg_catalog.concat_ws(', ', CASE WHEN r.rolsuper THEN 'Superuser' END, CASE WHEN NOT r.rolinherit THEN 'No inheritance' END, CASE WHEN r.rolcreaterole THEN 'Create role' END, CASE WHEN r.rolcreatedb THEN 'Create DB' END, CASE WHEN NOT r.rolcanlogin THEN 'Cannot login' END, CASE WHEN r.rolreplication THEN 'Replication' END, CASE WHEN r.rolbypassrls THEN 'Bypass RLS' END), ''),
    CASE WHEN r.rolconnlimit = 0 THEN 'No connections' WHEN r.rolconnlimit = 1 THEN '1 connection' WHEN r.rolconnlimit > 1 THEN r.rolconnlimit || ' connections' END,
    'Password valid until ' || r.rolvaliduntil) AS "Attributes",
  COALESCE(pg_catalog.shobj_description(r.oid, 'pg_authid'), '') AS "Description"
FROM pg_catalog.pg_roles r
WHERE r.rolname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY r.rolname;

