-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of text search dictionaries
SELECT n.nspname AS "Schema",
  d.dictname AS "Name",
  pg_catalog.obj_description(d.oid, 'pg_ts_dict') AS "Description"
FROM pg_catalog.pg_ts_dict d
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = d.dictnamespace
WHERE pg_catalog.pg_ts_dict_is_visible(d.oid)
ORDER BY n.nspname, d.dictname;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of text search dictionaries
SELECT n.nspname AS "Schema",
  d.dictname AS "Name",
  (SELECT COALESCE(tn.nspname, '(null)') || '.' || t.tmplname FROM pg_catalog.pg_ts_template t LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.tmplnamespace WHERE t.oid = d.dicttemplate) AS "Template",
  d.dictinitoption AS "Init options",
  pg_catalog.obj_description(d.oid, 'pg_ts_dict') AS "Description"
FROM pg_catalog.pg_ts_dict d
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = d.dictnamespace
WHERE pg_catalog.pg_ts_dict_is_visible(d.oid)
ORDER BY n.nspname, d.dictname;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of text search dictionaries
SELECT n.nspname AS "Schema",
  d.dictname AS "Name",
  pg_catalog.obj_description(d.oid, 'pg_ts_dict') AS "Description"
FROM pg_catalog.pg_ts_dict d
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = d.dictnamespace
WHERE d.dictname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_ts_dict_is_visible(d.oid)
ORDER BY n.nspname, d.dictname;

-- + pattern 12 13 14 15 16 17 18
-- List of text search dictionaries
SELECT n.nspname AS "Schema",
  d.dictname AS "Name",
  (SELECT COALESCE(tn.nspname, '(null)') || '.' || t.tmplname FROM pg_catalog.pg_ts_template t LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.tmplnamespace WHERE t.oid = d.dicttemplate) AS "Template",
  d.dictinitoption AS "Init options",
  pg_catalog.obj_description(d.oid, 'pg_ts_dict') AS "Description"
FROM pg_catalog.pg_ts_dict d
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = d.dictnamespace
WHERE d.dictname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_ts_dict_is_visible(d.oid)
ORDER BY n.nspname, d.dictname;

