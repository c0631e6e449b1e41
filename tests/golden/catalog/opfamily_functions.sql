-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of support functions of operator families
SELECT am.amname AS "AM",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  pg_catalog.format_type(a.amproclefttype, NULL) AS "Registered left type",
  pg_catalog.format_type(a.amprocrighttype, NULL) AS "Registered right type",
  a.amprocnum AS "Number",
  p.proname AS "Function"
FROM pg_catalog.pg_amproc a
  JOIN pg_catalog.pg_opfamily f ON f.oid = a.amprocfamily
  JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
  JOIN pg_catalog.pg_proc p ON p.oid = a.amproc
ORDER BY 1, 2, a.amproclefttype = a.amprocrighttype DESC, 3, 4, 5;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of support functions of operator families
SELECT am.amname AS "AM",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  pg_catalog.format_type(a.amproclefttype, NULL) AS "Registered left type",
  pg_catalog.format_type(a.amprocrighttype, NULL) AS "Registered right type",
  a.amprocnum AS "Number",
  a.amproc::pg_catalog.regprocedure AS "Function"
FROM pg_catalog.pg_amproc a
  JOIN pg_catalog.pg_opfamily f ON f.oid = a.amprocfamily
  JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
ORDER BY 1, 2, a.amproclefttype = a.amprocrighttype DESC, 3, 4, 5;

-- pattern 12 13 14 15 16 17 18
-- List of support functions of operator families
SELECT am.amname AS "AM",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  pg_catalog.format_type(a.amproclefttype, NULL) AS "Registered left type",
  pg_catalog.format_type(a.amprocrighttype, NULL) AS "Registered right type",
  a.amprocnum AS "Number",
  p.proname AS "Function"
FROM pg_catalog.pg_amproc a
  JOIN pg_catalog.pg_opfamily f ON f.oid = a.amprocfamily
  JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
  JOIN pg_catalog.pg_proc p ON p.oid = a.amproc
WHERE am.amname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY 1, 2, a.amproclefttype = a.amprocrighttype DESC, 3, 4, 5;

-- + pattern 12 13 14 15 16 17 18
-- List of support functions of operator families
SELECT am.amname AS "AM",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  pg_catalog.format_type(a.amproclefttype, NULL) AS "Registered left type",
  pg_catalog.format_type(a.amprocrighttype, NULL) AS "Registered right type",
  a.amprocnum AS "Number",
  a.amproc::pg_catalog.regprocedure AS "Function"
FROM pg_catalog.pg_amproc a
  JOIN pg_catalog.pg_opfamily f ON f.oid = a.amprocfamily
  JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
WHERE am.amname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY 1, 2, a.amproclefttype = a.amprocrighttype DESC, 3, 4, 5;

-- two patterns 12 13 14 15 16 17 18
-- List of support functions of operator families
SELECT am.amname AS "AM",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  pg_catalog.format_type(a.amproclefttype, NULL) AS "Registered left type",
  pg_catalog.format_type(a.amprocrighttype, NULL) AS "Registered right type",
  a.amprocnum AS "Number",
  p.proname AS "Function"
FROM pg_catalog.pg_amproc a
  JOIN pg_catalog.pg_opfamily f ON f.oid = a.amprocfamily
  JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
  JOIN pg_catalog.pg_proc p ON p.oid = a.amproc
WHERE am.amname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND f.opfname = 'X'
  AND fn.nspname = 'two'
ORDER BY 1, 2, a.amproclefttype = a.amprocrighttype DESC, 3, 4, 5;

