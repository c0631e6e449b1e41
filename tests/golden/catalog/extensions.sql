-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of installed extensions
SELECT e.extname AS "Name",
  e.extversion AS "Version",
  a.default_version AS "Default version",
  n.nspname AS "Schema",
  pg_catalog.obj_description(e.oid, 'pg_extension') AS "Description"
FROM pg_catalog.pg_extension e
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
  LEFT JOIN pg_catalog.pg_available_extensions() a(name, default_version, comment) ON a.name = e.extname
ORDER BY e.extname;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
SELECT e.oid AS "oid",
  'Objects in extension "' || e.extname || '"' AS "title",
  pg_catalog.pg_describe_object(d.classid, d.objid, 0) AS "Object description"
FROM pg_catalog.pg_extension e
  LEFT JOIN pg_catalog.pg_depend d ON d.refobjid = e.oid AND d.deptype = 'e' AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
ORDER BY e.extname, 3;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of installed extensions
SELECT e.extname AS "Name",
  e.extversion AS "Version",
  a.default_version AS "Default version",
  n.nspname AS "Schema",
  pg_catalog.obj_description(e.oid, 'pg_extension') AS "Description"
FROM pg_catalog.pg_extension e
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
  LEFT JOIN pg_catalog.pg_available_extensions() a(name, default_version, comment) ON a.name = e.extname
WHERE e.extname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY e.extname;

-- + pattern 12 13 14 15 16 17 18
SELECT e.oid AS "oid",
  'Objects in extension "' || e.extname || '"' AS "title",
  pg_catalog.pg_describe_object(d.classid, d.objid, 0) AS "Object description"
FROM pg_catalog.pg_extension e
  LEFT JOIN pg_catalog.pg_depend d ON d.refobjid = e.oid AND d.deptype = 'e' AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
WHERE e.extname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY e.extname, 3;

