-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of text search templates
SELECT n.nspname AS "Schema",
  t.tmplname AS "Name",
  pg_catalog.obj_description(t.oid, 'pg_ts_template') AS "Description"
FROM pg_catalog.pg_ts_template t
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.tmplnamespace
WHERE pg_catalog.pg_ts_template_is_visible(t.oid)
ORDER BY n.nspname, t.tmplname;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of text search templates
SELECT n.nspname AS "Schema",
  t.tmplname AS "Name",
  t.tmplinit::pg_catalog.regproc AS "Init",
  t.tmpllexize::pg_catalog.regproc AS "Lexize",
  pg_catalog.obj_description(t.oid, 'pg_ts_template') AS "Description"
FROM pg_catalog.pg_ts_template t
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.tmplnamespace
WHERE pg_catalog.pg_ts_template_is_visible(t.oid)
ORDER BY n.nspname, t.tmplname;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of text search templates
SELECT n.nspname AS "Schema",
  t.tmplname AS "Name",
  pg_catalog.obj_description(t.oid, 'pg_ts_template') AS "Description"
FROM pg_catalog.pg_ts_template t
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.tmplnamespace
WHERE t.tmplname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_ts_template_is_visible(t.oid)
ORDER BY n.nspname, t.tmplname;

-- + pattern 12 13 14 15 16 17 18
-- List of text search templates
SELECT n.nspname AS "Schema",
  t.tmplname AS "Name",
  t.tmplinit::pg_catalog.regproc AS "Init",
  t.tmpllexize::pg_catalog.regproc AS "Lexize",
  pg_catalog.obj_description(t.oid, 'pg_ts_template') AS "Description"
FROM pg_catalog.pg_ts_template t
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.tmplnamespace
WHERE t.tmplname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_ts_template_is_visible(t.oid)
ORDER BY n.nspname, t.tmplname;

